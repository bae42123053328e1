package sipri

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func corpora(t *testing.T, name string) []byte {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../../../shared"
	}
	b, err := os.ReadFile(filepath.Join(dir, "data", name))
	if err != nil {
		t.Skipf("%s is not here; set MUSTER_CORPORA to compare with it", name)
	}
	return b
}

// SIPRI's own workbook gives the tidy table of it, which holds some of its
// countries and is rounded to ten digits. The table calls amounts in local
// currency millions; they are whole units.
func TestReleaseOf2025(t *testing.T) {
	file := corpora(t, "originals/SIPRI-Milex-data-1949-2024_2.xlsx")
	rows, err := csv.NewReader(strings.NewReader(string(corpora(t, "sipri_milex_2025_release_1949-2024.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	e, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if e.Layout != April2025 || e.PriceBase != "2023" || e.Title != "SIPRI Military Expenditure Database 1949-2024" {
		t.Errorf("%s, prices of %s, %q", e.Layout, e.PriceBase, e.Title)
	}
	for _, n := range e.Notes {
		t.Log(n)
	}
	t.Log(e.Count(), "cells", len(e.Rows), "rows", len(e.Gaps), "gaps", e.Partial)
	type key struct{ table, entity, year, prices string }
	got := map[key]string{}
	for _, r := range e.Rows {
		for y, cell := range r.Cells {
			got[key{r.Table, r.Entity, strconv.Itoa(y), strings.Split(r.Prices, "-")[0]}] = cell
		}
	}
	bad := 0
	for _, r := range rows[1:] {
		prices := "current"
		if strings.HasPrefix(r[6], "constant") {
			prices = "constant"
		}
		entity := r[0]
		if entity == "REGION_WORLD" {
			entity = "WORLD"
		}
		cell := got[key{r[10], entity, r[2], prices}]
		number, mark, _ := strings.Cut(cell, " ")
		f, err := strconv.ParseFloat(number, 64)
		want, _ := strconv.ParseFloat(r[4], 64)
		if r[10] == "Regional totals" {
			want /= 1000
		}
		flag := map[string]string{"sipri_estimate": "e", "highly_uncertain": "u"}[r[7]]
		if r[10] == "Regional totals" {
			mark = "" // the table has lost the marks of regions
		}
		if err != nil || math.Abs(f-want) > math.Abs(want)*1e-9 || flag != mark {
			if bad++; bad < 12 {
				t.Errorf("%v: %q, want %s %q", r, cell, fmt.Sprint(want), flag)
			}
		}
	}
	if bad > 0 {
		t.Errorf("%d of %d cells differ", bad, len(rows)-1)
	}
}
