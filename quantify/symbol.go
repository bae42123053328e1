package quantify

import (
	"strings"

	"muster/words"
)

// measure gives an item a unit of measure that ends before token last: "barrels
// /day" is barrels for each day.
func (it *item) measure(unit string, last int) {
	unit, it.per, _ = strings.Cut(unit, "/")
	it.unit, it.of, it.last, it.rule, it.own, it.noun = unit, unit, last, "measure", true, true
}

// measures says whether the unit of took tokens at k is one here: single
// letters touch their digits ("5t", "30C"), "stone" and "degree" are no names of
// what is counted ("two stone houses").
func (q *reader) measures(it *item, k, took int) bool {
	if !q.lone(k + took - 1) {
		return false
	}
	switch w := q.low(k); {
	case w == "ms":
		return q.glued(k) && q.text(k) == "ms"
	case w == "st":
		return q.glued(k) // "11st", where "11th" is the place
	case w == "mp":
		return q.glued(k) && q.text(k) == "MP" // "50MP"
	case took > 1 || q.toks[k].Kind == words.Symbol:
		return true
	case w == "t":
		return true
	case w == "m" && !q.glued(k) && !it.has(spelled|scaled) && q.text(k) == "m":
		return q.gap(k) && (!q.wordAt(k+1) || q.has(unitsStop, k+1) || q.has(unitsMetred, k+1)) // "3,100 m"
	case w == "m" && it.has(spelled):
		return false
	case len(w) == 1:
		return q.glued(k) && !(w == "s" && !it.has(decimal))
	case w == "stone" || w == "degree":
		return !q.wordAt(k+1) || q.has(unitsStop, k+1) || q.has(unitsAgo, k+1) || w == "degree" && q.dash(k-1) && q.glued(k)
	}
	return true
}

// inches reads the "in" of "5ft 11in" and "a 42 in screen": glued, or behind
// feet.
func (q *reader) inches(it *item, k int) bool {
	w := q.low(k)
	switch {
	case w == "in" && k == it.to && q.glued(k) && q.lone(k) && !q.dash(k+1) && !it.has(scaled):
	case (w == "\"" || w == "”") && it.first >= 2 && q.low(it.first-1) == "'" && q.glued(it.first) && q.numberAt(it.first-2):
	default:
		return false
	}
	it.measure("inches", k+1)
	return true
}

// feet reads the mark of 6'4".
func (q *reader) feet(it *item, k int) bool {
	if q.low(k) != "'" || !q.glued(k) || !q.glued(k+1) || !q.numberAt(k+1) || len(q.low(k+1)) > 2 || q.low(k+2) != "\"" && q.low(k+2) != "”" && q.low(k+2) != "'" {
		return false
	}
	it.measure("feet", k+1)
	return true
}

// smaller gives the number right behind feet and stones their inches and
// pounds: "five foot eight", "11 stone 4 pounds".
func (q *reader) smaller(a, b *item) {
	v, ok := b.small()
	switch {
	case !ok || b.left != "":
	case a.unit == "feet" && v < 12 && b.unit == "count" && !b.noun:
		b.measure("inches", b.last)
	case a.unit == "stone" && v < 14 && (b.unit == "GBP" || b.unit == "count" && !b.noun):
		b.measure("pounds", b.last)
	}
}
