package attributed

import (
	"muster/words"
)

// rule names the rule of a cue without a source.
func (c *cue) rule() string {
	if c.kind == verb {
		return "seeming "
	}
	return "passive "
}

// passive reads "Finn is expected to …", "the plan was criticised by Brill".
func (f *Finder) passive(c *cue) {
	s, ok := f.group(c.at)
	if !ok {
		return
	}
	from, to, ok := f.before(s)
	if s > 1 && f.low(s-1) == "," && c.right == prep("by") {
		from, to = f.left(s-2), s-1 // "a plan, reported by the Post, failed"
		ok = from < to
	}
	if c.right == prep("by") && f.e[c.at].class&asks != 0 {
		if a, b, ok := f.after(c.at+2, false); ok { // "asked by Finn whether"
			if k, ok := f.complement(b); ok {
				f.report("passive by", stretch{a, b}, stretch{s, c.at + 1}, stretch{k, f.clause(k)})
			}
		}
		return
	}
	if !ok {
		return
	}
	subject := stretch{from, to}
	if c.right == prep("by") {
		a, b, ok := f.after(c.at+2, false)
		if ok {
			if w := f.low(b); w == "as" || f.is(b, complementizer) {
				f.report("passive by", stretch{a, b}, stretch{s, c.at + 1}, subject, stretch{b, f.end(b)})
				return
			}
			f.report("passive by", stretch{a, b}, stretch{s, c.at + 1}, subject)
		}
		return
	}
	end := f.end(c.after)
	if c.kind == passive && c.right == rThing || c.right >= rPrep {
		end = f.thing(c.after)
	}
	if c.right == rEnd {
		end = c.after
	}
	f.report(c.rule()+ruleOf(c.right), nothing, stretch{s, c.to}, subject, stretch{c.after, end})
}

// clause is where a clause that opens a sentence ends: at its comma.
func (f *Finder) clause(i int) int {
	for j := i; j < len(f.toks); j++ {
		if w := f.low(j); w == "," || w == "." && j+1 == len(f.toks) || w == "?" || w == ";" {
			return j
		}
	}
	return len(f.toks)
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
	lo := f.sentence(i)
	if f.is(lo, coordinator) && f.q[lo] == 0 {
		lo++
	}
	from, to, ok := f.after(i+2, lo >= i-1 || f.low(i-1) == ":")
	if !ok {
		return
	}
	if f.hidden[i] {
		f.report("according to", stretch{from, to}, stretch{i, i + 2}, stretch{lo, f.bracket(i)})
		return
	}
	var content []stretch
	if left := f.trim(stretch{lo, i}); left.from < left.to && !f.covered[left.from] && !f.is(left.to-1, complementizer) {
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
		if f.toks[to].Kind == words.Punct && f.low(to) != "-" && f.low(to) != "." && f.low(to) != "/" && f.low(to) != "'" && f.low(to) != "’" || f.is(to, auxiliary|modal) {
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
		}
	}
	if !view {
		return false
	}
	f.report("opening "+w, stretch{k + 1, to}, stretch{k, k + 1}, stretch{to + 1, f.end(to + 1)})
	return true
}

// polled reads "…, in a poll this week" at token i: the poll says what stands before.
func (f *Finder) polled(i int) bool {
	from, to, ok := f.after(i+1, false)
	if !ok || to-from > opensMost {
		return false
	}
	if !f.is(from, determiner|owner) || to < len(f.toks) && f.toks[to].Kind != words.Punct {
		return false
	}
	found := false
	for j := from; j < to; j++ {
		w := f.low(j)
		found = found || w == "poll" || w == "survey"
		if f.is(j, subordinator|pronoun|relative) && !f.is(j, determiner) || w == "to" || w == "," {
			return false
		}
	}
	if !found {
		return false
	}
	lo := f.sentence(i)
	if i-lo < 3 || f.covered[i] {
		return false
	}
	f.report("closing in", stretch{from, to}, stretch{i, i + 1}, stretch{lo, i})
	return true
}

// opensMost is the longest opening, in tokens.
const opensMost = 16
