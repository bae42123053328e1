package render

import (
	"strings"

	"muster"
)

// maxOthers is how many readings beside the plain ones are shown unasked.
const maxOthers = 3

// choose picks the readings that are shown unasked: the plain ones as known
// then; the plain ones of today where the finding changed; the earlier ones
// that make a claim outdated; and of the others those that were computed, first
// the ones that agree with the claim, as they are why a finding depends. Of a
// claim that is unknown the others that could not be computed are shown too.
func choose(f *muster.Finding) (plain, others []*muster.Reading, hidden int) {
	var agree, differ, absent []*muster.Reading
	for i := range f.Reads {
		r := &f.Reads[i]
		switch {
		case r.Plain && (r.Known == muster.Then || r.Known == ""):
			plain = append(plain, r)
		case r.Plain && r.Known == muster.Now && f.Now != f.Then,
			r.Known == muster.Earlier && r.Holds && f.Then == muster.Outdated:
			others = append(others, r)
		case r.Known == muster.Now || r.Known == muster.Earlier:
			hidden++
		case r.Absent != muster.Present:
			absent = append(absent, r)
		case r.Holds:
			agree = append(agree, r)
		default:
			differ = append(differ, r)
		}
	}
	rest := append(agree, differ...)
	if f.Then == muster.Unknown {
		rest, absent = append(rest, absent...), nil
	}
	room := max(0, maxOthers-len(others))
	if len(rest) > room {
		rest, hidden = rest[:room], hidden+len(rest)-room
	}
	return plain, append(others, rest...), hidden + len(absent)
}

// titles names readings for people. Readings of one claim that share a name
// are told apart by the axes on which they differ.
func titles(f *muster.Finding) map[*muster.Reading]string {
	same := map[string][]*muster.Reading{}
	for i := range f.Reads {
		r := &f.Reads[i]
		same[r.Name+"\x00"+string(r.Known)] = append(same[r.Name+"\x00"+string(r.Known)], r)
	}
	out := make(map[*muster.Reading]string, len(f.Reads))
	for i := range f.Reads {
		r := &f.Reads[i]
		name := r.Name + differing(r, same[r.Name+"\x00"+string(r.Known)])
		if r.Known == muster.Now || r.Known == muster.Earlier {
			name += " (" + string(r.Known) + ")"
		}
		out[r] = name
	}
	return out
}

// differing is ", constant prices" for a reading whose namesakes have others:
// the first axes that, together, tell it from all of them.
func differing(r *muster.Reading, namesakes []*muster.Reading) string {
	var s string
	for _, axis := range []struct {
		of    func(muster.Axes) string
		after string
	}{
		{func(a muster.Axes) string { return strings.ToUpper(a.Source) }, "'s figures"},
		{func(a muster.Axes) string { return a.Prices }, " prices"},
		{func(a muster.Axes) string { return a.Members }, " members"},
		{func(a muster.Axes) string { return a.Definition }, " definition"},
		{func(a muster.Axes) string { return a.Year }, ""},
		{func(a muster.Axes) string { return a.Edition }, " edition"},
	} {
		value := axis.of(r.Axes)
		var alike []*muster.Reading
		for _, other := range namesakes {
			if axis.of(other.Axes) == value {
				alike = append(alike, other)
			}
		}
		if value != "" && len(alike) < len(namesakes) {
			s += ", " + value + axis.after
			namesakes = alike
		}
	}
	return s
}
