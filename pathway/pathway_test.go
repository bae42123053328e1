package pathway

import (
	"encoding/json"
	"strings"
	"testing"

	"muster"
	"muster/books"
	"muster/ledger"
)

// library joins the embedded shelf and ledger.
type library struct {
	*books.Shelf
	*ledger.Ledger
}

func embedded(t testing.TB) muster.Books {
	s, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	l, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	return library{s, l}
}

func number(s string) muster.Number { return muster.MustNumber(s) }

func walked(t testing.TB, r Request) muster.Pathway {
	t.Helper()
	p, err := Walk(embedded(t), r)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The last step of every ally has the target's share to the digit, steps never
// leave the road between start and target, and totals are the sum of steps.
func TestEndsOnTarget(t *testing.T) {
	target := number("0.035")
	for _, shape := range []muster.Shape{muster.Straight, muster.Compound, muster.FrontLoaded, muster.BackLoaded, muster.Planned} {
		for _, prices := range []string{"", "current", "constant-2021"} {
			w, err := plan(embedded(t), Request{Target: target, By: 2035, Shape: shape, Prices: prices})
			if err != nil {
				t.Fatal(err)
			}
			p := w.cost()
			for _, l := range p.Lines {
				first, last := l.Steps[0], l.Steps[len(l.Steps)-1]
				if l.Start != nil && first.Share.Cmp(target) < 0 && last.Share.Cmp(target) < 0 {
					t.Errorf("%s %s: %s ends on %s", shape, prices, l.Code, last.Share)
				}
				if l.Start != nil && shape != muster.Planned && first.Share.Cmp(target) < 0 && last.Share.Cmp(target) != 0 {
					t.Errorf("%s %s: %s ends on %s", shape, prices, l.Code, last.Share)
				}
				sum := nothing
				for i, s := range l.Steps[1:] {
					sum = add(sum, s.Extra)
					if l.Start != nil && s.Share.Cmp(l.Steps[i].Share) < 0 {
						t.Errorf("%s %s: the share of %s falls in %d", shape, prices, l.Code, s.Year)
					}
					if off := s.Share.Mul(s.GDP).Sub(s.Money).Abs(); off.Cmp(number("0.01")) > 0 {
						t.Errorf("%s %s: %s %d: share × GDP is off by %s", shape, prices, l.Code, s.Year, off)
					}
				}
				for i, pair := range [][2]muster.Number{{sum.FlatCash, l.Total.FlatCash}, {sum.FlatReal, l.Total.FlatReal}, {sum.FlatShare, l.Total.FlatShare}} {
					if pair[0].Cmp(pair[1]) != 0 {
						t.Errorf("%s %s: total %d of %s is %s, steps come to %s", shape, prices, i, l.Code, pair[1], pair[0])
					}
				}
			}
		}
	}
}

// A group is the sum of its members, and NATO of Europe, Canada and the United
// States. Iceland adds to GDP alone.
func TestGroupsAreSums(t *testing.T) {
	p := walked(t, Request{Target: number("0.035"), By: 2030})
	line := map[string]muster.PathLine{}
	for _, l := range p.Lines {
		line[l.Code] = l
	}
	for i, s := range line["NATO"].Steps {
		money := line["NATO_EUROPE"].Steps[i].Money.Add(line["CAN"].Steps[i].Money).Add(line["USA"].Steps[i].Money)
		if money.Cmp(s.Money) != 0 {
			t.Errorf("%d: NATO spends %s, its parts %s", s.Year, s.Money, money)
		}
		gdp, parts := muster.Int(0), muster.Int(0)
		for _, l := range p.Lines {
			if l.Start != nil {
				gdp = gdp.Add(l.Steps[i].GDP)
			}
		}
		parts = s.GDP.Sub(gdp)
		if parts.Sign() <= 0 || parts.Cmp(number("100000000000")) > 0 {
			t.Errorf("%d: NATO's GDP is %s over the GDP of those that spend: Iceland's is some tens of billions", s.Year, parts.Grouped(0))
		}
	}
}

// Over flat real and over flat cash differ by inflation alone; at constant
// prices of the first year flat real is the first year's money.
func TestBaselines(t *testing.T) {
	p := walked(t, Request{Who: []string{"DEU"}, Target: number("0.035"), By: 2032})
	l := p.Lines[0]
	for _, s := range l.Steps {
		if got := s.Money.Sub(s.Extra.FlatReal); got.Sub(l.Steps[0].Money).Abs().Cmp(number("0.01")) > 0 {
			t.Errorf("%d: flat real is %s, the first year's money %s", s.Year, got, l.Steps[0].Money)
		}
		if got := s.Money.Sub(s.Extra.FlatShare); got.Sub(l.Steps[0].Share.Mul(s.GDP)).Abs().Cmp(number("0.01")) > 0 {
			t.Errorf("%d: flat share is %s", s.Year, got)
		}
	}
	if p.Currency != "EUR" || p.Prices != "constant-2026" {
		t.Errorf("one ally is told in %s at %s", p.Currency, p.Prices)
	}
	flat := walked(t, Request{Who: []string{"DEU"}, Target: number("0.035"), By: 2032, Prices: "current"}).Lines[0]
	for _, s := range flat.Steps {
		if got := s.Money.Sub(s.Extra.FlatCash); got.Sub(flat.Steps[0].Money).Abs().Cmp(number("0.01")) > 0 {
			t.Errorf("%d: flat cash is %s, the first year's money %s", s.Year, got, flat.Steps[0].Money)
		}
	}
}

// Luxembourg's share is of national income: its path divides as NATO does.
func TestLuxembourg(t *testing.T) {
	l := walked(t, Request{Who: []string{"LUX"}, Target: number("0.035"), By: 2035}).Lines[0]
	if len(l.Notes) == 0 || !strings.Contains(l.Notes[0], "national income") {
		t.Errorf("notes: %q", l.Notes)
	}
}

// Those above the target stay where they are and cost nothing over their share.
func TestAboveTarget(t *testing.T) {
	l := walked(t, Request{Who: []string{"POL"}, Target: number("0.035"), By: 2035}).Lines[0]
	last := l.Steps[len(l.Steps)-1]
	if last.Share.Cmp(l.Start.Value) != 0 || l.Total.FlatShare.Sign() != 0 || len(l.Notes) == 0 {
		t.Errorf("Poland goes from %s to %s", l.Start.Value, last.Share)
	}
}

// What is asked for out of range is refused in one sentence.
func TestRefused(t *testing.T) {
	good := func() Request { return Request{Target: number("0.035"), By: 2035} }
	for name, change := range map[string]func(*Request){
		"no target":      func(r *Request) { r.Target = muster.Number{} },
		"target of 50 %": func(r *Request) { r.Target = number("0.5") },
		"past year":      func(r *Request) { r.By = 2020 },
		"far year":       func(r *Request) { r.By = 2200 },
		"shape":          func(r *Request) { r.Shape = "round" },
		"country":        func(r *Request) { r.Who = []string{"XXX"} },
		"no ally":        func(r *Request) { r.Who = []string{"CHN"} },
		"no forces":      func(r *Request) { r.Who = []string{"ISL"} },
		"no allies":      func(r *Request) { r.Who = []string{"WORLD"} },
		"prices":         func(r *Request) { r.Prices = "ppp" },
		"currency":       func(r *Request) { r.Currency = "XAU" },
		"paths":          func(r *Request) { r.Paths = 1_000_000 },
		"odd paths":      func(r *Request) { r.Paths = 7 },
		"withdrawal":     func(r *Request) { r.Withdraw = number("1.5") },
		"too early":      func(r *Request) { r.AsOf = muster.MustDay("2020-01-01") },
	} {
		r := good()
		change(&r)
		if _, err := Walk(embedded(t), r); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The same request gives the same bytes; another seed other paths.
func TestSameBytes(t *testing.T) {
	r := Request{Target: number("0.035"), By: 2030, Paths: 200, Seed: 7, Withdraw: number("0.3")}
	a, _ := json.Marshal(walked(t, r))
	b, _ := json.Marshal(walked(t, r))
	if string(a) != string(b) {
		t.Error("the same request gave other bytes")
	}
	r.Seed = 8
	c, _ := json.Marshal(walked(t, r))
	if string(a) == string(c) {
		t.Error("another seed gave the same paths")
	}
}

// A withdrawal leaves a gap of the said part of what the United States would
// have spent at its share, and the needed shares fill it.
func TestWithdrawal(t *testing.T) {
	p := walked(t, Request{Target: number("0.035"), By: 2030, Withdraw: number("0.25")})
	var europe muster.PathLine
	for _, l := range p.Lines {
		if l.Code == "NATO_EUROPE" {
			europe = l
		}
	}
	for i, g := range p.Withdrawal.Steps {
		if i == 0 && g.Gap.Sign() != 0 {
			t.Error("the first year is published: nothing is withdrawn in it")
		}
		if filled := g.EuropeNeeds.Mul(europe.Steps[i].GDP); filled.Sub(europe.Steps[i].Money).Sub(g.Gap).Abs().Cmp(number("0.02")) > 0 {
			t.Errorf("%d: the needed share does not fill the gap", g.Year)
		}
		if g.AllianceWithThem.Sub(g.AllianceWithout).Cmp(g.Gap) != 0 {
			t.Errorf("%d: with and without differ by %s, not by the gap", g.Year, g.AllianceWithThem.Sub(g.AllianceWithout))
		}
	}
}

// Where a meeting is found, the year before had none.
func TestMeetings(t *testing.T) {
	p := walked(t, Request{Target: number("0.05"), By: 2035})
	var europe, usa muster.PathLine
	for _, l := range p.Lines {
		switch l.Code {
		case "NATO_EUROPE":
			europe = l
		case "USA":
			usa = l
		}
	}
	for _, m := range p.Meetings {
		if m.Group != "NATO_EUROPE" || m.In != "money" || m.Rival != keeps || m.Year == 0 {
			continue
		}
		i := m.Year - p.From
		rival := func(i int) muster.Number { return usa.Start.Value.Mul(usa.Steps[i].GDP) }
		if europe.Steps[i].Money.Cmp(rival(i)) < 0 || i > 0 && europe.Steps[i-1].Money.Cmp(rival(i-1)) >= 0 {
			t.Errorf("%d is not the first year in which Europe spends as much", m.Year)
		}
		return
	}
	t.Error("at 5 % Europe spends as much as the United States at its share, and no year is named")
}

func BenchmarkWalk(b *testing.B) {
	lib := embedded(b)
	for b.Loop() {
		if _, err := Walk(lib, Request{Target: number("0.035"), By: 2035}); err != nil {
			b.Fatal(err)
		}
	}
}
