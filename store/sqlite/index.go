package sqlite

import (
	"cmp"
	"context"

	"muster"
	"muster/marks"
)

// enter enters the marks of a report and lists other reports that are found by fewer
// than before: those that led one of its marks, and where there are too many of a mark
// on known days those of no known day.
func (c *changing) enter(ctx context.Context, own entry, list []uint32) ([]int64, error) {
	c.last = nil
	if len(list) == 0 {
		return nil, nil
	}
	f, err := c.waiting(ctx)
	if err != nil {
		return nil, err
	}
	if f.reports >= cmp.Or(c.most, mostFresh) {
		if err := c.absorb(ctx, f); err != nil {
			return nil, err
		}
	}
	if err := c.exec(ctx, `INSERT INTO fresh (report, day, rank, marks) VALUES (?, ?, ?, ?)`, own.report, own.day, int64(own.rank), words32(list)); err != nil {
		return nil, err
	}
	f.add(own, list)
	p, err := c.posted(ctx, f, own, list)
	if err != nil {
		return nil, err
	}
	var touched []int64
	for i, m := range list {
		day, at := p.day(i)
		switch {
		case at >= marks.Leaders:
		case len(day) > marks.Leaders:
			touched = append(touched, day[marks.Leaders].report)
		case own.day > 0 && len(p.far[i]) > 0:
			known, err := c.datedLeaders(ctx, f, m)
			if err != nil {
				return nil, err
			}
			if len(known) == marks.MostMixed+1 {
				touched = appendReports(touched, leading(p.far[i]))
			}
		}
	}
	c.last = p
	return touched, nil
}

// posted looks up who has the marks of a report, and shortens what grew long.
func (c *changing) posted(ctx context.Context, f *fresh, own entry, list []uint32) (*posted, error) {
	if c.last != nil && c.last.own == own {
		return c.last, nil
	}
	type grown struct {
		of   int64
		mark uint32
		list []byte
	}
	var long []grown
	p, err := c.post(ctx, f, own, list, func(of int64, mark uint32, list []byte) {
		long = append(long, grown{of, mark, append([]byte(nil), list...)})
	})
	if err != nil {
		return nil, err
	}
	for _, l := range long {
		if err := c.shorten(ctx, l.of, l.mark, l.list); err != nil {
			return nil, err
		}
	}
	if len(long) == 0 {
		return p, nil
	}
	c.last = nil // it has those who were moved
	return c.post(ctx, f, own, list, func(int64, uint32, []byte) {})
}

// datedLeaders are the leaders of a mark on known days.
func (a *asking) datedLeaders(ctx context.Context, f *fresh, mark uint32) ([]entry, error) {
	dated := func(d muster.Day) bool { return d > 0 }
	all := f.of(mark, nil, dated)
	err := a.lists(ctx, f.periods, []uint32{mark}, func(q int64, _ uint32, list []byte) {
		eachEntry(q, list, func(e entry) {
			if dated(e.day) {
				all = append(all, e)
			}
		})
	})
	ordered(all)
	return leading(all), err
}

func appendReports(to []int64, of []entry) []int64 {
	for _, e := range of {
		to = append(to, e.report)
	}
	return to
}

// leave takes the marks of a report out again, and lists other reports that are found
// by more than before.
func (c *changing) leave(ctx context.Context, own entry, list []uint32) ([]int64, error) {
	c.last = nil
	f, err := c.waiting(ctx)
	if err != nil {
		return nil, err
	}
	p, err := c.posted(ctx, f, own, list)
	if err != nil {
		return nil, err
	}
	var touched []int64
	for i, m := range list {
		if !p.leads(i) {
			continue
		}
		rest, err := c.resting(ctx, m, int64(own.day), int64(own.day))
		if err != nil {
			return nil, err
		}
		for _, e := range p.near[i] {
			if e.day == own.day {
				rest = append(rest, e)
			}
		}
		if ordered(rest); len(rest) > marks.Leaders {
			touched = append(touched, rest[marks.Leaders].report)
		} else if own.day > 0 && len(p.far[i]) > 0 {
			known, err := c.datedLeaders(ctx, f, m)
			if err != nil {
				return nil, err
			}
			if len(known) == marks.MostMixed+1 {
				touched = appendReports(touched, leading(p.far[i]))
			}
		}
	}
	return touched, c.remove(ctx, f, own, list)
}

// remove takes the marks of a report out.
func (c *changing) remove(ctx context.Context, f *fresh, own entry, list []uint32) error {
	waited, err := c.numbers(ctx, `DELETE FROM fresh WHERE report = ? RETURNING report`, own.report)
	if err != nil {
		return err
	}
	if len(waited) > 0 {
		f.remove(own.report, list)
		return nil
	}
	for _, m := range list {
		if err := c.exec(ctx, `DELETE FROM mark_rest WHERE hash = ? AND day = ? AND rank = ? AND report = ?`, int64(m), own.day, int64(own.rank), own.report); err != nil {
			return err
		}
		// Who may lead now comes back to the list; where they are many they leave it again.
		left, err := c.resting(ctx, m, int64(own.day), int64(own.day))
		if err != nil {
			return err
		}
		of := period(own.day)
		if err := c.lists(ctx, []int64{of}, []uint32{m}, func(_ int64, _ uint32, list []byte) {
			eachEntry(of, list, func(e entry) {
				if e.report != own.report {
					left = append(left, e)
				}
			})
		}); err != nil {
			return err
		}
		var b []byte
		for _, e := range left {
			b = appendEntry(b, e)
		}
		if err := c.exec(ctx, `UPDATE mark SET list = ? WHERE key = ?`, blob(b), key(of, m)); err != nil {
			return err
		}
		if err := c.exec(ctx, `DELETE FROM mark_rest WHERE hash = ? AND day = ?`, int64(m), own.day); err != nil {
			return err
		}
	}
	return nil
}

// resting are the entries of a mark in mark_rest.
func (a *asking) resting(ctx context.Context, mark uint32, from, to int64) ([]entry, error) {
	var out []entry
	err := a.each(ctx, func(scan func(...any) error) error {
		var e entry
		var rank int64
		err := scan(&e.day, &rank, &e.report)
		e.rank = uint32(rank)
		out = append(out, e)
		return err
	}, `SELECT day, rank, report FROM mark_rest WHERE hash = ? AND day BETWEEN ? AND ?`, int64(mark), from, to)
	return out, err
}
