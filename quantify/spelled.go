package quantify

import (
	"math"
	"strconv"

	"muster/words"
)

// spelled reads a whole number in words at token k: "seven hundred and
// twenty-one", "a million", "twelve". A group is what is said before the next
// scale: "seven hundred and twenty-one" in "... thousand".
func (q *reader) spelled(k int) (n numeral, ok bool) {
	n = numeral{from: k, to: k, den: 1, flags: spelled}
	var total int64
	group, last := none, int64(math.MaxInt64)
	if w := q.low(k); w == "a" || w == "an" {
		if s, _ := q.scaleWord(k + 1); s == 0 {
			return n, false
		}
		group, n.to, n.flags = 1, k+1, n.flags|article
	} else if s, _ := q.scaleWord(k); s == 100 {
		group = 1 // "hundred thousand"
		if q.has(fractionsSeveral, k-1) {
			group, n.flags = vagueAtLeast, n.flags|vague // "several hundred"
		}
	}
	for n.to < q.stop {
		p := q.onward(n.to, n.to > k && (group == none || group >= 100 && group%100 == 0))
		if v, isNumber := q.numberWord(p); isNumber {
			if !adds(group, v) || p > n.to && q.low(p-1) == "and" && q.partAfter(p+1) {
				break
			}
			group, n.to = max(group, 0)+v, p+1
			continue
		}
		s, took := q.scaleWord(p)
		switch {
		case took == 0 || q.low(p-1) == "and" && p > n.to:
		case group == none && n.to > k && s > 1000 && total > 0 && total < 1e7 && s <= 1e12:
			total, n.scale = total*s, s // "thousand billion"
			n.to, n.flags = p+took, n.flags|scaled
			continue
		case group == none:
		case s == 100 && group < 100:
			group, n.to = group*100, p+took
			continue
		case s == 12 && total == 0:
			group, n.to, n.flags = group*12, p+took, n.flags|scaled
		case s > 100 && s < last:
			total, group, last = total+group*s, none, s
			n.scale = s
			n.to, n.flags = p+took, n.flags|scaled
			continue
		}
		break
	}
	if n.to == k || n.to == k+1 && n.has(article) {
		return n, false
	}
	n.m = total + max(group, 0)
	n.step = trailing(&n)
	q.pointWords(&n)
	return n, true
}

const none = int64(-1)

// onward passes a hyphen, or the "and" of "two hundred and six".
func (q *reader) onward(k int, and bool) int {
	if q.dash(k) && q.glued(k) && q.glued(k+1) || and && q.low(k) == "and" {
		return k + 1
	}
	return k
}

// adds says whether the number word v goes on in a group.
func adds(group, v int64) bool {
	switch {
	case group == none:
		return true
	case group >= 100 && group%100 == 0:
		return v > 0
	}
	return 0 < v && v < 10 && group%100 >= 20 && group%10 == 0
}

// partAfter says whether a fraction goes on at k: "and three | quarters".
func (q *reader) partAfter(k int) bool {
	den, _ := q.partWord(q.onward(k, false))
	return den > 0
}

// numberWord is the value of a number word from "zero" to "ninety".
func (q *reader) numberWord(k int) (int64, bool) {
	if k >= q.stop || !q.begins(k, startsNumber) {
		return 0, false
	}
	s, took := q.in(numberWords, k)
	if took == 0 {
		return 0, false
	}
	v, err := strconv.ParseInt(s, 10, 64)
	return v, err == nil
}

// scaleWord reads "hundred", "million", "dozen" at k.
func (q *reader) scaleWord(k int) (int64, int) {
	if k >= q.stop || q.toks[k].Kind != words.Word {
		return 0, 0
	}
	s, took := q.in(scalesScale, k)
	if took == 0 {
		return 0, 0
	}
	v, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, 0
	}
	return v, took
}

// pointWords reads decimals in words: "two point five", "nought point nought
// three".
func (q *reader) pointWords(n *numeral) {
	if q.low(n.to) != "point" || n.to+1 >= q.stop {
		return
	}
	k, m, e := n.to+1, n.m, 0
	for e > -9 {
		v, ok := q.numberWord(k)
		if !ok || v > 9 && e != 0 {
			break
		}
		if v > 9 { // "point seventy-one"
			if sub, ok := q.spelled(k); ok && sub.m < 100 && sub.e == 0 {
				m, e, k = m*100+sub.m, -2, sub.to
			}
			break
		}
		if m > 1e15 {
			return
		}
		m, e, k = m*10+v, e-1, k+1
	}
	if e == 0 {
		return
	}
	n.m, n.e, n.step, n.to = m, e, e, k
	n.flags |= decimal
	if s, took := q.scaleWord(k); took > 0 && s != 12 {
		n.times(s)
		n.to += took
	}
}
