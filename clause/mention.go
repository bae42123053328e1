package clause

import (
	"slices"
	"strings"

	"muster/atlas"
	"muster/match"
)

// Role is the part that a country or group plays in its clause.
type Role string

// The roles of mentions.
const (
	Direct    Role = "direct"    // stands free: subject or object
	Possessor Role = "possessor" // "Germany's budget", "German outlays"
	By        Role = "by"        // agent of a passive
	Oblique   Role = "oblique"   // after a preposition, in Prep
	Comparand Role = "comparand" // after "than", "as much as"
	Title     Role = "title"     // belongs to a person's office
	Loose     Role = "loose"     // an adjective of something else
)

// Mention is a country, a list of countries or a group, where it stands.
type Mention struct {
	Codes    []string
	From, To int
	Table    string
	Role     Role
	Prep     string
}

// mentions gathers the countries and groups of the statement, joins lists
// ("Germany, France and Britain") and gives each its role.
func (c *Clause) mentions() {
	var found []Mention
	for _, t := range c.Tags {
		if !placeTable(t.Table) || c.moneyName(t) {
			continue
		}
		m := Mention{Codes: strings.Fields(t.Value), From: t.From, To: t.To, Table: t.Table}
		if t.Table == "people" {
			if m.Codes = c.servesFor(t.Value); m.Codes == nil {
				continue
			}
		}
		if n := len(found); n > 0 && found[n-1].To > m.From {
			if m.To-m.From <= found[n-1].To-found[n-1].From {
				continue
			}
			found = found[:n-1]
		}
		found = append(found, m)
	}
	for i := range found {
		found[i].Role, found[i].Prep = c.role(found[i])
	}
	c.Mentions = c.lists(found)
}

// moneyName says whether a country's name belongs to a sum: "52 billion US
// dollars".
func (c *Clause) moneyName(t match.Tag) bool {
	for _, q := range c.Quantities {
		if q.Money() && q.From <= t.From && t.To <= q.To {
			return true
		}
	}
	return c.Word(t.To) == "dollars" || c.Word(t.To) == "dollar"
}

// servesFor is the country or body that a person of the atlas held an office
// for when the report appeared.
func (c *Clause) servesFor(ids string) []string {
	p := c.inOffice(ids)
	if p == nil {
		return nil
	}
	terms := p.In(c.Window)
	return []string{terms[len(terms)-1].Country}
}

// inOffice is the only one of the people who share a name that held an office
// when the report appeared; nil when none or several did.
func (c *Clause) inOffice(ids string) *atlas.Person {
	var found *atlas.Person
	for id := range strings.FieldsSeq(ids) {
		p, ok := atlas.PersonOf(id)
		if !ok || len(p.In(c.Window)) == 0 {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// lists joins mentions that only commas and "and" keep apart.
func (c *Clause) lists(found []Mention) []Mention {
	var out []Mention
	for i, m := range found {
		if n := len(out); n > 0 && c.Seg(out[n-1].From) == c.Seg(m.From) && joinable(out[n-1], m) && c.joined(out[n-1].To, m.From) && !c.newSubject(out[n-1], found, i) {
			last := &out[n-1]
			for _, code := range m.Codes {
				if !slices.Contains(last.Codes, code) {
					last.Codes = append(slices.Clone(last.Codes), code)
				}
			}
			if len(last.Codes) == 2 && slices.Contains(last.Codes, "NATO_EUROPE") && slices.Contains(last.Codes, "CAN") {
				last.Codes = []string{"NATO_EUROPE_CANADA"} // "the Europeans and Canadians"
			}
			last.To = m.To
			if m.Role == Possessor {
				last.Role = Possessor
			}
			continue
		}
		out = append(out, m)
	}
	return out
}

// newSubject says whether a comma ends an opening phrase instead of going on
// with a list: "Despite the turn in Berlin, Italy spent ...".
func (c *Clause) newSubject(before Mention, found []Mention, i int) bool {
	if before.Role != Oblique || found[i].From-before.To != 1 || c.Word(before.To) != "," {
		return false
	}
	if before.Prep == "unlike" {
		// "Unlike Germany, Poland and Estonia spend ..."; but "Unlike Germany, France
		// and Italy, Poland spends ...", "Unlike Germany, Spain, Italy or France, ..."
		for ; i+1 < len(found) && c.joined(found[i].To, found[i+1].From); i++ {
			if c.Word(found[i].To) == "," {
				return false
			}
		}
		return c.Word(found[i].To) != "," || i == len(found)-1
	}
	return i+1 >= len(found) || !c.joined(found[i].To, found[i+1].From)
}

func joinable(a, b Mention) bool {
	if a.Table == "people" || b.Table == "people" || a.Role == Title || b.Role == Title || a.Role == Loose && b.Role == Loose {
		return false
	}
	return b.Role == Direct || b.Role == Possessor && a.Table == b.Table
}

func (c *Clause) joined(from, to int) bool {
	if from >= to || to-from > 4 {
		return false
	}
	for i := from; i < to; i++ {
		switch c.Toks[i].Lower {
		case ",", "and", "&", "the", "plus", "or", "nor":
		default:
			if c.Toks[i].Lower == "as" && c.Word(i+1) == "well" && c.Word(i+2) == "as" {
				return i == from
			}
			return false
		}
	}
	return true
}

func (c *Clause) role(m Mention) (Role, string) {
	if m.Table == "people" {
		return Title, ""
	}
	next := c.Word(m.To)
	if next == "'s" || next == "'" && strings.HasSuffix(c.Word(m.To-1), "s") {
		if isGroup(m.Codes[0]) && c.targetWithin(m.To, m.To+6) {
			return Loose, ""
		}
		if c.comparedBefore(m) {
			return Comparand, ""
		}
		if isGroup(m.Codes[0]) && (c.memberAt(m.To+1) || c.insideQuantity(m.To+1)) {
			return Direct, "" // "NATO's 32 members"
		}
		if !c.ownsNumber(m.To+1, isGroup(m.Codes[0])) {
			return Loose, ""
		}
		if c.officeAt(m.To + 1) {
			return Title, ""
		}
		return Possessor, ""
	}
	prev := m.From - 1
	for prev >= 0 && c.determiner(prev) {
		prev--
	}
	if c.officeAt(m.To) {
		return Title, ""
	}
	if m.Table == "demonyms" || m.Table == "groupadjectives" {
		if prev := c.Word(m.From - 1); prev == "every" || prev == "each" || prev == "average" {
			return Direct, ""
		}
		if article(c.Word(m.From-1)) && c.VerbAt(m.To) || c.peopleAt(m.To) {
			return Direct, ""
		}
		if c.measureWithin(m.To, m.To+3) || c.portionAt(m.To) || c.figureAt(m.To) {
			if c.Word(prev) == "than" {
				return Comparand, ""
			}
			return Possessor, ""
		}
		return Loose, ""
	}
	if prev >= 0 {
		w := c.Word(prev)
		if _, ok := c.cueEndingAt("than", prev+1); ok && w != "against" {
			return Comparand, ""
		}
		if _, ok := c.cueEndingAt("times_as", prev+1); ok && w == "as" {
			return Comparand, ""
		}
		switch w {
		case "by":
			return By, ""
		case "with":
			if w := c.Word(m.To); w == "at" || w == "on" || w == "spending" || c.insideQuantity(m.To) {
				return Direct, "" // "with Lithuania at 4 percent"
			}
			return Oblique, "with"
		case "of", "for", "from", "among", "across", "in", "between", "within", "to", "against", "on", "at", "into", "toward", "towards", "despite", "like", "unlike", "beside", "alongside", "excluding", "including", "without", "inside", "behind":
			return Oblique, w
		}
	}
	if m.Table == "countries" && c.measureWithin(m.To, m.To+2) && !c.VerbAt(m.To) {
		return Possessor, ""
	}
	return Direct, ""
}

// targetWithin says whether a line to be reached is named between two tokens:
// "NATO's target", "the alliance's 2 per cent guideline".
func (c *Clause) targetWithin(from, to int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == "target" && t.From >= from && t.From < to {
			return true
		}
	}
	return false
}

// measureWithin says whether a measure's saying begins between two tokens.
func (c *Clause) measureWithin(from, to int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "measures" && t.Value != "membership" && t.From >= from && t.From < to {
			return true
		}
	}
	return false
}

// comparedBefore says whether words of comparison lead up to a mention: "as
// large as Britain's".
func (c *Clause) comparedBefore(m Mention) bool {
	prev := m.From - 1
	for prev >= 0 && c.determiner(prev) {
		prev--
	}
	if _, ok := c.cueEndingAt("than", prev+1); ok && c.Word(prev) != "against" {
		return true
	}
	_, ok := c.cueEndingAt("times_as", prev+1)
	return ok && (c.Word(prev) == "as" || c.Word(prev) == "of")
}

// ownsNumber says whether what a possessive names can have a number: something
// measured, a share, a figure, or nothing at all ("and Ukraine's at 34 per
// cent"). "Belgium's delegate" and "NATO's count" own none.
func (c *Clause) ownsNumber(i int, group bool) bool {
	if c.measureWithin(i, i+5) || c.portionAt(i) || c.portionAt(i+1) || c.figureAt(i) || c.figureAt(i+1) || c.portionAt(i+2) {
		return true
	}
	if group {
		return false
	}
	if c.insideQuantity(i) || c.VerbAt(i) {
		return true
	}
	for k := range c.Tags {
		t := &c.Tags[k]
		if (t.Table == "tenses" || t.Table == "ranked" || t.Table == "cues" && (t.Value == "first" || t.Value == "last")) && t.From >= i && t.From <= i+2 {
			return true
		}
	}
	switch c.Word(i) {
	case "at", "on", "by", "some", "own", ",", ".", "":
		return true
	}
	return false
}

// memberAt says whether token i names the members of an alliance.
func (c *Clause) memberAt(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "allies" && t.Value == "member" && t.From == i {
			return true
		}
	}
	return false
}

// figureAt says whether token i is a word for a number already told: "the
// American figure".
func (c *Clause) figureAt(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == "figure_of" && t.From == i {
			return true
		}
	}
	return false
}

// portionAt says whether a share or portion is named at token i: "the American
// portion of".
func (c *Clause) portionAt(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == "portion" && t.From == i {
			return true
		}
	}
	return false
}

func article(word string) bool { return word == "the" || word == "a" || word == "an" }

// peopleAt says whether token i names those who pay for a country: "American
// taxpayers".
func (c *Clause) peopleAt(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == "payers" && t.From == i {
			return true
		}
	}
	return false
}

func (c *Clause) officeAt(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "offices" && t.From == i {
			return true
		}
	}
	return false
}

func (c *Clause) cueEndingAt(value string, i int) (int, bool) {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == value && t.To == i {
			return t.From, true
		}
	}
	return 0, false
}

func (c *Clause) determiner(i int) bool {
	switch c.Word(i) {
	case "the", "a", "an", "all", "its", "their", "our", "other", "fellow", "neighbouring", "neighboring", "both", "tiny", "big", "even":
		return true
	}
	return false
}

// placeTable says whether a word table names countries or groups.
func placeTable(table string) bool {
	switch table {
	case "people", "countries", "demonyms", "peoples", "capitals", "groups", "groupadjectives":
		return true
	}
	return false
}

// Place says whether a token names a country or group, or is the adjective of
// one.
func (c *Clause) Place(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if placeTable(t.Table) && t.From <= i && i < t.To {
			return true
		}
	}
	return false
}
