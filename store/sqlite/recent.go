package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"muster"
)

// recent is what the writer remembers of the reports that it came upon last, by number.
// Where news is dense a report is laid beside hundreds, mostly the same as those before
// it: to read them and their links again each time costs more than to compare them. It is
// forgotten where it is forgotten what waits.
type recent struct {
	beside latest[beside]
	links  latest[edges]
}

// beside is what of a report is laid beside others.
type beside struct {
	id        string
	window    muster.Window
	signature []byte
	marks     []uint64 // sorted
}

// kept is it as Near lists it.
func (b *beside) kept() muster.Kept {
	k := muster.Kept{ID: b.id, Signature: b.signature, Marks: b.marks}
	k.Published.Window = b.window
	return k
}

// latest holds what was asked for last.
type latest[T any] struct {
	young, old map[int64]*T
}

// mostRecent is how many are young: then they are the old, and what was old is let go of.
const mostRecent = 4096

func (l *latest[T]) of(n int64) *T {
	v := l.young[n]
	if v == nil {
		if v = l.old[n]; v != nil {
			l.keep(n, v)
		}
	}
	return v
}

func (l *latest[T]) keep(n int64, v *T) {
	if l.young == nil || len(l.young) >= mostRecent {
		l.young, l.old = map[int64]*T{}, l.young
	}
	l.young[n] = v
}

func (l *latest[T]) forget(n int64) {
	delete(l.young, n)
	delete(l.old, n)
}

// besides lists reports by number with days, signatures and marks alone, these sorted.
func (a *asking) besides(ctx context.Context, numbers []int64) ([]muster.Kept, error) {
	out := make([]muster.Kept, 0, len(numbers))
	if a.recent != nil {
		numbers = slices.DeleteFunc(numbers, func(n int64) bool {
			b := a.recent.beside.of(n)
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
			a.recent.beside.keep(n, &b)
		}
		out = append(out, b.kept())
		return err
	}, `SELECT r.n, r.id, r.first_day, r.last_day, r.signature, r.marks FROM json_each(?) j CROSS JOIN report r ON r.n = j.value`, numbered(numbers))
	return out, err
}
