package clean

import (
	"testing"

	"muster"
)

// A line under the title that is a day and who printed the report, and no more, tells
// its day; a sentence or a heading that begins with a day does not.
func TestDatedLines(t *testing.T) {
	for _, c := range []struct{ line, why, outlet string }{
		{"14 October 2024, The Lantern", "published", "The Lantern"},
		{"14 October 2024 (Wire North)", "dateline", "Wire North"},
		{"14 October 2024 · The Northern Ledger", "published", "The Northern Ledger"},
		{"*14 October 2024 · The Northern Ledger*", "published", "The Northern Ledger"},
		{"SYLVAN, 14 October 2024 (Wire North)", "dateline", "Wire North"},
		{"PORT SYLVAN, May 6, 2025 (Eastwire)", "dateline", "Eastwire"},
		{"Published 14 October 2024 in The Lantern", "published", "The Lantern"},
		{"Published on 6 May 2025 by Sylvan Post", "published", "Sylvan Post"},
		{"Tuesday, 6 May 2025 | Sylvan Gazette", "published", "Sylvan Gazette"},
		{"6 May 2025, 14:30 CET, The Lantern", "published", "The Lantern"},
		{"2025-05-06 – Sylvan Times", "published", "Sylvan Times"},
		{"The Lantern, 6 May 2025", "dateline", "The Lantern"},
		{"The Lantern | 6 May 2025", "published", "The Lantern"},
		{"**6 May 2025** · *The Northern Ledger*", "published", "The Northern Ledger"},
		{"Sylvan, 6 May 2025 (Wire North)", "dateline", "Wire North"},
		{"Ada Brill | 6 May 2025", "published", ""},
		{"The Hague, 6 May 2025", "dateline", ""},
		{"Sylvan, 6 May 2025", "dateline", ""},
		{"6 May 2025, Sylvan", "published", ""},
		{"6 May 2025 | Ada Brill", "published", ""},
		{"6 May 2025 (Opinion)", "dateline", ""},
		{"6 May 2025", "published", ""},
		{"May 6, 2025", "published", ""},
		{"Tuesday, 6 May 2025", "published", ""},
		{"Updated: May 6, 2025 at 2:30 pm", "published", ""},
		{"On 14 October 2024 the ferry sank off Sylvan.", "", ""},
		{"14 October 2024 was a cold day.", "", ""},
		{"14 October 2024 was a cold day", "heading", ""},
		{"14 October 2024: The Day The Ferry Sank", "heading", ""},
		{"14 October 2024, The Day On Which The Ferry Sank", "heading", ""},
		{"14 October 2024, when the ferry sank", "heading", ""},
		{"In 14 October 2024, The Lantern", "heading", ""},
		{"14-16 October 2024, The Lantern", "heading", ""},
		{"October 2024, The Lantern", "heading", ""},
		{"14 October 2024 in Sylvan", "heading", ""},
		{"It may be 5 or 6", "heading", ""},
		{"May", "heading", ""},
	} {
		doc := muster.Document{Path: "r", Format: "txt", Bytes: []byte("Boats come early\n\n" + c.line + "\n\nThe boats came early.\n\nNobody at the yard was surprised at all.\n\nThe crews were paid.")}
		text, err := Text(&doc)
		if err != nil {
			t.Fatal(err)
		}
		why := ""
		if len(text.Skipped) > 0 {
			why = text.Skipped[0].Why
		}
		if why != c.why || doc.Outlet != c.outlet {
			t.Errorf("%s: %q by %q, want %q by %q", c.line, why, doc.Outlet, c.why, c.outlet)
		}
	}
	for in, want := range map[string]string{
		"The Lantern, 6 May 2025\n\nBoats come early\n\nThe boats came early.":                  "-dateline:The Lantern, … 2025\ntitle:Boats come early\nparagraph:The boats came early.",
		"6 May 2025, A Day At Sea\n\nThe boats came early to the yard.":                         "title:6 May … Sea\nparagraph:The boats … yard.",
		"Boats\n\nThe yard is glad of it.\n\n6 May 2025 · The Lantern\n\nThe boats came early.": "title:Boats\nparagraph:The yard … it.\n-published:6 May … Lantern\nparagraph:The boats came early.",
	} {
		if got := show(read1(t, "txt", in)); got != want {
			t.Errorf("%s\n got %s", in, got)
		}
	}
	got := show(read1(t, "txt", "Boats come early\n\nThe boats came early to the yard.\n\nNobody there was surprised.\n\n6 May 2025 · The Lantern\n\nThe crews were paid on time."))
	if want := "title:Boats come early\nparagraph:The boats … yard.\nparagraph:Nobody there was surprised.\n-heading:6 May … Lantern\nparagraph:The crews … time."; got != want {
		t.Errorf("behind paragraphs a day is a heading:\n%s", got)
	}
}
