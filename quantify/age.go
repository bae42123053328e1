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
	}
	if _, took := q.ended(designationsAge, from); took > 0 {
		return true
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
	if v < 10 || it.has(spelled|decimal) || q.low(it.from-1) != "," {
		return false
	}
	switch q.low(it.to) {
	case ",":
		return v > 15 && q.adjective(it.from-2) || q.wordAt(it.from-2) && !q.plural(it.from-2) && q.wordAt(it.to+1) && q.low(it.to+1) != "and"
	case ".":
		return v > 15 && q.adjective(it.from-2) && q.adjective(it.from-3)
	}
	return false
}

// age says whether a number of years is somebody's age.
func (q *reader) age(it *item, hyphen bool) bool {
	if it.unit != "years" {
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
	return took > 0
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
