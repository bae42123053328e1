package formula

import (
	"strconv"
	"strings"
	"sync"

	"muster"
	"muster/atlas"
)

// cell computes X.measure in the year at hand.
func (v *evaluator) cell(e *Expr, s scope) (*muster.Working, *Absent) {
	who := e.who
	if who == "it" {
		who = s.it
	}
	m, _ := measureOf(e.measure)
	m = v.bind(m)
	if s.year == 0 {
		return nil, undated()
	}
	if e.list == nil {
		return v.lookup(who, m, s)
	}
	return v.lookup(e.list.name(), m, s.of(e.list))
}

// bind takes a measure to the one that the axes ask for: the definition that
// continues it, or what another source named by the axes has in place of a
// measure of NATO's. A measure that is another source's own stays what it is.
func (v *evaluator) bind(m muster.Measure) muster.Measure {
	if m.Source == defaultSource && v.source() != defaultSource {
		if kin, ok := measureOf(m.Kin); ok && kin.Source == v.ax.Source {
			return kin
		}
		for _, other := range kinOf(m.Name) {
			if other.Source == v.ax.Source {
				return other
			}
		}
	}
	if v.ax.Definition == "core" && m.Core != "" {
		if core, ok := measureOf(m.Core); ok {
			return core
		}
	}
	return m
}

// lookup finds a measure of an entity in the measure's own source; GDP and
// people in that of the axes first.
func (v *evaluator) lookup(who string, m muster.Measure, s scope) (*muster.Working, *Absent) {
	var first *Absent
	for _, source := range v.sourcesOf(who, m) {
		if source == "" {
			break
		}
		w, no := v.from(source, func(id muster.EditionID) (*muster.Working, *Absent) {
			return v.find(id, who, m, s)
		})
		if no == nil {
			return w, nil
		}
		if first == nil || source == m.Source {
			first = no
		}
		if no.Code != muster.NoSeries && no.Code != muster.EditionNotHeld {
			break
		}
	}
	return nil, first
}

// sourcesOf lists where a measure is looked up, in order. What a source
// publishes itself is never replaced by another's.
func (v *evaluator) sourcesOf(who string, m muster.Measure) [3]string {
	own := v.source()
	if own == m.Source || strings.HasPrefix(own, m.Source+"_") {
		return [3]string{own}
	}
	if m.Name == "gdp" && own == defaultSource && atlas.Ally(who) {
		// NATO prints its allies' GDP in its own editions; an edition without it
		// is passed over, not patched from elsewhere.
		return [3]string{own}
	}
	if aboutEconomy(m.Name) {
		return [3]string{own, m.Source, "worldbank"}
	}
	return [3]string{m.Source}
}

// find computes a measure of a country or a group from one edition.
func (v *evaluator) find(id muster.EditionID, who string, m muster.Measure, s scope) (*muster.Working, *Absent) {
	if no := v.spend(); no != nil {
		return nil, no
	}
	if s.own != nil || !muster.IsCurrency(who) {
		return v.group(id, who, m, s)
	}
	return v.single(id, who, m, s)
}

// single computes a measure of one entity as the edition prints it, or from
// what it prints.
func (v *evaluator) single(id muster.EditionID, who string, m muster.Measure, s scope) (*muster.Working, *Absent) {
	switch m.Kind {
	case "money":
		return v.money(id, who, m, s)
	case "per_capita":
		return v.perCapita(id, who, m, s)
	}
	w, no := v.figure(id, m, muster.Key{Measure: m.Name, Entity: who, Unit: unitOf[m.Kind]}, s.year)
	if no == nil {
		return w, nil
	}
	for _, k := range v.b.Series(id, m.Name, who) {
		if w, found := v.figure(id, m, k, s.year); found == nil {
			return w, nil
		}
	}
	if m.Name == "population" {
		return v.impliedPopulation(id, who, s, no)
	}
	return nil, no
}

// unitOf is the base unit of a kind of measure.
var unitOf = map[string]string{"ratio": ratio, "change": ratio, "persons": persons, "count": count}

// yearTexts are the years that books speak of, written once.
var yearTexts = sync.OnceValue(func() []string {
	out := make([]string, 300)
	for i := range out {
		out[i] = strconv.Itoa(1850 + i)
	}
	return out
})

func yearText(y int) string {
	if i := y - 1850; i >= 0 && i < 300 {
		return yearTexts()[i]
	}
	return strconv.Itoa(y)
}

// figure looks one cell up and makes it a leaf of the working.
func (v *evaluator) figure(id muster.EditionID, m muster.Measure, k muster.Key, y int) (*muster.Working, *Absent) {
	period := yearText(y)
	f, code := v.b.Figure(id, k, period)
	if code != muster.Present {
		return nil, v.noFigure(code, id, k, period)
	}
	if !f.Value.Known() {
		return nil, v.missing(muster.NoSeries, id, k, period)
	}
	return v.leafOf(f, m), nil
}

// leafOf makes a published number a leaf of the working.
func (v *evaluator) leafOf(f muster.Figure, m muster.Measure) *muster.Working {
	w := v.step()
	w.Op = "figure"
	w.Value = muster.Value{Number: f.Value, Unit: f.Unit, Prices: f.Prices, Definition: definition(m)}
	if m.Kind == "per_capita" {
		w.Value.Per = capita
	}
	if v.bare {
		return w
	}
	cell := f
	w.Figure = &cell
	w.Says = figureSays(w)
	return w
}

// noFigure says why a cell is absent as exactly as the books can.
func (v *evaluator) noFigure(code muster.Absence, id muster.EditionID, k muster.Key, period string) *Absent {
	no := v.missing(code, id, k, period)
	if v.bare || code == muster.EditionNotHeld || aboutEconomy(k.Measure) {
		return no
	}
	if n, ok := atlas.Country(k.Entity); ok && n.NoForces {
		v.add(no, "; ", atlas.Name(k.Entity), " has no armed forces")
	}
	return no
}
