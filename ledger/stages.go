package ledger

import (
	"fmt"

	"muster"
	"muster/atlas"
)

// stageNames are the words for entries of the ledger on the way to cash.
var stageNames = map[muster.PledgeKind]string{muster.Plan: "planned", muster.Appropriation: "appropriated", muster.Execution: "executed"}

// stages are a promise's steps from pledge to cash, as far as ledger and books
// go by a day: what was promised, planned, appropriated and executed from the
// ledger; what NATO's editions printed for the year, first as an estimate, then
// as final. Rates compare an execution with the appropriation before it (else
// the plan, else the promise), and a final figure with the first estimate.
// A promise that nothing has followed has none.
func stages(b muster.Books, day muster.Day, p muster.Pledge) []muster.Stage {
	list := []muster.Stage{{Name: "pledged", Amount: p.Low, Unit: p.Unit, Day: p.Made, DayIn: p.MadeIn, Source: p.ID}}
	for _, q := range b.Pledges(p.Entity, "") {
		if q.Of != p.ID || q.Made > day {
			continue
		}
		s := muster.Stage{Name: stageNames[q.Kind], Amount: q.Low, Unit: q.Unit, Day: q.Made, DayIn: q.MadeIn, Source: q.ID}
		measure(&s, list)
		list = append(list, s)
	}
	if m, ok := atlas.Measure(p.Measure); ok && (m.Kind != "money" || p.Counts == "level") && bound(p) == "" {
		list = append(list, published(b, day, p)...)
	}
	if len(list) == 1 {
		return nil
	}
	return list
}

// measure holds a step against the nearest one before it in the same unit.
func measure(s *muster.Stage, before []muster.Stage) {
	for i := len(before) - 1; i >= 0; i-- {
		o := before[i]
		if o.Unit != s.Unit || o.Name == s.Name || o.Amount.Sign() <= 0 {
			continue
		}
		if rate, ok := s.Amount.Div(o.Amount); ok {
			s.Rate, s.Of = rate, o.Name
		}
		return
	}
}

// published are the figures of the promise's year, edition by edition: those
// that moved, the first estimate and the first final one.
func published(b muster.Books, day muster.Day, p muster.Pledge) []muster.Stage {
	year := deadlineYear(p)
	if year == "" {
		return nil
	}
	var list []muster.Stage
	seen := ""
	s := muster.Standing{Pledge: p, Who: p.Entity, Day: day}
	for _, e := range editionsOf(b, p.Measure) {
		if e.Published > day || e.SecondHand {
			continue
		}
		for _, m := range measuresOf(p.Measure) {
			got, w, ok := figureOf(b, e, m, &s, year)
			if !ok {
				continue
			}
			name := "final"
			if estimated(w) {
				name = "estimated"
			}
			if key := name + got.String() + m; key != seen {
				seen = key
				stage := muster.Stage{Name: name, Amount: got, Unit: p.Unit, Day: e.Published, Source: source(e, m, p, year)}
				if name == "final" && len(list) > 0 && m == p.Measure {
					measure(&stage, list)
				}
				list = append(list, stage)
			}
			break
		}
	}
	return list
}

func source(e muster.Edition, m string, p muster.Pledge, year string) string {
	says := fmt.Sprintf("%s, %s of %s", e.ID, atlas.Name(p.Entity), year)
	if m != p.Measure {
		says += " on the newer definition (core)"
	}
	return says
}

// estimated says whether any cell of a working is no final figure.
func estimated(w *muster.Working) bool {
	if w.Figure != nil && w.Figure.Status != muster.Final {
		return true
	}
	for _, from := range w.From {
		if estimated(from) {
			return true
		}
	}
	return false
}
