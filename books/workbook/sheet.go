package workbook

import (
	"fmt"
	"strconv"
)

const (
	maxRow    = 20_000    // the last row that may hold something
	maxColumn = 1_000     // the last column that may
	maxCells  = 300_000   // in all sheets; SIPRI's workbook has 90,000
	maxText   = 40_000    // bytes of a cell; Excel allows 32,767 characters
	maxString = 8_000_000 // bytes of all shared texts
)

// readSheet reads the cells of a sheet. The size that a sheet claims to have
// is not looked at.
func readSheet(name string, part []byte, shared []string, fonts []Colour, cells *int) (Sheet, error) {
	sheet := Sheet{Name: name}
	s := scanner{b: part}
	var row Row
	var c cellReader
	inData := false
	fail := func(err error) (Sheet, error) {
		return Sheet{}, fmt.Errorf("its sheet %q cannot be read: %w", name, err)
	}
	for {
		t, err := s.next()
		if err != nil {
			return fail(fmt.Errorf("%v; download it again", err))
		}
		if t.kind == over {
			return sheet, nil
		}
		tag := string(t.name)
		switch {
		case tag == "sheetData" && t.kind != text:
			inData = t.kind == start && !t.empty
		case !inData:
		case tag == "row" && t.kind == start:
			c = cellReader{}
			if row, err = nextRow(t, row.Number); err != nil {
				return fail(err)
			}
		case tag == "row" && t.kind == end:
			if len(row.Cells) > 0 {
				sheet.Rows = append(sheet.Rows, row)
			}
		case tag == "c" && t.kind == start:
			if *cells++; *cells > maxCells {
				return fail(fmt.Errorf("the workbook has more than %d cells; give the publisher's own file", maxCells))
			}
			if c, err = nextCell(t, c.column); err != nil {
				return fail(fmt.Errorf("row %d: %w", row.Number, err))
			}
		case tag == "c" && t.kind == end && !c.open: // one that never began
		case tag == "c" && t.kind == end:
			c.open = false
			cell, ok, err := c.cell(shared, fonts)
			if err != nil {
				return fail(fmt.Errorf("row %d: %w", row.Number, err))
			}
			if ok {
				if cell.Column > maxColumn {
					return fail(fmt.Errorf("row %d has something in column %s, and no table of yearly figures is wider than %d columns; give the publisher's own file", row.Number, Letter(cell.Column), maxColumn))
				}
				row.Cells = append(row.Cells, cell)
			}
		default:
			if err := c.take(t, tag); err != nil {
				return fail(fmt.Errorf("row %d: %w", row.Number, err))
			}
		}
	}
}

// nextRow begins a row: rows come in ascending order.
func nextRow(t token, last int) (Row, error) {
	n := last + 1
	if r := t.attr("r"); r != "" {
		var err error
		if n, err = strconv.Atoi(r); err != nil || n <= last {
			return Row{}, fmt.Errorf("the row %.20q comes after row %d; save the workbook again as .xlsx", r, last)
		}
	}
	if n > maxRow {
		return Row{}, fmt.Errorf("it goes beyond row %d, and no publisher's table does; give the publisher's own file", maxRow)
	}
	return Row{Number: n}, nil
}

// cellReader collects what is between a cell's tags.
type cellReader struct {
	column   int
	open     bool
	kind     string // the attribute t
	style    string
	value    []byte
	in       bool // inside <v>, or <t> of <is>
	phonetic bool
}

// nextCell begins a cell: cells come in ascending order.
func nextCell(t token, last int) (cellReader, error) {
	c := cellReader{column: last + 1, open: !t.empty, kind: t.attr("t"), style: t.attr("s")}
	if r := t.attr("r"); r != "" {
		var ok bool
		if c.column, ok = columnOf(r); !ok || c.column <= last {
			return c, fmt.Errorf("the cell %.20q comes after column %s; save the workbook again as .xlsx", r, Letter(last))
		}
	}
	return c, nil
}

// columnOf reads the letters of "AB12".
func columnOf(r string) (int, bool) {
	column, i := 0, 0
	for ; i < len(r) && i < 4 && r[i] >= 'A' && r[i] <= 'Z'; i++ {
		column = column*26 + int(r[i]-'A') + 1
	}
	return column, i > 0 && i < 4
}

func (c *cellReader) take(t token, tag string) error {
	switch {
	case t.kind == text:
		if c.in && !c.phonetic {
			c.value = append(c.value, t.read()...)
			if len(c.value) > maxText {
				return fmt.Errorf("a cell holds more than %d bytes; give the publisher's own file", maxText)
			}
		}
	case tag == "v" || tag == "t":
		c.in = t.kind == start && !t.empty
	case tag == "rPh":
		c.phonetic = t.kind == start && !t.empty
	}
	return nil
}

// cell ends a cell; false when there is nothing in it.
func (c *cellReader) cell(shared []string, fonts []Colour) (Cell, bool, error) {
	cell := Cell{Column: c.column, Text: string(c.value)}
	if i, err := strconv.Atoi(c.style); err == nil && i >= 0 && i < len(fonts) {
		cell.Colour = fonts[i]
	}
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(cell.Text)
		if err != nil || i < 0 || i >= len(shared) {
			return cell, false, fmt.Errorf("column %s names the text %.20q, which is not there; download it again", Letter(c.column), cell.Text)
		}
		cell.Text = shared[i]
	case "str", "inlineStr":
	case "e":
		cell.Kind = Error
	case "", "n":
		if cell.Text != "" {
			if _, err := strconv.ParseFloat(cell.Text, 64); err != nil {
				return cell, false, fmt.Errorf("column %s says it is a number and holds %.20q; save the workbook again as .xlsx", Letter(c.column), cell.Text)
			}
			cell.Kind = Number
		}
	default:
		cell.Kind = Other
	}
	return cell, cell.Text != "", nil
}

// strings reads the shared texts.
func (p *parts) strings(name string) ([]string, error) {
	part, err := p.read(name)
	if err != nil || part == nil {
		return nil, err
	}
	var list []string
	var c cellReader
	size := 0
	s := scanner{b: part}
	for {
		t, err := s.next()
		if err != nil {
			return nil, fmt.Errorf("its texts cannot be read: %v; download it again", err)
		}
		tag := string(t.name)
		switch {
		case t.kind == over:
			return list, nil
		case tag == "si" && t.kind == start:
			c = cellReader{}
			if t.empty {
				list = append(list, "")
			}
		case tag == "si" && t.kind == end:
			list = append(list, string(c.value))
			size += len(c.value)
		default:
			if err := c.take(t, tag); err != nil {
				return nil, err
			}
		}
		if size > maxString || len(list) > maxCells {
			return nil, fmt.Errorf("it holds more text than %d MB; give the publisher's own file", maxString/1_000_000)
		}
	}
}
