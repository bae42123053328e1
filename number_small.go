package muster

import (
	"math"
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

// float is the float64 nearest to n: 64 bits of the quotient, the last of them
// set when there are more, rounded once. Nothing that fits is too large or too
// small for a float64.
func (n small) float() float64 {
	if n.num == 0 {
		return 0
	}
	above, below := magnitude(n.num), uint64(n.den)
	shift, by := bits.LeadingZeros64(above), bits.LeadingZeros64(below)
	above, below = above<<shift, below<<by
	exponent, low := by-shift-64, uint64(0)
	if above >= below {
		above, low, exponent = above>>1, above<<63, exponent+1
	}
	quotient, rest := bits.Div64(above, low, below)
	if rest != 0 {
		quotient |= 1
	}
	f := math.Ldexp(float64(quotient), exponent)
	if n.num < 0 {
		return -f
	}
	return f
}

// round gives n rounded half away from zero to a multiple of step, as the
// multiple.
func (n small) round(step small) (int64, bool) {
	high, above := bits.Mul64(magnitude(n.num), uint64(step.den))
	over, below := bits.Mul64(uint64(n.den), magnitude(step.num))
	if step.num <= 0 || over != 0 || high >= below {
		return 0, false
	}
	times, rest := bits.Div64(high, above, below)
	if rest >= below-rest {
		times++
	}
	if times >= 1<<62 {
		return 0, false
	}
	if n.num < 0 {
		return -int64(times), true
	}
	return int64(times), true
}

// of is a whole number times a small fraction, where the product fits.
func (n small) of(times int64) (Number, bool) {
	whole, fits := product(times, n.num)
	if !fits {
		return Number{}, false
	}
	return Number{big.NewRat(whole, n.den)}, true
}

// Sum adds numbers up; all must be known. It counts in the denominator common
// to all and reduces once, at the end.
func Sum(numbers []Number) Number {
	common := int64(1)
	for _, n := range numbers {
		den := n.r.Denom()
		if !den.IsInt64() {
			return slowSum(numbers)
		}
		fits := true
		if common, fits = product(common, den.Int64()/gcd(common, den.Int64())); !fits {
			return slowSum(numbers)
		}
	}
	var total, term, times big.Int
	for _, n := range numbers {
		times.SetInt64(common / n.r.Denom().Int64())
		total.Add(&total, term.Mul(n.r.Num(), &times))
	}
	return Number{new(big.Rat).SetFrac(&total, big.NewInt(common))}
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func slowSum(numbers []Number) Number {
	total := new(big.Rat)
	for _, n := range numbers {
		total.Add(total, n.r)
	}
	return Number{total}
}

// product multiplies by a positive number, where the result fits.
func product(n, by int64) (int64, bool) {
	high, low := bits.Mul64(magnitude(n), uint64(by))
	if high != 0 || low > 1<<62 {
		return 0, false
	}
	if n < 0 {
		return -int64(low), true
	}
	return int64(low), true
}
