package clean

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"muster"
)

var update = flag.Bool("update", false, "write the .want files of the pages anew")

// tell writes everything that was read from a page: what it says of itself, its
// lines with what they are, and what stands beside the report.
func tell(doc *muster.Document, text *muster.Text) string {
	var b strings.Builder
	for _, f := range [][2]string{{"title", doc.Title}, {"outlet", doc.Outlet}, {"author", doc.Author}, {"address", doc.Address}, {"language", doc.Language}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
		}
	}
	for _, c := range doc.Published.Candidates {
		fmt.Fprintf(&b, "day: %s, %s, %s\n", c.Day, c.Basis, c.Where)
	}
	if doc.Published.Why != "" {
		fmt.Fprintf(&b, "why: %s\n", doc.Published.Why)
	}
	b.WriteString("\n")
	bs, ss := text.Blocks, text.Skipped
	for len(bs)+len(ss) > 0 {
		if len(ss) == 0 || len(bs) > 0 && bs[0].Start <= ss[0].Start {
			who := ""
			if bs[0].Speaker.Len() > 0 {
				who = " (" + text.Of(bs[0].Speaker) + ")"
			}
			fmt.Fprintf(&b, "%s%s: %s\n", bs[0].Kind, who, strings.ReplaceAll(text.Of(bs[0].Span), "\n", "⏎"))
			bs = bs[1:]
			continue
		}
		fmt.Fprintf(&b, "-%s: %s\n", ss[0].Why, strings.ReplaceAll(text.Of(ss[0].Span), "\n", "⏎"))
		ss = ss[1:]
	}
	b.WriteString("\n")
	for _, o := range text.Outside {
		fmt.Fprintf(&b, "outside, %s: %s\n", o.Why, o.Text)
	}
	return b.String()
}

// Pages in the shapes of the systems that publish news, each in our own words.
// The .want beside a page is all that is read from it; it was read through by
// hand when it was written.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) < 25 {
		t.Fatal(len(pages), " pages ", err)
	}
	articles, _ := filepath.Glob("testdata/pages/*.json")
	for _, p := range append(pages, articles...) {
		raw, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		doc := muster.Document{Path: p, Format: filepath.Ext(p)[1:], Bytes: raw}
		text, err := Text(&doc)
		got := ""
		if err != nil {
			got = "error: " + err.Error() + "\n"
		} else {
			covered(t, &text)
			got = tell(&doc, &text)
		}
		file := strings.TrimSuffix(p, filepath.Ext(p)) + ".want"
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s:\n%s\nwant:\n%s", p, got, want)
		}
	}
}

// FuzzPage: whatever the page, the text keeps its promises, and is the same
// twice.
func FuzzPage(f *testing.F) {
	pages, _ := filepath.Glob("testdata/pages/*.html")
	for _, p := range pages {
		if raw, err := os.ReadFile(p); err == nil {
			f.Add(raw)
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		doc := muster.Document{Format: "html", Bytes: raw}
		text, err := Text(&doc)
		if err != nil {
			return
		}
		covered(t, &text)
		if !utf8.ValidString(text.Body) || len(text.Outside) > 60 {
			t.Fatalf("%q, %d stretches outside", text.Body, len(text.Outside))
		}
		again := muster.Document{Format: "html", Bytes: raw}
		twice, _ := Text(&again)
		if tell(&doc, &text) != tell(&again, &twice) {
			t.Fatal("two readings differ")
		}
	})
}
