package render

import (
	"io"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// Comparison is what a page of reports side by side is made of: a check, and for
// each of its stories what every report leaves out, in the stories' order.
type Comparison struct {
	Check *muster.Check
	Left  [][]muster.LeftOut
}

// Compare writes the stories of several reports side by side as text, JSON
// (muster.compare/1) or, by default, one page of HTML that needs nothing else.
func Compare(w io.Writer, c *Comparison, format string) error {
	v := c.view()
	switch format {
	case "json":
		return compareJSON(w, v)
	case "text":
		return compareText(w, v)
	}
	return compareHTML(w, v)
}

// comparison is the whole of what is shown, the same in every format.
type comparison struct {
	Format  string          `json:"format"`
	Version string          `json:"version"`
	Books   string          `json:"books"`
	Stories []comparedStory `json:"stories"`
	Alone   []comparedHead  `json:"alone"` // reports that no other report here shares its event with
	// Apart are figures that reports of different events alone tell differently, and notes
	// on them, each once.
	Apart      []comparedFigure `json:"apart"`
	ApartNotes []string         `json:"apart_notes"`
	Errors     []jsonError      `json:"errors"`
	Remarks    []string         `json:"remarks"`
}

// comparedStory is one event and its reports. Reports are called by their numbers:
// 1 is the fullest, or the first where none was found to be.
type comparedStory struct {
	ID         string           `json:"id"`
	Why        string           `json:"why"`
	Event      comparedEvent    `json:"event"`
	Reports    []comparedReport `json:"reports"`
	Statements []comparedRow    `json:"statements"`
	Changes    []comparedChange `json:"changes"`
	Numbers    []comparedNumber `json:"numbers"`
	Differ     []comparedFigure `json:"told_differently"`
	Notes      []string         `json:"notes"`
	Left       []comparedLeft   `json:"left_out"`
}

type comparedEvent struct {
	Date   *string  `json:"date"`
	Place  *string  `json:"place"`
	People []string `json:"people"`
}

type comparedHead struct {
	Document  string  `json:"document"`
	Path      string  `json:"path"`
	Address   *string `json:"address"`
	Title     string  `json:"title"`
	Outlet    *string `json:"outlet"`
	Language  string  `json:"language"`
	Published *string `json:"published"` // in words, as wide as it is known
}

type comparedReport struct {
	N int `json:"n"`
	comparedHead
	Depth  int              `json:"depth"` // how many reports lie between it and a source of its own, itself counted
	DrewOn []comparedSource `json:"drew_on"`
}

// comparedSource is a report that another probably drew on.
type comparedSource struct {
	Report int     `json:"report"`
	Share  *string `json:"share"` // of its statements told in that report
	Why    string  `json:"why"`
}

// comparedFigure is one figure told differently.
type comparedFigure struct {
	About  string         `json:"about"`
	Why    string         `json:"why"`
	Values []comparedTold `json:"values"`
}

// comparedTold is one report's number. Report is 0 for a report of another event, which
// Elsewhere then names.
type comparedTold struct {
	Report    int     `json:"report"`
	Elsewhere *string `json:"elsewhere"`
	Document  string  `json:"document"`
	Claim     string  `json:"claim"`
	Value     string  `json:"value"`
	Says      string  `json:"says"` // the words of the claim
	Speaker   *string `json:"speaker"`
	jsonSpan
	Finding *string `json:"finding"`
	Books   *string `json:"books"` // what the books say of it
}

// comparedChange is one change of words, number, speaker or setting. From is 0
// where the words stand in no other report.
type comparedChange struct {
	Kind     string `json:"kind"`
	From     int    `json:"from"`
	To       int    `json:"to"`
	FromSays string `json:"from_says"`
	ToSays   string `json:"to_says"`
	Why      string `json:"why"`
}

func (c *Comparison) view() *comparison {
	v := &comparison{Format: "muster.compare/1", Version: c.Check.Version, Books: c.Check.Digest, Stories: []comparedStory{}, Alone: []comparedHead{}, Apart: []comparedFigure{}, ApartNotes: []string{}, Errors: []jsonError{}, Remarks: []string{}}
	reports := make(map[string]*muster.Report, len(c.Check.Reports))
	for i := range c.Check.Reports {
		reports[c.Check.Reports[i].Document.ID] = &c.Check.Reports[i]
	}
	shared := map[string]bool{}
	for i := range c.Check.Stories {
		s := &c.Check.Stories[i]
		if len(s.Documents) < 2 {
			v.apart(newDesk(s, reports))
			continue
		}
		for _, id := range s.Documents {
			shared[id] = true
		}
		var left []muster.LeftOut
		if i < len(c.Left) {
			left = c.Left[i]
		}
		v.Stories = append(v.Stories, newDesk(s, reports).story(left))
	}
	for i := range c.Check.Reports {
		if d := &c.Check.Reports[i].Document; !shared[d.ID] {
			v.Alone = append(v.Alone, headOf(&c.Check.Reports[i]))
		}
	}
	for _, e := range c.Check.Errors {
		v.Errors = append(v.Errors, jsonError{e.Path, e.Error})
	}
	for _, m := range c.Check.Remarks {
		v.Remarks = append(v.Remarks, m.Why)
	}
	return v
}

// apart takes what is told otherwise in the report of a story of its own than in those of
// other events.
func (v *comparison) apart(d *desk) {
	for i := range d.Disagreements {
		f := d.figure(&d.Disagreements[i])
		for k := range f.Values {
			if t := &f.Values[k]; t.Elsewhere == nil {
				h := headOf(d.reports[0])
				t.Report, t.Elsewhere = 0, known(h.named())
			}
		}
		if !slices.ContainsFunc(v.Apart, func(o comparedFigure) bool { return o.holds(&f) }) {
			v.Apart = slices.DeleteFunc(v.Apart, func(o comparedFigure) bool { return f.holds(&o) })
			v.Apart = append(v.Apart, f)
		}
	}
	for _, n := range d.Notes {
		v.ApartNotes = append(v.ApartNotes, line(n.Why, mostNoted))
	}
}

// holds says whether a figure told differently has every number of another.
func (f *comparedFigure) holds(o *comparedFigure) bool {
	return f.About == o.About && !slices.ContainsFunc(o.Values, func(t comparedTold) bool {
		return !slices.ContainsFunc(f.Values, func(u comparedTold) bool { return u.Document == t.Document && u.Claim == t.Claim })
	})
}

// mostNoted bounds a note, in runes.
const mostNoted = 1200

// desk is a story with its reports laid out on it.
type desk struct {
	*muster.Story
	all        map[string]*muster.Report // of the run, by document id
	reports    []*muster.Report
	n          map[string]int               // by document id: the report's number, from 1
	statements map[string]*muster.Statement // by "document/s4"
}

func newDesk(s *muster.Story, reports map[string]*muster.Report) *desk {
	d := &desk{Story: s, all: reports, n: map[string]int{}, statements: map[string]*muster.Statement{}}
	for _, id := range s.Documents {
		r := reports[id]
		if r == nil {
			continue
		}
		d.reports = append(d.reports, r)
		d.n[id] = len(d.reports)
		for i := range r.Statements {
			d.statements[id+"/"+r.Statements[i].ID] = &r.Statements[i]
		}
	}
	return d
}

func (d *desk) story(left []muster.LeftOut) comparedStory {
	out := comparedStory{
		ID: d.ID, Why: line(d.Why, 600), Event: comparedEvent{day(d.Event.Date), known(line(d.Event.Place, 120)), []string{}},
		Statements: d.rows(), Numbers: d.numbers(), Left: d.left(left),
		Changes: []comparedChange{}, Differ: []comparedFigure{}, Notes: []string{},
	}
	for _, p := range d.Event.People {
		if known, ok := atlas.PersonOf(p); ok {
			p = known.Name
		}
		out.Event.People = append(out.Event.People, line(p, 120))
	}
	for i, r := range d.reports {
		out.Reports = append(out.Reports, comparedReport{i + 1, headOf(r), d.depth(r.Document.ID), d.sources(r.Document.ID)})
	}
	for _, x := range d.Drift {
		from, _, _ := strings.Cut(x.From, "/")
		to, _, _ := strings.Cut(x.To, "/")
		out.Changes = append(out.Changes, comparedChange{x.Kind, d.n[from], d.n[to], unmarked(x.FromSays), unmarked(x.ToSays), line(x.Why, 600)})
	}
	for i := range d.Disagreements {
		out.Differ = append(out.Differ, d.figure(&d.Disagreements[i]))
	}
	for _, n := range d.Notes {
		out.Notes = append(out.Notes, line(n.Why, mostNoted))
	}
	return out
}

// figure is a figure told differently.
func (d *desk) figure(x *muster.Disagreement) comparedFigure {
	f := comparedFigure{About: line(x.About, 200), Why: line(x.Why, 600), Values: []comparedTold{}}
	for i := range x.Values {
		f.Values = append(f.Values, d.told(&x.Values[i]))
	}
	return f
}

// told is one report's number of a figure told differently, with who says it.
func (d *desk) told(t *muster.Told) comparedTold {
	out := comparedTold{
		Report: d.n[t.Document], Document: t.Document, Claim: t.Claim, Value: line(t.Value, 80),
		jsonSpan: span(t.Span), Finding: known(string(t.Finding)), Books: known(line(t.Books, 400)),
	}
	r := d.all[t.Document]
	if r == nil {
		return out
	}
	if out.Report == 0 {
		h := headOf(r)
		out.Elsewhere = known(h.named())
	}
	for i := range r.Findings {
		c := r.Findings[i].Claim
		if c.ID != t.Claim {
			continue
		}
		out.Says = line(r.Text.Of(c.Span), mostOmitted)
		q := muster.Quantity{Span: c.Span}
		out.Speaker = known(who(speaks(around(r, &q), c)))
	}
	return out
}

// unmarked are words without the quotation marks at their ends, as they are shown in
// marks of our own.
func unmarked(s string) string { return strings.Trim(line(s, mostShown), "“”\" ") }

// depth is how many steps of lineage lead to a report.
func (d *desk) depth(id string) int {
	n := 0
	for range d.Lineage {
		from := ""
		for _, l := range d.Lineage {
			if l.To == id {
				from = l.From
			}
		}
		if from == "" {
			break
		}
		id, n = from, n+1
	}
	return n
}

// sources are the reports that one probably drew on.
func (d *desk) sources(id string) []comparedSource {
	out := []comparedSource{}
	for _, l := range d.Lineage {
		if l.To != id || d.n[l.From] == 0 {
			continue
		}
		s := comparedSource{Report: d.n[l.From], Why: line(l.Why, 400)}
		if l.Share.Known() {
			s.Share = known(trim(l.Share.Fixed(2)))
		}
		out = append(out, s)
	}
	return out
}

// headOf names a report for its readers.
func headOf(r *muster.Report) comparedHead {
	title := r.Document.Title
	if title == "" {
		title = r.Text.Of(r.Text.Title)
	}
	if title == "" {
		title = place(&r.Document)
	}
	return comparedHead{
		r.Document.ID, line(place(&r.Document), 300), known(r.Document.Address), line(title, 200),
		known(line(r.Document.Outlet, 120)), r.Document.Language, known(published(r.Document.Published)),
	}
}

// who is the speaker of a statement, for people; "" for the report's own words.
func who(s *muster.Speaker) string {
	if s == nil {
		return ""
	}
	return speaker(s)
}
