// Package comparisonratio finds comparison_ratio: one spends more than another,
// k times as much, more than all others together.
package comparisonratio

import (
	_ "embed"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "comparison_ratio",
	Doc: `A spends more than B; k times as much

Two sides on one measure and one basis. "Outspends" and "more than" ask for a
ratio above one, "three times as much" for about three, "twice" for two; "2
points more", "$20 billion less", "a quarter more" for the difference.
"Together" and "put together" add a side up, "each of" does not.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	out := gaps(c)
	for _, q := range multiples(c) {
		if cl, ok := multiple(c, q); ok {
			out = append(out, cl)
			c.Take(q)
		}
	}
	for _, t := range c.Tags {
		if t.Table == "verbs" && t.Value == "outspend" {
			if cl, ok := outspends(c, t.From, t.To); ok {
				out = append(out, cl)
			}
		}
	}
	if len(out) == 0 {
		if cl, ok := moreThan(c); ok {
			out = append(out, cl)
		}
	}
	return out
}

// multiples are the numbers that compare two sides: "three times", "seven times
// Russia's", "a third as much as".
func multiples(c *clause.Clause) []clause.Quantity {
	out := c.Free("times")
	for _, q := range c.Free("count") {
		if q.Of == "times" && q.Value.Known() && q.Value.Cmp(muster.Int(1000)) < 0 && c.NamesSomeone(q.To, q.To+3) {
			out = append(out, q)
		}
	}
	for _, q := range c.Free("ratio") {
		if ofWhat(c, q) {
			out = append(out, q)
			continue
		}
		if t, ok := c.Find("cues", "times_as", q.To, len(c.Toks)); ok && t.From <= q.To+1 && q.Per != "GDP" {
			out = append(out, q)
		}
	}
	return out
}

// multiple is "nearly three times as many soldiers as Germany".
func multiple(c *clause.Clause, q clause.Quantity) (muster.Claim, bool) {
	from, to := c.Segment(q.From)
	b, ok := rival(c, q.To, to)
	if !ok {
		b, ok = comparedBefore(c, from, q.From)
	}
	if !ok {
		return muster.Claim{}, false
	}
	a := c.Subject(q.From)
	measure := measured(c, q.From)
	if !a.Known() || measure == "" {
		return muster.Claim{}, false
	}
	if ok, why := c.Asserts(q.From); !ok {
		c.Leave(q, why)
		return muster.Claim{}, false
	}
	if slices.Equal(a.Codes, b.Codes) {
		c.Leave(q, "a part of what one side spends, on what the books do not hold")
		return muster.Claim{}, false // "half of what Poland spends goes to the army"
	}
	cl := sense.Claim("comparison_ratio", c, q, a)
	cl.Span = c.SpanOf(min(at(a, q.From), q.From), max(q.To, b.To))
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Unit = "ratio"
	cl.Test.Negated = c.Negated(q.From)
	switch c.Word(q.To) {
	case "less", "fewer", "smaller", "lower":
		a, b = b, a // "five times less than Germany": Germany is five times it
	}
	if ofWhat(c, q) {
		sides(&cl, c, a, b, asTold(c, q, measure), q.From)
		return cl, true
	}
	fill(&cl, c, a, b, measure, q.From)
	return cl, true
}

// ofWhat is "a third of what Poland spends".
func ofWhat(c *clause.Clause, q clause.Quantity) bool {
	return c.Word(q.To) == "of" && c.Word(q.To+1) == "what" && q.Per != "GDP" && c.NamesSomeone(q.To, q.To+5)
}

// asTold is what the number right before was of: "1.3 per cent of GDP, a third of what
// Poland spends" compares shares, "$23 billion, a third of what" sums.
func asTold(c *clause.Clause, q clause.Quantity, otherwise string) string {
	for i := len(c.Quantities) - 1; i >= 0; i-- {
		switch x := c.Quantities[i]; {
		case x.To > q.From:
		case x.Money():
			return "defence_expenditure"
		case x.Unit == "ratio":
			return "defence_expenditure_share_of_gdp"
		}
	}
	return otherwise
}

// comparedBefore is the other side of "Compared with Ukraine, Russia spent
// twice as much".
func comparedBefore(c *clause.Clause, from, to int) (clause.Subject, bool) {
	for _, m := range c.Mentions {
		if m.From >= from && m.To <= to && m.Role == clause.Comparand {
			return clause.Subject{Codes: m.Codes, At: m.From, To: m.To}, true
		}
	}
	return clause.Subject{}, false
}

// outspends is "the Baltic states together outspend Belgium".
func outspends(c *clause.Clause, verb, after int) (muster.Claim, bool) {
	_, to := c.Segment(verb)
	b, ok := rival(c, after, to)
	a := c.Subject(verb)
	if !ok || !a.Known() || a.At >= after {
		return muster.Claim{}, false
	}
	if ok, _ := c.Asserts(verb); !ok {
		return muster.Claim{}, false
	}
	return plain(c, a, b, "defence_expenditure", verb), true
}

// moreThan is "Russia spends more on its military than all of ...".
func moreThan(c *clause.Clause) (muster.Claim, bool) {
	for _, t := range c.Tags {
		if c.Cue("any_other", t.From, len(c.Toks)) && t.Value == "than" {
			continue // a rank
		}
		if t.Table != "cues" || t.Value != "than" || c.Word(t.From) == "against" || c.Cue("pronoun", t.To, t.To+1) {
			continue
		}
		from, to := c.Segment(t.From)
		more := -1
		for i := from; i < t.From; i++ {
			switch w := c.Word(i); w {
			case "more", "less", "fewer", "larger", "higher", "bigger", "greater", "smaller", "lower":
				more = i
			}
		}
		if more < 0 || numbered(c, more, t.From) || c.Cue("no_other", from, more) {
			continue
		}
		b, ok := rival(c, t.To, to)
		a := c.Subject(more)
		measure := measured(c, more)
		if !ok || !a.Known() || a.At > more || measure == "" || !c.Verb("spend", from, t.From) && !c.Verb("provide", from, t.From) && !(measure == "armed_forces_personnel" && c.Verb("field", from, more)) {
			continue
		}
		if ok, _ := c.Asserts(more); !ok {
			continue
		}
		cl := plain(c, a, b, measure, more)
		switch c.Word(more) {
		case "less", "fewer", "smaller", "lower":
			cl.Test = sense.Below("1", "ratio")
		}
		return cl, true
	}
	return muster.Claim{}, false
}

func numbered(c *clause.Clause, from, to int) bool {
	for _, q := range c.Quantities {
		if (q.From >= from-3 || q.Unit == "points" && q.From >= from-gapReach) && q.From <= to+6 && q.Unit != "year" && q.Unit != "date" {
			return true
		}
	}
	return false
}

// plain is a comparison without a number: the ratio is above one.
func plain(c *clause.Clause, a, b clause.Subject, measure string, tok int) muster.Claim {
	q := clause.Quantity{Quantity: &muster.Quantity{}, From: tok, To: tok + 1}
	cl := sense.Claim("comparison_ratio", c, q, a)
	cl.Quantity = ""
	cl.Span = c.SpanOf(min(at(a, tok), tok), max(tok+1, b.To))
	cl.Test = sense.Above("1", "ratio")
	cl.Test.Negated = c.Negated(tok)
	fill(&cl, c, a, b, measure, tok)
	return cl
}

func at(s clause.Subject, otherwise int) int {
	if s.At < 0 {
		return otherwise
	}
	return s.At
}

// rival is the other side: the first mention after the words of comparison.
func rival(c *clause.Clause, from, to int) (clause.Subject, bool) {
	rest, all := c.Find("cues", "europe_canada_rest", from, to)
	for _, m := range c.Mentions {
		if all && m.From > rest.From {
			break // the nearer one is meant: "ten times that of Germany and more than all others"
		}
		if m.From >= from && m.From <= from+9 && m.To <= to && m.Table != "people" && m.Role != clause.Title {
			return clause.Subject{Codes: m.Codes, At: m.From, To: m.To}, true
		}
	}
	if all {
		return clause.Subject{Codes: []string{"REST"}, At: rest.From, To: rest.To}, true
	}
	return clause.Subject{}, false
}

// measured is what the two sides are compared by.
func measured(c *clause.Clause, tok int) string {
	if c.Cue("share_of_gdp", 0, len(c.Toks)) && (c.Defence(tok) || c.Memory.AboutSpending()) {
		return "defence_expenditure_share_of_gdp"
	}
	if m, _ := c.Measure(tok, "armed_forces_personnel", "defence_expenditure", "gdp", "population"); m != "" {
		return m
	}
	if c.Memory.AboutSpending() || c.Memory.OnTopic() && c.Verb("spend", 0, len(c.Toks)) {
		return "defence_expenditure"
	}
	return ""
}

func fill(cl *muster.Claim, c *clause.Clause, a, b clause.Subject, measure string, tok int) {
	if measure == "defence_expenditure" && c.Cue("per_head", 0, len(c.Toks)) {
		measure = "defence_expenditure_per_capita"
	}
	if measure == "defence_expenditure" && (c.Cue("share_of_gdp", 0, len(c.Toks)) || perGDP(c)) {
		measure = "defence_expenditure_share_of_gdp"
	}
	sides(cl, c, a, b, measure, tok)
}

// sides fills in a claim that one side's measure is so many times the other's.
func sides(cl *muster.Claim, c *clause.Clause, a, b clause.Subject, measure string, tok int) {
	cl.Measure = measure
	cl.Subject = a.Codes
	if b.Codes[0] == "REST" && len(a.Codes) == 1 {
		b.Codes = []string{"NATO - " + a.Codes[0]}
		cl.ComparedWith = []string{"NATO"}
	} else {
		cl.ComparedWith = b.Codes
	}
	m := muster.Meaning{
		Name:    label(measure) + " of the one over that of the other",
		Formula: muster.Formula(side(a.Codes, measure) + " / " + side(b.Codes, measure)),
		Axes:    muster.Axes{Prices: c.Prices(tok)},
		Plain:   true,
	}
	if len(b.Codes) > 1 && len(a.Codes) == 1 && !c.Cue("combined", 0, len(c.Toks)) {
		m.Formula = sense.Of(b.Codes, true, a.Codes[0]+"."+measure+" / it."+measure)
		cl.Test.Each = true
	}
	codes := append(append([]string{}, a.Codes...), cl.ComparedWith...)
	cl.Meanings = sense.Sources(m, c.Source(), codes)
	if cl.Meanings[0].Axes.Source == "sipri" && measure == "defence_expenditure" {
		cl.Measure = "military_expenditure"
	}
}

// perGDP says whether the statement gives a share of GDP: "spends 2.3 per cent
// of its GDP, more than France" compares shares.
func perGDP(c *clause.Clause) bool {
	for _, q := range c.Quantities {
		if q.Per == "GDP" {
			return true
		}
	}
	return false
}

func label(measure string) string {
	if m, ok := atlas.Measure(measure); ok {
		return m.Label
	}
	return strings.ReplaceAll(measure, "_", " ")
}

// side is one side of the comparison, added up; "NATO - USA" is everyone else.
func side(codes []string, measure string) string {
	if len(codes) == 1 {
		if all, but, ok := strings.Cut(codes[0], " - "); ok {
			return "(" + all + "." + measure + " - " + but + "." + measure + ")"
		}
	}
	return string(sense.Of(codes, false, "it."+measure))
}
