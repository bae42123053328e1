package judge

import (
	"slices"
	"strconv"

	"muster"
	"muster/formula"
)

// Most editions and years that are tried are passed over. So each is tried by
// its value alone, and the working is made for the one that is shown.

// valueOf computes a reading's value for one year, or for several that must
// all pass: what evaluated computes, without the working.
func valueOf(b muster.Books, v variant, ax muster.Axes, years []string) (muster.Value, muster.Absence) {
	var each muster.Value
	for _, y := range years {
		ax.Year = y
		value, absent := formula.Value(b, v.expr, ax)
		if absent != muster.Present || len(years) == 1 {
			return value, absent
		}
		formula.Beside(&each, value, y)
	}
	return each, muster.Present
}

// lacks says whether an edition has no value for a reading. A reading that
// would mix what must not be mixed lacks nothing: it is told.
func lacks(b muster.Books, v variant, ax muster.Axes, years []string) bool {
	_, absent := valueOf(b, v, ax, years)
	return absent != muster.Present && absent != muster.TypeMismatch
}

// evaluated computes a reading for one year, or for several that must all
// pass.
func evaluated(b muster.Books, v variant, r muster.Reading, years []string) muster.Reading {
	r.Axes.Year = joinYears(years)
	var each muster.Value
	var whole *muster.Working // of several years
	for _, y := range years {
		ax := r.Axes
		ax.Year = y
		value, working, absent := formula.Eval(b, v.expr, ax)
		if absent != nil {
			r.Absent, r.Why = absent.Code, absent.Why
			return r
		}
		if len(years) == 1 {
			kept := value
			r.Value, r.Working = &kept, working
			return r
		}
		if whole == nil {
			whole = &muster.Working{Op: "years"}
		}
		formula.Beside(&each, value, y)
		whole.From = append(whole.From, working)
		whole.Says += y + ": " + working.Says
		if y != years[len(years)-1] {
			whole.Says += "; "
		}
	}
	whole.Value = each
	whole.Args = slices.Clone(years)
	kept := each
	r.Value, r.Working = &kept, whole
	return r
}

func joinYears(years []string) string {
	if len(years) == 1 {
		return years[0]
	}
	return years[0] + "-" + years[len(years)-1]
}

func splitYears(s string) []string {
	if len(s) != 9 {
		return []string{s}
	}
	from, _ := strconv.Atoi(s[:4])
	to, _ := strconv.Atoi(s[5:])
	var out []string
	for y := from; y <= to; y++ {
		out = append(out, strconv.Itoa(y))
	}
	return out
}
