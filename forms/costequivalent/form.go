// Package costequivalent finds cost_equivalent: what points of GDP are in
// money, and what reaching a share would cost.
package costequivalent

import (
	_ "embed"

	"muster"
	"muster/atlas"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "cost_equivalent",
	Doc: `p points of GDP are worth N; going from p to q % costs N

A sum and a share of GDP in one statement with a verb of costing. "From 2.3 to
2.5 per cent" is the difference in points; "to reach 3.5 per cent" the whole
level. GDP is what the publisher's money and share imply, in the money named.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("money") {
		from, to := c.All()
		if !c.Verb("cost", from, to) && !c.Verb("plan", from, to) || c.Negated(q.From) || c.OtherTopic(q.From) {
			continue
		}
		lo, hi, points, used := shares(c, q)
		if !hi.Known() && pointsBack(c, q) {
			lo, hi = c.Memory.Low, c.Memory.High
		}
		if !hi.Known() || !c.Defence(q.From) && !(points && c.Word(used[0].From-1) != "or") && (c.Memory == nil || c.Memory.Form != "cost_equivalent") {
			continue
		}
		s := c.Subject(q.From)
		if !s.Known() || len(s.Codes) != 1 || !atlas.Ally(s.Codes[0]) {
			c.Leave(q, "no ally that it speaks of")
			continue
		}
		out = append(out, claim(c, q, s, lo, hi, points, used))
		c.Take(append(used, q)...)
		c.Memory.Remember("cost_equivalent", "defence_expenditure", "", "", s.Codes)
	}
	return out
}

// pointsBack says whether a sum is what the promise just told amounts to: "This
// amounts to nearly $17 billion".
func pointsBack(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.All()
	return c.Memory != nil && c.Memory.Low.Known() && c.Memory.High.Known() && c.Cue("pronoun", from, q.From) &&
		(c.Verb("cost", from, to) || c.Verb("be", from, to))
}

// shares are the shares of GDP that the money is said to buy: from, to; or
// points of GDP.
func shares(c *clause.Clause, q clause.Quantity) (lo, hi muster.Number, points bool, used []clause.Quantity) {
	var found []clause.Quantity
	for _, x := range c.Quantities {
		if x.Unit == "points" && x.Value.Known() {
			return lo, x.Value, true, []clause.Quantity{x}
		}
		if x.Unit == "ratio" && x.Value.Known() && x.Value.Cmp(muster.MustNumber("0.1")) < 0 && !c.Is(x) {
			found = append(found, x)
		}
	}
	switch len(found) {
	case 1:
		w := c.Word(found[0].From - 1)
		if w == "to" || w == "reach" || w == "reaching" || w == "hit" || w == "meet" || w == "hitting" || w == "meeting" || w == "spend" {
			return lo, found[0].Value, false, found
		}
		if c.Cue("more_extra", 0, len(c.Toks)) || c.Word(found[0].To) == "of" {
			return lo, found[0].Value, true, found
		}
	case 2:
		if found[0].To <= found[1].From && found[1].From-found[0].To <= 2 && c.Word(found[0].From-1) == "from" {
			return found[0].Value, found[1].Value, false, found
		}
	}
	return lo, muster.Number{}, false, nil
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject, lo, hi muster.Number, points bool, used []clause.Quantity) muster.Claim {
	cl := sense.Claim("cost_equivalent", c, q, s)
	cl.Span = c.Statement.Span
	cl.Measure = "defence_expenditure"
	cl.Tense = muster.Is
	cl.Test = sense.TestOf(*q.Quantity)
	for _, u := range used {
		cl.Uses = append(cl.Uses, u.ID)
	}
	who := s.Codes[0]
	economy := gdp(who, q.Unit)
	axes := muster.Axes{Source: "nato", Prices: c.Prices(q.From), Currency: q.Unit}
	percent := func(n muster.Number) string { return n.Mul(muster.Int(100)).String() + "%" }
	switch {
	case points:
		cl.Measure = "gdp"
		cl.Meanings = []muster.Meaning{{Name: percent(hi) + " of GDP", Formula: muster.Formula(economy + " * " + percent(hi)), Axes: axes, Plain: true}}
	case lo.Known():
		cl.Meanings = []muster.Meaning{
			{Name: percent(hi.Sub(lo)) + " of GDP", Formula: muster.Formula(economy + " * " + percent(hi.Sub(lo))), Axes: current(axes), Plain: true, Fixed: true},
			{Name: percent(hi) + " of GDP less what is spent", Formula: muster.Formula(economy + " * " + percent(hi) + " - " + spent(who, q.Unit)), Axes: current(axes), Fixed: true},
		}
		if len(used) == 0 {
			cl.Meanings = append(cl.Meanings, muster.Meaning{Name: "a sum announced, at the official rates of that day", Formula: sense.Into(muster.Formula("announced("+who+", defence_expenditure)"), q.Unit), Fixed: true})
		}
	default:
		cl.Meanings = []muster.Meaning{{Name: percent(hi) + " of GDP", Formula: muster.Formula(economy + " * " + percent(hi)), Axes: current(axes), Plain: true, Fixed: true}}
		if c.Cue("more_extra", 0, len(c.Toks)) {
			cl.Meanings[0].Formula = muster.Formula(economy + " * " + percent(hi) + " - " + spent(who, q.Unit))
			cl.Meanings[0].Name += " less what is spent"
		}
	}
	return cl
}

func current(a muster.Axes) muster.Axes {
	if a.Prices == "" {
		a.Prices = "current"
	}
	return a
}

// gdp is an economy in the money named: NATO prints it in dollars; in national
// money it is what spending and share imply.
func gdp(who, currency string) string {
	if currency == "USD" {
		return who + ".gdp"
	}
	return spent(who, currency) + " / " + who + ".defence_expenditure_share_of_gdp"
}

func spent(who, currency string) string {
	if currency == "USD" {
		return who + ".defence_expenditure"
	}
	return "(" + who + ".defence_expenditure in " + currency + ")"
}
