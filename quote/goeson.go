package quote

import (
	"strings"

	"muster"
	"muster/words"
)

// goesOn says the indirect speech that a form in -ing adds behind a quotation: “We
// pay,” Finn said, noting that eight yards did not. It is the quotation's speaker's.
func (r *reader) goesOn(had int) {
	if len(r.out) == had || r.rule != "quotation" || r.out[len(r.out)-1].Kind != muster.Direct {
		return
	}
	u, last := r.unit, r.out[len(r.out)-1]
	s := speech()
	for i := max(u.from+1, words.Index(u.blk.toks, last.End)); i+1 < u.to; i++ {
		w := u.blk.toks[i].Lower
		if u.blk.inq[i] || s.verbs.Word(w) != says || !strings.HasSuffix(w, "ing") || !addsAfter[u.blk.toks[i-1].Lower] || !r.that(u, i+1) {
			continue
		}
		span := u.span(i, u.to)
		content := trim(r.body, muster.Span{Start: u.blk.toks[i].End, End: span.End})
		r.out = append(r.out, muster.Statement{
			Span: span, Kind: muster.Indirect, Speaker: last.Speaker, Cue: r.body[u.blk.toks[i].Start:u.blk.toks[i].End],
			CueSpan: u.blk.toks[i].Span, Rule: "goes on", Sentence: u.Span, Content: []muster.Span{content},
		})
		for _, q := range u.quotes {
			if span.Contains(q.Span) {
				r.out[len(r.out)-1].Kind = muster.Mixed
			}
		}
		r.pieces = append(r.pieces, 0)
		return
	}
}

// addsAfter are the words before a form in -ing that adds to what was said.
var addsAfter = map[string]bool{",": true, "and": true, "before": true, "while": true}
