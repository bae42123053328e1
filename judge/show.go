package judge

import (
	"strings"

	"muster"
)

// Show prints a value for people: "65.6 %", "USD 967.7 billion", "32".
func Show(v muster.Value) string {
	switch {
	case len(v.Each) > 0:
		return showParts(v.Each, v.Unit, ", ")
	case len(v.Any) > 0:
		return showParts(v.Any, v.Unit, " or ")
	case v.Low.Known() && v.High.Known() && !v.Number.Known():
		return showNumber(v.Low, v.Unit) + " to " + showNumber(v.High, v.Unit)
	}
	return showNumber(v.Number, v.Unit)
}

func showParts(parts []muster.Part, unit, sep string) string {
	var out []string
	for i, p := range parts {
		if i == 8 {
			out = append(out, "…")
			break
		}
		if p.Low.Known() && p.High.Known() && p.Low.Cmp(p.High) != 0 {
			out = append(out, p.Name+": "+showNumber(p.Low, unit)+" to "+showNumber(p.High, unit))
			continue
		}
		out = append(out, p.Name+" "+showNumber(p.Number, unit))
	}
	return strings.Join(out, sep)
}

var (
	trillion = muster.Int(1_000_000_000_000)
	billion  = muster.Int(1_000_000_000)
	million  = muster.Int(1_000_000)
	hundred  = muster.Int(100)
)

func showNumber(n muster.Number, unit string) string {
	if !n.Known() {
		return "none"
	}
	switch {
	case unit == "ratio" || unit == "":
		return percent(n) + " %"
	case unit == "points":
		return percent(n) + " points"
	case unit == "times":
		return n.Round(muster.MustNumber("0.001")).String() + " times"
	case unit == "date":
		return muster.Day(n.Int64()).String()
	case unit == "year":
		return n.String()
	case muster.IsCurrency(unit):
		return unit + " " + money(n)
	case n.IsInt():
		return n.Grouped(0)
	}
	return n.Round(muster.MustNumber("0.01")).String()
}

// percent prints two decimals below ten percent, else one.
func percent(n muster.Number) string {
	p := n.Mul(hundred)
	if p.Abs().Cmp(muster.Int(10)) < 0 {
		return p.Fixed(2)
	}
	return p.Grouped(1)
}

func money(n muster.Number) string {
	scale := func(by muster.Number, name string, decimals int) string {
		q, _ := n.Div(by)
		return q.Grouped(decimals) + name
	}
	switch a := n.Abs(); {
	case a.Cmp(trillion) >= 0:
		return scale(trillion, " trillion", 3)
	case a.Cmp(billion) >= 0:
		return scale(billion, " billion", 1)
	case a.Cmp(million) >= 0:
		return scale(million, " million", 1)
	}
	return n.Grouped(0)
}
