package nato

import (
	"fmt"
	"strconv"
	"strings"

	"muster/books/draft"
	"muster/books/places"
	"muster/books/workbook"
)

// table is one of NATO's tables while it is read.
type table struct {
	sheet  string
	number string // "Table 8a"
	title  string // as printed
	words  string // as layouts.txt has it
	line   string
	core   bool
	years  []string // named by the line under the title
	heads  []head
	first  int // the leftmost column with figures
	block  string
	layout layout
	prices string
}

// head is a column with figures: a year, or a heading in words (Table 4).
type head struct {
	column, year int
	estimate     bool
	words        string
	years        []string
}

// find looks for the table's number and title, the line under it and the row
// of years. It is false for a sheet that has no table of figures.
func find(s workbook.Sheet) (t table, rows []workbook.Row, ok bool, err error) {
	t.sheet = s.Name
	second, figures := "", false
	for i, row := range s.Rows {
		if heads := years(row); len(heads) >= 2 {
			if t.number == "" {
				return t, nil, false, fmt.Errorf("the sheet %q has years in row %d but no title like \"Table 2 : Defence expenditure\" above them: this layout is not known", s.Name, row.Number)
			}
			if second != "" {
				return t, nil, false, fmt.Errorf("the sheet %q has %s above the years of another table: this layout is not known", s.Name, second)
			}
			t.heads, t.first = heads, heads[0].column
			for n := 1; n < len(heads); n++ {
				if a, b := heads[n-1], heads[n]; a.words == "" && b.words == "" && a.year >= b.year {
					return t, nil, false, fmt.Errorf("%s: the years in row %d are not in order (%d after %d): this layout is not known", t.number, row.Number, b.year, a.year)
				}
			}
			return t, s.Rows[i+1:], true, nil
		}
		numbers := 0
		for _, c := range row.Cells {
			if c.Kind == workbook.Number {
				numbers++
			}
		}
		figures = figures || numbers >= 2
		for _, c := range row.Cells {
			if c.Kind != workbook.Text {
				continue
			}
			if number, title, ok := numbered(c.Text); ok {
				if t.number != "" {
					second = number
				}
				t.number, t.title = number, title
				t.words, _, t.core = plain(title)
			} else if t.number != "" && t.line == "" {
				t.line, t.years, _ = plain(c.Text)
			}
			break
		}
	}
	if t.number != "" && figures { // else a list of contents
		return t, nil, false, fmt.Errorf("%s (sheet %q) has no row of years: this layout is not known", t.number, s.Name)
	}
	return t, nil, false, nil
}

// years reads a row of years, stored as numbers or as text ("2023e"), and what
// stands to the right of them.
func years(row workbook.Row) []head {
	var heads []head
	for _, c := range row.Cells {
		text := c.Words()
		year, estimate := strings.CutSuffix(strings.ToLower(text), "e")
		year = strings.TrimSpace(strings.TrimSuffix(year, ".0"))
		switch {
		case isYear(year):
			n, _ := strconv.Atoi(year)
			heads = append(heads, head{column: c.Column, year: n, estimate: estimate})
		case len(heads) < 2:
			return nil // a name with years behind it is no head
		case c.Kind == workbook.Text && text != "":
			words, in, _ := plain(text)
			heads = append(heads, head{column: c.Column, words: words, years: in})
		}
	}
	return heads
}

// enter begins a block of the table: "" is a table without blocks.
func (t *table) enter(heading string, base *string) error {
	block, in, core := plain(heading)
	t.block = heading
	found, ok := layouts()[place{t.words, t.line, block}]
	if !ok {
		if heading == "" {
			return nil // the row that needs it says so
		}
		return fmt.Errorf("%s, %q, has a block %q that is not known under %q: this layout is not known; muster must learn it before it can be read", t.number, t.title, heading, t.line)
	}
	t.layout, t.prices = found, found.prices
	if found.prices == "constant" {
		of := append(in, t.years...)
		if len(of) == 0 {
			return fmt.Errorf("%s, %q, does not say of which year its constant prices are: this layout is not known", t.number, t.title)
		}
		if *base != "" && *base != of[0] {
			return fmt.Errorf("%s has prices of %s and another table has prices of %s: an edition has one price base; give the publisher's own file", t.number, of[0], *base)
		}
		*base, t.prices = of[0], "constant-"+of[0]
	}
	if core || t.core {
		t.layout.measure = coreMeasure(t.layout.measure)
	}
	return nil
}

func coreMeasure(measure string) string {
	if strings.HasPrefix(measure, "defence_expenditure") {
		return "core_" + measure
	}
	return measure
}

// name splits a row's label: "Czechia*   (Koruny)".
func name(label string) (plainName, currency string, starred bool) {
	label = strings.Join(strings.Fields(label), " ")
	if open := strings.LastIndexByte(label, '('); open > 0 && strings.HasSuffix(label, ")") {
		currency = strings.TrimSpace(label[open+1 : len(label)-1])
		label = label[:open]
	}
	label = strings.TrimSpace(label)
	bare := strings.TrimRight(label, "* ")
	return bare, currency, bare != label
}

// groups are the totals that NATO prints.
var groups = map[string]string{
	"nato europe and canada": "NATO_EUROPE_CANADA", "nato europe": "NATO_EUROPE", "nato total": "NATO", "nato - total": "NATO", "nato": "NATO",
	"european allies and canada": "NATO_EUROPE_CANADA", "allies total": "NATO",
}

func entity(name string) string {
	if g := groups[strings.ToLower(name)]; g != "" {
		return g
	}
	return places.Country(name)
}

// empty are the words that stand for no figure.
var empty = map[string]bool{"": true, "..": true, "...": true, ". .": true, "…": true, "-": true, "–": true, "n/a": true, "n.a.": true, "na": true, "x": true}

// series reads one labelled row of a block; wanted picks the columns.
func (t *table) series(row workbook.Row, label string, wanted []head) (draft.Row, bool, error) {
	bare, currency, starred := name(label)
	r := draft.Row{Table: t.number, Name: bare, Entity: entity(bare), Measure: t.layout.measure, Unit: t.layout.unit, Prices: t.prices, Cells: map[int]string{}}
	switch {
	case r.Entity == "":
		return r, false, fmt.Errorf("%s, row %d: %q is no ally that is known: this layout is not known", t.number, row.Number, bare)
	case t.layout.measure == "":
		return r, false, fmt.Errorf("%s, %q, has figures in row %d but no heading that is known above them (%q, %q): this layout is not known; muster must learn it before it can be read", t.number, t.title, row.Number, t.line, t.block)
	case strings.Contains(r.Unit, "NATIONAL"):
		code := places.Currency(r.Entity, currency)
		if code == "" {
			return r, false, fmt.Errorf("%s, row %d: the currency %q of %s is not known: this layout is not known", t.number, row.Number, currency, bare)
		}
		r.Unit = strings.Replace(r.Unit, "NATIONAL", code, 1)
	}
	for _, h := range wanted {
		c := row.At(h.column)
		switch c.Kind {
		case workbook.Number:
			n, ok := draft.Decimal(c.Text)
			if !ok {
				return r, false, fmt.Errorf("%s, row %d: %.30q under %d is no figure; give the publisher's own file", t.number, row.Number, c.Text, h.year)
			}
			r.Cells[h.year] = n
		case workbook.Text:
			if !empty[strings.ToLower(c.Words())] {
				return r, false, fmt.Errorf("%s, row %d: %.30q under %d is text where a number should be; give the publisher's own file", t.number, row.Number, c.Words(), h.year)
			}
		case workbook.Error, workbook.Other:
			return r, false, fmt.Errorf("%s, row %d: %.30q under %d is no number but what a formula left; give the publisher's own file", t.number, row.Number, c.Text, h.year)
		}
	}
	return r, starred, nil
}
