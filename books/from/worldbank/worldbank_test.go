package worldbank

import (
	"strings"
	"testing"
	"time"
)

const page1 = `[{"page":1,"pages":1,"per_page":50,"total":5,"sourceid":"2","lastupdated":"2025-07-01"},[
{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP (current US$)"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2024","value":914696000000.5,"unit":"","obs_status":"","decimal":0},
{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP (current US$)"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2023","value":null,"unit":"","obs_status":"","decimal":0},
{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP (current US$)"},"country":{"id":"1W","value":"World"},"countryiso3code":"WLD","date":"2024","value":1.11326e14,"unit":"","obs_status":"F","decimal":0},
{"indicator":{"id":"NY.GDP.MKTP.KD","value":"GDP (constant 2015 US$)"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2024","value":7,"unit":"","obs_status":"","decimal":0},
{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP (current US$)"},"country":{"id":"ZH","value":"Africa Eastern and Southern"},"countryiso3code":"AFE","date":"2024","value":1,"unit":"","obs_status":"","decimal":0}]]`

func TestRead(t *testing.T) {
	e, err := Read([]byte(page1))
	if err != nil {
		t.Fatal(err)
	}
	if e.Day != "2025-07-01" || len(e.Rows) != 3 || e.PriceBase != "2015" {
		t.Fatalf("%+v", e)
	}
	if r := e.Rows[0]; r.Entity != "POL" || r.Measure != "gdp" || r.Unit != "USD" || r.Prices != "current" || r.Cells[2024] != "914696000000.5" || r.Table != "NY.GDP.MKTP.CD" {
		t.Errorf("%+v", r)
	}
	if r := e.Rows[1]; r.Entity != "WORLD" || r.Cells[2024] != "111326000000000 p" {
		t.Errorf("%+v", r)
	}
	if r := e.Rows[2]; r.Prices != "constant-2015" {
		t.Errorf("%+v", r)
	}
	if len(e.Gaps) != 1 || e.Gaps[0].From != "2023" || e.Gaps[0].Kind != "not_available" {
		t.Errorf("%+v", e.Gaps)
	}
	if !strings.Contains(strings.Join(e.Notes, " "), "Africa Eastern and Southern") {
		t.Errorf("an aggregate is left out silently: %v", e.Notes)
	}
}

// Pages may follow one another, when all are there.
func TestPages(t *testing.T) {
	two := strings.Replace(page1, `"page":1,"pages":1`, `"page":"2","pages":2`, 1)
	two = strings.ReplaceAll(two, `"date":"2024"`, `"date":"2022"`)
	two = strings.ReplaceAll(two, `"date":"2023"`, `"date":"2021"`)
	one := strings.Replace(page1, `"pages":1`, `"pages":2`, 1)
	if e, err := Read([]byte(one + "\n" + two)); err != nil || e.Rows[0].Cells[2022] == "" || e.Rows[0].Cells[2024] == "" {
		t.Errorf("%v", err)
	}
	for name, c := range map[string][2]string{
		"one of two":  {one, "1 of 2 pages"},
		"twice":       {one + one, "twice"},
		"other days":  {one + strings.Replace(two, "2025-07-01", "2025-08-01", 1), "different days"},
		"other total": {one + strings.Replace(two, `"pages":2`, `"pages":3`, 1), "not of one answer"},
	} {
		if _, err := Read([]byte(c[0])); err == nil || !strings.Contains(err.Error(), c[1]) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestHostile(t *testing.T) {
	with := func(old, new string) string { return strings.Replace(page1, old, new, 1) }
	for name, c := range map[string][2]string{
		"empty":             {"", "0 of 0 pages"},
		"html":              {"<html>", "array of two"},
		"object":            {"{}", "array of two"},
		"empty array":       {"[]", "array of two"},
		"pages 0":           {`[{"page":0,"pages":0,"per_page":0,"total":0},null]`, "no figures (pages is 0)"},
		"message":           {`[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]`, "answered with an error"},
		"SIPRI again":       {with("NY.GDP.MKTP.CD", "MS.MIL.XPND.CD"), "SIPRI's set"},
		"another indicator": {with("NY.GDP.MKTP.CD", "SE.PRM.ENRR"), `"SE.PRM.ENRR" is not known`},
		"quarters":          {with(`"date":"2024"`, `"date":"2024Q1"`), "no year"},
		"text":              {with("914696000000.5", `"many"`), "not as the World Bank"},
		"infinity":          {with("914696000000.5", "1e999"), "no figure"},
		"two values":        {with(`"date":"2023","value":null`, `"date":"2024","value":3`), "twice"},
		"depth":             {strings.Repeat("[", 5_000_000), "array of two"},
		"depth inside":      {`[{"page":1,"pages":1,"total":1},` + strings.Repeat(`[`, 9_000) + strings.Repeat("]", 9_000) + "]", "not as the World Bank"},
		"cut short":         {page1[:len(page1)-30], "array of two"},
		"no base":           {with("constant 2015 US$", "constant US$"), "of which year"},
		"too many pages":    {with(`"pages":1`, `"pages":99999999`), "cannot be"},
		"a bad day":         {with("2025-07-01", "July"), "no day"},
		"large":             {strings.Repeat(" ", 33<<20), "larger than 32 MB"},
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
	f.Add([]byte(page1))
	f.Add([]byte(`[{"page":0,"pages":0},null]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, err := Read(b); err == nil && e.Check() != nil {
			t.Error("an edition that does not check")
		}
	})
}
