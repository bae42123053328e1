package quantify

// aged reads "aged 42", "Vos, 42, said" and "turned 80".
func (q *reader) aged(it *item) bool {
	v, ok := it.small()
	if !ok || v > 110 || it.has(scaled) {
		return false
	}
	if _, took := q.ended(designationsAge, it.from); took > 0 {
		return true
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
