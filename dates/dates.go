// Package dates finds calendar expressions in English text and says how coarse
// they are. It never invents precision: a month stays a month, and a day
// without a year has one only when the report's own date decides it.
package dates

import (
	"muster"
	"muster/words"
)

// Kind says what an expression is written as.
type Kind uint8

// The kinds of expression.
const (
	Day        Kind = iota + 1 // "4 March 2025", "March 4", "2025-03-04", "24-25 June"
	Month                      // "February", "April 2027"
	Quarter                    // "Q1 2025", "the third quarter"
	Half                       // "the first half of 2025"
	Year                       // "2024", "mid-2025"
	FiscalYear                 // "fiscal 2025", "FY 2025/26", "2025-26"
	Decade                     // "the 1990s"
	Century                    // "the 9th century"
	Weekday                    // "on Thursday", "next Monday"
	Relative                   // "yesterday", "last week", "four weeks ago", "the past two years"
	Range                      // years only: "between 2014 and 2024", "the ten years to 2024"
	Season                     // "the summer of 2024", "last winter"; found by All only
)

var kindNames = [...]string{"", "day", "month", "quarter", "half", "year", "fiscal_year", "decade", "century", "weekday", "relative", "range", "season"}

// String is the kind's name in lower_snake.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Grain is the length of time that an expression or an offset is counted in.
type Grain uint8

// The grains, ascending.
const (
	NoGrain Grain = iota
	Days
	Weeks
	Months
	Quarters
	Years
	Decades
	Centuries
)

// Expr is a calendar expression. Span and the tokens TokFrom up to TokTo hold
// the expression without its preposition. The fields are as written; 0 means
// unsaid (Weekday is -1).
type Expr struct {
	muster.Span
	TokFrom, TokTo int
	Kind           Kind
	Year, YearTo   int // YearTo: the second year of a range or a fiscal year
	Month          int // 1 to 12
	Day, DayTo     int // DayTo: the last of several days
	Part           int // which quarter (1 to 4), half (1, 2) or season (spring 1)
	Weekday        int // Sunday = 0; -1 when unsaid
	Grain          Grain
	Offset         int    // Relative, or "last"/"next" before a month or weekday: how many grains away
	Which          bool   // Offset was said for a month or weekday ("this June" has Offset 0)
	Through        bool   // the whole stretch up to now ("the past two weeks")
	Anchored       bool   // counted from a day the text names elsewhere ("two years later")
	Future         bool   // said of what is to come: "will", "by"
	Vague          bool   // how many is not said: "recent weeks"; found by All only
	Weekend        bool   // the last two days of the week meant; found by All only
	Edge           string // "early", "mid", "late" as said, from All "earlier" and "later" too, else ""
	Prep           string // "by", "since", "in", "until", "between", "from", "to" ...; "" when there is none
}

// HasNumber says whether the expression holds a number written in digits or
// words, so that it is a quantity too.
func (e Expr) HasNumber() bool {
	switch e.Kind {
	case Day, Year, FiscalYear, Decade, Century, Range:
		return true
	case Month, Quarter, Half, Season:
		return e.Year != 0 || e.Kind == Quarter || e.Kind == Half
	}
	return false
}

// Find lists the calendar expressions of toks, in order, without overlap.
func Find(body string, toks []words.Token) []Expr {
	f := finder{body: body, toks: toks, cal: calendar()}
	return f.find()
}

func (f *finder) find() []Expr {
	for f.i < len(f.toks) {
		if !f.mayBegin(&f.toks[f.i]) {
			f.i++
			continue
		}
		e, n := f.at(f.i)
		if n == 0 {
			f.i++
			continue
		}
		e.TokTo = f.i + n
		e.TokFrom = max(f.i-e.TokFrom, f.last()) // TokFrom counts tokens before f.i until here
		f.setting(&e)
		if f.all && !f.refine(&e) {
			f.i++
			continue
		}
		e.Span = muster.Span{Start: f.toks[e.TokFrom].Start, End: f.toks[e.TokTo-1].End}
		f.i = e.TokTo
		f.add(e)
	}
	return f.out
}

// mayBegin is false for words that no expression begins with: nearly all.
func (f *finder) mayBegin(t *words.Token) bool {
	if t.Kind != words.Word {
		return t.Kind == words.Number
	}
	return f.cal.starts.Has(t)
}

// finder walks the tokens once.
type finder struct {
	body string
	toks []words.Token
	cal  *table
	i    int
	out  []Expr
	all  bool // for All
	mays bool // somebody called May has been named
}

// last is the token after the last expression found.
func (f *finder) last() int {
	if len(f.out) == 0 {
		return 0
	}
	return f.out[len(f.out)-1].TokTo
}

// add appends e, joined with the expression before it where the two are the
// ends of one range of years.
func (f *finder) add(e Expr) {
	if n := len(f.out); n > 0 && e.Kind == Year {
		p := &f.out[n-1]
		if p.Kind == Year && p.Year < e.Year && e.TokFrom == p.TokTo+1 && f.joins(p.Prep, f.toks[p.TokTo].Lower) {
			p.Kind, p.YearTo, p.TokTo, p.End = Range, e.Year, e.TokTo, e.End
			return
		}
	}
	f.out = append(f.out, e)
}

func (f *finder) joins(prep, word string) bool {
	switch word {
	case "and":
		return prep == "between"
	case "to", "until", "till", "through":
		return prep == "from" || prep == "between"
	case "-", "–", "—":
		return true
	}
	return false
}

// at tries every rule at token i; n is how many tokens it took. A rule that
// reaches back sets TokFrom to the number of tokens before i.
func (f *finder) at(i int) (e Expr, n int) {
	t := &f.toks[i]
	switch t.Kind {
	case words.Number:
		return f.number(i)
	case words.Word:
		c := f.cal.At(t)
		if c == nil {
			return Expr{}, 0
		}
		if e, n = f.word(i, c); n == 0 && f.all {
			return f.more(i, c)
		}
		return e, n
	}
	return Expr{}, 0
}

// word dispatches on what the calendar knows of a word.
func (f *finder) word(i int, c *entry) (Expr, int) {
	switch {
	case c.has(isMonth):
		return f.monthFirst(i, c.number(isMonth))
	case c.has(isWeekday):
		return f.weekday(i, c.number(isWeekday))
	case c.has(isDeictic):
		return Expr{Kind: Relative, Grain: Days, Offset: c.number(isDeictic), Weekday: -1}, 1
	case c.has(isWhich):
		return f.which(i, c.number(isWhich))
	case c.has(isFiscal):
		return f.fiscal(i)
	case c.has(isOrdinal):
		if e, n := f.part(i, c.number(isOrdinal)); n > 0 {
			return e, n
		}
		return f.dayWord(i, c.number(isOrdinal))
	case c.has(isCardinal) || f.toks[i].Lower == "a" || f.toks[i].Lower == "an":
		return f.span(i)
	case c.has(isUnit):
		return f.bareUnit(i, Grain(c.number(isUnit)))
	case f.toks[i].Lower == "q" || f.toks[i].Lower == "h":
		return f.quarter(i)
	}
	return Expr{}, 0
}
