package render

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

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

// said is when a claim was made: the day that its statement's words name, else the
// report's.
func (s *sheet) said(c *muster.Claim) muster.Dating {
	if st := s.statement(c); st != nil && st.Said.Known() {
		return st.Said
	}
	return s.Document.Published
}

// statement is the one that a claim stands in; nil when there is none.
func (s *sheet) statement(c *muster.Claim) *muster.Statement {
	i := sort.Search(len(s.Statements), func(i int) bool { return s.Statements[i].Start > c.Start })
	for k := i - 1; k >= 0 && k >= i-statementsBack; k-- {
		if s.Statements[k].ID == c.Statement {
			return &s.Statements[k]
		}
	}
	for k := range s.Statements {
		if s.Statements[k].ID == c.Statement {
			return &s.Statements[k]
		}
	}
	return nil
}

// statementsBack is how far back a claim's statement is looked for before the whole
// report is: statements are in order of their start, and few lie inside another.
const statementsBack = 4

// lineColumn is where a position is, both counted from 1, columns in code points.
func (s *sheet) lineColumn(at int) (line, column int) {
	n := sort.SearchInts(s.breaks, at)
	from := 0
	if n > 0 {
		from = s.breaks[n-1] + 1
	}
	return n + 1, utf8.RuneCountInString(s.Text.Body[from:at]) + 1
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
