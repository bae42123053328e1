package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/marks"
)

// maxNamed is how many phrases that reports share, and as many names and words, a
// sentence names.
const maxNamed = 3

// why says in a sentence what holds a group together: "the same speaker, the same day, 6
// shared statements". Told is how many statements several of the reports tell, names
// those of speakers by their numbers.
func why(of []profiled, members []int32, told int, names []string) string {
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
	parts := []string{}
	if who := speaksInAll(of, members, names); len(who) > 0 {
		parts = append(parts, "the same "+number(len(who), "speaker")[2:]+" ("+strings.Join(who, ", ")+")")
	}
	if days := days(of, members); days != "" {
		parts = append(parts, days)
	}
	speech, numbers := mostShared(of, members)
	switch {
	case told > 0 && speech > 0:
		parts = append(parts, number(told, "shared statement")+" (in two of them "+number(speech, "sentence")+" word for word)")
	case told > 0:
		parts = append(parts, number(told, "shared statement"))
	case speech > 0:
		parts = append(parts, number(speech, "sentence")+" word for word in two of them")
	}
	if numbers > 0 {
		parts = append(parts, number(numbers, "number")+" in common in two of them")
	}
	s := fmt.Sprintf("These %d reports have ", len(members))
	if named := append(phrases, single...); len(named) > 0 {
		parts = append(parts, "what is rare elsewhere: "+strings.Join(named, ", "))
	}
	if n := len(parts); n > 1 {
		return s + strings.Join(parts[:n-1], ", ") + " and " + parts[n-1] + "."
	}
	return s + cmp.Or(strings.Join(parts, ""), "much of their words in common") + "."
}

// mostSpeakers bounds the speakers that a sentence names.
const mostSpeakers = 2

// speaksInAll names those who speak in every report of a group.
func speaksInAll(of []profiled, members []int32, names []string) []string {
	var out []string
	for _, speaker := range of[members[0]].speakers {
		all := !slices.ContainsFunc(members, func(m int32) bool { return !slices.Contains(of[m].speakers, speaker) })
		if all && len(out) < mostSpeakers {
			name := names[speaker]
			if p, ok := atlas.PersonOf(name); ok {
				name = p.Name
			}
			out = append(out, name)
		}
	}
	return out
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
				mark = marks.Shared(mark)
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
			// Of several spellings the first by letters, so that the order of reports says nothing.
			if c := counts[marks.Shared(of[m].Side.Marks[of[m].of[i]])]; c != nil && (c.said == "" || said < c.said) {
				c.said = said
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
		said[i] = strings.TrimSuffix(c.said, "\n")
	}
	return said
}

// days says how near the reports of a group lie; "" where not each day is known.
func days(of []profiled, members []int32) string {
	var from, to muster.Day
	for _, m := range members {
		w := of[m].Side.Window
		if !w.Exact() {
			return ""
		}
		if from == 0 || w.From < from {
			from = w.From
		}
		to = max(to, w.To)
	}
	if from == to {
		return "the same day (" + from.String() + ")"
	}
	return fmt.Sprintf("days within %s (%s to %s)", number(int(to-from)+1, "day"), from, to)
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
