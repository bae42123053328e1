package books

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"muster"
	"muster/books/pack"
)

// What the tables answer is what stands in the text: every series line found
// by its key, whoever asks first.
func TestTablesSayWhatTheTextSays(t *testing.T) {
	s := open(t)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for _, e := range s.Editions("") {
				ed := s.index().byID[e.ID]
				for line := range ed.pack.All(pack.Prefix("s", string(e.ID))) {
					agrees(t, s, ed, line)
				}
			}
		})
	}
	all.Wait()
}

func agrees(t *testing.T, s *Shelf, ed *edition, line string) {
	f := strings.SplitN(line, "\t", 5)
	k := muster.Key{Measure: f[0], Entity: f[1], Unit: f[2], Prices: f[3]}
	if !slices.Contains(s.Series(ed.ID, k.Measure, k.Entity), k) {
		t.Errorf("%s: the series of %s lack %v", ed.ID, k.Entity, k)
	}
	first, _ := ed.pack.First(pack.Prefix("s", string(ed.ID), k.Measure, k.Entity, k.Unit, k.Prices))
	row := readSeries(first)
	for i, period := range ed.periods {
		printed, _ := pack.Mark(pack.Cell(row.cells, i))
		got, no := s.Figure(ed.ID, k, period)
		if got.Printed != printed || (no == muster.Present) != (printed != "") {
			t.Errorf("%s %v %s: %q, the text has %q", ed.ID, k, period, got.Printed, printed)
		}
		if no == muster.Present && (got.Key != k || got.Row != row.row || got.Period != period) {
			t.Errorf("%s %v %s is %+v", ed.ID, k, period, got)
		}
	}
}

// Nothing is found where nothing is, and asking for it again changes nothing.
func TestTablesOfNothing(t *testing.T) {
	s := open(t)
	for range 2 {
		for _, k := range []muster.Key{
			{Measure: "defence_expenditure", Entity: "NATO_EURO", Unit: "USD", Prices: "current"},
			{Measure: "defence_expenditure", Entity: "USA", Unit: "USD", Prices: "curren"},
			{Measure: "defence_expenditur", Entity: "USA", Unit: "USD", Prices: "current"},
			{Measure: "", Entity: "USA"},
			{},
		} {
			if f, no := s.Figure(june2024, k, "2024"); no != muster.NoSeries {
				t.Errorf("%v is %v", k, f)
			}
		}
		if keys := s.Series(june2024, "gdp", "NATO_EURO"); len(keys) > 0 {
			t.Errorf("series of nobody: %v", keys)
		}
	}
}
