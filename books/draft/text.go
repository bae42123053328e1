package draft

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"unicode"
)

// Figures is the edition's figures.csv, nil without yearly figures.
func (e *Edition) Figures() []byte {
	years := e.Years()
	if len(years) == 0 {
		return nil
	}
	head := []string{"table", "row", "entity", "measure", "unit", "prices"}
	for _, y := range years {
		h := strconv.Itoa(y)
		if e.Estimates[y] {
			h += "e"
		}
		head = append(head, h)
	}
	rows := [][]string{head}
	for _, r := range e.Rows {
		row := []string{Line(r.Table), Line(r.Name), r.Entity, r.Measure, r.Unit, r.Prices}
		for _, y := range years {
			row = append(row, r.Cells[y])
		}
		if len(r.Cells) > 0 {
			rows = append(rows, row)
		}
	}
	return table(rows)
}

// DailyRates is the edition's daily.csv, nil without daily rates.
func (e *Edition) DailyRates() []byte {
	if e.Daily == nil {
		return nil
	}
	rows := [][]string{append([]string{"day"}, e.Daily.Currencies...)}
	for i, day := range e.Daily.Days {
		rows = append(rows, append([]string{day}, e.Daily.Rates[i]...))
	}
	return table(rows)
}

func table(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		return nil // a buffer takes everything
	}
	return b.Bytes()
}

// Line makes a text one line that is safe to print: runs of blanks are one
// space, and characters that steer a terminal are dropped.
func Line(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
