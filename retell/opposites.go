package retell

import (
	"fmt"
	"slices"
	"strings"
)

// opposed finds a word told as its opposite, of the same matter: "affordable" as
// "unaffordable", a rise by a number as a fall by it, agreement as refusal.
// A word with "not" before it is its own opposite.
func opposed(v *view) (found, bool) {
	lines := v.tellings[v.from].Lines
	for i := range v.b.terms {
		w := &v.b.terms[i]
		if w.number || w.common && !opposable()[w.plain] {
			continue
		}
		for k := range lines {
			a := &lines[k]
			if j, ok := v.opposite(a, i); ok && negated(a.terms, j) == negated(v.b.terms, i) {
				said := a.Whole[a.terms[j].at:a.terms[j].end]
				return found{line: a, why: fmt.Sprintf("“%s” stands where its source has “%s”: the opposite.", w.plain, said)}, true
			}
		}
	}
	return found{}, false
}

// opposite is the word of a line of the source that the i-th word of the line at
// hand is the opposite of. Neither line may have the other's word too.
func (v *view) opposite(a *Line, i int) (int, bool) {
	w := &v.b.terms[i]
	for j := range a.terms {
		u := &a.terms[j]
		if u.number || u.common && !opposable()[u.plain] {
			continue
		}
		switch {
		case un(w.plain, u.plain) || un(u.plain, w.plain):
			if a.hasWord(w.plain) || v.b.hasWord(u.plain) || !v.sameMatter(a, oneName) {
				continue
			}
			return j, true
		case against(w.stem, u.stem):
			if a.stems[w.stem] || v.b.stems[u.stem] || !v.sameMatter(a, paraphrase) || !v.sameObject(a, i, j) {
				continue
			}
			return j, true
		case antonyms()[[2]string{w.plain, u.plain}]:
			if a.hasWord(w.plain) || v.b.hasWord(u.plain) || !v.sameMatter(a, paraphrase) || len(v.sharedWords(a.terms, v.b.terms)) < leastClause || !v.sameBeside(a, i, j) || v.tellsNumber(a) {
				continue
			}
			return j, true
		}
	}
	return 0, false
}

// oneName is the share of a line's weight that a name shared with another has,
// about.
const oneName = 0.2

// sameMatter says whether a line of the source tells of what the line at hand does.
func (v *view) sameMatter(a *Line, least float64) bool {
	ofB, ofA := v.shared(a, v.b)
	return ofB >= least && ofA >= least/2
}

// sameObject says whether the words behind the two opposites begin alike, or the
// two have a number in common: "rose by 8 percent", "fell by 8 percent".
func (v *view) sameObject(a *Line, i, j int) bool {
	x, y := behind(v.b.terms, i), behind(a.terms, j)
	for _, t := range x {
		for _, u := range y {
			if t.stem == u.stem {
				return true
			}
		}
	}
	return false
}

// behind are the next telling words behind a word, three at most.
func behind(ts []term, i int) []term {
	var out []term
	for _, t := range ts[i+1:] {
		if !t.common || t.number {
			out = append(out, t)
		}
		if len(out) == 3 {
			break
		}
	}
	return out
}

func (l *Line) hasWord(w string) bool {
	return slices.ContainsFunc(l.terms, func(t term) bool { return t.plain == w })
}

// askedInside finds an answer turned round where the source tells question and
// answer in one sentence: "asked whether the toll would go, she said that there
// were no plans". Only a plain no within a few words counts.
func askedInside(v *view) (found, bool) {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		a := &lines[i]
		question, answer, ok := asked(a.Whole)
		if !ok || !deniedAtOnce(answer) {
			continue
		}
		q := termsOf(question)
		telling := int(v.weight(q))
		if telling == 0 || v.sharedIn(q, v.b.terms) < max(1, min(2, (telling+1)/2)) || v.sharedIn(a.terms, v.b.terms) < 2 {
			continue
		}
		expected := -sign(q)
		for _, clause := range clauses(v.b.Whole) {
			ts := termsOf(clause)
			if sign(ts) == expected || startsAsking(clause) {
				return found{}, false
			}
		}
		return found{line: a, a: answer, why: fmt.Sprintf("Asked “%s”, the answer in its source is no (“%s”); this report tells the opposite.", short(question), short(answer))}, true
	}
	return found{}, false
}

// asked parts a sentence into what was asked and what was answered.
func asked(s string) (question, answer string, ok bool) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return "", "", false
	}
	for _, w := range polarity()["asked"] {
		i := wordAt(low, w)
		if i < 0 {
			continue
		}
		question, answer, ok = strings.Cut(s[i+len(w):], ", ")
		return strings.TrimSpace(question), answer, ok && answer != ""
	}
	return "", "", false
}

func startsAsking(clause string) bool {
	_, _, ok := asked(clause + ", x")
	return ok
}

// deniedAtOnce says whether an answer denies within the first words behind the one
// that tells of speech.
func deniedAtOnce(answer string) bool {
	ts := termsOf(answer)
	for i, t := range ts {
		if t.stem != "=say" && t.plain != "answered" && t.plain != "replied" {
			continue
		}
		for _, u := range ts[i+1 : min(len(ts), i+6)] {
			if slices.Contains(polarity()["not"], u.plain) {
				return sign(ts[i:]) < 0
			}
		}
		return false
	}
	return false
}
