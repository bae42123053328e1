package render

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"muster"
)

// checkColumns are the columns of [CSV]. A row is a reading of a claim: of a claim
// without any the columns of the reading are empty.
var checkColumns = []struct {
	name string
	of   func(*checkRow) string
}{
	{"path", func(r *checkRow) string { return r.Document.Path }},
	{"part", func(r *checkRow) string { return r.Document.Part }},
	{"address", func(r *checkRow) string { return r.Document.Address }},
	{"title", func(r *checkRow) string { return line(r.Document.Title, 300) }},
	{"outlet", func(r *checkRow) string { return r.Document.Outlet }},
	{"published_from", func(r *checkRow) string { return r.Document.Published.From.String() }},
	{"published_to", func(r *checkRow) string { return r.Document.Published.To.String() }},
	{"claim", func(r *checkRow) string { return r.claim.ID }},
	{"start", func(r *checkRow) string { return strconv.Itoa(r.claim.Start) }},
	{"end", func(r *checkRow) string { return strconv.Itoa(r.claim.End) }},
	{"line", func(r *checkRow) string { n, _ := r.lineColumn(r.claim.Start); return strconv.Itoa(n) }},
	{"text", func(r *checkRow) string { return line(r.Text.Of(r.claim.Span), 1000) }},
	{"speaker", func(r *checkRow) string { return r.speaker().Name }},
	{"role", func(r *checkRow) string { return r.speaker().Role }},
	{"said_from", func(r *checkRow) string { return r.said(r.claim).From.String() }},
	{"said_to", func(r *checkRow) string { return r.said(r.claim).To.String() }},
	{"form", func(r *checkRow) string { return r.claim.Form }},
	{"subject", func(r *checkRow) string { return strings.Join(r.claim.Subject, " ") }},
	{"compared_with", func(r *checkRow) string { return strings.Join(r.claim.ComparedWith, " ") }},
	{"measure", func(r *checkRow) string { return r.claim.Measure }},
	{"period_from", func(r *checkRow) string { return r.claim.Period.From }},
	{"period_to", func(r *checkRow) string { return r.claim.Period.To }},
	{"finding", func(r *checkRow) string { return string(r.finding.Then) }},
	{"finding_now", func(r *checkRow) string { return string(r.finding.Now) }},
	{"why", func(r *checkRow) string { return line(r.finding.Why, 2000) }},
	{"because", func(r *checkRow) string { return string(r.finding.Because) }},
	{"ask", func(r *checkRow) string { return line(r.finding.Ask, 1000) }},
	{"reading", func(r *checkRow) string { return r.reading.Name }},
	{"known", func(r *checkRow) string { return string(r.reading.Known) }},
	{"plain", func(r *checkRow) string { return r.flag(r.reading.Plain) }},
	{"holds", func(r *checkRow) string { return r.flag(r.reading.Holds) }},
	{"value", func(r *checkRow) string { n, _, _ := r.spread(); return n }},
	{"low", func(r *checkRow) string { _, n, _ := r.spread(); return n }},
	{"high", func(r *checkRow) string { _, _, n := r.spread(); return n }},
	{"unit", func(r *checkRow) string { return r.unit() }},
	{"absent", func(r *checkRow) string { return string(r.reading.Absent) }},
	{"source", func(r *checkRow) string { return r.reading.Axes.Source }},
	{"edition", func(r *checkRow) string { return r.reading.Axes.Edition }},
	{"formula", func(r *checkRow) string { return string(r.reading.Formula) }},
	{"working", func(r *checkRow) string { return line(sayReading(r.reading), 1000) }},
	{"cells", func(r *checkRow) string { return r.cells() }},
}

type checkRow struct {
	*sheet
	finding *muster.Finding
	claim   *muster.Claim
	reading *muster.Reading
	none    bool // no reading
	o       Options
}

func (r *checkRow) speaker() muster.Speaker {
	if s := r.claim.Speaker; s != nil {
		return *s
	}
	return muster.Speaker{}
}

func (r *checkRow) flag(b bool) string {
	if r.none {
		return ""
	}
	return strconv.FormatBool(b)
}

func (r *checkRow) spread() (number, low, high string) {
	v := r.reading.Value
	if v == nil || r.reading.Absent != muster.Present {
		return "", "", ""
	}
	n, a, z := spread(v)
	return n.String(), a.String(), z.String()
}

func (r *checkRow) unit() string {
	if r.reading.Value == nil {
		return ""
	}
	return r.reading.Value.Unit
}

// cells are the publications and the cells that a reading rests on.
func (r *checkRow) cells() string {
	var out []string
	for _, c := range citations([]*muster.Reading{r.reading}, r.o) {
		out = append(out, c.Where()+": "+c.Listed())
	}
	return line(strings.Join(out, " | "), 2000)
}

// CSV writes the claims of a check as a table: a row for each plain reading by what was
// known then, with Explain for every reading, and a row for a claim without any. Cells
// are made harmless as those of [SeriesCSV] are.
func CSV(w io.Writer, c *muster.Check, o Options) error {
	out := csv.NewWriter(w)
	record := make([]string, len(checkColumns))
	for i, column := range checkColumns {
		record[i] = column.name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for i := range c.Reports {
		on := newSheet(&c.Reports[i])
		findings := o.findings(on.Report)
		for k := range findings {
			f := &findings[k]
			for _, reading := range tabled(f, o) {
				row := checkRow{sheet: on, finding: f, claim: f.Claim, reading: reading, o: o}
				if reading == nil {
					row.none, row.reading = true, &muster.Reading{}
				}
				for n, column := range checkColumns {
					record[n] = Neutral(column.of(&row))
				}
				if err := out.Write(record); err != nil {
					return err
				}
			}
		}
	}
	out.Flush()
	return out.Error()
}

// tabled are the readings of a claim that get a row; one nil where there are none.
func tabled(f *muster.Finding, o Options) []*muster.Reading {
	var out []*muster.Reading
	for i := range f.Reads {
		if r := &f.Reads[i]; o.Explain || r.Plain && (r.Known == muster.Then || r.Known == "") {
			out = append(out, r)
		}
	}
	if out == nil {
		out = append(out, nil)
	}
	return out
}
