package render

import (
	"fmt"
	"sort"
	"strings"

	"muster"
)

// sheet is a report with the places of its line breaks, so that each position
// in it is found quickly.
type sheet struct {
	*muster.Report
	breaks []int
}

func newSheet(r *muster.Report) *sheet {
	s := &sheet{Report: r}
	for at := 0; ; {
		i := strings.IndexByte(r.Text.Body[at:], '\n')
		if i < 0 {
			return s
		}
		s.breaks = append(s.breaks, at+i)
		at += i + 1
	}
}

// position is "path:line", as editors understand it.
func (s *sheet) position(at muster.Span) string {
	before := sort.SearchInts(s.breaks, at.Start)
	return fmt.Sprintf("%s:%d", line(s.Document.Path, 300), before+1)
}
