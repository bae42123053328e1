package attributed

import (
	"strings"

	"muster/words"
)

// cue is a word that may report, and where: the verb group or noun phrase that
// it belongs to, what it is and what follows it.
type cue struct {
	at       int // the word
	from, to int // with auxiliaries before and a preposition after
	after    int // where the content may begin: behind adverbs and days
	kind     kind
	right    right
	be       int  // the "is" before a state: "is confident that"; 0 for other cues
	gap      bool // the clause after it has no subject: "which Finn says is late"
}

type kind uint8

const (
	verb kind = iota
	passive
	noun
)

// at reads the cue at token i.
func (f *Finder) at(i int) (cue, bool) {
	e := f.e[i]
	if e == nil || f.q[i] != 0 || f.hidden[i] || e.verb|e.passive|e.noun|e.state == 0 && e.class&(tells|deems) == 0 {
		return cue{}, false
	}
	if f.named(i) {
		return cue{}, false
	}
	if f.naming(i) {
		return cue{}, false
	}
	c := cue{at: i, from: i, to: i + max(f.size[i], 1), kind: verb}
	want := e.verb
	switch {
	case e.state != 0 && f.linked(i) >= 0:
		c.be, want = f.linked(i), e.state
	case f.nominal(i, e):
		c.kind, want = noun, e.noun
	case e.verb|e.passive|e.state == 0 && e.class&(tells|deems) == 0 || e.class&(base|nounlike) == base|nounlike && !f.plural(i), e.class&(base|nounlike) == nounlike && strings.HasSuffix(f.toks[i].Lower, "s") && f.many(i-1):
		return cue{}, false
	case f.participle(i):
		c.kind, want = passive, e.passive
		if e.verb&(rThat|prep("as")) != 0 {
			want |= prep("by") // "was described by Finn as"
		}
	}
	if want == 0 && e.class&(tells|deems) == 0 {
		return cue{}, false
	}
	f.follow(&c, want)
	if c.right&want == 0 && c.kind == verb && c.right&(rThing|rClause) != 0 {
		return c, e.class&tells != 0 && f.documented(i) || e.class&deems != 0 && f.deemed(c.after)
	}
	return c, c.right&want != 0
}

// documented says whether the subject before token i tells something: a poll, a
// report.
func (f *Finder) documented(i int) bool {
	for j := i - 1; j >= 0 && j > i-subjectMost/2; j-- {
		if f.q[j] != 0 || f.low(j) == "." || f.low(j) == ";" {
			return false
		}
		if f.is(j, document) {
			return true
		}
	}
	return false
}

// deemed says whether "as" follows the thing at token i: "sees the boats as a joke".
func (f *Finder) deemed(i int) bool {
	for j := i + 1; j < len(f.toks) && j < i+subjectMost/2; j++ {
		if f.q[j] == 0 && f.toks[j].Kind == words.Punct && f.low(j) != "-" && f.low(j) != "'" && f.low(j) != "’" || f.is(j, modal|subordinator) && f.low(j) != "as" {
			return false
		}
		if f.low(j) == "as" {
			return true
		}
	}
	return false
}

// named says whether a word belongs to a name, "the Sylvan Post reported", or to an
// adjective, "union-backed".
func (f *Finder) named(i int) bool {
	if i == 0 {
		return false
	}
	if f.capital(i) && f.capital(i-1) && !f.title {
		return i+1 < len(f.toks) && (f.toks[i+1].Lower == "'s" || f.toks[i+1].Kind == words.Word && !f.capital(i+1) && !f.is(i+1, determiner|preposition|complementizer|pronoun|owner))
	}
	return f.low(i-1) == "-" && strings.HasSuffix(f.toks[i].Lower, "ed") && f.toks[i-1].End == f.toks[i].Start
}

// nominal says whether a word stands as a noun: after an article, a possessive,
// an adjective or a preposition.
func (f *Finder) nominal(i int, e *entry) bool {
	w := f.toks[i].Lower
	if strings.HasSuffix(w, "ed") {
		return false
	}
	if f.is(i-1, counts) && e.noun == 0 && e.class&nounlike == 0 {
		return e.verb == 0 // "several said"
	}
	if f.is(i-1, determiner|owner) && !f.is(i-1, pronoun) || f.low(i-1) == "'s" || f.low(i-1) == "'" {
		return e.verb == 0 || e.noun != 0 || !strings.HasSuffix(w, "s")
	}
	if f.is(i-1, preposition) && f.low(i-1) != "to" && !strings.HasSuffix(w, "ing") {
		return true
	}
	return e.verb == 0 && e.class&(tells|deems) == 0
}

// plural says whether a form without an ending may be a verb at token i: after an
// auxiliary, "to", a pronoun or a plural.
func (f *Finder) plural(i int) bool {
	k := i - 1
	for f.is(k, adverb) {
		k--
	}
	if k < 0 || f.q[k] != 0 {
		return k >= 0
	}
	w := f.toks[k].Lower
	if f.toks[k].Kind == words.Number {
		return true
	}
	if f.toks[k].Kind != words.Word {
		return w == "," || w == ")" || w == "—" || w == "–"
	}
	if from := f.left(k); from < k {
		for h := from + 1; h < k; h++ {
			if f.is(h, preposition) && f.q[h-1] == 0 {
				k, w = h-1, f.toks[h-1].Lower
				break
			}
		}
	}
	return f.is(k, auxiliary|modal|pronoun|relative|coordinator|adverb|manifold|determiner) || w == "to" || w == "not" || strings.HasSuffix(w, "s") && w != "'s" && !strings.HasSuffix(w, "ss")
}

// many says whether a plural in small letters stands at token i: what follows it
// in -s is no verb ("union demands").
func (f *Finder) many(i int) bool {
	if from := f.left(i); from < i {
		for h := from + 1; h < i; h++ {
			if f.is(h, preposition) && f.q[h-1] == 0 {
				i = h - 1
				break
			}
		}
	}
	w := f.low(i)
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !f.capital(i) && !f.is(i, adverb|pronoun|determiner)
}

// participle says whether a word in -ed follows a form of "be".
func (f *Finder) participle(i int) bool {
	w := f.toks[i].Lower
	if strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "s") {
		return false
	}
	k := i - 1
	for f.is(k, adverb) {
		k--
	}
	return f.is(k, being) || f.e[i].passive&prep("by") != 0 && f.low(i+1) == "by" && strings.HasSuffix(w, "ed")
}

// linked is the "is" or "feels" before a state at token i; -1 where there is none.
func (f *Finder) linked(i int) int {
	k := i - 1
	for f.is(k, adverb|degree) {
		k--
	}
	if f.is(k, being|linking) {
		return k
	}
	return -1
}

// follow reads what follows a cue.
func (f *Finder) follow(c *cue, want right) {
	j := c.to
	for f.is(j, adverb) && j < c.to+2 {
		j++
	}
	adverbs := j
	for f.is(j, turn) && f.is(j+1, span) && f.low(j) != "on" {
		j += 2
	}
	for f.is(j, when) || f.is(j+1, when) && (f.low(j) == "on" || f.low(j) == "last" || f.low(j) == "this" || f.low(j) == "late" || f.low(j) == "early") {
		j++
	}
	c.after = j
	if adverbs == j && want&rThat != 0 {
		c.after = c.to // "thinks not only Finn": the adverb belongs to the content
	}
	if j >= len(f.toks) {
		c.right = rEnd
		return
	}
	if f.q[j] != 0 {
		c.right = rQuote
		return
	}
	w := f.toks[j].Lower
	switch {
	case w == ":":
		c.right = rQuote
	case w == "," && j+1 < len(f.toks) && f.q[j+1] != 0:
		c.right = rQuote
	case f.toks[j].Kind == words.Punct && w != "-":
		c.right = rEnd
	case w == "to":
		c.right = rTo
		if want&prep("to-thing") != 0 && (want&rTo == 0 || f.thingAt(j+1)) {
			c.right = prep("to-thing")
			c.to, c.after = j+1, j+1
		}
	case f.is(j, complementizer):
		c.right = rThat
	case f.is(j, pronoun):
		c.right = rClause
	case w == "as" && (f.low(j+1) == "many" || f.low(j+1) == "much" || f.low(j+1) == "few"):
		c.right = rThing
	case prep(w) != 0:
		c.right = prep(w)
		if want&c.right != 0 && (want&rClause == 0 || closely(w)) {
			c.to, c.after = j+1, j+1
		}
	case w == "having" || w == "being":
		c.right = rThing
	case f.is(j, auxiliary|modal) && f.e[c.at].class&bare != 0 && want&rClause != 0:
		c.right, c.gap = rClause, true
	case f.is(j, subordinator) && want&rClause != 0 && j+3 < len(f.toks):
		c.right = rClause
	case f.is(j, preposition|coordinator|subordinator|auxiliary|modal), j > adverbs && f.is(j, cues) && !f.is(j, nounlike):
		c.right = rEnd // "released last week showed"
	default:
		c.right = rThing
	}
}

// thingAt says whether a noun phrase, not a verb, begins at token i.
func (f *Finder) thingAt(i int) bool {
	return f.is(i, determiner|owner|pronoun) || f.capital(i) || i < len(f.toks) && f.q[i] == 0 && strings.HasSuffix(f.toks[i].Lower, "s")
}

// group finds where the verb group of the verb at token i begins: auxiliaries,
// adverbs, and verbs that take another with "to". It is false for a verb after
// "to" that nothing leads.
func (f *Finder) group(i int) (from int, ok bool) {
	k := i - 1
	for k >= 0 && f.q[k] == 0 {
		switch {
		case strings.HasSuffix(f.low(k), "self") && f.capital(k-1):
			return k + 1, true // "Finn himself said"
		case f.is(k, auxiliary|modal|adverb) || f.low(k) == "not":
			k--
			continue
		case (f.is(k, when) || f.is(k, span) && f.is(k-1, turn)) && f.dated(k):
			return k + 1, true // "a poll released last week found"
		case f.is(k, when) || f.is(k, span) && f.is(k-1, turn):
			k--
			continue
		case f.is(k, floating) && f.is(k-1, auxiliary|modal):
			k-- // "Finn and Brill have both said"
			continue
		case f.is(k, turn) && (f.is(k+1, span) || f.is(k+1, when)):
			k--
			continue
		case f.low(k) == "to" && f.is(k-1, lead|auxiliary):
			k -= 2
			continue
		case f.low(k) == "to" && f.low(k-1) == "on" && f.is(k-2, lead):
			k -= 3 // "went on to say"
			continue
		case f.low(k) == "to":
			return k + 1, false
		}
		break
	}
	// An adverb that opens its clause does not belong to the group.
	return k + 1, true
}

// dated says whether a participle stands before the day or week that ends at token
// k: "released last week", "released on Monday".
func (f *Finder) dated(k int) bool {
	for f.is(k, when|span|turn) {
		k--
	}
	return k > 0 && strings.HasSuffix(f.low(k), "ed") && f.toks[k-1].Kind == words.Word && !f.is(k-1, auxiliary|pronoun|adverb) && !f.capital(k-1)
}
