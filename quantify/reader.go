package quantify

import (
	"sync"

	"muster"
	"muster/dates"
	"muster/words"
)

// reader walks the tokens once and gathers items; later passes give them
// units, join ranges and tell names from numbers.
type reader struct {
	body  string
	toks  []words.Token
	exprs []dates.Expr
	t     *tables
	stop  int // tokens from here on belong to a calendar expression
	items []item

	mask  []uint64 // by token: see classes
	homes homes    // counted when a krone asks
}

// readers are readers whose memory is used again.
var readers = sync.Pool{New: func() any { return &reader{} }}

// spare is the longest text, in tokens, whose reader's memory is worth keeping:
// ten times the longest report.
const spare = 1 << 15

// done gives the reader's memory to the next text.
func (q *reader) done() {
	if len(q.toks) > spare {
		return
	}
	clear(q.items[:cap(q.items)])
	*q = reader{mask: q.mask, items: q.items[:0]}
	readers.Put(q)
}

// item is a quantity in the making.
type item struct {
	numeral
	first, last int // tokens of the quantity: with sign, currency, unit and noun
	date        int // index into exprs, -1 for none
	unit        string
	per, of     string
	hedge       muster.Hedge
	hedgeFrom   int // token where the hedge begins; first when there is none
	rule, left  string
	noun        bool         // unit or of come from a noun of its own
	own         bool         // has a unit of its own
	unitE       int          // power of ten that the unit brings: -2 for percent
	trail       muster.Hedge // "+", "-plus" after the digits
	until       int          // index of the upper end of a range, -1 for none
	gone        bool         // swallowed by a range
}

// begins says whether the word at token k may begin a saying of the classes.
func (q *reader) begins(k int, bits uint64) bool {
	return k >= 0 && k < len(q.mask) && q.classes(k)&bits != 0
}

// low returns the lower-cased token k, "" outside the text.
func (q *reader) low(k int) string {
	if k < 0 || k >= len(q.toks) {
		return ""
	}
	return q.toks[k].Lower
}

func (q *reader) text(k int) string {
	if k < 0 || k >= len(q.toks) {
		return ""
	}
	return q.body[q.toks[k].Start:q.toks[k].End]
}

func (q *reader) glued(k int) bool { return words.Glued(q.toks, k) }

func (q *reader) wordAt(k int) bool {
	return k >= 0 && k < len(q.toks) && q.toks[k].Kind == words.Word
}

func (q *reader) numberAt(k int) bool {
	return k >= 0 && k < len(q.toks) && q.toks[k].Kind == words.Number
}

func (q *reader) dash(k int) bool {
	switch q.low(k) {
	case "-", "–", "—", "‑":
		return true
	}
	return false
}

// in returns the value of the longest saying of a class that begins at token k,
// and how many tokens it has; n is 0 when there is none.
func (q *reader) in(c class, k int) (value string, n int) {
	if k < 0 || k >= len(q.mask) || q.classes(k)&(1<<c) == 0 {
		return "", 0
	}
	return q.t.sets[c].at(q.body, q.toks, k)
}

// has is in for a yes or no.
func (q *reader) has(c class, k int) bool {
	_, n := q.in(c, k)
	return n > 0
}

// ended is in for sayings that end just before token k.
func (q *reader) ended(c class, k int) (value string, n int) {
	return q.t.sets[c].before(q.body, q.toks, k)
}

// classes are the classes that have a saying which begins with token k. Most words
// stand near no number: they are looked up when somebody asks.
func (q *reader) classes(k int) uint64 {
	if q.mask[k] == unasked {
		q.mask[k] = 0
		if t := &q.toks[k]; t.Kind != words.Number {
			q.mask[k] = q.t.begin.Of(t)
		}
	}
	return q.mask[k]
}

// unasked is the mask of a word that was not looked up yet: no word begins sayings
// of every class.
const unasked = ^uint64(0)

// gather makes an item of every number in the text.
func (q *reader) gather() {
	next := 0
	for k := 0; k < len(q.toks) && len(q.items) < most; {
		for next < len(q.exprs) && q.exprs[next].TokTo <= k {
			next++
		}
		if t := &q.toks[k]; t.Kind != words.Number && !q.t.starts.Has(t) && (next == len(q.exprs) || k < q.exprs[next].TokFrom) {
			k++
			continue
		}
		q.stop = len(q.toks)
		if next < len(q.exprs) {
			e := &q.exprs[next]
			if e.HasNumber() && !q.countsYears(e) {
				if k >= e.TokFrom {
					q.items = append(q.items, item{numeral: numeral{from: e.TokFrom, to: e.TokTo, den: 1}, date: next, first: e.TokFrom, last: e.TokTo, until: -1, own: true})
					k = e.TokTo
					continue
				}
				q.stop = e.TokFrom
			} else if q.countsYears(e) && k == e.TokTo-1 { // the year of "ten years to 2024"
				q.items = append(q.items, item{numeral: numeral{from: k, to: k + 1, den: 1, flags: digits4}, date: next, first: k, last: k + 1, until: -1, own: true})
				k++
				continue
			}
		}
		n, ok := q.numeralAt(k)
		if !ok {
			k++
			continue
		}
		q.items = append(q.items, item{numeral: n, date: -1, first: n.from, last: n.to, until: -1})
		k = max(n.to, k+1)
	}
}

// countsYears says whether a range is said as a number of years and a year, two
// numbers: "ten years to 2024".
func (q *reader) countsYears(e *dates.Expr) bool {
	return e.Kind == dates.Range && (e.TokFrom >= len(q.toks) || len(q.low(e.TokFrom)) != 4 || !q.numberAt(e.TokFrom))
}

// numeralAt reads a number that begins at token k.
func (q *reader) numeralAt(k int) (numeral, bool) {
	switch t := &q.toks[k]; t.Kind {
	case words.Number:
		return q.digitsAt(k), true
	case words.Word:
		if !q.begins(k, startsAny) {
			return numeral{}, false
		}
		return q.wordsAt(k)
	}
	return numeral{}, false
}

// wordsAt reads a number in words.
func (q *reader) wordsAt(k int) (n numeral, ok bool) {
	if q.begins(k, startsNumber|startsScale) {
		if q.andHalf(k) || q.hedgedOne(k) {
			return numeral{from: k, to: k + 1, m: 1, den: 1, flags: spelled | article}, true
		}
		if n, ok = q.vagueNumber(k); ok {
			return n, true
		}
		if n, ok = q.couple(k); ok {
			return n, true
		}
		if n, ok = q.spelled(k); ok {
			if f, isPart := q.fraction(k, &n); isPart {
				return f, true
			}
			if o, isPlace := q.ordinalAfter(&n); isPlace {
				return o, true
			}
			q.mixed(&n)
			q.ratioWords(&n)
			if q.pronoun(&n) || q.zero(&n) {
				return n, false
			}
			return n, true
		}
	}
	if n, ok = q.fraction(k, nil); ok {
		return n, true
	}
	if q.begins(k, startsMultiple) {
		return q.multipleWord(k)
	}
	if q.begins(k, startsOrdinal) {
		return q.ordinalWord(k)
	}
	return n, false
}

// andHalf says whether "a" at token k is the one of "a day and a half".
func (q *reader) andHalf(k int) bool {
	if w := q.low(k); w != "a" && w != "an" {
		return false
	}
	took := q.unitAt(k + 1)
	return took > 0 && q.low(k+1+took) == "and" && q.low(k+2+took) == "a" && q.low(k+3+took) == "half"
}

// hedgedOne says whether "a" at token k is one unit of measure, as a hedge before
// it tells: "less than an inch", but not "over a year".
func (q *reader) hedgedOne(k int) bool {
	if w := q.low(k); w != "a" && w != "an" {
		return false
	}
	if q.low(k+1) == "percentage" && q.has(unitsPoints, k+1) && q.low(k+2) == "point" {
		return true // "by a percentage point"
	}
	v, took := q.ended(hedgeBefore, k)
	if took == 0 || v == string(muster.Exactly) || v == string(muster.Between) || took == 1 && v != string(muster.Nearly) && v != string(muster.About) {
		return false
	}
	_, n := q.in(unitsMeasure, k+1)
	if n == 0 {
		_, n = q.in(unitsSpan, k+1)
	}
	return n > 0 && q.low(k+1+n) != "'s" && q.lone(k+n)
}
