package ask

import (
	"strings"

	"muster"
	"muster/formula"
)

// All answers as One does, and with every other reading that can answer for
// the same year: each source, edition, price base, membership and definition
// that the formula leaves open. A reading that rests on the same cells as one
// before it is the same reading and is not listed twice.
func All(b muster.Books, q Question) muster.Answer {
	a := One(b, q)
	if a.Absent != muster.Present {
		return a
	}
	seen := map[string]bool{signature(a.Working): true}
	for _, ax := range variants(b, q, a.Axes) {
		v, w, absent := formula.Eval(b, q.Expr, ax)
		if absent != nil || !restsOn(w, muster.EditionID(ax.Source+"/"+ax.Edition)) {
			continue
		}
		key := signature(w)
		if seen[key] {
			continue
		}
		seen[key] = true
		o := muster.Other{Reading: muster.Reading{
			Name: name(b, q.Expr, ax, w), Known: muster.Now, Axes: ax, Formula: a.Formula, Value: &v, Working: w,
		}}
		if apart, refused := formula.Apart(*a.Value, v); refused != nil {
			o.Refused = refused.Why
		} else {
			o.Apart = &apart
		}
		a.Others = append(a.Others, o)
	}
	return a
}

// variants lists the axes of all readings: the source of the first answer
// before the others, newest editions first.
func variants(b muster.Books, q Question, chosen muster.Axes) []muster.Axes {
	traits := formula.Free(q.Expr)
	prices, members := []string{chosen.Prices}, []string{chosen.Members}
	if (traits.Money || traits.PerCapita) && q.Axes.Prices == "" {
		prices = append(prices, "current", "constant")
	}
	if traits.Compares && q.Axes.Members == "" {
		members = append(members, "", "same")
	}
	var out []muster.Axes
	for _, source := range sources(b, q, chosen.Source) {
		held := b.Editions(source)
		for i := len(held) - 1; i >= 0; i-- {
			if held[i].Published > q.Today || q.Axes.Edition != "" && day(held[i]) != q.Axes.Edition {
				continue
			}
			for _, p := range prices {
				for _, m := range members {
					for _, d := range q.definitions() {
						ax := chosen
						ax.Source, ax.Edition, ax.Prices, ax.Members, ax.Definition = source, day(held[i]), p, m, d
						out = append(out, ax)
					}
				}
			}
		}
	}
	return out
}

// sources lists whose figures to ask for: the asker's alone, where one is
// fixed, else all that have any, the first answer's before the others.
func sources(b muster.Books, q Question, first string) []string {
	out := []string{first}
	if q.Axes.Source != "" {
		return out
	}
	seen := map[string]bool{first: true}
	for _, e := range b.Editions("") {
		if !seen[e.Source] && !strings.HasSuffix(e.Source, "_membership") {
			seen[e.Source] = true
			out = append(out, e.Source)
		}
	}
	return out
}

// restsOn says whether a figure of the edition stands beneath a value. A
// reading that names an edition and takes nothing from it is another's.
func restsOn(w *muster.Working, id muster.EditionID) bool {
	if w.Figure != nil {
		return w.Figure.Edition == id
	}
	for _, child := range w.From {
		if restsOn(child, id) {
			return true
		}
	}
	return false
}

// signature names the cells beneath a value and how they are put together.
func signature(w *muster.Working) string {
	var s strings.Builder
	var walk func(*muster.Working)
	walk = func(w *muster.Working) {
		s.WriteString(w.Op)
		if f := w.Figure; f != nil {
			s.WriteString(string(f.Edition) + "|" + f.Measure + "|" + f.Entity + "|" + f.Unit + "|" + f.Prices + "|" + f.Period)
		}
		for _, child := range w.From {
			s.WriteByte('(')
			walk(child)
			s.WriteByte(')')
		}
	}
	walk(w)
	return s.String()
}

// Tables answers a series in every reading that has a cell of it, the first
// answer's source first. Each is named as All names readings.
func Tables(b muster.Books, q Question) []muster.Series {
	first, absent := Table(b, q)
	if absent != nil {
		return nil
	}
	seen := map[string]bool{}
	var out []muster.Series
	add := func(s muster.Series) {
		key := ""
		for i := range s.Cells {
			if w := s.Cells[i].Working; w != nil {
				key += signature(w) + "\n"
				s.Name = name(b, q.Expr, s.Axes, w)
			}
		}
		if key != "" && !seen[key] {
			seen[key] = true
			out = append(out, s)
		}
	}
	add(first)
	for _, ax := range variants(b, q, first.Axes) {
		if s, absent := formula.Table(b, q.Expr, ax); absent == nil && anyRestsOn(s, muster.EditionID(ax.Source+"/"+ax.Edition)) {
			add(s)
		}
	}
	return out
}

func anyRestsOn(s muster.Series, id muster.EditionID) bool {
	for i := range s.Cells {
		if w := s.Cells[i].Working; w != nil && restsOn(w, id) {
			return true
		}
	}
	return false
}
