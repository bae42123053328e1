package formula

import (
	"strings"

	"muster"
)

// scale is how the numbers of one step are written.
type scale struct {
	word     string // "billion"
	divisor  muster.Number
	decimals int
}

var (
	billion  = scale{"billion", muster.Int(1e9), 1}
	million  = scale{"million", muster.Int(1e6), 1}
	cents    = scale{"", muster.Int(1), 2}
	ones     = scale{"", muster.Int(1), 0}
	percent  = scale{"%", muster.Ratio(1, 100), 1}
	percents = scale{"%", muster.Ratio(1, 100), 2}
	rates    = scale{"", muster.Int(1), 4}
)

// tenPercent is where a second decimal of a percentage stops to matter: the
// thresholds that countries argue about lie below.
var tenPercent = muster.Ratio(1, 10)

// scaleOf chooses how to write numbers up to n of a unit.
func scaleOf(n muster.Number, unit string) scale {
	switch {
	case unit == ratio || unit == points:
		if n.Cmp(tenPercent) < 0 {
			return percents
		}
		return percent
	case muster.IsCurrency(unit):
		switch {
		case n.Cmp(billion.divisor) >= 0:
			return billion
		case n.Cmp(million.divisor) >= 0:
			return million
		case n.Cmp(muster.Int(100)) >= 0:
			return ones
		}
		return cents
	case strings.Contains(unit, "/"):
		return rates
	case unit == plain && !n.IsInt():
		return cents
	}
	return ones
}

// bare writes a number of the scale without its unit; one too small for the
// scale's decimals gets more of them.
func (s scale) bare(n muster.Number) string {
	scaled, _ := n.Div(s.divisor)
	decimals := s.decimals
	if s.word != "" && s.word != "%" && scaled.Sign() != 0 && scaled.Abs().Cmp(muster.Int(1)) < 0 {
		decimals = 3
	}
	return scaled.Grouped(decimals)
}

// with writes a number of the scale with its unit.
func (s scale) with(v muster.Value) string {
	out := s.bare(v.Number)
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
		s := scaleOf(v.High.Abs(), v.Unit)
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
	return scaleOf(v.Number.Abs(), v.Unit).with(v)
}
