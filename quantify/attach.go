package quantify

// attach gives item i its unit and what it counts. floor is the first token
// that no earlier item has taken.
func (q *reader) attach(it *item, floor int) {
	if it.den == 0 {
		it.left, it.rule, it.unit, it.own = "designation", "designation", "count", true
		return
	}
	q.sign(it, floor)
	if it.has(multiple) {
		it.unit, it.rule, it.own = "times", "multiple", true
		return
	}
	if it.has(ordinal) {
		q.place(it)
		return
	}
	if !(q.low(it.to) == "p" && q.glued(it.to) && q.videoLines(it)) && q.money(it, floor) || q.leftAt(it, floor) || q.share(it) || q.measured(it) {
		return
	}
	if it.has(part) && !it.has(scaled) && it.m < it.den || it.has(glyph) && it.m < it.den {
		it.unit, it.rule, it.own = "ratio", "fraction", true
		it.of = q.wholeOf(it.to)
		return
	}
	it.unit, it.rule = "count", "count"
	q.counted(it)
	if it.of == "" && q.low(it.first-1) == "top" {
		it.left, it.rule, it.own = "designation", "designation", true // "the top ten qualify"
	}
}

// sign takes a minus before the number into the item.
func (q *reader) sign(it *item, floor int) {
	k := it.first - 1
	if k < floor {
		return
	}
	switch w := q.low(k); {
	case it.has(negative):
		it.first = k
	case (w == "minus" || w == "negative") && q.low(k-1) != "or": // not "plus or minus"
		it.first = k
		it.flags |= negative
	}
}

// money reads a currency before or after the number.
func (q *reader) money(it *item, floor int) bool {
	if q.glued(it.from) && q.wordAt(it.from-1) && q.adjective(it.from-1) && !q.has(moneyCode, it.from-1) && !q.has(moneySign, it.from-1) && !q.has(moneyMillion, it.from-1) {
		return false // "the GT3 RS"
	}
	code, took := q.moneyBefore(it.first, floor)
	if took > 0 {
		it.first -= took
		q.moneyScale(it)
	} else if k := it.first - 1; it.has(negative) && k >= floor {
		if code, took = q.moneyBefore(k, floor); took > 0 { // "$-5"
			it.first -= took
		}
	}
	after, cent, end := q.moneyAfter(it)
	switch {
	case code == "" && after == "":
		return false
	case code == "":
		code, it.last = after, end
		if cent {
			it.e, it.step = it.e-2, it.step-2
		} else {
			q.cents(it, code)
		}
	case after == code && !cent && q.wordAt(end-1):
		it.last = end // "$10 dollars"
	}
	if it.last < it.to {
		it.last = it.to
	}
	it.unit, it.rule, it.own = code, "money", true
	if code == "XXX" {
		it.unit = q.krone(it)
	}
	if q.low(it.last) == "worth" {
		return true
	}
	it.of = q.wholeOf(it.last)
	return true
}

// moneyBefore reads a sign or a code that ends before token k.
func (q *reader) moneyBefore(k, floor int) (code string, took int) {
	if k <= floor {
		return "", 0
	}
	if code, took = q.ended(moneySign, k); took == 0 {
		if code, took = q.ended(moneyCode, k); took == 0 {
			if code, took = q.ended(moneyMillion, k); took > 0 {
				return code, took
			}
			if code, took = q.ended(moneyAhead, k); took > 0 && !q.has(numberWords, k-took-1) && q.scaledAt(k) {
				return code, took // "dollar 22.5 million"
			}
			took = 0
		}
		if took == 1 && len(q.low(k-1)) < 3 && !q.glued(k) && q.low(k-1) != "kr" && q.low(k-1) != "rs" {
			return "", 0
		}
	}
	if took > 1 && q.toks[k-took].Len() == 1 && q.low(k-took) != "c" && !q.glued(k-took+1) {
		code, took = q.in(moneySign, k-1) // "a $17 billion plan" is no Australian one
	}
	if took > 0 && k-took < floor {
		return "", 0
	}
	return code, took
}

// scaledAt says whether digits with a scale in words stand at token k.
func (q *reader) scaledAt(k int) bool {
	if !q.numberAt(k) {
		return false
	}
	_, took := q.scaleWord(k + 1)
	return took > 0
}

// moneyScale reads scales that need money beside them: "$5m", "$1MM", and
// millions said by the code: "MAUD 60".
func (q *reader) moneyScale(it *item) {
	if _, took := q.ended(moneyMillion, it.first+1); took > 0 {
		it.times(1000000)
		return
	}
	if it.has(scaled) {
		return
	}
	if v, took := q.in(scalesMoney, it.to); took > 0 && q.lone(it.to) {
		it.times(scaleOf(v))
		it.to += took
		it.last = it.to
		return
	}
	if v, took := q.in(scalesShort, it.to); took > 0 && q.lone(it.to) && len(q.low(it.to)) == 1 {
		it.times(scaleOf(v))
		it.to += took
		it.last = it.to
	}
}

// moneyAfter reads a currency behind the number.
func (q *reader) moneyAfter(it *item) (code string, cent bool, end int) {
	k := it.to
	if q.dash(k) && q.glued(k) && q.glued(k+1) {
		k++
	} else if q.low(k) == "of" && it.has(scaled) {
		k++ // "1,750 million of dollars"
	}
	if k >= len(q.toks) || k >= q.limit(it) {
		return "", false, 0
	}
	if code, took := q.in(moneyMillion, k); took > 0 {
		it.times(1000000)
		return code, false, k + took
	}
	for _, c := range [...]class{moneyName, moneyCode, moneySign} {
		code, took := q.in(c, k)
		if took == 0 || c == moneySign && q.numberAt(k+took) && q.glued(k+took) {
			continue // "3 $5 notes": the sign belongs to the next number
		}
		if c == moneyCode && q.numberAt(k+took) && q.glued(k+took) {
			continue
		}
		if c == moneyName && (!q.monetary(k, it) || took == 1 && q.low(k)[0] == 'p' && q.heavy(it, k)) {
			continue
		}
		if s, more := q.scaleWord(k + took); more > 0 && !it.has(scaled) && c != moneyName && s >= 1000 {
			it.times(s)
			took += more
		}
		return code, false, k + took
	}
	if code, took := q.in(moneyCent, k); took > 0 && (len(q.low(k)) > 1 || q.glued(k)) {
		return code, true, k + took
	}
	// "5m euros", "500-million-euro loan"
	if v, took := q.in(scalesMoney, k); took > 0 && !it.has(scaled) && it.m != 0 {
		j := q.onward(k+took, false)
		if code, more := q.in(moneyName, j); more > 0 {
			it.times(scaleOf(v))
			return code, false, j + more
		}
	}
	return "", false, 0
}

// monetary tells currencies from common words: "one won" against "a billion
// won".
func (q *reader) monetary(k int, it *item) bool {
	return it.has(scaled) || !q.has(moneyDoubtful, k)
}

// cents adds the smaller coins: "3 dollars and 50 cents".
func (q *reader) cents(it *item, code string) {
	k := it.last
	if q.low(k) == "and" {
		k++
	}
	if it.has(scaled|decimal) || it.e != 0 || it.den != 1 || it.m > 1e15 || k >= len(q.toks) {
		return
	}
	var c numeral
	ok := false
	stop := q.stop
	q.stop = len(q.toks)
	defer func() { q.stop = stop }()
	if q.numberAt(k) {
		c, ok = digits(q.low(k), false)
		c.to = k + 1
	} else if q.wordAt(k) {
		c, ok = q.spelled(k)
	}
	v, small := c.small()
	if !ok || !small || v > 99 {
		return
	}
	cc, took := q.in(moneyCent, c.to)
	if took == 0 && !(v > 9 && q.closes(c.to)) || took > 0 && cc != code && cc != "USD" {
		return
	}
	it.m, it.e, it.step = it.m*100+int64(v), -2, -2
	it.last = c.to + took
}

// closes says whether a phrase ends before token k: "it costs 15 dollars 50."
func (q *reader) closes(k int) bool {
	if k >= len(q.toks) {
		return true
	}
	switch q.low(k) {
	case ".", "!", "?", ";", "\"", "”", "”,":
		return true
	}
	return false
}

// limit is the token where the next calendar expression begins.
func (q *reader) limit(it *item) int {
	lo, hi := 0, len(q.exprs)
	for lo < hi {
		mid := (lo + hi) / 2
		if q.exprs[mid].TokFrom < it.to {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(q.exprs) {
		return q.exprs[lo].TokFrom
	}
	return len(q.toks)
}
