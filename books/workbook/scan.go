package workbook

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf8"
)

// maxDepth is how deep elements may be nested: a workbook needs about ten.
const maxDepth = 64

// kind says what a token is.
type kind byte

const (
	start kind = iota // <name attrs> or, with empty, <name attrs/>
	end               // </name>
	text              // between tags, entities not yet read
	over              // nothing more
)

// token is a piece of XML. Its slices point into the part.
type token struct {
	kind  kind
	name  []byte // local: the prefix of its namespace is cut off
	attrs []byte
	text  []byte
	empty bool
	raw   bool // text of a CDATA section: no entities in it
}

// scanner cuts a part into tokens. It knows the XML that spreadsheets are made
// of and refuses the rest: it never expands anything, so it cannot be made to.
type scanner struct {
	b     []byte
	at    int
	depth int
}

func (s *scanner) next() (token, error) {
	for {
		if s.at >= len(s.b) {
			if s.depth > 0 {
				return token{}, errors.New("it ends in the middle of an element")
			}
			return token{kind: over}, nil
		}
		if s.b[s.at] != '<' {
			return s.text(), nil
		}
		rest := s.b[s.at:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			if err := s.skip("-->"); err != nil {
				return token{}, err
			}
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			s.at += len("<![CDATA[")
			from := s.at
			if err := s.skip("]]>"); err != nil {
				return token{}, err
			}
			return token{kind: text, text: s.b[from : s.at-len("]]>")], raw: true}, nil
		case bytes.HasPrefix(rest, []byte("<?")):
			if err := s.skip("?>"); err != nil {
				return token{}, err
			}
		case bytes.HasPrefix(rest, []byte("<!")):
			return token{}, errors.New("it declares a document type, which no spreadsheet does")
		default:
			return s.tag()
		}
	}
}

func (s *scanner) text() token {
	from := s.at
	if i := bytes.IndexByte(s.b[from:], '<'); i >= 0 {
		s.at = from + i
	} else {
		s.at = len(s.b)
	}
	return token{kind: text, text: s.b[from:s.at]}
}

func (s *scanner) skip(until string) error {
	i := bytes.Index(s.b[s.at:], []byte(until))
	if i < 0 {
		return errors.New("it ends in the middle of a comment or an instruction")
	}
	s.at += i + len(until)
	return nil
}

// tag reads from "<" to ">"; a ">" inside quotes is no end.
func (s *scanner) tag() (token, error) {
	i, quote := s.at+1, byte(0)
	for ; i < len(s.b); i++ {
		switch c := s.b[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '<':
			return token{}, errors.New("a tag begins inside a tag")
		}
		if quote == 0 && s.b[i] == '>' {
			break
		}
	}
	if i >= len(s.b) {
		return token{}, errors.New("it ends in the middle of a tag")
	}
	inside := s.b[s.at+1 : i]
	s.at = i + 1
	t := token{kind: start}
	switch {
	case len(inside) == 0:
		return token{}, errors.New("a tag is empty")
	case inside[0] == '/':
		t.kind, inside = end, inside[1:]
		if s.depth--; s.depth < 0 {
			return token{}, errors.New("an element ends that never began")
		}
	case inside[len(inside)-1] == '/':
		t.empty, inside = true, inside[:len(inside)-1]
	default:
		if s.depth++; s.depth > maxDepth {
			return token{}, errors.New("its elements are nested more than " + strconv.Itoa(maxDepth) + " deep")
		}
	}
	t.name = inside
	if i := bytes.IndexAny(inside, " \t\r\n"); i >= 0 {
		t.name, t.attrs = inside[:i], inside[i:]
	}
	t.name = local(t.name)
	return t, nil
}

func local(name []byte) []byte {
	return name[bytes.IndexByte(name, ':')+1:]
}

// attr returns the value of an attribute by its local name, "" without one.
func (t token) attr(name string) string {
	rest := t.attrs
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return ""
		}
		key := bytes.TrimRight(rest[:eq], " \t\r\n")
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return ""
		}
		closing := bytes.IndexByte(rest[1:], rest[0])
		if closing < 0 {
			return ""
		}
		if string(local(key)) == name {
			return unescape(rest[1 : 1+closing])
		}
		rest = rest[closing+2:]
	}
}

// read returns a text token's words.
func (t token) read() string {
	if t.raw {
		return string(bytes.ToValidUTF8(t.text, []byte("\uFFFD")))
	}
	return unescape(t.text)
}

// entities are the five of XML; a spreadsheet declares no others.
var entities = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'"}

// unescape replaces entities once: what they stand for is not read again.
func unescape(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 {
		return string(bytes.ToValidUTF8(b, []byte("\uFFFD")))
	}
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		i := bytes.IndexByte(b, '&')
		if i < 0 {
			out = append(out, b...)
			break
		}
		out = append(out, b[:i]...)
		b = b[i:]
		semicolon := bytes.IndexByte(b[:min(len(b), 12)], ';')
		if semicolon < 0 {
			out, b = append(out, '&'), b[1:]
			continue
		}
		name := string(b[1:semicolon])
		if e, ok := entities[name]; ok {
			out, b = append(out, e...), b[semicolon+1:]
		} else if r, ok := character(name); ok {
			out, b = utf8.AppendRune(out, r), b[semicolon+1:]
		} else {
			out, b = append(out, '&'), b[1:]
		}
	}
	return string(bytes.ToValidUTF8(out, []byte("\uFFFD")))
}

// character reads "#233" and "#xE9".
func character(name string) (rune, bool) {
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseInt(digits, base, 32)
	return rune(n), err == nil && utf8.ValidRune(rune(n)) && n != 0
}
