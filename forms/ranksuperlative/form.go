// Package ranksuperlative finds rank_superlative: largest, second-largest,
// highest since, a nine-year low, nobody faster.
package ranksuperlative

import (
	_ "embed"
	"strconv"
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
	if measure == "" {
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
		if len(s.Codes) != 1 || clause.IsGroup(s.Codes[0]) {
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

// beyondTheBooks is "the biggest increase in decades": a stretch of time that
// no edition held covers.
func beyondTheBooks(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	from, to := c.Segment(t.From)
	if !c.Cue("ever", t.To, to) || !c.Defence(t.From) {
		return muster.Claim{}, false
	}
	s := c.Subject(t.From)
	if ok, _ := c.Asserts(t.From); !ok || !s.Known() || !c.Verb("rise", from, to) && !c.Verb("fall", from, to) {
		return muster.Claim{}, false
	}
	cl := sense.Claim("rank_superlative", c, bare(t.From, t.To), s)
	cl.Span = c.SpanOf(t.From, to)
	cl.Measure = "defence_expenditure_real_change"
	cl.Test = sense.Exactly(muster.Int(1), "rank")
	cl.Because = muster.NoSeries
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

// measured is what a superlative ranks by: a spender by money, a burden or a
// share by the share of GDP, a military by its people.
func measured(c *clause.Clause, t match.Tag) (string, int) {
	from, to := c.Segment(t.From)
	if x, ok := c.Find("ranked", "share", t.To, min(to, t.To+7)); ok {
		return "defence_expenditure_share_of_gdp", x.To
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

// sincePast is "the highest since 2020", "a nine-year low".
func sincePast(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	if !c.Defence(t.From) {
		return muster.Claim{}, false
	}
	if ok, _ := c.Asserts(t.From); !ok {
		return muster.Claim{}, false
	}
	s := c.Subject(t.From)
	if !s.Known() || len(s.Codes) != 1 {
		return muster.Claim{}, false
	}
	base, since := c.Since(t.From)
	years := int64(0)
	q := bare(t.From, t.To)
	for _, x := range c.Free("years") {
		if (x.To >= t.From-2 && x.To <= t.To+1 || x.From >= t.To && x.From <= t.To+2) && x.Value.Known() {
			years = x.Value.Int64()
			q = clause.Quantity{Quantity: x.Quantity, From: x.From, To: t.To}
			c.Take(x)
		}
	}
	if !since && years == 0 {
		return muster.Claim{}, false
	}
	measure := "defence_expenditure_share_of_gdp"
	if m, at := c.Measure(t.From, "defence_expenditure"); m != "" && at >= 0 && c.Memory != nil && c.Memory.Measure == "defence_expenditure" && !c.Cue("burden", 0, len(c.Toks)) {
		measure = "defence_expenditure"
	}
	source := sense.Source(c.Source(), s.Codes)
	if source == "sipri" {
		measure = sense.Kin(measure, source)
	}
	span := strconv.Itoa(base+1) + "..y-1"
	if since == false {
		span = "y-" + strconv.FormatInt(years, 10) + "..y-1"
	}
	extreme, relation := "highest", sense.Above("0", "points")
	if t.Value == "low" {
		extreme, relation = "lowest", sense.Below("0", "points")
	}
	cell := s.Codes[0] + "." + measure
	cl := sense.Claim("rank_superlative", c, q, s)
	cl.Measure = measure
	cl.Test = relation
	if measure != "defence_expenditure_share_of_gdp" && measure != "military_expenditure_share_of_gdp" {
		cl.Test.Unit = "USD"
	}
	cl.Test.Negated = c.Negated(t.From)
	if since {
		cl.Period = muster.Period{}
	}
	cl.Meanings = []muster.Meaning{{
		Name:    "the year less the " + extreme + " of the years between",
		Formula: muster.Formula(cell + " - " + extreme + "(" + cell + ", " + span + ")"),
		Axes:    muster.Axes{Source: source, Prices: prices(measure)},
		Plain:   true,
		Fixed:   true,
	}}
	if since && !c.Cue("at_least_since", 0, len(c.Toks)) {
		// "the highest since 2020" says that 2020 itself was higher
		than := sense.Below("0", cl.Test.Unit)
		if t.Value == "low" {
			than = sense.Above("0", cl.Test.Unit)
		}
		than.Negated = cl.Test.Negated
		year := strconv.Itoa(base)
		cl.Meanings = append(cl.Meanings, muster.Meaning{
			Name:    "the year less " + year + " itself",
			Formula: muster.Formula(cell + " - " + cell + "[" + year + "]"),
			Axes:    cl.Meanings[0].Axes,
			Test:    &than,
			Plain:   true,
			Fixed:   true,
		})
	}
	return cl, true
}

func prices(measure string) string {
	if measure == "defence_expenditure" || measure == "military_expenditure" {
		return "constant"
	}
	return ""
}

// secondTo is "second only to the US".
func secondTo(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	measure := ""
	if c.Memory != nil {
		measure = c.Memory.Measure
	}
	from, to := c.All()
	if c.Cue("per_head", from, t.From) {
		measure = "defence_expenditure_per_capita"
	}
	if m, _ := c.Measure(t.From, "armed_forces_personnel"); m != "" && measure == "" {
		measure = m
	}
	s := c.Subject(t.From)
	if measure == "" || !s.Known() || len(s.Codes) != 1 {
		return muster.Claim{}, false
	}
	_ = to
	cl := sense.Claim("rank_superlative", c, bare(t.From, t.To), s)
	cl.Span = c.SpanOf(t.From, min(len(c.Toks), t.To+2))
	cl.Measure = measure
	cl.Test = sense.Exactly(muster.Int(2), "rank")
	cl.Test.Relation = muster.RankIs
	cl.Meanings = sense.Sources(muster.Meaning{
		Name:    "rank by " + name(measure),
		Formula: muster.Formula("rank(" + s.Codes[0] + "." + measure + " among NATO)"),
		Plain:   true,
	}, c.Source(), s.Codes)
	return cl, true
}

// nobody is "no ally raised its spending faster than the Czech Republic".
func nobody(c *clause.Clause, t match.Tag) (muster.Claim, bool) {
	from, to := c.Segment(t.From)
	than, ok := c.Find("cues", "than", t.To, to)
	if !ok || !c.Defence(t.From) {
		return muster.Claim{}, false
	}
	var s clause.Subject
	for _, m := range c.Mentions {
		if m.From >= than.To && m.To <= to && len(m.Codes) == 1 {
			s = clause.Subject{Codes: m.Codes, At: m.From, To: m.To, Rule: "compared with everyone"}
			break
		}
	}
	if !s.Known() {
		return muster.Claim{}, false
	}
	cl := sense.Claim("rank_superlative", c, bare(t.From, t.To), s)
	cl.Span = c.SpanOf(t.From, s.To)
	cl.Test = sense.Exactly(muster.Int(1), "rank")
	cl.Test.Relation = muster.RankIs
	cl.ComparedWith = []string{"NATO"}
	if c.Verb("rise", from, than.From) {
		cl.Measure = "defence_expenditure_real_change"
		ahead := sense.Above("0", "points")
		cl.Meanings = []muster.Meaning{
			{Name: "rank by real growth as published", Formula: muster.Formula("rank(" + s.Codes[0] + ".defence_expenditure_real_change among NATO)"), Axes: muster.Axes{Source: "nato"}, Plain: true, Fixed: true},
			{Name: "growth in current dollars less the fastest of the others", Formula: muster.Formula("change(" + s.Codes[0] + ".defence_expenditure) - max(NATO except " + s.Codes[0] + ": change(it.defence_expenditure))"), Axes: muster.Axes{Source: "nato", Prices: "current"}, Test: &ahead, Fixed: true},
		}
		return cl, true
	}
	cl.Measure = "defence_expenditure"
	if c.Cue("share_of_gdp", from, to) {
		cl.Measure = "defence_expenditure_share_of_gdp"
	}
	cl.Meanings = sense.Sources(muster.Meaning{Name: "rank by " + name(cl.Measure), Formula: muster.Formula("rank(" + s.Codes[0] + "." + cl.Measure + " among NATO)"), Plain: true}, c.Source(), s.Codes)
	return cl, true
}
