// Package marks reduces a report to what others that tell of the same event may
// share: names, numbers, sentences, rare words, as hashes; and says how much of it
// two reports share. The answer depends on the two alone: not on a run, a store or an
// order.
package marks

import (
	"strings"

	"muster"
	"muster/words"
)

// Marks are what of a report others may share.
type Marks struct {
	Signature []byte   // MinHash of its shingles, a byte of each; nil where it has too few words
	Marks     []uint64 // those that say most first, at most muster.MostMarks
	Said      []string // the words of the first, side by side with them
}

// Of lists what of a report others may share.
func Of(r *muster.Report) Marks {
	var k Marks
	m := reader{body: r.Text.Body, marks: make(map[uint64]int32, 512), all: make([]found, 0, 512)}
	blocks := r.Text.Blocks
	if len(blocks) == 0 {
		blocks = []muster.Block{{Span: muster.Span{End: len(r.Text.Body)}}}
	}
	var all []words.Token
	end := 0
	for _, b := range blocks {
		if b.Kind == muster.BoxBlock || b.Start > maxRead {
			continue
		}
		end = b.End
		for _, s := range words.Sentences(r.Text.Body, b.Span) {
			toks := words.Tokens(r.Text.Body, s)
			m.sentence(toks, b.Kind == muster.TitleBlock)
			m.speech(toks, s)
			all = append(all, toks...)
		}
	}
	for i := range r.Statements {
		for _, c := range r.Statements[i].Content {
			if r.Statements[i].Kind == muster.Direct && c.Start < end {
				m.speech(words.Tokens(r.Text.Body, c), c)
			}
		}
	}
	for i := range r.Quantities {
		if q := &r.Quantities[i]; q.Start < end && !strings.HasPrefix(q.Left, "furniture") {
			m.quantity(q)
		}
	}
	sig := sign(all)
	k.Signature, k.Marks = bytesOf(sig), banded(sig)
	for range k.Marks {
		k.Said = append(k.Said, "")
	}
	for _, f := range m.chosen(muster.MostMarks - len(k.Marks)) {
		k.Marks = append(k.Marks, told(f.mark, f.times, f.at.Start < lead))
		if len(k.Said) < muster.MostSaid {
			k.Said = append(k.Said, saying(r.Text.Of(f.at), kindOf(f.mark)))
		}
	}
	return k
}

// saying is the words of a mark; of a whole sentence none, as it would be cut.
func saying(s string, k kind) string {
	if k == speechMark || len(s) > muster.MostSaying {
		return ""
	}
	return strings.Join(strings.Fields(s), " ")
}
