package pdf

import (
	"math"
	"sort"
	"strings"
)

// textLine is a line in the order of reading.
type textLine struct {
	cell
	row         bool    // of a table: cells apart by tabs
	flow        int     // the column that it stands in, counted through the file
	left, right float64 // edges of that column
	page        int
	note        bool
}

// Least measures of columns of prose; cells of tables fall below them.
const (
	columnLines   = 4  // lines on either side, in a stretch between lines that cross
	columnLetters = 16 // letters of a line, in the middle of them
	gutterStep    = 3.0
)

// order puts the cells of a page into the order of reading: a page, or a
// stretch of it, that a gutter parts is read column by column. next numbers
// columns.
func order(cells []cell, next *int, depth int) []textLine {
	sort.SliceStable(cells, func(i, j int) bool {
		return cells[i].y > cells[j].y || cells[i].y == cells[j].y && cells[i].x0 < cells[j].x0
	})
	x, ok := gutter(cells)
	if !ok || depth > 4 {
		return plainLines(cells, next)
	}
	var out []textLine
	var left, right, whole []cell
	flush := func() {
		if prose(left) && prose(right) {
			out = append(out, plainLines(whole, next)...)
			whole = nil
			out = append(out, order(left, next, depth+1)...)
			out = append(out, order(right, next, depth+1)...)
		} else {
			whole = append(append(whole, left...), right...)
		}
		left, right = nil, nil
	}
	for _, c := range cells {
		switch {
		case c.x1 <= x:
			left = append(left, c)
		case c.x0 >= x:
			right = append(right, c)
		default:
			flush()
			whole = append(whole, c)
		}
	}
	flush()
	return append(out, plainLines(whole, next)...)
}

// gutter finds the place that parts most lines to the left from most lines to
// the right.
func gutter(cells []cell) (float64, bool) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, c := range cells {
		lo, hi = math.Min(lo, c.x0), math.Max(hi, c.x1)
	}
	if len(cells) < 2*columnLines || hi-lo > 1e5 || hi-lo < 50 {
		return 0, false
	}
	n := int((hi-lo)/gutterStep) + 1
	ends, starts := make([]int, n+1), make([]int, n+1)
	for _, c := range cells {
		ends[int(math.Ceil((c.x1-lo)/gutterStep))]++
		starts[int((c.x0-lo)/gutterStep)]++
	}
	best, from, to := 0, -1, -1
	left, right := 0, len(cells)
	for i := 0; i < n; i++ {
		left += ends[i]
		if i > 0 {
			right -= starts[i-1]
		}
		x := lo + float64(i)*gutterStep
		if x < lo+(hi-lo)*0.15 || x > lo+(hi-lo)*0.85 {
			continue
		}
		score := min(left, right)*2 - (len(cells) - left - right)
		switch {
		case score > best:
			best, from, to = score, i, i
		case score == best && to == i-1:
			to = i
		}
	}
	return lo + (float64(from)+float64(to))/2*gutterStep, best > 0 && from >= 0
}

// prose says whether cells could be the lines of a column of text.
func prose(cells []cell) bool {
	if len(cells) < columnLines {
		return false
	}
	lengths := make([]int, 0, len(cells))
	for _, c := range cells {
		lengths = append(lengths, letterCount(c.text))
	}
	sort.Ints(lengths)
	return lengths[len(lengths)/2] >= columnLetters
}

func letterCount(s string) int {
	n := 0
	for _, r := range s {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0xbf {
			n++
		}
	}
	return n
}

// plainLines makes lines of cells that no gutter parts. Cells on one height are
// the row of a table where a row above or below has several too; else they are
// one line with a wide gap.
func plainLines(cells []cell, next *int) []textLine {
	if len(cells) == 0 {
		return nil
	}
	sort.SliceStable(cells, func(i, j int) bool {
		return cells[i].y > cells[j].y || cells[i].y == cells[j].y && cells[i].x0 < cells[j].x0
	})
	var grouped [][]cell
	for i, c := range cells {
		if i > 0 && c.y == cells[i-1].y {
			grouped[len(grouped)-1] = append(grouped[len(grouped)-1], c)
		} else {
			grouped = append(grouped, []cell{c})
		}
	}
	left, right := math.Inf(1), math.Inf(-1)
	for _, c := range cells {
		left, right = math.Min(left, c.x0), math.Max(right, c.x1)
	}
	table := func(i, k int) bool {
		return i >= 0 && i < len(grouped) && k >= 0 && k < len(grouped) && aligned(grouped[i], grouped[k])
	}
	out := make([]textLine, 0, len(grouped))
	for i, g := range grouped {
		l := textLine{cell: g[0], flow: *next, left: left, right: right}
		sep := " "
		if table(i, i-1) || table(i, i+1) {
			l.row, sep = true, "\t"
		}
		parts := make([]string, 0, len(g))
		for _, c := range g {
			parts = append(parts, c.text)
			l.x1 = math.Max(l.x1, c.x1)
			l.bold = l.bold && c.bold
		}
		l.text = strings.Join(parts, sep)
		out = append(out, l)
	}
	*next++
	return out
}

// aligned says whether two lines are rows of a table: each has several cells,
// and beside the first ones at least one pair stands under one another.
func aligned(a, b []cell) bool {
	if len(a) < 2 || len(b) < 2 || bulleted(a) || bulleted(b) {
		return false
	}
	for _, c := range a[1:] {
		for _, d := range b[1:] {
			near := 0.35 * math.Min(c.size, d.size)
			switch {
			case math.Abs(c.x0-d.x0) < near, math.Abs((c.x0+c.x1)-(d.x0+d.x1)) < 2*near:
				return true
			case math.Abs(c.x1-d.x1) < near && figures(c.text) && figures(d.text):
				return true
			}
		}
	}
	return false
}

// figures says whether a cell holds a number: its last letter is a figure.
func figures(s string) bool {
	s = strings.TrimRight(s, " %)*")
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// bulleted says whether a line is a bullet or a number and a text.
func bulleted(row []cell) bool {
	mark := row[0].text
	return len(row) == 2 && len(mark) <= 4 && row[1].x0-row[0].x1 < 3*row[1].size &&
		(strings.HasSuffix(mark, ".") || strings.HasSuffix(mark, ")") || letterCount(mark) == 0 && !figures(mark))
}
