package compare

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// figures are the numbers that reports tell.
type figures struct {
	numbers map[string]*said
	told    []telling // in the order of reports
}

// said is a number as one or more reports have it: all that makes it differ from
// others is the same.
type said struct {
	claim   muster.Claim // what is compared of it, and no more
	subject string       // the same for numbers that could disagree
	words   string       // the number as said: "more than 30"
	value   string       // the number itself, "" for a range: what makes two tellings differ
}

// telling of one figure by one report.
type telling struct {
	*said
	id    string // of the claim
	order int32  // place among the reports
	year  int16  // the report's, 0 when not known
}

// add takes what a report tells.
func (f *figures) add(r *muster.Report, order int32) {
	numbers := map[string]*muster.Quantity{}
	for j := range r.Quantities {
		q := &r.Quantities[j]
		numbers[q.ID] = q
	}
	for i := range r.Findings {
		if t, ok := f.tell(r, r.Findings[i].Claim, numbers[r.Findings[i].Claim.Quantity]); ok {
			t.order = order
			f.told = append(f.told, t)
		}
	}
}

// tell is a claim's number q as its report has it; false where the claim tests
// no number.
func (f *figures) tell(r *muster.Report, c *muster.Claim, q *muster.Quantity) (telling, bool) {
	if q == nil || !c.Test.Low.Known() && !c.Test.High.Known() {
		return telling{}, false
	}
	words, value, subject := told(r, q), q.Value.String(), subjectOf(c)
	key := strings.Join([]string{
		subject, words, value, string(c.Tense), c.Period.From, c.Period.To, string(c.Test.Relation), c.Test.Low.String(), c.Test.High.String(),
		fmt.Sprint(c.Test.LowOpen, c.Test.HighOpen, c.Test.Negated),
	}, "\x00")
	n, known := f.numbers[key]
	if !known {
		if f.numbers == nil {
			f.numbers = map[string]*said{}
		}
		n = &said{ // clones: the report need not be kept
			claim: muster.Claim{
				Form: strings.Clone(c.Form), Tense: c.Tense, Measure: strings.Clone(c.Measure), Period: muster.Period{From: strings.Clone(c.Period.From), To: strings.Clone(c.Period.To)},
				Subject: slices.Clone(c.Subject), ComparedWith: slices.Clone(c.ComparedWith), Test: c.Test,
			},
			subject: subject, words: strings.Clone(words), value: value,
		}
		f.numbers[key] = n
	}
	t := telling{said: n, id: c.ID}
	if w := r.Document.Published; w.Known() {
		t.year = int16(w.To.Year())
	}
	return t, true
}

// subjectOf is what a claim's number is a number of: the same for claims that
// could disagree, the period left aside.
func subjectOf(c *muster.Claim) string {
	subject := slices.Clone(c.Subject)
	slices.Sort(subject)
	with := slices.Clone(c.ComparedWith)
	slices.Sort(with)
	return strings.Join([]string{c.Measure, c.Form, c.Test.Unit, strings.Join(subject, "+"), strings.Join(with, "+")}, "\x00")
}

// told is a quantity as a disagreement shows it: a count with its hedge and
// without its noun ("more than 30"), anything else in the report's own words.
func told(r *muster.Report, q *muster.Quantity) string {
	if q.Unit != "count" || !q.Value.Known() || q.Hedge == "" {
		return strings.Join(strings.Fields(r.Text.Of(q.Span)), " ")
	}
	switch q.Hedge {
	case muster.Exactly:
		return q.Value.String()
	case muster.Over:
		return "more than " + q.Value.String()
	case muster.Under:
		return "fewer than " + q.Value.String()
	}
	return string(q.Hedge) + " " + q.Value.String()
}
