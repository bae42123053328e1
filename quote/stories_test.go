package quote

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"muster"
	"muster/atlas"
	"muster/clean"
	"muster/quote/names"
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

type goldStatement struct {
	Kind       string
	Speaker    *string
	Start, End int
	Text       string
}

type goldReport struct {
	File       string
	Published  string
	Statements []goldStatement
}

func (g goldStatement) said() bool {
	return g.Kind == "direct" || g.Kind == "indirect" || g.Kind == "mixed"
}

func said(s *muster.Statement) bool {
	return s.Kind == muster.Direct || s.Kind == muster.Indirect || s.Kind == muster.Mixed
}

// same says whether two spans share at least four fifths of what they cover.
func same(a, b muster.Span) bool {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	all := max(a.End, b.End) - min(a.Start, b.Start)
	return both > 0 && both*5 >= all*4
}

func readStories(t testing.TB, each func(g goldReport, text *muster.Text)) {
	dir := corpora(t, "bench/stories/dev")
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var g goldReport
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(filepath.Join(dir, g.File))
		if err != nil {
			t.Fatal(err)
		}
		text, err := clean.Text(&muster.Document{Path: g.File, Format: "txt", Bytes: raw})
		if err != nil {
			t.Fatal(err)
		}
		each(g, &text)
	}
}

// TestStories measures statements and speakers on the stories bench and holds
// floors. A statement is found when the spans share four fifths.
func TestStories(t *testing.T) {
	var gold, ours, hit, rightSpeaker, rightKind, all, allHit int
	readStories(t, func(g goldReport, text *muster.Text) {
		day := muster.MustDay(g.Published)
		got := Statements(text, names.Read(text), muster.Window{From: day, To: day})
		used := make([]bool, len(got))
		for _, w := range g.Statements {
			all++
			if w.said() {
				gold++
			}
			found := -1
			for i := range got {
				if !used[i] && same(got[i].Span, muster.Span{Start: w.Start, End: w.End}) {
					found = i
				}
			}
			if found < 0 {
				t.Logf("%s: MISS %s %q", g.File, w.Kind, w.Text)
				continue
			}
			used[found] = true
			s := &got[found]
			if string(s.Kind) == w.Kind {
				allHit++
			}
			if !w.said() {
				if said(s) {
					t.Logf("%s: EXTRA %s by %s (gold %s) %q", g.File, s.Kind, name(s), w.Kind, w.Text)
				}
				continue
			}
			if !said(s) {
				t.Logf("%s: MISS as %s (gold %s) %q", g.File, s.Kind, w.Kind, w.Text)
				continue
			}
			hit++
			if string(s.Kind) == w.Kind {
				rightKind++
			} else {
				t.Logf("%s: KIND %s (gold %s) %q", g.File, s.Kind, w.Kind, w.Text)
			}
			want := ""
			if w.Speaker != nil {
				want = *w.Speaker
			}
			if atlas.Fold(name(s)) == atlas.Fold(want) {
				rightSpeaker++
			} else {
				t.Logf("%s: SPEAKER %q (gold %q) %q", g.File, name(s), want, w.Text)
			}
		}
		for i := range got {
			if said(&got[i]) {
				ours++
				if !used[i] {
					t.Logf("%s: EXTRA %s by %s %q", g.File, got[i].Kind, name(&got[i]), text.Of(got[i].Span))
				}
			}
		}
	})
	f1 := 2 * float64(hit) / float64(gold+ours)
	speakers := float64(rightSpeaker) / float64(gold)
	t.Logf("said: %d gold, %d ours, %d found: F1 %.3f; speakers right %.3f of gold, %.3f of found; kinds right %.3f of found, %.3f of all %d", gold, ours, hit, f1, speakers, float64(rightSpeaker)/float64(hit), float64(rightKind)/float64(hit), float64(allHit)/float64(all), all)
	if f1 < 0.90 || speakers < 0.85 {
		t.Errorf("floors: F1 0.90, speakers 0.85 of gold")
	}
}

func name(s *muster.Statement) string {
	if s.Speaker == nil {
		return ""
	}
	return s.Speaker.Name
}

// TestSeeds prints the statements of the seeds that differ from the gold, for
// the eye, and holds a floor on speakers of reported speech.
func TestSeeds(t *testing.T) {
	dir := corpora(t, "seeds")
	raw, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		People     map[string]struct{ Name string }
		Statements []struct {
			ID, Type, Speaker string
			Box               bool `json:"injected_box"`
			Span              struct {
				File  string
				Start int `json:"byte_start"`
				End   int `json:"byte_end"`
				Text  string
			}
		}
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	windows := map[string]string{"000": "2025-04-25", "001": "2025-04-25", "002": "2025-04-26", "003": "2025-02-18", "004": "2025-03-14"}
	kinds := map[string]string{"reported_speech": "said", "direct_quote": "said", "interview_answer": "said", "interview_question": "question", "narrator": "narration", "headline": "headline"}
	right, total := 0, 0
	files, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text, err := clean.Text(&muster.Document{Path: f, Format: "txt", Bytes: body})
		if err != nil {
			t.Fatal(err)
		}
		day := muster.MustDay(windows[filepath.Base(f)[:3]])
		got := Statements(&text, names.Read(&text), muster.Window{From: day, To: day})
		for _, g := range gold.Statements {
			want := kinds[g.Type]
			if g.Span.File != filepath.Base(f) || want == "" {
				continue
			}
			total++
			found := false
			for i := range got {
				s := &got[i]
				in := s.Contains(muster.Span{Start: g.Span.Start, End: g.Span.End}) || (muster.Span{Start: g.Span.Start, End: g.Span.End}).Contains(s.Span)
				if !in {
					continue
				}
				kind := string(s.Kind)
				if said(s) {
					kind = "said"
				}
				if kind == want && (want != "said" || s.Speaker != nil && gold.People[g.Speaker].Name == s.Speaker.Name) {
					found = true
					break
				}
				t.Logf("%s: %s by %q, gold %s by %q: %.100q", g.ID, s.Kind, name(s), g.Type, gold.People[g.Speaker].Name, g.Span.Text)
			}
			if found {
				right++
			}
		}
	}
	t.Logf("seeds: %d of %d right", right, total)
	if right*10 < total*9 {
		t.Errorf("floor: nine in ten")
	}
}
