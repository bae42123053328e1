package clause

import (
	"strings"

	"muster"
	"muster/words"
)

// asideReach is how many tokens an aside, and what follows it up to the number,
// may hold: longer ones are lists or run-on text.
const asideReach = 30

// aside finds two commas that keep a subject from its verb, and who that
// subject is: "Canada, which joined NATO in 1949, spends 1.4 per cent" speaks
// of Canada. The verb stands right after the second comma and before tok, the
// subject right before the first.
func (c *Clause) aside(from, tok int) (subject Mention, first, second int, ok bool) {
	for second = min(tok, len(c.Toks)) - 1; second > 0 && second >= max(from-1, tok-asideReach); second-- {
		if c.Word(second) != "," || !c.verbAfter(second, tok) {
			continue
		}
		for first = second - 1; first > 0 && first >= second-asideReach; first-- {
			if c.Word(first) != "," {
				continue
			}
			for _, m := range c.Mentions {
				if m.To == first && (m.Role == Direct || m.Role == Possessor) {
					return m, first, second, true
				}
			}
		}
	}
	return Mention{}, 0, 0, false
}

// verbAfter says whether a verb stands right after token i and before tok, or
// one word lies between them: "now spends".
func (c *Clause) verbAfter(i, tok int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if (t.Table == "verbs" && t.Value != "comprise" || t.Table == "tenses") && t.From > i && t.From <= i+2 && t.To <= tok {
			return true
		}
	}
	return false
}

// speakersCountry is the country of whoever speaks, where the words before the number
// speak of it as "his country" or "her government" and name nobody after, nor anybody
// before whose country it may be: "told Ada Brill his country".
func (c *Clause) speakersCountry(from, tok int) Subject {
	st := c.Statement
	if st.Kind != muster.Indirect && st.Kind != muster.Mixed || st.Speaker == nil || st.Speaker.Country == "" || isGroup(st.Speaker.Country) {
		return Subject{}
	}
	for i := tok - 1; i > from; i-- {
		switch c.Word(i) {
		case "country", "nation", "government":
			if w := c.Word(i - 1); (w == "his" || w == "her" || w == "their") && !c.NamesSomeone(i, tok) && !c.somebodyBefore(i-1) {
				return Subject{Codes: []string{st.Speaker.Country}, Rule: "the speaker's country", At: i - 1, To: i + 1}
			}
		}
	}
	return Subject{}
}

// somebodyBefore says whether a name stands between the words of saying, or the beginning,
// and token i. Names behind "in", "on" or "the" are of places, days and bodies.
func (c *Clause) somebodyBefore(i int) bool {
	for k := i - 1; k > 0 && c.Toks[k].Start >= c.Statement.CueSpan.End; k-- {
		if b := c.Body[c.Toks[k].Start]; b < 'A' || b > 'Z' {
			continue
		}
		switch c.Word(k - 1) {
		case "in", "at", "on", "the":
		default:
			return true
		}
	}
	return false
}

// askedAbout is whom the words before a quotation turn to: "Asked about Spain,
// he shrugged: 'They spend ...'".
func (c *Clause) askedAbout() Subject {
	lead := muster.Span{Start: c.Statement.Sentence.Start, End: c.Statement.Start}
	if lead.End <= lead.Start {
		return Subject{At: -1}
	}
	toks := words.Tokens(c.Body, lead)
	for _, t := range lexicon().Tags(nil, c.Body, toks) {
		if t.Table != "countries" && t.Table != "groups" || t.From == 0 {
			continue
		}
		before := t.From - 1
		if before > 0 && toks[before].Lower == "the" {
			before--
		}
		switch toks[before].Lower {
		case "about", "on":
			return Subject{Codes: strings.Fields(t.Value), Rule: "asked about", At: -1, From: "memory"}
		}
	}
	return Subject{At: -1}
}
