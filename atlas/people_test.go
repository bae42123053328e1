package atlas

import (
	"strings"
	"testing"
	"unicode/utf8"

	"muster"
)

func TestHolderOnADay(t *testing.T) {
	for _, c := range []struct{ office, country, day, want string }{
		{"secretary general", "NATO", "2024-06-17", "jens-stoltenberg"},
		{"secretary general", "NATO", "2024-09-30", "jens-stoltenberg"}, // the last day
		{"secretary general", "NATO", "2024-10-01", "mark-rutte"},       // the first
		{"secretary general", "NATO", "2025-03-13", "mark-rutte"},
		{"military committee chair", "NATO", "2017-01-01", "petr-pavel"},
		{"supreme commander", "NATO", "2024-01-01", "christopher-cavoli"},
		{"economy commissioner", "EU", "2020-05-01", "paolo-gentiloni"},
		{"defence minister", "USA", "2013-02-27", "chuck-hagel"},
		{"defence minister", "USA", "2025-04-24", "pete-hegseth"},
		{"defence minister", "USA", "2019-02-01", "patrick-shanahan"}, // acting
		{"defence minister", "USA", "2019-07-18", "richard-v-spencer"},
		{"finance minister", "USA", "2022-01-01", "janet-yellen"},
		{"finance minister", "USA", "2025-01-24", "david-lebryk"}, // acting between the two
		{"defence minister", "GBR", "2023-06-01", "ben-wallace"},
		{"finance minister", "GBR", "2022-10-01", "kwasi-kwarteng"},
		{"prime minister", "GBR", "2022-10-24", "liz-truss"},
		{"prime minister", "GBR", "2022-10-25", ""}, // handed over on that day
		{"prime minister", "GBR", "2022-10-26", "rishi-sunak"},
		{"prime minister", "GBR", "2026-08-01", "andy-burnham"},
		{"defence minister", "GBR", "2026-03-01", "john-healey"},
		{"defence minister", "GBR", "2026-06-12", ""}, // a new one within days
		{"defence minister", "GBR", "2026-07-01", "dan-jarvis"},
		{"foreign minister", "GBR", "2026-03-01", ""}, // it changed at some time before July
		{"foreign minister", "BGR", "2024-06-01", "dimitar-glavchev"},
		{"foreign minister", "LVA", "2024-04-15", ""}, // between two
		{"finance minister", "EST", "2023-01-01", "annely-akkermann"},
		{"defence minister", "UKR", "2026-08-01", "yevhenii-khmara"},
		{"chancellor", "DEU", "2025-06-01", "friedrich-merz"},
		{"finance minister", "DEU", "2018-01-01", "peter-altmaier"},
		{"prime minister", "POL", "2014-01-01", "donald-tusk"},
		{"prime minister", "POL", "2024-01-01", "donald-tusk"},
		{"foreign minister", "POL", "2014-02-01", "radoslaw-sikorski"},
		{"foreign minister", "POL", "2024-02-01", "radoslaw-sikorski"}, // again
		{"president", "USA", "2018-01-01", "donald-trump"},
		{"president", "USA", "2022-01-01", "joe-biden"},
		{"president", "USA", "2026-03-01", "donald-trump"},
		{"defence minister", "USA", "2015-02-17", ""}, // two on the day of the handover
		{"defence minister", "ESP", "2018-06-04", ""}, // a range is not a day
		{"prime minister", "CZE", "2021-12-01", ""},
		{"prime minister", "CZE", "2022-01-01", "petr-fiala"},
		{"prime minister", "HUN", "2026-05-08", "viktor-orban"},
		{"prime minister", "HUN", "2026-06-01", "peter-magyar"},
		{"prime minister", "ROU", "2020-03-01", "ludovic-orban"}, // one surname, three offices
		{"foreign minister", "HUN", "2026-06-01", "anita-orban"},
		{"prime minister", "TUR", "2018-07-09", "binali-yildirim"},
		{"prime minister", "TUR", "2019-01-01", ""},   // abolished
		{"defence minister", "ISL", "2020-01-01", ""}, // there is none
		{"defence minister", "DNK", "2023-05-01", "troels-lund-poulsen"},
		{"defence minister", "FRA", "2025-10-20", "catherine-vautrin"},
		{"defence minister", "SVN", "2015-05-01", ""}, // a gap is a gap
		{"defence minister", "HRV", "2020-06-01", ""},
		{"defence minister", "UKR", "2024-02-01", "rustem-umerov"},
		{"defence minister", "RUS", "2024-05-13", ""},
		{"defence minister", "CHN", "2024-06-01", "dong-jun"},
		{"astronomer royal", "GBR", "2025-01-01", ""},
		{"foreign minister", "POL", "2026-03-01", ""}, // after the office was checked
		{"president", "USA", "2027-03-01", ""},
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
		"Thordis Kolbrun Gylfadottir": "thordis-kolbrun-r-gylfadottir", "Shekerinska": "radmila-shekerinska", "ŠEKERINSKA": "radmila-shekerinska",
		"Syrsky": "oleksandr-syrskyi", "Yesilgoz": "dilan-yesilgoz-zegerius", "Le Maire": "bruno-le-maire", "Theresa Johnson": "", "Ludovic Orban": "ludovic-orban",
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

// The offices that ministers' reports name, of every ally and of the three that
// they speak about; nobody is without a source or a gender.
func TestPeopleAreWhole(t *testing.T) {
	if len(People()) < 800 {
		t.Fatalf("only %d people", len(People()))
	}
	for iso := range strings.FieldsSeq(strings.SplitN(allies, "NATO ", 2)[0] + " UKR RUS CHN") {
		for _, office := range []string{"prime minister", "defence minister", "foreign minister", "finance minister"} {
			switch {
			case iso == "USA" && office == "prime minister", iso == "DEU" && office == "prime minister", iso == "ISL" && office == "defence minister":
				continue
			case iso == "USA" && office == "foreign minister":
				office = "secretary of state"
			}
			if len(Holders(office, iso)) < 1 {
				t.Errorf("the atlas has no %s of %s", office, iso)
			}
		}
	}
	for _, p := range People() {
		if p.Gender == "" || p.Surname == "" || len(p.Terms) == 0 || p.ID != slug(p.Name) {
			t.Errorf("%+v is not whole", p)
		}
	}
	for _, o := range Offices() {
		if _, ok := Country(o.Country); !ok && !strings.Contains(" NATO EU UN ", " "+o.Country+" ") {
			t.Errorf("%s is no country of the atlas", o.Country)
		}
		if Checked(o.Name, o.Country) != o.Checked || o.Checked > PeopleChecked() {
			t.Errorf("%s of %s: checked to %s", o.Name, o.Country, o.Checked)
		}
	}
}

// What is not known to the day is not said to the day.
func TestBeganAndEnded(t *testing.T) {
	akar, _ := PersonOf("hulusi-akar")
	rutte, _ := PersonOf("mark-rutte")
	for got, want := range map[string]string{
		akar.Terms[0].Ended():                   "2023-06-05 at the latest",
		akar.Terms[0].Began():                   "2018-07-09 at the earliest",
		rutte.Terms[len(rutte.Terms)-1].Began(): "2024-10-01",
		rutte.Terms[len(rutte.Terms)-1].Ended(): "",
		rutte.Terms[0].Ended():                  "2024-07-02",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCalled(t *testing.T) {
	caine := ByName("Dan Caine")[0].Terms[0]
	if !caine.Called("general") || !caine.Called("chief of defence") || caine.Called("lawmaker") || caine.Called("") {
		t.Errorf("%+v", caine)
	}
	if p, ok := PersonOf("mike-johnson"); !ok || !p.Namesakes || !p.Terms[0].Called("lawmaker") {
		t.Errorf("%+v", p)
	}
	if _, ok := PersonOf("theresa-johnson"); ok {
		t.Error("a baker is in the atlas")
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

// Every list of calls is of somebody of the atlas, lies in its span in order, and says
// by which reports.
func TestCalls(t *testing.T) {
	for _, v := range Calls() {
		if _, ok := PersonOf(v.Person); !ok || len(v.Places) == 0 || len(v.Source) != len(v.Days)+1 {
			t.Errorf("%+v", v)
		}
		last := v.Whole.From
		for _, day := range v.Days {
			if day < last || day > v.Whole.To {
				t.Errorf("%s: %s is out of order or span", v.Person, day)
			}
			last = day
		}
		for _, s := range v.Source {
			if !strings.HasPrefix(s, "https://") {
				t.Errorf("%s: source %q", v.Person, s)
			}
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
