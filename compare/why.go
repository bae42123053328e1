package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/marks"
)

// maxNamed is how many phrases that reports share, and as many names and words, a
// sentence names.
const maxNamed = 3

// why says in a sentence what holds a group together.
func why(of []profiled, members []int32) string {
	if len(members) == 1 && of[members[0]].alone {
		return "Not compared with the other reports: this run has more than can be compared."
	}
	if len(members) == 1 {
		return "No other report of this run tells of the same event."
	}
	var phrases, single []string
	for _, said := range inCommon(of, members) {
		list := &single
		if strings.Contains(said, " ") {
			list = &phrases
		}
		if len(*list) < maxNamed && !repeats(phrases, said) && !repeats(single, said) {
			*list = append(*list, "“"+strings.Join(strings.Fields(said), " ")+"”")
		}
	}
	s := fmt.Sprintf("These %d reports share what is rare elsewhere", len(members))
	if named := append(phrases, single...); len(named) > 0 {
		s += ": " + strings.Join(named, ", ")
	}
	speech, numbers := mostShared(of, members)
	if speech > 0 {
		s += "; two of them have " + number(speech, "sentence") + " word for word"
	}
	if numbers > 0 {
		s += "; two of them have " + number(numbers, "number") + " in common"
	}
	if days, ok := span(of, members); ok {
		s += "; they lie within " + number(days, "day")
	}
	return s + "."
}

func number(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprint(n, " ", noun, "s")
}

// mostExplained is how many reports of a story, the first, its reason looks at.
const mostExplained = 20

// mostShared is how many sentences, and how many numbers, the two reports that are
// most alike have in common.
func mostShared(of []profiled, members []int32) (speech, numbers int) {
	var best marks.Together
	members = members[:min(len(members), mostExplained)]
	for i, a := range members {
		for _, b := range members[:i] {
			if t := marks.Compare(&of[a].Side, &of[b].Side); t.Like > best.Like {
				best = t
			}
		}
	}
	return best.Speech, best.Numbers
}

// repeats says whether words only say again what is already named.
func repeats(named []string, said string) bool {
	for _, n := range named {
		for w := range strings.FieldsSeq(said) {
			if strings.Contains(strings.ToLower(n), strings.ToLower(w)) {
				return true
			}
		}
	}
	return false
}

// inCommon lists the words of the marks that at least half of the first members have,
// at least two, those that weigh most first.
func inCommon(of []profiled, members []int32) []string {
	members = members[:min(len(members), mostExplained)]
	type count struct {
		said   string
		mark   uint64
		weight int
		n      int
	}
	counts := map[uint64]*count{}
	for _, m := range members {
		for _, mark := range of[m].Side.Marks {
			if w := marks.Weight(mark); w > 0 {
				c := counts[mark]
				if c == nil {
					c = &count{mark: mark, weight: w}
					counts[mark] = c
				}
				c.n++
			}
		}
	}
	for _, m := range members {
		i := 0
		for said := range strings.Lines(of[m].words) {
			if c := counts[of[m].Side.Marks[of[m].of[i]]]; c != nil && c.said == "" {
				c.said = strings.TrimSuffix(said, "\n")
			}
			i++
		}
	}
	var most []*count
	for _, c := range counts {
		if c.said != "" && c.n >= max(2, (len(members)+1)/2) {
			most = append(most, c)
		}
	}
	slices.SortFunc(most, func(a, b *count) int {
		return cmp.Or(cmp.Compare(b.n*b.weight, a.n*a.weight), cmp.Compare(a.mark, b.mark))
	})
	said := make([]string, len(most))
	for i, c := range most {
		said[i] = c.said
	}
	return said
}

// span is the number of days from the first to the last of the members, where
// each has a known window.
func span(of []profiled, members []int32) (int, bool) {
	var from, to muster.Day
	for _, m := range members {
		w := of[m].Side.Window
		if !w.Exact() {
			return 0, false
		}
		if from == 0 || w.From < from {
			from = w.From
		}
		to = max(to, w.To)
	}
	return int(to-from) + 1, true
}

// maxPeople bounds the people of an event.
const maxPeople = 6

// event is what the members' own dates and speakers tell: the earliest exact
// day, and the speakers named by at least half of them, in order of the
// earliest report.
func event(of []profiled, members []int32, names []string) muster.Event {
	var e muster.Event
	named := map[int32]int{}
	var order []int32
	for _, m := range members {
		r := &of[m]
		if w := r.Side.Window; w.Exact() && (!e.Date.Known() || w.From < e.Date) {
			e.Date = w.From
		}
		for _, speaker := range r.speakers {
			if named[speaker]++; named[speaker] == 1 {
				order = append(order, speaker)
			}
		}
	}
	for _, speaker := range order {
		if 2*named[speaker] >= len(members) && len(e.People) < maxPeople {
			e.People = append(e.People, names[speaker])
		}
	}
	return e
}
