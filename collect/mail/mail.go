// Package mail takes a mail message apart: its own words, and every report that
// is attached to it or passed on inside it.
package mail

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"muster"
)

// Limits of one message. A message of a newsroom has about ten parts, two or
// three deep; a digest may pass on a hundred messages.
const (
	MaxParts    = 500  // parts of all kinds
	MaxDepth    = 20   // parts inside one another, messages passed on included
	MaxMessages = 5000 // messages of one mailbox
)

// Report is a document of a message. Name is the file name of an attachment:
// its Format is not told yet; it is "" for the message's own words.
type Report struct {
	muster.Document
	Name string
}

// reader gathers what one file of mail holds.
type reader struct {
	reports []Report
	errs    []error
	parts   int
}

// Reports reads a message, or a mailbox of several. A message's own words are a
// document of format "eml", in UTF-8: lines that begin with ">" are quoted from
// the message that it answers, lines after "-- " are its signature. Part is ""
// where the file holds one report only. An error's text goes on after the name
// of the file; what could be read is returned with it.
func Reports(b []byte) ([]Report, []error) {
	r := &reader{}
	messages := mailbox(b)
	for i, m := range messages {
		part := ""
		if len(messages) > 1 {
			part = fmt.Sprintf("message %d", i+1)
		}
		if i == MaxMessages {
			r.fail("is a mailbox of %d messages, and only the first %d were read: split it", len(messages), MaxMessages)
			break
		}
		r.parts = 0
		r.message(m, part, 0)
	}
	if len(r.reports) == 0 && len(r.errs) == 0 {
		r.errs = append(r.errs, errors.New("is a message without words: save what it links to or shows instead"))
	}
	if len(r.reports) > 1 && r.reports[0].Part == "" {
		r.reports[0].Part = "message"
	}
	return r.reports, r.errs
}

func (r *reader) fail(format string, values ...any) {
	err := fmt.Errorf(format, values...)
	for _, e := range r.errs {
		if e.Error() == err.Error() {
			return
		}
	}
	r.errs = append(r.errs, err)
}

// in names a part inside a sentence.
func in(part string) string {
	if part == "" {
		return ""
	}
	return " in its part “" + part + "”"
}

// mailbox cuts a file at the lines that begin each message of a mailbox; a
// single message stays whole.
func mailbox(b []byte) [][]byte {
	b = bytes.TrimLeft(b, "\r\n\t \ufeff")
	if !bytes.HasPrefix(b, []byte("From ")) {
		return [][]byte{b}
	}
	var out [][]byte
	start := 0
	for at := 0; ; {
		next := bytes.Index(b[at:], []byte("\nFrom "))
		if next < 0 {
			break
		}
		next += at
		line := b[next+1:]
		if end := bytes.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		blank := next > 0 && b[next-1] == '\n' || next > 1 && b[next-1] == '\r' && b[next-2] == '\n'
		if blank && strings.Count(string(line[:min(len(line), 200)]), " ") >= 5 {
			out = append(out, withoutFirstLine(b[start:next]))
			start = next + 1
		}
		at = next + 1
	}
	return append(out, withoutFirstLine(b[start:]))
}

func withoutFirstLine(b []byte) []byte {
	_, after, _ := bytes.Cut(b, []byte("\n"))
	return after
}

// message reads one message: its head, its own words, what it carries. Part is
// the path to it.
func (r *reader) message(b []byte, part string, depth int) {
	h, body := cutHead(b)
	if depth > MaxDepth {
		r.fail("has messages or parts more than %d deep: save the inner ones by themselves", MaxDepth)
		return
	}
	at := len(r.reports)
	r.reports = append(r.reports, Report{}) // the message stands before what it carries
	m := &message{reader: r, part: part}
	m.entity(h, body, depth)
	d, ok := m.document(h)
	if !ok {
		r.reports = append(r.reports[:at], r.reports[at+1:]...)
		return
	}
	r.reports[at] = Report{Document: d}
}

// message is one message on its way.
type message struct {
	*reader
	part   string
	texts  []words // in order
	carry  int     // attachments so far
	locked bool
}

// words are a text part.
type words struct {
	text   string
	markup bool
}

// under is the path of something that the message carries.
func (m *message) under(name string) string {
	if m.part == "" {
		return name
	}
	return m.part + " / " + name
}
