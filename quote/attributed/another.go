package attributed

import (
	"strings"

	"muster/words"
)

// does says whether after "and" at i-1 a verb in -ed stands that reports a thing.
func (f *Finder) does(i int) bool {
	for f.is(i, adverb) {
		i++
	}
	if i >= len(f.toks) || f.e[i] == nil || f.q[i] != 0 || !strings.HasSuffix(f.toks[i].Lower, "ed") {
		return false
	}
	c, ok := f.at(i)
	return ok && c.kind == verb
}

// another says whether after a comma at i-1 another report begins.
func (f *Finder) another(i int) bool {
	w := f.low(i)
	if w == "according" {
		return true
	}
	if strings.HasSuffix(w, "ing") {
		_, ok := f.at(i)
		return ok
	}
	if w == "and" || w == "but" || w == "while" || w == "though" || w == "although" || w == "as" {
		return f.goesOn(i+1) || f.newcomer(i+1)
	}
	return f.newcomer(i)
}

// newcomer says whether at token i a subject begins that its own verb of
// reporting follows: ", but Brill says that".
func (f *Finder) newcomer(i int) bool {
	for j := i; j < i+newcomerMost && j < len(f.toks); j++ {
		if f.q[j] != 0 || f.toks[j].Kind == words.Punct && f.low(j) != "." && f.low(j) != "-" {
			return false
		}
		if f.is(j, relative) {
			return false
		}
		e := f.e[j]
		if e == nil || e.verb == 0 || j == i {
			continue
		}
		if c, ok := f.at(j); ok && c.kind == verb && !strings.HasSuffix(f.toks[j].Lower, "ing") && (c.right&(rThat|rQuote|rClause) != 0 && e.class&bare != 0 || c.right == rThing && e.class&asks != 0) {
			return true
		}
	}
	return false
}

// newcomerMost is how far from its clause's beginning a verb of reporting may
// stand, in tokens.
const newcomerMost = 8

// goesOn says whether after "and" at i-1 the verb of another report stands.
func (f *Finder) goesOn(i int) bool {
	for f.is(i, adverb) || f.is(i, auxiliary) && !f.is(i, being) {
		i++
	}
	if i >= len(f.toks) || f.e[i] == nil || f.q[i] != 0 {
		return false
	}
	w := f.toks[i].Lower
	if !strings.HasSuffix(w, "ed") && w != "said" && w != "told" && w != "wrote" && !strings.HasSuffix(w, "s") {
		return false
	}
	c, ok := f.at(i)
	return ok && c.kind == verb && c.right&(rThat|rQuote|rClause|rTo) != 0
}

// remarks says whether after a comma at i-1 the report goes on in its own name:
// ", but he had paid", ", who met Finn".
func (f *Finder) remarks(i int) bool {
	switch w := f.low(i); w {
	case "but":
		return f.is(i+1, pronoun) && !f.is(i+1, determiner)
	case "who":
		return true
	}
	return false
}
