package render

import "muster"

type jsonClaim struct {
	ID        string `json:"id"`
	Statement string `json:"statement"`
	jsonSpan
	Text         string        `json:"text"`
	Form         string        `json:"form"`
	Tense        string        `json:"tense"`
	Negated      bool          `json:"negated"`
	Subject      []string      `json:"subject"`
	Measure      string        `json:"measure"`
	Relation     string        `json:"relation"`
	Period       jsonPeriod    `json:"period"`
	Quantity     *string       `json:"quantity"`
	ComparedWith []string      `json:"compared_with"` // null when nothing is compared
	Finding      string        `json:"finding"`
	FindingNow   string        `json:"finding_now"`
	Robust       bool          `json:"robust"`
	Why          string        `json:"why"`
	Because      *string       `json:"because"`
	Ask          *string       `json:"ask"`
	Rules        []string      `json:"rules"`
	Readings     []jsonReading `json:"readings"`
}

type jsonPeriod struct {
	From  *string `json:"from"`
	To    *string `json:"to"`
	Basis *string `json:"basis"`
	Why   *string `json:"why"`
}

type jsonReading struct {
	Name    string       `json:"name"`
	Plain   bool         `json:"plain"`
	Known   string       `json:"known"`
	Axes    jsonAxes     `json:"axes"`
	Formula string       `json:"formula"`
	Value   *jsonValue   `json:"value"`
	Absent  *string      `json:"absent"`
	Why     *string      `json:"why,omitempty"`
	Holds   bool         `json:"holds"`
	Working *jsonWorking `json:"working"`
}

type jsonAxes struct {
	Source     string `json:"source,omitempty"`
	Edition    string `json:"edition,omitempty"`
	Prices     string `json:"prices,omitempty"`
	Currency   string `json:"currency,omitempty"`
	Year       string `json:"year,omitempty"`
	Members    string `json:"members,omitempty"`
	Scope      string `json:"scope,omitempty"`
	Definition string `json:"definition,omitempty"`
	Day        string `json:"day,omitempty"`
}

type jsonValue struct {
	Number *string `json:"number"`
	Unit   string  `json:"unit"`
	Low    *string `json:"low"`
	High   *string `json:"high"`
}

type jsonWorking struct {
	Says   string         `json:"says"`
	Value  *string        `json:"value"`
	Unit   string         `json:"unit,omitempty"`
	Op     string         `json:"op,omitempty"`
	From   []*jsonWorking `json:"from,omitempty"`
	Figure *jsonFigure    `json:"figure,omitempty"`
	Entry  *jsonEntry     `json:"entry,omitempty"`
}

// jsonEntry is an entry of the ledger of pledges.
type jsonEntry struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Address string `json:"address"`
}

type jsonFigure struct {
	Source    string `json:"source"`
	Edition   string `json:"edition"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Address   string `json:"address"`
	Table     string `json:"table"`
	Row       string `json:"row"`
	Column    string `json:"column"`
	Value     string `json:"value"`
	Unit      string `json:"unit"`
	Status    string `json:"status"`
	Note      string `json:"note,omitempty"`
}

func claim(r *muster.Report, f *muster.Finding, o Options) jsonClaim {
	c := f.Claim
	j := jsonClaim{
		ID: c.ID, Statement: c.Statement, jsonSpan: span(c.Span), Text: r.Text.Of(c.Span),
		Form: c.Form, Tense: string(c.Tense), Negated: c.Test.Negated,
		Subject: list(c.Subject), Measure: c.Measure, Relation: string(c.Test.Relation),
		Period:   jsonPeriod{known(c.Period.From), known(c.Period.To), known(c.Period.Basis), known(c.Period.Why)},
		Quantity: known(c.Quantity), ComparedWith: c.ComparedWith,
		Finding: string(f.Then), FindingNow: string(f.Now), Robust: f.Robust, Why: f.Why,
		Because: known(string(f.Because)), Ask: known(f.Ask), Rules: list(c.Rules),
		Readings: make([]jsonReading, len(f.Reads)),
	}
	if len(c.ComparedWith) == 0 {
		j.ComparedWith = nil
	}
	for i := range f.Reads {
		j.Readings[i] = reading(&f.Reads[i], o)
		if v := j.Readings[i].Value; v != nil && v.Unit == "" {
			v.Unit = c.Test.Unit // nothing was found, of what was asked for
		}
	}
	return j
}

func reading(r *muster.Reading, o Options) jsonReading {
	j := jsonReading{
		Name: r.Name, Plain: r.Plain, Known: string(r.Known), Axes: jsonAxes(r.Axes), Formula: string(r.Formula),
		Absent: known(string(r.Absent)), Why: known(r.Why), Holds: r.Holds, Working: working(r.Working, o),
	}
	if r.Value != nil && r.Absent == muster.Present {
		n, low, high := spread(r.Value)
		j.Value = &jsonValue{number(n), r.Value.Unit, number(low), number(high)}
	}
	return j
}

func working(w *muster.Working, o Options) *jsonWorking {
	if w == nil {
		return nil
	}
	n, _, _ := spread(&w.Value)
	j := &jsonWorking{Says: w.Says, Value: number(n), Unit: w.Value.Unit, Op: w.Op}
	for _, child := range w.From {
		j.From = append(j.From, working(child, o))
	}
	if w.Op == "entry" && len(w.Args) == 3 { // as package formula lays it down
		j.Entry = &jsonEntry{w.Args[0], w.Args[1], w.Args[2]}
	}
	if w.Figure != nil {
		j.Figure = figureOf(w.Figure, o)
	}
	return j
}

// figureOf is a cell with its publication.
func figureOf(f *muster.Figure, o Options) *jsonFigure {
	e := o.edition(f.Edition)
	value, unit := printedParts(f)
	return &jsonFigure{
		Source: f.Edition.Source(), Edition: editionDay(f.Edition), Title: e.Title, Publisher: e.Publisher, Address: e.Address,
		Table: f.Table, Row: f.Row, Column: f.Column, Value: value, Unit: unit, Status: string(f.Status), Note: f.Note,
	}
}

// editionDay is the part of an edition's id after the source.
func editionDay(id muster.EditionID) string {
	s := string(id)
	if source := id.Source(); len(s) > len(source) {
		return s[len(source)+1:]
	}
	return s
}
