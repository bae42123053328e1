package render

import (
	"io"

	"muster"
)

// SeriesFormat is the name and version of the JSON of a series.
const SeriesFormat = "muster.series/1"

type jsonSeries struct {
	Name    string    `json:"name"`
	Formula *string   `json:"formula"`
	Axes    jsonAxes  `json:"axes"`
	Cells   []jsonRow `json:"cells"`
}

type jsonRow struct {
	Entity   string         `json:"entity"`
	Name     string         `json:"entity_name"`
	Period   string         `json:"period"`
	Value    *jsonList      `json:"value"`
	Status   *string        `json:"status"`
	Absent   *string        `json:"absent"`
	Why      *string        `json:"why"`
	Editions []jsonTerms    `json:"editions"`
	Working  *jsonWorking   `json:"working,omitempty"`
	Figure   *jsonPublished `json:"figure,omitempty"`
}

// jsonPublished is a figure that was listed, not computed with.
type jsonPublished struct {
	Measure string `json:"measure"`
	jsonFigure
}

// jsonTerms is an edition beneath a value, with the terms of its use.
type jsonTerms struct {
	ID         string `json:"id"`
	Published  string `json:"published"`
	Title      string `json:"title"`
	Publisher  string `json:"publisher"`
	Address    string `json:"address"`
	Licence    string `json:"licence"`
	SecondHand bool   `json:"second_hand"`
	PriceBase  string `json:"price_base,omitempty"`
}

// SeriesJSON writes series with the working of every cell.
func SeriesJSON(w io.Writer, all []muster.Series, o Options) error {
	out := struct {
		Format string       `json:"format"`
		Series []jsonSeries `json:"series"`
	}{SeriesFormat, seriesJSON(all, o)}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

func seriesJSON(all []muster.Series, o Options) []jsonSeries {
	out := make([]jsonSeries, len(all))
	for i := range all {
		s := &all[i]
		out[i] = jsonSeries{s.Name, known(string(s.Formula)), jsonAxes(s.Axes), make([]jsonRow, len(s.Cells))}
		for k := range s.Cells {
			out[i].Cells[k] = row(&s.Cells[k], o)
		}
	}
	return out
}

func row(c *muster.Observation, o Options) jsonRow {
	j := jsonRow{
		Entity: c.Entity, Name: entityName(c.Entity), Period: c.Period, Status: known(string(c.Status)),
		Absent: known(string(c.Absent)), Why: known(c.Why), Editions: []jsonTerms{}, Working: working(c.Working, o),
	}
	if c.Absent == muster.Present {
		j.Value = listed(&c.Value)
	}
	for _, id := range c.Editions {
		j.Editions = append(j.Editions, terms(o.edition(id)))
	}
	if f := c.Figure; f != nil && c.Working == nil {
		j.Figure = &jsonPublished{f.Measure, *figureOf(f, o)}
	}
	return j
}

func terms(e muster.Edition) jsonTerms {
	return jsonTerms{string(e.ID), e.Published.String(), e.Title, e.Publisher, e.Address, e.Licence, e.SecondHand, e.PriceBase}
}

// EditionJSON writes one edition with its series.
func EditionJSON(w io.Writer, e *muster.Edition, all []muster.Series, o Options) error {
	out := struct {
		Format  string       `json:"format"`
		Edition jsonEdition  `json:"edition"`
		Series  []jsonSeries `json:"series"`
	}{"muster.edition/1", editionJSON(e), seriesJSON(all, o)}
	j := encoder(w)
	j.SetIndent("", "  ")
	return j.Encode(out)
}
