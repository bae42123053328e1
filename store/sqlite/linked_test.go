package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"muster"
	"muster/store/storetest"
)

// Walking links that are remembered finds what SQL finds, whatever was linked, parted,
// given up or written by another, and where very many are linked with one.
func TestLinked(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "a.db")
	s, other := opened(t, path), opened(t, path)
	defer s.Close()
	defer other.Close()
	const hub = mostEdges + 40
	id := func(i uint64) string { return fmt.Sprint("sha256:", i) }
	change := func(to *Store, fails error, do func(c *changing)) {
		t.Helper()
		if err := to.Change(ctx, func(c muster.Changing) error { do(c.(*changing)); return fails }); err != fails {
			t.Fatal(err)
		}
	}
	change(s, nil, func(c *changing) {
		for i := range uint64(hub) {
			r := storetest.Report(1)
			r.ID, r.Marks, r.Signature, r.Claims = id(i), nil, nil, nil
			if _, err := c.Put(ctx, r, "", 0); err != nil {
				t.Fatal(err)
			}
		}
	})
	told := func(c muster.Cluster, ok bool, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return fmt.Sprint(len(c.Reports), " and more")
		}
		var links []string
		for _, l := range c.Links {
			a, b := c.Reports[l.A].ID, c.Reports[l.B].ID
			links = append(links, fmt.Sprint(min(a, b), " ", max(a, b), " ", l.Like))
		}
		slices.Sort(links)
		slices.SortFunc(c.Reports, func(a, b muster.Member) int { return cmp.Compare(a.ID, b.ID) })
		return fmt.Sprint(c.Reports, links)
	}
	seed := uint64(7)
	next := func(n uint64) uint64 {
		seed = seed*6364136223846793005 + 1442695040888963407
		return seed >> 33 % n
	}
	const few = 24
	check := func(c *changing) {
		t.Helper()
		for range 12 {
			of, without := id(next(few+2)), []string{"", id(next(few)), "sha256:none"}[next(3)]
			like, most := int(500+next(900)), int([]uint64{0, 1, 3, 9, 120}[next(5)])
			got, want := told(c.Cluster(ctx, of, like, most, without)), told(c.asking.Cluster(ctx, of, like, most, without))
			if got != want {
				t.Fatalf("%s from %d on, at most %d, without %q:\n%s, want\n%s", of, like, most, without, got, want)
			}
		}
	}
	some := func(c *changing) {
		for range 8 {
			if err := c.Link(ctx, muster.Link{From: id(next(few)), To: id(next(few + 1)), Like: int([]uint64{0, 0, 700, 1000, 1100, 1300}[next(6)])}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for i := range 30 {
		change(s, nil, func(c *changing) { some(c); check(c) })
		switch i % 3 {
		case 0:
			change(s, errors.New("sorry"), func(c *changing) { some(c); check(c) })
		case 1:
			change(other, nil, some)
		}
		change(s, nil, check)
	}
	change(s, nil, func(c *changing) {
		for i := range uint64(hub - few) {
			if err := c.Link(ctx, muster.Link{From: id(3), To: id(few + i), Like: 1200}); err != nil {
				t.Fatal(err)
			}
		}
		check(c)
		c.forget()
		check(c)
		if e, err := c.edges(ctx, 4); err != nil || !e.many || e.list != nil {
			t.Errorf("%v, %v", e, err)
		}
	})
}
