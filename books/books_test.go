package books

import (
	"slices"
	"testing"

	"muster"
)

var _ interface {
	Editions(string) []muster.Edition
	Known(string) []muster.Edition
	Series(muster.EditionID, string, string) []muster.Key
	Periods(muster.EditionID, muster.Key) []string
	Figure(muster.EditionID, muster.Key, string) (muster.Figure, muster.Absence)
	Members(string, muster.Day) ([]string, muster.Absence)
	Memberships(string) []muster.MembershipChange
	HasForces(string) bool
	Fixing(string, string, muster.Day) (muster.Figure, muster.Absence)
} = (*Shelf)(nil)

const june2024, july2026 = muster.EditionID("nato/2024-06-17"), muster.EditionID("nato/2026-07-10")

func open(t testing.TB) *Shelf {
	t.Helper()
	s, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// figure is a look-up that must succeed.
func figure(t testing.TB, s *Shelf, e muster.EditionID, entity, measure, unit, prices, year string) muster.Figure {
	t.Helper()
	f, absent := s.Figure(e, muster.Key{Measure: measure, Entity: entity, Unit: unit, Prices: prices}, year)
	if absent != muster.Present {
		t.Fatalf("%s %s.%s [%s %s] %s: %s", e, entity, measure, unit, prices, year, absent)
	}
	return f
}

// A figure carries its value in base units and its whole address.
func TestFigure(t *testing.T) {
	s := open(t)
	f := figure(t, s, june2024, "USA", "defence_expenditure", "USD", "current", "2024")
	if f.Value.String() != "967707000000" || f.Status != muster.Estimate || f.Column != "2024e" || f.Table != "Table 2" ||
		f.Row != "United States" || f.Printed != "967707.0" || f.PrintedUnit != "million USD" {
		t.Errorf("US 2024 in June 2024 = %+v", f)
	}
	f = figure(t, s, june2024, "GBR", "defence_expenditure_share_of_gdp", "ratio", "", "2024")
	if f.Value.Round(muster.Ratio(1, 10000)).String() != "0.0233" {
		t.Errorf("British share 2024 = %s", f.Value)
	}
	f = figure(t, s, "nato/2025-08-28", "USA", "defence_expenditure", "USD", "current", "2025")
	if f.Status != muster.Reported || f.Printed != "980000" {
		t.Errorf("press figure = %+v", f)
	}
	f = figure(t, s, "imf/2026-04-14", "DEU", "gdp", "EUR", "current", "2027")
	if f.Status != muster.Projection {
		t.Errorf("IMF 2027 = %+v", f)
	}
	f = figure(t, s, "nato_press/2024-03-14", "POL", "defence_expenditure_share_of_gdp", "ratio", "", "2023")
	if f.Status != muster.Reported || f.Value.String() != "0.0392" {
		t.Errorf("Poland 2023 as reported in March 2024 = %+v", f)
	}
	f = figure(t, s, "ecb/2026-04-13", "EUR", "exchange_rate", "USD/EUR", "", "2025")
	if f.Status != muster.Derived || f.Value.String() != "1.12998" {
		t.Errorf("mean rate of 2025 = %+v", f)
	}
}

// Absence has its reason: not held is not the same as no such series.
func TestAbsence(t *testing.T) {
	s := open(t)
	key := muster.Key{Measure: "defence_expenditure_share_of_gdp", Entity: "DEU", Unit: "ratio"}
	for _, c := range []struct {
		edition muster.EditionID
		year    string
		want    muster.Absence
	}{
		{june2024, "2024", muster.Present},
		{june2024, "2025", muster.NoSeries},
		{"nato/2025-08-28", "2025", muster.NoSeries}, // no figure for Germany
		{"nato/2022-06-27", "2022", muster.EditionNotHeld},
		{"nato/1999-01-01", "1998", muster.NoSeries},
	} {
		if _, got := s.Figure(c.edition, key, c.year); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.edition, c.year, got, c.want)
		}
	}
	key.Entity = "ISL"
	if _, got := s.Figure(june2024, key, "2024"); got != muster.NoSeries {
		t.Errorf("Iceland spends: %q", got)
	}
}

func TestSeriesAndPeriods(t *testing.T) {
	s := open(t)
	keys := s.Series(june2024, "defence_expenditure", "GBR")
	want := []muster.Key{
		{Measure: "defence_expenditure", Entity: "GBR", Unit: "GBP", Prices: "constant-2015"},
		{Measure: "defence_expenditure", Entity: "GBR", Unit: "GBP", Prices: "current"},
		{Measure: "defence_expenditure", Entity: "GBR", Unit: "USD", Prices: "constant-2015"},
		{Measure: "defence_expenditure", Entity: "GBR", Unit: "USD", Prices: "current"},
	}
	if !slices.Equal(keys, want) {
		t.Errorf("series = %v", keys)
	}
	if keys := s.Series(june2024, "defence_expenditure", "USA"); len(keys) != 2 {
		t.Errorf("dollars of the United States stand in two tables and are one series each: %v", keys)
	}
	if keys := s.Series(june2024, "defence_expenditure", "ISL"); keys != nil {
		t.Errorf("Iceland: %v", keys)
	}
	if n := len(s.Series(june2024, "", "GBR")); n != 16 {
		t.Errorf("%d British series", n)
	}
	p := s.Periods("nato/2026-07-10", muster.Key{Measure: "personnel_share", Entity: "NLD", Unit: "ratio"})
	if p[0] != "2014" || p[len(p)-1] != "2025" {
		t.Errorf("periods = %v", p)
	}
}

func TestEditions(t *testing.T) {
	s := open(t)
	if s.Newest() != july2026 {
		t.Errorf("newest = %s", s.Newest())
	}
	var ids []muster.EditionID
	for _, e := range s.Editions("nato") {
		ids = append(ids, e.ID)
		if e.SecondHand {
			t.Errorf("%s is second-hand and stands among NATO's own", e.ID)
		}
	}
	if !slices.Equal(ids, []muster.EditionID{"nato/2019-06-25", june2024, "nato/2025-08-28", july2026}) {
		t.Errorf("NATO's editions = %v", ids)
	}
	for _, e := range slices.Concat(s.Editions("nato_press"), s.Editions("nato_common_funding")) {
		if !e.SecondHand {
			t.Errorf("%s is not marked second-hand", e.ID)
		}
	}
	held := 0
	for _, e := range s.Known("nato") {
		if e.Held != "" {
			held++
		}
	}
	if held != 4 || len(s.Known("nato")) <= held {
		t.Errorf("known = %v", s.Known("nato"))
	}
}
