// Package workbook reads the cells of an .xlsx file: text, numbers as they are
// stored, and the colour of their font, which some publishers speak in.
//
// Formulas, macros, links to other files and pictures are never looked at.
// Files made to do harm (bombs, endless columns, deep nesting) end in one
// sentence, within the limits at the top of parts.go and sheet.go.
package workbook

import (
	"fmt"
	"strings"
)

// Book is a workbook, read.
type Book struct {
	Sheets []Sheet // in the order of the tabs
}

// Sheet is one tab.
type Sheet struct {
	Name string
	Rows []Row // those that have a cell with something in it, ascending
}

// Row is a row's cells that have something in them, ascending.
type Row struct {
	Number int // from 1, as shown at the side
	Cells  []Cell
}

// Kind says what is in a cell.
type Kind byte

// The kinds of cells.
const (
	Text   Kind = iota
	Number      // as stored: "41253.6", "1.2E-2"
	Error       // "#REF!", "#N/A"
	Other       // a truth value or a date
)

// Cell is one cell that has something in it.
type Cell struct {
	Column int // from 1
	Kind   Kind
	Text   string
	Colour Colour // of the font
}

// Colour is a font's colour as far as it says something.
type Colour byte

// The colours that publishers speak in; everything else is Plain.
const (
	Plain Colour = iota
	Blue
	Red
)

// Open reads a workbook. The error is one sentence without a subject: "it is
// encrypted ...; save it without a password".
func Open(b []byte) (*Book, error) {
	p, err := openZip(b)
	if err != nil {
		return nil, err
	}
	_, top, err := p.rels("")
	if err != nil {
		return nil, err
	}
	main := top["officeDocument"]
	if main == "" {
		main = "xl/workbook.xml"
	}
	list, err := p.read(main)
	if err != nil {
		return nil, err
	}
	if list == nil {
		return nil, fmt.Errorf("it is a zip archive but no workbook: there is no %s in it; give the publisher's own .xlsx file", main)
	}
	byID, byType, err := p.rels(main)
	if err != nil {
		return nil, err
	}
	tabs, err := readTabs(list)
	if err != nil {
		return nil, err
	}
	strings, err := p.strings(byType["sharedStrings"])
	if err != nil {
		return nil, err
	}
	fonts, err := p.styles(byType["styles"])
	if err != nil {
		return nil, err
	}
	book := &Book{}
	cells := 0
	for _, t := range tabs {
		part, err := p.read(byID[t.id])
		if err != nil {
			return nil, err
		}
		if part == nil {
			return nil, fmt.Errorf("its sheet %q is missing; download it again", t.name)
		}
		sheet, err := readSheet(t.name, part, strings, fonts, &cells)
		if err != nil {
			return nil, err
		}
		book.Sheets = append(book.Sheets, sheet)
	}
	return book, nil
}

// tab is a sheet's name and where to find it.
type tab struct{ name, id string }

func readTabs(list []byte) ([]tab, error) {
	var tabs []tab
	s := scanner{b: list}
	for {
		t, err := s.next()
		if err != nil {
			return nil, fmt.Errorf("its list of sheets cannot be read: %v; download it again", err)
		}
		if t.kind == over {
			break
		}
		if t.kind == start && string(t.name) == "sheet" {
			tabs = append(tabs, tab{t.attr("name"), t.attr("id")})
		}
	}
	switch {
	case len(tabs) == 0:
		return nil, fmt.Errorf("it has no sheets; give the publisher's own .xlsx file")
	case len(tabs) > maxSheet:
		return nil, fmt.Errorf("it has %d sheets, more than %d; give the publisher's own file", len(tabs), maxSheet)
	}
	return tabs, nil
}

// At returns the cell of a column; a blank Text cell when nothing is there.
func (r Row) At(column int) Cell {
	for _, c := range r.Cells {
		if c.Column == column {
			return c
		}
	}
	return Cell{Column: column}
}

// Letter is a column's name: 28 is "AB".
func Letter(column int) string {
	var b []byte
	for ; column > 0; column = (column - 1) / 26 {
		b = append([]byte{byte('A' + (column-1)%26)}, b...)
	}
	return string(b)
}

// Words is a cell's text with runs of blanks made one, no-break spaces included.
func (c Cell) Words() string { return strings.Join(strings.Fields(c.Text), " ") }
