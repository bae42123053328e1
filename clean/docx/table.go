package docx

import (
	"strings"

	"muster/clean/page"
)

// table is a table on its way: rows of cells of lines.
type table struct{ rows [][][]page.Line }

// cellMost is the longest line of a cell of data, in bytes. A table with a
// longer one, or with several paragraphs in a cell, lays out text.
const cellMost = 200

// lines are the rows of a table of data, cells apart by tabs; of a table that
// lays out text, its paragraphs.
func (t *table) lines() []page.Line {
	if t.layout() {
		var out []page.Line
		for _, row := range t.rows {
			for _, cell := range row {
				out = append(out, cell...)
			}
		}
		return out
	}
	var out []page.Line
	for _, row := range t.rows {
		cells := make([]string, 0, len(row))
		words := false
		for _, cell := range row {
			parts := make([]string, 0, len(cell))
			for _, l := range cell {
				parts = append(parts, l.Text)
			}
			cells = append(cells, strings.Join(parts, " "))
			words = words || len(parts) > 0
		}
		if words {
			out = append(out, page.Line{Text: strings.TrimSpace(strings.Join(cells, "\t")), Kind: page.Row})
		}
	}
	return out
}

func (t *table) layout() bool {
	columns := 0
	for _, row := range t.rows {
		columns = max(columns, len(row))
		for _, cell := range row {
			sentences := 0
			for _, l := range cell {
				if len(l.Text) > cellMost || l.Kind == page.Row {
					return true
				}
				if strings.HasSuffix(l.Text, ".") && strings.Contains(l.Text, " ") {
					sentences++
				}
			}
			if sentences > 1 {
				return true
			}
		}
	}
	return columns < 2
}
