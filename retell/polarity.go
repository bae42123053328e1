package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster"
	"muster/lang"
)

var polarity = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "polarity") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// hedges are words before a number that soften it.
func hedges() []string { return polarity()["hedge"] }

// inverted finds an answer turned round: a question that the source answers with
// no, told as if it were answered with yes, or the other way about. Only plain
// answers count; between two tellings in other words nothing is decided.
func inverted(v *view) []found {
	if q, a := v.question(); q != nil && !strings.Contains(q.Text, ", or ") && v.sharedIn(q.own, v.b.own) >= 2 && v.matterOf(q) {
		says, asks, told := answerOf(a.Text), sign(q.own), sign(v.b.own)
		if (says < 0 && told == asks || says > 0 && told != asks && told < 0) && !v.toldIn(says*asks) {
			return []found{opposite(q, a, says)}
		}
	}
	lines := v.tellings[v.from].Lines
	for i := 0; i+1 < len(lines); i++ {
		q, a := &lines[i], &lines[i+1]
		if q.Kind != muster.Question || a.Kind == muster.Question {
			continue
		}
		if says := answerOf(a.Text); says != 0 && v.against(q, says) {
			return []found{opposite(q, a, says)}
		}
	}
	if f, ok := askedInside(v); ok {
		return []found{f}
	}
	for _, find := range [...]func(*view) (found, bool){opposed, denied, owned, denial, (*view).leftIn, (*view).turnedCount} {
		if f, ok := find(v); ok {
			return []found{f}
		}
	}
	if f, ok := v.exchanged(); ok {
		return []found{f}
	}
	for _, topic := range [...]string{"timing", "trend"} {
		if f, ok := v.otherPhrase(topic); ok {
			return []found{f}
		}
	}
	return nil
}

// matterOf says whether the line at hand has a word of what is asked in the end, where
// that is more than a pronoun: of "the boats fear for their summer; will you cut their
// days?" one about days or cuts.
func (v *view) matterOf(q *Line) bool {
	asked := termsOf(last(q.Text))
	for _, t := range asked {
		if v.weight(asked) < 2 && (t.plain == "that" || t.plain == "this" || t.plain == "it" || t.plain == "so") {
			return true
		}
	}
	return v.sharedIn(asked, v.b.own) >= 1
}

// toldIn says whether a clause of the line at hand says no, where that is what is
// expected: "she ruled it out: we are not going".
func (v *view) toldIn(expected int) bool {
	return expected < 0 && slices.ContainsFunc(clauses(v.b.Text), func(c string) bool { return sign(termsOf(c)) < 0 })
}

func opposite(q, a *Line, says int) found {
	what := map[int]string{1: "yes", -1: "no"}[says]
	return found{line: a, why: fmt.Sprintf("Asked “%s”, the answer in its source is %s (“%s”); this report tells the opposite.", short(last(q.Text)), what, short(first(a.Text)))}
}

// against says whether a clause of the line at hand has the very words of what
// was asked, and the opposite of what was answered. Of "is it off the table, or
// still part of the talks?" a no denies the first and grants the second.
func (v *view) against(q *Line, says int) bool {
	ways := strings.SplitN(last(q.Text), ", or ", 2)
	for n, way := range ways {
		asked := termsOf(way)
		expected := sign(asked) * says
		if n == 1 {
			expected = -sign(asked) * says
		}
		for _, clause := range clauses(v.b.Text) {
			ts := termsOf(clause)
			if (v.sharedIn(asked, ts) >= 2 || run(asked, ts) >= 3) && sign(ts) != expected && v.subject(q) {
				return true
			}
		}
	}
	return false
}

// run is the length of the longest row of words that stands in both.
func run(a, b []term) int {
	best := 0
	for i := range a {
		for j := range b {
			n := 0
			for i+n < len(a) && j+n < len(b) && a[i+n].plain == b[j+n].plain {
				n++
			}
			best = max(best, n)
		}
	}
	return best
}

// subject says whether the line and its sentence before share a name or rare word
// with the whole question: it speaks of the same matter.
func (v *view) subject(q *Line) bool { return v.sharedIn(q.own, v.b.terms) >= 3 }

// sharedIn counts the telling words that two rows have in common.
func (s *story) sharedIn(a, b []term) int {
	has := map[string]bool{}
	for _, t := range a {
		if !t.common {
			has[t.stem] = true
		}
	}
	n := 0
	for _, t := range b {
		if has[t.stem] {
			n++
			delete(has, t.stem)
		}
	}
	return n
}

// clauses cuts a text at its commas, semicolons and the words that join clauses.
func clauses(s string) []string {
	for _, join := range []string{" while ", " but ", " although ", " though ", " whereas "} {
		s = strings.ReplaceAll(s, join, ", ")
	}
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == ':' || r == '–' || r == '—' })
}

// question is the question of the source that a line retells, and its answer.
func (v *view) question() (q, a *Line) {
	lines := v.tellings[v.from].Lines
	best := 0.0
	for i := range lines {
		if lines[i].Kind != muster.Question || i+1 >= len(lines) || lines[i+1].Kind == muster.Question {
			continue
		}
		of, back := v.weights.covered(lines[i].own, v.b.own)
		if back < loose || of < loose/2 || back+of <= best {
			continue
		}
		best, q, a = back+of, &lines[i], &lines[i+1]
	}
	return q, a
}

// answerOf is +1 for a text that begins with yes, -1 with no, else 0.
func answerOf(s string) int {
	low := strings.ToLower(strings.TrimLeft(s, " \t\"'“‘«"))
	for _, w := range polarity()["no"] {
		if begins(low, w) {
			return -1
		}
	}
	for _, w := range polarity()["yes"] {
		if begins(low, w) {
			return 1
		}
	}
	if ts := termsOf(first(low)); len(ts) <= shortAnswer && nots(ts) {
		return -1 // "I am not."
	}
	return 0
}

// shortAnswer is how many words an answer has that is a plain no with "not".
const shortAnswer = 4

// begins says whether a text begins with words that end in a mark: "No.", "No,".
func begins(s, w string) bool {
	rest, ok := strings.CutPrefix(s, w)
	return ok && rest != "" && strings.IndexByte(".,!;:", rest[0]) >= 0
}

// sign is -1 where an odd number of words turn a line round, else +1.
func sign(ts []term) int {
	turned := 1
	for i, t := range ts {
		for _, w := range polarity()["not"] {
			if t.plain == w || strings.HasSuffix(t.plain, "n't") || strings.HasSuffix(t.plain, "n’t") {
				turned = -turned
				break
			}
		}
		for _, w := range polarity()["end"] {
			if matches(ts[i:], w) {
				turned = -turned
				break
			}
		}
	}
	return turned
}

func matches(ts []term, phrase string) bool {
	for i, w := range strings.Fields(phrase) {
		if i >= len(ts) || ts[i].plain != w {
			return false
		}
	}
	return true
}

// first and last are the first and last sentence of a text, near enough.
func first(s string) string {
	if i := strings.IndexAny(s, ".!?"); i >= 0 {
		return s[:i+1]
	}
	return s
}

func last(s string) string {
	t := strings.TrimRight(s, "?!. ")
	return strings.TrimSpace(s[strings.LastIndexAny(t, ".!?")+1:])
}
