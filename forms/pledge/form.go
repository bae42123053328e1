// Package pledge finds pledge: what was promised, demanded or announced. The
// claim is that it was said; the ledger decides.
package pledge

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
	Name: "pledge",
	Doc: `X promises p % by Y; X demands p %; X proposes N money

A verb or noun of promising, demanding or announcing before a share of GDP or a
sum. "From 2.3 % to 2.5 %" promises the second. A deadline that the words give
must be the ledger's; one that they leave out is said in why. "Core" beside the
number asks for promises of core spending, which are another reading elsewhere.`,
	Find:     find,
	Examples: examples,
}

const share = "defence_expenditure_share_of_gdp"

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("ratio") {
		if c.Is(q) {
			continue
		}
		if cl, ok := status(c, q); ok {
			out = append(out, cl)
			c.Take(q)
			continue
		}
		if cl, used, ok := target(c, q); ok {
			out = append(out, cl)
			c.Take(append(used, q)...)
		}
	}
	for _, q := range c.Free("money") {
		if cl, ok := announced(c, q); ok {
			out = append(out, cl)
			c.Take(q)
		}
	}
	return out
}

// target is a promise or a demand of a share of GDP.
func target(c *clause.Clause, q clause.Quantity) (muster.Claim, []clause.Quantity, bool) {
	from, _ := c.Segment(q.From)
	promise, promised := c.Last("verbs", "pledge", from, q.From)
	if t, ok := c.Last("verbs", "announce", from, q.From); ok && !promised {
		// "announced that it would spend"
		if _, ok := c.Find("verbs", "plan", t.To, q.From); ok {
			promise, promised = t, true
		}
	}
	demand, demanded := c.Last("verbs", "demand", from, q.From)
	if !promised && !demanded || q.Value.Known() && q.Value.Cmp(muster.MustNumber("0.1")) > 0 {
		return muster.Claim{}, nil, false
	}
	if q.Per != "GDP" && c.Word(q.To) == "of" && !aTarget(c, q) {
		return muster.Claim{}, nil, false // "2 per cent of the federal budget"
	}
	if q.Per != "GDP" && !c.Defence(q.From) && !aTarget(c, q) && !(q.Per == "GDP" && sense.IsTarget(q.Value)) || c.OtherTopic(q.From) {
		return muster.Claim{}, nil, false
	}
	tense, kind, at := muster.Pledged, "pledge", promise.From
	if demanded && (!promised || demand.From > promise.From) {
		tense, kind, at = muster.Demanded, "demand", demand.From
	}
	if ok, why := c.AssertsSince(actorEnd(c, at), at); !ok {
		c.Leave(q, why)
		return muster.Claim{}, nil, false
	}
	if from, _ := c.Segment(at); conditional(c, from) {
		c.Leave(q, "a condition asserts nothing")
		return muster.Claim{}, nil, false
	}
	measure, known := measureOf(c, q)
	if !known {
		c.Leave(q, "of related spending no series and no list of what counts is published")
		return muster.Claim{}, nil, false
	}
	if owned(c, at, q.From) {
		return muster.Claim{}, nil, false
	}
	// "from 2.3 % to 2.5 %" promises the second number
	var used []clause.Quantity
	if next, ok := c.NextOf("ratio", q.To); ok && next.From-q.To <= 2 && next.Rule != "" && c.Word(next.From-1) == "to" && c.Word(q.From-1) == "from" {
		used = append(used, q)
		q = next
		c.Take(q)
	} else if c.Word(q.From-1) == "from" {
		return muster.Claim{}, nil, false
	}
	s := who(c, at)
	if !s.Known() {
		c.Leave(q, "nobody in the ledger is named as having said it")
		return muster.Claim{}, nil, false
	}
	cl := sense.Claim("pledge", c, q, s)
	cl.Measure = measure
	cl.Tense = tense
	cl.Test = sense.ShareOfGDP(*q.Quantity)
	if q.Hedge == muster.Over {
		cl.Test.LowOpen, cl.Test.Relation = false, muster.GreaterEqual // "more than 2 %" and "at least 2 %" promise one line
	}
	cl.Test.Negated = c.Negated(at)
	cl.Made = made(c)
	for _, u := range used {
		cl.Uses = append(cl.Uses, u.ID)
		if c.Memory != nil {
			c.Memory.Low, c.Memory.High = u.Value, q.Value
		}
	}
	f, due := kind+"("+s.Codes[0]+", "+measure, ""
	if by := c.Deadline(q.From); by != "" && kind == "pledge" {
		due = ", by " + by
		f += due
		cl.Period = muster.Period{From: by, To: by, Basis: "said", Why: "deadline"}
	} else {
		cl.Period = muster.Period{}
	}
	name := "what the ledger records as pledged by then"
	if kind == "demand" {
		name = "what the ledger records as demanded by then"
	}
	said := muster.Meaning{Name: name, Formula: muster.Formula(f + ")"), Plain: true, Fixed: true}
	cl.Meanings = []muster.Meaning{said}
	if q.Hedge == muster.Between {
		// A range as such was asked only where its lower end stands as well; one
		// number inside it is another reading.
		lower := sense.Exactly(q.Low, "ratio")
		cl.Meanings[0].Name, cl.Meanings[0].Test = name+", the lower end of the range included", &lower
		said.Name, said.Plain = name+", anywhere in the range", false
		cl.Meanings = append(cl.Meanings, said)
	}
	if kind == "pledge" && measure == share {
		said.Name, said.Plain = "what the ledger records as pledged of core spending by then", false
		said.Formula = muster.Formula("pledge(" + s.Codes[0] + ", core_" + share + due + ")")
		cl.Meanings = append(cl.Meanings, said)
	}
	return cl, used, true
}

// conditional says whether a segment opens with "if" or its kin, so that what
// its actor does is supposed: "if Sweden promised 3.5 per cent".
func conditional(c *clause.Clause, from int) bool {
	_, ok := c.Find("moods", "condition", from, min(from+2, len(c.Toks)))
	return ok
}

// measureOf is what a promise is measured by: core spending where the words
// beside the number say so, nothing that is published for related spending.
func measureOf(c *clause.Clause, q clause.Quantity) (measure string, known bool) {
	for i := q.To; i < min(q.To+8, len(c.Toks)); i++ {
		if next, ok := c.NextOf("ratio", q.To); ok && i >= next.From {
			break
		}
		switch c.Word(i) {
		case "core":
			return "core_" + share, true
		case "related":
			return "", false
		}
	}
	return share, true
}

// aTarget says whether a bare percentage is one of the alliance's lines to be
// reached: "committed to reaching 2 per cent by 2029".
func aTarget(c *clause.Clause, q clause.Quantity) bool {
	if !sense.IsTarget(q.Value) || !c.Verb("meet", max(0, q.From-2), q.From) {
		return false
	}
	switch c.Word(q.To) {
	case ".", ",", "by", "in", "this", "next", "":
		return true
	case "of":
		_, at := c.Measure(q.To, "gdp")
		return at > q.To && at <= q.To+5
	}
	return false
}

// announced is a sum that a government or body put forward.
func announced(c *clause.Clause, q clause.Quantity) (muster.Claim, bool) {
	from, _ := c.Segment(q.From)
	verb, ok := c.Last("verbs", "announce", 0, q.From)
	if !ok || verb.From < from && c.Verb("spend", from, q.From) || !q.Value.Known() || q.Value.Cmp(muster.Int(1_000_000_000)) < 0 {
		return muster.Claim{}, false
	}
	if !c.Defence(q.From) || c.OtherTopic(q.From) {
		return muster.Claim{}, false
	}
	if ok, why := c.Asserts(q.From); !ok {
		c.Leave(q, why)
		return muster.Claim{}, false
	}
	s := who(c, verb.From)
	if !s.Known() {
		c.Leave(q, "nobody in the ledger is named as having announced it")
		return muster.Claim{}, false
	}
	cl := sense.Claim("pledge", c, q, s)
	cl.Measure = "pledge"
	cl.Tense = muster.Pledged
	cl.Period = muster.Period{}
	cl.Test = sense.TestOf(*q.Quantity)
	f := sense.Into(muster.Formula("announced("+s.Codes[0]+", defence_expenditure)"), q.Unit)
	cl.Meanings = []muster.Meaning{{Name: "the sum announced, at the official rates of that day and the working day before", Formula: f, Plain: true, Fixed: true}}
	return cl, true
}

// owned says whether the number is somebody's own between the verb and it:
// "urged allies to move faster, saying Sweden's 2.14 per cent was enough".
func owned(c *clause.Clause, verb, number int) bool {
	for _, m := range c.Mentions {
		if m.From > verb && m.To <= number && m.Role == clause.Possessor && number-m.To <= 3 {
			return true
		}
	}
	return false
}

// actorEnd is where the actor before a verb ends: moods before it belong to
// other words ("allies must do more after the minister's call for 5 per cent").
func actorEnd(c *clause.Clause, verb int) int {
	end, _ := c.Segment(verb)
	for _, m := range c.Mentions {
		if m.To <= verb && m.To > end {
			end = m.To
		}
	}
	return end
}

// who says it: the mention before the verb, the country of the office or
// person before it, or the speaker.
func who(c *clause.Clause, verb int) clause.Subject {
	if s := c.Actor(verb); s.Known() {
		return s
	}
	if sp := c.Statement.Speaker; sp != nil && sp.Country != "" {
		return clause.Subject{Codes: []string{sp.Country}, At: -1, Rule: "the speaker's country"}
	}
	return clause.Subject{At: -1}
}
