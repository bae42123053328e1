package ask_test

import (
	"strings"
	"testing"

	"muster"
	"muster/ask"
	"muster/books"
	"muster/formula"
	"muster/ledger"
)

type library struct {
	*books.Shelf
	*ledger.Ledger
}

func open(t testing.TB) muster.Books {
	t.Helper()
	shelf, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	pledges, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	return library{shelf, pledges}
}

func question(t testing.TB, text muster.Formula, today string) ask.Question {
	t.Helper()
	e, err := formula.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return ask.Question{Expr: e, Today: muster.MustDay(today)}
}

// The newest year and edition of the day answer; nothing later counts.
func TestOne(t *testing.T) {
	b := open(t)
	for _, c := range []struct {
		text                muster.Formula
		today, year, from   string
		definition, percent string
	}{
		{"DEU.defence_expenditure_share_of_gdp", "2026-11-01", "2026", "2026-07-10", "core", "2.69"},
		{"DEU.defence_expenditure_share_of_gdp", "2025-12-01", "2024", "2024-06-17", "", "2.12"},
		{"DEU.defence_expenditure_share_of_gdp", "2019-07-01", "2019", "2019-06-25", "", "1.36"},
		{"GBR.defence_expenditure_share_of_gdp[2019]", "2024-06-16", "", "2019-06-25", "", "2.13"},
	} {
		a := ask.One(b, question(t, c.text, c.today))
		if a.Absent != muster.Present {
			t.Errorf("%s as of %s: %s %s", c.text, c.today, a.Absent, a.Why)
			continue
		}
		if got := a.Value.Number.Mul(muster.Int(100)).Fixed(2); got != c.percent || a.Axes.Year != c.year || a.Axes.Edition != c.from || a.Axes.Definition != c.definition {
			t.Errorf("%s as of %s: %s in %+v, want %+v", c.text, c.today, got, a.Axes, c)
		}
	}
	a := ask.One(b, question(t, "DEU.defence_expenditure[2031]", "2026-11-01"))
	if a.Absent != muster.NoSeries || !strings.Contains(a.Hint, "2014 to 2026") {
		t.Errorf("2031: %s %s %s", a.Absent, a.Why, a.Hint)
	}
}

// Of two editions with as many cells the newer one answers, as it does for a
// single year.
func TestTableTakesTheNewest(t *testing.T) {
	s, absent := ask.Table(open(t), question(t, "DEU.defence_expenditure_share_of_gdp[2014..2024]", "2026-11-01"))
	if absent != nil || s.Axes.Edition != "2026-07-10" || s.Axes.Definition != "core" || !strings.HasPrefix(s.Name, "core ") {
		t.Errorf("%v, %+v, %s", absent, s.Axes, s.Name)
	}
	s, absent = ask.Table(open(t), question(t, "DEU.defence_expenditure_share_of_gdp[2014..2024]", "2025-11-01"))
	if absent != nil || s.Axes.Edition != "2024-06-17" {
		t.Errorf("%v, %+v", absent, s.Axes)
	}
}

// Every reading that can answer, each once, named as a journalist would, and
// how far it lies from the first; other price bases are not subtracted.
func TestAll(t *testing.T) {
	b := open(t)
	q := question(t, "DEU.defence_expenditure[2024]", "2026-11-01")
	a := ask.All(b, q)
	names := map[string]bool{a.Name: true}
	constants := 0
	for _, o := range a.Others {
		if names[o.Name] {
			t.Errorf("twice: %s", o.Name)
		}
		names[o.Name] = true
		if (o.Apart == nil) == (o.Refused == "") {
			t.Errorf("%s has neither difference nor reason", o.Name)
		}
		if strings.Contains(o.Name, "constant") {
			constants++
			if o.Apart != nil {
				t.Errorf("%s was subtracted from current prices", o.Name)
			}
		}
	}
	for _, want := range []string{
		"NATO, edition of 2024-06-17, current prices, estimate", "NATO, edition of 2024-06-17, constant prices of 2015, estimate",
		"NATO, edition of 2026-07-10, core definition of 2026, current prices", "SIPRI, edition of 2025-04-28, current prices",
		"Eurostat, edition of 2026-04-27, current prices",
	} {
		if !names[want] {
			t.Errorf("no reading %q in %v", want, names)
		}
	}
	if constants < 3 {
		t.Errorf("%d readings at constant prices", constants)
	}
	early := ask.All(b, question(t, "DEU.defence_expenditure[2023]", "2024-06-20"))
	for _, o := range append(early.Others, muster.Other{Reading: early.Reading}) {
		if o.Axes.Edition > "2024-06-20" {
			t.Errorf("as of June 2024: %s", o.Name)
		}
	}
}

// Growth has a reading with the same members, and 17.9 is not 14.5.
func TestSameMembers(t *testing.T) {
	q := question(t, "NATO_EUROPE_CANADA.defence_expenditure_real_change[2024]", "2024-07-01")
	a := ask.All(open(t), q)
	found := false
	for _, o := range a.Others {
		if strings.Contains(o.Name, "the same members in every year") {
			found = o.Value.Number.Mul(muster.Int(100)).Fixed(1) == "14.5"
		}
	}
	if got := a.Value.Number.Mul(muster.Int(100)).Fixed(1); got != "17.9" || !found {
		t.Errorf("%s, %d others", got, len(a.Others))
	}
}

// An axis that the asker fixes stays fixed.
func TestFixedAxes(t *testing.T) {
	q := question(t, "DEU.defence_expenditure[2024]", "2026-11-01")
	q.Axes.Source, q.Axes.Prices = "nato", "constant"
	a := ask.All(open(t), q)
	for _, o := range append(a.Others, muster.Other{Reading: a.Reading}) {
		if o.Axes.Source != "nato" || !strings.Contains(o.Name, "constant") {
			t.Errorf("%s answers for NATO at constant prices", o.Name)
		}
	}
}

// A series in every reading: one of each edition, none twice.
func TestTables(t *testing.T) {
	q := question(t, "POL.defence_expenditure_share_of_gdp[2019..2024]", "2026-11-01")
	seen := map[string]bool{}
	for _, s := range ask.Tables(open(t), q) {
		if seen[s.Name] {
			t.Errorf("twice: %s", s.Name)
		}
		seen[s.Name] = true
		if len(s.Cells) != 6 {
			t.Errorf("%s has %d cells", s.Name, len(s.Cells))
		}
	}
	if len(seen) < 5 {
		t.Errorf("readings: %v", seen)
	}
}

func BenchmarkAll(b *testing.B) {
	library := open(b)
	q := question(b, "count(NATO where defence_expenditure_share_of_gdp >= 2%)[2024]", "2026-11-01")
	b.ReportAllocs()
	for b.Loop() {
		ask.All(library, q)
	}
}
