package retell

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"muster"
)

// numberChanged finds a number that its source gives otherwise: another value of
// the same thing, the same figure in another currency, a range cut to one end.
func numberChanged(v *view) []found {
	var out []found
	for _, find := range [...]func() (found, bool){v.yearChanged, v.stillToCome, v.boundTurned} {
		if f, ok := find(); ok {
			out = append(out, f)
		}
	}
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !comparable(b) || v.a != nil && v.longBefore(v.a) || v.holds(v.from, b) || v.rounds(b) || v.rest(b) || v.bothEnds(b) {
			continue
		}
		if line, a := v.twin(b); a != nil && a.Unit != b.Unit && muster.IsCurrency(b.Unit) {
			if v.b.Kind == muster.Headline && v.holds(v.to, a) {
				continue
			}
			if coin(a) == coin(b) || v.dollars(a, b) || slices.Contains(polarity()["crown"], a.Unit) && slices.Contains(polarity()["crown"], b.Unit) {
				continue // "crowns" are whose a report says they are
			}
			out = append(out, found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("“%s” stands where its source has “%s”: the same figure in another currency.", flat(b.Words), flat(a.Words))})
			continue
		}
		if line, x, y := v.added(b); x != nil {
			out = append(out, found{line: line, a: x.Words, b: b.Words, why: fmt.Sprintf("“%s” is in its source “%s” and, only as possible, “%s”.", flat(b.Words), flat(x.Words), flat(y.Words))})
			continue
		}
		if v.a != nil {
			if a, why := v.otherwise(b); a != nil {
				out = append(out, found{a: a.Words, b: b.Words, why: why})
				continue
			}
		}
		if line, a := v.slipped(b); a != nil {
			why := fmt.Sprintf("“%s” stands where its source has “%s”.", flat(b.Words), flat(a.Words))
			if !a.Value.Known() {
				why = fmt.Sprintf("“%s” is told for the range that its source gives: “%s”.", flat(b.Words), flat(a.Words))
			}
			out = append(out, found{line: line, a: a.Words, b: b.Words, why: why})
		}
	}
	return out
}

// rounds says whether the source has a number of the kind whose room this one shares,
// where one of the two is told as about so many: "some 1,980" as "nearly 2,000".
func (v *view) rounds(b *Number) bool {
	if !telling(b) {
		return false
	}
	for i := range v.tellings[v.from].Lines {
		for k := range v.tellings[v.from].Lines[i].Numbers {
			a := &v.tellings[v.from].Lines[i].Numbers[k]
			if !telling(a) || !alikeThings(a, b) || a.Unit != b.Unit && !counted(a) || !loosely(a) && !loosely(b) || !a.Value.Known() || !b.Value.Known() {
				continue
			}
			if a.Low.Known() && a.High.Known() && b.Low.Known() && b.High.Known() && a.Low.Cmp(b.High) <= 0 && b.Low.Cmp(a.High) <= 0 && (a.Money() || head(a) == head(b)) {
				return true
			}
		}
	}
	return false
}

// loosely says whether a number is told as about so many.
func loosely(n *Number) bool { return n.Hedge == muster.About || n.Hedge == muster.Nearly }

// dollars says whether two sums are in dollars of which one says whose they are, and
// the retelling says so in other words: "in Canadian money".
func (v *view) dollars(a, b *Number) bool {
	if x, y := coin(a), coin(b); !dollar(x) || !dollar(y) {
		return false
	}
	for i := range v.tellings[v.to].Lines {
		ts := v.tellings[v.to].Lines[i].terms
		for k := range ts {
			if k > 0 && nationWords().of[ts[k-1].plain] && (ts[k].stem == "=money" || ts[k].plain == "dollars" || ts[k].plain == "currency") {
				return true
			}
		}
	}
	return false
}

func dollar(coin string) bool {
	return strings.HasSuffix(coin, "$") || strings.HasSuffix(coin, "dollars") || strings.HasSuffix(coin, "dollar")
}

// coin is the word or sign of a sum's currency.
func coin(n *Number) string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(n.Words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Sc, r) }) {
		if !slices.Contains(polarity()["scale"], w) && !slices.Contains(hedges(), w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// comparable says whether a number says how much or how many, not when or which.
func comparable(n *Number) bool {
	switch n.Unit {
	case "ratio", "points", "count", "persons", "times":
	default:
		if !n.Money() {
			return false
		}
	}
	return n.Value.Known() || n.Low.Known() && n.High.Known()
}

// holds says whether a report gives this very number anywhere, or a range that
// is written so.
func (s *story) holds(telling int, n *Number) bool {
	for i := range s.tellings[telling].Lines {
		for k := range s.tellings[telling].Lines[i].Numbers {
			if m := &s.tellings[telling].Lines[i].Numbers[k]; sameValue(m, n) || percentLeftOut(m, n) || percentLeftOut(n, m) {
				return true
			}
		}
	}
	return false
}

// otherwise finds the number of the source's line that n stands for.
func (v *view) otherwise(n *Number) (*Number, string) {
	for i := range v.a.Numbers {
		a := &v.a.Numbers[i]
		if !comparable(a) || v.holdsIn(v.b, a) || others(v.a, a, v.b, n) {
			continue
		}
		switch {
		case !a.Value.Known() && n.Value.Known() && (equal(a.Low, n.Value) || equal(a.High, n.Value)) && alikeUnits(a, n):
			return a, fmt.Sprintf("“%s” is one end of the range that its source gives: “%s”.", flat(n.Words), flat(a.Words))
		case a.Unit == n.Unit && a.Per == n.Per && a.Value.Known() && n.Value.Known() && v.sameThing(a, n):
			return a, fmt.Sprintf("“%s” stands where its source has “%s”.", flat(n.Words), flat(a.Words))
		}
	}
	return nil, ""
}

// others says whether the clauses of two numbers say that they are whose alone: one of
// Europe's and the other of all allies', or of two different countries.
func others(x *Line, a *Number, y *Line, b *Number) bool {
	if p, q := owner(x, a), owner(y, b); p != "" && q != "" {
		return p != q
	}
	p, q := countriesAt(x, a), countriesAt(y, b)
	return len(p) > 0 && len(q) > 0 && !slices.ContainsFunc(p, func(c string) bool { return slices.Contains(q, c) })
}

// countriesAt are the countries that the clause of a number names, by name, people or
// capital.
func countriesAt(l *Line, n *Number) []string {
	var out []string
	for _, t := range termsOf(clauseAround(l.Whole, n.At)) {
		switch c := capitals()[t.plain]; {
		case len(t.stem) == 4 && t.stem[0] == '=' && t.stem == strings.ToUpper(t.stem): // kin have "=" as well
			out = append(out, t.stem)
		case t.capital && c != "":
			out = append(out, c)
		}
	}
	return out
}

// alikeUnits says whether units are one, or two currencies.
func alikeUnits(a, b *Number) bool {
	return a.Unit == b.Unit || muster.IsCurrency(a.Unit) && muster.IsCurrency(b.Unit)
}

func (v *view) holdsIn(l *Line, n *Number) bool {
	return slices.ContainsFunc(l.Numbers, func(m Number) bool { return sameValue(&m, n) })
}

// sameThing says whether two numbers of matched lines are of one thing: what is
// counted is of one kin, or nothing is said of it and the lines are close.
func (v *view) sameThing(a, b *Number) bool {
	x, y := head(a), head(b)
	if x != "" && y != "" && x != y {
		return false
	}
	return v.m.ofB >= paraphrase && v.m.ofA >= paraphrase || x != "" && x == y && v.m.ofB >= mostly
}

// mostly is the share of a line's weight from which it is surely the retelling of
// its source's line, though that tells much more.
const mostly = 0.6

// head is the kin of what a number counts or measures.
func head(n *Number) string {
	fields := strings.Fields(strings.ToLower(n.Of))
	if len(fields) == 0 {
		return ""
	}
	return stem(fields[len(fields)-1])
}

// qualifierLost finds a number that its source says less firmly: "nearly 38
// percent" told as "38 percent"; and a thing that may be told as one that will.
func qualifierLost(v *view) []found {
	var out []found
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if b.Hedge != muster.Exactly && b.Hedge != "" || !comparable(b) || hedged(v.b, b) {
			continue
		}
		line, a := v.counterpart(b)
		if a == nil || v.hedgedElsewhere(b) || strings.HasPrefix(a.Words, "short of") || strings.Contains(a.Words, "than the ") || a.Hedge == muster.Exactly || a.Hedge == muster.Between || a.Hedge == "" {
			continue
		}
		out = append(out, found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("“%s” is told without its “%s”.", flat(a.Words), a.Hedge)})
	}
	if f, ok := firmer(v); ok {
		out = append(out, f)
	} else if f, ok := v.happened(); ok {
		out = append(out, f)
	} else if f, ok := v.firmlyNot(); ok {
		out = append(out, f)
	} else if f, ok := conditionLost(v); ok {
		out = append(out, f)
	}
	return out
}

// twin is the number of the source that a number retells: the same figure, in
// the line that has most in common with this one. Small counts stand in many
// places and have none.
func (v *view) twin(b *Number) (*Line, *Number) {
	var line *Line
	var number *Number
	best := 0.0
	lines := v.tellings[v.from].Lines
	for i := range lines {
		for k := range lines[i].Numbers {
			a := &lines[i].Numbers[k]
			if !equal(a.Value, b.Value) || !a.Value.Known() && (!equal(a.Low, b.Low) || !equal(a.High, b.High) || a.Hedge != b.Hedge) || !alikeThings(a, b) {
				continue
			}
			of, back := v.weights.covered(lines[i].terms, v.b.terms)
			if x := of + back; x > best && (telling(b) && !spelledOut(b) || of >= loose) {
				best, line, number = x, &lines[i], a
			}
		}
	}
	return line, number
}

// spelledOut says whether a share is a half in words: that of anything stands in many
// places.
func spelledOut(n *Number) bool {
	return n.Unit == "ratio" && strings.IndexFunc(n.Words, unicode.IsDigit) < 0 && equal(n.Value, muster.Ratio(1, 2))
}

// counterpart is the number of the source that a number retells: its twin, or the
// one whose digits it has in another order or with the point elsewhere.
func (v *view) counterpart(b *Number) (*Line, *Number) {
	if line, a := v.twin(b); a != nil {
		return line, a
	}
	if v.holds(v.from, b) || !comparable(b) {
		return nil, nil
	}
	if line, a := v.slipped(b); a != nil && a.Value.Known() && (shifted(a.Value, b.Value) || swapped(a.Value, b.Value)) {
		return line, a
	}
	return nil, nil
}

// garbled says whether the line at hand has a number of the source with its digits in
// another order or the point elsewhere.
func (v *view) garbled(n *Number) bool {
	return slices.ContainsFunc(v.b.Numbers, func(b Number) bool {
		_, a := v.counterpart(&b)
		return a == n
	})
}

// alikeThings says whether numbers may be of one thing: in one unit or two
// currencies, or counts of things and of people.
func alikeThings(a, b *Number) bool {
	return alikeUnits(a, b) || counted(a) && counted(b)
}

func counted(n *Number) bool { return n.Unit == "count" || n.Unit == "persons" }

// hedged says whether the words around a number soften it though its own do not:
// "some two fifths", "not quite", "a million or more".
func hedged(l *Line, n *Number) bool {
	before := strings.ToLower(l.Whole[max(0, n.At-24):n.At])
	for _, w := range hedges() {
		if strings.Contains(before, w+" ") {
			return true
		}
	}
	after := strings.ToLower(l.Whole[min(len(l.Whole), n.At+len(n.Words)):])
	after = strings.TrimLeft(after, " ,")
	for _, w := range polarity()["behind"] {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return false
}

// hedgedElsewhere says whether the retelling has a number softened in another line: then
// a second mention without says nothing firmer.
func (v *view) hedgedElsewhere(b *Number) bool {
	for i := range v.tellings[v.to].Lines {
		l := &v.tellings[v.to].Lines[i]
		for k := range l.Numbers {
			if m := &l.Numbers[k]; l != v.b && equal(m.Value, b.Value) && m.Value.Known() && alikeThings(m, b) && telling(m) && (m.Hedge != muster.Exactly && m.Hedge != "" || hedged(l, m)) && (!counted(b) || head(b) == head(m)) {
				return true
			}
		}
	}
	return false
}

// firmer finds a possibility told as a certainty: "could … unless" as "will".
func firmer(v *view) (found, bool) {
	if v.a == nil || v.m.ofB < paraphrase || v.m.ofA < loose {
		return found{}, false
	}
	a, b := moods(v.a.own), moods(v.b.own)
	if a.may == "" || b.may != "" || b.will == "" || a.will != "" && !hopeful(a.may) || v.a.Kind == muster.Question {
		return found{}, false
	}
	return found{why: fmt.Sprintf("Told as sure (“%s”), in its source as possible (“%s”).", b.will, a.may)}, true
}

// hopeful says whether a word leaves what "will" happen open: "I hope that it will".
func hopeful(w string) bool { return slices.Contains(polarity()["hope"], w) }

type mood struct{ may, will string }

// moods are the words of a line that say how sure it is.
func moods(ts []term) mood {
	var m mood
	for i, t := range ts {
		switch {
		case t.plain == "may" && t.name: // the month
		case m.may == "" && (slices.Contains(polarity()["may"], t.plain) || hopeful(t.plain) || slices.Contains(polarity()["moot"], t.plain) && (t.stem != "=ask" || i+1 < len(ts) && (ts[i+1].plain == "on" || ts[i+1].plain == "for" || !strings.HasPrefix(t.plain, "call")))):
			m.may = t.plain
		case slices.Contains(polarity()["will"], t.plain):
			m.will = t.plain
		case t.plain == "going" && i+1 < len(ts) && ts[i+1].plain == "to":
			m.will = "is going to"
		}
	}
	return m
}

// clauseAround is the clause in which a byte stands.
func clauseAround(s string, at int) string {
	from, to := bounds(s, at)
	return strings.TrimSpace(strings.TrimLeft(s[from:to], "\x80\x9c\x9d "))
}

// bounds are where the clause begins and ends in which a byte stands: at marks
// other than commas. The point in "2.8 percent" is none.
func bounds(s string, at int) (from, to int) {
	for from = at; from > 0; from-- {
		if strings.IndexByte(";:\n", s[from-1]) >= 0 || s[from-1] == '.' && !digitAt(s, from) || strings.HasPrefix(s[from-1:], "“") {
			break
		}
	}
	for to = at; to < len(s); to++ {
		if s[to] == ';' || s[to] == '\n' || s[to] == '.' && !digitAt(s, to+1) {
			break
		}
	}
	return from, to
}

func digitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }
