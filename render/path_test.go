package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"muster"
)

// road is a small pathway made by hand.
func road() *muster.Pathway {
	n := muster.MustNumber
	step := func(year int, share, money string) muster.PathStep {
		return muster.PathStep{Year: year, GDP: n("1000000000000"), Share: n(share), Money: n(money), Extra: muster.PathExtra{FlatCash: n("1"), FlatReal: n("2"), FlatShare: n("3")}}
	}
	last := step(2028, "0.035", "35000000000")
	last.Carried = true
	last.Fan = muster.PathFan{P10: n("30000000000"), P25: n("33000000000"), P50: n("35000000000"), P75: n("37000000000"), P90: n("41000000000")}
	start := muster.Figure{Value: n("0.02"), Period: "2026", Status: muster.Estimate, Edition: "nato/2026-07-10"}
	return &muster.Pathway{
		Target: n("0.035"), From: 2026, By: 2028, Shape: muster.Straight, Prices: "constant-2026", Currency: "EUR", Shares: "nato/2026-07-10", Economy: "imf/2026-04-14",
		Lines: []muster.PathLine{{
			Code: "FRA", Name: "Fr<an>ce", Start: &start, Past: []muster.Figure{start}, Notes: []string{"a <note>"},
			Steps: []muster.PathStep{step(2026, "0.02", "20000000000"), step(2027, "0.0275", "27500000000"), last},
			Total: muster.PathExtra{FlatCash: n("2"), FlatReal: n("4"), FlatShare: n("6")},
		}},
		Meetings:    []muster.PathMeeting{{Group: "NATO_EUROPE", In: "money", Rival: "keeps its share of GDP", Needs: n("0.04")}},
		Uncertainty: &muster.PathUncertainty{Paths: 100, Seed: 3, Revision: muster.PathRevision{Spread: 0.05, Pairs: 9, From: []string{"nato/2019-06-25"}}},
		Sensitivity: []muster.PathSensitivity{{Change: "shape front", Money: n("1"), Extra: n("2"), MoneyBy: n("3000000000"), ExtraBy: n("-4000000000")}},
		Assumptions: []string{"Everything is assumed."},
	}
}

// Every output of a pathway prints its assumptions and its calibration, or the
// editions that they are of.
func TestPathOutputs(t *testing.T) {
	for name, write := range map[string]func(io.Writer) error{
		"text": func(w io.Writer) error { return PathText(w, road(), Options{}) },
		"json": func(w io.Writer) error { return PathJSON(w, road(), Options{}) },
		"html": func(w io.Writer) error { return PathHTML(w, road(), Options{}) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(name, err)
		}
		out := strings.Join(strings.Fields(b.String()), " ")
		for _, want := range []string{"Everything is assumed.", "Simulated on 100 paths, seed 3", "9 pairs", "not by 2028"} {
			if !strings.Contains(out, want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
		if name == "json" && !json.Valid(b.Bytes()) {
			t.Error("the JSON is none")
		}
	}
}

func TestPathCSV(t *testing.T) {
	var b bytes.Buffer
	if err := PathCSV(&b, road()); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	row := map[string]string{}
	for i, name := range rows[0] {
		row[name] = rows[3][i]
	}
	for name, want := range map[string]string{"year": "2028", "share": "0.035", "p90": "41000000000", "beyond_forecast": "true", "start_edition": "nato/2026-07-10", "start_status": "estimate", "seed": "3"} {
		if row[name] != want {
			t.Errorf("%s is %q, want %q", name, row[name], want)
		}
	}
}

// The page is well-formed where its charts are, escapes names, and marks the
// estimate and the end of the forecast.
func TestPathCharts(t *testing.T) {
	p := road()
	for _, svg := range []string{string(moneyChart(p, &p.Lines[0])), string(shareChart(p, &p.Lines[0]))} {
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%v in %s", err, svg)
			}
		}
		for _, want := range []string{"<title", "<desc", `role="img"`, "dot estimate"} {
			if !strings.Contains(svg, want) {
				t.Errorf("no %s in %s", want, svg)
			}
		}
		if strings.Contains(svg, "<an>") {
			t.Error("a name is not escaped")
		}
	}
	if !strings.Contains(string(moneyChart(p, &p.Lines[0])), "forecast ends") {
		t.Error("the end of the forecast is not marked")
	}
}
