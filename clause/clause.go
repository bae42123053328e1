// Package clause reads one statement the way the forms need it: its words
// tagged, its countries and groups with the part they play, its numbers, dates
// and small words, cut into clauses. It decides nothing about claims.
package clause

import (
	"sync"

	"muster"
	"muster/atlas"
	"muster/lang"
	"muster/match"
	"muster/words"
)

// Clause is one statement, read. Token indices run over Toks.
type Clause struct {
	Body       string
	Statement  *muster.Statement
	Toks       []words.Token
	Tags       []match.Tag
	Mentions   []Mention
	Quantities []Quantity
	Window     muster.Window // when the report appeared
	Memory     *Memory
	Reasons    map[string]string // quantity id -> why it is no claim, as far as forms could tell
	seg        []int             // the segment of every token
	page       []words.Token     // of the whole body; nil where they are not known
	days       days
	taken      map[string]bool
}

// Quantity is a number of the statement with its place among the tokens.
type Quantity struct {
	*muster.Quantity
	From, To int
}

var lexicon = sync.OnceValue(func() *match.Lexicon {
	l := match.New("en", "countries", "demonyms", "peoples", "capitals", "groups", "groupadjectives", "measures", "verbs", "cues", "offices", "topics", "tenses", "moods", "allies", "ranked")
	bySurname := map[string]string{} // the ids of all who share it
	order := make([]string, 0, len(atlas.People()))
	common := commonSurnames()
	for _, p := range atlas.People() {
		l.Add("people", p.ID, p.Name)
		switch ids := bySurname[p.Surname]; {
		case common[p.Surname]:
		case ids == "":
			order = append(order, p.Surname)
			bySurname[p.Surname] = p.ID
		default:
			bySurname[p.Surname] = ids + " " + p.ID
		}
	}
	for _, s := range order {
		l.Add("people", bySurname[s], s)
	}
	return l
})

// commonSurnames are surnames that are words of the language, places or
// anybody's ("May"): such people are found by their full names.
func commonSurnames() map[string]bool {
	out := map[string]bool{}
	for _, e := range lang.Table("en", "surnamewords") {
		for _, s := range e.Sayings {
			out[s] = true
		}
	}
	return out
}

// Read reads a statement. Toks are the tokens of the whole body, nil where they
// are not known. The quantities are the report's, in order; the numbers inside
// the statement are taken.
func Read(body string, toks []words.Token, st *muster.Statement, qs []muster.Quantity, window muster.Window, mem *Memory) *Clause {
	c := mem.clause()
	c.Body, c.Statement, c.Window, c.Memory = body, st, window, mem
	c.Toks = words.Within(body, toks, st.Span)
	c.tag()
	for i := range qs {
		if qs[i].Start >= st.End {
			break
		}
		if !qs[i].Bare && st.Span.Contains(qs[i].Span) {
			from, to := c.tokens(qs[i].Span)
			c.Quantities = append(c.Quantities, Quantity{&qs[i], from, to})
		}
	}
	c.dropInside()
	if c.MaySay() {
		c = mem.keep(c)
		c.page, c.days.wanted = toks, true
		c.segments()
		c.mentions()
	} else if c.placed() { // nothing is said, but somebody is named
		c.segments()
		c.mentions()
	}
	if mem != nil && !mem.Named {
		for _, m := range c.Mentions {
			if m.Codes[0] == "NATO" && c.Word(m.From) != "allies" && c.Word(m.From) != "allied" || m.Codes[0] == "EU" {
				mem.Named = true
			}
		}
	}
	if mem != nil && !mem.Topic {
		m, _ := c.measureIn(0, 0, len(c.Toks), topical)
		mem.Topic = m != ""
	}
	return c
}

// topical are the measures that a report on defence names.
var topical = []string{"defence_expenditure", "armed_forces_personnel", "open_funding", "common_funding_share"}

// tag finds the sayings of the statement.
func (c *Clause) tag() {
	c.Tags = lexicon().Tags(c.Tags[:0], c.Body, c.Toks)
	kept := c.Tags[:0]
	for _, t := range c.Tags {
		if t.To != t.From+1 || !c.mayMonth(t.From) {
			kept = append(kept, t)
		}
	}
	c.Tags = kept
}

// mayMonth says whether token i is the month May and no verb: it has its capital
// beside a day or a year, "on 6 May", "May 2024", or behind a small word, "in May".
func (c *Clause) mayMonth(i int) bool {
	if c.Toks[i].Lower != "may" || c.Body[c.Toks[i].Start] != 'M' {
		return false
	}
	if i+1 < len(c.Toks) && c.Toks[i+1].Kind == words.Number {
		return true
	}
	if i == 0 {
		return false
	}
	p := &c.Toks[i-1]
	return p.Kind == words.Number || p.Kind == words.Word && c.Body[p.Start] >= 'a'
}

// placed says whether a country, a group or a person is named.
func (c *Clause) placed() bool {
	for i := range c.Tags {
		if placeTable(c.Tags[i].Table) {
			return true
		}
	}
	return false
}

// tokens returns the tokens that a span covers.
func (c *Clause) tokens(s muster.Span) (from, to int) {
	from = words.Index(c.Toks, s.Start)
	for to = from; to < len(c.Toks) && c.Toks[to].Start < s.End; to++ {
	}
	return from, to
}

// dropInside forgets hedges and cues that belong to a number: the "more than"
// of "more than half" is no comparison.
func (c *Clause) dropInside() {
	if len(c.Quantities) == 0 {
		return
	}
	kept := c.Tags[:0]
	for _, t := range c.Tags {
		inside := false
		for _, q := range c.Quantities {
			if q.From <= t.From && t.To <= q.To && (t.Table == "cues" || t.Table == "verbs") {
				inside = t.Value != "share_of_gdp" && t.Value != "per_head" && t.Value != "worth_points" &&
					t.Value != "streak" && t.Value != "high" && t.Value != "low" && t.Value != "first" && t.Value != "last" &&
					t.Value != "real" && t.Value != "constant"
			}
		}
		if !inside {
			kept = append(kept, t)
		}
	}
	c.Tags = kept
}

// Seg returns the segment of a token.
func (c *Clause) Seg(tok int) int {
	if tok < 0 || tok >= len(c.seg) {
		return -1
	}
	return c.seg[tok]
}

// Segment returns the tokens of the segment that a token stands in.
func (c *Clause) Segment(tok int) (from, to int) {
	if len(c.seg) == 0 {
		return 0, len(c.Toks) // nothing is said in it: see Read
	}
	s := c.Seg(tok)
	for from = tok; from > 0 && c.seg[from-1] == s; from-- {
	}
	for to = tok; to < len(c.seg) && c.seg[to] == s; to++ {
	}
	return from, to
}

// Find returns the first tag of a table and value between two tokens.
func (c *Clause) Find(table, value string, from, to int) (match.Tag, bool) {
	for k := range c.Tags {
		if t := &c.Tags[k]; t.Value == value && t.Table == table && t.From >= from && t.To <= to {
			return *t, true
		}
	}
	return match.Tag{}, false
}

// Last returns the last tag of a table and value between two tokens.
func (c *Clause) Last(table, value string, from, to int) (match.Tag, bool) {
	for i := len(c.Tags) - 1; i >= 0; i-- {
		if t := &c.Tags[i]; t.Value == value && t.Table == table && t.From >= from && t.To <= to {
			return *t, true
		}
	}
	return match.Tag{}, false
}

// Cue says whether a cue stands between two tokens.
func (c *Clause) Cue(value string, from, to int) bool {
	_, ok := c.Find("cues", value, from, to)
	return ok
}

// Verb says whether a verb of that kind stands between two tokens.
func (c *Clause) Verb(value string, from, to int) bool {
	_, ok := c.Find("verbs", value, from, to)
	return ok
}

// Word returns the lower-cased token i, "" outside.
func (c *Clause) Word(i int) string {
	if i < 0 || i >= len(c.Toks) {
		return ""
	}
	return c.Toks[i].Lower
}

// All is the range of all tokens.
func (c *Clause) All() (from, to int) { return 0, len(c.Toks) }

// SpanOf returns the bytes of tokens from up to to.
func (c *Clause) SpanOf(from, to int) muster.Span {
	if from >= to || to > len(c.Toks) {
		return c.Statement.Span
	}
	return muster.Span{Start: c.Toks[from].Start, End: c.Toks[to-1].End}
}

// MaySay is false for statements that no form can find anything in: no number
// and no word that compares.
func (c *Clause) MaySay() bool {
	if len(c.Quantities) > 0 {
		return true
	}
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "allies" && t.Value != "member" && t.Value != "number_of" {
			return true
		}
		if t.Table == "verbs" && (t.Value == "outspend" || t.Value == "rise" || t.Value == "fall") || t.Table == "cues" && (t.Value == "than" || t.Value == "ever" || t.Value == "first" || t.Value == "last" || t.Value == "no_other" || t.Value == "second_to" || t.Value == "high" || t.Value == "low") {
			return true
		}
	}
	return false
}

// Known says whether a token is part of any saying, date or number that the
// word tables know.
func (c *Clause) Known(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.From <= i && i < t.To && t.Table != "topics" {
			return true
		}
	}
	for _, e := range c.Dates() {
		if e.TokFrom <= i && i < e.TokTo {
			return true
		}
	}
	return c.insideQuantity(i)
}

// NamesSomeone says whether a country or group stands free between two tokens.
func (c *Clause) NamesSomeone(from, to int) bool {
	for _, m := range c.Mentions {
		if m.From >= from && m.To <= to && (m.Role == Direct || m.Role == Possessor) {
			return true
		}
	}
	return false
}

// SegOf is the segment in which a span ends.
func (c *Clause) SegOf(s muster.Span) int {
	_, to := c.tokens(s)
	return c.Seg(to - 1)
}
