package cumulative

import (
	"strconv"

	"muster"
	"muster/clause"
	"muster/dates"
	"muster/sense"
)

// longestStretch is how many years a sum may run over: NATO's editions hold
// eleven to thirteen.
const longestStretch = 13

// plainSum is "between 2015 and 2018 it spent a total of $430 million": the
// years added up, with nothing taken away.
func plainSum(c *clause.Clause, q clause.Quantity) (muster.Claim, bool) {
	from, to := c.All()
	a, z, ok := stretch(c)
	if !ok || z-a >= longestStretch || !c.Cue("sum_said", from, to) && !c.Cue("total_of", from, to) || q.Per != "" || !c.Defence(q.From) || c.OtherTopic(q.From) {
		return muster.Claim{}, false
	}
	s, ok := c.About(q)
	if !ok || len(s.Codes) != 1 {
		return muster.Claim{}, false
	}
	cl := sense.Claim("cumulative", c, q, s)
	cl.Measure = "defence_expenditure"
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Negated = c.Negated(q.From)
	last := strconv.Itoa(z)
	cl.Period = muster.Period{From: last, To: last, Basis: "said"}
	about := s.Codes[0] + ".defence_expenditure"
	if q.Unit != "USD" {
		about = "(" + about + " in " + q.Unit + ")"
	}
	f := ""
	for y := a; y <= z; y++ {
		if f != "" {
			f += " + "
		}
		f += about + "[" + strconv.Itoa(y) + "]"
	}
	m := muster.Meaning{Name: "defence spending of the years " + strconv.Itoa(a) + " to " + last + " added up", Formula: muster.Formula(f), Axes: muster.Axes{Prices: c.Prices(q.From), Currency: q.Unit}, Plain: true}
	cl.Meanings = sense.Sources(m, c.SourceFor(q.From), s.Codes)
	return cl, true
}

// stretch is the range of years that the statement names.
func stretch(c *clause.Clause) (from, to int, ok bool) {
	for _, e := range c.Dates() {
		if e.Kind == dates.Range && e.YearTo > e.Year {
			return e.Year, e.YearTo, true
		}
	}
	// "over the years 2014 to 2018"
	for i := 1; i < len(c.Dates()); i++ {
		a, z := c.Dates()[i-1], c.Dates()[i]
		if a.Kind == dates.Year && z.Kind == dates.Year && z.TokFrom == a.TokTo+1 && c.Word(a.TokTo) == "to" && z.Year > a.Year {
			return a.Year, z.Year, true
		}
	}
	return 0, 0, false
}
