package quote

import (
	"slices"
	"strconv"

	"muster"
)

// found is where the attributions of a sentence are, and its first statement.
type found struct{ from, to, statement int }

// attribute finds what a unit reports, and says of each of its statements what
// its content is; had is the number of statements before it. A unit without a
// statement of its own gives its attributions to the one before.
func (r *reader) attribute(had int) {
	u := r.unit
	from, to := 0, 0
	if u.blk.Kind == muster.TurnBlock {
		from, to = r.finder.Turn(u.blk.Speaker, u.Span)
	} else {
		from, to = r.finder.Sentence(u.blk.toks[u.from:u.to], u.quotes, u.blk.Kind == muster.TitleBlock || r.para == 1)
	}
	all := r.finder.All()[from:to]
	for i := had; i < len(r.out); i++ {
		s := &r.out[i]
		r.content(s, all)
		if s.Kind == muster.Direct || s.Kind == muster.Indirect || s.Kind == muster.Mixed {
			r.setting(s, sourceOf(s, all))
		}
	}
	if had == len(r.out) {
		had--
	}
	if from < to && had >= 0 {
		r.found = append(r.found, found{from, to, had})
	}
}

// sourceOf is the whole noun phrase of whoever said a statement.
func sourceOf(s *muster.Statement, all []muster.Attribution) muster.Span {
	for i := range all {
		a := &all[i]
		if s.CueSpan.Len() > 0 && a.Cue.Overlaps(s.CueSpan) || s.Speaker != nil && s.Speaker.Mention.Len() > 0 && a.Source.Contains(s.Speaker.Mention) {
			return a.Source
		}
	}
	if s.Speaker != nil {
		return s.Speaker.Mention
	}
	return muster.Span{}
}

// content fills what was said, and the place of the cue.
func (r *reader) content(s *muster.Statement, all []muster.Attribution) {
	switch s.Kind {
	case muster.Narration, muster.Headline:
		return
	case muster.Indirect, muster.Mixed:
	default:
		s.Content = []muster.Span{s.Span}
		if s.Cue != "" {
			s.CueSpan = r.cueAt
		}
		return
	}
	s.CueSpan = r.cueAt
	for i := range all {
		if a := &all[i]; a.Cue.Overlaps(r.cueAt) || r.cueAt.Len() == 0 && i == 0 {
			s.Content = append(s.Content, a.Content...)
			return
		}
	}
	// No attribution goes with the cue: the longer side of the sentence.
	left := muster.Span{Start: s.Start, End: r.cueAt.Start}
	right := muster.Span{Start: r.cueAt.End, End: s.End}
	if s.Speaker != nil && s.Speaker.Mention.Len() > 0 && s.Contains(s.Speaker.Mention) {
		left.End = max(s.Start, min(left.End, s.Speaker.Mention.Start))
		right.Start = min(s.End, max(right.Start, s.Speaker.Mention.End))
	}
	if r.cueAt.Len() == 0 {
		right = s.Span
	}
	if left.Len() > right.Len() {
		right = left
	}
	if right = trim(r.body, right); right.Len() > 0 {
		s.Content = []muster.Span{right}
	}
}

// trim takes blanks and the marks of a clause off both ends.
func trim(body string, s muster.Span) muster.Span {
	for s.Start < s.End && outer(body[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && outer(body[s.End-1]) {
		s.End--
	}
	return s
}

func outer(b byte) bool {
	return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == ',' || b == '.' || b == ':' || b == ';'
}

// share gives the statements their ids, the pieces of a quotation their group,
// and, now that later sentences can add nothing to them, their attributions.
func (r *reader) share() {
	first := make([]int, r.quotation+1) // index+1 of a quotation's first piece
	for i := range r.out {
		r.out[i].ID = "s" + strconv.Itoa(i+1)
		q := r.pieces[i]
		switch {
		case q == 0:
		case first[q] == 0:
			first[q] = i + 1
		default:
			r.out[first[q]-1].Group = r.out[first[q]-1].ID
			r.out[i].Group = r.out[first[q]-1].ID
		}
	}
	for _, in := range r.inner {
		r.out[in[0]].Within = r.out[in[1]].ID
	}
	all := r.finder.All()
	for _, f := range r.found {
		s := &r.out[f.statement]
		s.Attributions = slices.Grow(s.Attributions, f.to-f.from)
		for _, a := range all[f.from:f.to] {
			if len(a.Content) > 0 { // "He said:", and nothing came
				s.Attributions = append(s.Attributions, a)
			}
		}
	}
}
