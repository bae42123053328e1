package remember

import (
	"math"

	"muster"
)

// together is what two reports have in common.
type together struct {
	like     float64 // 1 is as much as one event needs
	shared   int     // marks, bands left out
	speech   int     // sentences and quotations word by word
	numbers  int
	same     float64 // of the signature
	days     int     // that surely lie between them
	sameDay  bool
	overlaps float64
}

// Thresholds. An overlap is the weight of the marks in common over the geometric
// mean of all; see the report of quality in docs/reference/stories.md for the
// sets that they hold on.
const (
	needed     = 0.16 // overlap from which two reports of one day may tell of one event
	perDay     = 0.02 // and for each day between them
	strange    = 1.5  // times, where both tell several numbers and none is the same
	duplicate  = 0.5  // of the signature, which is the same text whatever else
	fewestMark = 5    // marks in common, else nothing can be said
	// LastDay is how many days may lie between two reports of one event: what is
	// told later tells of what came of it.
	LastDay = 14
)

// compared lays two reports side by side. It depends on nothing else, and not on
// their order.
func compared(a, b *muster.Kept) together {
	t := together{same: same(a.Signature, b.Signature), days: apart(a.Published.Window, b.Published.Window)}
	t.sameDay = a.Published.Exact() && a.Published.Window == b.Published.Window
	if t.days > LastDay {
		return t
	}
	has := make(map[uint64]bool, len(a.Marks))
	for _, m := range a.Marks {
		has[m] = true
	}
	var both float64
	var kinds [16]int
	for _, m := range b.Marks {
		if k := kindOf(m); has[m] && k != bandMark {
			both += weights[k]
			t.shared++
			kinds[k]++
		}
	}
	t.speech, t.numbers = kinds[speechMark], kinds[numberMark]
	all := math.Sqrt(total(a) * total(b))
	if all == 0 {
		return t
	}
	t.overlaps = both / all
	limit := needed + perDay*float64(t.days)
	if t.numbers == 0 && min(count(a, numberMark), count(b, numberMark)) >= 3 {
		limit *= strange
	}
	if t.shared >= fewestMark {
		t.like = t.overlaps / limit
	}
	if t.same >= duplicate && t.numbers*3 >= min(count(a, numberMark), count(b, numberMark)) {
		t.like = max(t.like, t.same/duplicate)
	}
	return t
}

// total is the weight of a report's marks.
func total(r *muster.Kept) float64 {
	var sum float64
	for _, m := range r.Marks {
		sum += weights[kindOf(m)]
	}
	return sum
}

func count(r *muster.Kept, k kind) int {
	n := 0
	for _, m := range r.Marks {
		if kindOf(m) == k {
			n++
		}
	}
	return n
}

// apart is the number of days that surely lie between two windows.
func apart(a, b muster.Window) int {
	if a.From > b.From {
		a, b = b, a
	}
	if !a.To.Known() || !b.From.Known() || b.From <= a.To {
		return 0
	}
	return int(b.From - a.To)
}
