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

// longest is how many words a counted noun phrase may have.
const longest = 6

// counted reads the noun phrase behind a count: its head is the first plural,
// or the singular behind "one" or a hyphen.
func (q *reader) counted(it *item) {
	k := it.to
	if q.dash(k) && q.glued(k) && q.glued(k+1) && q.wordAt(k+1) && !q.begins(k+1, startsNumber) && !q.has(unitsStop, k+1) {
		it.of, it.last, it.noun = many(q.low(k+1)), k+2, true // "32-member"
		if q.low(k+1) == "strong" {
			it.of = ""
		}
		return
	}
	switch w := q.low(k); {
	case w == "of" && (it.has(vague) || it.has(scaled)):
		k++
	case (w == "more" || w == "fewer" || w == "extra" || q.has(unitsStreak, k)) && q.wordAt(k+1) && !q.has(unitsStop, k+1):
		k++ // "120 more signatures", "14 straight games"
	}
	if q.low(k) == "of" && q.has(unitsDeterminer, k+1) {
		it.of = q.among(k + 2)
		return
	}
	stop := min(q.limit(it), q.stop)
	one, isSmall := it.small()
	bridged := false
	for d := 0; d < longest && k < stop && !q.paragraph(k); d++ {
		if n := q.models(k); n > 0 {
			it.of, it.last, it.noun, it.own = strings.ToLower(q.body[q.toks[k].Start:q.toks[k+n-1].End]), k+n, true, true
			return
		}
		if n := q.model(k); n > 0 {
			k, stop = k+n, q.limit(it) // "24 F-35 jets"
			continue
		}
		if q.toks[k].Kind != words.Word {
			if !q.dash(k) || !q.glued(k) || !q.glued(k+1) {
				return
			}
			k++
			continue
		}
		if q.compound(k) && k+1 < stop {
			k++ // "300 burns patients"
			continue
		}
		if v, took := q.in(unitsPersons, k); v != "" && (v != peoples || q.adjective(k)) {
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

// peoples is the value of what a country's people are called, with a capital: "230
// Poles" are persons, "230 poles" are none.
const peoples = "peoples"

// models counts the tokens of the plural of a name with a number at token k: the
// "A350s", "F-16s" or "Boeing 737s" that are counted.
func (q *reader) models(k int) int {
	if !q.adjective(k) {
		return 0
	}
	n := 1
	if q.dash(k+1) && q.glued(k+1) && q.glued(k+2) {
		n = 2
	}
	if !q.numberAt(k+n) || q.low(k+n+1) != "s" || !q.glued(k+n+1) || !q.lone(k+n+1) || q.has(moneySign, k) || q.has(moneyCode, k) {
		return 0
	}
	return n + 2
}

// model counts the tokens of a name with a number at token k that only tells which
// kind is counted: "F-35" before "jets", "Leopard 2" before "tanks".
func (q *reader) model(k int) int {
	if !q.adjective(k) {
		return 0
	}
	n := 1
	if q.dash(k+1) && q.glued(k+1) && q.glued(k+2) {
		n = 2
	} else if q.numberAt(k+1) && !q.glued(k+1) && !q.gap(k+1) {
		return 0
	}
	if !q.numberAt(k+n) || q.has(moneySign, k) || q.has(moneyCode, k) {
		return 0
	}
	if n++; q.glued(k+n) && q.wordAt(k+n) && len(q.low(k+n)) == 1 && q.low(k+n) != "s" {
		n++ // "X-37B"
	}
	if q.glued(k+n) || q.has(unitsStop, k+n) || !q.plural(k+n) && !q.has(unitsPersons, k+n) && (q.adjective(k+n) || !q.plural(k+n+1)) {
		return 0
	}
	return n
}

// compound says whether the plural at token k only tells which kind the plural
// behind it is.
func (q *reader) compound(k int) bool {
	if s := q.text(k); len(s) > 2 && s[len(s)-1] == 'S' && s == strings.ToUpper(s) && q.plural(k+1) {
		return true // "18 HIMARS launchers"
	}
	return q.plural(k) && q.wordAt(k+1) && !q.paragraph(k+1) && q.has(unitsPersons, k+1) &&
		!q.has(unitsStop, k+1) && q.unitAt(k+1) == 0 && !q.begins(k+1, startsAny) && q.adjective(k) == q.adjective(k+1)
}

// among is the noun at token k of which some are counted: "six of the islands".
func (q *reader) among(k int) string {
	for d := range longest {
		if !q.wordAt(k+d) || q.has(unitsStop, k+d) || q.begins(k+d, startsNumber) {
			break
		}
		if q.plural(k+d) || q.has(unitsPersons, k+d) {
			return q.low(k + d)
		}
	}
	return ""
}

// many is the plural of a noun: "party" gives "parties".
func many(noun string) string {
	n := len(noun)
	switch {
	case n < 2 || noun[n-1] == 's':
		return noun
	case noun[n-1] == 'y' && strings.IndexByte("aeiou", noun[n-2]) < 0:
		return noun[:n-1] + "ies"
	case noun[n-1] == 'x' || noun[n-1] == 'h' && (noun[n-2] == 'c' || noun[n-2] == 's'):
		return noun + "es"
	case strings.HasSuffix(noun, "man"):
		return noun[:n-2] + "en"
	}
	return noun + "s"
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
	if s := q.text(k); len(s) > 2 && s[len(s)-1] == 's' && 'A' <= s[len(s)-2] && s[len(s)-2] <= 'Z' {
		return true // "RBIs"
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
