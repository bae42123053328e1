package clause

import "muster"

// Subject is whom a number or a verb speaks of, and by which rule.
type Subject struct {
	Codes []string
	Each  bool // every one of the list, not the list taken together
	Rule  string
	At    int // token where it is named; -1 when it comes from before
	To    int
	From  string // "memory" when it was named in an earlier statement
}

// Known says whether there is a subject at all.
func (s Subject) Known() bool { return len(s.Codes) > 0 }

// Subject finds whom the tokens around tok speak of: the nearest free or
// possessing mention before it in its segment; the agent of a passive; what
// "of" or "in" names; the segments before; and only for words that point back
// ("it", "its share", "the figure") what an earlier statement was about.
func (c *Clause) Subject(tok int) Subject {
	s := c.subjectAt(tok)
	if len(s.Codes) != 1 || !isGroup(s.Codes[0]) {
		return s
	}
	left, ok := c.leftOut()
	switch {
	case !ok || left == s.Codes[0]:
		return s
	case s.Codes[0] == "NATO" && left == "USA":
		s.Codes = []string{"NATO_EUROPE_CANADA"}
		return s
	}
	return Subject{At: -1} // a group that no table adds up
}

// leftOut is whom the statement takes out of a group: "without the United
// States the figure is 2.0 per cent".
func (c *Clause) leftOut() (string, bool) {
	for _, m := range c.Mentions {
		if len(m.Codes) != 1 {
			continue
		}
		before := m.From - 1
		if c.Word(before) == "the" {
			before--
		}
		switch c.Word(before) {
		case "without", "excluding", "minus":
			return m.Codes[0], true
		}
	}
	return "", false
}

func (c *Clause) subjectAt(tok int) Subject {
	from, to := c.Segment(tok)
	if m, ok := c.agent(from, to, tok); ok {
		return c.subject(m, "agent of a passive")
	}
	if m, ok := c.antecedent(tok); ok {
		return c.subject(m, "antecedent of a relative clause")
	}
	if s := c.speakersCountry(from, tok); s.Known() {
		return s
	}
	if m, _, _, ok := c.aside(from, tok); ok {
		return c.subject(m, "mention before the aside")
	}
	if m, ok := c.before(from, tok); ok {
		return c.subject(m, "mention before the number")
	}
	if c.Cue("we", from, to) {
		if s := c.we(); s.Known() {
			return s
		}
	}
	pointsBack := c.pointsBack(from, tok)
	if pointsBack && !c.NamesSomeone(0, tok) {
		if s := c.askedAbout(); s.Known() {
			return s
		}
	}
	if pointsBack && from == 0 && c.Memory != nil && len(c.Memory.Subject) > 0 {
		return Subject{Codes: c.Memory.Subject, Rule: "pronoun", At: -1, From: "memory"}
	}
	for from > 0 {
		f, t := c.Segment(from - 1)
		if m, ok := c.before(f, t); ok {
			return c.subject(m, "mention in the clause before")
		}
		from = f
	}
	from, to = c.Segment(tok)
	for _, m := range c.Mentions {
		if m.From < from || m.To > to || c.whereabouts(m) {
			continue
		}
		if m.Role == Direct || m.Role == Possessor || m.Role == By || m.Role == Oblique && (m.Prep == "of" || m.Prep == "in" || m.Prep == "for" || m.Prep == "across" || m.Prep == "among") {
			return c.subject(m, "mention after the number")
		}
	}
	// "With 2.1 per cent of GDP, Germany is ..."
	if from == 0 && to < len(c.Toks) && !c.NamesSomeone(from, to) {
		f, t := c.Segment(to)
		if s := c.First(f, t); s.Known() && s.At <= to+2 {
			return s
		}
	}
	if c.Memory != nil && len(c.Memory.Subject) > 0 && pointsBack {
		return Subject{Codes: c.Memory.Subject, Rule: "subject carried over", At: -1, From: "memory"}
	}
	return Subject{At: -1}
}

// relativeReach is how many tokens before a number its "which" may stand: "which now
// spends about 3.2 per cent".
const relativeReach = 7

// antecedent is who stands right before the "which" that tok depends on: "more than
// Latvia, which spends 3.2 per cent" is of Latvia. Nobody else may be named between.
func (c *Clause) antecedent(tok int) (Mention, bool) {
	for i := tok - 1; i > 0 && i >= tok-relativeReach; i-- {
		switch c.Word(i) {
		case ",", ";", "and", "but", "that":
			return Mention{}, false
		case "which", "who":
			before := i
			if c.Word(before-1) == "," {
				before--
			}
			for _, m := range c.Mentions {
				if m.From > i && m.From < tok {
					return Mention{}, false
				}
				if m.To == before && len(m.Codes) == 1 && m.Role != Possessor {
					return m, true
				}
			}
			return Mention{}, false
		}
	}
	return Mention{}, false
}

// pointsBack says whether a pronoun before tok stands for whom the report spoke
// of: "it", "the figure" as a subject, "its" before something measured. The
// "its" of "the bank cut its rate" stands for the bank.
func (c *Clause) pointsBack(from, tok int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table != "cues" || t.Value != "pronoun" || t.From < from || t.To > tok {
			continue
		}
		switch c.Word(t.From) {
		case "its", "their", "his", "her":
			if w := c.Word(t.To); w == "country" || w == "nation" || w == "government" {
				// the speaker's, whose country the report may not have named
				if c.Word(t.From) == "his" || c.Word(t.From) == "her" {
					continue
				}
			}
			if c.ownsNumber(t.To, false) {
				return true
			}
		case "the":
			// reported words that speak of "the country" mean one that the report may
			// not have named: the speaker's, or that of the visit
			if w := c.Word(t.To - 1); w == "country" && c.Statement.Kind == muster.Indirect && c.Statement.Speaker != nil {
				continue
			}
			return true
		default:
			return true
		}
	}
	return false
}

// agent is the "by" of a passive: "more than half is provided by the US".
func (c *Clause) agent(from, to, tok int) (Mention, bool) {
	for _, m := range c.Mentions {
		if m.Role == By && m.From >= from && m.To <= to && c.participleBefore(m.From) {
			return m, true
		}
	}
	return Mention{}, false
}

func (c *Clause) participleBefore(by int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "verbs" && t.To <= by && t.To >= by-2 {
			return true
		}
	}
	return false
}

func (c *Clause) before(from, tok int) (Mention, bool) {
	for i := len(c.Mentions) - 1; i >= 0; i-- {
		m := c.Mentions[i]
		if m.To > tok || m.From < from || c.whereabouts(m) {
			continue
		}
		if m.Role == Possessor && i > 0 && c.fieldOfRank(m) && c.Mentions[i-1].Role == Direct && c.Mentions[i-1].From >= from {
			continue
		}
		if m.Role == Direct || m.Role == Possessor {
			return m, true
		}
	}
	for i := len(c.Mentions) - 1; i >= 0; i-- {
		m := c.Mentions[i]
		if m.To <= tok && m.From >= from && m.Role == Oblique && c.subjectPrep(m) {
			return m, true
		}
	}
	return Mention{}, false
}

// whereabouts says whether a mention is the capital in which a speaker speaks, named
// before the speaker: "Visiting Warsaw, Finn said the country spends ...".
func (c *Clause) whereabouts(m Mention) bool {
	st := c.Statement
	return m.Table == "capitals" && c.Word(m.To) == "," && st.Kind == muster.Indirect && st.Speaker != nil && st.Speaker.Mention.Len() > 0 && c.Toks[m.To-1].End <= st.Speaker.Mention.Start
}

// fieldOfRank says whether a group is the field of a superlative: in "Poland is
// the alliance's biggest spender, at 4.1 per cent" the number is Poland's.
func (c *Clause) fieldOfRank(m Mention) bool {
	if len(m.Codes) != 1 || !isGroup(m.Codes[0]) {
		return false
	}
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && (t.Value == "first" || t.Value == "last") && t.From >= m.To && t.From <= m.To+2 {
			return true
		}
	}
	return false
}

// subjectPrep says whether an oblique mention can be what is measured: "the
// defence budget of Spain", "spending across Europe", "the figure for NATO".
func (c *Clause) subjectPrep(m Mention) bool {
	switch m.Prep {
	case "of", "for", "across", "among", "in":
		return m.Table == "countries" || m.Table == "groups"
	}
	return false
}

func (c *Clause) subject(m Mention, rule string) Subject {
	s := Subject{Codes: m.Codes, Rule: rule, At: m.From, To: m.To}
	if len(m.Codes) > 1 {
		from, to := c.Segment(m.From)
		s.Each = c.Cue("each", from, to) || !c.Cue("combined", from, to)
	}
	return s
}

// we is the country or body that the speaker speaks for.
func (c *Clause) we() Subject {
	if sp := c.Statement.Speaker; sp != nil && sp.Country != "" {
		return Subject{Codes: []string{sp.Country}, Rule: "we: the speaker's country", At: -1, From: "memory"}
	}
	return Subject{At: -1}
}

// PossessorOnly says whether the subject before tok is a bare possessive: "and
// Ukraine's at 34.5 per cent".
func (c *Clause) PossessorOnly(tok int) bool {
	from, _ := c.Segment(tok)
	m, ok := c.before(from, tok)
	return ok && m.Role == Possessor
}

// Group is the group that a share is a share of, or ranks run among: the "of
// NATO's budget", "in the alliance".
func (c *Clause) Group(from, to int) (string, bool) {
	for _, m := range c.Mentions {
		if m.From >= from && m.To <= to && len(m.Codes) == 1 && isGroup(m.Codes[0]) {
			return m.Codes[0], true
		}
	}
	return "", false
}

func isGroup(code string) bool {
	switch code {
	case "NATO", "NATO_EUROPE", "NATO_EUROPE_CANADA", "EU", "EU_NATO", "G7", "WORLD":
		return true
	}
	return false
}

// IsGroup says whether a code names a group whose members are dated.
func IsGroup(code string) bool { return isGroup(code) }

// Other is the nearest mention before tok, then after it, that is not the
// group: who provides, where the group is what is provided for.
func (c *Clause) Other(tok int, group string) Subject {
	from, to := c.Segment(tok)
	pick := func(ok func(Mention) bool) Subject {
		best, d := -1, 1<<30
		for i, m := range c.Mentions {
			if m.From < from || m.To > to || m.Codes[0] == group || m.Role == Loose || m.Role == Title || !ok(m) {
				continue
			}
			near := tok - m.To
			if near < 0 {
				near = m.From - tok
			}
			if near < d {
				best, d = i, near
			}
		}
		if best < 0 {
			return Subject{At: -1}
		}
		return c.subject(c.Mentions[best], "the mention that is not the group")
	}
	if s := pick(func(m Mention) bool { return m.To <= tok && m.Role != Oblique }); s.Known() {
		return s
	}
	return pick(func(m Mention) bool { return m.From >= tok })
}

// Actor is who does what the verb at tok says: the nearest person, office or
// country before it, across segments; words that point back reach what an
// earlier statement was about.
func (c *Clause) Actor(verb int) Subject {
	if m, _, _, ok := c.aside(0, verb+1); ok && len(m.Codes) == 1 {
		return c.subject(m, "mention before the aside")
	}
	for i := len(c.Mentions) - 1; i >= 0; i-- {
		m := c.Mentions[i]
		if m.To > verb || len(m.Codes) != 1 {
			continue
		}
		if m.Role == Direct || m.Role == Possessor || m.Role == Title || m.Table == "people" {
			return c.subject(m, "actor before the verb")
		}
	}
	if c.Cue("we", 0, len(c.Toks)) {
		if s := c.we(); s.Known() {
			return s
		}
	}
	_, office := c.Find("offices", "office", 0, verb)
	if c.Memory != nil && len(c.Memory.Subject) == 1 && (office || c.Cue("pronoun", 0, verb)) {
		return Subject{Codes: c.Memory.Subject, Rule: "pronoun", At: -1, From: "memory"}
	}
	return Subject{At: -1}
}

// First is the first country that stands free between two tokens: who is said
// to be something, whoever is named on the way ("Germany has overtaken Britain
// to become ...").
func (c *Clause) First(from, to int) Subject {
	for _, m := range c.Mentions {
		if m.From >= from && m.To <= to && (m.Role == Direct || m.Role == Possessor) && m.Table != "people" && !isGroup(m.Codes[0]) {
			return c.subject(m, "first mention of the clause")
		}
	}
	return Subject{At: -1}
}
