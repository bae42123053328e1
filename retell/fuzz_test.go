package retell_test

import (
	"strings"
	"testing"
	"time"

	"muster"
	"muster/check"
	"muster/retell"
)

// Whatever two reports hold, laying them side by side ends, and its spans lie
// inside them.
func FuzzStory(f *testing.F) {
	f.Add(source, with("The boats will cost 2.4 billion dollars, Marsh said."))
	f.Add("“a b c d e”", "“a b c d f”")
	f.Add(ferries, "X\n\n"+strings.Join(faithful, "\n\n"))
	f.Add("Asked whether İt would rise, Holm said no. She can't, won't, cannot.", "Holm told her that they’d rise “in Ödön”, said the U.S. and the Danes.")
	f.Add("Holm said that the ferries of the harbour of Sylvan are ȺȺȺȺȺȺȺȺȺȺȺȺȺȺ.", "Holm said that the ferries of the harbour of Sylvan are unȺȺȺȺȺȺȺȺȺȺȺȺȺȺ.")
	f.Add("Harbour minister sets out fleet plan\n\nPORT ELLIN, March 3, 2025 (Northwire) - Harbour Minister Odette Marsh said on Monday that the fleet would get nearly 40 new patrol boats by 2029 at a cost of\xc5? 2.4 billion euros.\n\n“We have been patchinn and Tulls for a decade, and patches do not float forever,” Marsh told reporters on the quay.\n\nShipyard director Pavel Orlin said the yard could lose 300 workers unless the order came soon. Marsh's deputy had warned the council in January that the docks were “the weakest plank in the whole ship”, the minister said.\n\nEllig old horrance share the cost of a new slipway at Cape Rowan, Marsh said. The boats take up 12% of all harbour spending, she said.\n\nAsked whether the old lighthouse would be sold, Marsh said the matter was closed.\n",
		"Patrol boats for the fleet\n\nOdette Marsh, the harbour minist\x85\xc0٤ĸ\x98er, has set out her plan for \x8f\xad3\x03߷patrol boats in Port Ellin\xff\x80She said the old hulls had been patched for a decade, and that patches “do not float forever”.\n\nThe boats will cost 2.4 billion dollars, Marsh said.\n\nThe yard's director, Pavel Orlin, worries about its wor\x8ders.\n")
	f.Add("A second tube of the harbour tunnel at "+strings.Repeat("ȺİȺ", 9)+" is not needed, Holm said, for the time being.", "A second tube of the harbour tunnel at "+strings.Repeat("ȺİȺ", 9)+" is not needed, said Holm.")
	f.Add(tunnel, "X\n\n"+strings.Join(tunnelTold, "\n\n"))
	f.Add("Ask: Will it?\nFinn: No. It won't.\nAsk: Or?\nFinn: Yes.", "Finn said it will, or won’t.")
	o, err := check.Open("")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		if len(one)+len(two) > 4000 || strings.TrimSpace(one) == "" || strings.TrimSpace(two) == "" || strings.ContainsRune(one+two, 0) {
			return
		}
		a, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(one)}, o)
		b, err2 := check.Read(muster.Document{Path: "b.txt", Format: "txt", Bytes: []byte(two)}, o)
		if err != nil || err2 != nil {
			return // not text
		}
		a.Document.ID, b.Document.ID = "a", "b"
		texts := map[string]int{"a": len(a.Text.Body), "b": len(b.Text.Body)}
		for _, d := range retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)}).Drift {
			if d.ToAt.Start < 0 || d.ToAt.Start > d.ToAt.End || d.ToAt.End > texts[d.ToAt.Document] || d.FromAt.Document != "" && d.FromAt.End > texts[d.FromAt.Document] {
				t.Fatalf("%+v", d)
			}
		}
	})
}

// A story of many long reports takes seconds, not minutes: sixteen reports of
// a hundred lines each.
func TestBounded(t *testing.T) {
	long := source + strings.Repeat("\nThe fleet will get nearly 40 boats by 2029, Marsh said. “We have been patching old hulls for a decade,” Orlin told reporters.\n", 40)
	var ts []retell.Telling
	r := report(t, "a", "", long)
	one := retell.Tell(&r)
	for i := range 16 {
		next := one
		next.ID = strings.Repeat("x", i+1)
		ts = append(ts, next)
	}
	start := time.Now()
	retell.Story(ts)
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("16 reports of %d lines took %v", len(one.Lines), took)
	} else {
		t.Logf("%v for %d lines each", took, len(one.Lines))
	}
}
