package retell_test

import (
	"testing"

	"muster/retell"
)

// Europe's sum and the United States' in one report against the total in another:
// where they cannot make it, the story says so; where they can, or are of other
// things, it does not.
func TestSums(t *testing.T) {
	parts := func(europe, usa string) string {
		return "Allies spend more\n\nEuropean allies and Canada will spend $" + europe + " billion on defence this year, Edda Lund of the alliance's staff said.\n\nThe United States will spend $" + usa + " billion, Lund said.\n"
	}
	whole := func(total string) string {
		return "Defence spending grows\n\nAll NATO allies together will spend $" + total + " trillion in total on defence this year, Edda Lund of the alliance's staff said.\n"
	}
	for _, c := range []struct {
		why, one, two string
		notes         int
	}{
		{"two price bases", parts("560", "850"), whole("1.6"), 1},
		{"they fit", parts("560", "850"), whole("1.4"), 0},
		{"within rounding", parts("590", "980"), whole("1.6"), 0},
		{"parts of something else", parts("210", "120"), whole("1.6"), 0},
		{"another currency", parts("560", "850"), "Defence spending grows\n\nAll NATO allies together will spend 1.6 trillion euros in total on defence this year, Edda Lund said.\n", 0},
	} {
		a, b := report(t, "a", "2025-08-28", c.one), report(t, "b", "2025-08-28", c.two)
		n := 0
		for _, note := range retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)}).Notes {
			if note.Kind == "parts_do_not_add_up" {
				n++
				if len(note.Where) != 3 {
					t.Errorf("%s: %d places", c.why, len(note.Where))
				}
			}
		}
		if n != c.notes {
			t.Errorf("%s: %d notes, want %d", c.why, n, c.notes)
		}
	}
}
