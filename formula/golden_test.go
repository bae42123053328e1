package formula_test

import (
	"strings"
	"testing"

	"muster"
	"muster/books"
	"muster/formula"
	"muster/ledger"
)

// reader is the real books and the real ledger.
type reader struct {
	*books.Shelf
	*ledger.Ledger
}

func open(t testing.TB) muster.Books {
	t.Helper()
	shelf, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	pledges, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	return reader{shelf, pledges}
}

var june = muster.Axes{Source: "nato", Edition: "2024-06-17", Year: "2024", Day: "2024-07-01"}

// with is june with some axes changed: "prices=constant year=2023".
func with(t testing.TB, changes string) muster.Axes {
	ax := june
	for f := range strings.FieldsSeq(changes) {
		k, v, _ := strings.Cut(f, "=")
		switch k {
		case "source":
			ax.Source = v
		case "edition":
			ax.Edition = v
		case "definition":
			ax.Definition = v
		case "prices":
			ax.Prices = v
		case "members":
			ax.Members = v
		case "currency":
			ax.Currency = v
		case "year":
			ax.Year = v
		case "day":
			ax.Day = v
		default:
			t.Fatalf("no axis %q", f)
		}
	}
	return ax
}

// The pitfalls of the field, on the real editions: each figure was recomputed
// from the publication's own tables.
func TestGolden(t *testing.T) {
	const (
		newest   = "edition=2026-07-10 definition=core "
		of2019   = "edition=2019-06-25 year=2019 "
		sipri    = "source=sipri edition=2025-04-28 "
		constant = "prices=constant "
	)
	shelf := open(t)
	for _, c := range []struct {
		text     muster.Formula
		axes     string
		decimals int    // of the value, in percent, billions or units
		want     string // what the value prints as
	}{
		// The American share depends on prices and edition, not on taste.
		{"USA.defence_expenditure / NATO.defence_expenditure", "", 1, "65.6 ratio"},
		{"USA.defence_expenditure / NATO.defence_expenditure", constant, 1, "63.7 ratio"},
		{"USA.defence_expenditure / NATO.defence_expenditure", newest, 1, "65.3 ratio"},
		{"USA.defence_expenditure / NATO.defence_expenditure", newest + "year=2026", 1, "57.1 ratio"},
		{"USA.defence_expenditure / NATO.defence_expenditure", of2019, 1, "70.5 ratio"},
		{"USA.gdp / NATO.gdp", "", 0, "53 ratio"},
		// One release, two signs: current dollars and real change.
		{"change(NATO_EUROPE_CANADA.defence_expenditure)", "year=2015", 1, "-12.0 ratio"},
		{"NATO_EUROPE_CANADA.defence_expenditure_real_change", "year=2015", 1, "1.6 ratio"},
		{"change(NOR.defence_expenditure)", "year=2021", 1, "16.7 ratio"},
		{"NOR.defence_expenditure_real_change", "year=2021", 1, "-11.4 ratio"},
		// Newcomers make growth.
		{"NATO_EUROPE_CANADA.defence_expenditure_real_change", "", 1, "17.9 ratio"},
		{"NATO_EUROPE_CANADA.defence_expenditure_real_change", "members=same", 1, "14.5 ratio"},
		{"change(NATO_EUROPE_CANADA.defence_expenditure)", constant + "members=same year=2023", 1, "7.7 ratio"},
		{"change(NATO_EUROPE_CANADA.defence_expenditure, 2014, 2024)", constant, 1, "71.8 ratio"},
		{"change(NATO_EUROPE_CANADA.defence_expenditure, 2014, 2024)", constant + "members=same", 1, "64.2 ratio"},
		// Who met 2 % depends on edition, definition and source.
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", "", 0, "23 count"},
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", newest, 0, "17 count"},
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", sipri, 0, "17 count"},
		{"count(NATO where round(defence_expenditure_share_of_gdp, 0.1%) >= 2%)", sipri, 0, "18 count"},
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", of2019, 0, "7 count"},
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", "year=2019", 0, "7 count"},
		{"BGR.defence_expenditure_share_of_gdp", "year=2019", 2, "3.13 ratio"},
		{"BGR.defence_expenditure_share_of_gdp", of2019, 2, "1.61 ratio"},
		// A share of aggregates is not the aggregate share.
		{"NATO_EUROPE_CANADA.defence_expenditure_share_of_gdp", "", 2, "2.02 ratio"},
		{"NATO_EUROPE_CANADA.defence_expenditure / NATO_EUROPE_CANADA.gdp", "", 2, "2.01 ratio"},
		// What "700 billion more" can mean.
		{"excess(NATO_EUROPE_CANADA.defence_expenditure, 2014, 2015..2024)", constant, 0, "643 USD"},
		{"excess(NATO_EUROPE_CANADA.defence_expenditure, 2016, 2017..2024)", constant, 0, "534 USD"},
		{"excess(NATO_EUROPE_CANADA.defence_expenditure, 2014, 2015..2024)", "", 0, "460 USD"},
		{"excess(NATO_EUROPE_CANADA.defence_expenditure, 2016, 2017..2024)", "", 0, "798 USD"},
		{"excess(NATO_EUROPE.defence_expenditure, 2016, 2017..2024)", "", 0, "738 USD"},
		{"excess(NATO_EUROPE_CANADA.defence_expenditure, 2014, 2015..2024)", newest + constant, 0, "716 USD"},
		{"excess(NATO_EUROPE_CANADA.defence_expenditure, 2016, 2017..2024)", newest + constant, 0, "592 USD"},
		// Membership is dated.
		{"members(NATO)", "day=2016-09-24", 0, "28 count"},
		{"members(NATO)", "day=2019-09-24", 0, "29 count"},
		{"members(NATO)", "day=2024-03-07", 0, "32 count"},
		{"members(NATO)", "day=2024-03-06", 0, "31 count"},
		{"founded(NATO)", "", 0, "1949 year"},
		// Places, heads, soldiers.
		{"rank(NOR.defence_expenditure_per_capita among NATO)", "", 0, "2 rank"},
		{"rank(TUR.armed_forces_personnel among NATO)", "", 0, "2 rank"},
		{"rank(GBR.military_expenditure among WORLD)", sipri, 0, "6 rank"},
		{"DEU.defence_expenditure_per_capita in EUR", "prices=current", 0, "1072 EUR"},
		{"GBR.gdp in GBP * 0.2pp", "", 1, "5.5 GBP"},
		{"GBR.defence_expenditure in GBP - flatshare(GBR, 2014) in GBP", "", 1, "5.3 GBP"},
		{"streak(NATO_EUROPE_CANADA.defence_expenditure_real_change up)", "", 0, "10 years"},
		{"1 - USA.common_funding_share", "day=2025-03-01", 0, "84 ratio"},
	} {
		e, err := formula.Parse(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		v, w, no := formula.Eval(shelf, e, with(t, c.axes))
		if no != nil {
			t.Errorf("%s | %s: %v", c.text, c.axes, no)
			continue
		}
		if _, err := formula.Recompute(w); err != nil {
			t.Errorf("%s: %v", c.text, err)
		}
		n := v.Number
		switch {
		case v.Unit == "ratio":
			n = n.Mul(muster.Int(100))
		case muster.IsCurrency(v.Unit) && v.Per == "":
			n, _ = n.Div(muster.Int(1e9))
		}
		if got := n.Fixed(c.decimals) + " " + v.Unit; got != c.want {
			t.Errorf("%s | %s = %s, want %s\n%s", c.text, c.axes, got, c.want, w.Says)
		}
	}
}

// Seven met it twice, and they were other countries.
func TestSameCountOtherCountries(t *testing.T) {
	shelf := open(t)
	e, err := formula.Parse("list(NATO where defence_expenditure_share_of_gdp >= 2%)")
	if err != nil {
		t.Fatal(err)
	}
	names := func(axes string) string {
		v, _, no := formula.Eval(shelf, e, with(t, axes))
		if no != nil {
			t.Fatal(no)
		}
		var out []string
		for _, p := range v.Any {
			out = append(out, p.Name)
		}
		return strings.Join(out, " ")
	}
	then, now := names("edition=2019-06-25 year=2019"), names("year=2019")
	if !strings.Contains(then, "POL") || strings.Contains(now, "POL") || !strings.Contains(now, "BGR") || strings.Contains(then, "BGR") {
		t.Errorf("2019 as of 2019: %s; as of 2024: %s", then, now)
	}
}

// What is not held is said, never guessed.
func TestAbsences(t *testing.T) {
	shelf := open(t)
	for _, c := range []struct {
		text muster.Formula
		axes string
		code muster.Absence
		why  string
	}{
		{"DEU.defence_expenditure_share_of_gdp", "edition=2025-08-28 year=2025", muster.NoSeries, "nato/2025-08-28 has no figure for DEU"},
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", "edition=2025-08-28 year=2025", muster.NoSeries, "members"},
		{"NATO.defence_expenditure / USA.defence_expenditure", "edition=2025-08-28 year=2024 prices=current", muster.NoSeries, "no figure for NATO defence expenditure, current prices, 2024, nor for any member"},
		{"DEU.defence_expenditure", "year=2035", muster.NoSeries, "2035"},
		{"USA.defence_expenditure - USA.military_expenditure", "day=2025-06-01", muster.TypeMismatch, "do not mix"},
		{"DEU.defence_expenditure", "prices=constant-2021", muster.NoSeries, "constant-2021"},
		{"ISL.defence_expenditure", "", muster.NoSeries, "no armed forces"},
	} {
		e, err := formula.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		v, _, no := formula.Eval(shelf, e, with(t, c.axes))
		if no == nil {
			t.Errorf("%s | %s = %s %s, want %s", c.text, c.axes, v.Number, v.Unit, c.code)
		} else if no.Code != c.code || !strings.Contains(no.Why, c.why) {
			t.Errorf("%s | %s: %v, want %s %q", c.text, c.axes, no, c.code, c.why)
		}
	}
}
