package formula

import (
	"math"
	"strings"

	"muster"
)

// scale is how the numbers of one step are written.
type scale struct {
	word     string // "billion"
	divisor  muster.Number
	factor   float64 // one over the divisor
	decimals int
}

var (
	billion  = scale{"billion", muster.Int(1e9), 1e-9, 1}
	million  = scale{"million", muster.Int(1e6), 1e-6, 1}
	cents    = scale{"", muster.Int(1), 1, 2}
	ones     = scale{"", muster.Int(1), 1, 0}
	percent  = scale{"%", muster.Ratio(1, 100), 100, 1}
	percents = scale{"%", muster.Ratio(1, 100), 100, 2}
	rates    = scale{"", muster.Int(1), 1, 4}
)

// tenPercent is where a second decimal of a percentage stops to matter: the
// thresholds that countries argue about lie below.
const tenPercent = 0.1

// scaleOf chooses how to write numbers up to n of a unit. Layout may use
// floats; nothing is decided by them.
func scaleOf(n float64, unit string) *scale {
	switch {
	case unit == ratio || unit == points:
		if math.Abs(n) < tenPercent {
			return &percents
		}
		return &percent
	case muster.IsCurrency(unit):
		switch n = math.Abs(n); {
		case n >= 1e9:
			return &billion
		case n >= 1e6:
			return &million
		case n >= 100:
			return &ones
		}
		return &cents
	case strings.Contains(unit, "/"):
		return &rates
	case unit == plain && n != math.Trunc(n):
		return &cents
	}
	return &ones
}

// bare writes a number of the scale without its unit; one too small for the
// scale's decimals gets more of them.
func (s *scale) bare(n muster.Number) string { return s.write(n, n.Float()) }

// write is bare for a number whose nearest float is at hand.
func (s *scale) write(n muster.Number, f float64) string {
	decimals := s.decimals
	f *= s.factor
	if s.word != "" && s.word != "%" && f != 0 && math.Abs(f) < 1 {
		decimals = 3
	}
	if out, ok := grouped(f, decimals); ok {
		return out
	}
	scaled, _ := n.Div(s.divisor)
	return scaled.Grouped(decimals)
}

// grouped writes a float with thousands separators, unless it is so large, or
// so near the middle between two printed values, that only exact arithmetic
// knows how it rounds.
func grouped(f float64, decimals int) (string, bool) {
	shifted := math.Abs(f) * powers[decimals]
	whole, frac := math.Modf(shifted)
	if shifted > 1e14 || math.Abs(frac-0.5) < 1e-3 {
		return "", false
	}
	if frac > 0.5 {
		whole++
	}
	var buf [40]byte
	at := len(buf)
	left := uint64(whole)
	for i := 0; left > 0 || i <= decimals; i++ {
		switch {
		case i == decimals && decimals > 0:
			at--
			buf[at] = '.'
		case i > decimals && (i-decimals)%3 == 0:
			at--
			buf[at] = ','
		}
		at--
		buf[at] = byte('0' + left%10)
		left /= 10
	}
	if f < 0 && whole > 0 {
		at--
		buf[at] = '-'
	}
	return string(buf[at:]), true
}

var powers = [...]float64{1, 10, 100, 1e3, 1e4}

// with writes a number of the scale with its unit.
func (s *scale) with(v muster.Value) string { return s.unit(s.bare(v.Number), v) }

// unit puts scale word and unit behind a bare number.
func (s *scale) unit(out string, v muster.Value) string {
	if s.word != "" {
		out += " " + s.word
	}
	switch {
	case v.Unit == points:
		out = strings.TrimSuffix(out, "%") + "points"
	case v.Unit != ratio && v.Unit != plain && v.Unit != "year" && v.Unit != "rank" && v.Unit != count:
		out += " " + v.Unit
	}
	if v.Per == capita {
		out += " a head"
	}
	return out
}

// say writes a value for people: "967.7 billion USD", "2.12 %", "2025-03-07".
func say(v muster.Value) string {
	if v.Low.Known() && v.High.Known() && v.Low.Cmp(v.High) != 0 {
		low, high := v, v
		low.Number, low.Low, high.Number, high.High = v.Low, muster.Number{}, v.High, muster.Number{}
		s := scaleOf(v.High.Float(), v.Unit)
		return s.bare(v.Low) + " to " + s.with(high)
	}
	switch {
	case !v.Number.Known():
		return "a list"
	case v.Unit == "date":
		return muster.Day(v.Number.Int64()).String()
	case v.Unit == "year":
		return v.Number.String()
	}
	f := v.Number.Float()
	s := scaleOf(f, v.Unit)
	return s.unit(s.write(v.Number, f), v)
}

// exactly writes a number as said, without zeros behind it: "2.5 %",
// "800 billion EUR", "3.5 to 5 %".
func exactly(v muster.Value) string {
	top := v.Number
	if v.High.Known() {
		top = v.High
	}
	s := scaleOf(top.Float(), v.Unit)
	number := func(n muster.Number) string {
		scaled, _ := n.Div(s.divisor)
		return scaled.String()
	}
	if v.Low.Known() && v.High.Known() {
		return number(v.Low) + " to " + s.unit(number(v.High), v)
	}
	return s.unit(number(v.Number), v)
}
