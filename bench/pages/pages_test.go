package pages

import (
	"bytes"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"

	"muster"
	"muster/clean"
)

// sample is a page with the text that it holds: the blocks of its .want.
type sample struct {
	name string
	raw  []byte
	text []string // words
	size int
}

// samples are the pages of clean's tests that are written in UTF-8 and hold
// their text in their markup; the extractors read no others. The pages are short
// and were written with Muster at hand, so that what the extractors get of them
// says little: the decision page has the comparison on pages of others.
func samples(t testing.TB) []sample {
	t.Helper()
	files, err := filepath.Glob("../../clean/testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	var out []sample
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".html")
		if name == "script-built" || name == "wire-1252" || name == "utf16" || name == "latin1-xhtml" {
			continue
		}
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(f, ".html") + ".want")
		if err != nil {
			t.Fatal(err)
		}
		s := sample{name: name, raw: raw, size: len(raw)}
		for line := range strings.SplitSeq(string(want), "\n") {
			kind, words, _ := strings.Cut(line, ": ")
			who, turn := strings.CutPrefix(kind, "turn")
			if kind == "paragraph" {
				who = ""
			}
			if turn || kind == "paragraph" {
				s.text = append(s.text, split(who+" "+words)...)
			}
		}
		out = append(out, s)
	}
	return out
}

func split(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// reader is one way to read a page.
type reader struct {
	name string
	text func(raw []byte) string
}

var readers = []reader{
	{"muster", func(raw []byte) string {
		doc := muster.Document{Format: "html", Bytes: raw}
		t, err := clean.Text(&doc)
		if err != nil {
			return ""
		}
		var b strings.Builder
		for _, block := range t.Blocks {
			if block.Kind != muster.TitleBlock {
				b.WriteString(t.Of(block.Speaker) + " " + t.Of(block.Span) + "\n")
			}
		}
		return b.String()
	}},
	{"trafilatura", func(raw []byte) string {
		r, err := trafilatura.Extract(bytes.NewReader(raw), trafilatura.Options{ExcludeComments: true})
		if err != nil || r == nil {
			return ""
		}
		return r.ContentText
	}},
	{"readability", func(raw []byte) string {
		a, err := readability.FromReader(bytes.NewReader(raw), nil)
		if err != nil || a.Node == nil {
			return ""
		}
		var b strings.Builder
		if err := a.RenderText(&b); err != nil {
			return ""
		}
		return b.String()
	}},
}

// overlap is how many runs of four words two texts share, and how many each has.
func overlap(got, want []string) (both, have, need float64) {
	count := map[string]int{}
	runs := func(w []string) []string {
		var out []string
		for i := 0; i+4 <= len(w); i++ {
			out = append(out, strings.Join(w[i:i+4], " "))
		}
		return out
	}
	for _, r := range runs(want) {
		count[r]++
		need++
	}
	for _, r := range runs(got) {
		have++
		if count[r] > 0 {
			count[r]--
			both++
		}
	}
	return both, have, need
}

// round is how long a reader takes for all pages once.
func round(r reader, pages []sample) time.Duration {
	start := time.Now()
	for _, p := range pages {
		r.text(p.raw)
	}
	return time.Since(start)
}

// Floors: all of Muster's reading of a page (text, furniture, metadata, days)
// takes at most this much of what trafilatura's extraction alone takes, and gets
// at least this much of the text. They only rise.
const (
	slowest = 0.8
	leastF1 = 0.99
)

func TestBesideExtractors(t *testing.T) {
	log.SetOutput(nowhere{}) // the extractors report what they try
	pages := samples(t)
	best := map[string]time.Duration{}
	for range 4 { // the best of four: others use the machine too
		for _, r := range readers {
			if d := round(r, pages); best[r.name] == 0 || d < best[r.name] {
				best[r.name] = d
			}
		}
	}
	t.Logf("%-12s %9s %9s %6s %12s", "reader", "precision", "recall", "F1", "pages/s")
	for _, r := range readers {
		precision, recall := 0.0, 0.0
		for _, p := range pages {
			both, have, need := overlap(split(r.text(p.raw)), p.text)
			if have > 0 {
				precision += both / have
			}
			recall += both / need
		}
		precision, recall = precision/float64(len(pages)), recall/float64(len(pages))
		f1 := 2 * precision * recall / (precision + recall)
		t.Logf("%-12s %9.3f %9.3f %6.3f %12.0f", r.name, precision, recall, f1, float64(len(pages))/best[r.name].Seconds())
		if r.name == "muster" && f1 < leastF1 {
			t.Errorf("F1 %.3f, floor %.2f", f1, leastF1)
		}
	}
	if ratio := best["muster"].Seconds() / best["trafilatura"].Seconds(); ratio > slowest {
		t.Errorf("reading takes %.2f of what the extractor takes, floor %.2f", ratio, slowest)
	} else {
		t.Logf("muster takes %.2f of the time of trafilatura", ratio)
	}
}

type nowhere struct{}

func (nowhere) Write(p []byte) (int, error) { return len(p), nil }

func BenchmarkPages(b *testing.B) {
	log.SetOutput(nowhere{})
	pages := samples(b)
	size := 0
	for _, p := range pages {
		size += p.size
	}
	for _, r := range readers {
		b.Run(r.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				round(r, pages)
			}
			b.ReportMetric(float64(len(pages))*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}
