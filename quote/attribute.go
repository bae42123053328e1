package quote

import "muster"

// found is where the attributions of a sentence are, and its first statement.
type found struct{ from, to, statement int }

// attribute finds what a unit reports; had is the number of statements before
// it. A unit without a statement of its own gives them to the one before.
func (r *reader) attribute(had int) {
	u := r.unit
	from, to := 0, 0
	if u.blk.Kind == muster.TurnBlock {
		from, to = r.finder.Turn(u.blk.Speaker, u.Span)
	} else {
		from, to = r.finder.Sentence(u.blk.toks[u.from:u.to], u.quotes, u.blk.Kind == muster.TitleBlock || r.para == 1)
	}
	if had == len(r.out) {
		had--
	}
	if from < to && had >= 0 {
		r.found = append(r.found, found{from, to, had})
	}
}

// share gives the statements their attributions, once all are found: a later
// sentence may add to the content of an earlier one.
func (r *reader) share() {
	all := r.finder.All()
	for _, f := range r.found {
		s := &r.out[f.statement]
		s.Attributions = append(s.Attributions, all[f.from:f.to]...)
	}
}
