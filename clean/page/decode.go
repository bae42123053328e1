package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// prescan is how much of a page is searched for its own word on the encoding.
// The standard looks at 1,024 bytes; many pages name it only after long scripts.
const prescan = 16 << 10

// decode returns the page as UTF-8. A byte-order mark wins; then bytes that are
// valid UTF-8 with letters beyond ASCII, which no other encoding gives by
// chance (pages are often saved as UTF-8 under their old declaration); then
// what the page declares; then Windows-1252. What cannot be decoded becomes the
// replacement character.
func decode(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(raw[3:]), "\ufffd")
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return convert(raw[2:], "utf-16le")
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return convert(raw[2:], "utf-16be")
	case bytes.HasPrefix(raw, []byte("<\x00")):
		return convert(raw, "utf-16le")
	case bytes.HasPrefix(raw, []byte("\x00<")):
		return convert(raw, "utf-16be")
	case utf8.Valid(raw):
		if name := declared(raw); !ascii(raw) || !strings.HasPrefix(name, "iso-2022") && name != "hz-gb-2312" {
			return string(raw)
		}
	}
	name := declared(raw)
	if name == "utf-8" && !mostly(raw) || name == "" || strings.HasPrefix(name, "utf-16") {
		name = "windows-1252"
	}
	if name == "utf-8" {
		return mend(raw)
	}
	return convert(raw, name)
}

func convert(raw []byte, name string) string {
	e, _ := charset.Lookup(name)
	if e == nil {
		return mend(raw)
	}
	out, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return mend(raw)
	}
	return strings.ToValidUTF8(string(out), "\ufffd")
}

// mend reads each broken byte of a UTF-8 page as Windows-1252: such pages are
// pasted together from two sources.
func mend(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + 64)
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r != utf8.RuneError || size > 1 {
			b.WriteRune(r)
			i += size
			continue
		}
		j := i + 1
		for j < len(raw) && raw[j] >= utf8.RuneSelf {
			if r, size := utf8.DecodeRune(raw[j:]); r != utf8.RuneError || size > 1 {
				break
			}
			j++
		}
		e, _ := charset.Lookup("windows-1252")
		if out, err := e.NewDecoder().Bytes(raw[i:j]); err == nil {
			b.Write(out)
		}
		i = j
	}
	return b.String()
}

// mostly says whether at most one letter beyond ASCII in four is broken UTF-8:
// otherwise the page is no UTF-8, whatever it declares.
func mostly(raw []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return bad*3 <= good
}

func ascii(raw []byte) bool {
	for _, c := range raw {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// declared is the canonical name of the encoding that a page declares in its
// XML declaration or in a meta element, "" when it declares none that is known.
func declared(raw []byte) string {
	head := raw[:min(len(raw), prescan)]
	if bytes.HasPrefix(head, []byte("<?xml")) {
		if end := bytes.Index(head, []byte("?>")); end > 0 {
			if _, name := charset.Lookup(after(string(head[:end]), "encoding")); name != "" {
				return name
			}
		}
	}
	z := html.NewTokenizer(bytes.NewReader(head))
	z.SetMaxBuf(prescan)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, more := z.TagName()
			if string(tag) != "meta" {
				continue
			}
			for more {
				var key, val []byte
				key, val, more = z.TagAttr()
				label := string(val)
				if string(key) == "content" {
					label = after(strings.ToLower(label), "charset")
				} else if string(key) != "charset" {
					continue
				}
				if _, name := charset.Lookup(strings.TrimSpace(label)); name != "" {
					return name
				}
			}
		}
	}
}

// after is the value behind `key=`, with or without quotation marks.
func after(s, key string) string {
	at := strings.Index(s, key)
	if at < 0 {
		return ""
	}
	s = strings.TrimLeft(s[at+len(key):], " \t\r\n")
	if !strings.HasPrefix(s, "=") {
		return ""
	}
	s = strings.TrimLeft(s[1:], " \t\r\n\"'")
	if end := strings.IndexAny(s, " \t\r\n;\"'?>"); end >= 0 {
		s = s[:end]
	}
	return s
}
