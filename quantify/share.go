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
		if w := q.low(k); (w == "a" || w == "an" || w == "one") && (q.has(unitsPoints, k+1) || q.has(unitsRatio, k+1)) {
			k++
		}
	}
	if _, took := q.in(unitsPoints, k); took > 0 {
		it.shift("points", -2, k+took)
	} else if _, took := q.in(unitsBasis, k); took > 0 {
		it.shift("points", -4, k+took)
	} else if _, took := q.in(unitsRatio, k); took > 0 {
		it.shift("ratio", -2, k+took)
	} else if _, took := q.in(unitsPermille, k); took > 0 {
		it.shift("ratio", -3, k+took)
	} else if w := q.low(k); (w == "points" || w == "point") && it.has(decimal) && it.float() < 50 && !q.scored(it) {
		it.shift("points", -2, k+1) // "up 0.2 points"
	} else {
		return false
	}
	it.rule, it.own = "percent", true
	if it.unit == "points" {
		it.rule = "points"
	}
	q.perGDP(it)
	q.wholly(it)
	return true
}

// scored says whether points are those of a game or of an index, not of a share.
func (q *reader) scored(it *item) bool {
	if k := it.to + 1; q.low(k) == "per" || q.low(k) == "a" {
		return true
	}
	for d := 1; d <= nearby && q.phrase(it.first-d); d++ {
		if v, _ := q.in(unitsTopic, it.first-d); v == "index" {
			return true
		}
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
