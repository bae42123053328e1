package diff

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// targets are the shares of GDP that allies have agreed on: 2 % (2014) and 3.5 %
// (2025).
var targets = []muster.Number{muster.Ratio(2, 100), muster.Ratio(35, 1000)}

// crossings lists, for each year that both editions print, who reaches a target
// by one and not by the other. Countries that only one edition prints are left
// out of both counts.
func (p *pair) crossings() []muster.Crossing {
	var out []muster.Crossing
	for _, m := range p.measures {
		if !strings.HasSuffix(m.before, "_share_of_gdp") {
			continue
		}
		shares := p.shares(m)
		for _, period := range years(shares) {
			for _, target := range targets {
				c := muster.Crossing{Target: target, Period: period, Other: m.before != m.after}
				for _, s := range shares {
					if s.period == period {
						count(&c, s)
					}
				}
				if len(c.Gained)+len(c.Lost) > 0 {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

type share struct {
	who, period   string
	before, after muster.Number
}

// shares lists the countries' shares that both editions print.
func (p *pair) shares(m named) []share {
	var out []share
	for _, k := range p.b.Series(p.before.ID, m.before, "") {
		if _, group := atlas.Group(k.Entity); group || k.Unit != "ratio" {
			continue
		}
		after := k
		after.Measure = m.after
		for _, period := range p.b.Periods(p.before.ID, k) {
			a, gone := p.b.Figure(p.before.ID, k, period)
			b, lost := p.b.Figure(p.after.ID, after, period)
			if gone == muster.Present && lost == muster.Present {
				out = append(out, share{k.Entity, period, a.Value, b.Value})
			}
		}
	}
	return out
}

func years(shares []share) []string {
	var out []string
	for _, s := range shares {
		out = append(out, s.period)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func count(c *muster.Crossing, s share) {
	before, after := s.before.Cmp(c.Target) >= 0, s.after.Cmp(c.Target) >= 0
	c.Of++
	if before {
		c.Before++
	}
	if after {
		c.After++
	}
	switch {
	case after && !before:
		c.Gained = append(c.Gained, s.who)
	case before && !after:
		c.Lost = append(c.Lost, s.who)
	}
}
