package retell

import (
	"fmt"
	"strings"
	"sync"

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
			if line, a := v.twin(n); a != nil && line != v.a {
				out = append(out, v.lostIn(line, true)...)
			}
		}
	}
	return out
}

// lostIn are the times of a line of the source that the retelling does not name.
// With a number of the line told again the line counts as told.
func (v *view) lostIn(l *Line, numbered bool) []found {
	var out []found
	for _, t := range v.timesOf(v.from, l) {
		if !t.ahead || v.namesTime(t) {
			continue
		}
		if both, _ := v.weights.covered(v.b.terms, termsOf(around(l.Whole, t.at))); both == 0 {
			continue
		}
		told := numbered || v.tellsNumber(l)
		if !told && (v.m.ofB < paraphrase && !v.anchored(l, v.b) || !v.clauseTold(l, t.at)) {
			continue
		}
		out = append(out, found{line: l, a: t.words, why: fmt.Sprintf("“%s” is told without its time: “%s” stands nowhere in this report.", short(clauseAround(l.Whole, t.at)), flat(t.words))})
	}
	return out
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
func (v *view) clauseTold(l *Line, at int) bool {
	both, _ := v.weights.covered(v.b.terms, termsOf(clauseAround(l.Whole, at)))
	return both >= paraphrase
}

// around are the words between "and" and "and" around a byte: of "half by summer
// and the rest by Christmas" the rest.
func around(s string, at int) string {
	from, to := 0, len(s)
	for _, join := range [...]string{" and ", " but ", " while "} {
		from = max(from, strings.LastIndex(s[:at], join))
		if i := strings.Index(s[at:], join); i >= 0 {
			to = min(to, at+i)
		}
	}
	return s[from:to]
}

// moment is a time that a line names.
type moment struct {
	at    int    // in Whole
	words string // as said
	ahead bool   // it is a deadline, or to come
	key   string // what names it elsewhere: a year, a month, a season
	days  muster.Window
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

// timesOf are the times that a line names.
func (s *story) timesOf(telling int, l *Line) []moment {
	window := s.tellings[telling].Window
	var out []moment
	toks := words.Tokens(l.Whole, muster.Span{End: len(l.Whole)})
	for _, e := range dates.Find(l.Whole, toks) {
		t := moment{at: e.Start, words: l.Whole[e.Start:e.End], key: keyOf(&e, l.Whole)}
		if window.Known() {
			if from, to, _, ok := e.Resolve(window); ok {
				t.days = muster.Window{From: from, To: to}
			}
		}
		switch {
		case t.key == "":
			continue
		case leadsIn(l.Whole[:e.Start]) || leadsIn(strings.ToLower(t.words)):
			t.ahead = true
		case t.days.Known():
			t.ahead = e.Kind != dates.Weekday && e.Kind != dates.Day && t.days.From > window.To && (e.Kind != dates.Relative || e.Offset > 0)
		case e.Year > 0:
			t.ahead = window.To.Known() && e.Year > window.To.Year()
		}
		out = append(out, t)
	}
	low := strings.ToLower(l.Whole)
	if len(low) != len(l.Whole) {
		return out
	}
	for _, w := range deadlineWords()["vague"] {
		if i := wordAt(low, w); i >= 0 {
			out = append(out, moment{at: i, words: l.Whole[i : i+len(w)], key: w, ahead: leadsIn(low[:i])})
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
		if !contains(deadlineWords()["between"], f[i]) {
			return false
		}
	}
	return false
}

func contains(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

// wordAt is where a phrase stands in a text as whole words, or -1.
func wordAt(low, phrase string) int {
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
	for i := range v.tellings[v.to].Lines {
		l := &v.tellings[v.to].Lines[i]
		if wordAt(strings.ToLower(l.Whole), t.key) >= 0 {
			return true
		}
		for _, o := range v.times(v.to, i) {
			if o.key == t.key || t.days.Known() && o.days.Known() && o.days.From <= t.days.To && t.days.From <= o.days.To && o.ahead {
				return true
			}
		}
	}
	return false
}

// times are the times of a line, found once.
func (s *story) times(telling, line int) []moment {
	l := &s.tellings[telling].Lines[line]
	t, ok := s.moments[l]
	if !ok {
		t = s.timesOf(telling, l)
		s.moments[l] = t
	}
	return t
}
