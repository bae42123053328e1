package render

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"muster"
)

//go:embed path.html
var pathPage string

//go:embed path.css
var pathStyle string

type pathView struct {
	Head, Prices, Policy string
	Style                template.CSS
	P                    *muster.Pathway
	Lines                []pathLineView
	Meetings             []string
	Says                 []string
}

type pathLineView struct {
	*muster.PathLine
	Anchor       string
	Share, Money template.HTML
	Fan          bool
}

// PathHTML writes a pathway as one self-contained page: charts with their data
// tables, no script, nothing fetched.
func PathHTML(w io.Writer, p *muster.Pathway, o Options) error {
	v := pathView{
		Head: pathHead(p), Prices: pathPrices(p), P: p, Style: template.CSS(pathStyle),
		Policy: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
		Says:   append(append(append([]string{}, p.Assumptions...), uncertaintySays(p.Uncertainty)...), p.Missing...),
	}
	for i := range p.Lines {
		l := &p.Lines[i]
		v.Lines = append(v.Lines, pathLineView{l, strings.ToLower(l.Code), shareChart(p, l), moneyChart(p, l), l.Steps[len(l.Steps)-1].Fan.P50.Known()})
	}
	for i := range p.Meetings {
		v.Meetings = append(v.Meetings, meetingSays(&p.Meetings[i], p.By))
	}
	t, err := template.New("path").Funcs(template.FuncMap{"billions": billions, "percent": pathPercent, "signed": signed}).Parse(pathPage)
	if err != nil {
		return err
	}
	return t.Execute(w, v)
}
