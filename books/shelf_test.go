package books

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"muster"
	"muster/atlas"
	"muster/books/pack"
)

// The packs hold what the text says; checksums of origin files hold, or Build
// would fail.
func TestPacksAreTheShelf(t *testing.T) {
	built, err := pack.Build(os.DirFS("shelf"))
	if err != nil {
		t.Fatal(err)
	}
	inside := map[string]string{"open": openPack}
	if all := embedded(); len(all) > 1 {
		inside["sipri"] = all[1]
	}
	for group, text := range inside {
		if built[group].Text() != text {
			t.Errorf("pack/%s.pack is not what shelf/ says: run go generate ./books", group)
		}
		if p, err := pack.Open(text); err != nil || !p.Verify() {
			t.Errorf("pack/%s.pack does not have its own checksum", group)
		}
	}
	if len(built) != 2 {
		t.Errorf("%d licence groups", len(built))
	}
}

// Every cell of every text table is found by a look-up, as printed.
func TestEveryCell(t *testing.T) {
	s := open(t)
	cells := 0
	eachTable(t, "figures.csv", func(id muster.EditionID, rows [][]string) {
		if s.index().byID[id] == nil {
			return // left out by a build tag
		}
		answers := map[muster.Key][]string{}
		for _, row := range rows[1:] {
			unit, _, _ := pack.Base(row[4])
			answers[muster.Key{Measure: row[3], Entity: row[2], Unit: unit, Prices: pack.KeyPrices(unit, row[5])}] = row
		}
		for k, row := range answers {
			for i, cell := range row[6:] {
				head := rows[0][6+i]
				f, absent := s.Figure(id, k, strings.TrimSuffix(head, "e"))
				if cell == "" {
					if absent != muster.NoSeries {
						t.Errorf("%s %v %s: a gap has the value %s", id, k, head, f.Value)
					}
					continue
				}
				cells++
				number, _, _ := strings.Cut(cell, " ")
				if absent != muster.Present || f.Printed != number || f.Column != head || f.Table != row[0] || f.Row != row[1] || f.PrintedUnit != row[4] {
					t.Errorf("%s %v %s: %q in the text, %+v in the pack (%s)", id, k, head, cell, f, absent)
				}
				if !f.Value.Known() || f.Value.Mul(scale(t, row[4])).Cmp(muster.MustNumber(number)) != 0 {
					t.Errorf("%s %v %s: %s is not %s %s", id, k, head, f.Value, number, row[4])
				}
			}
		}
	})
	eachTable(t, "daily.csv", func(id muster.EditionID, rows [][]string) {
		for _, row := range rows[1:] {
			for i, cell := range row[1:] {
				f, absent := s.Fixing("EUR", rows[0][i+1], muster.MustDay(row[0]))
				if cell == "" {
					if absent == muster.Present && f.Period >= row[0] {
						t.Errorf("%s %s: a gap has a rate of the day", rows[0][i+1], row[0])
					}
					continue
				}
				cells++
				if absent != muster.Present || f.Printed != cell || f.Period != row[0] || f.Value.Cmp(muster.MustNumber(cell)) != 0 {
					t.Errorf("%s %s: %q in the text, %+v in the pack (%s)", rows[0][i+1], row[0], cell, f, absent)
				}
			}
		}
	})
	t.Logf("%d cells compared", cells)
	if cells < 90_000 {
		t.Errorf("only %d cells on the shelf", cells)
	}
}

// scale is what a base value is multiplied by to give the printed number: told
// here a second time, so that a slip in package pack shows.
func scale(t *testing.T, unit string) muster.Number {
	switch word, _, _ := strings.Cut(unit, " "); word {
	case "thousand":
		return muster.Ratio(1, 1_000)
	case "million":
		return muster.Ratio(1, 1_000_000)
	case "billion":
		return muster.Ratio(1, 1_000_000_000)
	case "percent":
		return muster.Int(100)
	}
	return muster.Int(1)
}

// known.txt says rightly which editions are held, and misses none.
func TestKnownAgreesWithFolders(t *testing.T) {
	sources, err := os.ReadDir("shelf")
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range sources {
		b, err := os.ReadFile(path.Join("shelf", source.Name(), "known.txt"))
		if err != nil {
			t.Errorf("%s: %v", source.Name(), err)
			continue
		}
		listed := map[string]bool{}
		for line := range strings.Lines(string(b)) {
			f := strings.Split(strings.TrimSpace(line), " | ")
			if len(f) != 3 || strings.HasPrefix(line, "#") {
				continue
			}
			listed[f[0]] = true
			_, err := os.Stat(path.Join("shelf", source.Name(), f[0]))
			if held := err == nil; held != (f[1] != "not held") {
				t.Errorf("%s/%s is listed as %q", source.Name(), f[0], f[1])
			}
		}
		days, _ := os.ReadDir(path.Join("shelf", source.Name()))
		for _, day := range days {
			if day.IsDir() && !listed[day.Name()] {
				t.Errorf("%s/%s is not in known.txt", source.Name(), day.Name())
			}
		}
	}
}

func eachTable(t *testing.T, name string, do func(muster.EditionID, [][]string)) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("shelf"), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || path.Base(p) != name {
			return err
		}
		b, err := os.ReadFile(path.Join("shelf", p))
		if err != nil {
			return err
		}
		rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		if err != nil {
			return err
		}
		do(muster.EditionID(path.Dir(p)), rows)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Every measure on the shelf has a page in the atlas, every entity a name.
func TestShelfSpeaksTheAtlas(t *testing.T) {
	s := open(t)
	for _, e := range s.Editions("") {
		for _, k := range s.Series(e.ID, "", "") {
			if _, ok := atlas.Measure(k.Measure); !ok {
				t.Fatalf("%s: no page for %s", e.ID, k.Measure)
			}
			if atlas.Name(k.Entity) == k.Entity && k.Entity != "NATO" && k.Entity != "EUR" {
				t.Fatalf("%s: no name for %s", e.ID, k.Entity)
			}
		}
	}
}
