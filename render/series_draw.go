package render

import (
	"fmt"
	"strings"

	"muster"
)

// footColumns is how many characters of a line under the chart fit its width.
const footColumns = 150

// svg is text of a drawing under way.
type svg struct{ strings.Builder }

func (s *svg) add(format string, args ...any) { fmt.Fprintf(&s.Builder, format+"\n", args...) }

func (c *plot) draw() string {
	table := plotTop + plotHeight + 44
	rows := len(c.lines) + 1
	foot := table + rows*rowHeight + 22
	breaks := c.breakNotes()
	var under []string
	for _, words := range append(c.editions, breaks...) {
		under = append(under, wrap(words, footColumns)...)
	}
	height := foot + rowHeight*(len(under)+2)
	var s svg
	s.add(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="chart-title chart-desc" viewBox="0 0 %d %d" width="%d" height="%d" font-family="system-ui, sans-serif" font-size="11">`, plotWidth, height, plotWidth, height)
	s.add(`<title id="chart-title">%s</title>`, attr(c.title))
	s.add(`<desc id="chart-desc">%s</desc>`, attr(c.describe(breaks)))
	s.add(`<rect width="%d" height="%d" fill="#ffffff"/>`, plotWidth, height)
	s.add(`<text x="%d" y="24" font-size="16" font-weight="bold">%s</text>`, plotLeft, attr(line(c.title, 110)))
	s.add(`<text x="%d" y="44" fill="#555555">%s; hollow points and dashes are estimates, projections or second-hand</text>`, plotLeft, attr(c.grid.unitWords()))
	c.axes(&s)
	for i := range c.lines {
		c.line(&s, &c.lines[i])
	}
	c.table(&s, table)
	for i, words := range under {
		s.add(`<text x="%d" y="%d" fill="#555555">%s</text>`, plotLeft, foot+rowHeight*(i+1), attr(words))
	}
	s.add(`</svg>`)
	return s.String()
}

// describe tells the chart to whoever cannot see it.
func (c *plot) describe(breaks []string) string {
	words := fmt.Sprintf("Line chart of %s, in %s, %s to %s, %d %s.", c.title, c.grid.unitWords(), c.periods[0], c.periods[len(c.periods)-1], len(c.lines), plural(len(c.lines), "line"))
	for i := range c.lines {
		if i == maxColoured {
			words += fmt.Sprintf(" And %d more; the table beneath has every number.", len(c.lines)-i)
			break
		}
		first, last := ends(c.lines[i].cells)
		if first == nil {
			continue
		}
		words += fmt.Sprintf(" %s: %s in %s, %s in %s.", c.lines[i].label, c.grid.text(first), first.Period, c.grid.text(last), last.Period)
	}
	words += " Edition: " + strings.Join(c.editions, "; ") + "."
	if len(breaks) > 0 {
		words += " Breaks: " + strings.Join(breaks, " ")
	}
	return words
}

func ends(cells []*muster.Observation) (first, last *muster.Observation) {
	for _, c := range cells {
		if c == nil {
			continue
		}
		if first == nil {
			first = c
		}
		last = c
	}
	return first, last
}

func (c *plot) axes(s *svg) {
	step := tick(c.high - c.low)
	decimals := 0
	for d := step; d < 1 && decimals < 4; d *= 10 {
		decimals++
	}
	for k := 0; ; k++ {
		v := c.low + step*float64(k)
		if v > c.high+step/1e6 {
			break
		}
		s.add(`<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#dddddd"/>`, plotLeft, plotWidth-plotRight, c.y(v), c.y(v))
		s.add(`<text x="%d" y="%.1f" text-anchor="end" fill="#555555">%.*f</text>`, plotLeft-8, c.y(v)+4, decimals, v+0)
	}
	every := (len(c.periods) + 15) / 16
	for i, p := range c.periods {
		if i%every == 0 {
			s.add(`<text x="%.1f" y="%d" text-anchor="middle" fill="#555555">%s</text>`, c.x(i), plotTop+plotHeight+18, attr(p))
		}
	}
}

// line draws one line: a stretch between neighbours only, so that a gap is not
// bridged.
func (c *plot) line(s *svg, l *plotLine) {
	s.add(`<g stroke="%s" fill="%s"><title>%s</title>`, l.colour, l.colour, attr(l.label))
	for i, cell := range l.cells {
		if cell == nil {
			continue
		}
		x, y := c.x(i), c.y(c.float(cell))
		if i > 0 && l.cells[i-1] != nil {
			dash := ""
			if softly(cell.Status) {
				dash = ` stroke-dasharray="5 4"`
			}
			s.add(`<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke-width="2"%s/>`, c.x(i-1), c.y(c.float(l.cells[i-1])), x, y, dash)
			if why := c.breakAt(l.cells[i-1], cell); why != "" {
				middle := (c.x(i-1) + x) / 2
				s.add(`<line class="break" x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f" stroke-width="1.5"><title>%s</title></line>`, middle, middle, y-9, y+9, attr(why))
			}
		}
		fill := ""
		if softly(cell.Status) {
			fill = ` fill="#ffffff"`
		}
		s.add(`<circle class="%s" cx="%.1f" cy="%.1f" r="3.2"%s><title>%s</title></circle>`, attr(string(cell.Status)), x, y, fill, attr(fmt.Sprintf("%s %s: %s", l.label, cell.Period, c.grid.text(cell))))
	}
	s.add(`</g>`)
}

// table writes every number under the chart, as text that can be selected and
// read aloud.
func (c *plot) table(s *svg, top int) {
	s.add(`<g role="table" aria-label="%s" font-size="9.5">`, attr("data of the chart, in "+c.grid.unitWords()))
	labels := 170
	column := float64(plotWidth-plotRight-labels) / float64(max(len(c.periods), 1))
	s.add(`<g role="row"><text role="columnheader" x="20" y="%d" font-weight="bold">%s</text>`, top, attr(c.grid.unitWords()))
	for i, p := range c.periods {
		s.add(`<text role="columnheader" x="%.1f" y="%d" text-anchor="end" font-weight="bold">%s</text>`, float64(labels)+column*float64(i+1), top+rowHeight/2, attr(p))
	}
	s.add(`</g>`)
	for k := range c.lines {
		l := &c.lines[k]
		y := top + rowHeight*(k+1) + rowHeight/2
		s.add(`<g role="row"><rect x="8" y="%d" width="8" height="8" fill="%s"/><text role="rowheader" x="20" y="%d">%s</text>`, y-8, l.colour, y, attr(line(l.label, 34)))
		for i, cell := range l.cells {
			s.add(`<text role="cell" x="%.1f" y="%d" text-anchor="end">%s</text>`, float64(labels)+column*float64(i+1), y, attr(c.grid.text(cell)))
		}
		s.add(`</g>`)
	}
	s.add(`</g>`)
}

// breakNotes lists the breaks that are drawn, in words.
func (c *plot) breakNotes() []string {
	var out []string
	for _, l := range c.lines {
		for i, cell := range l.cells {
			if i == 0 {
				continue
			}
			if why := c.breakAt(l.cells[i-1], cell); why != "" {
				out = append(out, l.label+" "+cell.Period+": "+why)
			}
		}
	}
	return unique(out)
}
