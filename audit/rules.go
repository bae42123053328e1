// Package audit recomputes what an edition prints from what else it prints:
// totals from members, shares from money and GDP, growth from levels, money by
// head from money and heads. What does not recompute is listed, with a named
// and dated explanation or without one.
package audit

import "muster"

// Rule is one identity that figures of an edition must satisfy. Of is the
// measure that it recomputes, Formula how: X stands for the entity. Prices and
// Currency are the axes that the formula is computed with.
type Rule struct {
	Name     string
	Doc      string
	Of       string         // the measure
	Unit     string         // its base unit, where the rule is about one of several; "" for any
	At       string         // its prices: "current", "constant" (the edition's base), "" for those without
	Formula  muster.Formula // over X
	Prices   string
	Currency string
	Groups   bool   // only for groups: the sum of their members
	Only     string // only for this entity
	Base     bool   // only in the year of the edition's price base
	// Shown is the unit of the last digit that the publication prints, where its
	// workbook has more: a smaller difference cannot be seen in it.
	Shown muster.Number
	// Fixed is what the formula must give, where that is no published figure.
	Fixed muster.Number
}

// hundredth is a hundredth of a percent: shares of GDP are printed to it.
var hundredth = muster.Ratio(1, 10_000)

// Rules lists the identities, in the order of a report.
func Rules() []Rule {
	var out []Rule
	for _, money := range []string{"defence_expenditure", "core_defence_expenditure"} {
		out = append(out, moneyRules(money)...)
	}
	out = append(out, Rule{
		Name: "members sum to the total", Of: "armed_forces_personnel", Groups: true, Formula: "sum(X: it.armed_forces_personnel)",
		Doc: "The total is the sum of the members of 31 December of the year.",
	}, Rule{
		Name: "categories sum to 100", Of: "equipment_share", Fixed: muster.Int(1), Shown: hundredth,
		Formula: "X.equipment_share + X.personnel_share + X.infrastructure_share + X.other_share",
		Doc:     "Equipment, personnel, infrastructure and other spending, each printed to a hundredth of a percent, are all of it.",
	})
	for _, prices := range []string{"current", "constant"} {
		out = append(out, Rule{
			Name: "members sum to the total", Of: "gdp", Unit: "USD", At: prices, Prices: prices, Groups: true, Formula: "sum(X: it.gdp)",
			Doc: "The total is the sum of the members of 31 December of the year.",
		}, Rule{
			Name: "the alliance is the US and the others", Of: "gdp", Unit: "USD", At: prices, Prices: prices, Only: "NATO", Formula: "USA.gdp + NATO_EUROPE_CANADA.gdp",
			Doc: "NATO's total is the United States and NATO Europe and Canada.",
		})
	}
	return append(out, Rule{
		Name: "constant is current in the base year", Of: "gdp", Unit: "USD", At: "constant", Prices: "current", Base: true, Formula: "X.gdp",
		Doc: "In the year of the price base, constant prices are current prices.",
	}, Rule{
		Name: "constant is current in the base year", Of: "military_expenditure", Unit: "USD", At: "constant", Prices: "current", Base: true, Formula: "X.military_expenditure",
		Doc: "In the year of the price base, constant prices are current prices.",
	}, Rule{
		Name: "growth is the change of the level", Of: "gdp_real_change", Formula: "change(X.gdp)", Prices: "constant-national", Currency: "national",
		Doc: "The real change is that of the level at constant prices.",
	}, Rule{
		Name: "per head is the sum over the heads", Of: "gdp_per_capita", Unit: "USD", At: "current", Formula: "X.gdp / X.population", Prices: "current",
		Doc: "GDP by head is GDP over the population.",
	})
}

// moneyRules are those about a sum of defence spending and what is made of it.
func moneyRules(money string) []Rule {
	of := func(format string) muster.Formula { return muster.Formula(replace(format, money)) }
	out := []Rule{{
		Name: "a share is money over GDP", Of: money + "_share_of_gdp", Formula: of("X.M / X.gdp"), Prices: "constant",
		Doc: "The share of GDP is spending over GDP, both at the edition's constant prices.",
	}, {
		Name: "a share at current prices", Of: money + "_share_of_gdp", Formula: of("X.M / X.gdp"), Prices: "current", Shown: hundredth,
		Doc: "The share of GDP, printed to a hundredth of a percent, is also spending over GDP at current prices.",
	}, {
		Name: "growth is the change of the level", Of: money + "_real_change", Formula: of("change(X.M)"), Prices: "constant",
		Doc: "The real change is that of the level at constant prices.",
	}, {
		Name: "growth is the same in national currency", Of: money + "_real_change", Formula: of("change(X.M in national)"), Prices: "constant",
		Doc: "At constant prices and exchange rates, dollars and national currency grow alike.",
	}, {
		Name: "growth since 2014", Of: money + "_real_change_since_2014", Formula: of("change(X.M, 2014, y)"), Prices: "constant",
		Doc: "The change since 2014 is that of the level at constant prices.",
	}, {
		Name: "per head is the sum over the heads", Of: money + "_per_capita", At: "constant", Formula: of("X.M / (X.gdp / X.gdp_per_capita)"), Prices: "constant",
		Doc: "Spending by head is spending over the population that GDP and GDP by head imply.",
	}, {
		Name: "constant is current in the base year", Of: money, Unit: "USD", At: "constant", Formula: of("X.M"), Prices: "current", Base: true,
		Doc: "In the year of the price base, constant prices are current prices.",
	}}
	for _, prices := range []string{"current", "constant"} {
		out = append(out, Rule{
			Name: "members sum to the total", Of: money, Unit: "USD", At: prices, Formula: of("sum(X: it.M)"), Prices: prices, Groups: true,
			Doc: "The total is the sum of the members of 31 December of the year.",
		}, Rule{
			Name: "the alliance is the US and the others", Of: money, Unit: "USD", At: prices, Formula: of("USA.M + NATO_EUROPE_CANADA.M"), Prices: prices, Only: "NATO",
			Doc: "NATO's total is the United States and NATO Europe and Canada.",
		})
	}
	return out
}
