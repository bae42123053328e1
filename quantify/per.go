package quantify

// frequency reads what a number is for each of, behind it: "a year", "a head",
// "$80 a barrel", "per megawatt hour", "5 euros/kg"; and "annual" before it.
func (q *reader) frequency(it *item) {
	k := it.last
	if q.has(unitsExtra, k) {
		k++ // "£35 billion more a year"
	}
	if q.low(k) == "of" || it.per != "" || it.left == "address" {
		return
	}
	if v, took := q.in(unitsPer, k); took > 0 {
		if !q.has(unitsAgo, k+took) || took == 1 || q.low(k+took) == "after" && q.opens(k+took+1) {
			it.per = v
		}
		return
	}
	if it.per = q.each(k); it.per != "" {
		return
	}
	if v, took := q.ended(unitsBefore, it.hedgeFrom); took > 0 {
		it.per = v
	}
}

// each reads one of something behind "a", "per", "each", "every" or a stroke at
// token k. "Per" takes any noun, the others those of the table; "a week ago" is
// a time.
func (q *reader) each(k int) string {
	per := false
	switch q.low(k) {
	case "per":
		per = true
	case "a", "an", "each", "every":
	case "/":
		if !q.glued(k) && !q.glued(k+1) || q.numberAt(k-1) && !q.begins(k+1, 1<<unitsEach) {
			return ""
		}
	case "-":
		if w := q.low(k + 1); !q.glued(k) || w != "a" && w != "an" && w != "per" {
			return ""
		}
		k++
		if !q.dash(k + 1) {
			return ""
		}
		k++ // "£50-a-week", "a 300-per-day limit"
	default:
		return ""
	}
	v, took := q.in(unitsEach, k+1)
	if took > 0 && q.lone(k+took) && !q.has(unitsAgo, k+1+took) {
		return v
	}
	if !per || took > 0 || !q.wordAt(k+1) || q.has(unitsStop, k+1) || q.has(unitsRatio, k) || q.begins(k+1, startsAny) {
		return ""
	}
	return q.low(k + 1)
}
