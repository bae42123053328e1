package quote

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/atlas"
)

// whenReach is how many bytes may stand between the words of saying and the day: "said
// in an interview with a Lisbon weekly on Monday".
const whenReach = 60

// When fills the day on which a statement was made where its sentence names one beside
// the words of saying and outside what was said: "Finn said on Monday", "In June 2024
// Finn told reporters". Dates are the quantities of the text, in order. Whoever held
// another office then is named by that one.
func When(t *muster.Text, statements []muster.Statement, dates []muster.Quantity, published muster.Window) {
	if !published.Known() {
		return
	}
	said := map[string]muster.Dating{}
	k := 0
	for i := range statements {
		s := &statements[i]
		if s.CueSpan.Len() == 0 || s.Kind == muster.Narration || s.Kind == muster.Headline {
			continue
		}
		for k < len(dates) && dates[k].End <= s.Sentence.Start {
			k++
		}
		for j := k; j < len(dates) && dates[j].Start < s.Sentence.End; j++ {
			q := &dates[j]
			if q.When == nil || !beside(t, s, q) {
				continue
			}
			if w, ok := over(q.When, published); ok {
				s.SaidSpan = q.Span
				why := "said “" + strings.Join(strings.Fields(t.Of(q.Span)), " ") + "”"
				if near, ok := yearsAgo(t.Of(q.Span), w, published); ok {
					w, why = near, why+", counted from the day of the report, give or take "+strconv.Itoa(agoRoom)+" days"
				}
				s.Said = muster.Dating{Window: w, Basis: "text", Why: why}
				break
			}
		}
		if s.Said.Known() && s.Group != "" {
			said[s.Group] = s.Said
		}
	}
	for i := range statements {
		s := &statements[i]
		if d, ok := said[s.Group]; ok && s.Group != "" && !s.Said.Known() {
			s.Said = d
		}
		if s.Said.Known() && s.Speaker != nil {
			s.Speaker = servedThen(t, s.Speaker, s.Said.Window)
		}
	}
}

// over is when a date was, if it is a stretch of a month at most, or a year, and over:
// what somebody said on "2 May" in a report of November was said in May before it.
func over(d *muster.When, published muster.Window) (muster.Window, bool) {
	w := muster.Window{From: d.From, To: d.To}
	if !w.Known() || d.Bound != "" {
		return w, false
	}
	if w.From > published.To && d.Reference == "partial" {
		w.From, w.To = w.From.AddMonths(-12), w.To.AddMonths(-12)
	}
	switch d.Grain {
	case "day", "weekend", "week", "month":
		w.To = min(w.To, published.To)
		return w, w.From <= published.To
	case "year":
		return w, w.To < published.From
	}
	return w, false
}

// agoRoom is how many days before and after the day that lies whole years back a
// statement of "a year ago" was made.
const agoRoom = 30

// yearsAgo narrows the calendar year of "a year ago" to the days about the one that lies
// as many years before the report. Ok is false for other words: "last year" is all of it.
func yearsAgo(said string, year, published muster.Window) (w muster.Window, ok bool) {
	if !strings.HasSuffix(strings.ToLower(said), "ago") || year.From.AddMonths(12)-1 != year.To {
		return w, false
	}
	months := 12 * (year.From.Year() - published.From.Year())
	if months >= 0 || published.To.Year() != published.From.Year() {
		return w, false
	}
	return muster.Window{From: published.From.AddMonths(months) - agoRoom, To: published.To.AddMonths(months) + agoRoom}, true
}

// beside says whether a date stands in the sentence with the words of saying, outside
// what was said: right behind them, right before, or at the sentence's beginning.
func beside(t *muster.Text, s *muster.Statement, q *muster.Quantity) bool {
	if q.Start < s.Sentence.Start || q.End > s.Sentence.End { // a date over two lines
		return false
	}
	for _, c := range s.Content {
		if c.Overlaps(q.Span) {
			return false
		}
	}
	if s.Kind == muster.Direct && s.Overlaps(q.Span) {
		return false
	}
	if q.End != s.CueSpan.Start && !standsAlone(t.Body[q.End:s.Sentence.End]) {
		return false
	}
	from, to := s.CueSpan.End, q.Start
	switch {
	case q.End <= s.CueSpan.Start:
		from, to = q.End, s.CueSpan.Start
		if inserted(t, s) {
			return false
		}
		if opening := strings.Fields(t.Body[s.Sentence.Start:q.Start]); len(opening) <= 2 {
			return oneClause(t.Body[from:to], true)
		}
	case to < from:
		return false
	}
	for _, c := range s.Content {
		if c.Start >= from && c.Start < to || c.End > from && c.End <= to {
			return false
		}
	}
	return oneClause(t.Body[from:to], false)
}

// inserted says whether the words of saying are thrown into what was said, so that a date
// before them is of what was said: "In 2014, Finn said, the yard had nine boats".
func inserted(t *muster.Text, s *muster.Statement) bool {
	rest, ok := strings.CutPrefix(t.Body[s.CueSpan.End:s.Sentence.End], ",")
	if !ok || s.Kind == muster.Direct || s.Kind == muster.Mixed {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(rest))
	return unicode.IsLetter(next) || unicode.IsDigit(next)
}

// standsAlone says by what follows a date whether it stands alone, and does not belong to a
// noun: "the alliance's August tables", "the 2024 budget".
func standsAlone(rest string) bool {
	next := strings.TrimLeft(rest, " \t\n")
	if next == "" || len(next) == len(rest) {
		return true // a mark follows
	}
	if c := next[0]; c < 'a' || c > 'z' {
		return true
	}
	end := strings.IndexFunc(next, func(r rune) bool { return r < 'a' || r > 'z' })
	if end < 0 {
		end = len(next)
	}
	word := next[:end]
	sp := speech()
	return sp.behindDay.HasWord(word) || sp.clause.HasWord(word) || sp.inner.HasWord(word)
}

// oneClause says whether no other clause stands between the day and the words of
// saying: "said Finn, who was elected in 2021" does not say when Finn spoke. After an
// opening day one comma may stand.
func oneClause(between string, opening bool) bool {
	if len(between) > whenReach {
		return false
	}
	commas := 0
	for _, w := range strings.Fields(between) {
		if strings.ContainsAny(w, ";:—–“”\"") {
			return false
		}
		if strings.HasSuffix(w, ",") {
			commas++
		}
		if speech().clause.HasWord(strings.ToLower(strings.Trim(w, ",."))) {
			return false
		}
	}
	return commas == 0 || opening && commas == 1 && !strings.HasSuffix(strings.TrimSpace(between), ",")
}

// servedThen is a speaker by the office held on certain days, where the atlas knows one
// other than that of the day of the report. Whoever is named by an office alone that
// another held then is that other, or nobody in particular.
func servedThen(t *muster.Text, sp *muster.Speaker, then muster.Window) *muster.Speaker {
	if sp.ID == "" {
		return sp
	}
	p, ok := atlas.PersonOf(sp.ID)
	if !ok {
		return sp
	}
	terms, called := p.In(then), t.Of(sp.Mention)
	if len(strings.Fields(called)) > 1 && !strings.Contains(atlas.Fold(called), atlas.Fold(p.Surname)) {
		return holderThen(p, sp, strings.Join(strings.Fields(called), " "), then)
	}
	for _, x := range terms {
		if x.Role == sp.Role {
			return sp
		}
	}
	if len(terms) == 0 {
		return sp
	}
	last, out := terms[len(terms)-1], *sp
	out.Role, out.Country = last.Role, last.Country
	return &out
}

// holderThen is who held the office by which a speaker is called on certain days; nobody
// in particular where two did, and the speaker where the atlas does not know.
func holderThen(p *atlas.Person, sp *muster.Speaker, called string, then muster.Window) *muster.Speaker {
	for _, x := range p.Terms {
		if x.Role != sp.Role {
			continue
		}
		a, known := atlas.Holder(x.Office, x.Country, then.From)
		b, also := atlas.Holder(x.Office, x.Country, then.To)
		if !known || !also {
			return sp
		}
		out := *sp
		if out.ID, out.Name = a.ID, a.Name; a.Person != b.Person {
			out.ID, out.Name = "", called
		}
		return &out
	}
	return sp
}
