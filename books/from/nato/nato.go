// Package nato reads NATO's workbook of defence expenditure tables: the layout
// of June 2024 as published, later ones by what their headings say. A layout
// that it does not know is refused in one sentence and never guessed at.
package nato

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/books/draft"
	"muster/books/workbook"
)

// June2024 is the fingerprint of the layout of 17 June 2024, which a test
// compares with the publication cell by cell.
const June2024 = "nato/fdc0d9501d4d"

// Read reads the workbook. The error is one sentence without a subject.
func Read(file []byte) (*draft.Edition, error) {
	if text := bytes.TrimPrefix(file, []byte("\ufeff")); !bytes.HasPrefix(text, []byte("PK")) && bytes.IndexByte(text[:min(len(text), 200)], ',') > 0 && bytes.IndexByte(text[:min(len(text), 200)], 0) < 0 {
		return nil, fmt.Errorf("it is a table that somebody made of NATO's figures, not NATO's workbook; add it with --source nato_press, or describe its columns and add it with --describe")
	}
	book, err := workbook.Open(file)
	if err != nil {
		return nil, err
	}
	r := reader{e: &draft.Edition{
		Source: "nato", Publisher: "North Atlantic Treaty Organization (NATO)", Licence: "Credit to NATO; not for sale.", Estimates: map[int]bool{},
	}, headed: map[int]bool{}}
	for _, s := range book.Sheets {
		if err := r.sheet(s); err != nil {
			return nil, err
		}
	}
	return r.finish()
}

// reader collects an edition sheet by sheet.
type reader struct {
	e       *draft.Edition
	headed  map[int]bool // years already in a head
	shape   []string     // what the fingerprint is made of
	starred []string     // allies with a star
	notes   []string
	core    bool
	old     bool // a table of the definition before 2026
}

func (r *reader) sheet(s workbook.Sheet) error {
	t, rows, ok, err := find(s)
	if err != nil || !ok {
		return err
	}
	switch {
	case strings.Contains(t.words, "defence investment"):
		return fmt.Errorf("%s is called %q, and whether that is core defence expenditure or more is not known: this layout is not known; muster must learn it before it can be read", t.number, t.title)
	case !knownTitle(t.words):
		return fmt.Errorf("%s is called %q, which is no table that is known: this layout is not known; muster must learn it before it can be read", t.number, t.title)
	}
	if err := r.heads(t); err != nil {
		return err
	}
	if err := t.enter("", &r.e.PriceBase); err != nil {
		return err
	}
	shape := []string{t.number, t.words, t.line, strconv.FormatBool(t.core)}
	for _, row := range rows {
		label, figures := "", false
		for _, c := range row.Cells {
			if c.Column < t.first && c.Kind == workbook.Text && label == "" {
				label = c.Words()
			}
			if c.Column >= t.first && c.Kind != workbook.Text {
				figures = true
			}
		}
		switch {
		case pageNumber(label):
		case label != "" && isNote(label):
			r.note(label)
			r.shape = append(r.shape, strings.Join(shape, "|"))
			r.rest(rows, row.Number)
			return nil
		case label == "" && figures:
			if err := unnamed(t, row); err != nil {
				return err
			}
		case label != "" && !figures && entity(first(label)) == "":
			if err := t.enter(label, &r.e.PriceBase); err != nil {
				return err
			}
			block, _, _ := plain(label)
			shape = append(shape, block)
		case label != "":
			if err := r.series(&t, row, label); err != nil {
				return err
			}
		}
	}
	r.shape = append(r.shape, strings.Join(shape, "|"))
	return nil
}

func first(label string) string { n, _, _ := name(label); return n }

// heads notes which years are estimates: all tables must agree.
func (r *reader) heads(t table) error {
	for _, h := range t.heads {
		if h.words != "" {
			continue
		}
		if r.headed[h.year] && r.e.Estimates[h.year] != h.estimate {
			return fmt.Errorf("%s marks %d otherwise than the tables before it (an \"e\" is for estimates): this layout is not known", t.number, h.year)
		}
		r.headed[h.year] = true
		if h.estimate {
			r.e.Estimates[h.year] = true
		}
	}
	return nil
}

// series adds a row: of years, or of Table 4's one column in words.
func (r *reader) series(t *table, row workbook.Row, label string) error {
	wanted := slices.DeleteFunc(slices.Clone(t.heads), func(h head) bool { return h.words != "" })
	if last := t.heads[len(t.heads)-1]; last.words != "" {
		for _, h := range t.heads {
			found, ok := layouts()[place{t.words, t.line, h.words}]
			if !ok || len(h.years) != 2 || len(t.years) == 0 {
				continue // the other columns repeat tables 2 and 3
			}
			t.layout, t.prices = found, "constant-"+t.years[0]
			if t.core {
				t.layout.measure = coreMeasure(found.measure)
			}
			if h.years[0] != "2014" {
				return fmt.Errorf("%s gives the change since %s, and only the one since 2014 is known: this layout is not known", t.number, h.years[0])
			}
			year, _ := strconv.Atoi(h.years[1])
			wanted = []head{{column: h.column, year: year}}
		}
	}
	s, starred, err := t.series(row, label, wanted)
	if err != nil {
		return err
	}
	if starred && !slices.Contains(r.starred, s.Name) {
		r.starred = append(r.starred, s.Name)
	}
	r.core = r.core || strings.HasPrefix(s.Measure, "core_")
	r.old = r.old || strings.HasPrefix(s.Measure, "defence_expenditure")
	r.gaps(s, wanted)
	if len(s.Cells) > 0 {
		r.e.Rows = append(r.e.Rows, s)
	}
	return nil
}

// gaps names the years without a figure, a stretch at a time.
func (r *reader) gaps(s draft.Row, wanted []head) {
	for i := 0; i < len(wanted); i++ {
		if s.Cells[wanted[i].year] != "" {
			continue
		}
		j := i
		for j+1 < len(wanted) && s.Cells[wanted[j+1].year] == "" {
			j++
		}
		r.e.Gaps = append(r.e.Gaps, draft.Gap{Table: s.Table, Entity: s.Entity, Measure: s.Measure, From: strconv.Itoa(wanted[i].year), To: strconv.Itoa(wanted[j].year),
			Kind: draft.NotAvailable, Why: s.Name + " has no figure in " + s.Table + "."})
		i = j
	}
}

// unnamed lets pass what NATO left under its tables: sums that failed, zeros.
func unnamed(t table, row workbook.Row) error {
	for _, c := range row.Cells {
		if c.Kind == workbook.Number {
			if n, ok := draft.Decimal(c.Text); !ok || n != "0" {
				return fmt.Errorf("%s, row %d has numbers without a name: this layout is not known", t.number, row.Number)
			}
		}
	}
	return nil
}

// pageNumber is "-7-".
func pageNumber(label string) bool {
	return len(label) > 2 && strings.Trim(label, "-–0123456789 ") == ""
}

func isNote(label string) bool {
	l := strings.ToLower(label)
	return strings.HasPrefix(l, "note") || strings.HasPrefix(l, "* ") || strings.HasPrefix(l, "(a)") || strings.HasPrefix(l, "source")
}

// rest keeps the notes under a table.
func (r *reader) rest(rows []workbook.Row, from int) {
	for _, row := range rows {
		if row.Number <= from {
			continue
		}
		for _, c := range row.Cells {
			if w := c.Words(); c.Kind == workbook.Text && len(w) > 12 {
				r.note(w)
			}
		}
	}
}

func (r *reader) note(s string) {
	if len(r.notes) < 40 && !slices.Contains(r.notes, s) {
		r.notes = append(r.notes, s)
	}
}
