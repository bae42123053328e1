package ranksuperlative

import (
	"muster"
	"muster/clause"
	"muster/match"
	"muster/sense"
)

// anyOther is "Poland spends a larger share of its GDP than any other ally": a
// rank told as a comparison with everyone.
func anyOther(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	from, to := c.Segment(t.From)
	lowest, compared := "", -1
	for i := from; i < t.From; i++ {
		switch c.Word(i) {
		case "more", "larger", "higher", "bigger", "greater":
			compared = i
		case "less", "smaller", "lower", "fewer":
			compared, lowest = i, " lowest first"
		}
	}
	s := c.First(from, t.From)
	if compared < 0 || !s.Known() || len(s.Codes) != 1 {
		return muster.Claim{}, false
	}
	if ok, _ := c.Asserts(t.From); !ok {
		return muster.Claim{}, false
	}
	measure := ""
	switch {
	case c.Cue("share_of_gdp", from, to), c.Word(compared+1) == "share", ofGDP(c):
		measure = "defence_expenditure_share_of_gdp"
	case named(c, t, from, to, "armed_forces_personnel") && !c.Verb("spend", from, to):
		measure = "armed_forces_personnel"
	case c.Verb("spend", from, to) && c.Defence(t.From):
		measure = "defence_expenditure"
	default:
		return muster.Claim{}, false
	}
	cl := sense.Claim("rank_superlative", c, bare(compared, t.To), s)
	cl.Span = c.SpanOf(min(start(s, compared), compared), t.To)
	cl.Measure, cl.ComparedWith = measure, []string{"NATO"}
	cl.Test = sense.Exactly(muster.Int(1), "rank")
	cl.Test.Relation = muster.RankIs
	cl.Test.Negated = c.Negated(compared)
	cl.Meanings = sense.Sources(muster.Meaning{
		Name:    "rank by " + name(measure),
		Formula: muster.Formula("rank(" + s.Codes[0] + "." + measure + " among NATO" + lowest + ")"),
		Axes:    muster.Axes{Prices: c.Prices(t.From)},
		Plain:   true,
	}, c.Source(), []string{s.Codes[0], "NATO"})
	return cl, true
}

// ofGDP says whether the statement has told a share of GDP: "3.9 percent of its
// output, more than any other member".
func ofGDP(c *clause.Clause) bool {
	for _, q := range c.Quantities {
		if q.Per == "GDP" {
			return true
		}
	}
	return false
}

func named(c *clause.Clause, t match.Tag, from, to int, measure string) bool {
	m, at := c.Measure(t.From, measure)
	return m != "" && at >= from && at < to
}
