package retell

import (
	"slices"
	"strings"
	"sync"

	"muster/lang"
)

// handWords are the words of lang/en/handed.txt by kind.
var handWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "handed") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// farthestThat is how many bytes lie between who said something and what was said.
const farthestThat = 90

// mostNamed is how many words of who said something are kept.
const mostNamed = 8

// handedOn is what the sentence of one speaker tells that another said: "said that her
// chief of staff had told the cabinet in March that …", "a clerk had written to him:
// …", "quoted the complaint of a porter that …".
func handedOn(whole string) []Passed {
	for from := 0; ; {
		i := strings.Index(whole[from:], " had ")
		if i < 0 {
			break
		}
		at := from + i
		from = at + len(" had ")
		who := subject(whole[:at])
		if who == "" {
			continue
		}
		if words, ok := afterThat(whole[from:], true); ok {
			return []Passed{{Who: who, At: len(whole) - len(words), Words: words}}
		}
	}
	low := strings.ToLower(whole)
	if len(low) != len(whole) {
		return nil
	}
	for _, w := range handWords()["recipient"] {
		for _, verb := range handWords()["plain"] {
			i := wordAt(low, verb+" "+w)
			if i < 0 {
				continue
			}
			who := subject(whole[:i])
			if words, ok := afterThat(whole[i:], true); ok && who != "" {
				return []Passed{{Who: who, At: len(whole) - len(words), Words: words}}
			}
		}
	}
	for _, w := range handWords()["word"] {
		i := wordAt(low, w)
		if i < 0 || !strings.HasPrefix(low[i+len(w):], " of ") && !strings.HasPrefix(low[i+len(w):], " from ") {
			continue
		}
		who, _, _ := strings.Cut(whole[i+len(w)+len(" of"):], " that ")
		who, _, _ = strings.Cut(who, ":")
		if words, ok := afterThat(whole[i:], false); ok && len(strings.Fields(who)) <= mostNamed && !grammar()[strings.ToLower(strings.TrimSpace(who))] {
			return []Passed{{Who: strings.TrimSpace(who), At: len(whole) - len(words), Words: words}}
		}
	}
	return nil
}

// subject is who does what follows: the words since the last mark or "that", or those
// before an inserted "she said"; "" for a pronoun.
func subject(before string) string {
	before = strings.TrimRight(before, " ,")
	if i := strings.LastIndex(before, ", "); i >= 0 && len(strings.Fields(before[i+2:])) <= 3 && spokenOf(before[i+2:]) {
		before = before[:i]
	}
	if i := strings.LastIndexAny(before, ",;:“\"—–"); i >= 0 {
		before = strings.TrimLeft(before[i:], ",;:“\"—–\x80\x93\x94\x9c ")
	}
	if i := strings.LastIndex(before, " that "); i >= 0 {
		before = before[i+len(" that "):]
	}
	f := strings.Fields(before)
	if len(f) == 0 || len(f) == 1 && grammar()[strings.ToLower(f[0])] {
		return ""
	}
	return strings.Join(f[max(0, len(f)-mostNamed):], " ")
}

// spokenOf says whether words tell that somebody speaks: "she said".
func spokenOf(s string) bool {
	return slices.ContainsFunc(termsOf(s), func(t term) bool { return t.stem == "=say" || t.stem == "=warn" || t.stem == "=admit" })
}

// afterThat are the words behind the first "that", colon or quotation mark of a text,
// where the words before tell that somebody said it, or to whom.
func afterThat(s string, verb bool) (string, bool) {
	end := min(len(s), farthestThat)
	at, skip := -1, 0
	for _, w := range [...]string{" that ", ": “", ": \"", " “", " \"", " ‘"} {
		if i := strings.Index(s[:end], w); i >= 0 && (at < 0 || i < at) {
			at, skip = i, len(w)
		}
	}
	if at < 0 || strings.ContainsAny(s[:at], ";“\"") {
		return "", false
	}
	if !verb {
		return s[at+skip:], true
	}
	before := termsOf(s[:at])
	if len(before) == 0 {
		return "", false
	}
	low := strings.ToLower(s[:at])
	said := slices.Contains(polarity()["passing"], before[0].plain)
	for _, w := range handWords()["recipient"] {
		said = said || wordAt(low, w) >= 0
	}
	return s[at+skip:], said
}
