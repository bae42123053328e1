package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"muster"
)

// recent are days, signatures and marks of the reports that were laid beside others last,
// as Near lists them, by number. Where news is dense a report is beside hundreds, mostly
// the same as those before it: to read them again each time costs more than to compare
// them. The writer has it for itself, and forgets it where it forgets what waits.
type recent struct {
	young, old map[int64]*beside
}

// beside is what of a report is laid beside others.
type beside struct {
	id        string
	window    muster.Window
	signature []byte
	marks     []uint64 // sorted
}

func (b *beside) kept() muster.Kept {
	k := muster.Kept{ID: b.id, Signature: b.signature, Marks: b.marks}
	k.Published.Window = b.window
	return k
}

// mostRecent is how many are young: then they are the old, and what was old is let go of.
const mostRecent = 4096

func (r *recent) of(n int64) *beside {
	b := r.young[n]
	if b == nil {
		if b = r.old[n]; b != nil {
			r.keep(n, b)
		}
	}
	return b
}

func (r *recent) keep(n int64, b *beside) {
	if r.young == nil || len(r.young) >= mostRecent {
		r.young, r.old = map[int64]*beside{}, r.young
	}
	r.young[n] = b
}

// forget is for a report that is replaced.
func (r *recent) forget(n int64) {
	delete(r.young, n)
	delete(r.old, n)
}

// besides lists reports by number with days, signatures and marks alone, these sorted.
func (a *asking) besides(ctx context.Context, numbers []int64) ([]muster.Kept, error) {
	out := make([]muster.Kept, 0, len(numbers))
	if a.recent != nil {
		numbers = slices.DeleteFunc(numbers, func(n int64) bool {
			b := a.recent.of(n)
			if b != nil {
				out = append(out, b.kept())
			}
			return b != nil
		})
	}
	if len(numbers) == 0 {
		return out, nil
	}
	err := a.each(ctx, func(scan func(...any) error) error {
		var n int64
		var b beside
		var list sql.RawBytes
		err := scan(&n, &b.id, &b.window.From, &b.window.To, &b.signature, &list)
		b.signature, b.marks = signature(b.signature), from64(list)
		slices.Sort(b.marks)
		if err == nil && a.recent != nil {
			a.recent.keep(n, &b)
		}
		out = append(out, b.kept())
		return err
	}, `SELECT r.n, r.id, r.first_day, r.last_day, r.signature, r.marks FROM json_each(?) j CROSS JOIN report r ON r.n = j.value`, numbered(numbers))
	return out, err
}
