// Package levelsharegdp finds level_share_gdp: what part of its GDP a country
// or group spends on defence.
package levelsharegdp

import (
	_ "embed"
	"strings"

	"muster"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "level_share_gdp",
	Doc: `X spends p % of GDP

A percentage said of GDP, or one that points back to such a share ("its share
was 2.4 per cent"), with a subject. "Meets", "reaches" and "hits" ask for at
least the number, "misses" for less. A change, a pledge or a count of allies
over a line is another form.`,
	Find:     find,
	Examples: examples,
}

const measure = "defence_expenditure_share_of_gdp"

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("ratio") {
		if !speaksOfGDP(c, q) {
			continue
		}
		s := c.Subject(q.From)
		if s.Known() && noMembers[s.Codes[0]] {
			out = append(out, ambiguous(c, q, s))
			c.Take(q)
			continue
		}
		if !s.Known() {
			c.Leave(q, "no country or group that it speaks of")
			continue
		}
		if ok, why := c.Asserts(q.From); !ok {
			c.Leave(q, why)
			continue
		}
		if ofBudget(c, q) {
			c.Leave(q, "a share of a whole budget, which the books do not hold")
			continue
		}
		if someOf(c, s) {
			c.Leave(q, "speaks of some of a group, which is not computed")
			continue
		}
		if everyYear(c, q) {
			c.Leave(q, "speaks of every year of a stretch, which is not computed")
			continue
		}
		out = append(out, claim(c, q, s))
		c.Take(q)
		source := c.SourceFor(q.From)
		c.Memory.Keep("ratio", func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
			if !smallShare(q) || ofBudget(c, q) || movesTarget(c, q) || c.Word(q.To) == "of" && c.Word(q.To+1) == "what" {
				return muster.Claim{}, false
			}
			return again(c, q, s, source), true
		})
	}
	return out
}

// ofBudget is "13 per cent of the federal budget".
func ofBudget(c *clause.Clause, q clause.Quantity) bool {
	return c.Word(q.To) == "of" && c.Cue("budget_whole", q.To, min(q.To+6, len(c.Toks)))
}

// someOf says whether a group stands behind words that take some of it: "most allies",
// "nine in ten allies", "two allies, Poland and Estonia,". What the group spends as a
// whole does not answer for them.
func someOf(c *clause.Clause, s clause.Subject) bool {
	if len(s.Codes) != 1 || !clause.IsGroup(s.Codes[0]) || s.At < 1 {
		return false
	}
	at := s.At
	if c.Word(at-1) == "the" || c.Word(at-1) == "of" {
		at--
	}
	if c.Word(at-1) == "of" {
		at--
	}
	switch c.Word(at - 1) {
	case "most", "many", "few", "several", "some", "majority", "minority", "thirds", "quarters", "percent", "cent", "%", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}

// everyYear says whether a share is said of each year of a stretch: "every year since
// 2014", "has always spent". One year would answer for all of them.
func everyYear(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.Segment(q.From)
	if c.Cue("streak", from, to) {
		return true
	}
	for i := from; i < q.From; i++ {
		if c.Word(i) == "always" {
			return true
		}
	}
	return false
}

// again is a share of GDP told in the words of the one before.
func again(c *clause.Clause, q clause.Quantity, s clause.Subject, source string) muster.Claim {
	cl := claim(c, q, s)
	if source != "" {
		cl.Meanings = Meanings(s.Codes, source, false)
	}
	return cl
}

// speaksOfGDP says whether a percentage is a share of GDP spent on defence.
func speaksOfGDP(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.Segment(q.From)
	if q.Strict() && strings.Contains(c.Body[q.Start:q.End], " the ") {
		return false // "less than the 2.9 percent it spent in 2025"
	}
	if c.OtherTopic(q.From) || !smallShare(q) || movesTarget(c, q) {
		return false
	}
	if next := c.Word(q.To + 1); c.Word(q.To) == "of" && (next == "what" || c.Place(q.To+1) || next == "the" && c.Place(q.To+2)) && q.Per != "GDP" {
		return false // "a third of what Poland spends"
	}
	gdp := q.Per == "GDP" || c.Cue("share_of_gdp", from, to) || ofTheirGDP(c, q)
	if gdp {
		return c.Defence(q.From) || c.Memory.AboutSpending() || alliesSpend(c, q) || c.Source() == "nato" || c.Cue("target", from, to) || c.Memory.OnTopic() && c.SpendsOrIs(q)
	}
	if c.Level(q) {
		return c.Memory.AboutSpending()
	}
	if spendsBare(c, q) || c.Word(q.From-1) == "from" && carriesOnFrom(c, q) {
		return true
	}
	if c.Verb("rise", from, q.From) || c.Verb("fall", from, q.From) {
		return false
	}
	// "cleared the alliance's 2% threshold"
	if _, ok := c.Group(from, to); ok && c.Cue("target", from, to) && sense.IsTarget(q.Value) {
		return true
	}
	// "At 2.33 per cent, Britain's defence burden": a burden is a share.
	if c.Cue("target", from, to) && c.Memory.AboutSpending() || c.Cue("burden", from, to) {
		return true
	}
	// "Its share in 2024 was 2.4 per cent", "France managed 2.1 per cent".
	if carriesOn(c, q) {
		return true
	}
	if c.Memory == nil || c.Memory.Measure != measure && c.Memory.Measure != "military_expenditure_share_of_gdp" {
		return false
	}
	if m, _ := c.Measure(q.From); m != "" && m != "defence_expenditure" && m != "membership" {
		return false
	}
	return c.Verb("be", from, to) || c.Verb("spend", from, to) || c.Verb("meet", from, to) || c.Verb("miss", from, to) || c.PossessorOnly(q.From)
}

// alliesSpend is "NATO's eastern members spend 2.9 per cent of GDP": allies as
// allies are measured by what they spend on defence.
func alliesSpend(c *clause.Clause, q clause.Quantity) bool {
	from, to := c.Segment(q.From)
	s := c.Subject(q.From)
	return s.Known() && strings.HasPrefix(s.Codes[0], "NATO") && c.Verb("spend", from, to)
}

// carriesOn is "and Ukraine's at 34.5 per cent": a bare possessive after a
// share of GDP in the same statement.
func carriesOn(c *clause.Clause, q clause.Quantity) bool {
	for _, x := range c.Quantities {
		if x.To <= q.From && x.Unit == "ratio" && (x.Per == "GDP" || c.Cue("share_of_gdp", x.From, q.From)) && c.Is(x) {
			return c.PossessorOnly(q.From) || c.Word(q.From-1) == "at"
		}
	}
	return false
}

// spendsBare is "Germany spent 1.2 per cent in 2014" in a report about defence
// spending: a country and its spending, and nothing that the percentage is of.
func spendsBare(c *clause.Clause, q clause.Quantity) bool {
	if !c.Memory.AboutSpending() && !c.Memory.OnTopic() || !c.VerbBefore("spend", q) {
		return false
	}
	switch c.Word(q.To) {
	case "of", "more", "less", "on", "to", "higher", "lower", "above", "below":
		return false
	}
	return true
}

// carriesOnFrom is "2.2 per cent of GDP, up from 1.8 per cent in 2023".
func carriesOnFrom(c *clause.Clause, q clause.Quantity) bool {
	for _, x := range c.Quantities {
		if x.To <= q.From && x.Unit == "ratio" && x.Per == "GDP" {
			return true
		}
	}
	return false
}

// smallShare keeps percentages that no country spends on defence from being
// read as shares of GDP by mere context: the books' largest is below 40 %
// (Ukraine 2024, SIPRI), an ally's below 6 %.
func smallShare(q clause.Quantity) bool {
	n := q.Value
	if !n.Known() {
		n = q.High
	}
	return n.Known() && n.Cmp(muster.MustNumber("0.4")) < 0
}

// noMembers are groups that everybody speaks of and nobody has listed.
var noMembers = map[string]bool{"NATO_EASTERN_FLANK": true, "NORDIC_BALTIC": true, "REGION": true}

// ofTheirGDP is "1.4 per cent of the Netherlands' GDP".
func ofTheirGDP(c *clause.Clause, q clause.Quantity) bool {
	if c.Word(q.To) != "of" {
		return false
	}
	_, at := c.Measure(q.To, "gdp")
	return at > q.To && at <= q.To+5
}

// never says whether a negation is for all time; forms.Claims makes those
// claims of their own.
func never(c *clause.Clause, from, to int) bool {
	for i := from; i < to; i++ {
		if c.Word(i) == "never" {
			return true
		}
	}
	return false
}

// reaches says whether a country, not its spending, is said to reach a number:
// "spending reached 1.1 per cent" only says where it stood.
func reaches(c *clause.Clause, q clause.Quantity, from int) bool {
	t, ok := c.Last("verbs", "meet", from, q.From)
	if !ok || c.Verb("spend", from, q.From) || q.Hedge == muster.About {
		return false
	}
	for _, m := range c.Tags {
		if m.Table == "measures" && m.To <= t.From && t.From-m.To <= 2 {
			return false
		}
	}
	return true
}

// toward says whether a word like "below" stands a little before a number that
// carries no hedge of its own: "below NATO's 2 per cent target".
func toward(c *clause.Clause, q clause.Quantity, words ...string) bool {
	if q.Hedge != muster.Exactly {
		return false
	}
	for i := q.From - 1; i >= 0 && i >= q.From-4; i-- {
		for _, w := range words {
			if c.Word(i) == w {
				return true
			}
		}
	}
	return false
}

// ambiguous is a share of a group without agreed members.
func ambiguous(c *clause.Clause, q clause.Quantity, s clause.Subject) muster.Claim {
	cl := sense.Claim("level_share_gdp", c, q, s)
	cl.Measure = measure
	cl.Test = sense.ShareOfGDP(*q.Quantity)
	cl.Because, cl.Ask = muster.Ambiguous, "Which countries are meant?"
	return cl
}

// movesTarget is "will leave the 2 per cent target": nothing is said of what is spent.
func movesTarget(c *clause.Clause, q clause.Quantity) bool {
	return c.Cue("moves_target", max(0, q.From-3), q.From) && c.Cue("target", q.To, min(q.To+2, len(c.Toks)))
}

// together makes the share that of all of a list taken together: what they spend over
// what their economies are worth.
func together(cl *muster.Claim, codes []string) {
	cl.Test.Each = false
	m := cl.Meanings[0]
	m.Name = "what they spend together over their GDP"
	m.Formula = sense.Of(codes, false, "it.defence_expenditure") + " / " + sense.Of(codes, false, "it.gdp")
	m.Axes.Prices, m.Plain = "current", true
	cl.Meanings = []muster.Meaning{m}
}

// evenBefore is "does not even spend 1.4 per cent", which says less.
func evenBefore(c *clause.Clause, from, number int) bool {
	for i := from; i < number; i++ {
		if c.Word(i) == "even" {
			return true
		}
	}
	return false
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject) muster.Claim {
	cl := sense.Claim("level_share_gdp", c, q, s)
	from, _ := c.Segment(q.From)
	cl.Measure = measure
	cl.Test = sense.ShareOfGDP(*q.Quantity)
	reaching := false
	switch {
	case c.VerbBefore("miss", q) || toward(c, q, "below", "under", "beneath", "short"):
		cl.Test = sense.Misses(*q.Quantity)
	case toward(c, q, "above", "over"):
		cl.Test = muster.Test{Relation: muster.Greater, Low: q.Value, LowOpen: true, Unit: "ratio"}
		reaching = true
	case reaches(c, q, from):
		cl.Test = sense.Reaches(*q.Quantity)
		reaching = true
	}
	cl.Test.Negated = c.Negated(q.From) && !c.VerbBefore("miss", q)
	if cl.Test.Negated && cl.Test.Relation == muster.Equals && !never(c, from, q.From) {
		// "did not spend 2 per cent" says less, not anything else; of a number that is no
		// line to be reached only that it is another one
		reaching = true
		if sense.IsTarget(q.Value) || evenBefore(c, from, q.From) {
			cl.Test = sense.Misses(*q.Quantity)
		}
	}
	cl.Test.Each = len(s.Codes) > 1
	if cl.Tense == muster.Will {
		cl.Form = "projection_plan"
	}
	cl.Meanings = Meanings(s.Codes, c.SourceFor(q.From), reaching || cl.Test.Relation == muster.GreaterEqual || cl.Test.Relation == muster.Greater)
	if _, to := c.Segment(q.From); len(s.Codes) > 1 && c.Cue("combined", from, to) && !c.Cue("each", from, to) {
		together(&cl, s.Codes)
	}
	if cl.Meanings[0].Axes.Source == "sipri" {
		cl.Measure = "military_expenditure_share_of_gdp"
	}
	return cl
}

// Meanings are the readings that a share of GDP can have. A line to be reached
// adds the share after rounding to one decimal of a percent.
func Meanings(codes []string, named string, threshold bool) []muster.Meaning {
	m := muster.Meaning{
		Name:    "defence spending as a share of GDP",
		Formula: sense.Of(codes, true, "it."+measure),
		Plain:   true,
	}
	out := sense.Sources(m, named, codes)
	nato := out[0].Axes.Source == "nato"
	if threshold && nato {
		out = append(out, muster.Meaning{
			Name:    "after rounding to one decimal of a percent",
			Formula: sense.Of(codes, true, "round(it."+measure+", 0.1%)"),
			Axes:    out[0].Axes,
			Fixed:   true,
		})
	}
	if len(codes) == 1 && clause.IsGroup(codes[0]) && nato {
		out = append(out, muster.Meaning{
			Name:    "current dollars spent over current GDP",
			Formula: muster.Formula(codes[0] + ".defence_expenditure / " + codes[0] + ".gdp"),
			Axes:    muster.Axes{Source: "nato", Prices: "current"},
			Fixed:   true,
		})
	}
	return out
}
