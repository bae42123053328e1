package render

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"muster"
)

// statusMarks stand behind a number in a text table, as NATO prints "2024e".
var statusMarks = map[muster.Status]string{
	muster.Estimate: "e", muster.Projection: "p", muster.Uncertain: "u", muster.Reported: "r", muster.Derived: "d",
}

const statusLegend = "e estimate, p projection, u highly uncertain, r reported by the press, d derived; a gap is –"

// SeriesText writes series as tables for people, a row an entity.
func SeriesText(w io.Writer, all []muster.Series, o Options) error {
	b := bufio.NewWriter(w)
	for i := range all {
		if i > 0 {
			b.WriteByte('\n')
		}
		seriesTable(b, &all[i], o)
	}
	return b.Flush()
}

func seriesTable(b *bufio.Writer, s *muster.Series, o Options) {
	g := gridOf(s)
	fmt.Fprintf(b, "%s, %s\n", line(s.Name, 300), g.unitWords())
	if s.Formula != "" {
		fmt.Fprintf(b, "formula %s\n", s.Formula)
	}
	before, after := g.trim()
	wide := 0
	for _, who := range g.entities {
		wide = max(wide, utf8.RuneCountInString(g.label(who)))
	}
	columns := make([]int, len(g.periods))
	for k, p := range g.periods {
		columns[k] = len(p)
		for _, who := range g.entities {
			columns[k] = max(columns[k], utf8.RuneCountInString(g.text(g.cell(who, p))))
		}
	}
	b.WriteString(strings.Repeat(" ", wide))
	for k, p := range g.periods {
		fmt.Fprintf(b, "  %*s", columns[k], p)
	}
	b.WriteByte('\n')
	for _, who := range g.entities {
		label := g.label(who)
		b.WriteString(label + strings.Repeat(" ", wide-utf8.RuneCountInString(label)))
		for k, p := range g.periods {
			text := g.text(g.cell(who, p))
			b.WriteString("  " + strings.Repeat(" ", columns[k]-utf8.RuneCountInString(text)) + text)
		}
		b.WriteByte('\n')
	}
	for _, empty := range [...][]string{before, after} {
		if len(empty) > 0 {
			fmt.Fprintf(b, "no figure in %s\n", listYears(empty))
		}
	}
	b.WriteString(statusLegend + "\n")
	for _, id := range g.editions {
		e := o.edition(id)
		fmt.Fprintf(b, "source %s\n", strings.Join(nonEmpty(string(id), e.Publisher, e.Title, e.Published.String(), e.Licence), ", "))
	}
	for _, note := range g.notes() {
		fmt.Fprintf(b, "note   %s\n", note)
	}
}

// grid is a series laid out by entity and period.
type grid struct {
	entities []string
	periods  []string
	editions []muster.EditionID
	cells    map[[2]string]*muster.Observation
	value    muster.Value // of the first cell that has one: unit, prices
	step     muster.Number
	word     string
	decimals int
}

func gridOf(s *muster.Series) *grid {
	g := &grid{cells: map[[2]string]*muster.Observation{}}
	var largest muster.Number
	for i := range s.Cells {
		c := &s.Cells[i]
		if !slices.Contains(g.entities, c.Entity) {
			g.entities = append(g.entities, c.Entity)
		}
		if !slices.Contains(g.periods, c.Period) {
			g.periods = append(g.periods, c.Period)
		}
		g.cells[[2]string{c.Entity, c.Period}] = c
		for _, id := range c.Editions {
			if !slices.Contains(g.editions, id) {
				g.editions = append(g.editions, id)
			}
		}
		if c.Absent == muster.Present {
			if !largest.Known() {
				g.value = c.Value
			}
			largest = larger(largest, c.Value.Number.Abs())
		}
	}
	slices.Sort(g.periods)
	slices.Sort(g.editions)
	g.scale(largest)
	return g
}

// scale chooses how all numbers of the grid are written.
func (g *grid) scale(largest muster.Number) {
	g.step, g.decimals = muster.Int(1), 2
	switch unit := g.value.Unit; {
	case !largest.Known():
	case unit == "ratio" || unit == "points":
		g.step = muster.Ratio(1, 100)
	case muster.IsCurrency(unit) && largest.Cmp(billion) >= 0:
		g.step, g.word, g.decimals = billion, "billion ", 1
	case muster.IsCurrency(unit) && largest.Cmp(million) >= 0:
		g.step, g.word, g.decimals = million, "million ", 1
	case strings.Contains(unit, "/"):
		g.decimals = 4
	case largest.Cmp(thousand) >= 0 || unit == "persons" || unit == "count" || unit == "rank":
		g.decimals = 0
	}
}

// trim takes the periods before the first and after the last value out of the
// grid and returns them.
func (g *grid) trim() (before, after []string) {
	empty := func(p string) bool {
		return !slices.ContainsFunc(g.entities, func(who string) bool {
			c := g.cell(who, p)
			return c != nil && c.Absent == muster.Present
		})
	}
	all := g.periods
	for len(g.periods) > 1 && empty(g.periods[0]) {
		g.periods = g.periods[1:]
	}
	before = all[:len(all)-len(g.periods)]
	for len(g.periods) > 1 && empty(g.periods[len(g.periods)-1]) {
		after = append([]string{g.periods[len(g.periods)-1]}, after...)
		g.periods = g.periods[:len(g.periods)-1]
	}
	return before, after
}

func (g *grid) cell(who, period string) *muster.Observation { return g.cells[[2]string{who, period}] }

// label is what stands in front of a row.
func (g *grid) label(who string) string {
	if who == "" {
		return "value"
	}
	return entityName(who)
}

// unitWords says what all numbers are in: "billion USD, constant-2015 prices".
func (g *grid) unitWords() string {
	unit := g.word + g.value.Unit
	switch g.value.Unit {
	case "ratio":
		unit = "percent"
	case "points":
		unit = "percentage points"
	}
	if g.value.Per != "" {
		unit += " per " + g.value.Per
	}
	if g.value.Prices != "" {
		unit += ", " + g.value.Prices + " prices"
	}
	return unit
}

// number writes a cell's number without its mark; "" for a gap.
func (g *grid) number(c *muster.Observation) string {
	if c == nil || c.Absent != muster.Present {
		return ""
	}
	n, _ := c.Value.Number.Div(g.step)
	return n.Grouped(g.decimals)
}

func (g *grid) text(c *muster.Observation) string {
	if s := g.number(c); s != "" {
		return s + statusMarks[c.Status]
	}
	return "–"
}

// maxGridNotes bounds the notes under a table; the CSV and JSON have them all.
const maxGridNotes = 12

// notes lists what the editions remark on the figures, each once.
func (g *grid) notes() []string {
	var out []string
	for _, who := range g.entities {
		for _, p := range g.periods {
			c := g.cell(who, p)
			if c == nil || c.Figure == nil || c.Figure.Note == "" {
				continue
			}
			note := line(entityName(who)+": "+c.Figure.Note, 400)
			if !slices.Contains(out, note) {
				out = append(out, note)
			}
		}
	}
	if len(out) > maxGridNotes {
		return append(out[:maxGridNotes], fmt.Sprintf("and %d more notes, in the CSV and JSON", len(out)-maxGridNotes))
	}
	return out
}
