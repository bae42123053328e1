package lang

import (
	"slices"
	"strings"
	"testing"
)

// A table keeps the order of its lines and trims its sayings.
func TestTable(t *testing.T) {
	entries := Table("en", "hedges")
	if entries[0].Value != "about" || entries[0].Sayings[0] != "about" {
		t.Fatalf("first line of hedges = %+v", entries[0])
	}
	for _, e := range entries {
		for _, s := range e.Sayings {
			if s == "" || s[0] == ' ' {
				t.Errorf("%s has the saying %q", e.Value, s)
			}
		}
	}
}

// Each hands on what Table lists.
func TestEach(t *testing.T) {
	var want, got []string
	for _, e := range Table("en", "frequency") {
		for _, s := range e.Sayings {
			want = append(want, e.Value+" "+s)
		}
	}
	Each("en", "frequency", func(value, saying string) { got = append(got, value+" "+saying) })
	if len(want) < 20_000 || !slices.Equal(got, want) {
		t.Errorf("%d sayings, want %d", len(got), len(want))
	}
}

// No row of a table says the same twice.
func TestNothingTwice(t *testing.T) {
	files, err := tables.ReadDir("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".txt")
		for _, e := range Table("en", name) {
			had := map[string]bool{}
			for _, s := range e.Sayings {
				if had[s] {
					t.Errorf("%s, %q: %q stands twice", f.Name(), e.Value, s)
				}
				had[s] = true
			}
		}
	}
}
