package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster/lang"
)

// opposedWords are the phrases of lang/en/opposed.txt by kind.
var opposedWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "opposed") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// saidIn is the first phrase of a kind that a text in small letters has, or "".
func saidIn(low, kind string) string {
	for _, w := range opposedWords()[kind] {
		if wordAt(low, w) >= 0 {
			return w
		}
	}
	return ""
}

// otherPhrase finds a phrase of a pair told as the other one: "at the earliest" as "at
// the latest". Neither line has both.
func (v *view) otherPhrase(topic string) (found, bool) {
	b := v.b.low
	for _, sides := range [...][2]string{{topic + " a", topic + " b"}, {topic + " b", topic + " a"}} {
		here := saidIn(b, sides[1])
		if here == "" || saidIn(b, sides[0]) != "" {
			continue
		}
		for _, a := range v.sources() {
			low := a.low
			theirs := saidIn(low, sides[0])
			if theirs == "" || saidIn(low, sides[1]) != "" || topic == "timing" && !v.sameTime(a) {
				continue
			}
			return found{line: a, why: fmt.Sprintf("“%s” stands where its source has “%s”.", here, theirs)}, true
		}
	}
	return found{}, false
}

// sameTime says whether a line of the source and the line at hand name one time.
func (v *view) sameTime(a *Line) bool {
	for _, t := range v.timesOf(v.from, a) {
		for _, o := range v.timesOf(v.to, v.b) {
			if t.key == o.key {
				return true
			}
		}
	}
	return false
}

// leftIn finds what the source leaves out of a sum told as a part of it: "without
// ammunition" as "including ammunition", or the other way round.
func (v *view) leftIn() (found, bool) {
	for _, a := range v.sources() {
		for _, sides := range [...][2]string{{"without", "with"}, {"with", "without"}, {"empty", "filled"}, {"filled", "empty"}} {
			theirs, here := things(a, sides[0]), things(v.b, sides[1])
			for _, t := range theirs {
				if slices.ContainsFunc(here, func(u term) bool { return u.stem == t.stem }) && !slices.ContainsFunc(things(a, sides[1]), func(u term) bool { return u.stem == t.stem }) {
					return found{line: a, why: fmt.Sprintf("“%s” is told as %s, in its source as %s.", t.plain, standing(sides[1]), standing(sides[0]))}, true
				}
			}
		}
	}
	return found{}, false
}

func standing(side string) string {
	switch side {
	case "filled":
		return "there"
	case "empty":
		return "not there"
	}
	if side == "with" {
		return "a part of it"
	}
	return "left out of it"
}

// mostListed is how many words behind "including" are looked at.
const mostListed = 7

// things are the telling words behind a phrase of a side, and before "included".
func things(l *Line, side string) []term {
	low := l.low
	if len(low) != len(l.Whole) {
		return nil
	}
	var out []term
	for _, w := range opposedWords()[side] {
		at := wordAt(low, w)
		if at < 0 || side == "with" && saidIn(low[max(0, at-len("without ")):at], "without") != "" || side == "with" && strings.HasSuffix(low[:at], "not ") || strings.HasPrefix(low[at+len(w):], " no ") {
			continue
		}
		if w == "included" {
			for i := len(l.terms) - 1; i >= 0 && len(out) < 4; i-- {
				if l.terms[i].at < at && !l.terms[i].common {
					out = append(out, l.terms[i])
				}
			}
			continue
		}
		end := len(low)
		for _, stop := range opposedWords()["without"] {
			if i := wordAt(low[at+len(w):], stop); i >= 0 && side == "with" {
				end = min(end, at+len(w)+i)
			}
		}
		n, started := 0, false
		for _, t := range l.terms {
			if t.at < at+len(w) || t.at >= end || strings.ContainsAny(l.Whole[at:t.at], ".;:") {
				continue
			}
			if n++; n > mostListed || side != "with" && (n > 4 || t.common && started) {
				break
			}
			if !t.common && !t.number {
				out, started = append(out, t), true
			}
		}
	}
	return out
}

// rated finds a sum by the year told of another length of time: "90 million over ten
// years" as "90 million a year".
func (v *view) rated() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !comparable(b) || !telling(b) || b.Unit == "ratio" {
			continue
		}
		line, a := v.twin(b)
		if a == nil || a.Unit != b.Unit && !(a.Money() && b.Money()) {
			continue
		}
		was, is := rate(line, a), rate(v.b, b)
		if was == "" || is == "" || was == is {
			continue
		}
		return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s is %s in its source, %s here.", flat(b.Words), span(was), span(is))}, true
	}
	return found{}, false
}

func span(rate string) string {
	if rate == "total" {
		return "told of several years or of all"
	}
	if rate == "months" {
		return "told of several months"
	}
	return "told by the " + rate
}

// ratedWithin is how many bytes behind a number its length of time is looked for.
const ratedWithin = 48

// rate is the length of time that a number of a line is told of, by the words behind
// it; "" where nothing is said.
func rate(l *Line, n *Number) string {
	from := min(len(l.Whole), n.At+len(n.Words))
	rest := strings.ToLower(l.Whole[from:min(len(l.Whole), from+ratedWithin)])
	if i := strings.IndexAny(rest, ".,;:()“\"—–"); i >= 0 {
		rest = rest[:i]
	}
	if i := strings.Index(rest, " and "); i >= 0 {
		rest = rest[:i]
	}
	for _, kind := range [...]string{"months", "year", "month", "week", "day"} {
		if n.Per == kind || saidIn(rest, kind) != "" {
			return kind
		}
	}
	if saidIn(rest, "total") != "" || overYears(l, n, rest) {
		return "total"
	}
	before := strings.ToLower(around(l.Whole, n.At))
	for _, kind := range [...]string{"year", "month", "week", "day"} {
		for _, w := range opposedWords()["each"] {
			if wordAt(before, w+" "+kind) >= 0 {
				return kind // "for every day of delay it pays 9,000 euros"
			}
		}
	}
	return ""
}

// overYears says whether the words behind a number tell of several years: "over ten
// years".
func overYears(l *Line, n *Number, rest string) bool {
	from := n.At + len(n.Words)
	for i := range l.Numbers {
		m := &l.Numbers[i]
		if m.Unit == "years" && m.At > from && m.At < from+len(rest) {
			before := strings.Fields(strings.ToLower(l.Whole[from:m.At]))
			return len(before) > 0 && (slices.Contains(deadlineWords()["span"], before[len(before)-1]) || slices.Contains(deadlineWords()["length"], before[len(before)-1]))
		}
	}
	return false
}
