package formula

import (
	"slices"

	"muster"
)

// Beside puts a year's value beside those of the years before it, as elements
// of one list that must all pass a test: "in recent years" asks for each of
// them. Elements are named by their year, after a member's code where the year
// is a list of members itself.
func Beside(all *muster.Value, value muster.Value, year string) {
	if all.Unit == "" {
		*all = muster.Value{Unit: value.Unit, Prices: value.Prices, Definition: value.Definition, Each: all.Each}
	}
	if len(value.Each) == 0 {
		all.Each = append(all.Each, muster.Part{Name: year, Number: value.Number})
		return
	}
	parts := slices.Clone(value.Each)
	for i := range parts {
		parts[i].Name += " " + year
	}
	all.Each = append(all.Each, parts...)
}

// applyYears recomputes a working whose children are one formula's values in
// several years; args are the years.
func applyYears(args []string, from []*muster.Working) (muster.Value, *Absent) {
	if len(args) != len(from) {
		return muster.Value{}, undefined("%d years for %d values", len(args), len(from))
	}
	var all muster.Value
	for i, w := range from {
		if _, no := alike(from[0].Value, w.Value); no != nil {
			return muster.Value{}, no
		}
		if !w.Value.Number.Known() && len(w.Value.Each) == 0 || w.Op == "years" {
			return muster.Value{}, mismatch("a list takes no further list")
		}
		Beside(&all, w.Value, args[i])
	}
	return all, nil
}
