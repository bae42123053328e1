package tidy

import (
	"os"
	"path/filepath"
	"testing"

	"muster"
	"muster/books"
	"muster/books/pack"
)

// A table that somebody parsed out of NATO's publication of June 2019, a row a
// country and year, a column a series: described, it gives the edition inside
// to the digits that are held there.
func TestJune2019(t *testing.T) {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../../../shared"
	}
	file, err := os.ReadFile(filepath.Join(dir, "data/originals/passport_nato_PR-2019-069.csv"))
	if err != nil {
		t.Skip("the table is not here; set MUSTER_CORPORA to compare with it")
	}
	e, err := Read(file, []byte(`{"publisher": "NATO", "title": "T", "licence": "L", "columns": {"entity": "country_stanag", "year": "year"}, "absent": {"NA": "not_available"}, "series": {
		"Defense expenditure (USD, current prices)": {"measure": "defence_expenditure", "unit": "USD", "prices": "current"},
		"Defense expenditure (USD, 2015 prices)": {"measure": "defence_expenditure", "unit": "USD", "prices": "constant-2015"},
		"Defense expenditure (% real GDP)": {"measure": "defence_expenditure_share_of_gdp", "unit": "percent", "prices": "constant-2015"},
		"Real GDP (2015 prices)": {"measure": "gdp", "unit": "USD", "prices": "constant-2015"},
		"Defence expenditure per capita (USD)": {"measure": "defence_expenditure_per_capita", "unit": "USD", "prices": "constant-2015"},
		"Military personnel": {"measure": "armed_forces_personnel", "unit": "persons"},
		"Equipment expenditure (%)": {"measure": "equipment_share", "unit": "percent"}}}`), "nato")
	if err != nil {
		t.Fatal(err)
	}
	s, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	cells := 0
	for _, r := range e.Rows {
		unit, power, _ := pack.Base(r.Unit)
		for y, cell := range r.Cells {
			f, absent := s.Figure("nato/2019-06-25", muster.Key{Measure: r.Measure, Entity: r.Entity, Unit: unit, Prices: pack.KeyPrices(unit, r.Prices)}, muster.Int(int64(y)).String())
			full := f
			full.Value = muster.MustNumber(cell + power)
			if cells++; absent != muster.Present || !books.Rounded(&f, &full) {
				t.Errorf("%s of %s, %d: %s there, %s inside (%s)", r.Measure, r.Entity, y, cell, f.Value, absent)
			}
		}
	}
	if cells != 7*28*8+8 {
		t.Errorf("%d cells compared", cells)
	}
}
