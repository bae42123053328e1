package render

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"

	"muster"
	"muster/atlas"
)

// BridgeText writes a country-year across sources: first what each says, then
// what lies between the first and each of the others.
func BridgeText(w io.Writer, x *muster.Bridge, o Options) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s, %s\n\n", atlas.Name(x.Entity), x.Year)
	for i := range x.Rows {
		r := &x.Rows[i]
		indented(b, r.Definition, fmt.Sprintf("%s%s: %s of GDP; money %s%s; GDP %s", r.Edition.ID, statusWord(r.Status), bridgeValue(r.Share, 2), bridgeValue(r.Money, 1), inNational(r), bridgeValue(r.GDP, 1)))
	}
	for i := range x.Spans {
		b.WriteByte('\n')
		// The reasons are those of the pair: they stand once, under its last line.
		bridgeSpan(b, &x.Spans[i], i+1 == len(x.Spans) || x.Spans[i+1].To != x.Spans[i].To)
	}
	return b.Flush()
}

func statusWord(s muster.Status) string {
	if s == "" || s == muster.Final {
		return ""
	}
	return " (" + string(s) + ")"
}

func inNational(r *muster.BridgeRow) string {
	if r.National == nil {
		return ""
	}
	return " (" + bridgeValue(r.National, 1) + ")"
}

// bridgeValue writes a value or that there is none.
func bridgeValue(w *muster.Working, decimals int) string {
	if w == nil {
		return "none"
	}
	v := &w.Value
	switch {
	case v.Unit == "ratio":
		return v.Number.Mul(hundred).Fixed(2) + " %"
	case v.Unit == "points":
		return v.Number.Mul(hundred).Fixed(decimals) + " points"
	case muster.IsCurrency(v.Unit):
		n, _ := v.Number.Div(billion)
		return n.Grouped(decimals) + " billion " + v.Unit
	}
	return sayValue(v)
}

func bridgeSpan(b *bufio.Writer, s *muster.BridgeSpan, reasons bool) {
	if s.Refused != "" {
		fmt.Fprintf(b, "%s to %s, %s: not bridged\n", s.From, s.To, s.Of)
		indented(b, "", s.Refused)
		return
	}
	fmt.Fprintf(b, "%s to %s, %s: %s%s\n", s.From, s.To, s.Of, plus(s.Total.Value.Number), bridgeValue(s.Total, 2))
	for i := range s.Items {
		item := &s.Items[i]
		if item.Working == nil {
			continue
		}
		indented(b, "", fmt.Sprintf("%s%s  %s: %s", plus(item.Working.Value.Number), bridgeValue(item.Working, 3), item.Name, item.Says))
	}
	for i := range s.Items {
		if item := &s.Items[i]; item.Working == nil && reasons {
			says := fmt.Sprintf("not quantified by the books  %s, %s: %s", item.Kind, item.Name, item.Says)
			if item.Source != "" {
				says += " [" + item.Source + "]"
			}
			indented(b, "", says)
		}
	}
}

type jsonBridge struct {
	Format string           `json:"format"`
	Entity string           `json:"entity"`
	Year   string           `json:"year"`
	Rows   []jsonBridgeRow  `json:"rows"`
	Spans  []jsonBridgeSpan `json:"bridges"`
}

type jsonBridgeRow struct {
	Edition    jsonTerms    `json:"edition"`
	Measure    string       `json:"measure"`
	Definition string       `json:"definition"`
	Status     string       `json:"status"`
	Share      *jsonWorking `json:"share_of_gdp"`
	Money      *jsonWorking `json:"money"`
	National   *jsonWorking `json:"national"`
	GDP        *jsonWorking `json:"gdp"`
}

type jsonBridgeSpan struct {
	From    string           `json:"from"`
	To      string           `json:"to"`
	Of      string           `json:"of"`
	Total   *jsonWorking     `json:"total"`
	Refused *string          `json:"refused"`
	Items   []jsonBridgeItem `json:"items"`
}

type jsonBridgeItem struct {
	Kind       string       `json:"kind"`
	Name       string       `json:"name"`
	Says       string       `json:"says"`
	Source     *string      `json:"source"`
	Quantified bool         `json:"quantified"`
	Working    *jsonWorking `json:"working"`
}

// BridgeJSON writes a bridge as one object.
func BridgeJSON(w io.Writer, x *muster.Bridge, o Options) error {
	j := jsonBridge{"muster.bridge/1", x.Entity, x.Year, []jsonBridgeRow{}, []jsonBridgeSpan{}}
	for i := range x.Rows {
		r := &x.Rows[i]
		j.Rows = append(j.Rows, jsonBridgeRow{
			terms(r.Edition), r.Measure, r.Definition, string(r.Status), working(r.Share, o), working(r.Money, o), working(r.National, o), working(r.GDP, o),
		})
	}
	for i := range x.Spans {
		s := &x.Spans[i]
		out := jsonBridgeSpan{string(s.From), string(s.To), s.Of, working(s.Total, o), known(s.Refused), []jsonBridgeItem{}}
		for _, item := range s.Items {
			out.Items = append(out.Items, jsonBridgeItem{item.Kind, item.Name, item.Says, known(item.Source), item.Working != nil, working(item.Working, o)})
		}
		j.Spans = append(j.Spans, out)
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(j)
}

// BridgeCSV writes every item of a bridge a row; those that are quantified add
// up to the total of their bridge.
func BridgeCSV(w io.Writer, x *muster.Bridge) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"entity", "year", "from", "to", "of", "kind", "name", "value", "unit", "quantified", "says", "source"}}
	for i := range x.Spans {
		s := &x.Spans[i]
		row := func(kind, name string, w *muster.Working, says, source string) {
			r := []string{x.Entity, x.Year, string(s.From), string(s.To), s.Of, kind, name, "", "", "false", says, source}
			if w != nil {
				r[7], r[8], r[9] = w.Value.Number.String(), w.Value.Unit, "true"
			}
			rows = append(rows, r)
		}
		row("total", "difference", s.Total, s.Refused, "")
		for _, item := range s.Items {
			row(item.Kind, item.Name, item.Working, item.Says, item.Source)
		}
	}
	for _, r := range rows {
		for i := range r {
			r[i] = Neutral(r[i])
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return out.Error()
}
