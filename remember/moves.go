package remember

import (
	"cmp"
	"fmt"
	"strings"

	"muster"
	"muster/atlas"
	"muster/marks"
	"muster/naming"
)

// Moves finds in claims, in the order of days, where one speaker's number for the
// same thing changed (number_changed), or the same number came to be said of
// another measure (measure_shifted). Of several claims alike only the nearest in
// time are laid side by side. Rounding is no change: the rooms of the two numbers
// must lie apart, and one day surely before the other. What it costs grows with the
// claims: one speaker may have made very many.
func Moves(claims []muster.KeptClaim) []muster.Moved {
	var out []muster.Moved
	number := map[string][]int{}             // claims before by the figure that they give
	measure := map[string]map[string][]int{} // and by their number, then measure
	for j := range claims {
		b := &claims[j]
		if b.Speaker == "" || !b.Said.From.Known() && !b.Said.To.Known() {
			continue // no other day is surely before or after
		}
		whose := strings.Join(append([]string{b.Speaker, b.Unit}, b.Subject...), "\n") + "\n\n"
		figures := figures(whose, b)
		value := whose + b.Value.String()
		last, shifted := -1, -1
		for _, f := range figures {
			last = max(last, nearest(claims, number[f], b))
		}
		if b.Value.Known() && telling(b.Value) {
			for of, list := range measure[value] {
				if of != b.Measure {
					shifted = max(shifted, nearest(claims, list, b))
				}
			}
		}
		for _, i := range [...]int{max(last, shifted), min(last, shifted)} {
			switch {
			case i < 0:
			case i == shifted:
				out = append(out, moved("measure_shifted", &claims[i], b))
			case away(&claims[i], b):
				out = append(out, moved("number_changed", &claims[i], b))
			}
		}
		for _, f := range figures {
			number[f] = append(number[f], j)
		}
		if b.Value.Known() {
			if measure[value] == nil {
				measure[value] = map[string][]int{}
			}
			measure[value][b.Measure] = append(measure[value][b.Measure], j)
		}
	}
	return out
}

// figures are by what claims that give the same figure of the same time find each other:
// the same period, or neither says which.
func figures(whose string, c *muster.KeptClaim) []string {
	figure := strings.Join([]string{whose, c.Measure, c.Form, baseOf(c.Form, c.Words), basis(c)}, "\n")
	if c.Tense == muster.Will {
		figure += "\nahead"
	}
	out := []string{figure + "\n" + c.Period.From + "/" + c.Period.To}
	if c.Period.Basis != "said" {
		out = append(out, figure)
	}
	return out
}

// nearest is the last of claims before that is of another report and surely another day;
// -1 where there is none.
func nearest(claims []muster.KeptClaim, before []int, b *muster.KeptClaim) int {
	for k := len(before) - 1; k >= 0; k-- {
		if a := &claims[before[k]]; a.Report != b.Report && marks.Apart(a.Said, b.Said) != 0 {
			return before[k]
		}
	}
	return -1
}

var ten = muster.MustNumber("10")

// telling says whether a number is no round small one, which many things have.
func telling(n muster.Number) bool { return n.Cmp(ten) > 0 || !n.IsInt() }

// away says whether the rooms of two numbers share nothing.
func away(a, b *muster.KeptClaim) bool {
	below := func(a, b *muster.KeptClaim) bool {
		return a.High.Known() && b.Low.Known() && a.High.Cmp(b.Low) < 0
	}
	if below(a, b) || below(b, a) {
		return true
	}
	// "More than 22" and "more than 30" overlap and still are two numbers.
	return a.Relation == b.Relation && a.Hedge == b.Hedge && a.Value.Known() && b.Value.Known() && a.Value.Cmp(b.Value) != 0 && (!a.High.Known() || !a.Low.Known())
}

// basis is on what basis a claim puts its number, as far as the words kept tell.
func basis(c *muster.KeptClaim) string { return naming.Basis(c.Words, c.Measure, c.Tense) }

func moved(kind string, a, b *muster.KeptClaim) muster.Moved {
	m := muster.Moved{Kind: kind, From: *a, To: *b}
	who := a.Speaker
	if p, ok := atlas.PersonOf(a.Speaker); ok {
		who = p.Name
	}
	what := "a number that differs"
	if kind == "measure_shifted" {
		what = "the same number, said of another measure (" + label(a.Measure) + ", then " + label(b.Measure) + ")"
	}
	m.Why = fmt.Sprintf("Reports held of %s and %s give %s %s: “%s” (%s), then “%s” (%s).",
		when(a), when(b), who, what, a.Words, outlet(a), b.Words, outlet(b))
	if kind == "number_changed" && a.Period.Basis != "said" && (a.Period.From != b.Period.From || a.Period.To != b.Period.To) {
		m.Why += " Neither says of which year it speaks, and the figure itself may have changed between the two days."
	}
	return m
}

// when is the day on which the report of a claim appeared, or what is known of it.
func when(c *muster.KeptClaim) string {
	switch w := c.Said; {
	case w.Exact():
		return w.From.String()
	case w.Known():
		return "a day from " + w.From.String() + " to " + w.To.String()
	case w.From.Known():
		return "a day after " + w.From.String()
	}
	return "an unknown day"
}

func outlet(c *muster.KeptClaim) string {
	return cmp.Or(c.Outlet, c.Title, "no outlet named")
}

// label is how a journalist calls a measure.
func label(measure string) string {
	if m, ok := atlas.Measure(measure); ok && m.Label != "" {
		return m.Label
	}
	return strings.ReplaceAll(measure, "_", " ")
}
