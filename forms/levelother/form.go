// Package levelother finds level_other: levels that are neither money nor a
// share of GDP, and the economy itself: equipment and personnel shares, people
// in uniform, GDP.
package levelother

import (
	_ "embed"

	"muster"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "level_other",
	Doc: `X has n soldiers; X puts p % of its budget into equipment; X's GDP is N

The number needs its own noun beside it: people in uniform, the part of the
defence budget that goes to equipment, personnel or infrastructure, the size of
an economy.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	try := func(q clause.Quantity, measure, name string, prices bool) {
		s, ok := c.About(q)
		if !ok {
			return
		}
		if measure == "armed_forces_personnel" {
			from, to := c.Segment(q.From)
			s.Each = s.Each && c.Cue("each", from, to) // "the Baltic states have 34,000 soldiers"
		}
		cl := sense.Claim("level_other", c, q, s)
		cl.Measure = measure
		cl.Test = sense.TestOf(*q.Quantity)
		cl.Test.Negated = c.Negated(q.From)
		cl.Test.Each = s.Each
		m := muster.Meaning{Name: name, Formula: sense.Of(s.Codes, s.Each, "it."+measure), Axes: muster.Axes{Source: "nato"}, Plain: true}
		if prices {
			m.Axes.Prices, m.Axes.Currency = c.Prices(q.From), q.Unit
			m.Formula = sense.In(m.Formula, q.Unit)
		}
		cl.Meanings = []muster.Meaning{m}
		out = append(out, cl)
		c.Take(q)
		unit := q.Unit
		if q.Money() {
			unit = "money"
		}
		c.Memory.Keep(unit, func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
			if unit == "count" && q.Value.Known() && q.Value.Cmp(leastForce) < 0 {
				return muster.Claim{}, false
			}
			next := sense.Claim("level_other", c, q, s)
			next.Measure, next.Test = measure, sense.TestOf(*q.Quantity)
			next.Test.Each = s.Each
			again := m
			again.Formula = sense.Of(s.Codes, s.Each, "it."+measure)
			if prices {
				again.Axes.Currency = q.Unit
				again.Formula = sense.In(again.Formula, q.Unit)
			}
			next.Meanings = []muster.Meaning{again}
			return next, true
		})
		c.Memory.Remember("level_other", measure, "", "", s.Codes)
	}
	for _, unit := range []string{"count", "persons"} {
		for _, q := range c.Free(unit) {
			if inUniform(c, q) {
				try(q, "armed_forces_personnel", "armed forces personnel", false)
			}
		}
	}
	for _, q := range c.Free("ratio") {
		if m := category(c, q); m != "" {
			try(q, m, "part of defence spending that goes to "+m[:len(m)-len("_share")], false)
		}
	}
	for _, q := range c.Free("money") {
		if economy(c, q) {
			try(q, "gdp", "GDP", true)
		}
	}
	return out
}

// leastForce is the smallest armed force that a number is read as: Luxembourg's
// and Montenegro's are near a thousand; a smaller number counts a parade.
var leastForce = muster.Int(800)

// inUniform says whether a number counts a country's armed forces as a whole.
func inUniform(c *clause.Clause, q clause.Quantity) bool {
	if !q.Value.Known() || q.Value.Cmp(leastForce) < 0 {
		return false
	}
	if _, ok := c.Find("verbs", "serve", q.To, min(len(c.Toks), q.To+4)); ok {
		return true
	}
	from, _ := c.Segment(q.From)
	if t, ok := c.Last("verbs", "field", from, q.From); !ok || q.From-t.To > 1 {
		return false // "had agreed to host 1,200 soldiers" is no army
	}
	for _, t := range c.Tags {
		// "n soldiers", or "its armed forces number n"
		if t.Table == "measures" && t.Value == "armed_forces_personnel" && (t.From >= q.From && t.From <= q.To+3 || t.To <= q.From && q.From-t.To <= 2) {
			return true
		}
	}
	return false
}

// category is the part of defence spending that a percentage speaks of.
func category(c *clause.Clause, q clause.Quantity) string {
	if q.Per == "GDP" {
		return ""
	}
	from, to := c.Segment(q.From)
	if c.Cue("share_of_gdp", from, to) {
		return ""
	}
	m, at := c.Measure(q.From, "equipment_share", "personnel_share", "infrastructure_share")
	if m == "" || at < from || at >= to {
		return ""
	}
	if c.Verb("rise", from, q.From) || c.Verb("fall", from, q.From) {
		return ""
	}
	again := c.Memory != nil && c.Memory.Form == "level_other" && c.Verb("spend", from, to)
	if budget, _ := c.Measure(q.From, "defence_expenditure"); budget == "" && !c.Memory.AboutSpending() && !again {
		return ""
	}
	return m
}

// economy says whether a sum is the size of an economy.
func economy(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.Segment(q.From)
	m, at := c.Measure(q.From, "gdp", "defence_expenditure")
	if m != "gdp" || at < from || at >= to || q.Per == "capita" {
		return false
	}
	if c.Cue("worth_points", from, to) || c.Verb("rise", from, q.From) || c.Verb("fall", from, q.From) || c.Cue("more_extra", from, to) {
		return false
	}
	return c.Verb("be", from, to) || c.Verb("cost", from, to)
}
