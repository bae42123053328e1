package compare

import (
	"cmp"
	"math"
	"slices"
)

// Thresholds of grouping. On the story benchmark's development half and the
// seed reports, apart and together, the pairs that hold a story together are
// at least 0.10 alike and pairs of different stories at most 0.058.
const (
	alike = 0.08 // likeness from which two reports may tell of one event
	kept  = 0.7  // of alike, that two groups must have on average to become one
)

// Bounds that keep the work near-linear in the number of reports.
const (
	maxPosting = 100 // reports that share a feature and are all paired with one another
	nextOnly   = 12  // in a longer list, each is paired with this many that follow
	maxSample  = 8   // members that speak for a group when groups are compared
)

type pair struct {
	a, b int32
	like float64
}

// cluster puts reports into groups: indexes into profiles, ascending.
func (p *profiles) cluster() [][]int {
	groupOf := make([]int, len(p.of))
	groups := make([][]int, len(p.of))
	for i := range p.of {
		groupOf[i], groups[i] = i, []int{i}
	}
	for _, two := range p.candidates() {
		a, b := groupOf[two.a], groupOf[two.b]
		if a == b || p.average(groups[a], groups[b]) < alike*kept {
			continue
		}
		if len(groups[a]) < len(groups[b]) {
			a, b = b, a
		}
		for _, m := range groups[b] {
			groupOf[m] = a
		}
		groups[a], groups[b] = append(groups[a], groups[b]...), nil
		slices.Sort(groups[a])
	}
	var out [][]int
	for _, g := range groups {
		if g != nil {
			out = append(out, g)
		}
	}
	return out
}

// candidates are the pairs that are alike enough, the most alike first. A pass
// over the lists of who has each feature adds up what pairs surely share; only
// pairs that come half way to alike are then compared in full.
func (p *profiles) candidates() []pair {
	var (
		having = p.postings()
		next   = make([]int32, len(having))  // where in each list the report stands
		both   = make([]float64, len(p.of))  // weight shared with the report
		found  = make([]int32, 0, len(p.of)) // reports with which it shares any
		out    []pair
	)
	for a := range p.of {
		found = found[:0]
		for k := range p.of[a].features {
			f := &p.of[a].features[k]
			next[f.key]++
			rest := having[f.key][next[f.key]:]
			if len(having[f.key]) > maxPosting {
				rest = rest[:min(len(rest), nextOnly)]
			}
			weight := p.weight(f)
			for _, b := range rest {
				if both[b] == 0 {
					found = append(found, b)
				}
				both[b] += weight
			}
		}
		for _, b := range found {
			enough := both[b] >= alike/2*math.Sqrt(p.of[a].total*p.of[b].total)
			both[b] = 0
			if !enough {
				continue
			}
			if like := p.likeness(&p.of[a], &p.of[b]); like >= alike {
				out = append(out, pair{int32(a), b, like})
			}
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

// postings lists, by feature, the reports that have it, ascending.
func (p *profiles) postings() [][]int32 {
	sizes := make([]int32, len(p.rare))
	n := 0
	for i := range p.of {
		n += len(p.of[i].features)
		for k := range p.of[i].features {
			sizes[p.of[i].features[k].key]++
		}
	}
	all := make([]int32, n) // one piece of memory for all lists
	having := make([][]int32, len(sizes))
	at := int32(0)
	for id, size := range sizes {
		having[id] = all[at : at : at+size]
		at += size
	}
	for i := range p.of {
		for k := range p.of[i].features {
			id := p.of[i].features[k].key
			having[id] = append(having[id], int32(i))
		}
	}
	return having
}

// average is the mean likeness between members of two groups.
func (p *profiles) average(a, b []int) float64 {
	a, b = a[:min(len(a), maxSample)], b[:min(len(b), maxSample)]
	var sum float64
	for _, x := range a {
		for _, y := range b {
			sum += p.likeness(&p.of[x], &p.of[y])
		}
	}
	return sum / float64(len(a)*len(b))
}
