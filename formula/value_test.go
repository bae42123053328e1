package formula_test

import (
	"testing"

	"muster"
	"muster/formula"
)

// Value says what Eval says, in every edition, with or without figures.
func TestValueIsEvalWithoutWorking(t *testing.T) {
	b := open(t)
	for _, text := range []muster.Formula{
		"USA.defence_expenditure",
		"USA.defence_expenditure in EUR",
		"USA.defence_expenditure / NATO.defence_expenditure",
		"NATO_EUROPE.defence_expenditure_share_of_gdp",
		"NATO.defence_expenditure_per_capita",
		"EU_NATO.defence_expenditure_real_change",
		"count(NATO where defence_expenditure_share_of_gdp >= 2%)",
		"count(NATO where round(equipment_share, 1%) >= 20%)",
		"count(NATO where defence_expenditure_share_of_gdp >= USD 2)",
		"count(WORLD where military_expenditure >= USD 1000000000)",
		"rank(POL.defence_expenditure_share_of_gdp among NATO)",
		"top(armed_forces_personnel among NATO)",
		"each(GBR, NATO_EUROPE: it.defence_expenditure / NATO.defence_expenditure)",
		"sum(EU: change(it.defence_expenditure))",
		"mean(NATO: it.gdp in EUR)",
		"excess(NATO_EUROPE.defence_expenditure, 2014, 2015..y)",
		"{EST, LVA, LTU}.defence_expenditure_per_capita in GBP",
		"flatshare(DEU, 2014)",
		"streak(DEU.defence_expenditure up)",
		"ISL.defence_expenditure",
		"count(NATO where ismember(it, EU) = 1)",
		"members(NATO)",
		"announced(EU, defence_expenditure) in USD",
		"pledge(GBR, defence_expenditure_share_of_gdp)",
	} {
		e, err := formula.Parse(text)
		if err != nil {
			t.Fatal(text, err)
		}
		sources := append(b.Editions(""), muster.Edition{ID: "nato/1990-01-01", Source: "nato"})
		for _, ed := range sources {
			for _, year := range []string{"", "2014", "2024"} {
				for _, prices := range []string{"", "constant"} {
					ax := muster.Axes{Source: ed.Source, Edition: string(ed.ID)[len(ed.Source)+1:], Year: year, Prices: prices, Day: "2025-03-13"}
					same(t, b, e, ax)
				}
			}
		}
		same(t, b, e, muster.Axes{Year: "2024"})
		same(t, b, e, muster.Axes{Year: "2024", Source: "sipri", Members: "same"})
	}
}

func same(t *testing.T, b muster.Books, e *formula.Expr, ax muster.Axes) {
	t.Helper()
	want, _, no := formula.Eval(b, e, ax)
	got, code := formula.Value(b, e, ax)
	switch {
	case no != nil && no.Code != code:
		t.Errorf("%s %+v: %q, not %q (%s)", e, ax, code, no.Code, no.Why)
	case no == nil && code != muster.Present:
		t.Errorf("%s %+v: %q, but there is a value", e, ax, code)
	case no == nil && (got.Unit != want.Unit || got.Number.String() != want.Number.String() || len(got.Each) != len(want.Each) || len(got.Any) != len(want.Any)):
		t.Errorf("%s %+v: %v, not %v", e, ax, got, want)
	}
	for i := range got.Each {
		if no == nil && (got.Each[i].Name != want.Each[i].Name || got.Each[i].Number.Cmp(want.Each[i].Number) != 0) {
			t.Errorf("%s %+v: part %v, not %v", e, ax, got.Each[i], want.Each[i])
		}
	}
}
