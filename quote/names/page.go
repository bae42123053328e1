package names

import (
	"muster"
	"muster/words"
)

// Page is the blocks of a text with their words and the people they name, read
// once for every stage that asks: one for each of the text's blocks.
type Page struct {
	Toks   []words.Token // of the whole body
	Blocks []Block
}

// Block is a block's tokens and its mentions; an encyclopedia box has none.
type Block struct {
	Toks     []words.Token
	Mentions []Mention
}

// Read reads the blocks of a text.
func Read(t *muster.Text) *Page {
	p := &Page{
		Toks:   words.Tokens(t.Body, muster.Span{End: len(t.Body)}),
		Blocks: make([]Block, len(t.Blocks)),
	}
	all := make([]Mention, 0, len(p.Toks)/32+4) // of all blocks: one growing list; news has a name in 25 tokens
	for i := range t.Blocks {
		b := &p.Blocks[i]
		b.Toks = words.Within(t.Body, p.Toks, t.Blocks[i].Span)
		if t.Blocks[i].Kind == muster.BoxBlock {
			continue
		}
		from := len(all)
		all = Append(all, t.Body, b.Toks)
		b.Mentions = all[from:len(all):len(all)]
	}
	return p
}
