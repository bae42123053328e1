package remember

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"muster"
)

// Stories are found in the graph of reports that are alike. Its links depend on
// two reports alone; a story is made of a connected part of it by joining the most
// alike first, where all of both sides are alike on average: so a chain of reports,
// each a little like the next, does not become one. A part of more than widest
// reports is cut at links that are weaker than a step of the ladder. All of it is a
// function of the set of reports: only the parts that a new report touches are
// looked at again, and they come out as if all had come at once. The one exception is
// a flood of copies, where a report has more links than are kept: see mostAlike.
const (
	widest  = 120
	average = 700 // thousandths of a link that two sides have on average
)

var ladder = []int{1000, 1300, 1700, 2200, 3000, 4000}

// graph is the links that were read so far.
type graph struct {
	ctx   context.Context
	store muster.Store
	links map[string][]muster.Link
	fresh *muster.Kept // not in the store yet
	most  int
}

// of are the links of a report.
func (g *graph) of(id string) ([]muster.Link, error) {
	if l, ok := g.links[id]; ok {
		return l, nil
	}
	l, err := g.store.Links(g.ctx, id)
	if err != nil {
		return nil, err
	}
	for _, a := range g.fresh.Alike {
		if a.ID == id {
			l = append(l, muster.Link{From: id, To: g.fresh.ID, Like: a.Like})
		}
	}
	g.links[id] = l
	return l, nil
}

// part is the connected part of a report by links of a step of the ladder, in the
// order of ids; false where it is wider than is allowed.
func (g *graph) part(id string, step int) ([]string, bool, error) {
	seen := map[string]bool{id: true}
	queue := []string{id}
	for i := 0; i < len(queue); i++ {
		links, err := g.of(queue[i])
		if err != nil {
			return nil, false, err
		}
		for _, l := range links {
			if l.Like < step || seen[l.To] {
				continue
			}
			if len(queue) >= g.most {
				return nil, false, nil
			}
			seen[l.To] = true
			queue = append(queue, l.To)
		}
	}
	slices.Sort(queue)
	return queue, true, nil
}

// place finds the stories of a new report and of all whose story it changes.
func place(ctx context.Context, s muster.Store, k *muster.Kept) ([]muster.Placed, error) {
	return placeIn(&graph{ctx: ctx, store: s, links: map[string][]muster.Link{}, fresh: k, most: widest})
}

func placeIn(g *graph) ([]muster.Placed, error) {
	fresh := make([]muster.Link, 0, len(g.fresh.Alike))
	touched := []string{g.fresh.ID}
	for _, a := range g.fresh.Alike {
		fresh = append(fresh, muster.Link{From: g.fresh.ID, To: a.ID, Like: a.Like})
		touched = append(touched, a.ID)
	}
	g.links[g.fresh.ID] = fresh
	var out []muster.Placed
	done := map[string]bool{}
	for _, id := range touched {
		if done[id] {
			continue
		}
		members, step, err := g.widestPart(id)
		if err != nil {
			return nil, err
		}
		if members == nil && id == g.fresh.ID { // a copy joins the story of the copies
			story, err := g.copied()
			if err != nil {
				return nil, err
			}
			out = append(out, muster.Placed{Story: story, Reports: []string{id}})
		}
		for _, m := range members {
			done[m] = true
		}
		for _, group := range g.groups(members, step) {
			story, err := g.name(group)
			if err != nil {
				return nil, err
			}
			out = append(out, muster.Placed{Story: story, Reports: group})
		}
	}
	return out, nil
}

// copied is the story of the report that the new one is most alike.
func (g *graph) copied() (string, error) {
	best := slices.MaxFunc(g.fresh.Alike, func(a, b muster.Alike) int { return cmp.Or(cmp.Compare(a.Like, b.Like), cmp.Compare(b.ID, a.ID)) })
	held, err := g.store.Reports(g.ctx, muster.ReportQuery{IDs: []string{best.ID}})
	if err != nil || len(held) == 0 {
		return "", err
	}
	return held[0].Story, nil
}

// widestPart is the part of a report at the first step of the ladder at which it
// is not too wide. Where every one is, there are very many copies: it is nil then.
func (g *graph) widestPart(id string) ([]string, int, error) {
	for _, step := range ladder {
		members, ok, err := g.part(id, step)
		if err != nil || ok {
			return members, step, err
		}
	}
	return nil, 0, nil
}

// groups joins the members of a part, the most alike first.
func (g *graph) groups(members []string, step int) [][]string {
	in := make(map[string]int, len(members))
	groups := make([][]string, len(members))
	for i, m := range members {
		in[m], groups[i] = i, []string{m}
	}
	var links []muster.Link
	like := map[[2]string]int{}
	for _, m := range members {
		for _, l := range g.links[m] {
			if _, inside := in[l.To]; inside && l.Like >= step {
				like[[2]string{l.From, l.To}] = min(l.Like, 2000)
				if l.From < l.To {
					links = append(links, l)
				}
			}
		}
	}
	slices.SortFunc(links, func(a, b muster.Link) int {
		return cmp.Or(cmp.Compare(b.Like, a.Like), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	for _, l := range links {
		a, b := in[l.From], in[l.To]
		if a == b {
			continue
		}
		sum := 0
		for _, x := range groups[a] {
			for _, y := range groups[b] {
				sum += like[[2]string{x, y}]
			}
		}
		if sum < average*len(groups[a])*len(groups[b]) {
			continue
		}
		if len(groups[a]) < len(groups[b]) {
			a, b = b, a
		}
		for _, m := range groups[b] {
			in[m] = a
		}
		groups[a], groups[b] = append(groups[a], groups[b]...), nil
	}
	return slices.DeleteFunc(groups, func(g []string) bool { return g == nil })
}

// name names a story by its earliest report, so that the name stays while later
// ones join.
func (g *graph) name(group []string) (string, error) {
	first := ""
	var day muster.Day
	held, err := known(g, group)
	if err != nil {
		return "", err
	}
	for _, k := range held {
		if first == "" || cmp.Or(cmp.Compare(k.Published.From, day), cmp.Compare(k.ID, first)) < 0 {
			first, day = k.ID, k.Published.From
		}
	}
	sum := sha256.Sum256([]byte(first))
	return "story-" + hex.EncodeToString(sum[:6]), nil
}

// known are the reports of a group, the new one included.
func known(g *graph, group []string) ([]muster.Kept, error) {
	var out []muster.Kept
	var ask []string
	for _, id := range group {
		if id == g.fresh.ID {
			out = append(out, *g.fresh)
		} else {
			ask = append(ask, id)
		}
	}
	for len(ask) > 0 {
		n := min(len(ask), 400)
		held, err := g.store.Reports(g.ctx, muster.ReportQuery{IDs: ask[:n]})
		if err != nil {
			return nil, err
		}
		out, ask = append(out, held...), ask[n:]
	}
	return out, nil
}
