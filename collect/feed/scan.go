package feed

import (
	"bytes"
	"unicode/utf16"
)

// depthOf is how deep elements are nested, found without a parser: parsers go
// down by recursion, and a bomb of a million open tags would end the program.
// Comments and character data are passed over, end tags that fit nothing make
// nothing less deep than it is.
func depthOf(b []byte) int {
	depth, most := 0, 0
	for i := 0; i < len(b); {
		at := bytes.IndexByte(b[i:], '<')
		if at < 0 {
			break
		}
		i += at
		rest := b[i:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			i += past(rest, "-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			i += past(rest, "]]>")
		case bytes.HasPrefix(rest, []byte("<?")), bytes.HasPrefix(rest, []byte("<!")):
			i += past(rest, ">")
		default:
			n, closed := tag(rest)
			if n > 2 && rest[1] == '/' {
				depth = max(depth-1, 0)
			} else if !closed {
				depth++
				most = max(most, depth)
			}
			i += n
		}
	}
	return most
}

// past is how many bytes it is to the end of a mark, or to the end of all.
func past(b []byte, mark string) int {
	at := bytes.Index(b, []byte(mark))
	if at < 0 {
		return len(b)
	}
	return at + len(mark)
}

// tag is the size of a tag, attributes with ">" inside included, and whether it
// closes itself.
func tag(b []byte) (int, bool) {
	quote := byte(0)
	for i := 1; i < len(b); i++ {
		switch c := b[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			if b[i-1] == '=' || b[i-1] == ' ' {
				quote = c
			}
		case c == '>':
			return i + 1, b[i-1] == '/'
		case c == '<':
			return i, false
		}
	}
	return len(b), false
}

// endOfLastItem is the place after the last whole item, or 0.
func endOfLastItem(b []byte) int {
	for _, end := range [...]string{"</item>", "</entry>"} {
		if at := bytes.LastIndex(b, []byte(end)); at >= 0 {
			return at + len(end)
		}
	}
	return 0
}

// upTo cuts a feed at a place and closes it.
func upTo(b []byte, at int) []byte {
	b = b[:at:at]
	switch {
	case bytes.HasSuffix(b, []byte("</entry>")):
		return append(b, "</feed>"...)
	case bytes.Contains(b[:min(len(b), 4096)], []byte("<rdf:RDF")):
		return append(b, "</rdf:RDF>"...)
	}
	return append(b, "</channel></rss>"...)
}

// utf8Of turns a feed in UTF-16 into UTF-8, and its declaration with it; other
// encodings are the parser's, which reads the declaration.
func utf8Of(b []byte) []byte {
	if len(b) < 4 || !(b[0] == 0xff && b[1] == 0xfe || b[0] == 0xfe && b[1] == 0xff) {
		return b
	}
	units := make([]uint16, 0, len(b)/2)
	for i := 2; i+1 < len(b); i += 2 {
		lo, hi := b[i], b[i+1]
		if b[0] == 0xfe {
			lo, hi = hi, lo
		}
		units = append(units, uint16(hi)<<8|uint16(lo))
	}
	out := []byte(string(utf16.Decode(units)))
	if bytes.HasPrefix(out, []byte("<?xml")) {
		out = out[past(out, "?>"):]
	}
	return out
}
