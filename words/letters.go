package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class sorts ASCII bytes; every other byte is "other".
var class = classes()

const (
	other uint8 = iota
	space
	lower
	upper
	digit
	symbol
	mark
)

func classes() (c [256]uint8) {
	for i := range utf8.RuneSelf {
		switch b := byte(i); {
		case b <= ' ' || b == 0x7f:
			c[i] = space
		case 'a' <= b && b <= 'z':
			c[i] = lower
		case 'A' <= b && b <= 'Z':
			c[i] = upper
		case '0' <= b && b <= '9':
			c[i] = digit
		case strings.IndexByte("$%#&+<=>@^|~", b) >= 0:
			c[i] = symbol
		default:
			c[i] = mark
		}
	}
	return c
}

func ascii(b byte) bool { return class[b] == lower || class[b] == upper }

// wordy says whether a byte ends something that a point would belong to.
func wordy(b byte) bool {
	return ascii(b) || class[b] == digit || b == '.' || b == ')' || b == ']' || b >= utf8.RuneSelf
}

// single says whether a mark stands for itself however often it is repeated.
func single(b byte) bool { return strings.IndexByte("\"'`()[]{}", b) >= 0 }

// letter includes combining marks and the soft hyphen, which stand in words.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && ascii(byte(r))
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) && r != 'ʼ' || unicode.IsMark(r) || r == '\u00ad' || unicode.Is(unicode.Nd, r))
}

func apostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´' || r == '′'
}

// vulgar says whether r is a fraction such as ½.
func vulgar(r rune) bool {
	return '¼' <= r && r <= '¾' || '⅐' <= r && r <= '⅞' || r == '↉'
}

// blank is white space of any kind, the invisible ones included.
func blank(r rune) bool {
	return unicode.IsSpace(r) || '\u200b' <= r && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

// hidden is a mark without width that may stand inside a word or a number:
// zero-width spaces and joiners, the soft hyphen.
func hidden(r rune) bool {
	return '\u200b' <= r && r <= '\u200d' || r == '\u2060' || r == '\ufeff' || r == '\u00ad'
}

// fold lower-cases a word, folds apostrophes and drops what is hidden.
func fold(word string) string {
	same := true
	for _, r := range word {
		if folded(r) != r {
			same = false
			break
		}
	}
	if same {
		return word
	}
	return strings.Map(folded, word)
}

func folded(r rune) rune {
	switch {
	case hidden(r):
		return -1
	case apostrophe(r):
		return '\''
	}
	return unicode.ToLower(r)
}

// lowered returns body[i:j], which is ASCII, in lower case.
func (l *lexer) lowered(i, j int) string {
	b := l.body
	for k := i; k < j; k++ {
		if class[b[k]] == upper {
			return l.copied(i, j)
		}
	}
	return b[i:j]
}

func (l *lexer) copied(i, j int) string {
	if l.lowFrom < 0 {
		l.lowFrom = i
		var b strings.Builder
		b.Grow(l.end - i)
		for k := i; k < l.end; k++ {
			c := l.body[k]
			if class[c] == upper {
				c += 'a' - 'A'
			}
			b.WriteByte(c)
		}
		l.low = b.String()
	}
	return l.low[i-l.lowFrom : j-l.lowFrom]
}
