// Package ask puts a formula to the books: it chooses what the asker leaves
// open, and lists every reading that can answer.
package ask

import (
	"strconv"

	"muster"
	"muster/formula"
)

// Question is a formula, with the axes that the asker fixes; what is left empty
// is chosen. Nothing published after Today counts.
type Question struct {
	Expr  *formula.Expr
	Axes  muster.Axes
	Today muster.Day
}

// yearsTried is how many years back from today's a formula without a year is
// tried: the newest edition always holds the year before last.
const yearsTried = 4

// One answers with the newest year and, in it, the newest edition that has
// every cell.
func One(b muster.Books, q Question) muster.Answer {
	a := muster.Answer{Formula: muster.Formula(q.Expr.String())}
	a.Reading = muster.Reading{Formula: a.Formula, Plain: true, Known: muster.Now}
	var first *formula.Absent
	for _, ax := range q.choices(b) {
		v, w, absent := formula.Eval(b, q.Expr, ax)
		if absent == nil {
			a.Axes, a.Value, a.Working = ax, &v, w
			a.Name = name(b, q.Expr, ax, w)
			return a
		}
		if first == nil {
			first = absent
			a.Axes = ax
		}
		if absent.Code == muster.TypeMismatch {
			break // no other year or edition makes the parts alike
		}
	}
	if first == nil {
		first = &formula.Absent{Code: muster.NoSeries, Why: "no edition of " + q.source() + " published by " + q.Today.String() + " is held"}
	}
	a.Absent, a.Why, a.Hint = first.Code, first.Why, formula.Hint(b, first)
	return a
}

func (q Question) source() string {
	if q.Axes.Source == "" {
		return "nato"
	}
	return q.Axes.Source
}

// choices lists the axes to try, best first: years from the newest back, in
// each the editions from the newest back, in each the definition asked for and
// the one that continues it.
func (q Question) choices(b muster.Books) []muster.Axes {
	var out []muster.Axes
	for _, y := range q.years() {
		for _, d := range q.editions(b) {
			for _, definition := range q.definitions() {
				ax := q.Axes
				ax.Source, ax.Edition, ax.Year, ax.Definition, ax.Day = q.source(), d, y, definition, q.day()
				out = append(out, ax)
			}
		}
	}
	return out
}

func (q Question) day() string {
	if q.Axes.Day != "" {
		return q.Axes.Day
	}
	return q.Today.String()
}

// years lists what y may stand for; one that is empty where the formula names
// all its years itself.
func (q Question) years() []string {
	if q.Axes.Year != "" || !formula.Free(q.Expr).Open {
		return []string{q.Axes.Year}
	}
	var out []string
	for y := q.Today.Year(); y > q.Today.Year()-yearsTried; y-- {
		out = append(out, strconv.Itoa(y))
	}
	return out
}

func (q Question) editions(b muster.Books) []string {
	if q.Axes.Edition != "" {
		return []string{q.Axes.Edition}
	}
	held := b.Editions(q.source())
	var out []string
	for i := len(held) - 1; i >= 0; i-- {
		if held[i].Published <= q.Today {
			out = append(out, day(held[i]))
		}
	}
	if len(out) == 0 && len(held) == 0 {
		return []string{""}
	}
	return out
}

func (q Question) definitions() []string {
	if q.Axes.Definition != "" {
		return []string{q.Axes.Definition}
	}
	return []string{"", "core"}
}

// day is an edition's day as its name has it.
func day(e muster.Edition) string { return string(e.ID)[len(e.Source)+1:] }

// Table answers a series: the cells of the year, edition and definition that
// have most of them, the newest of these.
func Table(b muster.Books, q Question) (muster.Series, *formula.Absent) {
	var best muster.Series
	var first *formula.Absent
	most := 0
	for _, y := range q.years() {
		for _, definition := range q.definitions() {
			ax := q.Axes
			ax.Source, ax.Year, ax.Definition, ax.Day = q.source(), y, definition, q.day()
			s, absent := formula.Table(b, q.Expr, ax)
			if absent != nil {
				if first == nil {
					first = absent
				}
				continue
			}
			if n := present(s); n > most || n == most && s.Axes.Edition > best.Axes.Edition {
				best, most = s, n
			}
		}
	}
	if most == 0 {
		return best, first
	}
	return best, nil
}

func present(s muster.Series) int {
	n := 0
	for i := range s.Cells {
		if s.Cells[i].Absent == muster.Present {
			n++
		}
	}
	return n
}
