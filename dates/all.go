package dates

import "muster/words"

// All is Find for a reader of dates: it also knows seasons, weekends, edges of
// spans ("the end of the decade"), vague stretches ("recent weeks") and stretches
// up to or from now ("earlier this year", "the last decade"), takes parts of the
// day and edges into the span, and passes over names that only look like dates
// ("Black Friday", "Theresa May", "monday.com"). [Expr.Place] puts them on the
// calendar.
func All(body string, toks []words.Token) []Expr { return AppendAll(nil, body, toks) }

// AppendAll is [All] that writes over dst, so that memory is used again.
func AppendAll(dst []Expr, body string, toks []words.Token) []Expr {
	f := finder{body: body, toks: toks, cal: calendar(), all: true, out: dst[:0]}
	return f.find()
}

// more tries the rules of All at a word that begins nothing for Find.
func (f *finder) more(i int, c *entry) (Expr, int) {
	switch {
	case c.has(isMonth):
		if f.low(i) == "may" && f.capital(i) && f.wordAt(i-1) && f.capital(i-1) {
			f.mays = true // "Theresa May"
		}
	case c.has(isSeason):
		return f.season(i, c.number(isSeason))
	case c.has(isUnit):
		return f.vagueUnit(i, c.number(isUnit))
	case c.has(isWhich):
		return f.whichMore(i, c.number(isWhich))
	case c.has(isVague):
		return f.vague(i, c.number(isVague))
	case c.has(isWeekend) && f.low(i-1) == "the" && f.is(i-2, isPrep):
		return Expr{Kind: Relative, Grain: Weeks, Weekend: true, Weekday: -1}, 1
	}
	return Expr{}, 0
}

// vague reads "a few weeks ago" and "recent years".
func (f *finder) vague(i, recent int) (Expr, int) {
	if recent == 0 {
		unit, _ := f.known(i+1, isUnit)
		e, n := f.vagueUnit(i+1, unit)
		if n == 0 {
			return e, 0
		}
		if f.low(i-1) == "a" {
			e.TokFrom = 1
		}
		return e, n + 1
	}
	g, ok := f.unit(i + 1)
	if w := f.low(i + 1); !ok || w[len(w)-1] != 's' {
		return Expr{}, 0
	}
	return Expr{Kind: Relative, Grain: g, Offset: -1, Vague: true, Through: true, Weekday: -1}, 2
}

// season reads "the summer of 2024", "winter 2023-24", "by the spring". It needs a
// year, a preposition or a word for which one.
func (f *finder) season(i, n int) (Expr, int) {
	if f.is(i+1, isSeasonal) || f.glued(i+1) && f.dash(i+1) {
		return Expr{}, 0
	}
	e := Expr{Kind: Season, Part: n, Weekday: -1}
	k := i + 1
	if f.low(k) == "of" {
		if k++; f.low(k) == "'" {
			return Expr{}, 0
		}
	}
	if y, l := f.digits(k); l == 4 && plainFrom <= y && y <= plainTo && !f.is(k+1, isThing) {
		e.Year = y
		k++
		if (f.dash(k) || f.low(k) == "/") && f.glued(k) && f.glued(k+1) {
			if z, ok := f.second(k+1, y); ok && z == y+1 {
				e.YearTo = z
				k += 2
			}
		}
		return e, k - i
	}
	if k = i + 1; f.low(k) == "of" {
		return Expr{}, 0 // "in the fall of the wall"
	}
	p := i - 1
	for f.low(p) == "the" || f.low(p) == "-" || f.low(p) == "of" || f.is(p, isEdge) {
		p--
	}
	if p == i-1 && (f.low(i) == "fall" || f.low(i) == "spring") {
		return Expr{}, 0 // "to fall", "by spring" may be anything
	}
	if !f.is(p, isPrep) && (p == i-1 || !f.is(p+1, isEdge)) || f.low(p) == "of" || f.low(p) == "to" && f.low(i) == "fall" || f.low(p) == "for" && f.low(i) == "fall" {
		return Expr{}, 0
	}
	return e, 1
}

// vagueUnit reads a unit at i that no number counts: "the end of the decade",
// "years ago", "a few weeks later", "the day after tomorrow".
func (f *finder) vagueUnit(i, unit int) (Expr, int) {
	if unit == 0 || !f.is(i, isUnit) {
		return Expr{}, 0
	}
	g, w := Grain(unit), f.low(i)
	if unit == 8 {
		g = Weeks
	}
	k := i + 1
	if w == "day" && (f.low(k) == "after" && f.low(k+1) == "tomorrow" || f.low(k) == "before" && f.low(k+1) == "yesterday") {
		n := 2
		if f.low(k) == "before" {
			n = -2
		}
		return Expr{Kind: Relative, Grain: Days, Offset: n, Weekday: -1}, 3
	}
	if f.low(k) == "after" && f.low(k+1) == "next" && w[len(w)-1] != 's' {
		return Expr{Kind: Relative, Grain: g, Offset: 2, Weekday: -1}, 3
	}
	if f.low(i-1) == "the" && f.low(i-2) == "in" {
		switch f.low(i - 3) {
		case "earlier", "later": // "later in the year"
			return Expr{Kind: Relative, Grain: g, Edge: f.low(i - 3), Weekday: -1, TokFrom: 3}, 1
		}
	}
	if w == "year" && f.low(k) == "to" && f.low(k+1) == "date" {
		return Expr{Kind: Relative, Grain: Years, Edge: "earlier", Weekday: -1}, 3
	}
	if f.low(i-1) == "the" && f.low(i-2) == "of" && (f.is(i-3, isEdge) || f.is(i-3, isRest)) && g != Days && f.low(k) != "'s" {
		e := Expr{Kind: Relative, Grain: g, Weekday: -1}
		if f.is(i-3, isRest) {
			e.Edge, e.TokFrom = "later", 3
		}
		return e, 1
	}
	if w == "year" && f.dash(k) && f.glued(k) && f.low(k+1) == "end" || w == "year" && f.low(k) == "'s" && f.low(k+1) == "end" {
		return Expr{Kind: Relative, Grain: g, Edge: "late", Weekday: -1}, 3
	}
	shift, ok := f.known(k, isShift)
	if !ok || w[len(w)-1] != 's' || shift == -2 && (f.low(k) != "earlier" && f.low(k) != "previously") && !f.is(i-1, isVague) {
		return Expr{}, 0
	}
	if f.low(k) == "after" || f.low(k) == "before" {
		if k+1 < len(f.toks) && f.toks[k+1].Kind == words.Word {
			return Expr{}, 0 // "years after the war"
		}
	}
	e := Expr{Kind: Relative, Grain: g, Offset: -1, Vague: true, Anchored: shift == 2 || shift == -2, Weekday: -1}
	if shift > 0 {
		e.Offset = 1
	}
	return e, 2
}

// whichMore reads "last night", "this weekend", "last summer", "the past few
// years", "recent weeks".
func (f *finder) whichMore(i, offset int) (Expr, int) {
	k := i + 1
	if f.low(i) == "this" && f.is(k, isWhich) {
		offset, _ = f.known(k, isWhich)
		k++
	}
	e := Expr{Kind: Relative, Offset: offset, Weekday: -1}
	season, isOne := f.known(k, isSeason)
	switch {
	case f.low(i) == "last" && f.low(k) == "night":
		e.Grain = Days
		return e, k + 1 - i
	case isOne && !f.is(k+1, isSeasonal):
		return Expr{Kind: Season, Part: season, Grain: Years, Offset: offset, Which: true, Weekday: -1}, k + 1 - i
	case f.is(k, isWeekend):
		e.Grain, e.Weekend, e.Which = Weeks, true, true
		return e, k + 1 - i
	case f.is(k, isVague) && offset != 0:
		for f.is(k, isVague) {
			k++
		}
		g, ok := f.unit(k)
		if !ok {
			return Expr{}, 0
		}
		e.Grain, e.Vague, e.Through = g, true, true
		return e, k + 1 - i
	}
	return Expr{}, 0
}
