package sipri

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"muster/books/draft"
	"muster/books/places"
)

func errNoBase(sheet string) error {
	return fmt.Errorf("the sheet %q does not say of which year its constant prices are: this layout is not known", sheet)
}

// needed are the sheets without which a file is not SIPRI's workbook.
var needed = []string{"current us$", "share of gdp"}

func (r *reader) finish() (*draft.Edition, error) {
	e := r.e
	for _, n := range needed {
		if !slices.Contains(r.sheets, n) {
			return nil, fmt.Errorf("it has no sheet called %q as SIPRI's workbook has: this layout is not known; give SIPRI's own workbook", n)
		}
	}
	if len(e.Rows) == 0 {
		return nil, fmt.Errorf("there are no figures of countries that are known in it; give SIPRI's own workbook")
	}
	years := e.Years()
	e.Title = fmt.Sprintf("SIPRI Military Expenditure Database %d-%d", years[0], years[len(years)-1])
	e.Layout = draft.Fingerprint("sipri", r.shape)
	if e.Layout != April2025 {
		e.Notes = append(e.Notes, "Read by its sheets and headings: the layout is not one that was compared with SIPRI's workbook cell by cell.")
	}
	e.Partial = len(r.sheets) < 7
	r.checkCurrencies()
	e.Notes = append(e.Notes,
		"SIPRI's definition is its own and is never mixed with NATO's. SIPRI revises all years in each edition.",
		"Cells marked e are SIPRI's estimates (blue in the workbook), cells marked u highly uncertain ones (red).",
		"Shares are printed as fractions in the workbook and shown here as percent.",
		"The sheet of financial years is left out: its years begin where NATO's end, and figures of calendar years are on a sheet of their own.",
		"Regions are SIPRI's own. The row European Union is the spending of its institutions, not of its members.")
	if !r.coloured {
		e.Notes = append(e.Notes, "No figure in this file is blue or red: SIPRI's marks for estimates and uncertain figures are lost, as another program may have saved it.")
	}
	if len(r.unknown) > 0 {
		e.Partial = true
		e.Notes = append(e.Notes, "Left out, as the names are not known: "+strings.Join(r.unknown, ", ")+".")
	}
	return e, e.Check()
}

// checkCurrencies compares what a row says of its currency with the rates that
// its own figures in dollars give. In the workbook of April 2025 Croatia's row
// is called kunas and holds euros, Liberia's is called dollars and holds those
// of the United States, and Zimbabwe's US dollars are something else.
func (r *reader) checkCurrencies() {
	dollars := map[string]map[int]string{}
	for _, row := range r.e.Rows {
		if row.Unit == "million USD" && row.Prices == "current" {
			dollars[row.Entity] = row.Cells
		}
	}
	euro := map[int]float64{}
	for _, row := range r.e.Rows {
		if row.Entity == "DEU" && row.Unit == "EUR" {
			for y, cell := range row.Cells {
				euro[y] = rate(cell, dollars["DEU"][y])
			}
		}
	}
	one := func(int) float64 { return 1 }
	keep := r.e.Rows[:0]
	for _, row := range r.e.Rows {
		if national(row) {
			switch {
			case row.Unit != "EUR" && rated(row, dollars[row.Entity], func(y int) float64 { return euro[y] }):
				r.renamed(&row, "EUR", "euros")
			case row.Unit != "USD" && rated(row, dollars[row.Entity], one):
				r.renamed(&row, "USD", "US dollars")
			case row.Unit == "USD" && dollars[row.Entity] != nil && !rated(row, dollars[row.Entity], one):
				r.e.Notes = append(r.e.Notes, fmt.Sprintf("The row of %s in local currency is left out: the workbook calls it US dollars, and it is not what SIPRI's own dollars are.", row.Name))
				continue
			}
		}
		keep = append(keep, row)
	}
	r.e.Rows = keep
}

func (r *reader) renamed(row *draft.Row, unit, words string) {
	r.e.Notes = append(r.e.Notes, fmt.Sprintf("The workbook names a currency for %s that would be %s, but the amounts are %s: over SIPRI's own dollars they give that rate in every year from 2015. They are kept as %s.", row.Name, row.Unit, words, words))
	row.Unit = unit
}

// rated says whether a row's figures from 2015 on, over those in dollars, give
// the wanted rate in every year, and there are at least three.
func rated(row draft.Row, dollars map[int]string, want func(year int) float64) bool {
	years := 0
	for y, cell := range row.Cells {
		got, w := rate(cell, dollars[y]), want(y)
		if y < 2015 || got == 0 || w == 0 {
			continue
		}
		if years++; math.Abs(got/w-1) > 0.005 {
			return false
		}
	}
	return years >= 3
}

// national says whether a row is in a country's own currency.
func national(row draft.Row) bool {
	return row.Measure == "military_expenditure" && len(row.Unit) == 3 && places.Known(row.Entity)
}

// rate is local units per dollar, 0 when it cannot be told: the check alone
// uses it, never a figure.
func rate(local, dollars string) float64 {
	l, _, _ := strings.Cut(local, " ")
	d, _, _ := strings.Cut(dollars, " ")
	a, err := strconv.ParseFloat(l, 64)
	b, err2 := strconv.ParseFloat(d, 64)
	if err != nil || err2 != nil || b <= 0 {
		return 0
	}
	return a / (b * 1e6)
}
