package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// maxNamed is how many shared phrases, and as many names and words, a sentence
// names.
const maxNamed = 3

// why says in a sentence what holds a group together.
func why(profiles []profiled, members []int) string {
	if len(members) == 1 {
		return "No other report of this run tells of the same event."
	}
	var phrases, single []string
	for _, said := range inCommon(profiles, members) {
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
	if days, ok := span(profiles, members); ok {
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

// repeats says whether a feature only says again what is already named.
func repeats(named []string, said string) bool {
	for _, n := range named {
		for w := range strings.FieldsSeq(said) {
			if w != "…" && strings.Contains(strings.ToLower(n), strings.ToLower(w)) {
				return true
			}
		}
	}
	return false
}

// inCommon lists the words of the features that at least half of the members
// have, at least two, those that weigh most first.
func inCommon(profiles []profiled, members []int) []string {
	type count struct {
		item
		said string
		key  string
		of   int // the first member that has it
		n    int
	}
	counts := map[int32]*count{}
	for _, m := range members {
		for i := range profiles[m].items {
			it := &profiles[m].items[i]
			c := counts[it.id]
			if c == nil {
				c = &count{item: profiles[m].items[i], of: m}
				counts[it.id] = c
			}
			c.n++
		}
	}
	var most []*count
	for _, c := range counts {
		if c.n >= max(2, (len(members)+1)/2) {
			c.said, c.key = shown(profiles[c.of].body, &c.item)
			most = append(most, c)
		}
	}
	slices.SortFunc(most, func(a, b *count) int {
		return cmp.Or(cmp.Compare(float64(b.n)*b.weight, float64(a.n)*a.weight), cmp.Compare(a.key, b.key))
	})
	said := make([]string, len(most))
	for i, c := range most {
		said[i] = c.said
	}
	return said
}

// span is the number of days from the first to the last of the members, where
// each has a known window.
func span(profiles []profiled, members []int) (int, bool) {
	var from, to muster.Day
	for _, m := range members {
		w := profiles[m].window
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
func event(reports []muster.Report, profiles []profiled, members, at []int) muster.Event {
	var e muster.Event
	for _, m := range members {
		if w := profiles[m].window; w.Exact() && (!e.Date.Known() || w.From < e.Date) {
			e.Date = w.From
		}
	}
	named := map[string]int{}
	var order []string
	for _, i := range at {
		seen := map[string]bool{}
		for _, s := range reports[i].Statements {
			if s.Speaker == nil {
				continue
			}
			id := cmp.Or(s.Speaker.ID, s.Speaker.Name)
			if id == "" || seen[id] {
				continue
			}
			seen[id] = true
			if named[id]++; named[id] == 1 {
				order = append(order, id)
			}
		}
	}
	for _, id := range order {
		if 2*named[id] >= len(at) && len(e.People) < maxPeople {
			e.People = append(e.People, id)
		}
	}
	return e
}
