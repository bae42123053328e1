package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"muster"
	"muster/dates"
	"muster/lang"
	"muster/words"
)

// deadlineLost finds a time by which something is to be, or a time to come, that
// the whole retelling does not name, though it tells the clause in which the time
// stands, or a number of its sentence.
func deadlineLost(v *view) []found {
	var out []found
	if v.a != nil {
		out = v.lostIn(v.a, false)
	}
	for i := range v.b.Numbers {
		if n := &v.b.Numbers[i]; comparable(n) {
			if line, a := v.counterpart(n); a != nil {
				out = append(out, v.lostIn(line, true)...)
			}
		}
	}
	lines := v.tellings[v.from].Lines
	for i := range lines {
		if l := &lines[i]; l != v.a && len(out) == 0 && len(v.times(v.from, i)) > 0 && v.tellsMostOf(l) {
			out = v.lostIn(l, true)
		}
	}
	return out[:min(len(out), 1)] // one for a line
}

// tellsMostOf says whether the line at hand tells most of a line beside another.
func (v *view) tellsMostOf(l *Line) bool {
	_, of := v.shared(l, v.b)
	return of >= 0.5
}

// lostIn are the times of a line of the source that the retelling does not name.
// With a number of the line told again the line counts as told.
func (v *view) lostIn(l *Line, numbered bool) []found {
	var out []found
	for _, t := range v.timesOf(v.from, l) {
		if !t.ahead || v.namesTime(t) {
			continue
		}
		part := around(l.Whole, t.at)
		if l == v.a && t.led && v.m.ofB >= paraphrase && v.m.ofA >= paraphrase && v.b.Kind != muster.Direct && ofOne(l, part) && !v.looksAhead() {
			out = append(out, found{line: l, a: t.words, why: fmt.Sprintf("“%s” is told without its time: “%s” stands nowhere in this report.", short(clauseAround(l.Whole, t.at)), flat(t.words))})
			continue
		}
		if both, _ := v.weights.covered(v.b.terms, termsOf(part)); both == 0 && !onlyTime(part, t) && !v.hasItsNumber(l, part) || !v.tellsItsNumber(l, part) {
			continue
		}
		told := numbered || v.tellsNumber(l) || l == v.a && v.m.ofB >= mostly && v.hasItsNumber(l, part)
		if !told && (v.m.ofB < paraphrase && !v.anchored(l, v.b) || !v.clauseTold(l, t)) {
			continue
		}
		if o := v.otherYear(t); o != "" {
			continue // told of another year: that is another number
		}
		out = append(out, found{line: l, a: t.words, why: fmt.Sprintf("“%s” is told without its time: “%s” stands nowhere in this report.", short(clauseAround(l.Whole, t.at)), flat(t.words))})
	}
	return out
}

// ofOne says whether a part of a sentence with a deadline is of the same as the rest, and
// of what is to be: "and the others by June" is of others, "until April" of what was.
func ofOne(l *Line, part string) bool {
	ts := termsOf(part)
	return !nots(ts) && !slices.ContainsFunc(ts, func(t term) bool { return slices.Contains(deadlineWords()["others"], t.plain) }) && !slices.ContainsFunc(deadlineWords()["while"], func(w string) bool { return wordAt(strings.ToLower(part), w) >= 0 })
}

// looksAhead says whether the line at hand names any time to come.
func (v *view) looksAhead() bool {
	return slices.ContainsFunc(v.timesOf(v.to, v.b), func(t moment) bool { return t.ahead })
}

// onlyTime says whether a part of a sentence tells nothing but a time: "and only in
// 2025".
func onlyTime(part string, t moment) bool {
	if !strings.HasPrefix(part, " and ") && !strings.HasPrefix(part, " but ") && !strings.HasPrefix(part, " or ") {
		return false
	}
	for _, w := range termsOf(strings.Replace(part, t.words, "", 1)) {
		if !w.common {
			return false
		}
	}
	return true
}

// tellsItsNumber says whether the line at hand has a number of the part of a
// sentence in which a time stands, where that has any: of "4 percent this year and
// 3 next year" only the first may be told.
func (v *view) tellsItsNumber(l *Line, part string) bool {
	from := strings.Index(l.Whole, part)
	found := false
	for i := range l.Numbers {
		n := &l.Numbers[i]
		if !comparable(n) || n.At < from || n.At >= from+len(part) {
			continue
		}
		if found = true; v.holdsIn(v.b, n) || v.inOtherMoney(n) {
			return true
		}
	}
	return !found
}

// hasItsNumber says whether the line at hand has a number of a part of a sentence, be it
// a small one: "ought to be three by the close of 2031".
func (v *view) hasItsNumber(l *Line, part string) bool {
	return slices.ContainsFunc(countsIn(l, part), func(n *Number) bool { return v.holdsIn(v.b, n) })
}

// inOtherMoney says whether the line at hand has the figure in any unit, or one end
// of the range.
func (v *view) inOtherMoney(n *Number) bool {
	return slices.ContainsFunc(v.b.Numbers, func(m Number) bool {
		return m.Value.Known() && (equal(m.Value, n.Value) || equal(m.Value, n.Low) || equal(m.Value, n.High)) || counted(&m) && counted(n)
	})
}

// tellsNumber says whether the line at hand tells a rare number of a line again.
func (v *view) tellsNumber(l *Line) bool {
	for i := range l.Numbers {
		n := &l.Numbers[i]
		if comparable(n) && telling(n) && v.holdsIn(v.b, n) {
			return true
		}
	}
	return false
}

// clauseTold says whether the clause in which a time stands is told at all: what
// is left out whole has lost no time.
func (v *view) clauseTold(l *Line, t moment) bool {
	for _, clause := range [...]string{clauseAround(l.Whole, t.at), around(l.Whole, t.at)} {
		if both, _ := v.weights.covered(v.b.terms, termsOf(strings.Replace(clause, t.words, "", 1))); both >= paraphrase || l == v.a && both >= clauseShare {
			return true
		}
	}
	return false
}

// clauseShare is the share of a clause that the line made from its sentence has of
// it, from which the clause is told.
const clauseShare = 0.34

// around are the words between "and" and "and" around a byte: of "half by summer
// and the rest by Christmas" the rest.
func around(s string, at int) string {
	from, to := bounds(s, at)
	for _, join := range [...]string{" and ", " but ", " while ", " or "} {
		if i := strings.LastIndex(s[from:at], join); i >= 0 {
			from += i
		}
		if i := strings.Index(s[at:to], join); i >= 0 {
			to = at + i
		}
	}
	return s[from:to]
}

// moment is a time that a line names.
type moment struct {
	at    int    // in Whole
	words string // as said
	ahead bool   // it is a deadline, or to come
	led   bool   // "by", "before" or the like leads to it
	key   string // what names it elsewhere: a year, a month, a season
	month int    // 1 to 12; 0 for none
	days  muster.Window
	span  *Number // where it is a length of time
}

// deadlineWords are the words before a deadline, and times of which package dates
// knows nothing, as they have no certain day.
var deadlineWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "deadlines") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// timesOf are the times that a line names, found once.
func (s *story) timesOf(telling int, l *Line) []moment {
	t, ok := s.moments[l]
	if !ok {
		t = s.readTimes(telling, l)
		s.moments[l] = t
	}
	return t
}

func (s *story) readTimes(telling int, l *Line) []moment {
	window := s.tellings[telling].Window
	var out []moment
	toks := words.Tokens(l.Whole, muster.Span{End: len(l.Whole)})
	for _, e := range dates.Find(l.Whole, toks) {
		t := moment{at: e.Start, words: l.Whole[e.Start:e.End], key: keyOf(&e, l.Whole), month: e.Month}
		if from, to, _, ok := e.Resolve(window); ok {
			t.days = muster.Window{From: from, To: to}
		}
		if led := leadsIn(l.Whole[:e.Start]); led && e.Kind == dates.Weekday && t.key == "" {
			out = append(out, moment{at: e.Start, words: t.words, key: strings.ToLower(time.Weekday(e.Weekday).String()), ahead: true, led: true})
			continue
		}
		switch {
		case t.key == "":
			continue
		case rated(l, e.Start):
			continue // "400 million a year after that"
		case t.days.Known() && window.Known() && t.days.To < window.From:
		case leadsIn(l.Whole[:e.Start]) || leadsIn(strings.ToLower(t.words)):
			t.ahead, t.led = true, true
		case e.Year == 0 && ofWho(l, e.Start):
		case e.Kind == dates.Relative:
			t.ahead = e.Offset > 0
		case t.days.Known() && window.Known():
			t.ahead = e.Kind != dates.Weekday && e.Kind != dates.Day && t.days.From > window.To
		case e.Year > 0:
			if t.ahead = e.Year > window.To.Year(); !window.To.Known() {
				t.ahead = toCome(l, e.Start)
			}
		}
		out = append(out, t)
	}
	low := l.low
	if len(low) != len(l.Whole) {
		return out
	}
	out = append(out, spans(l, low)...)
	for _, w := range deadlineWords()["vague"] {
		if i := wordAt(low, w); i >= 0 && !slices.ContainsFunc(out, func(t moment) bool { return t.at >= i && t.at < i+len(w)+8 }) {
			out = append(out, moment{at: i, words: l.Whole[i : i+len(w)], key: w, ahead: leadsIn(low[:i])})
		}
	}
	return out
}

// ofWho says whether a byte stands in a clause about somebody that does not tell of what
// will be: "who took the chair in May".
func ofWho(l *Line, at int) bool {
	i := strings.LastIndex(l.Whole[:at], ",")
	return i >= 0 && strings.Contains(l.Whole[i:at], " who ") && !toCome(l, at)
}

// rated says whether a sum stands right before a byte, of which what follows says by what
// time it is paid: "a year".
func rated(l *Line, at int) bool {
	return slices.ContainsFunc(l.Numbers, func(n Number) bool {
		end := n.At + len(n.Words)
		return n.Money() && end < at && end+2 > at && strings.HasPrefix(l.Whole[at:], "a ") || n.Money() && n.At < at && at < end
	})
}

// toCome says whether a clause tells of what will be.
func toCome(l *Line, at int) bool {
	clause := strings.ToLower(around(l.Whole, at))
	return slices.ContainsFunc(deadlineWords()["coming"], func(w string) bool { return wordAt(clause, w) >= 0 })
}

// spans are the lengths of time within or over which something is to be: "ready in
// two years", "3 billion over ten years". Of what was, they are no deadline.
func spans(l *Line, low string) []moment {
	var out []moment
	for i := range l.Numbers {
		n := &l.Numbers[i]
		if n.Unit != "years" && n.Unit != "months" && n.Unit != "weeks" {
			continue
		}
		before := strings.Fields(low[:n.At])
		if len(before) == 0 || !slices.Contains(deadlineWords()["span"], before[len(before)-1]) {
			continue
		}
		clause := around(low, n.At)
		for _, w := range deadlineWords()["future"] {
			if wordAt(clause, w) >= 0 {
				out = append(out, moment{at: n.At, words: n.Words, key: strings.ToLower(flat(n.Words)), ahead: true, span: n})
				break
			}
		}
	}
	return out
}

// keyOf is what names a time wherever it is told again.
func keyOf(e *dates.Expr, s string) string {
	switch {
	case e.Kind == dates.Weekday || e.Kind == dates.Century:
		return ""
	case e.Kind == dates.Relative:
		if e.Through || e.Offset <= 0 || e.Grain < dates.Months {
			return ""
		}
		return strings.ToLower(s[e.Start:e.End])
	case e.Year > 0:
		return fmt.Sprint(e.Year)
	case e.Month > 0:
		return strings.ToLower(time.Month(e.Month).String())
	}
	return strings.ToLower(s[e.Start:e.End])
}

// leadsIn says whether words end in those that lead to a deadline, with at most
// three small words between: "by the end of".
func leadsIn(before string) bool {
	f := strings.Fields(strings.ToLower(before))
	f = f[max(0, len(f)-5):]
	for i := len(f) - 1; i >= 0; i-- {
		for _, w := range deadlineWords()["lead"] {
			if strings.HasSuffix(strings.Join(f[:i+1], " "), w) {
				return true
			}
		}
		if !slices.Contains(deadlineWords()["between"], f[i]) {
			return false
		}
	}
	return false
}

// wordAt is where a phrase stands in a text as whole words, or -1.
func wordAt(low, phrase string) int {
	if phrase == "" {
		return -1
	}
	for from := 0; ; {
		i := strings.Index(low[from:], phrase)
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(phrase)
		if (i == 0 || !letter(low[i-1])) && (end == len(low) || !letter(low[end])) {
			return i
		}
		from = end
	}
}

// namesTime says whether a report names a time anywhere: by its year, month or season,
// or in other words that mean some of the same days ("next year" for 2026).
func (v *view) namesTime(t moment) bool {
	if t.span != nil && v.holds(v.to, t.span) {
		return true
	}
	for i := range v.tellings[v.to].Lines {
		l := &v.tellings[v.to].Lines[i]
		if wordAt(l.low, t.key) >= 0 {
			return true
		}
		for _, o := range v.times(v.to, i) {
			if o.key == t.key || t.days.Known() && o.key == fmt.Sprint(t.days.From.Year()) || o.month == t.month && o.month > 0 && o.ahead || l == v.b && o.ahead && !(o.days.Known() && t.days.Known()) && o.span == nil && strings.Contains(o.key, "year") || t.days.Known() && o.days.Known() && o.days.From <= t.days.To && t.days.From <= o.days.To && o.ahead {
				return true
			}
		}
	}
	return false
}

// times are the times of a line by its number.
func (s *story) times(telling, line int) []moment {
	return s.timesOf(telling, &s.tellings[telling].Lines[line])
}
