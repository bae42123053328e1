// Package backgroundfact finds background_fact: how many members an alliance
// has, when it was founded, who joined when.
package backgroundfact

import (
	_ "embed"
	"strings"

	"muster"
	"muster/clause"
	"muster/sense"
	"muster/words"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "background_fact",
	Doc: `NATO has n members; NATO was founded in Y; X joined in Y

A count of members said of the alliance as a whole, on the day the words were
written; a founding year; a year of accession. A count of some members ("nine
allies agreed") asserts no membership.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("count") {
		group, ok := membership(c, q)
		if !ok {
			continue
		}
		if ok, why := c.Asserts(q.From); !ok {
			c.Leave(q, why)
			continue
		}
		out = append(out, members(c, q, group))
		c.Take(q)
	}
	out = append(out, belongs(c)...)
	for _, q := range c.Free("date") {
		if cl, ok := joinedInMonth(c, q); ok {
			out = append(out, cl)
			c.Take(q)
		}
	}
	for _, q := range c.Free("year") {
		if cl, ok := year(c, q); ok {
			out = append(out, cl)
			c.Take(q)
		}
	}
	return out
}

// membership says whether a number counts all members of a group: the group
// comprises, has, groups n countries; an alliance of n; n-nation alliance; n
// of the m allies.
func membership(c *clause.Clause, q clause.Quantity) (string, bool) {
	from, to := c.Segment(q.From)
	member, isMember := c.Find("allies", "member", q.From, min(len(c.Toks), q.To+5))
	if isMember && (member.From > q.To+3 || otherKind(c, q, member.From-1)) {
		isMember = false
	}
	// a founding speaks of members long ago
	if c.Verb("found", max(from, q.From-4), q.From) && c.Word(q.From-1) == "with" {
		return "", false
	}
	if t, ok := c.Find("verbs", "found", q.From, min(len(c.Toks), q.To+2)); ok && t.From >= q.From {
		return "", false // "one of its 12 founding members"
	}
	group, at, ok := body(c, from, to, q)
	if !ok || !isMember {
		return "", false
	}
	switch {
	// "23 of the 32 allies", "seven of its 29 members"
	case c.OfTheWhole(q):
		return group, true
	// "the 32-member alliance", "a 32-nation bloc"
	case c.Word(q.To) == "-" || hyphenated(c, q):
		return group, true
	}
	if c.Word(q.From-1) == "are" && c.Word(q.From-2) == "there" {
		return group, true
	}
	verb, found := c.Last("verbs", "comprise", from, q.From)
	if !found || q.From-verb.To > 4 {
		return "", false
	}
	// the body stands before the verb, with nothing but the verb between
	// it and the number: "NATO is composed of more than 30 nations".
	return group, at < q.From && !countedDoing(c, q, member.To, to)
}

// body finds the group and where it is named; "alliance" and "organisation"
// count as NATO where NATO is named in the statement or was before.
func body(c *clause.Clause, from, to int, q clause.Quantity) (string, int, bool) {
	at, group := -1, ""
	for _, m := range c.Mentions {
		if len(m.Codes) != 1 || m.From >= to {
			continue
		}
		if m.Codes[0] != "NATO" && m.Codes[0] != "EU" {
			continue
		}
		if m.From >= q.From && m.From <= q.To+3 && m.Role != clause.Possessor && m.Prep != "in" && !hyphenated(c, q) && !c.OfTheWhole(q) {
			continue // "32 NATO allies": the number's own noun
		}
		if at < 0 || m.From < q.From {
			at, group = m.From, m.Codes[0]
		}
	}
	if t, ok := c.Find("verbs", "alliance", max(0, q.From-3), min(len(c.Toks), q.To+2)); ok && at < 0 {
		return "NATO", t.From, true // "the 30-nation alliance", "an alliance of 29 states"
	}
	if c.Memory == nil || !c.Memory.Named && !c.Memory.Topic {
		return "", -1, false
	}
	if t, ok := c.Find("verbs", "alliance", from, to); ok && at < 0 {
		at, group = t.From, "NATO"
	}
	if at < 0 && c.Cue("pronoun", from, q.From) && c.Memory != nil && len(c.Memory.Subject) == 1 && (c.Memory.Subject[0] == "NATO" || c.Memory.Subject[0] == "EU") {
		at, group = from, c.Memory.Subject[0]
	}
	if at < 0 && c.OfTheWhole(q) {
		at, group = q.From, "NATO"
	}
	return group, at, at >= 0
}

// otherKind says whether the word before a member noun makes it another kind of
// member: "15 board members", "six Republican states".
func otherKind(c *clause.Clause, q clause.Quantity, i int) bool {
	if i <= q.From || c.Toks[i].Kind != words.Word || c.Word(i-1) == "-" {
		return false
	}
	switch c.Word(i) {
	case "member", "and", "sovereign", "independent", "different", "full", "the", "its", "of":
		return false
	}
	return !c.Place(i)
}

func hyphenated(c *clause.Clause, q clause.Quantity) bool {
	text := c.Body[q.Start:q.End]
	return strings.Contains(text, "-n") || strings.Contains(text, "-m") || strings.Contains(text, "-s") || strings.Contains(text, "-c")
}

// countedDoing says whether the counted members do something of their own:
// "NATO has 23 allies that meet 2 %" counts some, not all.
func countedDoing(c *clause.Clause, q clause.Quantity, from, to int) bool {
	switch c.Word(from) {
	case "that", "which", "who", "meeting", "spending", "above", "below", "at", "over":
		return true
	}
	return c.Word(q.From-1) == "only" && c.Verb("meet", from, to)
}

func members(c *clause.Clause, q clause.Quantity, group string) muster.Claim {
	s := clause.Subject{Codes: []string{group}, At: -1, Rule: "members of the whole"}
	from, to := c.Segment(q.From)
	if _, at, ok := body(c, from, to, q); ok && at < q.From {
		s.At = at
	}
	cl := sense.Claim("background_fact", c, q, s)
	cl.Measure = "membership"
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Unit = "count"
	cl.Test.Negated = c.Negated(q.From)
	cl.Meanings = []muster.Meaning{{
		Name:    "members on the day",
		Formula: muster.Formula("members(" + group + ")"),
		Plain:   true,
		Fixed:   true,
	}}
	if y := cl.Period.To; cl.Period.Basis == "said" && len(y) == 4 && cl.Period.From == y && cl.Tense != muster.Is {
		cl.Meanings = []muster.Meaning{
			{Name: "members at the end of " + y, Formula: muster.Formula("members(" + group + ", " + y + "-12-31)"), Plain: true, Fixed: true},
			{Name: "members at the start of " + y, Formula: muster.Formula("members(" + group + ", " + y + "-01-01)"), Fixed: true},
		}
	}
	return cl
}

// year is a founding or an accession.
func year(c *clause.Clause, q clause.Quantity) (muster.Claim, bool) {
	from, to := c.Segment(q.From)
	if ok, _ := c.Asserts(q.From); !ok {
		return muster.Claim{}, false
	}
	if t, ok := c.Last("verbs", "found", from, to); ok && near(t.From, q) {
		s := c.Subject(q.From)
		if !s.Known() || len(s.Codes) != 1 || s.Codes[0] != "NATO" {
			if g, ok := c.Group(0, len(c.Toks)); !ok || g != "NATO" {
				return muster.Claim{}, false
			}
			s = clause.Subject{Codes: []string{"NATO"}, At: -1, Rule: "the body founded"}
		}
		return dated(c, q, s, "accession_date", "year founded", "founded(NATO)"), true
	}
	if t, ok := c.Last("verbs", "join", from, to); ok && near(t.From, q) {
		group, ok := joinedWhat(c, t.From, to)
		s := joiner(c, t.From, q.From)
		if !ok || !s.Known() || clause.IsGroup(s.Codes[0]) || group != "NATO" && group != "EU" {
			return muster.Claim{}, false
		}
		y := int(q.Value.Int64())
		return accession(c, q, s, group, muster.DayOf(y, 1, 1), muster.DayOf(y, 12, 31)), true
	}
	return muster.Claim{}, false
}

// joinedInMonth is an accession told with its month or day.
func joinedInMonth(c *clause.Clause, q clause.Quantity) (muster.Claim, bool) {
	first, err := muster.ParseDay(firstDay(q.Quantity.From))
	if err != nil {
		return muster.Claim{}, false
	}
	last := first
	if len(q.Quantity.From) == len("2023-04") {
		last = first.AddMonths(1) - 1
	}
	from, to := c.Segment(q.From)
	t, ok := c.Last("verbs", "join", from, q.From)
	if !ok || !near(t.From, q) {
		return muster.Claim{}, false
	}
	group, ok := joinedWhat(c, t.From, to)
	s := joiner(c, t.From, q.From)
	if !ok || !s.Known() || clause.IsGroup(s.Codes[0]) || group != "NATO" && group != "EU" {
		return muster.Claim{}, false
	}
	return accession(c, q, s, group, first, last), true
}

// joiner is who joined: a country named between the verb and the date ("... and
// North Macedonia in 2020"), else the verb's own subject.
func joiner(c *clause.Clause, verb, date int) clause.Subject {
	if s := c.First(verb+1, date); s.Known() {
		return s
	}
	return c.Subject(verb)
}

// joinedWhat is what a country joined: the group named after the verb, or the
// one that the report told accessions to just before.
func joinedWhat(c *clause.Clause, from, to int) (string, bool) {
	if g, ok := c.Group(from, to); ok {
		return g, true
	}
	if c.Memory == nil || c.Memory.Form != "background_fact" || c.Memory.Group == "" {
		return "", false
	}
	return c.Memory.Group, c.Word(from+1) == "in" || c.Word(from+1) == "on" || c.Word(from+1) == "only"
}

func firstDay(s string) string {
	switch len(s) {
	case len("2023-04"):
		return s + "-01"
	case len("2023-04-04"):
		return s
	}
	return ""
}

// accession tests the day on which a country joined against a stretch of days.
func accession(c *clause.Clause, q clause.Quantity, s clause.Subject, group string, first, last muster.Day) muster.Claim {
	if c.Memory != nil {
		c.Memory.Form, c.Memory.Group = "background_fact", group
	}
	cl := dated(c, q, s, "accession_date", "day of accession", string(sense.Joined(s.Codes, group)))
	cl.Period = muster.Period{From: first.String(), To: last.String(), Basis: "said"}
	cl.Test = muster.Test{Relation: muster.Within, Low: muster.Int(int64(first)), High: muster.Int(int64(last)), Unit: "date", Negated: cl.Test.Negated}
	cl.Test.Each = len(s.Codes) > 1
	return cl
}

func near(tok int, q clause.Quantity) bool { return q.From-tok <= 8 && tok-q.To <= 4 }

func dated(c *clause.Clause, q clause.Quantity, s clause.Subject, measure, name, f string) muster.Claim {
	cl := sense.Claim("background_fact", c, q, s)
	cl.Measure = measure
	cl.Tense = muster.Was
	cl.Period = muster.Period{From: q.Value.String(), To: q.Value.String(), Basis: "said"}
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Unit = "year"
	cl.Test.Negated = c.Negated(q.From)
	cl.Meanings = []muster.Meaning{{Name: name, Formula: muster.Formula(f), Plain: true, Fixed: true}}
	return cl
}
