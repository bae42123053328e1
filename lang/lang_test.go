package lang

import "testing"

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
