package formula

import (
	"fmt"
	"strings"

	"muster"
)

// Absent says why a formula has no value: what kind of absence, in one
// sentence, and which cells of which edition are missing.
type Absent struct {
	Code    muster.Absence
	Why     string
	Missing []Cell // at most 40
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
func missing(code muster.Absence, c Cell) *Absent {
	where := "no edition held"
	if c.Edition != "" {
		where = string(c.Edition)
	}
	return &Absent{Code: code, Why: fmt.Sprintf("%s has no figure for %s", where, c), Missing: []Cell{c}}
}

// without joins the absences of several members into one that names them all.
func without(group string, absent []*Absent, names []string) *Absent {
	if len(absent) == 1 {
		return absent[0]
	}
	out := &Absent{Code: absent[0].Code}
	for _, a := range absent {
		out.Missing = append(out.Missing, a.Missing...)
	}
	if len(out.Missing) > maxMissing {
		out.Missing = out.Missing[:maxMissing]
	}
	out.Why = fmt.Sprintf("%s: no figure for %d members: %s", group, len(names), listed(names))
	if len(out.Missing) > 0 {
		c := out.Missing[0]
		out.Why += fmt.Sprintf(" (%s in %s, %s)", c.Measure, c.Edition, c.Period)
	}
	return out
}

// mismatch reports values that must not be mixed.
func mismatch(format string, args ...any) *Absent {
	return &Absent{Code: muster.TypeMismatch, Why: fmt.Sprintf(format, args...)}
}

// undefined reports arithmetic that has no result.
func undefined(format string, args ...any) *Absent {
	return &Absent{Code: muster.NoDefinition, Why: fmt.Sprintf(format, args...)}
}
