// Package trend finds trend: rising or falling for n years in a row.
package trend

import (
	_ "embed"
	"strconv"

	"muster"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "trend",
	Doc: `rising / falling for n years in a row; the nth consecutive year

A number of years (or an ordinal before "year") with a word of succession and a
rise or a fall. Growth as a direction means the publisher's own real figure;
current dollars and the share of GDP are further readings, unless the words name
the share. A streak may have been longer than the number says.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, unit := range []string{"years", "rank"} {
		for _, q := range c.Free(unit) {
			from, to := c.Segment(q.From)
			if !c.Cue("streak", from, to) || !q.Value.Known() {
				continue
			}
			up := c.Verb("rise", from, to)
			down := c.Verb("fall", from, to)
			if up == down || !c.Defence(q.From) {
				c.Leave(q, "a streak of something the books do not hold")
				continue
			}
			s, ok := c.About(q)
			if !ok || len(s.Codes) != 1 {
				continue
			}
			out = append(out, claim(c, q, s, up))
			c.Take(q)
		}
	}
	return append(out, everyYear(c)...)
}

// everyYear is "its share of GDP has risen every year since 2021".
func everyYear(c *clause.Clause) []muster.Claim {
	t, ok := c.Find("cues", "streak", 0, len(c.Toks))
	if !ok || c.Word(t.From) != "every" && c.Word(t.From) != "each" {
		return nil
	}
	from, to := c.Segment(t.From)
	up, down := c.Verb("rise", from, to), c.Verb("fall", from, to)
	base, since := c.Since(t.From)
	s := c.Subject(t.From)
	if up == down || !since || !c.Defence(t.From) && !c.Cue("share_of_gdp", from, to) || !s.Known() || len(s.Codes) != 1 || sense.Source(c.Source(), s.Codes) == "sipri" {
		return nil
	}
	if ok, _ := c.Asserts(t.From); !ok {
		return nil
	}
	q := clause.Quantity{Quantity: &muster.Quantity{}, From: t.From, To: t.To}
	cl := sense.Claim("trend", c, q, s)
	cl.Quantity, cl.Measure = "", "defence_expenditure"
	cl.Period = muster.Period{}
	years := strconv.Itoa(base+1) + "..y)"
	extreme, test := "lowest", sense.Above("0", "ratio")
	if down {
		extreme, test = "highest", sense.Below("0", "ratio")
	}
	cl.Test = test
	cl.Test.Negated = c.Negated(t.From)
	share := muster.Meaning{Name: "the " + extreme + " yearly step of the share of GDP", Formula: muster.Formula(extreme + "(diff(" + s.Codes[0] + ".defence_expenditure_share_of_gdp, y-1, y), " + years), Axes: muster.Axes{Source: "nato"}, Fixed: true}
	if c.Cue("share_of_gdp", 0, len(c.Toks)) || c.Cue("burden", 0, len(c.Toks)) {
		cl.Measure, share.Plain = "defence_expenditure_share_of_gdp", true
		cl.Meanings = []muster.Meaning{share}
		return []muster.Claim{cl}
	}
	cl.Meanings = []muster.Meaning{
		{Name: "the " + extreme + " real change as published", Formula: muster.Formula(extreme + "(" + s.Codes[0] + ".defence_expenditure_real_change, " + years), Axes: muster.Axes{Source: "nato"}, Plain: true, Fixed: true},
		{Name: "the " + extreme + " change in current dollars", Formula: muster.Formula(extreme + "(change(" + s.Codes[0] + ".defence_expenditure), " + years), Axes: muster.Axes{Source: "nato", Prices: "current"}, Fixed: true},
		share,
	}
	return []muster.Claim{cl}
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject, up bool) muster.Claim {
	cl := sense.Claim("trend", c, q, s)
	cl.Measure = "defence_expenditure"
	cl.Test = muster.Test{Relation: muster.GreaterEqual, Low: q.Value, Unit: "years", Negated: c.Negated(q.From)}
	way := " down)"
	if up {
		way = " up)"
	}
	if until := c.Until(q.From); until != "" {
		cl.Period = muster.Period{From: until, To: until, Basis: "said"}
	}
	who := s.Codes[0]
	streak := func(measure string) muster.Formula {
		return muster.Formula("streak(" + who + "." + measure + way)
	}
	from, to := c.All()
	if sense.Source(c.Source(), s.Codes) == "sipri" {
		cl.Measure = "military_expenditure"
		cl.Meanings = []muster.Meaning{
			{Name: "years in a row in constant prices", Formula: streak("military_expenditure"), Axes: muster.Axes{Source: "sipri", Prices: "constant"}, Plain: true, Fixed: true},
			{Name: "years in a row in current dollars", Formula: streak("military_expenditure"), Axes: muster.Axes{Source: "sipri", Prices: "current"}, Fixed: true},
		}
		return cl
	}
	share := muster.Meaning{Name: "years in a row, share of GDP", Formula: streak("defence_expenditure_share_of_gdp"), Axes: muster.Axes{Source: "nato"}, Fixed: true}
	if c.Cue("share_of_gdp", from, to) || c.Cue("burden", from, to) {
		cl.Measure = "defence_expenditure_share_of_gdp"
		share.Plain = true
		cl.Meanings = []muster.Meaning{share}
		return cl
	}
	cl.Meanings = []muster.Meaning{
		{Name: "years in a row, real change as published", Formula: streak("defence_expenditure_real_change"), Axes: muster.Axes{Source: "nato"}, Plain: true, Fixed: true},
		{Name: "years in a row, current dollars", Formula: streak("defence_expenditure"), Axes: muster.Axes{Source: "nato", Prices: "current"}, Fixed: true},
		share,
	}
	return cl
}
