package diff

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/formula"
)

// measure compares every cell of a measure that both editions print.
func (p *pair) measure(m named) muster.MeasureDiff {
	d := muster.MeasureDiff{Measure: m.before}
	if m.after != m.before {
		d.After = m.after
	}
	for _, k := range p.b.Series(p.before.ID, m.before, "") {
		after := k
		after.Measure = m.after
		other := p.b.Periods(p.after.ID, after)
		if len(other) == 0 && strings.HasPrefix(k.Prices, "constant-") && p.rebased {
			after.Prices = "constant-" + p.after.PriceBase
			other = p.b.Periods(p.after.ID, after)
		}
		for _, period := range p.b.Periods(p.before.ID, k) {
			if !slices.Contains(other, period) {
				continue
			}
			if why := p.refused(k, after); why != "" {
				d.Refused++
				d.WhyRefused = why
				continue
			}
			p.cell(&d, k, after, period)
		}
	}
	slices.SortStableFunc(d.Revised, func(x, y muster.Revision) int { return size(y).Cmp(size(x)) })
	return d
}

// size is how far a revision goes, for the order of a list: a part of the value
// for money and heads, points for ratios.
func size(r muster.Revision) muster.Number {
	if r.Part.Known() {
		return r.Part.Abs()
	}
	return r.Apart.Number.Abs()
}

// refused says why two cells must not be compared.
func (p *pair) refused(before, after muster.Key) string {
	if before.Prices != after.Prices {
		return before.Prices + " and " + after.Prices + " prices are not compared"
	}
	m, _ := atlas.Measure(before.Measure)
	_, group := atlas.Group(before.Entity)
	if p.rebased && group && (m.Kind == "change" || strings.HasSuffix(before.Measure, "_share_of_gdp")) {
		return "a total's share and growth are at constant prices, of " + p.before.PriceBase + " and of " + p.after.PriceBase
	}
	return ""
}

// cell compares one cell: the same as far as both are printed, or a revision.
func (p *pair) cell(d *muster.MeasureDiff, k, after muster.Key, period string) {
	a, gone := p.b.Figure(p.before.ID, k, period)
	b, lost := p.b.Figure(p.after.ID, after, period)
	if gone != muster.Present || lost != muster.Present {
		return
	}
	d.Compared++
	if soft(a.Status) && !soft(b.Status) {
		d.Firmer++
	}
	room := p.rooms.Of(&a).Add(p.rooms.Of(&b))
	if a.Value.Sub(b.Value).Abs().Cmp(room) <= 0 {
		d.Same++
		return
	}
	apart, refused := formula.Apart(muster.Value{Number: a.Value, Unit: a.Unit, Prices: a.Prices}, muster.Value{Number: b.Value, Unit: b.Unit, Prices: b.Prices})
	if refused != nil {
		d.Refused++
		d.WhyRefused = refused.Why
		return
	}
	r := muster.Revision{
		Entity: k.Entity, Period: period, Unit: k.Unit, Prices: k.Prices, Before: a, After: b, Apart: apart, Other: p.redefined(named{k.Measure, after.Measure}),
	}
	if a.Unit != "ratio" && a.Value.Sign() != 0 {
		r.Part, _ = apart.Number.Div(a.Value)
	}
	d.Revised = append(d.Revised, r)
}

func soft(s muster.Status) bool {
	return s == muster.Estimate || s == muster.Projection || s == muster.Reported
}
