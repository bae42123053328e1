package remember_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster/compare"
)

// The same summit with another announcement, and the same people in the same week at
// another event, are other stories; reports of each, in words of their own, are one.
// The name of a file is its event, its day and a number.
func TestHard(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("testdata", "hard", "*.txt"))
	if err != nil || len(paths) < 6 {
		t.Fatal(len(paths), err)
	}
	for _, dated := range []bool{true, false} {
		var all []told
		for _, p := range paths {
			b, err := os.ReadFile(p)
			if err != nil {
				t.Fatal(err)
			}
			event, rest, _ := strings.Cut(filepath.Base(p), "-")
			day := ""
			if dated {
				day = rest[:10]
			}
			all = append(all, told{filepath.Base(p), event, day, string(b)})
		}
		reports := readAll(t, all)
		if p, r, f1 := scored(t, all, reports); f1 < 1 {
			_, groups := stored(t, reports, inOrder(len(reports)))
			t.Errorf("dated %v: a store's precision %.2f, recall %.2f:\n%s", dated, p, r, groups)
		}
		for _, s := range compare.Stories(reports) {
			if len(s.Documents) != 2 {
				t.Errorf("dated %v: a run has a story of %d: %s", dated, len(s.Documents), s.Why)
			}
		}
	}
}
