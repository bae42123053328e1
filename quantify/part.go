package quantify

import (
	"math"
	"strconv"
)

// fraction reads a fraction in words at token k: "half", "a third", "two
// thirds", "half a million", "one in four". head is a number already read
// there, or nil.
func (q *reader) fraction(k int, head *numeral) (n numeral, ok bool) {
	n = numeral{from: k, den: 1, flags: spelled | part}
	j, top := k, int64(1)
	switch {
	case head != nil:
		if head.e != 0 || head.den != 1 || head.m > 1e9 {
			return n, false
		}
		top, j = head.m, head.to
		if q.dash(j) && q.glued(j) {
			j++
		}
	case q.low(k) == "a" || q.low(k) == "an":
		j = q.onward(j+1, false)
		n.flags |= article
	}
	den, plural := q.partWord(j)
	if head == nil && q.has(fractionsSeveral, k-1) {
		return n, false // "a few billionths"
	}
	if den == 0 || plural && top == 1 && head == nil && den != 2 || !plural && top != 1 || plural && head == nil {
		return n, false
	}
	if head == nil && den == 2 && j == k && q.halfTime(k) {
		return n, false
	}
	if head == nil && j == k && den > 2 && (den != 4 || q.scaleAfter(j) == 0) {
		return n, false // "third", "quarter" without an article are places or times
	}
	n.m, n.den, n.to = top, den, j+1
	if !q.partly(n.to, den, plural) {
		return n, false
	}
	q.scaleOf(&n)
	return n, true
}

// halfTime says whether the half at token k is one of two: "the second half".
func (q *reader) halfTime(k int) bool {
	if q.dash(k-1) && q.glued(k) {
		k--
	}
	return q.has(ordinalWords, k-1) || q.low(k-1) == "latter" || q.low(k-1) == "opening"
}

// partWord reads the name of a part at k: its denominator, 0 if there is none.
func (q *reader) partWord(k int) (den int64, plural bool) {
	if k >= q.stop || !q.begins(k, startsPart) {
		return 0, false
	}
	s, took := q.in(fractionsPart, k)
	if took == 0 {
		return 0, false
	}
	den, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, false
	}
	w := q.low(k)
	return den, w[len(w)-1] == 's'
}

// partly says whether what follows fits a part of something rather than a place
// in an order ("a third ally") or a word of its own ("half-brother").
func (q *reader) partly(k int, den int64, plural bool) bool {
	if q.dash(k) && q.glued(k) && q.glued(k+1) {
		_, took := q.scaleWord(k + 1)
		return took > 0 || q.unitAt(k+1) > 0 // "two-and-a-half-hour"
	}
	if den == 2 || plural {
		return q.low(k) != "past" && q.low(k) != "time" && q.low(k) != "marathon"
	}
	if k >= len(q.toks) || !q.wordAt(k) {
		return true
	}
	_, took := q.in(fractionsPartly, k)
	if took == 0 {
		took = q.unitAt(k)
	}
	return took > 0
}

// scaleAfter is the scale that follows a part: "half million", "half a
// million", "a quarter of a million"; 0 when there is none.
func (q *reader) scaleAfter(k int) int {
	j := k + 1
	if q.low(j) == "of" && (q.low(j+1) == "a" || q.low(j+1) == "an") {
		j += 2
	} else if q.low(j) == "a" || q.dash(j) && q.glued(j) {
		j++
	}
	if _, took := q.scaleWord(j); took > 0 {
		return j + took - k - 1
	}
	return 0
}

func (q *reader) scaleOf(n *numeral) {
	took := q.scaleAfter(n.to - 1)
	if took == 0 {
		return
	}
	for range 2 {
		s, _ := q.scaleWord(n.to + took - 1)
		n.times(s)
		n.to += took
		if _, took = q.scaleWord(n.to); took == 0 {
			break
		}
	}
	n.step = 0
}

// mixed adds a fraction after a whole number: "three and a half", "3 million
// and a quarter", "2½", "1 3/4".
func (q *reader) mixed(n *numeral) {
	if n.den != 1 {
		return
	}
	if f, ok := q.glyphAt(n.to); ok && n.e == 0 && n.m < 1e9 && !n.has(scaled) {
		n.m, n.den, n.to = n.m*f.den+f.m, f.den, f.to
		n.flags |= glyph
		n.step = -1
		return
	}
	k := q.onward(n.to, false) // "four-and-a-half"
	if q.low(k) != "and" {
		return
	}
	k = q.onward(k+1, false)
	f, ok := q.fraction(k, nil)
	if !ok {
		if h, found := q.spelled(k); found && h.m < 1000 {
			f, ok = q.fraction(k, &h)
		}
	}
	if !ok || n.has(part) || f.m >= f.den && !f.has(scaled) || f.den == 2 && !f.has(article) && q.low(k) == "half" && !f.has(scaled) {
		return
	}
	switch {
	case f.has(scaled) && !n.has(scaled): // "five and a half million"
		whole, ok := n.small()
		if scale := f.scale; ok && scale > 0 {
			n.m, n.e, n.den, n.to, n.step = int64(whole)*f.den+f.m, 0, f.den, f.to, 0
			n.flags |= part | spelled
			n.times(scale)
		}
	case f.has(scaled): // "one billion and a half million"
		q.add(n, &f, 1)
	case n.has(scaled) && q.roundScale(n) > 0: // "3 million and a half"
		q.add(n, &f, q.roundScale(n))
	default:
		q.add(n, &f, 1)
		if s, took := q.scaleWord(n.to); took > 0 { // "five and a half million"
			n.times(s)
			n.to += took
		}
	}
}

// add adds f × scale to n.
func (q *reader) add(n, f *numeral, scale int64) {
	whole, den := n.m, f.den
	for e := n.e; e > 0; e-- {
		if whole > math.MaxInt64/10/den {
			return
		}
		whole *= 10
	}
	top := f.m
	for e := f.e; e > 0; e-- {
		if top > math.MaxInt64/10 {
			return
		}
		top *= 10
	}
	if n.e < 0 || f.e < 0 || top > math.MaxInt64/scale || whole > math.MaxInt64/den-top*scale {
		return
	}
	n.m, n.e, n.den, n.to = whole*den+top*scale, 0, den, f.to
	n.flags |= part | spelled
}

// roundScale is the last scale word before n's end, 0 when it is none.
func (q *reader) roundScale(n *numeral) int64 {
	s, took := q.scaleWord(n.to - 1)
	if took == 0 || s < 100 {
		return 0
	}
	return s
}
