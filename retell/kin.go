package retell

import (
	"strings"
	"sync"

	"muster/lang"
)

// grammar are the words of grammar, which any sentence has.
var grammar = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, e := range lang.Table("en", "background") {
		if e.Value == "stop" {
			for _, w := range e.Sayings {
				m[w] = true
			}
		}
	}
	return m
})

// kin are words that rewriters put for one another, each under one name.
var kin = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range lang.Table("en", "kin") {
		for _, w := range e.Sayings {
			if _, taken := m[w]; !taken {
				m[w] = "=" + e.Value
			}
		}
	}
	return m
})

// stem makes words of one kin equal: those of a set by its name, else by cutting
// the commonest endings off.
func stem(w string) string {
	if set, ok := kin()[w]; ok {
		return set
	}
	w = unaccented(w)
	if of, ok := variants()[w]; ok {
		w = of
	}
	for _, ending := range [...]string{"’s", "'s", "ing", "ed", "es", "s", "ly", "ion"} {
		if s, ok := strings.CutSuffix(w, ending); ok && len(s) >= 4 {
			return s
		}
	}
	return w
}

// variants are spellings of one word, each under one name.
var variants = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range lang.Table("en", "spellings") {
		for _, w := range e.Sayings {
			m[w] = e.Value
		}
	}
	return m
})
