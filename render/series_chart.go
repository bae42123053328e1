package render

import (
	"errors"
	"fmt"
	"html"
	"io"
	"math"
	"slices"
	"strings"

	"muster"
)

// Sizes of a chart, in pixels.
const (
	plotWidth   = 960
	plotLeft    = 70
	plotRight   = 30
	plotTop     = 64
	plotHeight  = 320
	rowHeight   = 16
	maxColoured = 8 // lines told apart by colour; more are grey
)

// palette is told apart by people with colour blindness as well (Okabe and
// Ito, 2008); the data table beneath repeats every number.
var palette = [maxColoured]string{"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#e69f00", "#56b4e9", "#8a6d00"}

// SVG draws series as lines, with a title, a description and the data as a
// table. Estimates are hollow points on dashed lines; a break that the books
// note is a bar across the line; a gap stays a gap. The editions stand under
// the chart. The error says, in one sentence, why values do not belong in one
// chart: other units, price bases or definitions.
func SVG(w io.Writer, all []muster.Series, o Options) error {
	if err := joinable(all); err != nil {
		return err
	}
	c := newPlot(all, o)
	_, err := io.WriteString(w, c.draw())
	return err
}

// joinable refuses to join what is not measured alike.
func joinable(all []muster.Series) error {
	var first *muster.Observation
	of := ""
	for i := range all {
		for k := range all[i].Cells {
			c := &all[i].Cells[k]
			if c.Absent != muster.Present {
				continue
			}
			if first == nil {
				first, of = c, all[i].Name
				continue
			}
			a, b := first.Value, c.Value
			if what := unlike(a, b); what != "" {
				return fmt.Errorf("a chart joins only values of one kind: %s is %s and %s is %s; draw them in two charts", of, kind(a, what), all[i].Name, kind(b, what))
			}
		}
	}
	if first == nil {
		return errors.New("there is nothing to draw: no cell of the series has a value")
	}
	return nil
}

// unlike says in what two values differ that must not be joined.
func unlike(a, b muster.Value) string {
	switch {
	case a.Unit != b.Unit || a.Per != b.Per:
		return "unit"
	case a.Prices != b.Prices:
		return "prices"
	case a.Definition != b.Definition && a.Definition != "" && b.Definition != "":
		return "definition"
	}
	return ""
}

func kind(v muster.Value, what string) string {
	switch what {
	case "unit":
		return "in " + strings.TrimSpace(v.Unit+" "+v.Per)
	case "prices":
		return "at " + v.Prices + " prices"
	}
	return "on the definition " + v.Definition
}

// plot is what is drawn.
type plot struct {
	lines    []plotLine
	periods  []string
	grid     *grid // scale and unit of all
	low      float64
	high     float64
	title    string
	editions []string
	options  Options
}

// plotLine is one entity of one series.
type plotLine struct {
	label  string
	colour string
	cells  []*muster.Observation // by period; nil for a gap
}

func newPlot(all []muster.Series, o Options) *plot {
	c := &plot{options: o}
	merged := muster.Series{}
	for i := range all {
		merged.Cells = append(merged.Cells, all[i].Cells...)
	}
	c.grid = gridOf(&merged)
	c.periods = c.grid.periods
	for i := range all {
		g := gridOf(&all[i])
		for _, who := range g.entities {
			l := plotLine{label: g.label(who), colour: "#999999"}
			if len(all) > 1 {
				l.label = strings.TrimPrefix(entityName(who)+", "+all[i].Name, ", ")
			}
			for _, p := range c.periods {
				cell := g.cell(who, p)
				if cell != nil && cell.Absent != muster.Present {
					cell = nil
				}
				l.cells = append(l.cells, cell)
			}
			if len(c.lines) < maxColoured {
				l.colour = palette[len(c.lines)]
			}
			c.lines = append(c.lines, l)
		}
	}
	c.bounds()
	c.title = all[0].Name
	if len(all) > 1 && all[0].Formula != "" {
		c.title = string(all[0].Formula)
	}
	for _, id := range c.grid.editions {
		e := o.edition(id)
		c.editions = append(c.editions, strings.Join(nonEmpty(e.Publisher, e.Title, string(id), e.Licence), ", "))
	}
	return c
}

// bounds takes in every value and zero, so that no line looks steeper than it
// is.
func (c *plot) bounds() {
	for _, l := range c.lines {
		for _, cell := range l.cells {
			if cell == nil {
				continue
			}
			y := c.float(cell)
			c.low, c.high = math.Min(c.low, y), math.Max(c.high, y)
		}
	}
	step := tick(c.high - c.low)
	c.low, c.high = math.Floor(c.low/step)*step, math.Ceil(c.high/step)*step
	if c.high == c.low {
		c.high = c.low + 1
	}
}

// float is a value on the chart's scale. Layout may use floats; the table has
// the numbers.
func (c *plot) float(cell *muster.Observation) float64 {
	n, _ := cell.Value.Number.Div(c.grid.step)
	return n.Float()
}

// tick is a round distance that cuts a span into about five.
func tick(span float64) float64 {
	if span <= 0 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(span/5)))
	for _, m := range []float64{1, 2, 5, 10} {
		if span/(m*power) <= 6 {
			return m * power
		}
	}
	return 10 * power
}

func (c *plot) x(i int) float64 {
	inner := float64(plotWidth - plotLeft - plotRight)
	if len(c.periods) == 1 {
		return plotLeft + inner/2
	}
	return plotLeft + inner*float64(i)/float64(len(c.periods)-1)
}

func (c *plot) y(v float64) float64 {
	return plotTop + plotHeight*(c.high-v)/(c.high-c.low)
}

// softly says whether a value is not final: drawn hollow, reached by dashes.
func softly(s muster.Status) bool {
	return s == muster.Estimate || s == muster.Projection || s == muster.Uncertain || s == muster.Reported
}

// breakAt says what breaks a line before a cell: a break that the edition
// names, or a remark that begins there; "" mostly.
func (c *plot) breakAt(before, cell *muster.Observation) string {
	if before == nil || cell == nil || cell.Figure == nil {
		return ""
	}
	if why := c.options.breakOf(cell.Figure); why != "" {
		return why
	}
	if before.Figure == nil || before.Figure.Note != cell.Figure.Note {
		return cell.Figure.Note
	}
	return ""
}

// breakOf is the break that begins with a figure.
func (o Options) breakOf(f *muster.Figure) string {
	if o.Break == nil || f == nil {
		return ""
	}
	return o.Break(f.Edition, f.Key, f.Period)
}

func attr(s string) string { return html.EscapeString(s) }

// unique keeps the first of each word.
func unique(words []string) []string {
	var out []string
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}
