package formula_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"muster"
	"muster/formula"
)

// value computes on the real books; a formula without an answer skips the draw.
func value(t *rapid.T, b muster.Books, ax muster.Axes, format string, args ...any) muster.Value {
	text := fmt.Sprintf(format, args...)
	e, err := formula.Parse(muster.Formula(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	v, w, no := formula.Eval(b, e, ax)
	if no != nil {
		t.Skip(text, no)
	}
	if _, err := formula.Recompute(w); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return v
}

func drawAxes(t *rapid.T) muster.Axes {
	return muster.Axes{
		Edition: "2024-06-17", Year: rapid.SampledFrom([]string{"2014", "2017", "2020", "2023", "2024"}).Draw(t, "year"), Day: "2024-07-01",
		Prices: rapid.SampledFrom([]string{"current", "constant"}).Draw(t, "prices"),
	}
}

var (
	someAllies   = []string{"USA", "DEU", "GBR", "POL", "LUX", "TUR", "HRV"}
	someGroups   = []string{"NATO", "NATO_EUROPE_CANADA", "NATO_EUROPE", "EU_NATO", "{EST, LVA, LTU}", "{NATO[2024] except USA}"}
	moneyOfThese = []string{"defence_expenditure", "gdp"}
)

func sameValue(a, b muster.Value) bool {
	return a.Unit == b.Unit && a.Per == b.Per && a.Prices == b.Prices && a.Number.Cmp(b.Number) == 0
}

// Units cancel: a part over the whole, times the whole, is the part again, with
// its unit and its prices.
func TestShareTimesWholeIsThePart(t *testing.T) {
	b := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ax := drawAxes(t)
		part := rapid.SampledFrom(someAllies).Draw(t, "part") + "." + rapid.SampledFrom(moneyOfThese).Draw(t, "measure")
		whole := rapid.SampledFrom(append(someGroups, someAllies...)).Draw(t, "whole") + "." + rapid.SampledFrom(moneyOfThese).Draw(t, "of")
		got := value(t, b, ax, "%s / %s * %s", part, whole, whole)
		if want := value(t, b, ax, "%s", part); !sameValue(got, want) {
			t.Fatalf("%s over and times %s is %s %s %s, want %s %s %s", part, whole, got.Number, got.Unit, got.Prices, want.Number, want.Unit, want.Prices)
		}
		if share := value(t, b, ax, "%s / %s", part, whole); share.Unit != "ratio" || share.Prices != "" {
			t.Fatalf("a share is in %s %s", share.Unit, share.Prices)
		}
		head := value(t, b, ax, "%s / %s.population", part, strings.Split(part, ".")[0])
		if back := value(t, b, ax, "(%s / %s.population) * %s.population", part, strings.Split(part, ".")[0], strings.Split(part, ".")[0]); !sameValue(back, value(t, b, ax, "%s", part)) || head.Per != "capita" {
			t.Fatalf("money by head times heads is %s %s", back.Number, back.Unit)
		}
	})
}

// What cancels leaves nothing: X/X is one, X-X is zero, a rate there and back
// is one.
func TestUnitsCancel(t *testing.T) {
	b := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ax := drawAxes(t)
		x := rapid.SampledFrom(append(someGroups, someAllies...)).Draw(t, "who") + "." +
			rapid.SampledFrom([]string{"defence_expenditure", "gdp", "armed_forces_personnel", "defence_expenditure_share_of_gdp"}).Draw(t, "measure")
		if one := value(t, b, ax, "%s / %s", x, x); one.Unit != "ratio" || one.Number.Cmp(muster.Int(1)) != 0 {
			t.Fatalf("%s over itself is %s %s", x, one.Number, one.Unit)
		}
		if zero := value(t, b, ax, "%s - %s", x, x); zero.Number.Sign() != 0 {
			t.Fatalf("%s less itself is %s", x, zero.Number)
		}
		if one := value(t, b, ax, "rate(USD/GBP) * rate(GBP/USD)"); one.Number.Cmp(muster.Int(1)) != 0 {
			t.Fatalf("there and back is %s %s", one.Number, one.Unit)
		}
	})
}

// Members' shares of their sum add up to the whole, whoever they are.
func TestSharesSumToOne(t *testing.T) {
	b := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ax := drawAxes(t)
		who := rapid.SliceOfNDistinct(rapid.SampledFrom(someAllies), 2, 6, rapid.ID[string]).Draw(t, "who")
		list := strings.Join(who, ", ")
		got := value(t, b, ax, "sum(%s: it.defence_expenditure / {%s}.defence_expenditure)", list, list)
		if got.Number.Cmp(muster.Int(1)) != 0 || got.Unit != "ratio" {
			t.Fatalf("the shares of %s sum to %s %s", list, got.Number, got.Unit)
		}
	})
}

// earlier are the books as they stood on a day: nothing later is on the shelf.
type earlier struct {
	muster.Books
	day muster.Day
}

func (e earlier) Editions(source string) []muster.Edition {
	return slices.DeleteFunc(slices.Clone(e.Books.Editions(source)), func(d muster.Edition) bool {
		return d.Published > e.day && d.Source != "ecb"
	})
}

// An edition published later never changes an answer as of an earlier day.
func TestLaterEditionsChangeNothing(t *testing.T) {
	all := open(t)
	rapid.Check(t, func(t *rapid.T) {
		day := muster.MustDay(rapid.SampledFrom([]string{"2019-07-01", "2024-06-16", "2024-06-17", "2025-05-01", "2025-08-28", "2026-04-30"}).Draw(t, "day"))
		text := rapid.SampledFrom([]string{
			"DEU.defence_expenditure", "count(NATO where defence_expenditure_share_of_gdp >= 2%)", "DEU.military_expenditure_share_of_gdp",
			"change(NATO_EUROPE_CANADA.defence_expenditure)", "POL.gdp / DEU.gdp", "GBR.defence_expenditure in EUR", "POL.defence_expenditure_share_of_gdp[2018..y]",
			"excess(FRA.defence_expenditure, 2014, 2015..y)", "members(NATO)",
		}).Draw(t, "text")
		ax := muster.Axes{
			Year: rapid.SampledFrom([]string{"2019", "2023", "2024"}).Draw(t, "year"), Day: day.String(),
			Source: rapid.SampledFrom([]string{"", "nato", "sipri"}).Draw(t, "source"),
			Prices: rapid.SampledFrom([]string{"", "current", "constant"}).Draw(t, "prices"),
		}
		e, err := formula.Parse(muster.Formula(text))
		if err != nil {
			t.Fatal(err)
		}
		v, _, no := formula.Eval(all, e, ax)
		then, _, noThen := formula.Eval(earlier{all, day}, e, ax)
		if (no == nil) != (noThen == nil) || no == nil && (v.Number.Known() && v.Number.Cmp(then.Number) != 0 || len(v.Each) != len(then.Each)) {
			t.Fatalf("%s as of %s: %s (%v) with all editions, %s (%v) without later ones", text, day, v.Number, no, then.Number, noThen)
		}
	})
}
