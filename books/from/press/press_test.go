package press

import (
	"strings"
	"testing"
)

const table = "\ufeffSpending,2021,2022,2023\nUK defence spending,10,20,30\nReal  UK defence spending,11,20,28\nUK defence spending as % Real GDP,2,2.1,2.2\nNato target % GDP spend,2,2,2\n,,,\nSpending,2021,2022,2023\nEquipment,1,2,3\n,,,\nCountry,DFS%,Target\nPoland*,3.9,2\nUnited Kingdom,2.2,2\nNATO target,2,\n"

func TestRead(t *testing.T) {
	e, err := Read([]byte(table))
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Rows) != 5 || e.PriceBase != "2022" || !e.Second || !e.Partial || e.Source != "nato_press" {
		t.Fatalf("%+v", e)
	}
	if r := e.Rows[1]; r.Entity != "GBR" || r.Prices != "constant-2022" || r.Cells[2023] != "28" {
		t.Errorf("%+v", r)
	}
	if r := e.Rows[4]; r.Entity != "POL" || r.Cells[2023] != "3.9" || len(r.Cells) != 1 || r.Name != "Poland" {
		t.Errorf("%+v", r)
	}
}

func TestMistakes(t *testing.T) {
	for name, c := range map[string][3]string{
		"another row":   {"Equipment,", "Music,", `"Music"`},
		"no year":       {"2022", "soon", `"soon"`},
		"no number":     {"20,30", "20,lots", `"lots"`},
		"no ally":       {"Poland*", "Ruritania", `"Ruritania"`},
		"two shares":    {"United Kingdom,2.2", "United Kingdom,2.3", "2.3 here"},
		"no price base": {"11,20,28", "11,21,28", "base"},
		"other table":   {table, "a,b\n1,2\n", "where a year"},
	} {
		if _, err := Read([]byte(strings.Replace(table, c[0], c[1], 1))); err == nil || !strings.Contains(err.Error(), c[2]) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(table))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, err := Read(b); err == nil && e.Check() != nil {
			t.Error("an edition that does not check")
		}
	})
}
