package sense

import (
	"strconv"

	"muster"
	"muster/clause"
)

// Claim begins a claim of a form about a number: where it stands, whom and
// when it speaks of, in which tense and by which rules.
func Claim(form string, c *clause.Clause, q clause.Quantity, s clause.Subject) muster.Claim {
	cl := muster.Claim{
		Statement: c.Statement.ID,
		Form:      form,
		Subject:   s.Codes,
		Tense:     c.Tense(q.From),
		Period:    c.Period(q.From),
		Quantity:  q.ID,
		Speaker:   c.Statement.Speaker,
		Rules:     []string{form, s.Rule},
		Span:      Extent(c, q.From, q.To, s),
	}
	if y := c.Window.From.Year(); cl.Tense == muster.Will && cl.Period.To == "" && cl.Period.Why == "" && y == c.Window.To.Year() {
		// What is to come is to come in the year it is said, at the earliest.
		year := strconv.Itoa(y)
		cl.Period = muster.Period{From: year, To: year, Basis: "inferred", Why: "said of what is to come"}
		if c.Cue("some_day", 0, len(c.Toks)) {
			cl.Period.Why = muster.SomeDay
		}
	}
	return cl
}

// Extent is the words of a claim: from its subject to its number, with what is
// measured and the year where they stand in the same segment.
func Extent(c *clause.Clause, from, to int, s clause.Subject) muster.Span {
	lo, hi := c.Segment(from)
	if s.At >= lo && s.At < from {
		from = s.At
	}
	if s.At >= to && s.To <= hi {
		to = s.To
	}
	for _, t := range c.Tags {
		if t.From < lo || t.To > hi {
			continue
		}
		if (t.Table == "measures" && t.Value != "armed_forces_personnel" && t.Value != "membership" || t.Table == "cues" && t.Value == "share_of_gdp") && t.To > to && t.From <= to+4 {
			to = t.To
		}
	}
	for _, x := range c.Quantities {
		if (x.Unit == "year" || x.Unit == "date") && x.From >= lo && x.To <= hi && x.To > to && x.From <= to+3 {
			to = x.To
		}
	}
	return c.SpanOf(from, to)
}

// Mirror turns a test of a rise into the same test of a fall.
func Mirror(t muster.Test) muster.Test {
	m := t
	m.Low, m.High = muster.Number{}, muster.Number{}
	if t.High.Known() {
		m.Low = t.High.Neg()
	}
	if t.Low.Known() {
		m.High = t.Low.Neg()
	}
	m.LowOpen, m.HighOpen = t.HighOpen, t.LowOpen
	switch t.Relation {
	case muster.Greater:
		m.Relation = muster.Less
	case muster.Less:
		m.Relation = muster.Greater
	case muster.GreaterEqual:
		m.Relation = muster.LessEqual
	case muster.LessEqual:
		m.Relation = muster.GreaterEqual
	}
	return m
}
