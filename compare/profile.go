package compare

import (
	"math"
	"slices"

	"muster"
)

// prior is how many unseen reports without a feature are assumed beside the
// run's own: in a run of two, a word that both have must still count for
// something.
const prior = 3

// item is a feature that at least two reports have, with its weight in this
// run: rare features weigh more.
type item struct {
	id       int32
	from, to int32 // where the report first has it
	kind     kind
	weight   float64
}

// single says that it is a word, not a name or a phrase.
func (it *item) single() bool { return it.kind == wordFeature }

// profiled is a report reduced to what can be compared.
type profiled struct {
	items  []item  // shared with some other report, by id
	total  float64 // weight of all features, the unshared ones included
	body   string
	window muster.Window
	id     string // of the document, to break ties
}

// profile weighs the features of reports by how few of them have each. The
// reports come in an order of their own, by the hash of their text, so that ids
// and sums do not depend on the order in which they were given.
func profile(reports []*muster.Report) []profiled {
	size := 0
	for _, r := range reports {
		size += min(len(r.Text.Body), maxTokens*6)
	}
	g := gatherer{out: make([]feature, 0, size/3)} // news has a feature in 4 bytes
	ends := make([]int, len(reports))              // where the features of each report end
	for i, r := range reports {
		g.features(r)
		ends[i] = len(g.out)
	}
	count := counted(g.out, ends)
	logs := make([]float64, len(reports)+1)
	for k := 1; k < len(logs); k++ {
		logs[k] = math.Log(float64(len(reports)+prior) / float64(k))
	}
	out := make([]profiled, len(reports))
	var items []item
	var order []uint64
	next, from := int32(1), 0
	for i, r := range reports {
		p := profiled{window: r.Document.Published.Window, id: r.Document.ID, body: r.Text.Body}
		items = items[:0]
		for k := from; k < ends[i]; k++ {
			f := &g.out[k]
			if f.slot < 0 || count.n[f.slot] == 1 {
				p.total += weights[f.weight] * logs[1]
				continue
			}
			w := weights[f.weight] * logs[count.n[f.slot]]
			p.total += w
			id := &count.ids[f.slot]
			if *id == 0 {
				*id = next
				next++
			}
			items = append(items, item{*id - 1, f.from, f.to, f.kind, w})
		}
		from = ends[i]
		order = slices.Grow(order[:0], len(items))
		p.items = byItem(items, order)
		out[i] = p
	}
	return out
}

// byItem copies items in the order of their ids. order is memory to use again:
// numbers sort faster than items.
func byItem(items []item, order []uint64) []item {
	for i := range items {
		order = append(order, uint64(items[i].id)<<32|uint64(i))
	}
	slices.Sort(order)
	out := make([]item, len(items))
	for i, o := range order {
		out[i] = items[uint32(o)]
	}
	return out
}

// counted counts the reports that have each feature and gives every feature that
// several may have its slot.
func counted(fs []feature, ends []int) *tally {
	perhaps, n := shared(fs, ends)
	t := newTally(n)
	for i := range fs {
		if perhaps[i] {
			fs[i].slot = t.slot(fs[i].key)
			t.n[fs[i].slot]++
		}
	}
	return t
}

// far is how many days may lie between two reports of one event before their
// likeness counts half: interviews are rewritten for about ten days.
const far = 10

// fewest is how many rare words two reports must have in common to be alike at
// all: of reports of one line nothing can be said.
const fewest = 5

// likeness is the share of what is rare in two reports that both have: the
// weight of the features in common over the geometric mean of all. It is
// between 0 and 1 but for rounding, and symmetric.
func likeness(a, b *profiled) float64 {
	if a.total == 0 || b.total == 0 {
		return 0
	}
	var (
		both float64
		n    int
	)
	for i, j := 0, 0; i < len(a.items) && j < len(b.items); {
		switch x, y := a.items[i], b.items[j]; {
		case x.id < y.id:
			i++
		case x.id > y.id:
			j++
		default:
			both += math.Sqrt(x.weight * y.weight)
			if x.single() {
				n++
			}
			i, j = i+1, j+1
		}
	}
	if n < fewest {
		return 0
	}
	s := both / math.Sqrt(a.total*b.total)
	if apart(a.window, b.window) > far {
		s /= 2
	}
	return s
}

// apart is the number of days that surely lie between two windows; 0 where
// they overlap or are not known.
func apart(a, b muster.Window) int {
	if a.From > b.From || a.From == b.From && a.To > b.To {
		a, b = b, a
	}
	if !a.To.Known() || !b.From.Known() || b.From <= a.To {
		return 0
	}
	return int(b.From - a.To)
}
