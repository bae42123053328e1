package ranksuperlative

import (
	"strconv"

	"muster"
	"muster/clause"
	"muster/match"
	"muster/sense"
)

// sincePast is "the highest since 2020", "a nine-year low".
func sincePast(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	if !c.Defence(t.From) {
		return muster.Claim{}, false
	}
	if ok, _ := c.Asserts(t.From); !ok {
		return muster.Claim{}, false
	}
	s := c.Subject(t.From)
	if !s.Known() || len(s.Codes) != 1 {
		return muster.Claim{}, false
	}
	base, since := c.Since(t.From)
	years := int64(0)
	q := bare(t.From, t.To)
	for _, x := range c.Free("years") {
		if (x.To >= t.From-2 && x.To <= t.To+1 || x.From >= t.To && x.From <= t.To+2) && x.Value.Known() {
			years = x.Value.Int64()
			q = clause.Quantity{Quantity: x.Quantity, From: x.From, To: t.To}
			c.Take(x)
		}
	}
	if !since && years == 0 {
		return muster.Claim{}, false
	}
	measure := "defence_expenditure_share_of_gdp"
	if m, at := c.Measure(t.From, "defence_expenditure"); m != "" && at >= 0 && c.Memory != nil && c.Memory.Measure == "defence_expenditure" && !c.Cue("burden", 0, len(c.Toks)) {
		measure = "defence_expenditure"
	}
	source := sense.Source(c.Source(), s.Codes)
	if source == "sipri" {
		measure = sense.Kin(measure, source)
	}
	span := strconv.Itoa(base+1) + "..y-1"
	if since == false {
		span = "y-" + strconv.FormatInt(years, 10) + "..y-1"
	}
	extreme, relation := "highest", sense.Above("0", "points")
	if t.Value == "low" {
		extreme, relation = "lowest", sense.Below("0", "points")
	}
	cell := s.Codes[0] + "." + measure
	cl := sense.Claim("rank_superlative", c, q, s)
	cl.Measure = measure
	cl.Test = relation
	if measure != "defence_expenditure_share_of_gdp" && measure != "military_expenditure_share_of_gdp" {
		cl.Test.Unit = "USD"
	}
	cl.Test.Negated = c.Negated(t.From)
	if since {
		cl.Period = muster.Period{}
	}
	cl.Meanings = []muster.Meaning{{
		Name:    "the year less the " + extreme + " of the years between",
		Formula: muster.Formula(cell + " - " + extreme + "(" + cell + ", " + span + ")"),
		Axes:    muster.Axes{Source: source, Prices: prices(measure)},
		Plain:   true,
		Fixed:   true,
	}}
	if since && !c.Cue("at_least_since", 0, len(c.Toks)) {
		// "the highest since 2020" says that 2020 itself was higher
		than := sense.Below("0", cl.Test.Unit)
		if t.Value == "low" {
			than = sense.Above("0", cl.Test.Unit)
		}
		than.Negated = cl.Test.Negated
		year := strconv.Itoa(base)
		cl.Meanings = append(cl.Meanings, muster.Meaning{
			Name:    "the year less " + year + " itself",
			Formula: muster.Formula(cell + " - " + cell + "[" + year + "]"),
			Axes:    cl.Meanings[0].Axes,
			Test:    &than,
			Plain:   true,
			Fixed:   true,
		})
	}
	return cl, true
}

func prices(measure string) string {
	if measure == "defence_expenditure" || measure == "military_expenditure" {
		return "constant"
	}
	return ""
}

// beyondTheBooks is "the biggest increase in decades": a stretch of time that
// no edition held covers.
func beyondTheBooks(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	from, to := c.Segment(t.From)
	if !c.Cue("ever", t.To, to) || !c.Defence(t.From) {
		return muster.Claim{}, false
	}
	s := c.Subject(t.From)
	if ok, _ := c.Asserts(t.From); !ok || !s.Known() || !c.Verb("rise", from, to) && !c.Verb("fall", from, to) {
		return muster.Claim{}, false
	}
	cl := sense.Claim("rank_superlative", c, bare(t.From, t.To), s)
	cl.Span = c.SpanOf(t.From, to)
	cl.Measure = "defence_expenditure_real_change"
	cl.Test = sense.Exactly(muster.Int(1), "rank")
	cl.Because = muster.NoSeries
	return cl, true
}
