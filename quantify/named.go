package quantify

import "muster/words"

// named recognises numbers that are names: "F-35", "Article 5", "G7", "Trump
// 47", "Section 318", "007".
func (q *reader) named(it *item) bool {
	if it.has(scaled | part) {
		return false
	}
	k := it.from
	if w := q.low(it.to + 1); q.low(it.to) == "°" && q.glued(it.to+1) && (w == "n" || w == "s" || w == "e" || w == "w") {
		it.last = it.to + 2
		return true // "54.5°N"
	}
	if q.low(it.to) == "p" && q.glued(it.to) && q.videoLines(it) {
		it.last = it.to + 1
		return true // "1080p"
	}
	if it.has(padded) && !it.has(decimal) || it.has(spelled) && q.glued(it.to) && q.numberAt(it.to) {
		return true // "007", "Twenty20"
	}
	if q.dash(it.to) && q.glued(it.to) && (q.low(it.to+1) == "off" || q.low(it.to+1) == "something" || q.low(it.to+1) == "somethings") {
		return true // "a one-off", "thirty-somethings"
	}
	if !it.has(spelled) && (q.lettered(it) || q.chain(it)) {
		return true
	}
	if it.has(spelled) && q.adjective(k) && !it.has(part|multiple) {
		if q.low(k-1) == "'s" && q.adjective(k-2) && !q.wordAt(it.to) {
			return true // "Orla's Eleven"
		}
		if q.low(k-1) == "the" && q.adjective(it.to) && it.to == k+1 || q.low(k-2) == "the" && q.adjective(k-1) && !q.adjective(it.to) {
			return true // "the Seven Sisters", "the Fab Four"
		}
	}
	if q.unitAt(it.to) > 0 && !it.has(ordinal) {
		if w := q.low(it.to); len(w) > 1 || w == "%" {
			return false
		}
	}
	if _, took := q.ended(designationsBefore, k); took > 0 {
		return q.designates(it, k-took)
	}
	if q.low(k-1) == "." && q.glued(k-1) {
		if _, took := q.ended(designationsBefore, k-1); took > 0 {
			return q.designates(it, k-1-took) // "No. 3"
		}
	}
	if q.low(k-1) == "#" && q.glued(k) {
		return true
	}
	if q.dash(k-1) && q.glued(k) && q.glued(k-1) && q.has(designationsDashed, k-2) {
		return true // "carbon-14"
	}
	if it.has(digits4) && q.low(k-1) == "the" && q.adjective(it.to) && !q.plural(it.to) && !q.has(unitsPersons, it.to) {
		return true // "the 1922 Committee"
	}
	if q.slashName(it) || q.street(it) {
		return true
	}
	if _, took := q.ended(designationsCapital, k); took > 0 && !it.has(spelled|decimal) && q.adjective(k-took) && !q.plural(it.to) {
		return true // "Car 54"
	}
	return q.trademark(it)
}

// designates says whether a word that numbers things does so here: "row 3", but
// not "the class 32 allies attended" or "the world war 2 million fled".
func (q *reader) designates(it *item, word int) bool {
	if it.has(spelled) && q.toks[word].Len() < 4 {
		return false
	}
	if q.low(word) == "no" && q.low(it.from-1) != "." && !q.adjective(word) {
		return false
	}
	if it.has(spelled) && !q.adjective(it.from) && (q.plural(it.to) || !q.adjective(word)) {
		return q.has(designationsNumbered, word) && !q.plural(it.to)
	}
	if it.has(decimal) && !q.has(designationsDecimal, word) {
		return false
	}
	return !q.has(moneyName, it.to) || !q.monetary(it.to, it)
}

// lettered says whether letters touch the digits: "F-35", "A400M", "G7", "3D",
// "2S1".
func (q *reader) lettered(it *item) bool {
	k := it.from
	if q.glued(k) && q.wordAt(k-1) && q.low(k-1) != "'s" {
		it.first = k - 1 // "G7", "A400M"
		if q.glued(it.to) && q.wordAt(it.to) && q.low(it.to) != "'s" {
			it.last = it.to + 1
		}
		return true
	}
	if q.dash(k-1) && q.glued(k) && q.glued(k-1) && q.wordAt(k-2) && !it.has(decimal) {
		s := q.text(k - 2)
		if c := s[0]; 'A' <= c && c <= 'Z' && len(s) <= 9 && q.unitAt(it.to) == 0 {
			it.first = k - 2
			if q.glued(it.to) && q.wordAt(it.to) && q.low(it.to) != "'s" {
				it.last = it.to + 1 // "X-37B"
			}
			return true
		}
	}
	if !q.glued(it.to) {
		return false
	}
	if q.low(it.to) == "x" && q.numberAt(it.to+1) && q.glued(it.to+1) {
		it.to += 2 // "4x4"
		it.last = it.to
		return true
	}
	if q.low(it.to) == "in" && q.lone(it.to) {
		return false // "11in"
	}
	if q.low(it.to) == "s" && q.lone(it.to) && !it.has(decimal) {
		it.last = it.to + 1
		return true // "her 30s"
	}
	if q.wordAt(it.to) && q.low(it.to) != "'s" && q.low(it.to) != "x" && q.unitAt(it.to) == 0 && !q.has(moneyCode, it.to) && !q.has(moneyMillion, it.to) && !q.has(designationsShare, it.to) && !q.has(designationsClock, it.to) {
		if _, money := q.in(scalesMoney, it.to); money > 0 || len(q.low(it.to)) > 4 {
			return false
		}
		it.last = it.to + 1
		return true
	}
	return false
}

// videoLines says whether a number is how many lines a picture has.
func (q *reader) videoLines(it *item) bool {
	switch q.low(it.from) {
	case "480", "720", "1080", "1440", "2160", "4320":
		return true
	}
	return false
}

// slashName reads "24/7" and "9/11".
func (q *reader) slashName(it *item) bool {
	if q.low(it.to) == "/" && q.glued(it.to) && q.glued(it.to+1) && q.numberAt(it.to+1) && !it.has(glyph) {
		it.to += 2
		it.last = it.to
		return true
	}
	return false
}

// chain reads digits with hyphens between them that are no range and no date:
// "978-3-16-148410-0", "6-4-3".
func (q *reader) chain(it *item) bool {
	end, links := it.from+1, 0
	for links < longest && q.dash(end) && q.glued(end) && q.glued(end+1) && q.numberAt(end+1) {
		end += 2
		links++
	}
	if links < 2 {
		return false
	}
	it.to, it.last = end, end
	return true
}

// street reads a house number: "10 Downing Street".
func (q *reader) street(it *item) bool {
	if it.has(spelled|decimal|scaled) || q.toks[it.from].Len() > 4 {
		return false
	}
	for d := 0; d < 4 && q.adjective(it.to+d); d++ {
		if d > 0 && q.has(designationsStreet, it.to+d) {
			return true
		}
	}
	return false
}

// trademark reads a capitalised name before a bare number: "Vos 47",
// "Leopard 2". The number must close its phrase, and the name must not begin
// the sentence.
func (q *reader) trademark(it *item) bool {
	k := it.from
	v, ok := it.small()
	if it.has(decimal) && it.e == -1 && it.m < 100 && q.adjective(k-1) && q.adjective(k-2) {
		v, ok = 1, true // "an Opel Astra 1.6"
	} else if it.has(decimal) {
		return false
	}
	if !ok || v > 999 || it.has(spelled) || q.toks[it.from].Len() > 3 || !q.wordAt(k-1) || q.glued(k) || !q.adjective(k-1) {
		return false
	}
	if q.low(k-1) == "'s" || q.has(unitsStop, k-1) || q.has(hedgeBefore, k-1) || q.begins(k-1, startsAny) {
		return false
	}
	if q.low(k-2) == "the" && q.plural(k-1) {
		return false // "46 seats, the Greens 23"
	}
	if k < 2 || q.toks[k-2].Kind == words.Punct && q.low(k-2) != "," && q.low(k-2) != "(" {
		return false
	}
	if it.to >= len(q.toks) {
		return true
	}
	t := &q.toks[it.to]
	switch t.Kind {
	case words.Punct:
		return !q.dash(it.to) || !q.glued(it.to)
	case words.Word:
		return q.has(unitsStop, it.to) && q.low(it.to) != "of" && q.low(it.to) != "to" || q.low(it.to) == "'s"
	}
	return false
}
