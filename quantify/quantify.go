// Package quantify finds every number in English text and reads it: value,
// unit, hedge, and the room that the words leave. Numbers that can never be a
// claim come out too, with the reason in Left.
package quantify

import (
	"slices"
	"strconv"
	"strings"

	"muster"
	"muster/dates"
	"muster/words"
)

// Find reads the numbers of toks as quantities, in order of Start, with ids
// "q1" and on. exprs are the calendar expressions of the same tokens
// ([dates.Find]): they become quantities with unit "year" or "date" where they
// hold a number. The span holds the hedge, sign, currency, scale, unit and the
// counted noun phrase ("Eleven NATO allies"), not what follows ("of GDP", "a
// year"). At most 131,072 numbers are read.
func Find(body string, toks []words.Token, exprs []dates.Expr) []muster.Quantity {
	return Append(nil, body, toks, exprs)
}

// Append is [Find] that writes over dst, so that memory is used again.
func Append(dst []muster.Quantity, body string, toks []words.Token, exprs []dates.Expr) []muster.Quantity {
	q := readers.Get().(*reader)
	defer q.done()
	*q = reader{body: body, toks: toks, exprs: exprs, t: table(), stop: len(toks), mask: q.mask, items: q.items[:0]}
	q.mask = slices.Grow(q.mask[:0], len(toks))[:len(toks)]
	for k := range q.mask {
		q.mask[k] = unasked
	}
	q.gather()
	floor := 0
	for i := range q.items {
		it := &q.items[i]
		if it.gone = it.from < floor; it.gone {
			continue
		}
		if it.date < 0 {
			if i+1 < len(q.items) {
				q.stop = q.items[i+1].from
			} else {
				q.stop = len(toks)
			}
			q.trailer(it)
			q.attach(it, floor)
			it.first = max(it.first, floor) // no token belongs to two quantities
			it.last = max(it.last, it.to)
			q.hedging(it, floor)
		} else {
			it.hedge, it.hedgeFrom = muster.Exactly, it.first
			if q.glued(it.first) && q.inAddress(q.toks[it.first].Start) {
				it.left = "address"
			}
		}
		floor = max(floor, it.last)
	}
	q.swallow()
	q.ranges()
	q.scores()
	q.echo()
	q.carry()
	q.sums()
	q.coins()
	out := slices.Grow(dst[:0], len(q.items))
	for i := range q.items {
		it := &q.items[i]
		if it.gone {
			continue
		}
		out = q.write(out, it)
	}
	return out
}

// most is how many numbers are read of one text: a hundred times those of the
// longest report. The rest of a text that holds more is no report, and is left
// unread so that hostile input cannot fill the memory.
const most = 1 << 17

// swallow drops items that an earlier one has taken whole: the groups of a
// telephone number, the minutes of a time of day.
func (q *reader) swallow() {
	kept := q.items[:0]
	for _, it := range q.items {
		if !it.gone {
			kept = append(kept, it)
		}
	}
	q.items = kept
}

// echo reads a bare target after shares were spoken of: "she laughed about
// five". It is five per cent.
func (q *reader) echo() {
	share := -1
	for i := range q.items {
		it := &q.items[i]
		if it.date >= 0 || it.left != "" && it.of != "points" {
			continue
		}
		if it.unit == "ratio" && it.rule == "percent" {
			share = it.last
			continue
		}
		if it.of == "points" && it.unit == "count" && !q.dash(it.to) && share >= 0 && it.first-share <= nearby && it.float() < 50 && q.low(it.first-1) != "or" && q.inSentence(share, it.first) {
			it.unit, it.rule, it.left = "points", "points", "" // "38%, down five points"
			it.e, it.step = it.e-2, it.step-2
			continue
		}
		if share < 0 || it.left != "" || it.own || it.noun || it.unit != "count" || it.first-share > echoes || !q.has(unitsEcho, it.first-1) || !q.target(it) {
			continue
		}
		if it.last < len(q.toks) && q.toks[it.last].Kind != words.Punct {
			continue
		}
		it.unit, it.rule, it.own = "ratio", "elliptical percent", true
		it.e, it.step = it.e-2, it.step-2
		it.hedge, it.hedgeFrom = muster.Exactly, it.first
	}
}

// inSentence says whether no sentence ends between two tokens.
func (q *reader) inSentence(from, to int) bool {
	for k := from; k < to; k++ {
		if !q.phrase(k) {
			return false
		}
	}
	return true
}

// echoes is how many tokens a share goes on being understood: a few sentences.
const echoes = 200

// target says whether a bare number is one of the alliance's targets, which
// alone are said without "per cent" (contract.md names them).
func (q *reader) target(it *item) bool {
	f := it.float()
	for _, t := range [...]float64{2, 2.5, 3, 3.5, 5} {
		if f > t-0.001 && f < t+0.001 {
			return true
		}
	}
	return false
}

// write appends the finished quantity.
func (q *reader) write(out []muster.Quantity, it *item) []muster.Quantity {
	if it.date >= 0 {
		return q.writeDate(out, it)
	}
	if it.until < 0 {
		q.frequency(it)
	} else {
		it.per = q.items[it.until].per
		end := q.items[it.until]
		end.hedgeFrom = it.hedgeFrom
		q.frequency(&end)
		it.per = end.per
	}
	r := muster.Quantity{
		ID:   "q" + strconv.Itoa(len(out)+1),
		Span: muster.Span{Start: q.toks[min(it.hedgeFrom, it.first)].Start, End: q.toks[it.last-1].End},
		Unit: it.unit, Per: it.per, Of: it.of, Hedge: it.hedge, Rule: it.rule, Left: it.left,
	}
	if it.den == 0 {
		return q.listed2(out, r)
	}
	value := it.number()
	if it.until >= 0 {
		r.Low, r.High = value, q.items[it.until].number()
		if r.High.Cmp(r.Low) < 0 { // "at most 5 and at least 2"
			r.Low, r.High = r.High, r.Low
		}
		return append(out, r)
	}
	r.Value = value
	r.Low, r.High = Room(value, it.form(), it.step, it.hedge)
	return append(out, r)
}

// listed2 writes the members of a list without spaces ("22,24,26"), or the one
// name that other digits and points make ("192.168.1.2").
func (q *reader) listed2(out []muster.Quantity, r muster.Quantity) []muster.Quantity {
	text := q.body[r.Start:r.End]
	if strings.ContainsRune(text, '.') || len(text) > 200 {
		return append(out, r)
	}
	at := r.Start
	for s := range strings.SplitSeq(text, ",") {
		n, ok := digits(s, false)
		if ok {
			m := muster.Quantity{ID: "q" + strconv.Itoa(len(out)+1), Span: muster.Span{Start: at, End: at + len(s)}, Unit: "count", Hedge: muster.Exactly, Rule: "list", Value: n.number()}
			m.Low, m.High = Room(m.Value, Written, n.step, m.Hedge)
			out = append(out, m)
		}
		at += len(s) + 1
	}
	return out
}

// writeDate turns a calendar expression into a quantity.
func (q *reader) writeDate(out []muster.Quantity, it *item) []muster.Quantity {
	e := &q.exprs[it.date]
	r := muster.Quantity{
		ID:   "q" + strconv.Itoa(len(out)+1),
		Span: muster.Span{Start: q.toks[it.first].Start, End: q.toks[it.last-1].End},
		Unit: "year", Hedge: muster.Exactly, Rule: e.Kind.String(), Left: it.left,
	}
	if it.has(digits4) { // the year of "ten years to 2024"
		r.Value = muster.Int(int64(e.YearTo))
		r.Low, r.High, r.Rule = r.Value, r.Value, "year"
		return append(out, r)
	}
	switch e.Kind {
	case dates.Year, dates.FiscalYear, dates.Decade, dates.Century, dates.Range:
		r.Low, r.High = muster.Int(int64(e.Year)), muster.Int(int64(max(e.Year, e.YearTo)))
		if e.YearTo == 0 {
			r.Value = r.Low
		} else {
			r.Hedge = muster.Between
		}
		return append(out, r)
	}
	r.Unit = "date"
	from, to, _, ok := e.Resolve(muster.Window{})
	if _, _, why := e.Place(muster.Window{}); ok && why == "" {
		r.From, r.To = from.String(), to.String()
		if e.Kind != dates.Day {
			r.From, r.To = r.From[:7], r.To[:7]
		}
	}
	return append(out, r)
}
