package retell_test

import (
	"strings"
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

// The parts may stand in two reports; sums of other years are no parts.
func TestSumsOfThreeReports(t *testing.T) {
	europe := "Allies spend more\n\nEuropean allies and Canada will spend $560 billion on defence in 2025, Edda Lund of the alliance's staff said.\n"
	usa := "Congress votes\n\nThe United States will spend $850 billion on defence in 2025, Edda Lund of the alliance's staff said.\n"
	whole := "Defence spending grows\n\nAll NATO allies together will spend $1.6 trillion in total on defence in 2025, Edda Lund of the alliance's staff said.\n"
	for _, c := range []struct {
		why, usa, whole string
		notes           int
	}{
		{"the parts in two reports", usa, whole, 1},
		{"the whole is of another year", usa, strings.Replace(whole, "2025", "2026", 1), 0},
		{"one part is of another year", strings.Replace(usa, "2025", "2023", 1), whole, 0},
	} {
		var all []retell.Telling
		for i, text := range []string{europe, c.usa, c.whole} {
			r := report(t, string(rune('a'+i)), "2025-08-28", text)
			all = append(all, retell.Tell(&r))
		}
		n := 0
		for _, note := range retell.Story(all).Notes {
			if note.Kind == "parts_do_not_add_up" {
				n++
			}
		}
		if n != c.notes {
			t.Errorf("%s: %d notes, want %d", c.why, n, c.notes)
		}
	}
}

// A number of somebody else is no other number of the same thing.
func TestNumbersOfOthers(t *testing.T) {
	source := "Figures out\n\nThe alliance published its figures on Thursday, Edda Lund of its staff said.\n\nEuropean allies and Canada will spend $560 billion on defence in 2025, Lund said.\n\nLatvia will spend 3.7 percent of GDP on defence in 2025, Lund said.\n"
	for retold, changed := range map[string]int{
		"European allies and Canada will spend $610 billion on defence in 2025, Lund said.":       1,
		"All allies together will spend $1.6 trillion on defence in 2025, Lund said.":             0,
		"Estonia will spend 3.4 percent of GDP on defence in 2025, Lund said.":                    0,
		"Riga will spend 3.4 percent of Latvian GDP on defence in 2025, Lund said.":               1,
		"The Latvians will spend 3.4 percent of their GDP on defence in the year 2025, she said.": 1,
	} {
		a := report(t, "a", "2025-08-28", source)
		b := report(t, "b", "2025-08-29", "Figures\n\nThe alliance published its figures on Thursday, Edda Lund of its staff said.\n\n"+retold+"\n")
		n := 0
		for _, d := range retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)}).Drift {
			if d.Kind == "number_changed" {
				n++
			}
		}
		if n != changed {
			t.Errorf("%s: %d changes, want %d: %+v", retold, n, changed, retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)}).Drift)
		}
	}
}
