package words

import (
	"unicode"
	"unicode/utf8"

	"muster"
)

// lexer cuts one stretch of body. low is a lower-cased copy of the body from
// lowFrom on, made when the first capital is met: one allocation for a whole
// text instead of one for each capitalised word.
type lexer struct {
	body    string
	end     int
	low     string
	lowFrom int
}

func token(start, end int, k Kind, low string) Token {
	key, sign := KeyOf(low)
	return Token{muster.Span{Start: start, End: end}, k, sign, key, low}
}

// plainWord reads a word of ASCII letters that nothing belongs to which follows:
// most words, in one pass over their letters. It returns i for others.
func (l *lexer) plainWord(dst *[]Token, i int) int {
	b, j, x, capital := l.body, i, seed, false
	for ; j < l.end; j++ {
		c := b[j]
		if class[c] == upper {
			capital = true
			c |= 0x20
		} else if class[c] != lower {
			break
		}
		x = x.add(c)
	}
	if j < l.end && (b[j] == '\'' || b[j] == '`' || b[j] == '.' && j == i+1 || b[j] >= utf8.RuneSelf) {
		return i
	}
	low := b[i:j]
	if capital {
		low = l.copied(i, j)
	}
	key, sign := x.parts()
	*dst = append(*dst, Token{muster.Span{Start: i, End: j}, Word, sign, key, low})
	return j
}

// word reads letters from i on: a whole word, initials with their points
// ("U.S."), or the word before a possessive.
func (l *lexer) word(dst *[]Token, i int) int {
	if j := l.plainWord(dst, i); j > i {
		return j
	}
	return l.anyWord(dst, i)
}

// anyWord is word without the short way.
func (l *lexer) anyWord(dst *[]Token, i int) int {
	if j := l.initials(i); j > 0 {
		low := l.lowered(i, j)
		if l.body[j-1] != '.' {
			low += "." // "U.S" at the end of a headline
		}
		*dst = append(*dst, token(i, j, Word, low))
		return l.possessive(dst, j)
	}
	j, plain := i, true
	for j < l.end {
		c := l.body[j]
		if class[c] == lower || class[c] == upper {
			j++
			continue
		}
		if c == '\'' || c == '`' || c >= utf8.RuneSelf {
			r, n := l.rune(j)
			if letter(r) || hidden(r) && l.letterAt(j+n) {
				plain = false // length may change in lower case
				j += n
				continue
			}
			if k := j + n; apostrophe(r) && l.letterAt(k) && !l.possessiveAt(j) {
				plain = plain && r == '\''
				j = k
				continue
			}
		}
		break
	}
	low := ""
	if plain {
		low = l.lowered(i, j)
	} else {
		low = fold(l.body[i:j])
	}
	*dst = append(*dst, token(i, j, Word, low))
	return l.possessive(dst, j)
}

// possessive reads 's, ’s or ‘s at i, where a word ended.
func (l *lexer) possessive(dst *[]Token, i int) int {
	if i >= l.end || !l.possessiveAt(i) {
		return i
	}
	_, n := l.rune(i)
	*dst = append(*dst, token(i, i+n+1, Word, "'s"))
	return i + n + 1
}

func (l *lexer) possessiveAt(i int) bool {
	r, n := l.rune(i)
	if !apostrophe(r) || i+n >= l.end || l.body[i+n]|0x20 != 's' {
		return false
	}
	return !l.letterAt(i + n + 1)
}

// initials reads single letters with points between them, two at least, and
// returns where they end, or 0.
func (l *lexer) initials(i int) int {
	b, letters, j := l.body, 0, i
	for j+1 < l.end && ascii(b[j]) && b[j+1] == '.' {
		letters++
		j += 2
	}
	if j < l.end && ascii(b[j]) && letters > 0 {
		if l.letterAt(j + 1) {
			if letters < 2 {
				return 0 // "p.Something"
			}
			return j
		}
		return j + 1 // the last point is missing
	}
	if letters < 2 {
		return 0
	}
	return j
}

// number reads digits and the separators between them.
func (l *lexer) number(dst *[]Token, i int) int {
	b, j, plain := l.body, i+1, true
	for j < l.end {
		if class[b[j]] == digit {
			j++
			continue
		}
		if (b[j] == ',' || b[j] == '.') && j+1 < l.end && (class[b[j+1]] == digit || l.digitHidden(j+1)) {
			j++
			continue
		}
		if b[j] >= utf8.RuneSelf && l.digitHidden(j) {
			_, n := l.rune(j)
			j += n
			plain = false
			continue
		}
		break
	}
	low := b[i:j]
	if !plain {
		low = fold(low)
	}
	*dst = append(*dst, token(i, j, Number, low))
	return j
}

// digitHidden says whether what nobody sees stands at i, and a digit or a
// separator with a digit after it: "3\u200b2" is 32 to every reader.
func (l *lexer) digitHidden(i int) bool {
	r, n := l.rune(i)
	if !hidden(r) || i+n >= l.end {
		return false
	}
	c := l.body[i+n]
	return class[c] == digit || (c == '.' || c == ',') && i+n+1 < l.end && class[l.body[i+n+1]] == digit
}

// mark reads punctuation: a leading decimal point (".5"), a run of one mark, or
// one mark.
func (l *lexer) mark(dst *[]Token, i int) int {
	b := l.body
	if b[i] == '.' && i+1 < l.end && class[b[i+1]] == digit && (i == 0 || !wordy(b[i-1])) {
		return l.number(dst, i)
	}
	if j := l.emphasis(i); j > i {
		return j
	}
	if j := l.link(i); j > i {
		return j
	}
	j := l.flood(i)
	if !single(b[i]) {
		for j < l.end && b[j] == b[i] {
			j++
		}
	}
	*dst = append(*dst, token(i, j, Punct, b[i:j]))
	return j
}

// flooding is from how many on a sign that stands for itself is no sign any
// more: "$$$$$$$$" is one token, as no writer means eight dollars.
const flooding = 8

// flood returns where a run of the sign at i ends if it is a flood, else i+1.
func (l *lexer) flood(i int) int {
	j := i + 1
	for j < l.end && l.body[j] == l.body[i] {
		j++
	}
	if j-i < flooding {
		return i + 1
	}
	return j
}

// beyond reads what is not ASCII.
func (l *lexer) beyond(dst *[]Token, i int) int {
	r, n := l.rune(i)
	switch {
	case blank(r):
	case wide(r):
		return l.wideNumber(dst, i)
	case letter(r):
		return l.word(dst, i)
	case vulgar(r):
		*dst = append(*dst, token(i, i+n, Number, l.body[i:i+n]))
	case apostrophe(r):
		*dst = append(*dst, token(i, i+n, Punct, "'"))
	case unicode.IsSymbol(r) || r == '‰' || r == '§' || unicode.Is(unicode.No, r):
		*dst = append(*dst, token(i, i+n, Symbol, l.body[i:i+n]))
	default:
		*dst = append(*dst, token(i, i+n, Punct, l.body[i:i+n]))
	}
	return i + n
}

// rune decodes at i without reading past the end of the stretch.
func (l *lexer) rune(i int) (rune, int) {
	if i >= l.end {
		return 0, 0
	}
	if c := l.body[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(l.body[i:l.end])
}

func (l *lexer) letterAt(i int) bool {
	r, n := l.rune(i)
	return n > 0 && letter(r)
}
