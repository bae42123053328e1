package dating

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// visits dates a report by a leader's call that it tells with a bare weekday: "Macron
// told reporters Monday at the White House". The evidence so far must leave only one
// such call on that weekday, and the name, the place and the weekday must stand in one
// sentence.
func (r *reader) visits() {
	for i := range r.parts {
		p := &r.parts[i]
		if len(p.dates) == 0 {
			continue
		}
		for _, s := range p.sentences {
			text := r.t.Of(s)
			var found *atlas.Visit
			several := false
			for k := range atlas.Visits() {
				v := &atlas.Visits()[k]
				if !strings.Contains(text, v.Surname) || !named(text, v.Surname) || !p.toldByWeekday(s, v.Day) || !r.mayBe(v.Day) {
					continue
				}
				if slices.ContainsFunc(v.Places, func(place string) bool { return named(text, place) }) {
					several = found != nil
					found = v
				}
			}
			if found == nil || several {
				continue
			}
			why := found.Surname + " was at the " + found.Places[0] + " on " + found.Day.String()
			r.after(found.Day, byEvent, why)
			r.before(found.Day+weekReach, byEvent, "a bare weekday is told within the week, and "+why)
		}
	}
}

// mayBe says whether the evidence so far has an end on both sides, and a day that lies
// between.
func (r *reader) mayBe(day muster.Day) bool {
	w := r.known()
	return w.From.Known() && w.To.Known() && day >= w.From && day <= w.To
}
