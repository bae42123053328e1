package retell

import (
	"fmt"
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

// changesWithin is how many words before a share a verb of change may stand.
const changesWithin = 5

// grownOrHeld tells a share by which something grows or falls from a share of a whole:
// "grows by 18 percent" is not "18 percent of the budget".
func grownOrHeld(x *Line, a *Number, y *Line, b *Number) string {
	theirs, here := groupOf(x, a), groupOf(y, b)
	switch {
	case changing(x, a) && len(theirs.words) == 0 && len(here.words) > 0 && !changing(y, b):
		return fmt.Sprintf("%s by which something changes in its source, here a share: of %s.", flat(b.Words), flat(y.Whole[here.words[0].at:here.words[len(here.words)-1].end]))
	case changing(y, b) && len(here.words) == 0 && len(theirs.words) > 0 && !changing(x, a):
		return fmt.Sprintf("%s of %s in its source, here by which something changes.", flat(b.Words), flat(x.Whole[theirs.words[0].at:theirs.words[len(theirs.words)-1].end]))
	}
	return ""
}

// changing says whether a share is one by which something rises or falls: behind "by"
// or the verb itself, or before the word for it ("18 percent more").
func changing(l *Line, n *Number) bool {
	k := slices.IndexFunc(l.terms, func(t term) bool { return t.at >= n.At })
	if k < 0 || n.Per == "GDP" {
		return false
	}
	moves := func(t term) bool {
		return t.stem == "=rise" || t.stem == "=fall" || t.plain == "up" || t.plain == "down"
	}
	if k > 0 && (moves(l.terms[k-1]) && len(l.terms[k-1].plain) > 4 || l.terms[k-1].plain == "by" && slices.ContainsFunc(l.terms[max(0, k-changesWithin):k], moves)) {
		return true
	}
	for _, t := range l.terms[k:] {
		if t.at >= n.At+len(n.Words) && !percent(t.plain) {
			return moves(t) && adjacent(l.Whole, term{end: n.At + len(n.Words)}, t) || slices.Contains(polarity()["moved"], t.plain)
		}
	}
	return false
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
