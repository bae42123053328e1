package add

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/books"
	"muster/books/pack"
	"muster/books/workbook/booktest"
)

// shareTable is a workbook of NATO's with shares of GDP in the years given.
func shareTable(years []any, rows ...[]any) []byte {
	head := append([]any{nil, nil, nil}, years...)
	all := [][]any{{nil, "Table 3 : Defence expenditure as a share of GDP and annual real change"}, {nil, "Based on 2021 prices"}, head, {nil, "Share of real GDP (%)"}}
	for _, r := range rows {
		all = append(all, append([]any{nil, nil}, r...))
	}
	return booktest.Build(booktest.Sheet{Name: "TABLE3", Rows: all})
}

func request(shelf, day string, file []byte) Request {
	return Request{Name: "tables.xlsx", File: file, Source: "nato", Published: day, Shelf: shelf}
}

// files are a shelf's files, by path.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(rel)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// An edition goes on the shelf and says what it changes against the one before.
func TestRun(t *testing.T) {
	shelf := filepath.Join(t.TempDir(), "new", "shelf")
	years := []any{2026, "2027e"}
	if _, err := Run(request(shelf, "2027-07-01", shareTable(years, []any{"Spain", 1.9, 2.1}, []any{"Italy", 2, 2.5}, []any{"Norway", 3, nil}))); err != nil {
		t.Fatal(err)
	}
	file := shareTable(years, []any{"Spain", 2.0, 2.1}, []any{"Italy", 1.9, 2.5}, []any{"Poland", 4, 5})
	r, err := Run(request(shelf, "2027-12-01", file))
	if err != nil {
		t.Fatal(err)
	}
	if r.Outcome != Added || r.Edition != "nato/2027-12-01" || r.Cells != 6 || r.Held != "partial" || r.StandsIn || len(r.Changes) != 1 {
		t.Fatalf("%+v", r)
	}
	c := r.Changes[0]
	if c.Against != "nato/2027-07-01" || c.New != 2 || c.Revised != 2 || c.Same != 2 || c.Gone != 1 {
		t.Errorf("%+v", c)
	}
	var crossed []string
	for _, x := range c.Crossed {
		crossed = append(crossed, fmt.Sprintf("%s %s %s %s", x.Entity, x.Year, x.Old, x.New))
	}
	if !slices.Equal(crossed, []string{"ESP 2026 0.019 0.02", "ITA 2026 0.02 0.019"}) {
		t.Errorf("crossed: %v", crossed)
	}
	if len(c.Largest) != 2 || c.Largest[0].Entity != "ESP" || c.Largest[0].Change.Fixed(4) != "0.0526" {
		t.Errorf("largest: %+v", c.Largest)
	}
	var origin pack.Origin
	if err := json.Unmarshal([]byte(files(t, shelf)["nato/2027-12-01/origin.json"]), &origin); err != nil {
		t.Fatal(err)
	}
	if origin.Original.SHA256 != sum(file) || origin.Original.Bytes != int64(len(file)) || origin.Original.Name != "tables.xlsx" || origin.Completeness != "partial" {
		t.Errorf("%+v", origin.Original)
	}
	s, err := books.OpenDir(shelf)
	if err != nil {
		t.Fatal(err)
	}
	f, absent := s.Figure(r.Edition, muster.Key{Measure: "defence_expenditure_share_of_gdp", Entity: "POL", Unit: "ratio"}, "2027")
	if absent != muster.Present || f.Value.String() != "0.05" || f.Status != muster.Estimate {
		t.Errorf("%+v %s", f, absent)
	}
	if o, _, ok := s.Original(r.Edition); !ok || o.SHA256 != sum(file) {
		t.Errorf("%+v", o)
	}
	var out bytes.Buffer
	if err := Text(&out, r, shelf); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Added nato/2027-12-01", "2 new cells, 2 revised", "2026 Italy: 1.90 %, was 2.00 % (now under it)", "--books"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in %s", want, out.String())
		}
	}
}

// Nothing is ever overwritten, and what failed leaves nothing behind.
func TestNeverOverwritten(t *testing.T) {
	shelf := t.TempDir()
	first := shareTable([]any{2026, "2027e"}, []any{"Spain", 1.9, 2.1})
	if _, err := Run(request(shelf, "2027-07-01", first)); err != nil {
		t.Fatal(err)
	}
	before := files(t, shelf)
	if r, err := Run(request(shelf, "2027-07-01", first)); err != nil || r.Outcome != AlreadyThere {
		t.Errorf("the same again: %+v, %v", r.Outcome, err)
	}
	for name, c := range map[string]struct {
		q    Request
		want string
	}{
		"other figures":   {request(shelf, "2027-07-01", shareTable([]any{2026, "2027e"}, []any{"Spain", 1.8, 2.1})), "never overwritten"},
		"no day":          {request(shelf, "", first), "give --published"},
		"a bad day":       {request(shelf, "July", first), "--published"},
		"years before":    {request(shelf, "2024-01-01", first), "end in 2027"},
		"years after":     {request(shelf, "2030-01-01", first), "end in 2027"},
		"unknown source":  {Request{Name: "x", File: first, Source: "cia", Published: "2027-07-01", Shelf: shelf}, "the sources with one are ecb"},
		"a bad source":    {Request{Name: "x", File: first, Source: "../nato", Published: "2027-07-01", Shelf: shelf}, "no name of a source"},
		"hidden source":   {Request{Name: "x", File: first, Source: ".nato", Published: "2027-07-01", Shelf: shelf}, "no name of a source"},
		"no workbook":     {request(shelf, "2027-07-01", []byte("hello")), "no workbook"},
		"inside, other":   {request(shelf, "2024-06-17", shareTable([]any{2023, "2024e"}, []any{"Spain", 1.9, 2.1})), "inside the program, whole"},
		"inside, too few": {request(shelf, "2024-06-17", part(t)), "lacks"},
	} {
		_, err := Run(c.q)
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want something of %q", name, err, c.want)
		}
	}
	after := files(t, shelf)
	if len(after) != len(before) || after["nato/2027-07-01/figures.csv"] != before["nato/2027-07-01/figures.csv"] {
		t.Errorf("the shelf changed: %d files, then %d", len(before), len(after))
	}
	entries, _ := os.ReadDir(shelf)
	if len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Run(request(blocked, "2027-07-01", first)); err == nil {
		t.Error("a file is a shelf")
	}
}

// part is what the edition of June 2024 inside says of one country.
func part(t *testing.T) []byte {
	s, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	var cells []any
	for _, year := range []string{"2023", "2024"} {
		f, absent := s.Figure("nato/2024-06-17", muster.Key{Measure: "defence_expenditure_share_of_gdp", Entity: "GRC", Unit: "ratio"}, year)
		if absent != muster.Present {
			t.Fatal(absent)
		}
		cells = append(cells, booktest.Raw("><v>"+f.Printed+"</v>"))
	}
	file := shareTable([]any{"2023e", "2024e"}, append([]any{"Greece"}, cells...))
	return file
}

// The publisher's own file stands in for the part of the edition that is
// inside; what it does not speak of is still answered by that part.
func TestStandsIn(t *testing.T) {
	shelf := t.TempDir()
	r, err := Run(request(shelf, "2025-08-28", shareTable([]any{2024, "2025e"}, []any{"Poland", 3.79, 4.48}, []any{"Germany", 2, nil})))
	if err != nil {
		t.Fatal(err)
	}
	if !r.StandsIn || r.Changes[0].Against != "nato/2025-08-28" || r.Changes[1].Against != "nato/2024-06-17" {
		t.Fatalf("%+v", r)
	}
	s, err := books.OpenDir(shelf)
	if err != nil {
		t.Fatal(err)
	}
	plain, _ := books.Open()
	share := muster.Key{Measure: "defence_expenditure_share_of_gdp", Entity: "POL", Unit: "ratio"}
	if f, _ := s.Figure("nato/2025-08-28", share, "2024"); f.Value.String() != "0.0379" || f.Status != muster.Final {
		t.Errorf("the user's file does not answer: %+v", f)
	}
	change := muster.Key{Measure: "defence_expenditure_real_change", Entity: "POL", Unit: "ratio"}
	was, _ := plain.Figure("nato/2025-08-28", change, "2020")
	if f, _ := s.Figure("nato/2025-08-28", change, "2020"); !was.Value.Known() || f.Value.Cmp(was.Value) != 0 {
		t.Errorf("the part inside does not answer: %+v, was %+v", f, was)
	}
	if _, absent := s.Figure("nato/2025-08-28", muster.Key{Measure: share.Measure, Entity: "DEU", Unit: "ratio"}, "2025"); absent == muster.Present {
		t.Error("a blank of the publication is filled")
	}
	n := 0
	for _, e := range s.Editions("nato") {
		if e.ID == "nato/2025-08-28" {
			n++
		}
	}
	if n != 1 || s.Digest() == plain.Digest() {
		t.Errorf("%d editions of the day; digest %s", n, s.Digest())
	}
}

// The June 2024 workbook is what is inside, cell for cell.
func TestAlreadyInside(t *testing.T) {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../../shared"
	}
	file, err := os.ReadFile(filepath.Join(dir, "data/originals/240617-def-exp-2024-TABLES-en.xlsx"))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("NATO's workbook is not here; set MUSTER_CORPORA to compare with it")
	}
	shelf := t.TempDir()
	r, err := Run(request(shelf, "2024-06-17", file))
	if err != nil || r.Outcome != AlreadyInside || r.Cells != 5377 {
		t.Errorf("%+v, %v", r.Outcome, err)
	}
	if entries, _ := os.ReadDir(shelf); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}
