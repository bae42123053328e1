package tidy

import (
	"strings"
	"testing"

	"muster/books/draft"
)

const about = `"publisher": "A", "title": "B", "licence": "C"`

func row(t *testing.T, e *draft.Edition, entity, measure string) draft.Row {
	t.Helper()
	for _, r := range e.Rows {
		if r.Entity == entity && r.Measure == measure {
			return r
		}
	}
	t.Fatalf("no row %s %s in %+v", entity, measure, e.Rows)
	return draft.Row{}
}

// A row a figure, a row a year, a row a series: each is read as described.
func TestShapes(t *testing.T) {
	e, err := Read([]byte("who,when,what,much,in,flag\nNATO_TOTAL,2024,spend,1474399.5,million_usd,e\nPoland,2023,spend,..,million_usd,\nPOL,2024,spend,35.25,million_usd,\nRuritania,2024,spend,1,million_usd,\n"),
		[]byte(`{`+about+`, "price_base": "2015", "columns": {"entity": "who", "year": "when", "measure": "what", "value": "much", "unit": "in", "status": "flag"}, "default": {"prices": "current", "table": "T"},
		"entities": {"NATO_TOTAL": "NATO", "Ruritania": ""}, "measures": {"spend": "defence_expenditure"}, "units": {"million_usd": "million USD"}, "statuses": {"e": "estimate"}, "absent": {"..": "not_available"}}`), "mine")
	if err != nil {
		t.Fatal(err)
	}
	if r := row(t, e, "NATO", "defence_expenditure"); r.Cells[2024] != "1474399.5 e" || r.Unit != "million USD" || r.Prices != "current" || r.Table != "T" {
		t.Errorf("%+v", r)
	}
	if r := row(t, e, "POL", "defence_expenditure"); r.Cells[2024] != "35.25" || len(r.Cells) != 1 {
		t.Errorf("%+v", r)
	}
	if len(e.Gaps) != 1 || e.Gaps[0].Entity != "POL" || e.Source != "mine" || len(e.Rows) != 2 {
		t.Errorf("%+v", e)
	}
	e, err = Read([]byte("country,year,spending,people\nESP,2019,1.5,120\nESP,2020,1.75,121\n"),
		[]byte(`{`+about+`, "second_hand": true, "columns": {"entity": "country", "year": "year"}, "series": {"spending": {"measure": "gdp", "unit": "NATIONAL", "prices": "current"}, "people": {"measure": "armed_forces_personnel", "unit": "thousand persons"}}, "estimates": [2020]}`), "mine")
	if err != nil || !e.Second || !e.Estimates[2020] {
		t.Fatal(err)
	}
	if r := row(t, e, "ESP", "gdp"); r.Unit != "EUR" || r.Cells[2020] != "1.75" {
		t.Errorf("%+v", r)
	}
	e, err = Read([]byte("country,2019,2020e\nSpain,1.5,1.75\n"), []byte(`{`+about+`, "columns": {"entity": "country"}, "year_columns": true, "default": {"measure": "equipment_share", "unit": "percent"}}`), "mine")
	if err != nil || row(t, e, "ESP", "equipment_share").Cells[2020] != "1.75" || !e.Estimates[2020] {
		t.Errorf("%v %+v", err, e)
	}
}

func TestMistakes(t *testing.T) {
	table := "who,when,much\nESP,2020,1\n"
	ok := about + `, "columns": {"entity": "who", "year": "when", "value": "much"}, "default": {"measure": "gdp", "unit": "USD", "prices": "current"}`
	for name, c := range map[string][3]string{
		"not json":        {table, "x", "cannot be read"},
		"unknown field":   {table, `{` + ok + `, "colums": {}}`, "cannot be read"},
		"two values":      {table, `{` + ok + `}{}`, "goes on"},
		"no publisher":    {table, `{"columns": {"entity": "who"}}`, "lacks publisher"},
		"no entity":       {table, `{` + about + `}`, "columns: entity"},
		"no year":         {table, `{` + about + `, "columns": {"entity": "who"}}`, "where the years are"},
		"no value":        {table, `{` + about + `, "columns": {"entity": "who", "year": "when"}}`, "where the figures are"},
		"unknown column":  {table, `{` + about + `, "columns": {"entity": "who", "yeer": "when"}}`, `"yeer"`},
		"absent column":   {table, `{` + strings.Replace(ok, `"much"`, `"many"`, 1) + `}`, `no column "many"`},
		"unknown status":  {table, `{` + ok + `, "statuses": {"e": "guess"}}`, `"guess"`},
		"unknown absence": {table, `{` + ok + `, "absent": {"..": "gone"}}`, `"gone"`},
		"unknown measure": {table, `{` + strings.Replace(ok, `"gdp"`, `"mood"`, 1) + `}`, `"mood" is no measure`},
		"unknown country": {"who,when,much\nRuritania,2020,1\n", `{` + ok + `}`, `"Ruritania"`},
		"no number":       {"who,when,much\nESP,2020,=1+1\n", `{` + ok + `}`, "no number"},
		"no year in row":  {"who,when,much\nESP,soon,1\n", `{` + ok + `}`, "no year"},
		"twice":           {table + "ESP,2020,2\n", `{` + ok + `}`, "twice"},
		"more cells":      {table + "ESP,2021,2,3\n", `{` + ok + `}`, "more cells"},
		"no rows":         {"who,when,much\n", `{` + ok + `}`, "no figures"},
	} {
		if _, err := Read([]byte(c[0]), []byte(c[1]), "mine"); err == nil || !strings.Contains(err.Error(), c[2]) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want something of %q", name, err, c[2])
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("who,2019,2020e\nESP,1,2\n", `{`+about+`, "columns": {"entity": "who"}, "year_columns": true, "default": {"measure": "gdp", "unit": "USD"}}`)
	f.Fuzz(func(t *testing.T, table, description string) {
		if e, err := Read([]byte(table), []byte(description), "mine"); err == nil && e.Check() != nil {
			t.Error("an edition that does not check")
		}
	})
}
