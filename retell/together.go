package retell

import (
	"fmt"
	"slices"
	"strings"

	"muster/lang"
	"sync"
)

// togetherWords say that two do a thing together, and which words of a retelling
// leave open who else does.
var togetherWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, e := range lang.Table("en", "together") {
		m[e.Value] = append(m[e.Value], e.Sayings...)
	}
	return m
})

// sharerLost finds one of two who bear a thing together, of whom one has no name but a
// word ("the guild and the parishes would share it"), gone from the line that
// tells of the other one.
func (v *view) sharerLost() (found, bool) {
	for _, a := range v.sources() {
		if !says(a, "together") && !says(a, "bear") || says(v.b, "together") || says(v.b, "both") {
			continue
		}
		for _, pair := range sharers(a) {
			for _, p := range [...][2][]term{{pair.x, pair.y}, {pair.y, pair.x}} {
				kept, gone := p[0], lessOf(p[1], p[0])
				if len(gone) == 0 {
					continue
				}
				if pair.with && (p[0][0].at != pair.x[0].at || len(v.sharedWords(pair.deed, v.b.terms)) == 0) {
					continue
				}
				if !v.anyOf(v.b, kept) || v.anyOf(v.b, gone) || v.anyNear(gone) {
					continue
				}
				why := fmt.Sprintf("“%s” in its source; “%s” is not told of here.", pair.said, a.Whole[gone[0].at:gone[len(gone)-1].end])
				return found{line: a, a: pair.said, why: why}, true
			}
		}
	}
	return found{}, false
}

// lessOf are the words of one group that the other has not: of "the fire service and the
// ambulance service" what tells them apart.
func lessOf(a, b []term) []term {
	return slices.DeleteFunc(slices.Clone(a), func(t term) bool {
		return slices.ContainsFunc(b, func(u term) bool { return u.stem == t.stem })
	})
}

// sources are the lines of the source that the line at hand tells: the one matched,
// and those of its rare numbers.
func (v *view) sources() []*Line {
	if !v.known || v.of != v.a {
		v.told, v.known, v.of = v.seek(), true, v.a
	}
	return v.told
}

func (v *view) seek() []*Line {
	var out []*Line
	if v.a != nil && v.m.ofB >= paraphrase {
		out = append(out, v.a)
	}
	for i := range v.b.Numbers {
		n := &v.b.Numbers[i]
		if !comparable(n) || !telling(n) {
			continue
		}
		if line, _ := v.counterpart(n); line != nil && !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// says whether a line has a word of a kind of lang/en/together.txt.
func says(l *Line, kind string) bool {
	low := l.low
	return slices.ContainsFunc(togetherWords()[kind], func(w string) bool { return wordAt(low, w) >= 0 })
}

// sharing is two groups of words with "and" between them.
type sharing struct {
	x, y []term // telling words
	said string
	with bool   // y stands behind "with"
	deed []term // then the words before it
}

// widest is how many words a group has before or behind "and".
const widest = 3

// sharers are the groups of words on either side of "and" of which at least one
// begins with an article: "the ministry and the counties".
func sharers(l *Line) []sharing {
	out := partners(l)
	for i := 1; i+1 < len(l.terms); i++ {
		if l.terms[i].plain != "and" {
			continue
		}
		x, articleX := groupBefore(l, i)
		y, articleY := groupBehind(l, i)
		if len(x) == 0 || len(y) == 0 || !articleX && !articleY {
			continue
		}
		out = append(out, sharing{x: x, y: y, said: l.Whole[x[0].at:y[len(y)-1].end]})
	}
	return out
}

func groupBefore(l *Line, and int) (group []term, article bool) {
	k := and - 1
	for ; k >= 0 && and-k <= widest && !l.terms[k].common && !l.terms[k].number && adjacent(l.Whole, l.terms[k], l.terms[k+1]); k-- {
	}
	return l.terms[k+1 : and], k >= 0 && articleAt(l, k)
}

func groupBehind(l *Line, and int) (group []term, article bool) {
	from := and + 1
	if article = articleAt(l, from); article {
		from++
	}
	k := from
	for ; k < len(l.terms) && k-from < widest && !l.terms[k].common && !l.terms[k].number && adjacent(l.Whole, l.terms[k-1], l.terms[k]); k++ {
		if k > from && slices.Contains(togetherWords()["together"], l.terms[k].plain) {
			break
		}
	}
	return l.terms[from:k], article
}

func articleAt(l *Line, k int) bool {
	return k < len(l.terms) && slices.Contains(togetherWords()["article"], l.terms[k].plain)
}

// anyOf says whether a line has any word of a group.
func (v *view) anyOf(l *Line, group []term) bool {
	if len(group) > 1 && nationWords().of[group[0].plain] {
		group = group[1:] // "the Swedish state": Sweden is spoken of everywhere
	}
	return slices.ContainsFunc(group, func(t term) bool {
		return l.stems[t.stem] || slices.ContainsFunc(l.terms, func(u term) bool { return u.capital && capitals()[u.plain] == t.stem })
	})
}

// anyNear says whether a line beside the one at hand has any word of a group.
func (v *view) anyNear(group []term) bool {
	lines := v.tellings[v.to].Lines
	for i := range lines {
		if nextTo(lines, i, v.b) && v.anyOf(&lines[i], group) {
			return true
		}
	}
	return false
}

// halvesLost finds what two bear together in the source without being named beside it
// ("the two towns pay half each") told as borne by one country.
func (v *view) halvesLost() (found, bool) {
	if v.a == nil || len(v.b.terms) == 0 {
		return found{}, false
	}
	first := v.b.terms[0]
	country := strings.HasPrefix(first.stem, "=") && first.capital && nationWords().words[first.plain] != "" || capitals()[first.plain] != ""
	if !country || says(v.b, "together") || says(v.b, "both") || !says(v.b, "bear") && !slices.ContainsFunc(v.b.terms, func(t term) bool { return t.stem == "=spend" }) {
		return found{}, false
	}
	for i := range v.tellings[v.from].Lines {
		a := &v.tellings[v.from].Lines[i]
		if !says(a, "together") || !says(a, "two") || len(v.sharedWords(a.terms, v.b.terms)) < 1 {
			continue
		}
		if of, _ := v.shared(a, v.b); of < paraphrase {
			continue
		}
		return found{line: a, why: fmt.Sprintf("Two bear it in its source (“%s”), here “%s” alone.", short(a.Text), v.b.Whole[first.at:first.end])}, true
	}
	return found{}, false
}

// mostDeed is how many words before "with" may say what is done.
const mostDeed = 14

// partners are the groups of words on either side of "with" in a sentence that has two
// do a thing together: "in a course held together with Iceland", "common depots of the
// army with the railway".
func partners(l *Line) []sharing {
	if !says(l, "together") {
		return nil
	}
	var out []sharing
	for i := 1; i+1 < len(l.terms); i++ {
		if l.terms[i].plain != "with" {
			continue
		}
		y, article := groupBehind(l, i)
		if len(y) == 0 || !article && !upper(l.Whole, y[0]) {
			continue
		}
		joint := slices.Contains(togetherWords()["together"], l.terms[i-1].plain)
		x, _ := groupBefore(l, i)
		if joint {
			x = nil // whoever acts
			for _, t := range l.terms[:i-1] {
				if !t.common && upper(l.Whole, t) {
					x = append(x, t)
				}
			}
		}
		if len(x) > 0 {
			out = append(out, sharing{x: x, y: y, said: l.Whole[l.terms[i-1].at:y[len(y)-1].end], with: true, deed: l.terms[max(0, i-mostDeed):i]})
		}
	}
	return out
}
