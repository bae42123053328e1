package dates

import "muster/words"

// refine completes an expression for All; false means that the words only look
// like a date.
func (f *finder) refine(e *Expr) bool {
	first, end := e.TokFrom, e.TokTo
	switch e.Kind {
	case Weekday:
		if f.partOfName(first, end) {
			return false
		}
	case Month:
		if e.Year == 0 && !f.monthHere(first, end, e) {
			return false
		}
	case Relative:
		if !f.relativeHere(first, end, e) {
			return false
		}
	case Quarter, Half:
		f.partOfWhich(end, e)
	}
	if f.is(end, isDayPart) && (e.Kind == Weekday || e.Kind == Relative && e.Grain == Days && !e.Through && !f.is(first, isDayPart)) {
		e.TokTo++ // "Monday night"
	}
	f.edges(e)
	return true
}

// partOfName says whether a weekday is recurring or belongs to a name: "Black
// Friday", "the Sunday Times", "monday.com", "every Monday".
func (f *finder) partOfName(i, end int) bool {
	if f.is(i-1, isFeast) || f.is(end, isPaper) && f.capital(end) {
		return true
	}
	if f.low(end) == "." && f.glued(end) && f.glued(end+1) && f.wordAt(end+1) || f.glued(end) && f.wordAt(end) && f.low(end) != "'s" {
		return true
	}
	switch f.low(i - 1) {
	case "every", "each", "any", "a", "per", "most", "alternate", "mail", "sheffield", "sky":
		return true
	case ".", "@", "/", "_":
		return f.glued(i)
	}
	return false
}

// monthHere tells the month May from people of that name, and April, June and
// August from first names.
func (f *finder) monthHere(i, end int, e *Expr) bool {
	named := i > 0 && f.wordAt(i-1) && f.capital(i-1) && !f.is(i-1, isPrep) && !f.is(i-1, isEdge) && !f.is(i-1, isWhich) && !f.is(i-1, isWeekday) && f.low(i-1) != "the"
	last := f.low(end - 1)
	if e.Which || e.Edge != "" {
		return true
	}
	if last == "may" && named {
		return false
	}
	if !f.is(end-1, isDoubtful) {
		return !f.is(i-1, isPrep) && named == false && !(f.wordAt(end) && f.capital(end) && !f.is(end, isMonth)) || f.is(i-1, isPrep)
	}
	if f.wordAt(end) && f.capital(end) && f.low(i-1) != "in" && f.low(i-1) != "since" {
		return false // "to Jan Lund"
	}
	switch f.low(i - 1) {
	case "in", "since", "during", "until", "till", "through", "throughout", "late", "early", "mid":
		return true
	case "by":
		return !f.mays
	case "to", "of":
		return f.is(i-2, isUnit) || f.is(i-2, isMonth) || f.is(i-2, isEdge)
	case "and", "between":
		return f.is(i-2, isMonth) || f.low(i-1) == "between" && f.is(end+1, isMonth)
	case "from":
		return f.low(end) == "to" && f.is(end+1, isMonth) || f.low(end) == "until"
	}
	return f.dash(i-1) && f.is(i-2, isEdge)
}

// relativeHere completes expressions that are counted from a day.
func (f *finder) relativeHere(i, end int, e *Expr) bool {
	w := f.low(i)
	if e.Grain == Centuries && !e.Through && !f.is(i, isWhich) {
		e.Grain, e.Offset = Years, 100*e.Offset // "a century ago"
	}
	if e.Grain == Days && end == i+1 && f.is(i, isDeictic) {
		if f.capital(i) && (f.wordAt(i-1) || f.is(end, isPaper) && f.capital(end) || f.low(end) == "'s" && f.wordAt(end+1) && f.capital(end+1)) {
			return false // "Russia Today"
		}
	}
	if f.low(end-1) == "before" && f.low(end) == "last" {
		e.Offset, e.Anchored, e.TokTo = -2, false, end+1 // "the year before last"
	}
	if f.is(i, isWhich) && !f.is(end-1, isDayPart) && !e.Weekend {
		last := f.low(end - 1)
		switch {
		case w == "following" || w == "preceding" || w == "previous":
			e.Anchored = true
			if f.low(i-1) != "the" && f.low(i-1) != "a" {
				return false // "following years of talks"
			}
		case w == "this" && e.Offset == 0 && e.Grain == Days:
			return false // "this day"
		case e.Offset != 0 && last != "" && last[len(last)-1] == 's' && !e.Through && f.is(end-1, isUnit):
			e.Vague = true // "coming weeks"
		case e.Offset != 0 && f.low(i-1) == "the" && end == i+2 && e.Grain > Days && f.low(end) != "of":
			e.Through = true // "in the last decade"
		}
		if f.low(i-1) == "'s" || f.low(i-1) == "his" || f.low(i-1) == "her" || f.low(i-1) == "their" || f.low(i-1) == "its" {
			e.Anchored = e.Anchored || e.Offset != 0 && e.Grain >= Years && w == "last" // "his last year"
		}
		if w == "last" && f.low(end) == "of" {
			return false // "the last day of talks"
		}
	}
	return true
}

// partOfWhich reads the "of last year" of "the fourth quarter of last year".
func (f *finder) partOfWhich(end int, e *Expr) {
	k := end - 3
	if f.low(k) != "of" {
		k = end
	}
	if e.Year != 0 || f.low(k) != "of" || !f.is(k+1, isWhich) || f.low(k+2) != "year" {
		return
	}
	e.Which, e.TokTo = true, k+3
	e.Offset, _ = f.known(k+1, isWhich)
}

// edges takes "earlier", "late", "the end of" before an expression into its span,
// and reads what Find has no use for: "earlier this year".
func (f *finder) edges(e *Expr) {
	i := e.TokFrom - 1
	if e.Kind == Relative && e.Offset == 0 && !e.Through && !e.Vague {
		switch {
		case f.low(i) == "earlier", f.low(i) == "later":
			e.Edge = f.low(i)
			e.TokFrom = max(i, f.last())
			return
		case f.low(i) == "far" && f.low(i-1) == "so" && i-1 >= f.last():
			e.Edge, e.TokFrom = "earlier", i-1
			return
		case f.low(i) == "of" && f.is(i-1, isRest) && i-1 >= f.last():
			e.Edge, e.TokFrom = "later", i-1
			return
		}
	}
	if e.Edge == "" || e.TokFrom == 0 {
		return
	}
	k := i
	if f.dash(k) && f.glued(k) {
		k--
	}
	for f.low(k) == "the" || f.low(k) == "of" {
		k--
	}
	if !f.is(k, isEdge) {
		return // "year-end" has its edge inside
	}
	if !f.dash(i) && f.low(k+1) != "of" {
		switch f.low(k) {
		case "early", "mid", "late":
		default:
			e.Edge = "" // "will start next year"
			return
		}
		if k < i {
			return
		}
	}
	if k >= f.last() && !e.HasNumber() {
		e.TokFrom = k
	}
	if k--; f.low(k) == "the" {
		k--
	}
	if e.Prep == "" && k >= f.last() && f.is(k, isPrep) {
		e.Prep = f.low(k) // "by the end of the decade"
	}
}

func (f *finder) wordAt(i int) bool {
	return i >= 0 && i < len(f.toks) && f.toks[i].Kind == words.Word
}
