package clean

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"muster"
)

// TestPagesOfStories measures the pages of the stories bench: the body of every
// one is that of its .txt, the day is that of the gold, and the furniture holds
// a floor.
func TestPagesOfStories(t *testing.T) {
	dir := corpora(t, "bench/stories/dev")
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	both, ours, gold, pages := 0, 0, 0, 0
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var g struct {
			File, Published, Title, Outlet string
			HTML                           *string
			Skipped                        []string
		}
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		if g.HTML == nil {
			continue
		}
		pages++
		raw, err := os.ReadFile(filepath.Join(dir, *g.HTML))
		if err != nil {
			t.Fatal(err)
		}
		txt, err := os.ReadFile(filepath.Join(dir, g.File))
		if err != nil {
			t.Fatal(err)
		}
		doc := muster.Document{Path: *g.HTML, Format: "html", Bytes: raw}
		text, err := Text(&doc)
		if err != nil {
			t.Fatal(err)
		}
		covered(t, &text)
		if got, want := strings.Join(strings.Fields(text.Body), " "), strings.Join(strings.Fields(string(txt)), " "); got != want {
			t.Errorf("%s: the body is not that of %s:\n%s", *g.HTML, g.File, got)
		}
		if len(doc.Published.Candidates) == 0 || doc.Published.Candidates[0].Day.String() != g.Published {
			t.Errorf("%s: published %v, want %s", *g.HTML, doc.Published.Candidates, g.Published)
		}
		if text.Of(text.Title) != g.Title || doc.Outlet != g.Outlet {
			t.Errorf("%s: title %q, outlet %q", *g.HTML, text.Of(text.Title), doc.Outlet)
		}
		want, have := make([]bool, len(text.Body)), make([]bool, len(text.Body))
		for _, s := range g.Skipped {
			if at, n := find(text.Body, s); n > 0 {
				for i := at; i < at+n; i++ {
					want[i] = true
				}
			} else {
				t.Logf("%s: not found: %q", *g.HTML, s)
			}
		}
		for _, s := range text.Skipped {
			for i := s.Start; i < s.End; i++ {
				have[i] = true
			}
		}
		missed, extra := "", ""
		for i := range want {
			if unicode.IsSpace(rune(text.Body[i])) {
				continue
			}
			switch {
			case want[i] && have[i]:
				both++
			case want[i]:
				missed += text.Body[i : i+1]
			case have[i]:
				extra += text.Body[i : i+1]
			}
			if want[i] {
				gold++
			}
			if have[i] {
				ours++
			}
		}
		if missed != "" || extra != "" {
			t.Logf("%s: missed %q, extra %q", *g.HTML, missed, extra)
		}
	}
	f1 := 2 * float64(both) / float64(ours+gold)
	t.Logf("%d pages, furniture F1 %.3f", pages, f1)
	if f1 < 0.95 || pages == 0 {
		t.Errorf("furniture F1 %.3f, floor 0.95", f1)
	}
}

// find looks for words in a body whatever white space stands between them.
func find(body, words string) (at, n int) {
	words = strings.Join(strings.Fields(words), " ")
	for at := range body {
		i, j := at, 0
		for i < len(body) && j < len(words) {
			if words[j] == ' ' && unicode.IsSpace(rune(body[i])) {
				for i < len(body) && unicode.IsSpace(rune(body[i])) {
					i++
				}
				j++
				continue
			}
			if body[i] != words[j] {
				break
			}
			i, j = i+1, j+1
		}
		if j == len(words) && j > 0 {
			return at, i - at
		}
	}
	return 0, 0
}
