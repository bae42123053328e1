package remember

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/marks"
)

// Moves finds in claims, in the order of days, where one speaker's number for the
// same thing changed (number_changed), or the same number came to be said of
// another measure (measure_shifted). Of several claims alike only the nearest in
// time are laid side by side. Rounding is no change: the rooms of the two numbers
// must lie apart, and one day surely before the other.
func Moves(claims []muster.KeptClaim) []muster.Moved {
	var out []muster.Moved
	for j := range claims {
		b := &claims[j]
		if b.Speaker == "" {
			continue
		}
		number, measure := false, false
		for i := j - 1; i >= 0 && !(number && measure); i-- {
			a := &claims[i]
			if a.Speaker != b.Speaker || a.Report == b.Report || a.Unit != b.Unit || !slices.Equal(a.Subject, b.Subject) || marks.Apart(a.Said, b.Said) == 0 {
				continue
			}
			switch {
			case a.Measure == b.Measure && a.Form == b.Form && (a.Tense == muster.Will) == (b.Tense == muster.Will) && period(a, b) && !number:
				number = true
				if away(a, b) {
					out = append(out, moved("number_changed", a, b))
				}
			case a.Measure != b.Measure && a.Value.Known() && b.Value.Known() && a.Value.Cmp(b.Value) == 0 && telling(b.Value) && !measure:
				measure = true
				out = append(out, moved("measure_shifted", a, b))
			}
		}
	}
	return out
}

var ten = muster.MustNumber("10")

// telling says whether a number is no round small one, which many things have.
func telling(n muster.Number) bool { return n.Cmp(ten) > 0 || !n.IsInt() }

// period says whether two claims speak of the same time: the same period, or
// neither says which.
func period(a, b *muster.KeptClaim) bool {
	if a.Period.Basis != "said" && b.Period.Basis != "said" {
		return true
	}
	return a.Period.From == b.Period.From && a.Period.To == b.Period.To
}

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
