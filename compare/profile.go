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

// linked are the stories of reports, which must be in the order of marks.Before, as
// indexes into them. The stories of a store are found in the same way.
func linked(of []profiled) [][]int32 {
	found := make([]marks.Found, len(of))
	for i := range of {
		found[i] = of[i].Found
	}
	return marks.Stories(len(of), marks.Links(found))
}
