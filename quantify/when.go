package quantify

import (
	"muster"
	"muster/dates"
)

// Dates adds to the quantities of [Find] what dates they are, and the dates that
// hold no numeral ("yesterday", "on Tuesday", "the end of the decade") as
// quantities with unit "date" of their own, in order of Start and without an id.
// exprs are those of [dates.All] for the same text. window holds the days on which
// the report may have appeared; where it is unknown, relative dates stay without a
// place and say so. A length of time counted from a day ("two years ago", "the
// past two weeks") keeps its number and its unit.
func Dates(qs []muster.Quantity, exprs []dates.Expr, window muster.Window) []muster.Quantity {
	room := len(qs)
	for i := range exprs {
		if !exprs[i].HasNumber() {
			room++
		}
	}
	out := make([]muster.Quantity, 0, room)
	for i := range exprs {
		e := &exprs[i]
		for len(qs) > 0 && qs[0].End <= e.Start {
			out, qs = append(out, qs[0]), qs[1:]
		}
		if len(qs) == 0 || qs[0].Start >= e.End {
			if !e.HasNumber() {
				out = append(out, bare(e, window))
			}
			continue
		}
		for k := 0; k < len(qs) && qs[k].Start < e.End; k++ {
			if q := &qs[k]; dated(q, e) {
				if e.HasNumber() {
					d := *e
					if d.Kind == dates.Range && q.Unit == "year" && q.Value.Known() {
						d.Kind, d.Year, d.YearTo = dates.Year, d.YearTo, 0 // of "ten years to 2024"
					}
					q.When = when(&d, window)
					place(q)
				} else {
					counted(q, *e, window)
					if k+1 == len(qs) || qs[k+1].Start >= e.End {
						q.End = max(q.End, e.End)
					}
				}
			}
		}
	}
	return append(out, qs...)
}

// bare is a date without a numeral.
func bare(e *dates.Expr, w muster.Window) muster.Quantity {
	q := muster.Quantity{Span: e.Span, Unit: "date", Hedge: muster.Exactly, Rule: e.Kind.String(), When: when(e, w), Bare: true}
	place(&q)
	return q
}

// when says how a date is said and where it falls.
func when(e *dates.Expr, w muster.Window) *muster.When {
	from, to, why := e.Place(w)
	return &muster.When{
		Reference: e.Reference(), Grain: e.Granularity(), From: from, To: to,
		Edge: e.Edge, Bound: e.Bound(), Why: why,
	}
}

// dated says whether a quantity is the date of an expression that it overlaps, or
// the length of time that one counts.
func dated(q *muster.Quantity, e *dates.Expr) bool {
	switch q.Unit {
	case "year", "date":
		return e.HasNumber()
	case "days", "weeks", "months", "years", "decades", "centuries":
		return e.Kind == dates.Relative && q.Left == ""
	}
	return false
}

// place gives a quantity of unit "date" the ends that its words leave open.
func place(q *muster.Quantity) {
	w := q.When
	if q.Unit != "date" || q.From != "" || w.From == 0 || w.To == 0 {
		return
	}
	q.From, q.To = w.From.String(), w.To.String()
	if w.Edge == "" && w.Grain != "day" && w.Grain != "week" && w.Grain != "weekend" {
		q.From, q.To = q.From[:7], q.To[:7]
	}
}

// farAway is beyond what is still counted on the calendar.
const farAway = 1 << 20

// count gives an expression whose number it could not read ("2,500 years ago") the
// one that was read; half years have no place.
func count(e *dates.Expr, n muster.Number) {
	if e.Vague && n.Known() && n.IsInt() && !e.Anchored {
		sign := e.Offset
		e.Offset, e.Vague = sign*farAway, false
		if n.Cmp(muster.Int(farAway)) < 0 {
			e.Offset = sign * int(n.Int64())
		}
	}
}

// between places "two to three weeks ago".
func between(q *muster.Quantity, e dates.Expr, window muster.Window) {
	e.Vague, e.Offset = true, max(-1, min(1, e.Offset))
	near, far := e, e
	count(&near, q.Low)
	count(&far, q.High)
	a, b := when(&near, window), when(&far, window)
	if e.Offset < 0 {
		a, b = b, a
	}
	if a.To = b.To; a.From == 0 || b.From == 0 {
		a.From, a.To = 0, 0
	}
	q.When = a
}

// counted places a length of time that is counted from a day: "two years ago",
// "more than a hundred years ago", "2 or 3 weeks ago".
func counted(q *muster.Quantity, e dates.Expr, window muster.Window) {
	if !q.Value.Known() {
		between(q, e, window)
		return
	}
	count(&e, q.Value)
	q.When = when(&e, window)
	switch h := q.Hedge; {
	case e.Through || q.When.From == 0:
	case (h == muster.Over || h == muster.AtLeast) && e.Offset < 0, (h == muster.Under || h == muster.UpTo) && e.Offset > 0:
		q.When.From = 0 // "more than two years ago"
	case h == muster.Over || h == muster.AtLeast:
		q.When.To = 0
	case (h == muster.Under || h == muster.UpTo) && window.Exact():
		q.When.To = max(q.When.To, window.To)
	}
}
