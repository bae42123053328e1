// Package sipri reads SIPRI's military expenditure workbook. The colours of
// the figures are kept as their status, the signs for missing ones as gaps
// with a reason, the signs beside a country's name as a remark.
package sipri

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"muster/books/draft"
	"muster/books/places"
	"muster/books/workbook"
)

//go:embed sheets.txt
var sheetsText string

// sheet is a line of sheets.txt.
type sheet struct {
	name, kind, measure, unit, prices string
	shift                             int
}

var sheets = sync.OnceValue(func() []sheet {
	var list []sheet
	for line := range strings.Lines(sheetsText) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		shift, _ := strconv.Atoi(f[5])
		list = append(list, sheet{f[0], f[1], f[2], f[3], f[4], shift})
	}
	return list
})

// reader collects the edition.
type reader struct {
	e         *draft.Edition
	footnotes map[string]string // "§4" is cut into "§" and "4"
	coloured  bool
	unknown   []string
	sheets    []string          // by what they are
	shape     []string          // what the fingerprint is made of
	gaps      map[draft.Gap]int // place in e.Gaps
}

// Read reads the workbook. The error is one sentence without a subject.
func Read(file []byte) (*draft.Edition, error) {
	book, err := workbook.Open(file)
	if err != nil {
		return nil, err
	}
	r := reader{e: &draft.Edition{
		Source: "sipri", Group: "sipri", Publisher: "Stockholm International Peace Research Institute (SIPRI)", Address: "https://www.sipri.org/databases/milex",
		Licence: "Non-commercial use only, with credit to SIPRI; at most a tenth of the set may be reproduced.",
	}, footnotes: map[string]string{}, gaps: map[draft.Gap]int{}}
	for _, s := range book.Sheets {
		if known, _, _ := lookUp(s.Name); known.kind == "footnotes" {
			r.readFootnotes(s)
		}
	}
	for _, s := range book.Sheets {
		known, year, ok := lookUp(s.Name)
		switch {
		case !ok && len(s.Rows) > 0:
			return nil, fmt.Errorf("it has a sheet %q that is not known: this layout is not known; muster must learn it before it can be read", s.Name)
		case known.kind == "countries":
			err = r.countries(s, known, year)
		case known.kind == "regions":
			err = r.regions(s, known)
		}
		if err != nil {
			return nil, err
		}
	}
	return r.finish()
}

// lookUp finds a sheet by its name and the year in it.
func lookUp(name string) (found sheet, year string, ok bool) {
	plain := strings.ToLower(strings.Join(strings.Fields(name), " "))
	for i := 0; i+4 <= len(plain); i++ {
		if y := plain[i : i+4]; isYear(y) {
			plain, year = plain[:i]+"#"+plain[i+4:], y
			break
		}
	}
	for _, s := range sheets() {
		if strings.HasPrefix(plain, s.name) {
			return s, year, true
		}
	}
	return sheet{}, "", false
}

func isYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && n >= 1900 && n < 2100
}

// layout is where a sheet has what.
type layout struct {
	columns map[int]int // column to year
	order   []int       // columns, ascending
	notes   int         // columns of words, 0 without one
	money   int
	current int // the last column of the regional totals: a year at current prices
}

// shape is the sheet and where its columns of words stand; years may be added.
func (l layout) shape(name string) string {
	return fmt.Sprintf("%s|notes %d|currency %d|years from %d|current %v", name, l.notes, l.money, l.order[0], l.current > 0)
}

// April2025 is the fingerprint of the layout of 28 April 2025, which a test
// compares with SIPRI's workbook.
const April2025 = "sipri/77305f4dfe06"

// findHead finds the row that begins with the given word and names the years.
func findHead(s workbook.Sheet, word string) (l layout, rows []workbook.Row, err error) {
	for i, row := range s.Rows {
		if len(row.Cells) < 3 || row.At(1).Words() != word {
			continue
		}
		l.columns = map[int]int{}
		last := 0
		for _, c := range row.Cells[1:] {
			text := strings.TrimSuffix(c.Words(), ".0")
			switch {
			case isYear(text):
				year, _ := strconv.Atoi(text)
				if year <= last {
					return l, nil, fmt.Errorf("the sheet %q has the years out of order (%d after %d): this layout is not known", s.Name, year, last)
				}
				last, l.columns[c.Column] = year, year
				l.order = append(l.order, c.Column)
			case strings.EqualFold(text, "Notes"):
				l.notes = c.Column
			case strings.EqualFold(text, "Currency"):
				l.money = c.Column
			case strings.HasSuffix(text, "(current prices)") && text[:4] == strconv.Itoa(last):
				l.current = c.Column
			}
		}
		if len(l.order) == 0 {
			break
		}
		return l, s.Rows[i+1:], nil
	}
	return l, nil, fmt.Errorf("the sheet %q has no row that begins with %q and names years: this layout is not known", s.Name, word)
}

// countries reads a sheet with a row a country.
func (r *reader) countries(s workbook.Sheet, known sheet, year string) error {
	l, rows, err := findHead(s, "Country")
	if err != nil {
		return err
	}
	r.sheets, r.shape = append(r.sheets, known.name), append(r.shape, l.shape(known.name))
	prices := known.prices
	if prices == "constant" {
		prices, r.e.PriceBase = "constant-"+year, year
	}
	for _, row := range rows {
		label := row.At(1).Words()
		if label == "" || len(row.Cells) < 3 {
			continue // a region's heading
		}
		entity := country(label)
		if entity == "" {
			r.leaveOut(label)
			continue
		}
		out := draft.Row{Table: s.Name, Name: label, Entity: entity, Measure: known.measure, Unit: known.unit, Prices: prices, Cells: map[int]string{}, Remark: r.remark(row.At(l.notes).Words())}
		if known.unit == "NATIONAL" {
			word := row.At(l.money).Words()
			if out.Unit = places.Currency(entity, word); out.Unit == "" {
				return fmt.Errorf("the sheet %q, row %d: the currency %q of %s is not known: this layout is not known", s.Name, row.Number, word, label)
			}
		}
		for _, column := range l.order {
			cell, err := r.cell(s, row, column, known.shift)
			if err != nil {
				return err
			}
			if cell.text != "" {
				out.Cells[l.columns[column]] = cell.text
			} else {
				r.gap(out, l.columns[column], cell.kind)
			}
		}
		if len(out.Cells) > 0 {
			r.e.Rows = append(r.e.Rows, out)
		}
	}
	return nil
}

// country is a name's code. SIPRI's row of the European Union is the spending
// of its institutions, not the sum of its members.
func country(name string) string {
	if name == "European Union" {
		return "EU_INSTITUTIONS"
	}
	return places.Country(name)
}

// value is what a cell says: a number with its mark, or the kind of a gap.
type value struct{ text, kind string }

// cell reads one cell: black, blue (an estimate) or red (highly uncertain).
func (r *reader) cell(s workbook.Sheet, row workbook.Row, column, shift int) (value, error) {
	c := row.At(column)
	where := func() string {
		return fmt.Sprintf("the sheet %q, row %d, column %s", s.Name, row.Number, workbook.Letter(column))
	}
	switch c.Kind {
	case workbook.Number:
		n, ok := draft.Decimal(c.Text)
		if !ok {
			return value{}, fmt.Errorf("%s: %.30q is no figure; give the publisher's own file", where(), c.Text)
		}
		if shift > 0 && !fraction(n) {
			return value{}, fmt.Errorf("%s: the share %s is no fraction of one, as SIPRI prints shares: this layout is not known", where(), n)
		}
		n = draft.Shift(n, shift)
		switch c.Colour {
		case workbook.Blue:
			n, r.coloured = n+" e", true
		case workbook.Red:
			n, r.coloured = n+" u", true
		}
		return value{text: n}, nil
	case workbook.Text:
		switch strings.ToLower(strings.ReplaceAll(c.Words(), " ", "")) {
		case "", "...", "..", "…":
			return value{kind: draft.NotAvailable}, nil
		case "xxx":
			return value{kind: draft.NoSuchState}, nil
		}
	}
	return value{}, fmt.Errorf("%s: %.30q is neither a number nor \"...\" nor \"xxx\"; give the publisher's own file", where(), c.Words())
}

// fraction says whether a share can be one: the largest, Kuwait's of 1991, is
// 1.17 of GDP.
func fraction(n string) bool {
	whole, _, _ := strings.Cut(strings.TrimPrefix(n, "-"), ".")
	return len(whole) == 1 && whole < "4"
}

func (r *reader) leaveOut(label string) {
	for _, u := range r.unknown {
		if u == label {
			return
		}
	}
	if len(r.unknown) < 50 {
		r.unknown = append(r.unknown, label)
	}
}
