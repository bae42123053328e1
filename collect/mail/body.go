package mail

import (
	"bytes"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"muster"
)

// inText turns the bytes of a text part into UTF-8. The declared encoding is
// believed unless it is none that browsers know; a page without one says it
// itself.
func inText(b []byte, kind string, params map[string]string) string {
	label := params["charset"]
	switch {
	case label == "" && utf8.Valid(b), strings.EqualFold(label, "us-ascii") && utf8.Valid(b):
		label = "utf-8"
	case label == "" && kind == "text/html":
		_, label, _ = charset.DetermineEncoding(b, "text/html")
	}
	from, err := charset.NewReaderLabel(label, bytes.NewReader(b))
	if err != nil {
		from, _ = charset.NewReaderLabel("windows-1252", bytes.NewReader(b))
		if utf8.Valid(b) {
			from = bytes.NewReader(b)
		}
	}
	out, err := io.ReadAll(from)
	if err != nil {
		out = b
	}
	s := strings.ReplaceAll(strings.ToValidUTF8(string(out), "\uFFFD"), "\r\n", "\n")
	if kind == "text/plain" && strings.EqualFold(params["format"], "flowed") {
		s = unflowed(s, strings.EqualFold(params["delsp"], "yes"))
	}
	return s
}

// unflowed joins the lines of a flowed text (RFC 3676): a space at the end of a
// line says that the paragraph goes on, at the same depth of quotation.
func unflowed(s string, dropSpace bool) string {
	var out strings.Builder
	open, depth := false, 0
	for line := range strings.SplitSeq(s, "\n") {
		quoted := len(line) - len(strings.TrimLeft(line, ">"))
		text := strings.TrimPrefix(line[quoted:], " ")
		signature := text == "-- "
		goesOn := open && quoted == depth && !signature
		if open, depth = strings.HasSuffix(text, " ") && !signature, quoted; open && dropSpace {
			text = strings.TrimSuffix(text, " ")
		}
		if goesOn {
			out.WriteString(text)
		} else {
			if out.Len() > 0 {
				out.WriteByte('\n')
			}
			if quoted > 0 {
				out.WriteString(strings.Repeat(">", quoted) + " ")
			}
			out.WriteString(text)
		}
	}
	return out.String()
}

// stubShare is the least share of a page's letters that the plain text beside
// it must have to be the message too and not a stub ("see this message in your
// browser").
const stubShare = 4

// choose takes one of the alternatives: the plain text, unless it is a stub.
func choose(texts []words) []words {
	plain, page := -1, -1
	for i, t := range texts {
		if t.markup {
			page = i
		} else if plain < 0 {
			plain = i
		}
	}
	switch {
	case page < 0 || plain < 0:
		return texts
	case letters(texts[plain].text)*stubShare < letters(fromPage(texts[page].text)):
		return texts[page : page+1]
	}
	return texts[plain : plain+1]
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// document is the message's own words as a report; false when there are none.
func (m *message) document(h fields) (muster.Document, bool) {
	subject := h.plain("subject")
	title, passedOn := bare(subject)
	var body []string
	for _, t := range m.texts {
		s := t.text
		if t.markup && h.savedPage() {
			return m.page(h, s), true
		}
		if t.markup {
			s = fromPage(s)
		}
		if s = strings.TrimSpace(s); s != "" {
			body = append(body, s)
		}
	}
	text := quoting(strings.Join(body, "\n\n"), passedOn)
	if letters(text) == 0 {
		return muster.Document{}, false
	}
	if title != "" && !strings.HasPrefix(text, title) {
		text = title + "\n\n" + text
	}
	d := muster.Document{Part: m.part, Format: "eml", Title: title, Author: h.author(), Bytes: []byte(text)}
	dated(&d, h)
	return d, true
}

// page is a page that a browser saved as a message.
func (m *message) page(h fields, s string) muster.Document {
	d := muster.Document{Part: m.part, Format: "html", Title: h.plain("subject"), Bytes: []byte("\ufeff" + s)}
	for _, name := range [...]string{"snapshot-content-location", "content-location"} {
		if a := h.plain(name); d.Address == "" && (strings.HasPrefix(a, "https://") || strings.HasPrefix(a, "http://")) {
			d.Address = a
		}
	}
	if day := h.day(); day.Known() {
		d.Published.Candidates = []muster.Candidate{{Day: day, Basis: "file", Where: "the day on which the page was saved"}}
	}
	return d
}

// dated gives a message the day of its Date line.
func dated(d *muster.Document, h fields) {
	day := h.day()
	if !day.Known() {
		return
	}
	d.Published = muster.Dating{
		Window: muster.Window{From: day, To: day}, Basis: "metadata", Why: "the message says so (mail Date)",
		Candidates: []muster.Candidate{{Day: day, Basis: "metadata", Where: "mail Date"}},
	}
}
