package storetest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster"
)

func linked(t *testing.T, s muster.Store) {
	ctx := context.Background()
	for i := range 6 {
		put(t, s, Report(i))
	}
	id := func(i int) string { return Report(i).ID }
	link := func(links ...muster.Link) {
		change(t, s, func(c muster.Changing) error { return c.Link(ctx, links...) })
	}
	link(muster.Link{From: id(0), To: id(3), Like: 900}, muster.Link{From: id(3), To: id(2), Like: 1700}, muster.Link{From: id(3), To: "sha256:none", Like: 9},
		muster.Link{From: id(2), To: id(0), Like: 1100}, muster.Link{From: id(4), To: id(2), Like: 1000}, muster.Link{From: id(4), To: id(4), Like: 1000})
	link(muster.Link{From: id(3), To: id(0), Like: 1200})
	want := []muster.Link{{From: id(0), To: id(2), Like: 1100}, {From: id(0), To: id(3), Like: 1200}, {From: id(3), To: id(0), Like: 1200}, {From: id(3), To: id(2), Like: 1700}}
	if d := cmp.Diff(want, must[[]muster.Link](t)(s.Links(ctx, id(3), id(0)))); d != "" {
		t.Error(d)
	}
	cluster := func(i, like, most int, without string) (string, int, bool) {
		c, ok, err := s.Cluster(ctx, id(i), like, most, without)
		if err != nil {
			t.Fatal(err)
		}
		if !ok && (len(c.Reports) <= most || len(c.Links) > 0) {
			t.Errorf("of more than %d reports %d are listed", most, len(c.Reports))
		}
		if !ok {
			c.Reports = nil
		}
		var of []string
		for _, m := range c.Reports {
			of = append(of, m.ID)
			if m.From != Report(0).Published.From && m.ID == id(0) {
				t.Errorf("%+v", m)
			}
		}
		slices.Sort(of)
		for _, l := range c.Links {
			if a, b := c.Reports[l.A].ID, c.Reports[l.B].ID; !slices.ContainsFunc(must[[]muster.Link](t)(s.Links(ctx, a)), func(k muster.Link) bool { return k.To == b && k.Like == int(l.Like) }) {
				t.Errorf("no link is %+v", l)
			}
		}
		return strings.ReplaceAll(strings.Join(of, " "), "sha256:", ""), len(c.Links), ok
	}
	for _, c := range []struct {
		of, like, most int
		without        string
		want           string
		links          int
		ok             bool
	}{
		{0, 1000, 0, "", "0000 0002 0003 0004", 4, true},
		{0, 1000, 4, "", "0000 0002 0003 0004", 4, true},
		{0, 1000, 3, "", "", 0, false},
		{0, 1150, 0, "", "0000 0002 0003", 3, true}, // the weaker link among them is listed
		{4, 1000, 0, id(2), "0004", 0, true},
		{0, 1000, 0, id(2), "0000 0003", 1, true},
		{5, 1, 0, "", "0005", 0, true},
		{5, 1, 0, "sha256:none", "0005", 0, true},
	} {
		if got, links, ok := cluster(c.of, c.like, c.most, c.without); got != c.want || links != c.links || ok != c.ok {
			t.Errorf("%+v: %s with %d links, %v", c, got, links, ok)
		}
	}
	put(t, s, Report(2)) // its links stay
	link(muster.Link{From: id(2), To: id(0)}, muster.Link{From: id(2), To: id(3)}, muster.Link{From: id(2), To: id(5)})
	if d := cmp.Diff([]muster.Link{{From: id(2), To: id(4), Like: 1000}}, must[[]muster.Link](t)(s.Links(ctx, id(2)))); d != "" {
		t.Error(d)
	}
	change(t, s, func(c muster.Changing) error { return c.Join(ctx, "story-b", id(0), id(2), id(3)) })
	if got := must[[]muster.Kept](t)(s.Reports(ctx, muster.ReportQuery{Story: "story-b"})); len(got) != 3 {
		t.Errorf("%d reports in the story, want 3", len(got))
	}
	day := Report(2).Published.From // the second of the three
	for _, c := range []struct {
		since, until muster.Day
		want         int
	}{{day, day, 3}, {day, 0, 3}, {day + 9, 0, 0}, {0, day - 3, 0}, {day - 9, day - 2, 3}} {
		q, want := muster.ReportQuery{Since: c.since, Until: c.until}, c.want
		if got := must[[]muster.Kept](t)(s.Reports(ctx, q)); len(got) != want {
			t.Errorf("%d reports of stories from %s to %s, want %d", len(got), q.Since, q.Until, want)
		}
	}
	if got := must[[]muster.Kept](t)(s.Reports(ctx, muster.ReportQuery{IDs: []string{id(3), id(1), "sha256:none"}})); len(got) != 2 {
		t.Errorf("%d reports by id, want 2", len(got))
	}
}

func places(t *testing.T, s muster.Store) {
	ctx := context.Background()
	r := Report(1)
	put(t, s, r)
	see := func(v muster.Sighting) (fresh bool) {
		change(t, s, func(c muster.Changing) (err error) { fresh, err = c.See(ctx, r.ID, v); return err })
		return fresh
	}
	at := func(outlet, address, path string, day muster.Day) muster.Sighting {
		return muster.Sighting{Outlet: outlet, Address: address, Path: path, Title: "T " + outlet, Author: "A", Published: muster.Dating{Window: muster.Window{From: day, To: day}, Basis: "flag"}, Taken: 9}
	}
	list := []muster.Sighting{at("Post", "https://a.example/1", "a.html", 3), at("Wire", "https://b.example/1", "b.html", 5), at("Wire", "", "c.txt", 5), at("Mail", "", "c.txt", 0)}
	for _, i := range []int{3, 1, 0, 2} {
		if !see(list[i]) {
			t.Errorf("%+v is known", list[i])
		}
	}
	if see(at("Post", "https://a.example/1", "z.html", 8)) || see(at("Mail", "", "c.txt", 7)) {
		t.Error("a place is kept twice")
	}
	put(t, s, Report(2))
	change(t, s, func(c muster.Changing) error { _, err := c.See(ctx, Report(2).ID, list[0]); return err })
	list[1], list[2] = list[2], list[1] // no address comes before one
	if d := cmp.Diff(map[string][]muster.Sighting{r.ID: list}, must[map[string][]muster.Sighting](t)(s.Sightings(ctx, r.ID, "sha256:none"))); d != "" {
		t.Error(d)
	}
	if all := must[map[string][]muster.Sighting](t)(s.Sightings(ctx)); len(all) != 1 || len(all[r.ID]) != 4 {
		t.Errorf("in several places: %v", all)
	}
}

func unsettled(t *testing.T, s muster.Store) {
	ctx := context.Background()
	for i := range 3 {
		put(t, s, Report(i))
	}
	change(t, s, func(c muster.Changing) error {
		if err := c.Unsettle(ctx, Report(2).ID, Report(1).ID, Report(2).ID, "sha256:none"); err != nil {
			return err
		}
		if err := c.Linked(ctx, Report(0).ID, "sha256:none"); err != nil {
			return err
		}
		return c.Settled(ctx, Report(1).ID, Report(0).ID)
	})
	if got := must[[]string](t)(s.Unlinked(ctx, 5)); len(got) != 0 {
		t.Errorf("links of %v are to be found again", got)
	}
	if got := must[[]string](t)(s.Unsettled(ctx)); len(got) != 1 || got[0] != Report(2).ID {
		t.Errorf("%v", got)
	}
}

func failed(t *testing.T, s muster.Store) {
	ctx := context.Background()
	sorry := errors.New("sorry")
	if err := s.Change(ctx, func(c muster.Changing) error {
		c.Put(ctx, Report(1), "text", 1000)
		if !must[bool](t)(c.Has(ctx, Report(1).ID)) {
			t.Error("a change does not see what it made")
		}
		return sorry
	}); err != sorry {
		t.Errorf("%v", err)
	}
	func() {
		defer func() { recover() }()
		s.Change(ctx, func(c muster.Changing) error {
			c.Put(ctx, Report(2), "", 0)
			panic("in the middle")
		})
	}()
	if got := must[[]muster.Kept](t)(s.Reports(ctx, muster.ReportQuery{})); len(got) != 0 {
		t.Errorf("%d reports are held", len(got))
	}
	put(t, s, Report(3))
}
