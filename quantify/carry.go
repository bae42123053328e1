package quantify

import "muster/words"

// carry gives bare numbers the unit that was said just before them in the same
// sentence: "lifted 118 kg, three fewer than he did", "480 litres, or 1,560 with
// the seats down".
func (q *reader) carry() {
	at, last := -1, -1 // at: no "18-inch"
	for i := range q.items {
		it := &q.items[i]
		if it.date >= 0 || it.left != "" || it.gone {
			continue
		}
		if it.of == "times" && it.unit == "count" && at >= 0 && q.items[at].unit == "times" && !q.items[at].has(spelled) && q.inSentence(q.items[at].last, it.first) {
			it.unit, it.rule, it.of = "times", "multiple", "" // "2.4 times earnings, and wants it under two times"
		}
		if it.own || it.noun {
			if last = i; !q.dash(it.to) || !q.glued(it.to) {
				at = i
			}
			continue
		}
		if last >= 0 && it.unit == "count" && it.until < 0 && q.items[last].rule == "duration" && q.movesTo(&q.items[last], it) {
			it.unit, it.of, it.noun = q.items[last].unit, q.items[last].of, true
			continue
		}
		if at < 0 || it.unit != "count" || it.until >= 0 {
			continue
		}
		a := &q.items[at]
		if it.first-a.last > nearby || a.unit == "times" || a.unit == "rank" || a.has(ordinal|part) || a.money() && it.float() < 5*a.float() {
			continue
		}
		if q.goesOn(a, it) && q.inSentence(a.last, it.first) {
			it.unit, it.of, it.per, it.noun = a.unit, a.of, a.per, true
			it.unitE = a.unitE
			it.e, it.step = it.e+a.unitE, it.step+a.unitE
		}
	}
}

func (it *item) money() bool { return it.rule == "money" }

// goesOn says whether the bare number b is one more of what a measures.
func (q *reader) goesOn(a, b *item) bool {
	before := q.low(b.hedgeFrom - 1)
	measured := a.rule == "measure" || a.rule == "duration"
	switch {
	case a.unit == "ratio":
		return before == "from" && q.moved(a.last, b.hedgeFrom-1) && q.ends(b.last) && !b.has(scaled|digits4)
	case a.money():
		return false
	case q.fewer(b.last), before == "another" && q.ends(b.last), before == "±", before == "minus" && q.low(b.hedgeFrom-2) == "or":
		return true
	case a.unit == "points":
		return before == "by" && q.low(a.hedgeFrom-1) == "by" && q.closes(b.last) && !b.has(scaled)
	case before == "from" && measured:
		return q.moved(a.last, b.hedgeFrom-1) && q.ends(b.last)
	case a.unit == "count" || a.unit == "persons":
		return a.of != "" && a.of != "times" && q.besides(before, b)
	}
	return measured && (q.orElse(a, b) || q.movesTo(a, b) || q.elsewhere(b))
}

// elsewhere says whether b is the value under other conditions: "19 mpg in the city
// and 26 on the highway", "six hours of play, 24 with the case".
func (q *reader) elsewhere(b *item) bool {
	if b.has(spelled) && b.m == 1 {
		return false // "two beams, one with an energy of 4 GeV"
	}
	switch q.low(b.last) {
	case "on", "in", "with", "for", "at", "when", "if", "under":
	default:
		return false
	}
	k := b.hedgeFrom - 1
	for w := q.low(k); w == "just" || w == "only" || w == "even"; w = q.low(k) {
		k--
	}
	switch q.low(k) {
	case ",", "and", "but", "or":
		return !b.has(digits4)
	}
	return false
}

// moved says whether nothing but "up" or "down" stands between two tokens: ", up
// from".
func (q *reader) moved(from, to int) bool {
	for k := from; k < to; k++ {
		switch q.low(k) {
		case ",", "up", "down":
		default:
			return false
		}
	}
	return true
}

// besides says whether b is what a count is compared with: "3.1 million packs
// against 3.45 million".
func (q *reader) besides(before string, b *item) bool {
	switch before {
	case "against", "versus", "vs", "than":
	case "with", "to":
		if q.low(b.hedgeFrom-2) != "compared" {
			return false
		}
	case "from":
		if w := q.low(b.hedgeFrom - 2); w != "up" && w != "down" {
			return false
		}
	default:
		return false
	}
	return q.ends(b.last) || q.low(b.last) == "expected" || q.low(b.last) == "forecast"
}

// fewer says whether token k begins "fewer than" or closes a phrase with "more".
func (q *reader) fewer(k int) bool {
	switch q.low(k) {
	case "fewer", "more", "less":
		k++
		return q.low(k) == "than" || k < len(q.toks) && q.toks[k].Kind == words.Punct && !q.dash(k)
	}
	return false
}

// movesTo says whether b is where a went, in the same clause: "the 30-year term was
// cut to 22".
func (q *reader) movesTo(a, b *item) bool {
	if q.low(b.hedgeFrom-1) != "to" || !q.has(unitsMotion, b.hedgeFrom-2) || !q.ends(b.last) {
		return false
	}
	for k := a.last; k < b.hedgeFrom; k++ {
		if !q.wordAt(k) || q.low(k) == "and" || q.low(k) == "with" {
			return false
		}
	}
	return b.hedgeFrom-a.last <= longest
}

// orElse says whether b follows a as another value of the same: ", or 1,560 with".
func (q *reader) orElse(a, b *item) bool {
	k := a.last
	if q.low(k) == "," {
		k++
	}
	return q.low(k) == "or" && k+1 == b.hedgeFrom && q.ends(b.last)
}

// scores makes scores of bare ranges that stand among scores: the "3-6" of
// "6-4, 3-6, 7-6".
func (q *reader) scores() {
	for i := range q.items {
		it := &q.items[i]
		if it.until < 0 || it.own || it.noun || it.unit != "count" || it.left != "" || !q.dash(it.to) || !q.glued(it.to) {
			continue
		}
		for _, j := range [...]int{i - 1, it.until + 1} {
			if j >= 0 && j < len(q.items) && q.items[j].left == "score" && max(it.first-q.items[j].last, q.items[j].first-it.last) <= 2 {
				it.left, it.rule = "score", "score"
			}
		}
	}
}

// coins gives bare cents the currency of the sum beside them: "up 75 cents to
// €12.41".
func (q *reader) coins() {
	for i := range q.items {
		it := &q.items[i]
		if it.unit != "USD" || it.rule != "money" || it.date >= 0 {
			continue
		}
		if w := q.low(it.last - 1); w != "cents" && w != "cent" || q.low(it.last) == "on" && q.low(it.last+2) == "dollar" {
			continue
		}
		for _, j := range [...]int{i + 1, i - 1} {
			if j < 0 || j >= len(q.items) {
				continue
			}
			o := &q.items[j]
			if d := max(o.first-it.last, it.first-o.last); o.rule == "money" && o.unit != "GBP" && d <= nearby && q.inSentence(min(it.last, o.last), max(it.first, o.first)) {
				it.unit = o.unit
				break
			}
		}
	}
}
