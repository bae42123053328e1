package marks

import (
	"cmp"
	"math"
	"slices"

	"muster"
)

// Two reports are laid side by side where several marks bring them together. Which do
// depends on the set of reports alone, not on their order: of the reports of one day
// that have a mark those of the least ranks lead, and a mark brings two together where
// one of them leads. A mark that few have brings all of them together; of one that very
// many have each finds the leaders, which are the same for all: so the work for a
// report is bounded, and copies without number all meet.
const (
	// Leaders of a mark on a day: a small event's are all of its reports.
	Leaders = 16
	// Least is what the marks that bring two reports together weigh at least, as Worth
	// has it: two names do, a name and any other word, a number and a word, three words of
	// any kind, a band of the signature. Two wordings of one event often share no more:
	// where 32 were asked, two names of 25 or three numbers of 15, B-cubed F1 of news that
	// is told in few words fell from 0.94 to 0.89.
	Least = 21
	// MostMixed bounds a mark that brings a report of no known day to one of a day: no
	// more leaders of days may have it.
	MostMixed = 256
)

// Edition is of all that decides which reports are alike, and how much: weights,
// thresholds, Worth, Leaders. A store that kept links of another edition finds them again.
// It is counted up when TestEdition fails.
const Edition = 3

// Rank orders reports by the hash of their id.
func Rank(id string) uint32 { return uint32(Hash(id) >> 32) }

// Before orders reports by rank; id settles equals.
func Before(a, b string) int { return cmp.Or(cmp.Compare(Rank(a), Rank(b)), cmp.Compare(a, b)) }

// Worth is what a sought mark weighs between two reports of some days (0: not known), by
// its last two bits. Where more than two days lie between them, which is most of a
// fortnight, less would bring each beside hundreds: two names are asked then, a name and
// two words or numbers, or four of these.
func Worth(mark uint32, a, b muster.Day) int {
	if a != 0 && b != 0 && max(a, b)-min(a, b) > fewDays {
		return [4]int{3, 6, 13, 40}[mark&3]
	}
	return [4]int{7, 15, 20, 40}[mark&3]
}

const fewDays = 2

// worth is where a mark stands in what Worth has. A sentence alone is often the house's, and
// many things cost twelve million.
func worth(mark uint64) uint32 {
	switch kindOf(mark) {
	case bandMark:
		return 3
	case pairMark, nameMark:
		return 2
	case speechMark, numberMark, phraseMark:
		return 1
	case wordMark:
		if rankOf(mark) < counted+2 {
			return 1
		}
	}
	return 0
}

// Sought are the marks by which a report is found, each once, as an index keeps them:
// one in a thousand millions stands for two, and then the reports only are compared
// in vain.
func Sought(list []uint64) []uint32 {
	list = list[:min(len(list), muster.MostSought)]
	out := make([]uint32, 0, len(list))
	for _, m := range list {
		if k := kindOf(m); k != weekdayMark && k != monthMark {
			out = append(out, uint32(mix(Shared(m), 0)>>32)&^3|worth(m))
		}
	}
	slices.Sort(out)
	return slices.Clone(slices.Compact(out))
}

// Bucket is the day by which a report is found: 0 where it is not one known day.
func Bucket(w muster.Window) muster.Day {
	if !w.Exact() {
		return 0
	}
	return w.From
}

// Found is a report as an index of a run holds it.
type Found struct {
	Side
	Sought []uint32
	Day    muster.Day // see Bucket
}

// entry is that a report has a mark.
type entry struct {
	mark   uint32
	day    int32
	report int32
}

// Links are the pairs among reports that are alike at least Weak, each once, the lower
// index first. The reports must be in the order of Before.
func Links(of []Found) []Link {
	x := newIndex(of)
	var out []Link
	n := make([]uint8, len(of)) // what the marks weigh that bring a report together with the one at hand
	var met []int32
	for a := range of {
		met = x.meet(int32(a), n, met[:0])
		for _, b := range met {
			enough := n[b] >= Least
			n[b] = 0
			if !enough || int(b) <= a {
				continue
			}
			if like := Thousandths(Compare(&of[a].Side, &of[b].Side)); like >= Weak {
				out = append(out, Link{int32(a), b, int32(like)})
			}
		}
	}
	return out
}

// index finds reports by mark and day.
type index struct {
	of  []Found
	all []entry // by mark, day and rank
}

func newIndex(of []Found) *index {
	x := &index{of: of}
	size := 0
	for i := range of {
		size += len(of[i].Sought)
	}
	x.all = make([]entry, 0, size)
	for i := range of {
		for _, m := range of[i].Sought {
			x.all = append(x.all, entry{m, int32(of[i].Day), int32(i)})
		}
	}
	slices.SortFunc(x.all, func(a, b entry) int {
		if a.mark != b.mark {
			return cmp.Compare(a.mark, b.mark)
		}
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.report, b.report))
	})
	return x
}

// from is where entries of a mark and day begin, or would.
func (x *index) from(mark uint32, day int32) int {
	i, _ := slices.BinarySearchFunc(x.all, entry{mark, day, -1}, func(e, want entry) int {
		if e.mark != want.mark {
			return cmp.Compare(e.mark, want.mark)
		}
		return cmp.Or(cmp.Compare(e.day, want.day), cmp.Compare(e.report, want.report))
	})
	return i
}

// day are the entries of a mark on a day.
func (x *index) day(mark uint32, day int32) []entry {
	i := x.from(mark, day)
	return x.all[i:x.end(i, mark, day)]
}

// end is where the entries of a mark and day that begin at i end.
func (x *index) end(i int, mark uint32, day int32) int {
	for step := 1; ; step *= 2 { // most are few
		if j := i + step; j >= len(x.all) || x.all[j].mark != mark || x.all[j].day != day {
			lo, hi := i+step/2, min(j, len(x.all))
			for lo < hi && x.all[lo].mark == mark && x.all[lo].day == day {
				lo++
			}
			return lo
		}
	}
}

// meet adds up in n what the marks weigh that bring each other report together with a,
// and lists those reports.
func (x *index) meet(a int32, n []uint8, met []int32) []int32 {
	day := int32(x.of[a].Day)
	take := func(list []entry) {
		for _, e := range list {
			if e.report == a {
				continue
			}
			if n[e.report] == 0 {
				met = append(met, e.report)
			}
			n[e.report] = uint8(min(int(n[e.report])+Worth(e.mark, muster.Day(day), muster.Day(e.day)), math.MaxUint8))
		}
	}
	for _, m := range x.of[a].Sought {
		own := x.day(m, day)
		leads := slices.ContainsFunc(own[:min(len(own), Leaders)], func(e entry) bool { return e.report == a })
		some := func(list []entry) {
			if !leads {
				list = list[:min(len(list), Leaders)]
			}
			take(list)
		}
		if day == 0 {
			some(own)
		} else {
			x.days(m, max(1, day-LastDay), day+LastDay, some)
		}
		if leads {
			take(x.mixed(m, day == 0))
		}
	}
	return met
}

// days hands on the entries of a mark of each day from one to another.
func (x *index) days(mark uint32, from, to int32, do func([]entry)) {
	for i := x.from(mark, from); i < len(x.all) && x.all[i].mark == mark && x.all[i].day <= to; {
		end := x.end(i, mark, x.all[i].day)
		do(x.all[i:end])
		i = end
	}
}

// mixed are the leaders of known days, or of none, of a mark that brings the two
// together.
func (x *index) mixed(mark uint32, dated bool) []entry {
	unknown := x.day(mark, 0)
	if len(unknown) == 0 {
		return nil
	}
	var known []entry
	for i := x.from(mark, 1); i < len(x.all) && x.all[i].mark == mark && len(known) <= MostMixed; {
		end := x.end(i, mark, x.all[i].day)
		known = append(known, x.all[i:min(end, i+Leaders)]...)
		i = end
	}
	switch {
	case len(known) > MostMixed:
		return nil
	case dated:
		return known
	}
	return unknown[:min(len(unknown), Leaders)]
}
