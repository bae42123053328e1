package ranksuperlative

import (
	"muster"
	"muster/clause"
	"muster/match"
	"muster/sense"
)

// gapOfRank is how many tokens may stand between a sum and the rank that it has.
const gapOfRank = 4

// secondTo is "second only to the US".
func secondTo(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	measure := ""
	if c.Memory != nil {
		measure = c.Memory.Measure
	}
	from, _ := c.All()
	for _, q := range c.Quantities {
		if q.Money() && q.Per == "" && q.To <= t.From && q.To >= t.From-gapOfRank {
			measure = "defence_expenditure" // "$314 billion is second only to"
		}
	}
	if c.Cue("per_head", from, t.From) {
		measure = "defence_expenditure_per_capita"
	}
	if m, _ := c.Measure(t.From, "armed_forces_personnel"); m != "" && measure == "" {
		measure = m
	}
	s := c.Subject(t.From)
	if measure == "" || !s.Known() || len(s.Codes) != 1 || sense.Source(c.Source(), s.Codes) == "sipri" {
		return muster.Claim{}, false // a field of which no members are held
	}
	cl := sense.Claim("rank_superlative", c, bare(t.From, t.To), s)
	cl.Span = c.SpanOf(t.From, min(len(c.Toks), t.To+2))
	cl.Measure = measure
	cl.Test = sense.Exactly(muster.Int(2), "rank")
	cl.Test.Relation = muster.RankIs
	cl.Meanings = sense.Sources(muster.Meaning{
		Name:    "rank by " + name(measure),
		Formula: muster.Formula("rank(" + s.Codes[0] + "." + measure + " among NATO)"),
		Plain:   true,
	}, c.Source(), s.Codes)
	return cl, true
}

// nobody is "no ally raised its spending faster than the Czech Republic".
func nobody(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	from, to := c.Segment(t.From)
	than, ok := c.Find("cues", "than", t.To, to)
	if !ok || !c.Defence(t.From) {
		return muster.Claim{}, false
	}
	var s clause.Subject
	for _, m := range c.Mentions {
		if m.From >= than.To && m.To <= to && len(m.Codes) == 1 {
			s = clause.Subject{Codes: m.Codes, At: m.From, To: m.To, Rule: "compared with everyone"}
			break
		}
	}
	if !s.Known() {
		return muster.Claim{}, false
	}
	cl := sense.Claim("rank_superlative", c, bare(t.From, t.To), s)
	cl.Span = c.SpanOf(t.From, s.To)
	cl.Test = sense.Exactly(muster.Int(1), "rank")
	cl.Test.Relation = muster.RankIs
	cl.ComparedWith = []string{"NATO"}
	if c.Verb("rise", from, than.From) {
		cl.Measure = "defence_expenditure_real_change"
		ahead := sense.Above("0", "points")
		cl.Meanings = []muster.Meaning{
			{Name: "rank by real growth as published", Formula: muster.Formula("rank(" + s.Codes[0] + ".defence_expenditure_real_change among NATO)"), Axes: muster.Axes{Source: "nato"}, Plain: true, Fixed: true},
			{Name: "growth in current dollars less the fastest of the others", Formula: muster.Formula("change(" + s.Codes[0] + ".defence_expenditure) - max(NATO except " + s.Codes[0] + ": change(it.defence_expenditure))"), Axes: muster.Axes{Source: "nato", Prices: "current"}, Test: &ahead, Fixed: true},
		}
		return cl, true
	}
	lowest := ""
	for i := t.To; i < than.From; i++ {
		switch c.Word(i) {
		case "less", "smaller", "lower", "least":
			lowest = " lowest first"
		}
	}
	cl.Measure = "defence_expenditure"
	if c.Cue("share_of_gdp", from, to) {
		cl.Measure = "defence_expenditure_share_of_gdp"
	}
	cl.Meanings = sense.Sources(muster.Meaning{Name: "rank by " + name(cl.Measure), Formula: muster.Formula("rank(" + s.Codes[0] + "." + cl.Measure + " among NATO" + lowest + ")"), Plain: true}, c.Source(), s.Codes)
	return cl, true
}
