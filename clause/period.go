package clause

import (
	"strconv"

	"muster"
	"muster/dates"
)

// RecentYears is the Why of a period that the words leave at "in recent
// years": each of the last three.
const RecentYears = "recent years"

// Period is the year or years that the words around tok name: in their own
// segment, else in one before it. Empty when there is none. Words that name
// another end ("since 2014", "by 2030" of a promise) are not the period.
func (c *Clause) Period(tok int) muster.Period {
	from, to := c.Segment(tok)
	to = c.beforeVersus(tok, to)
	if c.Cue("recent", from, to) {
		return muster.Period{Basis: "said", Why: RecentYears}
	}
	if p, ok := c.periodAfter(tok, to); ok {
		return p
	}
	if c.Word(tok-1) == "from" {
		if y, ok := c.startYear(); ok {
			year := strconv.Itoa(y)
			return muster.Period{From: year, To: year, Basis: "said", Why: "since then"}
		}
	}
	if p, ok := c.periodIn(from, to); ok {
		return p
	}
	if _, now := c.Find("tenses", "is", from, to); now {
		return muster.Period{} // "spent 1.2 per cent in 2014 and spends 2.1 per cent today"
	}
	if p, ok := c.periodIn(0, from); ok {
		return p
	}
	if p, ok := c.carried(tok); ok {
		return p
	}
	return muster.Period{}
}

// beforeVersus is where a comparison with another number begins behind tok, else to: the
// year in "4.1 per cent, compared with 2.2 per cent in 2022" is the second number's.
func (c *Clause) beforeVersus(tok, to int) int {
	for i := tok + 1; i < to; i++ {
		switch c.Word(i) {
		case "compared", "versus", "vs", "against":
			for _, q := range c.Quantities {
				if q.From > i && q.From <= i+versusReach && q.To <= to && q.Unit != "year" && q.Unit != "date" {
					return i
				}
			}
		}
	}
	return to
}

// versusReach is how many tokens behind "compared" the other number may stand:
// "compared with a revised estimate of 2.2 per cent".
const versusReach = 7

// periodAfter is the period named right after the number at tok: "from 1.9 per
// cent in 2014 to 4.1 per cent in 2024".
func (c *Clause) periodAfter(tok, to int) (muster.Period, bool) {
	for _, q := range c.Quantities {
		if q.From <= tok && tok < q.To {
			return c.periodIn(q.To, min(to, q.To+7))
		}
	}
	return muster.Period{}, false
}

// OwnPeriod is the period named in the segment of tok itself.
func (c *Clause) OwnPeriod(tok int) (muster.Period, bool) {
	return c.periodIn(c.Segment(tok))
}

func (c *Clause) periodIn(from, to int) (muster.Period, bool) {
	for _, e := range c.Dates() {
		if e.TokFrom < from || e.TokTo > to || e.Prep == "since" || c.foundingYear(e) || c.pricesYear(e) || c.ofSpeaking(e) || c.sinceEvent(e) || c.unlike(e) {
			continue
		}
		a, z, ok := c.years(e)
		if !ok {
			continue
		}
		if c.Word(e.TokTo) == "and" && c.Word(e.TokTo+1) == "next" {
			z++
		}
		return muster.Period{From: strconv.Itoa(a), To: strconv.Itoa(z), Basis: "said", Why: c.Body[e.Start:e.End]}, true
	}
	return muster.Period{}, false
}

// years resolves an expression to calendar years; days and months date a
// speech, not a budget, and do not count.
func (c *Clause) years(e dates.Expr) (from, to int, ok bool) {
	switch e.Kind {
	case dates.Year, dates.FiscalYear, dates.Range:
	case dates.Relative:
		if e.Grain != dates.Years && e.Grain != dates.Decades || e.Through {
			return 0, 0, false
		}
		if e.Anchored {
			return c.anchored(e)
		}
	default:
		return 0, 0, false
	}
	a, z, _, ok := e.Resolve(c.Window)
	if !ok {
		return 0, 0, false
	}
	if e.Kind == dates.FiscalYear {
		return a.Year(), a.Year(), true
	}
	return a.Year(), z.Year(), true
}

// anchored counts from the year that the claim before spoke of: "a year
// earlier", "a decade before".
func (c *Clause) anchored(e dates.Expr) (from, to int, ok bool) {
	year := c.Window.From.Year()
	if c.Window.To.Year() != year {
		return 0, 0, false
	}
	for _, x := range c.Dates() {
		if x.TokTo <= e.TokFrom && !x.Anchored {
			if _, z, ok := c.years(x); ok {
				year = z
				by := e.Offset
				if e.Grain == dates.Decades {
					by *= 10
				}
				return year + by, year + by, by != 0
			}
		}
	}
	if c.Memory != nil && c.Memory.Year != "" {
		year, _ = strconv.Atoi(c.Memory.Year)
	}
	by := e.Offset
	if e.Grain == dates.Decades {
		by *= 10
	}
	return year + by, year + by, by != 0
}

// pricesYear says whether a year belongs to a price base: "in 2015 prices".
func (c *Clause) pricesYear(e dates.Expr) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "cues" && t.Value == "constant" && t.From <= e.TokFrom && e.TokTo <= t.To {
			return true
		}
	}
	return false
}

// sinceReach is how many tokens may stand between "since" and the year of an event:
// "since the full-scale Russian invasion of Ukraine in 2022".
const sinceReach = 9

// sinceEvent says whether a year tells when something happened from which the words
// count: what is said of the time since is not of that year.
func (c *Clause) sinceEvent(e dates.Expr) bool {
	if e.Prep != "in" && e.Prep != "of" {
		return false
	}
	for i := e.TokFrom - 1; i >= 0 && i >= e.TokFrom-sinceReach; i-- {
		switch c.Word(i) {
		case "since":
			return true
		case ",", ";", "and", "but", "that":
			return false
		}
	}
	return false
}

// unlike says whether a year is of whom the words set the subject apart from: "unlike
// Germany in 2014, Poland spends".
func (c *Clause) unlike(e dates.Expr) bool {
	for i := e.TokFrom - 1; i >= 0 && i >= e.TokFrom-sinceReach && c.Word(i) != ","; i-- {
		if c.Word(i) == "unlike" {
			return true
		}
	}
	return false
}

// startYear is the year from which the words count: "since 2014", "since the invasion
// in 2022 it has risen from 2.1 to 3.4 per cent".
func (c *Clause) startYear() (int, bool) {
	for _, e := range c.Dates() {
		if e.Year != 0 && e.Kind == dates.Year && (e.Prep == "since" || c.sinceEvent(e)) {
			return e.Year, true
		}
	}
	return 0, false
}

// ofSpeaking says whether a date is when somebody spoke, or was elected: it stands
// with the words of saying, or in a clause between the speaker and them.
func (c *Clause) ofSpeaking(e dates.Expr) bool {
	st := c.Statement
	if st.SaidSpan.Len() > 0 && st.SaidSpan.Overlaps(e.Span) {
		return true
	}
	if st.Speaker == nil || st.CueSpan.Len() == 0 || e.Start < st.Speaker.Mention.End || e.End > st.CueSpan.Start {
		return false
	}
	for i := e.TokFrom - 1; i >= 0 && c.Toks[i].Start >= st.Speaker.Mention.End; i-- {
		if w := c.Word(i); w == "who" || w == "which" {
			return true
		}
	}
	return false
}

func (c *Clause) foundingYear(e dates.Expr) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "verbs" && (t.Value == "found" || t.Value == "join") && t.To <= e.TokFrom && e.TokFrom-t.To <= 3 {
			return true
		}
	}
	return false
}

// carried is the year of the claim before, for a statement that carries on
// from it: "Its neighbour France managed 2.1 per cent".
func (c *Clause) carried(tok int) (muster.Period, bool) {
	m := c.Memory
	if m == nil || m.Year == "" || !m.AboutSpending() || c.Tense(tok) == muster.Is {
		return muster.Period{}, false
	}
	if measure, _ := c.Measure(tok); measure != "" {
		return muster.Period{}, false
	}
	return muster.Period{From: m.Year, To: m.Year, Basis: "inferred", Why: "the year of the claim before"}, true
}

// Since is the base year that the words compare with.
func (c *Clause) Since(tok int) (int, bool) {
	from, to := c.Segment(tok)
	if y, ok := c.sinceIn(from, to); ok {
		return y, true
	}
	if len(c.seg) > 0 && c.seg[len(c.seg)-1] == 0 || c.NumbersIn(0, from) > 0 || c.NumbersIn(to, len(c.Toks)) > 0 {
		return 0, false
	}
	return c.sinceIn(c.All())
}

// NumbersIn counts the numbers between two tokens, dates apart.
func (c *Clause) NumbersIn(from, to int) int {
	n := 0
	for _, q := range c.Quantities {
		if q.From >= from && q.To <= to && q.Unit != "year" && q.Unit != "date" {
			n++
		}
	}
	return n
}

func (c *Clause) sinceIn(from, to int) (int, bool) {
	for _, e := range c.Dates() {
		if e.Prep == "since" && e.Year != 0 && e.TokFrom >= from && e.TokTo <= to {
			return e.Year, true
		}
	}
	for _, e := range c.Dates() {
		if e.Kind == dates.Year && e.TokFrom > from && e.TokTo <= to && c.comparedWith(e, from) {
			return e.Year, true
		}
	}
	for _, e := range c.Dates() {
		if e.TokFrom >= from && e.TokTo <= to && e.Kind == dates.Range && (e.Prep == "between" || e.Prep == "from") {
			return e.Year, true
		}
	}
	return 0, false
}

// comparedWith says whether words of comparison lead up to a year: "than in
// 2014", "against its 2020 level", "as it did in 2014".
func (c *Clause) comparedWith(e dates.Expr, from int) bool {
	if w := c.Word(e.TokTo); w == "level" || w == "levels" || c.Word(e.TokFrom-1) == "of" && c.Word(e.TokFrom-2) == "level" {
		return true
	}
	for i := e.TokFrom - 1; i >= from && i >= e.TokFrom-4 && !c.insideQuantity(i); i-- {
		switch c.Word(i) {
		case "than", "versus", "over", "above", "against":
			return true
		case "did", "was":
			return c.Word(i-1) == "it"
		case "with", "to":
			if w := c.Word(i - 1); w == "compared" {
				return true
			}
		}
	}
	return false
}

// Stretch says whether the words name several years together: "over the ten
// years to 2024".
func (c *Clause) Stretch() bool {
	for _, e := range c.Dates() {
		if e.Kind == dates.Range || e.Kind == dates.Decade || e.Through && e.Grain == dates.Years {
			return true
		}
	}
	return false
}

// Until is the year that a streak runs up to, as text; "" when unsaid.
func (c *Clause) Until(tok int) string {
	for _, e := range c.Dates() {
		if e.Kind == dates.Year && (e.Prep == "to" || e.Prep == "until" || e.Prep == "up to" || e.Prep == "in" || e.Prep == "through") {
			return strconv.Itoa(e.Year)
		}
	}
	return ""
}

// Deadline is the year by which something is promised; "" when unsaid.
func (c *Clause) Deadline(tok int) string {
	for _, e := range c.Dates() {
		if e.Year != 0 && e.Kind != dates.Range && (e.Prep == "by" || e.Prep == "in" || e.Prep == "from" || e.Prep == "before" || e.Prep == "until") && e.TokFrom >= tok {
			return strconv.Itoa(e.Year)
		}
	}
	return ""
}

// PeriodAfter is the last year named after a base year.
func (c *Clause) PeriodAfter(tok, base int) muster.Period {
	last := 0
	for _, e := range c.Dates() {
		if a, z, ok := c.years(e); ok && z > base && z > last {
			_ = a
			last = z
		}
	}
	if last == 0 {
		return muster.Period{}
	}
	y := strconv.Itoa(last)
	return muster.Period{From: y, To: y, Basis: "said"}
}

// FirstYear is the year in which a person first took an office of the country
// that they now serve.
func (c *Clause) FirstYear(m Mention) int {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table != "people" || t.From != m.From {
			continue
		}
		if p := c.inOffice(t.Value); p != nil {
			return p.Terms[0].From.Year()
		}
	}
	return 0
}
