package books

import (
	"slices"
	"strconv"
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

// Series lists the keys that an edition holds for a measure and an entity, in
// the order of unit and prices; for all measures when measure is "", for all
// entities when entity is "".
func (s *Shelf) Series(e muster.EditionID, measure, entity string) []muster.Key {
	ed := s.index().byID[e]
	if ed == nil {
		return nil
	}
	if measure != "" && entity == "" {
		return ed.table(measure).all()
	}
	if measure != "" {
		if b := ed.block(measure, entity); b != nil {
			return b.keys
		}
		return nil
	}
	begins := pack.Prefix("s", string(e))
	skip := len(begins)
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
	r := ed.row(k)
	if r == nil {
		return nil
	}
	var periods []string
	for i, cell := range strings.Split(r.series.cells, ",") {
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
	r := ed.row(k)
	if r == nil {
		return muster.Figure{}, muster.NoSeries
	}
	f := ed.cell(r, period)
	if f == absent {
		return muster.Figure{}, muster.NoSeries
	}
	return *f, muster.Present
}

func (s *Shelf) missing(e muster.EditionID) muster.Absence {
	for _, known := range s.Known(e.Source()) {
		if known.ID == e {
			return muster.EditionNotHeld
		}
	}
	return muster.NoSeries
}

// absent stands for a cell that has no number.
var absent = &muster.Figure{}

// cell is the figure of a row for a period, read once.
func (e *edition) cell(r *row, period string) *muster.Figure {
	column := e.column(period)
	if column < 0 {
		return absent
	}
	f := r.cells[column].Load()
	if f == nil {
		f = e.figure(r, column)
		r.cells[column].Store(f)
	}
	return f
}

// column finds a period. Most editions have a column a year, so the place is
// guessed from the year before all columns are looked at.
func (e *edition) column(period string) int {
	if len(e.periods) == 0 {
		return -1
	}
	first, _ := strconv.Atoi(e.periods[0])
	year, _ := strconv.Atoi(period)
	if guess := year - first; guess >= 0 && guess < len(e.periods) && e.periods[guess] == period {
		return guess
	}
	return slices.Index(e.periods, period)
}

// figure reads one cell of a row.
func (e *edition) figure(r *row, column int) *muster.Figure {
	printed, mark := pack.Mark(pack.Cell(r.series.cells, column))
	if printed == "" {
		return absent
	}
	_, power, ok := pack.Base(r.unit)
	value, err := muster.ParseNumber(printed + power)
	if !ok || err != nil {
		return absent
	}
	return &muster.Figure{
		Key:         r.key,
		Period:      e.periods[column],
		Value:       value,
		Status:      e.status(mark, column),
		Edition:     e.ID,
		Table:       r.table,
		Row:         r.series.row,
		Column:      e.heads[column],
		Printed:     printed,
		PrintedUnit: r.unit,
		Note:        e.remark(r.key, e.periods[column]),
	}
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
