package remember_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/remember"
	"muster/store/sqlite"
)

// words reads a few words as the command does.
func words(t testing.TB, s string) *muster.Report {
	t.Helper()
	r := readWords(t, s)
	if r == nil {
		t.Fatal(s)
	}
	return r
}

// readWords is words, nil for what cannot be read.
func readWords(t testing.TB, s string) *muster.Report {
	t.Helper()
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-06-01")
	r, err := check.Read(muster.Document{Path: "words", Format: "txt", Bytes: []byte(s)}, o)
	if err != nil {
		return nil
	}
	return &r
}

// Words that claim nothing ask for whose figure and which, as far as they say.
func TestPhrase(t *testing.T) {
	for said, want := range map[string]string{
		"Germany's defence spending":                                           "defence spending, Germany",
		"How much does Poland spend on defence?":                               "defence spending, Poland",
		"defence spending of Germany as a share of GDP in 2024":                "defence spending as a share of GDP, Germany, in 2024",
		"Danish military budget in 2023":                                       "defence spending, Denmark, in 2023",
		"Ukraine":                                                              "everything about Ukraine",
		"European allies and Canada have added 700 billion dollars since 2014": "everything about NATO Europe and Canada",
		"Europe's defence spending":                                            "defence spending, NATO's European members; defence spending, NATO Europe and Canada",
		"NATO membership":                                                      "number of NATO members",
		"the weather in spring":                                                "",
	} {
		q, ok := remember.Phrase(words(t, said))
		if ok != (want != "") || ok && q.Asked != want {
			t.Errorf("%q: %v %q, want %q", said, ok, q.Asked, want)
		}
	}
	if q, ok := remember.Phrase(words(t, "two percent")); !ok || !q.Anything() {
		t.Errorf("a number alone is asked of whatever is held: %v %+v", ok, q)
	}
}

// What is asked of an unknown subject or measure is said by its name.
func TestMisread(t *testing.T) {
	for said, wrong := range map[string]bool{
		"DEU.defence_spending": true, "XXX.defence_expenditure": true,
		"DEU.defence_expenditure": false, "Germany spends 2.1 percent.": false, "U.S. spending": false, "end.": false,
	} {
		if err := remember.Misread(said); (err != nil) != wrong {
			t.Errorf("%s: %v", said, err)
		}
	}
}

// A question about a level is not answered by a change, a count or another year.
func TestFindsTheFigure(t *testing.T) {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r := words(t, "Germany spent 90 billion euros on defence in 2024. German defence spending rose 31 percent in current prices in 2024. Germany spent 66 billion euros on defence in 2023. Germany spent 98 billion dollars on defence in 2024.")
	r.Document.ID = "one"
	if _, err := remember.Take(ctx, s, 0, remember.Ready(r, muster.MustDay("2025-06-01"), 0)); err != nil {
		t.Fatal(err)
	}
	for said, want := range map[string]string{
		"Germany spent 91 billion euros on defence in 2024.":                 "90000000000 98000000000",
		"German defence spending rose 30 percent in current prices in 2024.": "0.31",
		"Germany spent 65 billion euros on defence in 2023.":                 "66000000000",
	} {
		q, ok := remember.Sentence(words(t, said))
		if !ok {
			t.Fatal(said)
		}
		found, err := remember.Find(ctx, s, q)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range found.Claims {
			got = append(got, c.Value.String())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", said, got, want)
		}
	}
}

// A corrected report is another text of its address: both are kept, and it is said.
func TestChanged(t *testing.T) {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	text := "Ferry minister Edda Lund said in Oslo on Tuesday that Norway spends 3.2 percent of GDP on defence. “We will build twelve boats by 2030,” Lund said at the harbour. Orla Finch of the Quayside Institute said that the plan would cost 4 billion dollars."
	var taken []remember.Taken
	for i, said := range []string{text, strings.Replace(text, "3.2", "3.3", 1), strings.Replace(text, "3.2", "3.4", 1)} {
		r := words(t, said)
		r.Document.ID, r.Document.Address = said[:3]+string(rune('a'+i)), "https://gazette.example/ferry"
		if i == 2 {
			r.Document.Address = "https://other.example/ferry"
		}
		got, err := remember.Take(ctx, s, 0, remember.Ready(r, muster.MustDay("2025-06-01"), 0))
		if err != nil {
			t.Fatal(err)
		}
		taken = append(taken, got...)
	}
	if taken[0].Version != "" || taken[1].Version != taken[0].ID || taken[2].Version != "" {
		t.Errorf("%q, %q, %q", taken[0].Version, taken[1].Version, taken[2].Version)
	}
}
