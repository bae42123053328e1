package formula

import (
	"strings"
	"sync"

	"muster"
	"muster/atlas"
)

func measureOf(name string) (muster.Measure, bool) { return atlas.Measure(name) }

var measureNames = sync.OnceValue(func() []string {
	var out []string
	for _, m := range atlas.Measures() {
		out = append(out, m.Name)
	}
	return out
})

// moneyOf is the money that a measure is made of: defence_expenditure for its
// share of GDP, its real change and its sum per head; false for none.
func moneyOf(name string) (muster.Measure, bool) {
	for _, tail := range [...]string{"_share_of_gdp", "_per_capita", "_real_change"} {
		if base, ok := strings.CutSuffix(name, tail); ok {
			m, ok := measureOf(base)
			return m, ok && m.Kind == "money"
		}
	}
	return muster.Measure{}, false
}

// kinOf lists the measures of other sources whose nearest kin is this one.
func kinOf(name string) []muster.Measure { return kin()[name] }

var kin = sync.OnceValue(func() map[string][]muster.Measure {
	out := map[string][]muster.Measure{}
	for _, m := range atlas.Measures() {
		if m.Kin != "" {
			out[m.Kin] = append(out[m.Kin], m)
		}
	}
	return out
})

// aboutEconomy says whether a measure belongs to no definition of defence
// spending: GDP and people are the same whoever prints them.
func aboutEconomy(name string) bool {
	return name == "gdp" || name == "population" || strings.HasPrefix(name, "gdp_")
}

// definition is whose meaning of defence spending a measure has: "nato",
// "nato-core", "sipri" ...; "" where there is no such thing to mix.
func definition(m muster.Measure) string {
	switch {
	case aboutEconomy(m.Name), m.Kind == "persons", m.Kind == "rate", m.Name == "common_funding_share":
		return ""
	case strings.HasPrefix(m.Name, "core_"):
		return m.Source + "-core"
	}
	return m.Source
}

// labelled is how a measure is called in a sentence.
func labelled(name string) string {
	if m, ok := measureOf(name); ok {
		return m.Label
	}
	return strings.ReplaceAll(name, "_", " ")
}
