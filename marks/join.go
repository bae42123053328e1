package marks

import (
	"cmp"
	"slices"
)

// Groups joins n members, in the order of Before, by links: always those two sides that
// are most alike on average, as long as that is enough for a step. Members of a group
// ascend.
func Groups(n int, links []Link, step int32) [][]int32 {
	j := joining{need: average * int(step) / Strong, groups: make([][]int32, n), like: make(map[uint64]int32, len(links))}
	for i := range j.groups {
		j.groups[i] = []int32{int32(i)}
	}
	for _, l := range links {
		j.like[uint64(l.A)<<32|uint64(l.B)] = l.Like
	}
	if n <= Widest {
		j.closest()
	} else {
		j.strongest(links, step)
	}
	groups := slices.DeleteFunc(j.groups, func(g []int32) bool { return g == nil })
	for _, g := range groups {
		slices.Sort(g)
	}
	return groups
}

// joining are groups on the way, each under its first member.
type joining struct {
	need   int
	groups [][]int32
	like   map[uint64]int32
}

func (j *joining) of(a, b int32) int {
	return int(j.like[uint64(min(a, b))<<32|uint64(max(a, b))])
}

// between is how alike two groups are on average, by those who speak for them.
func (j *joining) between(a, b int) int {
	one, other := j.groups[a][:min(len(j.groups[a]), sample)], j.groups[b][:min(len(j.groups[b]), sample)]
	sum := 0
	for _, x := range one {
		for _, y := range other {
			sum += j.of(x, y)
		}
	}
	return sum / (len(one) * len(other))
}

// within is how alike the reports of a group are on average; nothing is asked of one.
func (j *joining) within(a int) int {
	g := j.groups[a][:min(len(j.groups[a]), sample)]
	sum := 0
	for i, x := range g {
		for _, y := range g[:i] {
			sum += j.of(x, y)
		}
	}
	return 2 * sum / max(1, len(g)*(len(g)-1))
}

// fits says whether two groups that are so alike are of one story.
func (j *joining) fits(a, b, alike int) bool {
	if alike < j.need {
		return false
	}
	m, n := len(j.groups[a]), len(j.groups[b])
	if m > n {
		a, b, m, n = b, a, n, m
	}
	within := 0
	switch {
	case n == 1:
		return true
	case m == 1:
		within = j.within(b)
	default:
		within = min(j.within(a), j.within(b))
	}
	need := parting[min(m, len(parting))-1]
	if m == 1 && n == 2 {
		need = pairParting
	}
	return Strong*alike >= need*within
}

// join joins b to a.
func (j *joining) join(a, b int) {
	j.groups[a], j.groups[b] = merged(j.groups[a], j.groups[b]), nil
}

// closest joins the closest groups first.
func (j *joining) closest() {
	n := len(j.groups)
	alike := make([]int, n*n) // by the lower place first
	best := make([]int, n)    // of each place that which is closest behind it
	look := func(a int) {
		best[a] = a
		for b := a + 1; b < n; b++ {
			if alike[a*n+b] > alike[a*n+best[a]] {
				best[a] = b
			}
		}
	}
	for a := range n {
		for b := a + 1; b < n; b++ {
			alike[a*n+b] = j.of(int32(a), int32(b))
		}
	}
	for a := range n {
		look(a)
	}
	for {
		a := 0
		for i := range n {
			if alike[i*n+best[i]] > alike[a*n+best[a]] {
				a = i
			}
		}
		b := best[a]
		if alike[a*n+b] < max(1, j.need) {
			return
		}
		if !j.fits(a, b, alike[a*n+b]) {
			alike[a*n+b] = 0
			look(a)
			continue
		}
		j.join(a, b)
		for c := range n {
			alike[min(b, c)*n+max(b, c)] = 0
			if c != a && j.groups[c] != nil {
				alike[min(a, c)*n+max(a, c)] = 0
				if x := j.between(min(a, c), max(a, c)); x >= j.need {
					alike[min(a, c)*n+max(a, c)] = x
				}
			}
		}
		for c := range n {
			if c <= a || best[c] == a || best[c] == b || c < b {
				look(c)
			}
		}
	}
}

// strongest joins by the strongest links first: of a part that is wider, with copies
// without number, that is as good.
func (j *joining) strongest(links []Link, step int32) {
	in := make([]int, len(j.groups))
	for i := range in {
		in[i] = i
	}
	strong := slices.DeleteFunc(slices.Clone(links), func(l Link) bool { return l.Like < step })
	slices.SortFunc(strong, func(a, b Link) int {
		return cmp.Or(cmp.Compare(b.Like, a.Like), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	for _, l := range strong {
		a, b := in[l.A], in[l.B]
		if a == b || !j.fits(a, b, j.between(a, b)) {
			continue
		}
		if len(j.groups[a]) < len(j.groups[b]) {
			a, b = b, a
		}
		for _, m := range j.groups[b] {
			in[m] = a
		}
		j.join(a, b)
	}
}

// merged joins b into a; those of the least ranks of both come first, in order.
func merged(a, b []int32) []int32 {
	var first [2 * sample]int32
	n := copy(first[:], a[:min(len(a), sample)])
	n += copy(first[n:], b[:min(len(b), sample)])
	slices.Sort(first[:n])
	at := len(a)
	a = append(a, b...)
	k := copy(a[:min(at, sample)], first[:n])
	copy(a[at:], first[k:n])
	return a
}
