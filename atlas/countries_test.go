package atlas

import (
	"regexp"
	"testing"
)

func TestCountries(t *testing.T) {
	code, currency := regexp.MustCompile(`^[A-Z]{3}$`), regexp.MustCompile(`^[A-Z]{3}$`)
	last := ""
	for _, n := range Countries() {
		if !code.MatchString(n.ISO) || !currency.MatchString(n.Currency) || n.Name == "" || n.Capital == "" {
			t.Errorf("%+v is not whole", n)
		}
		if n.ISO <= last {
			t.Errorf("%s stands after %s", n.ISO, last)
		}
		last = n.ISO
	}
	if n, ok := Country("ISL"); !ok || !n.NoForces {
		t.Errorf("Iceland = %+v", n)
	}
	if _, ok := Country("XXX"); ok {
		t.Error("XXX is a country")
	}
}

func TestName(t *testing.T) {
	for code, want := range map[string]string{
		"NLD": "the Netherlands", "USA": "the United States", "FRA": "France", "NATO_EUROPE_CANADA": "NATO Europe and Canada", "XYZ": "XYZ",
	} {
		if got := Name(code); got != want {
			t.Errorf("%s = %q, want %q", code, got, want)
		}
	}
}

// Every measure says what it is, and those that it names exist.
func TestMeasures(t *testing.T) {
	kinds := map[string]bool{"money": true, "ratio": true, "change": true, "per_capita": true, "persons": true, "date": true, "count": true, "rate": true}
	for _, m := range Measures() {
		if m.Label == "" || m.Source == "" || len(m.Doc) < 40 || !kinds[m.Kind] && m.Name != "pledge" {
			t.Errorf("%+v is not whole", m)
		}
		for _, other := range []string{m.Core, m.Kin, m.Share} {
			if _, ok := Measure(other); other != "" && !ok {
				t.Errorf("%s names %s, which has no page", m.Name, other)
			}
		}
	}
	m, _ := Measure("defence_expenditure")
	if m.Core != "core_defence_expenditure" || m.Share != "defence_expenditure_share_of_gdp" || m.Kin != "military_expenditure" || m.Kind != "money" {
		t.Errorf("defence_expenditure = %+v", m)
	}
	// The words of contract.md.
	for _, name := range []string{"defence_expenditure", "defence_expenditure_share_of_gdp", "core_defence_expenditure",
		"core_defence_expenditure_share_of_gdp", "defence_expenditure_per_capita", "defence_expenditure_real_change", "equipment_share",
		"personnel_share", "infrastructure_share", "other_share", "armed_forces_personnel", "gdp", "gdp_real_change", "gdp_per_capita",
		"population", "common_funding_share", "military_expenditure", "military_expenditure_share_of_gdp", "membership", "accession_date",
		"exchange_rate", "pledge"} {
		if _, ok := Measure(name); !ok {
			t.Errorf("no page for %s", name)
		}
	}
}
