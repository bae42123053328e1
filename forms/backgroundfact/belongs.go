package backgroundfact

import (
	"muster"
	"muster/clause"
	"muster/sense"
)

// belongs finds memberships told without a number: "Cyprus is a member of
// NATO", "Ukraine does not belong to NATO", and the year since when.
func belongs(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, t := range c.Tags {
		if t.Table != "allies" || t.Value != "member_of" {
			continue
		}
		from, to := c.Segment(t.From)
		group, ok := c.Group(t.From, min(to, t.To+4))
		s := c.First(from, t.From)
		if !ok || group != "NATO" && group != "EU" || !s.Known() || t.From-s.To > 6 || !linked(c, s.To, t.From) {
			continue
		}
		if ok, _ := c.Asserts(t.From); !ok {
			continue
		}
		q := clause.Quantity{Quantity: &muster.Quantity{}, From: t.From, To: t.To}
		if since, ok := c.NextOf("year", t.To); ok && c.Word(since.From-1) == "since" && !c.Is(since) {
			y := int(since.Value.Int64())
			out = append(out, accession(c, since, s, group, muster.DayOf(y, 1, 1), muster.DayOf(y, 12, 31)))
			c.Take(since)
			continue
		}
		if year, ok := c.NextOf("year", from); ok && (c.Verb("join", from, t.From) || c.Word(t.From-1) == "became") && !c.Is(year) {
			y := int(year.Value.Int64())
			out = append(out, accession(c, year, s, group, muster.DayOf(y, 1, 1), muster.DayOf(y, 12, 31)))
			c.Take(year)
			continue
		}
		cl := sense.Claim("background_fact", c, q, s)
		cl.Quantity, cl.Measure = "", "membership"
		cl.Span = c.SpanOf(s.At, min(len(c.Toks), t.To+2))
		cl.Test = sense.Exactly(muster.Int(1), "count")
		cl.Test.Negated = c.Negated(t.To)
		cl.Test.Each = len(s.Codes) > 1
		f := "ismember(" + s.Codes[0] + ", " + group + ")"
		if len(s.Codes) > 1 {
			continue
		}
		cl.Meanings = []muster.Meaning{{Name: "member on the day", Formula: muster.Formula(f), Plain: true, Fixed: true}}
		out = append(out, cl)
	}
	return out
}

// linked says whether only a verb of being or belonging leads from the subject
// to the membership.
func linked(c *clause.Clause, from, to int) bool {
	if from == to {
		return true
	}
	for i := from; i < to; i++ {
		switch c.Word(i) {
		case "is", "are", "was", "has", "have", "been", "be", "became", "become", "not", "n't", "now", "still", "longer", "no", "yet", "also", "a", "an", "does", "do":
		default:
			return false
		}
	}
	return true
}
