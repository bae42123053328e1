package formula

import (
	"strings"
	"unicode/utf8"

	"muster"
)

// token is a piece of a formula's text. kind is 'a' for a name, '0' for a
// number, 'd' for a day, 0 for the end, else the first byte of the sign.
type token struct {
	kind   byte
	text   string
	at     int
	spaced bool // white space stands before it
}

// lexer cuts a formula into tokens, on demand.
type lexer struct {
	src string
	pos int
}

// next returns the token at pos and moves behind it. A character that begins no
// token becomes a token of its own, which the parser refuses.
func (l *lexer) next() token {
	start := l.pos
	for l.pos < len(l.src) && isSpace(l.src[l.pos]) {
		l.pos++
	}
	at := l.pos
	spaced := at > start
	if at == len(l.src) {
		return token{at: at, spaced: spaced}
	}
	c := l.src[at]
	kind := c
	switch {
	case isLetter(c):
		kind = 'a'
		for l.pos < len(l.src) && (isLetter(l.src[l.pos]) || isDigit(l.src[l.pos])) {
			l.pos++
		}
	case isDigit(c):
		kind = l.number()
	case strings.HasPrefix(l.src[at:], ".."), strings.HasPrefix(l.src[at:], ">="),
		strings.HasPrefix(l.src[at:], "<="), strings.HasPrefix(l.src[at:], "!="):
		l.pos += 2
	default:
		_, size := utf8.DecodeRuneInString(l.src[at:])
		l.pos += size
	}
	return token{kind: kind, text: l.src[at:l.pos], at: at, spaced: spaced}
}

// number moves behind a number or a day and says which: '0' or 'd'.
func (l *lexer) number() byte {
	if isDay(l.src[l.pos:]) {
		l.pos += len("2006-01-02")
		return 'd'
	}
	digits := func() {
		for l.pos < len(l.src) && isDigit(l.src[l.pos]) {
			l.pos++
		}
	}
	digits()
	if l.pos+1 < len(l.src) && l.src[l.pos] == '.' && isDigit(l.src[l.pos+1]) {
		l.pos++
		digits()
	}
	return '0'
}

// isDay says whether s begins with a day such as 2025-03-13.
func isDay(s string) bool {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' || len(s) > 10 && isDigit(s[10]) {
		return false
	}
	for _, i := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if !isDigit(s[i]) {
			return false
		}
	}
	_, err := muster.ParseDay(s[:10])
	return err == nil
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
}

// isCode says whether a name has the shape of an entity: GBR, NATO_EUROPE, G7.
func isCode(s string) bool {
	if len(s) < 2 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return false
		}
	}
	return true
}
