package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"muster"
	"muster/atlas"
	"muster/dates"
	"muster/lang"
	"muster/words"
)

// Visit is somebody's stay at a seat of power as a report tells it, with the
// days on which it can have been.
type Visit struct {
	Document string
	At       muster.Span // the words that give the time
	Says     string
	Place    string // the same for one place: "white house", "=UKR" for its capital
	Called   string // as it is called: "the White House", "Kyiv"
	Who      []string
	Days     []muster.Window // each a stretch of possible days
	Counted  bool            // counted back from the report: "four weeks ago"
}

// Visits are those of a report whose time can be told.
func Visits(r *muster.Report) []Visit {
	window := r.Document.Published.Window
	if !window.Known() {
		return nil
	}
	var out []Visit
	done := 0 // what lies before has been looked at
	for i := range r.Statements {
		s := &r.Statements[i]
		whole := s.Sentence
		if whole.Len() == 0 {
			whole = s.Span
		}
		if whole.Start < done {
			continue
		}
		done = whole.End
		for _, sentence := range words.Sentences(r.Text.Body, whole) {
			place, called := placeOf(r.Text.Of(sentence))
			if place == "" || s.Speaker != nil && athome(s.Speaker.ID, place) {
				continue
			}
			toks := words.Tokens(r.Text.Body, sentence)
			for _, e := range dates.Find(r.Text.Body, toks) {
				days, counted := possible(&e, window)
				if len(days) == 0 {
					continue
				}
				v := Visit{Document: strings.Clone(r.Document.ID), At: e.Span, Says: strings.Clone(r.Text.Of(e.Span)), Place: strings.Clone(place), Called: strings.Clone(called), Days: days, Counted: counted}
				if s.Speaker != nil && s.Speaker.Name != "" {
					v.Who = []string{strings.Clone(s.Speaker.Name)}
				} else {
					v.Who = namesIn(r.Text.Of(sentence), strings.ToLower(called))
				}
				out = append(out, v)
			}
		}
	}
	return out
}

// namesIn are the names of a sentence but for the place and for offices.
func namesIn(s, place string) []string {
	var out []string
	for _, t := range termsOf(s) {
		if t.name && len(t.plain) > 3 && !strings.Contains(place, t.plain) && !strings.HasPrefix(t.stem, "=") && residence(t.plain) == "" {
			out = append(out, strings.Clone(t.plain))
		}
	}
	return out
}

// placeOf is the seat of power that a sentence names, else the capital that somebody in
// it came to, and what it is called; "" for none.
func placeOf(sentence string) (place, called string) {
	low := strings.ToLower(sentence)
	if place = residence(low); place != "" {
		return place, "the " + capitalised(place)
	}
	for _, cue := range stays() {
		at := strings.Index(low, cue)
		if at < 0 || len(low) != len(sentence) || at > 0 && low[at-1] != ' ' || strings.Index(low[at+1:], cue) >= 0 {
			continue // not whole words, or two stays
		}
		rest := strings.TrimLeft(sentence[at+len(cue):], " ")
		end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(rest)
		}
		if city := capitals()[strings.ToLower(rest[:end])]; city != "" && unicode.IsUpper([]rune(rest)[0]) {
			return city, rest[:end]
		}
	}
	return "", ""
}

// stays are words before a city that somebody came to.
var stays = sync.OnceValue(func() []string {
	for _, e := range lang.Table("en", "settings") {
		if e.Value == "stay" {
			return e.Sayings
		}
	}
	return nil
})

// athome says whether somebody holds an office of the country whose capital a place is:
// whoever lives there comes and goes.
func athome(id, place string) bool {
	p, ok := atlas.PersonOf(id)
	return ok && slices.ContainsFunc(p.Terms, func(t atlas.Term) bool { return "="+t.Country == place })
}

// residence is the seat of power that a text names, or "".
func residence(low string) string {
	place := ""
	for w, kind := range occasions() {
		if p, ok := strings.CutPrefix(w, "residence "); ok && kind == "residence" && strings.Contains(low, p) {
			place = max(place, p)
		}
	}
	if place == "oval office" {
		return "white house" // it lies inside
	}
	return place
}

// halfWeek is the room of a time counted in weeks: "four weeks ago" is 24 to 32
// days ago. halfMonth is that of one counted in months, which are 30 days and have the
// room of a month that is nearly over. A count of days has a fifth, at least two days.
const halfWeek, halfMonth = 4, 20

// countedBack is how many days back a number of days, weeks or months is, and its room; false
// for anything else, and for one alone: "last month" is said of the month before as well.
func countedBack(e *dates.Expr) (back, room muster.Day, ok bool) {
	if e.Kind != dates.Relative || e.Offset > -2 || e.Through || e.Vague || e.Anchored {
		return 0, 0, false
	}
	n := muster.Day(-e.Offset)
	switch e.Grain {
	case dates.Days:
		return n, max(2, n/5), true
	case dates.Weeks:
		return 7 * n, halfWeek, true
	case dates.Months:
		return 30 * n, halfMonth, true
	}
	return 0, 0, false
}

// possible are the days that an expression can mean in a report of a window.
func possible(e *dates.Expr, w muster.Window) (days []muster.Window, counted bool) {
	if back, room, ok := countedBack(e); ok {
		return []muster.Window{{From: w.From - back - room, To: w.To - back + room}}, true
	}
	switch {
	case e.Kind == dates.Day && e.Month > 0 && e.Day > 0 && !e.Future:
		for year := w.From.Year() - 1; year <= w.To.Year(); year++ {
			d := muster.DayOf(year, e.Month, e.Day)
			if e.Year == year || e.Year == 0 && d <= w.To && d > w.From-360 { // not the same day a year before
				days = append(days, muster.Window{From: d, To: d})
			}
		}
	case e.Kind == dates.Weekday && e.Offset == 0 && !e.Future:
		for d := w.From - 6; d <= w.To; d++ {
			if d.Weekday() == e.Weekday {
				days = append(days, muster.Window{From: d, To: d})
			}
		}
	}
	return days, false
}

// farthestBack is how many days may lie between two tellings of one visit.
const farthestBack = 120

// Ago finds times counted back that fit no day on which another report has the same
// person's visit to the same place. Where any possible day fits, nothing is said; else
// the visit that lies nearest is named.
func Ago(all []Visit) []muster.StoryNote {
	var out []muster.StoryNote
	for i := range all {
		if a := &all[i]; a.Counted {
			if b := nearest(a, all); b != nil {
				told, day := a.Days[0], b.Days[0].From
				out = append(out, muster.StoryNote{
					Kind:  "date_arithmetic",
					Where: []muster.Place{{Document: a.Document, Span: a.At}, {Document: b.Document, Span: b.At}},
					Why:   fmt.Sprintf("“%s” is from %s to %s, counted from the report; another report has the visit to %s on %s.", flat(a.Says), told.From, told.To, a.Called, day),
				})
			}
		}
	}
	return out
}

// nearest is the visit of another report that a time counted back may mean and does not
// fit; nil where one fits or none is near.
func nearest(a *Visit, all []Visit) *Visit {
	var found *Visit
	var least muster.Day
	told := a.Days[0]
	for k := range all {
		b := &all[k]
		if b.Counted || a.Document == b.Document || a.Place != b.Place || !share(a.Who, b.Who) {
			continue
		}
		for _, d := range b.Days {
			if d.From <= told.To && d.To >= told.From {
				return nil
			}
		}
		if len(b.Days) != 1 {
			continue
		}
		day := b.Days[0].From
		off := max(day-told.To, told.From-day)
		if day > told.To+halfWeek*7 || day < told.From-farthestBack || found != nil && off >= least {
			continue
		}
		found, least = b, off
	}
	return found
}

// surname is the last word of a name.
func surname(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// capitalised is a place as a sentence has it: "White House".
func capitalised(place string) string {
	w := strings.Fields(place)
	for i := range w {
		w[i] = strings.ToUpper(w[i][:1]) + w[i][1:]
	}
	return strings.Join(w, " ")
}

// share says whether two lists of names have one in common, by its last word.
func share(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if sameName(surname(x), surname(y)) {
				return true
			}
		}
	}
	return false
}
