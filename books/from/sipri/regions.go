package sipri

import (
	"strconv"
	"strings"

	"muster/books/draft"
	"muster/books/workbook"
)

// regions reads the totals of regions: constant prices, and the last year at
// current prices too.
func (r *reader) regions(s workbook.Sheet, known sheet) error {
	l, rows, err := findHead(s, "Region")
	if err != nil {
		return err
	}
	r.sheets, r.shape = append(r.sheets, known.name), append(r.shape, l.shape(known.name))
	base := r.e.PriceBase
	for _, row := range s.Rows { // "at constant 2023 prices and exchange rates"
		words := row.At(1).Words()
		if _, after, ok := strings.Cut(words, "constant "); ok && len(after) >= 4 && isYear(after[:4]) {
			base = after[:4]
			break
		}
	}
	if base == "" {
		return errNoBase(s.Name)
	}
	r.e.PriceBase = base
	for _, row := range rows {
		label := row.At(1).Words()
		if label == "" || len(row.Cells) < 3 {
			continue
		}
		out := draft.Row{Table: s.Name, Name: label, Entity: region(label), Measure: known.measure, Unit: known.unit, Prices: "constant-" + base, Cells: map[int]string{}}
		for _, column := range l.order {
			cell, err := r.cell(s, row, column, 0)
			if err != nil {
				return err
			}
			if cell.text != "" {
				out.Cells[l.columns[column]] = cell.text
			} else {
				r.gap(out, l.columns[column], cell.kind)
			}
		}
		r.e.Rows = append(r.e.Rows, out)
		if l.current == 0 {
			continue
		}
		cell, err := r.cell(s, row, l.current, 0)
		if err != nil {
			return err
		}
		if cell.text != "" {
			out.Prices, out.Cells = "current", map[int]string{l.columns[l.order[len(l.order)-1]]: cell.text}
			r.e.Rows = append(r.e.Rows, out)
		}
	}
	return nil
}

// region is the code of a region of SIPRI's: they are its own, and no groups.
func region(label string) string {
	if label == "World" {
		return "WORLD"
	}
	code := strings.NewReplacer("&", "and", " ", "_", "-", "_").Replace(label)
	return "REGION_" + strings.ToUpper(code)
}

// gap notes why a cell is empty, a stretch of years at a time.
func (r *reader) gap(row draft.Row, year int, kind string) {
	y := strconv.Itoa(year)
	key := draft.Gap{Table: row.Table, Entity: row.Entity, Measure: row.Measure, Kind: kind}
	if i, ok := r.gaps[key]; ok && r.e.Gaps[i].To == strconv.Itoa(year-1) {
		r.e.Gaps[i].To = y
		return
	}
	r.gaps[key] = len(r.e.Gaps)
	g := key
	g.From, g.To = y, y
	if kind == draft.NoSuchState {
		g.Why = row.Name + " did not exist or was not independent (\"xxx\" in the workbook)."
	} else {
		g.Why = "SIPRI has no figure for " + row.Name + " (\"...\" in the workbook)."
	}
	r.e.Gaps = append(r.e.Gaps, g)
}

// readFootnotes reads the signs and numbers that stand beside names.
func (r *reader) readFootnotes(s workbook.Sheet) {
	for _, row := range s.Rows {
		if len(row.Cells) < 2 {
			continue
		}
		sign := strings.TrimSuffix(row.Cells[0].Words(), ".0")
		if words := row.Cells[1].Words(); len(sign) <= 4 && sign != "" && words != "" {
			r.footnotes[sign] = words
		}
	}
}

// remark reads "‡§¶16": signs, then numbers.
func (r *reader) remark(notes string) string {
	var out []string
	number := ""
	flush := func() {
		if w := r.footnotes[number]; number != "" && w != "" {
			out = append(out, w)
		}
		number = ""
	}
	for _, c := range notes {
		if c >= '0' && c <= '9' {
			number += string(c)
			continue
		}
		flush()
		if w := r.footnotes[string(c)]; w != "" {
			out = append(out, w)
		}
	}
	flush()
	return strings.Join(out, " ")
}
