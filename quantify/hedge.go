package quantify

import (
	"muster"
	"muster/words"
)

// hedging reads the hedge before or after an item; floor is the first token
// that no earlier item has taken.
func (q *reader) hedging(it *item, floor int) {
	it.hedge, it.hedgeFrom = muster.Exactly, it.first
	if it.left != "" && it.rule != "ordinal" && it.rule != "rhetorical" && it.rule != "age" {
		return
	}
	if it.has(vague) {
		it.hedge = muster.AtLeast
	}
	if it.trail != "" {
		it.hedge = it.trail
	}
	v, took := q.ended(hedgeBefore, it.first)
	if took > 0 && it.first-took >= floor && q.hedges(it, v, it.first-took) {
		it.hedge, it.hedgeFrom = muster.Hedge(v), it.first-took
		if it.hedge != muster.About && q.low(it.last) != "or" {
			return
		}
	} else if k := it.first - 1; it.unit == "ratio" && k > floor && (q.low(k) == "the" || q.low(k) == "a") {
		v, took := q.ended(hedgeBefore, k)
		if h := muster.Hedge(v); took > 0 && k-took >= floor && (h == muster.Over || h == muster.Under) {
			it.hedge, it.hedgeFrom = h, k-took // "above the 2 per cent line"
			return
		}
	}
	if took := q.orEqual(it.last); took > 0 && (it.hedge == muster.Over || it.hedge == muster.Under) {
		it.hedge = map[muster.Hedge]muster.Hedge{muster.Over: muster.AtLeast, muster.Under: muster.UpTo}[it.hedge]
		it.last += took
		return
	}
	if v, took := q.in(hedgeAfter, it.last); took > 0 && !q.opens(it.last+took) && q.low(it.last) != "+" {
		if q.low(it.last+took) == "than" {
			if took++; q.numberAt(it.last+took) || q.begins(it.last+took, startsAny) {
				return // "200 or greater than 190"
			}
		}
		if q.low(it.last) == "plus" && it.rule == "money" && q.wordAt(it.last+took) {
			return // "$42,990 plus delivery"
		}
		it.hedge = muster.Hedge(v) // "about 500 or more" is 500 at least
		it.last += took
		if !it.own && !it.noun && it.unit == "count" && it.left == "" {
			it.to = it.last // "four or more cups", "six or so hours"
			if q.elders(it) {
				it.unit, it.of, it.left, it.rule, it.own = "years", "years", "age", "age", true
			} else if !q.measured(it) {
				q.counted(it)
			}
		}
	}
}

// opens says whether a number or a sum begins at token k.
func (q *reader) opens(k int) bool {
	return q.numberAt(k) || q.begins(k, startsAny) || q.has(moneySign, k)
}

// topic says whether "over" behind token k tells what something is about.
func (q *reader) topic(k int) bool {
	v, _ := q.in(unitsTopic, k)
	return v == "over"
}

// orEqual counts the tokens of "or equal", "or equal to", "or equal to it" at
// token k.
func (q *reader) orEqual(k int) int {
	if q.low(k) != "or" || q.low(k+1) != "equal" {
		return 0
	}
	took := 2
	for _, w := range [...]string{"to", "it"} {
		if q.low(k+took) == w {
			took++
		}
	}
	if q.numberAt(k+took) || q.begins(k+took, startsAny) {
		return 0 // "more than 5 or equal to 6"
	}
	return took
}

// hedges says whether the words before a number hedge it here: "over three
// years" is a time, not more than three; "thinking about five" is a topic.
func (q *reader) hedges(it *item, value string, from int) bool {
	switch muster.Hedge(value) {
	case muster.Between:
		return false
	case muster.Over, muster.Under:
		if q.dash(from-1) && q.glued(from) {
			return false // "a five-under 67"
		}
		one := it.first-from == 1
		switch w := q.low(from); {
		case (w == "<" || w == ">") && q.glued(from) && q.toks[from-1].Kind == words.Symbol:
			return false // "=>30", "<>30"
		case one && w == "over" && q.topic(from-1):
			return false // "a row over 30 jobs"
		case one && (w == "over" || w == "under") && (it.rule == "duration" || it.of != "" && q.has(unitsSpells, it.last-1)):
			return q.low(it.last) == "ago"
		case w == "top":
			return q.plural(from-1) && it.own // "rates top 6%", not "the top 6%"
		}
	case muster.UpTo:
		if v, _ := q.in(unitsMotion, from-1); q.low(from) == "up" && (v == "1" || v == "phrasal" && it.rule != "duration" && it.rule != "measure" && it.rule != "money") {
			return false // "ticked up to 5.1%", "signed up to two treaties"
		}
	case muster.About:
		if v, _ := q.in(unitsTopic, from-1); v == "0" && q.low(from) == "about" || q.low(from) == "~" && q.glued(from) && q.numberAt(from-1) {
			return false
		}
	}
	return true
}

// trailer takes "+", "-plus" and "-odd" between a number and what it counts.
func (q *reader) trailer(it *item) {
	k := it.to
	switch {
	case q.low(k) == "+" && q.glued(k) && !q.numberAt(k+1):
		it.trail = muster.AtLeast
	case q.dash(k) && q.glued(k) && q.glued(k+1) && q.low(k+1) == "plus":
		it.trail, it.to = muster.AtLeast, it.to+1
	case q.dash(k) && q.glued(k) && q.glued(k+1) && (q.low(k+1) == "odd" || q.low(k+1) == "some"):
		it.trail, it.to = muster.About, it.to+1
	case q.low(k) == "plus" && !q.dash(k-1) && (q.plural(k+1) || q.has(unitsPersons, k+1)):
		it.trail = muster.AtLeast // "200 plus guests"
	default:
		return
	}
	it.to++
	it.last = max(it.last, it.to)
}
