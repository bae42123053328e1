// Package ranksuperlative finds rank_superlative: largest, second-largest,
// highest since, a nine-year low, nobody faster.
package ranksuperlative

import (
	_ "embed"
	"strings"

	"muster"
	"muster/clause"
	"muster/match"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "rank_superlative",
	Doc: `largest / third-largest / highest since Y / n-year low

A superlative or an ordinal with a measure, a country and a field of rivals (the
alliance unless another is named). "Highest since 2020" compares a country with
its own past. A superlative without a measure that the books hold is left.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, t := range c.Tags {
		if t.Table != "cues" {
			continue
		}
		var cl muster.Claim
		ok := false
		switch t.Value {
		case "high", "low":
			cl, ok = sincePast(c, t)
		case "second_to":
			cl, ok = secondTo(c, t)
		case "any_other":
			cl, ok = anyOther(c, t)
		case "no_other":
			cl, ok = nobody(c, t)
		}
		if !ok && t.Value == "high" {
			cl, ok = beyondTheBooks(c, t)
		}
		if !ok && (t.Value == "first" || t.Value == "last") {
			cl, ok = ranked(c, t)
		}
		if ok && !overlaps(out, cl) {
			out = append(out, cl)
		}
	}
	return out
}

func overlaps(out []muster.Claim, cl muster.Claim) bool {
	for _, o := range out {
		if o.Span.Overlaps(cl.Span) {
			return true
		}
	}
	return false
}

// bare is a token range standing in for a number.
func bare(from, to int) clause.Quantity {
	return clause.Quantity{Quantity: &muster.Quantity{}, From: from, To: to}
}

// ranked is "the largest spender", "the second-largest military".
func ranked(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	from, to := c.Segment(t.From)
	measure, about := measured(c, t)
	if measure == "" || !sized(c, t, about) {
		return muster.Claim{}, false
	}
	if ok, _ := c.Asserts(t.From); !ok {
		return muster.Claim{}, false
	}
	s := c.First(from, t.From)
	if !s.Known() {
		s = c.Subject(t.From)
	}
	field := rivals(c, max(from, t.From-6), to)
	if field == "" || !s.Known() || len(s.Codes) != 1 || s.Codes[0] == field || clause.IsGroup(s.Codes[0]) {
		return muster.Claim{}, false
	}
	q := bare(t.From, t.To)
	rank := muster.Int(1)
	for _, x := range c.Free("rank") {
		if x.To >= t.From-2 && x.From <= t.To && x.From >= from {
			rank, q = x.Value, clause.Quantity{Quantity: x.Quantity, From: min(x.From, t.From), To: max(x.To, t.To)}
			c.Take(x)
		}
	}
	cl := sense.Claim("rank_superlative", c, q, s)
	cl.Span = c.SpanOf(min(start(s, q.From), q.From), max(q.To, about))
	cl.Measure = measure
	cl.ComparedWith = []string{field}
	cl.Test = sense.Exactly(rank, "rank")
	cl.Test.Relation = muster.RankIs
	cl.Test.Negated = c.Negated(t.From)
	lowest := ""
	if t.Value == "last" {
		lowest = " lowest first"
	}
	m := muster.Meaning{
		Name:    "rank by " + name(measure),
		Formula: muster.Formula("rank(" + s.Codes[0] + "." + measure + " among " + field + lowest + ")"),
		Axes:    muster.Axes{Prices: c.Prices(t.From)},
		Plain:   true,
	}
	cl.Meanings = sense.Sources(m, c.Source(), []string{s.Codes[0], field})
	who, source := s.Codes[0], c.Source()
	c.Memory.Keep("rank", func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
		if len(s.Codes) != 1 || clause.IsGroup(s.Codes[0]) || c.Cue("in_money", 0, len(c.Toks)) {
			return muster.Claim{}, false
		}
		next := sense.Claim("rank_superlative", c, q, s)
		next.Measure, next.ComparedWith = cl.Measure, cl.ComparedWith
		next.Test = sense.Exactly(q.Value, "rank")
		next.Test.Relation = muster.RankIs
		again := m
		again.Formula = muster.Formula(strings.Replace(string(m.Formula), "("+who+".", "("+s.Codes[0]+".", 1))
		next.Meanings = sense.Sources(again, source, []string{s.Codes[0], field})
		return next, true
	})
	return cl, true
}

func start(s clause.Subject, otherwise int) int {
	if s.At < 0 {
		return otherwise
	}
	return s.At
}

func name(measure string) string {
	switch measure {
	case "defence_expenditure":
		return "defence spending"
	case "defence_expenditure_share_of_gdp":
		return "defence spending as a share of GDP"
	case "armed_forces_personnel":
		return "armed forces personnel"
	}
	return measure
}

// sized says whether a superlative is one of size: "most" and "first" say so only
// right before what is counted ("the most troops", not "the most powerful army").
func sized(c *clause.Clause, t match.Tag, about int) bool {
	switch c.Word(t.From) {
	case "most", "least", "first", "last", "top", "leading", "number", "lead", "leads", "weakest":
		return about-t.To <= 3 && c.Known(t.To)
	}
	return true
}

// measured is what a superlative ranks by: a spender by money, a burden or a
// share by the share of GDP, a military by its people.
func measured(c *clause.Clause, t match.Tag) (string, int) {
	from, to := c.Segment(t.From)
	if x, ok := c.Find("ranked", "economy", t.To, min(to, t.To+2)); ok && x.From == t.To {
		return "gdp", x.To // "Europe's largest economy, spending 2.1 per cent of its GDP"
	}
	if x, ok := c.Find("ranked", "share", t.To, min(to, t.To+11)); ok {
		for _, q := range c.Quantities {
			if q.Unit == "ratio" && q.From >= t.To && q.To == x.From {
				// "the biggest spender, at 4.1 per cent of its GDP": the number owns
				// the share, and the rank may be meant by either.
				return "", 0
			}
		}
		return "defence_expenditure_share_of_gdp", x.To
	}
	if c.Word(t.To) == "share" && c.Word(t.To+1) != "of" && c.Memory != nil && c.Memory.Measure == "defence_expenditure_share_of_gdp" {
		return "defence_expenditure_share_of_gdp", t.To + 1
	}
	if x, ok := c.Find("ranked", "people", t.To, min(to, t.To+3)); ok {
		return "armed_forces_personnel", x.To
	}
	if x, ok := c.Find("ranked", "money", t.To, min(to, t.To+4)); ok {
		if c.Cue("share_of_gdp", from, to) {
			return "defence_expenditure_share_of_gdp", x.To
		}
		return "defence_expenditure", x.To
	}
	if x, ok := c.Find("ranked", "economy", t.To, min(to, t.To+3)); ok {
		return "gdp", x.To
	}
	return "", 0
}

// unlisted are groups that nobody has listed.
var unlisted = map[string]bool{"NATO_EASTERN_FLANK": true, "NORDIC_BALTIC": true, "REGION": true}

// rivals is the field: the group named after the superlative, else the alliance.
func rivals(c *clause.Clause, from, to int) string {
	for _, m := range c.Mentions {
		if m.From >= from && m.To <= to && len(m.Codes) == 1 && unlisted[m.Codes[0]] {
			return "" // a region without agreed members: no field to rank in
		}
	}
	if g, ok := c.Group(from, to); ok {
		return g
	}
	return "NATO"
}
