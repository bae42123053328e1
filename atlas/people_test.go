package atlas

import (
	"testing"
	"unicode/utf8"

	"muster"
)

func TestHolderOnADay(t *testing.T) {
	for _, c := range []struct{ office, country, day, want string }{
		{"secretary general", "NATO", "2024-06-17", "jens-stoltenberg"},
		{"secretary general", "NATO", "2025-03-13", "mark-rutte"},
		{"defence minister", "USA", "2013-02-27", "chuck-hagel"},
		{"defence minister", "USA", "2025-04-24", "pete-hegseth"},
		{"defence minister", "GBR", "2023-06-01", "ben-wallace"},
		{"chancellor", "DEU", "2025-06-01", "friedrich-merz"},
		{"prime minister", "POL", "2014-01-01", "donald-tusk"},
		{"prime minister", "POL", "2024-01-01", "donald-tusk"},
		{"defence minister", "USA", "2015-02-17", ""}, // two on the day of the handover
		{"defence minister", "FRA", "2025-10-20", ""}, // a month is not a day
		{"foreign minister", "POL", "2023-12-01", ""}, // a gap is a gap
		{"astronomer royal", "GBR", "2025-01-01", ""},
		{"president", "USA", "2026-03-01", ""}, // after the table was checked
	} {
		h, ok := Holder(c.office, c.country, muster.MustDay(c.day))
		got := ""
		if ok {
			got = h.ID
		}
		if got != c.want {
			t.Errorf("%s of %s on %s: %q, want %q", c.office, c.country, c.day, got, c.want)
		}
	}
}

func TestByName(t *testing.T) {
	for name, want := range map[string]string{
		"Rutte": "mark-rutte", "Erdogan": "recep-tayyip-erdogan", "Zelensky": "volodymyr-zelenskyy",
		"von der Leyen": "ursula-von-der-leyen", "Maiziere": "thomas-de-maiziere", "James Mattis": "jim-mattis",
		"Stoltenberg": "jens-stoltenberg", "Xi": "xi-jinping", "Frode Nobody": "",
	} {
		got := ""
		if ps := ByName(name); len(ps) == 1 {
			got = ps[0].ID
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if n := len(ByName("Rasmussen")); n != 2 {
		t.Errorf("Rasmussen names %d people, want 2", n)
	}
	if s := ByName("Ursula von der Leyen")[0].Surname; s != "von der Leyen" {
		t.Errorf("surname %q", s)
	}
}

// Two terms of one office never overlap by more than the coarse dates allow,
// and none ends before it begins.
func TestTermsAreInOrder(t *testing.T) {
	if len(People()) < 250 {
		t.Fatalf("only %d people", len(People()))
	}
	for _, k := range people().kinds {
		held := Holders(k.Office, k.Country)
		for i, h := range held {
			if h.To != 0 && h.To < h.From {
				t.Errorf("%s: %s ends before it begins", k.Role, h.Name)
			}
			if i > 0 && (held[i-1].To == 0 || h.From < held[i-1].To-31) {
				t.Errorf("%s: %s begins before %s ends", k.Role, h.Name, held[i-1].Name)
			}
			if h.From > PeopleChecked() || h.To > PeopleChecked() {
				t.Errorf("%s: %s lies after the day the table was checked to", k.Role, h.Name)
			}
		}
	}
}

func TestFoldRunsInStep(t *testing.T) {
	if utf8.RuneCountInString(accented) != len(unaccented) {
		t.Fatalf("%d accented letters, %d plain ones", utf8.RuneCountInString(accented), len(unaccented))
	}
	for in, want := range map[string]string{"Władysław": "wladyslaw", "Çavuşoğlu": "cavusoglu", "Siliņa": "silina", "Săvulescu": "savulescu", "O’Brien": "o'brien", "Işık": "isik"} {
		if got := Fold(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestEvents(t *testing.T) {
	e := Events()
	var hague Event
	for _, x := range e {
		if x.ID == "nato-summit-2025" {
			hague = x
		}
	}
	if hague.Place != "The Hague" || hague.To != muster.MustDay("2025-06-25") {
		t.Fatalf("The Hague: %+v", hague)
	}
	for i := 1; i < len(e); i++ {
		if e[i].From < e[i-1].To {
			t.Errorf("%s is out of order", e[i].ID)
		}
	}
}
