package quantify

// ordinalWord reads a place in an order in words: "second-largest", "eighth
// consecutive year". Other ordinals are numbers too, but never claims.
func (q *reader) ordinalWord(k int) (n numeral, ok bool) {
	v, took := q.in(ordinalWords, k)
	if took == 0 || q.low(k) == "second" && q.low(k-1) == "a" && q.low(k+1) != "-" {
		return n, false
	}
	n = numeral{from: k, to: k + took, m: scaleOf(v), den: 1, flags: spelled | ordinal}
	n.step = 0
	return n, true
}

// ordinalAfter reads "twenty-first" after the number "twenty".
func (q *reader) ordinalAfter(n *numeral) (numeral, bool) {
	k := q.onward(n.to, true)
	v, took := q.in(ordinalWords, k)
	if took == 0 || n.has(article|decimal) || n.e != 0 {
		return *n, false
	}
	add := scaleOf(v)
	if k == n.to && !(n.m%100 == 0 && n.m > 0) || !adds(n.m, add) && n.m%100 != 0 {
		return *n, false
	}
	o := *n
	o.m, o.to, o.step = n.m+add, k+took, 0
	o.flags |= ordinal
	return o, true
}

// place gives an ordinal its meaning: a rank before a superlative, a length of
// time before "consecutive year"; anything else is a name or a turn of speech.
func (q *reader) place(it *item) {
	k := it.to
	if q.dash(k) && q.glued(k) && q.glued(k+1) {
		k++
	}
	it.unit, it.own = "rank", true
	if q.low(k) == "most" || q.low(k) == "least" {
		if q.wordAt(k + 1) {
			it.rule, it.of, it.last = "rank", q.low(k), k+1
			return
		}
	}
	if _, took := q.in(unitsSuperlative, k); took > 0 {
		it.rule, it.of, it.last = "rank", q.low(k), k+took
		return
	}
	if _, took := q.in(unitsStreak, k); took > 0 && q.streakUnit(it, k+took) {
		it.last = k + took + 1
		return
	}
	if q.streakUnit(it, k) {
		if _, took := q.in(unitsStreak, k+1); took > 0 {
			it.last = k + 1 + took
			return
		}
	}
	it.unit, it.rule, it.left = "rank", "ordinal", "ordinal"
	if it.has(spelled) {
		return
	}
	it.left = "designation"
}

func (q *reader) streakUnit(it *item, k int) bool {
	v, took := q.in(unitsSpan, k)
	if took == 0 {
		return false
	}
	it.unit, it.rule = v, "consecutive"
	return true
}
