package quote

import (
	"strings"

	"muster"
	"muster/quote/names"
	"muster/words"
)

// serving is who holds an office that the text names without saying of which country
// ("the defence secretary"): the one person of the text whom the atlas knows in it;
// else the holder in the country that the report is about. Custom is the country that
// the words mean by custom, "" for none.
func (r *reader) serving(office, country, custom string) *person {
	if office == "" || office == courtesy {
		return nil
	}
	if office == "secretary general" && country == "" {
		if custom = r.leadBodyOf(); custom == "" {
			return nil
		}
	}
	var found *person
	for _, p := range r.cast.all[:min(len(r.cast.all), memory)] {
		if p.office != office || p.body {
			continue
		}
		if p.id == "" {
			return nil // somebody of that title whom the atlas does not know
		}
		if country != "" && p.country != country || country == "" && custom != "" && p.country != custom {
			continue
		}
		if found != nil && found != p {
			return nil
		}
		found = p
	}
	if found != nil || country != "" {
		return found
	}
	if custom != "" {
		if !r.cast.countries[custom] && r.dateline != custom {
			return nil
		}
		return r.holder(office, custom)
	}
	if home := r.homeCountry(); home != "" {
		return r.holder(office, home)
	}
	return nil
}

// leadBodyOf is NATO or the UN where the headline and the first paragraph name one of
// them: whose secretary general a report means. "" for both and for neither.
func (r *reader) leadBodyOf() string {
	found := ""
	for i := range r.blocks {
		b := &r.blocks[i]
		for k := range b.refs {
			c := b.refs[k].country
			if c != "NATO" && c != "UN" || c == found {
				continue
			}
			if found != "" {
				return ""
			}
			found = c
		}
		if b.Kind != muster.TitleBlock {
			break
		}
	}
	return found
}

// homeCountry is the country that a report is about: the only one that its headline
// and its first paragraph name, when one of them begins with it ("Freedonia will buy
// …"); or that of the dateline, when they name none. Of two nobody can say.
func (r *reader) homeCountry() string {
	if r.homed {
		return r.home
	}
	r.homed = true
	found, begins := "", false
	for i := range r.blocks {
		b := &r.blocks[i]
		for k := range b.refs {
			f := &b.refs[k]
			c := f.country
			if f.p != nil && !f.placed || c == "NATO" || c == "EU" || c == "UN" || c == "" {
				continue
			}
			if found != "" && c != found {
				return ""
			}
			found = c
			begins = begins || f.from <= homeReach
		}
		if b.Kind != muster.TitleBlock {
			break
		}
	}
	switch {
	case found == "":
		r.home = r.dateline
	case begins:
		r.home = found
	}
	return r.home
}

// homeReach is how many tokens into its line a report's country may stand: "The
// United Kingdom will buy …", "Britain’s army …".
const homeReach = 1

// placeOf is the country whose name, or whose capital's, stands in a dateline.
func placeOf(body string, line muster.Span) string {
	toks := words.Tokens(body, line)
	for i := range toks {
		for n := min(3, len(toks)-i); n > 0; n-- {
			if c := names.Country(body, toks, i, i+n); c != "" && c != "NATO" && c != "EU" && c != "UN" {
				return c
			}
		}
	}
	return ""
}

// makes says whether a name is described as of a body: "the manufacturer, Brenn Aero,",
// "rail operator Nor Span", "Brenn Aero, a maker of boats".
func (r *reader) makes(m *names.Mention, toks []words.Token) bool {
	if i := m.NameFrom - 1; i >= 0 && (speech().bearers.Has(&toks[i]) || i > 0 && toks[i].Lower == "," && speech().bearers.Has(&toks[i-1]) && m.NameTo < len(toks) && toks[m.NameTo].Lower == ",") {
		return !upper(r.body, &toks[i])
	}
	i := m.NameTo
	if i+2 >= len(toks) || toks[i].Lower != "," || toks[i+1].Lower != "a" && toks[i+1].Lower != "an" && toks[i+1].Lower != "the" {
		return false
	}
	for k := i + 2; k < len(toks) && k < i+makesReach && toks[k].Kind == words.Word; k++ {
		if speech().bearers.Has(&toks[k]) || names.Institution(toks[k].Lower) && !upper(r.body, &toks[k]) {
			return k+1 >= len(toks) || toks[k+1].Kind == words.Punct || speech().inner.Has(&toks[k+1]) || speech().clause.Has(&toks[k+1])
		}
	}
	return false
}

// makesReach is how many tokens behind a name's comma the noun that says what bears
// it may stand: ", a small Costavian maker of boats".
const makesReach = 7

// place says whether a name is of a place by its first or its last word: "Gull Island",
// "Port Sylvan", "New Sylvan".
func place(key string) bool {
	first, _, full := strings.Cut(key, " ")
	return full && (speech().placeFirst.HasWord(first) || speech().placeLast.HasWord(key[strings.LastIndexByte(key, ' ')+1:]))
}
