package pathway

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"muster"

	"pgregory.net/rapid"
)

// Quantiles without sorting are those of sorting.
func TestQuantiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.Float64Range(-1e9, 1e12), 1, 400).Draw(t, "list")
		if rapid.Bool().Draw(t, "repeat") {
			list = append(list, list...)
		}
		var q quantiler
		got := q.fan(list)
		sorted := slices.Clone(list)
		slices.Sort(sorted)
		for i, p := range []muster.Number{got.P10, got.P25, got.P50, got.P75, got.P90} {
			if want := muster.Int(int64(sorted[nearest(len(list), ranks[i])-1])); p.Cmp(want) != 0 {
				t.Fatalf("%d of 100: %s, want %s", ranks[i], p, want)
			}
		}
	})
}

// alone is a walk of one ally at constant prices with a calibration of the
// test's own.
func alone(t *testing.T, spread muster.PathSpread, revision float64) (*simulation, *ally, muster.PathLine) {
	w, err := plan(embedded(t), Request{Who: []string{"FRA"}, Target: number("0.035"), By: 2031})
	if err != nil {
		t.Fatal(err)
	}
	p := w.cost()
	s := &simulation{
		walk: w, paths: 20000, years: w.r.By - w.r.From, spread: revision,
		spreads: map[string]muster.PathSpread{"FRA": spread}, currency: map[string][]float64{}, future: newFuture(20000),
	}
	s.common(muster.PathCommon{})
	return s, w.byCode["FRA"], p.Lines[0]
}

// Without variation every path is the plain one.
func TestNoVariation(t *testing.T) {
	s, a, line := alone(t, muster.PathSpread{}, 0)
	sums := s.totals()
	s.ally(a, sums)
	s.fans(&line, sums)
	for _, step := range line.Steps[1:] {
		for _, q := range []muster.Number{step.Fan.P10, step.Fan.P50, step.Fan.P90} {
			if q.Sub(step.Money).Abs().Cmp(number("1000")) > 0 {
				t.Errorf("%d: %s, the plain path %s", step.Year, q, step.Money)
			}
		}
	}
	for _, pair := range [][2]muster.Number{
		{line.Spread.FlatCash.P50, line.Total.FlatCash}, {line.Spread.FlatReal.P50, line.Total.FlatReal}, {line.Spread.FlatShare.P50, line.Total.FlatShare},
	} {
		if pair[0].Sub(pair[1]).Abs().Cmp(number("10000")) > 0 {
			t.Errorf("total %s, the plain path's %s", pair[0], pair[1])
		}
	}
}

// With growth alone varying, the spread of a year's money is the closed form:
// the variance of a product of independent factors.
func TestClosedForm(t *testing.T) {
	const sd = 0.02
	s, a, line := alone(t, muster.PathSpread{Growth: sd}, 0)
	sums := s.totals()
	s.ally(a, sums)
	e := a.economy
	relative := 1.0
	for y, step := range line.Steps[1:] {
		year := s.r.From + 1 + y
		grown := quotient(quotient(e.nominal(year), e.nominal(year-1)), e.deflator(year, year-1)).Float()
		relative *= 1 + sd*sd/(grown*grown)
		want := step.Money.Float() * math.Sqrt(relative-1)
		got := deviation(sums.money[y*s.paths : (y+1)*s.paths])
		if math.Abs(got/want-1) > 0.03 { // the error of a deviation of 20,000 draws is 0.5 %
			t.Errorf("%d: deviation %.4g, closed form %.4g", year, got, want)
		}
		if m := mean(sums.money[y*s.paths : (y+1)*s.paths]); math.Abs(m/step.Money.Float()-1) > 0.003 {
			t.Errorf("%d: mean %.6g, plain path %s", year, m, step.Money)
		}
	}
}

// A start that varies moves the first years and not the target.
func TestStartVaries(t *testing.T) {
	s, a, line := alone(t, muster.PathSpread{}, 0.05)
	sums := s.totals()
	s.ally(a, sums)
	s.fans(&line, sums)
	start, money := line.Steps[0].Fan, line.Steps[0].Money
	if !start.P10.Known() || start.P10.Cmp(money) >= 0 || start.P90.Cmp(money) <= 0 {
		t.Errorf("the estimate that the path starts from looks certain: %s, %s to %s", money, start.P10, start.P90)
	}
	first, last := line.Steps[1].Fan, line.Steps[len(line.Steps)-1].Fan
	if first.P90.Cmp(first.P10) <= 0 {
		t.Error("the first year does not vary")
	}
	if last.P90.Sub(last.P10).Cmp(number("1000")) > 0 {
		t.Errorf("the target year varies from %s to %s", last.P10, last.P90)
	}
}

// A start that is an outturn does not stray as estimates do.
func TestFinalStart(t *testing.T) {
	s, a, line := alone(t, muster.PathSpread{}, 0.05)
	a.start.Status = muster.Final
	sums := s.totals()
	s.ally(a, sums)
	s.fans(&line, sums)
	if line.Steps[0].Fan.P50.Known() || line.Steps[1].Fan.P90.Cmp(line.Steps[1].Fan.P10) != 0 {
		t.Errorf("an outturn strays: %+v", line.Steps[1].Fan)
	}
}

// An ally's draws are its own: they are the same whoever else is asked for.
func TestOwnStreams(t *testing.T) {
	one := walked(t, Request{Who: []string{"ITA"}, Target: number("0.035"), By: 2030, Paths: 500, Currency: "USD", Prices: "current"})
	two := walked(t, Request{Who: []string{"USA", "ITA", "NATO_EUROPE"}, Target: number("0.035"), By: 2030, Paths: 500, Currency: "USD", Prices: "current"})
	for i, s := range one.Lines[0].Steps[1:] {
		if o := two.Lines[1].Steps[i+1].Fan; s.Fan.P50.Cmp(o.P50) != 0 || s.Fan.P90.Cmp(o.P90) != 0 {
			t.Errorf("%d: %s alone, %s among others", s.Year, s.Fan.P50, o.P50)
		}
	}
}

// Pairs have draws of opposite sign.
func TestAntithetic(t *testing.T) {
	list := make([]float64, 10)
	draw(rand.New(rand.NewPCG(1, 2)), list)
	for i := range 5 {
		if list[i] != -list[i+5] || list[i] == 0 {
			t.Errorf("%g and %g", list[i], list[i+5])
		}
	}
}

// Calibration reads a plausible past: 14 years, inflation in Türkiye that varies
// most, estimates that miss by some percent.
func TestCalibration(t *testing.T) {
	p := walked(t, Request{Target: number("0.035"), By: 2030, Paths: 2})
	u := p.Uncertainty
	if len(u.Spreads) != 31 {
		t.Errorf("%d allies have a past", len(u.Spreads))
	}
	most := ""
	widest := 0.0
	for _, s := range u.Spreads {
		if s.Years < 10 || s.Growth <= 0 || s.Growth > 0.12 || s.Prices <= 0 {
			t.Errorf("%+v", s)
		}
		if s.Prices > widest {
			most, widest = s.Code, s.Prices
		}
	}
	if most != "TUR" {
		t.Errorf("inflation varies most in %s", most)
	}
	if u.Revision.Pairs < 60 || u.Revision.Spread < 0.01 || u.Revision.Spread > 0.2 {
		t.Errorf("revisions: %+v", u.Revision)
	}
	if u.Common.Growth < 0.2 || u.Common.Growth > 0.95 {
		t.Errorf("growth moves together by %g", u.Common.Growth)
	}
}

// BenchmarkSimulate is 31 allies and the groups on 10,000 paths over 15 years at
// current prices, quantiles included.
func BenchmarkSimulate(b *testing.B) {
	w, err := plan(embedded(b), Request{Target: number("0.035"), By: 2041, Paths: 10000, Prices: "current"})
	if err != nil {
		b.Fatal(err)
	}
	p := w.cost()
	for b.Loop() {
		w.simulate(&p)
	}
}
