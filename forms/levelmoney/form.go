// Package levelmoney finds level_money: how much a country or group spends on
// defence in a year, in money.
package levelmoney

import (
	_ "embed"

	"muster"
	"muster/atlas"
	"muster/clause"
	"muster/dates"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "level_money",
	Doc: `X spent N currency in year Y

A sum of money beside a country or group and a way of spending or a saying of
defence spending. Sums that are a rise, a price, a pledge, a debt or a share of
GDP turned into money are other forms; sums about anything else are left.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("money") {
		if !level(c, q) {
			continue
		}
		s, ok := c.About(q)
		if !ok {
			continue
		}
		out = append(out, claim(c, q, s))
		c.Take(q)
		source := c.SourceFor(q.From)
		c.Memory.KeepMoney(q.Unit, func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
			if !national(q) {
				return muster.Claim{}, false
			}
			return build(c, q, s, source), true
		})
	}
	return out
}

// noCurrency is the ISO 4217 code for money whose country the words leave out:
// a krone is the speaker's or the subject's own.
const noCurrency = "XXX"

// level says whether a sum is what somebody spends on defence in a year.
func level(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.Segment(q.From)
	if c.Stretched(q) {
		return false
	}
	if q.Per != "" && q.Per != "year" || partOfYear(c, q) || c.Cue("budget_only", q.To, to) || c.Cue("per_head", from, to) || c.OtherTopic(q.From) || !national(q) {
		return false
	}
	if c.Cue("more_extra", from, to) || c.Cue("counterfactual", from, to) || c.Verb("owe", from, to) || c.Verb("announce", from, q.From) {
		return false
	}
	if (c.Verb("rise", from, q.From) || c.Verb("fall", from, q.From)) && !precededBy(c, q, "to", "at", "from") {
		return false
	}
	if m, _ := c.Measure(q.From, "gdp"); m != "" && !c.Verb("spend", from, to) {
		return false
	}
	if !c.Defence(q.From) && !(c.Verb("cost", from, q.From) && forces(c, from, q.From)) {
		return false
	}
	_, at := c.Measure(q.From, "defence_expenditure")
	said := at >= from && at < to
	return said || c.Verb("spend", from, to) || c.Verb("provide", from, to) || c.Verb("cost", from, q.From) && forces(c, from, q.From)
}

// partOfYear says whether the words name a stretch shorter than a year: "in the first
// half of 2024", "every month", "between January and June". The books hold years.
func partOfYear(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.Segment(q.From)
	for _, e := range c.Dates() {
		if e.TokFrom >= from && e.TokTo <= to && (e.Kind == dates.Quarter || e.Kind == dates.Half || e.Kind == dates.Month && (e.Prep == "between" || e.Prep == "from")) {
			return true
		}
	}
	for i := from; i+1 < to; i++ {
		if w := c.Word(i); w == "every" || w == "each" || w == "per" {
			switch c.Word(i + 1) {
			case "day", "week", "month", "hour", "minute", "quarter":
				return true
			}
		}
	}
	return false
}

// forces is "the Dutch armed forces cost ...".
func forces(c *clause.Clause, from, to int) bool {
	m, at := c.Measure(to, "armed_forces_personnel", "defence_expenditure")
	return m != "" && at >= from && at < to
}

// national keeps the price of a coffee and of a single shell apart from what a
// state spends: the smallest budget in the books is Montenegro's, above 50
// million dollars.
func national(q clause.Quantity) bool {
	n := q.Value
	if !n.Known() {
		n = q.High
	}
	return n.Known() && n.Cmp(muster.Int(10_000_000)) >= 0
}

func precededBy(c *clause.Clause, q clause.Quantity, words ...string) bool {
	for _, w := range words {
		if c.Word(q.From-1) == w {
			return true
		}
	}
	return false
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject) muster.Claim {
	return build(c, q, s, c.SourceFor(q.From))
}

func build(c *clause.Clause, q clause.Quantity, s clause.Subject, source string) muster.Claim {
	if country, ok := atlas.Country(s.Codes[0]); ok && q.Unit == noCurrency && len(s.Codes) == 1 {
		own := *q.Quantity
		own.Unit = country.Currency
		q.Quantity = &own
	}
	cl := sense.Claim("level_money", c, q, s)
	cl.Measure = "defence_expenditure"
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Negated = c.Negated(q.From)
	from, to := c.Segment(q.From)
	s.Each = s.Each && c.Cue("each", from, to) // "Estonia and Latvia spent 2 billion": the two together
	cl.Test.Each = s.Each
	m := muster.Meaning{
		Name:    "defence spending",
		Formula: sense.Of(s.Codes, s.Each, sense.Inside("it.defence_expenditure", q.Unit, s.Each)),
		Axes:    muster.Axes{Prices: c.Prices(q.From), Currency: q.Unit},
		Plain:   true,
	}
	if !s.Each {
		m.Formula = sense.In(m.Formula, q.Unit)
	}
	cl.Meanings = sense.Sources(m, source, s.Codes)
	if cl.Meanings[0].Axes.Source == "sipri" {
		cl.Measure = "military_expenditure"
	}
	return cl
}
