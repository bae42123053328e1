package sqlite

import (
	"cmp"
	"context"
	"math"
	"slices"

	"muster"
	"muster/marks"
)

// posted is who has the marks of a report, as far as it may matter for it.
type posted struct {
	own  entry
	list []uint32
	near [][]entry // of each mark: of the days about its own, or of no known day where its own is not
	many []bool    // of each mark: on some of those days more may have it than lead; they are in order
	rest []bool    // of each mark: some more of those days may be in mark_rest
	far  [][]entry // of each mark: of no known day; or of all days, where its own is not known
}

// ordered sorts entries by day, and of a day those who lead first.
func ordered(list []entry) {
	slices.SortFunc(list, func(a, b entry) int {
		if x, y := a.place(), b.place(); x != y {
			return cmp.Compare(x, y)
		}
		return cmp.Compare(a.report, b.report)
	})
}

// place orders entries by day and rank.
func (e *entry) place() uint64 { return uint64(uint32(e.day))<<32 | uint64(e.rank) }

// window are the days about a day on which a mark brings two reports together.
func window(d muster.Day) (from, to int64) {
	if d == 0 {
		return 0, 0
	}
	return max(1, int64(d)-marks.LastDay), int64(d) + marks.LastDay
}

// post looks up who has the marks of a report. Long lists of the index are handed on.
func (a *asking) post(ctx context.Context, f *fresh, own entry, list []uint32, long func(period int64, mark uint32, list []byte)) (*posted, error) {
	p := &posted{own: own, list: list, near: make([][]entry, len(list)), many: make([]bool, len(list)), rest: make([]bool, len(list)), far: make([][]entry, len(list))}
	from, to := window(own.day)
	about := func(d muster.Day) bool {
		return int64(d) >= from && int64(d) <= to && (d == 0) == (own.day == 0) || d == own.day
	}
	other := func(d muster.Day) bool { return d == 0 && own.day != 0 || d > 0 && own.day == 0 }
	of := []int64{period(own.day)}
	switch {
	case own.day == 0:
		of = append(of, f.periods...)
	default:
		for q := period(muster.Day(from)); q <= min(to, math.MaxInt32)>>periodBits; q++ {
			if q != of[0] {
				of = append(of, q)
			}
		}
		if f.undated {
			of = append(of, undated)
		}
	}
	// Room for most at once: few have more.
	room := make([]entry, 16*len(list))
	for i := range p.near {
		p.near[i] = room[16*i : 16*i : 16*i+16]
	}
	err := a.lists(ctx, of, list, func(q int64, mark uint32, b []byte) {
		i, _ := slices.BinarySearch(list, mark)
		for rest := b; len(rest) >= entrySize; rest = rest[entrySize:] {
			if d := dayIn(q, rest[0]); about(d) {
				p.near[i] = append(p.near[i], entryOf(q, rest))
			} else if other(d) {
				p.far[i] = append(p.far[i], entryOf(q, rest))
			}
		}
		if lengthy(b) {
			long(q, mark, b)
		}
	})
	for i, m := range list {
		p.rest[i] = crowded(p.near[i], from, marks.Leaders)
		p.near[i] = f.of(m, p.near[i], about)
		if crowded(p.near[i], from, marks.Leaders+1) {
			ordered(p.near[i])
			p.many[i] = true
		}
		if f.undated {
			if p.far[i] = f.of(m, p.far[i], other); len(p.far[i]) > marks.Leaders {
				ordered(p.far[i])
			}
		}
	}
	return p, err
}

// crowded says whether on a day so many have a mark.
func crowded(list []entry, from int64, many int) bool {
	if len(list) < many {
		return false
	}
	var n [2*marks.LastDay + 2]int // the last for days outside the window
	for _, e := range list {
		at := min(uint64(int64(e.day)-from), uint64(len(n)-1))
		if n[at]++; n[at] >= many {
			return true
		}
	}
	return false
}

// day are the entries of the report's own day, and how many of them come before it. Where
// there are many those who lead come first.
func (p *posted) day(i int) (all []entry, before int) {
	for _, e := range p.near[i] {
		if e.day != p.own.day {
			continue
		}
		if p.many[i] {
			all = append(all, e)
		}
		if cmp.Or(cmp.Compare(e.rank, p.own.rank), cmp.Compare(e.report, p.own.report)) < 0 {
			before++
		}
	}
	return all, before
}

// leads says whether the report leads a mark on its day.
func (p *posted) leads(i int) bool {
	_, at := p.day(i)
	return at < marks.Leaders
}

// leading are those of entries in order who lead on their days.
func leading(list []entry) []entry {
	if len(list) <= marks.Leaders {
		return list
	}
	var out []entry
	n := 0
	for i, e := range list {
		if n++; i > 0 && e.day != list[i-1].day {
			n = 1
		}
		if n <= marks.Leaders {
			out = append(out, e)
		}
	}
	return out
}
