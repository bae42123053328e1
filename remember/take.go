package remember

import (
	"cmp"
	"context"
	"slices"

	"muster"
	"muster/marks"
)

// Bounds of the look-up. A mark that common reports of one fortnight have is no
// longer rare, and a report has no more than most others beside it: both are so
// wide that ordinary news never meets them, where the order of arrival would begin
// to count.
const (
	common = 400
	nearby = 200
	// Two reports of one event have several of the marks that are looked up in common;
	// with one, or two, it is a phrase of their field.
	least = 3
	// A report that is alike to more is one copy of very many: it is linked to the
	// most alike of them and joins the story of the first.
	mostAlike = 48
)

// Take keeps a report in a store and places it in its story, in one durable
// change; what it returns has the story and what the report is alike. It is false
// where the store held the report already: then nothing is changed. The text is
// cached until the day given, 0 for never.
func Take(ctx context.Context, s muster.Store, r *muster.Report, taken, until muster.Day) (muster.Kept, bool, error) {
	k := Kept(r, taken)
	held, err := s.Reports(ctx, muster.ReportQuery{IDs: []string{k.ID}})
	if err != nil {
		return k, false, err
	}
	if len(held) > 0 {
		k.Story = held[0].Story
		return k, false, nil
	}
	text := ""
	if until > taken {
		text = r.Text.Body
	}
	return k, true, Put(ctx, s, &k, text, until)
}

// Put places what is kept of a report in its story and keeps it.
func Put(ctx context.Context, s muster.Store, k *muster.Kept, text string, until muster.Day) error {
	near, err := s.Near(ctx, query(k))
	if err != nil {
		return err
	}
	k.Alike = nil
	own := side(k)
	for i := range near {
		if near[i].ID == k.ID {
			continue
		}
		other := side(&near[i])
		if t := marks.Compare(&own, &other); t.Like >= 1 {
			k.Alike = append(k.Alike, muster.Alike{ID: near[i].ID, Like: int(t.Like * 1000)})
		}
	}
	if len(k.Alike) > mostAlike {
		story := crowded(k, near)
		return s.Put(ctx, *k, text, until, muster.Placed{Story: story, Reports: []string{k.ID}})
	}
	placed, err := place(ctx, s, k)
	if err != nil {
		return err
	}
	for _, p := range placed {
		if slices.Contains(p.Reports, k.ID) {
			k.Story = p.Story
		}
	}
	return s.Put(ctx, *k, text, until, placed...)
}

func side(k *muster.Kept) marks.Side {
	return marks.NewSide(k.Signature, k.Marks, k.Published.Window)
}

// crowded keeps the links to the most alike, and joins the story of the first.
// Equals are told apart by both ids, so that no report is linked to all others.
func crowded(k *muster.Kept, near []muster.Kept) string {
	slices.SortFunc(k.Alike, func(a, b muster.Alike) int {
		return cmp.Or(cmp.Compare(b.Like, a.Like), cmp.Compare(marks.Hash(a.ID+k.ID), marks.Hash(b.ID+k.ID)))
	})
	k.Alike = k.Alike[:mostAlike]
	i := slices.IndexFunc(near, func(n muster.Kept) bool { return n.ID == k.Alike[0].ID })
	k.Story = near[i].Story
	return k.Story
}

// query asks for the reports that may share a story with one.
func query(k *muster.Kept) muster.NearQuery {
	q := muster.NearQuery{Marks: k.Marks, Least: least, Common: common, Most: nearby}
	if len(k.Marks) < 4*least {
		q.Least = 1 // of a few lines
	}
	if k.Published.Exact() {
		q.From, q.To = max(1, k.Published.From-marks.LastDay), k.Published.To+marks.LastDay
	}
	return q
}
