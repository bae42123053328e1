package house

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/atlas"
	"muster/audit"
	"muster/books"
)

var updatePage = flag.Bool("update", false, "write docs/reference/books.md again")

const booksPage = "docs/reference/books.md"

// docs/reference/books.md says what is on the shelf: every source, edition,
// measure, definition, licence and gap. It is written from the shelf and the
// atlas; `go test ./internal/house -run TestBooksPage -update` writes it again.
func TestBooksPage(t *testing.T) {
	shelf, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	if len(shelf.Editions("sipri")) == 0 {
		t.Skip("built without SIPRI")
	}
	want := page(shelf)
	if *updatePage {
		if err := os.WriteFile(filepath.Join(root, booksPage), []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := read(t, booksPage); got != want {
		t.Errorf("%s is stale: %s; go test ./internal/house -run TestBooksPage -update writes it again", booksPage, firstDifference(got, want))
	}
	for _, e := range shelf.Known("") {
		if !strings.Contains(want, string(e.ID)) {
			t.Errorf("the page does not name %s", e.ID)
		}
	}
	for _, m := range atlas.Measures() {
		if !strings.Contains(want, "`"+m.Name+"`") {
			t.Errorf("the page does not name %s", m.Name)
		}
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range b {
		if i >= len(a) || a[i] != b[i] {
			return fmt.Sprintf("line %d should be %q", i+1, b[i])
		}
	}
	return "it is longer than it should be"
}

func page(s *books.Shelf) string {
	var b strings.Builder
	b.WriteString("# The books\n\nWritten from the shelf and the atlas by `internal/house/books_page_test.go`; do not edit.\nHow the shelf is laid out: `books/README.md`. What the books say of themselves:\n`muster books list`, `show`, `export`, `audit`, `diff` and `bridge`.\n")
	var sources []string
	for _, e := range s.Known("") {
		if !slices.Contains(sources, e.Source) {
			sources = append(sources, e.Source)
		}
	}
	slices.Sort(sources)
	b.WriteString("\n## Sources\n\n| source | publisher | editions held | known, not held | licence |\n|---|---|---|---|---|\n")
	for _, source := range sources {
		held, known := s.Editions(source), s.Known(source)
		publisher, licence := "", ""
		if len(held) > 0 {
			last := held[len(held)-1]
			publisher, licence = last.Publisher, last.Licence
		}
		fmt.Fprintf(&b, "| `%s` | %s | %d | %d | %s |\n", source, cell(publisher), len(held), len(known)-len(held), cell(licence))
	}
	b.WriteString("\n## Editions\n")
	for _, source := range sources {
		for _, e := range s.Known(source) {
			edition(&b, s, e)
		}
	}
	measures(&b, s)
	b.WriteString("\n## Groups\n\n| code | name | who |\n|---|---|---|\n")
	for _, g := range atlas.Groups() {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", g.Code, cell(g.Name), cell(g.Doc))
	}
	b.WriteString("\n## Known differences\n\nWhat `muster books audit` cannot recompute as printed, and why.\n\n| edition | rule | who | years | noted | why |\n|---|---|---|---|---|---|\n")
	for _, x := range audit.Known() {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", x.Edition, cell(x.Rule), x.Entity, stretches(x.Years), x.Noted, cell(x.Why))
	}
	return b.String()
}

func edition(b *strings.Builder, s *books.Shelf, e muster.Edition) {
	fmt.Fprintf(b, "\n### %s\n\n%s", e.ID, e.Title)
	if e.Held == "" {
		b.WriteString(". Known to exist, not held.\n")
		return
	}
	fmt.Fprintf(b, ". Published %s by %s. Held: %s", e.Published, e.Publisher, e.Held)
	if e.SecondHand {
		b.WriteString(", second-hand")
	}
	b.WriteString(".")
	if e.PriceBase != "" {
		fmt.Fprintf(b, " Constant prices of %s.", e.PriceBase)
	}
	fmt.Fprintf(b, " Licence: %s", strings.TrimSuffix(e.Licence, ".")+".")
	if file, how, ok := s.Original(e.ID); ok {
		fmt.Fprintf(b, " Read from `%s` (`sha256:%s`). %s", file.Name, strings.TrimPrefix(file.SHA256, "sha256:"), how)
	}
	b.WriteString("\n")
	if e.Address != "" {
		fmt.Fprintf(b, "\n<%s>\n", e.Address)
	}
	if e.Note != "" {
		fmt.Fprintf(b, "\n%s\n", e.Note)
	}
	rows := tables(s, e.ID)
	if len(rows) == 0 {
		return
	}
	b.WriteString("\n| measure | unit and prices | series | years | numbers | gaps |\n|---|---|---|---|---|---|\n")
	for _, r := range rows {
		fmt.Fprintf(b, "| `%s` | %s | %d | %s | %d | %s |\n", r.measure, strings.Join(r.kinds, ", "), r.series, stretches(r.years), r.numbers, gaps(r))
	}
	for _, g := range s.Gaps(e.ID) {
		fmt.Fprintf(b, "\nGap: %s. %s\n", cell(strings.Join(filled(g.Table, g.Entity, g.Measure, g.From, g.To, g.Kind), ", ")), g.Why)
	}
	var breaks []string
	for _, k := range s.Series(e.ID, "", "") {
		for _, r := range s.Breaks(e.ID, k) {
			who := cmp.Or(r.Entity, "all")
			if line := fmt.Sprintf("%s, from %s: %s", who, r.From, r.Note); !slices.Contains(breaks, line) {
				breaks = append(breaks, line)
			}
		}
	}
	for _, line := range breaks {
		fmt.Fprintf(b, "\nBreak: %s\n", line)
	}
}

func filled(words ...string) []string {
	return slices.DeleteFunc(words, func(s string) bool { return s == "" })
}

// row is what an edition has of a measure.
type row struct {
	measure         string
	kinds, years    []string
	series, numbers int
	lacking         []string // "NLD 2026"
}

func tables(s *books.Shelf, id muster.EditionID) []*row {
	var out []*row
	by := map[string]*row{}
	keys := s.Series(id, "", "")
	for _, k := range keys {
		r := by[k.Measure]
		if r == nil {
			r = &row{measure: k.Measure}
			by[k.Measure] = r
			out = append(out, r)
		}
		periods := s.Periods(id, k)
		r.series++
		r.numbers += len(periods)
		kind := strings.TrimSpace(k.Unit + " " + k.Prices)
		if muster.IsCurrency(k.Unit) && k.Unit != "USD" && k.Unit != "EUR" {
			kind = strings.TrimSpace("national currency " + k.Prices)
		}
		if !slices.Contains(r.kinds, kind) {
			r.kinds = append(r.kinds, kind)
		}
		for _, p := range periods {
			if !slices.Contains(r.years, p) {
				r.years = append(r.years, p)
			}
		}
	}
	for _, r := range out {
		slices.Sort(r.years)
		slices.Sort(r.kinds)
	}
	for _, k := range keys {
		r := by[k.Measure]
		periods := s.Periods(id, k)
		for _, y := range r.years {
			if gap := k.Entity + " " + y; !slices.Contains(periods, y) && !slices.Contains(r.lacking, gap) {
				r.lacking = append(r.lacking, gap)
			}
		}
	}
	return out
}

// shownGaps is how many gaps of a measure are named; the others are counted.
const shownGaps = 12

// gaps names the years that a row of a measure lacks while others have them.
func gaps(r *row) string {
	by := map[string][]string{}
	var who []string
	for _, g := range r.lacking {
		code, year, _ := strings.Cut(g, " ")
		if by[code] == nil {
			who = append(who, code)
		}
		by[code] = append(by[code], year)
	}
	slices.Sort(who)
	var out []string
	for i, code := range who {
		if i == shownGaps {
			out = append(out, fmt.Sprintf("and %d more rows", len(who)-i))
			break
		}
		slices.Sort(by[code])
		out = append(out, code+" "+stretches(by[code]))
	}
	return strings.Join(out, "; ")
}

// stretches writes years as stretches: "2014 to 2022, 2024".
func stretches(years []string) string {
	var out []string
	for i := 0; i < len(years); {
		j := i
		for j+1 < len(years) && next(years[j], years[j+1]) {
			j++
		}
		if j > i {
			out = append(out, years[i]+" to "+years[j])
		} else {
			out = append(out, years[i])
		}
		i = j + 1
	}
	return strings.Join(out, ", ")
}

func next(a, b string) bool {
	var x, y int
	fmt.Sscan(a, &x)
	fmt.Sscan(b, &y)
	return y == x+1
}

func measures(b *strings.Builder, s *books.Shelf) {
	in := map[string][]string{}
	for _, e := range s.Editions("") {
		for _, r := range tables(s, e.ID) {
			in[r.measure] = append(in[r.measure], string(e.ID))
		}
	}
	b.WriteString("\n## Measures\n")
	for _, m := range atlas.Measures() {
		fmt.Fprintf(b, "\n### `%s`\n\n%s. Kind: %s. Definition of: `%s`.", m.Name, strings.ToUpper(m.Label[:1])+m.Label[1:], cmp.Or(m.Kind, "that of what is pledged"), m.Source)
		if m.Core != "" {
			fmt.Fprintf(b, " Continued since 2026 by `%s`.", m.Core)
		}
		if m.Kin != "" {
			fmt.Fprintf(b, " Nearest elsewhere, never the same: `%s`.", m.Kin)
		}
		if m.Share != "" {
			fmt.Fprintf(b, " As a share of GDP: `%s`.", m.Share)
		}
		fmt.Fprintf(b, "\n\n%s\n", m.Doc)
		if len(in[m.Name]) > 0 {
			fmt.Fprintf(b, "\nIn: %s.\n", strings.Join(in[m.Name], ", "))
		}
	}
}

// cell writes words into a table's cell.
func cell(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
