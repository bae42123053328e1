package formula

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster"
)

// What a formula touches is known before any value is.
func TestFree(t *testing.T) {
	for _, c := range []struct {
		text string
		want Traits
	}{
		{"USA.defence_expenditure / NATO.defence_expenditure", Traits{
			Money: true, Groups: true, Open: true,
			Measures: []string{"defence_expenditure"}, Entities: []string{"NATO", "USA"}, Sources: []string{"nato"}}},
		{"GBR.defence_expenditure in EUR [2021]", Traits{
			Money: true, Level: true, Rates: true, Fixed: []int{2021},
			Measures: []string{"defence_expenditure"}, Entities: []string{"GBR"}, Sources: []string{"nato"}}},
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", Traits{
			Open:     true,
			Measures: []string{"defence_expenditure_share_of_gdp"}, Entities: []string{"NATO"}, Sources: []string{"nato"}}},
		{"change(NATO.defence_expenditure)", Traits{
			Money: true, Groups: true, Compares: true, Open: true, Back: 1,
			Measures: []string{"defence_expenditure"}, Entities: []string{"NATO"}, Sources: []string{"nato"}}},
		{"excess(DEU.defence_expenditure, 2014, 2015..y)", Traits{
			Money: true, Level: true, Open: true, Fixed: []int{2014, 2015},
			Measures: []string{"defence_expenditure"}, Entities: []string{"DEU"}, Sources: []string{"nato"}}},
		{"members(NATO, 2016-09-24)", Traits{Membership: true, Entities: []string{"NATO"}}},
		{"pledge(GBR, defence_expenditure_share_of_gdp)", Traits{
			Ledger: true, Measures: []string{"defence_expenditure_share_of_gdp"}, Entities: []string{"GBR"}}},
		{"highest(GBR.defence_expenditure_share_of_gdp, y-10..y-1)", Traits{
			Open: true, Back: 10,
			Measures: []string{"defence_expenditure_share_of_gdp"}, Entities: []string{"GBR"}, Sources: []string{"nato"}}},
	} {
		e, err := Parse(muster.Formula(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, Free(e)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}
