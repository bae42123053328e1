package pack

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"slices"
	"strings"

	"muster"
)

// figureHead is how figures.csv begins; the periods follow.
var figureHead = []string{"table", "row", "entity", "measure", "unit", "prices"}

const (
	maxRows    = 50_000
	maxColumns = 400
	maxCell    = 48 // bytes; full precision needs 24
)

// figureLines reads figures.csv. Where two rows answer to the same key, the
// last of the file is numbered 0 and answers.
func figureLines(dir string, b []byte) (columns, lines []string, err error) {
	name := path.Join(dir, "figures.csv")
	rows, err := readCSV(name, b, figureHead)
	if err != nil {
		return nil, nil, err
	}
	columns = rows[0][len(figureHead):]
	last := ""
	for _, head := range columns {
		period, _ := Column(head)
		if !isYear(period) || period <= last {
			return nil, nil, fmt.Errorf("%s line 1: the column %q is not a year after %q; put the years in order, one column each", name, head, last)
		}
		last = period
	}
	seen := map[string]int{}
	for n := len(rows) - 1; n > 0; n-- {
		f := rows[n]
		unit, _, ok := Base(f[4])
		switch {
		case f[2] == "" || f[3] == "":
			return nil, nil, fmt.Errorf("%s line %d: entity or measure is missing; fill it in", name, n+1)
		case !ok:
			return nil, nil, fmt.Errorf("%s line %d: the unit %q is not known; write one like \"million USD\", \"percent\" or \"thousand persons\"", name, n+1, f[4])
		case !pricesOK(f[5]):
			return nil, nil, fmt.Errorf("%s line %d: the prices %q are not known; write current, constant-2015 or nothing", name, n+1, f[5])
		}
		for i, cell := range f[len(figureHead):] {
			if !cellOK(cell) {
				return nil, nil, fmt.Errorf("%s line %d: the cell %q under %s is not a decimal number with at most one mark (e, p, u, r, d); correct it or leave it empty", name, n+1, cell, columns[i])
			}
		}
		key := join("s", dir, f[3], f[2], unit, KeyPrices(unit, f[5]))
		lines = append(lines, join(key, fmt.Sprintf("%03d", seen[key]), f[0], f[1], f[4], f[5], strings.Join(f[len(figureHead):], ",")))
		seen[key]++
	}
	return columns, lines, nil
}

// dailyLines reads daily.csv: a row a day, a column a currency, in units of it
// per euro.
func dailyLines(dir string, b []byte) (currencies, lines []string, err error) {
	name := path.Join(dir, "daily.csv")
	rows, err := readCSV(name, b, []string{"day"})
	if err != nil {
		return nil, nil, err
	}
	currencies = rows[0][1:]
	for _, c := range currencies {
		if !muster.IsCurrency(c) {
			return nil, nil, fmt.Errorf("%s line 1: the column %q is not a currency code like USD; correct it", name, c)
		}
	}
	for n, f := range rows[1:] {
		if _, err := muster.ParseDay(f[0]); err != nil {
			return nil, nil, fmt.Errorf("%s line %d: %v; correct it", name, n+2, err)
		}
		for i, cell := range f[1:] {
			if _, mark := Mark(cell); mark != "" || !cellOK(cell) || strings.HasPrefix(cell, "-") || cell != "" && strings.Trim(cell, "0.") == "" {
				return nil, nil, fmt.Errorf("%s line %d: the rate %q under %s is not a positive decimal number; correct it or leave it empty", name, n+2, cell, currencies[i])
			}
		}
		lines = append(lines, join("d", dir, f[0], strings.Join(f[1:], ",")))
	}
	return currencies, lines, nil
}

// memberLines reads members.csv: a row a membership, left empty while it lasts.
func memberLines(dir string, b []byte) ([]string, error) {
	name := path.Join(dir, "members.csv")
	head := []string{"group", "country", "signed", "joined", "left"}
	rows, err := readCSV(name, b, head)
	if err != nil {
		return nil, err
	}
	var lines []string
	for n, f := range rows[1:] {
		for i, day := range f[2:5] {
			if _, err := muster.ParseDay(day); err != nil && (day != "" || i == 1) {
				return nil, fmt.Errorf("%s line %d: %s: %v; correct it", name, n+2, head[i+2], err)
			}
		}
		lines = append(lines, join("m", f[0], dir, f[1], f[2], f[3], f[4]))
	}
	return lines, nil
}

// readCSV reads a table whose head begins as given, every row as long as it.
func readCSV(name string, b []byte, head []string) ([][]string, error) {
	r := csv.NewReader(bytes.NewReader(b))
	r.ReuseRecord = false
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %v; correct the file", name, err)
	}
	if len(rows) == 0 || len(rows[0]) < len(head) || !slices.Equal(rows[0][:len(head)], head) {
		return nil, fmt.Errorf("%s line 1: the columns do not begin with %s; correct the first line", name, strings.Join(head, ","))
	}
	if len(rows) > maxRows || len(rows[0]) > maxColumns {
		return nil, fmt.Errorf("%s has more than %d rows or %d columns; split it into editions", name, maxRows, maxColumns)
	}
	for n, f := range rows {
		for _, cell := range f {
			if strings.ContainsAny(cell, "\t\n\r") {
				return nil, fmt.Errorf("%s line %d: the cell %q has a tab or a new line in it; take it out", name, n+1, cell)
			}
		}
	}
	return rows, nil
}

// cellOK says whether a cell is empty or a plain decimal with at most one mark.
func cellOK(cell string) bool {
	if cell == "" {
		return true
	}
	number, mark, marked := strings.Cut(cell, " ")
	if marked && (len(mark) != 1 || !strings.Contains("epurd", mark)) {
		return false
	}
	whole, frac, point := strings.Cut(strings.TrimPrefix(number, "-"), ".")
	return len(cell) <= maxCell && digits(whole) && (!point || digits(frac))
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
