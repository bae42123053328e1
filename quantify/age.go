package quantify

// aged reads "aged 42", "Vos, 42, said" and "turned 80".
func (q *reader) aged(it *item) bool {
	v, ok := it.small()
	if !ok || v > 110 || it.has(scaled) {
		return false
	}
	from := it.from
	if q.low(from-1) == "between" {
		from-- // "aged between 16 and 64"
	} else if _, took := q.ended(hedgeBefore, from); took > 0 {
		from -= took // "aged over 75"
		if w := q.low(from); (w == "over" || w == "under" || w == "above" || w == "below") && took == 1 && v > 0 && q.somebody(from-1) && q.ends(it.to) {
			return true // "children under five"
		}
	}
	if _, took := q.ended(designationsAge, from); took > 0 {
		return true
	}
	if w := q.low(it.from - 1); (w == "was" || w == "is" || w == "of") && q.ends(it.to) && q.average(it.from-2) {
		return true // "the median age was 62"
	}
	if q.low(it.from-1) == "of" && q.has(designationsGrown, it.from-2) && q.ends(it.to) {
		return true // "a boy of six"
	}
	if q.low(it.to) == "s" && q.glued(it.to) && q.dash(it.from-1) && (q.low(it.from-2) == "over" || q.low(it.from-2) == "under") {
		it.last = it.to + 1
		return true // "the over-65s"
	}
	if turned := q.low(it.from - 1); turned == "turned" || turned == "turns" || turned == "turning" {
		return v > 10 && (!q.wordAt(it.to) || q.has(unitsStop, it.to) && q.low(it.to) != "of" && q.low(it.to) != "per") && q.unitAt(it.to) == 0 && !q.dash(it.to)
	}
	if w := q.low(it.from - 1); (w == "was" || w == "is") && (q.low(it.from-2) == "she" || q.low(it.from-2) == "he") {
		return v > 9 && (!q.wordAt(it.to) || q.low(it.to) == "when" || q.low(it.to) == "and") && q.unitAt(it.to) == 0 && !q.dash(it.to)
	}
	comma := it.from - 1
	if w := q.low(comma); w == "both" || w == "now" || w == "then" || w == "only" || w == "just" {
		comma--
	}
	if it.has(spelled|decimal) || q.low(comma) != "," {
		return false
	}
	if q.has(designationsGrown, comma-1) && (q.low(it.to) == "," || q.low(it.to) == "." || q.low(it.to) == "and") {
		return true // "her son, 7, and daughter, 4"
	}
	if v < 10 {
		return false
	}
	switch q.low(it.to) {
	case ",":
		return v > 15 && q.adjective(comma-1) || q.wordAt(comma-1) && (!q.plural(comma-1) || comma < it.from-1) && q.wordAt(it.to+1) && q.low(it.to+1) != "and"
	case ".":
		return v > 15 && q.adjective(comma-1) && q.adjective(comma-2)
	}
	return false
}

// average says whether an average age is spoken of just before token k.
func (q *reader) average(k int) bool {
	for d := 0; d < longest+2 && q.wordAt(k-d) || q.dash(k-d); d++ {
		if q.low(k-d) != "age" {
			continue
		}
		switch q.low(k - d - 1) {
		case "average", "median", "mean", "retirement", "pension", "minimum", "typical":
			return true
		}
		return d == 0
	}
	return false
}

// elders says whether "and over" behind a bare number makes an age of it: "50 and
// over".
func (q *reader) elders(it *item) bool {
	v, ok := it.small()
	if !ok || v > 110 || !q.ends(it.last) {
		return false
	}
	switch q.low(it.last - 1) {
	case "over", "under":
		return q.low(it.last-2) == "and"
	case "older", "younger":
		return true
	}
	return false
}

// somebody says whether people are named at token k: "children", "anyone".
func (q *reader) somebody(k int) bool {
	switch q.low(k) {
	case "those", "them", "anyone", "everyone", "anybody", "everybody", "someone", "all":
		return true
	}
	return q.has(unitsPersons, k) || q.has(designationsGrown, k)
}

// ends says whether no noun follows at token k.
func (q *reader) ends(k int) bool {
	return !q.wordAt(k) || q.has(unitsStop, k) && q.low(k) != "of" && q.low(k) != "per" && q.low(k) != "a"
}

// age says whether a number of years is somebody's age.
func (q *reader) age(it *item, hyphen bool) bool {
	if it.unit != "years" && it.unit != "months" && it.unit != "weeks" && it.unit != "days" {
		return false
	}
	if q.low(it.last) == "old" || q.low(it.last) == "olds" {
		it.last++
		return true
	}
	if hyphen && q.dash(it.last) && (q.low(it.last+1) == "old" || q.low(it.last+1) == "olds") {
		it.last += 2
		return true
	}
	_, took := q.ended(designationsAge, it.from)
	return took > 0 && it.unit == "years"
}

// ages joins the two ends of ages: "aged 18-24", "aged between 16 and 64", "16 to
// 24 year olds".
func (q *reader) ages(a, b *item, at int) bool {
	switch {
	case !a.below(&b.numeral) || b.until >= 0 || b.gone:
		return false
	case a.left == "age" && b.unit == "count" && !b.noun && b.left == "":
		b.unit, b.of, b.left = a.unit, a.of, a.left
	case b.left == "age" && a.unit == "count" && !a.noun && a.left == "":
		a.unit, a.of, a.left, a.own = b.unit, b.of, b.left, true
	default:
		return false
	}
	q.span2(a, b, at)
	a.rule = "age"
	return true
}
