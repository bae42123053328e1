package clean

import "testing"

// Paragraphs that only begin like furniture, and furniture of the same words.
func TestTells(t *testing.T) {
	for _, c := range []struct{ line, why string }{
		{"Reporting by the audit office shows that Vesland has 4 boats.", ""},
		{"Edited by three ministries, the bill has 90 pages.", ""},
		{"Produced by 40 workers in a hall, the boats cost a million.", ""},
		{"Writing by hand, Brill signed the pact, she said.", ""},
		{"First published in May, the plan foresees ten boats.", ""},
		{"Additional reporting duties fall on 5 yards.", ""},
		{"Sign up for the fleet and you get 200 crowns, Brill told students.", ""},
		{"Subscribe to the plan or propose another, she told them.", ""},
		{"Donate blood before the boats sail, she told them.", ""},
		{"All rights reserved to the council, she said, must be kept.", ""},
		{"See also the navy in Sylvan, she said.", ""},
		{"Share this burden.", ""},
		{"Advertisement costs rose by 4 percent.", ""},
		{"Terms of use for the quay were agreed.", ""},

		{"Reporting by Ada Brill; Editing by Otto Finn", "credit"},
		{"Edited by Ada Brill.", "credit"},
		{"First published on 3 May 2025.", "credit"},
		{"Additional reporting by Ada Brill.", "credit"},
		{"Sign up for our newsletter.", "newsletter"},
		{"Share this article", "navigation"},
		{"Advertisement", "navigation"},
		{"Terms of use", "cookies"},
		{"See also: Ten boats", "related"},
	} {
		body := "Boats come early\n\nTwo boats came to Sylvan.\n\n" + c.line + "\n\nThe yard was glad of it.\n\nNobody waited.\n\nTen boats sail."
		got := Plain(body, false)
		why := ""
		for _, s := range got.Skipped {
			if got.Of(s.Span) == c.line {
				why = s.Why
			}
		}
		if why != c.why {
			t.Errorf("%q: %q, want %q", c.line, why, c.why)
		}
	}
}
