package quote

import (
	"muster/quote/names"
	"muster/words"
)

// aboutMost is how many words of an apposition describe a person.
const aboutMost = 12

// describe keeps the words of a title and of what follows a name after a comma
// or "who".
func (p *person) describe(m *names.Mention, toks []words.Token) {
	for k := m.From; k < m.To; k++ {
		if k >= m.NameTo && !p.body && p.now() && names.NotNow(toks[k].Lower) {
			break // "Finn, a former minister": whatever Finn is now
		}
		if k < m.NameFrom || k >= m.NameTo || p.body {
			p.note(toks[k].Lower)
		}
	}
	if k := m.To; k+1 < len(toks) && k == m.NameTo && (toks[k].Lower == "," && !speech().inner.Has(&toks[k+1]) || toks[k].Lower == "who") {
		for n := 0; n < aboutMost && k+1+n < len(toks) && toks[k+1+n].Kind == words.Word; n++ {
			w := toks[k+1+n].Lower
			if toks[k].Lower == "," && speech().verbs.Word(w) == says {
				break // "Finn, said Brill"
			}
			if p.now() && names.NotNow(w) {
				break
			}
			p.note(w)
		}
	}
}

// own is a mention without the title of whom the person speaks for: in "on behalf of
// the minister, Brigadier Ada Brill" she is no minister.
func own(m *names.Mention, toks []words.Token) *names.Mention {
	for k := m.From + 1; k < m.NameFrom; k++ {
		if toks[k].Lower != "," {
			continue
		}
		for i := m.From - 1; i >= 0 && i >= m.From-behalfReach; i-- {
			if toks[i].Lower == "behalf" {
				cut := *m
				cut.From, cut.Office = k+1, ""
				return &cut
			}
		}
	}
	return m
}

// behalfReach is how many tokens before a title "behalf" may stand: "on behalf of the
// foreign minister".
const behalfReach = 4

// now says whether the text has told what the person is now.
func (p *person) now() bool {
	return len(p.about) > 0 && len(p.apart) == 0
}

func (p *person) note(w string) {
	if len(w) > 2 && len(p.about) < 40 {
		if p.about == nil {
			p.about = make([]string, 0, aboutMost)
		}
		p.about = append(p.about, w)
		if names.NotNow(w) {
			p.apart = append(p.apart, w)
		}
	}
}
