package dating

import (
	"muster"
	"muster/dates"
	"muster/words"
)

// statedMost bounds the days that the lines of a text state.
const statedMost = 12

// stated are the full dates in what was told apart as a byline, a dateline, a
// published line or a credit, the first of each line.
func (r *reader) stated() []muster.Candidate {
	var out []muster.Candidate
	for _, s := range r.t.Skipped {
		heading := s.Why == "heading" && r.underTitle(s.Span)
		if !table()["stated"].HasWord(s.Why) && !heading || len(out) == statedMost {
			continue
		}
		toks := words.Tokens(r.t.Body, s.Span)
		for _, e := range dates.Find(r.t.Body, toks) {
			if e.Kind != dates.Day || e.Year == 0 || e.DayTo != 0 {
				continue
			}
			if s.Why == "credit" && !(&part{toks: toks}).has(table()["own"], s.Span) {
				continue
			}
			if heading && !signed(toks, e.Span) {
				continue
			}
			d := muster.DayOf(e.Year, e.Month, e.Day)
			out = append(out, muster.Candidate{Day: d, Basis: "text", Where: "the " + s.Why + " says “" + r.words(e.Span) + "”"})
			break
		}
	}
	return out
}

// underTitle says whether a stretch stands before the first paragraph.
func (r *reader) underTitle(s muster.Span) bool {
	for i := range r.t.Blocks {
		if b := &r.t.Blocks[i]; b.Kind != muster.TitleBlock {
			return s.End <= b.Start
		}
	}
	return false
}

// signed says whether a line names its author and ends with the day: "Prepared
// for the council by Ada Brill, 3 May 2025".
func signed(toks []words.Token, day muster.Span) bool {
	by := false
	for i := range toks {
		switch {
		case toks[i].Start >= day.End && toks[i].Kind != words.Punct:
			return false
		case toks[i].End <= day.Start:
			by = by || table()["signed"].Has(&toks[i])
		}
	}
	return by
}

// ownDay is the day of a dateline that names no year, once the evidence leaves
// one year for it.
func (r *reader) ownDay() (muster.Dating, bool) {
	for _, s := range r.t.Skipped {
		if s.Why != "dateline" && s.Why != "byline" && s.Why != "published" {
			continue
		}
		toks := words.Tokens(r.t.Body, s.Span)
		for _, e := range dates.Find(r.t.Body, toks) {
			if e.Kind != dates.Day || e.Year != 0 || e.DayTo != 0 {
				continue
			}
			if e.Weekday < 0 {
				e.Weekday = r.leadWeekday(true)
			}
			if day, why, ok := r.place(&e, 0); ok {
				return muster.Dating{Window: muster.Window{From: day, To: day}, Basis: "text", Why: "the " + s.Why + " says “" + r.words(e.Span) + "”; the year: " + why}, true
			}
			if day, why, ok := r.nearest(&e); ok {
				return muster.Dating{Window: muster.Window{From: day, To: day}, Basis: "inferred", Why: "the " + s.Why + " says “" + r.words(e.Span) + "”; the year: " + why}, true
			}
		}
	}
	return muster.Dating{}, false
}

// yearsBack is how many years before asOf the year of a dateline is sought.
const yearsBack = 12

// nearest places a dateline's day by the weekday that the lead names and the
// years that the text speaks of: the one such day nearest to them.
func (r *reader) nearest(e *dates.Expr) (muster.Day, string, bool) {
	if e.Weekday < 0 || !r.asOf.Known() {
		return 0, "", false
	}
	best, least, tie := muster.Day(0), 0, false
	for y := r.asOf.Year() - yearsBack; y <= r.asOf.Year(); y++ {
		d := muster.DayOf(y, e.Month, e.Day)
		if d > r.asOf || d.Weekday() != e.Weekday {
			continue
		}
		if _, m, _ := d.Date(); m != e.Month {
			continue
		}
		far, ok := r.farFromYears(y)
		if !ok {
			continue
		}
		switch {
		case !best.Known() || far < least:
			best, least, tie = d, far, false
		case far == least:
			tie = true
		}
	}
	if !best.Known() || tie {
		return 0, "", false
	}
	return best, "the lead's weekday falls on it, nearest to the years that the text names", true
}

// farFromYears is how far a year is after the newest year that the text speaks
// of as past, else before the first that it speaks of as to come; ok is false
// when it lies on the wrong side of them or the text names none.
func (r *reader) farFromYears(y int) (int, bool) {
	past, ahead := 0, 0
	for i := range r.parts {
		p := &r.parts[i]
		for k := range p.dates {
			e := &p.dates[k]
			switch n := e.Year; {
			case n == 0 || r.asOf.Known() && n > r.asOf.Year()+yearsBack:
			case p.ahead(e) || e.Prep == "from" || n > r.asOf.Year():
				if ahead == 0 || n < ahead {
					ahead = n
				}
			default:
				past = max(past, n)
			}
		}
	}
	switch {
	case past != 0 && past <= y:
		return y - past, true
	case past == 0 && ahead >= y:
		return ahead - y, true
	}
	return 0, false
}
