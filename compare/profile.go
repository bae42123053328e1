package compare

import (
	"math"
	"slices"
	"sort"

	"muster"
)

// prior is how many unseen reports without a feature are assumed beside the
// run's own: in a run of two, a word that both have must still count for
// something.
const prior = 3

// item is a feature that at least two reports have, with its weight in this
// run: rare features weigh more.
type item struct {
	id     int32
	single bool // a word or a name, not a phrase of them
	weight float64
}

// profiled is a report reduced to what can be compared.
type profiled struct {
	items  []item   // shared with some other report, by id
	said   []string // the words of each item as the report has them
	total  float64  // weight of all features, the unshared ones included
	window muster.Window
	id     string // of the document, to break ties
}

// profile weighs the features of reports by how few of them have each. Ids
// follow the order of keys, so that sums are added up in one order whatever
// the order of reports.
func profile(reports []*muster.Report) []profiled {
	all := make([][]feature, len(reports))
	having := map[string]int{}
	for i, r := range reports {
		all[i] = features(r)
		for _, f := range all[i] {
			having[f.key]++
		}
	}
	keys := make([]string, 0, len(having))
	for key, n := range having {
		if n > 1 {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	ids := make(map[string]int32, len(keys))
	for i, key := range keys {
		ids[key] = int32(i)
	}
	n := float64(len(reports) + prior)
	out := make([]profiled, len(reports))
	for i, fs := range all {
		p := profiled{window: reports[i].Document.Published.Window, id: reports[i].Document.ID}
		sort.Slice(fs, func(a, b int) bool { return fs[a].key < fs[b].key })
		for _, f := range fs {
			w := f.weight * math.Log(n/float64(having[f.key]))
			p.total += w
			if id, ok := ids[f.key]; ok {
				p.items, p.said = append(p.items, item{id, f.key[0] == byte(wordFeature), w}), append(p.said, f.said)
			}
		}
		out[i] = p
	}
	return out
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
			if x.single {
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
