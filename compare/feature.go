package compare

import (
	"math"
	"sync"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/lang"
	"muster/words"
)

// kind is what sort of feature it is; a name tells more than a word.
type kind byte

const (
	wordFeature   kind = 'w'
	phraseFeature kind = 'p' // two words that carry meaning, side by side
	quoteFeature  kind = 'q' // three words as they stand, at most one of them common
	nameFeature   kind = 'n' // a capital inside a sentence
)

// Weights of features. They were set on the story benchmark's development
// half and the five seed reports together; the grouping stays the same when
// they are halved or doubled one at a time.
var weights = [...]float64{
	weightName:    3.0,
	weightPlain:   1.0,
	weightKnown:   0.5, // a name that most reports of the field have
	weightPhrases: 0.4, // a phrase of such words only
}

const (
	weightName uint8 = iota
	weightPlain
	weightKnown
	weightPhrases
)

// feature is something a report has that others may share. Its key is a hash of
// kind and stems, one for all its spellings: that two of a million features have
// one key by chance is less likely than one in a million. Once the features of
// all reports are counted the key is a small number instead, see weigh.
type feature struct {
	key    uint64
	from   int32  // where the report first has it, in bytes of its body
	size   uint16 // how many bytes it has there, 0 where its words are not kept
	kind   kind
	weight uint8 // place in weights
}

// common is the words that tell little; in names its value is true for names,
// which still tell a little.
type common struct {
	names map[string]bool
	hints words.Hints
}

var background = sync.OnceValue(func() *common {
	c := &common{names: map[string]bool{}}
	for _, e := range lang.Table("en", "background") {
		for _, w := range e.Sayings {
			if e.Value != "name" {
				c.names[words.Stem(w)] = false
			} else if _, listed := c.names[words.Stem(w)]; !listed {
				c.names[words.Stem(w)] = true
			}
		}
	}
	for w := range c.names {
		c.hints.Add(w)
	}
	return c
})

// maxTokens bounds what is read of one report: 20,000 words are a long one,
// and the first of them tell what it is about.
const maxTokens = 20_000

// gatherer lists the features of one report after the other; it keeps its memory.
type gatherer struct {
	out  []feature // of the report
	seen set
	toks []words.Token
	ws   []term
	part uint64 // see Gathering
}

// features lists what a report has, each once, in order of appearance, and how
// many bytes of its body were looked at. The list is good until the next call.
func (g *gatherer) features(r *muster.Report) (list []feature, size int) {
	g.out = g.out[:0]
	g.seen.clear()
	all := sentences(r)
	if len(all) == 0 {
		return nil, 0
	}
	size = all[len(all)-1].End
	g.toks = words.AppendTokens(g.toks[:0], r.Text.Body, muster.Span{End: size})
	for _, sentence := range all {
		g.ws = terms(g.ws[:0], r.Text.Body, words.Within(r.Text.Body, g.toks, sentence))
		for i := range g.ws {
			w := &g.ws[i]
			if !w.common {
				g.add(wordFeature, w.hash, w, w, pick(w.known, weightKnown, weightPlain))
				if w.capital && i > 0 {
					g.add(nameFeature, w.hash, w, w, pick(w.known, weightKnown, weightName))
				}
			}
			if i >= 2 {
				g.phrase(g.ws[i-2 : i+1])
			}
		}
		g.pairs()
	}
	return g.out, size
}

func (g *gatherer) add(k kind, hash uint64, first, last *term, weight uint8) {
	key := mix(hash, uint64(k))
	if chosen(key, g.part) && g.seen.add(key) {
		size := min(last.at.End-first.at.Start, math.MaxUint16) // more is white space
		g.out = append(g.out, feature{key, int32(first.at.Start), uint16(size), k, weight})
	}
}

// phrase adds three words in a row, of which at most one is common.
func (g *gatherer) phrase(ws []term) {
	common, known := 0, 0
	for i := range ws {
		if ws[i].common {
			common++
		} else if ws[i].known {
			known++
		}
	}
	if common > 1 {
		return
	}
	weight := pick(common+known == 3, weightPhrases, weightPlain)
	g.add(quoteFeature, mix(mix(ws[0].hash, ws[1].hash), ws[2].hash), &ws[0], &ws[2], weight)
}

// pairs adds each two telling words that follow one another, common words
// between them left out.
func (g *gatherer) pairs() {
	var last *term
	for i := range g.ws {
		w := &g.ws[i]
		if w.common {
			continue
		}
		if last != nil {
			g.add(phraseFeature, mix(last.hash, w.hash), last, w, pick(last.known && w.known, weightPhrases, weightPlain))
		}
		last = w
	}
}

// maxShown bounds the words that show a phrase, in bytes.
const maxShown = 60

// shown is the report's words from one place to another, and the stems that
// stand for them, as the order of equals goes by.
func shown(body string, f *feature) (said, stems string) {
	at := muster.Span{Start: int(f.from), End: int(f.from) + int(f.size)}
	said = body[at.Start:at.End]
	ws := terms(nil, body, words.Tokens(body, at))
	if len(ws) == 0 {
		return said, said
	}
	first, last := &ws[0], &ws[len(ws)-1]
	if at.Len() > maxShown && len(ws) > 1 {
		said = body[first.at.Start:first.at.End] + " … " + body[last.at.Start:last.at.End]
	}
	switch {
	case f.kind == quoteFeature:
		stems = ws[0].stem + " " + ws[len(ws)/2].stem + " " + last.stem
	case f.kind == phraseFeature:
		stems = first.stem + " " + last.stem
	default:
		stems = first.stem
	}
	return said, string(rune(f.kind)) + stems
}

// single says that it is a word, not a name or a phrase.
func (f *feature) single() bool { return f.kind == wordFeature }

func pick(condition bool, yes, no uint8) uint8 {
	if condition {
		return yes
	}
	return no
}

// term is a word or a number as a report has it.
type term struct {
	at                     muster.Span
	stem                   string
	hash                   uint64 // of the stem
	common, known, capital bool
}

// terms appends the words and numbers among tokens.
func terms(out []term, body string, toks []words.Token) []term {
	known := background()
	for i := range toks {
		t := &toks[i]
		if t.Kind != words.Word && t.Kind != words.Number || t.Lower == "'s" {
			continue
		}
		w := term{at: t.Span, stem: t.Lower}
		if t.Kind == words.Word {
			w.stem = words.Stem(t.Lower)
			first, _ := utf8.DecodeRuneInString(body[t.Start:t.End])
			w.capital = unicode.IsUpper(first)
		}
		name, listed := false, false
		if known.hints.May(w.stem) {
			name, listed = known.names[w.stem]
		}
		w.known = name
		w.common = listed && !name || t.Kind == words.Word && (len(t.Lower) < 3 || len(t.Lower) < 3*utf8.UTFMax && utf8.RuneCountInString(t.Lower) < 3)
		w.hash = hash(w.stem)
		out = append(out, w)
	}
	return out
}

// sentences are those of the blocks that are the report's own words; where
// none are marked, of the whole body. Boxes from an encyclopedia tell nothing
// of an event.
func sentences(r *muster.Report) []muster.Span {
	var (
		out  []muster.Span
		size int
	)
	take := func(s muster.Span) {
		for _, sentence := range words.Sentences(r.Text.Body, s) {
			if size += sentence.Len(); size > maxTokens*6 { // six bytes a word, its space included
				return
			}
			out = append(out, sentence)
		}
	}
	if len(r.Text.Blocks) == 0 {
		take(muster.Span{End: len(r.Text.Body)})
	}
	for _, b := range r.Text.Blocks {
		if b.Kind != muster.BoxBlock {
			take(b.Span)
		}
	}
	return out
}
