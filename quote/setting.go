package quote

import (
	"muster"
	"muster/quote/names"
	"muster/words"
)

// setting fills where something was said, and for whom, from the words of its
// sentence that are neither quoted nor reported. Source is the whole noun phrase
// of whoever said it; empty where it was not found.
func (r *reader) setting(s *muster.Statement, source muster.Span) {
	u := r.unit
	if s.Place == "" {
		s.Place = r.place(u, s, source)
	}
	if s.OnBehalfOf == "" {
		s.OnBehalfOf = r.behalf(u, source)
		if sp := s.Speaker; sp != nil && sp.Name == s.OnBehalfOf {
			s.OnBehalfOf = "" // a speaker named only by whom they speak for
		}
	}
}

// outside says whether token i stands outside quotations, content and source.
func (u *unit) outside(i int, s *muster.Statement, source muster.Span) bool {
	t := u.blk.toks[i].Span
	if u.blk.inq[i] || t.Overlaps(source) {
		return false
	}
	for _, c := range s.Content {
		if c.Overlaps(t) {
			return false
		}
	}
	return true
}

// place reads "in Port Sylvan", "at Sylvan Castle" beside the cue, or at the
// beginning of a sentence: "In Sylvan, Finn said that …", "Speaking in Sylvan, …".
// A name that only qualifies a noun ("at Sylvan headquarters") is none.
func (r *reader) place(u *unit, s *muster.Statement, source muster.Span) string {
	t := speech()
	toks := u.blk.toks
	for i := u.from; i+1 < u.to; i++ {
		if len(toks[i].Lower) > whereMost || !t.whereabouts.Has(&toks[i]) || !u.outside(i, s, source) {
			continue
		}
		k := i + 1
		if toks[k].Lower == "the" && toks[k].Lower == r.body[toks[k].Start:toks[k].End] {
			k++
		}
		to := r.placeName(u, k)
		if to == k || !u.outside(k, s, source) {
			continue
		}
		if w := toks[k].Lower; t.notPlace.HasWord(w) || names.Demonym(w) {
			continue
		}
		if to < u.to && toks[to].Kind == words.Word && !t.inner.Has(&toks[to]) && !t.clause.Has(&toks[to]) && !t.notPlace.Has(&toks[to]) && !u.blk.inq[to] {
			continue
		}
		if to < u.to && toks[to].Lower == "'s" || r.personAt(u, k) {
			continue
		}
		return r.body[toks[k].Start:toks[to-1].End]
	}
	return ""
}

// whereMost is the longest preposition before a place, in bytes: "outside".
const whereMost = 7

// placeName is the end of the run of capitals at token k: "Port Sylvan", "The
// Hague", "Isle of Fogs".
func (r *reader) placeName(u *unit, k int) int {
	toks := u.blk.toks
	to := k
	for to < u.to && !u.blk.inq[to] {
		switch w := toks[to].Lower; {
		case toks[to].Kind == words.Word && upper(r.body, &toks[to]) && w != "'s":
			to++
		case to > k && (w == "-" || w == "of" || w == "upon" || w == "am") && to+1 < u.to && upper(r.body, &toks[to+1]):
			to++
		default:
			return to
		}
	}
	return to
}

// personAt says whether somebody is named at token i.
func (r *reader) personAt(u *unit, i int) bool {
	near := u.within(i, i+1)
	return len(near) > 0 && near[0].p != nil && !near[0].p.body
}

// behalf reads whom somebody speaks for: "on behalf of the guild", "speaking for
// the guild", "a spokesman for the guild", "the guild's spokesman", "guild
// spokesman".
func (r *reader) behalf(u *unit, source muster.Span) string {
	t := speech()
	toks := u.blk.toks
	for i := u.from; i < u.to; i++ {
		if u.blk.inq[i] || toks[i].Kind != words.Word {
			continue
		}
		if n := t.behalfAt(toks, i, u.to); n > 0 {
			if to := r.phraseEnd(u, i+n); to > i+n {
				return r.title(u, i+n, to)
			}
		}
		if !source.Contains(toks[i].Span) || !t.speaksFor.Has(&toks[i]) {
			continue
		}
		if i+1 < u.to && (toks[i+1].Lower == "for" || toks[i+1].Lower == "of") && i+2 < u.to {
			if to := r.phraseEnd(u, i+2); to > i+2 {
				return r.title(u, i+2, to)
			}
		}
		from := i
		for from > u.from && source.Contains(toks[from-1].Span) && (toks[from-1].Kind == words.Word || toks[from-1].Lower == "-") && !t.inner.Has(&toks[from-1]) && !t.indefinite.Has(&toks[from-1]) && toks[from-1].Lower != "the" {
			from--
		}
		to := i
		if to > from && toks[to-1].Lower == "'s" {
			to--
		}
		for from < to && (t.auxiliary.Has(&toks[from]) || names.NotNow(toks[from].Lower) || t.pronouns.Of(&toks[from]) != "") {
			from++
		}
		if from < to {
			return r.body[toks[from].Start:toks[to-1].End]
		}
	}
	return ""
}

// phraseEnd is where the noun phrase that begins at token i ends.
func (r *reader) phraseEnd(u *unit, i int) int {
	s := speech()
	toks := u.blk.toks
	to := i
	for ; to < u.to && to-i < subjectMost && !u.blk.inq[to]; to++ {
		t := &toks[to]
		if t.Kind == words.Punct && t.Lower != "-" && !(t.Lower == "." && to+1 < u.to && upper(r.body, &toks[to+1]) && to > i && toks[to-1].Len() <= 3) {
			break
		}
		if to > i && (s.clause.Has(t) && t.Lower != "and" || s.verbs.Of(t) != mute && !upper(r.body, t) || s.inner.Has(t) && t.Lower != "of") {
			break
		}
	}
	for to > i && (toks[to-1].Lower == "and" || s.auxiliary.Has(&toks[to-1])) {
		to--
	}
	return to
}
