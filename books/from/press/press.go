// Package press reads a table that somebody made of NATO's tables of July 2023
// ("TABLES" as comma-separated text): the British series, the split by
// category, and the share of GDP of every ally in the last year.
package press

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"muster/books/delimited"
	"muster/books/draft"
	"muster/books/places"
)

// rows are the rows that are known, by name in lower case.
var rows = map[string]draft.Row{
	"uk defence spending":               {Table: "Table 1", Measure: "defence_expenditure", Unit: "million GBP", Prices: "current"},
	"real uk defence spending":          {Table: "Table 1", Measure: "defence_expenditure", Unit: "million GBP", Prices: "constant"},
	"uk defence spending as % real gdp": {Table: "Table 3", Measure: "defence_expenditure_share_of_gdp", Unit: "percent", Prices: "constant"},
	"equipment":                         {Table: "Table 8a", Measure: "equipment_share", Unit: "percent"},
	"personnel":                         {Table: "Table 8a", Measure: "personnel_share", Unit: "percent"},
	"infrastructure":                    {Table: "Table 8b", Measure: "infrastructure_share", Unit: "percent"},
	"other":                             {Table: "Table 8b", Measure: "other_share", Unit: "percent"},
}

// reader collects the edition.
type reader struct {
	e     *draft.Edition
	years []int
	list  bool // in the list of countries
}

// Read reads the table. The error is one sentence without a subject.
func Read(file []byte) (*draft.Edition, error) {
	r := reader{e: &draft.Edition{
		Source: "nato_press", Publisher: "North Atlantic Treaty Organization (NATO), as reported by a third party", Licence: "Credit to NATO; not for sale.", Layout: "press/tables",
		Estimates: map[int]bool{}, Second: true, Partial: true, Notes: []string{"Second-hand: never preferred to a first-hand edition."},
	}}
	if err := delimited.Commas(file, r.row); err != nil {
		return nil, err
	}
	if len(r.e.Rows) == 0 || len(r.years) == 0 {
		return nil, errors.New("it is not a table made of NATO's with a row \"UK defence spending\" under years: this layout is not known; describe its columns and add it with --describe")
	}
	if err := r.base(); err != nil {
		return nil, err
	}
	for _, y := range r.years[max(0, len(r.years)-2):] { // NATO's last two years are estimates
		r.e.Estimates[y] = true
	}
	r.e.Title = fmt.Sprintf("Defence Expenditure of NATO Countries (%d-%d), as reported", r.years[0], r.years[len(r.years)-1])
	return r.e, r.e.Check()
}

func (r *reader) row(head, cells []string, line int) error {
	if r.years == nil {
		if err := r.heads(head); err != nil {
			return err
		}
	}
	name := strings.Join(strings.Fields(cells[0]), " ")
	known, ok := rows[strings.ToLower(name)]
	switch {
	case name == "" || strings.HasPrefix(strings.ToLower(name), "nato target"):
		return nil
	case name == head[0]:
		return r.heads(cells)
	case name == "Country":
		r.list = true
		return nil
	case r.list:
		return r.share(name, cells, line)
	case !ok:
		return fmt.Errorf("line %d: the row %.60q is not known: this layout is not known; describe its columns and add it with --describe", line, name)
	}
	known.Name, known.Entity, known.Cells = "United Kingdom", "GBR", map[int]string{}
	for i, year := range r.years {
		n, ok := draft.Decimal(cells[i+1])
		if !ok {
			return fmt.Errorf("line %d: %.40q under %d is no number; correct the table", line, cells[i+1], year)
		}
		known.Cells[year] = n
	}
	r.e.Rows = append(r.e.Rows, known)
	return nil
}

func (r *reader) heads(cells []string) error {
	var years []int
	for _, c := range cells[1:] {
		n, err := strconv.Atoi(strings.TrimSpace(c))
		if err != nil || n < 1949 || n > draft.MaxYear || len(years) > 0 && n != years[len(years)-1]+1 {
			return fmt.Errorf("its first line has %.40q where a year should be: this layout is not known; describe its columns and add it with --describe", c)
		}
		years = append(years, n)
	}
	if len(years) == 0 {
		return errors.New("its first line names no years: this layout is not known; describe its columns and add it with --describe")
	}
	if r.years != nil && len(years) != len(r.years) {
		return errors.New("its blocks are of different years: this layout is not known; describe its columns and add it with --describe")
	}
	r.years = years
	return nil
}

// share reads a line of the list of countries: the last year's share of GDP.
func (r *reader) share(name string, cells []string, line int) error {
	bare := strings.TrimRight(name, "* ")
	entity := places.Country(bare)
	if entity == "" {
		return fmt.Errorf("line %d: %.60q is no ally that is known; correct the table", line, bare)
	}
	n, ok := draft.Decimal(cells[1])
	if !ok {
		return fmt.Errorf("line %d: %.40q is no share; correct the table", line, cells[1])
	}
	last := r.years[len(r.years)-1]
	for _, row := range r.e.Rows {
		if row.Entity == entity && row.Measure == "defence_expenditure_share_of_gdp" {
			if row.Cells[last] != n {
				return fmt.Errorf("line %d: the share of %s is %s here and %s above; correct the table", line, bare, n, row.Cells[last])
			}
			return nil
		}
	}
	r.e.Rows = append(r.e.Rows, draft.Row{Table: "Table 3", Name: bare, Entity: entity, Measure: "defence_expenditure_share_of_gdp", Unit: "percent", Prices: "constant", Cells: map[int]string{last: n}})
	return nil
}

// base finds the year of the constant prices, which the table does not name:
// the one in which current and constant amounts are the same.
func (r *reader) base() error {
	var current, constant map[int]string
	for _, row := range r.e.Rows {
		if row.Unit == "million GBP" && row.Prices == "current" {
			current = row.Cells
		} else if row.Unit == "million GBP" {
			constant = row.Cells
		}
	}
	for _, y := range r.years {
		if current[y] != "" && current[y] == constant[y] {
			r.e.PriceBase = strconv.Itoa(y)
		}
	}
	if r.e.PriceBase == "" {
		return errors.New("no year has the same amount at current and at constant prices, so that the base of the constant ones is not known; describe its columns and add it with --describe")
	}
	for i := range r.e.Rows {
		if r.e.Rows[i].Prices == "constant" {
			r.e.Rows[i].Prices = "constant-" + r.e.PriceBase
		}
	}
	return nil
}
