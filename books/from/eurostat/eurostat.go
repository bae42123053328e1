// Package eurostat reads SDMX-CSV from Eurostat: government expenditure on
// defence (COFOG 02, data sets gov_10a_exp and gov_ev), general government.
package eurostat

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"muster/books/delimited"
	"muster/books/draft"
	"muster/books/places"
)

//go:embed geo.txt
var geoText string

var geo = sync.OnceValue(func() map[string]string {
	known := map[string]string{}
	for line := range strings.Lines(geoText) {
		if f := strings.Split(strings.TrimSpace(line), " | "); len(f) == 2 && f[0][0] != '#' {
			known[f[0]] = f[1]
		}
	}
	return known
})

// units are Eurostat's units that the books hold.
var units = map[string]struct{ measure, unit string }{
	"MIO_EUR": {"government_defence_expenditure", "million EUR"},
	"MIO_NAC": {"government_defence_expenditure", "million NATIONAL"},
	"PC_GDP":  {"government_defence_expenditure_share_of_gdp", "percent"},
}

// flags are what stands beside a figure: the mark it gets, and what it means.
var flags = map[rune]struct{ mark, note string }{
	'e': {"e", "estimated (e)"}, 's': {"e", "estimated by Eurostat (s)"}, 'p': {"e", "provisional (p)"}, 'f': {"p", "forecast (f)"}, 'u': {"u", "low reliability (u)"},
	'b': {"", "break in the series (b)"}, 'd': {"", "definition differs (d)"}, 'n': {"", "not significant (n)"}, 'c': {"", "confidential (c)"}, 'z': {"", "not applicable (z)"}, 'm': {"", "missing (m)"},
}

// reader collects the edition.
type reader struct {
	e    *draft.Edition
	rows map[[2]string]int
	col  map[string]int
	skip map[string]bool // regions that are none of the books'
}

// Read reads the table. The error is one sentence without a subject.
func Read(file []byte) (*draft.Edition, error) {
	r := reader{e: &draft.Edition{
		Source: "eurostat", Publisher: "Eurostat", Title: "Government expenditure on defence (COFOG 02), total expenditure", Layout: "eurostat/sdmx-csv", Partial: true,
		Address: "https://ec.europa.eu/eurostat/databrowser/view/gov_10a_exp/default/table", Licence: "Reuse with attribution to Eurostat (CC BY 4.0).",
		Notes: []string{"COFOG 02 is not NATO's definition: delivery basis, civil defence included."},
	}, rows: map[[2]string]int{}, skip: map[string]bool{}}
	if err := delimited.Commas(file, r.row); err != nil {
		return nil, err
	}
	e := r.e
	if len(e.Rows) == 0 {
		return nil, errors.New("there are no figures in it on defence (cofog99 GF02) of general government (sector S13), total expenditure (na_item TE), in MIO_EUR, MIO_NAC or PC_GDP; select these and download it again")
	}
	if len(r.skip) > 0 {
		e.Notes = append(e.Notes, "Regions that are no groups of the books are left out: "+strings.Join(slices.Sorted(keys(r.skip)), ", ")+".")
	}
	e.Gaps = draft.Join(e.Gaps)
	return e, e.Check()
}

func keys(m map[string]bool) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// find reads the head: "geo", or "geo:Geopolitical entity" with labels.
func find(head []string) (map[string]int, error) {
	col := map[string]int{}
	for i, h := range head {
		name, _, _ := strings.Cut(h, ":")
		col[strings.ToLower(strings.TrimSpace(name))] = i
	}
	for _, need := range []string{"unit", "geo", "time_period", "obs_value"} {
		if _, ok := col[need]; !ok {
			return nil, fmt.Errorf("its first line has no column %s as Eurostat's SDMX-CSV has: this layout is not known; download the data set as SDMX-CSV", need)
		}
	}
	return col, nil
}

func (r *reader) row(head, cells []string, line int) error {
	if r.col == nil {
		var err error
		if r.col, err = find(head); err != nil {
			return err
		}
	}
	at := func(name string) string {
		i, ok := r.col[name]
		if !ok {
			return ""
		}
		code, _, _ := strings.Cut(cells[i], ":")
		return strings.TrimSpace(code)
	}
	for name, want := range map[string]string{"freq": "A", "sector": "S13", "cofog99": "GF02", "na_item": "TE"} {
		if got := at(name); got != want && got != "" {
			return nil
		}
	}
	u, ok := units[at("unit")]
	if !ok {
		return nil
	}
	entity := geo()[at("geo")]
	if entity == "" {
		r.skip[at("geo")] = true
		return nil
	}
	year, err := strconv.Atoi(at("time_period"))
	if err != nil || year < draft.MinYear || year > draft.MaxYear {
		return fmt.Errorf("line %d: the period %.20q is no year; select yearly figures", line, at("time_period"))
	}
	if u.unit == "million NATIONAL" {
		code := places.Usual(entity, year)
		if r.e.Day != "" {
			edition, _ := strconv.Atoi(r.e.Day[:4])
			code = places.Usual(entity, edition)
		}
		if code == "" || code == "EUR" {
			return nil // a group, or the same as MIO_EUR
		}
		u.unit = "million " + code
	}
	if err := r.day(at("last update")); err != nil {
		return err
	}
	key := [2]string{entity, u.unit}
	i, ok := r.rows[key]
	if !ok {
		i = len(r.e.Rows)
		r.rows[key] = i
		r.e.Rows = append(r.e.Rows, draft.Row{Table: "TE", Name: label(cells[r.col["geo"]]), Entity: entity, Measure: u.measure, Unit: u.unit, Prices: "current", Cells: map[int]string{}})
	}
	return r.cell(&r.e.Rows[i], year, cells, line)
}

// cell reads a figure and its flags: the value may be "2431.0", ":" or nothing.
func (r *reader) cell(row *draft.Row, year int, cells []string, line int) error {
	flag := ""
	if i, ok := r.col["obs_flag"]; ok {
		flag, _, _ = strings.Cut(cells[i], ":")
	}
	text, behind, _ := strings.Cut(strings.TrimSpace(cells[r.col["obs_value"]]), " ") // "1.2 p" in older files
	flag += behind
	y := strconv.Itoa(year)
	mark, notes := "", ""
	for _, f := range flag {
		meaning, ok := flags[f]
		if f == ' ' || f == ',' {
			continue
		}
		if !ok {
			return fmt.Errorf("line %d: the flag %.10q is not known; give Eurostat's own file", line, flag)
		}
		if meaning.mark != "" {
			mark = " " + meaning.mark
		}
		notes += ", " + meaning.note
	}
	if text == "" || text == ":" || strings.EqualFold(text, "NaN") {
		why := "Eurostat has no figure (\":\")."
		if notes != "" {
			why = "Eurostat has no figure: " + notes[2:] + "."
		}
		r.e.Gaps = append(r.e.Gaps, draft.Gap{Table: row.Table, Entity: row.Entity, Measure: row.Measure, From: y, To: y, Kind: draft.NotAvailable, Why: why})
		return nil
	}
	n, ok := draft.Decimal(text)
	if !ok {
		return fmt.Errorf("line %d: %.40q is neither a number nor \":\"; give Eurostat's own file", line, text)
	}
	if old, twice := row.Cells[year]; twice && old != n+mark {
		return fmt.Errorf("line %d: %s, %d stands in it twice with different figures; give Eurostat's own file", line, row.Name, year)
	}
	row.Cells[year] = n + mark
	if notes != "" {
		r.e.Remarks = append(r.e.Remarks, draft.Remark{Entity: row.Entity, Measure: row.Measure, From: y, To: y, Note: "Eurostat: " + notes[2:] + "."})
	}
	return nil
}

// day reads "28/04/26 11:00:00".
func (r *reader) day(updated string) error {
	if i := r.col["last update"]; updated == "" || len(updated) < 8 || i < 0 {
		return nil
	}
	d := updated[:8]
	if d[2] != '/' || d[5] != '/' {
		return nil
	}
	day := "20" + d[6:8] + "-" + d[3:5] + "-" + d[:2]
	if r.e.Day == "" || day > r.e.Day {
		r.e.Day = day
	}
	return nil
}

// label is what a cell calls a country: its name with labels, else its code.
func label(cell string) string {
	code, name, ok := strings.Cut(cell, ":")
	if ok {
		return strings.TrimSpace(name)
	}
	return code
}
