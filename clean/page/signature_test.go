package page

import "testing"

// Days in digits, with an order known or not.
func TestDigitDays(t *testing.T) {
	for _, c := range []struct {
		in    string
		order order
		want  string
	}{
		{"Published 22/12/2024 | 18:05", unsaid, "2024-12-22"}, {"12/22/2024", dayFirst, "2024-12-22"}, {"21-11-2016 15:40 UTC", unsaid, "2016-11-21"},
		{"04/03/2025", unsaid, ""}, {"04/03/2025", dayFirst, "2025-03-04"}, {"04/03/2025", monthFirst, "2025-04-03"}, {"05/05/2025", unsaid, "2025-05-05"},
		{"45/13/2025", dayFirst, ""}, {"1/2/34", dayFirst, ""}, {"12/03/20255", dayFirst, ""}, {"1/12/03/2025", dayFirst, ""}, {"0/3/2025", dayFirst, ""},
		{"10-12/2025", dayFirst, ""}, {"tel. 12-03-4455", dayFirst, "4455-03-12"}, // no day that can be believed
	} {
		got := ""
		for _, d := range digitDays(c.in) {
			if day, ok := d.day(c.order); ok {
				got = day.String()
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

// The order of day and month comes from the page's other days, its language, its
// address; "en-US" says nothing.
func TestOrder(t *testing.T) {
	for _, c := range []struct{ lang, other, address, want string }{
		{"en-GB", "", "", "2025-03-04"}, {"en-US", "", "", ""}, {"en", "", "", ""}, {"en", "<div>23/12/2024</div>", "", "2025-03-04"},
		{"en", "<div>12/23/2024</div>", "", "2025-04-03"}, {"en-US", "", "https://post.ie/a", "2025-03-04"}, {"en-GB", "<div>12/23/2024</div>", "", "2025-04-03"},
	} {
		page := `<html lang="` + c.lang + `"><head><link rel=canonical href="` + c.address + `"></head><body><h1>Boats come early</h1><div class=date>04/03/2025</div>` + prose + c.other + `</body></html>`
		p, err := Read([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(p.About.Published) > 0 {
			got = p.About.Published[0].Day.String()
		}
		if got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// Who signed, where no mark says that a line is a byline.
func TestSignature(t *testing.T) {
	for line, want := range map[string]string{
		"By Ada Brill, Port Sylvan": "Ada Brill", "by Ada Brill - 6 June 2025, 19:20": "Ada Brill", "[21-11-2016 15:40 UTC] By Ada Brill": "Ada Brill",
		"Ada Brill | Published 22/12/2024": "Ada Brill", "By: Ada Brill and Otto van der Finn | The Post": "Ada Brill and Otto van der Finn",
		"Ada Brill 3 May 2025": "Ada Brill", "Press Release 3 May 2025": "", "Monday 3 May 2025": "", "Port Sylvan": "", "by the end of the year": "",
		"Boats arrived on 3 May 2025 and stayed.": "", "Ministry of Defence, 3 May 2025": "",
	} {
		p, err := Read([]byte("<html><body><div><h1>Boats come early</h1><div>" + line + "</div></div>" + prose + prose + "</body></html>"))
		if err != nil {
			t.Fatal(err)
		}
		if p.About.Author != want {
			t.Errorf("%q: %q, want %q", line, p.About.Author, want)
		}
	}
}

// A name is given without the post, the place and the outlet behind it.
func TestPerson(t *testing.T) {
	for in, want := range map[string]string{
		"By Ada Brill": "Ada Brill", "Ada Brill, Defence Editor": "Ada Brill", "Ada Brill in Port Sylvan": "Ada Brill", "Ada Brill, The Post": "Ada Brill",
		"ADA BRILL": "ADA BRILL", "admin": "", "Ada Brill, Otto Finn": "Ada Brill, Otto Finn", "Women in Defence": "Women in Defence", "The Post": "The Post",
		"Centre for European Reform": "Centre for European Reform",
	} {
		if got := person(in, "The Post"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// The outlet behind the headline in <title>, or before it.
func TestTail(t *testing.T) {
	for _, c := range [][3]string{
		{"Boats come early | The Post", "Boats come early", "The Post"}, {"Counting Boats: Boats come early", "Boats come early", "Counting Boats"},
		{"Sylvan Radio - News - Boats come early", "Boats come early", "Sylvan Radio"}, {"Opinion: Boats come early", "Boats come early", ""},
		{"Print: Boats come early", "Boats come early", ""}, {"Boats come early", "Boats come early", ""}, {"Boats: early", "early", ""},
	} {
		if got := tail(c[0], c[1]); got != c[2] {
			t.Errorf("%q: %q, want %q", c[0], got, c[2])
		}
	}
}
