package render

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"muster"
)

// Lines writes JSONL: a document a line, as it comes, and then one line with the
// rest: format, books, stories and errors.
type Lines struct {
	w io.Writer
	e *json.Encoder
	o Options
}

// NewLines returns Lines to w.
func NewLines(w io.Writer, o Options) *Lines { return &Lines{w, encoder(w), o} }

// Report writes one document's line.
func (l *Lines) Report(r *muster.Report) error { return l.e.Encode(document(r, l.o)) }

// End writes the last line, of the whole check; it does not look at the check's
// reports. The line is written a piece at a time, as there may be a hundred
// thousand stories.
func (l *Lines) End(c *muster.Check) error {
	p := parts{w: l.w}
	p.write(head(c), "", "}\n")
	p.text(`,"stories":[`)
	for i := range c.Stories {
		p.write(story(&c.Stories[i]), comma(i), "\n")
	}
	p.text(`],"errors":[`)
	for i := range c.Errors {
		p.write(jsonError(c.Errors[i]), comma(i), "\n")
	}
	p.text(`],"remarks":[`)
	for i := range c.Remarks {
		p.write(jsonRemark(c.Remarks[i]), comma(i), "\n")
	}
	p.text("]}\n")
	return p.err
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// parts writes a long line of JSON part by part. After an error it does nothing.
type parts struct {
	w   io.Writer
	b   bytes.Buffer
	err error
}

func (p *parts) text(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

// write writes v after before, and without what it would end in.
func (p *parts) write(v any, before, end string) {
	p.b.Reset()
	if err := encoder(&p.b).Encode(v); err != nil && p.err == nil {
		p.err = err
	}
	p.text(before)
	p.text(strings.TrimSuffix(p.b.String(), end))
}

// JSONL writes a check that is whole as [Lines].
func JSONL(w io.Writer, c *muster.Check, o Options) error {
	l := NewLines(w, o)
	for i := range c.Reports {
		if err := l.Report(&c.Reports[i]); err != nil {
			return err
		}
	}
	return l.End(c)
}
