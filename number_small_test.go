package muster

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// edges are numbers at which machine words end.
var edges = []int64{0, 1, -1, 2, 3, 5, 7, 10, 100, 1000, 1e9, 1e12, 1 << 31, 1 << 53, 1<<53 + 1, 1 << 61, 1 << 62,
	math.MaxInt64, math.MaxInt64 - 1, math.MinInt64, math.MinInt64 + 1}

// What is computed in machine words is what big.Rat computes.
func TestSmallNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	draw := func() Number {
		pick := func() int64 {
			if r.IntN(2) == 0 {
				return edges[r.IntN(len(edges))]
			}
			return r.Int64N(1<<r.IntN(62)+1) - r.Int64N(1<<r.IntN(62)+1)
		}
		below := pick()
		if below == 0 {
			below = 1000
		}
		n := Ratio(pick(), below)
		if r.IntN(20) == 0 {
			n = n.Mul(n)
		}
		return n
	}
	for range 50_000 {
		a, b := draw(), draw()
		if got, want := a.Cmp(b), a.rat().Cmp(b.rat()); got != want {
			t.Fatalf("%v and %v compare as %d, not %d", a.rat(), b.rat(), got, want)
		}
		if got, want := a.Add(b), new(big.Rat).Add(a.rat(), b.rat()); got.rat().Cmp(want) != 0 {
			t.Fatalf("%v + %v = %v, not %v", a.rat(), b.rat(), got.rat(), want)
		}
		if got, want := a.Sub(b), new(big.Rat).Sub(a.rat(), b.rat()); got.rat().Cmp(want) != 0 {
			t.Fatalf("%v - %v = %v, not %v", a.rat(), b.rat(), got.rat(), want)
		}
		if got, want := a.Mul(b), new(big.Rat).Mul(a.rat(), b.rat()); got.rat().Cmp(want) != 0 {
			t.Fatalf("%v × %v = %v, not %v", a.rat(), b.rat(), got.rat(), want)
		}
		if got, ok := a.Div(b); ok != (b.Sign() != 0) || ok && got.rat().Cmp(new(big.Rat).Quo(a.rat(), b.rat())) != 0 {
			t.Fatalf("%v / %v = %v", a.rat(), b.rat(), got.rat())
		}
		if a.Neg().rat().Cmp(new(big.Rat).Neg(a.rat())) != 0 || a.Abs().rat().Cmp(new(big.Rat).Abs(a.rat())) != 0 || a.Sign() != a.rat().Sign() || a.IsInt() != a.rat().IsInt() {
			t.Fatalf("%v is turned round to %v, %v", a.rat(), a.Neg().rat(), a.Abs().rat())
		}
		if decimals := r.IntN(22); a.Fixed(decimals) != a.rat().FloatString(decimals) {
			t.Fatalf("%v with %d decimals is %s, not %s", a.rat(), decimals, a.Fixed(decimals), a.rat().FloatString(decimals))
		}
		if a.Int64() != new(big.Int).Quo(a.rat().Num(), a.rat().Denom()).Int64() {
			t.Fatalf("%v cut to %d", a.rat(), a.Int64())
		}
		if p := exact(a.rat()); p.small != a.small || (p.r == nil) != (a.r == nil) {
			t.Fatalf("%v has two forms: %v and %v", a.rat(), p, a)
		}
		if want, _ := a.rat().Float64(); a.Float() != want {
			t.Fatalf("%v is the float %v, not %v", a.rat(), a.Float(), want)
		}
		c := draw()
		if got, want := Sum([]Number{a, b, c, a}), slowSum([]Number{a, b, c, a}); got.Cmp(want) != 0 {
			t.Fatalf("%v + %v + %v + %v is %v, not %v", a.rat(), b.rat(), c.rat(), a.rat(), got.rat(), want.rat())
		}
		if step := b.Abs(); step.Sign() > 0 {
			if got, want := a.Round(step), rounded(a, step); got.rat().Cmp(want) != 0 {
				t.Fatalf("%v to steps of %v is %v, not %v", a.rat(), step.rat(), got.rat(), want)
			}
		}
	}
}

// rounded is Round in big.Rat alone.
func rounded(n, step Number) *big.Rat {
	q := new(big.Rat).Quo(n.rat(), step.rat())
	negative := q.Sign() < 0
	q.Abs(q).Add(q, big.NewRat(1, 2))
	i := new(big.Int).Quo(q.Num(), q.Denom())
	if negative {
		i.Neg(i)
	}
	return new(big.Rat).Mul(new(big.Rat).SetInt(i), step.rat())
}

func BenchmarkCmp(b *testing.B) {
	x, y := MustNumber("0.0271"), MustNumber("0.02")
	b.ReportAllocs()
	for b.Loop() {
		x.Cmp(y)
	}
}

func BenchmarkRound(b *testing.B) {
	x, step := MustNumber("0.02714"), MustNumber("0.001")
	b.ReportAllocs()
	for b.Loop() {
		x.Round(step)
	}
}

// Where the quotient does not fit, rounding goes by the slow way.
func TestRoundAtTheEdge(t *testing.T) {
	n, step := Int(1<<62+1), Ratio(1<<60, 1<<62-1)
	got := n.Round(step)
	off := new(big.Rat).Sub(got.rat(), n.rat())
	if off.Abs(off).Cmp(step.rat()) > 0 {
		t.Errorf("%v rounded to a multiple of %v is %v", n.rat(), step.rat(), got.rat())
	}
}
