package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster"
)

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
				if turns(has) || nots(ts) == nots(b) || v.prefixed(ts, b) || !reaches(ts, b) && !reaches(b, ts) || otherCount(a, has, v.b, told) || softly(ts) || softly(b) || otherwise(ts, has) || otherwise(b, told) {
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

// notWords are "not" and its like.
var notWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range polarity()["nots"] {
		m[w] = true
	}
	return m
})

// nots says whether a clause has "not" or its like; other words that deny
// ("without", "rejects") are told by other ones too often.
func nots(ts []term) bool {
	for i := range ts {
		if notWords()[ts[i].plain] {
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

// reaching is how many telling words behind one that denies may be what it denies.
const reaching = 1

// reaches says whether the word that denies in one clause denies what the other one
// says too: the next telling word behind it stands there. In "for radios, and
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
			if slices.Contains(polarity()["hollow"], t.plain) {
				continue // "no evidence that it was so"
			}
			if n++; n == reaching {
				break
			}
		}
	}
	return false
}

// softly says whether a clause denies without a "not": "too weak to carry".
func softly(ts []term) bool {
	return !nots(ts) && slices.ContainsFunc(ts, func(t term) bool { return slices.Contains(polarity()["softly"], t.plain) })
}

// otherwise says whether a clause without a "not" denies or leaves open what it tells:
// "denied that fees would rise", "asked whether fees would rise".
func otherwise(ts []term, clause string) bool {
	low := strings.ToLower(clause)
	return !nots(ts) && slices.ContainsFunc(polarity()["denying"], func(w string) bool { return wordAt(low, w) >= 0 })
}

// otherCount says whether two clauses are of other numbers: "one in four is fit" and
// "three in four are not" are one.
func otherCount(a *Line, has string, b *Line, told string) bool {
	x, y := countsIn(a, has), countsIn(b, told)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return lacksOne(x, y) && lacksOne(y, x)
}

func lacksOne(of, in []*Number) bool {
	return slices.ContainsFunc(of, func(n *Number) bool {
		return !slices.ContainsFunc(in, func(m *Number) bool { return sameValue(n, m) })
	})
}

func countsIn(l *Line, clause string) []*Number {
	from := strings.Index(l.Whole, clause)
	if from < 0 {
		return nil
	}
	var out []*Number
	for i := range l.Numbers {
		if n := &l.Numbers[i]; comparable(n) && n.At >= from && n.At < from+len(clause) {
			out = append(out, n)
		}
	}
	return out
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
		low := a.low
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
	b := v.b.low
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
	told := v.b.terms
	if nots(told) {
		return found{}, false
	}
	lines := v.tellings[v.from].Lines
	for i := range lines {
		low := lines[i].low
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
	low := l.low
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
	for _, w := range polarity()["ere"] {
		if i := wordAt(low, w); i >= 0 && nots(termsOf(low[:i])) {
			return true // "no train runs before autumn"
		}
	}
	return false
}
