package dating

import (
	"strings"

	"muster"
	"muster/atlas"
	"muster/dates"
	"muster/words"
)

// fullDates bounds the window by days and months that the text names with their
// year: nothing appears before the newest past one. News names its own day
// without the year, so a full date is news only in captions, and in the headline
// or first paragraph when the text speaks of no later year. (In PolNeAR only 4
// of 17 full dates in first paragraphs were less than a month old.) A year alone
// is no evidence of a day.
func (r *reader) fullDates() {
	for i := range r.parts {
		p := &r.parts[i]
		for k := range p.dates {
			e := &p.dates[k]
			if e.Year == 0 || e.Kind != dates.Day && e.Kind != dates.Month || !p.past(e) {
				continue
			}
			from, _, _, ok := e.Resolve(muster.Window{})
			if !ok || !from.Known() || r.asOf.Known() && from > r.asOf {
				continue
			}
			why := "“" + r.words(e.Span) + "” is past"
			r.after(from, byDate, why)
			if e.Kind != dates.Day || !p.picture && (!p.first || r.maxYear > e.Year) {
				continue
			}
			r.news(from, why)
			if p.picture {
				r.anchor = max(r.anchor, from)
			}
		}
	}
}

// past says whether a date is told as past: a verb of the past in its sentence
// and no word of the future before it. Captions are past.
func (p *part) past(e *dates.Expr) bool {
	if p.picture {
		return true
	}
	if p.ahead(e) {
		return false
	}
	s, told := p.sentence(e.Start), table()["past verbs"]
	for i := words.Index(p.toks, s.Start); i < len(p.toks) && p.toks[i].Start < s.End; i++ {
		w := p.toks[i].Lower
		if told.Has(&p.toks[i]) || len(w) > 4 && strings.HasSuffix(w, "ed") {
			return true
		}
	}
	return false
}

// events bounds the window by the summits that the text calls upcoming or past.
// A place that saw several counts only where the evidence so far leaves one.
func (r *reader) events() {
	w := table()
	for i := range r.parts {
		p := &r.parts[i]
		for _, s := range p.sentences {
			if !p.has(w["event"], s) {
				continue
			}
			if e, ok := r.event(p, s); ok {
				r.placeEvent(p, s, e)
			}
		}
	}
}

// event finds the one event of the atlas that a sentence can mean.
func (r *reader) event(p *part, s muster.Span) (atlas.Event, bool) {
	text := r.t.Of(s)
	var found []atlas.Event
	for _, e := range atlas.Events() {
		if !strings.Contains(text, e.Organisation) && !strings.Contains(r.t.Body, e.What) {
			continue
		}
		if len(r.terms) > 0 && !r.possible(e) {
			continue
		}
		for _, place := range e.Sayings {
			if named(text, place) {
				found = append(found, e)
				break
			}
		}
	}
	if len(found) != 1 {
		return atlas.Event{}, false
	}
	return found[0], true
}

// possible says whether an event lies in, or within a year of, the terms of
// those whom the text names.
func (r *reader) possible(e atlas.Event) bool {
	for _, t := range r.terms {
		if (t.To == 0 || e.From <= t.To+366) && e.To >= t.From-366 {
			return true
		}
	}
	return false
}

func (r *reader) placeEvent(p *part, s muster.Span, e atlas.Event) {
	w := table()
	at := s.Start
	for k := words0(p, s); k < len(p.toks) && p.toks[k].Start < s.End; k++ {
		if w["event"].Has(&p.toks[k]) {
			at = p.toks[k].Start
		}
	}
	name := "the " + e.What + " in " + e.Place
	near := muster.Span{Start: s.Start, End: at}
	switch {
	case p.has(w["upcoming"], near):
		r.before(e.From, byEvent, name+" of "+e.From.String()+" is still to come")
	case p.has(w["behind"], s):
		r.after(e.From, byEvent, name+" of "+e.From.String()+" is past")
		if p.toldByWeekday(s, e.From) {
			r.before(e.From+7, byEvent, name+" is told by its day of the week, so it is less than a week old")
		}
	}
}

// toldByWeekday says whether a sentence dates an event by nothing but the day of
// the week on which it fell: news does that for a week.
func (p *part) toldByWeekday(s muster.Span, day muster.Day) bool {
	for _, e := range p.dates {
		if e.Kind == dates.Weekday && !e.Which && e.Weekday == day.Weekday() && s.Start <= e.Start && e.End <= s.End {
			return true
		}
	}
	return false
}

// named says whether a place stands in a text as words of its own.
func named(text, place string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], place)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(place)
		if (i == 0 || !letter(text[i-1])) && (end == len(text) || !letter(text[end])) {
			return true
		}
		at = end
	}
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80 }
