package imf

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"muster/books/draft"
)

const tabs = "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes\t2022\t2023\t2024\t2025\tEstimates Start After\n" +
	"964\tPOL\tNGDP\tPoland\tGross domestic product\tnotes, \"quoted\"\tNational currency\tBillions\tx\t3,067.5\t\"3,401.59\"\tn/a\t3,900\t2023\n" +
	"964\tPOL\tNGDP_RPCH\tPoland\tGrowth\t\tPercent change\t\tx\t5.3\t--\t2.9\t3.2\t2023\n" +
	"964\tPOL\tLUR\tPoland\tUnemployment\t\tPercent\t\tx\t1\t1\t1\t1\t2023\n" +
	"182\tPRT\tLP\tPortugal\tPopulation\t\tPersons\tMillions\tx\t10.4\t10.6\t10.7\t10.7\t\n" +
	"\n\"International Monetary Fund, World Economic Outlook Database, April 2024\"\n"

const commas = "DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,INDICATOR,FREQUENCY,SCALE,UNIT,PUBLICATION_DATE,LATEST_ACTUAL_ANNUAL_DATA,2023,2024,2025\n" +
	"IMF.RES:WEO(9.0.0),POL.NGDPD.A,OBS_VALUE,Poland,\"Gross domestic product, current prices\",Annual,Billions,US dollar,2025-10-14,2024,811.2,914.7,1000.1\n" +
	"IMF.RES:WEO(9.0.0),BGR.NGDP.A,OBS_VALUE,Bulgaria,GDP,Annual,Billions,Domestic currency,2025-10-14,FY2023/24,184,202,\n" +
	"IMF.RES:WEO(9.0.0),G001.NGDPD.A,OBS_VALUE,World,GDP,Annual,Billions,US dollar,2025-10-14,,100,110,120\n"

const long = "DATAFLOW,COUNTRY,INDICATOR,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,LATEST_ACTUAL_ANNUAL_DATA\n" +
	"IMF.RES:WEO(9.0.0),POL,NGDPD,A,2024,914.7,9,2024\nIMF.RES:WEO(9.0.0),POL,NGDPD,A,2025,1000.1,9,2024\nIMF.RES:WEO(9.0.0),POL,NGDPD,A,2026,,9,2024\n"

func row(t *testing.T, e *draft.Edition, entity, table string) draft.Row {
	t.Helper()
	for _, r := range e.Rows {
		if r.Entity == entity && r.Table == table {
			return r
		}
	}
	t.Fatalf("no row %s %s", entity, table)
	return draft.Row{}
}

// The table named .xls is text in UTF-16, separated by tabs.
func TestTabs(t *testing.T) {
	wide := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(tabs)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	for _, file := range [][]byte{[]byte(tabs), wide} {
		e, err := Read(file)
		if err != nil {
			t.Fatal(err)
		}
		gdp := row(t, e, "POL", "NGDP")
		if gdp.Unit != "billion PLN" || gdp.Prices != "current" || gdp.Cells[2022] != "3067.5" || gdp.Cells[2023] != "3401.59" || gdp.Cells[2024] != "" || gdp.Cells[2025] != "3900 p" {
			t.Errorf("%+v", gdp)
		}
		if r := row(t, e, "POL", "NGDP_RPCH"); r.Unit != "percent" || r.Cells[2024] != "2.9 p" || r.Cells[2022] != "5.3" {
			t.Errorf("%+v", r)
		}
		if r := row(t, e, "PRT", "LP"); r.Unit != "million persons" || r.Cells[2023] != "10.6" || r.Cells[2024] != "10.7 p" {
			t.Errorf("%+v", r)
		}
		if e.Title != "World Economic Outlook Database, April 2024" || len(e.Rows) != 3 {
			t.Errorf("%q, %d rows", e.Title, len(e.Rows))
		}
		if !slices.ContainsFunc(e.Gaps, func(g draft.Gap) bool { return g.Table == "NGDP" && g.From == "2024" }) || !slices.ContainsFunc(e.Gaps, func(g draft.Gap) bool { return strings.Contains(g.Why, "--") }) {
			t.Errorf("%+v", e.Gaps)
		}
	}
}

func TestCommas(t *testing.T) {
	e, err := Read([]byte(commas))
	if err != nil {
		t.Fatal(err)
	}
	if r := row(t, e, "POL", "NGDPD"); r.Unit != "billion USD" || r.Cells[2024] != "914.7" || r.Cells[2025] != "1000.1 p" {
		t.Errorf("%+v", r)
	}
	if r := row(t, e, "BGR", "NGDP"); r.Unit != "billion BGN" || r.Cells[2023] != "184" || r.Cells[2024] != "202 p" {
		t.Errorf("an edition before the euro: %+v", r)
	}
	if r := row(t, e, "WORLD", "NGDPD"); r.Cells[2024] != "110" || r.Cells[2025] != "120 p" {
		t.Errorf("%+v", r)
	}
	if e.Day != "2025-10-14" {
		t.Errorf("day %q", e.Day)
	}
	if later, err := Read([]byte(strings.ReplaceAll(commas, "2025-10-14", "2026-04-14"))); err != nil || row(t, later, "BGR", "NGDP").Unit != "billion EUR" {
		t.Errorf("an edition after the euro: %v", err)
	}
	e, err = Read([]byte(long))
	if err != nil {
		t.Fatal(err)
	}
	if r := row(t, e, "POL", "NGDPD"); r.Unit != "billion USD" || r.Cells[2024] != "914.7" || r.Cells[2025] != "1000.1 p" || r.Cells[2026] != "" {
		t.Errorf("%+v", r)
	}
}

func TestHostile(t *testing.T) {
	for name, c := range map[string][2]string{
		"empty":       {"", "is empty"},
		"workbook":    {"PK\x03\x04", "take the table separated by commas"},
		"other table": {"a,b\n1,2\n", "names no country"},
		"no rows":     {strings.SplitAfter(tabs, "\n")[0], "no figures"},
		"words":       {strings.Replace(tabs, "3,067.5", "lots", 1), `"lots" under 2022`},
		"twice":       {tabs + strings.SplitAfter(tabs, "\n")[1], "twice"},
		"scale":       {strings.Replace(tabs, "Billions", "Zillions", 1), `"Zillions"`},
		"years":       {strings.Replace(tabs, "2022\t2023", "2023\t2022", 1), "not in order"},
		"long line":   {tabs + strings.Repeat("x", 2<<20), "longer than 1 MB"},
		"100 MB line": {tabs + strings.Repeat("x", 100<<20), "larger than 48 MB"},
		"columns":     {strings.Repeat("a\t", 5000), "more than 2000 columns"},
		"two days":    {commas + strings.Replace(strings.SplitAfter(commas, "\n")[1], "2025-10-14", "2025-04-14", 1), "different editions"},
	} {
		begin := time.Now()
		_, err := Read([]byte(c[0]))
		if took := time.Since(begin); took > time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if err == nil || !strings.Contains(err.Error(), c[1]) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want something of %q", name, err, c[1])
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{tabs, commas, long} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, err := Read(b); err == nil && e.Check() != nil {
			t.Error("an edition that does not check")
		}
	})
}
