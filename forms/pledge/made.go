package pledge

import (
	"muster"
	"muster/clause"
	"muster/dates"
)

// made is when the words say that a promise was made: "on Tuesday promised", "pledged in
// June". A year is the deadline or the budget's, and a day to come is neither.
func made(c *clause.Clause) muster.Window {
	for _, e := range c.Dates() {
		switch {
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
