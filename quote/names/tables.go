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
}

type tables struct {
	titles      map[string][]title // by first word
	notNow      map[string]bool
	past        map[string]bool
	particles   map[string]bool
	institution map[string]bool
	again       map[string]bool
	nameless    map[string]bool
	never       map[string]bool
	saidFirst   map[string]bool   // "said", at the beginning of a sentence
	bodyFirst   map[string]bool   // "European", before a body's name
	common      map[string]bool   // surnames of office holders that are words, places, first names or anybody's
	subjects    map[string]bool   // what ministers are for: "defence"
	countries   map[string]string // lower-case sayings
	exact       map[string]string // sayings wholly in capitals
	long        map[string]bool   // first words of countries of several words
	demonyms    map[string]bool
	longest     int
	opens       words.Hints // lower-case words that a mention may begin with: titles, particles
}

var table = sync.OnceValue(func() *tables {
	t := &tables{titles: map[string][]title{}, countries: map[string]string{}, exact: map[string]string{}, subjects: map[string]bool{}, common: map[string]bool{}, demonyms: map[string]bool{}, long: map[string]bool{}}
	for _, e := range lang.Table("en", "titles") {
		switch e.Value {
		case "not now":
			t.notNow = set(e.Sayings)
		case "past context":
			t.past = set(e.Sayings)
		case "name particles":
			t.particles = set(e.Sayings)
		case "institution words":
			t.institution = set(e.Sayings)
		case "institution again":
			t.again = set(e.Sayings)
		case "nameless":
			t.nameless = set(e.Sayings)
		case "part of a body's name":
			t.bodyFirst = set(e.Sayings)
		case "said first":
			t.saidFirst = set(e.Sayings)
		case "never a name":
			t.never = set(e.Sayings)
		default:
			if code, ok := strings.CutPrefix(e.Value, "body "); ok {
				for _, s := range e.Sayings {
					t.addCountry(code, s)
				}
				continue
			}
			t.addTitles(e)
		}
	}
	for _, name := range []string{"countries", "demonyms", "capitals"} {
		for _, e := range lang.Table("en", name) {
			for _, s := range e.Sayings {
				t.addCountry(e.Value, s)
				if name == "demonyms" {
					t.demonyms[strings.ToLower(s)] = true
				}
			}
		}
	}
	for _, e := range lang.Table("en", "surnamewords") {
		for _, s := range e.Sayings {
			t.common[strings.ToLower(s)] = true
		}
	}
	for w := range t.titles {
		t.opens.Add(w)
	}
	for w := range t.particles {
		t.opens.Add(w)
	}
	return t
})

func (t *tables) addTitles(e lang.Entry) {
	office, country, _ := strings.Cut(e.Value, ":")
	fixed := strings.HasSuffix(country, "!")
	only := strings.HasSuffix(country, "?")
	country = strings.TrimRight(country, "!?")
	for _, s := range e.Sayings {
		var w []string
		for _, tok := range words.Tokens(s, muster.Span{End: len(s)}) {
			w = append(w, tok.Lower)
		}
		t.titles[w[0]] = append(t.titles[w[0]], title{w, office, country, fixed, only})
		for i, x := range w {
			if i > 0 && (w[i-1] == "of" || w[i-1] == "for" || w[i-1] == "the") && len(w) > 1 {
				t.subjects[x] = true
			}
		}
		if len(w) == 2 && w[1] == "minister" {
			t.subjects[w[0]] = true
		}
	}
}

func (t *tables) addCountry(code, s string) {
	if s == strings.ToUpper(s) {
		t.exact[s] = code
	} else {
		t.countries[strings.ToLower(s)] = code
	}
	if toks := words.Tokens(s, muster.Span{End: len(s)}); len(toks) > 1 {
		t.long[toks[0].Lower] = true
	}
	t.longest = max(t.longest, strings.Count(s, " ")+1)
}

// country returns the code of the country or body that the tokens name as a
// whole, "" for none. A capital stands for its government.
func (t *tables) country(body string, toks []words.Token, from, to int) string {
	if from >= to || to-from > t.longest || to > len(toks) {
		return ""
	}
	if to > from+1 && !t.long[toks[from].Lower] {
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
		return t.countries[toks[from].Lower]
	}
	return t.countries[strings.ToLower(text)]
}

func set(list []string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, s := range list {
		m[strings.ToLower(s)] = true
	}
	return m
}
