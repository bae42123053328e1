package ask

import (
	"cmp"
	"slices"

	"muster"
	"muster/atlas"
)

// Filter says which figures of an edition are wanted; what is empty means all.
type Filter struct {
	Measure string
	Entity  string
	From    string // the first period, "2014"
	To      string // the last
}

// Figures lists what an edition prints as series, one for each measure, unit
// and price base, in that order. Nothing is computed.
func Figures(b muster.Books, e muster.Edition, f Filter) []muster.Series {
	keys := slices.Clone(b.Series(e.ID, f.Measure, f.Entity))
	slices.SortStableFunc(keys, func(x, y muster.Key) int {
		return cmp.Or(cmp.Compare(x.Measure, y.Measure), cmp.Compare(x.Unit, y.Unit), cmp.Compare(x.Prices, y.Prices), cmp.Compare(x.Entity, y.Entity))
	})
	var out []muster.Series
	var last muster.Key
	for _, k := range keys {
		cells := cellsOf(b, e.ID, k, f)
		if len(cells) == 0 {
			continue
		}
		if kind := (muster.Key{Measure: k.Measure, Unit: k.Unit, Prices: k.Prices}); kind != last || len(out) == 0 {
			last = kind
			m, _ := atlas.Measure(k.Measure)
			out = append(out, muster.Series{
				Name: cmp.Or(m.Label, k.Measure), Axes: muster.Axes{Source: e.Source, Edition: day(e), Prices: k.Prices},
			})
		}
		s := &out[len(out)-1]
		s.Cells = append(s.Cells, cells...)
	}
	return out
}

func cellsOf(b muster.Books, id muster.EditionID, k muster.Key, f Filter) []muster.Observation {
	var out []muster.Observation
	for _, p := range b.Periods(id, k) {
		if f.From != "" && p < f.From || f.To != "" && p > f.To {
			continue
		}
		figure, absent := b.Figure(id, k, p)
		if absent != muster.Present {
			continue
		}
		out = append(out, muster.Observation{
			Entity: k.Entity, Period: p, Status: figure.Status, Editions: []muster.EditionID{id}, Figure: &figure,
			Value: muster.Value{Number: figure.Value, Unit: k.Unit, Prices: k.Prices},
		})
	}
	return out
}
