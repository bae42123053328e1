package ecb

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The tables of daily rates and of annual means agree with what the reader
// makes of a history that holds those days.
func TestAgainstCorpora(t *testing.T) {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../../../shared"
	}
	table := func(name string) [][]string {
		f, err := os.Open(filepath.Join(dir, "data", name))
		if err != nil {
			t.Skipf("%s is not here; set MUSTER_CORPORA to compare with it", name)
		}
		defer f.Close()
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows[1:]
	}
	rates := map[string]map[string]string{}
	var codes, days []string
	for _, r := range table("ecb_fx_daily_2014-2026.csv") {
		if rates[r[0]] == nil {
			rates[r[0]], days = map[string]string{}, append(days, r[0])
		}
		if !slices.Contains(codes, r[2]) {
			codes = append(codes, r[2])
		}
		rates[r[0]][r[2]] = r[3]
	}
	var b strings.Builder
	b.WriteString("Date," + strings.Join(codes, ",") + ",\n")
	slices.Reverse(days)
	for _, d := range days {
		b.WriteString(d + ",")
		for _, c := range codes {
			if rates[d][c] == "" {
				b.WriteString("N/A")
			}
			b.WriteString(rates[d][c] + ",")
		}
		b.WriteString("\n")
	}
	e, err := Read([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, r := range table("ecb_fx_annual_1999-2026.csv") {
		for _, row := range e.Rows {
			for year, cell := range row.Cells {
				if row.Unit == r[2]+"/EUR" && r[0] == itoa(year) {
					compared++
					if cell != r[3]+" d" {
						t.Errorf("%s of %d is %s, want %s", r[2], year, cell, r[3])
					}
				}
			}
		}
	}
	if compared < 270 {
		t.Errorf("only %d means compared", compared)
	}
}

func itoa(y int) string {
	return string([]byte{byte('0' + y/1000), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10)})
}
