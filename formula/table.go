package formula

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// Tabular says whether a formula is a series: X[2014..2024], or each(LIST: ...)
// over years or not. Table computes one cell by cell.
func Tabular(e *Expr) bool {
	t := tableOf(e)
	return t.list != nil || len(t.years) == 2
}

// OverYears says whether a formula is a series with a stretch of years.
func OverYears(e *Expr) bool { return len(tableOf(e).years) == 2 }

// table is a series taken apart: whose values, of what, in which years.
type table struct {
	list  *roll // nil: the formula names its own entities
	of    *Expr
	years []year
}

func tableOf(e *Expr) table {
	var t table
	for {
		switch {
		case e.op == "at" && len(e.years) == 2 && t.years == nil:
			t.years, e = e.years, e.args[0]
		case e.op == "each" && t.list == nil:
			t.list, e = e.list, e.args[0]
		default:
			t.of = e
			return t
		}
	}
}

// maxCells bounds a table: every ally over every year of the longest series is
// under a tenth of it.
const maxCells = 60000

// Table computes a series cell by cell, so that a gap stays a gap with its
// reason while the others have their values. All cells come from one edition of
// the axes' source: the one that the axes name, else, of those published by the
// axes' day, the one with the most of the cells, the newest of these. The
// absence is that of the first cell where no cell has a value, or says why the
// cells must not stand in one table.
func Table(b muster.Books, e *Expr, ax muster.Axes) (muster.Series, *Absent) {
	t := tableOf(e)
	v := &evaluator{b: b, ax: ax}
	s, no := v.begin()
	if no != nil {
		return muster.Series{}, no.told()
	}
	years := []int{s.year}
	if len(t.years) == 2 {
		if years, no = stretch(t.years[0], t.years[1], s); no != nil {
			return muster.Series{}, no.told()
		}
	}
	if ax.Edition == "" {
		if id := v.fullest(t, years, s); id != "" {
			v.ax.Edition = strings.TrimPrefix(string(id), id.Source()+"/")
			v.bound = append(v.bound[:0], binding{v.source(), id})
		}
	}
	out := muster.Series{Name: v.describe(t.of), Formula: muster.Formula(e.String()), Axes: v.ax}
	cells, no := v.tabulate(t, years, s)
	out.Cells = cells
	if no == nil {
		no = oneKind(cells)
	}
	return out, no.told()
}

// fullest is the edition with the most cells of a table, the newest of these.
func (v *evaluator) fullest(t table, years []int, s scope) muster.EditionID {
	var best muster.EditionID
	most := 0
	for i, id := range v.candidates(v.source()) {
		if i == maxEditions {
			break
		}
		try := &evaluator{b: v.b, ax: v.ax, day: v.day, bare: true, bound: []binding{{v.source(), id}}}
		try.ax.Edition = strings.TrimPrefix(string(id), id.Source()+"/")
		cells, no := try.tabulate(t, years, s)
		if no != nil {
			continue
		}
		n := 0
		for i := range cells {
			if cells[i].Absent == muster.Present {
				n++
			}
		}
		if n > most {
			best, most = id, n
		}
	}
	return best
}

// tabulate computes every cell, entity by entity. It is absent only where no
// cell at all can be asked for.
func (v *evaluator) tabulate(t table, years []int, s scope) ([]muster.Observation, *Absent) {
	rows, memberIn, no := v.rowsOf(t, years, s)
	if no != nil {
		return nil, no
	}
	if len(rows)*len(years) > maxCells {
		return nil, undefined("the series has %d cells, more than %d", len(rows)*len(years), maxCells)
	}
	spending := asksForForces(t.of)
	cells := make([]muster.Observation, 0, len(rows)*len(years))
	for _, who := range rows {
		if t.list != nil && spending && !v.b.HasForces(who) && !slices.Contains(t.list.items, who) {
			continue
		}
		for i, y := range years {
			s.year, s.it = y, who
			cell := muster.Observation{Entity: who, Period: yearText(y)}
			if t.list == nil {
				cell.Entity = onlyEntity(t.of)
				s.it = ""
			}
			if memberIn != nil && !memberIn[who][i] {
				cell.Absent = muster.NotAMember
				cell.Why = atlas.Name(who) + " was no member on 31 December " + yearText(y)
				cells = append(cells, cell)
				continue
			}
			v.fill(&cell, t.of, s)
			cells = append(cells, cell)
		}
	}
	return cells, nil
}

// rowsOf lists a table's entities and, where they depend on the year, in which
// of the years each belongs.
func (v *evaluator) rowsOf(t table, years []int, s scope) (rows []string, memberIn map[string][]bool, no *Absent) {
	if t.list == nil {
		return []string{""}, nil, nil
	}
	members := v.membersOf
	if len(t.list.items) > 1 {
		members = v.named
	}
	memberIn = map[string][]bool{}
	for i, y := range years {
		s.year = y
		codes, no := members(t.list, s)
		if no != nil {
			return nil, nil, no
		}
		for _, c := range codes {
			if memberIn[c] == nil {
				memberIn[c] = make([]bool, len(years))
				rows = append(rows, c)
			}
			memberIn[c][i] = true
		}
	}
	slices.Sort(rows)
	return rows, memberIn, nil
}

// fill computes one cell.
func (v *evaluator) fill(cell *muster.Observation, of *Expr, s scope) {
	v.steps = 0
	w, no := v.eval(of, s)
	if no != nil {
		if !v.bare {
			no = no.told()
			cell.Why = no.Why
		}
		cell.Absent = no.Code
		return
	}
	if !w.Value.Number.Known() {
		cell.Absent, cell.Why = muster.TypeMismatch, "a list is no value of a series"
		return
	}
	cell.Value = w.Value
	if v.bare {
		return
	}
	cell.Working, cell.Figure = w, w.Figure
	beneath(cell, w)
	slices.Sort(cell.Editions)
	cell.Editions = slices.Compact(cell.Editions)
}

// beneath gathers status and editions of the figures under a value.
func beneath(cell *muster.Observation, w *muster.Working) {
	if f := w.Figure; f != nil {
		cell.Status = muster.Weaker(cell.Status, f.Status)
		if len(cell.Editions) == 0 || cell.Editions[len(cell.Editions)-1] != f.Edition {
			cell.Editions = append(cell.Editions, f.Edition)
		}
	}
	for _, child := range w.From {
		beneath(cell, child)
	}
}

// oneKind refuses a table whose values must not be compared, and one without
// any value.
func oneKind(cells []muster.Observation) *Absent {
	var first *muster.Observation
	for i := range cells {
		c := &cells[i]
		switch {
		case c.Absent != muster.Present:
		case first == nil:
			first = c
		default:
			if _, no := alike(first.Value, c.Value); no != nil {
				return mismatch("%s %s and %s %s must not stand in one series: %s", first.Entity, first.Period, c.Entity, c.Period, no.Why)
			}
		}
	}
	if first == nil && len(cells) > 0 {
		return &Absent{Code: cells[0].Absent, Why: cells[0].Why}
	}
	if first == nil {
		return &Absent{Code: muster.NoSeries, Why: "the series has no cell"}
	}
	return nil
}

// describe names what a table is of: a measure's label where it is one, else
// the formula.
func (v *evaluator) describe(of *Expr) string {
	if of.op == "cell" {
		m, _ := measureOf(of.measure)
		return v.bind(m).Label
	}
	return of.String()
}
