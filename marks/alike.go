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
	Signature []uint32
	Window    muster.Window
	marks     []uint64 // sorted
	total     float64
	names     int
	numbers   int
}

// NewSide prepares a report for Compare.
func NewSide(signature []uint32, list []uint64, w muster.Window) Side {
	s := Side{Signature: signature, Window: w, marks: slices.Sorted(slices.Values(list))}
	for _, m := range list {
		s.total += weights[kindOf(m)]
		switch kindOf(m) {
		case pairMark, nameMark:
			s.names++
		case numberMark:
			s.numbers++
		}
	}
	return s
}

// LastDay is how many days may lie between two reports of one event: what is told
// later tells of what came of it.
const LastDay = 14

// Thresholds. An overlap is the weight of the marks in common over the geometric
// mean of all; see the report of quality in docs/reference/stories.md for the
// sets that they hold on.
const (
	needed     = 0.16 // overlap from which two reports of one day may tell of one event
	perDay     = 0.02 // and for each day between them
	strange    = 2    // times at most, where both have several names, or numbers, and none is the same
	odd        = 1.5  // times, where fewer than a third are
	duplicate  = 0.5  // of the signature, which is the same text whatever else
	fewestMark = 5    // marks in common, else nothing can be said
)

// Compare lays two reports side by side. It depends on nothing else, and not on
// their order.
func Compare(a, b *Side) Together {
	t := Together{Same: same(a.Signature, b.Signature)}
	days := Apart(a.Window, b.Window)
	if days > LastDay {
		return t
	}
	var both float64
	for i, j := 0, 0; i < len(a.marks) && j < len(b.marks); {
		switch x, y := a.marks[i], b.marks[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			if k := kindOf(x); k != bandMark {
				both += weights[k]
				t.Shared++
				switch k {
				case pairMark, nameMark:
					t.Names++
				case speechMark:
					t.Speech++
				case numberMark:
					t.Numbers++
				}
			}
			i, j = i+1, j+1
		}
	}
	if a.total == 0 || b.total == 0 {
		return t
	}
	limit := needed + perDay*float64(days)
	numbers := min(a.numbers, b.numbers)
	if numbers >= 3 {
		switch {
		case t.Numbers == 0: // the more there are, the more it says
			limit *= min(strange, 1+float64(numbers)/6)
		case 3*t.Numbers < numbers:
			limit *= odd
		}
	}
	if t.Names == 0 && min(a.names, b.names) >= 3 {
		limit *= strange
	}
	if t.Shared >= fewestMark {
		t.Like = both / math.Sqrt(a.total*b.total) / limit
	}
	if t.Copies() && t.Numbers*3 >= numbers {
		t.Like = max(t.Like, t.Same/duplicate)
	}
	return t
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
