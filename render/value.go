package render

import (
	"strings"

	"muster"
)

// spread is a value as three numbers: the number itself and its ends. Of a
// list that must hold for each element the number is the smallest; of a list
// of which any will do it is the first. A number alone is its own two ends; an
// unknown one stays unknown.
func spread(v *muster.Value) (number, low, high muster.Number) {
	parts := v.Each
	if len(parts) == 0 {
		parts = v.Any
	}
	if len(parts) == 0 {
		if v.Number.Known() && !v.Low.Known() && !v.High.Known() {
			return v.Number, v.Number, v.Number
		}
		return v.Number, v.Low, v.High
	}
	var least muster.Number
	for _, p := range parts {
		least = smaller(least, p.Number)
		low, high = smaller(low, p.Number), larger(high, p.Number)
		low, high = smaller(low, p.Low), larger(high, p.High)
	}
	if len(v.Each) > 0 {
		return least, low, high
	}
	return parts[0].Number, low, high
}

// smaller is the lesser of two numbers; an unknown one does not count.
func smaller(a, b muster.Number) muster.Number {
	if !a.Known() || b.Known() && b.Cmp(a) < 0 {
		return b
	}
	return a
}

// larger is the greater of two numbers; an unknown one does not count.
func larger(a, b muster.Number) muster.Number {
	if !a.Known() || b.Known() && b.Cmp(a) > 0 {
		return b
	}
	return a
}

// sayValue is a value in words for people: "65.6 %", "USD 1,474.4 billion",
// "30 to 32".
func sayValue(v *muster.Value) string {
	if v == nil {
		return ""
	}
	number, low, high := spread(v)
	var s string
	switch {
	case len(v.Each)+len(v.Any) == 0 && number.Known():
		s = sayNumber(number, v.Unit)
	case low.Known() && high.Known() && low.Cmp(high) != 0:
		s = sayNumber(low, v.Unit) + " to " + sayNumber(high, v.Unit)
	case low.Known():
		s = sayNumber(low, v.Unit)
	case high.Known():
		s = sayNumber(high, v.Unit)
	}
	switch {
	case s == "" || v.Per == "":
		return s
	case v.Per == "capita":
		return s + " a head"
	default:
		return s + " a " + v.Per
	}
}

var (
	hundred  = muster.Int(100)
	thousand = muster.Int(1_000)
	million  = muster.Int(1_000_000)
	billion  = muster.Int(1_000_000_000)
)

func sayNumber(n muster.Number, unit string) string {
	switch {
	case unit == "ratio":
		return trim(n.Mul(hundred).Grouped(2)) + " %"
	case unit == "points":
		return trim(n.Mul(hundred).Grouped(2)) + " points"
	case muster.IsCurrency(unit):
		return unit + " " + sayMoney(n)
	case unit == "date" || unit == "year" || unit == "rank" || unit == "count" || unit == "":
		return n.String()
	default:
		return trim(n.Grouped(2)) + " " + unit
	}
}

func sayMoney(n muster.Number) string {
	for _, scale := range []struct {
		of   muster.Number
		word string
	}{{billion, " billion"}, {million, " million"}} {
		if n.Abs().Cmp(scale.of) >= 0 {
			m, _ := n.Div(scale.of)
			return trim(m.Grouped(2)) + scale.word
		}
	}
	if n.Abs().Cmp(thousand) >= 0 {
		return n.Grouped(0)
	}
	return trim(n.Grouped(2))
}

// trim drops the zeros at the end of a decimal: "16.50" is "16.5".
func trim(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// absences says in words why the books have no answer.
var absences = map[muster.Absence]string{
	muster.NoSeries:        "no series is held that would tell",
	muster.EditionNotHeld:  "the edition that would tell is not held",
	muster.NotPublishedYet: "it was not published yet",
	muster.PeriodOpen:      "the year is not over or not published",
	muster.NotAMember:      "it was not a member then",
	muster.NoDefinition:    "it has no agreed definition",
	muster.Ambiguous:       "the words do not tell who is meant",
	muster.Undated:         "the day is not known well enough",
	muster.CategoryError:   "there is no such thing to be counted",
	muster.TypeMismatch:    "it would mix definitions or price bases",
}

func sayAbsence(a muster.Absence) string {
	if s := absences[a]; s != "" {
		return s
	}
	return strings.ReplaceAll(string(a), "_", " ")
}

// sayOutcome is what came of a reading, in a word or a reason.
func sayOutcome(r *muster.Reading) string {
	switch {
	case r.Absent != muster.Present:
		return "not computed: " + sayAbsence(r.Absent)
	case r.Holds:
		return "holds"
	default:
		return "does not hold"
	}
}

// sayReading is the arithmetic of a reading in one line.
func sayReading(r *muster.Reading) string {
	if r.Absent != muster.Present {
		return ""
	}
	if r.Working != nil && r.Working.Says != "" {
		return r.Working.Says
	}
	return sayValue(r.Value)
}

// sayStep is one step of a working in a line.
func sayStep(w *muster.Working) string {
	switch {
	case w.Says != "":
		return w.Says
	case w.Figure != nil:
		return sayCell(w.Figure)
	default:
		return sayValue(&w.Value)
	}
}
