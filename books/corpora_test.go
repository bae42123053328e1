package books

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"muster"
)

// corpora is the folder with the tidy tables that the shelf was made from.
func corpora(t *testing.T) string {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../shared"
	}
	dir = filepath.Join(dir, "data")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the tables that the shelf was made from are not here; set MUSTER_CORPORA to compare with them")
	}
	return dir
}

// renamed are the measures that the tables call otherwise.
var renamed = map[string]string{
	"defence_expenditure_annual_real_change":                 "defence_expenditure_real_change",
	"military_personnel":                                     "armed_forces_personnel",
	"real_gdp_growth":                                        "gdp_real_change",
	"cpi_inflation_average":                                  "consumer_price_change",
	"government_expenditure_on_defence_cofog02":              "government_defence_expenditure",
	"government_expenditure_on_defence_cofog02_share_of_gdp": "government_defence_expenditure_share_of_gdp",
}

var entities = map[string]string{
	"NATO_TOTAL": "NATO", "NATO_EUR_CAN": "NATO_EUROPE_CANADA", "REGION_WORLD": "WORLD",
	"G001": "WORLD", "G119": "G7", "G998": "EU", "EUU": "EU", "WLD": "WORLD", "EU27_2020": "EU",
}

var units = map[string]struct{ unit, factor string }{
	"percent": {"ratio", "0.01"}, "million_usd": {"USD", "1e6"}, "billion_usd": {"USD", "1e9"}, "usd": {"USD", "1"}, "thousand_usd": {"USD", "1e3"},
	"thousand_persons": {"persons", "1e3"}, "million_persons": {"persons", "1e6"}, "persons": {"persons", "1"}, "index": {"index", "1"},
	"international_dollar": {"international dollar", "1"}, "billion_international_dollar": {"international dollar", "1e9"},
	"million_national_currency": {"", "1e6"}, "billion_national_currency": {"", "1e9"},
}

// tenDigits says whether a number is another one rounded to ten digits, as the
// tables of SIPRI's figures are.
func tenDigits(full, rounded muster.Number) bool {
	off, ok := full.Sub(rounded).Div(rounded)
	return ok && off.Abs().Cmp(muster.MustNumber("0.000000001")) <= 0
}

var year4 = regexp.MustCompile(`\d{4}`)

// Every cell of the tables is on the shelf with the same value, or is left out
// for a reason given here; the conversion is told a second time.
func TestShelfAgainstCorpora(t *testing.T) {
	dir := corpora(t)
	s := open(t)
	total := 0
	for _, c := range []struct {
		file, source string
		cells        int // on the shelf
		out          func(r map[string]string) bool
	}{
		{"nato_defexp_2019-06_full.csv", "nato", 2681, nil},
		{"nato_defexp_2024-06-17_full.csv", "nato", 5377, nil},
		{"nato_defexp_2025-08_partial.csv", "nato", 860, func(r map[string]string) bool {
			return r["entity_iso3"] == "DEU" && strings.HasSuffix(r["measure"], "share_of_gdp") // could not be confirmed
		}},
		{"nato_defexp_2026-07-10_full.csv", "nato", 6273, nil},
		{"nato_share_of_gdp_press_vintages.csv", "nato_press", 250, nil},
		{"sipri_milex_2025_release_1949-2024.csv", "sipri", 3985, sipriOut},
		{"sipri_milex_2026_release_1949-2025.csv", "sipri", 1104, func(r map[string]string) bool { return r["year"] < "2014" }},
		{"imf_weo_2026-04.csv", "imf", 25048, func(r map[string]string) bool {
			e := r["entity_iso3"]
			return len(e) != 3 && entities[e] == "" // the IMF's own groups
		}},
		{"worldbank_gdp_population_1990-.csv", "worldbank", 3291, nil},
		{"eurostat_gov_ev_defence_2021-2025.csv", "eurostat", 252, nil},
	} {
		if len(s.Editions(c.source)) == 0 {
			continue // left out by a build tag
		}
		cells := 0
		for _, r := range readTable(t, filepath.Join(dir, c.file)) {
			if c.out != nil && c.out(r) {
				continue
			}
			f := lookUp(s, c.source, r)
			u := units[r["unit"]]
			if u.factor == "" {
				u.factor = "1e6" // million_GBP
			}
			if c.source == "sipri" && r["unit"] == "million_national_currency" {
				u.factor = "1" // the table calls whole units millions
			}
			want := muster.MustNumber(r["value"]).Mul(muster.MustNumber(u.factor))
			if !f.Value.Known() || f.Value.Cmp(want) != 0 && !(c.source == "sipri" && tenDigits(f.Value, want)) {
				t.Errorf("%s: %s %s %s %s is %s %s there and %s on the shelf", c.file, r["entity_iso3"], r["measure"], r["year"], r["price_basis"], r["value"], r["unit"], f.Value)
				continue
			}
			cells++
		}
		if cells != c.cells {
			t.Errorf("%s: %d cells agree, want %d", c.file, cells, c.cells)
		}
		total += cells
	}
	for _, r := range readTable(t, filepath.Join(dir, "ecb_fx_daily_2014-2026.csv")) {
		f, _ := s.Fixing("EUR", r["quote"], muster.MustDay(r["date"]))
		if f.Period != r["date"] || f.Printed != r["units_of_quote_per_base"] {
			t.Errorf("%s of %s: %s there, %+v on the shelf", r["quote"], r["date"], r["units_of_quote_per_base"], f)
		}
		total++
	}
	for _, r := range readTable(t, filepath.Join(dir, "ecb_fx_annual_1999-2026.csv")) {
		f, _ := s.Figure("ecb/2026-04-13", muster.Key{Measure: "exchange_rate", Entity: "EUR", Unit: r["quote"] + "/EUR"}, r["year"])
		if f.Printed != r["avg_units_of_quote_per_base"] {
			t.Errorf("%s of %s: %s there, %+v on the shelf", r["quote"], r["year"], r["avg_units_of_quote_per_base"], f)
		}
		total++
	}
	t.Logf("%d cells agree", total)
}

// SIPRI's terms allow a tenth: figures of 2014 on, shares of GDP of 1992 on, no
// regions but the world, no states that are gone.
func sipriOut(r map[string]string) bool {
	e := r["entity_iso3"]
	first := "2014"
	if r["measure"] == "military_expenditure_share_of_gdp" {
		first = "1992"
	}
	if e == "REGION_WORLD" {
		first = "1988"
	}
	return r["year"] < first || e == "SUN" || strings.HasPrefix(e, "REGION") && e != "REGION_WORLD"
}

// lookUp finds the row's figure by what the row says of itself, whatever the
// edition's day: the one series that fits.
func lookUp(s *Shelf, source string, r map[string]string) muster.Figure {
	measure := strings.TrimSuffix(r["measure"], "_of_defence_expenditure")
	if m := renamed[r["measure"]]; m != "" {
		measure = m
	}
	entity := r["entity_iso3"]
	if e := entities[entity]; e != "" {
		entity = e
	}
	constant := year4.FindString(r["price_basis"])
	if strings.Contains(r["price_basis"], "national") {
		constant = "national"
	}
	for _, e := range s.Editions(source) {
		if e.Published.String() != r["source_date"] && !strings.HasPrefix(e.Published.String(), r["source_date"]+"-") {
			continue
		}
		for _, k := range s.Series(e.ID, measure, entity) {
			u := units[r["unit"]].unit
			if code, ok := strings.CutPrefix(r["unit"], "million_"); ok && u == "" && len(code) == 3 {
				u = code
			}
			national := u == "" && muster.IsCurrency(k.Unit) && (k.Unit != "USD" || entity == "USA")
			if k.Unit != u && !national {
				continue
			}
			if muster.IsCurrency(k.Unit) && (constant == "") != (k.Prices == "current") || constant != "" && k.Prices != "" && k.Prices != "constant-"+constant {
				continue
			}
			if f, absent := s.Figure(e.ID, k, r["year"]); absent == muster.Present {
				return f
			}
		}
	}
	return muster.Figure{}
}

func readTable(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, head := range rows[0] {
			m[strings.TrimPrefix(head, "\ufeff")] = row[i]
		}
		out = append(out, m)
	}
	return out
}
