package change

import (
	"strconv"

	"muster"
	"muster/clause"
	"muster/sense"
)

// sums are rises and falls told in money: "went up by $1.0bn in 2023". The
// difference of two levels is meant in current prices unless the words say
// otherwise.
func sums(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("money") {
		down, ok := moves(c, q)
		if !ok || c.Word(q.From-1) != "by" || c.OtherTopic(q.From) || !c.Defence(q.From) {
			continue
		}
		s, ok := c.About(q)
		if !ok || len(s.Codes) != 1 {
			continue
		}
		cl := sense.Claim("change", c, q, s)
		cl.Measure = "defence_expenditure"
		cl.Test = sense.TestOf(*q.Quantity)
		if down {
			cl.Test = sense.Mirror(cl.Test)
		}
		cl.Test.Negated = c.Negated(q.From)
		from := "y-1"
		if base, since := c.Since(q.From); since {
			from = strconv.Itoa(base)
			if cl.Period.Year() == base {
				cl.Period = c.PeriodAfter(q.From, base)
			}
		}
		about := s.Codes[0] + ".defence_expenditure"
		if q.Unit != "USD" {
			about += " in " + q.Unit
		}
		m := muster.Meaning{Name: "difference of the two years", Formula: muster.Formula("diff(" + about + ", " + from + ", y)"), Axes: muster.Axes{Prices: c.Prices(q.From), Currency: q.Unit}, Plain: true}
		cl.Meanings = sense.Sources(m, c.SourceFor(q.From), s.Codes)
		out = append(out, cl)
		c.Take(q)
	}
	return out
}
