package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster"
	"muster/lang"
)

// conditionWords are the words of lang/en/conditions.txt by kind.
var conditionWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "conditions") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// conditionLost finds what the source has happen only if something else does, told
// without the condition: neither this line nor the ones beside it has any.
func conditionLost(v *view) (found, bool) {
	a, at, word := v.a, -1, ""
	if a != nil {
		at, word = condition(a.Whole)
	}
	if at < 0 {
		a, at, word = v.conditioned()
	}
	if at < 0 || v.b.Kind == muster.Question || moods(v.b.terms).may != "" {
		return found{}, false
	}
	rest, clause := apartFrom(a.Whole, at)
	if !v.tellsMain(a, termsOf(rest), at, at+len(clause)) {
		return found{}, false
	}
	if strings.Contains(strings.ToLower(clause), "anonym") || strings.Contains(clause, "named") {
		return found{}, false // on that condition somebody spoke
	}
	if told, _ := v.weights.covered(v.b.terms, termsOf(clause)); told >= paraphrase {
		return found{}, false // it is told in other words: "without a vote", "a vote comes first"
	}
	lines := v.tellings[v.to].Lines
	for i := range lines {
		l := &lines[i]
		if l.WholeAt != v.b.WholeAt && !nextTo(lines, i, v.b) {
			continue
		}
		if k, _ := condition(l.Whole); k >= 0 && (l.WholeAt == v.b.WholeAt || v.sharedIn(termsOf(clause), l.terms) > 0 || v.sharedIn(v.b.own, l.terms) > 0) {
			return found{}, false
		}
		if of, _ := v.weights.covered(l.terms, termsOf(clause)); of >= paraphrase {
			return found{}, false
		}
	}
	return found{line: a, a: clause, why: fmt.Sprintf("Told without its condition: “%s” (“%s”).", short(clause), word)}, true
}

// conditioned is a line of the source that has a condition and a number of the line
// at hand, where the one that is retold has none.
func (v *view) conditioned() (l *Line, at int, word string) {
	for i := range v.b.Numbers {
		n := &v.b.Numbers[i]
		if !comparable(n) || !telling(n) {
			continue
		}
		if line, a := v.counterpart(n); a != nil {
			if at, word := condition(line.Whole); at >= 0 {
				return line, at, word
			}
		}
	}
	return v.conditionedYear()
}

// conditionedYear is the one line of the source that names a year to come of the line at
// hand, where it does so on a condition: "if not, it will be 2033".
func (v *view) conditionedYear() (l *Line, at int, word string) {
	if moods(v.b.terms).will == "" {
		return nil, -1, ""
	}
	for _, t := range v.timesOf(v.to, v.b) {
		if !t.ahead || !yearly(t.key) {
			continue
		}
		var only *Line
		n := 0
		for i := range v.tellings[v.from].Lines {
			if o := &v.tellings[v.from].Lines[i]; wordAt(o.low, t.key) >= 0 {
				only = o
				n++
			}
		}
		if n != 1 {
			continue
		}
		if at, word := condition(only.Whole); at >= 0 && at < strings.Index(only.Whole, t.key) {
			return only, at, word
		}
	}
	return nil, -1, ""
}

// tellsMain says whether the line at hand tells what depends on the condition: a
// rare number of it where it has any, and else most of its words. The condition
// stands at the bytes from from to to.
func (v *view) tellsMain(a *Line, main []term, from, to int) bool {
	if moods(v.b.terms).will != "" && slices.ContainsFunc(main, func(t term) bool { return yearly(t.plain) && t.number && v.hasWordIn(t.plain) }) && len(main) <= shortMain {
		return true
	}
	numbers := false
	for i := range a.Numbers {
		if n := &a.Numbers[i]; comparable(n) && telling(n) && (n.At < from || n.At >= to) {
			numbers = true
			if v.holdsIn(v.b, n) || n.Money() && v.inOtherMoney(n) || v.garbled(n) {
				return true
			}
		}
	}
	plain := slices.DeleteFunc(slices.Clone(main), func(t term) bool { return t.name })
	of, _ := v.weights.covered(v.b.terms, plain)
	back, _ := v.weights.covered(main, v.b.own)
	return !numbers && of >= paraphrase && back >= paraphrase
}

// shortMain is how many words a sentence has without its condition that tells little
// but a year.
const shortMain = 14

func (v *view) hasWordIn(w string) bool { return v.b.hasWord(w) }

// nextTo says whether a line stands next to another in its report, or is a turn or
// sentence away.
func nextTo(lines []Line, i int, b *Line) bool {
	for k := max(0, i-1); k <= min(len(lines)-1, i+1); k++ {
		if lines[k].WholeAt == b.WholeAt {
			return true
		}
	}
	return false
}

// condition is where a condition begins in a sentence, and its word; -1 for none.
// "Asked if", "as if", "even if" make none.
func condition(s string) (at int, word string) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return -1, ""
	}
	at = -1
	for _, w := range conditionWords()["if"] {
		i := wordAt(low, w)
		if i < 0 || at >= 0 && i >= at {
			continue
		}
		before := strings.Fields(low[:i])
		if (w == "if" || w == "should") && len(before) > 0 && slices.Contains(conditionWords()["asks"], strings.Trim(before[len(before)-1], ",“\"")) {
			continue
		}
		if next, _, _ := strings.Cut(strings.TrimLeft(low[i+len(w):], " "), " "); w == "if" && slices.Contains(conditionWords()["listener"], next) {
			continue // "if you want the heater": a turn of speech
		}
		if w == "pending" && len(before) > 0 && slices.Contains(conditionWords()["is"], before[len(before)-1]) {
			continue // "an appeal is pending"
		}
		if w == "should" && !inversion(low[i+len(w):], before) {
			continue
		}
		at, word = i, w
	}
	if at >= 0 {
		return at, word
	}
	i := wordAt(low, "without")
	if i < 0 {
		return -1, ""
	}
	next := strings.Fields(low[i+len("without"):])
	for _, w := range next[:min(len(next), 4)] {
		if slices.Contains(conditionWords()["leave"], strings.Trim(w, ".,;”\"'’s")) {
			return i, "without"
		}
	}
	return -1, ""
}

// inversion says whether "should" stands for "if": it opens a clause.
func inversion(after string, before []string) bool {
	if len(before) == 0 {
		return true
	}
	last := before[len(before)-1]
	return strings.HasSuffix(last, ",") && after != ""
}

// apartFrom parts a sentence into what depends and the condition: to the comma or
// the end where the condition comes last, to the comma where it comes first. Where "and"
// or "but" leads to the condition and a clause follows, only that one depends on it.
func apartFrom(s string, at int) (rest, clause string) {
	end := len(s)
	if i := strings.IndexAny(s[at:], ",;.”\""); i >= 0 {
		end = at + i
	}
	clause = strings.TrimSpace(s[at:end])
	before := strings.TrimRight(s[:at], " ")
	if joined := strings.HasSuffix(before, ", and") || strings.HasSuffix(before, ", but") || strings.HasSuffix(before, ";"); joined && end < len(s) && s[end] == ',' {
		return s[end:], clause
	}
	return s[:at] + s[end:], clause
}
