package quote

import (
	"slices"
	"strings"
	"sync"

	"muster"
	"muster/quote/attributed"
	"muster/quote/names"
	"muster/words"
)

// longest is the longest quotation, in bytes, that sentences are joined for: a
// mark that is never closed must not swallow its paragraph.
const longest = 3000

func newReader(t *muster.Text, page *names.Page, window muster.Window) *reader {
	r := readers.Get().(*reader)
	r.body, r.window = t.Body, window
	r.finder.Begin(t.Body)
	r.blocks = slices.Grow(r.blocks[:0], len(t.Blocks))[:len(t.Blocks)]
	sentences := 0
	for i := range t.Blocks {
		b := &r.blocks[i]
		*b = block{Block: t.Blocks[i], toks: page.Blocks[i].Toks, inq: b.inq, refs: b.refs[:0], units: b.units[:0]}
		reopened := i+1 < len(t.Blocks) && opens(t.Body, t.Blocks[i+1].Span)
		b.cut(t.Body, page.Blocks[i].Sentences, reopened)
		sentences += len(b.units)
	}
	for _, s := range t.Skipped {
		if s.Why == "dateline" && r.dateline == "" {
			r.dateline = placeOf(t.Body, s.Span)
		}
	}
	r.out = make([]muster.Statement, 0, sentences+sentences/8+2)
	r.gather(page)
	return r
}

// readers are readers that have read a text: their memory is used again.
var readers = sync.Pool{New: func() any { return &reader{finder: attributed.NewFinder(""), folded: map[string]string{}} }}

// spare is the longest text, in bytes, whose reader's memory is worth keeping: ten
// times the longest report.
const spare = 1 << 18

// done gives the reader's memory to the next text.
func (r *reader) done() {
	if len(r.body) > spare {
		return
	}
	r.finder.Begin("")
	clear(r.folded)
	*r = reader{finder: r.finder, blocks: r.blocks, found: r.found[:0], pieces: r.pieces[:0], recent: r.recent[:0], folded: r.folded}
	readers.Put(r)
}

// cut makes the units of a block. Where a quotation runs over the ends of
// sentences they become one unit; one that is never closed only does so when
// the next paragraph reopens it.
func (b *block) cut(body string, sentences []muster.Span, reopened bool) {
	quotes := b.quotations(body, sentences, reopened)
	if b.Kind == muster.TitleBlock {
		sentences = []muster.Span{b.Span}
	}
	b.inq = slices.Grow(b.inq[:0], len(b.toks))[:len(b.toks)]
	clear(b.inq)
	b.units = slices.Grow(b.units, len(sentences))
	qi, ti := 0, 0
	for si := 0; si < len(sentences); si++ {
		u := unit{Span: sentences[si], blk: b, first: si == 0, from: ti}
		for b.Kind != muster.TurnBlock && qi < len(quotes) && quotes[qi].Start < u.End {
			q := quotes[qi]
			if q.Open && !reopened {
				q.End = min(q.End, u.End)
				q.Inner.End = min(q.Inner.End, u.End)
			}
			for q.End > u.End && q.Len() < longest && si+1 < len(sentences) {
				si++
				u.End = sentences[si].End
			}
			u.quotes = append(u.quotes, q)
			qi++
		}
		for ti < len(b.toks) && b.toks[ti].Start < u.End {
			ti++
		}
		u.to = ti
		b.units = append(b.units, u)
	}
	if b.Kind == muster.TurnBlock {
		return
	}
	for i := range b.units {
		u := &b.units[i]
		k := u.from
		for _, q := range u.quotes {
			for ; k < u.to && b.toks[k].Start < q.End; k++ {
				b.inq[k] = b.toks[k].Start >= q.Start
			}
		}
	}
}

// quotations lists the quotations of a block that stand in no other. One that is
// never closed, and that no paragraph goes on with, ends with its sentence, and
// before whoever said it: “The boats are late, Finn said. What opens after it
// stands on its own again.
func (b *block) quotations(body string, sentences []muster.Span, reopened bool) []words.Quote {
	var out []words.Quote
	unclosed := muster.Span{}
	for _, q := range words.Quotes(body, b.Span) {
		switch {
		case q.Depth == 0 && q.Open && !reopened:
			for _, s := range sentences {
				if q.Start < s.End {
					q.End = b.said(body, muster.Span{Start: q.Start, End: min(q.End, s.End)})
					break
				}
			}
			q.Inner.End = max(q.Inner.Start, min(q.Inner.End, q.End))
			unclosed = q.Span
			out = append(out, q)
		case q.Depth == 0 || q.Depth == 1 && unclosed.Len() > 0 && q.Start >= unclosed.End:
			out = append(out, q)
		}
	}
	return out
}

// saidReach is how many tokens "Finn said on Monday." may have.
const saidReach = 9

// said is where the words of an unclosed quotation end: at the comma before whoever
// said it, else where its span does.
func (b *block) said(body string, s muster.Span) int {
	s2 := speech()
	last := min(words.Index(b.toks, s.End-1), len(b.toks)-1)
	for i := last; i > 0 && i > last-saidReach && b.toks[i].Start > s.Start; i-- {
		if b.toks[i].Lower != "," {
			continue
		}
		for k := i + 1; k <= last && k < len(b.toks); k++ {
			if m := s2.verbs.Of(&b.toks[k]); m == says && !s2.thingsToo.Has(&b.toks[k]) && (k > i+1 || upper(body, &b.toks[min(k+1, len(b.toks)-1)])) {
				return b.toks[i].End
			}
		}
	}
	return s.End
}

// opens says whether a block begins with an opening double mark.
func opens(body string, s muster.Span) bool {
	text := body[s.Start:s.End]
	return strings.HasPrefix(text, "“") || strings.HasPrefix(text, "\"") || strings.HasPrefix(text, "«") || strings.HasPrefix(text, "„")
}

// asks says whether a span ends with a question mark, closing marks aside.
func asks(body string, s muster.Span) bool {
	return strings.HasSuffix(strings.TrimRight(body[s.Start:s.End], " *_\r\n\t"), "?")
}
