package compare_test

import (
	"bufio"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/compare"
)

// read takes a report through the ordinary reader.
func read(t *testing.T, id string, text []byte) muster.Report {
	t.Helper()
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	r, err := check.Read(muster.Document{Path: id, Format: "txt", Bytes: text}, o)
	if err != nil {
		t.Fatal(err)
	}
	r.Document.ID = id
	return r
}

// corpora finds the shared reference texts, which are not part of the project.
func corpora(t *testing.T) string {
	t.Helper()
	dir := cmp.Or(os.Getenv("MUSTER_CORPORA"), filepath.Join("..", "..", "shared"))
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the shared corpora are not here; set MUSTER_CORPORA to their folder")
	}
	return dir
}

// grouping is stories as sorted lines of sorted ids.
func grouping(stories []muster.Story) string {
	var lines []string
	for _, s := range stories {
		lines = append(lines, strings.Join(slices.Sorted(slices.Values(s.Documents)), " "))
	}
	slices.Sort(lines)
	return strings.Join(lines, " | ")
}

// Of the seed reports three tell of one interview; the other two share people
// and subject with them, but not the event.
func TestSeeds(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(corpora(t), "seeds", "*.txt"))
	if err != nil || len(paths) != 5 {
		t.Skip("five seed reports are not there")
	}
	var reports []muster.Report
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, read(t, filepath.Base(p)[:3], b))
	}
	stories := compare.Stories(reports)
	if got := grouping(stories); got != "000 001 002 | 003 | 004" {
		t.Errorf("stories = %s", got)
	}
	for _, s := range stories {
		t.Log(s.Documents, s.Why)
	}
}

// On the benchmark's development half B-cubed F1 must stay where it is.
func TestBenchmark(t *testing.T) {
	const floor = 0.99
	dir := filepath.Join(corpora(t), "bench", "stories", "dev")
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Skip("the story benchmark is not there")
	}
	defer f.Close()
	var reports []muster.Report
	event := map[string]string{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var gold struct{ File, Event, Published string }
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, gold.File))
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, read(t, gold.File, b))
		event[gold.File] = cmp.Or(gold.Event, gold.File)
	}
	stories := compare.Stories(reports)
	f1 := compare.BCubed(stories, event)
	t.Logf("B-cubed F1 of %d reports: %.3f (floor %.2f)", len(reports), f1, floor)
	if f1 < floor {
		t.Errorf("B-cubed F1 is %.3f", f1)
	}
	for _, s := range stories {
		t.Log(s.Documents, s.Why)
	}
}
