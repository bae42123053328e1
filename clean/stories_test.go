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

// corpora is where the example corpora lie; the test is skipped without them.
func corpora(t testing.TB, name string) string {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../shared"
	}
	dir = filepath.Join(dir, name)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no corpora beside the checkout: set MUSTER_CORPORA to measure on them")
	}
	return dir
}

// TestFurnitureOfStories measures furniture by its letters (white space does
// not count) on the stories bench and holds a floor.
func TestFurnitureOfStories(t *testing.T) {
	dir := corpora(t, "bench/stories/dev")
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	both, ours, gold := 0, 0, 0
	titles, titled := 0, 0
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var g struct {
			File    string
			Title   string
			Skipped []string
		}
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(filepath.Join(dir, g.File))
		if err != nil {
			t.Fatal(err)
		}
		text, err := Text(&muster.Document{Path: g.File, Format: "txt", Bytes: raw})
		if err != nil {
			t.Fatal(err)
		}
		want := make([]bool, len(raw))
		for _, s := range g.Skipped {
			at := strings.Index(string(raw), s)
			for i := at; i < at+len(s); i++ {
				want[i] = true
			}
		}
		have := make([]bool, len(raw))
		for _, s := range text.Skipped {
			for i := s.Start; i < s.End; i++ {
				have[i] = true
			}
		}
		missed, extra := "", ""
		for i := range want {
			if unicode.IsSpace(rune(raw[i])) {
				continue
			}
			switch {
			case want[i] && have[i]:
				both++
			case want[i]:
				missed += string(raw[i : i+1])
			case have[i]:
				extra += string(raw[i : i+1])
			}
			if want[i] {
				gold++
			}
			if have[i] {
				ours++
			}
		}
		if missed != "" || extra != "" {
			t.Logf("%s: missed %q, extra %q", g.File, missed, extra)
		}
		titles++
		if text.Of(text.Title) == g.Title {
			titled++
		} else {
			t.Logf("%s: title %q, want %q", g.File, text.Of(text.Title), g.Title)
		}
	}
	f1 := 2 * float64(both) / float64(ours+gold)
	t.Logf("furniture F1 %.3f; titles %d of %d", f1, titled, titles)
	if f1 < 0.95 || titled < titles {
		t.Errorf("furniture F1 %.3f, floor 0.95; titles %d of %d", f1, titled, titles)
	}
}

// TestSeeds prints what is told apart in the seeds, for the eye, and checks
// that every word is either read or skipped.
func TestSeedsAreCovered(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(corpora(t, "seeds"), "*.txt"))
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text, err := Text(&muster.Document{Path: f, Format: "txt", Bytes: raw})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s title %q", filepath.Base(f), text.Of(text.Title))
		for _, s := range text.Skipped {
			t.Logf("   %s: %.90q", s.Why, text.Of(s.Span))
		}
		covered(t, &text)
	}
}

// covered checks the promises of Text: blocks in order, apart, inside the body,
// apart from skips (boxes excepted), and nothing lost.
func covered(t testing.TB, text *muster.Text) {
	seen := make([]byte, len(text.Body))
	end := 0
	for _, b := range text.Blocks {
		if b.Start < end || b.End > len(text.Body) || b.Start >= b.End {
			t.Fatalf("block %v out of order in %d bytes", b, len(text.Body))
		}
		end = b.End
		for i := b.Start; i < b.End; i++ {
			seen[i] = 1
		}
		for i := b.Speaker.Start; i < b.Speaker.End; i++ {
			seen[i] |= 2
		}
	}
	for _, s := range text.Skipped {
		if s.Start < 0 || s.End > len(text.Body) || s.Start >= s.End || s.Why == "" {
			t.Fatalf("skip %v in %d bytes", s, len(text.Body))
		}
		for i := s.Start; i < s.End; i++ {
			if seen[i] == 1 && s.Why != boxWhy {
				t.Fatalf("%q is both read and skipped at %d", s.Why, i)
			}
			seen[i] |= 4
		}
	}
	for i := range seen {
		c := text.Body[i]
		if seen[i] == 0 && (isLetter(c) || isDigit(c)) {
			t.Fatalf("lost %q at %d", text.Body[i:min(len(text.Body), i+30)], i)
		}
	}
}
