package books

import (
	"slices"
	"strings"

	"muster"
	"muster/books/pack"
)

// series is the rest of an "s" line behind its key.
type series struct{ nth, table, row, unit, prices, cells string }

func readSeries(line string) series {
	var s series
	for _, f := range []*string{&s.nth, &s.table, &s.row, &s.unit, &s.prices} {
		*f, line, _ = strings.Cut(line, "\t")
	}
	s.cells = line
	return s
}

// prefix is how the lines of a series begin. Where two rows of an edition
// answer to one key, the first line is the last row of the publication (NATO's
// Table 2 before its Table 1).
func prefix(e muster.EditionID, k muster.Key) string {
	return pack.Prefix("s", string(e), k.Measure, k.Entity, k.Unit, k.Prices)
}

// Series lists the keys that an edition holds for a measure and an entity, in
// the order of unit and prices; for all measures when measure is "", for all
// entities when entity is "".
func (s *Shelf) Series(e muster.EditionID, measure, entity string) []muster.Key {
	ed := s.index().byID[e]
	if ed == nil {
		return nil
	}
	begin := []string{"s", string(e)}
	if measure != "" {
		begin = append(begin, measure)
		if entity != "" {
			begin = append(begin, entity)
		}
	}
	skip := len(pack.Prefix("s", string(e)))
	begins := pack.Prefix(begin...)
	var keys []muster.Key
	for rest := range ed.pack.All(begins) {
		f := strings.SplitN(begins[skip:]+rest, "\t", 5)
		k := muster.Key{Measure: f[0], Entity: f[1], Unit: f[2], Prices: f[3]}
		if entity != "" && k.Entity != entity || len(keys) > 0 && keys[len(keys)-1] == k {
			continue
		}
		keys = append(keys, k)
	}
	return keys
}

// Periods lists the years of a series that have a value, ascending.
func (s *Shelf) Periods(e muster.EditionID, k muster.Key) []string {
	ed := s.index().byID[e]
	if ed == nil {
		return nil
	}
	line, ok := ed.pack.First(prefix(e, k))
	if !ok {
		return nil
	}
	var periods []string
	for i, cell := range strings.Split(readSeries(line).cells, ",") {
		if cell != "" {
			periods = append(periods, ed.periods[i])
		}
	}
	return periods
}

// Figure looks one number up. Absence is EditionNotHeld for an edition that is
// known but not held, NoSeries where the edition has no such series or no
// value for the period.
func (s *Shelf) Figure(e muster.EditionID, k muster.Key, period string) (muster.Figure, muster.Absence) {
	ed := s.index().byID[e]
	if ed == nil {
		return muster.Figure{}, s.missing(e)
	}
	column := slices.Index(ed.periods, period)
	if column < 0 {
		return muster.Figure{}, muster.NoSeries
	}
	line, ok := ed.pack.First(prefix(e, k))
	if !ok {
		return muster.Figure{}, muster.NoSeries
	}
	row := readSeries(line)
	return ed.figure(k, row, column)
}

func (s *Shelf) missing(e muster.EditionID) muster.Absence {
	for _, known := range s.Known(e.Source()) {
		if known.ID == e {
			return muster.EditionNotHeld
		}
	}
	return muster.NoSeries
}

// figure reads one cell of a row.
func (e *edition) figure(k muster.Key, row series, column int) (muster.Figure, muster.Absence) {
	printed, mark := pack.Mark(pack.Cell(row.cells, column))
	if printed == "" {
		return muster.Figure{}, muster.NoSeries
	}
	_, power, ok := pack.Base(row.unit)
	value, err := muster.ParseNumber(printed + power)
	if !ok || err != nil {
		return muster.Figure{}, muster.NoSeries
	}
	return muster.Figure{
		Key:         k,
		Period:      e.periods[column],
		Value:       value,
		Status:      e.status(mark, column),
		Edition:     e.ID,
		Table:       row.table,
		Row:         row.row,
		Column:      e.heads[column],
		Printed:     printed,
		PrintedUnit: row.unit,
		Note:        e.remark(k, e.periods[column]),
	}, muster.Present
}

// status reads a cell's mark: a second-hand edition is reported throughout.
func (e *edition) status(mark string, column int) muster.Status {
	switch {
	case e.SecondHand || mark == "r":
		return muster.Reported
	case mark == "u":
		return muster.Uncertain
	case mark == "p":
		return muster.Projection
	case mark == "d":
		return muster.Derived
	case mark == "e" || e.estimates[column]:
		return muster.Estimate
	}
	return muster.Final
}

// remark joins the remarks that speak of a figure.
func (e *edition) remark(k muster.Key, period string) string {
	note := ""
	for _, r := range e.remarks {
		if r.entity != "" && r.entity != k.Entity || r.measure != "" && r.measure != k.Measure ||
			r.from != "" && period < r.from || r.to != "" && period > r.to {
			continue
		}
		if note != "" {
			note += " "
		}
		note += r.note
	}
	return note
}
