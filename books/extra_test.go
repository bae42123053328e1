package books

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

// write puts an edition into a new books folder.
func write(t *testing.T, edition, figures string, change func(string) string) string {
	t.Helper()
	dir := t.TempDir()
	sum := sha256.Sum256([]byte(figures))
	origin := fmt.Sprintf(`{"publisher": "NATO", "title": "Defence Expenditure", "published": %q, "address": "", "licence": "credit",
"completeness": "partial", "transcribed": "by hand", "checksums": {"figures.csv": "sha256:%s"}}`, filepath.Base(edition), hex.EncodeToString(sum[:]))
	if change != nil {
		origin = change(origin)
	}
	if err := os.MkdirAll(filepath.Join(dir, edition), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"origin.json": origin, "figures.csv": figures} {
		if err := os.WriteFile(filepath.Join(dir, edition, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const head = "table,row,entity,measure,unit,prices,2026,2027e\n"

// An edition from a folder stands beside those inside and changes the digest.
func TestOpenDir(t *testing.T) {
	dir := write(t, "nato/2027-07-01", head+"Table 3,Spain,ESP,core_defence_expenditure_share_of_gdp,percent,constant-2021,2.00,2.10 u\n", nil)
	s, err := OpenDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if s.Newest() != "nato/2027-07-01" {
		t.Errorf("newest = %s", s.Newest())
	}
	f := figure(t, s, "nato/2027-07-01", "ESP", "core_defence_expenditure_share_of_gdp", "ratio", "", "2027")
	if f.Value.String() != "0.021" || f.Status != muster.Uncertain || f.Printed != "2.10" {
		t.Errorf("Spain 2027 = %+v", f)
	}
	known := s.Known("nato")
	if known[len(known)-1].ID != "nato/2027-07-01" || known[len(known)-1].Held != "partial" {
		t.Errorf("last known = %+v", known[len(known)-1])
	}
	if s.Digest() == open(t).Digest() {
		t.Error("more books have the same digest")
	}
	if _, absent := s.Figure(june2024, muster.Key{Measure: "gdp", Entity: "ISL", Unit: "USD", Prices: "current"}, "2024"); absent != muster.Present {
		t.Errorf("the books inside are gone: %s", absent)
	}
}

// A bad folder is one sentence: what, where, and what to do.
func TestOpenDirErrors(t *testing.T) {
	row := "Table 3,Spain,ESP,core_defence_expenditure_share_of_gdp,percent,,2.00,\n"
	for name, c := range map[string]struct {
		dir  string
		want []string
	}{
		"no folder":   {filepath.Join(t.TempDir(), "none"), []string{"is not a folder", "give one"}},
		"empty":       {t.TempDir(), []string{"no editions", "origin.json"}},
		"held inside": {write(t, "nato/2024-06-17", head+row, nil), []string{"nato/2024-06-17 is already inside", "never overwritten"}},
		"cell":        {write(t, "nato/2027-07-01", head+strings.Replace(row, "2.00", "2,,", 1), nil), []string{"figures.csv", "line 2"}},
		"letters":     {write(t, "nato/2027-07-01", head+strings.Replace(row, "2.00", "n/a", 1), nil), []string{"figures.csv line 2", `"n/a" under 2026`, "leave it empty"}},
		"unit":        {write(t, "nato/2027-07-01", head+strings.Replace(row, "percent", "per cent", 1), nil), []string{"figures.csv line 2", `"per cent"`, "percent"}},
		"years":       {write(t, "nato/2027-07-01", "table,row,entity,measure,unit,prices,2027,2026\n", nil), []string{"line 1", "in order"}},
		"checksum": {write(t, "nato/2027-07-01", head+row, func(s string) string { return strings.Replace(s, "sha256:", "sha256:0", 1) }),
			[]string{"origin.json", "checksum of figures.csv", "correct"}},
		"day": {write(t, "nato/2027-13-01", head+row, nil), []string{`"2027-13-01"`, "rename"}},
		"json": {write(t, "nato/2027-07-01", head+row, func(s string) string { return s[:40] }),
			[]string{"origin.json", "correct the file"}},
		"field": {write(t, "nato/2027-07-01", head+row, func(s string) string { return strings.Replace(s, "licence", "license", 1) }),
			[]string{"origin.json", `"license"`}},
	} {
		_, err := OpenDir(c.dir)
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		if strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: more than a line: %v", name, err)
		}
		for _, want := range c.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %q is not in %q", name, want, err)
			}
		}
	}
}

// A newer edition of memberships speaks from the day it was published on; what
// was said of days before stays said.
func TestNewerMembers(t *testing.T) {
	head := "group,country,signed,joined,left\n"
	table := head + "NATO,USA,,1949-08-24,\nNATO,FRA,,1950-01-01,\nNATO,GBR,,1949-08-24,2028-01-01\nNATO,GEO,,2027-03-01,\nNATO,UKR,,2020-01-01,\n"
	sum := sha256.Sum256([]byte(table))
	dir := write(t, "nato_membership/2027-05-01", head, func(o string) string {
		return strings.Replace(o, o[strings.Index(o, `{"figures.csv"`):], `{"members.csv": "sha256:`+hex.EncodeToString(sum[:])+`"}}`, 1)
	})
	edition := filepath.Join(dir, "nato_membership/2027-05-01")
	if err := os.Rename(filepath.Join(edition, "figures.csv"), filepath.Join(edition, "members.csv")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(edition, "members.csv"), []byte(table), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := OpenDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	plain := open(t)
	for _, day := range []string{"1949-08-24", "1982-05-30", "2024-03-07", "2027-04-30"} {
		was, _ := plain.Members("NATO", muster.MustDay(day))
		is, _ := s.Members("NATO", muster.MustDay(day))
		if strings.Join(was, " ") != strings.Join(is, " ") {
			t.Errorf("%s: %v, was %v", day, is, was)
		}
	}
	for day, want := range map[string]string{"2027-05-01": "FRA GBR GEO UKR USA", "2027-12-31": "FRA GBR GEO UKR USA", "2028-01-01": "FRA GEO UKR USA"} {
		if is, _ := s.Members("NATO", muster.MustDay(day)); strings.Join(is, " ") != want {
			t.Errorf("%s: %v, want %s", day, is, want)
		}
	}
	for _, c := range s.Memberships("NATO") {
		if c.Day == muster.MustDay("1949-08-24") && c.Signed != muster.MustDay("1949-04-04") {
			t.Errorf("the founders signed on %s", c.Signed)
		}
	}
}
