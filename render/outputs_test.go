package render

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"muster"
)

// disarmed is the sample with words of a report that every format must disarm.
func disarmed() *muster.Check {
	c := sample()
	d := &c.Reports[0].Document
	d.Title = "=HYPERLINK(\"https://evil.example\") [x](javascript:alert(1)) <script>alert(1)</script> ![y](z) **b** `c`\n# head"
	d.Outlet = "@SUM(A1)"
	d.Address = "javascript:alert(1)"
	return c
}

// Words of a report are no markup in Markdown.
func TestMarkdownHostile(t *testing.T) {
	out := rendered(t, Markdown, disarmed(), sampleOptions)
	bare := strings.NewReplacer(`\[`, "", `\]`, "", `\*`, "", "\\`", "").Replace(out)
	for _, bad := range []string{"<script", "](", "**b**", "`", "\n# head"} {
		if strings.Contains(bare, bad) {
			t.Errorf("%q stands in the page:\n%s", bad, out)
		}
	}
	for in, want := range map[string]string{
		"1. First":              "1\\. First",
		"1.5 percent":           "1.5 percent",
		"- dash":                "\\- dash",
		"a - dash":              "a - dash",
		"# no heading":          "\\# no heading",
		"see https://x.example": "see https\\://x.example",
		"see www.x.example":     "see www\\.x.example",
		"<b>&amp;":              "&lt;b&gt;&amp;amp;",
	} {
		if got := mark(in, 100); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// Each row has every column, and no cell begins as a formula.
func TestCSVHostile(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(rendered(t, CSV, disarmed(), sampleOptions))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 3 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, row := range rows {
		if len(row) != len(checkColumns) {
			t.Errorf("%d cells, want %d", len(row), len(checkColumns))
		}
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+@", rune(cell[0])) {
				t.Errorf("a cell begins as a formula: %s", cell)
			}
		}
	}
}

// With Explain the table has every reading, without it the plain ones.
func TestCSVExplain(t *testing.T) {
	o := sampleOptions
	o.Explain = !o.Explain
	if a, b := strings.Count(rendered(t, CSV, sample(), sampleOptions), "\n"), strings.Count(rendered(t, CSV, sample(), o), "\n"); a == b || a < b != o.Explain {
		t.Errorf("%d rows, and %d with Explain %v", a, b, o.Explain)
	}
}

// A figure that two stories tell differently is told once, and a story of one report that
// shows nothing has no heading.
func TestMarkdownStories(t *testing.T) {
	c := sample()
	c.Stories = append(c.Stories, c.Stories[0], muster.Story{ID: "story-9", Documents: []string{"sha256:1"}})
	out := rendered(t, Markdown, c, sampleOptions)
	if n := strings.Count(out, "cannot both be right"); n != 1 || !strings.Contains(out, "As told above.") {
		t.Errorf("told %d times:\n%s", n, out)
	}
	if n := strings.Count(out, "## Story of"); n != 2 {
		t.Errorf("%d stories", n)
	}
}

// A claim review has no address but of the web, no claim that is unknown, and no name
// of somebody who holds no office.
func TestClaimReviewHostile(t *testing.T) {
	var out []reviewOf
	c := disarmed()
	if err := json.Unmarshal([]byte(rendered(t, ClaimReview, c, sampleOptions)), &out); err != nil {
		t.Fatal(err)
	}
	if len(out) != 2 {
		t.Fatalf("%d reviews", len(out))
	}
	for _, r := range out {
		if strings.Contains(r.Item.Appearance.URL, "javascript") {
			t.Errorf("address %s", r.Item.Appearance.URL)
		}
		if r.Item.Author != nil {
			t.Errorf("%s is named", r.Item.Author.Name)
		}
	}
	c.Reports[0].Findings[0].Claim.Speaker.ID = "ada-holm"
	c.Reports[0].Document.Address = "https://fjord.example/oslo"
	if err := json.Unmarshal([]byte(rendered(t, ClaimReview, c, sampleOptions)), &out); err != nil {
		t.Fatal(err)
	}
	if a := out[0].Item.Author; a == nil || a.Name != "Ada Holm" || out[0].Item.Appearance.URL != "https://fjord.example/oslo" {
		t.Errorf("%+v", out[0].Item)
	}
}

// The region of a result holds the words, and a clean text that is not the file has no
// region.
func TestSARIFRegions(t *testing.T) {
	c := sample()
	read := func() sarifLog {
		var out sarifLog
		if err := json.Unmarshal([]byte(rendered(t, SARIF, c, sampleOptions)), &out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	r := &c.Reports[0]
	for i, result := range read().Runs[0].Results {
		at := result.Locations[0].Physical.Region
		if at == nil {
			t.Fatalf("result %d has no region", i)
		}
		lines := strings.Split(r.Text.Body, "\n")
		if got := string([]rune(lines[at.StartLine-1])[at.StartColumn-1 : at.EndColumn-1]); got != at.Snippet.Text || r.Text.Body[at.ByteOffset:at.ByteOffset+at.ByteLength] != got {
			t.Errorf("the region of %q is %q", at.Snippet.Text, got)
		}
		if (result.Kind == "fail") == (result.Level == "none") {
			t.Errorf("kind %s with level %s", result.Kind, result.Level)
		}
	}
	r.Text.Offsets = "text"
	if at := read().Runs[0].Results[0].Locations[0].Physical.Region; at != nil {
		t.Errorf("a region of a file that is not its text: %+v", at)
	}
	for in, want := range map[string]string{
		"a b.txt": "a%20b.txt", "./x/y.txt": "x/y.txt", "/srv/r#1.txt": "file:///srv/r%231.txt", `in\new.txt`: "in/new.txt", "https://a.example/b": "https://a.example/b", "c:d.txt": "c:d.txt",
	} {
		if got := fileURI(in); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}
