package audit

import (
	"strings"

	"muster"
	"muster/atlas"
	"muster/formula"
)

// Run audits editions by every rule and explains the differences by the
// exceptions. What an edition does not print is not recomputed, and what it
// lacks the parts of is counted.
func Run(b muster.Books, editions []muster.Edition, exceptions []muster.AuditException) muster.Audit {
	var a muster.Audit
	rooms := formula.NewRooms(b)
	for _, e := range editions {
		for _, r := range Rules() {
			count, differences := apply(b, rooms, e, r)
			if count.Checked+count.Lacking == 0 {
				continue
			}
			a.Counts = add(a.Counts, count)
			a.Differences = append(a.Differences, differences...)
		}
	}
	explain(&a, editions, exceptions)
	return a
}

// Passed says whether every difference has an explanation and every
// explanation a difference.
func Passed(a muster.Audit) bool {
	for i := range a.Differences {
		if a.Differences[i].Exception == nil {
			return false
		}
	}
	return len(a.Stale) == 0
}

// add joins a count to one of the same edition and rule.
func add(counts []muster.AuditCount, c muster.AuditCount) []muster.AuditCount {
	for i := range counts {
		if counts[i].Edition == c.Edition && counts[i].Rule == c.Rule {
			counts[i].Checked += c.Checked
			counts[i].Differ += c.Differ
			counts[i].Lacking += c.Lacking
			return counts
		}
	}
	return append(counts, c)
}

// apply recomputes every figure of an edition that a rule is about.
func apply(b muster.Books, rooms *formula.Rooms, e muster.Edition, r Rule) (muster.AuditCount, []muster.AuditDifference) {
	count := muster.AuditCount{Edition: e.ID, Rule: r.Name, Doc: r.Doc}
	var out []muster.AuditDifference
	parsed := map[string]*formula.Expr{}
	for _, k := range b.Series(e.ID, r.Of, "") {
		if !r.about(e, k) {
			continue
		}
		expr := parsed[k.Entity]
		if expr == nil {
			var err error
			if expr, err = formula.Parse(r.forEntity(k.Entity)); err != nil {
				continue // an entity whose code is none in formulas
			}
			parsed[k.Entity] = expr
		}
		for _, period := range b.Periods(e.ID, k) {
			if r.Base && period != e.PriceBase {
				continue
			}
			figure, absent := b.Figure(e.ID, k, period)
			if absent != muster.Present {
				continue
			}
			d, checked := compare(b, rooms, e, r, expr, figure)
			switch {
			case !checked:
				count.Lacking++
				continue
			case d != nil:
				count.Differ++
				out = append(out, *d)
			}
			count.Checked++
		}
	}
	return count, out
}

// about says whether a rule is about a series.
func (r Rule) about(e muster.Edition, k muster.Key) bool {
	at := r.At
	if at == "constant" {
		at = "constant-" + e.PriceBase
	}
	switch {
	case r.Unit != "" && k.Unit != r.Unit, r.At != "" && k.Prices != at, r.Only != "" && k.Entity != r.Only:
		return false
	case r.Groups:
		return isGroup(k.Entity) && k.Entity != "WORLD"
	}
	return true
}

// isGroup says whether a code is a group's.
func isGroup(code string) bool {
	_, ok := atlas.Group(code)
	return ok
}

// forEntity puts an entity in the place of X.
func (r Rule) forEntity(code string) muster.Formula {
	return muster.Formula(strings.ReplaceAll(strings.ReplaceAll(string(r.Formula), "(X:", "("+code+":"), "X.", code+"."))
}

// replace puts a measure in the place of M.
func replace(format, measure string) string {
	out := strings.ReplaceAll(format, "X.M", "X."+measure)
	out = strings.ReplaceAll(out, "it.M", "it."+measure)
	out = strings.ReplaceAll(out, "USA.M", "USA."+measure)
	return strings.ReplaceAll(out, "CANADA.M", "CANADA."+measure)
}

// compare recomputes one figure. It is not checked where the edition lacks a
// part; the difference is nil where the two agree as far as they are printed.
func compare(b muster.Books, rooms *formula.Rooms, e muster.Edition, r Rule, expr *formula.Expr, f muster.Figure) (d *muster.AuditDifference, checked bool) {
	ax := muster.Axes{
		Source: e.Source, Edition: string(e.ID)[len(e.Source)+1:], Prices: r.Prices, Currency: r.Currency, Year: f.Period, Day: e.Published.String(),
	}
	v, w, absent := formula.Eval(b, expr, ax)
	if absent != nil || !within(w, e.ID) {
		return nil, false
	}
	low, high, ok := rooms.Within(w)
	if !ok {
		return nil, false
	}
	wanted := muster.Value{Number: f.Value, Unit: f.Unit, Prices: f.Prices}
	published := &f
	least, most := f.Value.Sub(rooms.Of(&f)), f.Value.Add(rooms.Of(&f))
	if r.Fixed.Known() {
		wanted, published = muster.Value{Number: r.Fixed, Unit: v.Unit}, nil
		least, most = r.Fixed, r.Fixed
	}
	if r.Shown.Known() {
		least, most = least.Sub(r.Shown), most.Add(r.Shown)
	}
	if low.Cmp(most) <= 0 && high.Cmp(least) >= 0 {
		return nil, true
	}
	return &muster.AuditDifference{
		Edition: e.ID, Rule: r.Name, Entity: f.Entity, Period: f.Period, Published: published, Wanted: wanted, Computed: v,
		Low: low, High: high, Formula: muster.Formula(expr.String()), Working: w,
	}, true
}

// within says whether all figures beneath a value are of one edition.
func within(w *muster.Working, id muster.EditionID) bool {
	if w.Figure != nil {
		return w.Figure.Edition == id
	}
	for _, child := range w.From {
		if !within(child, id) {
			return false
		}
	}
	return true
}
