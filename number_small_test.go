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
			n = Number{new(big.Rat).Mul(n.r, n.r)}
		}
		return n
	}
	for range 200_000 {
		a, b := draw(), draw()
		if got, want := a.Cmp(b), a.r.Cmp(b.r); got != want {
			t.Fatalf("%v and %v compare as %d, not %d", a.r, b.r, got, want)
		}
		if got, want := a.Add(b), new(big.Rat).Add(a.r, b.r); got.r.Cmp(want) != 0 {
			t.Fatalf("%v + %v = %v, not %v", a.r, b.r, got.r, want)
		}
		if got, want := a.Sub(b), new(big.Rat).Sub(a.r, b.r); got.r.Cmp(want) != 0 {
			t.Fatalf("%v - %v = %v, not %v", a.r, b.r, got.r, want)
		}
		if want, _ := a.r.Float64(); a.Float() != want {
			t.Fatalf("%v is the float %v, not %v", a.r, a.Float(), want)
		}
		c := draw()
		if got, want := Sum([]Number{a, b, c, a}), slowSum([]Number{a, b, c, a}); got.Cmp(want) != 0 {
			t.Fatalf("%v + %v + %v + %v is %v, not %v", a.r, b.r, c.r, a.r, got.r, want.r)
		}
		if step := b.Abs(); step.Sign() > 0 {
			if got, want := a.Round(step), rounded(a, step); got.r.Cmp(want) != 0 {
				t.Fatalf("%v to steps of %v is %v, not %v", a.r, step.r, got.r, want)
			}
		}
	}
}

// rounded is Round in big.Rat alone.
func rounded(n, step Number) *big.Rat {
	q := new(big.Rat).Quo(n.r, step.r)
	negative := q.Sign() < 0
	q.Abs(q).Add(q, big.NewRat(1, 2))
	i := new(big.Int).Quo(q.Num(), q.Denom())
	if negative {
		i.Neg(i)
	}
	return new(big.Rat).Mul(new(big.Rat).SetInt(i), step.r)
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
