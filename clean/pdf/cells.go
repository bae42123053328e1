package pdf

import (
	"math"
	"sort"
	"strings"
	"unicode"
)

// cell is a stretch of text on one line with no wide gap in it: a line of a
// column, or a cell of a table.
type cell struct {
	x0, x1, y, size float64
	text            string
	bold, artifact  bool
	ref             bool // a raised mark that points to a note
}

// Widths in parts of the size of the letters. A space of text is a quarter to a
// third, narrowed lines have a sixth; kerning is under a tenth. Columns stand at
// least four fifths apart, more than the wide spaces of a line that is stretched.
const (
	spaceLeast = 0.17
	drawnLeast = 0.08 // of a space that is drawn
	apart      = 0.8
	sameLine   = 0.28 // of height
)

// fill makes the cells of a page of its marks.
func (s *sheet) fill(marks []mark) {
	turns := [4]int{}
	for _, m := range marks {
		if m.turn >= 0 {
			turns[m.turn]++
		}
	}
	main := 0
	for t := range turns {
		if turns[t] > turns[main] {
			main = t
		}
	}
	var turned strings.Builder
	kept := marks[:0]
	drawn := make(map[[2]int32]string, len(marks))
	for _, m := range marks {
		switch {
		case m.turn != main:
			turned.WriteString(m.text)
			continue
		case m.text == lost:
			s.lost++
		case strings.TrimSpace(m.text) != "":
			s.letters++
			at := [2]int32{int32(m.x0 * 2), int32(m.y * 2)}
			if drawn[at] == m.text {
				continue // bold by drawing twice
			}
			drawn[at] = m.text
		}
		kept = append(kept, m)
	}
	s.turned = strings.Join(strings.Fields(turned.String()), " ")
	s.cells = rows(segments(kept, raisedFigures(kept)))
}

// raisedFigures are the codes of narrow figures that mark notes: they end words
// and numbers on the page, and never begin or go on in one.
func raisedFigures(marks []mark) map[uint64]bool {
	out := map[uint64]bool{}
	digit := func(m mark) bool { return len(m.text) == 1 && m.text[0] >= '0' && m.text[0] <= '9' }
	not := map[uint64]bool{}
	for i, m := range marks {
		if m.alt == 0 {
			continue
		}
		out[m.alt] = true
		starts := i > 0 && strings.TrimSpace(marks[i-1].text) == "" && math.Abs(marks[i-1].y-m.y) < sameLine*m.size && m.x0 >= marks[i-1].x0
		goesOn := i+1 < len(marks) && digit(marks[i+1]) && marks[i+1].alt == 0 && marks[i+1].x0-m.x1 < spaceLeast*m.size
		if starts || goesOn {
			not[m.alt] = true
		}
	}
	for alt := range not {
		delete(out, alt)
	}
	return out
}

// segments joins marks in the order in which they are drawn.
func segments(marks []mark, raised map[uint64]bool) []cell {
	var out []cell
	var b strings.Builder
	var open *cell
	blank, rough, lead := false, false, false
	flush := func() {
		if open != nil {
			if open.text = strings.TrimSpace(b.String()); open.text != "" {
				out = append(out, *open)
			}
		}
		open = nil
		b.Reset()
	}
	for _, m := range marks {
		if strings.TrimSpace(m.text) == "" {
			blank, rough = true, m.rough
			continue // the next letter says how wide it is: some are drawn over
		}
		high := m.alt != 0 && raised[m.alt]
		if high && open != nil && !blank && !lead && math.Abs(m.y-open.y) < sameLine*m.size {
			open.x1 = math.Max(open.x1, m.x1)
			continue
		}
		if lead && !high { // the mark that begins a note is a word of its own
			blank, rough = true, true
		}
		if open != nil {
			gap := m.x0 - open.x1
			size := math.Max(open.size, m.size)
			switch {
			case math.Abs(m.y-open.y) > sameLine*size*0.5 || gap > apart*size || gap < -0.6*size || math.Abs(m.size-open.size) > 0.15*size || m.artifact != open.artifact:
				flush()
			case gap > spaceLeast*m.size || blank && (gap > drawnLeast*m.size || rough):
				b.WriteByte(' ')
			}
		}
		blank, lead = false, high && (open == nil || lead)
		if open == nil {
			open = &cell{x0: m.x0, x1: m.x1, y: m.y, size: m.size, bold: m.bold, artifact: m.artifact}
		}
		b.WriteString(m.text)
		open.x1 = math.Max(open.x1, m.x1)
		open.bold = open.bold && m.bold
	}
	flush()
	return out
}

// rows joins the segments of a line that stand close, from left to right, and
// takes marks that point to notes out of it.
func rows(cells []cell) []cell {
	sort.SliceStable(cells, func(i, j int) bool { return cells[i].y > cells[j].y })
	var out []cell
	for i := 0; i < len(cells); {
		j := i + 1
		top := cells[i]
		for j < len(cells) && top.y-cells[j].y < sameLine*math.Max(top.size, cells[j].size)+raised(top, cells[j]) {
			if cells[j].size > top.size {
				top = cells[j]
			}
			j++
		}
		out = append(out, joinRow(cells[i:j])...)
		i = j
	}
	return out
}

// raised is how much higher a small mark may stand and still be of the line.
func raised(a, b cell) float64 {
	if a.size < 0.9*b.size {
		return 0.3 * b.size
	}
	return 0
}

func joinRow(row []cell) []cell {
	sort.SliceStable(row, func(i, j int) bool { return row[i].x0 < row[j].x0 })
	size, y := 0.0, 0.0
	for _, c := range row {
		if c.size > size {
			size, y = c.size, c.y
		}
	}
	var out []cell
	for _, c := range row {
		if c.size < 0.9*size && c.y > y+0.1*size && isRef(c.text) && len(out) > 0 && c.x0-out[len(out)-1].x1 < apart*size {
			out[len(out)-1].x1 = math.Max(out[len(out)-1].x1, c.x1)
			continue
		}
		c.y = y
		if n := len(out); n > 0 && out[n-1].artifact == c.artifact {
			last := &out[n-1]
			gap := c.x0 - last.x1
			if gap < apart*math.Min(math.Max(c.size, last.size), size) {
				if gap > spaceLeast*c.size || last.size < 0.9*c.size && isRef(last.text) {
					last.text += " "
				}
				last.text += c.text
				last.x1 = math.Max(last.x1, c.x1)
				last.size = math.Max(last.size, c.size)
				last.bold = last.bold && c.bold
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// isRef says whether a raised text points to a note: figures and stars.
func isRef(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("*†‡§,.[]() ", r) }) == "" && len(s) <= 8
}
