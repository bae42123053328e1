package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster/lang"
)

// measureShifted finds a share told of another whole: 62 percent of all allied
// spending as 62 percent of the alliance's budget.
func measureShifted(v *view) []found {
	var out []found
	for _, topic := range [...]string{"tax", "vat", "prices"} {
		if f, ok := v.otherPhrase(topic); ok {
			out = append(out, f)
		}
	}
	for _, find := range [...]func() (found, bool){v.rated, v.laterStage, v.coreLost, v.leveled, v.pointed, v.contrary, v.subset, v.wider, v.paidInto} {
		if f, ok := find(); ok {
			out = append(out, f)
		}
	}
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if b.Unit != "ratio" {
			continue
		}
		line, a := v.twin(b)
		if a == nil {
			continue
		}
		if why := grownOrHeld(line, a, v.b, b); why != "" {
			out = append(out, found{line: line, a: a.Words, b: b.Words, why: why})
			continue
		}
		if was, is := v.otherWhole(line, a, b); is != "" {
			out = append(out, found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s of %s in its source, of %s here.", flat(a.Words), was, is)})
			continue
		}
		whole := wholeOf(v.b, b)
		if whole == "" && groupOf(v.b, b).whole != "" {
			continue
		}
		if whole == "" {
			if was, is := v.otherThing(line, a, b); is != "" {
				out = append(out, found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s of %s in its source, of %s here.", flat(a.Words), was, is)})
			}
			continue
		}
		theirs := wholeOf(line, a)
		if theirs == "" && a.Per == "" && (whole == "budget" || whole == "spending" || whole == "gdp") {
			theirs = thingOf(line, a)
		}
		if theirs != "" && theirs != whole && !(whole == "budget" && wholeWords()[theirs] == "cost") && !v.saysOf(v.from, a, whole) {
			out = append(out, found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s of %s in its source, of %s here.", flat(a.Words), named(theirs), named(whole))})
		}
	}
	return out
}

// wholes are what shares of this field are of, by the words behind "of".
var wholes = sync.OnceValue(func() []lang.Entry { return lang.Table("en", "wholes") })

// wholeOf is what a share is said to be of: the first whole named within a few
// words behind "of".
func wholeOf(l *Line, n *Number) string {
	rest := strings.ToLower(l.Whole[min(len(l.Whole), n.At+len(n.Words)):])
	rest = rest[:min(len(rest), 80)]
	if n.Per == "GDP" {
		return "gdp"
	}
	if !strings.HasPrefix(strings.TrimLeft(rest, " "), "of ") {
		return ""
	}
	if i := strings.IndexAny(rest, ".;:,"); i >= 0 {
		rest = rest[:i]
	}
	best, at := "", len(rest)
	for _, e := range wholes() {
		if !slices.Contains(ofMoney, e.Value) {
			continue
		}
		for _, w := range e.Sayings {
			if i := strings.Index(rest, w); i >= 0 && i < at {
				best, at = e.Value, i
			}
		}
	}
	return best
}

// otherThing is what a share is of in the source and here, where these are of no kin,
// neither line has the other's, and the source speaks of both: else it may be another
// word for the same.
func (v *view) otherThing(line *Line, a, b *Number) (was, is string) {
	was, is = thingOf(line, a), thingOf(v.b, b)
	if was == "" || is == "" || sums(was) && sums(is) || !v.has[v.from][stem(is)] || line.stems[stem(is)] || v.b.stems[stem(was)] {
		return "", ""
	}
	return was, is
}

// sums says whether a word is one for a sum of money, of which there are many.
func sums(w string) bool {
	switch stem(w) {
	case "=money", "=cost", "=spend", "=budget", "=loan", "=buy", "=deal":
		return true
	}
	return false
}

// thingOf is what a share is of, by its own noun, where it is none of the wholes:
// "95 percent of the houses".
func thingOf(l *Line, n *Number) string {
	rest := strings.ToLower(l.Whole[min(len(l.Whole), n.At+len(n.Words)):])
	rest, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), "of ")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(rest, ".;:,"); i >= 0 {
		rest = rest[:i]
	}
	for _, t := range termsOf(rest) {
		if t.stem == "=all" {
			return "" // "of everything that they took in"
		}
		if !t.common && !t.number {
			if t.end < len(rest) && rest[t.end] == '-' {
				return "" // a part of a word: "grown-ups"
			}
			return t.plain
		}
	}
	return ""
}

// saysOf says whether the source tells the same share of the same whole
// elsewhere.
func (s *story) saysOf(telling int, n *Number, whole string) bool {
	for i := range s.tellings[telling].Lines {
		l := &s.tellings[telling].Lines[i]
		for k := range l.Numbers {
			if l.Numbers[k].Unit == "ratio" && equal(l.Numbers[k].Value, n.Value) && wholeOf(l, &l.Numbers[k]) == whole {
				return true
			}
		}
	}
	return false
}

func named(whole string) string {
	switch whole {
	case "gdp":
		return "GDP"
	case "budget":
		return "a budget"
	case "spending":
		return "all spending"
	}
	return whole
}
