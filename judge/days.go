package judge

import (
	"slices"

	"muster"
)

// decisiveDays lists the days of a window on which an answer can change: its
// first day, and every later day on which an edition appeared, a membership
// changed or an entry of the ledger was made.
func decisiveDays(b muster.Books, vs []variant, w muster.Window, asOf muster.Day) []muster.Day {
	days := []muster.Day{w.From}
	add := func(d muster.Day) {
		if d > w.From && d <= w.To {
			days = append(days, d)
		}
	}
	if w.From != w.To {
		seen := map[string]bool{}
		for _, v := range vs {
			if v.traits.Membership {
				for _, m := range append(slices.Clone(b.Memberships("NATO")), b.Memberships("EU")...) {
					add(m.Day)
				}
			}
			if v.traits.Ledger {
				for _, p := range b.Pledges("", "") {
					add(p.Made)
				}
			}
			if editionless(v.traits) || seen[v.axes.Source] {
				continue
			}
			seen[v.axes.Source] = true
			for _, e := range b.Editions(v.axes.Source) {
				add(e.Published)
			}
			for y := w.From.Year() + 1; y <= w.To.Year(); y++ {
				add(muster.DayOf(y, 1, 1))
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// undated is the outcome of a window over which the answers differ.
func undated(a, z outcome, first, second muster.Day) outcome {
	a.verdict, a.because = muster.Unknown, muster.Undated
	a.reason = "said on " + first.String() + " it is another finding than on " + second.String()
	a.ask = askFor(muster.Undated, nil)
	return a
}
