package main

import (
	"fmt"
	"strings"

	"muster"
)

// score counts what one tool reads of a set of sentences.
type score struct {
	gold, read                int // mentions in gold, and read by the tool
	values, units             int // of these with the right value; with unit too
	hedges                    int // with the right hedge, of those with the right value
	measured, measuredRead    int // gold and read with a unit of measure: no count of things
	measuredBoth              int
	wrong                     []string
	bytes, sentences, correct int
}

// add scores what a tool read of one sentence. A mention agrees with gold where
// the spans overlap and the values are the same; then the unit counts.
func (s *score) add(t sentence, got []mention) {
	s.sentences++
	s.bytes += len(t.text)
	var kept []mention
	for _, m := range got {
		if !apart(t, m.Span) && !(t.loose && stray(t, m)) {
			kept = append(kept, m)
		}
	}
	s.gold += len(t.gold)
	s.read += len(kept)
	used := make([]bool, len(kept))
	missed := ""
	for _, g := range t.gold {
		best := -1
		for i, m := range kept {
			if used[i] || !m.Overlaps(g.Span) || !near(m.low, g.low) || !near(m.high, g.high) {
				continue
			}
			if best < 0 || m.sameUnit(g) {
				best = i
			}
		}
		if !g.counts() {
			s.measured++
		}
		if best < 0 {
			missed += " missed " + g.String() + ";"
			continue
		}
		used[best] = true
		s.values++
		m := kept[best]
		if m.hedge == g.hedge {
			s.hedges++
		} else {
			missed += " hedge " + string(m.hedge) + " for " + g.String() + ";"
		}
		switch {
		case !m.sameUnit(g):
			missed += " unit " + m.String() + " for " + g.String() + ";"
		default:
			s.units++
			if !g.counts() {
				s.measuredBoth++
			}
		}
	}
	for i, m := range kept {
		if !m.counts() {
			s.measuredRead++
		}
		if !used[i] {
			missed += " extra " + m.String() + ";"
		}
	}
	if missed == "" {
		s.correct++
	} else {
		s.wrong = append(s.wrong, t.text+" →"+missed)
	}
}

// apart says whether a mention lies in a date or another span that is not
// scored, and in no gold.
func apart(t sentence, m muster.Span) bool {
	for _, g := range t.gold {
		if g.Overlaps(m) {
			return false
		}
	}
	for _, a := range t.apart {
		if a.Overlaps(m) {
			return true
		}
	}
	return false
}

// stray says whether a mention lies outside the gold of a text that marks only
// money, shares and points in full.
func stray(t sentence, m mention) bool {
	if m.unit == "ratio" || m.unit == "points" || muster.IsCurrency(m.unit) {
		return false
	}
	for _, g := range t.gold {
		if g.Overlaps(m.Span) {
			return false
		}
	}
	return true
}

// near compares to five digits: a third is printed as 0.3333333.
func near(a, b muster.Number) bool {
	if !a.Known() || !b.Known() {
		return false
	}
	return a.Sub(b).Abs().Cmp(b.Abs().Mul(muster.MustNumber("0.00001"))) <= 0
}

// counts says whether a mention counts things, which need no unit of measure.
func (m mention) counts() bool { return strings.HasPrefix(m.unit, "#") }

// sameUnit compares a reading with gold. A count whose thing gold leaves unsaid
// may name it or not; a per that gold leaves unsaid likewise.
func (m mention) sameUnit(g mention) bool {
	if g.per != "" && m.per != g.per {
		return false
	}
	if g.counts() && m.counts() {
		return g.unit == "#" || singular(m.unit) == singular(g.unit)
	}
	return m.unit == g.unit
}

// singular is rough: it only compares the same noun with itself.
func singular(noun string) string {
	switch noun {
	case "#people", "#persons":
		return "#person"
	case "#men", "#women", "#children":
		return strings.NewReplacer("men", "man", "children", "child").Replace(noun)
	}
	noun = strings.ToLower(noun)
	noun = strings.TrimSuffix(noun, "s")
	return strings.TrimSuffix(noun, "e")
}

// String prints a mention in the notation of the files.
func (m mention) String() string {
	v := m.low.String()
	if m.low.Known() && m.high.Known() && m.low.Cmp(m.high) != 0 {
		v += ".." + m.high.String()
	}
	v += " " + m.unit
	if m.per != "" {
		v += "/" + m.per
	}
	return v
}

// f1 is the harmonic mean of precision and recall.
func f1(right, gold, read int) float64 { return 2 * float64(right) / float64(max(gold+read, 1)) }

func (s *score) value() float64    { return f1(s.values, s.gold, s.read) }
func (s *score) withUnit() float64 { return f1(s.units, s.gold, s.read) }

// ofMeasure is the F1 of value and unit over numbers with a unit of measure
// alone, as the peers name no counted things.
func (s *score) ofMeasure() float64 { return f1(s.measuredBoth, s.measured, s.measuredRead) }

func (s *score) String() string {
	return fmt.Sprintf("%d sentences, %d numbers: value F1 %.3f, value with unit %.3f; hedge %.3f of those found; %d sentences wholly right",
		s.sentences, s.gold, s.value(), s.withUnit(), float64(s.hedges)/float64(max(s.values, 1)), s.correct)
}
