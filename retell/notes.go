package retell

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// notes are what only several reports together show: sums of one report's parts
// against another's whole.
func (s *story) notes() []muster.StoryNote {
	var out []muster.StoryNote
	for t := range s.tellings {
		out = append(out, s.sums(t)...)
	}
	return out
}

// apart is how far parts may lie from their whole before they cannot be its
// parts: rounding to two digits leaves less than 5 % on either side.
var apart = muster.Ratio(1, 20)

// sums finds two sums of money, of Europe and of the United States, that do not make the
// total that another report gives for all allies: most often two price bases. The parts
// are of one report; of two only where that one has no sum for the United States.
func (s *story) sums(t int) []muster.StoryNote {
	europe := s.money(t, "europe")
	if europe == nil {
		return nil
	}
	parts := []*spot{s.money(t, "usa")}
	if parts[0] == nil {
		parts = parts[:0]
		for u := range s.tellings {
			if usa := s.money(u, "usa"); usa != nil && u != t && s.money(u, "europe") == nil {
				parts = append(parts, usa)
			}
		}
	}
	for _, usa := range parts {
		if usa.number.Unit != europe.number.Unit || !oneYear(europe, usa) {
			continue
		}
		for w := range s.tellings {
			whole := s.money(w, "nato")
			if whole == nil || whole.number.Unit != usa.number.Unit || w == t && usa.telling == t || !oneYear(europe, whole) || !oneYear(usa, whole) {
				continue
			}
			sum := europe.number.Value.Add(usa.number.Value)
			off, _ := sum.Sub(whole.number.Value).Div(whole.number.Value)
			if off.Abs().Cmp(apart) <= 0 || off.Abs().Cmp(muster.Ratio(1, 3)) > 0 {
				continue // they fit, or are parts of something else
			}
			return []muster.StoryNote{{
				Kind:  "parts_do_not_add_up",
				Where: []muster.Place{s.at(europe), s.at(usa), s.at(whole)},
				Why: fmt.Sprintf("“%s” and “%s” make %s, not “%s”: the parts may be at constant and the whole at current prices.",
					flat(europe.number.Words), flat(usa.number.Words), billions(sum), flat(whole.number.Words)),
			}}
		}
	}
	return nil
}

// oneYear says whether the sentences of two sums may speak of one year: they name a year
// in common, or one names none.
func oneYear(a, b *spot) bool {
	x, y := yearsIn(a.line.Whole), yearsIn(b.line.Whole)
	return len(x) == 0 || len(y) == 0 || slices.ContainsFunc(x, func(year string) bool { return slices.Contains(y, year) })
}

// yearsIn are the years that words name in digits.
func yearsIn(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") {
			out = append(out, w)
		}
	}
	return out
}

// spot is a number in a report.
type spot struct {
	telling int
	line    *Line
	number  *Number
}

func (s *story) at(p *spot) muster.Place {
	from := p.line.WholeAt + p.number.At
	return muster.Place{Document: s.tellings[p.telling].ID, Span: muster.Span{Start: from, End: from + len(p.number.Words)}}
}

// mostSum and leastSum bound yearly spending of the alliance or its parts, in any
// of its larger currencies: sums outside are of something else.
var leastSum, mostSum = muster.Int(100_000_000_000), muster.Int(10_000_000_000_000)

// money finds the one sum that a report gives for Europe (with or without
// Canada), the United States or all allies; nil for none or several.
func (s *story) money(t int, whose string) *spot {
	var found *spot
	for i := range s.tellings[t].Lines {
		l := &s.tellings[t].Lines[i]
		for k := range l.Numbers {
			n := &l.Numbers[k]
			if !n.Money() || !n.Value.Known() || n.Value.Cmp(leastSum) < 0 || n.Value.Cmp(mostSum) > 0 || owner(l, n) != whose {
				continue
			}
			if found != nil && !equal(found.number.Value, n.Value) {
				return nil
			}
			found = &spot{t, l, n}
		}
	}
	return found
}

// owner is whose money a number of a line is, by the names in its clause.
func owner(l *Line, n *Number) string {
	clause := termsOf(clauseAround(l.Whole, n.At))
	has := func(words ...string) bool {
		return slices.ContainsFunc(clause, func(t term) bool { return slices.Contains(words, t.plain) })
	}
	usa := slices.ContainsFunc(clause, func(t term) bool { return t.stem == "=USA" || t.capital && capitals()[t.plain] == "=USA" })
	europe := has("european", "europe", "europeans")
	all := has("nato", "alliance", "allies", "total", "together", "combined")
	switch {
	case europe && !usa:
		return "europe"
	case usa && !europe:
		return "usa"
	case all && !europe && !usa && has("total", "together", "combined", "altogether", "all"):
		return "nato"
	}
	return ""
}

func billions(n muster.Number) string {
	q, _ := n.Div(muster.Int(1_000_000_000))
	return q.Grouped(0) + " billion"
}
