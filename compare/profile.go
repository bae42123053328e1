package compare

import (
	"slices"
	"strings"

	"muster"
	"muster/marks"
)

// profiled is a report reduced to what can be compared, some 1.5 kB.
type profiled struct {
	marks.Found
	id       string
	words    string  // of some marks, a line each
	of       []byte  // the marks that the words are of, by place among the sorted
	speakers []int32 // see interned
	order    int32   // place among the reports
	alone    bool    // came when there were more reports than can be compared
}

// take takes the marks of a report.
func (p *profiled) take(r *muster.Report) {
	m := marks.Of(r)
	p.Sought = marks.Sought(m.Marks)
	p.Side = marks.NewSide(m.Signature, m.Marks, r.Document.Published.Window)
	var b strings.Builder
	for i, said := range m.Said {
		if said == "" {
			continue
		}
		at, _ := slices.BinarySearch(p.Side.Marks, m.Marks[i])
		b.WriteString(said)
		b.WriteByte('\n')
		p.of = append(p.of, byte(at))
	}
	p.words, p.of = strings.Clone(b.String()), slices.Clone(p.of)
}

// text is the id of a report's text: what a run has of it more than once is numbered.
func text(id string) string {
	id, _, _ = strings.Cut(id, "#")
	return id
}

// linked are the stories of reports, which must be in the order of marks.Before of their
// texts, as indexes into them. The stories of a store are found in the same way: a text
// counts once, of the day on which it appeared first.
func linked(of []profiled) [][]int32 {
	found := make([]marks.Found, 0, len(of))
	same := make([][2]int32, 0, len(of)) // of each text: from which of the reports to which
	for i := 0; i < len(of); {
		from, first := i, i
		for i++; i < len(of) && text(of[i].id) == text(of[from].id); i++ {
			if earlier(of[i].Side.Window, of[first].Side.Window) {
				first = i
			}
		}
		found = append(found, of[first].Found)
		same = append(same, [2]int32{int32(from), int32(i)})
	}
	groups := marks.Stories(len(found), marks.Links(found))
	for g, members := range groups {
		all := make([]int32, 0, len(members))
		for _, m := range members {
			for i := same[m][0]; i < same[m][1]; i++ {
				all = append(all, i)
			}
		}
		groups[g] = all
	}
	return groups
}

// earlier says whether a report appeared before another as far as it is known, in the
// order in which a store has the places of a text.
func earlier(a, b muster.Window) bool {
	if a.From.Known() != b.From.Known() {
		return a.From.Known()
	}
	return a.From < b.From || a.From == b.From && a.To < b.To
}
