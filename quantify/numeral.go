package quantify

import (
	"math"
	"sync"

	"muster"
)

// numeral is a number as written, before anything is known of its unit: m ×
// 10^e / den over the tokens from up to to. step is the power of ten of its
// last digit that is not a trailing integer zero.
type numeral struct {
	from, to int
	m        int64
	e        int
	den      int64
	step     int
	scale    int64 // what the scale words multiply by, 0 for none
	flags    uint16
}

// What is known of a numeral.
const (
	spelled  uint16 = 1 << iota // in words
	part                        // a fraction in words: "half", "two thirds"
	multiple                    // "twice", "doubled"
	ordinal                     // "tenth", "22nd"
	scaled                      // has a scale of its own: "billion"
	article                     // begins with "a" or "an"
	vague                       // "hundreds", "dozens"
	decimal                     // written with decimals
	negative                    // "minus five"
	glyph                       // a fraction in digits: "3/4", "½"
	digits4                     // four bare digits
	padded                      // begins with a zero: "0800"
	single                      // bare "one", "a half"
)

func (n *numeral) has(f uint16) bool { return n.flags&f != 0 }

// number returns the exact value; unknown when it is out of all bounds.
func (n *numeral) number() muster.Number {
	m, e, den := n.m, n.e, n.den
	if n.has(negative) {
		m = -m
	}
	for ; e > 0 && m <= math.MaxInt64/10 && m >= math.MinInt64/10; e-- {
		m *= 10
	}
	for ; e < 0 && den <= math.MaxInt64/10; e++ {
		if m%10 == 0 {
			m /= 10
			continue
		}
		den *= 10
	}
	v := muster.Ratio(m, den)
	if e != 0 {
		v = v.Mul(power(e))
	}
	return v
}

// farthest is the largest power of ten that a number may have.
const farthest = 40

// powers are 10^e for |e| up to farthest, and half of each.
var powers = sync.OnceValue(func() (p struct{ whole, half [2*farthest + 1]muster.Number }) {
	up, down := muster.Int(1), muster.Int(1)
	for e := range farthest + 1 {
		p.whole[farthest+e], p.whole[farthest-e] = up, down
		up, down = up.Mul(muster.Int(10)), down.Mul(muster.Ratio(1, 10))
	}
	for i, n := range p.whole {
		p.half[i] = n.Mul(muster.Ratio(1, roundedTo))
	}
	return p
})

func bounded(e int) int { return min(max(e, -farthest), farthest) + farthest }

// power is 10^e for |e| up to farthest.
func power(e int) muster.Number { return powers().whole[bounded(e)] }

// small returns the value where it is a whole number below a million.
func (n *numeral) small() (int, bool) {
	if n.den != 1 || n.m > 1e6 || n.e > 6 || n.has(negative) {
		return 0, false
	}
	v, e := n.m, n.e
	for ; e > 0; e-- {
		v *= 10
	}
	for ; e < 0; e++ {
		if v%10 != 0 {
			return 0, false
		}
		v /= 10
	}
	return int(v), v <= 1e6
}

// below says whether n is less than o, roughly: for choosing a reading only.
func (n *numeral) below(o *numeral) bool { return n.float() < o.float() }

func (n *numeral) float() float64 {
	v := float64(n.m) * math.Pow10(n.e) / float64(n.den)
	if n.has(negative) {
		return -v
	}
	return v
}

// times multiplies by a scale such as a million.
func (n *numeral) times(scale int64) {
	n.scale = max(n.scale, 1)
	if n.scale < math.MaxInt64/scale {
		n.scale *= scale
	}
	e := 0
	for scale%10 == 0 {
		scale /= 10
		e++
	}
	n.e += e
	n.step += e
	if scale != 1 { // a dozen
		if n.m < math.MaxInt64/100 {
			n.m *= scale
		}
		n.step = trailing(n)
	}
	n.flags |= scaled
}

// trailing finds the step of a whole number.
func trailing(n *numeral) int {
	if n.m == 0 {
		return 0
	}
	m, s := n.m, n.e
	for m%10 == 0 && m != 0 {
		m /= 10
		s++
	}
	return s
}
