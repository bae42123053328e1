// Package reply reads what a web server answered: the status and the head, and
// the body without the wrappings of its transport. It reads replies as archives
// keep them, and undoes codings for whoever fetched one. Every wrapping has a
// limit on what comes out of it.
package reply

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
)

// Limits of a reply.
const (
	MaxBody   = 10 << 20  // bytes of the body, unpacked: one report
	maxHead   = 256 << 10 // bytes of the head
	maxFields = 1000
)

// Reply is one answer of a server.
type Reply struct {
	Status int
	Fields Fields
	Body   []byte // it may share the memory of what was read
	// Flaw says that Body is not all that was sent: it goes on after "the reply".
	Flaw string
}

// Fields are those of a head, by their names in lower case. Repeated ones are
// joined with commas.
type Fields map[string]string

// Media is the type of the body in lower case ("text/html"), and the encoding
// that its sender declares, "" where there is none.
func (f Fields) Media() (media, charset string) { return Media(f["content-type"]) }

// Errors of a reply that is none, and of one that is too large. The text goes on
// after "the reply".
var (
	ErrNone  = errors.New("has no status line or no end of its head")
	ErrLarge = errors.New("unpacks to more than 10 MB, more than one report can be")
)

// Head reads a reply as it went over the line, its body as it was sent. Lines of
// the head may end in LF alone and may be folded.
func Head(raw []byte) (*Reply, error) {
	head, body, ok := cut(raw)
	if !ok {
		return nil, ErrNone
	}
	line, rest, _ := strings.Cut(string(head), "\n")
	status, ok := statusOf(line)
	if !ok {
		return nil, ErrNone
	}
	return &Reply{Status: status, Fields: fieldsOf(rest), Body: body}, nil
}

// Unpack undoes the wrappings of the body. Chunks are joined; where the chunking
// or a coding is broken, what came before is kept and Flaw says so.
func (r *Reply) Unpack() error {
	if strings.Contains(strings.ToLower(r.Fields["transfer-encoding"]), "chunked") {
		var ok bool
		if r.Body, ok = joined(r.Body); !ok {
			r.Flaw = "ends before its last chunk"
		}
	}
	body, whole, err := Decode(r.Body, r.Fields["content-encoding"])
	if !whole {
		r.Flaw = "is cut short or damaged inside its " + r.Fields["content-encoding"] + " coding"
	}
	r.Body = body
	return err
}

// cut parts the head from the body at the first blank line.
func cut(raw []byte) (head, body []byte, ok bool) {
	for from := 0; from < min(len(raw), maxHead); {
		end := bytes.IndexByte(raw[from:], '\n')
		if end < 0 {
			return nil, nil, false
		}
		end += from
		if from > 0 && len(bytes.TrimRight(raw[from:end], "\r")) == 0 {
			return raw[:from], raw[end+1:], true
		}
		from = end + 1
	}
	return nil, nil, false
}

// statusOf reads "HTTP/1.1 200 OK".
func statusOf(line string) (int, bool) {
	words := strings.Fields(line)
	if len(words) < 2 || len(words[0]) < len("HTTP/1") || !strings.EqualFold(words[0][:5], "HTTP/") || len(words[1]) != 3 {
		return 0, false
	}
	n, err := strconv.Atoi(words[1])
	return n, err == nil && n >= 100
}

func fieldsOf(head string) Fields {
	f := Fields{}
	last := ""
	for line := range strings.SplitSeq(head, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" {
			continue
		}
		if line[0] == ' ' || line[0] == '\t' {
			if last != "" {
				f[last] = strings.TrimSpace(f[last] + " " + strings.TrimSpace(line))
			}
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
		last = ""
		if !ok || name == "" || len(f) == maxFields {
			continue
		}
		if had := f[name]; had != "" && value != "" {
			value = had + ", " + value
		} else if had != "" {
			value = had
		}
		f[name], last = value, name
	}
	return f
}

// joined joins chunks. Not whole, it is what could be joined: a body that is in
// no chunks at all was joined by whoever stored it.
func joined(b []byte) (body []byte, whole bool) {
	var out []byte
	for rest := b; ; {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		size, isSize := chunkSize(line)
		switch {
		case !isSize && out == nil:
			return b, true
		case !isSize || !ok && size > 0:
			return out, false
		case size == 0:
			return out, true
		case size > len(after):
			return append(out, after...), false
		}
		out = append(out, after[:size]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[size:], []byte("\r")), []byte("\n"))
	}
}

// chunkSize reads "1a;name=value": a size in hexadecimal.
func chunkSize(line []byte) (int, bool) {
	digits, _, _ := bytes.Cut(line, []byte(";"))
	digits = bytes.TrimSpace(digits)
	if len(digits) == 0 || len(digits) > 8 {
		return 0, false
	}
	n, err := strconv.ParseUint(string(digits), 16, 31)
	return int(n), err == nil
}
