package dating

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"muster"
	"muster/atlas"
	"muster/dates"
	"muster/quote/names"
	"muster/words"
)

// holder is a person named with an office, and how often. Where several people
// of the name held such an office ("Prime Minister Orban" of two countries) it
// is any of them, and the terms are all of theirs.
type holder struct {
	id, said string // who it may be, and the first of them with the office
	times    int
	terms    []window
}

// offices bounds the window by the terms of everybody who is named with an
// office. Somebody whose terms meet nobody else's is dropped: a slip, or the
// past.
func (r *reader) offices() {
	var found []*holder
	byKey := map[string]*holder{}
	for i := range r.parts {
		p := &r.parts[i]
		for k := range p.people {
			m := &p.people[k]
			if m.Office == "" || m.Name.Len() == 0 || m.NotNow || p.isPast(m) {
				continue
			}
			h := r.holder(m)
			if h == nil {
				continue
			}
			if had := byKey[h.id]; had != nil {
				h = had
			} else {
				byKey[h.id] = h
				found = append(found, h)
			}
			h.times++
		}
	}
	slices.SortStableFunc(found, func(a, b *holder) int { return cmp.Compare(b.times, a.times) })
	for _, h := range found {
		r.held = append(r.held, h.id)
		if r.terms == nil {
			r.terms = h.terms
			continue
		}
		if both := meet(r.terms, h.terms); len(both) > 0 {
			r.terms = both
			continue
		}
		r.dropped = append(r.dropped, h.said+" does not fit")
	}
	if len(r.terms) == 0 {
		return
	}
	first, last := r.terms[0], r.terms[0]
	for _, t := range r.terms[1:] {
		if last.To != 0 && (t.To == 0 || t.To > last.To) {
			last = t
		}
	}
	r.after(first.From, byOffice, first.from)
	if last.To != 0 {
		r.before(last.To, byOffice, last.to)
	}
}

// isPast says whether a mention is set in the past or only supposed: a word
// such as "under" before it in its sentence, a year, "a" right before it.
func (p *part) isPast(m *names.Mention) bool {
	s := p.sentence(m.Start)
	first := words.Index(p.toks, s.Start)
	if m.From > first && table()["supposing"].Has(&p.toks[m.From-1]) {
		return true
	}
	back := table()["set back"]
	for i := first; i < len(p.toks) && p.toks[i].Start < s.End; i++ {
		if p.toks[i].Start < m.Start && back.Has(&p.toks[i]) {
			return true
		}
	}
	k := sort.Search(len(p.dates), func(i int) bool { return p.dates[i].Start >= s.Start })
	for ; k < len(p.dates) && p.dates[k].End <= s.End; k++ {
		if e := &p.dates[k]; e.Kind == dates.Year && e.Prep == "in" && !p.ahead(e) {
			return true
		}
	}
	return false
}

// holder gathers the terms that a mention may mean; nil when there are none.
func (r *reader) holder(m *names.Mention) *holder {
	var h *holder
	for _, a := range atlas.ByName(r.t.Of(m.Name)) {
		terms, said := r.terms1(a, m)
		if len(terms) == 0 {
			continue
		}
		if h == nil {
			h = &holder{id: m.Office, said: said}
		}
		h.id += "/" + a.ID
		h.terms = append(h.terms, terms...)
	}
	if h != nil {
		// meet needs both lists in order of their first days.
		slices.SortStableFunc(h.terms, func(a, b window) int { return cmp.Compare(a.From, b.From) })
	}
	return h
}

// terms1 lists the terms of a person in the office that a mention names.
func (r *reader) terms1(a *atlas.Person, m *names.Mention) ([]window, string) {
	var out []window
	said := a.Name
	for _, t := range a.Terms {
		if t.Office != m.Office || m.Named && m.Country != t.Country || r.asOf.Known() && t.From > r.asOf {
			continue
		}
		said = a.Name + " as " + t.Role
		w := window{Window: muster.Window{From: t.From, To: t.To}}
		w.from = fmt.Sprintf("%s has been %s since %s", a.Name, t.Role, t.Began())
		w.to = fmt.Sprintf("%s was %s until %s", a.Name, t.Role, t.Ended())
		if t.To != 0 {
			w.from = fmt.Sprintf("%s became %s on %s", a.Name, t.Role, t.Began())
		}
		out = append(out, w)
	}
	return out, said
}

// meet intersects two lists of windows, each in order of time.
func meet(a, b []window) []window {
	var out []window
	for _, x := range a {
		for _, y := range b {
			w := x
			if y.From > w.From {
				w.From, w.from = y.From, y.from
			}
			if w.To == 0 || y.To != 0 && y.To < w.To {
				w.To, w.to = y.To, y.to
			}
			if w.To == 0 || w.From <= w.To {
				out = append(out, w)
			}
		}
	}
	return out
}
