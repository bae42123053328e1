package check_test

import (
	"strings"
	"testing"

	"muster"
	"muster/check"
)

// The day of a statement is the one that the words beside those of saying name, and the
// report's where they name none.
func TestWhen(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	for text, want := range map[string]string{
		"Ola Brandt said last week that Norway spends 3 per cent of GDP on defence.":                   "2025-11-03 2025-11-09",
		"“Norway spends enough,” Ola Brandt said on Monday.":                                           "2025-11-10 2025-11-10",
		"In June 2024, Ola Brandt said that Norway would spend more.":                                  "2024-06-01 2024-06-30",
		"On 3 March 2025 Ola Brandt said the allies spent too little.":                                 "2025-03-03 2025-03-03",
		"Ola Brandt on Tuesday told reporters that Norway would spend more.":                           "2025-11-11 2025-11-11",
		"“We spend enough,” Ola Brandt told a crowd in Bergen in March.":                               "2025-03-01 2025-03-31",
		"Norway, said Ola Brandt in Oslo on 2 May, spends 3 per cent of GDP on defence.":               "2025-05-02 2025-05-02",
		"Two years ago Ola Brandt said Norway would spend more.":                                       "2023-10-13 2023-12-12",
		"On 6 May 2024 Ola Brandt said that Norway spends 3 per cent of GDP on defence.":               "2024-05-06 2024-05-06",
		"Ola Brandt, who was elected in 2021, said Norway spends 3 per cent of GDP.":                   "",
		"Ola Brandt said Norway spent 3 per cent of GDP on defence last week.":                         "",
		"Norway spends 3 per cent of GDP on defence, according to the alliance's August tables.":       "",
		"“We spend enough,” Ola Brandt said Tuesday evening.":                                          "2025-11-11 2025-11-11",
		"Ola Brandt said the 2024 budget was too small.":                                               "",
		"“Last year we spent 2 per cent,” Ola Brandt said.":                                            "",
		"In 2014, Ola Brandt said, Norway spent 1.5 per cent of GDP on defence.":                       "",
		"Last week, Ola Brandt said, “we spend enough”.":                                               "2025-11-03 2025-11-09",
		"Ola Brandt said 2024 was a good year for boats.":                                              "",
		"Ola Brandt said in 2025 that Norway spends enough.":                                           "",
		"Ola Brandt said that on Monday the army had left.":                                            "",
		"According to Ola Brandt, in 2023 Norway spent 1.7 per cent of GDP on defence.":                "",
		"Ola Brandt said in a letter to the minister, dated by an aide to 2019, that much was unpaid.": "",
	} {
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range r.Statements {
			if s.Said.Known() {
				got = strings.TrimSpace(s.Said.From.String() + " " + s.Said.To.String())
			}
		}
		if got != want {
			t.Errorf("%s: said %q, want %q", text, got, want)
		}
	}
}

// A date that is read over the end of a sentence breaks nothing.
func TestWhenOverTwo(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	text := "The yard has closed its southern dock, a harbour board said Friday. The Oct. 9 fire there was the second, said Ola Brandt."
	if _, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o); err != nil {
		t.Fatal(err)
	}
}

// A claim is judged by what was known when it was said, by the office held then, and
// the day on which somebody spoke is not the year spoken of.
func TestJudgedWhenSaid(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(
		"In February 2024 Jens Stoltenberg said that Germany spends 1.6 per cent of GDP on defence.\n\n" +
			"Ola Brandt, who was elected in 2021, said Norway spends 3.35 per cent of GDP on defence.")}, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) != 2 {
		t.Fatalf("%d findings", len(r.Findings))
	}
	f := r.Findings[0]
	if f.Claim.Speaker.Role != "NATO Secretary General" || !strings.Contains(f.Why, "2023-07-07") {
		t.Errorf("%s: %s", f.Claim.Speaker.Role, f.Why)
	}
	if y := r.Findings[1].Claim.Period.Year(); y == 2021 || y == 0 {
		t.Errorf("Norway's year is %d", y)
	}
}

// Whoever is named by an office alone is who held it on the day of the words.
func TestOfficeThen(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	for text, want := range map[string]string{
		"The NATO secretary general said in June 2018 that Norway spends enough.": "Jens Stoltenberg, NATO Secretary General",
		"The German chancellor said in March 2023 that Norway spends enough.":     "Olaf Scholz, German Chancellor",
		"The NATO secretary general said in 2024 that Norway spends enough.":      "The NATO secretary general, NATO Secretary General",
		"The NATO secretary general said in June that Norway spends enough.":      "Mark Rutte, NATO Secretary General",
		"Mark Rutte said in 2019 that Norway spends enough.":                      "Mark Rutte, Dutch Prime Minister",
		"Mark Rutte came to Oslo. In 2019 he said that Norway spends enough.":     "Mark Rutte, Dutch Prime Minister",
	} {
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		s := r.Statements[len(r.Statements)-1]
		if s.Speaker == nil || s.Speaker.Name+", "+s.Speaker.Role != want {
			t.Errorf("%s: %+v, want %s", text, s.Speaker, want)
		}
	}
}

// The rest of a quotation is of the day on which its beginning was said.
func TestWhenGoesOn(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte("“We spend enough,” Ola Brandt said on Monday. “Boats are dear.”")}, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Statements {
		if s.Said.From != muster.MustDay("2025-11-10") {
			t.Errorf("%q: said %s", r.Text.Of(s.Span), s.Said.From)
		}
	}
	if len(r.Statements) != 2 {
		t.Errorf("%d statements", len(r.Statements))
	}
}
