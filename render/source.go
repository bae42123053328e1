package render

import (
	"fmt"
	"strings"

	"muster"
)

// citation is one table of one edition and the cells taken from it, an entry of
// the ledger, or a list of members.
type citation struct {
	Edition muster.Edition
	Table   string
	Cells   []string // "United States 2024e: 967707 million USD (estimate)"
	More    int      // cells beyond maxCells
}

// maxCells bounds the cells that a citation lists: a sum over members and
// years has hundreds, and the working has them all.
const maxCells = 4

// citations lists where the figures of readings come from, in the order of
// their first use.
func citations(readings []*muster.Reading, o Options) []citation {
	var (
		out  []citation
		at   = map[string]int{}
		seen = map[string]bool{}
	)
	for _, r := range readings {
		eachLeaf(r.Working, func(w *muster.Working) {
			e, table, cell := cited(w, o)
			if cell == "" {
				return
			}
			key := string(e.ID) + "\x00" + table
			i, ok := at[key]
			if !ok {
				i = len(out)
				at[key] = i
				out = append(out, citation{Edition: e, Table: table})
			}
			if seen[key+"\x00"+cell] {
				return
			}
			seen[key+"\x00"+cell] = true
			if len(out[i].Cells) < maxCells {
				out[i].Cells = append(out[i].Cells, cell)
			} else {
				out[i].More++
			}
		})
	}
	return out
}

// cited is what a step of a working rests on: the cell of a table, an entry of
// the ledger with the source that it names, or a list of members; cell is "" for
// every other step.
func cited(w *muster.Working, o Options) (e muster.Edition, table, cell string) {
	switch {
	case w.Figure != nil:
		return o.edition(w.Figure.Edition), w.Figure.Table, sayCell(w.Figure)
	case w.Op == "entry" && len(w.Args) == 3: // id, title and address: see package formula
		id, title, address := w.Args[0], w.Args[1], w.Args[2]
		return muster.Edition{ID: muster.EditionID("ledger/" + id), Title: title, Address: address}, "ledger entry " + id, w.Says
	}
	if group := groupOf(w); group != "" && o.Membership != nil {
		if e := o.Membership(group); e.Title != "" {
			return e, "", w.Says
		}
	}
	return muster.Edition{}, "", ""
}

// groupOf is the group whose members a step asks for, "" for other steps.
func groupOf(w *muster.Working) string {
	switch {
	case w.Op == "members" && len(w.Args) > 0:
		return w.Args[0]
	case (w.Op == "ismember" || w.Op == "joined") && len(w.Args) > 1:
		return w.Args[1]
	}
	return ""
}

func eachLeaf(w *muster.Working, do func(*muster.Working)) {
	if w == nil {
		return
	}
	do(w)
	for _, child := range w.From {
		eachLeaf(child, do)
	}
}

func sayCell(f *muster.Figure) string {
	row, column := f.Row, f.Column
	if row == "" {
		row = f.Entity
	}
	if column == "" {
		column = f.Period
	}
	s := strings.TrimSpace(row+" "+column) + ": " + printed(f)
	if f.Status != "" && f.Status != muster.Final {
		s += " (" + string(f.Status) + ")"
	}
	return s
}

// printed is the figure in the unit of its publication, else in base units,
// rounded for the eye; the JSON has it at full precision.
func printed(f *muster.Figure) string {
	value, unit := printedParts(f)
	if n, err := muster.ParseNumber(value); err == nil && f.Value.Known() && unit != "date" {
		value = rounded(n)
	}
	return strings.TrimSpace(value + " " + unit)
}

// rounded has two decimals below a thousand and none above.
func rounded(n muster.Number) string {
	if n.Abs().Cmp(thousand) >= 0 {
		return n.Grouped(0)
	}
	return trim(n.Grouped(2))
}

func printedParts(f *muster.Figure) (value, unit string) {
	if f.Printed == "" {
		return f.Value.String(), f.Unit
	}
	return f.Printed, f.PrintedUnit
}

// Where names the table: "NATO, Defence Expenditure of NATO Countries
// (2014-2024), 2024-06-17, Table 2".
func (c citation) Where() string {
	e := c.Edition
	var parts []string
	for _, s := range []string{e.Publisher, e.Title, e.Published.String(), c.Table} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if e.Title == "" {
		parts = append([]string{string(e.ID)}, parts...)
	}
	s := strings.Join(parts, ", ")
	if e.SecondHand {
		s += " (second-hand)"
	}
	return s
}

// Listed lists the cells: "United States 2024e: …; NATO Total 2024e: …".
func (c citation) Listed() string {
	s := strings.Join(c.Cells, "; ")
	if c.More > 0 {
		s += fmt.Sprintf("; and %d more", c.More)
	}
	return s
}
