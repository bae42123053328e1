package quote

import (
	"testing"

	"muster"
	"muster/quote/names"
)

// Who shares a name with an office holder is not one. Real offices and days;
// sentences of our own.
func TestNamesakes(t *testing.T) {
	for _, c := range []struct{ day, in, want string }{
		{"2020-03-01", "Theresa Johnson, a baker, said the flour was late.", ""},
		{"2020-03-01", "Theresa Johnson, a baker, came. The flour was late, Johnson said.", ""},
		{"2025-03-01", "Mike Johnson, a plumber, said the pipes were late.", ""},
		{"2025-03-01", "Mike Johnson said the pipes were late.", ""},
		{"2025-03-01", "House Speaker Mike Johnson said the pipes were late.", "mike-johnson"},
		{"2025-03-01", "Speaker Mike Johnson said the pipes were late.", "mike-johnson"},
		{"2020-03-01", "Nick Carter, a singer, said the boats were late.", ""},
		{"2020-03-01", "General Nick Carter said the boats were late.", "nick-carter"},
		{"2018-03-01", "May said the boats were late.", ""},
		{"2018-03-01", "British Prime Minister Theresa May said the boats were late.", "theresa-may"},
		{"2025-12-01", "Kaunas said the boats were late.", ""},
		{"2025-12-01", "Lithuanian Defence Minister Robertas Kaunas said the boats were late.", "robertas-kaunas"},
		{"2024-03-01", "Austin said the boats were late.", ""},
		{"2024-03-01", "Defense Secretary Austin said the boats were late.", "lloyd-austin"},
		{"2020-03-01", "Prime Minister Orban said the boats were late.", ""}, // of Hungary, or of Romania
		{"2020-03-01", "Hungarian Prime Minister Orban said the boats were late.", "viktor-orban"},
		{"2020-03-01", "Romanian Prime Minister Orban said the boats were late.", "ludovic-orban"},
		{"2026-06-15", "Hungarian Foreign Minister Orban said the boats were late.", "anita-orban"},
		{"2019-07-24", "Boris Johnson said the boats were late.", "boris-johnson"},
		{"2023-07-24", "Boris Johnson said the boats were late.", ""}, // in no office of the atlas
		{"2025-02-01", "Michael Flynn said the boats were late.", ""},
		{"2025-06-01", "Thordis Kolbrun Gylfadottir said the boats were late.", ""}, // no longer in office
		{"2024-06-01", "Thordis Kolbrun Gylfadottir said the boats were late.", "thordis-kolbrun-r-gylfadottir"},
		{"2026-08-01", "The British chancellor said the boats were late.", "john-healey"},
		{"2024-08-01", "The German chancellor said the boats were late.", "olaf-scholz"},
		{"2026-06-13", "The British defence secretary said the boats were late.", ""}, // nobody knows the day of the change
	} {
		day := muster.MustDay(c.day)
		text := muster.Text{Body: c.in, Blocks: []muster.Block{{Span: muster.Span{End: len(c.in)}, Kind: muster.ParagraphBlock}}}
		got := ""
		for _, st := range Statements(&text, names.Read(&text), muster.Window{From: day, To: day}) {
			if st.Speaker != nil {
				got = st.Speaker.ID
			}
		}
		if got != c.want {
			t.Errorf("%s (%s): %q, want %q", c.in, c.day, got, c.want)
		}
	}
}

// A pronoun goes to an office holder of that gender.
func TestGenderOfOffice(t *testing.T) {
	in := "Italian Prime Minister Giorgia Meloni said the sea was calm. Guido Crosetto said the wind was not. She said the boats were late."
	day := muster.MustDay("2024-03-01")
	text := muster.Text{Body: in, Blocks: []muster.Block{{Span: muster.Span{End: len(in)}, Kind: muster.ParagraphBlock}}}
	all := Statements(&text, names.Read(&text), muster.Window{From: day, To: day})
	if len(all) == 0 || all[len(all)-1].Speaker == nil || all[len(all)-1].Speaker.ID != "giorgia-meloni" {
		t.Errorf("%+v", all)
	}
}
