package main

import (
	"os"
	"path/filepath"
	"testing"

	"muster/books/workbook/booktest"
)

// `muster books add` keeps an edition where it says, and nothing reads it
// before --books names the folder.
func TestBooksAdd(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_DATA_HOME", filepath.Join(dir, "data"))
	write := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	table := func(share float64) []byte {
		return booktest.Build(booktest.Sheet{Name: "T", Rows: [][]any{
			{"Table 3 : Core defence expenditure as a share of GDP and annual real change"}, {"Based on 2021 prices"}, {nil, 2026, "2027e"},
			{"Share of real GDP (%)"}, {"Spain", 2, share},
		}})
	}
	good, other := write("a.xlsx", table(2.5)), write("b.xlsx", table(2.75))
	tidy := write("c.csv", []byte("who,year,what\nESP,2027,7\n"))
	description := write("c.json", []byte(`{"publisher": "P", "title": "T", "licence": "L", "columns": {"entity": "who", "year": "year", "value": "what"}, "default": {"measure": "gdp", "unit": "EUR", "prices": "current"}}`))
	shelf := filepath.Join(dir, "data", "muster", "books")
	question := "ESP.core_defence_expenditure_share_of_gdp[2027]"
	quiet(t)
	for _, c := range []struct {
		why  string
		args []string
		want int
	}{
		{"a workbook", []string{"books", "add", good, "--source", "nato", "--published", "2027-07-01"}, 0},
		{"the same again", []string{"books", "add", good, "--source", "nato", "--published", "2027-07-01", "--format", "json"}, 0},
		{"other figures of the day", []string{"books", "add", other, "--source", "nato", "--published", "2027-07-01"}, 3},
		{"another day", []string{"books", "add", other, "--source", "nato", "--published", "2027-12-01"}, 0},
		{"no day", []string{"books", "add", good, "--source", "nato"}, 2},
		{"a day that is none", []string{"books", "add", good, "--source", "nato", "--published", "soon"}, 2},
		{"a day that cannot be", []string{"books", "add", good, "--source", "nato", "--published", "2020-01-01"}, 2},
		{"no source", []string{"books", "add", good}, 2},
		{"an unknown source", []string{"books", "add", good, "--source", "tass"}, 2},
		{"an unknown flag", []string{"books", "add", good, "--source", "nato", "--force"}, 2},
		{"another publisher's file", []string{"books", "add", good, "--source", "sipri", "--published", "2027-07-01"}, 3},
		{"no file", []string{"books", "add", filepath.Join(dir, "none"), "--source", "nato"}, 3},
		{"a folder", []string{"books", "add", dir, "--source", "nato"}, 3},
		{"a described table", []string{"books", "add", tidy, "--source", "mine", "--published", "2027-01-01", "--describe", description}, 0},
		{"a table that is not described", []string{"books", "add", tidy, "--source", "mine", "--published", "2027-01-01"}, 2},
		{"nothing reads it unasked", []string{"ask", question}, 3},
		{"it is read when named", []string{"ask", "--books", shelf, question}, 0},
		{"and by check", []string{"check", "--books", shelf, write("r.txt", []byte("NATO has 32 members.\n"))}, 0},
		{"and listed", []string{"books", "list", "--books", shelf}, 0},
	} {
		if got := run(c.args); got != c.want {
			t.Errorf("%s: exit status %d, want %d", c.why, got, c.want)
		}
	}
	for _, want := range []string{"nato/2027-07-01/origin.json", "nato/2027-12-01/figures.csv", "mine/2027-01-01/figures.csv"} {
		if _, err := os.Stat(filepath.Join(shelf, filepath.FromSlash(want))); err != nil {
			t.Error(err)
		}
	}
}
