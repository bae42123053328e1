package remember

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/marks"
	"muster/store/sqlite"
)

// invented are reports of nothing but marks: a chain of which each shares a little less
// with the next but one, wider than a part may be; more copies of one day than lead a
// mark; and some of no known day.
func invented() []muster.Kept {
	name := func(n int) uint64 { return uint64(n)<<4 | 3 }
	var out []muster.Kept
	add := func(day muster.Day, list ...uint64) {
		k := muster.Kept{ID: fmt.Sprintf("sha256:%08x", uint32(len(out)+1)*2654435761), Marks: list}
		if day > 0 {
			k.Published.Window = muster.Window{From: day, To: day}
		}
		out = append(out, k)
	}
	r := rand.New(rand.NewPCG(7, 7))
	for i := range marks.Widest + 30 {
		var list []uint64
		for j := range 9 {
			if r.IntN(8) > 0 {
				list = append(list, name(i+j))
			}
		}
		add(100, list...)
	}
	for i := range 2*marks.Leaders + 9 {
		list := []uint64{name(9000 + i)}
		for j := range 10 {
			if r.IntN(5) > 0 {
				list = append(list, name(5000+j))
			}
		}
		add([]muster.Day{200, 200, 200, 0}[i%4], list...)
	}
	return out
}

// Whatever the order in which reports come, the links of a store are those that
// marks.Links finds among all of them, and its stories those of marks.Stories.
func TestLinks(t *testing.T) {
	ctx := context.Background()
	all := invented()
	slices.SortFunc(all, func(a, b muster.Kept) int { return marks.Before(a.ID, b.ID) })
	found := make([]marks.Found, len(all))
	for i := range all {
		found[i] = marks.Found{Side: side(&all[i]), Sought: marks.Sought(all[i].Marks), Day: marks.Bucket(all[i].Published.Window)}
	}
	links := marks.Links(found)
	var wantLinks, wantStories []string
	for _, l := range links {
		wantLinks = append(wantLinks, all[l.A].ID+" "+all[l.B].ID+fmt.Sprint(" ", l.Like), all[l.B].ID+" "+all[l.A].ID+fmt.Sprint(" ", l.Like))
	}
	slices.Sort(wantLinks)
	for _, g := range marks.Stories(len(all), links) {
		var ids []string
		for _, m := range g {
			ids = append(ids, all[m].ID)
		}
		slices.Sort(ids)
		wantStories = append(wantStories, strings.Join(ids, " "))
	}
	slices.Sort(wantStories)
	r := rand.New(rand.NewPCG(3, 1))
	const orders = 1 // more take seconds each; by hand
	for range orders {
		s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		var list []Taking
		for _, i := range r.Perm(len(all)) {
			list = append(list, Taking{kept: all[i]})
		}
		for some := range slices.Chunk(list, 30) {
			if _, err := Take(ctx, s, 0, some...); err != nil {
				t.Fatal(err)
			}
		}
		var gotLinks []string
		for _, k := range all {
			of, err := s.Links(ctx, k.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range of {
				gotLinks = append(gotLinks, l.From+" "+l.To+fmt.Sprint(" ", l.Like))
			}
		}
		slices.Sort(gotLinks)
		if !slices.Equal(gotLinks, wantLinks) {
			t.Errorf("%d links, not the %d that there are", len(gotLinks), len(wantLinks))
		}
		stories, err := Stories(ctx, s, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		var gotStories []string
		for _, st := range stories {
			var ids []string
			for _, k := range st.Reports {
				ids = append(ids, k.ID)
			}
			slices.Sort(ids)
			gotStories = append(gotStories, strings.Join(ids, " "))
		}
		slices.Sort(gotStories)
		if !slices.Equal(gotStories, wantStories) {
			t.Errorf("%d stories, not the %d that there are", len(gotStories), len(wantStories))
		}
	}
	t.Logf("%d reports, %d links, %d stories", len(all), len(links), len(wantStories))
}
