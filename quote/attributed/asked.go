package attributed

import (
	"strings"

	"muster/words"
)

// put reads a question of which nobody says who put it: "Asked whether boats float,
// Finn …", "said Finn when asked about boats"; s is where the verb group begins.
// The question is the content. It says whether "asked" stands so.
func (f *Finder) put(c *cue, s int) bool {
	if f.low(c.at) != "asked" || s != c.at || s > 0 && !f.is(s-1, subordinator) && f.low(s-1) != "," && f.low(s-1) != "." {
		return false
	}
	if s > 1 && !f.is(s-1, subordinator) && (f.low(s-1) != "." || f.capital(s-2) && f.toks[s-2].Len() <= 4) {
		return false // "Finn, asked about boats, said": Finn is not the one who asks
	}
	k, ok := c.after, false
	switch {
	case c.right == rThat, c.right == rTo:
		ok = true
	case c.right >= rPrep:
		if k, ok = f.complement(k); !ok || k > f.clause(c.after) {
			k, ok = c.after, c.right == prep("about") // "asked about boats, Finn said how"
		}
	}
	if !ok {
		return true
	}
	saved := f.last
	f.report("asked", nothing, stretch{s, c.to}, stretch{k, f.clause(k)})
	f.last = saved
	return true
}

// hole reads a clause without a subject, which is the noun phrase before the source:
// "a figure Finn said was wrong".
func (f *Finder) hole(source stretch, c *cue, rest stretch) {
	k := source.from - 1
	if k < 1 || f.q[k] != 0 || f.toks[k].Kind != words.Word || f.is(k, relative|complementizer|coordinator|subordinator|preposition|auxiliary|modal|adverb) {
		return
	}
	from := f.left(k)
	if from > k || f.is(from, pronoun) && !f.is(from, determiner) {
		return
	}
	f.report("hole", source, stretch{c.from, c.to}, stretch{from, k + 1}, rest)
}

// ahead reads a form in -ing that stands before whoever it is said of: "Noting that
// boats float, Finn …", "In praising the yard, Finn …"; s is where it begins.
func (f *Finder) ahead(c *cue, s int) bool {
	if s != c.at || !strings.HasSuffix(f.low(c.at), "ing") {
		return false
	}
	lo := f.sentence(s)
	if s-lo > 1 || s > lo && !f.is(lo, preposition|subordinator|coordinator) {
		return false
	}
	from, to, ok := f.object(c)
	if !ok {
		return true
	}
	k := f.clause(from)
	if k >= len(f.toks) || f.low(k) != "," {
		return true
	}
	source, ok := f.opening(k+1, len(f.toks))
	if !ok {
		return true
	}
	saved := f.last
	f.report("ahead of its subject", source, stretch{s, c.to}, stretch{from, min(k, to)})
	if saved != nothing {
		f.last = saved
	}
	return true
}
