package forms

import (
	"muster"
	"muster/clause"
)

// never turns claims that something never happened into what they are: the
// books begin in 2012 and can find none, but cannot prove that there was none.
func never(c *clause.Clause, claims []muster.Claim) {
	for i := range claims {
		cl := &claims[i]
		if !cl.Test.Negated || len(cl.Meanings) == 0 {
			continue
		}
		for t, tok := range c.Toks {
			if tok.Lower != "never" || tok.Start > cl.End || c.Seg(t) != c.SegOf(cl.Span) {
				continue
			}
			cl.Form = "existential_negative"
			cl.Because = muster.NoSeries
			cl.Ask = "Over which years? The books begin in 2012."
			cl.Meanings = nil
			break
		}
	}
}
