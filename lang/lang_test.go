package lang

import (
	"slices"
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
