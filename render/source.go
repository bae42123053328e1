package render

import (
	"fmt"
	"strings"

	"muster"
)

// citation is one table of one edition and the cells taken from it.
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
		eachFigure(r.Working, func(f *muster.Figure) {
			table := string(f.Edition) + "\x00" + f.Table
			i, ok := at[table]
			if !ok {
				i = len(out)
				at[table] = i
				out = append(out, citation{Edition: o.edition(f.Edition), Table: f.Table})
			}
			cell := sayCell(f)
			if seen[table+"\x00"+cell] {
				return
			}
			seen[table+"\x00"+cell] = true
			if len(out[i].Cells) < maxCells {
				out[i].Cells = append(out[i].Cells, cell)
			} else {
				out[i].More++
			}
		})
	}
	return out
}

func eachFigure(w *muster.Working, do func(*muster.Figure)) {
	if w == nil {
		return
	}
	if w.Figure != nil {
		do(w.Figure)
	}
	for _, child := range w.From {
		eachFigure(child, do)
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
