package marks

import (
	"math"
	"slices"

	"muster"
)

// Together is what two reports have in common.
type Together struct {
	Like    float64 // 1 is as much as one event needs
	Same    float64 // the part of their shingles that is the same
	Shared  int     // marks
	Speech  int     // sentences and quotations word by word
	Names   int     // of one word or of two, but for those that much news has
	Numbers int
}

// Copies says whether large parts of the two texts are the same.
func (t Together) Copies() bool { return t.Same >= duplicate }

// Side is one of two reports that are laid side by side.
type Side struct {
	Signature []byte
	Window    muster.Window
	Marks     []uint64 // sorted
	all, lead int      // square of what its marks, and those of its beginning, weigh
	numbers   int
	names     int
	calendar  [2]bool // it names weekdays, months
}

// NewSide prepares a report for Compare. A list that is sorted is held, not copied.
func NewSide(signature []byte, list []uint64, w muster.Window) Side {
	s := Side{Signature: signature, Window: w, Marks: list}
	if !slices.IsSorted(list) {
		s.Marks = slices.Clone(list)
		slices.Sort(s.Marks)
	}
	for _, m := range list {
		w := weighs(m)
		s.all += square(times(w, m))
		if m&leadBit != 0 {
			s.lead += square(w)
		}
		switch kindOf(m) {
		case numberMark:
			s.numbers++
		case nameMark:
			s.names++
		case weekdayMark:
			s.calendar[0] = true
		case monthMark:
			s.calendar[1] = true
		}
	}
	return s
}

func square(n int) int { return n * n }

// LastDay is how many days may lie between two reports of one event: what is told
// later tells of what came of it.
const LastDay = 14

// Thresholds, found on sets that docs/reference/stories.md names. How close two reports
// are is two parts the angle between all that they tell and one part that between their
// beginnings, each as the root of its cosine. They are low: what tells two events of one
// kind apart is how much closer the reports of each are, see parting.
const (
	needed     = 0.30 // from which two reports of one day or two may tell of one event
	perDay     = 0.05 // and for each more day between them
	unknownDay = 0.35 // where it is not known that they lie within some months
	someMonths = 200  // days

	// What speaks against one event is taken off.
	otherWeekday = 0.02 // they begin with different weekdays
	otherMonth   = 0.02 // they name different months

	// Where both have several names or rare words and share none, so much is left: at
	// least, and less for each.
	severalNames = 3
	strangeName  = 0.08
	otherNames   = 0.5

	duplicate  = 0.5  // of the signature, which is the same text whatever else
	copied     = 1.75 // how alike such are at least
	closest    = 0.70 // closer than that is as good as the same text
	fewestMark = 3    // marks in common, else nothing can be said
)

// Compare lays two reports side by side. It depends on nothing else, and not on
// their order.
func Compare(a, b *Side) Together {
	t := Together{Same: same(a.Signature, b.Signature)}
	days := Apart(a.Window, b.Window)
	if days > LastDay || a.all == 0 || b.all == 0 {
		return t
	}
	all, lead := 0, 0
	var calendar [2]bool
	for i, j := 0, 0; i < len(a.Marks) && j < len(b.Marks); {
		x, y := a.Marks[i], b.Marks[j]
		switch {
		case x|ownMask < y|ownMask:
			i++
			continue
		case x|ownMask > y|ownMask:
			j++
			continue
		}
		i, j = i+1, j+1
		w := weighs(x)
		all += times(w, x) * times(w, y)
		if x&y&leadBit != 0 {
			lead += w * w
		}
		switch kindOf(x) {
		case bandMark:
			continue
		case weekdayMark:
			calendar[0] = true
			continue
		case monthMark:
			calendar[1] = true
			continue
		case nameMark:
			t.Names++
		case speechMark:
			t.Speech++
		case numberMark:
			t.Numbers++
		}
		t.Shared++
	}
	limit := unknownDay
	if near(a.Window, b.Window) {
		limit = needed + perDay*float64(max(0, days-1))
	}
	close := (2*root(all, a.all, b.all) + root(lead, a.lead, b.lead)) / 3
	if a.calendar[0] && b.calendar[0] && !calendar[0] {
		close -= otherWeekday
	}
	if a.calendar[1] && b.calendar[1] && !calendar[1] {
		close -= otherMonth
	}
	if names := min(a.names, b.names); t.Names == 0 && names >= severalNames {
		close *= max(otherNames, 1-strangeName*float64(names))
	}
	if t.Shared >= fewestMark {
		t.Like = max(0, min(close, closest)/limit)
	}
	if t.Copies() && t.Numbers*3 >= min(a.numbers, b.numbers) {
		t.Like = max(t.Like, copied)
	}
	return t
}

// root of a cosine.
func root(shared, a, b int) float64 {
	if a == 0 || b == 0 {
		return 0
	}
	return math.Sqrt(float64(shared) / math.Sqrt(float64(a)*float64(b)))
}

// near says whether two windows, both known, lie within some months.
func near(a, b muster.Window) bool {
	return a.Known() && b.Known() && max(a.To, b.To)-min(a.From, b.From) <= someMonths
}

// Apart is the number of days that surely lie between two windows.
func Apart(a, b muster.Window) int {
	if a.From > b.From {
		a, b = b, a
	}
	if !a.To.Known() || !b.From.Known() || b.From <= a.To {
		return 0
	}
	return int(b.From - a.To)
}

// Thousandths is the likeness as links keep it.
func Thousandths(t Together) int { return int(min(t.Like, 100) * 1000) }
