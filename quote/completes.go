package quote

import (
	"unicode"
	"unicode/utf8"

	"muster/words"
)

// completes says whether a quotation completes a sentence that begins outside it, with who
// says so between commas: "Ferries, she said, “are late”."
func (r *reader) completes(u *unit, c *cue, q words.Quote) bool {
	i := words.Index(u.blk.toks, c.source.mention.Start)
	if c.inverted || i <= u.from || u.blk.toks[i-1].Lower != "," || c.at+1 >= u.to || u.blk.toks[c.at+c.size].Lower != "," {
		return false
	}
	first := &u.blk.toks[u.from]
	if s := speech(); s.inner.Has(first) || s.clause.Has(first) || openers[first.Lower] || adverb(first.Lower) {
		return false
	}
	return startsLower(r.body[q.Inner.Start:q.Inner.End])
}

// startsLower says whether words begin in lower case.
func startsLower(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}
