package diff

import (
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// coverage lists what one edition has and the other lacks: measures, years,
// countries, currencies and single cells.
func (p *pair) coverage() []muster.CoverageChange {
	var out []muster.CoverageChange
	for _, c := range []struct {
		added    bool
		measures []string
		in, not  muster.Edition
	}{{false, p.gone, p.before, p.after}, {true, p.come, p.after, p.before}} {
		if len(c.measures) > 0 {
			out = append(out, muster.CoverageChange{Kind: "measure", Added: c.added, What: c.measures, Why: fmt.Sprintf("%s has %s, %s does not", c.in.ID, strings.Join(c.measures, ", "), c.not.ID)})
		}
	}
	out = append(out, p.years()...)
	for _, m := range p.measures {
		out = append(out, p.rows(m)...)
	}
	return out
}

// years lists the periods of one edition only.
func (p *pair) years() []muster.CoverageChange {
	old, new := p.periodsOf(p.before), p.periodsOf(p.after)
	var out []muster.CoverageChange
	if gone := without(old, new); len(gone) > 0 {
		out = append(out, muster.CoverageChange{Kind: "period", What: gone, Why: fmt.Sprintf("%s has no year %s", p.after.ID, strings.Join(gone, ", "))})
	}
	if come := without(new, old); len(come) > 0 {
		out = append(out, muster.CoverageChange{Kind: "period", Added: true, What: come, Why: fmt.Sprintf("%s adds the years %s", p.after.ID, strings.Join(come, ", "))})
	}
	return out
}

func (p *pair) periodsOf(e muster.Edition) []string {
	var out []string
	for _, m := range p.measures {
		name := m.before
		if e.ID == p.after.ID {
			name = m.after
		}
		for _, k := range p.b.Series(e.ID, name, "") {
			out = append(out, p.b.Periods(e.ID, k)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// rows compares who has a row of a measure, in which currencies, and in which
// years that the edition has for others.
func (p *pair) rows(m named) []muster.CoverageChange {
	old, new := p.keys(p.before.ID, m.before), p.keys(p.after.ID, m.after)
	var out []muster.CoverageChange
	add := func(kind string, added bool, what []string, in, not muster.Edition) {
		if len(what) > 0 {
			slices.Sort(what)
			what = slices.Compact(what)
			out = append(out, muster.CoverageChange{Kind: kind, Added: added, Measure: m.before, What: what,
				Why: fmt.Sprintf("%s has %s for %s, %s does not", in.ID, spoken(m.before), strings.Join(what, ", "), not.ID)})
		}
	}
	a, b := entities(old), entities(new)
	add("entity", false, without(a, b), p.before, p.after)
	add("entity", true, without(b, a), p.after, p.before)
	add("unit", false, p.units(old, new, b), p.before, p.after)
	add("unit", true, p.units(new, old, a), p.after, p.before)
	both := p.periodsInBoth(m, old, new)
	add("cell", false, p.cells(p.before.ID, old, p.after.ID, new, both), p.before, p.after)
	add("cell", true, p.cells(p.after.ID, new, p.before.ID, old, both), p.after, p.before)
	return out
}

func (p *pair) keys(id muster.EditionID, measure string) []muster.Key {
	return p.b.Series(id, measure, "")
}

func entities(keys []muster.Key) []string {
	var out []string
	for _, k := range keys {
		out = append(out, k.Entity)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// units lists the currencies in which one edition prints a row that the other
// prints too, in others: "BGR in BGN".
func (p *pair) units(in, not []muster.Key, also []string) []string {
	var out []string
	for _, k := range in {
		if k.Unit == "" || !slices.Contains(also, k.Entity) {
			continue
		}
		if !slices.ContainsFunc(not, func(o muster.Key) bool { return o.Entity == k.Entity && o.Unit == k.Unit }) {
			out = append(out, k.Entity+" in "+k.Unit)
		}
	}
	return out
}

// periodsInBoth are the years that each edition prints the measure for
// somebody.
func (p *pair) periodsInBoth(m named, old, new []muster.Key) []string {
	of := func(id muster.EditionID, keys []muster.Key) []string {
		var out []string
		for _, k := range keys {
			out = append(out, p.b.Periods(id, k)...)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	a, b := of(p.before.ID, old), of(p.after.ID, new)
	return slices.DeleteFunc(a, func(y string) bool { return !slices.Contains(b, y) })
}

// cells lists single gaps: a row that both have, in a year that both have, of
// which one edition prints no number: "NLD 2026".
func (p *pair) cells(in muster.EditionID, has []muster.Key, not muster.EditionID, lacks []muster.Key, years []string) []string {
	var out []string
	for _, k := range has {
		i := slices.IndexFunc(lacks, func(o muster.Key) bool { return o.Entity == k.Entity && o.Unit == k.Unit && o.Prices == k.Prices })
		if i < 0 {
			continue
		}
		other := p.b.Periods(not, lacks[i])
		for _, y := range p.b.Periods(in, k) {
			if slices.Contains(years, y) && !slices.Contains(other, y) {
				out = append(out, k.Entity+" "+y)
			}
		}
	}
	return out
}

func without(all, drop []string) []string {
	var out []string
	for _, s := range all {
		if !slices.Contains(drop, s) {
			out = append(out, s)
		}
	}
	return out
}

func spoken(measure string) string {
	if m, ok := atlas.Measure(measure); ok {
		return m.Label
	}
	return strings.ReplaceAll(measure, "_", " ")
}
