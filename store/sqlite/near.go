package sqlite

import (
	"cmp"
	"context"
	"slices"

	"muster"
	"muster/marks"
)

// Near lists the reports that several marks bring together with one.
func (a *asking) Near(ctx context.Context, id string) ([]muster.Kept, error) {
	own, list, err := a.marked(ctx, id)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	f, err := a.load(ctx)
	if err != nil {
		return nil, err
	}
	p, err := a.post(ctx, f, own, list, func(int64, uint32, []byte) {})
	if err != nil {
		return nil, err
	}
	return a.together(ctx, f, p)
}

// Near lists the reports that several marks bring together with one.
func (c *changing) Near(ctx context.Context, id string) ([]muster.Kept, error) {
	own, list, err := c.marked(ctx, id)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	f, err := c.waiting(ctx)
	if err != nil {
		return nil, err
	}
	p, err := c.posted(ctx, f, own, list)
	if err != nil {
		return nil, err
	}
	return c.together(ctx, f, p)
}

// marked is a report as the index knows it, and its marks.
func (a *asking) marked(ctx context.Context, id string) (entry, []uint32, error) {
	var d muster.Dating
	var blob []byte
	own := entry{rank: marks.Rank(id)}
	_, err := a.row(ctx, `SELECT n, first_day, last_day, marks FROM report WHERE id = ?`, []any{id}, &own.report, &d.From, &d.To, &blob)
	own.day = day(d)
	return own, marks.Sought(from64(blob)), err
}

// worthBits hold what a mark weighs.
const worthBits = 8

// together lists those whom several marks bring together with a report: the
// leaders of its marks, and of the marks that it leads itself the others as well.
func (a *asking) together(ctx context.Context, f *fresh, p *posted) ([]muster.Kept, error) {
	var met []uint64 // a report and what the mark weighs that brings the two together
	from, to := window(p.own.day)
	add := func(mark uint32, list []entry) {
		for _, e := range list {
			met = append(met, uint64(e.report)<<worthBits|uint64(marks.Worth(mark, p.own.day, e.day)))
		}
	}
	for i, m := range p.list {
		if !p.leads(i) {
			add(m, leading(p.near[i])) // in order: there are many
			continue
		}
		add(m, p.near[i])
		if p.rest[i] {
			rest, err := a.resting(ctx, m, from, to)
			if err != nil {
				return nil, err
			}
			add(m, rest)
		}
		if len(p.far[i]) == 0 {
			continue
		}
		known := p.far[i]
		if p.own.day != 0 {
			var err error
			if known, err = a.datedLeaders(ctx, f, m); err != nil {
				return nil, err
			}
		}
		if len(leading(known)) <= marks.MostMixed {
			add(m, leading(p.far[i]))
		}
	}
	slices.Sort(met)
	var numbers []int64
	for i := 0; i < len(met); {
		n, weight := met[i]>>worthBits, 0
		for ; i < len(met) && met[i]>>worthBits == n; i++ {
			weight += int(met[i] & (1<<worthBits - 1))
		}
		if weight >= marks.Least && int64(n) != p.own.report {
			numbers = append(numbers, int64(n))
		}
	}
	out, err := a.besides(ctx, numbers)
	slices.SortFunc(out, func(a, b muster.Kept) int { return cmp.Compare(a.ID, b.ID) })
	return out, err
}
