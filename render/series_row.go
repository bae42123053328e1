package render

import (
	"strings"

	"muster"
	"muster/atlas"
)

// The columns of a series are the same in every format that has rows: CSV,
// Parquet, JSON. Each row can stand alone: it says what was measured, in what,
// how firm it is, where it is printed, and on which terms it may be used.

// seriesColumn is one column and how its cell is written. Numeric cells are
// numbers or empty, nothing else.
type seriesColumn struct {
	name    string
	numeric bool
	of      func(*seriesRow) string
}

// seriesRow is an observation with what its columns are made of.
type seriesRow struct {
	*muster.Observation
	broken string // why it is not comparable with what is before
	series *muster.Series
	from   []muster.Edition
}

var seriesColumns = []seriesColumn{
	{"entity", false, func(r *seriesRow) string { return r.Entity }},
	{"entity_name", false, func(r *seriesRow) string { return entityName(r.Entity) }},
	{"period", false, func(r *seriesRow) string { return r.Period }},
	{"measure", false, func(r *seriesRow) string { return r.measure() }},
	{"value", true, func(r *seriesRow) string { return r.Value.Number.String() }},
	{"unit", false, func(r *seriesRow) string { return r.Value.Unit }},
	{"per", false, func(r *seriesRow) string { return r.Value.Per }},
	{"price_base", false, func(r *seriesRow) string { return r.Value.Prices }},
	{"definition", false, func(r *seriesRow) string { return r.Value.Definition }},
	{"status", false, func(r *seriesRow) string { return string(r.Status) }},
	{"absent", false, func(r *seriesRow) string { return string(r.Absent) }},
	{"why", false, func(r *seriesRow) string { return r.Why }},
	{"source", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.ID.Source() }) }},
	{"edition", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return string(e.ID) }) }},
	{"publisher", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Publisher }) }},
	{"title", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Title }) }},
	{"published", false, func(r *seriesRow) string {
		return r.each(func(e muster.Edition) string { return e.Published.String() })
	}},
	{"address", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Address }) }},
	{"licence", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Licence }) }},
	{"second_hand", false, func(r *seriesRow) string { return r.secondHand() }},
	{"table", false, func(r *seriesRow) string { return r.cell(func(f *muster.Figure) string { return f.Table }) }},
	{"row", false, func(r *seriesRow) string { return r.cell(func(f *muster.Figure) string { return f.Row }) }},
	{"column", false, func(r *seriesRow) string { return r.cell(func(f *muster.Figure) string { return f.Column }) }},
	{"printed", true, func(r *seriesRow) string { return r.cell(func(f *muster.Figure) string { return f.Printed }) }},
	{"printed_unit", false, func(r *seriesRow) string { return r.cell(func(f *muster.Figure) string { return f.PrintedUnit }) }},
	{"break", false, func(r *seriesRow) string { return r.broken }},
	{"note", false, func(r *seriesRow) string { return r.cell(func(f *muster.Figure) string { return f.Note }) }},
	{"working", false, func(r *seriesRow) string { return r.says() }},
	{"formula", false, func(r *seriesRow) string { return string(r.series.Formula) }},
	{"reading", false, func(r *seriesRow) string { return r.series.Name }},
	{"as_of", false, func(r *seriesRow) string { return r.series.Axes.Day }},
}

// eachRow calls do for every observation of several series, in order.
func eachRow(all []muster.Series, o Options, do func(*seriesRow) error) error {
	for i := range all {
		for k := range all[i].Cells {
			r := &seriesRow{Observation: &all[i].Cells[k], series: &all[i]}
			r.broken = o.breakOf(r.Figure)
			for _, id := range r.Editions {
				r.from = append(r.from, o.edition(id))
			}
			if err := do(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// each joins what the editions beneath have, each once.
func (r *seriesRow) each(of func(muster.Edition) string) string {
	var out []string
	for _, e := range r.from {
		if s := of(e); s != "" && (len(out) == 0 || out[len(out)-1] != s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, "; ")
}

func (r *seriesRow) secondHand() string {
	for _, e := range r.from {
		if e.SecondHand {
			return "true"
		}
	}
	return "false"
}

func (r *seriesRow) cell(of func(*muster.Figure) string) string {
	if r.Figure == nil {
		return ""
	}
	return of(r.Figure)
}

func (r *seriesRow) measure() string {
	if r.Figure != nil {
		return r.Figure.Measure
	}
	return ""
}

// says is the arithmetic of a computed cell; a published one speaks for itself.
func (r *seriesRow) says() string {
	if r.Figure != nil || r.Working == nil {
		return ""
	}
	return r.Working.Says
}

func entityName(code string) string {
	if code == "" {
		return ""
	}
	return strings.TrimPrefix(atlas.Name(code), "the ")
}
