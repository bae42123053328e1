package quantify

// share reads percent, percentage points and their kin, and whether they are of
// GDP.
func (q *reader) share(it *item) bool {
	k := it.to
	if q.dash(k) && q.glued(k) && q.glued(k+1) {
		k++
	}
	if it.has(part) || it.has(decimal) && q.low(k) == "of" { // "half a percentage point", "a quarter of one percent"
		if q.low(k) == "of" {
			k++
		}
		if w := q.low(k); (w == "a" || w == "an" || w == "one") && (q.has(unitsPoints, k+1) || q.has(unitsRatio, k+1) || q.low(k+1) == "point") {
			k++
		}
	}
	if v, took := q.in(unitsPoints, k); took > 0 && v == "basis" {
		it.shift("points", -4, k+took)
	} else if took > 0 {
		it.shift("points", -2, k+took)
	} else if v, took := q.in(unitsRatio, k); took > 0 && v == "permille" {
		it.shift("ratio", -3, k+took)
	} else if took > 0 {
		it.shift("ratio", -2, k+took)
	} else if w := q.low(k); (w == "points" || w == "point") && it.float() < 50 && q.sharePoints(it, k) {
		it.shift("points", -2, k+1) // "up 0.2 points", "led by nine points in the poll"
	} else {
		return false
	}
	it.rule, it.own = "percent", true
	if it.unit == "points" {
		it.rule = "points"
		q.halfBehind(it) // "a point and a half"
	}
	q.perGDP(it)
	q.wholly(it)
	return true
}

// scored says whether the points at token k are those of a game or of an index, not of a share.
func (q *reader) scored(it *item, k int) bool {
	if q.low(k+1) == "per" || q.low(k+1) == "a" || q.low(it.first-1) == "or" {
		return true // "put on 0.4 per cent, or 31.6 points"
	}
	for d := 1; d <= nearby && q.phrase(it.first-d); d++ {
		if v, _ := q.in(unitsTopic, it.first-d); v == "index" {
			return true
		}
	}
	return false
}

// sharePoints says whether the points at token k are percentage points: of a
// poll or a rate, or with decimals and of no index.
func (q *reader) sharePoints(it *item, k int) bool {
	if q.scored(it, k) {
		return false
	}
	if it.has(decimal) {
		return true
	}
	if _, took := q.ended(unitsTopic, it.first); took > 0 || q.low(it.first-1) == "±" || q.low(it.first-1) == "-" && q.low(it.first-2) == "+" {
		return true
	}
	if w := q.low(k + 1); (w == "at" || w == "to") && q.numberAt(k+2) && q.has(unitsRatio, k+3) {
		return true // "up two points at 14%"
	}
	return q.rated(it.first-1, -1) || q.rated(k+1, 1)
}

// rated says whether a poll or a rate is spoken of in the sentence from token k on,
// a step at a time.
func (q *reader) rated(k, step int) bool {
	for d := 0; d < nearby && q.phrase(k); d++ {
		if v, _ := q.in(unitsTopic, k); v == "rate" {
			return true
		}
		k += step
	}
	return false
}

func (it *item) shift(unit string, e, last int) {
	it.unit, it.last = unit, last
	it.e, it.step, it.unitE = it.e+e, it.step+e, e
}

// wide is how many words may stand between "of" and "GDP": "of their combined
// annual gross domestic product".
const wide = 6

// perGDP sees whether a share is one of GDP; otherwise it notes what it is a
// share of.
func (q *reader) perGDP(it *item) {
	k := it.last
	for q.dash(k) {
		k++
	}
	if q.has(unitsGdp, k) && q.low(k) != "output" && q.low(k) != "economy" {
		it.per = "GDP" // "2% GDP", "the 2-percent-GDP line"
		return
	}
	if q.low(k) != "of" {
		return
	}
	k++
	for q.dash(k) {
		k++
	}
	for d := range wide {
		if q.has(unitsGdp, k+d) {
			it.per = "GDP"
			return
		}
		if !q.wordAt(k+d) || d > 0 && q.clauseWord(k+d) {
			break
		}
	}
	it.of = q.wholeOf(it.last)
}

// clauseWord says whether token k ends the noun phrase behind "of".
func (q *reader) clauseWord(k int) bool {
	return q.has(unitsStop, k) && !q.has(unitsDeterminer, k)
}

// wholeOf is the head noun of what a share or a sum is of: "half of the
// alliance's budget" gives "budget".
func (q *reader) wholeOf(k int) string {
	if q.low(k) == "of" {
		k++
	} else if w := q.low(k); w != "the" && w != "its" && w != "their" && w != "all" {
		return ""
	}
	head := ""
	for d := range wide {
		if !q.wordAt(k+d) || q.clauseWord(k+d) {
			break
		}
		if w := q.low(k + d); w != "'s" && !q.has(unitsStop, k+d) {
			head = w
		}
	}
	return head
}

// wholly marks the hundred percent that is a figure of speech.
func (q *reader) wholly(it *item) {
	if it.unit != "ratio" || it.per != "" || it.den != 1 || it.e+trailing0(it.m) != 0 || it.m == 0 {
		return
	}
	if v, ok := q.hundred(it); !ok || v != 1 {
		return
	}
	if q.has(designationsWholly, it.last) {
		it.left, it.rule = "rhetorical", "rhetorical"
	}
}

func trailing0(m int64) int {
	n := 0
	for m != 0 && m%10 == 0 {
		m /= 10
		n++
	}
	return n
}

func (q *reader) hundred(it *item) (int, bool) { return it.small() }
