package sqlite

import (
	"context"
	"slices"

	"muster"
)

// edge is a link from a report.
type edge struct {
	to   int64
	like int32
}

// edges are all links from a report. Of one that very many are linked with they are not
// kept: then SQL walks, which stops where there are enough.
type edges struct {
	list []edge
	many bool
}

const mostEdges = 512

// link changes what is remembered of a link, one way; like is 0 where it is dropped.
func (r *recent) link(from, to int64, like int32) {
	e := r.links.of(from)
	if e == nil || e.many {
		return
	}
	i := slices.IndexFunc(e.list, func(l edge) bool { return l.to == to })
	switch {
	case i >= 0 && like == 0:
		e.list = slices.Delete(e.list, i, i+1)
	case i >= 0:
		e.list[i].like = like
	case like == 0:
	case len(e.list) >= mostEdges:
		e.list, e.many = nil, true
	default:
		e.list = append(e.list, edge{to, like})
	}
}

// edges are the links from a report.
func (c *changing) edges(ctx context.Context, n int64) (*edges, error) {
	if e := c.recent.links.of(n); e != nil {
		return e, nil
	}
	e := &edges{}
	err := c.each(ctx, func(scan func(...any) error) error {
		var l edge
		err := scan(&l.to, &l.like)
		e.list = append(e.list, l)
		return err
	}, `SELECT to_report, alike FROM link WHERE from_report = ? LIMIT ?`, n, mostEdges+1)
	if err != nil {
		return nil, err
	}
	if len(e.list) > mostEdges {
		e.list, e.many = nil, true
	}
	c.recent.links.keep(n, e)
	return e, nil
}

// Cluster is a report with all that links connect with it. It walks links that are
// remembered: to walk them in SQL was half of what a report cost where news is dense.
func (c *changing) Cluster(ctx context.Context, id string, like, most int, without string) (muster.Cluster, bool, error) {
	var out muster.Cluster
	var first, left int64
	held, err := c.row(ctx, `SELECT n FROM report WHERE id = ?`, []any{id}, &first)
	if err != nil || !held {
		return out, true, err
	}
	if without != "" {
		if _, err := c.row(ctx, `SELECT n FROM report WHERE id = ?`, []any{without}, &left); err != nil {
			return out, false, err
		}
	}
	part, all := []int64{first}, []*edges(nil)
	place := map[int64]int32{first: 0}
	fits := func() bool { return most <= 0 || len(part) <= most }
	for i := 0; i < len(part) && fits(); i++ {
		e, err := c.edges(ctx, part[i])
		if err != nil {
			return out, false, err
		}
		if e.many {
			return c.asking.Cluster(ctx, id, like, most, without)
		}
		all = append(all, e)
		for _, l := range e.list {
			if _, in := place[l.to]; !in && l.like >= int32(like) && l.to != left && fits() {
				place[l.to], part = int32(len(part)), append(part, l.to)
			}
		}
	}
	out.Reports = make([]muster.Member, len(part))
	err = c.each(ctx, func(scan func(...any) error) error {
		var m muster.Member
		var n int64
		err := scan(&n, &m.ID, &m.Story, &m.From)
		out.Reports[place[n]] = m
		return err
	}, `SELECT r.n, r.id, r.story, r.first_day FROM json_each(?) j CROSS JOIN report r ON r.n = j.value`, numbered(part))
	if err != nil || !fits() {
		return out, false, err
	}
	for a, e := range all {
		for _, l := range e.list {
			if b, in := place[l.to]; in && l.to > part[a] {
				out.Links = append(out.Links, muster.ClusterLink{A: int32(a), B: b, Like: l.like})
			}
		}
	}
	return out, true, nil
}
