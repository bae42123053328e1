package remember

import (
	"cmp"
	"context"
	"slices"

	"muster"
	"muster/marks"
)

// Taken is what became of a report.
type Taken struct {
	muster.Kept      // with its story
	New         bool // false where the store held its text already
	Place       bool // the text was held, this place where it appeared was not
	Alike       int  // how many reports held may tell of the same event
	// Version is the id of another text of the same address in its story: the report was
	// changed between the two. Both are kept.
	Version string
}

// Taking is a report on its way into a store.
type Taking struct {
	kept muster.Kept
	text string
}

// Path is that of the report.
func (t *Taking) Path() string { return t.kept.Path }

// Ready makes of a report what a store keeps of it. Taken is the day on which it is
// taken in; the text is cached until the day given, 0 for never.
func Ready(r *muster.Report, taken, until muster.Day) Taking {
	t := Taking{kept: Kept(r, taken)}
	if until > taken {
		t.text = r.Text.Body
	}
	return t
}

// Take keeps reports in a store and places them in their stories, all in one durable
// change, and no other writer's comes between what is looked up and what is kept. A
// report whose text is held changes nothing but that one more place is known where it
// appeared.
func Take(ctx context.Context, s muster.Store, until muster.Day, list ...Taking) ([]Taken, error) {
	var out []Taken
	err := s.Change(ctx, func(c muster.Changing) error {
		out = out[:0]
		for i := range list {
			t, err := take(ctx, c, list[i], until)
			if err != nil {
				return err
			}
			out = append(out, t)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func take(ctx context.Context, c muster.Changing, t Taking, until muster.Day) (Taken, error) {
	k := t.kept
	known, err := c.Has(ctx, k.ID)
	if err != nil {
		return Taken{}, err
	}
	if known {
		held, err := c.Known(ctx, k.ID)
		if err != nil {
			return Taken{}, err
		}
		return again(ctx, c, k, held[0])
	}
	touched, err := c.Put(ctx, k, t.text, until)
	if err != nil {
		return Taken{}, err
	}
	if _, err := c.See(ctx, k.ID, sighting(&k)); err != nil {
		return Taken{}, err
	}
	n, err := settle(ctx, c, &k, touched)
	if err != nil {
		return Taken{}, err
	}
	version := ""
	if n > 0 && k.Address != "" {
		version, err = versionOf(ctx, c, &k)
	}
	return Taken{Kept: k, New: true, Place: true, Alike: n, Version: version}, err
}

// versionOf is another report of the story at the same address, "" for none.
func versionOf(ctx context.Context, c muster.Changing, k *muster.Kept) (string, error) {
	list, err := c.Reports(ctx, muster.ReportQuery{Story: k.Story})
	for i := range list {
		if list[i].ID != k.ID && list[i].Address == k.Address {
			return list[i].ID, err
		}
	}
	return "", err
}

// again keeps that the text of a report held appeared in one more place. Its day and
// outlet are those of the first: where this is the first, its marks change their day,
// and the stories that this touches are looked at again at the end.
func again(ctx context.Context, c muster.Changing, k, held muster.Kept) (Taken, error) {
	k.Story = held.Story
	fresh, err := c.See(ctx, k.ID, sighting(&k))
	if err != nil || !fresh {
		return Taken{Kept: k}, err
	}
	all, err := c.Sightings(ctx, k.ID)
	if err != nil {
		return Taken{}, err
	}
	first := all[k.ID][0]
	if first.Path != k.Path || first.Address != k.Address || first.Outlet != k.Outlet {
		return Taken{Kept: k, Place: true}, nil
	}
	touched, err := c.Put(ctx, k, "", 0)
	if err != nil {
		return Taken{}, err
	}
	if k.Published.Window != held.Published.Window {
		links, err := c.Links(ctx, k.ID) // what two reports have in common depends on their days
		if err != nil {
			return Taken{}, err
		}
		for i := range links {
			touched = append(touched, links[i].To)
			links[i].Like = 0
		}
		if err := c.Link(ctx, links...); err != nil {
			return Taken{}, err
		}
		slices.Sort(touched)
		for _, id := range append(slices.Compact(touched), k.ID) {
			changed, _, err := relink(ctx, c, id, false)
			if err != nil {
				return Taken{}, err
			}
			if err := c.Unsettle(ctx, append(changed, id)...); err != nil {
				return Taken{}, err
			}
		}
	}
	return Taken{Kept: k, Place: true}, nil
}

func sighting(k *muster.Kept) muster.Sighting {
	return muster.Sighting{Path: k.Path, Address: k.Address, Title: k.Title, Outlet: k.Outlet, Author: k.Author, Published: k.Published, Taken: k.Taken}
}

// settle links a new report, and those that it touches, and finds their stories. It
// says to how many reports the new one is alike.
func settle(ctx context.Context, c muster.Changing, k *muster.Kept, touched []string) (int, error) {
	ids := []string{k.ID}
	for _, id := range touched {
		changed, _, err := relink(ctx, c, id, false)
		if err != nil {
			return 0, err
		}
		if len(changed) > 0 {
			ids = append(append(ids, id), changed...)
		}
	}
	changed, n, err := relink(ctx, c, k.ID, false)
	if err != nil {
		return 0, err
	}
	p := placing{ctx: ctx, c: c, fresh: k.ID, beside: changed}
	story, err := p.place(append(ids, changed...))
	k.Story = cmp.Or(story, k.Story)
	return n, err
}

// relink brings the links of a report up to date, those held as well where anew is set,
// and lists the reports whose link changed so that a story may: weak ones make none. n is
// how many it is linked with strongly.
func relink(ctx context.Context, c muster.Changing, id string, anew bool) (changed []string, n int, err error) {
	near, err := c.Near(ctx, id)
	if err != nil {
		return nil, 0, err
	}
	held, err := c.Links(ctx, id)
	if err != nil {
		return nil, 0, err
	}
	var links []muster.Link
	was := map[string]int{}
	for _, l := range held {
		_, still := slices.BinarySearchFunc(near, l.To, func(k muster.Kept, id string) int { return cmp.Compare(k.ID, id) })
		switch {
		case !still:
			links = append(links, muster.Link{From: id, To: l.To})
			changed = append(changed, l.To)
			continue
		case !anew && l.Like >= marks.Strong:
			n++
		}
		was[l.To] = l.Like
	}
	if !anew {
		near = slices.DeleteFunc(near, func(k muster.Kept) bool { return was[k.ID] > 0 })
	}
	if len(near) == 0 {
		return changed, n, c.Link(ctx, links...)
	}
	known, err := c.Known(ctx, id)
	if err != nil || len(known) == 0 {
		return nil, 0, err
	}
	own := side(&known[0])
	for i := range near {
		other := side(&near[i])
		l := marks.Thousandths(marks.Compare(&own, &other))
		if l < marks.Weak {
			l = 0
		}
		before := was[near[i].ID]
		if l != before {
			links = append(links, muster.Link{From: id, To: near[i].ID, Like: l})
			if max(l, before) >= marks.Strong {
				changed = append(changed, near[i].ID)
			}
		}
		if l >= marks.Strong {
			n++
		}
	}
	return changed, n, c.Link(ctx, links...)
}

func side(k *muster.Kept) marks.Side {
	return marks.NewSide(k.Signature, k.Marks, k.Published.Window)
}
