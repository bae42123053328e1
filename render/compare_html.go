package render

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"path"
	"strings"
	"sync"
)

//go:embed compare.html
var comparePage string

//go:embed compare.css
var compareStyle string

var compareTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("compare").Funcs(template.FuncMap{
		"add":    func(i int) int { return i + 1 },
		"spaced": func(s string) string { return strings.ReplaceAll(s, "_", " ") },
	}).Parse(comparePage))
})

type compareView struct {
	*comparison
	Policy   string
	Style    template.CSS // compare.css as it stands; the policy holds its hash
	Headline string
	Events   []compareEvent
}

// compareEvent is a story with its tables laid out: a column for each report.
type compareEvent struct {
	*comparedStory
	Anchor string
	Says   string
	Rows   [][][]comparedCell // by statement and report: its tellings
	Given  []compareGiven
}

// compareGiven is a number, and by report how each gives it.
type compareGiven struct {
	Value string
	Cells [][]comparedUse
}

func compareHTML(w io.Writer, v *comparison) error {
	sum := sha256.Sum256([]byte(compareStyle))
	p := compareView{comparison: v, Style: template.CSS(compareStyle), Headline: v.headline(), Policy: "default-src 'none'; style-src 'sha256-" +
		base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"}
	for i := range v.Stories {
		p.Events = append(p.Events, laidOut(&v.Stories[i], fmt.Sprintf("e%d", i+1)))
	}
	var b bytes.Buffer
	if err := compareTemplate().Execute(&b, p); err != nil {
		return fmt.Errorf("render: %w", err)
	}
	_, err := b.WriteTo(w)
	return err
}

func laidOut(s *comparedStory, anchor string) compareEvent {
	e := compareEvent{comparedStory: s, Anchor: anchor, Says: s.Event.says()}
	for _, row := range s.Statements {
		cells := make([][]comparedCell, len(s.Reports))
		cells[row.Report-1] = append(cells[row.Report-1], row.comparedCell)
		for _, c := range row.Variants {
			cells[c.Report-1] = append(cells[c.Report-1], c)
		}
		e.Rows = append(e.Rows, cells)
	}
	for _, n := range s.Numbers {
		g := compareGiven{tied(n.Value), make([][]comparedUse, len(s.Reports))}
		for _, u := range n.Given {
			g.Cells[u.Report-1] = append(g.Cells[u.Report-1], u)
		}
		e.Given = append(e.Given, g)
	}
	return e
}

// Step is the class that sets a report in by its place in the tree of lineage, four
// steps at most.
func (r comparedReport) Step() string { return fmt.Sprintf("step%d", min(r.Depth, 4)) }

// About is what stands under a report's title: outlet, day and path.
func (h comparedHead) About() string {
	var parts []string
	for _, s := range []*string{h.Outlet, h.Published} {
		if s != nil {
			parts = append(parts, *s)
		}
	}
	if h.Path != h.Title {
		parts = append(parts, h.Path)
	}
	return strings.Join(parts, " · ")
}

// Name is a report's outlet, else its title, else the name of its file, short.
func (r comparedReport) Name() string {
	switch {
	case r.Outlet != nil:
		return line(*r.Outlet, 40)
	case r.Title != r.Path:
		return line(r.Title, 40)
	}
	return line(path.Base(r.Path), 40)
}

// Between is the reports of a change in words.
func (c comparedChange) Between() string { return c.between() }

// Where is the report of a number: its number on the page, or its name.
func (t comparedTold) Where() string { return t.where() }

// Says counts what a report leaves out, in words.
func (l comparedLeft) Says() string { return l.says() }
