package sqlite

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"muster"
	"muster/store/storetest"
)

// What the writer remembers of reports is what the file has: of a report that is
// replaced, after a change that was given up, after another has written, and however
// many there are.
func TestRecent(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "a.db")
	s, other := opened(t, path), opened(t, path)
	defer s.Close()
	defer other.Close()
	a, b := storetest.Report(1), storetest.Report(2)
	a.Published.Window = muster.Window{From: 5000, To: 5000}
	a.Marks = []uint64{1<<11 | 3<<3, 2<<11 | 3<<3, 3<<11 | 3<<3}
	b.Published, b.Marks = a.Published, append([]uint64{9<<11 | 3<<3}, a.Marks...)
	put := func(to muster.Store, fails error, list ...muster.Kept) {
		t.Helper()
		if err := to.Change(ctx, func(c muster.Changing) error {
			for _, r := range list {
				if _, err := c.Put(ctx, r, "", 0); err != nil {
					return err
				}
			}
			if _, err := c.Near(ctx, a.ID); err != nil {
				return err
			}
			return fails
		}); err != fails {
			t.Fatal(err)
		}
	}
	check := func(why string, day muster.Day, marks int) {
		t.Helper()
		if err := s.Change(ctx, func(c muster.Changing) error {
			for range 2 {
				list, err := c.Near(ctx, a.ID)
				if err != nil || len(list) != 1 || list[0].ID != b.ID || list[0].Published.From != day || len(list[0].Marks) != marks || list[0].Marks[0] > list[0].Marks[1] {
					t.Errorf("%s: %v, %v", why, list, err)
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	moved := func(day muster.Day, marks ...uint64) muster.Kept {
		r := b
		r.Published.Window = muster.Window{From: day, To: day}
		r.Marks = append(marks, b.Marks...)
		return r
	}
	put(s, nil, a, b)
	check("as it came", 5000, 4)
	put(s, nil, moved(5001, 8<<11|3<<3))
	check("replaced", 5001, 5)
	put(s, errors.New("sorry"), moved(5002, 8<<11|3<<3, 7<<11|3<<3))
	check("given up", 5001, 5)
	put(other, nil, moved(5003))
	check("by another", 5003, 4)
	r := &latest[beside]{}
	for i := range int64(3 * mostRecent) {
		r.keep(i, &beside{})
		if r.of(0) == nil {
			t.Fatalf("what is asked for often is let go of after %d", i)
		}
	}
	if n := len(r.young) + len(r.old); n > 2*mostRecent || r.of(1) != nil {
		t.Errorf("%d are held", n)
	}
}
