package seeds

import (
	"strings"
	"testing"
)

// TestDrift: what the careful reader found changed on the way, as far as the five
// files show it, and no more.
func TestDrift(t *testing.T) {
	s := open(t)
	id := map[string]string{}
	for _, n := range []string{"000", "001", "002"} {
		id[s.report(t, n).Document.ID] = n
	}
	want := []struct{ kind, report, says string }{
		{"inverted", "002", "not currently part of the discussion"},
		{"altered_quote", "002", "military capabilities"},
		{"quote_not_found", "002", "reorientation"},
		{"setting_changed", "000", "During the meeting"},
		{"measure_shifted", "002", "frustration"},
		{"speaker_changed", "000", "long-standing leadership"},
	}
	found := 0
	for _, story := range s.check.Stories {
		for _, l := range story.Lineage {
			if id[l.From] != "001" {
				t.Errorf("%s drew on %s", id[l.To], id[l.From])
			}
		}
		for _, d := range story.Drift {
			known := false
			for _, w := range want {
				if d.Kind == w.kind && id[d.ToAt.Document] == w.report && strings.Contains(d.ToSays, w.says) {
					known = true
					found++
				}
			}
			if !known {
				t.Errorf("%s in %s: %q (%s)", d.Kind, id[d.ToAt.Document], d.ToSays, d.Why)
			}
		}
	}
	if found != len(want) {
		t.Errorf("%d of %d changes found", found, len(want))
	}
}

// TestAgo: "four weeks ago" against the day of the visit, which another report tells
// by its weekday and the atlas knows.
func TestAgo(t *testing.T) {
	s := open(t)
	interview, visit := s.report(t, "001").Document.ID, s.report(t, "004").Document.ID
	found := 0
	for _, story := range s.check.Stories {
		for _, n := range story.Notes {
			if n.Kind != "date_arithmetic" {
				continue
			}
			if found++; len(n.Where) != 2 || n.Where[0].Document != interview || n.Where[1].Document != visit || !strings.Contains(n.Why, "2025-03-13") {
				t.Errorf("%+v", n)
			}
		}
	}
	if found != 1 {
		t.Errorf("%d notes of date arithmetic, want 1", found)
	}
}
