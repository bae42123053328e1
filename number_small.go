package muster

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// Nearly every number in the books is a fraction of two small integers: $967.7
// billion, 2.71 %. Such numbers are kept and reckoned with in machine words, which
// is exact and costs a tenth; whatever does not fit falls back to big.Rat, with
// the same result.

// small is a fraction of machine words, in lowest terms; den is above 0, and 0
// where there is none. The least of all integers is no part of one, so that each
// can be turned round.
type small struct{ num, den int64 }

// reduced is a/b in lowest terms, for b above 0.
func reduced(a, b int64) small {
	if b == 1 {
		return small{a, 1}
	}
	d := gcd(int64(magnitude(a)), b)
	return small{a / d, b / d}
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

// plus sums two fractions, where the sum fits.
func (n small) plus(m small) (small, bool) {
	a, b, den := n.num, m.num, n.den
	if n.den != m.den {
		d := gcd(n.den, m.den)
		var fits, fit, whole bool
		a, fits = product(a, m.den/d)
		b, fit = product(b, n.den/d)
		den, whole = product(n.den, m.den/d)
		if !fits || !fit || !whole {
			return small{}, false
		}
	}
	sum := a + b
	if a > 0 && b > 0 && sum < 0 || a < 0 && b < 0 && sum >= 0 || sum == math.MinInt64 {
		return small{}, false
	}
	return reduced(sum, den), true
}

// times multiplies two fractions, where the product fits.
func (n small) times(m small) (small, bool) {
	if n.num == 0 || m.num == 0 {
		return small{0, 1}, true
	}
	c, d := gcd(int64(magnitude(n.num)), m.den), gcd(int64(magnitude(m.num)), n.den)
	num, fits := product(n.num/c, int64(magnitude(m.num/d)))
	den, fit := product(n.den/d, m.den/c)
	if m.num < 0 {
		num = -num
	}
	return small{num, den}, fits && fit
}

// tens are the powers of ten that fit into a machine word.
var tens = func() (t [19]uint64) {
	t[0] = 1
	for i := 1; i < len(t); i++ {
		t[i] = 10 * t[i-1]
	}
	return t
}()

// fixed prints n with some decimals, fewer than tens has, rounded half away from
// zero.
func (n small) fixed(decimals int) string {
	den := uint64(n.den)
	whole, rest := magnitude(n.num)/den, magnitude(n.num)%den
	high, low := bits.Mul64(rest, tens[decimals])
	part, left := bits.Div64(high, low, den) // rest < den, so that it fits
	if left >= den-left {
		part++
	}
	if part == tens[decimals] {
		whole, part = whole+1, 0
	}
	var buf [48]byte
	b := buf[:0]
	if n.num < 0 {
		b = append(b, '-')
	}
	b = strconv.AppendUint(b, whole, 10)
	if decimals > 0 {
		b = append(b, '.')
		for d := decimals - 1; d > 0 && part < tens[d]; d-- {
			b = append(b, '0')
		}
		b = strconv.AppendUint(b, part, 10)
	}
	return string(b)
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
	if times >= 1<<62-1 { // before the last step up, which would wrap
		return 0, false
	}
	if rest >= below-rest {
		times++
	}
	if n.num < 0 {
		return -int64(times), true
	}
	return int64(times), true
}

// Sum adds numbers up; all must be known. It counts in the denominator common
// to all and reduces once, at the end.
func Sum(numbers []Number) Number {
	common := int64(1)
	for _, n := range numbers {
		if n.den == 0 {
			return slowSum(numbers)
		}
		fits := true
		if common, fits = product(common, n.den/gcd(common, n.den)); !fits {
			return slowSum(numbers)
		}
	}
	total := int64(0)
	for _, n := range numbers {
		term, fits := product(n.num, common/n.den)
		if total += term; !fits || magnitude(total) > 1<<62 {
			return slowSum(numbers)
		}
	}
	return Number{small: reduced(total, common)}
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
		total.Add(total, n.rat())
	}
	return exact(total)
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
