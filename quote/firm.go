package quote

import (
	"muster"
	"muster/quote/names"
)

// firm is a body whose name has "and" in it, by its tokens: a word before tells what it
// is ("the charity Hearth and Harbour"), and after that it stands without.
type firm struct {
	words []string // folded
	p     *person
}

// firms notes the bodies of a block that have "and" in their names.
func (r *reader) firms(b *block) {
	for i := 1; i+2 < len(b.toks); i++ {
		if b.toks[i].Lower != "and" || !upper(r.body, &b.toks[i-1]) || !upper(r.body, &b.toks[i+1]) {
			continue
		}
		from := i - 1
		for from > 0 && from > i-firmMost && upper(r.body, &b.toks[from-1]) {
			from--
		}
		if from == 0 || !bearer(b.toks[from-1].Lower) || len(r.cast.firms) == firmsMost {
			continue
		}
		_, to := names.Run(r.body, b.toks, i+1)
		if to <= i+1 {
			continue
		}
		span := muster.Span{Start: b.toks[from].Start, End: b.toks[to-1].End}
		f := firm{p: r.outlet(r.body[span.Start:span.End])}
		for k := from; k < to; k++ {
			f.words = append(f.words, b.toks[k].Lower)
		}
		r.cast.firms = append(r.cast.firms, f)
	}
}

// Bounds of names with "and": tokens before it, and how many a text has.
const (
	firmMost  = 4
	firmsMost = 20
)

// firmAt is the body whose name begins at token i, and where it ends.
func (r *reader) firmAt(b *block, i int) (*person, int) {
	for _, f := range r.cast.firms {
		if i+len(f.words) > len(b.toks) || b.toks[i].Lower != f.words[0] {
			continue
		}
		fits := true
		for k, w := range f.words {
			fits = fits && b.toks[i+k].Lower == w
		}
		if fits {
			return f.p, i + len(f.words)
		}
	}
	return nil, i
}
