package names

import (
	"slices"
	"sync"

	"muster"
	"muster/words"
)

// Page is the blocks of a text with their words and the people they name, read
// once for every stage that asks: one for each of the text's blocks.
type Page struct {
	Toks   []words.Token // of the whole body
	Blocks []Block

	mentions  []Mention // of all blocks
	sentences []muster.Span
}

// Block is a block's tokens, its sentences and its mentions; an encyclopedia box
// has none of these.
type Block struct {
	Toks      []words.Token
	Sentences []muster.Span
	Mentions  []Mention
}

// Read reads the blocks of a text.
func Read(t *muster.Text) *Page {
	p := pages.Get().(*Page)
	p.Toks = words.AppendTokens(p.Toks[:0], t.Body, muster.Span{End: len(t.Body)})
	p.Blocks = slices.Grow(p.Blocks[:0], len(t.Blocks))[:len(t.Blocks)]
	all, cut := p.mentions[:0], p.sentences[:0]
	for i := range t.Blocks {
		b := &p.Blocks[i]
		b.Mentions = nil
		b.Toks = words.Within(t.Body, p.Toks, t.Blocks[i].Span)
		had := len(cut)
		cut = words.AppendSentences(cut, t.Body, t.Blocks[i].Span)
		b.Sentences = cut[had:len(cut):len(cut)]
		if t.Blocks[i].Kind == muster.BoxBlock {
			continue
		}
		from := len(all)
		all = Append(all, t.Body, b.Toks)
		b.Mentions = all[from:len(all):len(all)]
	}
	p.mentions, p.sentences = all, cut
	return p
}

// pages are pages that were read to the end.
var pages = sync.Pool{New: func() any { return &Page{} }}

// spare is the longest text, in tokens, whose page is worth keeping: ten times
// the longest report.
const spare = 1 << 15

// Done gives the page's memory to the next text: whoever reads a text and is done
// with its page, its tokens and its mentions, may say so.
func (p *Page) Done() {
	if len(p.Toks) > spare {
		return
	}
	clear(p.Toks)
	clear(p.Blocks)
	pages.Put(p)
}
