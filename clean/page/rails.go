package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// rails finds where a list of other reports begins that no mark sets apart from
// this one: headlines that are links, perhaps each with a teaser, up to the end.
// It takes at most a third of the prose.
func (t *tree) rails(c chosen, first, last int) int {
	at := len(t.blocks)
	if c.explicit {
		return at
	}
	all := 0
	for i := first; i <= last; i++ {
		all += max(0, t.blocks[i].value)
	}
	prose, links, n := 0, 0, 0
	for i := len(t.blocks) - 1; i > first; i-- {
		b := &t.blocks[i]
		if t.region(b.part, c) < 0 {
			continue
		}
		n++
		prose += max(0, b.value)
		if prose*4 > all || b.value > 0 && !t.teases(i, first) {
			break
		}
		if b.links*20 < len(b.text)*19 || len(b.text) < 12 {
			continue
		}
		links++
		if links >= 3 && links*5 >= n*2 {
			at = i
			for at > first+1 && t.levelAt(t.blocks[at-1].part) > 0 {
				at-- // "Top stories"
			}
		}
	}
	return at
}

// teases says whether a block of prose may be the teaser of the linked headline
// before it: they share a part that does not hold the beginning of the report.
func (t *tree) teases(i, first int) bool {
	for k := i - 1; k > first && k > i-4; k-- {
		b := &t.blocks[k]
		if b.links*20 < len(b.text)*19 {
			continue
		}
		p := t.blocks[i].part
		for p > 0 && !t.within(b.part, p) {
			p = t.parts[p].parent
		}
		return !t.within(t.blocks[first].part, p)
	}
	return false
}

// Bounds of a box beside the report: the report is most of what stands there,
// and the box is small and begins with a short line.
const (
	boxRest = 40 // percent of the prose that may stand in boxes
	boxLine = 60 // bytes of its first line
)

// boxes finds where boxes begin that stand below the report in a part with it and
// that no mark sets apart: each begins with a heading or a short line, and has
// other classes than the part that the report is in.
func (t *tree) boxes(c chosen) int {
	at := len(t.blocks)
	if c.explicit {
		return at
	}
	all := t.parts[c.parts[0]].value
	for in := c.parts[0]; ; {
		main := -1
		for p := in + 1; p <= t.parts[in].last; p = t.parts[p].last + 1 {
			if main < 0 || t.parts[p].value > t.parts[main].value {
				main = p
			}
		}
		if main < 0 || t.parts[main].value*100 < all*(100-boxRest) || t.parts[main].node.DataAtom == atom.P {
			return at
		}
		end := t.parts[main].last
		first := len(t.blocks)
		for i := range t.blocks {
			if p := t.blocks[i].part; p > end && t.within(p, in) {
				first = i
				break
			}
		}
		if first < at && t.allBoxes(first, in, main) {
			at = first
		}
		in = main
	}
}

// allBoxes says whether every part from a block on, up to the end of a part, is
// a box or has no prose.
func (t *tree) allBoxes(first, in, main int) bool {
	like := attr(t.parts[main].node, "class")
	if t.blocks[first].part == in {
		return false // text of the report itself
	}
	i := first
	for p := t.parts[main].last + 1; p <= t.parts[in].last; p = t.parts[p].last + 1 {
		q := &t.parts[p]
		if q.value > 0 && (like != "" && attr(q.node, "class") == like || listed(q.node)) {
			return false // it goes on there
		}
		for begins := true; i < len(t.blocks) && t.blocks[i].part <= q.last; i++ {
			b := &t.blocks[i]
			if b.part == in && b.value > 0 {
				return false
			}
			if begins && t.within(b.part, p) {
				if b.value > 0 && t.levelAt(b.part) == 0 && (len(b.text) > boxLine || sentence(b.text)) {
					return false
				}
				begins = false
			}
		}
	}
	return true
}

// listed says whether an element is itself text of the report rather than a box.
func listed(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Ul, atom.Ol, atom.Dl, atom.Blockquote, atom.Table:
		return true
	}
	return false
}
