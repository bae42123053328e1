package retell

import (
	"strings"
	"sync"

	"muster/lang"
)

// nations are the words for countries, what is of them and their people, in lower
// case, each with the country: "american" is told for "U.S.", "the French" for
// "Paris" is not. Of names of several words the first one leads to the rest.
type nations struct {
	words map[string]string   // by word: "=USA"
	rows  map[string][]nation // by first word
	of    map[string]bool     // those that only say of which country a thing is
}

type nation struct {
	rest []string
	stem string
}

var nationWords = sync.OnceValue(func() *nations {
	n := &nations{words: map[string]string{}, rows: map[string][]nation{}, of: map[string]bool{}}
	for _, table := range [...]string{"countries", "demonyms", "peoples"} {
		for _, e := range lang.Table("en", table) {
			for _, saying := range e.Sayings {
				words := strings.Fields(strings.ToLower(saying))
				if len(words) == 1 {
					n.words[words[0]] = "=" + e.Value
					n.of[words[0]] = table == "demonyms"
				} else {
					n.rows[words[0]] = append(n.rows[words[0]], nation{words[1:], "=" + e.Value})
				}
			}
		}
	}
	for word, stem := range map[string]string{"european": "europe", "europeans": "europe"} {
		n.words[word] = stem
	}
	return n
})

// country puts one stem on the words for a country. The pronoun "us" and china on
// a table are none: a country has a capital letter, and one wholly in capitals
// where its name has two letters.
func country(ts []term, s string) []term {
	n := nationWords()
	out := ts[:0]
	for i := 0; i < len(ts); i++ {
		t := ts[i]
		if !t.number && upper(s, t) {
			if stem, ok := n.words[t.plain]; ok && (len(t.plain) > 2 || upper(s, term{at: t.at + 1, end: t.end})) {
				t.stem, t.common = stem, false
			}
			for _, row := range n.rows[t.plain] {
				if !follow(ts[i+1:], row.rest) {
					continue
				}
				last := ts[i+len(row.rest)]
				t.plain = strings.ToLower(s[t.at:last.end])
				t.stem, t.common = row.stem, false
				i += len(row.rest)
				break
			}
		}
		out = append(out, t)
	}
	return out
}

// follow says whether terms begin with words.
func follow(ts []term, words []string) bool {
	if len(ts) < len(words) {
		return false
	}
	for i, w := range words {
		if ts[i].plain != w {
			return false
		}
	}
	return true
}

// capitals are the cities that stand for a government, each with the country.
var capitals = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range lang.Table("en", "capitals") {
		for _, saying := range e.Sayings {
			m[strings.ToLower(saying)] = "=" + e.Value
		}
	}
	return m
})
