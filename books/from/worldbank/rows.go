package worldbank

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/books/draft"
	"muster/books/places"
)

// cell puts a figure into its row.
func (r *reader) cell(f figure, entity string, known indicator, year int, cell string) error {
	unit, prices := known.unit, known.prices
	if unit == "NATIONAL" {
		edition := year
		if len(r.e.Day) >= 4 {
			edition, _ = strconv.Atoi(r.e.Day[:4])
		}
		if unit = places.Usual(entity, edition); unit == "" {
			return nil // a group has no currency
		}
	}
	if prices == "constant" { // "GDP (constant 2015 US$)"
		_, after, _ := strings.Cut(f.Indicator.Value, "constant ")
		if len(after) < 4 || strings.Trim(after[:4], "0123456789") != "" {
			return fmt.Errorf("the name of %s, %.60q, does not say of which year its constant prices are; keep the API's answer as it is", f.Indicator.ID, f.Indicator.Value)
		}
		prices, r.e.PriceBase = "constant-"+after[:4], after[:4]
	}
	if name := f.Indicator.Value + " (" + f.Indicator.ID + ")"; !slices.Contains(r.names, name) {
		r.names = append(r.names, name)
	}
	for _, row := range r.order[max(0, len(r.order)-1):] { // the API goes country by country
		if row.Entity == entity && row.Table == f.Indicator.ID {
			return put(row, f, year, cell)
		}
	}
	for _, row := range r.order {
		if row.Entity == entity && row.Table == f.Indicator.ID {
			return put(row, f, year, cell)
		}
	}
	row := &draft.Row{Table: f.Indicator.ID, Name: f.Country.Value, Entity: entity, Measure: known.measure, Unit: unit, Prices: prices, Cells: map[int]string{}}
	r.order = append(r.order, row)
	return put(row, f, year, cell)
}

func put(row *draft.Row, f figure, year int, cell string) error {
	if old, twice := row.Cells[year]; twice && old != cell {
		return fmt.Errorf("%s, %s, %d stands in it twice with different figures (%s and %s); ask for the answer again", f.Country.Value, f.Indicator.ID, year, old, cell)
	}
	row.Cells[year] = cell
	return nil
}

// finish writes down what the edition is and what it lacks.
func (r *reader) finish() (*draft.Edition, error) {
	e := r.e
	for _, row := range r.order {
		e.Rows = append(e.Rows, *row)
	}
	if len(e.Rows) == 0 {
		return nil, fmt.Errorf("there are no figures of countries in it (%d are null); correct the request and ask again", r.nulls)
	}
	e.Title = "World Development Indicators: " + strings.Join(r.names, ", ")
	if len(r.names) > 3 {
		e.Title = fmt.Sprintf("World Development Indicators: %d indicators", len(r.names))
	}
	e.Address = "https://data.worldbank.org/indicator/" + e.Rows[0].Table
	e.Layout = "worldbank/api-v2"
	e.Notes = append(e.Notes, "Indicators: "+strings.Join(r.names, ", ")+".")
	if len(r.aggregate) > 0 {
		e.Notes = append(e.Notes, fmt.Sprintf("%d aggregates that are no groups of the books are left out, such as %s.", len(r.aggregate), r.aggregate[0]))
	}
	e.Gaps = draft.Join(e.Gaps)
	return e, e.Check()
}
