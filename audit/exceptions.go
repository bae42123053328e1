package audit

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"muster"
)

//go:embed exceptions.txt
var known string

// Known lists the exceptions of the editions inside the program.
func Known() []muster.AuditException {
	out, err := Exceptions("exceptions.txt", known)
	if err != nil {
		panic("audit: " + err.Error())
	}
	return out
}

// maxYears bounds the years of one exception.
const maxYears = 200

// Exceptions reads a table of known differences, a line each:
//
//	edition | rule | entity | years | noted | why | source
//
// Years are "2020" or "2014..2024". Lines that begin with # are comments. The
// error is one sentence that names the line.
func Exceptions(name, text string) ([]muster.AuditException, error) {
	var out []muster.AuditException
	for n, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 7 {
			return nil, fmt.Errorf("%s line %d: %d fields; edition | rule | entity | years | noted | why | source are needed", name, n+1, len(f))
		}
		for i := range f {
			if f[i] = strings.TrimSpace(f[i]); f[i] == "" {
				return nil, fmt.Errorf("%s line %d: field %d is empty; an exception has a reason, a day and a source", name, n+1, i+1)
			}
		}
		x := muster.AuditException{Edition: muster.EditionID(f[0]), Rule: f[1], Entity: f[2], Why: f[5], Source: f[6]}
		day, err := muster.ParseDay(f[4])
		if err != nil {
			return nil, fmt.Errorf("%s line %d: %w", name, n+1, err)
		}
		x.Noted = day
		if x.From, x.To, x.Years, err = years(f[3]); err != nil {
			return nil, fmt.Errorf("%s line %d: %w", name, n+1, err)
		}
		if !isRule(x.Rule) {
			return nil, fmt.Errorf("%s line %d: there is no rule %q; muster books audit lists them", name, n+1, x.Rule)
		}
		out = append(out, x)
	}
	return out, nil
}

func isRule(name string) bool {
	for _, r := range Rules() {
		if r.Name == name {
			return true
		}
	}
	return false
}

// years reads "2020", "2014..2024" and lists joined by commas.
func years(s string) (from, to string, all []string, err error) {
	for part := range strings.SplitSeq(s, ",") {
		a, b, ok := strings.Cut(strings.TrimSpace(part), "..")
		if !ok {
			b = a
		}
		first, err1 := strconv.Atoi(a)
		last, err2 := strconv.Atoi(b)
		if err1 != nil || err2 != nil || last < first || last-first > maxYears || len(a) != 4 || len(b) != 4 {
			return "", "", nil, fmt.Errorf("%q is no year or stretch of years such as 2014..2024", part)
		}
		for y := first; y <= last; y++ {
			all = append(all, strconv.Itoa(y))
		}
	}
	return all[0], all[len(all)-1], all, nil
}

// explain gives each difference its exception, and lists the exceptions, of
// the editions audited, of which a year does not differ.
func explain(a *muster.Audit, editions []muster.Edition, exceptions []muster.AuditException) {
	for i := range exceptions {
		x := &exceptions[i]
		met := 0
		for k := range a.Differences {
			d := &a.Differences[k]
			if d.Edition == x.Edition && d.Rule == x.Rule && d.Entity == x.Entity && contains(x.Years, d.Period) {
				if d.Exception == nil {
					named(a, d)
				}
				d.Exception = x
				met++
			}
		}
		if met < len(x.Years) && audited(editions, x.Edition) {
			a.Stale = append(a.Stale, *x)
		}
	}
}

func named(a *muster.Audit, d *muster.AuditDifference) {
	for i := range a.Counts {
		if a.Counts[i].Edition == d.Edition && a.Counts[i].Rule == d.Rule {
			a.Counts[i].Named++
		}
	}
}

func audited(editions []muster.Edition, id muster.EditionID) bool {
	for i := range editions {
		if editions[i].ID == id {
			return true
		}
	}
	return false
}

func contains(years []string, year string) bool {
	for _, y := range years {
		if y == year {
			return true
		}
	}
	return false
}
