package swap

import (
	"strings"

	"muster"
)

// want is what the words of a claim accept, by "Room in words" of contract.md.
// An unknown bound is open.
type want struct {
	low, high         muster.Number
	lowOpen, highOpen bool
	threshold         bool // of a share of GDP: a further reading rounds the value to 0.1 %
	target            bool // a share of GDP that may equal a known target
	hedged            bool // "about": whether a target then reaches down less is unsaid
}

var (
	ten     = muster.Int(10)
	two     = muster.Int(2)
	fiveOff = muster.Ratio(1, 20) // 5 % either way
	tenth   = muster.Ratio(1, 10) // the most that a number's last digit gives
	reach   = muster.Ratio(5, 10000)
	point1  = muster.Ratio(1, 1000)
)

// exact accepts one number and nothing else.
func exact(n muster.Number) want { return want{low: n, high: n} }

// power is 10 to the n, for n of either sign.
func power(n int) muster.Number {
	p := muster.Int(1)
	for ; n > 0; n-- {
		p = p.Mul(ten)
	}
	for ; n < 0; n++ {
		p, _ = p.Div(ten)
	}
	return p
}

// lastDigit is half a unit of the last digit that is not a trailing integer
// zero, at most a tenth of the number.
func lastDigit(numeral string) muster.Number {
	s := strings.ReplaceAll(numeral, ",", "")
	value := muster.MustNumber(s)
	unit := muster.Int(1)
	if _, fraction, ok := strings.Cut(s, "."); ok {
		unit = power(-len(fraction))
	} else {
		unit = power(len(s) - len(strings.TrimRight(s, "0")))
	}
	half, _ := unit.Div(two)
	if most := value.Mul(tenth).Abs(); half.Cmp(most) > 0 {
		return most
	}
	return half
}

// accept turns a hedge, a numeral and the size of its unit ("billion" 10⁹,
// "%" 0.01) into what is accepted.
func accept(hedge muster.Hedge, numeral string, scale muster.Number) want {
	v := muster.MustNumber(strings.ReplaceAll(numeral, ",", "")).Mul(scale)
	room := lastDigit(numeral).Mul(scale)
	switch hedge {
	case muster.About:
		if five := v.Mul(fiveOff).Abs(); five.Cmp(room) > 0 {
			room = five
		}
	case muster.Nearly:
		return want{low: v.Sub(v.Mul(fiveOff)), high: v}
	case muster.Over:
		return want{low: v, lowOpen: true}
	case muster.AtLeast:
		return want{low: v}
	case muster.Under:
		return want{high: v, highOpen: true}
	case muster.UpTo:
		return want{high: v}
	}
	return want{low: v.Sub(room), high: v.Add(room), hedged: hedge == muster.About}
}

// ofGDP marks a share of GDP: targets reach down less, thresholds may be meant
// after rounding.
func (w want) ofGDP() want {
	w.threshold = !w.low.Known() || !w.high.Known()
	w.target = true
	return w
}

// meets puts the test to a value. sure is false where the contract can be read
// both ways: a target's short reach under a hedge of its own.
func (w want) meets(v muster.Number) (holds, sure bool) {
	in := func(low muster.Number) bool {
		if low.Known() {
			if c := v.Cmp(low); c < 0 || c == 0 && w.lowOpen {
				return false
			}
		}
		if w.high.Known() {
			if c := v.Cmp(w.high); c > 0 || c == 0 && w.highOpen {
				return false
			}
		}
		return true
	}
	holds = in(w.low)
	if !w.target || !w.low.Known() || !w.high.Known() {
		return holds, true
	}
	for _, t := range []string{"0.02", "0.025", "0.03", "0.035", "0.05"} {
		n := muster.MustNumber(t)
		if w.low.Cmp(n) > 0 || w.high.Cmp(n) < 0 {
			continue
		}
		middle, _ := w.low.Add(w.high).Div(two)
		short := n.Sub(reach)
		switch {
		case middle.Cmp(n) == 0 && w.low.Cmp(short) < 0 && w.hedged:
			return holds, in(short) == holds // a hedge beside the target: unsaid
		case middle.Cmp(n) == 0 && w.low.Cmp(short) < 0:
			return in(short), true
		case w.high.Cmp(n) == 0: // "nearly 2 %"
			return holds, in(short) == holds
		}
	}
	return holds, true
}
