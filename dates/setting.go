package dates

// setting fills what stands around an expression: its preposition, an edge
// ("early", "the end of"), and whether it is said of what is to come.
func (f *finder) setting(e *Expr) {
	i := e.TokFrom - 1
	if f.dash(i) && f.is(i-1, isEdge) {
		i--
	}
	for range 3 {
		switch w := f.low(i); {
		case w == "the" || w == "year" && e.Kind == Year:
			i--
		case w == "of" && (f.is(i-1, isEdge) || f.low(i-1) == "run" || f.low(i-1) == "course"):
			i--
		case f.is(i, isEdge) && i >= 0:
			n, _ := f.known(i, isEdge)
			e.Edge = [...]string{"", "early", "mid", "late"}[n]
			i--
			continue
		}
	}
	if i >= f.last() && f.is(i, isPrep) {
		e.Prep = f.low(i)
		if e.Prep == "to" && f.low(i-1) == "up" {
			e.Prep = "until"
		}
	}
	if e.Kind == Day && e.Year == 0 || e.Kind == Month && e.Year == 0 || e.Kind == Weekday && !e.Which || e.Kind == Season && e.Year == 0 || e.Weekend {
		e.Future = e.Prep == "by" || e.Prep == "until" || f.willBefore(e.TokFrom)
	}
}

// reach is how far before an expression a word of the future counts: about a
// clause.
const reach = 12

func (f *finder) willBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		switch f.toks[k].Lower {
		case ".", "!", "?", ";", "…":
			return false
		}
		if f.is(k, isFuture) {
			return true
		}
	}
	return false
}
