package attributed

import (
	"strings"

	"muster"
	"muster/words"
)

// verb reads "Finn said that …" at the verb.
func (f *Finder) verb(c *cue) {
	w := f.toks[c.at].Lower
	s, ok := f.group(c.at)
	if !ok {
		return
	}
	c.from = s
	source, ok := f.subject(s, strings.HasSuffix(w, "ing") && s == c.at)
	if !ok {
		return
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
	if r := source.from - 1; r > 0 && f.is(r, relative) && f.low(r) != "that" && c.right != rThat && f.e[c.at].class&bare != 0 {
		f.report("relative", source, stretch{c.from, c.to}, stretch{r, r + 1}, stretch{from, f.within(from, to, false)})
		return
	}
	f.report("verb "+ruleOf(c.right), source, stretch{c.from, c.to}, content)
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
		if f.last != nothing {
			return f.last, true
		}
		return f.first(s)
	}
	if f.is(s-1, coordinator) || f.low(s-1) == "," && f.last != nothing && f.covered[max(s-2, 0)] {
		if f.last != nothing {
			return f.last, true
		}
		return f.first(s)
	}
	from, to, ok := f.before(s)
	return stretch{from, to}, ok
}

// first is the subject of the sentence that ends before token s.
func (f *Finder) first(s int) (stretch, bool) {
	lo := f.sentence(s)
	for lo < s && f.is(lo, coordinator|adverb) {
		lo++
	}
	if f.is(lo, preposition|subordinator) {
		for lo < s && f.low(lo) != "," {
			lo++
		}
		lo++
	}
	if lo < s && f.is(lo, pronoun) {
		return stretch{lo, lo + 1}, true
	}
	j := lo
	for j < s && f.q[j] == 0 {
		t := &f.toks[j]
		if t.Kind == words.Punct && t.Lower != "-" && t.Lower != "." && t.Lower != "'" || f.is(j, auxiliary|modal|relative|subordinator|coordinator|adverb) || f.e[j] != nil && f.e[j].verb != 0 && !f.capital(j) || j > lo && strings.HasSuffix(t.Lower, "ed") && !f.capital(j) {
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
	case clausal && c.right == rThing:
		return from, f.end(from), true
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
			if f.another(j + 1) {
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
		case j > i && f.is(j, subordinator) && w != "than":
			return j
		case j > i && (w == "and" || w == "but") && (f.goesOn(j+1) || f.does(j+1)):
			return j
		}
	}
	return len(f.toks)
}

// passive reads "Finn is expected to …", "the plan was criticised by Brill".
func (f *Finder) passive(c *cue) {
	s, ok := f.group(c.at)
	if !ok {
		return
	}
	from, to, ok := f.before(s)
	if !ok {
		return
	}
	subject := stretch{from, to}
	if c.right == prep("by") {
		a, b, ok := f.after(c.at + 2)
		if ok {
			f.report("passive by", stretch{a, b}, stretch{s, c.at + 1}, subject)
		}
		return
	}
	end := f.end(c.after)
	if c.right == rThing || c.right >= rPrep {
		end = f.thing(c.after)
	}
	if c.right == rEnd {
		end = c.after
	}
	f.report("passive "+ruleOf(c.right), nothing, stretch{s, c.to}, subject, stretch{c.after, end})
}

// noun reads "his claim that …", "criticism of …".
func (f *Finder) noun(c *cue) {
	k := c.at - 1
	source := nothing
	for k >= 0 && k > c.at-5 && f.q[k] == 0 {
		if f.is(k, owner) {
			source = stretch{k, k + 1}
			break
		}
		if w := f.low(k); w == "'s" || w == "'" || w == "’" {
			from := f.left(k - 1)
			source = stretch{from, k + 1}
			break
		}
		if f.toks[k].Kind == words.Punct && f.low(k) != "-" || f.is(k, auxiliary|modal|preposition|pronoun|determiner|complementizer) {
			break
		}
		k--
	}
	if source == nothing || source.from >= source.to {
		return
	}
	from := c.after
	if c.right == rEnd {
		return
	}
	to := f.thing(from)
	if c.right == rThat || c.right == rTo {
		to = f.end(from)
	}
	f.report("noun "+ruleOf(c.right), source, stretch{c.at, c.to}, stretch{from, to})
}

// accords reads "according to Finn, …" at token i.
func (f *Finder) accords(i int) {
	if f.low(i) != "according" || f.low(i+1) != "to" {
		return
	}
	from, to, ok := f.after(i + 2)
	if !ok {
		return
	}
	lo := f.sentence(i)
	if f.is(lo, coordinator) && f.q[lo] == 0 {
		lo++
	}
	if f.hidden[i] {
		f.report("according to", stretch{from, to}, stretch{i, i + 2}, stretch{lo, f.bracket(i)})
		return
	}
	var content []stretch
	if left := f.trim(stretch{lo, i}); left.from < left.to && !f.covered[left.from] {
		content = append(content, left)
	}
	if f.low(to) == "," && to+1 < len(f.toks) {
		if end := f.end(to + 1); len(content) == 0 || !f.aparts(to+1) {
			content = append(content, stretch{to + 1, end})
		}
	}
	f.report("according to", stretch{from, to}, stretch{i, i + 2}, content...)
}

// bracket is where the bracket around token i opens.
func (f *Finder) bracket(i int) int {
	for i > 0 && f.hidden[i-1] {
		i--
	}
	return i
}

// opens reads a sentence that begins with whose view it gives: "To many, …", "In a
// poll this week, …".
func (f *Finder) opens() bool {
	k := 0
	if f.is(0, coordinator) {
		k = 1
	}
	w := f.low(k)
	if w != "to" && w != "in" && w != "for" {
		return false
	}
	to := k + 1
	for to < len(f.toks) && to < k+opensMost && f.q[to] == 0 && f.low(to) != "," {
		if f.toks[to].Kind == words.Punct && f.low(to) != "-" && f.low(to) != "." || f.is(to, auxiliary|modal) {
			return false
		}
		to++
	}
	if to <= k+1 || f.low(to) != "," || to+2 >= len(f.toks) {
		return false
	}
	view := w == "to" && (f.capital(k+1) || f.is(k+1, pronoun|manifold|determiner|owner)) || w == "for" && f.is(k+1, pronoun|manifold) && !f.is(k+1, determiner)
	if w == "in" {
		for j := k + 1; j < to; j++ {
			view = view || f.is(j, document)
			if f.e[j] != nil && f.e[j].class&setting != 0 {
				return false
			}
		}
	}
	if !view {
		return false
	}
	f.report("opening "+w, stretch{k + 1, to}, stretch{k, k + 1}, stretch{to + 1, f.end(to + 1)})
	return true
}

// opensMost is the longest opening, in tokens.
const opensMost = 16
