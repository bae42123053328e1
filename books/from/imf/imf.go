// Package imf reads the World Economic Outlook as the IMF publishes it: the
// tab-separated table that is named .xls (until April 2025), and the table
// separated by commas of its data portal (from October 2025), with a column a
// year or a row a figure.
package imf

import (
	"bytes"
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

//go:embed subjects.txt
var subjectsText string

type subject struct{ measure, unit, prices string }

var subjects = sync.OnceValue(func() map[string]subject {
	known := map[string]subject{}
	for line := range strings.Lines(subjectsText) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		known[f[0]] = subject{f[1], f[2], strings.Trim(f[3], "-")}
	}
	return known
})

// groups are the IMF's groups that are groups of the books.
var groups = map[string]string{"001": "WORLD", "G001": "WORLD", "119": "G7", "G119": "G7", "998": "EU", "G998": "EU"}

// layout is where the table has what; -1 is nowhere.
type layout struct {
	code, country, subject, unit, scale, actual, series, name int
	period, value, dataset, day                               int
	years                                                     map[int]int // column to year
	inverse                                                   bool        // actual is "Estimates Start After"
}

// reader collects the edition.
type reader struct {
	e     *draft.Edition
	l     *layout
	rows  map[[2]string]int
	year  int // of the edition, 0 until it is known
	vague int // series whose first year of estimates is not given
	left  map[string]bool
}

// Read reads the table. The error is one sentence without a subject.
func Read(file []byte) (*draft.Edition, error) {
	if bytes.HasPrefix(file, []byte("PK")) {
		return nil, errors.New("it is a workbook or an archive; unpack it, or take the table separated by commas (CSV) from the IMF's data portal")
	}
	r := &reader{e: &draft.Edition{Source: "imf", Publisher: "International Monetary Fund (IMF)", Licence: "Reuse with credit to the IMF.", Partial: true},
		rows: map[[2]string]int{}, left: map[string]bool{}}
	text, err := delimited.Text(file)
	if err != nil {
		return nil, err
	}
	r.year = editionYear(text)
	first, _, _ := strings.Cut(text, "\n")
	if strings.Contains(first, "\t") {
		r.e.Layout = "imf/weo-tabs"
		err = delimited.Tabs([]byte(text), r.row)
	} else {
		r.e.Layout = "imf/weo-commas"
		err = delimited.Commas([]byte(text), r.row)
	}
	if err != nil {
		return nil, err
	}
	return r.finish(text)
}

// find reads the head.
func find(head []string) (*layout, error) {
	col := func(names ...string) int {
		for _, n := range names {
			if i := delimited.Column(head, n); i >= 0 {
				return i
			}
		}
		return -1
	}
	l := &layout{
		code: col("ISO", "COUNTRY.ID", "COUNTRY_CODE"), country: col("WEO Country Group Code", "WEO Country Code"), subject: col("WEO Subject Code", "INDICATOR.ID", "INDICATOR_CODE"),
		unit: col("Units", "UNIT"), scale: col("Scale", "SCALE"), actual: col("Estimates Start After", "LATEST_ACTUAL_ANNUAL_DATA"), series: col("SERIES_CODE"),
		name: col("Country", "Country Group Name", "COUNTRY"), period: col("TIME_PERIOD"), value: col("OBS_VALUE"), dataset: col("DATASET", "DATAFLOW"), day: col("PUBLICATION_DATE"),
		years: map[int]int{},
	}
	last := 0
	for i, h := range head {
		if n, err := strconv.Atoi(h); err == nil && n >= 1900 && n < 2100 && len(h) == 4 {
			if n <= last {
				return nil, fmt.Errorf("its years are not in order (%d after %d): this layout is not known", n, last)
			}
			last, l.years[i] = n, n
		}
	}
	if l.subject < 0 && l.series < 0 {
		l.subject = col("INDICATOR")
	}
	if l.code < 0 && l.series < 0 && l.country < 0 {
		l.code = col("COUNTRY")
	}
	if l.subject < 0 && l.series < 0 || l.code < 0 && l.series < 0 && l.country < 0 || len(l.years) == 0 && (l.period < 0 || l.value < 0) {
		return nil, errors.New("its first line names no country, subject and years as the World Economic Outlook's does (\"ISO\", \"WEO Subject Code\", \"1980\" ...): this layout is not known; give the IMF's own file")
	}
	return l, nil
}

func (r *reader) row(head, cells []string, line int) error {
	if r.l == nil {
		l, err := find(head)
		if err != nil {
			return err
		}
		r.l = l
	}
	at := func(i int) string {
		if i < 0 {
			return ""
		}
		return strings.TrimSpace(cells[i])
	}
	l := r.l
	code, name := at(l.code), at(l.subject)
	if l.series >= 0 { // "USA.NGDPD.A"
		if parts := strings.Split(at(l.series), "."); len(parts) == 3 && parts[2] == "A" {
			code, name = parts[0], parts[1]
		}
	}
	if code == "" {
		code = at(l.country)
	}
	s, ok := subjects()[name]
	if !ok {
		if name != "" {
			r.left[name] = true
		}
		return nil // the footer, and subjects that the books do not hold
	}
	entity := groups[code]
	if places.Known(code) {
		entity = code
	}
	if code == "KOS" {
		entity = "UVK"
	}
	if entity == "" {
		return nil // groups that are none of the books'
	}
	if err := r.dated(at(l.dataset), at(l.day)); err != nil {
		return err
	}
	i, err := r.series(entity, name, at(l.name), s, at(l.scale), line)
	if err != nil || i < 0 {
		return err
	}
	actual := lastActual(at(l.actual))
	if len(l.years) == 0 {
		year, err := strconv.Atoi(at(l.period))
		if err != nil {
			return nil // quarters
		}
		return r.cell(i, year, at(l.value), actual, line)
	}
	for column, year := range l.years {
		if err := r.cell(i, year, cells[column], actual, line); err != nil {
			return err
		}
	}
	return nil
}

// lastActual reads "2024" and "FY2024/25"; 0 when it is not given.
func lastActual(s string) int {
	for i := 0; i+4 <= len(s); i++ {
		if n, err := strconv.Atoi(s[i : i+4]); err == nil && n >= 1900 && n < 2100 {
			return n
		}
	}
	return 0
}

// series finds or begins a row.
func (r *reader) series(entity, name, country string, s subject, scale string, line int) (int, error) {
	key := [2]string{entity, name}
	if i, ok := r.rows[key]; ok {
		if len(r.l.years) > 0 {
			return 0, fmt.Errorf("line %d: %s of %s stands in it twice; give the IMF's own file", line, name, entity)
		}
		return i, nil
	}
	word, ok := map[string]string{"": "", "units": "", "0": "", "thousands": "thousand ", "3": "thousand ", "millions": "million ", "6": "million ", "billions": "billion ", "9": "billion "}[strings.ToLower(scale)]
	if !ok {
		return 0, fmt.Errorf("line %d: the scale %.20q is not known; give the IMF's own file", line, scale)
	}
	unit := s.unit
	if unit == "NATIONAL" {
		if unit = places.Usual(entity, max(r.year, 1)); unit == "" {
			return -1, nil
		}
	}
	if country == "" {
		country = entity
	}
	if unit == "percent" || unit == "index" {
		word = ""
	}
	r.rows[key] = len(r.e.Rows)
	r.e.Rows = append(r.e.Rows, draft.Row{Table: name, Name: country, Entity: entity, Measure: s.measure, Unit: word + unit, Prices: s.prices, Cells: map[int]string{}})
	return len(r.e.Rows) - 1, nil
}

// cell reads one figure: "1,234.5", "n/a", "--".
func (r *reader) cell(i, year int, text string, actual, line int) error {
	row := &r.e.Rows[i]
	text = strings.TrimSpace(text)
	switch strings.ToLower(text) {
	case "", "n/a", "na", "nan", "...", "..":
		r.gap(row, year, "The IMF has no figure.")
		return nil
	case "--":
		r.gap(row, year, "The IMF prints \"--\": zero or too small to print.")
		return nil
	}
	n, ok := draft.Decimal(strings.ReplaceAll(text, ",", ""))
	if !ok {
		return fmt.Errorf("line %d: %.40q under %d is neither a number nor \"n/a\"; give the IMF's own file", line, text, year)
	}
	if _, twice := row.Cells[year]; twice {
		return fmt.Errorf("line %d: %s of %s, %d stands in it twice; give the IMF's own file", line, row.Table, row.Entity, year)
	}
	if actual > 0 && year > actual || actual == 0 && r.year > 0 && year >= r.year {
		n += " p"
	}
	if actual == 0 {
		r.vague++
	}
	row.Cells[year] = n
	return nil
}

func (r *reader) gap(row *draft.Row, year int, why string) {
	y := strconv.Itoa(year)
	r.e.Gaps = append(r.e.Gaps, draft.Gap{Table: row.Table, Entity: row.Entity, Measure: row.Measure, From: y, To: y, Kind: draft.NotAvailable, Why: why})
}

const footer = "World Economic Outlook Database, "

// edition reads "April 2024" behind the name of the database, "" without it.
func edition(text string) string {
	at := strings.LastIndex(text, footer)
	if at < 0 {
		return ""
	}
	month, _, _ := strings.Cut(text[at+len(footer):], "\n")
	if month = strings.Trim(month, "\t\r \""); len(month) > 20 || strings.ContainsAny(month, "\t,") {
		return ""
	}
	return month
}

func editionYear(text string) int { return lastActual(edition(text)) }

// finish writes down what the edition is.
func (r *reader) finish(text string) (*draft.Edition, error) {
	e := r.e
	if r.l == nil || len(e.Rows) == 0 {
		return nil, errors.New("there are no figures of countries and subjects that the books hold in it; give the IMF's own file")
	}
	e.Title = "World Economic Outlook Database"
	if month := edition(text); month != "" {
		e.Title += ", " + month
	}
	e.Address = "https://www.imf.org/en/Publications/WEO"
	e.Notes = append(e.Notes, "Cells marked p come after the last actual year that the IMF names for the series: estimates and projections.",
		"Constant national prices have a base year of their own in each country. Figures at purchasing power parity are in international dollars and are never mixed with market rates.")
	if r.vague > 0 {
		e.Notes = append(e.Notes, "Some series name no last actual year (groups of countries): their figures are marked from the edition's year on.")
	}
	if len(r.left) > 0 {
		e.Notes = append(e.Notes, fmt.Sprintf("%d subjects that the books have no measure for are left out.", len(r.left)))
	}
	e.Gaps = draft.Join(e.Gaps)
	e.Rows = slices.DeleteFunc(e.Rows, func(r draft.Row) bool { return len(r.Cells) == 0 })
	return e, e.Check()
}

// dated notes the edition's year and day where the rows name them.
func (r *reader) dated(dataset, day string) error {
	if day == "" {
		return nil
	}
	if len(day) > 10 {
		day = day[:10]
	}
	if n, err := strconv.Atoi(day[:min(4, len(day))]); err == nil && len(day) == 10 && n > 1990 {
		if r.e.Day != "" && r.e.Day != day {
			return fmt.Errorf("its rows are of different editions, %s and %s; give one edition at a time", r.e.Day, day)
		}
		r.year, r.e.Day = n, day
	}
	return nil
}
