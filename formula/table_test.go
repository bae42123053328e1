package formula_test

import (
	"strings"
	"testing"

	"muster"
	"muster/formula"
)

func tabled(t *testing.T, text muster.Formula, ax muster.Axes) (muster.Series, *formula.Absent) {
	t.Helper()
	e, err := formula.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return formula.Table(open(t), e, ax)
}

func cellOf(s muster.Series, who, period string) muster.Observation {
	for _, c := range s.Cells {
		if c.Entity == who && c.Period == period {
			return c
		}
	}
	return muster.Observation{}
}

// A gap stays a gap with its reason, and the others have their values.
func TestTable(t *testing.T) {
	s, no := tabled(t, "each(NATO: it.defence_expenditure_share_of_gdp)[2021..2025]", june)
	if no != nil {
		t.Fatal(no)
	}
	if len(s.Cells) != 31*5 {
		t.Errorf("%d cells: Iceland, or a member of one year only, is counted wrongly", len(s.Cells))
	}
	for _, c := range []struct {
		who, period string
		absent      muster.Absence
		status      muster.Status
	}{
		{"DEU", "2022", muster.Present, muster.Final}, {"DEU", "2024", muster.Present, muster.Estimate},
		{"DEU", "2025", muster.NoSeries, ""}, {"SWE", "2023", muster.NotAMember, ""}, {"SWE", "2024", muster.Present, muster.Estimate},
	} {
		got := cellOf(s, c.who, c.period)
		if got.Absent != c.absent || got.Status != c.status || (c.absent != muster.Present) != (got.Why != "") {
			t.Errorf("%s %s = %+v", c.who, c.period, got)
		}
		if c.absent == muster.Present && (got.Figure == nil || got.Editions[0] != "nato/2024-06-17") {
			t.Errorf("%s %s rests on %v", c.who, c.period, got.Editions)
		}
	}
	// A fixed group has the same members in every year.
	s, _ = tabled(t, "each(NATO[2024]: it.defence_expenditure_share_of_gdp)[2021..2023]", june)
	if c := cellOf(s, "SWE", "2021"); c.Absent != muster.Present {
		t.Errorf("Sweden 2021 = %+v", c)
	}
}

// Where no edition is named, all cells are of the one that has most of them.
func TestTableTakesOneEdition(t *testing.T) {
	s, no := tabled(t, "each(DEU, FRA, POL: it.defence_expenditure_share_of_gdp)[2020..2025]", muster.Axes{Day: "2025-12-01"})
	if no != nil {
		t.Fatal(no)
	}
	for _, c := range s.Cells {
		if c.Absent == muster.Present && (len(c.Editions) != 1 || c.Editions[0] != "nato/2024-06-17") {
			t.Errorf("%s %s is of %v", c.Entity, c.Period, c.Editions)
		}
	}
	if s.Axes.Edition != "2024-06-17" {
		t.Errorf("the axes name %s", s.Axes.Edition)
	}
}

// What must not stand in one series is refused, as is a series of nothing.
func TestTableRefuses(t *testing.T) {
	for text, want := range map[muster.Formula]string{
		"DEU.defence_expenditure[2031..2033]":                              "2031",
		"each(DEU, GBR: it.defence_expenditure in national)[2023..2024]":   "must not stand in one series",
		"each(DEU, GBR: list(NATO where gdp > USD 1))[2023..2024]":         "",
		"each(XXX_NOBODY: it.defence_expenditure)[2023..2024]":             "no group",
		"each(NATO: it.defence_expenditure - it.gdp / it.gdp)[2023..2024]": "",
	} {
		_, no := tabled(t, text, june)
		if want != "" && (no == nil || !strings.Contains(no.Why, want)) {
			t.Errorf("%s: %v, want %q", text, no, want)
		}
	}
}

// A missing year says which years there are, a missing currency which there
// are, a missing measure where it is.
func TestHint(t *testing.T) {
	b := open(t)
	for _, c := range []struct {
		text muster.Formula
		axes string
		want string
	}{
		{"DEU.defence_expenditure", "year=2031", "nato/2024-06-17 has DEU.defence_expenditure for 2014 to 2024"},
		{"DEU.defence_expenditure", "edition=2026-07-10 year=2025", "nato/2026-07-10 has DEU.core_defence_expenditure, on the definition of 2026, for 2014 to 2026"},
		{"DEU.defence_expenditure", "prices=constant-2021", "nato/2024-06-17 prints DEU.defence_expenditure in EUR at constant-2015 prices, EUR at current prices"},
		{"NLD.personnel_share", "edition=2026-07-10 year=2026", "nato/2026-07-10 has NLD.personnel_share for 2014 to 2025"},
		{"POL.defence_expenditure_share_of_gdp", "year=2023 edition=2019-06-25", "nato/2019-06-25 has POL.defence_expenditure_share_of_gdp for 2012 to 2019"},
	} {
		e, err := formula.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		_, _, no := formula.Eval(b, e, with(t, c.axes))
		if no == nil {
			t.Errorf("%s has a value", c.text)
		} else if got := formula.Hint(b, no); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s %s: %q, want %q", c.text, c.axes, got, c.want)
		}
	}
}

// Somebody unknown is pointed at, with who may be meant.
func TestUnknown(t *testing.T) {
	for _, c := range []struct {
		text   muster.Formula
		offset int
		want   string
	}{
		{"GERMANY.gdp", 0, "DEU (Germany)"},
		{"DEU.gdp / UK.gdp", 10, "GBR (the United Kingdom)"},
		{"count(NATTO where gdp > USD 1)", 6, "NATO (NATO)"},
		{"each(DEU, FRANCE: it.gdp)", 10, "FRA (France)"},
		{"sum(NATO except GER: it.gdp)", 16, "DEU (Germany)"},
		{"ismember(DEU, NATOO, 2024-01-01)", 14, "NATO (NATO)"},
		{"flatshare(POLAND, 2014)", 10, "POL (Poland)"},
		{"QQQ.gdp", 0, "muster books"},
		{"DEU.gdp + NATO[2024].gdp", -1, ""},
		{"{NATO[2024]}.gdp + EU.gdp", -1, ""},
	} {
		e, err := formula.Parse(c.text)
		if err != nil {
			if c.offset >= 0 {
				t.Errorf("%s: %v", c.text, err)
			}
			continue
		}
		got := formula.Unknown(e)
		switch {
		case c.offset < 0 && got != nil:
			t.Errorf("%s: %v", c.text, got)
		case c.offset >= 0 && (got == nil || got.Offset != c.offset || !strings.Contains(got.Says, c.want)):
			t.Errorf("%s: %v, want %q at %d", c.text, got, c.want, c.offset)
		}
	}
}
