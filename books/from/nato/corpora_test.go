package nato

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func corpora(t *testing.T, name string) []byte {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../../../shared"
	}
	b, err := os.ReadFile(filepath.Join(dir, "data", name))
	if err != nil {
		t.Skipf("%s is not here; set MUSTER_CORPORA to compare with it", name)
	}
	return b
}

// The publication's own workbook gives the tidy table of it, cell for cell.
func TestJune2024CellForCell(t *testing.T) {
	file := corpora(t, "originals/240617-def-exp-2024-TABLES-en.xlsx")
	rows, err := csv.NewReader(strings.NewReader(string(corpora(t, "nato_defexp_2024-06-17_full.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	e, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if e.Layout != June2024 || e.Partial || e.PriceBase != "2015" || e.Title != "Defence Expenditure of NATO Countries (2014-2024)" {
		t.Errorf("%s, partial %v, prices of %s, %q", e.Layout, e.Partial, e.PriceBase, e.Title)
	}
	got := map[[5]string]string{}
	for _, r := range e.Rows {
		for y, cell := range r.Cells {
			status := ""
			if e.Estimates[y] {
				status = "e"
			}
			got[[5]string{r.Table, r.Entity, r.Measure + " " + r.Unit + " " + r.Prices, itoa(y), status}] = cell
		}
	}
	if len(got) != 5377 {
		t.Errorf("%d cells, want 5377", len(got))
	}
	measures := map[string]string{"military_personnel": "armed_forces_personnel", "defence_expenditure_annual_real_change": "defence_expenditure_real_change"}
	entities := map[string]string{"NATO_TOTAL": "NATO", "NATO_EUR_CAN": "NATO_EUROPE_CANADA"}
	units := map[string]string{"million_usd": "million USD", "usd": "USD", "thousand_usd": "thousand USD", "thousand_persons": "thousand persons"}
	for _, r := range rows[1:] {
		measure := strings.TrimSuffix(r[3], "_of_defence_expenditure")
		if m := measures[measure]; m != "" {
			measure = m
		}
		entity := r[0]
		if e := entities[entity]; e != "" {
			entity = e
		}
		unit := strings.Replace(r[5], "million_", "million ", 1)
		if u := units[r[5]]; u != "" {
			unit = u
		}
		prices := ""
		if strings.Contains(r[6], "2015") {
			prices = "constant-2015"
		} else if r[6] != "" {
			prices = "current"
		}
		k := [5]string{r[10], entity, measure + " " + unit + " " + prices, r[2], r[7]}
		want := strings.TrimSuffix(r[4], ".0")
		if got[k] != want {
			t.Errorf("%v: %q, want %q", k, got[k], want)
		}
	}
}

func itoa(y int) string {
	return string([]byte{byte('0' + y/1000), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10)})
}
