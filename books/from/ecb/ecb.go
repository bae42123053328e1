// Package ecb reads the European Central Bank's history of reference rates:
// eurofxref-hist.zip or the table inside it, newest day first.
package ecb

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"muster"
	"muster/books/delimited"
	"muster/books/draft"
)

const maxTable = 24 << 20 // the table of 2026 is 1.5 MB

// Read reads the archive or the table. The error is one sentence without a
// subject.
func Read(file []byte) (*draft.Edition, error) {
	if bytes.HasPrefix(file, []byte("PK")) {
		var err error
		if file, err = unpack(file); err != nil {
			return nil, err
		}
	}
	daily := &draft.Daily{}
	var kept []int // columns of the currencies
	err := delimited.Commas(file, func(head, cells []string, line int) error {
		if daily.Currencies == nil {
			if head[0] != "Date" {
				return errors.New("its first line does not begin with \"Date\" as that of the reference rates does: this layout is not known; give the bank's eurofxref-hist.zip")
			}
			for i, code := range head[1:] {
				switch {
				case code == "" && i == len(head)-2: // the lines end in a comma
				case !muster.IsCurrency(code) || slices.Contains(daily.Currencies, code):
					return fmt.Errorf("its first line has %.20q where a currency should be: this layout is not known; give the bank's eurofxref-hist.zip", code)
				default:
					daily.Currencies = append(daily.Currencies, code)
					kept = append(kept, i+1)
				}
			}
		}
		if _, err := muster.ParseDay(cells[0]); err != nil {
			return fmt.Errorf("line %d begins with %.20q, which is no day; give the bank's own file", line, cells[0])
		}
		var rates []string
		for i, column := range kept {
			rate := strings.TrimSpace(cells[column])
			if rate == "N/A" {
				rate = ""
			}
			if rate != "" && !positive(rate) {
				return fmt.Errorf("line %d: %.30q under %s is neither a rate nor N/A; give the bank's own file", line, rate, daily.Currencies[i])
			}
			rates = append(rates, rate)
		}
		daily.Days, daily.Rates = append(daily.Days, cells[0]), append(daily.Rates, rates)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(daily.Days) == 0 {
		return nil, errors.New("there are no rates in it; give the bank's eurofxref-hist.zip")
	}
	if err := ascend(daily); err != nil {
		return nil, err
	}
	last := daily.Days[len(daily.Days)-1]
	e := &draft.Edition{
		Source: "ecb", Publisher: "European Central Bank (ECB)", Title: "Euro foreign exchange reference rates", Layout: "ecb/hist",
		Address: "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html",
		Licence: "Free reuse with the source named; figures not to be altered.", Day: last, Daily: daily, Rows: means(daily),
		Notes: []string{
			"Daily rates from " + daily.Days[0] + " to " + last + ", units of the currency per euro. A cell without a rate is N/A in the file: the currency had none, or has gone.",
			"Annual means are derived: the mean of the daily reference rates, rounded to six digits.",
		},
	}
	if !strings.HasSuffix(last, "-12-31") && !strings.HasSuffix(last, "-12-30") {
		e.Remarks = append(e.Remarks, draft.Remark{Measure: "exchange_rate", From: last[:4], To: last[:4], Note: "Mean of the days to " + last + " only."})
	}
	return e, e.Check()
}

func unpack(file []byte) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, fmt.Errorf("it is damaged or cut short (%v); download it again", err)
	}
	if len(z.File) != 1 || !strings.HasSuffix(strings.ToLower(z.File[0].Name), ".csv") {
		return nil, errors.New("it is an archive but not the bank's, which holds one table (eurofxref-hist.csv); give the bank's eurofxref-hist.zip")
	}
	f := z.File[0]
	if f.Flags&1 != 0 || f.UncompressedSize64 > maxTable || f.UncompressedSize64 > 1<<20 && f.UncompressedSize64 > 200*max(f.CompressedSize64, 1) {
		return nil, fmt.Errorf("its table is encrypted or unpacks to more than the %d MB allowed; give the bank's own eurofxref-hist.zip", maxTable>>20)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("its table cannot be unpacked (%v); download it again", err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxTable+1))
	if err != nil {
		return nil, fmt.Errorf("its table is damaged or cut short (%v); download it again", err)
	}
	if len(b) > maxTable {
		return nil, fmt.Errorf("its table unpacks to more than the %d MB allowed; give the bank's own eurofxref-hist.zip", maxTable>>20)
	}
	return b, nil
}

// positive says whether a cell is a plain decimal above zero.
func positive(cell string) bool {
	whole, frac, _ := strings.Cut(cell, ".")
	return len(cell) < 30 && whole != "" && strings.Trim(whole+frac, "0123456789") == "" && strings.Trim(whole+frac, "0") != "" && !strings.HasSuffix(cell, ".")
}

// ascend puts the oldest day first.
func ascend(d *draft.Daily) error {
	if len(d.Days) > 1 && d.Days[0] > d.Days[1] {
		slices.Reverse(d.Days)
		slices.Reverse(d.Rates)
	}
	for i := 1; i < len(d.Days); i++ {
		if d.Days[i-1] >= d.Days[i] {
			return fmt.Errorf("its days are not in order (%s and %s); give the bank's own file", d.Days[i-1], d.Days[i])
		}
	}
	return nil
}

// means are the annual means, derived from the daily rates.
func means(d *draft.Daily) []draft.Row {
	var rows []draft.Row
	for i, code := range d.Currencies {
		sum, count := map[int]muster.Number{}, map[int]int64{}
		for n, day := range d.Days {
			if cell := d.Rates[n][i]; cell != "" {
				year, _ := strconv.Atoi(day[:4])
				if count[year] == 0 {
					sum[year] = muster.Int(0)
				}
				sum[year] = sum[year].Add(muster.MustNumber(cell))
				count[year]++
			}
		}
		row := draft.Row{Table: "annual mean of the daily reference rates", Name: code, Entity: "EUR", Measure: "exchange_rate", Unit: code + "/EUR", Cells: map[int]string{}}
		for year, n := range count {
			row.Cells[year] = sixDigits(sum[year].Mul(muster.Ratio(1, n))) + " d"
		}
		if len(row.Cells) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// sixDigits rounds a positive number to six significant digits.
func sixDigits(n muster.Number) string {
	places, limit := 5, muster.Int(10)
	for places > 0 && n.Cmp(limit) >= 0 {
		places, limit = places-1, limit.Mul(muster.Int(10))
	}
	for limit = muster.Int(1); places < 12 && n.Cmp(limit) < 0; places++ {
		limit = limit.Mul(muster.Ratio(1, 10))
	}
	s := n.Fixed(places)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
