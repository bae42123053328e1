package retell

import (
	"slices"
	"strings"
	"sync"
)

// antonyms are the pairs of words of which one turns the other round, both ways.
var antonyms = sync.OnceValue(func() map[[2]string]bool {
	m := map[[2]string]bool{}
	for _, pair := range polarity()["opposite"] {
		x, y, _ := strings.Cut(pair, " ")
		m[[2]string{x, y}], m[[2]string{y, x}] = true, true
	}
	return m
})

// opposable are the words of antonyms that are words of grammar too.
var opposable = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for pair := range antonyms() {
		m[pair[0]] = grammar()[pair[0]]
	}
	return m
})

// sameBeside says whether the nearest telling word before or behind the two is one.
func (v *view) sameBeside(a *Line, i, j int) bool {
	x, y := beside2(v.b.terms, i), beside2(a.terms, j)
	for _, t := range x {
		for _, u := range y {
			if t.stem == u.stem {
				return true
			}
		}
	}
	return false
}

// beside2 are the two nearest telling words on either side of a word.
func beside2(ts []term, i int) []term {
	var out []term
	for k, n := i-1, 0; k >= 0 && n < 2; k-- {
		if !ts[k].common || ts[k].number {
			out = append(out, ts[k])
			n++
		}
	}
	for k, n := i+1, 0; k < len(ts) && n < 2; k++ {
		if !ts[k].common || ts[k].number {
			out = append(out, ts[k])
			n++
		}
	}
	return out
}

// prefixes turn a word into its opposite.
var prefixes = [...]string{"un", "in", "im", "ir", "il", "dis"}

// un says whether a word is another with a prefix that turns it round. Short words
// are chance: "invest" is no opposite of "vest".
func un(w, of string) bool {
	if len(w) <= len(of) || len(w) > len(of)+3 {
		return false
	}
	rest, ok := strings.CutSuffix(w, of)
	return ok && len(of) >= 6 && slices.Contains(prefixes[:], rest)
}

// against says whether two sets of kin are opposites.
func against(a, b string) bool { return strings.HasPrefix(a, "=") && opposites()[a] == b }

// opposites are the sets of kin that are opposites, both ways.
var opposites = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, pair := range polarity()["against"] {
		x, y, _ := strings.Cut(pair, " ")
		m["="+x], m["="+y] = "="+y, "="+x
	}
	return m
})

// negated says whether one of the three words before a word turns it round.
func negated(ts []term, i int) bool {
	for _, t := range ts[max(0, i-3):i] {
		if slices.Contains(polarity()["not"], t.plain) {
			return true
		}
	}
	return false
}
