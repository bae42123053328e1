package quote

import (
	"strings"

	"muster/words"
)

// calls says whether a name or a pronoun follows at token i, and then what it is called:
// "called him one of the best", "calls the plan a joke"; not "called him on Friday".
func (r *reader) calls(u *unit, i int) bool {
	s := speech()
	toks := u.blk.toks
	for k := i; k < u.to && k < i+callsReach; k++ {
		w := toks[k].Lower
		if toks[k].Kind == words.Punct && w != "-" || s.inner.HasWord(w) || s.clause.HasWord(w) {
			return false
		}
		if k > i && (w == "a" || w == "an" || w == "one") {
			return k+1 < u.to && toks[k+1].Kind == words.Word
		}
	}
	return false
}

// askedFor says whether what somebody asks for follows at token i: "asked the town for a
// tuner", "ask the yard to wait"; not "asked the questions".
func (r *reader) askedFor(u *unit, i int) bool {
	for k := i + 1; k < u.to && k < i+callsReach; k++ {
		t := &u.blk.toks[k]
		if t.Kind == words.Punct && t.Lower != "-" {
			return false
		}
		if t.Lower == "for" || t.Lower == "to" {
			return true
		}
	}
	return false
}

// denies says whether "did not" stands before a verb at token i, and "that" behind it: "did
// not deny that boats float".
func (r *reader) denies(u *unit, i int) bool {
	if i < u.from+2 || i+1 >= u.to || u.blk.toks[i+1].Lower != "that" {
		return false
	}
	switch n := u.blk.toks[i-1].Lower; n {
	case "not", "n't":
		d := u.blk.toks[i-2].Lower
		return d == "did" || d == "does" || d == "do"
	}
	return false
}

// inserted says whether commas part a subject and its verb from what is said: "Boats, she
// promised, will come".
func (r *reader) inserted(u *unit, c *cue) bool {
	i := words.Index(u.blk.toks, c.source.mention.Start)
	end := c.at + c.size
	return !c.inverted && c.source.kind <= role && i > u.from && u.blk.toks[i-1].Lower == "," && end < u.to && u.blk.toks[end].Lower == "," && end-i <= insertedMost
}

// insertedMost is how long such a subject and its verb may be, in tokens.
const insertedMost = 6

// callsReach is how many tokens what is called something may have.
const callsReach = 6

// stands says whether a verb reports what its subject wants or thinks of something:
// "Brill wants two boats", "The guild rejected the plan". The subject is named or has an
// office, and opens the sentence.
func (r *reader) stands(u *unit, c *cue) bool {
	i := c.at + c.size
	if w := &u.blk.toks[c.at]; !speech().stance.Has(w) && !(strings.HasPrefix(w.Lower, "ask") && r.askedFor(u, i)) || c.clause || c.inverted || c.source.it || c.source.guessed || c.source.kind > role && !(c.source.kind == thing && bearer(lastWord(c.source.name))) || i >= u.to {
		return false
	}
	t := &u.blk.toks[i]
	return (t.Kind != words.Punct || t.Lower == "$" || t.Lower == "€" || t.Lower == "£") && !speech().inner.HasWord(t.Lower) && c.source.mention.Start <= u.blk.toks[min(u.from+subjectReach, u.to-1)].Start
}
