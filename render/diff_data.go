package render

import (
	"encoding/csv"
	"io"

	"muster"
)

type jsonDiff struct {
	Format      string              `json:"format"`
	Before      jsonEdition         `json:"before"`
	After       jsonEdition         `json:"after"`
	Definitions []jsonDefinition    `json:"definitions"`
	PriceBase   *string             `json:"price_base"`
	Notes       []string            `json:"notes"`
	Coverage    []jsonCoverage      `json:"coverage"`
	Crossings   []jsonCrossing      `json:"crossings"`
	Measures    []jsonMeasureDiff   `json:"measures"`
	Judged      int                 `json:"judged"`
	Findings    []jsonFindingChange `json:"findings"`
}

type jsonDefinition struct {
	Before string `json:"before"`
	After  string `json:"after"`
	Why    string `json:"why"`
}

type jsonCoverage struct {
	Kind    string   `json:"kind"`
	Change  string   `json:"change"` // added | missing
	Measure *string  `json:"measure"`
	What    []string `json:"what"`
	Why     string   `json:"why"`
}

type jsonCrossing struct {
	Target          *string  `json:"target"`
	Period          string   `json:"period"`
	Before          int      `json:"before"`
	After           int      `json:"after"`
	Of              int      `json:"of"`
	Gained          []string `json:"gained"`
	Lost            []string `json:"lost"`
	OtherDefinition bool     `json:"other_definition"`
}

type jsonMeasureDiff struct {
	Measure    string         `json:"measure"`
	After      *string        `json:"after"`
	Compared   int            `json:"compared"`
	Same       int            `json:"same"`
	Firmer     int            `json:"estimates_now_final"`
	Refused    int            `json:"not_compared"`
	WhyRefused *string        `json:"why_not_compared"`
	Revised    []jsonRevision `json:"revised"`
}

type jsonRevision struct {
	Entity          string      `json:"entity"`
	Period          string      `json:"period"`
	Unit            string      `json:"unit"`
	Prices          *string     `json:"prices"`
	Before          *string     `json:"before"`
	After           *string     `json:"after"`
	Apart           *string     `json:"apart"`
	ApartUnit       string      `json:"apart_unit"`
	Part            *string     `json:"part"`
	OtherDefinition bool        `json:"other_definition"`
	FigureBefore    *jsonFigure `json:"figure_before"`
	FigureAfter     *jsonFigure `json:"figure_after"`
}

type jsonFindingChange struct {
	Document  string `json:"document"`
	Path      string `json:"path"`
	Claim     string `json:"claim"`
	Text      string `json:"text"`
	Before    string `json:"before"`
	After     string `json:"after"`
	WhyBefore string `json:"why_before"`
	WhyAfter  string `json:"why_after"`
}

// DiffJSON writes how two editions differ as one object.
func DiffJSON(w io.Writer, d *muster.EditionDiff, o Options) error {
	j := jsonDiff{
		Format: "muster.diff/1", Before: editionJSON(&d.Before), After: editionJSON(&d.After), Definitions: []jsonDefinition{}, PriceBase: known(d.PriceBase),
		Notes: list(d.Notes), Coverage: []jsonCoverage{}, Crossings: []jsonCrossing{}, Measures: []jsonMeasureDiff{}, Judged: d.Judged, Findings: []jsonFindingChange{},
	}
	for _, c := range d.Definitions {
		j.Definitions = append(j.Definitions, jsonDefinition(c))
	}
	for _, c := range d.Coverage {
		j.Coverage = append(j.Coverage, jsonCoverage{c.Kind, addedOrMissing(c.Added), known(c.Measure), c.What, c.Why})
	}
	for _, c := range d.Crossings {
		j.Crossings = append(j.Crossings, jsonCrossing{number(c.Target), c.Period, c.Before, c.After, c.Of, list(c.Gained), list(c.Lost), c.Other})
	}
	for i := range d.Measures {
		m := &d.Measures[i]
		out := jsonMeasureDiff{m.Measure, known(m.After), m.Compared, m.Same, m.Firmer, m.Refused, known(m.WhyRefused), []jsonRevision{}}
		for k := range m.Revised {
			r := &m.Revised[k]
			out.Revised = append(out.Revised, jsonRevision{
				r.Entity, r.Period, r.Unit, known(r.Prices), number(r.Before.Value), number(r.After.Value), number(r.Apart.Number), r.Apart.Unit,
				number(r.Part), r.Other, figureOf(&r.Before, o), figureOf(&r.After, o),
			})
		}
		j.Measures = append(j.Measures, out)
	}
	for _, f := range d.Findings {
		j.Findings = append(j.Findings, jsonFindingChange{f.Document, f.Path, f.Claim, f.Text, string(f.Before), string(f.After), f.WhyBefore, f.WhyAfter})
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(j)
}

func editionJSON(e *muster.Edition) jsonEdition {
	return jsonEdition{terms(*e), e.Source, known(e.Held), known(e.Note)}
}

func addedOrMissing(added bool) string {
	if added {
		return "added"
	}
	return "missing"
}

// DiffCSV writes every difference a row: definitions first, then prices,
// coverage, crossings, revised cells and findings.
func DiffCSV(w io.Writer, d *muster.EditionDiff) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"kind", "before_edition", "after_edition", "measure", "after_measure", "entity", "period", "unit", "prices", "before", "after", "apart", "apart_unit", "part", "status_before", "status_after", "other_definition", "why"}}
	add := func(kind string, cells map[string]string) {
		row := make([]string, len(rows[0]))
		row[0], row[1], row[2] = kind, string(d.Before.ID), string(d.After.ID)
		for i, name := range rows[0] {
			if s, ok := cells[name]; ok {
				row[i] = Neutral(s)
			}
		}
		rows = append(rows, row)
	}
	for _, c := range d.Definitions {
		add("definition", map[string]string{"measure": c.Before, "after_measure": c.After, "why": c.Why})
	}
	if d.PriceBase != "" {
		add("price_base", map[string]string{"before": d.Before.PriceBase, "after": d.After.PriceBase, "why": d.PriceBase})
	}
	for _, c := range d.Coverage {
		for _, what := range c.What {
			add(addedOrMissing(c.Added)+"_"+c.Kind, map[string]string{"measure": c.Measure, "entity": what, "why": c.Why})
		}
	}
	for _, c := range d.Crossings {
		for _, who := range c.Gained {
			add("reaches", map[string]string{"entity": who, "period": c.Period, "after": c.Target.String(), "other_definition": yesNo(c.Other)})
		}
		for _, who := range c.Lost {
			add("no_longer_reaches", map[string]string{"entity": who, "period": c.Period, "after": c.Target.String(), "other_definition": yesNo(c.Other)})
		}
	}
	for i := range d.Measures {
		m := &d.Measures[i]
		for k := range m.Revised {
			r := &m.Revised[k]
			add("revised", map[string]string{
				"measure": m.Measure, "after_measure": m.After, "entity": r.Entity, "period": r.Period, "unit": r.Unit, "prices": r.Prices,
				"before": r.Before.Value.String(), "after": r.After.Value.String(), "apart": r.Apart.Number.String(), "apart_unit": r.Apart.Unit, "part": r.Part.String(),
				"status_before": string(r.Before.Status), "status_after": string(r.After.Status), "other_definition": yesNo(r.Other),
			})
		}
	}
	for _, f := range d.Findings {
		add("finding", map[string]string{"entity": f.Path, "before": string(f.Before), "after": string(f.After), "why": f.Text})
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return out.Error()
}

func yesNo(b bool) string {
	if b {
		return "true"
	}
	return "false"
}
