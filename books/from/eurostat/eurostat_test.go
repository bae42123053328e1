package eurostat

import (
	"slices"
	"strings"
	"testing"

	"muster/books/draft"
)

const plain = "DATAFLOW,LAST UPDATE,freq,unit,sector,cofog99,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,MIO_EUR,S13,GF02,TE,DE,2023,48123.5,,\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,MIO_EUR,S13,GF02,TE,DE,2024,52000,p,\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,MIO_EUR,S13,GF02,TE,DE,2025,:,,\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,PC_GDP,S13,GF02,TE,EL,2024,2.9,be,\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,MIO_NAC,S13,GF02,TE,PL,2024,90000,,\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,MIO_EUR,S13,GF0201,TE,DE,2024,1,,\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,MIO_EUR,S13,GF02,TE,EA20,2024,1,,\n" +
	"ESTAT:GOV_10A_EXP(1.0),28/04/26 11:00:00,A,MIO_EUR,S1311,GF02,TE,DE,2024,1,,\n"

const labelled = "DATAFLOW,LAST UPDATE,freq:Time frequency,unit:Unit of measure,geo:Geopolitical entity,TIME_PERIOD:Time,OBS_VALUE:Value,OBS_FLAG:Flag\n" +
	"X,28/04/26 11:00:00,A:Annual,PC_GDP:Percentage,EU27_2020:European Union,2024,1.4,e:estimated\n"

func row(t *testing.T, e *draft.Edition, entity, unit string) draft.Row {
	t.Helper()
	for _, r := range e.Rows {
		if r.Entity == entity && r.Unit == unit {
			return r
		}
	}
	t.Fatalf("no row %s %s in %+v", entity, unit, e.Rows)
	return draft.Row{}
}

func TestRead(t *testing.T) {
	e, err := Read([]byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	if r := row(t, e, "DEU", "million EUR"); r.Cells[2023] != "48123.5" || r.Cells[2024] != "52000 e" || r.Cells[2025] != "" || r.Measure != "government_defence_expenditure" {
		t.Errorf("%+v", r)
	}
	if r := row(t, e, "GRC", "percent"); r.Cells[2024] != "2.9 e" || r.Measure != "government_defence_expenditure_share_of_gdp" {
		t.Errorf("%+v", r)
	}
	row(t, e, "POL", "million PLN")
	if len(e.Rows) != 3 || e.Day != "2026-04-28" {
		t.Errorf("%d rows, %s", len(e.Rows), e.Day)
	}
	if len(e.Gaps) != 1 || e.Gaps[0].Entity != "DEU" || e.Gaps[0].From != "2025" {
		t.Errorf("%+v", e.Gaps)
	}
	if !slices.Contains(e.Remarks, draft.Remark{Entity: "GRC", Measure: "government_defence_expenditure_share_of_gdp", From: "2024", To: "2024", Note: "Eurostat: break in the series (b), estimated (e)."}) {
		t.Errorf("%+v", e.Remarks)
	}
	if !strings.Contains(strings.Join(e.Notes, " "), "EA20") {
		t.Errorf("a region is left out silently: %v", e.Notes)
	}
	if e, err = Read([]byte(labelled)); err != nil || row(t, e, "EU", "percent").Cells[2024] != "1.4 e" || e.Rows[0].Name != "European Union" {
		t.Errorf("with labels: %v", err)
	}
}

func TestHostile(t *testing.T) {
	for name, c := range map[string][2]string{
		"empty":         {"", "is empty"},
		"no geo":        {"a,b\n1,2\n", "no column"},
		"other cofog":   {strings.ReplaceAll(plain, "GF02,", "GF03,"), "on defence"},
		"unknown flag":  {strings.Replace(plain, "52000,p", "52000,q", 1), `"q" is not known`},
		"words":         {strings.Replace(plain, "48123.5", "lots", 1), `"lots" is neither`},
		"quarter":       {strings.Replace(plain, "2023,48123.5", "2023-Q1,48123.5", 1), "no year"},
		"two values":    {strings.Replace(plain, "2024,52000,p", "2023,52000,p", 1), "twice"},
		"long line":     {plain + strings.Repeat("x", 2<<20), "longer than"},
		"a stray quote": {plain + "\"x\n", "not as a table"},
	} {
		if _, err := Read([]byte(c[0])); err == nil || !strings.Contains(err.Error(), c[1]) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want something of %q", name, err, c[1])
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(plain))
	f.Add([]byte(labelled))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, err := Read(b); err == nil && e.Check() != nil {
			t.Error("an edition that does not check")
		}
	})
}
