package names

import (
	"strings"
	"sync"

	"muster"
	"muster/lang"
	"muster/words"
)

// title is one saying of the table of titles.
type title struct {
	words   []string
	office  string
	country string
	fixed   bool // the words name the country
	only    bool // another country's holder of the title has not this office
	loose   bool // a saying, not a title: others may be called so, too
}

type tables struct {
	titles      words.Table[[]title] // by first word
	notNow      words.Set
	forNow      words.Set // "acting", of the words that are not now
	itself      words.Set // "country", after "the president of the"
	anyOffice   words.Set // "secretary": whichever office the bearer of the surname has
	past        words.Set
	particles   words.Set
	institution words.Set
	again       words.Set
	nameless    words.Set
	never       words.Set
	beforeName  words.Set           // "yesterday", which tells when and begins no name
	saidFirst   words.Set           // "said", at the beginning of a sentence
	bodyFirst   words.Set           // "European", before a body's name
	folk        words.Set           // what people do: "striker", before a name
	common      words.Set           // surnames of office holders that are words, places, first names or anybody's
	subjects    words.Set           // what ministers are for: "defence"
	qualifies   words.Set           // of them those that another noun follows: "military health"
	countries   words.Table[string] // lower-case sayings
	exact       map[string]string   // sayings wholly in capitals
	long        words.Set           // first words of countries of several words
	demonyms    words.Set
	longest     int
	opens       words.Set // lower-case words that a mention may begin with: titles, particles
}

var table = sync.OnceValue(func() *tables {
	t := &tables{exact: map[string]string{}}
	sets := map[string]*words.Set{
		"not now": &t.notNow, "for now": &t.forNow, "of itself": &t.itself, "qualifies": &t.qualifies, "any office": &t.anyOffice, "past context": &t.past, "name particles": &t.particles, "institution words": &t.institution,
		"institution again": &t.again, "nameless": &t.nameless, "part of a body's name": &t.bodyFirst, "said first": &t.saidFirst, "never a name": &t.never, "before a name": &t.beforeName,
	}
	for _, e := range lang.Table("en", "titles") {
		if set := sets[e.Value]; set != nil {
			for _, s := range e.Sayings {
				set.Add(strings.ToLower(s))
			}
			continue
		}
		if code, ok := strings.CutPrefix(e.Value, "body "); ok {
			for _, s := range e.Sayings {
				t.addCountry(code, s)
			}
			continue
		}
		t.addTitles(e)
	}
	for _, name := range []string{"countries", "demonyms", "capitals"} {
		for _, e := range lang.Table("en", name) {
			for _, s := range e.Sayings {
				t.addCountry(e.Value, s)
				if name == "demonyms" {
					t.demonyms.Add(strings.ToLower(s))
				}
			}
		}
	}
	for _, e := range lang.Table("en", "speech") {
		if e.Value != "private" && e.Value != "persons" {
			continue
		}
		for _, s := range e.Sayings {
			t.folk.Add(s)
		}
	}
	for _, e := range lang.Table("en", "surnamewords") {
		for _, s := range e.Sayings {
			t.common.Add(strings.ToLower(s))
		}
	}
	for w := range t.titles.All() {
		t.opens.Add(w)
	}
	for w := range t.particles.All() {
		if !neverFirst(w) {
			t.opens.Add(w)
		}
	}
	return t
})

func (t *tables) addTitles(e lang.Entry) {
	office, country, _ := strings.Cut(e.Value, ":")
	fixed := strings.HasSuffix(country, "!")
	only := strings.HasSuffix(country, "?")
	loose := strings.HasSuffix(country, "~")
	fixed = fixed || loose
	country = strings.TrimRight(country, "!?~")
	for _, s := range e.Sayings {
		var w []string
		for _, tok := range words.Tokens(s, muster.Span{End: len(s)}) {
			w = append(w, tok.Lower)
		}
		list := t.titles.Ref(w[0])
		*list = append(*list, title{w, office, country, fixed, only, loose})
		for i, x := range w {
			if i > 0 && (w[i-1] == "of" || w[i-1] == "for" || w[i-1] == "the") && len(w) > 1 {
				t.subjects.Add(x)
			}
		}
		if len(w) == 2 && w[1] == "minister" {
			t.subjects.Add(w[0])
		}
	}
}

func (t *tables) addCountry(code, s string) {
	if s == strings.ToUpper(s) {
		t.exact[s] = code
	} else {
		t.countries.Put(strings.ToLower(s), code)
	}
	if toks := words.Tokens(s, muster.Span{End: len(s)}); len(toks) > 1 {
		t.long.Add(toks[0].Lower)
	}
	t.longest = max(t.longest, strings.Count(s, " ")+1)
}

// country returns the code of the country or body that the tokens name as a
// whole, "" for none. A capital stands for its government.
func (t *tables) country(body string, toks []words.Token, from, to int) string {
	if from >= to || to-from > t.longest || to > len(toks) {
		return ""
	}
	if to > from+1 && !t.long.Has(&toks[from]) {
		return ""
	}
	text := body[toks[from].Start:toks[to-1].End]
	if c := t.exact[text]; c != "" {
		return c
	}
	if c := body[toks[from].Start]; 'a' <= c && c <= 'z' && to == from+1 {
		return ""
	}
	if to == from+1 {
		return t.countries.Of(&toks[from])
	}
	return t.countries.Word(strings.ToLower(text))
}
