package dates

// which reads "last week", "this year", "next Monday", "the past two weeks",
// "last February" from the word on; offset is -1, 0 or +1.
func (f *finder) which(i, offset int) (Expr, int) {
	k := i + 1
	if f.low(i) == "this" && f.is(k, isWhich) { // "this coming year", "this past week"
		offset, _ = f.known(k, isWhich)
		k++
	}
	e := Expr{Kind: Relative, Offset: offset, Weekday: -1}
	if m, ok := f.known(k, isMonth); ok && f.capital(k) && offset != 0 || ok && f.low(i) == "this" && f.capital(k) {
		return Expr{Kind: Month, Month: m, Grain: Years, Offset: offset, Which: true, Weekday: -1}, k + 1 - i
	}
	if d, ok := f.known(k, isWeekday); ok && f.capital(k) {
		return Expr{Kind: Weekday, Weekday: d, Grain: Weeks, Offset: offset, Which: true}, k + 1 - i
	}
	if f.is(k, isFiscal) && f.low(k+1) == "year" {
		e.Grain = Years
		return e, k + 2 - i
	}
	if f.low(i) == "this" && (f.low(k) == "morning" || f.low(k) == "afternoon" || f.low(k) == "evening") {
		e.Grain = Days
		return e, 2
	}
	if g, ok := f.unit(k); ok {
		e.Grain = g
		e.Through = f.low(i) == "past" || f.low(k-1) == "past"
		return e, k + 1 - i
	}
	if offset == 0 {
		return Expr{}, 0
	}
	n, took := f.small(k)
	if took == 0 {
		return Expr{}, 0
	}
	g, ok := f.unit(k + took)
	if !ok {
		return Expr{}, 0
	}
	e.Grain, e.Offset, e.Through = g, offset*n, true
	return e, k + took + 1 - i
}

func (f *finder) unit(i int) (Grain, bool) {
	g, ok := f.known(i, isUnit)
	if ok && g == 8 { // a fortnight is counted as two weeks by the caller's word
		return Weeks, true
	}
	return Grain(g), ok
}

// span reads "four weeks ago", "two years later", "in three years" and "the
// ten years to 2024", all of which begin with a number.
func (f *finder) span(i int) (Expr, int) {
	n, took := f.small(i)
	if took == 0 {
		return Expr{}, 0
	}
	k := i + took
	g, ok := f.unit(k)
	if !ok {
		return Expr{}, 0
	}
	if f.low(k) == "fortnight" {
		n *= 2
	}
	if e, m := f.yearsTo(i, k+1, n, g); m > 0 {
		return e, m
	}
	if g == Decades { // "a decade ago" is a year, not a decade
		g, n = Years, 10*n
	}
	e := Expr{Kind: Relative, Grain: g, Offset: -n, Weekday: -1}
	if f.low(k+1) == "from" && f.low(k+2) == "now" {
		e.Offset = n
		return e, k + 3 - i
	}
	shift, ok := f.known(k+1, isShift)
	if !ok || f.is(k+2, isMonth) {
		return Expr{}, 0
	}
	if shift > 0 {
		e.Offset = n
	}
	e.Anchored = shift == 2 || shift == -2
	return e, k + 2 - i
}

// yearsTo reads "ten years to 2024" and "the decade to 2024" as a range; k is
// the token after the unit.
func (f *finder) yearsTo(i, k, n int, g Grain) (Expr, int) {
	switch g {
	case Years:
	case Decades:
		n *= 10
	default:
		return Expr{}, 0
	}
	switch f.low(k) {
	case "to", "until", "through":
		k++
	case "ending", "up":
		if f.low(k+1) != "in" && f.low(k+1) != "to" {
			return Expr{}, 0
		}
		k += 2
	default:
		return Expr{}, 0
	}
	y, l := f.digits(k)
	if l != 4 || y < plainFrom || y > plainTo || n <= 0 || n > 100 || !f.yearHere(k, y) {
		return Expr{}, 0
	}
	return Expr{Kind: Range, Year: y - n, YearTo: y, Grain: Years, Weekday: -1}, k + 1 - i
}

// bareUnit reads "the decade to 2024".
func (f *finder) bareUnit(i int, g Grain) (Expr, int) {
	// "the year before", "the month earlier": counted from what was told last
	if w := f.low(i - 1); (w == "the" || w == "a") && (g == Years || g == Months || g == Decades) {
		if shift, ok := f.known(i+1, isShift); ok && shift == -2 {
			if e := (Expr{Kind: Relative, Grain: g, Offset: -1, Anchored: true, Weekday: -1}); w == "the" {
				return e, 2
			}
		}
	}
	if g != Decades || f.low(i-1) != "the" {
		return Expr{}, 0
	}
	return f.yearsTo(i, i+1, 1, g)
}

// weekday reads "Thursday" and "Thursday, 13 March 2025".
func (f *finder) weekday(i, d int) (Expr, int) {
	if !f.capital(i) {
		return Expr{}, 0
	}
	k := i + 1
	for range 2 {
		if f.low(k) == "," || f.low(k) == "." || f.low(k) == "the" {
			k++
		}
	}
	e, n := Expr{}, 0
	if m, ok := f.known(k, isMonth); ok {
		e, n = f.monthFirst(k, m)
	} else if k < len(f.toks) {
		e, n = f.dayFirst(k)
	}
	if n > 0 && e.Kind == Day {
		e.Weekday = d
		return e, k + n - i
	}
	return Expr{Kind: Weekday, Weekday: d}, 1
}

// quarter reads "Q1 2025" and "H1 2025".
func (f *finder) quarter(i int) (Expr, int) {
	p, l := f.digits(i + 1)
	if l != 1 || !f.glued(i+1) || !f.capital(i) || p < 1 || p > 4 {
		return Expr{}, 0
	}
	e := Expr{Kind: Quarter, Part: p, Weekday: -1}
	if f.low(i) == "h" {
		if e.Kind = Half; p > 2 {
			return Expr{}, 0
		}
	}
	k := f.yearAfter(&e, i+2)
	if e.Kind == Half && e.Year == 0 {
		return Expr{}, 0
	}
	return e, k - i
}

// part reads "the first quarter of 2025", "the second half of 2024" and "the
// 9th century" in words.
func (f *finder) part(i, p int) (Expr, int) {
	k := i + 1
	if f.dash(k) {
		k++
	}
	e := Expr{Part: p, Weekday: -1}
	switch f.low(k) {
	case "quarter":
		e.Kind = Quarter
	case "half":
		e.Kind = Half
	case "century":
		return Expr{Kind: Century, Year: p*100 - 99, YearTo: p * 100, Weekday: -1}, k + 1 - i
	default:
		return Expr{}, 0
	}
	if p > 4 || e.Kind == Half && p > 2 {
		return Expr{}, 0
	}
	end := f.yearAfter(&e, k+1)
	if e.Kind == Half && e.Year == 0 {
		if f.low(k+1) == "of" && (f.low(k+2) == "the" || f.low(k+2) == "this" || f.low(k+2) == "last") && f.low(k+3) == "year" {
			return e, k + 4 - i
		}
		return Expr{}, 0
	}
	return e, end - i
}
