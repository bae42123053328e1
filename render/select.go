package render

import "muster"

// maxOthers is how many readings beside the plain ones are shown unasked.
const maxOthers = 3

// choose picks the readings that are shown unasked: the plain ones as known
// then; of the others first those that agree with the claim, as they are why a
// finding depends; and the plain ones of today where the finding changed.
func choose(f *muster.Finding) (plain, others []*muster.Reading, hidden int) {
	var rest []*muster.Reading
	for i := range f.Reads {
		r := &f.Reads[i]
		switch {
		case r.Plain && (r.Known == muster.Then || r.Known == ""):
			plain = append(plain, r)
		case r.Plain && r.Known == muster.Now && f.Now != f.Then, r.Known == muster.Earlier && r.Holds:
			others = append(others, r)
		case r.Known == muster.Now || r.Known == muster.Earlier:
			hidden++
		default:
			rest = append(rest, r)
		}
	}
	for _, holds := range []bool{true, false} {
		for _, r := range rest {
			if (r.Absent == muster.Present && r.Holds) != holds {
				continue
			}
			if len(others) < maxOthers {
				others = append(others, r)
			} else {
				hidden++
			}
		}
	}
	return plain, others, hidden
}
