package quantify

import (
	"strconv"
	"strings"
)

func scaleOf(value string) int64 {
	v, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 1
	}
	return v
}

// vagueNumber reads "hundreds", "tens of thousands", "dozens": two of them at
// least.
func (q *reader) vagueNumber(k int) (n numeral, ok bool) {
	v, took := q.in(scalesVague, k)
	tens := int64(1)
	j := k
	if took == 0 && q.low(k) == "tens" && q.low(k+1) == "of" {
		tens, j = 10, k+2
		v, took = q.in(scalesVague, j)
	}
	if took == 0 || q.low(k-1) == "two" || q.numberAt(k-1) {
		return n, false
	}
	n = numeral{from: k, to: j + took, m: scaleOf(v) * tens, den: 1, flags: spelled | vague | scaled}
	if q.low(n.to) == "of" { // "hundreds of millions"
		if w, more := q.in(scalesVague, n.to+1); more > 0 && tens == 1 {
			n.m, n.to = n.m*(scaleOf(w)/2), n.to+1+more
		}
	}
	n.step = trailing(&n)
	return n, true
}

// couple reads "a couple of" as two.
func (q *reader) couple(k int) (n numeral, ok bool) {
	j := k
	if q.low(j) == "a" {
		j++
	}
	if q.low(j) != "couple" || j == k && q.low(j+1) != "of" {
		return n, false
	}
	n = numeral{from: k, to: j + 1, m: 2, den: 1, flags: spelled}
	if q.low(j+1) == "of" {
		n.to++
		if w := q.low(n.to); w == "the" || w == "its" || w == "our" {
			n.to--
		}
	}
	return n, q.low(j+1) == "of" || j > k && (q.plural(j+1) || q.unitAt(j+1) > 0 || q.low(j+1) == "more")
}

// ratioWords turns "one in four" and "nine out of ten" into fractions.
func (q *reader) ratioWords(n *numeral) {
	k, noun := n.to, false
	hyphen := q.dash(k) && q.glued(k) && q.low(k+1) == "in" && q.dash(k+2) // "1-in-20"
	switch {
	case hyphen:
		k += 3
	case q.low(k) == "in" || q.low(k) == "over":
		k++
	case n.m == 1 && n.e == 0 && q.wordAt(k) && !q.has(unitsStop, k) && q.low(k+1) == "in" && q.unitAt(k) == 0:
		k, noun = k+2, true // "one child in ten"
	case q.low(k) == "out" && q.low(k+1) == "of":
		k += 2
	default:
		return
	}
	if q.low(k) == "every" {
		k++ // "two out of every three"
	}
	top, ok := n.small()
	if !ok || top < 1 || k >= q.stop || n.has(scaled|decimal|part) {
		return
	}
	d, ok := q.spelled(k)
	if !ok && q.numberAt(k) {
		d, ok = digits(q.low(k), false)
		d.to = k + 1
	}
	den, small := d.small()
	if !ok || !small || top >= den || !hyphen && !q.outOf(n, k, top, den) || noun && (q.plural(d.to) || q.unitAt(d.to) > 0 || d.has(digits4)) {
		return
	}
	n.m, n.e, n.den, n.to = int64(top), 0, int64(den), d.to
	n.flags |= part | spelled
}

// outOf says whether a ratio is meant, not two counts: "23 out of 32 allies"
// are two counts, "nine out of ten" is a ratio.
func (q *reader) outOf(n *numeral, k, top, den int) bool {
	switch den {
	case 3, 4, 5, 6, 7, 8, 10, 20, 100, 500, 1000:
	default:
		if q.low(k-1) != "over" && top != 1 {
			return false
		}
	}
	if q.low(k-1) == "over" && (top != 1 || !n.has(spelled)) {
		return false
	}
	if q.low(k-1) == "in" && (top > 10 || q.unitAt(k+1) > 0 || top > 3 && den != 10 && !n.has(spelled)) {
		return false
	}
	return true
}

// zero says whether "zero" is the name of a point, not a number: "absolute zero".
func (q *reader) zero(n *numeral) bool {
	if !n.has(spelled) || n.m != 0 || n.has(decimal) {
		return false
	}
	switch q.low(n.from - 1) {
	case "absolute", "net", "ground", "patient", "sub", "below", "above", "near":
		return q.unitAt(n.to) == 0
	case "-":
		return q.glued(n.from) && (q.low(n.from-2) == "sub" || q.low(n.from-2) == "net")
	}
	return q.low(n.to) == "tolerance" || q.dash(n.to) && q.low(n.to+1) == "sum"
}

// pronoun says whether a bare "one" stands for a thing, not for a number: "this
// one", "no one", "the one".
func (q *reader) pronoun(n *numeral) bool {
	if !n.has(spelled) || n.m != 1 || n.e != 0 || n.den != 1 || n.to != n.from+1 || n.has(article) {
		return false
	}
	if q.low(n.to) == "of" && q.superlative(n.to+1) || q.wordAt(n.to) && strings.HasSuffix(q.low(n.to), "ing") && (q.low(n.to+1) == "a" || q.low(n.to+1) == "the") {
		return true // "one of the worst days", "one carrying a bomb"
	}
	if q.ends(n.to) && q.wordAt(n.from-1) && !q.has(unitsStop, n.from-1) && q.has(designationsPronoun, n.from-2) {
		return q.low(n.to) != "of" // "the red one"
	}
	if _, before := q.ended(designationsPronoun, n.from); before > 0 {
		return q.unitAt(n.to) == 0 && !(q.low(n.from-1) == "only" && q.low(n.to) == "of")
	}
	return q.has(designationsOneself, n.to)
}

// superlative says whether the words at token k single out the best of something:
// "the youngest members", "its most senior judges".
func (q *reader) superlative(k int) bool {
	for d := range longest {
		w := q.low(k + d)
		if !q.wordAt(k+d) || d > 0 && q.has(unitsStop, k+d) && w != "most" && w != "least" {
			return false
		}
		if w == "most" || w == "least" || w == "worst" || len(w) > 4 && strings.HasSuffix(w, "est") || q.has(unitsSuperlative, k+d) && w != "record" && w != "place" {
			return true
		}
	}
	return false
}

// multipleWord reads "twice", "doubled" and, before what it multiplies,
// "double".
func (q *reader) multipleWord(k int) (n numeral, ok bool) {
	v, took := q.in(fractionsMultiple, k)
	if took == 0 {
		if v, took = q.in(fractionsDouble, k); took == 0 || !q.has(fractionsDoubly, k+took) {
			return n, false
		}
	}
	d, ok := digits(v, false)
	if !ok {
		return n, false
	}
	d.from, d.to = k, k+took
	d.flags = spelled | multiple
	return d, true
}
