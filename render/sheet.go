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

// position is "path:line", as editors understand it; of a part the line is one
// of its clean text.
func (s *sheet) position(at muster.Span) string {
	before := sort.SearchInts(s.breaks, at.Start)
	return fmt.Sprintf("%s:%d", line(named(&s.Document), 300), before+1)
}

// named is a document's path and, of a file of several, which part of it.
func named(d *muster.Document) string {
	if d.Part == "" {
		return d.Path
	}
	return d.Path + " (" + d.Part + ")"
}

// place is [named] with the address at which a part was published.
func place(d *muster.Document) string {
	if d.Part == "" || d.Address == "" {
		return named(d)
	}
	return d.Path + " (" + d.Part + ", " + d.Address + ")"
}
