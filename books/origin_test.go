package books

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

// Where an edition holds a measure and an entity, every year without a figure
// has a reason.
func TestEveryGapHasAReason(t *testing.T) {
	s := open(t)
	gaps := 0
	for _, e := range s.Editions("") {
		ed := s.index().byID[e.ID]
		if e.Source == "ecb" {
			continue // a currency is a unit there; the notes say when each ends
		}
		entities, measures, have := map[string]bool{}, map[string]bool{}, map[[3]string]bool{}
		ed.each(func(f *muster.Figure) {
			entities[f.Entity], measures[f.Measure], have[[3]string{f.Measure, f.Entity, f.Period}] = true, true, true
		})
		for m := range measures {
			for entity := range entities {
				for _, period := range ed.periods {
					if have[[3]string{m, entity, period}] {
						continue
					}
					gaps++
					if g, ok := s.Gap(e.ID, muster.Key{Measure: m, Entity: entity}, period); !ok || g.Why == "" {
						t.Fatalf("%s has no %s of %s, %s, and does not say why", e.ID, m, entity, period)
					}
				}
			}
		}
	}
	t.Logf("%d gaps with a reason", gaps)
}

// A reason is not given for what is there.
func TestGapsAreGaps(t *testing.T) {
	s := open(t)
	for _, e := range s.Editions("") {
		for _, g := range s.Gaps(e.ID) {
			if g.Entity == "" || g.Measure == "" || g.Table != "" {
				continue
			}
			for _, k := range s.Series(e.ID, g.Measure, g.Entity) {
				for _, period := range s.Periods(e.ID, k) {
					if g.Covers(k.Measure, k.Entity, period) {
						t.Errorf("%s: %+v covers a figure of %s", e.ID, g, period)
					}
				}
			}
		}
	}
	for _, c := range []struct{ edition, measure, entity, year, kind, why string }{
		{"nato/2025-08-28", "defence_expenditure_share_of_gdp", "DEU", "2025", "not_available", "Germany"},
		{"nato/2025-08-28", "defence_expenditure_share_of_gdp", "DEU", "2024", "not_held", "transcription"},
		{"nato/2026-07-10", "personnel_share", "NLD", "2026", "not_available", "Netherlands"},
		{"nato/2026-07-10", "personnel_share", "PRT", "2026", "not_available", "Portugal"},
		{"nato/2024-06-17", "defence_expenditure", "ISL", "2020", "not_available", "no armed forces"},
		{"sipri/2025-04-28", "military_expenditure_share_of_gdp", "MNE", "2000", "not_available", "SIPRI has no figure"},
	} {
		if len(s.Editions(muster.EditionID(c.edition).Source())) == 0 {
			continue // left out by a build tag
		}
		g, ok := s.Gap(muster.EditionID(c.edition), muster.Key{Measure: c.measure, Entity: c.entity}, c.year)
		if !ok || g.Kind != c.kind || !strings.Contains(g.Why, c.why) {
			t.Errorf("%v: %+v", c, g)
		}
	}
}

// Breaks are found by what they break.
func TestBreaks(t *testing.T) {
	s := open(t)
	luxembourg := s.Breaks(june2024, muster.Key{Measure: "gdp", Entity: "LUX"})
	if len(luxembourg) != 1 || luxembourg[0].From != "2023" {
		t.Errorf("%+v", luxembourg)
	}
	if b := s.Breaks(june2024, muster.Key{Measure: "defence_expenditure", Entity: "NATO"}); len(b) != 4 || b[3].From != "2024" || !strings.Contains(b[3].Note, "Sweden") {
		t.Errorf("%+v", b)
	}
	if b := s.Breaks(june2024, muster.Key{Measure: "gdp", Entity: "DEU"}); len(b) != 0 {
		t.Errorf("%+v", b)
	}
}

// SIPRI's terms: at most a tenth of the set, counted over both editions.
func TestAtMostATenth(t *testing.T) {
	s := open(t)
	held, set := 0, 0
	for _, e := range s.Editions("sipri") {
		s.index().byID[e.ID].each(func(*muster.Figure) { held++ })
		o, _, ok := s.Original(e.ID)
		if !ok || o.Cells == 0 {
			t.Errorf("%s does not say how large the set is", e.ID)
		}
		set = max(set, o.Cells)
	}
	t.Logf("%d of %d cells", held, set)
	if held*10 > set {
		t.Errorf("%d cells are held of %d: more than a tenth", held, set)
	}
}

// The files that the editions were made of are those that are here.
func TestOriginals(t *testing.T) {
	dir := corpora(t)
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[d.Name()], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	s := open(t)
	checked := 0
	for _, e := range s.Editions("") {
		o, transcribed, ok := s.Original(e.ID)
		if !ok {
			continue
		}
		b := files[o.Name]
		if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != o.SHA256 || int64(len(b)) != o.Bytes {
			t.Errorf("%s: %s has another checksum or length", e.ID, o.Name)
		}
		if transcribed == "" || bytes.Equal(b, nil) {
			t.Errorf("%s: nobody transcribed it", e.ID)
		}
		checked++
	}
	if checked < 20 {
		t.Errorf("only %d editions name their file", checked)
	}
}
