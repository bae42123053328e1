package attributed

import (
	"slices"
	"strings"

	"muster"
	"muster/words"
)

// read finds the attributions of a sentence: first the one that closes it or
// stands amid it and owns its quotations, then the others, left to right. What
// is reported is not read again: who said what inside it is the source's matter.
func (f *Finder) read() {
	n := len(f.toks)
	f.covered, f.cued = slices.Grow(f.covered[:0], n)[:n], slices.Grow(f.cued[:0], n)[:n]
	clear(f.covered)
	clear(f.cued)
	f.last = nothing
	if f.colon() || len(f.spots) == 0 {
		return
	}
	for _, i := range f.spots {
		if f.is(i, mark) && !f.hidden[i] {
			f.accords(i)
		}
	}
	f.close()
	for _, i := range f.spots {
		if f.cued[i] {
			continue
		}
		if f.is(i, mark) && f.hidden[i] && f.low(i) == "according" {
			f.accords(i)
			continue
		}
		if i == 0 && f.opens() || i > 0 && f.polls && f.low(i) == "in" && f.polled(i) || f.e[i] == nil && f.labels(i) {
			continue
		}
		if f.covered[i] && !f.aloud(i) {
			continue
		}
		c, ok := f.at(i)
		if !ok || f.covered[i] && c.kind != verb {
			continue
		}
		switch c.kind {
		case verb:
			f.verb(&c)
		case passive:
			f.passive(&c)
		case noun:
			f.noun(&c)
		}
	}
}

// aloud says whether a verb of speech stands at token i.
func (f *Finder) aloud(i int) bool { return f.e[i] != nil && f.e[i].class&aloud != 0 }

// stretch is tokens from up to to.
type stretch struct{ from, to int }

var nothing = stretch{-1, -1}

// report adds an attribution, and covers its content.
func (f *Finder) report(rule string, source, cue stretch, content ...stretch) {
	a := muster.Attribution{Rule: rule}
	if source.from >= 0 {
		a.Source = f.span(source.from, source.to)
		f.last = source
	}
	a.Cue = f.span(cue.from, cue.to)
	for _, c := range content {
		c = f.trim(c)
		if c.from >= c.to {
			continue
		}
		a.Content = append(a.Content, f.span(c.from, c.to))
		for k := c.from; k < c.to; k++ {
			f.covered[k] = true
			if f.q[k] != 0 {
				f.quoting = len(f.out) + 1
			}
		}
	}
	if len(a.Content) == 0 {
		return
	}
	for k := cue.from; k < cue.to; k++ {
		f.covered[k], f.cued[k] = true, true
	}
	f.out = append(f.out, a)
}

// trim takes marks off the ends of a content, those of quotations kept.
func (f *Finder) trim(c stretch) stretch {
	for c.from < c.to && f.q[c.from] == 0 && f.toks[c.from].Kind == words.Punct && f.toks[c.from].Lower != "(" && f.toks[c.from].Lower != "[" {
		c.from++
	}
	for c.from < c.to && f.q[c.to-1] == 0 && f.toks[c.to-1].Kind == words.Punct && f.toks[c.to-1].Lower != ")" && f.toks[c.to-1].Lower != "]" {
		c.to--
	}
	return c
}

// close finds the attribution that stands after or amid what was said: ", Finn
// said.", "said Finn".
func (f *Finder) close() {
	for _, i := range f.spots {
		e := f.e[i]
		if e == nil || f.covered[i] || f.hidden[i] || e.verb&(rEnd|rQuote) == 0 || i == 0 {
			continue
		}
		if f.inverted(i) || f.finishes(i) {
			continue
		}
	}
}

// parted says whether what stands before token i is said and done: a comma, or
// a quotation.
func (f *Finder) parted(i int) bool {
	if i <= 0 {
		return false
	}
	if f.q[i-1] != 0 {
		return true
	}
	switch f.toks[i-1].Lower {
	case ",", "—", "–", "--", "?", "!":
		return i > 1
	}
	return false
}

// inverted reads "…, said Finn" at the verb.
func (f *Finder) inverted(i int) bool {
	w := f.toks[i].Lower
	if !f.parted(i) || strings.HasSuffix(w, "ing") || i+1 >= len(f.toks) || f.q[i+1] != 0 || f.is(i+1, owner|complementizer) && !f.is(i+1, pronoun) || f.is(i+1, when) {
		return false
	}
	if f.e[i].verb&rEnd == 0 || f.e[i].class&asks != 0 && (f.q[i-1] == 0 || !strings.HasPrefix(w, "ask")) {
		return false
	}
	if f.q[i-1] == 0 {
		if _, _, ok := f.before(i); ok {
			return false // "Finn, an engineer, said Brill was late"
		}
	}
	from, to, ok := f.after(i+1, false)
	if !ok || !f.capital(from) && !f.is(from, determiner|owner|pronoun) && f.q[i-1] == 0 {
		return false
	}
	if f.is(to, auxiliary|modal) {
		return false
	}
	f.parts("inverted", stretch{from, to}, stretch{i, i + 1}, i, to)
	return true
}

// finishes reads "…, Finn said" at the verb, where nothing follows but to whom,
// where and when.
func (f *Finder) finishes(i int) bool {
	s, ok := f.group(i)
	if !ok || strings.HasSuffix(f.toks[i].Lower, "ing") {
		return false
	}
	c := cue{at: i, from: s, to: i + max(f.size[i], 1)}
	f.follow(&c, f.e[i].verb)
	switch {
	case c.right == rEnd && f.e[i].verb&rEnd != 0:
	case c.right >= rPrep && f.e[i].verb&rEnd != 0 && f.e[i].verb&rThat != 0 || f.e[i].class&asks != 0 && c.right == rThing:
		if !f.adjunct(c.at + 1) {
			return false
		}
		c.to = i + max(f.size[i], 1)
	case c.right == rQuote && f.e[i].verb&rQuote != 0:
	default:
		return false
	}
	from, to, ok := f.before(s)
	if !ok {
		return false
	}
	as := f.low(from-1) == "as"
	if as {
		from--
	}
	if !f.parted(from) && !(as && (from == 0 || f.is(from-1, coordinator))) {
		return false
	}
	if c.right == rQuote && (from == 0 || f.q[from-1] == 0) {
		return false // "On Monday, Finn said, “The boats are late.”"
	}
	l := from
	if as {
		from++
	}
	f.parts("closing", stretch{from, to}, stretch{s, c.to}, l, c.to)
	return true
}

// adjunctMost is how many tokens may follow a cue that closes: "told reporters
// at the gate of the shipyard on Monday."
const adjunctMost = 24

// adjunct says whether only to whom, where and when stand between token i and the
// next comma, end or quotation.
func (f *Finder) adjunct(i int) bool {
	for j := i; j < len(f.toks) && j < i+adjunctMost; j++ {
		if f.q[j] != 0 {
			return true
		}
		if f.toks[j].Kind == words.Punct && f.toks[j].Lower != "-" && f.toks[j].Lower != "'" {
			switch f.toks[j].Lower {
			case ".":
				if f.capital(j-1) && f.toks[j-1].Len() <= 4 && f.capital(j+1) {
					continue
				}
				return true
			case ",", ";", "—", "–", "--":
				return true
			}
			return false
		}
		if f.is(j, complementizer|modal|auxiliary|pronoun) && !f.is(j, determiner) {
			return false
		}
		if f.low(j) == "to" && !f.thingAt(j+1) {
			return false
		}
	}
	return i < len(f.toks)+1 && i+adjunctMost > len(f.toks)
}

// skipAdjunct passes to whom, where and when from token i.
func (f *Finder) skipAdjunct(i int) int {
	j := i
	for ; j < len(f.toks) && f.q[j] == 0; j++ {
		switch w := f.toks[j].Lower; w {
		case ".":
			if f.capital(j-1) && f.toks[j-1].Len() <= 4 && f.capital(j+1) {
				continue
			}
			return j
		case ",", ";", "—", "–", "--", ":":
			return j
		}
	}
	return j
}

// parts reports what stands before the attribution of tokens l up to r, and what
// goes on behind it.
func (f *Finder) parts(rule string, source, cue stretch, l, r int) {
	lo := f.sentence(l - 1)
	quoted := false
	k := l - 1
	for k > lo && f.q[k] == 0 && f.toks[k].Kind == words.Punct {
		k--
	}
	if k >= 0 && f.q[k] != 0 {
		quoted = true
	}
	left := stretch{lo, l}
	if f.is(lo, coordinator) && f.q[lo] == 0 {
		left.from++
	}
	if quoted {
		// Words before the quotation belong to it when they are said, too; a
		// remark of the report's own is another sentence.
		first := k
		for first > lo && f.q[first-1] == f.q[k] {
			first--
		}
		if first-lo <= 2 || f.low(first-1) == ":" {
			left.from = first
		}
	}
	content := []stretch{left}
	end := f.skipAdjunct(r)
	j := end
	switch {
	case j < len(f.toks) && f.q[j] != 0:
		content = append(content, f.quotesFrom(j)...)
	case quoted:
		if n := f.further(j); n > 0 {
			content = append(content, f.quotesFrom(n)...)
		}
	case j < len(f.toks) && f.toks[j].Lower == "," && j+1 < len(f.toks):
		to := f.end(j + 1)
		if !f.aparts(j + 1) {
			content = append(content, stretch{j + 1, to})
			if f.short(left) {
				content = content[1:]
			}
		}
	}
	f.report(rule, source, cue, content...)
}

// further is where the next quotation begins after token j, behind a comma or the
// end of a sentence and with nobody else speaking between; 0 for none.
func (f *Finder) further(j int) int {
	for k := j; k < len(f.toks); k++ {
		if f.q[k] != 0 {
			if k > 0 && f.q[k-1] == 0 && (k == j+1 || f.low(k-1) == ".") {
				return k
			}
			return 0
		}
		if _, ok := f.at(k); ok {
			return 0
		}
		if f.low(k) == "." && k+1 < len(f.toks) && f.q[k+1] == 0 && !f.capital(k-1) {
			return 0
		}
	}
	return 0
}

// short says whether words before an inserted attribution only set the scene: "At
// noon, Finn said, the boats came".
func (f *Finder) short(s stretch) bool {
	return s.from >= s.to || f.is(s.from, preposition|adverb|when|subordinator)
}

// aparts says whether what follows a comma at token i is another matter: "adding
// that", "who".
func (f *Finder) aparts(i int) bool {
	w := f.low(i)
	return f.is(i, relative) && w != "that" || strings.HasSuffix(w, "ing") || w == "according" || f.is(i, subordinator) || f.is(i, preposition)
}

// quotesFrom lists the quotations from token j on that nothing but marks parts.
func (f *Finder) quotesFrom(j int) []stretch {
	var out []stretch
	for j < len(f.toks) {
		if f.q[j] == 0 {
			if f.toks[j].Kind == words.Punct {
				j++
				continue
			}
			break
		}
		k := j
		for k < len(f.toks) && f.q[k] == f.q[j] {
			k++
		}
		out = append(out, stretch{j, k})
		j = k
	}
	return out
}

// sentence is where the sentence of token i begins, in a unit of several.
func (f *Finder) sentence(i int) int {
	for j := i; j > 0; j-- {
		if f.q[j] == 0 && (f.toks[j].Lower == "." || f.toks[j].Lower == "?" || f.toks[j].Lower == "!" || f.toks[j].Lower == ";") && j < i && !(f.capital(j-1) && f.toks[j-1].Len() <= 4) {
			return j + 1
		}
	}
	return 0
}
