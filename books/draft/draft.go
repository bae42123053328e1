// Package draft is an edition in the making: what a reader of a publisher's
// file found, and the text that a shelf keeps of it.
package draft

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster/books/pack"
)

// Edition is what a reader found in a file. Whoever adds it to a shelf knows
// the rest: the day it was published, and its address.
type Edition struct {
	Source    string // folder of the shelf: "nato"
	Publisher string
	Title     string
	Address   string
	Licence   string
	Group     string // licence group, "" for open
	PriceBase string // year of its constant prices, "" without any
	Layout    string // which layout of the publisher's the file has
	Day       string // the day that the file itself names as its own, "" without one
	Rows      []Row
	Daily     *Daily
	Estimates map[int]bool // years whose heads end in "e"
	Gaps      []Gap
	Remarks   []Remark
	Second    bool // second-hand: what the press or a third party gave
	Notes     []string
	Partial   bool // the file is a part of the edition, as it says itself
}

// Row is a series as the publication has it.
type Row struct {
	Table   string // "Table 1"
	Name    string // "Belgium"
	Entity  string // ISO 3166-1 alpha-3, or a group
	Measure string // a page of atlas/measures
	Unit    string // as printed: "million EUR"
	Prices  string // current, constant-2015, constant-national or ""
	Cells   map[int]string
	Remark  string // the publisher's note on the row
}

// Daily are official rates by day, in units of the currency per euro.
type Daily struct {
	Currencies []string
	Days       []string   // ascending
	Rates      [][]string // by day, then currency; "" is a gap
}

// Gap and Remark are as the shelf keeps them.
type (
	// Gap says why cells are empty.
	Gap = pack.Gap
	// Remark is a note on some figures.
	Remark = pack.Remark
)

// The kinds of gaps.
const (
	NotAvailable = "not_available" // the publisher has no figure
	NoSuchState  = "no_such_state" // the country did not exist, or was not independent
	NotHeld      = "not_held"      // the publisher has a figure that is not in this edition
)

// Limits of an edition: SIPRI's has 1,300 rows and 76 years.
const (
	MaxRows  = 40_000
	MaxYears = 300
	MinYear  = 1800
	MaxYear  = 2150
)

// Decimal writes a number as stored in a file ("1.2E-2", "4197.0999999999995")
// as the shortest plain decimal that reads back as the same double; false for
// what is no number or is too long to be a figure.
func Decimal(stored string) (string, bool) {
	f, err := strconv.ParseFloat(strings.TrimSpace(stored), 64)
	if err != nil || f != f || f > 1e24 || f < -1e24 {
		return "", false
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if s == "-0" {
		s = "0"
	}
	return s, len(s) <= 40
}

// Shift moves the decimal point of a plain decimal to the right, exactly:
// "0.0212" by 2 is "2.12".
func Shift(decimal string, places int) string {
	sign := ""
	if rest, ok := strings.CutPrefix(decimal, "-"); ok {
		sign, decimal = "-", rest
	}
	whole, frac, _ := strings.Cut(decimal, ".")
	for ; places > 0; places-- {
		if frac == "" {
			whole += "0"
			continue
		}
		whole, frac = whole+frac[:1], frac[1:]
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if frac = strings.TrimRight(frac, "0"); frac != "" {
		return sign + whole + "." + frac
	}
	if whole == "0" {
		return "0"
	}
	return sign + whole
}

// Fingerprint names a layout by what its tables are, in order.
func Fingerprint(source string, shape []string) string {
	sum := sha256.Sum256([]byte(strings.Join(shape, "\n")))
	return source + "/" + hex.EncodeToString(sum[:6])
}

// Years lists the years that have a cell, ascending.
func (e *Edition) Years() []int {
	seen := map[int]bool{}
	var years []int
	for _, r := range e.Rows {
		for y := range r.Cells {
			if !seen[y] {
				seen[y] = true
				years = append(years, y)
			}
		}
	}
	slices.Sort(years)
	return years
}

// Count is how many cells have a number.
func (e *Edition) Count() int {
	n := 0
	for _, r := range e.Rows {
		n += len(r.Cells)
	}
	if e.Daily != nil {
		for _, rates := range e.Daily.Rates {
			for _, cell := range rates {
				if cell != "" {
					n++
				}
			}
		}
	}
	return n
}

// Check says whether the edition can be kept, in one sentence.
func (e *Edition) Check() error {
	years := e.Years()
	switch {
	case len(e.Rows) == 0 && e.Daily == nil:
		return fmt.Errorf("there are no figures in it; give the publisher's own file")
	case len(e.Rows) > MaxRows:
		return fmt.Errorf("it has more than %d rows of figures; split it into editions", MaxRows)
	case len(years) > MaxYears:
		return fmt.Errorf("its figures are of %d years, more than %d; split it into editions", len(years), MaxYears)
	case len(years) > 0 && (years[0] < MinYear || years[len(years)-1] > MaxYear):
		return fmt.Errorf("its figures are of the years %d to %d, which cannot be; correct the file", years[0], years[len(years)-1])
	}
	type key struct{ entity, measure, unit, prices, table, name string }
	seen := map[key]bool{}
	for _, r := range e.Rows {
		k := key{r.Entity, r.Measure, r.Unit, r.Prices, r.Table, r.Name}
		if seen[k] {
			return fmt.Errorf("%s has the row %q twice with the same measure, unit and prices; correct the file", orTable(r.Table), r.Name)
		}
		seen[k] = true
	}
	return nil
}

func orTable(table string) string {
	if table == "" {
		return "the file"
	}
	return table
}

// Join makes gaps of one kind in neighbouring years one.
func Join(gaps []Gap) []Gap {
	slices.SortStableFunc(gaps, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(a.Table, b.Table), cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Measure, b.Measure), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.From, b.From))
	})
	out := gaps[:0]
	for _, g := range gaps {
		if n := len(out); n > 0 {
			last := &out[n-1]
			to, err := strconv.Atoi(last.To)
			if from, err2 := strconv.Atoi(g.From); err == nil && err2 == nil && from <= to+1 && last.Table == g.Table && last.Entity == g.Entity && last.Measure == g.Measure && last.Kind == g.Kind && last.Why == g.Why {
				last.To = max(last.To, g.To)
				continue
			}
		}
		out = append(out, g)
	}
	return out
}
