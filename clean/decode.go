package clean

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Thresholds of a readable text, chosen so that a Latin-1 page (about one
// letter in twenty accented) is repaired and a binary file is not.
const (
	maxBroken  = 10  // at most one byte in this many may be broken UTF-8
	maxControl = 100 // at most one byte in this many may be a control character
)

// binaries are the first bytes of files that are not text, and what they are.
var binaries = []struct{ magic, what string }{
	{"%PDF", "a PDF"},
	{"PK\x03\x04", "a zip or Office file"},
	{"\x1f\x8b", "a gzip file"},
	{"\x89PNG", "an image"},
	{"\xff\xd8\xff", "an image"},
	{"GIF8", "an image"},
	{"\x7fELF", "a program"},
}

// decode returns the text of raw, and "file" when its bytes are the file's own
// or "text" when they had to be changed.
func decode(name string, raw []byte) (body, offsets string, err error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return "", "", fmt.Errorf("%s is empty: give a report with words in it", name)
	}
	for _, b := range binaries {
		if bytes.HasPrefix(raw, []byte(b.magic)) {
			return "", "", fmt.Errorf("%s is %s under another name: give it its own file ending or save it as text", name, b.what)
		}
	}
	if s, ok := fromUTF16(raw); ok {
		return s, "text", nil
	}
	if at := bytes.IndexByte(raw, 0); at >= 0 {
		return "", "", fmt.Errorf("%s is not text (a zero byte at offset %d): save it as UTF-8 text", name, at)
	}
	if at, n := controls(raw); n*maxControl > len(raw) {
		return "", "", fmt.Errorf("%s is not text (control characters from offset %d): save it as UTF-8 text", name, at)
	}
	if utf8.Valid(raw) {
		return string(raw), "file", nil
	}
	at, n := broken(raw)
	if n*maxBroken > len(raw) {
		return "", "", fmt.Errorf("%s is not valid UTF-8 (%d broken bytes, the first at offset %d): save it as UTF-8 text", name, n, at)
	}
	return repair(raw), "text", nil
}

func controls(raw []byte) (first, n int) {
	for i, c := range raw {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f {
			if n == 0 {
				first = i
			}
			n++
		}
	}
	return first, n
}

func broken(raw []byte) (first, n int) {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			if n == 0 {
				first = i
			}
			n++
		}
		i += size
	}
	return first, n
}

// repair reads broken bytes as Windows-1252, the usual reason for them.
func repair(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + 64)
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			r = windows1252(raw[i])
		}
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// windows1252 gives the marks of 0x80 to 0x9f (WHATWG Encoding, index
// windows-1252); the rest of the upper half is Latin-1.
func windows1252(c byte) rune {
	if c >= 0xa0 {
		return rune(c)
	}
	return [32]rune{
		'€', utf8.RuneError, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', utf8.RuneError, 'Ž', utf8.RuneError,
		utf8.RuneError, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', utf8.RuneError, 'ž', 'Ÿ',
	}[c-0x80]
}

// fromUTF16 decodes a text that begins with a UTF-16 byte-order mark.
func fromUTF16(raw []byte) (string, bool) {
	if len(raw) < 4 || len(raw)%2 != 0 {
		return "", false
	}
	big := raw[0] == 0xfe && raw[1] == 0xff
	if !big && (raw[0] != 0xff || raw[1] != 0xfe) {
		return "", false
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 2; i < len(raw); i += 2 {
		hi, lo := raw[i+1], raw[i]
		if big {
			hi, lo = lo, hi
		}
		units = append(units, uint16(hi)<<8|uint16(lo))
	}
	s := string(utf16.Decode(units))
	return s, strings.IndexByte(s, 0) < 0
}
