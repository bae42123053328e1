package mail

import (
	"bytes"
	"io"
	"mime"
	"net/mail"
	"strings"

	"golang.org/x/net/html/charset"

	"muster"
)

// headMost is the largest head of a message or part that is read, in bytes.
const headMost = 256 << 10

// fields are the lines of a head, by name in lower case, the first of each.
type fields map[string]string

// cutHead reads a head, folded lines joined, and returns the body. Lines that
// are none are passed over: a broken line loses no message.
func cutHead(b []byte) (fields, []byte) {
	h := fields{}
	last := ""
	limit := len(b) - headMost
	for len(b) > 0 && len(b) > limit {
		var line []byte
		line, b, _ = bytes.Cut(b, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if last != "" && len(h[last]) < headMost/16 {
				h[last] += " " + strings.TrimSpace(string(line))
			}
			continue
		}
		name, value, ok := strings.Cut(string(line), ":")
		last = ""
		if name = strings.ToLower(strings.TrimSpace(name)); ok && name != "" {
			if _, twice := h[name]; !twice {
				h[name] = strings.TrimSpace(value)
				last = name
			}
		}
	}
	return h, b
}

// decoder reads encoded words in any encoding that browsers know.
var decoder = mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
	return charset.NewReaderLabel(label, in)
}}

// plain is a field's text, encoded words decoded, in one line of valid UTF-8.
func (h fields) plain(name string) string {
	s, err := decoder.DecodeHeader(h[name])
	if err != nil {
		s = h[name]
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// author is the name of who sent the message, else the address.
func (h fields) author() string {
	list, err := (&mail.AddressParser{WordDecoder: &decoder}).ParseList(h["from"])
	if err != nil || len(list) == 0 {
		name, _, _ := strings.Cut(h.plain("from"), "<")
		return strings.Trim(name, ` "'`)
	}
	var names []string
	for _, a := range list {
		if a.Name != "" {
			names = append(names, a.Name)
		} else {
			names = append(names, a.Address)
		}
	}
	return strings.Join(names, ", ")
}

// day is the day on which the message was sent, in the sender's time zone.
func (h fields) day() muster.Day {
	t, err := mail.ParseDate(h.plain("date"))
	if err != nil || t.Year() < 1990 || t.Year() >= 2100 {
		return 0
	}
	return muster.DayOf(t.Year(), int(t.Month()), t.Day())
}

// savedPage says whether the message is a web page that a browser saved
// (.mht): its day is that of saving, and nobody sent it.
func (h fields) savedPage() bool {
	return h["snapshot-content-location"] != "" || strings.Contains(strings.ToLower(h["from"]), "<saved by")
}

// kind is the media type in lower case and its parameters; a type that is
// damaged is read as far as it goes.
func (h fields) kind() (string, map[string]string) {
	if h["content-type"] == "" {
		return "text/plain", nil
	}
	t, params, err := mime.ParseMediaType(h["content-type"])
	if err != nil {
		before, _, _ := strings.Cut(h["content-type"], ";")
		t = strings.ToLower(strings.TrimSpace(before))
	}
	if !strings.Contains(t, "/") {
		return "text/plain", params
	}
	return t, params
}

// fileName is the name under which a part is attached, "" for none.
func (h fields) fileName() string {
	for _, f := range [...]struct{ field, key string }{{"content-disposition", "filename"}, {"content-type", "name"}} {
		_, params, err := mime.ParseMediaType(h[f.field])
		if err != nil || params[f.key] == "" {
			continue
		}
		name, err := decoder.DecodeHeader(params[f.key])
		if err != nil {
			name = params[f.key]
		}
		if at := strings.LastIndexAny(name, `/\`); at >= 0 {
			name = name[at+1:]
		}
		return strings.Join(strings.Fields(strings.ToValidUTF8(name, "\uFFFD")), " ")
	}
	return ""
}

func (h fields) attached() bool {
	return strings.HasPrefix(strings.ToLower(h["content-disposition"]), "attachment")
}
