package dates

import "muster"

// Why an expression has no place on the calendar, as words for readers.
const (
	whyUndated  = "the day of the report is not known"
	whyWindow   = "the day of the report is not known to the day"
	whyAnchored = "counted from a day that the words name elsewhere"
	whyVague    = "the words do not say how many"
	whyFiscal   = "fiscal years do not all begin on the same day"
	whyWinter   = "a winter belongs to two years"
	whyNoDay    = "the calendar has no such day"
	whyFar      = "further away than days are counted here"
)

// Place puts an expression of [All] on the calendar, its edge included, given the
// days on which the report may have appeared. "Early", "mid" and "late" are the
// thirds of a span; "earlier this year" ends with the report's day, "later this
// year" begins with it. Where the words and the window do not decide, from and to
// are 0 and why says the reason.
func (e Expr) Place(w muster.Window) (from, to muster.Day, why string) {
	switch {
	case e.Anchored:
		return 0, 0, whyAnchored
	case e.Vague:
		return 0, 0, whyVague
	case e.Kind == FiscalYear:
		return 0, 0, whyFiscal
	case e.Kind == Relative && (e.Offset >= most || e.Offset <= -most):
		return 0, 0, whyFar
	case e.Kind == Season && e.Part == winter && e.Year != 0 && e.YearTo == 0:
		return 0, 0, whyWinter
	}
	from, to, _, ok := e.Resolve(w)
	now := e.Edge == "earlier" || e.Edge == "later"
	switch {
	case !ok && e.Reference() == "absolute":
		return 0, 0, whyNoDay
	case !ok && !w.Known():
		return 0, 0, whyUndated
	case !ok, now && !w.Exact():
		return 0, 0, whyWindow
	case e.Edge == "earlier":
		return from, min(to, w.From), ""
	case e.Edge == "later":
		return max(from, w.From), to, ""
	}
	from, to = e.edge(from, to)
	return from, to, ""
}

// edge narrows a span to its first, second or last third.
func (e Expr) edge(from, to muster.Day) (muster.Day, muster.Day) {
	third := map[string]int{"early": 0, "mid": 1, "late": 2}
	n, ok := third[e.Edge]
	if !ok || e.Through || from == to {
		return from, to
	}
	y, m, _ := from.Date()
	ty, tm, _ := to.Date()
	days := int(to-from) + 1
	switch months := 12*(ty-y) + tm - m + 1; {
	case days <= 31:
		return from + muster.Day(n*days/3), from + muster.Day((n+1)*days/3) - 1
	case months <= 12:
		return muster.DayOf(y, m+n*months/3, 1), muster.DayOf(y, m+(n+1)*months/3, 1) - 1
	default:
		years := months / 12
		return muster.DayOf(y+n*years/3, m, 1), muster.DayOf(y+(n+1)*years/3, m, 1) - 1
	}
}

// Reference says what an expression is placed by: "absolute", by its own words;
// "partial", a day, month, season or quarter whose year is left unsaid; "relative",
// counted from the day of the report or from another.
func (e Expr) Reference() string {
	switch {
	case e.Kind == Relative || e.Kind == Weekday || e.Which:
		return "relative"
	case e.Year == 0:
		return "partial"
	}
	return "absolute"
}

// Granularity names the length of time that an expression is said in: "day",
// "weekend", "week", "month", "season", "quarter", "half", "year", "fiscal year",
// "decade", "century". The two years of a range are each a year.
func (e Expr) Granularity() string {
	switch e.Kind {
	case Day, Weekday:
		return "day"
	case Month:
		return "month"
	case Quarter:
		return "quarter"
	case Half:
		return "half"
	case Season:
		return "season"
	case Year, Range:
		return "year"
	case FiscalYear:
		return "fiscal year"
	case Decade:
		return "decade"
	case Century:
		return "century"
	}
	if e.Weekend {
		return "weekend"
	}
	return grainNames[e.Grain]
}

var grainNames = [...]string{"", "day", "week", "month", "quarter", "year", "decade", "century"}

// Bound says on which side of an expression the time lies that is meant: "since",
// "by", "until", "before", "after", "from"; "" for inside it.
func (e Expr) Bound() string {
	switch e.Prep {
	case "since", "by", "until", "before", "after", "from":
		return e.Prep
	case "till":
		return "until"
	}
	return ""
}
