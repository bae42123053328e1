package retell

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// rest says whether a number is what is left of a whole when the source's number is
// taken off, or the sum of two: of 104 ports 38 are covered, and 66 are not.
func (v *view) rest(b *Number) bool {
	if !counted(b) && b.Unit != "ratio" || !b.Value.Known() {
		return false
	}
	for i := range v.tellings[v.from].Lines {
		l := &v.tellings[v.from].Lines[i]
		for k := range l.Numbers {
			a := &l.Numbers[k]
			if !a.Value.Known() || a.Unit != b.Unit && !(counted(a) && counted(b)) {
				continue
			}
			if telling(b) && slices.ContainsFunc(l.Numbers, func(other Number) bool {
				return counted(&other) && other.Value.Known() && other.At != a.At && counted(a) && equal(a.Value.Add(other.Value), b.Value) && !optional(l, &other) && !optional(l, a)
			}) {
				return true // 19 to 8: of 27
			}
			sum := a.Value.Add(b.Value)
			if b.Unit == "ratio" && sum.Cmp(muster.Int(1)) == 0 {
				return true
			}
			if slices.ContainsFunc(l.Numbers, func(whole Number) bool { return counted(&whole) && equal(whole.Value, sum) }) {
				return true
			}
		}
	}
	return false
}

// bothEnds says whether the line at hand gives both ends of a range of the source.
func (v *view) bothEnds(b *Number) bool {
	for i := range v.tellings[v.from].Lines {
		for k := range v.tellings[v.from].Lines[i].Numbers {
			a := &v.tellings[v.from].Lines[i].Numbers[k]
			if a.Value.Known() || !a.Low.Known() || !a.High.Known() || !equal(a.Low, b.Value) && !equal(a.High, b.Value) {
				continue
			}
			if b.Hedge == muster.UpTo && equal(a.High, b.Value) || b.Hedge == muster.AtLeast && equal(a.Low, b.Value) {
				return true // "up to 60" of 48 to 60
			}
			has := func(n muster.Number) bool {
				return slices.ContainsFunc(v.b.Numbers, func(m Number) bool { return equal(m.Value, n) && m.Value.Known() })
			}
			if has(a.Low) && has(a.High) {
				return true
			}
		}
	}
	return false
}

// added finds a number that is a firm one of the source and one that is only possible,
// taken together: 48 carriers and an option for 24 told as 72.
func (v *view) added(b *Number) (*Line, *Number, *Number) {
	if !counted(b) && !b.Money() || !b.Value.Known() || !telling(b) {
		return nil, nil, nil
	}
	lines := v.tellings[v.from].Lines
	for i := range lines {
		for k := range lines[i].Numbers {
			y := &lines[i].Numbers[k]
			if !y.Value.Known() || y.Unit != b.Unit && !(counted(y) && counted(b)) || y.Value.Cmp(b.Value) >= 0 || !optional(&lines[i], y) {
				continue
			}
			for j := max(0, i-2); j <= i; j++ {
				for m := range lines[j].Numbers {
					x := &lines[j].Numbers[m]
					if x != y && x.Value.Known() && (x.Unit == b.Unit || counted(x) && counted(b)) && x.Value.Sign() > 0 && equal(x.Value.Add(y.Value), b.Value) {
						return &lines[j], x, y
					}
				}
			}
		}
	}
	return nil, nil, nil
}

// optional says whether the clause of a number leaves it open.
func optional(l *Line, n *Number) bool {
	clause := strings.ToLower(around(l.Whole, n.At))
	return slices.ContainsFunc(polarity()["option"], func(w string) bool { return wordAt(clause, w) >= 0 })
}

// turnedCount finds a count of things told as the count of those of which the opposite
// holds: "38 ports can be covered" as "38 ports have no cover".
func (v *view) turnedCount() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !counted(b) || !telling(b) || b.Hedge != muster.Exactly && b.Hedge != "" && b.Hedge != muster.About {
			continue
		}
		line, a := v.twin(b)
		if a == nil || head(a) != "" && head(b) != "" && head(a) != head(b) && len(v.sharedWords(line.terms, v.b.terms)) == 0 {
			continue
		}
		if none := lacking(v.b, b); none != "" && lacking(line, a) == "" && !nots(line.terms) && sign(line.terms) > 0 && !v.holdsRest(line, a) {
			return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s of which it is said in its source (“%s”) are told here as “%s”.", flat(b.Words), short(line.Text), none)}, true
		}
	}
	return found{}, false
}

// holdsRest says whether a line gives the rest of a whole too.
func (v *view) holdsRest(l *Line, a *Number) bool {
	return slices.ContainsFunc(l.Numbers, func(m Number) bool {
		return counted(&m) && !sameValue(&m, a) && m.Value.Known() && m.Value.Cmp(a.Value) < 0
	})
}

// lacking is the phrase behind a number of a line that says that the things counted
// have not: "have no", "are without".
func lacking(l *Line, n *Number) string {
	low := l.low
	from := min(len(low), n.At+len(n.Words))
	rest := low[from:min(len(low), from+reach)]
	if i := strings.IndexAny(rest, ",.;:"); i >= 0 {
		rest = rest[:i]
	}
	if f := strings.Fields(rest); len(f) > 7 {
		rest = strings.Join(f[:7], " ")
	}
	for _, join := range [...]string{" and ", " but ", " that ", " who ", " which "} {
		rest, _, _ = strings.Cut(rest, join)
	}
	for _, w := range polarity()["lacking"] {
		if wordAt(rest, w) >= 0 {
			return w
		}
	}
	return ""
}

// stillToCome finds a number of what has been done told as one of what is to be done:
// "12 have been painted up to now", "12 are to be painted before 2031".
func (v *view) stillToCome() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !counted(b) || !telling(b) {
			continue
		}
		line, a := v.twin(b)
		if a == nil {
			continue
		}
		theirs, here := around(line.Whole, a.At), around(v.b.Whole, b.At)
		done := wordOf(strings.ToLower(theirs), polarity()["sofar"])
		if done == "" || moods(termsOf(theirs)).will != "" || moods(termsOf(here)).will == "" || wordOf(v.b.low, polarity()["sofar"]) != "" || len(v.sharedWords(termsOf(theirs), termsOf(here))) == 0 {
			continue
		}
		return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("“%s” is of what “%s” is done in its source, here of what is to come.", flat(b.Words), done)}, true
	}
	return found{}, false
}
