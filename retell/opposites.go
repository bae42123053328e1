package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster"
)

// opposed finds a word told as its opposite, of the same matter: "affordable" as
// "unaffordable", a rise by a number as a fall by it, agreement as refusal.
// A word with "not" before it is its own opposite.
func opposed(v *view) (found, bool) {
	lines := v.tellings[v.from].Lines
	for i := range v.b.terms {
		w := &v.b.terms[i]
		if w.common || w.number {
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
		if u.common || u.number {
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

// prefixes turn a word into its opposite.
var prefixes = [...]string{"un", "in", "im", "ir", "il", "dis"}

// un says whether a word is another with a prefix that turns it round. Short words
// are chance: "invest" is no opposite of "vest".
func un(w, of string) bool {
	if len(w) <= len(of) || len(w) > len(of)+3 {
		return false
	}
	rest, ok := strings.CutSuffix(w, of)
	return ok && len(of) >= 6 && slices.Contains(prefixes[:], rest)
}

// against says whether two sets of kin are opposites.
func against(a, b string) bool { return strings.HasPrefix(a, "=") && opposites()[a] == b }

// opposites are the sets of kin that are opposites, both ways.
var opposites = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, pair := range polarity()["against"] {
		x, y, _ := strings.Cut(pair, " ")
		m["="+x], m["="+y] = "="+y, "="+x
	}
	return m
})

// negated says whether one of the three words before a word turns it round.
func negated(ts []term, i int) bool {
	for _, t := range ts[max(0, i-3):i] {
		if slices.Contains(polarity()["not"], t.plain) {
			return true
		}
	}
	return false
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

// denial finds a clause told without its "not", or with one that its source has not:
// each of the two has most telling words of the other.
func denial(v *view) (found, bool) {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		a := &lines[i]
		if a.Kind == muster.Question || a != v.a && !v.sameMatter(a, mostly) || contained(v.b.terms, a.own) {
			continue
		}
		if nots(a.own) == nots(v.b.own) {
			continue // "asked about a fee, she would not rule it out": the "not" stands in another clause
		}
		for _, told := range parts(v.b.Text) {
			b := termsOf(told)
			if v.weight(b) < 2 || turns(told) {
				continue
			}
			for _, has := range parts(a.Text) {
				ts := termsOf(has)
				if turns(has) || nots(ts) == nots(b) || v.prefixed(ts, b) || !reaches(ts, b) && !reaches(b, ts) {
					continue
				}
				ofB, ofA := v.weights.covered(ts, b)
				shared := v.sharedWords(ts, b)
				if max(ofB, ofA) >= mostly && min(ofB, ofA) >= otherClause && (len(shared) >= leastClause || len(shared) == 2 && (notAt(ts, shared) || notAt(b, shared))) {
					return found{line: a, a: strings.TrimSpace(has), b: strings.TrimSpace(told), why: fmt.Sprintf("“%s” stands where its source has “%s”: the opposite.", short(told), short(has))}, true
				}
			}
		}
	}
	return found{}, false
}

// prefixed says whether a word of one clause is the other's with a prefix that turns
// it round: "not unaffordable" is affordable.
func (v *view) prefixed(a, b []term) bool {
	for _, t := range a {
		for _, u := range b {
			if un(t.plain, u.plain) || un(u.plain, t.plain) {
				return true
			}
		}
	}
	return false
}

// parts are the clauses of each sentence of a text.
func parts(s string) []string {
	var out []string
	for _, clause := range clauses(strings.ReplaceAll(s, " - ", " – ")) {
		for clause != "" {
			end := strings.IndexAny(clause, "!?")
			if i := strings.Index(clause, ". "); i >= 0 && (end < 0 || i < end) {
				end = i
			}
			if end < 0 {
				out = append(out, clause)
				break
			}
			out = append(out, clause[:end])
			clause = clause[end+1:]
		}
	}
	return out
}

// nots says whether a clause has "not" or its like; other words that deny
// ("without", "rejects") are told by other ones too often.
func nots(ts []term) bool {
	for _, t := range ts {
		switch t.plain {
		case "not", "n't", "n’t", "never", "cannot", "no", "neither", "nor", "nobody", "none", "nothing":
			return true
		}
	}
	return false
}

// sharedWords are the stems of telling words, no numbers, that two clauses share.
func (v *view) sharedWords(a, b []term) map[string]bool {
	out := map[string]bool{}
	for _, t := range a {
		if t.common || t.number || t.name || slices.Contains(polarity()["scale"], t.plain) {
			continue
		}
		if slices.ContainsFunc(b, func(u term) bool { return u.stem == t.stem }) {
			out[t.stem] = true
		}
	}
	return out
}

// notAt says whether the word that denies stands right before a shared word: "no
// station closes", "will not close".
func notAt(ts []term, shared map[string]bool) bool {
	for i := range ts {
		if nots(ts[i:i+1]) && i+1 < len(ts) && shared[ts[i+1].stem] {
			return true
		}
	}
	return false
}

// reaches says whether the word that denies in one clause denies what the other one
// says too: one of the next telling words behind it stands there. In "for radios, and
// not for boots" and "has not forgotten the promise" it denies something else.
func reaches(ts, other []term) bool {
	for i := range ts {
		if !nots(ts[i : i+1]) {
			continue
		}
		n := 0
		for _, t := range ts[i+1:] {
			if t.common {
				continue
			}
			if n == 0 && slices.Contains(polarity()["twice"], t.plain) {
				break
			}
			if slices.ContainsFunc(other, func(u term) bool { return u.stem == t.stem }) {
				return true
			}
			if n++; n == 2 {
				break
			}
		}
	}
	return false
}

// otherClause is the share that the longer of two clauses has of the shorter.
const otherClause = 0.35

// denied finds what somebody denies in the source told as so: "she denied that the
// mill would close", "the mill would close, she confirmed".
func denied(v *view) (found, bool) {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		a := &lines[i]
		if ofB, _ := v.shared(a, v.b); ofB < loose {
			continue
		}
		low := strings.ToLower(a.Whole)
		for _, w := range polarity()["denied"] {
			at := wordAt(low, w)
			if at < 0 || len(low) != len(a.Whole) {
				continue
			}
			clause, _, _ := strings.Cut(a.Whole[at+len(w):], ", ")
			ts := termsOf(clause)
			if nots(ts) || v.weight(ts) < 2 {
				continue
			}
			if ofA, _ := v.weights.covered(v.b.own, ts); ofA >= mostly && v.sharedIn(ts, v.b.own) >= 2 && !v.denies(v.b) {
				return found{line: a, why: fmt.Sprintf("Denied in its source (“%s”), told here as so.", short(a.Whole[at:]))}, true
			}
		}
	}
	return found{}, false
}

// owned finds what somebody denies in the source told as admitted: "denied having let
// it pass", "admitted letting it through".
func owned(v *view) (found, bool) {
	b := strings.ToLower(v.b.Whole)
	here := ""
	for _, w := range polarity()["admitting"] {
		if wordAt(b, w) >= 0 {
			here = w
			break
		}
	}
	if here == "" || len(b) != len(v.b.Whole) {
		return found{}, false
	}
	told := termsOf(v.b.Whole[wordAt(b, here)+len(here):])
	if nots(told) {
		return found{}, false
	}
	lines := v.tellings[v.from].Lines
	for i := range lines {
		low := strings.ToLower(lines[i].Whole)
		for _, w := range polarity()["disowned"] {
			at := wordAt(low, w)
			if at < 0 || len(low) != len(lines[i].Whole) {
				continue
			}
			clause := around(lines[i].Whole, at+len(w))
			if k := strings.Index(clause, lines[i].Whole[at:at+len(w)]); k >= 0 {
				clause = clause[k+len(w):]
			}
			ts := termsOf(clause)
			of, _ := v.weights.covered(told, ts)
			if n := v.sharedIn(ts, told); n >= 2 && of >= paraphrase || n >= 1 && of >= mostly {
				return found{line: &lines[i], why: fmt.Sprintf("“%s” in its source, “%s” here.", w, here)}, true
			}
			break
		}
	}
	return found{}, false
}

// denies says whether a line or those of its sentence have a word that denies.
func (v *view) denies(l *Line) bool {
	low := strings.ToLower(l.Whole)
	ts := l.terms
	return nots(ts) || sign(ts) < 0 || slices.ContainsFunc(polarity()["denying"], func(w string) bool { return wordAt(low, w) >= 0 })
}

// leastClause is how many telling words a clause has before its denial is told.
const leastClause = 3

// turns says whether a clause has words that only look as if they denied: "no later
// than", "not only".
func turns(clause string) bool {
	low := strings.ToLower(clause)
	for _, w := range polarity()["seeming"] {
		if wordAt(low, w) >= 0 {
			return true
		}
	}
	return false
}
