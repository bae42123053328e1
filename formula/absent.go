package formula

import (
	"fmt"
	"strings"

	"muster"
)

// Absent says why a formula has no value: what kind of absence, in one
// sentence, and which cells of which edition are missing.
//
// Most absences are passed over for another edition or series, so one carries
// what it is about, and is put into words only when it leaves Eval.
type Absent struct {
	Code    muster.Absence
	Why     string
	Missing []Cell // at most 40

	cell  *Cell     // the one cell that is missing
	group string    // or the group whose members have no value,
	names []string  // those members
	parts []*Absent // and theirs
	tail  string    // what is added to the sentence
}

// Cell is the address of a number that an edition does not have.
type Cell struct {
	Edition muster.EditionID // "" when no edition of the source is held
	muster.Key
	Period string
}

// String names the cell for people: "DEU gdp, current prices, 2024".
func (c Cell) String() string {
	s := c.Entity + " " + strings.ReplaceAll(c.Measure, "_", " ")
	if c.Prices != "" {
		s += ", " + c.Prices + " prices"
	}
	if c.Period != "" {
		s += ", " + c.Period
	}
	return s
}

// Error is the absence as one line: its code and why.
func (a *Absent) Error() string { return string(a.Code) + ": " + a.Why }

const maxMissing = 40

// missing reports one cell that an edition does not have.
func (v *evaluator) missing(code muster.Absence, id muster.EditionID, k muster.Key, period string) *Absent {
	if v.bare {
		return wordless(code)
	}
	return &Absent{Code: code, cell: &Cell{id, k, period}}
}

// wordless is an absence of which only the code is asked for. Nothing is ever
// added to it.
func wordless(code muster.Absence) *Absent {
	if code == muster.NoSeries {
		return noSeries
	}
	return &Absent{Code: code}
}

var noSeries = &Absent{Code: muster.NoSeries}

// add puts words behind an absence's sentence.
func (v *evaluator) add(no *Absent, words ...string) {
	if !v.bare {
		no.tail += strings.Join(words, "")
	}
}

// without joins the absences of several members into one that names them all.
func (v *evaluator) without(group string, absent []*Absent, names []string) *Absent {
	if len(absent) == 1 || v.bare {
		return absent[0]
	}
	return &Absent{Code: absent[0].Code, group: group, names: names, parts: absent}
}

// told puts an absence into words.
func (a *Absent) told() *Absent {
	if a == nil || a.Why != "" && a.tail == "" {
		return a
	}
	a.collect()
	switch {
	case a.parts != nil:
		a.Why = fmt.Sprintf("%s: no figure for %d members: %s", a.group, len(a.names), listed(a.names))
		if len(a.Missing) > 0 {
			c := a.Missing[0]
			a.Why += fmt.Sprintf(" (%s in %s, %s)", c.Measure, c.Edition, c.Period)
		}
	case a.cell != nil && a.Code == muster.EditionNotHeld:
		a.Why = fmt.Sprintf("edition %s was published but is not held", a.cell.Edition)
	case a.cell != nil && a.cell.Edition == "":
		a.Why = fmt.Sprintf("no edition held has no figure for %s", a.cell)
	case a.cell != nil:
		a.Why = fmt.Sprintf("%s has no figure for %s", a.cell.Edition, a.cell)
	}
	a.Why, a.tail = a.Why+a.tail, ""
	return a
}

// collect lists the cells that an absence and its parts are about.
func (a *Absent) collect() {
	a.Missing = nil
	if a.cell != nil {
		a.Missing = []Cell{*a.cell}
	}
	for _, p := range a.parts {
		p.collect()
		a.Missing = append(a.Missing, p.Missing...)
	}
	a.Missing = a.Missing[:min(len(a.Missing), maxMissing)]
}

// mismatch reports values that must not be mixed.
func mismatch(format string, args ...any) *Absent {
	return &Absent{Code: muster.TypeMismatch, Why: fmt.Sprintf(format, args...)}
}

// undefined reports arithmetic that has no result.
func undefined(format string, args ...any) *Absent {
	return &Absent{Code: muster.NoDefinition, Why: fmt.Sprintf(format, args...)}
}
