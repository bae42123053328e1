package remember

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"muster"
	"muster/marks"
)

// Stories are found in the graph of reports that are alike, see [marks.Stories]. All of
// it is a function of the set of reports: only the parts that a new report touches are
// looked at again, and they come out as if all had come at once. Of a part that is wide
// even at the last step of the ladder, which is copies without number, a new report
// joins the story of the one that it is most alike until [Settle].

// placing finds the stories of a new report and of all whose story it changes.
type placing struct {
	ctx    context.Context
	c      muster.Changing
	fresh  string
	beside []string // reports with which it is linked
	done   map[string]bool
}

// place finds the stories of reports whose links changed, and says which is that of the
// new one.
func (p *placing) place(ids []string) (string, error) {
	p.done = map[string]bool{}
	story := ""
	for len(ids) > 0 {
		id := ids[0]
		ids = ids[1:]
		if p.done[id] {
			continue
		}
		part, at, err := p.fitting(id)
		if err != nil {
			return "", err
		}
		if at == len(marks.Ladder) {
			if id != p.fresh {
				if err := p.c.Unsettle(p.ctx, id); err != nil {
					return "", err
				}
				continue
			}
			// All that it touches is of its part, or is looked at again as well.
			if err := p.c.Unsettle(p.ctx, append(ids, id)...); err != nil {
				return "", err
			}
			return p.copied()
		}
		placed, err := join(p.ctx, p.c, part, marks.Ladder[at], p.done)
		if err != nil {
			return "", err
		}
		story = cmp.Or(placed[p.fresh], story)
		for _, step := range marks.Ladder[:at] {
			if id != p.fresh {
				break
			}
			// With the new report a part is too wide: what of it was not is looked at again.
			more, err := p.before(int(step))
			if err != nil {
				return "", err
			}
			ids = append(ids, more...)
		}
	}
	return story, nil
}

// fitting is the part of a report at the first step of the ladder at which it is not too
// wide, and the step; at the length of the ladder there is none.
func (p *placing) fitting(id string) (part muster.Cluster, at int, err error) {
	for i, step := range marks.Ladder {
		part, ok, err := p.c.Cluster(p.ctx, id, int(step), marks.Widest, "")
		if err != nil || ok {
			return part, i, err
		}
	}
	return part, len(marks.Ladder), nil
}

// before lists the reports of the parts that the new one joins which were not too wide
// without it.
func (p *placing) before(step int) ([]string, error) {
	var out []string
	seen, wide := map[string]bool{}, map[string]bool{p.fresh: false}
	for _, id := range p.beside {
		if seen[id] || wide[id] {
			continue
		}
		links, err := p.c.Links(p.ctx, id)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(links, func(l muster.Link) bool { return l.Like >= step && wide[l.To] }) {
			wide[id] = true // of a part that was too wide before
			continue
		}
		part, ok, err := p.c.Cluster(p.ctx, id, step, marks.Widest, p.fresh)
		if err != nil {
			return nil, err
		}
		for _, m := range part.Reports {
			if ok {
				seen[m.ID] = true
				out = append(out, m.ID)
			} else {
				wide[m.ID] = true
			}
		}
	}
	return out, nil
}

// copied puts the new report into the story of the report that it is most alike.
func (p *placing) copied() (string, error) {
	links, err := p.c.Links(p.ctx, p.fresh)
	if err != nil || len(links) == 0 {
		return "", err
	}
	best := slices.MaxFunc(links, func(a, b muster.Link) int { return cmp.Or(cmp.Compare(a.Like, b.Like), cmp.Compare(b.To, a.To)) })
	held, err := p.c.Reports(p.ctx, muster.ReportQuery{IDs: []string{best.To}})
	if err != nil || len(held) == 0 {
		return "", err
	}
	return held[0].Story, p.c.Join(p.ctx, held[0].Story, p.fresh)
}

// join makes the stories of a part and keeps those that changed.
func join(ctx context.Context, c muster.Changing, part muster.Cluster, step int32, done map[string]bool) (map[string]string, error) {
	members, links := ordered(part)
	return named(ctx, c, members, marks.Groups(len(members), links, step), done)
}

// ordered are the reports and links of a cluster in the order of marks.Before.
func ordered(part muster.Cluster) ([]muster.Member, []marks.Link) {
	order := make([]int32, len(part.Reports))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return marks.Before(part.Reports[a].ID, part.Reports[b].ID) })
	place := make([]int32, len(order))
	members := make([]muster.Member, len(order))
	for i, o := range order {
		place[o], members[i] = int32(i), part.Reports[o]
	}
	links := make([]marks.Link, len(part.Links))
	for i, l := range part.Links {
		a, b := place[l.A], place[l.B]
		links[i] = marks.Link{A: min(a, b), B: max(a, b), Like: l.Like}
	}
	return members, links
}

// named puts the members of groups into their stories, each named by its earliest
// report, so that the name stays while later ones join.
func named(ctx context.Context, c muster.Changing, members []muster.Member, groups [][]int32, done map[string]bool) (map[string]string, error) {
	placed := make(map[string]string, len(members))
	for _, group := range groups {
		first := &members[group[0]]
		for _, m := range group {
			if r := &members[m]; cmp.Or(cmp.Compare(r.From, first.From), cmp.Compare(r.ID, first.ID)) < 0 {
				first = r
			}
		}
		sum := sha256.Sum256([]byte(first.ID))
		story := "story-" + hex.EncodeToString(sum[:6])
		for _, m := range group {
			r := &members[m]
			done[r.ID], placed[r.ID] = true, story
			if r.Story == story {
				continue
			}
			if err := c.Join(ctx, story, r.ID); err != nil {
				return nil, err
			}
		}
	}
	return placed, nil
}

// Settle looks again at stories that could not be told at once, whole: it is called
// when reports were taken in, and before stories are listed. It changes nothing where
// nothing is left.
func Settle(ctx context.Context, s muster.Store) error {
	if err := relinkAll(ctx, s); err != nil {
		return err
	}
	left, err := s.Unsettled(ctx)
	if err != nil || len(left) == 0 {
		return err
	}
	return s.Change(ctx, func(c muster.Changing) error {
		left, err := c.Unsettled(ctx)
		if err != nil {
			return err
		}
		done := map[string]bool{}
		for _, id := range left {
			if done[id] {
				continue
			}
			part, _, err := c.Cluster(ctx, id, marks.Strong, 0, "")
			if err != nil {
				return err
			}
			members, links := ordered(part)
			if _, err := named(ctx, c, members, marks.Stories(len(members), links), done); err != nil {
				return err
			}
		}
		return c.Settled(ctx, left...)
	})
}

// atOnce is how many reports are linked again in a change: others wait meanwhile.
const atOnce = 256

// relinkAll finds the links again that another edition of package marks found.
func relinkAll(ctx context.Context, s muster.Store) error {
	for {
		if left, err := s.Unlinked(ctx, 1); err != nil || len(left) == 0 {
			return err
		}
		if err := s.Change(ctx, func(c muster.Changing) error {
			left, err := c.Unlinked(ctx, atOnce)
			if err != nil {
				return err
			}
			for _, id := range left {
				changed, _, err := relink(ctx, c, id, true)
				if err != nil {
					return err
				}
				if err := c.Unsettle(ctx, append(changed, id)...); err != nil {
					return err
				}
			}
			return c.Linked(ctx, left...)
		}); err != nil {
			return err
		}
	}
}
