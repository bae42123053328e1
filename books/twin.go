package books

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/books/pack"
)

// An edition can be held twice: a part of it inside the program, as it could
// be had, and the publisher's own file on a user's shelf. Both are the same
// publication. What the user's file says counts; what it does not speak of is
// taken from the part inside.

// Agreement says how another copy of a held edition compares with it.
type Agreement struct {
	Same    int    // cells with the same value
	Rounded int    // cells that agree within the digits that are held
	Other   int    // cells with another value
	Extra   int    // cells that are not held
	Lacking int    // held cells that the copy does not have
	Example string // the first cell with another value
}

// Agreement compares a copy of a held edition with it.
func (s *Shelf) Agreement(id muster.EditionID, p pack.Pack) Agreement {
	var a Agreement
	held := s.index().byID[id]
	line, ok := p.First(pack.Prefix("e", string(id)))
	if held == nil || !ok {
		return a
	}
	other := readEdition(string(id) + "\t" + line)
	other.pack = p
	var differ []string
	other.each(func(f *muster.Figure) {
		r := held.row(f.Key)
		was := absent
		if r != nil {
			was = held.cell(r, f.Period)
		}
		switch {
		case was == absent:
			a.Extra++
		case was.Value.Cmp(f.Value) == 0:
			a.Same++
		case Rounded(was, f):
			a.Rounded++
		default:
			a.Other++
			differ = append(differ, fmt.Sprintf("%s of %s, %s", f.Measure, f.Entity, f.Period))
		}
	})
	total := 0
	held.each(func(*muster.Figure) { total++ })
	a.Lacking = total - a.Same - a.Rounded - a.Other
	if len(differ) > 0 {
		a.Example = slices.Min(differ)
	}
	return a
}

// each yields every figure of an edition.
func (e *edition) each(yield func(*muster.Figure)) {
	begins := pack.Prefix("s", string(e.ID))
	seen := ""
	for rest := range e.pack.All(begins) {
		measure, _, _ := strings.Cut(rest, "\t")
		if measure == seen {
			continue
		}
		seen = measure
		for _, k := range e.table(measure).all() {
			r := e.row(k)
			for _, period := range e.periods {
				if f := e.cell(r, period); f != absent {
					yield(f)
				}
			}
		}
	}
}

// Rounded says whether a number is what was printed, but for digits that were
// cut off: at most one unit of its last digit away.
func Rounded(printed, full *muster.Figure) bool {
	_, frac, _ := strings.Cut(printed.Printed, ".")
	_, power, ok := pack.Base(printed.PrintedUnit)
	unit, err := muster.ParseNumber("1e-" + fmt.Sprint(len(frac)))
	scale, err2 := muster.ParseNumber("1" + power)
	return ok && err == nil && err2 == nil && printed.Value.Sub(full.Value).Abs().Cmp(unit.Mul(scale)) <= 0
}

// admit says whether an edition of a folder may stand in for one inside.
func (s *Shelf) admit(id muster.EditionID, p pack.Pack) bool {
	if s.index().byID[id].Held == "partial" {
		return true
	}
	a := s.Agreement(id, p)
	return a.Other == 0 && a.Lacking == 0
}

// completed adds to an edition of a folder, held in part, what only the part
// inside has: series, and cells where the folder's edition does not say that the
// publication has none. The columns become those of both.
func (s *Shelf) completed(id muster.EditionID, p pack.Pack) pack.Pack {
	old := s.index().byID[id]
	line, _ := p.First(pack.Prefix("e", string(id)))
	fresh := readEdition(string(id) + "\t" + line)
	if fresh.Held != "partial" {
		return p
	}
	heads := union(fresh, old)
	var lines []string
	for l := range p.All("") {
		switch {
		case strings.HasPrefix(l, pack.Prefix("s", string(id))):
			l = fill(realign(l, fresh, heads), old, heads, p)
		case strings.HasPrefix(l, pack.Prefix("e", string(id))):
			f := strings.Split(l, "\t")
			f[10] = strings.Join(heads, ",")
			l = strings.Join(f, "\t")
		}
		lines = append(lines, l)
	}
	for rest := range old.pack.All(pack.Prefix("s", string(id))) {
		f := strings.SplitN(rest, "\t", 5)
		if _, ok := p.First(pack.Prefix("s", string(id), f[0], f[1], f[2], f[3])); !ok {
			lines = append(lines, realign(pack.Prefix("s", string(id))+rest, old, heads))
		}
	}
	for _, kind := range []string{"n", "b", "g"} {
		for rest := range old.pack.All(pack.Prefix(kind, string(id))) {
			lines = append(lines, pack.Prefix(kind, string(id))+rest)
		}
	}
	return pack.FromLines(lines)
}

// fill puts cells of the part inside into the empty ones of the same series,
// printed in the same unit.
func fill(line string, old *edition, heads []string, p pack.Pack) string {
	f := strings.Split(line, "\t") // s edition measure entity unit prices nth table row printed-unit printed-prices cells
	rest, ok := old.pack.First(pack.Prefix(f[:6]...))
	if !ok || f[6] != "000" {
		return line
	}
	was := strings.Split(realign(rest, old, heads), "\t")
	if len(f) != 12 || len(was) != 6 || was[3] != f[9] {
		return line
	}
	cells, theirs := strings.Split(f[11], ","), strings.Split(was[5], ",")
	for i := range cells {
		if period, _ := pack.Column(heads[i]); cells[i] == "" && !blank(p, f[1], f[2], f[3], period) {
			cells[i] = theirs[i]
		}
	}
	f[11] = strings.Join(cells, ",")
	return strings.Join(f, "\t")
}

// blank says whether an edition says of itself that the publication has no
// figure.
func blank(p pack.Pack, id, measure, entity, period string) bool {
	for line := range p.All(pack.Prefix("g", id)) {
		f := strings.Split(line, "\t")
		g := pack.Gap{Entity: f[0], Measure: f[1], From: f[2], To: f[3]}
		if f[5] != "not_held" && g.Covers(measure, entity, period) {
			return true
		}
	}
	return false
}

// union is the columns of two editions, by period; the first's heads count.
func union(a, b *edition) []string {
	byPeriod := map[string]string{}
	for _, e := range []*edition{b, a} {
		for i, period := range e.periods {
			byPeriod[period] = e.heads[i]
		}
	}
	heads := make([]string, 0, len(byPeriod))
	for _, h := range byPeriod {
		heads = append(heads, h)
	}
	slices.SortFunc(heads, func(x, y string) int {
		return cmp.Compare(strings.TrimSuffix(x, "e"), strings.TrimSuffix(y, "e"))
	})
	return heads
}

// realign puts the cells of a series under other columns.
func realign(line string, from *edition, heads []string) string {
	at := strings.LastIndexByte(line, '\t')
	cells := strings.Split(line[at+1:], ",")
	out := make([]string, len(heads))
	for i, h := range heads {
		period, estimate := pack.Column(h)
		if n := slices.Index(from.periods, period); n >= 0 && n < len(cells) {
			out[i] = cells[n]
			if from.estimates[n] && !estimate && out[i] != "" && !strings.Contains(out[i], " ") {
				out[i] += " e"
			}
		}
	}
	return line[:at+1] + strings.Join(out, ",")
}
