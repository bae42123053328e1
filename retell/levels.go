package retell

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// coreLost finds core defence, of which the alliance has a definition and a target of
// its own, told as defence.
func (v *view) coreLost() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if b.Unit != "ratio" {
			continue
		}
		line, a := v.twin(b)
		if a == nil || !coreDefence(line.terms) || coreDefence(v.b.terms) || !slices.ContainsFunc(v.b.terms, func(t term) bool { return t.spell == "defence" || t.stem == "=military" || t.plain == "military" }) || v.mentions(v.to, "core") {
			continue
		}
		return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s is for core defence in its source, for defence here.", flat(b.Words))}, true
	}
	return found{}, false
}

func coreDefence(ts []term) bool {
	for i := range ts {
		if ts[i].plain == "core" && i+1 < len(ts) && (ts[i+1].spell == "defence" || ts[i+1].plain == "military") {
			return true
		}
	}
	return false
}

// leveled finds a sum or share that something has reached told as the one by which it
// has changed, or the other way round: "rises to 9 billion", "over budget by 9 billion".
func (v *view) leveled() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !telling(b) || !b.Money() && b.Unit != "ratio" && !counted(b) {
			continue
		}
		line, a := v.twin(b)
		if a == nil {
			continue
		}
		was, is := step(line, a), step(v.b, b)
		if was == "" || is == "" || was == is {
			continue
		}
		return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s is what is reached in its source, the change here; or the other way round.", flat(b.Words))}, true
	}
	return found{}, false
}

// step is "to" for a number that something reaches or stands at, "by" for one by which
// it changes, else "".
func step(l *Line, n *Number) string {
	k := slices.IndexFunc(l.terms, func(t term) bool { return t.at >= n.At })
	if k <= 0 {
		return ""
	}
	// the word before, where hedges and signs stand between
	at := k - 1
	for at > 0 && slices.Contains(hedges(), l.terms[at].plain) {
		at--
	}
	window := l.terms[max(0, at-changesWithin):at]
	moves := slices.ContainsFunc(window, func(t term) bool {
		return t.stem == "=rise" || t.stem == "=fall" || slices.Contains(polarity()["overrun"], t.plain)
	})
	switch l.terms[at].plain {
	case "by":
		if moves {
			return "by"
		}
	case "to", "at":
		if moves {
			return "to"
		}
	case "cost", "costs":
		rest := strings.ToLower(l.Whole[min(len(l.Whole), n.At+len(n.Words)):])
		if strings.HasPrefix(strings.TrimLeft(rest, " ,"), "up from") || strings.HasPrefix(strings.TrimLeft(rest, " ,"), "instead of") {
			return "to"
		}
	}
	return ""
}

// pointed finds percentage points told as percent of what there was, or the other way
// round.
func (v *view) pointed() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if b.Unit != "ratio" && b.Unit != "points" || !b.Value.Known() {
			continue
		}
		for _, a := range v.points(b) {
			return found{line: a.line, a: a.number.Words, b: b.Words, why: fmt.Sprintf("“%s” in its source, “%s” here: a change of a share in points is another one in percent.", flat(a.number.Words), flat(b.Words))}, true
		}
	}
	return found{}, false
}

// points are the numbers of the source of the same figure, of which one is in points
// and the other in percent.
func (v *view) points(b *Number) []spot {
	if v.holds(v.from, b) {
		return nil
	}
	for _, l := range v.nearby() {
		for k := range l.Numbers {
			a := &l.Numbers[k]
			if !a.Value.Known() || !equal(a.Value, b.Value) || !(a.Unit == "points" && b.Unit == "ratio" && changing(v.b, b) || a.Unit == "ratio" && b.Unit == "points" && changing(l, a)) {
				continue
			}
			return []spot{{line: l, number: a}}
		}
	}
	return nil
}

// nearby are the lines of the source that the line at hand may tell of.
func (v *view) nearby() []*Line {
	var out []*Line
	lines := v.tellings[v.from].Lines
	for i := range lines {
		if of, _ := v.shared(&lines[i], v.b); of >= loose {
			out = append(out, &lines[i])
		}
	}
	return out
}

// firmlyNot finds what is not so for a while told as not so.
func (v *view) firmlyNot() (found, bool) {
	if v.a == nil || v.m.ofB < paraphrase || v.b.Kind == muster.Question || !nots(v.b.terms) {
		return found{}, false
	}
	low := v.a.low
	word := wordOf(low, polarity()["whiles"])
	if word == "" || len(low) != len(v.a.Whole) || !nots(v.a.terms) && sign(v.a.terms) > 0 {
		return found{}, false
	}
	for i := range v.tellings[v.to].Lines {
		if l := v.tellings[v.to].Lines[i].low; wordOf(l, polarity()["whiles"]) != "" || wordOf(l, polarity()["yet"]) != "" && &v.tellings[v.to].Lines[i] == v.b {
			return found{}, false
		}
	}
	part, other := around(v.a.Whole, strings.Index(low, word)), termsOf(v.b.Whole)
	if len(v.sharedWords(termsOf(part), other)) < 1 {
		return found{}, false
	}
	return found{a: word, why: fmt.Sprintf("Told without its “%s”.", word)}, true
}
