package cos

import (
	"bytes"
	"strconv"
)

// nestMost is how deep arrays and dictionaries may be nested; files seen nest
// about ten deep.
const nestMost = 100

// Lexer reads objects from bytes, one after another. It never fails: what makes
// no sense is passed over.
type Lexer struct {
	b   []byte
	pos int
	// references says that "1 0 R" is a reference, as in files and not in
	// streams of operators.
	references bool
}

// NewLexer reads a stream of operators.
func NewLexer(b []byte) *Lexer { return &Lexer{b: b} }

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *Lexer) space() {
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		if c == '%' {
			for l.pos < len(l.b) && l.b[l.pos] != '\n' && l.b[l.pos] != '\r' {
				l.pos++
			}
			continue
		}
		if !isSpace(c) {
			return
		}
		l.pos++
	}
}

// Next returns the next object; more is false at the end.
func (l *Lexer) Next() (o Object, more bool) { return l.next(0) }

func (l *Lexer) next(depth int) (Object, bool) {
	l.space()
	if l.pos >= len(l.b) {
		return nil, false
	}
	if depth > nestMost {
		l.pos = len(l.b)
		return nil, false
	}
	switch c := l.b[l.pos]; c {
	case '/':
		return l.name(), true
	case '(':
		return l.literal(), true
	case '[':
		l.pos++
		return l.array(depth), true
	case '<':
		if l.pos+1 < len(l.b) && l.b[l.pos+1] == '<' {
			l.pos += 2
			return l.dict(depth), true
		}
		return l.hex(), true
	case ']', '}', '{', ')':
		l.pos++
		return Word(c), true
	case '>':
		if l.pos++; l.pos < len(l.b) && l.b[l.pos] == '>' {
			l.pos++
		}
		return Word(">>"), true
	}
	return l.word(), true
}

func (l *Lexer) regular() []byte {
	start := l.pos
	for l.pos < len(l.b) && !isSpace(l.b[l.pos]) && !isDelimiter(l.b[l.pos]) {
		l.pos++
	}
	return l.b[start:l.pos]
}

func (l *Lexer) name() Object {
	l.pos++
	raw := l.regular()
	if bytes.IndexByte(raw, '#') < 0 {
		return Name(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && hexDigit(raw[i+1]) >= 0 && hexDigit(raw[i+2]) >= 0 {
			out = append(out, byte(hexDigit(raw[i+1])<<4|hexDigit(raw[i+2])))
			i += 2
			continue
		}
		out = append(out, raw[i])
	}
	return Name(out)
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *Lexer) hex() Object {
	l.pos++
	var out []byte
	half := -1
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		d := hexDigit(c)
		switch {
		case d < 0:
		case half < 0:
			half = d
		default:
			out = append(out, byte(half<<4|d))
			half = -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return String(out)
}

func (l *Lexer) literal() Object {
	l.pos++
	var out []byte
	for depth := 1; l.pos < len(l.b); {
		c := l.b[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return String(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		case '\r':
			if l.pos < len(l.b) && l.b[l.pos] == '\n' {
				l.pos++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return String(out)
}

func (l *Lexer) escape(out []byte) []byte {
	if l.pos >= len(l.b) {
		return out
	}
	c := l.b[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.pos < len(l.b) && l.b[l.pos] == '\n' {
			l.pos++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := int(c - '0')
	for k := 0; k < 2 && l.pos < len(l.b) && l.b[l.pos] >= '0' && l.b[l.pos] <= '7'; k++ {
		n = n<<3 | int(l.b[l.pos]-'0')
		l.pos++
	}
	return append(out, byte(n))
}

func (l *Lexer) array(depth int) Object {
	var out Array
	for {
		o, more := l.next(depth + 1)
		if !more || o == Word("]") || o == Word("endobj") {
			return out
		}
		out = append(out, o)
	}
}

func (l *Lexer) dict(depth int) Object {
	out := Dict{}
	for {
		key, more := l.next(depth + 1)
		if !more || key == Word(">>") || key == Word("endobj") {
			return out
		}
		name, ok := key.(Name)
		if !ok {
			continue
		}
		value, more := l.next(depth + 1)
		if !more || value == Word(">>") {
			return out
		}
		if _, twice := out[name]; !twice {
			out[name] = value
		}
	}
}

// word reads a number, a reference, true, false, null or an operator.
func (l *Lexer) word() Object {
	raw := l.regular()
	if len(raw) == 0 {
		l.pos++
		return nil
	}
	c := raw[0]
	if c == '+' || c == '-' || c == '.' || '0' <= c && c <= '9' {
		if n, ok := number(raw); ok {
			if i, whole := n.(Int); whole && l.references && i >= 0 {
				if r, ok := l.reference(int(i)); ok {
					return r
				}
			}
			return n
		}
	}
	switch string(raw) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return Word(raw)
}

// number reads as readers of PDF do: "--5", "5-3" and "1.2.3" are numbers too.
func number(raw []byte) (Object, bool) {
	if n, err := strconv.ParseInt(string(raw), 10, 64); err == nil {
		return Int(n), true
	}
	if f, err := strconv.ParseFloat(string(raw), 64); err == nil && f == f && f < 1e15 && f > -1e15 && bytes.IndexAny(raw, "xXpPnNiI_eE") < 0 {
		return Real(f), true
	}
	sign := 1.0
	i := 0
	for i < len(raw) && (raw[i] == '-' || raw[i] == '+') {
		if raw[i] == '-' {
			sign = -1
		}
		i++
	}
	v, scale, digits := 0.0, 0.0, 0
	for ; i < len(raw); i++ {
		switch c := raw[i]; {
		case '0' <= c && c <= '9':
			digits++
			if scale > 0 {
				v += float64(c-'0') * scale
				scale /= 10
			} else if v < 1e14 {
				v = v*10 + float64(c-'0')
			}
		case c == '.' && scale == 0:
			scale = 0.1
		case c == '-' || c == '.':
			return Real(sign * v), digits > 0
		default:
			return nil, false
		}
	}
	return Real(sign * v), digits > 0 || i > 0 && scale > 0
}

// reference looks ahead for "0 R" after a number.
func (l *Lexer) reference(num int) (Ref, bool) {
	at := l.pos
	back := func() (Ref, bool) { l.pos = at; return Ref{}, false }
	l.space()
	gen, err := strconv.Atoi(string(l.regular()))
	if err != nil || gen < 0 {
		return back()
	}
	l.space()
	if string(l.regular()) != "R" {
		return back()
	}
	return Ref{num, gen}, true
}

// SkipImage passes over the bytes of an inline image, up to the EI that ends it.
func (l *Lexer) SkipImage() {
	for l.pos < len(l.b) {
		at := bytes.Index(l.b[l.pos:], []byte("EI"))
		if at < 0 {
			l.pos = len(l.b)
			return
		}
		at += l.pos
		l.pos = at + 2
		if at > 0 && isSpace(l.b[at-1]) && (l.pos == len(l.b) || isSpace(l.b[l.pos])) && readable(l.b[l.pos:]) {
			return
		}
	}
}

// readable says whether what follows looks like operators, not like an image.
func readable(b []byte) bool {
	for _, c := range b[:min(len(b), 20)] {
		if c >= 0x7f || c < ' ' && !isSpace(c) {
			return false
		}
	}
	return true
}
