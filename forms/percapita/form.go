// Package percapita finds per_capita: what defence costs by head.
package percapita

import (
	_ "embed"
	"slices"

	"muster"
	"muster/atlas"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "per_capita",
	Doc: `X spends N a head; defence costs every German N

A sum with "a head", "per person", "every Briton". In dollars NATO's own per-head
figure (constant prices) is plain; in other money the national series over the
population that NATO's tables imply.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("money") {
		from, to := c.Segment(q.From)
		s := c.Subject(q.From)
		every := s.At > 0 && slices.Contains([]string{"every", "each", "a", "an", "average"}, c.Word(s.At-1)) && q.Value.Known() && q.Value.Cmp(muster.Int(100_000)) < 0
		if q.Per != "capita" && !c.Cue("per_head", from, to) && !every {
			continue
		}
		if !c.Defence(q.From) {
			c.Leave(q, "a cost by head of something the books do not hold")
			continue
		}
		if !s.Known() || len(s.Codes) != 1 || !atlas.Ally(s.Codes[0]) {
			c.Leave(q, "no ally that it speaks of")
			continue
		}
		if ok, why := c.Asserts(q.From); !ok {
			c.Leave(q, why)
			continue
		}
		out = append(out, claim(c, q, s))
		c.Take(q)
		c.Memory.Keep("money", func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
			return claim(c, q, s), len(s.Codes) == 1 && atlas.Ally(s.Codes[0])
		})
		c.Memory.Remember("per_capita", "defence_expenditure_per_capita", "", "", s.Codes)
	}
	return out
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject) muster.Claim {
	cl := sense.Claim("per_capita", c, q, s)
	cl.Measure = "defence_expenditure_per_capita"
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Negated = c.Negated(q.From)
	who := s.Codes[0]
	// Tables 5 and 6 print GDP and GDP per head: their quotient is the
	// population that NATO used.
	people := "(" + who + ".gdp / " + who + ".gdp_per_capita)"
	money := "(" + who + ".defence_expenditure in " + q.Unit + ")"
	printed := muster.Meaning{Name: "by head as NATO prints it", Formula: muster.Formula(who + ".defence_expenditure_per_capita"), Axes: muster.Axes{Source: "nato", Prices: "constant"}, Plain: true, Fixed: true}
	if q.Unit != "USD" {
		cl.Meanings = []muster.Meaning{
			{Name: "national money over population, current prices", Formula: muster.Formula(money + " / " + people), Axes: muster.Axes{Source: "nato", Prices: "current", Currency: q.Unit}, Plain: true, Fixed: true},
			{Name: "national money over population, constant prices", Formula: muster.Formula(money + " / " + people), Axes: muster.Axes{Source: "nato", Prices: "constant", Currency: q.Unit}, Fixed: true},
		}
		return cl
	}
	current := muster.Meaning{Name: "current dollars over population", Formula: muster.Formula(who + ".defence_expenditure / " + people), Axes: muster.Axes{Source: "nato", Prices: "current"}, Fixed: true}
	switch c.Prices(q.From) {
	case "constant":
		cl.Meanings = []muster.Meaning{printed}
	case "current":
		current.Plain = true
		cl.Meanings = []muster.Meaning{current}
	default:
		cl.Meanings = []muster.Meaning{printed, current}
	}
	return cl
}
