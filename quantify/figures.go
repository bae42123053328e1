package quantify

import (
	"strings"
	"unicode/utf8"

	"muster/words"
)

// digitsAt reads a number that begins with digits at token k: groups with
// spaces, fractions, a scale in words or letters, a suffix.
func (q *reader) digitsAt(k int) numeral {
	if n, ok := q.glyphAt(k); ok {
		q.scaleAfterDigits(&n)
		return n
	}
	n, ok := digits(q.low(k), q.countFollows(k+1))
	if !ok {
		return numeral{from: k, to: k + 1, den: 0}
	}
	n.from, n.to = k, k+1
	if k > 0 && q.glued(k) && (q.low(k-1) == "-" || q.low(k-1) == "−") && (k == 1 || !q.glued(k-1) || q.toks[k-2].Kind == words.Symbol && !q.begins(k-2, 1<<unitsRatio)) {
		n.flags |= negative
	}
	if q.inBrackets(k) {
		n.flags |= negative
		n.to++
		q.scaleAfterDigits(&n)
		return n
	}
	q.spaced(&n)
	if q.suffix(n.to) && (q.low(n.to) != "st" || n.m%10 == 1 && n.m%100 != 11) {
		n.flags |= ordinal
		n.to++
		return n
	}
	q.slash(&n)
	if n.has(glyph) {
		q.scaleAfterDigits(&n)
		return n
	}
	q.mixed(&n)
	if f, isPart := q.fraction(k, &n); isPart && !n.has(decimal|scaled|digits4) {
		return f
	}
	q.scaleAfterDigits(&n)
	q.mixed(&n)
	q.ratioWords(&n)
	return n
}

// inBrackets says whether brackets make the number at token k negative, as
// accounts print it: "£(12.3)m", "(3.2) million".
func (q *reader) inBrackets(k int) bool {
	if q.low(k-1) != "(" || q.low(k+1) != ")" || !q.glued(k) || !q.glued(k+1) {
		return false
	}
	if q.glued(k-1) && q.has(moneySign, k-2) {
		return true
	}
	_, took := q.scaleWord(k + 2)
	return took > 0
}

// countFollows says whether a scale or a lower-case plural begins at k: then
// "1.200" groups thousands.
func (q *reader) countFollows(k int) bool {
	if !q.wordAt(k) || q.glued(k) {
		return false
	}
	if _, took := q.scaleWord(k); took > 0 {
		return true
	}
	return q.unitAt(k) == 0 && q.plural(k) || q.has(unitsPersons, k)
}

// suffix says whether "st", "nd", "rd" or "th" is glued to a number.
func (q *reader) suffix(k int) bool {
	if !q.glued(k) {
		return false
	}
	switch q.low(k) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// spaced joins groups of three digits with spaces between them: "743 000".
func (q *reader) spaced(n *numeral) {
	if n.e != 0 || n.m > 999 || n.has(padded|decimal) || len(q.low(n.from)) > 3 {
		return
	}
	for n.to < q.stop && (q.numberAt(n.to) && q.gap(n.to) || q.apostrophe(n.to)) {
		if !q.numberAt(n.to) {
			n.to++
		}
		s := q.low(n.to)
		whole, frac, has := strings.Cut(s, ".")
		if i := strings.IndexByte(s, ','); i == 3 && len(s) != 7 {
			whole, frac, has = s[:i], s[i+1:], true // "1 234 567,89"
		}
		if len(whole) != 3 || strings.Contains(whole, ",") || n.m > 1e12 {
			return
		}
		if n.m == 0 || n.m < 1000 && n.to == n.from+1 && q.listed(n) {
			return
		}
		for i := range len(whole) {
			n.m = n.m*10 + int64(whole[i]-'0')
		}
		n.to++
		n.step = trailing(n)
		if has && len(frac) < 6 {
			for i := range len(frac) {
				n.m = n.m*10 + int64(frac[i]-'0')
				n.e--
			}
			n.step, n.flags = n.e, n.flags|decimal
			return
		}
	}
}

// apostrophe says whether the Swiss mark between groups of three digits stands
// at token k: "2'450'000".
func (q *reader) apostrophe(k int) bool {
	return q.low(k) == "'" && q.glued(k) && q.glued(k+1) && q.numberAt(k+1) && len(q.low(k+1)) >= 3
}

// listed says whether two numbers that only stand side by side would be joined:
// "in 12 816 ..." never happens, "page 3 120 tanks" does after a designation.
func (q *reader) listed(n *numeral) bool {
	_, before := q.ended(designationsBefore, n.from)
	return before > 0
}

// gap says whether exactly one space stands before token k.
func (q *reader) gap(k int) bool {
	if k < 1 || k >= len(q.toks) {
		return false
	}
	s := q.body[q.toks[k-1].End:q.toks[k].Start]
	r, size := utf8.DecodeRuneInString(s)
	return size == len(s) && (r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009')
}

// glyphAt reads "½" at k.
func (q *reader) glyphAt(k int) (n numeral, ok bool) {
	if !q.numberAt(k) || q.low(k)[0] < utf8.RuneSelf {
		return n, false
	}
	n = numeral{from: k, to: k + 1, m: 1, den: 2, flags: glyph}
	r, _ := utf8.DecodeRuneInString(q.low(k))
	switch r {
	case '¼':
		n.den = 4
	case '¾':
		n.m, n.den = 3, 4
	case '½':
	case '↉':
		n.m = 0
	case '⅐', '⅑', '⅒':
		n.den = int64(7 + r - '⅐')
	case '⅓', '⅔':
		n.m, n.den = int64(1+r-'⅓'), 3
	case '⅕', '⅖', '⅗', '⅘':
		n.m, n.den = int64(1+r-'⅕'), 5
	case '⅙':
		n.den = 6
	case '⅚':
		n.m, n.den = 5, 6
	case '⅛':
		n.den = 8
	case '⅜', '⅝', '⅞':
		n.m, n.den = int64(3+2*(r-'⅜')), 8
	default:
		return n, false
	}
	return n, true
}

// slash reads "3/4" and "1 3/4".
func (q *reader) slash(n *numeral) {
	if n.e != 0 || n.has(scaled|padded|decimal) {
		return
	}
	if top, den, ok := q.slashAt(n.from); ok {
		n.m, n.den, n.to, n.flags = top, den, n.from+3, n.flags|glyph
		return
	}
	if top, den, ok := q.slashAt(n.to + 1); ok && q.dash(n.to) && q.glued(n.to) && q.glued(n.to+1) && top < den && n.m < 1e6 {
		n.m, n.den, n.to, n.flags = n.m*den+top, den, n.to+4, n.flags|glyph // "4-3/4 cents"
		return
	}
	if top, den, ok := q.slashAt(n.to); ok && !q.glued(n.to) && top < den && n.m < 1e6 {
		n.m, n.den, n.to, n.flags = n.m*den+top, den, n.to+3, n.flags|glyph
	}
}

func (q *reader) slashAt(k int) (top, den int64, ok bool) {
	if k+2 >= q.stop || !q.numberAt(k) || q.low(k+1) != "/" || !q.numberAt(k+2) || !q.glued(k+1) || !q.glued(k+2) {
		return 0, 0, false
	}
	a, okA := digits(q.low(k), false)
	b, okB := digits(q.low(k+2), false)
	if !okA || !okB || a.e != 0 || b.e != 0 || b.m < 2 || b.m > 100 || a.m >= b.m || a.m == 0 || q.low(k+3) == "/" && q.glued(k+3) {
		return 0, 0, false
	}
	if a.m == 9 && b.m == 11 || a.m == 24 && b.m == 7 {
		return 0, 0, false // names of days
	}
	return a.m, b.m, true
}

// scaleAfterDigits reads the scale behind digits: "2 million", "50bn", "3.5
// trillion", "2-billion", "35 lakh crore".
func (q *reader) scaleAfterDigits(n *numeral) {
	if q.glued(n.from) && !q.priced(n.from) && (q.wordAt(n.from-1) || q.dash(n.from-1) && q.glued(n.from-1) && q.adjective(n.from-2) && q.toks[n.from-2].Len() < 4) {
		return // "A400M", "X-37B"
	}
	for range 3 {
		k := n.to
		if q.dash(k) && q.glued(k) && q.glued(k+1) {
			k++
		}
		if s, took := q.scaleWord(k); took > 0 {
			n.times(s)
			n.to = k + took
			if s == 100 || s == 1000 {
				q.tail(n, s)
			}
			continue
		}
		if n.has(scaled) {
			return
		}
		if v, took := q.in(scalesShort, k); took > 0 && !q.houseLetter(n, k) && (q.glued(k) || len(q.low(k)) > 1 && k == n.to) && q.lone(k) {
			n.times(scaleOf(v))
			n.to = k + took
		} else if k == n.to && q.millions(n, k) && !q.priced(n.from) {
			n.times(1000000)
			n.to++
		}
		return
	}
}

// priced says whether a sign or a code of money stands before token k; the
// scale is read with it.
func (q *reader) priced(k int) bool {
	code, _ := q.moneyBefore(k, -1)
	return code != ""
}

// tail adds what follows a hundred or a thousand: "3 hundred and 21".
func (q *reader) tail(n *numeral, scale int64) {
	k := n.to
	if q.low(k) == "and" {
		k++
	}
	if k == n.to && !q.numberAt(k) && !q.begins(k, startsNumber) {
		return
	}
	var v int64
	to := k + 1
	if q.numberAt(k) {
		d, ok := digits(q.low(k), false)
		if !ok || d.e != 0 || d.m == 0 {
			return
		}
		v = d.m
		if s, took := q.scaleWord(to); took > 0 {
			if s >= scale {
				return
			}
			v, to = v*s, to+took
			if q.low(to) == "and" && q.numberAt(to+1) {
				if d, ok := digits(q.low(to+1), false); ok && d.e == 0 && 0 < d.m && d.m < s {
					v, to = v+d.m, to+2
				}
			}
		}
	} else if d, ok := q.spelled(k); ok && d.e == 0 && !q.partAfter(d.to) {
		v, to = d.m, d.to
	}
	whole, ok := n.small()
	if v == 0 || v >= scale || !ok || q.low(to) == "%" {
		return
	}
	n.m, n.e, n.to = int64(whole)+v, 0, to
	n.step = trailing(n)
}

// lone says whether no letter or digit is glued behind token k.
func (q *reader) lone(k int) bool {
	return !q.glued(k+1) || q.toks[k+1].Kind == words.Punct || q.toks[k+1].Kind == words.Symbol || q.low(k+1) == "'s"
}

// houseLetter says whether the letter at token k belongs to a name: "Flat 3B",
// "221B Baker Street", "gate 3M".
func (q *reader) houseLetter(n *numeral, k int) bool {
	if len(q.low(k)) != 1 || n.has(decimal) || q.priced(n.from) {
		return false
	}
	if q.text(k) == "K" && n.m <= 12 && !q.plural(k+1) && !q.has(unitsPersons, k+1) {
		return true // "8K video", "a 10K"
	}
	if q.adjective(k+1) && q.adjective(k+2) && q.has(designationsStreet, k+2) {
		return true
	}
	if q.plural(k+1) || q.has(unitsPersons, k+1) {
		return false
	}
	_, took := q.ended(designationsBefore, n.from)
	return took > 0 || q.has(designationsCapital, n.from-1)
}
