package check_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"muster"
	"muster/check"
)

// FuzzRead takes bytes of every format through the whole reader: no fault, every
// span inside the body and in order, and the same reading again of the same bytes.
func FuzzRead(f *testing.F) {
	formats := []string{"txt", "md", "html", "json", "eml", "docx", "pdf"}
	for i, s := range []string{
		"OSLO, 12 March 2025 (Fjordpress) - Norway will spend 2.2 percent of GDP on defence, minister Ada Brill said. “We meet it,” she added, up from 1.7 percent in 2023.",
		"# Boats\n\n> “Half of NATO,” he wrote\n\n- $430 billion\n- 23 of 32 allies\n\n[link](https://fjord.example/2 percent)",
		"<html><head><meta property=og:title content=Boats><script type=application/ld+json>{\"datePublished\":\"2025-03-12\"}</script></head><body><h1>Boats</h1><p>“We spent <b>2.1 percent</b>,” said Ada Brill of <i>Estonia</i>.<figcaption>3 boats</figcaption>",
		`{"@type":"NewsArticle","headline":"Boats","datePublished":"2025-03-12","articleBody":"Spain spent 1.3 % of GDP in 2024, less than half of what Poland spent."}`,
		"From: Ada <ada@fjord.example>\nDate: Wed, 12 Mar 2025 10:00:00 +0100\nSubject: Boats\n\nThe allies spent $1.5 trillion in 2024.",
	} {
		f.Add(i, []byte(s))
	}
	o, err := check.Open("")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, format int, raw []byte) {
		if len(raw) > 1<<14 {
			return
		}
		read := func() (muster.Report, error) {
			return check.Read(muster.Document{Path: "x", Format: formats[uint(format)%uint(len(formats))], Bytes: bytes.Clone(raw)}, o)
		}
		r, err := read()
		if err != nil {
			return
		}
		inside(t, &r)
		again, err := read()
		if err != nil {
			t.Fatal(err)
		}
		if a, b := whole(t, &r), whole(t, &again); !bytes.Equal(a, b) {
			t.Fatalf("read twice:\n%s\n%s", a, b)
		}
	})
}

// inside fails where a span leaves the body or goes back.
func inside(t *testing.T, r *muster.Report) {
	t.Helper()
	end := len(r.Text.Body)
	in := func(what string, s muster.Span) {
		if s.Start < 0 || s.Start > s.End || s.End > end {
			t.Fatalf("%s at %v of %d bytes", what, s, end)
		}
	}
	last := 0
	for _, s := range r.Statements {
		if in("statement", s.Span); s.Start < last || s.Rule == "" {
			t.Fatalf("statement at %v after %d, rule %q", s.Span, last, s.Rule)
		}
		last = s.Start
		for _, c := range s.Content {
			in("content", c)
		}
		in("cue", s.CueSpan)
		if s.Speaker != nil {
			in("mention", s.Speaker.Mention)
		}
	}
	last = 0
	for _, q := range r.Quantities {
		if in("quantity", q.Span); q.Start < last || q.Left == "" && !used(r, q.ID) {
			t.Fatalf("quantity %s at %v after %d: %q", q.ID, q.Span, last, q.Left)
		}
		last = q.Start
	}
	for _, s := range r.Text.Skipped {
		in("skipped", s.Span)
	}
	for _, n := range r.Notes {
		for _, w := range n.Where {
			in("note", w)
		}
	}
}

func used(r *muster.Report, id string) bool {
	for _, f := range r.Findings {
		if f.Claim.Quantity == id {
			return true
		}
		for _, u := range f.Claim.Uses {
			if u == id {
				return true
			}
		}
	}
	return false
}

func whole(t *testing.T, r *muster.Report) []byte {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
