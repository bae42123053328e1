package retell

import (
	"slices"
	"strings"
	"sync"

	"muster/lang"
)

// ofMoney are the wholes that are money: in other words for them much is loose, and
// only those of this field are held against one another.
var ofMoney = []string{"gdp", "budget", "spending", "orders", "income"}

// moneyWholes are all wholes that are sums of money.
var moneyWholes = append(slices.Clone(ofMoney), "cost", "wages", "taxes", "debt", "value", "capital", "trade", "exports", "imports")

// wholeWords are the wholes by word, of those that are one word.
var wholeWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range lang.Table("en", "wholes") {
		for _, w := range e.Sayings {
			if _, taken := m[w]; !taken && !strings.Contains(w, " ") {
				m[w] = e.Value
			}
		}
	}
	return m
})

// ofGroup is what a share is of: the words behind "of" to the end of their group,
// the one of them that names a whole last, and whether it is said of all of it.
type ofGroup struct {
	words []term
	head  term
	whole string
	all   bool
}

// mostGroup is how many telling words a group has.
const mostGroup = 4

func groupOf(l *Line, n *Number) ofGroup {
	var g ofGroup
	from := n.At + len(n.Words)
	end := len(l.Whole)
	if i := strings.IndexAny(l.Whole[min(from, end):], ".;:,–—“”\"()"); i >= 0 {
		end = from + i
	}
	started := false
	for _, t := range l.terms {
		switch {
		case t.at < from:
			continue
		case t.at >= end || len(g.words) == mostGroup:
			return g
		case !started:
			if t.plain != "of" {
				return g
			}
			started = true
		case t.stem == "=all":
			g.all = true
		case t.common || t.number:
			if len(g.words) > 0 {
				return g
			}
		default:
			g.words = append(g.words, t)
			if w := wholeWords()[t.plain]; w != "" {
				g.head, g.whole = t, w
			}
		}
	}
	return g
}

// otherWhole are what a share is of in the source and here, where these are two wholes
// that are never told for one another and neither line speaks of the other's; or where
// what was said of some is said of all.
func (v *view) otherWhole(line *Line, a, b *Number) (was, is string) {
	x, y := groupOf(line, a), groupOf(v.b, b)
	if x.whole == "" || y.whole == "" || slices.Contains(moneyWholes, x.whole) && slices.Contains(moneyWholes, y.whole) {
		return "", ""
	}
	if x.whole != y.whole {
		if speaksOf(line, y.whole) || speaksOf(v.b, x.whole) || v.sharesOf(v.from, a, y.whole) {
			return "", ""
		}
		return phrase(line, x), phrase(v.b, y)
	}
	if !y.all || x.all {
		return "", ""
	}
	for _, t := range x.words {
		if t.at < x.head.at && !v.b.stems[t.stem] && !nationWords().of[t.plain] && !v.anyNear([]term{t}) {
			return phrase(line, x), "all " + phrase(v.b, y)
		}
	}
	return "", ""
}

// phrase are the words of a group to its head.
func phrase(l *Line, g ofGroup) string { return flat(l.Whole[g.words[0].at:g.head.end]) }

// speaksOf says whether a line has a word for a whole.
func speaksOf(l *Line, whole string) bool {
	return slices.ContainsFunc(l.terms, func(t term) bool { return wholeWords()[t.plain] == whole })
}

// sharesOf says whether a report tells a share of a whole elsewhere too.
func (s *story) sharesOf(telling int, n *Number, whole string) bool {
	for i := range s.tellings[telling].Lines {
		l := &s.tellings[telling].Lines[i]
		for k := range l.Numbers {
			if m := &l.Numbers[k]; m.Unit == "ratio" && equal(m.Value, n.Value) && groupOf(l, m).whole == whole {
				return true
			}
		}
	}
	return false
}
