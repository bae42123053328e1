package render

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"muster"
)

//go:embed page.html
var pageSource string

//go:embed page.css
var pageStyle string

// page is parsed once; the template is part of the program.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageSource))
})

// policy lets the page's own style through and nothing else: no script, no
// image, no frame, no form, nothing from the network.
var policy = sync.OnceValue(func() string {
	sum := sha256.Sum256([]byte(pageStyle))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'"
})

type htmlPage struct {
	Policy  string
	Style   template.CSS // page.css as it stands; the policy holds its hash
	Counts  string
	Check   *muster.Check
	Reports []htmlReport
	Stories []htmlStory
}

type htmlReport struct {
	Anchor   string
	Title    string
	About    string // outlet, day, path
	Ask      string
	Language string
	Pieces   []htmlPiece
	Findings []htmlFinding
	Left     []htmlLeft
	Notes    []htmlNote
}

type htmlFinding struct {
	Anchor, Mark string // ids of the finding and of its words in the text
	Verdict      string
	Now          string // "" when as then
	Quote        string
	Spoken       string
	Why, Ask     string
	Plain        []htmlReading
	Others       []htmlReading
	Sources      []citation
	Copy         string // the finding as text
}

type htmlReading struct {
	Name, Says, Outcome, Formula, Why string
	Class                             string // holds | not | absent
	Steps                             []htmlStep
}

type htmlStep struct {
	Says string
	From []htmlStep
}

type htmlLeft struct{ Words, Why string }

type htmlNote struct {
	Why   string
	Words []string
}

type htmlStory struct {
	Why     string
	Reports []htmlLink
	Changes []string // lineage and drift
	Differ  []htmlDiffer
	Notes   []string
}

type htmlLink struct{ Anchor, Name string }

type htmlDiffer struct {
	About, Told, Why string
	Books            []string // what the books say of each number
}

// HTML writes a check as one page that needs nothing else: each report's words
// with its claims marked in place, the findings with their readings and
// workings, and the stories. The report's text is always escaped; source HTML
// is never rendered.
func HTML(w io.Writer, c *muster.Check, o Options) error {
	p := htmlPage{Policy: policy(), Style: template.CSS(pageStyle), Counts: count(c, o).String(), Check: c}
	for i := range c.Reports {
		p.Reports = append(p.Reports, htmlReportOf(c, i, o))
	}
	p.Stories = htmlStories(c)
	var b bytes.Buffer
	if err := page().Execute(&b, p); err != nil {
		return fmt.Errorf("render: %w", err)
	}
	_, err := b.WriteTo(w)
	return err
}

func htmlReportOf(c *muster.Check, i int, o Options) htmlReport {
	r := &c.Reports[i]
	anchor := fmt.Sprintf("r%d", i+1)
	title := r.Document.Title
	if title == "" {
		title = r.Text.Of(r.Text.Title)
	}
	if title == "" {
		title = place(&r.Document)
	}
	var about []string
	for _, s := range []string{r.Document.Outlet, published(r.Document.Published), place(&r.Document)} {
		if s != "" {
			about = append(about, s)
		}
	}
	h := htmlReport{
		Anchor: anchor, Title: line(title, 200), About: strings.Join(about, " · "),
		Ask: askForDay(c, r), Language: r.Document.Language,
	}
	findings := o.findings(r)
	h.Pieces = pieces(r, findings, anchor)
	on := newSheet(r)
	for i := range findings {
		h.Findings = append(h.Findings, htmlFindingOf(on, &findings[i], anchor, o))
	}
	users := claimsByQuantity(r)
	for _, q := range r.Quantities {
		if users[q.ID] == "" && !q.Bare {
			h.Left = append(h.Left, htmlLeft{line(r.Text.Of(q.Span), 120), q.Left})
		}
	}
	for _, n := range r.Notes {
		note := htmlNote{Why: n.Why}
		for _, s := range n.Where {
			note.Words = append(note.Words, line(r.Text.Of(s), maxQuoted))
		}
		h.Notes = append(h.Notes, note)
	}
	return h
}

func htmlFindingOf(r *sheet, f *muster.Finding, anchor string, o Options) htmlFinding {
	h := htmlFinding{
		Anchor: anchor + "-" + f.Claim.ID, Mark: anchor + "-" + f.Claim.ID + "-words",
		Verdict: string(f.Then), Quote: line(r.Text.Of(f.Claim.Span), maxQuoted),
		Spoken: spokenBy(r, f), Why: tied(f.Why), Ask: f.Ask,
	}
	if f.Now != f.Then {
		h.Now = string(f.Now)
	}
	plain, _, _ := choose(f)
	names := titles(f)
	shown := map[*muster.Reading]bool{}
	var all []*muster.Reading
	for _, reading := range plain {
		shown[reading] = true
		h.Plain = append(h.Plain, htmlReadingOf(reading, names[reading]))
		all = append(all, reading)
	}
	for i := range f.Reads {
		if reading := &f.Reads[i]; !shown[reading] {
			h.Others = append(h.Others, htmlReadingOf(reading, names[reading]))
			all = append(all, reading)
		}
	}
	h.Sources = citations(all, o)
	h.Copy = copyBlock(r, f, o)
	return h
}

func htmlReadingOf(r *muster.Reading, name string) htmlReading {
	h := htmlReading{Name: name, Says: tied(sayReading(r)), Outcome: sayOutcome(r), Formula: string(r.Formula), Why: r.Why}
	switch {
	case r.Absent != muster.Present:
		h.Class = "absent"
	case r.Holds:
		h.Class = "holds"
	default:
		h.Class = "not"
	}
	if r.Working != nil {
		h.Steps = htmlSteps(r.Working.From)
	}
	return h
}

func htmlSteps(from []*muster.Working) []htmlStep {
	var out []htmlStep
	for _, w := range from {
		out = append(out, htmlStep{tied(sayStep(w)), htmlSteps(w.From)})
	}
	return out
}

// tied keeps a percent sign on the line of its number.
func tied(s string) string { return strings.ReplaceAll(s, " %", "\u00a0%") }

func htmlStories(c *muster.Check) []htmlStory {
	anchors := map[string]string{}
	for i := range c.Reports {
		anchors[c.Reports[i].Document.ID] = fmt.Sprintf("r%d", i+1)
	}
	paths := pathsByID(c)
	var out []htmlStory
	for _, s := range c.Stories {
		if silent(&s) {
			continue
		}
		h := htmlStory{Why: s.Why}
		for _, id := range s.Documents {
			h.Reports = append(h.Reports, htmlLink{anchors[id], paths[id]})
		}
		for _, l := range s.Lineage {
			h.Changes = append(h.Changes, sayLineage(l, paths))
		}
		for _, d := range s.Drift {
			h.Changes = append(h.Changes, sayDrift(d))
		}
		for _, n := range s.Notes {
			h.Notes = append(h.Notes, n.Why)
		}
		for _, d := range s.Disagreements {
			h.Differ = append(h.Differ, htmlDiffer{d.About, told(&d, paths), d.Why, booksSay(d.Values)})
		}
		out = append(out, h)
	}
	return out
}
