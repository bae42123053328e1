package change

import (
	"strings"

	"muster"
	"muster/clause"
	"muster/match"
	"muster/sense"
)

// directions finds rises and falls told without a number: "while the Czech
// Republic's edges down", "Italian defence spending fell in 2021".
func directions(c *clause.Clause, numbered []muster.Claim) []muster.Claim {
	var out []muster.Claim
	for _, t := range c.Tags {
		if t.Table != "verbs" || t.Value != "rise" && t.Value != "fall" || !finite(c, t) {
			continue
		}
		from, to := c.Segment(t.From)
		if c.NumbersIn(from, to) > 0 || c.Cue("streak", from, to) {
			continue
		}
		carriesOn := c.PossessorOnly(t.From) && len(numbered) > 0 || c.Memory != nil && c.Memory.Form == "change" && c.Cue("its_own", t.To, to)
		_, at := c.Measure(t.From, "defence_expenditure", "spending")
		if !carriesOn && (at < from || at >= t.To+5 || at >= to) || c.OtherTopic(t.From) {
			continue
		}
		s := c.Subject(t.From)
		if s.At < from || s.At >= t.From {
			continue
		}
		if ok, _ := c.Asserts(t.From); !ok {
			continue
		}
		q := clause.Quantity{Quantity: &muster.Quantity{}, From: t.From, To: t.To}
		cl := sense.Claim("change", c, q, s)
		if cl.Period.Basis == "" && c.Cue("that_year", from, to) && c.Memory != nil && c.Memory.Year != "" {
			cl.Period = muster.Period{From: c.Memory.Year, To: c.Memory.Year, Basis: "inferred", Why: "that year"}
		}
		if cl.Period.Basis == "" && !carriesOn || !c.Defence(t.From) && !carriesOn {
			continue
		}
		cl.Quantity, cl.Measure, cl.Tense = "", "defence_expenditure_real_change", muster.Is
		cl.Test = sense.Above("0", "ratio")
		if t.Value == "fall" {
			cl.Test = sense.Below("0", "ratio")
		}
		cl.Test.Negated = c.Negated(t.From)
		cl.Test.Each = len(s.Codes) > 1
		cl.Meanings = Yearly(s, c.Source(), c.Cue("real", from, to) || carriesOn && c.Cue("real", 0, len(c.Toks)), c.Cue("nominal", from, to))
		out = append(out, cl)
	}
	return append(out, twoYears(c)...)
}

// twoYears is "Latvia spent more on defence in 2023 than in 2022".
func twoYears(c *clause.Clause) []muster.Claim {
	t, ok := c.Find("cues", "than", 0, len(c.Toks))
	if !ok || !c.Defence(t.From) {
		return nil
	}
	from, to := c.Segment(t.From)
	base, since := c.Since(t.From)
	p, dated := c.OwnPeriod(from)
	s := c.Subject(t.From)
	less := false
	more := false
	for i := from; i < t.From; i++ {
		switch c.Word(i) {
		case "more":
			more = true
		case "less":
			less = true
		}
	}
	if !since || !dated || p.Year() == 0 || p.Year() == base || more == less || !s.Known() || !c.Verb("spend", from, to) || c.NumbersIn(from, to) > 0 {
		return nil
	}
	if ok, _ := c.Asserts(t.From); !ok {
		return nil
	}
	q := clause.Quantity{Quantity: &muster.Quantity{Unit: "ratio"}, From: t.From, To: t.To}
	cl := sense.Claim("change", c, q, s)
	cl.Span = c.SpanOf(max(s.At, from), to)
	cl.Quantity, cl.Measure, cl.Period = "", "defence_expenditure", p
	cl.Test = sense.Above("0", "ratio")
	if less {
		cl.Test = sense.Below("0", "ratio")
	}
	cl.Test.Each = len(s.Codes) > 1
	if p.Year()-base == 1 {
		cl.Meanings = Yearly(s, c.SourceFor(t.From), c.Cue("real", from, to), c.Cue("nominal", from, to))
	} else {
		cl.Meanings = fixed(c, q, between(s, q, base, c.SourceFor(t.From)))
	}
	return []muster.Claim{cl}
}

// finite tells a verb that asserts ("fell", "edges down") from a noun, an
// infinitive or a participle.
func finite(c *clause.Clause, t match.Tag) bool {
	first := c.Word(t.From)
	if strings.HasSuffix(first, "ing") || first == "up" || first == "down" || first == "growth" {
		return false
	}
	switch c.Word(t.From - 1) {
	case "to", "a", "an", "the", "this", "that", "no", "any", "of", "in", "could", "would", "should", "must", "may", "might", "not", "and":
		return false
	case "'s":
		return strings.HasSuffix(first, "s") || strings.HasSuffix(first, "ed") || t.To-t.From > 1
	}
	return true
}
