package compare

import (
	"math"
	"slices"

	"muster"
	"muster/marks"
)

// prior is how many unseen reports without a feature are assumed beside the
// run's own: in a run of two, a word that both have must still count for
// something.
const prior = 3

// profiled is a report reduced to what can be compared.
type profiled struct {
	features []feature // in the end those shared with some other report, by id
	total    float64   // weight of all features, the unshared ones included
	body     string    // the words of the features
	window   muster.Window
	side     marks.Side // what says whether two reports can be of one event at all
	id       string     // of the document, to break ties
	speakers []int32    // see interned
	order    int32      // place among the reports
	alone    bool       // came when there were more reports than can be compared
}

// profiles are those of one run, in an order of their own, by the hash of their
// text, so that ids and sums do not depend on the order in which they were given.
type profiles struct {
	of   []profiled
	rare []float64 // by id of a feature: how rare it is, as the logarithm goes
	part uint64    // of all features, see wholePart
}

// weight is what a shared feature weighs in this run: rare ones weigh more.
func (p *profiles) weight(f *feature) float64 { return weights[f.weight] * p.rare[f.key] }

// weigh weighs the features of reports by how few of them have each, and leaves
// the shared ones.
func weigh(of []profiled, part uint64) *profiles {
	p := &profiles{of: of, part: part}
	count := counted(of)
	logs := make([]float64, len(of)+1)
	for k := 1; k < len(logs); k++ {
		logs[k] = math.Log(float64(len(of)+prior) / float64(k))
	}
	var order []uint64
	for i := range of {
		r := &of[i]
		shared := r.features[:0]
		for _, f := range r.features {
			if f.key == unshared || count.n[f.key] == 1 {
				r.total += weights[f.weight] * logs[1]
				continue
			}
			rare := logs[count.n[f.key]]
			r.total += weights[f.weight] * rare
			id := &count.ids[f.key]
			if *id == 0 {
				p.rare = append(p.rare, rare)
				*id = int32(len(p.rare))
			}
			f.key = uint64(*id - 1)
			shared = append(shared, f)
		}
		r.features = shared
		order = byItem(shared, order[:0])
	}
	return p
}

// byItem sorts features by their ids. order is memory to use again: numbers sort
// faster than features.
func byItem(fs []feature, order []uint64) []uint64 {
	order = slices.Grow(order, len(fs))
	for i := range fs {
		order = append(order, fs[i].key<<32|uint64(i))
	}
	slices.Sort(order)
	sorted := make([]feature, len(fs))
	for i, o := range order {
		sorted[i] = fs[uint32(o)]
	}
	copy(fs, sorted)
	return order
}

// unshared is the slot of a feature that no other report has.
const unshared = math.MaxUint64

// counted counts the reports that have each feature and puts in place of its key
// its slot in the tally.
func counted(of []profiled) *tally {
	several := shared(of)
	t := newTally()
	for i := range of {
		for k := range of[i].features {
			if f := &of[i].features[k]; several.has(f.key) {
				f.key = uint64(t.add(f.key))
			} else {
				f.key = unshared
			}
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

// little is how much alike by their marks alone two reports of one event are at
// least. What is rare in a run is not rare as such: of a run on one subject the words
// of the subject, of a run of general news the words of each field.
const little = 1

// enough says whether n words in common are enough: fewer are of features so
// thin, but never so few that chance has them.
func (p *profiles) enough(n int) bool { return n >= max(2, int(fewest*p.part/wholePart)) }

// likeness is the share of what is rare in two reports that both have: the
// weight of the features in common over the geometric mean of all. It is
// between 0 and 1 but for rounding, and symmetric.
func (p *profiles) likeness(a, b *profiled) float64 {
	if a.total == 0 || b.total == 0 {
		return 0
	}
	var (
		both float64
		n    int
	)
	for i, j := 0, 0; i < len(a.features) && j < len(b.features); {
		switch x, y := &a.features[i], &b.features[j]; {
		case x.key < y.key:
			i++
		case x.key > y.key:
			j++
		default:
			both += math.Sqrt(p.weight(x) * p.weight(y))
			if x.single() {
				n++
			}
			i, j = i+1, j+1
		}
	}
	if !p.enough(n) {
		return 0
	}
	by := marks.Compare(&a.side, &b.side).Like
	if by < little {
		return 0
	}
	s := both / math.Sqrt(a.total*b.total)
	if apart(a.window, b.window) > far {
		s /= 2
	}
	return min(s, alike*by)
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
