package quote

import (
	"strings"
	"testing"

	"muster"
	"muster/quote/names"
)

func TestNameErrors(t *testing.T) {
	for _, c := range []struct{ day, in, want string }{
		// Real offices and dates; sentences of our own.
		{"2025-05-12", "Defense Secretary Hagel spoke of Asia on Monday.", "Pete Hegseth was US Defense Secretary on 2025-05-12; Chuck Hagel held that office until 2015-02-17."},
		{"2025-05-12", "The U.S. Defense Secretary Lloyd Austin visited the yard.", "Lloyd Austin held that office until 2025-01-20"},
		{"2025-06-10", "German Chancellor Olaf Scholz greeted the sailors.", "Friedrich Merz was German Chancellor"},
		{"2024-11-20", "NATO Secretary General Jens Stoltenberg greeted the sailors.", "Mark Rutte was NATO Secretary General"},
		{"2025-03-10", "British Defence Secretary Grant Shapps waved from the deck.", "John Healey was UK Defence Secretary"},
		{"2025-03-10", "Defense Secretary Hegsett waved from the deck.", `"Hegsett" is probably a slip`},
		{"2025-03-10", "Polish Prime Minister Andrzej Duda waved.", "Donald Tusk was Polish Prime Minister on 2025-03-10; Andrzej Duda never held that office"},
		{"2023-06-20", "Turkish Defence Minister Hulusi Akar waved.", "Yaşar Güler was Turkish Defence Minister on 2023-06-20; Hulusi Akar held that office until 2023-06-05 at the latest."},
		{"2026-08-04", "British Prime Minister Keir Starmer waved.", "Andy Burnham was UK Prime Minister on 2026-08-04; Keir Starmer held that office until 2026-07-20."},
		// Right, or not to be told.
		{"2026-06-13", "British Defence Secretary Grant Shapps waved.", ""}, // whoever held it then, changed at some time
		{"2025-10-07", "Chancellor Rachel Reeves waved.", ""},               // another country's
		{"2025-10-07", "Defense Secretary John Healey waved.", ""},
		{"2023-06-11", "Turkish Defence Minister Hulusi Akar waved.", ""}, // a week after he left
		{"2023-06-04", "Turkish Defence Minister Hulusi Akar waved.", ""}, // on one of these days
		{"2026-11-20", "British Prime Minister Keir Starmer waved.", ""},  // nobody looked so far
		{"2025-05-12", "Defense Secretary Hegseth spoke on Monday.", ""},
		{"2025-05-12", "Former Defense Secretary Hagel spoke on Monday.", ""},
		{"2025-05-12", "Then Defense Secretary Hagel spoke on Monday.", ""},
		{"2025-05-12", "In 2014 Defense Secretary Hagel spoke of Asia.", ""},
		{"2025-05-12", "It was lower under Defense Secretary Hagel.", ""},
		{"2025-05-12", "Philippine Defense Secretary Gilberto Teodoro spoke.", ""},
		{"2025-05-12", "Defense Secretary Nobody spoke.", ""},
		{"2025-05-12", "Freedonian Defence Minister Ada Brill spoke.", ""},
		{"2025-05-12", "President Obama sent greetings.", ""},
		{"2025-05-01", "German Chancellor Friedrich Merz will travel.", ""},
		{"2018-05-12", "Finnish Defence Minister Niinistö spoke.", ""},
		{"2027-05-12", "Defense Secretary Hagel spoke on Monday.", ""}, // the table was not checked to that day
	} {
		day := muster.MustDay(c.day)
		text := muster.Text{Body: c.in, Blocks: []muster.Block{{Span: muster.Span{End: len(c.in)}, Kind: muster.ParagraphBlock}}}
		notes := NameErrors(&text, names.Read(&text), muster.Window{From: day, To: day})
		got := ""
		if len(notes) > 0 {
			got = notes[0].Why
			if notes[0].Kind != "name_error" || len(notes) > 1 {
				t.Errorf("%s: %+v", c.in, notes)
			}
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s (%s)\n  got  %s\n  want %s", c.in, c.day, got, c.want)
		}
	}
	// A window over two terms decides nothing; neither does none.
	in := "Defense Secretary Austin spoke."
	text := muster.Text{Body: in, Blocks: []muster.Block{{Span: muster.Span{End: len(in)}, Kind: muster.ParagraphBlock}}}
	for _, w := range []muster.Window{{}, {From: muster.MustDay("2025-01-01"), To: muster.MustDay("2025-02-10")}} {
		if n := NameErrors(&text, names.Read(&text), w); len(n) > 0 {
			t.Errorf("%v: %+v", w, n)
		}
	}
}
