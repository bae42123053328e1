package pledge

import (
	"muster"
	"muster/clause"
	"muster/dates"
)

// made is when the words say that a promise was made: "on Tuesday promised", "pledged in
// June". A year is the deadline or the budget's, and a day to come is neither.
//
// The day on which somebody spoke of a promise is not the day of the promise.
func made(c *clause.Clause) muster.Window {
	st := c.Statement
	cue := st.CueSpan.Len() > 0 && !promises(c, st.CueSpan)
	for _, e := range c.Dates() {
		switch {
		case cue && st.SaidSpan.Len() > 0 && st.SaidSpan.Overlaps(e.Span):
			continue
		case e.Prep == "by" || e.Prep == "until" || e.Prep == "since" || e.Future:
			continue
		case e.Kind == dates.Day || e.Kind == dates.Weekday || e.Kind == dates.Month:
		case e.Kind == dates.Relative && e.Grain >= dates.Days && e.Grain <= dates.Months && !e.Through:
		default:
			continue
		}
		from, to, _, ok := e.Resolve(c.Window)
		if ok && from <= c.Window.To {
			return muster.Window{From: from, To: min(to, c.Window.To)}
		}
	}
	return muster.Window{}
}

// promises says whether the words of saying are those of the promise itself: "on Tuesday
// Finn promised", not "Finn recalled on Tuesday that Norway had promised".
func promises(c *clause.Clause, cue muster.Span) bool {
	for _, t := range c.Tags {
		if t.Table == "verbs" && t.Value == "pledge" && c.SpanOf(t.From, t.To).Overlaps(cue) {
			return true
		}
	}
	return false
}
