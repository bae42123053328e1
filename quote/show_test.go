package quote

import (
	"os"
	"testing"

	"muster"
	"muster/clean"
	"muster/quote/names"
)

func TestShow(t *testing.T) {
	s := os.Getenv("REP")
	if s == "" {
		t.Skip()
	}
	var w muster.Window
	if d := os.Getenv("DAY"); d != "" {
		w = muster.Window{From: muster.MustDay(d), To: muster.MustDay(d)}
	}
	text, _ := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(s)})
	for _, b := range text.Skipped {
		t.Logf("SKIP %s: %s", b.Why, text.Of(b.Span))
	}
	for _, s := range Statements(&text, names.Read(&text), w) {
		n, id, role := "", "", ""
		if s.Speaker != nil {
			n, id, role = s.Speaker.Name, s.Speaker.ID, s.Speaker.Role
		}
		t.Logf("%s %s by %q [%s] %s cue=%q behalf=%q place=%q within=%s group=%s rule=%s: %s", s.ID, s.Kind, n, id, role, s.Cue, s.OnBehalfOf, s.Place, s.Within, s.Group, s.Rule, text.Of(s.Span))
		for _, c := range s.Content {
			t.Logf("        = %s", text.Of(c))
		}
	}
}
