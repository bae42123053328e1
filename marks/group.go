package marks

import "slices"

// Link is that two reports, by index, are alike: 1000 is as much as one event needs.
type Link struct {
	A, B int32
	Like int32
}

// Weak is from which likeness on a pair is held: below Strong it makes no story by
// itself and only counts where two sides are weighed against one another.
const (
	Weak   = 500
	Strong = 1000
)

// Widest is how many reports a connected part may have before weak links are let go of,
// a step of the ladder at a time. Ladder begins with Strong.
const Widest = 120

// Ladder are the steps; copies stay linked at the last.
var Ladder = []int32{Strong, 1080, 1170, 1270, 1400, 1550, 1700}

const (
	average = 670 // thousandths of a step that two sides have on average
	sample  = 8   // members that speak for a side, those of the least ranks: the leaders
)

// parting is how many thousandths of what the reports of a side have in common two sides
// need, by how many the smaller has: two events of one kind, each told by several
// reports, are less alike than the reports of each. The side counts that is less alike
// in itself. Of few reports the most alike have joined first, so that less is asked; of a
// single one, which has no side, it is asked what the other side has, or pairParting
// where that has two reports.
var parting = [...]int{620, 700, 830, 875}

const pairParting = 450

// Stories makes stories of n reports in the order of Before: a story is made of a
// connected part by joining the most alike first, where both sides are alike on
// average, about as much as the reports of each, so that neither a chain of reports, each
// a little like the next, nor two events of one kind become one. A part of more than Widest reports is cut at links weaker than the next step.
// It depends on the reports and links alone.
func Stories(n int, links []Link) [][]int32 {
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
	}
	g := newGraph(n, links)
	var out [][]int32
	g.split(all, 0, &out)
	return out
}

// graph is links by report, both ways.
type graph struct {
	first []int32 // of each report in to, and one more
	to    []Link  // A is left out
}

func newGraph(n int, links []Link) *graph {
	g := &graph{first: make([]int32, n+1), to: make([]Link, 2*len(links))}
	for _, l := range links {
		g.first[l.A]++
		g.first[l.B]++
	}
	at := int32(0)
	for i := range g.first {
		at, g.first[i] = at+g.first[i], at
	}
	next := slices.Clone(g.first)
	for _, l := range links {
		g.to[next[l.A]] = Link{l.A, l.B, l.Like}
		g.to[next[l.B]] = Link{l.B, l.A, l.Like}
		next[l.A]++
		next[l.B]++
	}
	return g
}

func (g *graph) of(i int32) []Link { return g.to[g.first[i]:g.first[i+1]] }

// split appends the stories of the connected parts of members at a step.
func (g *graph) split(members []int32, step int, out *[][]int32) {
	in := make(map[int32]bool, len(members))
	for _, m := range members {
		in[m] = true
	}
	for _, m := range members {
		if !in[m] {
			continue
		}
		delete(in, m)
		part := []int32{m}
		for i := 0; i < len(part); i++ {
			for _, l := range g.of(part[i]) {
				if l.Like >= Ladder[step] && in[l.B] {
					delete(in, l.B)
					part = append(part, l.B)
				}
			}
		}
		slices.Sort(part)
		if len(part) > Widest && step+1 < len(Ladder) {
			g.split(part, step+1, out)
			continue
		}
		*out = append(*out, g.join(part, step)...)
	}
}

// join joins the members of a part, ascending.
func (g *graph) join(part []int32, step int) [][]int32 {
	if len(part) == 1 {
		return [][]int32{part}
	}
	place := make(map[int32]int32, len(part))
	for i, m := range part {
		place[m] = int32(i)
	}
	var links []Link
	for i, m := range part {
		for _, l := range g.of(m) {
			if to, inside := place[l.B]; inside && to > int32(i) {
				links = append(links, Link{int32(i), to, l.Like})
			}
		}
	}
	var out [][]int32
	for _, group := range Groups(len(part), links, Ladder[step]) {
		for i, m := range group {
			group[i] = part[m]
		}
		out = append(out, group)
	}
	return out
}
