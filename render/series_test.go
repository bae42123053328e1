package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"muster"
)

// worded is an edition whose words are as hostile as a file from elsewhere.
var worded = muster.Edition{
	ID: "tidy/2025-01-02", Source: "tidy", Published: muster.MustDay("2025-01-02"), Publisher: `=HYPERLINK("http://a.test")`,
	Title: "<script>alert(1)</script>", Licence: "@terms", Address: "https://example.test/?a=1&b=2",
}

func seriesOptions() Options {
	return Options{Edition: func(muster.EditionID) muster.Edition { return worded }}
}

// observed makes a cell; status "" makes a gap.
func observed(entity, period, value string, status muster.Status, note string) muster.Observation {
	c := muster.Observation{Entity: entity, Period: period}
	if status == "" {
		c.Absent, c.Why = muster.NoSeries, "-the edition has no figure"
		return c
	}
	n := muster.MustNumber(value)
	f := muster.Figure{
		Key:    muster.Key{Measure: "defence_expenditure_real_change", Entity: entity, Unit: "ratio"},
		Period: period, Value: n, Status: status, Edition: worded.ID, Table: "+Table", Row: "\tRow", Column: period, Printed: value, PrintedUnit: "ratio", Note: note,
	}
	c.Value = muster.Value{Number: n, Unit: "ratio", Definition: "nato"}
	c.Status, c.Editions, c.Figure = status, []muster.EditionID{worded.ID}, &f
	return c
}

func sampleSeries() []muster.Series {
	return []muster.Series{{
		Name: "real change & more", Formula: "each(DEU, FRA: it.x)[2021..2024]", Axes: muster.Axes{Day: "2025-02-01"},
		Cells: []muster.Observation{
			observed("DEU", "2021", "-0.125", muster.Final, ""), observed("DEU", "2022", "0.02", muster.Final, "A break <here>."),
			observed("DEU", "2023", "0.04", muster.Estimate, "A break <here>."), observed("DEU", "2024", "0.05", muster.Reported, "A break <here>."),
			observed("FRA", "2021", "0.01", muster.Final, ""), observed("FRA", "2022", "", "", ""), observed("FRA", "2023", "0.03", muster.Final, ""),
			observed("FRA", "2024", "0.03", muster.Projection, ""),
		},
	}}
}

// A spreadsheet runs nothing of it, and numbers stay numbers.
func TestNeutral(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "Poland": "Poland", "-0.125": "-0.125", "-12": "-12", "12": "12", "-": "'-", "=1+1": "'=1+1", "+1": "'+1", "-1+1": "'-1+1",
		"@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "\rx": "'\rx", "\nx": "'\nx", "-cmd|' /C calc'!A0": "'-cmd|' /C calc'!A0", "＝1": "'＝1", "a=b": "a=b", "–": "–",
	} {
		if got := Neutral(cell); got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
	}
}

func table(t *testing.T, write func(io.Writer, []muster.Series, Options) error) []map[string]string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, sampleSeries(), seriesOptions()); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var records []map[string]string
	for _, row := range rows[1:] {
		r := map[string]string{}
		for i, cell := range row {
			r[rows[0][i]] = cell
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				if _, err := muster.ParseNumber(cell); err != nil {
					t.Errorf("%s: a spreadsheet would run %q", rows[0][i], cell)
				}
			}
		}
		records = append(records, r)
	}
	return records
}

// Each row of the CSV stands alone: source, edition, status, licence, cell.
func TestSeriesCSV(t *testing.T) {
	rows := table(t, SeriesCSV)
	if len(rows) != 8 {
		t.Fatalf("%d rows", len(rows))
	}
	for column, want := range map[string]string{
		"entity": "DEU", "entity_name": "Germany", "period": "2021", "value": "-0.125", "unit": "ratio", "status": "final", "source": "tidy",
		"edition": "tidy/2025-01-02", "licence": "'@terms", "published": "2025-01-02", "table": "'+Table", "row": "'\tRow", "as_of": "2025-02-01",
	} {
		if rows[0][column] != want {
			t.Errorf("%s = %q, want %q", column, rows[0][column], want)
		}
	}
	if gap := rows[5]; gap["value"] != "" || gap["absent"] != "no_series" || gap["why"] != "'-the edition has no figure" {
		t.Errorf("the gap is %v", gap)
	}
}

// SDMX-CSV 2.0: the first three columns, dimensions, a status code for each.
func TestSeriesSDMX(t *testing.T) {
	rows := table(t, SeriesSDMX)
	codes := ""
	for _, r := range rows {
		if r["STRUCTURE"] != "dataflow" || r["STRUCTURE_ID"] != sdmxFlow || r["ACTION"] != "I" || r["FREQ"] != "A" || r["TIME_PERIOD"] == "" {
			t.Errorf("row %v", r)
		}
		codes += r["OBS_STATUS"]
	}
	if codes != "AAEVAOAF" {
		t.Errorf("statuses %s", codes)
	}
	if rows[0]["OBS_VALUE"] != "-0.125" || rows[0]["PRICES"] != "_Z" || rows[0]["REF_AREA"] != "DEU" || rows[5]["OBS_VALUE"] != "" {
		t.Errorf("rows %v, %v", rows[0], rows[5])
	}
}

// An independent reader reads the Parquet file; numbers are numbers.
func TestSeriesParquet(t *testing.T) {
	var out bytes.Buffer
	if err := SeriesParquet(&out, sampleSeries(), seriesOptions()); err != nil {
		t.Fatal(err)
	}
	type record struct {
		Entity  string   `parquet:"entity"`
		Value   *float64 `parquet:"value,optional"`
		Exact   string   `parquet:"value_exact"`
		Licence string   `parquet:"licence"`
		Status  string   `parquet:"status"`
	}
	rows, err := parquet.Read[record](bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 8 || *rows[0].Value != -0.125 || rows[0].Exact != "-0.125" || rows[0].Licence != "@terms" || rows[5].Value != nil || rows[2].Status != "estimate" {
		t.Errorf("rows = %+v", rows)
	}
}

func TestSeriesJSON(t *testing.T) {
	var out bytes.Buffer
	if err := SeriesJSON(&out, sampleSeries(), seriesOptions()); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Format string
		Series []struct {
			Cells []struct {
				Entity, Status, Absent string
				Value                  *struct{ Number, Unit string }
				Editions               []struct{ ID, Licence string }
				Figure                 struct{ Table, Measure string }
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	c := got.Series[0].Cells
	if got.Format != SeriesFormat || len(c) != 8 || c[0].Value.Number != "-0.125" || c[0].Editions[0].Licence != "@terms" || c[5].Value != nil || c[5].Absent != "no_series" || c[0].Figure.Table != "+Table" {
		t.Errorf("%+v", got)
	}
}

// The table for people marks estimates and shows gaps as gaps.
func TestSeriesText(t *testing.T) {
	var out bytes.Buffer
	all := sampleSeries()
	all[0].Cells = append(all[0].Cells, observed("DEU", "2019", "", "", ""), observed("DEU", "2020", "", "", ""))
	if err := SeriesText(&out, all, seriesOptions()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"no figure in 2019 to 2020\n", "Germany  -12.50  2.00  4.00e  5.00r", "France     1.00     –   3.00  3.00p", "note   Germany: A break <here>."} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

// The chart is well-formed, says what it is to whoever cannot see it, marks
// what is not final, bridges no gap, and has every number as text.
func TestSVG(t *testing.T) {
	var out bytes.Buffer
	if err := SVG(&out, sampleSeries(), seriesOptions()); err != nil {
		t.Fatal(err)
	}
	svg := out.String()
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{
		`role="img"`, "<title id=", "<desc id=", `role="table"`, "real change &amp; more", "Germany 2024: 5.00r", "tidy/2025-01-02", `class="break"`, "A break &lt;here&gt;.",
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in the chart", want)
		}
	}
	for what, want := range map[string]int{`stroke-width="2"`: 4, `stroke-dasharray`: 3, `r="3.2" fill="#ffffff"`: 3, `class="break"`: 1} {
		if got := strings.Count(svg, what); got != want {
			t.Errorf("%d times %s, want %d", got, what, want)
		}
	}
	if strings.Contains(svg, "<script") || strings.Contains(svg, "href") {
		t.Error("words of an edition became markup")
	}
}

// A break that the edition names is drawn, and marked in the rows.
func TestBreaks(t *testing.T) {
	o := seriesOptions()
	o.Break = func(_ muster.EditionID, k muster.Key, period string) string {
		if k.Entity == "DEU" && period == "2022" {
			return "Another count from 2022 on."
		}
		return ""
	}
	var chart, rows bytes.Buffer
	if err := SVG(&chart, sampleSeries(), o); err != nil {
		t.Fatal(err)
	}
	if err := SeriesSDMX(&rows, sampleSeries(), o); err != nil {
		t.Fatal(err)
	}
	if strings.Count(chart.String(), `class="break"`) != 1 || !strings.Contains(chart.String(), "Another count from 2022 on.") {
		t.Error("the chart does not show the break")
	}
	if !strings.Contains(rows.String(), ",B,0,final,") {
		t.Errorf("no row is marked as a break:\n%s", rows.String())
	}
}

// Values of other bases are not joined, and the refusal is one sentence.
func TestSVGRefuses(t *testing.T) {
	money := func(prices, definition string) muster.Series {
		c := observed("DEU", "2021", "5", muster.Final, "")
		c.Value = muster.Value{Number: muster.Int(5), Unit: "USD", Prices: prices, Definition: definition}
		return muster.Series{Name: prices + definition, Cells: []muster.Observation{c}}
	}
	for want, all := range map[string][]muster.Series{
		"at constant-2015 prices": {money("constant-2015", "nato"), money("constant-2021", "nato")},
		"on the definition sipri": {money("current", "nato"), money("current", "sipri")},
		"in ratio":                {money("", ""), sampleSeries()[0]},
		"nothing to draw":         {{Cells: []muster.Observation{observed("DEU", "2021", "", "", "")}}},
	} {
		err := SVG(io.Discard, all, seriesOptions())
		if err == nil || !strings.Contains(err.Error(), want) || strings.ContainsAny(err.Error(), "\n") {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// A file's name carries query and edition, and only what file systems take.
func TestFileName(t *testing.T) {
	for _, c := range []struct{ query, format, want string }{
		{"DEU.defence_expenditure[2014..2024]", "csv", "DEU.defence_expenditure-2014-to-2024.nato-2024-06-17.csv"},
		{"count(NATO where x >= 2%)", "json", "count-NATO-where-x-over-2.nato-2024-06-17.json"},
		{"../../etc/passwd", "csv", "to-to-etc-passwd.nato-2024-06-17.csv"},
	} {
		if got := FileName(c.query, []muster.EditionID{"nato/2024-06-17"}, c.format); got != c.want {
			t.Errorf("%q is named %s, want %s", c.query, got, c.want)
		}
	}
	long := FileName(strings.Repeat("x", 900), nil, "svg")
	if len(long) > 200 || !strings.HasSuffix(long, ".svg") {
		t.Errorf("a long query is named %s", long)
	}
}
