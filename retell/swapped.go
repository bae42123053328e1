package retell

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"muster"
)

// held is a number of a line with the country that it is said of.
type held struct {
	number *Number
	of     string // stem
	word   string
}

// exchanged finds two numbers of two countries told the other way round: "60 percent
// falls to the Finns and 40 to the Danes" as "Denmark pays 60 percent and Finland 40".
func (v *view) exchanged() (found, bool) {
	here := v.holdings(v.b)
	if len(here) < 2 {
		return found{}, false
	}
	for i := range v.tellings[v.from].Lines {
		a := &v.tellings[v.from].Lines[i]
		theirs := v.holdings(a)
		for _, x := range theirs {
			for _, y := range theirs {
				if x.of == y.of || sameValue(x.number, y.number) || !has(here, x.number, y.of) || !has(here, y.number, x.of) || has(here, x.number, x.of) || has(here, y.number, y.of) {
					continue
				}
				return found{line: a, why: fmt.Sprintf("“%s” is of %s and “%s” of %s in its source, here the other way round.", flat(x.number.Words), x.word, flat(y.number.Words), y.word)}, true
			}
		}
	}
	return found{}, false
}

func has(list []held, n *Number, of string) bool {
	return slices.ContainsFunc(list, func(h held) bool { return h.of == of && equal(h.number.Value, n.Value) && n.Value.Known() })
}

// farthestHolder is how many bytes lie between a number and the country of which it is.
const farthestHolder = 60

// holdings are the numbers of a line, each with the country in its part of the sentence,
// or where there is none the one since the number before; of a part with two countries
// none.
func (v *view) holdings(l *Line) []held {
	var out []held
	percent := slices.ContainsFunc(l.Numbers, func(n Number) bool { return n.Unit == "ratio" })
	last := 0
	for i := range l.Numbers {
		n := l.Numbers[i]
		if !n.Value.Known() || n.Unit == "year" || n.Unit == "years" || n.Unit == "date" {
			continue
		}
		if percent && n.Unit == "count" && n.Of == "" {
			n.Value, _ = n.Value.Div(muster.Int(100)) // "at 78 percent, and the Poles at 33"
		}
		from, to := part(l.Whole, n.At)
		of, word, several := countryIn(l, from, to, n.At)
		if of == "" {
			of, word, several = countryIn(l, last, n.At, n.At)
		}
		last = n.At + len(n.Words)
		if of != "" && !several {
			out = append(out, held{&n, of, word})
		}
	}
	return out
}

// countryIn is the country that a stretch of a line names, by its people or capital
// too, not far from a byte; several says that there are more.
func countryIn(l *Line, from, to, at int) (of, word string, several bool) {
	for _, t := range l.terms {
		if t.at < from || t.at >= to || !t.capital || t.at-at > farthestHolder || at-t.at > farthestHolder {
			continue
		}
		stem := capitals()[t.plain]
		if nationWords().words[t.plain] != "" {
			stem = t.stem
		}
		if stem == "" {
			continue
		}
		several = several || of != "" && of != stem
		of, word = stem, l.Whole[t.at:t.end]
	}
	return of, word, several
}

// part are the bounds of the words around a byte between commas, "and" and other marks.
func part(s string, at int) (from, to int) {
	from, to = bounds(s, at)
	for _, join := range [...]string{", ", " and ", " while ", " but "} {
		if i := strings.LastIndex(s[from:at], join); i >= 0 {
			from += i + len(join)
		}
		if i := strings.Index(s[at:to], join); i >= 0 {
			to = at + i
		}
	}
	return from, to
}

// contrary finds a number that is said of one of two opposites in the source and of the
// other one here: of unarmed service, of armed service.
func (v *view) contrary() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !comparable(b) || !telling(b) {
			continue
		}
		line, a := v.twin(b)
		if a == nil {
			continue
		}
		x, y := termsOf(around(line.Whole, a.At)), termsOf(around(v.b.Whole, b.At))
		for _, t := range x {
			for _, u := range y {
				if !antonyms()[[2]string{t.plain, u.plain}] || within(line, t.plain) || within(v.b, u.plain) {
					continue
				}
				plain := func(ts []term, w string) bool {
					return slices.ContainsFunc(ts, func(t term) bool { return t.plain == w })
				}
				if plain(x, u.plain) || plain(y, t.plain) || nots(x) != nots(y) || opposable()[t.plain] || len(v.sharedWords(x, y)) == 0 {
					continue
				}
				return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s is said of “%s” in its source, of “%s” here.", flat(b.Words), t.plain, u.plain)}, true
			}
		}
	}
	return found{}, false
}

// within says whether a word stands in the words of a number of a line: "fewer than 20".
func within(l *Line, word string) bool {
	return slices.ContainsFunc(l.Numbers, func(n Number) bool { return wordAt(strings.ToLower(n.Words), word) >= 0 })
}

// boundTurned finds a number that is a lower bound in the source and an upper one here,
// or the other way round: "fewer than 20" as "more than 20".
func (v *view) boundTurned() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !comparable(b) || bound(b) == 0 {
			continue
		}
		line, a := v.twin(b)
		if a == nil || bound(a)*bound(b) >= 0 || turnedBeside(line, a) != turnedBeside(v.b, b) {
			continue
		}
		return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("“%s” stands where its source has “%s”.", flat(b.Words), flat(a.Words))}, true
	}
	return found{}, false
}

// turnedBeside says whether the clause of a number denies, its own words ("no more than")
// apart.
func turnedBeside(l *Line, n *Number) bool {
	return nots(termsOf(strings.Replace(around(l.Whole, n.At), n.Words, "", 1)))
}

// bound is 1 for a number that is at least so much, -1 for one that is at most.
func bound(n *Number) int {
	switch n.Hedge {
	case muster.Over, muster.AtLeast:
		return 1
	case muster.Under, muster.UpTo:
		return -1
	}
	return 0
}

// subset finds a share of some told as one of all who were asked: "of those who want
// more, 61 percent", "61 percent of respondents".
func (v *view) subset() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if b.Unit != "ratio" {
			continue
		}
		line, a := v.twin(b)
		if a == nil {
			continue
		}
		some := among(line, a)
		all := groupWord(v.b, b)
		if some == "" || among(v.b, b) != "" || !slices.Contains(polarity()["everyone"], all) {
			continue
		}
		if of, _ := v.weights.covered(v.b.terms, termsOf(some)); of >= paraphrase {
			continue
		}
		return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s of some in its source (“%s”), of %s here.", flat(b.Words), short(some), all)}, true
	}
	return found{}, false
}

// groupWord is the first word behind "of" behind a number, but for articles.
func groupWord(l *Line, n *Number) string {
	rest, ok := strings.CutPrefix(strings.TrimLeft(l.low[min(len(l.low), n.At+len(n.Words)):], " "), "of ")
	if !ok {
		return ""
	}
	for _, t := range termsOf(rest[:min(len(rest), reach)]) {
		if !slices.Contains(togetherWords()["article"], t.plain) || t.plain == "all" {
			return t.plain
		}
	}
	return ""
}

// among are the words that say of which of all a share is told: before it ("of those
// who …, 61 percent") or behind.
func among(l *Line, n *Number) string {
	before := l.low[:min(len(l.low), n.At)]
	for _, w := range polarity()["among"] {
		w += " "
		if i := strings.LastIndex(before, w); i >= 0 && len(before)-i < 2*reach && !strings.ContainsAny(before[i:], ".;") {
			return strings.Trim(before[i+len(w):], ", ")
		}
		if rest := strings.TrimLeft(l.low[min(len(l.low), n.At+len(n.Words)):], " "); strings.HasPrefix(rest, w) {
			clause, _, _ := strings.Cut(rest[len(w):], ",")
			return clause
		}
	}
	return ""
}

// wider finds a count in a part of a country told as one in the country.
func (v *view) wider() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !counted(b) || !telling(b) {
			continue
		}
		line, a := v.twin(b)
		if a == nil || head(a) != head(b) {
			continue
		}
		end := a.At + len(a.Words)
		for k := 0; k+1 < len(line.terms); k++ {
			t := line.terms[k]
			if t.at < end || t.at > end+reach || nationWords().words[t.plain] == "" || !t.capital || strings.ContainsAny(line.Whole[end:t.at], ".;,") {
				continue
			}
			region := -1
			for j := k + 1; j < min(len(line.terms), k+5); j++ {
				if slices.Contains(polarity()["region"], line.terms[j].plain) {
					region = j
				}
			}
			if region < 0 || !v.b.stems[t.stem] || v.has[v.to][line.terms[region].stem] || slices.ContainsFunc(v.b.terms, func(t term) bool { return slices.Contains(polarity()["region"], t.plain) }) {
				continue
			}
			said := line.Whole[t.at:line.terms[region].end]
			return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s is of “%s” in its source.", flat(b.Words), said)}, true
		}
	}
	return found{}, false
}

// otherEvening finds a thing told of another evening, night or morning than in its
// source.
func (v *view) otherEvening() (found, bool) {
	if v.a == nil || v.b.Kind == muster.Direct {
		return found{}, false
	}
	here := evenings(v.b.low)
	for _, a := range append([]*Line{v.a}, v.nearby()...) {
		theirs := evenings(a.low)
		if len(here) != 1 || len(theirs) != 1 || here[0].part != theirs[0].part || here[0].day == theirs[0].day || v.toldOf(here[0]) {
			continue
		}
		return found{line: a, why: fmt.Sprintf("“%s” in its source, “%s” here.", theirs[0].said, here[0].said)}, true
	}
	return found{}, false
}

// toldOf says whether the source tells of a part of a day anywhere.
func (v *view) toldOf(e evening) bool {
	for i := range v.tellings[v.from].Lines {
		if slices.ContainsFunc(evenings(v.tellings[v.from].Lines[i].low), func(o evening) bool { return o.day == e.day && o.part == e.part }) {
			return true
		}
	}
	return false
}

// evening is a part of a day of the week.
type evening struct {
	day  int
	part string
	said string
}

// evenings are the parts of days that a text in small letters names; the night to
// Wednesday is Tuesday's.
func evenings(low string) []evening {
	var out []evening
	for day := range 7 {
		name := strings.ToLower(time.Weekday(day).String())
		if wordAt(low, name) < 0 {
			continue
		}
		for _, part := range polarity()["dayparts"] {
			if said := name + " " + part; wordAt(low, said) >= 0 {
				out = append(out, evening{day, part, said})
			}
		}
		for _, lead := range polarity()["daybefore"] {
			if said := lead + " " + name; wordAt(low, said) >= 0 {
				out = append(out, evening{(day + 6) % 7, "night", said})
			}
		}
	}
	return out
}
