package dating

import (
	"fmt"

	"muster"
	"muster/dates"
)

// newsReach is how many days after its newest event a report of it appears at
// most. All reports of the stories bench appear within three days of theirs; a
// month is the custom of news with room for weeklies.
const newsReach = 31

// weekReach is how many days back a bare weekday reaches: "on Friday" is one of
// the last seven days.
const weekReach = 6

// bareReach is the widest window, in days, in which a day without a year is
// placed: in a wider one "the only such day" would be chance.
const bareReach = 300

// captionGap is how many days after the day of a picture the weekday of the lead
// may lie: pictures are of the day before, or of a Friday before a Monday.
const captionGap = 3

// bare places days without a year, where the evidence so far leaves one year
// for them.
func (r *reader) bare() {
	for i := range r.parts {
		p := &r.parts[i]
		for k := range p.dates {
			e := &p.dates[k]
			if e.Kind != dates.Day || e.Year != 0 || !p.lead && !p.title || !p.past(e) && e.Weekday < 0 {
				continue
			}
			if w := r.known(); w.To-w.From > bareReach {
				continue
			}
			if day, why, ok := r.place(e, newsReach); ok {
				said := "“" + r.words(e.Span) + "” is " + day.String() + ": " + why
				r.after(day, byDate, said)
				r.news(day, said)
			}
		}
	}
}

// place finds the one year in which a day without a year can lie. before is how
// many days it may lie before the window that is known so far.
func (r *reader) place(e *dates.Expr, before int) (muster.Day, string, bool) {
	w := r.known()
	if !w.From.Known() || !w.To.Known() {
		return 0, "", false
	}
	return placeIn(e, w, before)
}

func placeIn(e *dates.Expr, w muster.Window, before int) (muster.Day, string, bool) {
	var found muster.Day
	for y := w.From.Year() - 1; y <= w.To.Year(); y++ {
		d := muster.DayOf(y, e.Month, e.Day)
		if _, m, _ := d.Date(); m != e.Month {
			continue // 29 February
		}
		if d < w.From-muster.Day(before) || d > w.To || e.Weekday >= 0 && d.Weekday() != e.Weekday {
			continue
		}
		if found.Known() {
			return 0, "", false
		}
		found = d
	}
	if !found.Known() {
		return 0, "", false
	}
	why := fmt.Sprintf("the only such day from %s to %s", w.From, w.To)
	if e.Weekday >= 0 {
		why = fmt.Sprintf("the only such weekday from %s to %s", w.From, w.To)
	}
	return found, why, true
}

// known is the window as far as the bounds go, asOf being the last end.
func (r *reader) known() muster.Window {
	var w muster.Window
	for _, b := range r.lower {
		w.From = max(w.From, b.day)
	}
	w.To = r.asOf
	for _, b := range r.upper {
		if w.To == 0 || b.day < w.To {
			w.To = b.day
		}
	}
	return w
}

// weekday narrows the window by a weekday in the first paragraphs: the first
// such day on or after the day of the newest caption, when it lies close, and at
// most a week after it. A newer event, dated otherwise, leaves the weekday open.
func (r *reader) weekday() {
	if !r.anchor.Known() || r.anchor < r.newest {
		return
	}
	d := r.leadWeekday(false)
	gap := (d - r.anchor.Weekday() + 7) % 7
	if d < 0 || gap > captionGap {
		return
	}
	day := r.anchor + muster.Day(gap)
	if r.asOf.Known() && day > r.asOf {
		return
	}
	why := fmt.Sprintf("the lead's weekday after the caption's %s is %s", r.anchor, day)
	r.after(day, byDate, why)
	r.before(day+weekReach, byDate, fmt.Sprintf("a bare weekday is told within the week, and the lead's is %s", day))
}

// leadWeekday is the weekday that the first paragraphs name as past, -1 for
// none or several.
func (r *reader) leadWeekday(firstOnly bool) int {
	found := -1
	n := 0
	for i := range r.parts {
		p := &r.parts[i]
		if p.title || p.picture {
			continue
		}
		n++
		if firstOnly && n > 1 || n > leadParts+2 {
			break
		}
		for k := range p.dates {
			e := &p.dates[k]
			if e.Kind != dates.Weekday || e.Which || p.ahead(e) && e.Future {
				continue
			}
			if found >= 0 && found != e.Weekday {
				return -1
			}
			found = e.Weekday
		}
	}
	return found
}

// month ends the window a month after the newest event of the news.
func (r *reader) month() {
	if r.newest.Known() {
		r.before(r.newest+newsReach, byCustom, fmt.Sprintf("news appears within %d days of its newest event", newsReach))
	}
}
