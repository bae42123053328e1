package compare

import (
	"muster"
	"muster/naming"
)

// basisOf is on which bases the clause of a claim puts its number.
func basisOf(r *muster.Report, c *muster.Claim) string {
	whole := sentenceOf(r, c)
	before, after := naming.Around(r.Text.Of(muster.Span{Start: whole.Start, End: c.Start}), r.Text.Of(muster.Span{Start: c.End, End: whole.End}))
	return naming.Basis(before+r.Text.Of(c.Span)+after, c.Measure, c.Tense)
}

// sentenceOf is the sentence that a claim stands in, else its statement, else its words.
func sentenceOf(r *muster.Report, c *muster.Claim) muster.Span {
	for i := range r.Statements {
		s := &r.Statements[i]
		if s.ID != c.Statement {
			continue
		}
		if s.Sentence.Contains(c.Span) {
			return s.Sentence
		}
		if s.Span.Contains(c.Span) {
			return s.Span
		}
	}
	return c.Span
}
