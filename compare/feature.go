package compare

import (
	"strings"
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
const (
	weightName    = 3.0
	weightPlain   = 1.0
	weightKnown   = 0.5 // a name that most reports of the field have
	weightPhrases = 0.4 // a phrase of such words only
)

// feature is something a report has that others may share.
type feature struct {
	key    string // kind and stems: one for all its spellings
	said   string // as the report first has it
	weight float64
}

// background is the words that tell little; its value is true for names, which
// still tell a little.
var background = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, e := range lang.Table("en", "background") {
		for _, w := range e.Sayings {
			if e.Value != "name" {
				m[stem(w)] = false
			} else if _, common := m[stem(w)]; !common {
				m[stem(w)] = true
			}
		}
	}
	return m
})

// maxTokens bounds what is read of one report: 20,000 words are a long one,
// and the first of them tell what it is about.
const maxTokens = 20_000

// features lists what a report has, each once, in order of appearance.
func features(r *muster.Report) []feature {
	var (
		out  []feature
		seen = map[string]bool{}
		add  = func(k kind, stems, said string, weight float64) {
			key := string(k) + stems
			if !seen[key] {
				seen[key] = true
				out = append(out, feature{key, said, weight})
			}
		}
	)
	for _, sentence := range sentences(r) {
		ws := terms(r.Text.Body, sentence)
		for i, w := range ws {
			if !w.common {
				add(wordFeature, w.stem, w.said, pick(w.known, weightKnown, weightPlain))
				if w.capital && i > 0 {
					add(nameFeature, w.stem, w.said, pick(w.known, weightKnown, weightName))
				}
			}
			if i >= 2 {
				phrase(add, r.Text.Body, ws[i-2:i+1])
			}
		}
		pairs(add, r.Text.Body, ws)
	}
	return out
}

// phrase adds three words in a row, of which at most one is common.
func phrase(add func(kind, string, string, float64), body string, ws []term) {
	common, known := 0, 0
	for _, w := range ws {
		if w.common {
			common++
		} else if w.known {
			known++
		}
	}
	if common > 1 {
		return
	}
	weight := pick(common+known == 3, weightPhrases, weightPlain)
	add(quoteFeature, ws[0].stem+" "+ws[1].stem+" "+ws[2].stem, between(body, ws[0], ws[2]), weight)
}

// pairs adds each two telling words that follow one another, common words
// between them left out.
func pairs(add func(kind, string, string, float64), body string, ws []term) {
	var last *term
	for i := range ws {
		w := &ws[i]
		if w.common {
			continue
		}
		if last != nil {
			add(phraseFeature, last.stem+" "+w.stem, between(body, *last, *w), pick(last.known && w.known, weightPhrases, weightPlain))
		}
		last = w
	}
}

// maxShown bounds the words that show a phrase, in bytes.
const maxShown = 60

// between is the report's words from a to b.
func between(body string, a, b term) string {
	if b.at.End-a.at.Start > maxShown {
		return a.said + " … " + b.said
	}
	return body[a.at.Start:b.at.End]
}

func pick(condition bool, yes, no float64) float64 {
	if condition {
		return yes
	}
	return no
}

// term is a word or a number as a report has it.
type term struct {
	at                     muster.Span
	said, stem             string
	common, known, capital bool
}

// terms lists the words and numbers of a sentence.
func terms(body string, sentence muster.Span) []term {
	var out []term
	known := background()
	for _, t := range words.Tokens(body, sentence) {
		if t.Kind != words.Word && t.Kind != words.Number || t.Lower == "'s" {
			continue
		}
		w := term{at: t.Span, said: body[t.Start:t.End], stem: t.Lower}
		if t.Kind == words.Word {
			w.stem = stem(t.Lower)
			first, _ := utf8.DecodeRuneInString(w.said)
			w.capital = unicode.IsUpper(first)
		}
		name, listed := known[w.stem]
		w.known = name
		w.common = listed && !name || t.Kind == words.Word && utf8.RuneCountInString(t.Lower) < 3
		out = append(out, w)
	}
	return out
}

// stem cuts the commonest endings off, so that "increases" and "increasing"
// count as one word. It need not be right, only the same for kin.
func stem(w string) string {
	for _, ending := range [...]string{"ing", "ed", "es", "s", "ly", "ion"} {
		if s, ok := strings.CutSuffix(w, ending); ok && len(s) >= 4 {
			return s
		}
	}
	return w
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
