package tidy

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"muster/atlas"
	"muster/books/delimited"
	"muster/books/draft"
	"muster/books/places"
)

// reader collects the edition.
type reader struct {
	d      Description
	e      *draft.Edition
	rows   map[draft.Gap]int // key: table, entity, measure, unit (in From), prices (in To)
	at     map[string]int
	years  map[int]int
	series []column
}

// column is a column that is a series.
type column struct {
	index int
	Series
}

// Read reads a table as its description says. The error is one sentence
// without a subject.
func Read(file, description []byte, source string) (*draft.Edition, error) {
	d, err := describe(description)
	if err != nil {
		return nil, err
	}
	r := reader{d: d, rows: map[draft.Gap]int{}, e: &draft.Edition{
		Source: source, Publisher: d.Publisher, Title: d.Title, Address: d.Address, Licence: d.Licence, PriceBase: d.PriceBase,
		Second: d.SecondHand, Partial: d.Partial, Notes: d.Notes, Layout: "described", Estimates: map[int]bool{},
	}}
	for _, y := range d.Estimates {
		r.e.Estimates[y] = true
	}
	if err := delimited.Commas(file, r.row); err != nil {
		return nil, err
	}
	r.e.Rows = slices.DeleteFunc(r.e.Rows, func(r draft.Row) bool { return len(r.Cells) == 0 })
	r.e.Gaps = draft.Join(r.e.Gaps)
	return r.e, r.e.Check()
}

// find reads the head.
func (r *reader) find(head []string) error {
	r.at, r.years = map[string]int{}, map[int]int{}
	for what, name := range r.d.Columns {
		i := delimited.Column(head, name)
		if i < 0 {
			return fmt.Errorf("it has no column %q, which the description calls its %s; correct the description", name, what)
		}
		r.at[what] = i
	}
	for _, name := range slices.Sorted(maps.Keys(r.d.Series)) {
		i := delimited.Column(head, name)
		if i < 0 {
			return fmt.Errorf("it has no column %q, which the description calls a series; correct the description", name)
		}
		r.series = append(r.series, column{i, r.d.Series[name]})
	}
	slices.SortFunc(r.series, func(a, b column) int { return a.index - b.index })
	if r.d.YearColumns {
		for i, h := range head {
			plain, e := strings.CutSuffix(h, "e")
			if n, err := strconv.Atoi(plain); err == nil && len(plain) == 4 {
				if r.years[i] = n; e {
					r.e.Estimates[n] = true
				}
			}
		}
		if len(r.years) == 0 {
			return errors.New("it has no columns that are years, as the description says it has; correct the description")
		}
	}
	return nil
}

func (r *reader) row(head, cells []string, line int) error {
	if r.at == nil {
		if err := r.find(head); err != nil {
			return err
		}
	}
	get := func(what string) string {
		if i, ok := r.at[what]; ok {
			return strings.TrimSpace(cells[i])
		}
		return ""
	}
	entity := r.entity(get("entity"))
	if entity == "" {
		return fmt.Errorf("line %d: %.60q is no country or group that is known; say under entities what it is, or \"\" to leave it out", line, get("entity"))
	}
	if entity == "-" {
		return nil
	}
	s := r.d.Default
	for what, into := range map[string]*string{"table": &s.Table, "measure": &s.Measure, "unit": &s.Unit, "prices": &s.Prices} {
		if v := get(what); v != "" {
			*into = v
		}
	}
	row := draft.Row{Name: get("row"), Entity: entity, Remark: get("note")}
	if row.Name == "" {
		row.Name = get("entity")
	}
	switch {
	case len(r.years) > 0:
		for _, i := range slices.Sorted(maps.Keys(r.years)) {
			if err := r.put(row, s, r.years[i], cells[i], get("status"), line); err != nil {
				return err
			}
		}
		return nil
	default:
		year, err := strconv.Atoi(strings.TrimSuffix(get("year"), "e"))
		if err != nil || year < draft.MinYear || year > draft.MaxYear {
			return fmt.Errorf("line %d: %.40q is no year; correct the table", line, get("year"))
		}
		for _, c := range r.series {
			if err := r.put(row, c.Series, year, cells[c.index], get("status"), line); err != nil {
				return err
			}
		}
		if _, ok := r.at["value"]; ok {
			return r.put(row, s, year, get("value"), get("status"), line)
		}
		return nil
	}
}

// entity reads a country: by the description, its code, or its name. "-" is
// one that the description leaves out.
func (r *reader) entity(word string) string {
	if e, ok := r.d.Entities[word]; ok {
		if e == "" {
			return "-"
		}
		return e
	}
	if places.Known(word) {
		return word
	}
	if _, ok := atlas.Group(word); ok {
		return word
	}
	return places.Country(word)
}

func translate(words map[string]string, word string) string {
	if t, ok := words[word]; ok {
		return t
	}
	return word
}

// put adds one figure.
func (r *reader) put(row draft.Row, s Series, year int, text, status string, line int) error {
	row.Table, row.Measure = s.Table, translate(r.d.Measures, s.Measure)
	row.Unit, row.Prices = translate(r.d.Units, s.Unit), translate(r.d.Prices, s.Prices)
	if strings.Contains(row.Unit, "NATIONAL") {
		code := places.Usual(row.Entity, year)
		if code == "" {
			return fmt.Errorf("line %d: the currency of %s is not known; give the unit in the table", line, row.Entity)
		}
		row.Unit = strings.Replace(row.Unit, "NATIONAL", code, 1)
	}
	if _, ok := atlas.Measure(row.Measure); !ok {
		return fmt.Errorf("line %d: %.60q is no measure of the books; say under measures which it is (docs/reference/formulas.md lists them)", line, row.Measure)
	}
	text = strings.TrimSpace(text)
	kind, absent := r.d.Absent[text]
	if text == "" && !absent {
		return nil
	}
	if absent {
		y := strconv.Itoa(year)
		r.e.Gaps = append(r.e.Gaps, draft.Gap{Table: row.Table, Entity: row.Entity, Measure: row.Measure, From: y, To: y, Kind: kind, Why: fmt.Sprintf("The table has %q.", text)})
		return nil
	}
	n, ok := draft.Decimal(text)
	if !ok {
		return fmt.Errorf("line %d: %.40q is no number; correct it, or say under absent what it means", line, text)
	}
	word, known := r.d.Statuses[status]
	if !known && status != "" {
		return fmt.Errorf("line %d: the status %.40q is not described; say under statuses what it means", line, status)
	}
	mark := statuses[word]
	if mark == " e" && r.e.Estimates[year] {
		mark = ""
	}
	key := draft.Gap{Table: row.Table, Entity: row.Entity, Measure: row.Measure, From: row.Unit, To: row.Prices}
	i, ok := r.rows[key]
	if !ok {
		i = len(r.e.Rows)
		row.Cells = map[int]string{}
		r.rows[key], r.e.Rows = i, append(r.e.Rows, row)
	}
	if _, twice := r.e.Rows[i].Cells[year]; twice {
		return fmt.Errorf("line %d: %s of %s, %d stands in it twice; correct the table", line, row.Measure, row.Entity, year)
	}
	r.e.Rows[i].Cells[year] = n + mark
	return nil
}
