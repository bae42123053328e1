package pdf

import (
	"sort"
	"strings"
	"unicode"

	"muster"
	"muster/clean/page"
)

// Edges of a page: what stands in the outer eighth of its height, at most three
// lines, may be a header or footer. It is one when a third of the pages, and at
// least two, have the same there, figures aside.
const (
	edgeShare  = 8
	edgeLines  = 3
	edgeRepeat = 3
	edgeGap    = 1.8 // of the size of the letters
)

// takeEdges takes headers, footers and page numbers off the pages and lists
// them, each once.
func takeEdges(sheets []sheet, p *page.Page) {
	type place struct {
		text string
		top  bool
	}
	count := map[place]int{}
	at := make([]map[int]place, len(sheets)) // by cell
	alone := make([]map[int]bool, len(sheets))
	for i := range sheets {
		at[i] = map[int]place{}
		seen := map[place]bool{}
		outer, edges := edgeCells(&sheets[i])
		alone[i] = outer
		for k, top := range edges {
			pl := place{pattern(sheets[i].cells[k].text), top}
			at[i][k] = pl
			if !seen[pl] {
				seen[pl] = true
				count[pl]++
			}
		}
	}
	told := map[string]bool{}
	tell := func(why, text string) {
		if key := why + pattern(text); !told[key] {
			told[key] = true
			p.Outside = append(p.Outside, muster.Outside{Why: why, Text: text})
		}
	}
	for i := range sheets {
		s := &sheets[i]
		kept := s.cells[:0]
		for k, c := range s.cells {
			pl, edge := at[i][k]
			switch {
			case c.artifact:
				tell("page furniture", c.text)
			case edge && alone[i][k] && isPageNumber(c.text):
				tell("page number", c.text)
			case edge && count[pl] >= 2 && count[pl]*edgeRepeat >= len(sheets) && pl.top:
				tell("page header", c.text)
			case edge && count[pl] >= 2 && count[pl]*edgeRepeat >= len(sheets):
				tell("page footer", c.text)
			default:
				kept = append(kept, c)
			}
		}
		s.cells = kept
		if s.turned != "" {
			tell("turned text", s.turned)
		}
	}
}

// edgeCells are the cells of the first and last lines of a page, and whether
// they stand at the top; alone are those that are a whole line, the very first
// or last.
func edgeCells(s *sheet) (alone, out map[int]bool) {
	alone, out = map[int]bool{}, map[int]bool{}
	on := map[float64]int{}
	heights := make([]float64, 0, len(s.cells))
	for _, c := range s.cells {
		if on[c.y]++; on[c.y] == 1 {
			heights = append(heights, c.y)
		}
	}
	if len(heights) < 2 {
		return alone, out
	}
	sort.Sort(sort.Reverse(sort.Float64Slice(heights)))
	first, last := heights[0], heights[len(heights)-1]
	reach := (first - last) / edgeShare
	size := s.cells[0].size
	top := heights[edgeBlock(heights, size)-1]
	up := make([]float64, len(heights))
	for i, h := range heights {
		up[len(up)-1-i] = h
	}
	low := up[edgeBlock(up, size)-1]
	for k, c := range s.cells {
		switch {
		case c.y >= top && first-c.y <= reach:
			out[k] = true
		case c.y <= low && c.y-last <= reach:
			out[k] = false
		}
		alone[k] = on[c.y] == 1 && (c.y == first || c.y == last)
	}
	return alone, out
}

// edgeBlock is how many lines from the outermost stand apart from the text: one,
// unless a gap ends a block of two or three.
func edgeBlock(heights []float64, size float64) int {
	for n := 1; n <= edgeLines && n < len(heights); n++ {
		if abs(heights[n]-heights[n-1]) > edgeGap*size {
			return n
		}
	}
	return 1
}

// pattern is a text with its figures made alike.
func pattern(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return unicode.ToLower(r)
	}, s)), " ")
}

// isPageNumber says whether a line is a page's number: "12", "- 12 -", "Page 3
// of 10", "xii".
func isPageNumber(s string) bool {
	s = strings.ToLower(strings.Trim(s, " -–—|.[]()"))
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "page"), "p."))
	if s == "" || len(s) > 14 {
		return false
	}
	if strings.Trim(s, "ivxl") == "" && len(s) <= 6 {
		return true
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, " of ", "/"), " ", "")
	first, rest, two := strings.Cut(s, "/")
	return allDigits(first) && len(first) <= 4 && (!two || allDigits(rest) && len(rest) <= 4)
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
