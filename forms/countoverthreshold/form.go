// Package countoverthreshold finds count_over_threshold: how many allies meet,
// pass or miss a share of GDP.
package countoverthreshold

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
	Name: "count_over_threshold",
	Doc: `n of m allies meet t % of GDP

A count of allies (or of a group's members) with a share of GDP in the same
segment. "Meet", "hit", "reach" and "spend" count allies at or above the line,
"above" those over it, "miss" and "below" those under it, with and without
Iceland. "n of the m allies" says the membership as well.`,
	Find:     find,
	Examples: examples,
}

const share = "defence_expenditure_share_of_gdp"

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("count") {
		group, ok := countsAllies(c, q)
		if !ok {
			continue
		}
		line, ok := threshold(c, q)
		if !ok {
			continue
		}
		if ok, why := c.Asserts(max(q.From, line.From)); !ok {
			c.Leave(q, why)
			c.Leave(line, why)
			continue
		}
		out = append(out, claim(c, q, line, group))
		c.Take(q, line)
		c.Memory.Remember("count_over_threshold", share, group, "", nil)
		meanings := out[len(out)-1].Meanings
		c.Memory.Keep("count", func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
			if s.At >= 0 && s.Known() && !clause.IsGroup(s.Codes[0]) {
				return muster.Claim{}, false // "for each dollar of Canada's, America spends 30"
			}
			if q.Of != "" && q.Of != "allies" && q.Of != "members" && q.Of != "countries" {
				return muster.Claim{}, false
			}
			next := sense.Claim("count_over_threshold", c, q, clause.Subject{Codes: []string{group}, At: -1, Rule: "members counted again"})
			next.Measure, next.Test, next.Meanings = share, sense.TestOf(*q.Quantity), meanings
			next.Test.Unit = "count"
			return next, true
		})
		if among, ok := amongThem(c, q, line); ok {
			out = append(out, among)
		}
	}
	out = append(out, quantified(c)...)
	return append(out, fractions(c)...)
}

// quantified are "all allies spend at least 2 per cent" and "no ally spends 4":
// that none is on the other side of the line.
func quantified(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, t := range c.Tags {
		if t.Table != "allies" || t.Value != "all" && t.Value != "none" {
			continue
		}
		line, ok := c.NextOf("ratio", t.To)
		if !ok || !line.Value.Known() || line.Value.Cmp(muster.MustNumber("0.1")) > 0 || c.Is(line) || line.Per != "GDP" && !c.Memory.AboutSpending() && !c.Defence(line.From) {
			continue
		}
		if c.Verb("pledge", t.To, line.From) && !c.Verb("keep", t.To, line.From) && !c.Verb("meet", t.To, line.From) {
			continue // what all promised is no count of who does it
		}
		if ok, why := c.Asserts(line.From); !ok {
			c.Leave(line, why)
			continue
		}
		q := clause.Quantity{Quantity: &muster.Quantity{}, From: t.From, To: t.To}
		side := ">="
		if t.Value == "all" {
			side = relation(c, q, line)
		} else if line.Hedge == muster.Over {
			side = ">"
		} else if line.Hedge == muster.Under || c.Verb("miss", t.To, line.From) {
			side = "<"
		}
		if t.Value == "all" {
			side = map[string]string{">=": "<", ">": "<=", "<": ">="}[side]
		}
		cl := claim(c, q, line, "NATO")
		cl.Quantity, cl.Uses = line.ID, nil
		cl.Test = sense.Exactly(muster.Int(0), "count")
		cl.Meanings = Meanings("NATO", side, line.Value, c.Source())
		out = append(out, cl)
		c.Take(line)
		c.Memory.Remember("count_over_threshold", share, "NATO", "", nil)
	}
	return out
}

// fractions are "more than two thirds of NATO's members meet the target".
func fractions(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("ratio") {
		member, ok := c.Find("allies", "member", q.To, min(len(c.Toks), q.To+5))
		if !ok || member.From > q.To+4 || q.Per == "GDP" || c.Memory == nil || !c.Memory.Named {
			continue
		}
		line, ok := c.NextOf("ratio", q.To)
		if !ok || !line.Value.Known() || line.Value.Cmp(muster.MustNumber("0.1")) > 0 {
			continue
		}
		if ok, _ := c.Asserts(line.From); !ok {
			continue
		}
		cl := claim(c, q, line, "NATO")
		cl.Test = sense.TestOf(*q.Quantity)
		counted := "count(NATO where " + share + " " + relation(c, q, line) + " " + line.Value.Mul(muster.Int(100)).String() + "%)"
		cl.Meanings = []muster.Meaning{
			{Name: "share of all members", Formula: muster.Formula(counted + " / members(NATO)"), Axes: muster.Axes{Source: "nato"}, Plain: true, Fixed: true},
			{Name: "share of the members that have armed forces", Formula: muster.Formula(counted + " / count(NATO where " + share + " >= 0%)"), Axes: muster.Axes{Source: "nato"}, Fixed: true},
		}
		out = append(out, cl)
		c.Take(q, line)
	}
	return out
}

// amongThem is "Poland and Romania among them": each of the named is on the
// same side of the line.
func amongThem(c *clause.Clause, q, line clause.Quantity) (muster.Claim, bool) {
	t, ok := c.Find("cues", "among_them", line.To, len(c.Toks))
	if !ok {
		return muster.Claim{}, false
	}
	for _, m := range c.Mentions {
		if m.From < line.To || m.To > t.From+3 && m.From > t.To+3 || clause.IsGroup(m.Codes[0]) {
			continue
		}
		s := clause.Subject{Codes: m.Codes, At: m.From, To: m.To, Rule: "named among those counted"}
		cl := sense.Claim("count_over_threshold", c, q, s)
		cl.Span = c.SpanOf(min(m.From, t.From), max(m.To, t.To))
		cl.Quantity, cl.Measure = "", share
		cl.Tense = muster.Is
		cl.Test = sense.Reaches(*line.Quantity)
		if relation(c, q, line) == "<" {
			cl.Test = sense.Misses(*line.Quantity)
		}
		cl.Test.Each = len(m.Codes) > 1
		base := muster.Meaning{Name: "defence spending as a share of GDP", Formula: sense.Of(m.Codes, true, "it."+share), Axes: muster.Axes{Source: "nato"}, Plain: true}
		rounded := base
		rounded.Name, rounded.Plain, rounded.Fixed = "after rounding to one decimal of a percent", false, true
		rounded.Formula = sense.Of(m.Codes, true, "round(it."+share+", 0.1%)")
		cl.Meanings = []muster.Meaning{base, rounded}
		return cl, true
	}
	return muster.Claim{}, false
}

// countsAllies says whether a number counts members of a group.
func countsAllies(c *clause.Clause, q clause.Quantity) (string, bool) {
	group := "NATO"
	from, to := c.Segment(q.From)
	if g, ok := c.Group(max(from, q.From-1), min(to, q.To+5)); ok && g != "WORLD" {
		group = g
	}
	if c.OfTheWhole(q) {
		return "", false // "23 of the 32 allies": the 23 are counted
	}
	if member, ok := c.Find("allies", "member", q.From, min(len(c.Toks), q.To+5)); ok && member.From <= q.To+3 {
		return group, true
	}
	if x, ok := c.NextOf("count", q.To); ok && x.From <= q.To+3 && c.OfTheWhole(x) {
		return group, true
	}
	// "the number of allies spending at least 2 % was four"
	if _, ok := c.Find("allies", "number_of", from, q.From); ok && c.VerbBefore("be", q) {
		return group, true
	}
	// "eleven still miss the two per cent mark", "23 of 32 meet it"
	bare := q.Of == "" || q.Of == "of"
	if bare && c.Memory.AboutSpending() && c.Memory.Form == "count_over_threshold" && (c.Cue("fallbelow", q.To, to) || c.Verb("spend", q.To, min(to, q.To+4))) {
		return group, true
	}
	return group, bare && c.Memory.AboutSpending() && (c.Verb("miss", q.To, to) || c.Verb("meet", q.To, to))
}

// threshold is the share of GDP in the same segment, "the two per cent mark"
// included.
func threshold(c *clause.Clause, q clause.Quantity) (clause.Quantity, bool) {
	line, ok := c.NextOf("ratio", q.To)
	if !ok {
		from, _ := c.Segment(q.From)
		line, ok = c.NextOf("ratio", from)
	}
	if ok && line.Per != "GDP" && !c.Defence(line.From) && (c.Memory == nil || !c.Memory.Named) && !aboutAllies(c, q, line) {
		return clause.Quantity{}, false
	}
	if !ok || !line.Value.Known() {
		return clause.Quantity{}, false
	}
	if m, _ := c.Measure(line.From, "equipment_share"); m != "" {
		return line, true
	}
	return line, line.Value.Cmp(muster.MustNumber("0.1")) <= 0
}

// allBut is "all but one of the allies": the number counts the other side.
func allBut(c *clause.Clause, q clause.Quantity) bool {
	return c.Word(q.From-1) == "but" && c.Word(q.From-2) == "all"
}

func claim(c *clause.Clause, q, line clause.Quantity, group string) muster.Claim {
	s := clause.Subject{Codes: []string{group}, At: q.From, Rule: "members counted"}
	cl := sense.Claim("count_over_threshold", c, q, s)
	cl.Span = c.SpanOf(min(q.From, line.From), max(q.To, line.To))
	cl.Measure = share
	cl.Uses = []string{line.ID}
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Unit = "count"
	cl.Test.Negated = false
	if cl.Tense == muster.Will {
		cl.Tense = muster.Is
	}
	side := relation(c, q, line)
	if allBut(c, q) {
		side = map[string]string{">=": "<", ">": "<=", "<": ">="}[side]
	}
	cl.Meanings = Meanings(group, side, line.Value, c.Source())
	if m, _ := c.Measure(line.From, "equipment_share"); m != "" {
		cl.Measure = m
		cl.Meanings = []muster.Meaning{{
			Name:    "allies by the part of their spending that goes to equipment",
			Formula: muster.Formula("count(" + group + " where " + m + " " + relation(c, q, line) + " " + line.Value.Mul(muster.Int(100)).String() + "%)"),
			Axes:    muster.Axes{Source: "nato"},
			Plain:   true,
			Fixed:   true,
		}}
	}
	return cl
}

// aboutAllies says whether the words are the alliance's own where nothing names
// it: "allies", or one of its lines called a target.
func aboutAllies(c *clause.Clause, q, line clause.Quantity) bool {
	for i := q.From; i <= q.To+4; i++ {
		if w := c.Word(i); w == "allies" || w == "ally" {
			return true
		}
	}
	from, to := c.Segment(line.From)
	return c.Cue("target", from, to) && sense.IsTarget(line.Value)
}

// relation is which side of the line is counted.
func relation(c *clause.Clause, q, line clause.Quantity) string {
	from, to := c.Segment(q.From)
	missing := c.Verb("miss", from, to)
	if !missing && c.Negated(line.From) {
		missing = true
	}
	switch {
	case missing, line.Hedge == muster.Under:
		return "<"
	case line.Hedge == muster.Over && !c.Verb("meet", from, line.From):
		return ">"
	case line.Hedge == muster.Over:
		return ">"
	}
	return ">="
}

// Meanings are the readings of a count over a line.
func Meanings(group, relation string, line muster.Number, named string) []muster.Meaning {
	percent := line.Mul(muster.Int(100)).String() + "%"
	name := map[string]string{">=": "at or above ", ">": "above ", "<": "below ", "<=": "at or below "}[relation]
	base := muster.Meaning{
		Name:    "allies " + name + percent + " of GDP",
		Formula: muster.Formula("count(" + group + " where " + share + " " + relation + " " + percent + ")"),
		Plain:   true,
	}
	out := sense.Sources(base, named, []string{group})
	if out[0].Axes.Source != "nato" {
		return out
	}
	rounded := muster.Meaning{
		Name:    "after rounding to one decimal of a percent",
		Formula: muster.Formula("count(" + group + " where round(" + share + ", 0.1%) " + relation + " " + percent + ")"),
		Axes:    out[0].Axes,
		Fixed:   true,
	}
	out = append(out, rounded)
	if relation == "<" && group == "NATO" {
		out = append(out, muster.Meaning{
			Name:    "all members that do not reach it, Iceland (no armed forces) included",
			Formula: muster.Formula("members(NATO) - count(NATO where " + share + " >= " + percent + ")"),
			Axes:    out[0].Axes,
			Fixed:   true,
		})
	}
	return out
}
