package render

import (
	"io"

	"muster"
)

// AnswerFormat is the name and version of the JSON of `muster ask`.
const AnswerFormat = "muster.answer/1"

type jsonAnswer struct {
	Format  string       `json:"format"`
	Formula string       `json:"formula"`
	Name    string       `json:"name"`
	Axes    jsonAxes     `json:"axes"`
	Value   *jsonList    `json:"value"`
	Absent  *string      `json:"absent"`
	Why     *string      `json:"why"`
	Hint    *string      `json:"hint"`
	Working *jsonWorking `json:"working"`
	Others  []jsonOther  `json:"others"`
}

// jsonList is a value with everything that tells it from another: a list has
// its items.
type jsonList struct {
	jsonValue
	Per        string     `json:"per,omitempty"`
	Prices     string     `json:"prices,omitempty"`
	Definition string     `json:"definition,omitempty"`
	Each       []jsonPart `json:"each,omitempty"`
	Any        []jsonPart `json:"any,omitempty"`
}

type jsonPart struct {
	Name   string  `json:"name"`
	Number *string `json:"number"`
	Low    *string `json:"low,omitempty"`
	High   *string `json:"high,omitempty"`
}

type jsonOther struct {
	Name    string       `json:"name"`
	Axes    jsonAxes     `json:"axes"`
	Value   *jsonList    `json:"value"`
	Apart   *jsonList    `json:"apart"`
	Refused *string      `json:"refused"`
	Working *jsonWorking `json:"working"`
}

// AnswerJSON writes what came of a formula as one object.
func AnswerJSON(w io.Writer, a *muster.Answer, o Options) error {
	j := jsonAnswer{
		Format: AnswerFormat, Formula: string(a.Formula), Name: a.Name, Axes: jsonAxes(a.Axes), Value: listed(a.Value),
		Absent: known(string(a.Absent)), Why: known(a.Why), Hint: known(a.Hint), Working: working(a.Working, o),
		Others: make([]jsonOther, len(a.Others)),
	}
	for i := range a.Others {
		r := &a.Others[i]
		j.Others[i] = jsonOther{r.Name, jsonAxes(r.Axes), listed(r.Value), listed(r.Apart), known(r.Refused), working(r.Working, o)}
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(j)
}

func listed(v *muster.Value) *jsonList {
	if v == nil {
		return nil
	}
	n, low, high := spread(v)
	return &jsonList{
		jsonValue{number(n), v.Unit, number(low), number(high)}, v.Per, v.Prices, v.Definition, itemsOf(v.Each), itemsOf(v.Any),
	}
}

func itemsOf(from []muster.Part) []jsonPart {
	var out []jsonPart
	for _, p := range from {
		out = append(out, jsonPart{p.Name, number(p.Number), number(p.Low), number(p.High)})
	}
	return out
}
