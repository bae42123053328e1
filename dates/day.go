package dates

// numericDay reads "2025-03-13", "13.03.2025", "13/3/2025" and "2025-03".
func (f *finder) numericDay(i int) (Expr, int) {
	if e, ok := dotted(f.toks[i].Lower); ok {
		return e, 1
	}
	a, la := f.digits(i)
	if la == 0 || !f.glued(i+1) || !f.glued(i+2) {
		return Expr{}, 0
	}
	sep := f.low(i + 1)
	b, lb := f.digits(i + 2)
	if lb == 0 || sep != "-" && sep != "/" && sep != "‑" && sep != "–" {
		return Expr{}, 0
	}
	c, lc := 0, 0
	if f.glued(i+3) && f.glued(i+4) && f.low(i+3) == sep {
		c, lc = f.digits(i + 4)
	}
	e := Expr{Kind: Day, Weekday: -1}
	switch {
	case la == 4 && lb == 2 && lc == 2:
		e.Year, e.Month, e.Day = a, b, c
	case lc == 4 && la <= 2 && lb <= 2 && a <= 12 && b > 12:
		e.Month, e.Day, e.Year = a, b, c
	case lc == 4 && la <= 2 && lb <= 2 && (b <= 12 && a > 12 || a == b):
		e.Day, e.Month, e.Year = a, b, c
	case lc == 4 && la <= 2 && lb <= 2 && b <= 12:
		return Expr{Kind: Year, Year: c, Weekday: -1}, 5 // 3/4/2025: March or April, nobody knows
	case la == 4 && lb == 2 && lc == 0 && sep == "-" && b >= 1 && b <= 12 && a >= plainFrom && a <= plainTo && b != (a+1)%100 && b < a%100:
		return Expr{Kind: Month, Year: a, Month: b, Weekday: -1}, 3
	default:
		return Expr{}, 0
	}
	if !valid(e) {
		return Expr{}, 0
	}
	return e, 5
}

// dotted reads "13.03.2025": day first, as everywhere where points are used.
func dotted(s string) (Expr, bool) {
	var n [3]int
	k, width := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9' && width < 4:
			n[k] = n[k]*10 + int(c-'0')
			width++
		case c == '.' && k < 2 && width > 0 && width < 3:
			k, width = k+1, 0
		default:
			return Expr{}, false
		}
	}
	e := Expr{Kind: Day, Day: n[0], Month: n[1], Year: n[2], Weekday: -1}
	return e, k == 2 && width == 4 && valid(e)
}

var monthDays = [...]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// valid says whether the calendar has the day; 29 February needs a leap year
// where a year is named.
func valid(e Expr) bool {
	if e.Month == 2 && max(e.Day, e.DayTo) == 29 && e.Year != 0 && (e.Year%4 != 0 || e.Year%100 == 0 && e.Year%400 != 0) {
		return false
	}
	if e.DayTo != 0 && e.Month >= 1 && e.Month <= 12 && e.DayTo > monthDays[e.Month] {
		return false
	}
	return e.Month >= 1 && e.Month <= 12 && e.Day >= 1 && e.Day <= monthDays[e.Month] && (e.Year == 0 || e.Year >= oldest && e.Year <= newest)
}

// monthDay reads a day of the month at i, with its suffix: "4", "4th", and
// returns how many tokens it takes.
func (f *finder) monthDay(i int) (day, took int) {
	d, l := f.digits(i)
	if l == 0 || l > 2 || d < 1 || d > 31 {
		return 0, 0
	}
	if f.suffix(i + 1) {
		return d, 2
	}
	if f.glued(i + 1) {
		switch f.low(i + 1) {
		case ",", ".", ")", ";", "-", "–", "'s", "]", "\"", "”", "’", "'", ":", "?", "!", "/", "—":
		default:
			return 0, 0 // "March 4x"
		}
	}
	return d, 1
}

// dayFirst reads "4 March 2025", "the 4th of March", "24-25 June".
func (f *finder) dayFirst(i int) (Expr, int) {
	d, n := f.monthDay(i)
	if n == 0 || i > 0 && f.glued(i) && (f.low(i-1) == "$" || f.low(i-1) == ":" || f.low(i-1) == ".") {
		return Expr{}, 0
	}
	e := Expr{Kind: Day, Day: d, Weekday: -1}
	k := i + n
	if f.dash(k) || f.low(k) == "to" || f.low(k) == "and" {
		if to, m := f.monthDay(k + 1); m > 0 && to > d && f.is(k+1+m, isMonth) && f.capital(k+1+m) {
			e.DayTo = to
			k += 1 + m
		} else if !f.dash(k) {
			return Expr{}, 0
		}
	}
	if f.low(k) == "of" || f.dash(k) {
		k++
	}
	if !f.is(k, isMonth) || !f.capital(k) {
		return Expr{}, 0
	}
	e.Month, _ = f.known(k, isMonth)
	if !valid(e) {
		return Expr{}, 0
	}
	k = f.yearAfter(&e, k+1)
	if !valid(e) {
		return Expr{}, 0
	}
	return e, k - i
}

// dayWord reads "the fourth of March".
func (f *finder) dayWord(i, d int) (Expr, int) {
	if f.low(i+1) != "of" || !f.is(i+2, isMonth) || !f.capital(i+2) {
		return Expr{}, 0
	}
	e := Expr{Kind: Day, Day: d, Weekday: -1}
	e.Month, _ = f.known(i+2, isMonth)
	k := f.yearAfter(&e, i+3)
	return e, k - i
}

// monthFirst reads "March 4, 2025", "March 4", "Sept. 2024", "February".
func (f *finder) monthFirst(i, month int) (Expr, int) {
	if !f.capital(i) {
		return Expr{}, 0
	}
	e := Expr{Kind: Month, Month: month, Weekday: -1}
	k := i + 1
	if f.low(k) == "." && f.glued(k) && f.toks[i].Len() < 5 {
		k++
	} else if f.dash(k) && f.glued(k) && f.glued(k+1) {
		k++ // "March-2025"
	}
	if d, n := f.monthDay(k); n > 0 && !f.is(k+n, isThing) && f.low(k+n) != "%" {
		e.Kind, e.Day = Day, d
		k += n
		if f.dash(k) || f.low(k) == "and" || f.low(k) == "to" {
			if to, m := f.monthDay(k + 1); m > 0 && to > d && to <= 31 && !f.is(k+1+m, isMonth) && !f.is(k+1+m, isThing) {
				e.DayTo = to
				k += 1 + m
			}
		}
		if !valid(e) {
			return Expr{}, 0
		}
		k = f.yearAfter(&e, k)
		if !valid(e) {
			return Expr{}, 0
		}
		return e, k - i
	}
	end := f.yearAfter(&e, k)
	if end == k {
		if f.low(k-1) == "." {
			k-- // the point ends the sentence
		} else if f.dash(k - 1) {
			k--
		}
		end = k
	}
	if e.Year == 0 && f.is(i, isDoubtful) && !f.is(i-1, isPrep) && !f.is(i-1, isEdge) && !f.is(i-1, isWhich) && !f.dash(i-1) {
		return Expr{}, 0
	}
	return e, end - i
}

// yearAfter reads an optional year at k ("2025", ", 2025", "of 2025") and
// returns the token after it.
func (f *finder) yearAfter(e *Expr, k int) int {
	j := k
	if f.low(j) == "," || f.low(j) == "of" || f.dash(j) && f.glued(j) || f.low(j) == "." && f.glued(j) && e.Day == 0 {
		j++
	} else if f.low(j) == "this" && f.low(j+1) == "year" || f.low(j) == "last" && f.low(j+1) == "year" {
		return k
	}
	y, l := f.digits(j)
	if l != 4 || y < oldest || y > newest || f.is(j+1, isThing) || f.low(j+1) == "%" {
		return k
	}
	e.Year = y
	return j + 1
}
