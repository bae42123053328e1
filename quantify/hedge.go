package quantify

import "muster"

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
		if it.hedge != muster.About {
			return
		}
	} else if k := it.first - 1; it.unit == "ratio" && k > floor && (q.low(k) == "the" || q.low(k) == "a") {
		v, took := q.ended(hedgeBefore, k)
		if h := muster.Hedge(v); took > 0 && k-took >= floor && (h == muster.Over || h == muster.Under) {
			it.hedge, it.hedgeFrom = h, k-took // "above the 2 per cent line"
			return
		}
	}
	if v, took := q.in(hedgeAfter, it.last); took > 0 && !q.numberAt(it.last+took) && q.low(it.last) != "+" {
		it.hedge = muster.Hedge(v) // "about 500 or more" is 500 at least
		it.last += took
	}
}

// hedges says whether the words before a number hedge it here: "over three
// years" is a time, not more than three; "thinking about five" is a topic.
func (q *reader) hedges(it *item, value string, from int) bool {
	switch muster.Hedge(value) {
	case muster.Between:
		return false
	case muster.Over, muster.Under:
		one := it.first-from == 1
		if w := q.low(from); one && (w == "over" || w == "under") && it.rule == "duration" {
			return q.low(it.last) == "ago"
		}
	case muster.About:
		if q.low(from) == "about" && q.has(unitsTopic, from-1) || q.low(from) == "~" && q.glued(from) && q.numberAt(from-1) {
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
	case q.dash(k) && q.glued(k) && q.glued(k+1) && q.low(k+1) == "odd":
		it.trail, it.to = muster.About, it.to+1
	default:
		return
	}
	it.to++
	it.last = max(it.last, it.to)
}
