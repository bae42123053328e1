package quantify

import (
	"strings"

	"muster/words"
)

// leftAt recognises numbers that can never be a claim, before any noun is
// looked for: names, hours, addresses, telephone numbers, counts of shares.
func (q *reader) leftAt(it *item, floor int) bool {
	reason := ""
	switch {
	case q.clock(it):
		reason = "time of day"
	case q.proportion(it):
		reason = "proportion"
	case q.phone(it, floor):
		reason = "telephone number"
	case q.address(it):
		reason = "address"
	case q.shares(it):
		reason = "share count"
	case q.listNumber(it):
		reason = "list number"
	case q.aged(it):
		reason = "age"
	case q.named(it):
		reason = "designation"
	default:
		return false
	}
	it.left, it.rule, it.unit, it.own = reason, reason, "count", true
	if reason == "age" {
		it.unit, it.of = "years", "years"
	}
	return true
}

// clock reads "14:30", "7.40 this morning", "8 a.m.", "ten o'clock".
func (q *reader) clock(it *item) bool {
	k := it.to
	hour, ok := it.small()
	if ok && hour < 25 && it.e >= 0 && !it.has(scaled) {
		if q.low(k) == ":" && q.glued(k) && q.glued(k+1) && len(q.low(k+1)) == 2 && q.numberAt(k+1) {
			it.last = k + 2
			if q.low(it.last) == ":" && q.glued(it.last) && q.glued(it.last+1) && q.numberAt(it.last+1) {
				it.last += 2 // "2:19:34"
			}
			if _, took := q.in(designationsClock, it.last); took > 0 {
				it.last += took
			} else if q.dash(it.last) && q.glued(it.last) && q.glued(it.last+1) && q.numberAt(it.last+1) {
				it.last += 2 // "8:28-30"
			}
			return true
		}
	}
	if w := q.low(it.from - 1); ok && hour < 13 && (w == "past" || w == "to") && (q.low(it.from-2) == "half" || q.low(it.from-2) == "quarter") && q.ends(it.to) {
		return true // "half past six"
	}
	if it.has(digits4) && it.m < 2400 && it.m%100 < 60 && q.low(k) == "hours" && (q.low(it.from-1) == "at" || it.has(padded)) {
		it.last = k + 1
		return true // "at 1830 hours"
	}
	if !ok && !(it.has(decimal) && it.e == -2 && it.m%100 < 60 && it.m < 2500) || ok && hour > 24 && !it.has(digits4) || it.has(scaled) {
		return false
	}
	_, took := q.in(designationsClock, k)
	if took > 0 && (len(q.low(k)) > 2 || it.has(digits4) || q.low(k) == "am" || q.low(k) == "pm" || q.low(k) == "et") {
		it.last = k + took
		return true
	}
	return !ok && q.low(it.from-1) == "at" && (q.low(k) == "on" || q.low(k) == "in" || q.low(k) == "this") && q.unitAt(k) == 0
}

// proportion reads "3:1" and "16:9".
func (q *reader) proportion(it *item) bool {
	k := it.to
	if q.low(k) != ":" || !q.glued(k) || !q.glued(k+1) || !q.numberAt(k+1) || it.has(spelled|scaled) {
		return false
	}
	it.last = k + 2
	return true
}

// phone reads "+1 202 555 0123", "0800 555 0123" and "1-222-2222": digits that
// begin with a plus, a zero or a word for it.
func (q *reader) phone(it *item, floor int) bool {
	if it.has(spelled|scaled|decimal) || !q.numberAt(it.from) {
		return false
	}
	if w := q.low(it.from - 1); (w == "call" || w == "dial" || w == "dialled" || w == "ring") && len(q.low(it.from)) == 3 && it.to == it.from+1 && (!q.wordAt(it.to) || q.has(unitsStop, it.to)) {
		return true // "call 999"
	}
	groups, size, end := 1, len(q.low(it.from)), it.from+1
	for end < len(q.toks) && groups < 6 {
		k := end
		if q.dash(k) || q.low(k) == "(" || q.low(k) == ")" || q.low(k) == "/" {
			k++
			if q.low(k) == "(" || q.low(k) == ")" {
				k++
			}
		}
		if !q.numberAt(k) || len(q.low(k)) > 5 || len(q.low(k)) < 2 {
			break
		}
		groups++
		size += len(q.low(k))
		end = k + 1
	}
	if q.dash(end) && q.glued(end) && q.glued(end+1) && q.numberAt(end+1) && groups > 2 {
		end += 2 // "0-306-40615-2"
	}
	_, named := q.ended(designationsPhone, it.from)
	if named == 0 && q.low(it.from-1) == ":" {
		_, named = q.ended(designationsPhone, it.from-1)
	}
	plus := q.low(it.from-1) == "+" && q.glued(it.from) || q.low(it.from-1) == "(" && q.low(it.to) == ")" && groups == 3 && size == 10
	if q.dash(it.to) && q.glued(it.to) && q.glued(it.to+1) && groups == 2 && len(q.low(it.from)) == 3 && len(q.low(it.to+1)) == 4 && q.low(it.to + 1)[0] == '0' {
		plus = true // "555-0199"
	}
	dashed := groups >= 3 && q.dash(it.from+1) && q.glued(it.from+1)
	if groups < 2 || size < 7 || !(plus || named > 0 || it.has(padded) && groups >= 2 || dashed) {
		return false
	}
	it.to = max(it.to, end)
	it.last = it.to
	if plus && it.from-1 >= floor && q.low(it.from-1) == "+" {
		it.first = it.from - 1
	}
	return true
}

// address says whether a number is part of a web address or an e-mail.
func (q *reader) address(it *item) bool {
	k := it.from - 1
	if !q.glued(it.from) {
		return false
	}
	if q.inAddress(q.toks[it.from].Start) {
		return true
	}
	switch q.low(k) {
	case "_", "=", "@", "&", "?", "#":
		return true
	case "%":
		return q.glued(k)
	case "/", ".":
		if !q.glued(k) || k < 1 || q.toks[k-1].Kind != words.Word && q.low(k-1) != "/" {
			return false
		}
		if n := q.unitAt(k - 1); n == 1 && (q.numberAt(k-2) || q.dash(k-2) && q.numberAt(k-3)) {
			return false // "7-year/100,000-mile", "8GB/256GB"
		}
		return q.low(k) == "/" || q.glued(k-1)
	case ":":
		return q.glued(k) && q.toks[k-1].Kind == words.Word
	}
	return false
}

// farthestBack is how many bytes of an address are looked at before a number.
const farthestBack = 160

// inAddress says whether the run of signs without a space that goes on at byte
// i is a web address or an e-mail.
func (q *reader) inAddress(i int) bool {
	from := i
	for from > 0 && i-from < farthestBack && q.body[from-1] > ' ' {
		from--
	}
	run := q.body[from:i]
	return strings.Contains(run, "://") || strings.HasPrefix(run, "www.") || strings.IndexByte(run, '@') > 0
}

// shares reads the counters below a page: "Share 214", "0FansLike", "31
// reposts".
func (q *reader) shares(it *item) bool {
	if it.has(spelled) {
		return false
	}
	if _, took := q.in(designationsShare, it.to); took > 0 && q.low(it.to) != "share" && !q.running(it.to+took) {
		it.last = it.to + took
		return true
	}
	k := it.from
	if q.low(k-1) == ":" {
		k--
	}
	_, took := q.ended(designationsShare, k)
	if took == 0 {
		return false
	}
	c := q.text(k - took)[0]
	return 'A' <= c && c <= 'Z' && !q.wordAt(it.to) || q.adjective(it.to) && q.adjective(k-took)
}

// running says whether a counter that ends before token k stands in a running
// sentence ("62,000 fans sang"): another word follows, but no other counter.
func (q *reader) running(k int) bool {
	if k >= len(q.toks) || q.breaks(k) {
		return q.sentence(k)
	}
	switch {
	case q.low(k) == ".":
		return q.sentence(k)
	case q.wordAt(k):
		return !q.adjective(k) && !q.has(designationsShare, k) && !q.begins(k, startsAny)
	}
	return q.sentence(k)
}

// sentence says whether the words before token k on its line hold one that no
// row of counters has: an article or a verb.
func (q *reader) sentence(k int) bool {
	for d := 1; d <= nearby && k-d >= 0; d++ {
		if q.has(unitsStop, k-d) && q.low(k-d) != "and" && q.low(k-d) != "more" {
			return true
		}
		if q.breaks(k - d) {
			return false
		}
	}
	return false
}

// breaks says whether a line ends before token k.
func (q *reader) breaks(k int) bool {
	if k < 1 || k >= len(q.toks) {
		return true
	}
	return strings.IndexByte(q.body[q.toks[k-1].End:q.toks[k].Start], '\n') >= 0
}

// listNumber reads "1." and "2)" at the beginning of a line.
func (q *reader) listNumber(it *item) bool {
	if it.has(spelled|decimal|scaled) || it.m > 99 || !q.glued(it.to) || q.low(it.to) != "." && q.low(it.to) != ")" || q.glued(it.to+1) || it.to+1 >= len(q.toks) {
		return false
	}
	from := 0
	if it.from > 0 {
		from = q.toks[it.from-1].End
	}
	for i := q.toks[it.from].Start - 1; i >= from; i-- {
		if q.body[i] == '\n' {
			return true
		}
	}
	return it.from == 0
}
