package ecb

import (
	"slices"
	"strings"
	"testing"
	"time"

	"muster/books/workbook/booktest"
)

const hist = "Date,USD,JPY,RUB,\n2025-01-03,1.0299,161.2,N/A,\n2025-01-02,1.0321,162.4,N/A,\n2024-12-31,1.0389,163.06,N/A,\n2021-12-31,1.1326,130.38,85.3004,\n"

func TestRead(t *testing.T) {
	for _, file := range [][]byte{[]byte(hist), booktest.Zip(booktest.Part{Name: "eurofxref-hist.csv", Body: hist})} {
		e, err := Read(file)
		if err != nil {
			t.Fatal(err)
		}
		d := e.Daily
		if !slices.Equal(d.Currencies, []string{"USD", "JPY", "RUB"}) || !slices.Equal(d.Days, []string{"2021-12-31", "2024-12-31", "2025-01-02", "2025-01-03"}) || e.Day != "2025-01-03" {
			t.Fatalf("%+v", d)
		}
		if !slices.Equal(d.Rates[0], []string{"1.1326", "130.38", "85.3004"}) || !slices.Equal(d.Rates[3], []string{"1.0299", "161.2", ""}) {
			t.Errorf("%v", d.Rates)
		}
		if r := e.Rows[0]; r.Entity != "EUR" || r.Unit != "USD/EUR" || r.Cells[2025] != "1.031 d" || r.Cells[2021] != "1.1326 d" {
			t.Errorf("%+v", r)
		}
		if r := e.Rows[1]; r.Cells[2025] != "161.8 d" {
			t.Errorf("%+v", r)
		}
		if r := e.Rows[2]; len(r.Cells) != 1 || r.Cells[2021] != "85.3004 d" {
			t.Errorf("%+v", r)
		}
	}
}

func TestHostile(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"empty":       {nil, "is empty"},
		"other table": {[]byte("Day,USD\n2025-01-02,1\n"), `"Date"`},
		"no rates":    {[]byte("Date,USD\n"), "no rates"},
		"currency":    {[]byte("Date,Dollar\n2025-01-02,1\n"), "where a currency should be"},
		"twice":       {[]byte("Date,USD,USD\n2025-01-02,1,1\n"), "where a currency should be"},
		"day":         {[]byte("Date,USD\n02/01/2025,1\n"), "no day"},
		"order":       {[]byte("Date,USD\n2025-01-02,1\n2025-01-03,1\n2025-01-03,1\n"), "not in order"},
		"negative":    {[]byte("Date,USD\n2025-01-02,-1\n"), "neither a rate"},
		"zero":        {[]byte("Date,USD\n2025-01-02,0.00\n"), "neither a rate"},
		"words":       {[]byte("Date,USD\n2025-01-02,one\n"), "neither a rate"},
		"formula":     {[]byte("Date,USD\n2025-01-02,=1+1\n"), "neither a rate"},
		"cut short":   {booktest.Zip(booktest.Part{Name: "a.csv", Body: hist})[:60], "cut short"},
		"two files":   {booktest.Zip(booktest.Part{Name: "a.csv", Body: hist}, booktest.Part{Name: "b.csv", Body: hist}), "not the bank's"},
		"bomb":        {booktest.Zip(booktest.Part{Name: "a.csv", Body: strings.Repeat("0", 20<<20)}), "unpacks to more"},
		"long line":   {[]byte("Date,USD\n" + strings.Repeat("9", 2<<20)), "longer than 1 MB"},
	} {
		begin := time.Now()
		_, err := Read(c.file)
		if took := time.Since(begin); took > time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want something of %q", name, err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(hist))
	f.Add(booktest.Zip(booktest.Part{Name: "a.csv", Body: hist}))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, err := Read(b); err == nil && e.Check() != nil {
			t.Error("an edition that does not check")
		}
	})
}
