package retell

import (
	"slices"
	"strings"

	"muster"
)

// slipped finds the number of the source that a number stands for, though its line
// is told in other words: it is in no line of the retelling, and has either the
// same digits with the point elsewhere (1,400 and 14,000) or the same unit and
// kin, alone of its kind, beside the line that is told.
func (v *view) slipped(b *Number) (*Line, *Number) {
	if !telling(b) && !counted(b) || !b.Value.Known() {
		return nil, nil
	}
	var line *Line
	var number *Number
	best := 0.0
	lines := v.tellings[v.from].Lines
	for i := range lines {
		l := &lines[i]
		for k := range l.Numbers {
			a := &l.Numbers[k]
			if !telling(a) && !counted(a) || !alikeThings(a, b) || a.Per != b.Per || equal(a.Value, b.Value) && a.Value.Known() || v.holds(v.to, a) || others(l, a, v.b, b) {
				continue
			}
			of, back := v.weights.covered(l.terms, v.b.terms)
			if a.Value.Known() && !v.stoodFor(l, a, b, of) || !a.Value.Known() && !(of > 0 && (equal(a.Low, b.Value) || equal(a.High, b.Value)) || of >= slippedFrom && middle(a, b)) {
				continue
			}
			if x := of + back; x > best {
				best, line, number = x, l, a
			}
		}
	}
	return line, number
}

// middle says whether a number is halfway between the ends of a range, and not told as
// about so many.
func middle(a, b *Number) bool {
	return a.Low.Known() && a.High.Known() && !loosely(b) && equal(a.Low.Add(a.High), b.Value.Mul(muster.Int(2)))
}

// samePart says whether two counts are parts of one whole: "13 of the 31 mills" and
// "31 of 31", of a whole that is no small one.
func samePart(x *Line, a *Number, y *Line, b *Number) bool {
	p, q := countOf(x, a), countOf(y, b)
	return p != nil && q != nil && telling(p) && sameValue(p, q)
}

// countOf is the count of which a number is told as a part: the one behind "of".
func countOf(l *Line, n *Number) *Number {
	end := n.At + len(n.Words)
	for i := range l.Numbers {
		o := &l.Numbers[i]
		if o.At <= end || !counted(o) {
			continue
		}
		if between := strings.TrimSpace(strings.ToLower(l.Whole[end:o.At])); between == "of" || between == "of the" {
			return o
		}
	}
	return nil
}

// stoodFor says whether number a of a line may have become number b.
func (v *view) stoodFor(l *Line, a, b *Number, of float64) bool {
	x, y := head(a), head(b)
	if counted(a) && of >= slippedFrom && samePart(l, a, v.b, b) {
		return true
	}
	if x != "" && y != "" && x != y && a.Unit != "ratio" {
		return false
	}
	if shifted(a.Value, b.Value) || swapped(a.Value, b.Value) {
		return of >= slippedFrom && (a.Money() || x != "" && x == y) || of >= loose && (a.Unit == "ratio" || x == "" || y == "" || x == y)
	}
	if a.Unit != b.Unit && !counted(a) {
		return false
	}
	if counted(a) && (x == "" || x != y || of < slippedFrom) || !v.near(l) && !v.sayer(l) || !v.odd(v.from, v.to, a) || !v.odd(v.to, v.from, b) {
		return false
	}
	return counted(a) || alike(a.Value, b.Value)
}

// sayer says whether a line is said by the one who says the line at hand.
func (v *view) sayer(l *Line) bool {
	return l.Speaker != nil && v.b.Speaker != nil && sameSpeaker(l.Speaker, v.b.Speaker)
}

// near says whether a line is the one retold or one of its neighbours: a question
// and its answer are told as one.
func (v *view) near(l *Line) bool {
	lines := v.tellings[v.from].Lines
	for i := max(0, v.m.line-2); v.m.line >= 0 && i <= min(len(lines)-1, v.m.line+2); i++ {
		if &lines[i] == l {
			return true
		}
	}
	return false
}

// odd says whether a number is the only one of its unit (of counts: of its things)
// in a report that the other report lacks.
func (s *story) odd(telling, other int, n *Number) bool {
	for i := range s.tellings[telling].Lines {
		for k := range s.tellings[telling].Lines[i].Numbers {
			o := &s.tellings[telling].Lines[i].Numbers[k]
			if o.Unit == n.Unit && !sameValue(o, n) && (!counted(n) || head(o) == head(n)) && !s.holds(other, o) {
				return false
			}
		}
	}
	return true
}

// alike says whether one number is at most twice the other.
func alike(a, b muster.Number) bool {
	if a.Sign() <= 0 || b.Sign() <= 0 {
		return false
	}
	two := muster.Int(2)
	return a.Cmp(b.Mul(two)) <= 0 && b.Cmp(a.Mul(two)) <= 0
}

// slippedFrom is the share of its source line that a line tells of from which a
// shifted point is no chance.
const slippedFrom = 0.15

// swapped says whether two numbers have the same digits in another order: 16,000 and
// 61,000.
func swapped(a, b muster.Number) bool {
	x, y := []byte(a.String()), []byte(b.String())
	if len(x) != len(y) || a.Cmp(b) == 0 {
		return false
	}
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// farthestShift is how many places a point is looked for: a billion told as a
// million is three, as a thousand six.
const farthestShift = 6

// shifted says whether two numbers have the same digits, the point elsewhere.
func shifted(a, b muster.Number) bool {
	if a.Sign() <= 0 || b.Sign() <= 0 {
		return false
	}
	if a.Cmp(b) > 0 {
		a, b = b, a
	}
	ten := muster.Int(10)
	for range farthestShift {
		a = a.Mul(ten)
		if c := a.Cmp(b); c >= 0 {
			return c == 0
		}
	}
	return false
}
