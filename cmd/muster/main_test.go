package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The exit statuses of the contract: 0 done, 1 a finding of --fail-on, 2 wrong
// usage, 3 something could not be read; 3 beats 1.
func TestExitStatus(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("good.txt", "NATO has 32 members.\n")
	empty := write("empty.txt", "")
	binary := write("binary.txt", "a\x00b")
	quiet(t)
	for _, c := range []struct {
		why  string
		args []string
		want int
	}{
		{"a report that can be read", []string{"check", good}, 0},
		{"a finding that --fail-on names", []string{"check", "--fail-on", "holds", good}, 1},
		{"one that it does not name", []string{"check", "--fail-on", "fails", good}, 0},
		{"an unknown finding", []string{"check", "--fail-on", "true", good}, 2},
		{"an unknown flag", []string{"check", "--colour", good}, 2},
		{"an unknown form", []string{"check", "--only", "poem", good}, 2},
		{"a day that is none", []string{"check", "--published", "tomorrow", good}, 2},
		{"no report at all", []string{"check"}, 2},
		{"an empty report", []string{"check", empty, good}, 3},
		{"a binary one, which beats --fail-on", []string{"check", "--fail-on", "holds", binary, good}, 3},
		{"a missing one", []string{"check", filepath.Join(dir, "none.txt")}, 3},
		{"a formula", []string{"ask", "members(NATO)"}, 0},
		{"a formula that is none", []string{"ask", "members("}, 2},
		{"a formula without an answer", []string{"ask", "ISL.defence_expenditure [2024]"}, 3},
		{"a series", []string{"ask", "DEU.defence_expenditure[2014..2024]"}, 0},
		{"every reading, as JSON", []string{"ask", "--all-readings", "--format", "json", "DEU.defence_expenditure [2024]"}, 0},
		{"somebody unknown", []string{"ask", "GERMANY.gdp"}, 2},
		{"an unknown source", []string{"ask", "--source", "tass", "DEU.gdp"}, 2},
		{"an edition that is not held", []string{"ask", "--edition", "2020-10-21", "DEU.gdp"}, 2},
		{"prices that are none", []string{"ask", "--prices", "cheap", "DEU.gdp"}, 2},
		{"an unknown flag of ask", []string{"ask", "--colour", "DEU.gdp"}, 2},
		{"a series as CSV into a folder", []string{"ask", "--format", "csv", "--out", dir, "DEU.gdp[2020..2024]"}, 0},
		{"a value as CSV", []string{"ask", "--format", "csv", "DEU.gdp"}, 2},
		{"a chart of one base", []string{"ask", "--chart", filepath.Join(dir, "a.svg"), "DEU.gdp[2020..2024]"}, 0},
		{"a chart that joins bases", []string{"ask", "--all-readings", "--chart", filepath.Join(dir, "b.svg"), "DEU.defence_expenditure[2020..2024]"}, 2},
		{"a series without an answer", []string{"ask", "DEU.defence_expenditure[2041..2044]"}, 3},
		{"a sentence", []string{"trace", "NATO has 32 members."}, 0},
		{"a pathway", []string{"path", "--who", "DEU", "--paths", "0"}, 0},
		{"a pathway to nowhere", []string{"path", "--target", "much"}, 2},
		{"a pathway of no ally", []string{"path", "--who", "CHE"}, 2},
		{"where promises stand", []string{"pledges"}, 0},
		{"what changed in them", []string{"pledges", "--since", "2025-01-01", "--format", "json"}, 0},
		{"one of them", []string{"pledges", "esp-2-percent-in-2025", "--format", "csv"}, 0},
		{"a promise that is none", []string{"pledges", "moon"}, 2},
		{"the list of editions", []string{"books"}, 0},
		{"the same as JSON", []string{"books", "list", "--format", "json"}, 0},
		{"one edition", []string{"books", "show", "nato/2024-06-17", "--entity", "DEU"}, 0},
		{"an edition that is not held", []string{"books", "show", "nato/2020-10-21"}, 2},
		{"an edition that is none", []string{"books", "show", "nato"}, 2},
		{"figures of a source", []string{"books", "export", "sipri", "--measure", "military_expenditure", "--format", "sdmx"}, 0},
		{"figures as Parquet", []string{"books", "export", "nato/2026-07-10", "--format", "parquet", "--out", dir}, 0},
		{"two editions compared", []string{"books", "diff", "nato/2024-06-17", "nato/2026-07-10", "--format", "csv"}, 0},
		{"with reports", []string{"books", "diff", "nato/2024-06-17", "nato/2026-07-10", "--reports", good, "--format", "json"}, 0},
		{"with reports that are not there", []string{"books", "diff", "nato/2024-06-17", "nato/2026-07-10", "--reports", filepath.Join(dir, "none")}, 3},
		{"a bridge", []string{"books", "bridge", "DEU", "2024"}, 0},
		{"a bridge as JSON", []string{"books", "bridge", "NLD", "2024", "--from", "nato/2024-06-17", "--format", "json"}, 0},
		{"a bridge to nowhere", []string{"books", "bridge", "DEU", "2041"}, 3},
		{"a bridge of nobody", []string{"books", "bridge", "GERMANY", "2024"}, 2},
		{"editions of two sources", []string{"books", "diff", "nato/2024-06-17", "sipri/2025-04-28"}, 2},
		{"an unknown measure", []string{"books", "export", "sipri", "--measure", "militry_expenditure"}, 2},
		{"an unknown country", []string{"books", "export", "sipri", "--entity", "GERMANY"}, 2},
		{"figures that are not there", []string{"books", "export", "sipri", "--from", "2050"}, 3},
	} {
		if got := run(c.args); got != c.want {
			t.Errorf("%s: exit status %d, want %d", c.why, got, c.want)
		}
	}
}

// quiet sends standard output and error of the command away for one test.
func quiet(t *testing.T) {
	t.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	out, errs := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = null, null
	t.Cleanup(func() { os.Stdout, os.Stderr = out, errs; null.Close() })
}
