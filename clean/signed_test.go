package clean

import (
	"testing"

	"muster"
)

func TestSigned(t *testing.T) {
	for _, c := range []struct{ format, in, author, outlet, language string }{
		{"txt", "Boats\n\nBy Ada Brill\n\nPORT SYLVAN, May 3 (Eastwire) - The boats came early to the yard, and the crews were glad of it.", "Ada Brill", "Eastwire", "en"},
		{"txt", "Boats\n\nBy ADA BRILL and Otto Finn, Defence Editor\n\nThe boats came early to the yard, and the crews were glad of it.", "ADA BRILL and Otto Finn", "", "en"},
		{"txt", "Boats\n\nBy Ada Brill in Port Sylvan\n\nPORT SYLVAN (May 3, 2025) - The boats came early to the yard, and the crews were glad of it.", "Ada Brill", "", "en"},
		{"txt", "Boats\n\nBy 2030 the yard will be full.\n\nThe boats came early to the yard, and the crews were glad of it.", "", "", "en"},
		{"md", "---\nauthor: \"Ada Brill\"\n---\n# Boats\n\nThe boats came early to the yard, and the crews were glad of it.", "Ada Brill", "", "en"},
		{"txt", "Boote\n\nDie Boote kamen früh in die Werft, und die Mannschaften freuten sich darüber sehr. Die Ministerin dankte allen, die daran gearbeitet hatten, und versprach weitere Schiffe.", "", "", "de"},
	} {
		doc := muster.Document{Path: "r", Format: c.format, Bytes: []byte(c.in)}
		if _, err := Text(&doc); err != nil {
			t.Fatal(err)
		}
		if doc.Author != c.author || doc.Outlet != c.outlet || doc.Language != c.language {
			t.Errorf("%s\n got %q, %q, %q; want %q, %q, %q", c.in, doc.Author, doc.Outlet, doc.Language, c.author, c.outlet, c.language)
		}
	}
}

func TestDatedPlaces(t *testing.T) {
	for in, want := range map[string]string{
		"Port Sylvan, 5 May 2025 – The boats came.":     "Port Sylvan, 5 May 2025 –",
		"Port Sylvan, May 5, 2025 — The boats came.":    "Port Sylvan, May 5, 2025 —",
		"On Monday, 5 May 2025 – a good day – it came.": "",
		"Brill, in May 2025 – the boats came.":          "",
		"Ada Brill, Minister – The boats came in 2025.": "",
	} {
		if got := in[:dateline(in, muster.Span{End: len(in)}).End]; got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestDatelineAlone(t *testing.T) {
	got := show(read1(t, "txt", "Boats\n\nPort Sylvan, 5 May 2025\n\nThe boats came early.\n\nNobody at the yard was surprised."))
	if want := "title:Boats\n-dateline:Port Sylvan, … 2025\nparagraph:The boats came early.\nparagraph:Nobody at … surprised."; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
