// Package shareofgroup finds share_of_group: what part of a group's spending,
// funding or economy one of its members provides.
package shareofgroup

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
	Name: "share_of_group",
	Doc: `X provides p % of NATO's spending

"NATO's funding", "NATO's budget", "pays for NATO" leave open whether the common
budgets or all national defence budgets together are meant: both are plain
then. "Allied defence spending" and "common funding" name one.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("ratio") {
		if q.Per == "GDP" && !economyOf(c, q) || c.OtherTopic(q.From) {
			continue
		}
		if c.Cue("budget_whole", q.To, min(q.To+6, len(c.Toks))) {
			c.Leave(q, "a share of a whole budget, which the books do not hold")
			continue
		}
		measure, group, ok := whole(c, q)
		if !ok {
			continue
		}
		s := member(c, q, group)
		if !s.Known() {
			c.Leave(q, "no country or group that it speaks of")
			continue
		}
		if ok, why := c.Asserts(q.From); !ok {
			c.Leave(q, why)
			continue
		}
		out = append(out, claim(c, q, s, measure, group))
		c.Take(q)
		c.Memory.Keep("ratio", func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
			return claim(c, q, s, measure, group), s.Codes[0] != group
		})
	}
	return out
}

// economyOf tells a part of a group's economy ("53 percent of the alliance's
// output") from a share of GDP spent: a group stands inside the words "of ...
// GDP", and the verb is one of making up, not of spending.
func economyOf(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.Segment(q.From)
	group, ok := c.Group(q.From, min(to, q.To+5))
	s := c.Subject(q.From)
	return ok && c.Verb("provide", from, q.From) && !c.Verb("spend", from, q.From) && s.Known() && s.Codes[0] != group
}

// whole finds what the share is a share of: a measure and a group.
func whole(c *clause.Clause, q clause.Quantity) (measure, group string, ok bool) {
	from, to := c.Segment(q.From)
	if c.Verb("rise", from, q.From) && !c.Verb("provide", from, to) && !c.Cue("portion", from, to) {
		return "", "", false
	}
	measure, at := c.Measure(q.From, "common_funding_share", "open_funding", "defence_expenditure", "gdp")
	inSegment := at >= from && at < to
	providing := c.Verb("provide", from, to) || c.Cue("portion", from, to)
	group, grouped := c.Group(from, to)
	if subject := c.Subject(q.From); grouped && subject.At >= 0 && len(subject.Codes) == 1 && subject.Codes[0] == group {
		grouped = false
		if g, found := c.Group(subject.To, to); found {
			group, grouped = g, true
		} else if c.Other(q.From, group).Known() {
			grouped = true
		}
	}
	switch {
	case c.Cue("pays_for_nato", from, to) || providing && ofNATO(c, q):
		return "open_funding", "NATO", true
	case inSegment && measure == "open_funding" && (providing || grouped):
		return measure, "NATO", true
	case inSegment && measure == "common_funding_share" && providing:
		return measure, "NATO", true
	case inSegment && grouped && providing:
		return measure, group, true
	case providing && inSegment && measure != "" && c.Memory != nil && c.Memory.Group != "":
		return measure, c.Memory.Group, true
	case providing && grouped && measure == "":
		return "open_funding", group, group == "NATO"
	case inherits(c, q, from, to, providing):
		return c.Memory.Measure, c.Memory.Group, true
	}
	return "", "", false
}

// ofNATO is "pays ninety percent of NATO", with nothing of NATO's named.
func ofNATO(c *clause.Clause, q clause.Quantity) bool {
	for _, m := range c.Mentions {
		if m.Codes[0] == "NATO" && m.Prep == "of" && m.From <= q.To+2 && m.From >= q.To-3 {
			_, at := c.Measure(m.To, "defence_expenditure", "spending", "common_funding_share")
			return c.Word(m.To) != "'s" && (at < m.To || at > m.To+3)
		}
	}
	return false
}

// inherits says whether the share points back to one just told: "It was 69 per
// cent in 2014", "while Britain and France have each contributed between 4 and
// 8 percent".
func inherits(c *clause.Clause, q clause.Quantity, from, to int, providing bool) bool {
	if c.Memory == nil || c.Memory.Form != "share_of_group" || c.Memory.Group == "" {
		return false
	}
	if providing {
		return true
	}
	return c.Cue("pronoun", from, q.From) && c.Verb("be", from, to) && c.Subject(q.From).From == "memory"
}

// member is whose part it is: never the group itself.
func member(c *clause.Clause, q clause.Quantity, group string) clause.Subject {
	s := c.Subject(q.From)
	if len(s.Codes) == 1 && s.Codes[0] == group {
		if o := c.Other(q.From, group); o.Known() {
			return o
		}
		if c.Memory != nil && s.From == "memory" {
			return clause.Subject{}
		}
		return clause.Subject{}
	}
	return s
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject, measure, group string) muster.Claim {
	cl := sense.Claim("share_of_group", c, q, s)
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Negated = c.Negated(q.From)
	cl.Test.Each = s.Each
	cl.ComparedWith = []string{group}
	cl.Meanings, cl.Measure = Meanings(s, measure, group, c.Prices(q.From), c.Source())
	c.Memory.Remember(cl.Form, measure, group, cl.Meanings[0].Axes.Prices, s.Codes)
	return cl
}

// Meanings are the readings of a share of a group's whole.
func Meanings(s clause.Subject, measure, group, prices, source string) ([]muster.Meaning, string) {
	spending := muster.Meaning{
		Name:    "share of all allied defence spending",
		Formula: sense.Of(s.Codes, s.Each, "it.defence_expenditure / "+group+".defence_expenditure"),
		Axes:    muster.Axes{Prices: prices, Scope: "national budgets"},
		Plain:   true,
	}
	common := muster.Meaning{
		Name:    "share of NATO's common funding",
		Formula: sense.Of(s.Codes, s.Each, "it.common_funding_share"),
		Axes:    muster.Axes{Source: "nato_common_funding", Scope: "common funding"},
		Plain:   true,
		Fixed:   true,
	}
	if len(s.Codes) == 1 && s.Codes[0] == "NATO_EUROPE_CANADA" {
		common.Formula = "100% - USA.common_funding_share"
	}
	switch measure {
	case "gdp":
		return []muster.Meaning{{
			Name:    "share of the group's GDP",
			Formula: sense.Of(s.Codes, s.Each, "it.gdp / "+group+".gdp"),
			Axes:    muster.Axes{Source: "nato", Prices: prices},
			Plain:   true,
		}}, "gdp"
	case "common_funding_share":
		return []muster.Meaning{common}, "common_funding_share"
	case "open_funding":
		if group == "NATO" {
			return append(sense.Sources(spending, source, append([]string{group}, s.Codes...)), common), "defence_expenditure"
		}
	}
	if group != "NATO" {
		spending.Name = "share of the group's defence spending"
	}
	return sense.Sources(spending, source, append([]string{group}, s.Codes...)), "defence_expenditure"
}
