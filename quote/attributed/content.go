package attributed

import (
	"strings"

	"muster"
	"muster/words"
)

// verb reads "Finn said that …" at the verb.
func (f *Finder) verb(c *cue) {
	w := f.toks[c.at].Lower
	at := c.at
	if c.be > 0 {
		at = c.be
	}
	s, ok := f.group(at)
	if !ok {
		return
	}
	if f.leads(c) {
		return
	}
	if f.put(c, s) || f.ahead(c, s) {
		return
	}
	c.from = s
	if f.e[c.at].class&seeming != 0 && c.right&(rTo|rThing) != 0 {
		f.passive(c) // "Finn seems to …" is said by nobody
		return
	}
	source, ok := f.subject(s, strings.HasSuffix(w, "ing") && s == c.at)
	if !ok {
		return
	}
	if f.low(c.to) == ":" {
		c.to++
	}
	if j := c.after; f.low(j) == ":" && j == len(f.toks)-1 {
		f.wait(source, stretch{c.from, c.to})
		return
	}
	from, to, ok := f.object(c)
	if !ok {
		return
	}
	content := stretch{from, to}
	if source.to == source.from+1 && f.is(source.from, relative) && source.from > 0 {
		content.to = f.within(from, to, f.low(source.from-1) != ",")
	}
	if r := source.from - 1; r > 0 && f.is(r, relative) && (c.gap || f.low(r) != "that") && c.right != rThat && f.e[c.at].class&bare != 0 {
		f.report("relative", source, stretch{c.from, c.to}, stretch{r, r + 1}, stretch{from, f.within(from, to, false)})
		return
	}
	if c.gap {
		f.hole(source, c, stretch{from, to})
		return
	}
	f.report("verb "+ruleOf(c.right), source, stretch{c.from, c.to}, content)
}

// leads says whether a verb only leads to one of speech, which is the cue: "refused
// to say".
func (f *Finder) leads(c *cue) bool {
	if f.low(c.after) != "to" || !f.is(c.at, lead) {
		return false
	}
	j := c.after + 1
	for f.is(j, adverb) {
		j++
	}
	if j >= len(f.toks) || f.q[j] != 0 || !f.aloud(j) {
		return false
	}
	_, ok := f.at(j)
	return ok
}

// wait adds an attribution whose content is the quotation of the next paragraph.
func (f *Finder) wait(source, cue stretch) {
	f.out = append(f.out, muster.Attribution{Rule: "before a paragraph", Source: f.span(source.from, source.to), Cue: f.span(cue.from, cue.to)})
	f.waits = len(f.out)
	f.last = source
}

// within is where a content inside a relative clause ends: with its comma, or,
// in a clause that no comma opens, before the verb of the sentence.
func (f *Finder) within(from, to int, restrictive bool) int {
	for j := from; j < to; j++ {
		if f.q[j] != 0 || f.hidden[j] {
			continue
		}
		w := f.toks[j].Lower
		if w == "," || w == "—" || w == "–" || w == "--" {
			return j
		}
		if restrictive && j > from && f.finite(j) {
			return j
		}
	}
	return to
}

// finite says whether a verb that reports stands at token i, with a subject
// before it that is no pronoun.
func (f *Finder) finite(i int) bool {
	e := f.e[i]
	if e == nil || e.verb == 0 || e.class&base != 0 || strings.HasSuffix(f.toks[i].Lower, "ing") || f.is(i-1, pronoun|relative|auxiliary|modal|adverb|determiner|preposition|coordinator|owner) {
		return false
	}
	c, ok := f.at(i)
	return ok && c.kind == verb && c.right&(rThat|rQuote|rClause) != 0
}

// ruleOf names what follows a cue.
func ruleOf(r right) string {
	switch r {
	case rThat:
		return "that"
	case rClause:
		return "clause"
	case rThing:
		return "thing"
	case rQuote:
		return "quote"
	case rEnd:
		return "end"
	case rTo:
		return "to"
	}
	for i, p := range prepositions {
		if r == rPrep<<i {
			return p
		}
	}
	return ""
}

// subject is the source before a verb group at token s. Forms in -ing and verbs
// after "and" have the subject of the verb before them.
func (f *Finder) subject(s int, ing bool) (stretch, bool) {
	if ing {
		if from, to, ok := f.doing(s); ok {
			return stretch{from, to}, true
		}
		if f.last != nothing {
			return f.last, true
		}
		return f.first(s)
	}
	if f.is(s-1, coordinator) || f.low(s-1) == "," && f.last != nothing && f.covered[max(s-2, 0)] {
		if f.last != nothing {
			return f.last, true
		}
		for r := s - 1; r >= 0 && s-r < subjectMost/2 && f.q[r] == 0 && f.toks[r].Kind != words.Punct; r-- {
			if f.is(r, relative) && f.low(r) != "that" {
				return stretch{r, r + 1}, true // "who has read the book but fears"
			}
		}
		return f.first(s)
	}
	from, to, ok := f.before(s)
	return stretch{from, to}, ok
}

// first is the subject of the sentence that ends before token s.
func (f *Finder) first(s int) (stretch, bool) {
	return f.opening(f.sentence(s), s)
}

// opening is the subject of the sentence that begins at token lo, before token s.
func (f *Finder) opening(lo, s int) (stretch, bool) {
	for lo < s && f.is(lo, coordinator|adverb) {
		lo++
	}
	if f.is(lo, preposition|subordinator) {
		for lo < s && f.low(lo) != "," {
			lo++
		}
		lo++
	}
	if lo < s && f.is(lo, pronoun) && !(f.is(lo, determiner) && !f.is(lo+1, auxiliary|modal|adverb|preposition) && lo+1 < s && f.toks[lo+1].Kind == words.Word && (f.e[lo+1] == nil || f.e[lo+1].verb == 0)) {
		return stretch{lo, lo + 1}, true
	}
	j := lo
	for j < s && f.q[j] == 0 {
		t := &f.toks[j]
		if t.Kind == words.Punct && t.Lower != "-" && t.Lower != "." && t.Lower != "'" || f.is(j, auxiliary|modal|relative|subordinator|coordinator|adverb|past) || f.e[j] != nil && f.e[j].verb != 0 && !f.capital(j) && !(f.is(j, nounlike) && f.acts(j+1)) || j > lo && strings.HasSuffix(t.Lower, "ed") && !f.capital(j) {
			break
		}
		j++
	}
	for j > lo && f.is(j-1, preposition) {
		j--
	}
	return stretch{lo, j}, j > lo && j < s
}

// complementMost is how far from its verb the content may begin: "told reporters
// at the gate of the shipyard that".
const complementMost = 22

// object is the content after a verb.
func (f *Finder) object(c *cue) (from, to int, ok bool) {
	from = c.after
	e := f.e[c.at]
	clausal := e.class&bare != 0
	switch {
	case c.right == rThat, c.right == rClause, c.right == rTo:
		return from, f.end(from), true
	case c.right == rQuote:
		return f.quoted(c)
	case e.class&asks != 0 && c.right == rThing, e.verb&rThat != 0 && e.verb&rEnd != 0 && c.right >= rPrep && c.to == c.at+max(f.size[c.at], 1):
		if k, ok := f.complement(c.after); ok {
			return k, f.end(k), true
		}
		if c.right >= rPrep {
			return 0, 0, false
		}
		return from, f.thing(from), true
	case (clausal || e.class&tells != 0 && f.documented(c.at) || e.class&deems != 0 && f.deemed(from)) && c.right&(rThing|rClause) != 0:
		return from, f.end(from), true
	case c.right == rEnd && e.verb&rThat != 0 && clausal && f.is(c.after, preposition):
		k, ok := f.complement(c.after) // "said during a debate that"
		if ok = ok && f.is(k, complementizer); !ok {
			return 0, 0, false
		}
		return k, f.end(k), true
	case c.right == rEnd:
		return 0, 0, false
	}
	return from, f.thing(from), true
}

// quoted is the content that begins with a quotation after the cue.
func (f *Finder) quoted(c *cue) (from, to int, ok bool) {
	j := c.after
	mark := f.low(j)
	for j < len(f.toks) && f.q[j] == 0 && f.toks[j].Kind == words.Punct {
		j++
	}
	if j >= len(f.toks) {
		return 0, 0, false
	}
	if mark == ":" {
		return j, len(f.toks), true
	}
	if f.q[j] == 0 {
		return 0, 0, false
	}
	if mark != "," && f.e[c.at].verb&rThing != 0 {
		return j, f.thing(j), true
	}
	if mark != "," {
		return j, f.end(j), true
	}
	list := f.quotesFrom(j)
	return j, list[len(list)-1].to, true
}

// complement finds where the content begins behind to whom, where and when.
func (f *Finder) complement(i int) (int, bool) {
	for j := i; j < len(f.toks) && j < i+complementMost; j++ {
		if f.q[j] != 0 {
			return j, true
		}
		w := f.toks[j].Lower
		switch {
		case w == "that" || w == "whether" || w == "how" || w == "why" || w == "if" || w == "what":
			return j, true
		case w == "to" && j > i && !f.thingAt(j+1):
			return j, true
		case w == ":":
			return j + 1, j+1 < len(f.toks)
		case w == "," && j+1 < len(f.toks) && (f.q[j+1] != 0 || f.low(j+1) == "that"):
			return j + 1, true
		case w == ";" || w == "." && !(f.capital(j-1) && f.toks[j-1].Len() <= 4):
			return 0, false
		case j > i && f.is(j, pronoun) && !f.is(j, determiner|preposition):
			return j, true
		}
	}
	return 0, false
}

// end is where the clause that begins at token i ends: at the end of the
// sentence, or before another report.
func (f *Finder) end(i int) int {
	for j := i; j < len(f.toks); j++ {
		if f.q[j] != 0 || f.hidden[j] {
			continue
		}
		switch w := f.toks[j].Lower; w {
		case ";", "?", "!":
			return j
		case ".":
			if j > 0 && f.capital(j-1) && f.toks[j-1].Len() <= 4 && j+1 < len(f.toks) {
				continue
			}
			return j
		case ",":
			if !f.is(j-1, complementizer) && (f.another(j+1) || f.remarks(j+1)) {
				return j
			}
		case "and", "but":
			if j > i && f.goesOn(j+1) {
				return j
			}
		}
	}
	return len(f.toks)
}

// thing is where the noun phrase that begins at token i ends, with what hangs on
// it.
func (f *Finder) thing(i int) int {
	for j := i; j < len(f.toks); j++ {
		if f.q[j] != 0 || f.hidden[j] {
			continue
		}
		w := f.toks[j].Lower
		switch {
		case w == ".":
			if j > 0 && f.capital(j-1) && f.toks[j-1].Len() <= 4 && f.capital(j+1) {
				continue
			}
			return j
		case f.toks[j].Kind == words.Punct && w != "-" && w != "'" && w != "/" && w != "’":
			return j
		case j > i && (w == "on" || w == "in") && f.settled(j):
			return j
		case j > i && (w == "while" || w == "though" || w == "although" || w == "whereas"):
			return j
		case j > i && (w == "and" || w == "but") && (f.goesOn(j+1) || f.does(j+1)):
			return j
		}
	}
	return len(f.toks)
}
