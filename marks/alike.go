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
	lead      []uint64 // of them those that say most, sorted
	content   int      // of total what is neither name nor weekday
	total     int      // tenths of a weight: whole numbers add up the same in any order
	names     int
	numbers   int
	weekdays  int
	leadNames int
}

// NewSide prepares a report for Compare.
func NewSide(signature []byte, list []uint64, w muster.Window) Side {
	s := Side{Signature: signature, Window: w, Marks: slices.Clone(list)}
	slices.Sort(s.Marks)
	for _, m := range list {
		if weights[kindOf(m)] > 0 && len(s.lead) < mostLead {
			s.lead = append(s.lead, m)
			if k := kindOf(m); k == nameMark || k == pairMark {
				s.leadNames++
			}
		}
		w := weights[kindOf(m)]
		s.total += w
		s.content += w
		switch kindOf(m) {
		case pairMark, nameMark:
			s.names++
			s.content -= w
		case knownMark:
			s.content -= w
		case numberMark:
			s.numbers++
		case weekdayMark:
			s.weekdays++
		}
	}
	s.lead = slices.Clone(s.lead) // no longer than it is: many are held
	slices.Sort(s.lead)
	return s
}

// mostLead is how many marks tell what a report is about.
const mostLead = 16

// common is how many numbers two sorted lists share.
func common(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// LastDay is how many days may lie between two reports of one event: what is told
// later tells of what came of it.
const LastDay = 14

// Thresholds. An overlap is the weight of the marks in common over the geometric
// mean of all; docs/reference/stories.md says on which sets they were found and hold.
const (
	needed     = 0.08 // overlap from which two reports of one day may tell of one event
	perDay     = 0.03 // and for each day between them
	unknownDay = 2.3  // times, where it is not known that they lie within some months
	someMonths = 200  // days

	strangeNumbers = 3 // times at most, where both have several numbers and none is the same
	oddNumbers     = 2 // times, where fewer than a third are
	strangeNames   = 5 // times at most, where both have several names and none is the same;
	fewKnown       = 2 // half of it, where as many are that much news has, and no fewer

	strangeLead = 2   // times, where both begin with names and share none of what says most
	oddLead     = 1.4 // times, where they share one
	namedLead   = 4   // names that say most

	// What is neither name nor weekday: reports of one event share more of it than
	// reports of the same people at another.
	usual = 0.06 // overlap
	bare  = 2.2  // times, where there is none
	rich  = 0.9  // times at least, where there is more

	otherWeekday      = 1.3 // times, where they begin with different weekdays
	otherWeekdayAlone = 1.6 // times, where their days are not known besides

	duplicate  = 0.5 // of the signature, which is the same text whatever else
	fewestMark = 3   // marks in common,
	lightest   = 60  // and tenths of weight, else nothing can be said
)

// Compare lays two reports side by side. It depends on nothing else, and not on
// their order.
func Compare(a, b *Side) Together {
	t := Together{Same: same(a.Signature, b.Signature)}
	days := Apart(a.Window, b.Window)
	if days > LastDay {
		return t
	}
	both, content, known, weekdays := 0, 0, 0, 0
	for i, j := 0, 0; i < len(a.Marks) && j < len(b.Marks); {
		switch x, y := a.Marks[i], b.Marks[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			if k := kindOf(x); k == weekdayMark {
				weekdays++
			} else if k != bandMark {
				both += weights[k]
				content += weights[k]
				t.Shared++
				switch k {
				case pairMark, nameMark:
					t.Names++
					content -= weights[k]
				case knownMark:
					known++
					content -= weights[k]
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
	if !near(a.Window, b.Window) {
		limit *= unknownDay
	}
	if weekdays == 0 && min(a.weekdays, b.weekdays) > 0 {
		if near(a.Window, b.Window) {
			limit *= otherWeekday
		} else {
			limit *= otherWeekdayAlone
		}
	}
	numbers := min(a.numbers, b.numbers)
	if numbers >= 3 {
		switch {
		case t.Numbers == 0: // the more there are, the more it says
			limit *= min(strangeNumbers, 1+float64(numbers)/6)
		case 3*t.Numbers < numbers:
			limit *= oddNumbers
		}
	}
	if names := min(a.names, b.names); t.Names == 0 && names >= 3 {
		f := min(strangeNames, float64(names))
		if known >= fewKnown && known >= names {
			f /= 2
		}
		limit *= f
	}
	switch h := common(a.lead, b.lead); {
	case min(a.leadNames, b.leadNames) < namedLead:
	case h == 0:
		limit *= strangeLead
	case h == 1:
		limit *= oddLead
	}
	if c := float64(content) / math.Sqrt(float64(a.content)*float64(b.content)+1); c < usual {
		limit *= 1 + (bare-1)*(1-c/usual)
	} else {
		limit *= max(rich, 1-(1-rich)*(c-usual)/usual)
	}
	if t.Shared >= fewestMark && both >= lightest {
		t.Like = float64(both) / math.Sqrt(float64(a.total)*float64(b.total)) / limit
	}
	if t.Copies() && t.Numbers*3 >= numbers {
		t.Like = max(t.Like, t.Same/duplicate)
	}
	return t
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
