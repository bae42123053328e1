package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// writer gathers the words of one line: white space becomes one space, marks
// that only steer the layout go.
type writer struct {
	b     []byte
	space bool
	links int // bytes inside links
	times int // bytes inside <time>
	bold  int // bytes of bold text that the line begins with
	plain bool
}

func (w *writer) reset() { *w = writer{b: w.b[:0]} }

// add appends text. Inside a link and inside bold text are said by the caller.
func (w *writer) add(s string, link, bold bool) {
	from := len(w.b)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f':
				w.space = len(w.b) > 0
			case c < ' ' || c == 0x7f:
			default:
				w.gap()
				w.b = append(w.b, c)
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\u00a0' && i > 0 && isDigit(s[i-1]) && i+size < len(s) && isDigit(s[i+size]):
			w.gap()
			w.b = append(w.b, s[i:i+size]...) // it groups the digits of one number
		case r == '\u00a0' || r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\u3000' || r == '\u2002' || r == '\u2003':
			w.space = len(w.b) > 0
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || unicode.Is(unicode.Bidi_Control, r) || unicode.IsControl(r):
		default:
			w.gap()
			w.b = append(w.b, s[i:i+size]...)
		}
		i += size
	}
	n := len(w.b) - from
	if link {
		w.links += n
	}
	if n > 0 && bold && !w.plain {
		w.bold = len(w.b)
	}
	w.plain = w.plain || n > 0 && !bold
}

func (w *writer) gap() {
	if w.space {
		w.b = append(w.b, ' ')
		w.space = false
	}
}

// squeeze is a text in one line, cut to most bytes at the edge of a word.
func squeeze(s string, most int) string {
	if len(s) > 8*most {
		s = s[:8*most]
	}
	var w writer
	w.add(strings.ToValidUTF8(s, ""), false, false)
	return short(string(w.b), most)
}

// short cuts a line to most bytes at the edge of a word.
func short(s string, most int) string {
	if len(s) <= most {
		return s
	}
	s = strings.ToValidUTF8(s[:most], "")
	if at := strings.LastIndexByte(s, ' '); at > most/2 {
		s = s[:at]
	}
	return s
}
