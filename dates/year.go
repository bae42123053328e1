package dates

import "muster/words"

// Plain numbers are years only within a lifetime of news; older and later ones
// need a preposition beside them.
const (
	plainFrom, plainTo = 1940, 2075
	oldest, newest     = 1000, 2199
	oldestSpan         = 1700 // "1756-63" needs no preposition from here on
)

// number tries the rules that begin with digits.
func (f *finder) number(i int) (Expr, int) {
	if e, n := f.numericDay(i); n > 0 {
		return e, n
	}
	if e, n := f.dayFirst(i); n > 0 {
		return e, n
	}
	if e, n := f.decade(i); n > 0 {
		return e, n
	}
	if e, n := f.year(i); n > 0 {
		return e, n
	}
	if n, l := f.digits(i); l > 0 && l < 3 && f.low(i+2) == "century" && f.suffix(i+1) {
		return Expr{Kind: Century, Year: n*100 - 99, YearTo: n * 100, Weekday: -1}, 3
	}
	return f.span(i)
}

// suffix says whether token i is "st", "nd", "rd" or "th" glued to a number.
func (f *finder) suffix(i int) bool {
	if !f.glued(i) {
		return false
	}
	switch f.low(i) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// year reads a year, a fiscal year or a range of years at i.
func (f *finder) year(i int) (Expr, int) {
	y, l := f.digits(i)
	if l != 4 || y < oldest || y > newest || !f.yearHere(i, y) {
		return Expr{}, 0
	}
	e := Expr{Kind: Year, Year: y, Weekday: -1}
	n := 1
	if f.glued(i+1) && (f.low(i+1) == "e" || f.low(i+1) == "f") {
		return e, 2 // "2024e" and "2025f" head columns of estimates
	}
	slash := f.low(i+1) == "/"
	if (slash || f.dash(i+1)) && f.glued(i+1) && f.glued(i+2) {
		if z, ok := f.second(i+2, y); ok {
			e.YearTo, n = z, 3
			e.Kind = Range
			if slash || z == y+1 {
				e.Kind = FiscalYear
			}
		}
	}
	k := i + n
	if f.is(k, isFiscal) && f.low(k+1) == "year" { // "the 2025 fiscal year"
		e.Kind, n = FiscalYear, n+2
	}
	if p := i - 1; f.is(p, isFiscal) || f.low(p) == "year" && f.is(p-1, isFiscal) {
		e.Kind = FiscalYear
	}
	return e, n
}

// second reads the second year of "2025-26" or "2014-2024" after the year y.
func (f *finder) second(i, y int) (int, bool) {
	z, l := f.digits(i)
	if l == 2 {
		z += y / 100 * 100
		if z == y/100*100 && y%100 == 99 {
			z += 100
		}
	}
	return z, (l == 2 || l == 4) && z > y && z-y <= 100
}

// yearHere says whether the four digits at i stand where a year stands.
func (f *finder) yearHere(i, y int) bool {
	if i > 0 && f.glued(i) {
		switch f.low(i - 1) {
		case "(", "[", "-", "–", "—", "/", "\"", "'", "“", "‘", "fy", "|", ",", "*", "~":
		default:
			return false // "$2024", "F2000", ".2024"
		}
		if f.dash(i-1) && f.glued(i-1) && i > 1 && !f.leads(i-2) {
			return false // "SCP-2024"
		}
	}
	if f.glued(i+1) && !f.mayTouch(i+1) {
		return false
	}
	if w := f.low(i + 1); f.is(i+1, isThing) || w == "%" || w == "$" || w == "€" || w == "£" {
		return false
	}
	if p := f.low(i - 1); p == "$" || p == "€" || p == "£" || p == "¥" || p == "+" || p == "usd" || p == "eur" || p == "gbp" || p == "no" || p == "#" {
		return false
	}
	if plainFrom <= y && y <= plainTo {
		return true
	}
	switch f.low(i - 1) {
	case "in", "since", "by", "until", "before", "after", "year", "from", "till", "around", "circa", "(", "late", "early", "mid":
		return true
	}
	if z, ok := f.second(i+2, y); ok && z-y < 40 && y >= oldestSpan && f.dash(i+1) && f.glued(i+1) && f.glued(i+2) && !f.is(i+3, isThing) {
		return true // "1914-18"
	}
	return f.is(i-1, isMonth)
}

// mayTouch says whether token i may follow a year without a space.
func (f *finder) mayTouch(i int) bool {
	switch w := f.low(i); f.toks[i].Kind {
	case words.Word:
		return w == "e" || w == "f" || w == "'s"
	case words.Symbol:
		return false
	case words.Punct:
		return w != ":" || !f.glued(i+1) // "2025:14" is a page or a verse
	}
	return false
}

// leads says whether token i may stand before a hyphen and a year: "mid-2025",
// "pre-2014", "2014-2024".
func (f *finder) leads(i int) bool {
	if _, l := f.digits(i); l == 4 || l == 2 {
		return true
	}
	return !f.capital(i) || f.is(i, isEdge) || f.is(i, isMonth) || f.low(i) == "post" || f.low(i) == "pre"
}

// decade reads "1990s", "'90s" and "the 90s".
func (f *finder) decade(i int) (Expr, int) {
	y, l := f.digits(i)
	if y%10 != 0 || !f.glued(i+1) {
		return Expr{}, 0
	}
	n := 2
	switch f.low(i + 1) {
	case "s", "'s":
	case "'":
		if f.low(i+2) != "s" || !f.glued(i+2) {
			return Expr{}, 0
		}
		n = 3
	default:
		return Expr{}, 0
	}
	switch {
	case l == 2 && f.is(i-1, isEdge) && f.somebodys(i-2), l == 2 && f.dash(i-1) && f.is(i-2, isEdge) && f.somebodys(i-3):
		return Expr{}, 0 // "in her late 60s" is an age
	case l == 4 && y >= 1500 && y <= newest:
	case l == 2 && y >= 20 && (f.low(i-1) == "'" || f.low(i-1) == "the" || f.is(i-1, isEdge)):
		y += 1900
	default:
		return Expr{}, 0
	}
	return Expr{Kind: Decade, Year: y, YearTo: y + 9, Weekday: -1}, n
}

// somebodys says whether token i is "his", "her" and their kin.
func (f *finder) somebodys(i int) bool {
	switch f.low(i) {
	case "his", "her", "their", "my", "our", "your":
		return true
	}
	return false
}

// fiscal reads "FY 2025/26", "FY25", "fiscal 2025" and "financial year 2025-26"
// from the word on.
func (f *finder) fiscal(i int) (Expr, int) {
	k := i + 1
	if f.low(k) == "year" || f.low(k) == "years" {
		k++
	}
	if y, l := f.digits(k); l == 2 && f.low(i) == "fy" {
		return Expr{Kind: FiscalYear, Year: 2000 + y, Weekday: -1}, k + 1 - i
	}
	e, n := f.year(k)
	if n == 0 || e.Kind != Year && e.Kind != FiscalYear && e.Kind != Range {
		return Expr{}, 0
	}
	if f.low(i) == "budget" && k == i+1 {
		return Expr{}, 0 // "the budget 2025" is a year
	}
	e.Kind = FiscalYear
	return e, k + n - i
}
