package words

import (
	"strings"

	"muster"
)

// Within is [Tokens] of a part of body, taken from tokens of a larger part that
// holds it: the same tokens without cutting the text again. Where the part may
// cut a token, a link or a mark of emphasis in two it is cut anew, as it is
// where toks is nil. The result shares the memory of toks; append copies it.
func Within(body string, toks []Token, part muster.Span) []Token {
	part = clamp(body, part)
	from := Index(toks, part.Start)
	if from == len(toks) || toks[from].Start != part.Start || toks[from].Lower == "'s" {
		return Tokens(body, part)
	}
	// Only white space stops the lexer as the end of its stretch does.
	if part.End < len(body) && class[body[part.End]] != space {
		return Tokens(body, part)
	}
	to := from + Index(toks[from:], part.End-1)
	if to < len(toks) && toks[to].Start < part.End {
		if toks[to].End > part.End {
			return Tokens(body, part)
		}
		to++
	}
	if text := body[part.Start:part.End]; strings.IndexByte(text, '[') >= 0 || strings.IndexByte(text, ']') >= 0 {
		return Tokens(body, part) // a link may go on behind the part
	}
	return toks[from:to:to]
}
