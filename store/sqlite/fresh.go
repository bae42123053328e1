package sqlite

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"

	"muster"
)

// fresh are the marks of the latest reports, which the index does not have yet. A report
// has forty marks all over the index: to enter them costs forty pages of the file, which
// are the more the longer it is. So they are entered for many reports at once, in the
// order of the index. Until then the table fresh has them, a row a report, and who looks
// for reports looks here as well.
type fresh struct {
	head    map[uint32]int32 // of a mark: the place in all of its last, plus one
	all     []chained
	reports int
	undated bool    // some are of no known day, here or in the index
	periods []int64 // of the index, see periods
}

// chained is an entry and where the one before of the same mark is.
type chained struct {
	entry
	mark uint32
	next int32
}

// mostFresh is how many reports wait to be entered.
const mostFresh = 4096

// load reads what waits.
func (a *asking) load(ctx context.Context) (*fresh, error) {
	f := &fresh{head: map[uint32]int32{}}
	err := a.each(ctx, func(scan func(...any) error) error {
		var e entry
		var rank int64
		var list []byte
		err := scan(&e.report, &e.day, &rank, &list)
		e.rank = uint32(rank)
		f.add(e, from32(list))
		return err
	}, `SELECT report, day, rank, marks FROM fresh ORDER BY report`)
	if err != nil {
		return nil, err
	}
	n, err := a.numbers(ctx, `SELECT 1 FROM mark WHERE key < ? LIMIT 1`, key(undated+1, 0))
	if err != nil {
		return nil, err
	}
	f.undated = f.undated || len(n) > 0
	f.periods, err = a.periods(ctx)
	return f, err
}

func (f *fresh) add(e entry, list []uint32) {
	f.reports++
	f.undated = f.undated || e.day == 0
	for _, m := range list {
		f.all = append(f.all, chained{e, m, f.head[m]})
		f.head[m] = int32(len(f.all))
	}
}

// gone is for the number of a report that was taken out.
const gone = -1

// remove takes a report out.
func (f *fresh) remove(report int64, list []uint32) {
	f.reports--
	for _, m := range list {
		at := f.head[m]
		for before := int32(0); at > 0; before, at = at, f.all[at-1].next {
			e := &f.all[at-1]
			if e.report != report {
				continue
			}
			if e.report = gone; before == 0 {
				f.head[m] = e.next
			} else {
				f.all[before-1].next = e.next
			}
			break
		}
	}
}

// of appends the entries of a mark.
func (f *fresh) of(mark uint32, to []entry, fits func(muster.Day) bool) []entry {
	for i := f.head[mark]; i > 0; i = f.all[i-1].next {
		if e := f.all[i-1].entry; fits(e.day) {
			to = append(to, e)
		}
	}
	return to
}

// waiting are the marks that wait; changed by others since, they are read again.
func (c *changing) waiting(ctx context.Context) (*fresh, error) {
	if c.fresh != nil {
		return c.fresh, nil
	}
	f, err := c.load(ctx)
	if err == nil && f.reports >= cmp.Or(c.most, mostFresh) {
		err = c.absorb(ctx, f)
	}
	c.fresh = f
	return f, err
}

// absorb enters in the index what waits.
func (c *changing) absorb(ctx context.Context, f *fresh) error {
	f.all = slices.DeleteFunc(f.all, func(e chained) bool { return e.report == gone })
	slices.SortFunc(f.all, func(a, b chained) int {
		return cmp.Or(cmp.Compare(period(a.day), period(b.day)), cmp.Compare(a.mark, b.mark), cmp.Compare(a.report, b.report))
	})
	if err := c.grow(ctx, len(f.all), func(i int) (uint32, entry) { return f.all[i].mark, f.all[i].entry }); err != nil {
		return err
	}
	if err := c.exec(ctx, `DELETE FROM fresh`); err != nil {
		return err
	}
	*f = fresh{head: map[uint32]int32{}, all: f.all[:0], undated: f.undated}
	var err error
	f.periods, err = c.periods(ctx)
	return err
}

func words32(list []uint32) []byte {
	b := make([]byte, 0, 4*len(list))
	for _, w := range list {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	return b
}

func from32(b []byte) []uint32 {
	list := make([]uint32, 0, len(b)/4)
	for ; len(b) >= 4; b = b[4:] {
		list = append(list, binary.LittleEndian.Uint32(b))
	}
	return list
}
