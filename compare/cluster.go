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
func cluster(profiles []profiled) [][]int {
	groupOf := make([]int, len(profiles))
	groups := make([][]int, len(profiles))
	for i := range profiles {
		groupOf[i], groups[i] = i, []int{i}
	}
	for _, p := range candidates(profiles) {
		a, b := groupOf[p.a], groupOf[p.b]
		if a == b || average(profiles, groups[a], groups[b]) < alike*kept {
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
func candidates(profiles []profiled) []pair {
	var (
		having = postings(profiles)
		next   = make([]int32, len(having))      // where in each list the report stands
		both   = make([]float64, len(profiles))  // weight shared with the report
		found  = make([]int32, 0, len(profiles)) // reports with which it shares any
		out    []pair
	)
	for a := range profiles {
		found = found[:0]
		for _, it := range profiles[a].items {
			next[it.id]++
			rest := having[it.id][next[it.id]:]
			if len(having[it.id]) > maxPosting {
				rest = rest[:min(len(rest), nextOnly)]
			}
			for _, b := range rest {
				if both[b] == 0 {
					found = append(found, b)
				}
				both[b] += it.weight
			}
		}
		for _, b := range found {
			enough := both[b] >= alike/2*math.Sqrt(profiles[a].total*profiles[b].total)
			both[b] = 0
			if !enough {
				continue
			}
			if like := likeness(&profiles[a], &profiles[b]); like >= alike {
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
func postings(profiles []profiled) [][]int32 {
	var sizes []int32
	n := 0
	for i := range profiles {
		n += len(profiles[i].items)
		for k := range profiles[i].items {
			id := int(profiles[i].items[k].id)
			for id >= len(sizes) {
				sizes = append(sizes, 0)
			}
			sizes[id]++
		}
	}
	all := make([]int32, n) // one piece of memory for all lists
	having := make([][]int32, len(sizes))
	at := int32(0)
	for id, size := range sizes {
		having[id] = all[at : at : at+size]
		at += size
	}
	for i := range profiles {
		for k := range profiles[i].items {
			id := profiles[i].items[k].id
			having[id] = append(having[id], int32(i))
		}
	}
	return having
}

// average is the mean likeness between members of two groups.
func average(profiles []profiled, a, b []int) float64 {
	a, b = a[:min(len(a), maxSample)], b[:min(len(b), maxSample)]
	var sum float64
	for _, x := range a {
		for _, y := range b {
			sum += likeness(&profiles[x], &profiles[y])
		}
	}
	return sum / float64(len(a)*len(b))
}
