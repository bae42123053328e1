package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime/quotedprintable"
	"path"
	"strings"
)

// reports are the endings of attachments that may be reports, and types the
// media types where the name has no ending; anything else that a message
// carries, such as pictures, is passed over.
var (
	reports = map[string]bool{".pdf": true, ".docx": true, ".docm": true, ".html": true, ".htm": true, ".txt": true, ".md": true, ".rtf": true, ".doc": true, ".odt": true}
	types   = map[string]string{
		"application/pdf": ".pdf", "text/html": ".html", "text/plain": ".txt", "text/markdown": ".md", "application/msword": ".doc", "application/rtf": ".rtf", "text/rtf": ".rtf",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	}
)

// entity reads a part and the parts inside it.
func (m *message) entity(h fields, body []byte, depth int) {
	m.parts++
	if m.parts > MaxParts {
		m.fail("has more than %d parts, and the rest was not read: save what matters by itself", MaxParts)
		return
	}
	if depth > MaxDepth {
		m.fail("has messages or parts more than %d deep: save the inner ones by themselves", MaxDepth)
		return
	}
	kind, params := h.kind()
	name := h.fileName()
	switch {
	case kind == "multipart/encrypted", kind == "application/pkcs7-mime", kind == "application/x-pkcs7-mime":
		m.locked = true
		m.fail("is encrypted%s: save the message decrypted", in(m.part))
	case strings.HasPrefix(kind, "multipart/"):
		m.multipart(kind, params["boundary"], body, depth)
	case kind == "message/rfc822" || kind == "message/global" || strings.HasSuffix(strings.ToLower(name), ".eml"):
		if inner, ok := m.decoded(h, body); ok {
			m.carry++
			m.reader.message(inner, m.under(fmt.Sprintf("message %d", m.carry)), depth+1)
		}
	case (kind == "text/plain" || kind == "text/html") && !h.attached() && (name == "" || len(m.texts) == 0 && path.Ext(name) == ""):
		if inner, ok := m.decoded(h, body); ok {
			m.texts = append(m.texts, words{inText(inner, kind, params), kind == "text/html"})
		}
	default:
		m.attachment(h, kind, name, body)
	}
}

func (m *message) attachment(h fields, kind, name string, body []byte) {
	ending := strings.ToLower(path.Ext(name))
	if ending == "" {
		ending = types[kind]
		if name == "" {
			name = "attachment"
		}
		name += ending
	}
	if !reports[ending] || strings.HasPrefix(strings.ToLower(h["content-disposition"]), "inline") && h["content-id"] != "" && ending == ".txt" {
		return
	}
	inner, ok := m.decoded(h, body)
	if !ok || len(bytes.TrimSpace(inner)) == 0 {
		return
	}
	if kind == "text/plain" {
		_, params := h.kind()
		inner = []byte(inText(inner, kind, params))
	}
	m.carry++
	r := Report{Name: name}
	r.Part = m.under(fmt.Sprintf("attachment %d: %s", m.carry, name))
	r.Bytes = inner
	m.reports = append(m.reports, r)
}

// multipart cuts a body at its boundary. A part that breaks off is read as far
// as it goes.
func (m *message) multipart(kind, boundary string, body []byte, depth int) {
	if boundary == "" {
		m.texts = append(m.texts, words{inText(body, "text/plain", nil), false})
		return
	}
	before := m.texts
	m.texts = nil
	for _, part := range cutParts(body, boundary) {
		h, inner := cutHead(part)
		if kind == "multipart/digest" && h["content-type"] == "" {
			h["content-type"] = "message/rfc822"
		}
		m.entity(h, inner, depth+1)
		if m.parts > MaxParts {
			break
		}
	}
	if kind == "multipart/alternative" {
		m.texts = choose(m.texts)
	}
	m.texts = append(before, m.texts...)
}

// cutParts returns the parts between lines of the boundary, without the line
// break before it, up to the closing one.
func cutParts(body []byte, boundary string) [][]byte {
	mark := []byte("--" + boundary)
	var out [][]byte
	start := -1
	for at := 0; at < len(body); {
		end := bytes.IndexByte(body[at:], '\n')
		next := len(body)
		line := body[at:]
		if end >= 0 {
			next = at + end + 1
			line = body[at : at+end]
		}
		if bytes.HasPrefix(line, mark) {
			rest := bytes.TrimRight(line[len(mark):], " \t\r")
			if closing := string(rest) == "--"; closing || len(rest) == 0 {
				if start >= 0 {
					out = append(out, withoutBreak(body[start:at]))
				}
				if closing || len(out) > MaxParts {
					return out
				}
				start = next
			}
		}
		at = next
	}
	if start >= 0 && start < len(body) {
		out = append(out, body[start:])
	}
	return out
}

func withoutBreak(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// decoded takes the transfer encoding off. What is damaged is named, and what
// comes before the damage is kept.
func (m *message) decoded(h fields, body []byte) ([]byte, bool) {
	var from io.Reader
	switch encoding := strings.ToLower(strings.TrimSpace(h["content-transfer-encoding"])); encoding {
	case "base64":
		from = base64.NewDecoder(base64.StdEncoding, &base64Letters{body})
	case "quoted-printable":
		from = quotedprintable.NewReader(bytes.NewReader(body))
	default: // 7bit, 8bit, binary, none; an unknown word is most often a mistake for these
		return body, true
	}
	out, err := io.ReadAll(from)
	if err != nil && !(errors.Is(err, io.ErrUnexpectedEOF) && len(out) > 0) {
		m.fail("has a damaged part%s, read up to the damage: fetch the message anew", in(m.part))
	}
	return out, len(out) > 0
}

// base64Letters passes on the letters of base64 only: mail programs and
// mailing lists put other things between.
type base64Letters struct{ rest []byte }

// Read is io.Reader's.
func (l *base64Letters) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) && len(l.rest) > 0 {
		c := l.rest[0]
		l.rest = l.rest[1:]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '=' {
			p[n] = c
			n++
		}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}
