// Package ledger keeps pledges, demands and announced sums as dated plain text
// that a person edits and a parser checks. The files in entries/ are the truth;
// they are part of the program, and a test reads every one of them.
package ledger

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"

	"muster"
)

//go:embed entries/*.txt
var entries embed.FS

// Ledger is the checked entries, oldest first. It is read-only and safe for
// concurrent use.
type Ledger struct{ pledges []muster.Pledge }

var _ muster.Ledger = (*Ledger)(nil)

// Open reads the entries that are part of the program.
func Open() (*Ledger, error) {
	sub, err := fs.Sub(entries, "entries")
	if err != nil {
		return nil, err
	}
	return Read(sub)
}

// Read reads and checks every .txt file of a folder. The first mistake is
// returned as an [*Error] with its file and line.
func Read(folder fs.FS) (*Ledger, error) {
	names, err := fs.Glob(folder, "*.txt") // sorted by Glob
	if err != nil {
		return nil, err
	}
	var all []Entry
	for _, name := range names {
		b, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, fmt.Errorf("ledger: %w", err)
		}
		parsed, err := Parse(name, b)
		if err != nil {
			return nil, err
		}
		all = append(all, parsed...)
	}
	if err := link(all); err != nil {
		return nil, err
	}
	l := &Ledger{pledges: make([]muster.Pledge, len(all))}
	for i := range all {
		l.pledges[i] = all[i].Pledge
	}
	slices.SortStableFunc(l.pledges, func(a, b muster.Pledge) int {
		return cmp.Or(cmp.Compare(a.Made, b.Made), cmp.Compare(a.ID, b.ID))
	})
	return l, nil
}

// Pledges lists the entries whose Entity and Measure are the ones asked for,
// oldest first and then by id; "" means any. An entity that is only the
// addressee of a demand (Pledge.To) is not its maker. The list is shared: nobody
// may change it.
func (l *Ledger) Pledges(entity, measure string) []muster.Pledge {
	if entity == "" && measure == "" {
		return slices.Clip(l.pledges)
	}
	var out []muster.Pledge
	for i := range l.pledges {
		if p := &l.pledges[i]; (entity == "" || p.Entity == entity) && (measure == "" || p.Measure == measure) {
			out = append(out, *p)
		}
	}
	return out
}
