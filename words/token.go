// Package words cuts English text into tokens, sentences and quotations. It
// knows letters, digits and marks, and nothing of what they mean.
package words

import (
	"slices"
	"sort"

	"muster"
)

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters: "allies", "don't", "'s", "U.S."
	Number             // digits with their separators: "1,474.4", "2,5", ".5", "½"
	Symbol             // "$", "€", "%", "+", "°"
	Punct              // marks: ".", ",", "-", "…", quotation marks; a run of one mark is one token
)

// Token is a word, a number or a mark. Lower is lower-cased with curly
// apostrophes folded to '; diacritics stay. It shares the body's memory where
// the body is lower case already.
type Token struct {
	muster.Span
	Kind  Kind
	Sign  Sign
	Key   Key // with Sign what a [Table] finds it by
	Lower string
}

// Tokens cuts the part of body inside within into tokens, in order. White space
// makes no token; invalid UTF-8 makes Punct tokens. A possessive 's is a token
// of its own ("NATO", "'s"), so are the parts of a hyphenated word ("low", "-",
// "key") and letters that touch digits ("50", "bn"); see [Glued]. "U.S." is one
// token.
func Tokens(body string, within muster.Span) []Token {
	return AppendTokens(nil, body, within)
}

// AppendTokens is [Tokens] that appends to dst, so that memory is used again.
func AppendTokens(dst []Token, body string, within muster.Span) []Token {
	within = clamp(body, within)
	l := lexer{body: body, end: within.End, lowFrom: -1}
	if dst == nil {
		dst = make([]Token, 0, within.Len()*9/40+4) // news has a token in 4.6 bytes
	}
	had := len(dst)
	for i := within.Start; i < l.end; {
		if len(dst) == cap(dst) && i > within.Start {
			// As dense as so far: nothing but symbols would else be copied a dozen times.
			dst = slices.Grow(dst, (len(dst)-had)*(l.end-i)/(i-within.Start)+4)
		}
		c := body[i]
		switch class[c] {
		case space:
			i++
		case lower, upper:
			i = l.word(&dst, i)
		case digit:
			i = l.number(&dst, i)
		case symbol:
			if j := l.emphasis(i); j > i {
				i = j
				continue
			}
			j := l.flood(i)
			dst = append(dst, token(i, j, Symbol, body[i:j]))
			i = j
		case mark:
			i = l.mark(&dst, i)
		default:
			i = l.beyond(&dst, i)
		}
	}
	return dst
}

// Glued says whether no space stands between token i and the one before it.
func Glued(toks []Token, i int) bool {
	return i > 0 && i < len(toks) && toks[i-1].End == toks[i].Start
}

// Index returns the index of the first token that ends after the byte offset,
// len(toks) when there is none.
func Index(toks []Token, offset int) int {
	return sort.Search(len(toks), func(i int) bool { return toks[i].End > offset })
}

func clamp(body string, s muster.Span) muster.Span {
	s.Start = min(max(s.Start, 0), len(body))
	s.End = min(max(s.End, s.Start), len(body))
	return s
}
