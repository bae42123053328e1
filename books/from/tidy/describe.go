// Package tidy reads any table of figures separated by commas, with a small
// description of its columns beside it.
package tidy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// maxDescription is the size of a description in bytes.
const maxDescription = 1 << 20

// Description says what the columns of a table are. docs/how-to/add-an-edition.md
// explains it with examples.
type Description struct {
	Publisher  string `json:"publisher"`
	Title      string `json:"title"`
	Address    string `json:"address"`
	Licence    string `json:"licence"`
	PriceBase  string `json:"price_base"`
	SecondHand bool   `json:"second_hand"`
	Partial    bool   `json:"partial"`

	// Columns are the columns by what they hold: entity, year, measure, value,
	// unit, prices, status, table, row, note. The first is needed, the second
	// unless the years are columns.
	Columns map[string]string `json:"columns"`
	// YearColumns is true where every year is a column of its own.
	YearColumns bool `json:"year_columns"`
	// Series are columns that are a series each, by their names.
	Series map[string]Series `json:"series"`
	// Default is the series of tables whose rows do not say.
	Default Series `json:"default"`

	// What the table's words mean in the books.
	Entities map[string]string `json:"entities"`
	Measures map[string]string `json:"measures"`
	Units    map[string]string `json:"units"`
	Prices   map[string]string `json:"prices"`
	// Statuses maps words to estimate, projection, uncertain, reported, derived or final.
	Statuses map[string]string `json:"statuses"`
	// Absent maps words in cells to why there is no number: not_available,
	// no_such_state or not_held.
	Absent map[string]string `json:"absent"`
	// Estimates are years whose figures are estimates throughout.
	Estimates []int    `json:"estimates"`
	Notes     []string `json:"notes"`
}

// Series is what a column or a table holds.
type Series struct {
	Table   string `json:"table"`
	Measure string `json:"measure"`
	Unit    string `json:"unit"`
	Prices  string `json:"prices"`
}

// columns are the names that Columns may have.
var columns = []string{"entity", "year", "measure", "value", "unit", "prices", "status", "table", "row", "note"}

// statuses are the marks of cells by the names of statuses.
var statuses = map[string]string{"": "", "final": "", "estimate": " e", "projection": " p", "uncertain": " u", "reported": " r", "derived": " d"}

// describe reads a description; the error is one sentence.
func describe(b []byte) (Description, error) {
	var d Description
	if len(b) > maxDescription {
		return d, fmt.Errorf("the description is larger than %d MB; it should be a page", maxDescription>>20)
	}
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&d); err != nil {
		return d, fmt.Errorf("the description cannot be read (%v); correct it", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return d, fmt.Errorf("the description goes on after its end; correct it")
	}
	for name := range d.Columns {
		if !has(columns, name) {
			return d, fmt.Errorf("the description names a column %q that is none of %s; correct it", name, strings.Join(columns, ", "))
		}
	}
	for word, status := range d.Statuses {
		if _, ok := statuses[status]; !ok {
			return d, fmt.Errorf("the description says that %q is %q, which is no status; write final, estimate, projection, uncertain, reported or derived", word, status)
		}
	}
	for word, kind := range d.Absent {
		if kind != "not_available" && kind != "no_such_state" && kind != "not_held" {
			return d, fmt.Errorf("the description says that %q is %q; write not_available, no_such_state or not_held", word, kind)
		}
	}
	switch {
	case d.Publisher == "" || d.Title == "" || d.Licence == "":
		return d, fmt.Errorf("the description lacks publisher, title or licence; fill them in")
	case d.Columns["entity"] == "":
		return d, fmt.Errorf("the description does not say which column names the country (columns: entity); fill it in")
	case d.Columns["year"] == "" && !d.YearColumns:
		return d, fmt.Errorf("the description does not say where the years are (columns: year, or year_columns: true); fill it in")
	case d.Columns["value"] == "" && !d.YearColumns && len(d.Series) == 0:
		return d, fmt.Errorf("the description does not say where the figures are (columns: value, or series, or year_columns: true); fill it in")
	}
	return d, nil
}

func has(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}
