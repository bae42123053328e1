package muster

import (
	"math/big"
	"math/bits"
)

// Nearly every number in the books is a fraction of two small integers: $967.7
// billion, 2.71 %. Comparing, adding, rounding and writing such numbers in
// machine words is exact and costs a tenth; whatever does not fit falls back to
// big.Rat, with the same result.

// small is a fraction of machine words, in lowest terms; den is above 0.
type small struct{ num, den int64 }

// small gives n as a small fraction, where it fits.
func (n Number) small() (small, bool) {
	p, q := n.r.Num(), n.r.Denom()
	if !p.IsInt64() || !q.IsInt64() {
		return small{}, false
	}
	return small{p.Int64(), q.Int64()}, true
}

// cmp compares a/b with c/d as a·d with c·b, in 128 bits.
func (n small) cmp(m small) int {
	switch {
	case n.num < 0 && m.num >= 0:
		return -1
	case n.num >= 0 && m.num < 0:
		return 1
	}
	high1, low1 := bits.Mul64(magnitude(n.num), uint64(m.den))
	high2, low2 := bits.Mul64(magnitude(m.num), uint64(n.den))
	c := 0
	switch {
	case high1 < high2 || high1 == high2 && low1 < low2:
		c = -1
	case high1 != high2 || low1 != low2:
		c = 1
	}
	if n.num < 0 {
		return -c
	}
	return c
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// add sums two whole numbers, where the sum fits.
func (n small) add(m small) (int64, bool) {
	sum := n.num + m.num
	over := n.num > 0 && m.num > 0 && sum < 0 || n.num < 0 && m.num < 0 && sum >= 0
	return sum, n.den == 1 && m.den == 1 && !over
}

// exactFloat is up to where every whole number is a float64, and so the
// quotient of two of them the float64 nearest to the fraction.
const exactFloat = 1 << 53

func (n small) float() (float64, bool) {
	if magnitude(n.num) > exactFloat || n.den > exactFloat {
		return 0, false
	}
	return float64(n.num) / float64(n.den), true
}

// round gives n rounded half away from zero to a multiple of step, as the
// multiple; n/step + 1/2 is (2·a·q + b·p) / (2·b·p).
func (n small) round(step small) (int64, bool) {
	high1, above := bits.Mul64(magnitude(n.num), uint64(step.den))
	high2, below := bits.Mul64(uint64(n.den), magnitude(step.num))
	const room = 1 << 61
	if step.num <= 0 || high1 != 0 || high2 != 0 || above >= room || below >= room {
		return 0, false
	}
	times := int64((2*above + below) / (2 * below))
	if n.num < 0 {
		times = -times
	}
	return times, true
}

// of is a whole number times a small fraction, where the product fits.
func (n small) of(times int64) (Number, bool) {
	high, low := bits.Mul64(magnitude(times), magnitude(n.num))
	if high != 0 || low > 1<<62 {
		return Number{}, false
	}
	product := int64(low)
	if (times < 0) != (n.num < 0) {
		product = -product
	}
	return Number{big.NewRat(product, n.den)}, true
}
