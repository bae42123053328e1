package dating

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// visits dates a report by an office holder's call that it tells with a bare weekday:
// "Brandt said on Thursday in the West Wing". The text must name the holder
// with the office, one sentence must have the surname, the place and the weekday, the
// evidence so far must lie within the span for which the atlas has every call, and leave
// only one on that weekday.
func (r *reader) visits() {
	w := r.known()
	if !w.From.Known() || !w.To.Known() {
		return
	}
	if r.newest.Known() {
		w.To = min(w.To, r.newest+newsReach)
	}
	for k := range atlas.Calls() {
		v := &atlas.Calls()[k]
		if w.From < v.Whole.From || w.To > v.Whole.To || !slices.ContainsFunc(r.held, func(h string) bool { return strings.HasSuffix(h, "/"+v.Person) }) {
			continue
		}
		for i := range r.parts {
			p := &r.parts[i]
			if len(p.dates) == 0 {
				continue
			}
			for _, s := range p.sentences {
				if day := r.call(p, s, v, w); day.Known() {
					why := surnameOf(v.Person) + " was at the " + v.Places[0] + " on " + day.String()
					r.after(day, byEvent, why)
					r.before(day+weekReach, byEvent, "a bare weekday is told within the week, and "+why)
				}
			}
		}
	}
}

// call is the day of the one call that a sentence can mean; unknown for none and for
// several.
func (r *reader) call(p *part, s muster.Span, v *atlas.Visits, w muster.Window) muster.Day {
	text := r.t.Of(s)
	if !named(text, surnameOf(v.Person)) || !slices.ContainsFunc(v.Places, func(place string) bool { return named(text, place) }) {
		return 0
	}
	var found muster.Day
	for _, day := range v.Days {
		if day < w.From || day > w.To || !p.toldByWeekday(s, day) {
			continue
		}
		if found.Known() {
			return 0
		}
		found = day
	}
	return found
}

// surnameOf is the surname of a person of the atlas.
func surnameOf(id string) string {
	if p, ok := atlas.PersonOf(id); ok {
		return p.Surname
	}
	return id
}
