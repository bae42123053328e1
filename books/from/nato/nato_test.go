package nato

import (
	"slices"
	"strings"
	"testing"

	"muster/books/draft"
	"muster/books/workbook/booktest"
)

// tab is a sheet laid out as NATO's: title, line, years, then rows.
func tab(name, title, line string, heading []any, rows ...[]any) booktest.Sheet {
	head := append([]any{nil, nil, nil}, heading...)
	return booktest.Sheet{Name: name, Rows: append([][]any{{}, {nil, title}, {}, {nil, line}, {}, head, {}}, rows...)}
}

func row(label string, cells ...any) []any { return append([]any{nil, nil, label}, cells...) }

var heading = []any{2024, "2025", "2026e"}

// money is Table 2 as an edition of 2026 may have it: core, prices of 2021, a
// year that is text, a blank, a total and what a failed sum left.
func money() booktest.Sheet {
	return tab("TABLE2", "Table 2 : Core defence expenditure", "Million US dollars", heading,
		[]any{nil, "Current prices and exchange rates"},
		row("Germany", 90.5, 100, nil), row("Czechia*", 6, 7, ".."), row("NATO Total", 1, 2, 3.25),
		[]any{nil, nil, nil, booktest.Raw(` t="e"><v>#REF!</v>`), 0},
		[]any{nil, "Constant 2021 prices and exchange rates"},
		row("Germany", 80, 90, 95.75),
		[]any{nil, nil, "Notes: Figures for 2026 are estimates."}, []any{nil, "-8-"})
}

func lookFor(t *testing.T, e *draft.Edition, entity, measure, unit, prices string) draft.Row {
	t.Helper()
	for _, r := range e.Rows {
		if r.Entity == entity && r.Measure == measure && r.Unit == unit && r.Prices == prices {
			return r
		}
	}
	t.Fatalf("no row %s %s %s %s", entity, measure, unit, prices)
	return draft.Row{}
}

// A later layout is read by its headings.
func TestLaterLayout(t *testing.T) {
	e, err := Read(booktest.Build(
		booktest.Sheet{Name: "Cover", Rows: [][]any{{"Defence Investment of NATO Countries (2014-2026)"}, {"Table 1 : Core defence expenditure", 3}, {"Table 2 : Core defence expenditure", 4}}},
		tab("TABLE1", "Table 1: Core defence expenditure", "Million national currency units", heading, []any{nil, "Current prices"},
			row("Bulgaria   (Euros)", 1.5, 2, 3), row("Denmark (Kroner)", 4, 5, 6), row("United States (US dollars)", 7, 8, 9)),
		money(),
		tab("TABLE3", "Table 3 : Core defence expenditure as a share of GDP and annual real change", "Based on 2021 prices", heading, []any{nil, "Share of real GDP (%)"}, row("Germany", 2, 2.25, 2.5), []any{nil, "Annual real change (%)"}, row("Germany", 1, -2.5, 3)),
		tab("TABLE8a", "Table 8a : Distribution of core defence expenditure by main category", "Percentage of total core defence expenditure", heading, []any{nil, "Equipment (a)"}, row("Germany", 20, 21, 22)),
	))
	if err != nil {
		t.Fatal(err)
	}
	if r := lookFor(t, e, "DEU", "core_defence_expenditure", "million USD", "current"); r.Cells[2024] != "90.5" || r.Cells[2025] != "100" || r.Cells[2026] != "" || r.Table != "Table 2" {
		t.Errorf("%+v", r)
	}
	if r := lookFor(t, e, "DEU", "core_defence_expenditure", "million USD", "constant-2021"); r.Cells[2026] != "95.75" {
		t.Errorf("%+v", r)
	}
	lookFor(t, e, "BGR", "core_defence_expenditure", "million EUR", "current")
	lookFor(t, e, "DNK", "core_defence_expenditure", "million DKK", "current")
	lookFor(t, e, "USA", "core_defence_expenditure", "million USD", "current")
	lookFor(t, e, "NATO", "core_defence_expenditure", "million USD", "current")
	lookFor(t, e, "DEU", "equipment_share", "percent", "")
	if r := lookFor(t, e, "DEU", "core_defence_expenditure_real_change", "percent", "constant-2021"); r.Cells[2025] != "-2.5" {
		t.Errorf("%+v", r)
	}
	if !e.Estimates[2026] || e.Estimates[2025] || e.PriceBase != "2021" || !e.Partial || e.Layout == June2024 || e.Title != "Defence Investment of NATO Countries (2024-2026)" {
		t.Errorf("%+v", e)
	}
	wanted := draft.Gap{Table: "Table 2", Entity: "DEU", Measure: "core_defence_expenditure", From: "2026", To: "2026", Kind: draft.NotAvailable, Why: "Germany has no figure in Table 2."}
	if !slices.Contains(e.Gaps, wanted) {
		t.Errorf("gaps: %+v", e.Gaps)
	}
	notes := strings.Join(e.Notes, "\n")
	for _, want := range []string{"never spliced", "Czechia carry a star", "2021 prices", "read by its headings"} {
		if !strings.Contains(strings.ToLower(notes), strings.ToLower(want)) {
			t.Errorf("no note with %q in %s", want, notes)
		}
	}
}

// A layout that is not known is refused in one sentence that names the place.
func TestUnknownLayout(t *testing.T) {
	usd := func(rows ...[]any) booktest.Sheet {
		return tab("T", "Table 2 : Defence expenditure", "Million US dollars", heading, rows...)
	}
	now := []any{nil, "Current prices and exchange rates"}
	for name, c := range map[string]struct {
		sheet booktest.Sheet
		want  string
	}{
		"no table":           {booktest.Sheet{Name: "A", Rows: [][]any{{"hello"}}}, "no table of NATO's"},
		"years, no title":    {booktest.Sheet{Name: "A", Rows: [][]any{{"x", 2014, 2015, 2016}, {nil, 2014, 2015}}}, "no title"},
		"title, no years":    {booktest.Sheet{Name: "A", Rows: [][]any{{"Table 2 : Defence expenditure"}, {"Germany", 1, 2}}}, "no row of years"},
		"two titles":         {booktest.Sheet{Name: "A", Rows: [][]any{{"Table 2 : GDP"}, {"Table 3 : GDP"}, {nil, 2014, 2015}}}, "years of another"},
		"another table":      {tab("T", "Table 9 : Defence mood", "Percent", heading, row("Germany", 1, 2, 3)), `"Defence mood", which is no table`},
		"defence investment": {tab("T", "Table 1 : Defence investment", "Million US dollars", heading, now, row("Germany", 1, 2, 3)), "core defence expenditure or more is not known"},
		"another block":      {usd([]any{nil, "Prices of next year"}, row("Germany", 1, 2, 3)), `"Prices of next year"`},
		"another unit":       {tab("T", "Table 2 : Defence expenditure", "Million pounds", heading, now, row("Germany", 1, 2, 3)), "is not known under"},
		"no block":           {usd(row("Germany", 1, 2, 3)), "no heading that is known"},
		"no ally":            {usd(now, row("Ruritania", 1, 2, 3)), `"Ruritania" is no ally`},
		"numbers, no name":   {usd(now, row("Germany", 1, 2, 3), []any{nil, nil, nil, 7}), "numbers without a name"},
		"text for a number":  {usd(now, row("Germany", 1, "lots", 3)), `"lots" under 2025 is text`},
		"a failed formula":   {usd(now, row("Germany", 1, booktest.Raw(` t="e"><v>#REF!</v>`), 3)), `"#REF!" under 2025`},
		"years backwards":    {tab("T", "Table 2 : Defence expenditure", "Million US dollars", []any{2015, 2014}, now), "not in order"},
		"no currency":        {tab("T", "Table 1 : Defence expenditure", "Million national currency units", heading, []any{nil, "Current prices"}, row("Germany", 1, 2, 3)), "currency"},
		"foreign currency":   {tab("T", "Table 1 : Defence expenditure", "Million national currency units", heading, []any{nil, "Current prices"}, row("Germany (Forint)", 1, 2, 3)), `"Forint" of Germany`},
		"the same row twice": {usd(now, row("Germany", 1, 2, 3), row("Germany", 1, 2, 3)), "twice"},
	} {
		_, err := Read(booktest.Build(c.sheet))
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want something of %q", name, err, c.want)
		}
	}
	bases := booktest.Build(usd([]any{nil, "Constant 2015 prices and exchange rates"}, row("Germany", 1, 2, 3)),
		tab("U", "Table 5 : GDP", "Million US dollars", heading, []any{nil, "Constant 2021 prices and exchange rates"}, row("Germany", 1, 2, 3)))
	if _, err := Read(bases); err == nil || !strings.Contains(err.Error(), "one price base") {
		t.Errorf("two price bases: %v", err)
	}
	marks := booktest.Build(usd(now, row("Germany", 1, 2, 3)), tab("U", "Table 5 : GDP", "Million US dollars", []any{2024, "2025e", "2026e"}, now, row("Germany", 1, 2, 3)))
	if _, err := Read(marks); err == nil || !strings.Contains(err.Error(), "estimates") {
		t.Errorf("a year that is an estimate in one table only: %v", err)
	}
	if _, err := Read([]byte("Spending,2014,2015\nUK,1,2\n")); err == nil || !strings.Contains(err.Error(), "nato_press") {
		t.Errorf("a table of text: %v", err)
	}
}

func TestPlain(t *testing.T) {
	for s, want := range map[string]string{
		"Constant 2015 prices ":                      "constant # prices",
		"Equipment (a)":                              "equipment",
		"Defence expenditure real change 2014-2024e": "defence expenditure real change #-#",
		"Share of real GDP (%)":                      "share of real gdp (%)",
		"Core  defence expenditure":                  "defence expenditure",
		"Tank 20155":                                 "tank 20155",
	} {
		if got, _, _ := plain(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string][2]string{"Table 8a : Distribution": {"Table 8a", "Distribution"}, "TABLE 2. GDP": {"Table 2", "GDP"}, "Table of contents": {}, "Table 2": {}, "Table 12345: x": {}} {
		number, title, ok := numbered(s)
		if number != want[0] || title != want[1] || ok != (want[0] != "") {
			t.Errorf("%q is %q %q", s, number, title)
		}
	}
}

// Whatever a sheet says, Read ends with an edition that checks or a sentence.
func FuzzRead(f *testing.F) {
	f.Add("Table 2 : Core defence expenditure", "Million US dollars", "Constant 2021 prices and exchange rates", "Germany* (Euros)", "2024e", "1.5")
	f.Add("Table 4 : Defence expenditure real change 2014-2024e", "Million US dollars (2015 prices and exchange rates)", "", "France", "Real change 2014-2024e (%)", "..")
	f.Add("Table 1 : Defence expenditure", "Million national currency units", "Current prices", "Norway   (Kroner)", "2015", "-")
	f.Fuzz(func(t *testing.T, title, line, block, label, head, cell string) {
		e, err := Read(booktest.Build(tab("T", title, line, []any{2014, head, "2026e"}, []any{nil, block}, row(label, 1, cell, 3), row(block, cell, 2))))
		if err != nil {
			return
		}
		if err := e.Check(); err != nil {
			t.Errorf("an edition that does not check: %v", err)
		}
	})
}
