package quantify

import (
	"strings"

	"muster/words"
)

// unitAt says how many tokens of a unit of measure (not money, not people)
// stand at k.
func (q *reader) unitAt(k int) int {
	for _, c := range [...]class{unitsRatio, unitsPoints, unitsSpan, unitsMeasure, unitsTimes} {
		if _, took := q.in(c, k); took > 0 {
			return took
		}
	}
	return 0
}

// measured reads lengths of time, multiples and measures: "four years", "three
// times as many", "9 million square kilometers".
func (q *reader) measured(it *item) bool {
	k := it.to
	hyphen := q.dash(k) && q.glued(k) && q.glued(k+1)
	if hyphen {
		k++
	} else if w := q.low(k); it.has(part) && (w == "a" || w == "an") || q.low(k) == "of" && (it.has(vague) || it.has(part)) {
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
	if v, took := q.in(unitsMeasure, k); took > 0 && (len(q.low(k)) > 1 || q.toks[k].Kind == words.Word && (q.glued(k) || q.low(k) == "t")) && q.lone(k+took-1) {
		it.unit, it.of, it.last, it.rule, it.own, it.noun = v, v, k+took, "measure", true, true
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

// longest is how many words a counted noun phrase may have.
const longest = 6

// counted reads the noun phrase behind a count: its head is the first plural,
// or the singular behind "one" or a hyphen.
func (q *reader) counted(it *item) {
	k := it.to
	if q.dash(k) && q.glued(k) && q.glued(k+1) && q.wordAt(k+1) && !q.begins(k+1, startsNumber) {
		it.of, it.last, it.noun = q.low(k+1)+"s", k+2, true // "32-member"
		return
	}
	if q.low(k) == "of" && (it.has(vague) || it.has(scaled)) {
		k++
	}
	stop := min(q.limit(it), q.stop)
	one, isSmall := it.small()
	bridged := false
	for d := 0; d < longest && k < stop && !q.paragraph(k); d++ {
		if q.toks[k].Kind != words.Word {
			if !q.dash(k) || !q.glued(k) || !q.glued(k+1) {
				return
			}
			k++
			continue
		}
		if v, took := q.in(unitsPersons, k); took >= 0 && v != "" {
			q.heads(it, k, took)
			it.unit = "persons"
			return
		}
		w := q.low(k)
		if w == "and" && d > 0 && !bridged && q.adjective(k-1) && q.adjective(k+1) {
			bridged = true // "40 South American and African countries"
			k++
			continue
		}
		if q.has(unitsStop, k) || w == "'s" {
			return
		}
		if q.plural(k) || isSmall && one == 1 && !q.adjective(k) && d == 0 {
			q.heads(it, k, 1)
			return
		}
		k++
	}
}

// paragraph says whether a blank line stands before token k: what is counted
// stands in the paragraph of its number.
func (q *reader) paragraph(k int) bool {
	if k == 0 || q.toks[k].Start-q.toks[k-1].End < 2 {
		return false
	}
	gap := q.body[q.toks[k-1].End:q.toks[k].Start]
	first := strings.IndexByte(gap, '\n')
	return first >= 0 && first < strings.LastIndexByte(gap, '\n')
}

func (q *reader) heads(it *item, k, took int) {
	it.of, it.last, it.noun, it.own = q.low(k), k+took, true, true
	if it.of == "in" || it.of == "under" { // "215,000 in uniform"
		it.of = "personnel"
	}
	if q.has(designationsRhetorical, k) {
		if n, ok := it.small(); ok && n <= 12 || it.has(vague) {
			it.left, it.rule = "rhetorical", "rhetorical"
		}
	}
}

// plural says whether a word looks like a plural noun.
func (q *reader) plural(k int) bool {
	if !q.wordAt(k) {
		return false
	}
	w := q.low(k)
	if q.has(unitsPlural, k) {
		return true
	}
	if len(w) < 4 || w[len(w)-1] != 's' || q.has(unitsSingular, k) {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u', '\'':
		return false
	case 'i':
		return false
	}
	return true
}

// adjective says whether a word is capitalised, as those from place names are.
func (q *reader) adjective(k int) bool {
	if !q.wordAt(k) {
		return false
	}
	c := q.text(k)[0]
	return 'A' <= c && c <= 'Z'
}
