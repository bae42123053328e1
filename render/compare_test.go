package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

// sideBySide is two reports of one afternoon made by hand, one of them hostile.
func sideBySide() *Comparison {
	first := spoken("sha256:1", "first.txt", "Fjord Wire", []string{
		"Holm says fleet grows.",
		"“We need nearly 40 boats by 2031,” Holm said.",
		"The pier is closed.",
	})
	second := spoken("sha256:2", "second.txt", "<i>Tide</i>", []string{
		"Fleet grows <script>alert(1)</script>.",
		"“We need 40 \u202eboats,” Holm said.",
	})
	holm := &muster.Speaker{Name: "Ada <Holm>", Role: "Minister"}
	first.Statements[1].Speaker, second.Statements[1].Speaker = holm, holm
	number := func(r *muster.Report, words string, hedge muster.Hedge) {
		at := strings.Index(r.Text.Body, words) // a test may search; the program never does
		r.Quantities = append(r.Quantities, muster.Quantity{ID: "q1", Span: muster.Span{Start: at, End: at + len(words)}, Value: muster.Int(40), Unit: "count", Of: "boats", Hedge: hedge})
	}
	number(&first, "nearly 40 boats", muster.Nearly)
	number(&second, "40 \u202eboats", muster.Exactly)
	second.Text.Body += "1,214 boats liked this"
	number(&second, "1,214 boats", muster.Exactly)
	second.Quantities[1].Value = muster.Int(1214)
	second.Text.Skipped = []muster.Skip{{Span: second.Quantities[1].Span, Why: "share counts"}}
	return &Comparison{
		Check: &muster.Check{Version: "test", Digest: "sha256:0", Reports: []muster.Report{first, second, spoken("sha256:3", "third.txt", "", nil)},
			Stories: []muster.Story{{
				ID: "story-1", Documents: []string{"sha256:1", "sha256:2"}, Why: "Both tell of <boats>.",
				Event:   muster.Event{Date: muster.MustDay("2025-03-04"), Place: "Wexcombe", People: []string{"Ada <Holm>"}},
				Lineage: []muster.Lineage{{From: "sha256:1", To: "sha256:2", Share: muster.Ratio(1, 2), Why: "1 of its 2 statements is told there too"}},
				Said:    []muster.Said{{SameAs: "sha256:1/s2", Variants: []muster.Variant{{Statement: "sha256:2/s2", How: "altered quotation"}}}},
				Drift: []muster.Drift{{Kind: "deadline_lost", From: "sha256:1/s2", To: "sha256:2/s2", FromSays: "by 2031", Why: "“by 2031” stands nowhere in this report."},
					{Kind: "quote_not_found", To: "sha256:2/s1", ToSays: "<u>", Why: "Found in none of the 2 reports held."}},
				Disagreements: []muster.Disagreement{{About: "boats", Why: "They differ.", Values: []muster.Told{{Document: "sha256:1", Claim: "c1", Value: "nearly 40"}, {Document: "sha256:2", Claim: "c1", Value: "40"}}}},
				Notes:         []muster.StoryNote{{Why: "A note of <several>."}},
			}, {ID: "story-2", Documents: []string{"sha256:3"}}},
			Errors: []muster.FileError{{Path: "gone.txt", Error: "gone.txt does not exist: check the <spelling>."}}},
		Left: [][]muster.LeftOut{{{Document: "sha256:2", Of: 2, Statements: []string{"s3"}}}, nil},
	}
}

// spoken is a report of one statement a sentence.
func spoken(id, path, outlet string, sentences []string) muster.Report {
	r := muster.Report{Document: muster.Document{ID: id, Path: path, Outlet: outlet, Language: "en"}}
	for i, s := range sentences {
		at := len(r.Text.Body)
		r.Text.Body += s + "\n"
		r.Statements = append(r.Statements, muster.Statement{ID: fmt.Sprintf("s%d", i+1), Span: muster.Span{Start: at, End: at + len(s)}, Kind: muster.Narration})
	}
	return r
}

func TestCompareGolden(t *testing.T) {
	for _, format := range []string{"html", "json", "text"} {
		var b, again bytes.Buffer
		if err := Compare(&b, sideBySide(), format); err != nil {
			t.Fatal(format, err)
		}
		if err := Compare(&again, sideBySide(), format); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%s: the same reports gave other bytes, %v", format, err)
		}
		name := filepath.Join("testdata", "compare."+format)
		if *update {
			if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(b.Bytes(), want) {
			t.Errorf("%s is not what it was; see what changed with -update", name)
		}
	}
}

// Nothing that a report says becomes markup, and each mark is told in words too.
func TestCompareEscapes(t *testing.T) {
	var b bytes.Buffer
	if err := Compare(&b, sideBySide(), "html"); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, bad := range []string{"<script", "<i>", "<Holm", "<u>", "<boats", "<several", "<spelling", "\u202e", "ZgotmplZ", "1,214"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	for _, want := range []string{`<del><span class="aloud">[gone: </span>nearly<span class="aloud">]</span></del>`, "default-src 'none'", "style-src 'sha256-", "1 of its 2 statements is told in no line"} {
		if !strings.Contains(strings.ReplaceAll(page, "&#39;", "'"), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestCompareJSON(t *testing.T) {
	var b bytes.Buffer
	if err := Compare(&b, &Comparison{Check: &muster.Check{}}, "json"); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"stories", "alone", "errors", "remarks"} {
		if _, ok := got[name].([]any); !ok {
			t.Errorf("%s is %v, want a list", name, got[name])
		}
	}
	if got["format"] != "muster.compare/1" {
		t.Errorf("format is %v", got["format"])
	}
}

// A copy of a copy is two steps down; a lineage that runs in a circle ends.
func TestCompareDepth(t *testing.T) {
	d := desk{Story: &muster.Story{Lineage: []muster.Lineage{{From: "a", To: "b"}, {From: "b", To: "c"}}}}
	if a, b, c := d.depth("a"), d.depth("b"), d.depth("c"); a != 0 || b != 1 || c != 2 {
		t.Errorf("depths %d, %d, %d", a, b, c)
	}
	d.Lineage = append(d.Lineage, muster.Lineage{From: "c", To: "a"})
	if n := d.depth("a"); n > 3 {
		t.Errorf("depth %d of a circle", n)
	}
}
