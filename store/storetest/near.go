package storetest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster"
	"muster/marks"
)

// marked is an invented report of a day, 0 for none, with names, of which two bring
// reports together.
func marked(i int, day muster.Day, list ...uint64) muster.Kept {
	for i := range list {
		list[i] = named(list[i])
	}
	r := Report(i)
	r.ID = fmt.Sprintf("sha256:%08x", uint32(i)*2654435761) // as good as chance
	r.Published.Window = muster.Window{From: day, To: day}
	r.Marks = list
	return r
}

// named is the mark of a name.
func named(i uint64) uint64 { return i<<11 | 3<<3 }

// ids of reports, sorted.
func ids(list ...muster.Kept) []string {
	var out []string
	for _, r := range list {
		out = append(out, r.ID)
	}
	slices.Sort(out)
	return out
}

func isNear(t *testing.T, s muster.Store, r muster.Kept, want ...muster.Kept) {
	t.Helper()
	if d := cmp.Diff(ids(want...), ids(must[[]muster.Kept](t)(s.Near(context.Background(), r.ID))...)); d != "" {
		t.Errorf("near %s: %s", r.ID, d)
	}
}

func near(t *testing.T, s muster.Store) {
	day := muster.DayOf(2025, 3, 3)
	a, two := marked(1, day, 1, 2, 3, 4), marked(2, day, 1, 8, 9)
	three, last, late := marked(3, day, 9, 3, 2, 1), marked(4, day+marks.LastDay, 1, 2, 3), marked(5, day+marks.LastDay+1, 1, 2, 3)
	for _, r := range []muster.Kept{a, two, three, last, late} {
		put(t, s, r)
	}
	isNear(t, s, a, three, last)
	isNear(t, s, late, last)
	isNear(t, s, two, three)
	if got := must[[]muster.Kept](t)(s.Near(context.Background(), "sha256:none")); len(got) != 0 {
		t.Errorf("near to a report that is not held: %v", got)
	}
	three.Published.Window = late.Published.Window // its marks move with it
	put(t, s, three)
	isNear(t, s, a, last)
	isNear(t, s, late, last, three)
	many := marked(6, day)
	for i := range uint64(muster.MostMarks) {
		many.Marks = append(many.Marks, named(100+i))
	}
	behind := marked(7, day, 100+muster.MostSought, 101+muster.MostSought, 102+muster.MostSought)
	put(t, s, many)
	put(t, s, behind)
	isNear(t, s, behind)
}

func leaders(t *testing.T, s muster.Store) {
	day := muster.DayOf(2025, 3, 3)
	var all []muster.Kept
	for i := range 3 * marks.Leaders {
		all = append(all, marked(i, day+muster.Day(i%2), 1, 2, 3)) // of two days
	}
	touched := map[string]bool{}
	for _, r := range all {
		for _, id := range put(t, s, r) {
			touched[id] = true
		}
	}
	slices.SortFunc(all, func(a, b muster.Kept) int { return marks.Before(a.ID, b.ID) })
	var led, rest []muster.Kept
	n := map[muster.Day]int{}
	for _, r := range all {
		if n[r.Published.From]++; n[r.Published.From] <= marks.Leaders {
			led = append(led, r)
		} else {
			rest = append(rest, r)
		}
	}
	isNear(t, s, led[0], append(slices.Clone(led[1:]), rest...)...)
	isNear(t, s, rest[0], led...)
	if len(touched) == 0 || touched[led[0].ID] {
		t.Errorf("%d reports led once and no longer do", len(touched))
	}
	// A leader that leaves its day makes room for the first of the others.
	gone := led[0]
	next := rest[slices.IndexFunc(rest, func(r muster.Kept) bool { return r.Published.From == gone.Published.From })]
	gone.Published.Window = muster.Window{From: day + 100, To: day + 100}
	if got := put(t, s, gone); !slices.Contains(got, next.ID) {
		t.Errorf("%v are near to others than before, and not %s", got, next.ID)
	}
	var others []muster.Kept
	for _, r := range all {
		if r.ID != gone.ID && r.ID != next.ID {
			others = append(others, r)
		}
	}
	isNear(t, s, next, others...)
}

func mixed(t *testing.T, s muster.Store) {
	unknown := marked(0, 0, 1, 2, 3)
	put(t, s, unknown)
	var dated []muster.Kept
	change(t, s, func(c muster.Changing) error {
		for i := range marks.MostMixed {
			r := marked(1+i, muster.Day(5000+100*i), 1, 2, 3)
			dated = append(dated, r)
			if got := must[[]string](t)(c.Put(context.Background(), r, "", 0)); len(got) != 0 {
				t.Fatalf("%v are near to others than before", got)
			}
		}
		return nil
	})
	isNear(t, s, unknown, dated...)
	isNear(t, s, dated[7], unknown)
	one := marked(10_000, 1, 1, 2, 3)
	if got := put(t, s, one); len(got) == 0 || got[0] != unknown.ID {
		t.Errorf("%v are near to others than before", got)
	}
	isNear(t, s, unknown)
	isNear(t, s, one)
	one.Marks = []uint64{named(8)}
	if got := put(t, s, one); len(got) == 0 || got[0] != unknown.ID {
		t.Errorf("%v are near to others than before", got)
	}
	isNear(t, s, unknown, dated...)
}
