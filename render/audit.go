package render

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"

	"muster"
)

// AuditText writes an audit for people: what could be recomputed, every
// difference with its explanation, and what is left to explain.
func AuditText(w io.Writer, a *muster.Audit, all bool) error {
	b := bufio.NewWriter(w)
	t := auditTotals(a)
	fmt.Fprintf(b, "%d %s recomputed, %d %s, %d explained, %d not; %d stale %s\n", t.checked, plural(t.checked, "figure"), t.differ, plural(t.differ, "difference"),
		t.named, t.differ-t.named, len(a.Stale), plural(len(a.Stale), "explanation"))
	last := muster.EditionID("")
	for _, c := range a.Counts {
		if c.Checked == 0 && !all {
			continue
		}
		if c.Edition != last {
			fmt.Fprintf(b, "\n%s\n", c.Edition)
			last = c.Edition
		}
		fmt.Fprintf(b, "  %5d recomputed  %3d differ  %3d explained  %5d lack parts  %s\n", c.Checked, c.Differ, c.Named, c.Lacking, c.Rule)
		for i := range a.Differences {
			if d := &a.Differences[i]; d.Edition == c.Edition && d.Rule == c.Rule && (all || d.Exception == nil) {
				auditDifference(b, d)
			}
		}
		if !all {
			auditReasons(b, a, c)
		}
	}
	for i := range a.Stale {
		x := &a.Stale[i]
		b.WriteByte('\n')
		indented(b, "stale", fmt.Sprintf("%s, %s, %s, %s: this difference does not occur in all of its years any more; take the line out or correct it: %s", x.Edition, x.Rule, x.Entity, listYears(x.Years), x.Why))
	}
	return b.Flush()
}

// auditReasons lists the explanations of a rule's differences, each once.
func auditReasons(b *bufio.Writer, a *muster.Audit, c muster.AuditCount) {
	seen := map[*muster.AuditException]bool{}
	for i := range a.Differences {
		d := &a.Differences[i]
		x := d.Exception
		if d.Edition != c.Edition || d.Rule != c.Rule || x == nil || seen[x] {
			continue
		}
		seen[x] = true
		indented(b, "", fmt.Sprintf("%s %s: %s (noted %s; %s)", x.Entity, listYears(x.Years), x.Why, x.Noted, x.Source))
	}
}

func auditDifference(b *bufio.Writer, d *muster.AuditDifference) {
	label := "explained"
	if d.Exception == nil {
		label = "differs"
	}
	indented(b, label, fmt.Sprintf("%s %s: published %s, computed %s: %s", d.Entity, d.Period, auditValue(&d.Wanted), auditValue(&d.Computed), d.Formula))
	if d.Working != nil {
		indented(b, "", line(d.Working.Says, 300))
	}
	if x := d.Exception; x != nil {
		indented(b, "", fmt.Sprintf("%s (noted %s; %s)", x.Why, x.Noted, x.Source))
	}
}

// auditValue writes a value with the digits that tell two apart.
func auditValue(v *muster.Value) string {
	if v.Unit == "ratio" || v.Unit == "points" {
		return trim(v.Number.Mul(hundred).Fixed(6)) + " %"
	}
	return trim(v.Number.Grouped(2)) + " " + v.Unit
}

// listYears writes years as stretches: "2014 to 2017, 2020".
func listYears(years []string) string {
	var out string
	for i := 0; i < len(years); {
		j := i
		for j+1 < len(years) && periodYear(years[j+1]) == periodYear(years[j])+1 {
			j++
		}
		if out != "" {
			out += ", "
		}
		if out += years[i]; j > i {
			out += " to " + years[j]
		}
		i = j + 1
	}
	return out
}

type auditSums struct{ checked, differ, named int }

func auditTotals(a *muster.Audit) auditSums {
	var t auditSums
	for _, c := range a.Counts {
		t.checked += c.Checked
		t.differ += c.Differ
		t.named += c.Named
	}
	return t
}

type jsonAudit struct {
	Format      string           `json:"format"`
	Passed      bool             `json:"passed"`
	Checked     int              `json:"checked"`
	Differ      int              `json:"differ"`
	Explained   int              `json:"explained"`
	Rules       []jsonAuditCount `json:"rules"`
	Differences []jsonDifference `json:"differences"`
	Stale       []jsonException  `json:"stale"`
}

type jsonAuditCount struct {
	Edition   string `json:"edition"`
	Rule      string `json:"rule"`
	Doc       string `json:"doc"`
	Checked   int    `json:"checked"`
	Differ    int    `json:"differ"`
	Explained int    `json:"explained"`
	Lacking   int    `json:"lacking"`
}

type jsonDifference struct {
	Edition   string         `json:"edition"`
	Rule      string         `json:"rule"`
	Entity    string         `json:"entity"`
	Period    string         `json:"period"`
	Published *string        `json:"published"`
	Computed  *string        `json:"computed"`
	Low       *string        `json:"low"`
	High      *string        `json:"high"`
	Unit      string         `json:"unit"`
	Formula   string         `json:"formula"`
	Exception *jsonException `json:"exception"`
	Figure    *jsonFigure    `json:"figure"`
	Working   *jsonWorking   `json:"working"`
}

type jsonException struct {
	Edition string   `json:"edition"`
	Rule    string   `json:"rule"`
	Entity  string   `json:"entity"`
	Years   []string `json:"years"`
	Noted   string   `json:"noted"`
	Why     string   `json:"why"`
	Source  string   `json:"source"`
}

func exception(x *muster.AuditException) *jsonException {
	if x == nil {
		return nil
	}
	return &jsonException{string(x.Edition), x.Rule, x.Entity, list(x.Years), x.Noted.String(), x.Why, x.Source}
}

// AuditJSON writes an audit as one object, with the working of every
// difference.
func AuditJSON(w io.Writer, a *muster.Audit, passed bool, o Options) error {
	t := auditTotals(a)
	j := jsonAudit{"muster.audit/1", passed, t.checked, t.differ, t.named, []jsonAuditCount{}, []jsonDifference{}, []jsonException{}}
	for _, c := range a.Counts {
		j.Rules = append(j.Rules, jsonAuditCount{string(c.Edition), c.Rule, c.Doc, c.Checked, c.Differ, c.Named, c.Lacking})
	}
	for i := range a.Differences {
		d := &a.Differences[i]
		out := jsonDifference{
			string(d.Edition), d.Rule, d.Entity, d.Period, number(d.Wanted.Number), number(d.Computed.Number), number(d.Low), number(d.High),
			d.Computed.Unit, string(d.Formula), exception(d.Exception), nil, working(d.Working, o),
		}
		if d.Published != nil {
			out.Figure = figureOf(d.Published, o)
		}
		j.Differences = append(j.Differences, out)
	}
	for i := range a.Stale {
		j.Stale = append(j.Stale, *exception(&a.Stale[i]))
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(j)
}

// AuditCSV writes the differences of an audit a row each.
func AuditCSV(w io.Writer, a *muster.Audit) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"edition", "rule", "entity", "period", "published", "computed", "low", "high", "unit", "formula", "explained", "noted", "why", "source"}}
	for i := range a.Differences {
		d := &a.Differences[i]
		r := []string{string(d.Edition), d.Rule, d.Entity, d.Period, d.Wanted.Number.String(), d.Computed.Number.String(), d.Low.String(), d.High.String(), d.Computed.Unit, string(d.Formula), "false", "", "", ""}
		if x := d.Exception; x != nil {
			r[10], r[11], r[12], r[13] = "true", x.Noted.String(), x.Why, x.Source
		}
		rows = append(rows, r)
	}
	for _, r := range rows {
		for i := range r {
			r[i] = Neutral(r[i])
		}
		if err := out.Write(r); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
