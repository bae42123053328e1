package render

import "muster"

type jsonDocument struct {
	ID         string          `json:"id"`
	Path       string          `json:"path"`
	Part       *string         `json:"part"`
	Title      string          `json:"title"`
	Outlet     string          `json:"outlet"`
	Author     string          `json:"author"`
	Address    string          `json:"address"`
	Language   string          `json:"language"`
	Offsets    string          `json:"offsets"`
	Published  jsonDating      `json:"published"`
	TextBytes  int             `json:"text_bytes"`
	Text       *string         `json:"text,omitempty"`
	Skipped    []jsonSkip      `json:"skipped"`
	Outside    []jsonOutside   `json:"outside"`
	Statements []jsonStatement `json:"statements"`
	Quantities []jsonQuantity  `json:"quantities"`
	Claims     []jsonClaim     `json:"claims"`
	Notes      []jsonNote      `json:"notes"`
}

type jsonDating struct {
	Date  *string `json:"date"`
	From  *string `json:"from"`
	To    *string `json:"to"`
	Basis string  `json:"basis"`
	Why   string  `json:"why"`

	// Only for the document itself: a statement's day has those of its document.
	Candidates *[]jsonCandidate `json:"candidates,omitempty"`
}

type jsonCandidate struct {
	Date  *string `json:"date"`
	Basis string  `json:"basis"`
	Where string  `json:"where"`
}

type jsonOutside struct {
	Why  string `json:"why"`
	Text string `json:"text"`
}

type jsonSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type jsonSkip struct {
	jsonSpan
	Why string `json:"why"`
}

type jsonStatement struct {
	ID string `json:"id"`
	jsonSpan
	Text       string       `json:"text"`
	Kind       string       `json:"kind"`
	Speaker    *jsonSpeaker `json:"speaker"`
	OnBehalfOf *string      `json:"on_behalf_of"`
	Cue        string       `json:"cue"`
	Date       jsonDating   `json:"date"`
	Place      *string      `json:"place"`
	Rule       string       `json:"rule"`
	Content    []jsonSpan   `json:"content"`  // what was said without who said it; [] for narration
	CueSpan    *jsonSpan    `json:"cue_span"` // the words of cue
	Within     *string      `json:"within"`   // the statement that this one is reported in
	Group      *string      `json:"group"`    // shared by the pieces of one quotation
	// All that the statement's sentence reports somebody to say, think or want; at
	// the first statement of the sentence, [] at the others.
	Attributions []jsonAttribution `json:"attributions"`
}

// jsonAttribution is one report of speech or thought inside a sentence.
type jsonAttribution struct {
	Source  *jsonSpan  `json:"source"`
	Cue     jsonSpan   `json:"cue"`
	Content []jsonSpan `json:"content"`
	Rule    string     `json:"rule"`
}

type jsonSpeaker struct {
	ID      *string   `json:"id"`
	Name    string    `json:"name"`
	Role    *string   `json:"role"`
	Mention *jsonSpan `json:"mention"`
}

type jsonQuantity struct {
	ID string `json:"id"`
	jsonSpan
	Text  string    `json:"text"`
	Low   *string   `json:"low"`
	High  *string   `json:"high"`
	Value *string   `json:"value"`
	Unit  string    `json:"unit"`
	Per   *string   `json:"per"`
	Of    *string   `json:"of"`
	Hedge string    `json:"hedge"`
	Rule  string    `json:"rule"`
	Claim *string   `json:"claim"`
	Left  *string   `json:"left"`
	Date  *jsonWhen `json:"date"`
}

// jsonWhen is how a date is said and where it falls.
type jsonWhen struct {
	Reference string  `json:"reference"`
	Grain     string  `json:"grain"`
	From      *string `json:"from"`
	To        *string `json:"to"`
	Edge      *string `json:"edge"`
	Bound     *string `json:"bound"`
	Why       *string `json:"why"`
}

type jsonNote struct {
	Kind    string       `json:"kind"`
	Where   []jsonSpan   `json:"where"`
	Why     string       `json:"why"`
	Working *jsonWorking `json:"working"`
}

func document(r *muster.Report, o Options) jsonDocument {
	d := &r.Document
	out := jsonDocument{
		ID: d.ID, Path: d.Path, Part: known(d.Part), Title: d.Title, Outlet: d.Outlet, Language: d.Language,
		Author: d.Author, Address: d.Address,
		Offsets: r.Text.Offsets, Published: dated(d.Published), TextBytes: len(r.Text.Body),
		Skipped: []jsonSkip{}, Outside: []jsonOutside{}, Statements: []jsonStatement{}, Quantities: []jsonQuantity{},
		Claims: []jsonClaim{}, Notes: []jsonNote{},
	}
	if o.WithText {
		out.Text = &r.Text.Body
	}
	for _, s := range r.Text.Skipped {
		out.Skipped = append(out.Skipped, jsonSkip{span(s.Span), s.Why})
	}
	for _, s := range r.Text.Outside {
		out.Outside = append(out.Outside, jsonOutside(s))
	}
	for i := range r.Statements {
		out.Statements = append(out.Statements, statement(r, &r.Statements[i]))
	}
	users := claimsByQuantity(r)
	for i := range r.Quantities {
		out.Quantities = append(out.Quantities, quantity(r, &r.Quantities[i], users))
	}
	findings := o.findings(r)
	for i := range findings {
		out.Claims = append(out.Claims, claim(r, &findings[i], o))
	}
	for _, n := range r.Notes {
		note := jsonNote{n.Kind, []jsonSpan{}, n.Why, working(n.Working, o)}
		for _, s := range n.Where {
			note.Where = append(note.Where, span(s))
		}
		out.Notes = append(out.Notes, note)
	}
	return out
}

func dating(d muster.Dating) jsonDating {
	j := jsonDating{From: day(d.From), To: day(d.To), Basis: d.Basis, Why: d.Why}
	if d.Exact() {
		j.Date = day(d.From)
	}
	return j
}

// dated is dating with every day that the document offers.
func dated(d muster.Dating) jsonDating {
	list := make([]jsonCandidate, len(d.Candidates))
	for i, c := range d.Candidates {
		list[i] = jsonCandidate{day(c.Day), c.Basis, c.Where}
	}
	j := dating(d)
	j.Candidates = &list
	return j
}

func span(s muster.Span) jsonSpan { return jsonSpan{s.Start, s.End} }

func statement(r *muster.Report, s *muster.Statement) jsonStatement {
	when := s.Said
	if !when.Known() {
		when = r.Document.Published
	}
	j := jsonStatement{
		ID: s.ID, jsonSpan: span(s.Span), Text: r.Text.Of(s.Span), Kind: string(s.Kind),
		Speaker: jsonSpeakerOf(s.Speaker), OnBehalfOf: known(s.OnBehalfOf), Cue: s.Cue,
		Date: dating(when), Place: known(s.Place), Rule: s.Rule,
		Content: spans(s.Content), CueSpan: placed(s.CueSpan), Within: known(s.Within), Group: known(s.Group),
		Attributions: make([]jsonAttribution, len(s.Attributions)),
	}
	for i, a := range s.Attributions {
		j.Attributions[i] = jsonAttribution{placed(a.Source), span(a.Cue), spans(a.Content), a.Rule}
	}
	return j
}

// placed is a span that may be missing.
func placed(s muster.Span) *jsonSpan {
	if s.Len() == 0 {
		return nil
	}
	j := span(s)
	return &j
}

func spans(list []muster.Span) []jsonSpan {
	out := make([]jsonSpan, len(list))
	for i, s := range list {
		out[i] = span(s)
	}
	return out
}

func jsonSpeakerOf(s *muster.Speaker) *jsonSpeaker {
	if s == nil {
		return nil
	}
	j := &jsonSpeaker{ID: known(s.ID), Name: s.Name, Role: known(s.Role)}
	if s.Mention.Len() > 0 {
		m := span(s.Mention)
		j.Mention = &m
	}
	return j
}

// quantity puts a date's first and last day where a number has its ends.
func quantity(r *muster.Report, q *muster.Quantity, users map[string]string) jsonQuantity {
	j := jsonQuantity{
		ID: q.ID, jsonSpan: span(q.Span), Text: r.Text.Of(q.Span),
		Low: number(q.Low), High: number(q.High), Value: number(q.Value), Unit: q.Unit,
		Per: known(q.Per), Of: known(q.Of), Hedge: string(q.Hedge), Rule: q.Rule, Claim: known(users[q.ID]),
	}
	if j.Claim == nil {
		j.Left = known(q.Left)
	}
	if q.From != "" || q.To != "" {
		j.Low, j.High = known(q.From), known(q.To)
		if q.From == q.To {
			j.Value = known(q.From)
		}
	}
	if w := q.When; w != nil {
		j.Date = &jsonWhen{
			Reference: w.Reference, Grain: w.Grain, From: day(w.From), To: day(w.To),
			Edge: known(w.Edge), Bound: known(w.Bound), Why: known(w.Why),
		}
	}
	return j
}
