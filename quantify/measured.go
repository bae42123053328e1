package quantify

// measured reads lengths of time, multiples and measures: "four years", "three
// times as many", "9 million square kilometers".
func (q *reader) measured(it *item) bool {
	if !q.unit(it) {
		return false
	}
	if it.e == 0 && it.unit != "count" {
		q.halfBehind(it)
	}
	return true
}

// halfBehind adds the half behind a unit: "two years and a half".
func (q *reader) halfBehind(it *item) {
	if k := it.last; q.low(k) == "and" && q.low(k+1) == "a" && q.low(k+2) == "half" && it.den == 1 && it.m < 1e6 && !it.has(decimal|scaled) {
		it.m, it.den, it.last = it.m*2+1, 2, k+3
		it.flags |= part
	}
}

// unit is measured without a half behind the unit.
func (q *reader) unit(it *item) bool {
	if q.dash(it.from+1) && q.low(it.from+2) == "in" {
		return false // "a 1-in-100-year flood"
	}
	k := it.to
	hyphen := q.dash(k) && q.glued(k) && q.glued(k+1)
	if hyphen {
		k++
	} else if w := q.low(k); it.has(part) && (w == "a" || w == "an") && !q.numberAt(k-1) && !q.begins(k-1, startsNumber) || q.low(k) == "of" && (it.has(vague) || it.has(part)) {
		if it.has(part) && q.low(k) == "of" && q.low(k+1) != "a" && q.low(k+1) != "an" {
			return false
		}
		if k++; q.low(k) == "a" || q.low(k) == "an" {
			k++ // "half an hour", "a quarter of a mile"
		}
	}
	if q.streak(it, k) {
		return true
	}
	if v, took := q.in(unitsSpan, k); took > 0 {
		q.span(it, v, k+took, hyphen)
		return true
	}
	if v, took := q.in(unitsMeasure, k); took > 0 && q.measures(it, k, took) {
		it.measure(v, k+took)
		return true
	}
	if q.inches(it, k) || q.feet(it, k) || q.weight(it, k) {
		return true
	}
	if _, took := q.in(unitsTimes, k); took > 0 && (len(q.low(k)) > 1 || q.glued(k)) {
		it.last, it.own = k+took, true
		if q.multiplies(it, k+took) || q.low(k) != "times" {
			it.unit, it.rule = "times", "multiple"
			it.flags |= multiple
			return true
		}
		it.unit, it.rule, it.of, it.noun = "count", "count", "times", true
		return true
	}
	return false
}

// multiplies says whether "times" at the end of an item multiplies something,
// or merely counts occasions.
func (q *reader) multiplies(it *item, k int) bool {
	return it.has(decimal) || q.has(fractionsMultiplied, k)
}

// span reads a length of time in years, months, weeks or days.
func (q *reader) span(it *item, unit string, last int, hyphen bool) {
	it.unit, it.last, it.rule, it.own, it.noun = unit, last, "duration", true, true
	switch unit {
	case "decades":
		it.unit = "years"
		it.times(10)
	case "centuries":
		it.unit = "years"
		it.times(100)
	case "fortnights":
		it.unit = "weeks"
		it.m *= 2
	}
	it.of = it.unit
	switch {
	case q.age(it, hyphen):
		it.left, it.rule = "age", "age"
	case hyphen && q.has(unitsRecord, last):
		it.rule, it.of = "record", q.low(last) // "a nine-year low"
	case q.has(unitsStreak, last):
		it.rule = "consecutive" // "four years in a row"
	}
}

// streak reads "three consecutive years".
func (q *reader) streak(it *item, k int) bool {
	_, took := q.in(unitsStreak, k)
	if took == 0 {
		return false
	}
	v, more := q.in(unitsSpan, k+took)
	if more == 0 {
		return false
	}
	it.unit, it.of, it.last, it.rule, it.own, it.noun = v, v, k+took+more, "consecutive", true, true
	return true
}
