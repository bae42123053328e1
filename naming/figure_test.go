package naming

import "testing"

func TestFigure(t *testing.T) {
	for want, c := range map[string]struct {
		form, measure   string
		subject, beside []string
	}{
		"number of NATO members":                                                   {"background_fact", "membership", []string{"NATO"}, nil},
		"defence spending as a share of GDP, Poland":                               {"level_share_gdp", "defence_expenditure_share_of_gdp", []string{"POL"}, nil},
		"the share of the whole, defence spending, the United States, beside NATO": {"share_of_group", "defence_expenditure", []string{"USA"}, []string{"NATO"}},
		"how many members, by defence spending as a share of GDP, NATO":            {"count_over_threshold", "defence_expenditure_share_of_gdp", []string{"NATO"}, nil},
		"norm or debt": {"norm_or_debt", "", nil, nil},
	} {
		if got := Figure(c.form, c.measure, c.subject, c.beside); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if !Level("projection_plan") || Level("change") {
		t.Error("a plan is a level, a change is none")
	}
}
