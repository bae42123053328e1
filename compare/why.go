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
func (p *profiles) why(members []int) string {
	if len(members) == 1 && p.of[members[0]].alone {
		return "Not compared with the other reports: this run has more than can be compared."
	}
	if len(members) == 1 {
		return "No other report of this run tells of the same event."
	}
	var phrases, single []string
	for _, said := range p.inCommon(members) {
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
	if days, ok := p.span(members); ok {
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
func (p *profiles) inCommon(members []int) []string {
	type count struct {
		feature
		weight float64
		said   string
		key    string
		of     int // the first member that has it
		n      int
	}
	counts := map[uint64]*count{}
	for _, m := range members {
		for i := range p.of[m].features {
			f := &p.of[m].features[i]
			if f.size == 0 {
				continue
			}
			c := counts[f.key]
			if c == nil {
				c = &count{feature: *f, weight: p.weight(f), of: m}
				counts[f.key] = c
			}
			c.n++
		}
	}
	var most []*count
	for _, c := range counts {
		if c.n >= max(2, (len(members)+1)/2) {
			c.said, c.key = shown(p.of[c.of].body, &c.feature)
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
func (p *profiles) span(members []int) (int, bool) {
	var from, to muster.Day
	for _, m := range members {
		w := p.of[m].window
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
func (p *profiles) event(members []int, names []string) muster.Event {
	var e muster.Event
	named := map[int32]int{}
	var order []int32
	for _, m := range members {
		r := &p.of[m]
		if w := r.window; w.Exact() && (!e.Date.Known() || w.From < e.Date) {
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
