package render

import (
	"encoding/csv"
	"io"

	"muster"
)

// sdmxFlow names the structure of the rows: agency, flow and version.
const sdmxFlow = "MUSTER:BOOKS(1.0.0)"

// sdmxStatus is the code of SDMX's CL_OBS_STATUS for a status: E estimated, F
// forecast, U low reliability, V not validated (second-hand), A normal.
var sdmxStatus = map[muster.Status]string{
	muster.Final: "A", muster.Derived: "A", "": "A", muster.Estimate: "E",
	muster.Projection: "F", muster.Uncertain: "U", muster.Reported: "V",
}

// sdmxMissing is the code for an absence: M where no value can exist, O where
// one is missing.
func sdmxMissing(a muster.Absence) string {
	if a == muster.NotAMember || a == muster.NoDefinition || a == muster.CategoryError {
		return "M"
	}
	return "O"
}

var sdmxColumns = []seriesColumn{
	{"STRUCTURE", false, func(*seriesRow) string { return "dataflow" }},
	{"STRUCTURE_ID", false, func(*seriesRow) string { return sdmxFlow }},
	{"ACTION", false, func(*seriesRow) string { return "I" }},
	{"FREQ", false, func(r *seriesRow) string {
		if len(r.Period) > len("2024") {
			return "D"
		}
		return "A"
	}},
	{"REF_AREA", false, func(r *seriesRow) string { return orTotal(r.Entity) }},
	{"INDICATOR", false, func(r *seriesRow) string { return indicator(r) }},
	{"UNIT_MEASURE", false, func(r *seriesRow) string { return orTotal(r.Value.Unit) }},
	{"PRICES", false, func(r *seriesRow) string { return orTotal(r.Value.Prices) }},
	{"EDITION", false, func(r *seriesRow) string {
		return orTotal(r.each(func(e muster.Edition) string { return string(e.ID) }))
	}},
	{"TIME_PERIOD", false, func(r *seriesRow) string { return r.Period }},
	{"OBS_VALUE", true, func(r *seriesRow) string { return r.Value.Number.String() }},
	{"OBS_STATUS", false, func(r *seriesRow) string {
		if r.Absent != muster.Present {
			return sdmxMissing(r.Absent)
		}
		if r.broken != "" && sdmxStatus[r.Status] == "A" {
			return "B"
		}
		return sdmxStatus[r.Status]
	}},
	{"UNIT_MULT", false, func(*seriesRow) string { return "0" }},
	{"STATUS", false, func(r *seriesRow) string { return string(r.Status) }},
	{"SOURCE", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Publisher }) }},
	{"TITLE", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Title }) }},
	{"PUBLISHED", false, func(r *seriesRow) string {
		return r.each(func(e muster.Edition) string { return e.Published.String() })
	}},
	{"ADDRESS", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Address }) }},
	{"LICENCE", false, func(r *seriesRow) string { return r.each(func(e muster.Edition) string { return e.Licence }) }},
	{"CELL", false, func(r *seriesRow) string { return sayAddress(r.Figure) }},
	{"COMMENT_OBS", false, func(r *seriesRow) string { return comment(r) }},
}

// SeriesSDMX writes series as SDMX-CSV 2.0: a dataflow's rows, dimensions
// first, then the observation and its attributes. Money is in whole units
// (UNIT_MULT 0); a dimension that does not apply is _Z.
func SeriesSDMX(w io.Writer, all []muster.Series, o Options) error {
	out := csv.NewWriter(w)
	record := make([]string, len(sdmxColumns))
	for i, c := range sdmxColumns {
		record[i] = c.name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	err := eachRow(all, o, func(r *seriesRow) error {
		for i, c := range sdmxColumns {
			record[i] = Neutral(c.of(r))
		}
		return out.Write(record)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// orTotal is a dimension's code, _Z where it does not apply.
func orTotal(s string) string {
	if s == "" {
		return "_Z"
	}
	return s
}

// indicator names the measure, or the formula of a computed value.
func indicator(r *seriesRow) string {
	if m := r.measure(); m != "" {
		return m
	}
	return orTotal(string(r.series.Formula))
}

func sayAddress(f *muster.Figure) string {
	if f == nil {
		return ""
	}
	s := ""
	for _, part := range nonEmpty(f.Table, f.Row, f.Column) {
		if s != "" {
			s += ", "
		}
		s += part
	}
	return s
}

func comment(r *seriesRow) string {
	switch {
	case r.Why != "":
		return r.Why
	case r.broken != "":
		return r.broken
	case r.Figure != nil:
		return r.Figure.Note
	}
	return r.says()
}
