package quantify

import (
	"muster"
	"muster/words"
)

// ranges joins neighbours that are the two ends of one quantity, and lets a
// bare number take the unit that its neighbour names.
func (q *reader) ranges() {
	for i := len(q.items) - 2; i >= 0; i-- { // backwards: "2, 3 and 5 percent"
		a, b := &q.items[i], &q.items[i+1]
		if a.date >= 0 || b.date >= 0 || b.hedgeFrom-a.last > 4 || b.hedgeFrom < a.last {
			continue
		}
		q.join(a, b, i+1)
	}
}

// join looks at what stands between two numbers.
func (q *reader) join(a, b *item, at int) {
	if b.hedgeFrom == a.last {
		if a.has(spelled) && b.has(spelled) && a.den == 1 && a.e == 0 && a.m >= 13 && a.m <= 20 && b.den == 1 && b.m >= 10 && b.m < 100 && !b.own && a.left == "" {
			a.left, a.rule, b.left, b.rule = "designation", "designation", "designation", "designation" // "nineteen eighty-four"
			return
		}
		q.smaller(a, b)
		return
	}
	word := q.low(a.last)
	if w := q.low(a.last + 1); word == "to" && b.hedgeFrom-a.last == 2 && (w == "just" || w == "only" || w == "merely" || w == "barely") {
		q.to(a, b, at, q.low(a.hedgeFrom-1)) // "from 34% to just 11"
		return
	}
	before := q.low(a.hedgeFrom - 1)
	between := before == "between"
	switch gap := b.hedgeFrom - a.last; {
	case word == "of" || word == "out" && q.low(a.last+1) == "of":
		q.partOf(a, b)
	case gap == 1 && word == "," && opposite(a.hedge, b.hedge) && !a.noun:
		q.bounds(a, b, at)
	case gap == 2 && word == "," && (q.low(a.last+1) == "and" || q.low(a.last+1) == "or"), gap == 1 && word == ",":
		q.list(a, b)
	case gap != 1:
	case (word == "and" && between || word == "to") && q.ages(a, b, at):
	case between && (word == "and" || word == "to" || q.dash(a.last)):
		q.lend(a, b)
		q.scales2(a, b)
		q.take(a, b)
		if q.same(a, b) && !b.below(&a.numeral) {
			a.first = a.hedgeFrom - 1
			q.span2(a, b, at)
		}
	case (word == "and" || word == "but") && opposite(a.hedge, b.hedge):
		q.bounds(a, b, at)
	case word == "for":
		if q.figures(a) && q.figures(b) && q.ends(b.last) && (a.m <= wickets || b.m <= wickets) {
			a.left, b.left, a.rule, b.rule = "score", "score", "score", "score" // "took 5 for 38"
		}
	case word == "by" || word == "x" || word == "×":
		if !a.own && !a.noun && b.until < 0 && !b.has(spelled|part) {
			q.take(a, b) // "12 by 8 metres"
		}
	case word == "and":
		q.list(a, b)
	case word == "or":
		if !a.own && b.hedge == a.hedge && a.below(&b.numeral) {
			q.scales2(a, b)
			q.take(a, b)
			q.span2(a, b, at)
		}
	case word == "to" || word == "until" || word == "through" || word == "~":
		q.to(a, b, at, before)
	case q.dash(a.last):
		q.dashed(a, b, at)
	}
}

// even says whether a and b are the two sides of "three to one".
func (q *reader) even(a, b *item) bool {
	return !a.own && !a.noun && !b.own && !b.noun && a.unit == "count" && b.unit == "count" && a.left == "" && b.left == "" &&
		b.m == 1 && b.e == 0 && b.den == 1 && b.hedge == muster.Exactly && b.float() < a.float() && q.ends(b.last)
}

// wickets is how many a side has.
const wickets = 10

// figures says whether an item is bare digits that count nothing named.
func (q *reader) figures(it *item) bool {
	return !it.own && !it.noun && it.left == "" && it.unit == "count" && it.hedge == muster.Exactly && !it.has(spelled|scaled|decimal|part)
}

// bounds makes one range of "more than 2 and less than 3 per cent"; the bounds
// may come in the other order where they share one unit: "at most 5 and at
// least 2 per cent", but not "under 16% and above 2%".
func (q *reader) bounds(a, b *item, at int) {
	bare := !a.own
	q.take(a, b)
	up := above(a.hedge)
	if q.same(a, b) && (up && a.below(&b.numeral) || !up && bare && b.below(&a.numeral)) {
		q.span2(a, b, at)
	}
}

// opposite says whether one hedge is open upwards and the other downwards.
func opposite(a, b muster.Hedge) bool { return above(a) && below(b) || below(a) && above(b) }

func above(h muster.Hedge) bool { return h == muster.Over || h == muster.AtLeast }

func below(h muster.Hedge) bool { return h == muster.Under || h == muster.UpTo }

// to decides whether "2 to 3" is a range or a move from one value to another.
func (q *reader) to(a, b *item, at int, before string) {
	if q.even(a, b) && before != "from" {
		a.left, a.rule, b.left, b.rule = "proportion", "proportion", "proportion", "proportion" // "odds of 3 to 1"
		return
	}
	bare := !a.own
	q.lend(a, b)
	q.scales2(a, b)
	q.take(a, b)
	if (a.rule == "measure" || a.rule == "duration") && !b.own && !b.noun && b.unit == "count" && b.left == "" && b.first == a.last+1 {
		q.give(a, b) // "fell by 0.6 years to 77.5"
	}
	if before == "from" && !b.own && a.own && !b.noun {
		q.give(a, b) // "from 2% to 3"
	}
	if !q.same(a, b) {
		return
	}
	moved := false
	for d := 1; d <= 3 && q.wordAt(a.hedgeFrom-d); d++ {
		moved = moved || q.has(unitsMotion, a.hedgeFrom-d)
	}
	_, ranging := q.ended(unitsRanging, a.hedgeFrom-1)
	if w := q.low(a.hedgeFrom - 2); ranging == 0 && (w == "is" || w == "was" || w == "are" || w == "were") {
		_, ranging = q.ended(unitsRanging, a.hedgeFrom-2) // "the range is from 2 to 4"
	}
	switch {
	case before == "from" && ranging == 0:
		b.rule = "from-to"
	case before == "by" && bare && b.float() > 5*a.float():
		b.rule = "from-to" // "fell by 6,000 to 219,000"
	case before == "from", bare && a.below(&b.numeral), !moved && before != "by" && a.below(&b.numeral):
		q.span2(a, b, at)
	default:
		b.rule = "from-to"
	}
}

// dashed reads "15-20" as a range and "3-1" as a score.
func (q *reader) dashed(a, b *item, at int) {
	if q.glued(a.last) != q.glued(a.last+1) && !a.own || b.hedgeFrom != a.last+1 {
		return
	}
	switch {
	case a.unit == "feet" && q.glued(b.first):
		q.smaller(a, b)
		return
	case q.ages(a, b, at):
		return
	case a.left == "designation" && q.glued(a.last) && q.glued(b.first) && b.left == "" && !b.own,
		b.has(spelled) && q.glued(b.first) && q.adjective(b.from) && (!a.has(spelled) || q.adjective(a.from) && b.unit == "count" && !b.noun):
		a.left, a.rule, b.left, b.rule = "designation", "designation", "designation", "designation" // "737-800", "7-Eleven"
		return
	}
	bare := !a.own
	q.lend(a, b)
	q.scales2(a, b)
	q.take(a, b)
	if !q.same(a, b) {
		return
	}
	switch {
	case b.left != "" || a.left != "":
	case a.m == 0 && b.rule == "measure", q.low(a.hedgeFrom-1) == "from" && b.rule == "percent":
		b.rule = "from-to" // "0-62mph", "from 10-80%"
	case a.below(&b.numeral):
		q.span2(a, b, at)
	case bare && !b.has(scaled) && q.glued(a.last) && b.unit == "count":
		a.left, b.left = "score", "score"
		a.rule, b.rule = "score", "score"
	}
}

// list lets the bare members of "2.1, 2.3 and 2.5 per cent" take the unit.
func (q *reader) list(a, b *item) {
	if a.left == "designation" && b.left == "" && !b.noun && !b.own && b.unit == "count" && b.hedge == muster.Exactly && !b.has(spelled) {
		b.left, b.rule = a.left, a.rule // "junctions 10 and 11"
		return
	}
	if a.left == "age" && q.low(a.last) == "and" && !b.noun && !b.own && b.unit == "count" && b.left == "" && q.ends(b.last) {
		b.unit, b.of, b.left, b.rule, b.own = a.unit, a.of, a.left, a.rule, true // "aged 26 and 27"
		return
	}
	if !a.own && !a.noun && (b.rule == "measure" || b.rule == "duration") && b.until < 0 && b.hedge == muster.Exactly && a.has(spelled) == b.has(spelled) && a.unit == "count" && q.low(a.last) == "and" {
		switch q.low(a.hedgeFrom - 1) {
		case "of", "at", "for", "after", "with", "in", "from", "to", "on", "both":
			q.take(a, b) // "batteries of 58 and 77 kilowatt-hours"
		}
		return
	}
	if q.low(a.last) == "," && q.dash(a.first-1) && q.glued(a.first) && q.glued(a.first-1) {
		return // "16-24, 14.1%": ages, then a share
	}
	if !a.own && b.own && !b.gone && b.until < 0 && b.rule != "fraction" && (b.unit == "ratio" || b.unit == "points") && a.float() < 1000 && a.unit == "count" && a.left == "" {
		q.take(a, b)
	}
}

// partOf reads "21 of 31 allies": two counts of one thing.
func (q *reader) partOf(a, b *item) {
	if a.own || a.noun || a.left != "" || b.unit != "count" && b.unit != "persons" || b.hedge != "exactly" {
		return
	}
	for k := a.last; k < b.first; k++ {
		if q.toks[k].Kind != words.Word {
			return
		}
	}
	a.unit, a.of, a.own = b.unit, b.of, true
}

// take gives the bare number a the unit of b.
func (q *reader) take(a, b *item) {
	if a.own || a.noun || a.left != "" || !b.own && !b.noun || b.left != "" || b.has(ordinal) {
		return
	}
	if b.rule == "fraction" && !a.has(part|glyph) {
		return // "from 50-50 to four in five"
	}
	a.unit, a.per, a.of, a.own, a.noun = b.unit, b.per, b.of, true, b.noun
	a.unitE = b.unitE
	a.e, a.step = a.e+b.unitE, a.step+b.unitE
	if b.rule != "from-to" {
		a.rule = b.rule
	}
}

// lend gives b the currency whose sign stands before a: "$5-7 million".
func (q *reader) lend(a, b *item) {
	if !muster.IsCurrency(a.unit) || a.first == a.from || b.own && !b.noun || b.unit != "count" || b.left != "" || b.noun && (a.has(scaled) || !b.has(scaled)) {
		return
	}
	b.unit, b.rule, b.own = a.unit, a.rule, true
}

// give is take the other way round.
func (q *reader) give(a, b *item) { q.take(b, a) }

// scales2 gives a the scale of b: "2 to 3 billion", "between $2 and $3 billion".
func (q *reader) scales2(a, b *item) {
	if a.has(scaled) || !b.has(scaled) || a.noun || a.scale > 1 || b.scale <= 1 || a.own && a.unit != b.unit {
		return
	}
	if a.float()*float64(b.scale) <= b.float() || !a.own && a.float() < 1000 {
		a.times(b.scale)
	}
}

func (q *reader) same(a, b *item) bool {
	if a.per == "" {
		a.per = b.per
	}
	return a.unit == b.unit && !b.gone && b.until < 0 && a.left == "" && b.left == ""
}

// span2 makes one range of two items.
func (q *reader) span2(a, b *item, at int) {
	a.until, a.hedge, a.rule = at, "between", "range"
	if a.first < a.hedgeFrom {
		a.hedgeFrom = a.first
	}
	if a.of == "" {
		a.of = b.of
	}
	a.last, b.gone = b.last, true
}
