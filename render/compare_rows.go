package render

import "muster"

// mostShown bounds the words shown of one statement, in runes: a comparison shows
// short spans of reports, not the reports.
const mostShown = 480

// mostRead bounds the words that are compared of one statement, in runes: a turn of an
// interview can be a page, and its last sentence may be the one that was changed.
const mostRead = 2400

// little is the likeness below which two tellings have too few words in common for
// what is gone to be struck out in place; only the words that stand nowhere in the
// fullest telling are marked.
const little = 0.34

// comparedRow is one thing said that several reports tell.
type comparedRow struct {
	comparedCell                // the fullest telling
	Variants     []comparedCell `json:"variants"` // in the order of the reports
}

// comparedCell is one report's telling of it.
type comparedCell struct {
	Report    int     `json:"report"`
	Statement string  `json:"statement"`
	Kind      string  `json:"kind"`
	Speaker   *string `json:"speaker"` // null for the report's own words
	Words     string  `json:"words"`
	How       string  `json:"how"` // fullest | verbatim | altered quotation | paraphrase | summary
	// Runs are its words beside the fullest telling's; [] for the fullest.
	Runs []run `json:"runs"`
	// Struck says that the runs show what is gone: not where a summary or a free
	// paraphrase has little in common with the fullest telling.
	Struck bool   `json:"struck"`
	whole  string // its words as far as they are compared
}

// rows are the statements that several reports tell, the fullest telling and the
// others beside it.
func (d *desk) rows() []comparedRow {
	out := []comparedRow{}
	for _, s := range d.Said {
		base, ok := d.cell(s.SameAs, "fullest")
		if !ok {
			continue
		}
		row := comparedRow{base, []comparedCell{}}
		for _, v := range s.Variants {
			c, ok := d.cell(v.Statement, v.How)
			if !ok {
				continue
			}
			list, alike := runs(base.whole, c.whole)
			if c.Struck = v.How != "summary" && alike >= little; !c.Struck {
				list = fresh(base.whole, c.whole)
			}
			c.Runs = shortened(list)
			row.Variants = append(row.Variants, c)
		}
		if len(row.Variants) > 0 {
			out = append(out, row)
		}
	}
	return out
}

func (d *desk) cell(id, how string) (comparedCell, bool) {
	s := d.statements[id]
	if s == nil {
		return comparedCell{}, false
	}
	document := id[:len(id)-len(s.ID)-1]
	n := d.n[document]
	said := d.reports[n-1].Text.Of(s.Span)
	return comparedCell{
		Report: n, Statement: s.ID, Kind: string(s.Kind), Speaker: known(who(s.Speaker)),
		Words: line(said, mostShown), How: how, Runs: []run{}, whole: line(said, mostRead),
	}, true
}

// comparedLeft is what a report leaves out of the fullest one.
type comparedLeft struct {
	Report     int            `json:"report"`
	Of         int            `json:"of"`         // statements of the fullest report that were looked for
	IDs        []string       `json:"ids"`        // those told in no line of this report
	Statements []comparedOmit `json:"statements"` // the first of them, in words
}

type comparedOmit struct {
	Statement string  `json:"statement"` // of report 1
	Speaker   *string `json:"speaker"`
	Words     string  `json:"words"`
}

// mostOmitted bounds the words shown of a statement that is left out, in runes, and
// mostLeft how many are shown of one report: a comparison is no copy of the fullest.
const mostOmitted, mostLeft = 160, 12

func (d *desk) left(of []muster.LeftOut) []comparedLeft {
	out := []comparedLeft{}
	for _, l := range of {
		if d.n[l.Document] == 0 {
			continue
		}
		x := comparedLeft{d.n[l.Document], l.Of, list(l.Statements), []comparedOmit{}}
		for _, id := range l.Statements[:min(len(l.Statements), mostLeft)] {
			if s := d.statements[d.reports[0].Document.ID+"/"+id]; s != nil {
				x.Statements = append(x.Statements, comparedOmit{id, known(who(s.Speaker)), line(d.reports[0].Text.Of(s.Span), mostOmitted)})
			}
		}
		out = append(out, x)
	}
	return out
}
