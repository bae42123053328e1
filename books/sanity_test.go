package books

import (
	"fmt"
	"testing"

	"muster"
)

// near says whether two numbers differ by at most a tolerance: published
// members are rounded, totals are not.
func near(a, b, tolerance muster.Number) bool { return a.Sub(b).Abs().Cmp(tolerance) <= 0 }

// In both whole editions the members of each year sum to NATO's totals.
func TestMembersSumToTotals(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		edition           muster.EditionID
		measure, constant string
		from, to          int
		tolerance         int64 // 31 members rounded to a million each
	}{
		{june2024, "defence_expenditure", "constant-2015", 2014, 2024, 1_000_000},
		{july2026, "core_defence_expenditure", "constant-2021", 2014, 2026, 16_000_000},
	} {
		for _, prices := range []string{"current", c.constant} {
			for year := c.from; year <= c.to; year++ {
				for _, group := range []string{"NATO", "NATO_EUROPE_CANADA"} {
					y := fmt.Sprint(year)
					members, _ := s.Members(group, muster.DayOf(year, 12, 31))
					sum := muster.Int(0)
					for _, m := range members {
						if s.HasForces(m) {
							sum = sum.Add(figure(t, s, c.edition, m, c.measure, "USD", prices, y).Value)
						}
					}
					total := figure(t, s, c.edition, group, c.measure, "USD", prices, y).Value
					if !near(sum, total, muster.Int(c.tolerance)) {
						t.Errorf("%s %s %s %s: members sum to %s, published %s", c.edition, group, prices, y, sum.Grouped(0), total.Grouped(0))
					}
				}
			}
		}
	}
}

// What the edition of June 2024 is quoted for.
func TestJune2024(t *testing.T) {
	s := open(t)
	us := figure(t, s, june2024, "USA", "defence_expenditure", "USD", "current", "2024").Value
	nato := figure(t, s, june2024, "NATO", "defence_expenditure", "USD", "current", "2024").Value
	if got := nato.Round(muster.Int(1_000_000)).String(); got != "1474399000000" {
		t.Errorf("NATO 2024 = %s", got)
	}
	share, _ := us.Div(nato)
	if got := share.Fixed(3); got != "0.656" {
		t.Errorf("US over NATO = %s", got)
	}
	if got := s.meeting(t, june2024, "defence_expenditure_share_of_gdp", "2024"); got != 23 {
		t.Errorf("%d allies at 2 %%", got)
	}
	if got := s.meeting(t, july2026, "core_defence_expenditure_share_of_gdp", "2024"); got != 17 {
		t.Errorf("%d allies at 2 %% on the core definition", got)
	}
}

// meeting counts the allies at 2 % of GDP or more.
func (s *Shelf) meeting(t *testing.T, e muster.EditionID, measure, year string) int {
	n := 0
	members, _ := s.Members("NATO", muster.MustDay(year+"-12-31"))
	for _, m := range members {
		if s.HasForces(m) && figure(t, s, e, m, measure, "ratio", "", year).Value.Cmp(muster.Ratio(2, 100)) >= 0 {
			n++
		}
	}
	return n
}

// The published share is spending over GDP, both at constant prices, for every
// ally and total; where the tables of an edition disagree with each other, the
// cell is named here.
func TestShareTimesGDP(t *testing.T) {
	s := open(t)
	named := map[string]bool{
		"nato/2024-06-17 FRA 2020": true, // printed as exactly 2.00, computed 1.99
		"nato/2024-06-17 SVK 2024": true, // printed as exactly 2.00, computed 1.99
	}
	for _, c := range []struct {
		edition         muster.EditionID
		prefix, prices  string
		from, to, cells int
	}{
		{june2024, "", "constant-2015", 2014, 2024, 363},
		{july2026, "core_", "constant-2021", 2014, 2026, 429},
	} {
		cells := 0
		for year := c.from; year <= c.to; year++ {
			y := fmt.Sprint(year)
			for _, k := range s.Series(c.edition, c.prefix+"defence_expenditure_share_of_gdp", "") {
				share := figure(t, s, c.edition, k.Entity, k.Measure, "ratio", "", y).Value
				gdp := figure(t, s, c.edition, k.Entity, "gdp", "USD", c.prices, y).Value
				money := figure(t, s, c.edition, k.Entity, c.prefix+"defence_expenditure", "USD", c.prices, y).Value
				ratio, _ := money.Div(gdp)
				cells++
				agree := near(ratio, share, muster.Ratio(1, 10_000)) // shares are printed to 0.01 %
				if name := fmt.Sprintf("%s %s %s", c.edition, k.Entity, y); agree == named[name] {
					t.Errorf("%s: %s of GDP computed, %s printed; named as an exception: %v", name, ratio.Fixed(5), share.Fixed(5), named[name])
				}
			}
		}
		if cells != c.cells {
			t.Errorf("%s: %d cells compared, want %d", c.edition, cells, c.cells)
		}
	}
}

// Poland's 2023 went from 3.9 % to 3.26 %: editions stay apart.
func TestRevisionsStayApart(t *testing.T) {
	s := open(t)
	for edition, want := range map[muster.EditionID]string{
		"nato_press/2023-07-07": "0.0390", "nato_press/2024-03-14": "0.0392", june2024: "0.0326",
	} {
		f := figure(t, s, edition, "POL", "defence_expenditure_share_of_gdp", "ratio", "", "2023")
		if f.Value.Fixed(4) != want {
			t.Errorf("%s: %s, want %s", edition, f.Value, want)
		}
	}
}
