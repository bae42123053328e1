package render

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

var update = flag.Bool("update", false, "write the golden files anew")

type renderer = func(io.Writer, *muster.Check, Options) error

func rendered(t *testing.T, render renderer, c *muster.Check, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := render(&b, c, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Each format writes the sample as its golden file has it, twice the same.
func TestGolden(t *testing.T) {
	explain := sampleOptions
	explain.Explain, explain.WithText = true, true
	for _, c := range []struct {
		file   string
		render renderer
		o      Options
	}{
		{"sample.txt", Text, sampleOptions},
		{"explain.txt", Text, explain},
		{"sample.json", JSON, sampleOptions},
		{"sample.jsonl", JSONL, explain},
		{"sample.html", HTML, sampleOptions},
		{"sample.csv", CSV, sampleOptions},
		{"sample.sarif", SARIF, sampleOptions},
		{"sample.claimreview.json", ClaimReview, sampleOptions},
		{"sample.md", Markdown, sampleOptions},
	} {
		got := rendered(t, c.render, sample(), c.o)
		if again := rendered(t, c.render, sample(), c.o); again != got {
			t.Errorf("%s: not the same twice", c.file)
		}
		path := filepath.Join("testdata", c.file)
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is not as before; see the difference and, if it is meant, run go test ./render -update. Got:\n%s", c.file, got)
		}
	}
}

func TestFirstLine(t *testing.T) {
	first, _, _ := strings.Cut(rendered(t, Text, sample(), sampleOptions), "\n")
	if want := "4 numbers · 3 claims · 1 depends, 1 outdated, 1 unknown · 1 number left (why: --explain)"; first != want {
		t.Errorf("%q, want %q", first, want)
	}
	first, _, _ = strings.Cut(rendered(t, Text, &muster.Check{}, sampleOptions), "\n")
	if want := "0 numbers · 0 claims"; first != want {
		t.Errorf("%q, want %q", first, want)
	}
}

// No line is wider than the page, but for an address that must stay whole.
func TestWidth(t *testing.T) {
	for _, l := range strings.Split(rendered(t, Text, sample(), Options{Explain: true}), "\n") {
		if n := len([]rune(l)); n > width {
			t.Errorf("%d columns: %s", n, l)
		}
	}
}

// --only shows fewer claims; a number of a hidden claim is still no leftover.
func TestOnly(t *testing.T) {
	o := sampleOptions
	o.Only = []string{"background_fact"}
	got := rendered(t, Text, sample(), o)
	if !strings.Contains(got, "30 members") || strings.Contains(got, "three fifths") || !strings.Contains(got, "1 claim · 1 outdated · 1 number left") {
		t.Error(got)
	}
}

// The JSON has contract.md's names, nulls and strings for numbers.
func TestJSONShape(t *testing.T) {
	var all map[string]any
	if err := json.Unmarshal([]byte(rendered(t, JSON, sample(), sampleOptions)), &all); err != nil {
		t.Fatal(err)
	}
	at := func(path string) any {
		var v any = all
		for _, key := range strings.Split(path, ".") {
			switch x := v.(type) {
			case map[string]any:
				got, ok := x[key]
				if !ok {
					t.Fatalf("%s: no %s", path, key)
				}
				v = got
			case []any:
				v = x[int(key[0]-'0')]
			}
		}
		return v
	}
	for path, want := range map[string]any{
		"format":                                                        "muster.check/1",
		"books.newest":                                                  "nato/2024-06-17",
		"documents.0.part":                                              nil,
		"documents.0.published.date":                                    "2024-07-01",
		"documents.1.published.date":                                    nil,
		"documents.0.quantities.0.claim":                                "c1",
		"documents.0.quantities.1.claim":                                nil,
		"documents.0.quantities.1.left":                                 "a duration of no measure",
		"documents.0.quantities.3.high":                                 nil,
		"documents.0.claims.0.relation":                                 "within",
		"documents.0.claims.0.because":                                  nil,
		"documents.0.claims.2.because":                                  "ambiguous_subject",
		"documents.0.claims.1.compared_with":                            nil,
		"documents.0.claims.0.readings.0.value.number":                  "0.656339973101",
		"documents.0.claims.0.readings.1.value.number":                  nil,
		"documents.0.claims.0.readings.1.value.low":                     "0.158",
		"documents.0.claims.0.readings.2.value":                         nil,
		"documents.0.claims.0.readings.2.absent":                        "not_published_yet",
		"documents.0.claims.0.readings.0.working.from.0.figure.source":  "nato",
		"documents.0.claims.0.readings.0.working.from.0.figure.edition": "2024-06-17",
		"documents.0.claims.0.readings.0.working.from.0.figure.value":   "967707",
		"documents.0.claims.0.readings.0.working.from.0.figure.address": "https://www.nato.int/example",
		"stories.0.lineage.0.share":                                     0.33,
		"stories.0.disagreements.0.values.1.value":                      "32",
		"errors.0.path":                                                 "gone.txt",
	} {
		if got := at(path); got != want {
			t.Errorf("%s = %v, want %v", path, got, want)
		}
	}
	lines := strings.Split(strings.TrimSpace(rendered(t, JSONL, sample(), sampleOptions)), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d lines for two documents", len(lines))
	}
	for _, l := range lines {
		if !json.Valid([]byte(l)) {
			t.Errorf("no JSON: %s", l)
		}
	}
}

// A value that is a list is its smallest where each must pass, its first where
// any will do.
func TestSpread(t *testing.T) {
	parts := []muster.Part{{Name: "GBR", Number: muster.Int(5)}, {Name: "FRA", Number: muster.Int(4)}, {Name: "DEU", Number: muster.Int(8)}}
	for _, c := range []struct {
		v    muster.Value
		want string
	}{
		{muster.Value{Each: parts}, "4 4 8"},
		{muster.Value{Any: parts}, "5 4 8"},
		{muster.Value{Any: []muster.Part{{Number: muster.Int(5), Low: muster.Int(4), High: muster.Int(6)}}}, "5 4 6"},
		{muster.Value{Number: muster.Int(3)}, "3 3 3"},
		{muster.Value{Low: muster.Int(3)}, " 3 "},
		{muster.Value{}, "  "},
	} {
		n, low, high := spread(&c.v)
		if got := n.String() + " " + low.String() + " " + high.String(); got != c.want {
			t.Errorf("%+v = %q, want %q", c.v, got, c.want)
		}
	}
}

// hostile is what a report must not be able to do to its reader.
const hostile = "</div><script>alert(1)</script><img src=x onerror=alert(2)>\x1b[31mred\u202eback \"' {{.}} <!--"

func TestHostile(t *testing.T) {
	c := sample()
	r := &c.Reports[0]
	r.Text = muster.Text{Body: hostile, Offsets: "file", Title: muster.Span{End: 10}}
	r.Document.Path, r.Document.Title, r.Document.Outlet, r.Document.Language = hostile, hostile, hostile, "\"><script>"
	r.Notes, r.Statements, r.Quantities = nil, nil, nil
	whole := muster.Span{End: len(hostile)}
	r.Findings = r.Findings[:1]
	f := &r.Findings[0]
	f.Claim.Span, f.Why, f.Ask = whole, hostile, hostile
	f.Claim.Speaker = &muster.Speaker{Name: hostile, Role: hostile}
	f.Reads[0].Name, f.Reads[0].Formula, f.Reads[0].Working.Says = hostile, hostile, hostile
	c.Errors = []muster.FileError{{Path: hostile, Error: hostile}}
	c.Stories[0].Why = hostile
	o := Options{Edition: func(id muster.EditionID) muster.Edition {
		return muster.Edition{ID: id, Title: hostile, Publisher: hostile, Address: "javascript:alert(3)"}
	}}

	html := rendered(t, HTML, c, o)
	for _, bad := range []string{"<script", "<img", "onerror=alert(2)>", "href=\"javascript:", "<!--"} {
		if strings.Contains(html, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	if strings.Count(html, "<style>") != 1 || !strings.Contains(html, "<style>"+pageStyle+"</style>") {
		t.Error("the page's style is not the one that its policy names")
	}
	if !strings.Contains(html, strings.ReplaceAll(policy(), "'", "&#39;")) {
		t.Error("the page has no content security policy")
	}
	text := rendered(t, Text, c, Options{Explain: true, Edition: o.Edition})
	for _, bad := range []string{"\x1b", "\u202e"} {
		if strings.Contains(text, bad) {
			t.Errorf("the text holds %q", bad)
		}
	}
	for i, l := range strings.Split(rendered(t, JSONL, c, o), "\n") {
		if l != "" && !json.Valid([]byte(l)) {
			t.Errorf("line %d is no JSON", i)
		}
	}
}

// Two claims in the very same words both have a place to link to.
func TestPiecesTwice(t *testing.T) {
	c := sample()
	twin := *c.Reports[0].Findings[2].Claim
	twin.ID = "c4"
	c.Reports[0].Findings = append(c.Reports[0].Findings, muster.Finding{Claim: &twin, Then: muster.Holds})
	page := rendered(t, HTML, c, sampleOptions)
	for _, id := range []string{"r1-c3", "r1-c4", "r1-c3-words", "r1-c4-words"} {
		if strings.Count(page, ` id="`+id+`"`) != 1 || !strings.Contains(page, `href="#`+id+`"`) {
			t.Errorf("%s is not there once, or nothing leads to it", id)
		}
	}
}

// Claims may overlap: every word is shown once, every claim is labelled once.
func TestPieces(t *testing.T) {
	c := sample()
	r := &c.Reports[0]
	var body strings.Builder
	tags, marks := 0, 0
	for _, p := range pieces(r, r.Findings, "r1") {
		body.WriteString(p.Words)
		tags += len(p.Tags)
		if p.Mark != "" {
			marks++
		}
		if p.Words == "met 2 %" && p.Finding != "r1-c3" {
			t.Errorf("the inner claim is %s", p.Finding)
		}
	}
	if body.String() != words || tags != 3 || marks != 3 {
		t.Errorf("%d tags, %d marks in %q", tags, marks, body.String())
	}
}

// Readings of one name are told apart by as few axes as do it.
func TestTitles(t *testing.T) {
	f := &muster.Finding{Reads: []muster.Reading{
		{Name: "spending", Axes: muster.Axes{Source: "nato", Prices: "current", Edition: "2024-06-17"}},
		{Name: "spending", Axes: muster.Axes{Source: "nato", Prices: "constant", Edition: "2024-06-17"}},
		{Name: "spending", Axes: muster.Axes{Source: "sipri", Prices: "current", Edition: "2025-04-28"}},
		{Name: "share", Axes: muster.Axes{Source: "nato"}},
		{Name: "share", Axes: muster.Axes{Source: "nato"}, Known: muster.Now},
	}}
	names := titles(f)
	for i, want := range []string{"spending, NATO's figures, current prices", "spending, NATO's figures, constant prices", "spending, SIPRI's figures", "share", "share (now)"} {
		if got := names[&f.Reads[i]]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Reports of one file are told apart by their part and their address.
func TestParts(t *testing.T) {
	c := muster.Check{Reports: []muster.Report{
		{Document: muster.Document{Path: "a.warc.gz", Part: "record at 99", Address: "https://example.org/a"}, Text: muster.Text{Body: "Late."}},
		{Document: muster.Document{Path: "b.xml", Part: "item 3"}, Text: muster.Text{Body: "Late."}},
		{Document: muster.Document{Path: "c.txt", Address: "https://example.org/c"}, Text: muster.Text{Body: "Late."}},
	}, Remarks: []muster.Remark{{Path: "a.warc.gz", Why: "a.warc.gz: 1 of 2 replies are no reports."}}}
	for name, write := range map[string]func(io.Writer, *muster.Check, Options) error{"text": Text, "html": HTML} {
		out := rendered(t, write, &c, Options{})
		for _, want := range []string{"a.warc.gz (record at 99, https://example.org/a)", "b.xml (item 3)", "c.txt", "a.warc.gz: 1 of 2 replies are no reports."} {
			if !strings.Contains(out, want) {
				t.Errorf("%s does not say %s:\n%s", name, want, out)
			}
		}
	}
}
