package ledger

import (
	"fmt"
	"slices"

	"muster"
	"muster/atlas"
	"muster/formula"
)

// outcome is a promise's figure in one edition.
type outcome struct {
	edition muster.Edition
	measure string
	year    string
	got     muster.Number
	working *muster.Working
	reaches bool
}

// outcomes are a promise's figures, an edition each, oldest first: of the
// deadline's year, or of the newest year since it was made. First-hand editions
// only where there is one.
func outcomes(b muster.Books, day muster.Day, s *muster.Standing) []outcome {
	var first, second []outcome
	for _, e := range editionsOf(b, s.Measure) {
		if e.Published > day {
			continue
		}
		for _, measure := range measuresOf(s.Measure) {
			year := deadlineYear(s.Pledge)
			if year == "" {
				year = newestYear(b, e.ID, measure, s.Who)
				if year < fmt.Sprint(s.Made.Year()) {
					continue
				}
			}
			got, w, ok := figureOf(b, e, measure, s, year)
			if !ok {
				continue
			}
			o := outcome{e, measure, year, got, w, meets(&s.Pledge, got)}
			if e.SecondHand {
				second = append(second, o)
			} else {
				first = append(first, o)
			}
			break
		}
	}
	if len(first) > 0 {
		return first
	}
	return second
}

// editionsOf are the editions that may hold a measure, oldest first.
func editionsOf(b muster.Books, measure string) []muster.Edition {
	m, _ := atlas.Measure(measure)
	source := m.Source
	if measure == "common_funding_share" {
		source = "nato_common_funding"
	}
	list := slices.Clone(b.Editions(source))
	if source == "nato" {
		list = append(list, b.Editions("nato_press")...)
		slices.SortStableFunc(list, func(a, b muster.Edition) int { return int(a.Published - b.Published) })
	}
	return list
}

// measuresOf is a promise's measure and the one that continues it since 2026.
func measuresOf(measure string) []string {
	m, _ := atlas.Measure(measure)
	if m.Core != "" {
		return []string{measure, m.Core}
	}
	return []string{measure}
}

// newestYear is the last year of a series of an edition, or "".
func newestYear(b muster.Books, e muster.EditionID, measure, who string) string {
	newest := ""
	for _, k := range b.Series(e, measure, who) {
		for _, p := range b.Periods(e, k) {
			newest = max(newest, p)
		}
	}
	return newest
}

// figureOf computes a promise's figure for a year in an edition, in the
// promise's unit.
func figureOf(b muster.Books, e muster.Edition, measure string, s *muster.Standing, year string) (muster.Number, *muster.Working, bool) {
	f := s.Who + "." + measure
	if len(s.To) == 1 && measure == "common_funding_share" {
		f = s.To[0] + "." + measure
	}
	if muster.IsCurrency(s.Unit) {
		f += " in " + s.Unit
	}
	return computed(b, e, f+" ["+year+"]")
}

// computed evaluates a formula on the cells of one edition.
func computed(b muster.Books, e muster.Edition, f string) (muster.Number, *muster.Working, bool) {
	expr, err := formula.Parse(muster.Formula(f))
	if err != nil {
		return muster.Number{}, nil, false
	}
	v, w, no := formula.Eval(b, expr, muster.Axes{Source: e.Source, Edition: e.Published.String(), Prices: "current", Day: e.Published.String()})
	if no != nil || !v.Number.Known() {
		return muster.Number{}, nil, false
	}
	return v.Number, w, true
}
