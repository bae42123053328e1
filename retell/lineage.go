package retell

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"muster"
)

// Thresholds of lineage, set on the development half of the story benchmark: the
// eleven pairs of which one drew on the other lie at or above them, the
// independent report of the same briefing below.
const (
	likelyCopied = 0.35 // share of a report's weight that another tells, enough alone
	maybeCopied  = 0.18 // enough when it also quotes words that stand in the other, or has few facts of its own
	fewOwn       = 0.25 // part of the shorter one's names and numbers that the fuller one lacks: who was there has more
	someOwn      = 0.35 // with quotations in common
	halfOwn      = 0.50 // however much is told in both
	mostOwn      = 0.65 // with quotations in common and none of its own
	manyOdd      = 0.07 // word pairs that the two alone share: who was at the same place has fewer
	halfTold     = 0.50 // share of a report with quotations of its own and none in common
)

// mostReports bounds the reports of one story that are laid beside one another:
// work grows with their square.
const mostReports = 30

// lineage says which report probably drew on which. The fullest is a source; then,
// again and again, the strongest bond between a report that has its place and one
// that has none yet gives the latter its own. A report without a bond is a source of
// its own. A report that surely appeared later is no source.
func (s *story) lineage() []muster.Lineage {
	n := len(s.tellings)
	s.parent = make([]int, n)
	drawn := make([][]int, n) // by report: those that drew on it
	s.bonds = make([]bond, n)
	placed := make([]bool, n)
	order := s.fullest()
	for i := range s.parent {
		s.parent[i] = -1
	}
	place := func(from int) {
		placed[from] = true
		for _, to := range order {
			if !placed[to] && s.better(from, to) {
				s.parent[to], s.bonds[to] = from, s.bond(from, to)
			}
		}
	}
	var roots []int
	for _, root := range order {
		if placed[root] {
			continue
		}
		roots = append(roots, root)
		for next := root; next >= 0; next = s.strongest(order, placed) {
			place(next)
		}
	}
	for moved := true; moved; { // a report that found its place later may be the nearer source
		moved = false
		for _, to := range order {
			for _, from := range order {
				if s.parent[to] >= 0 && from != to && !s.drewOn(from, to) && s.better(from, to) {
					s.parent[to], s.bonds[to], moved = from, s.bond(from, to), true
				}
			}
		}
	}
	for _, to := range order {
		if from := s.parent[to]; from >= 0 {
			drawn[from] = append(drawn[from], to)
		}
	}
	var out []muster.Lineage
	for queue := roots; len(queue) > 0; {
		from := queue[0]
		s.order = append(s.order, from)
		for _, to := range drawn[from] {
			out = append(out, s.edge(from, to, &s.bonds[to]))
		}
		queue = append(slices.Clone(drawn[from]), queue[1:]...)
	}
	return out
}

// better says whether a report probably drew on one, rather than on the one that it
// is led to so far.
func (s *story) better(from, to int) bool {
	if later(&s.tellings[from], &s.tellings[to]) || s.origins[to] && !s.origins[from] || !s.hears(to, from) || s.namesOutlet(to, from) {
		return false
	}
	b := s.bond(from, to)
	return b.drawn() && (s.parent[to] < 0 || b.strength() > s.bonds[to].strength())
}

// strongest is the report without a place that has the strongest bond with one that
// has, or -1.
func (s *story) strongest(order []int, placed []bool) int {
	best := -1
	for _, i := range order {
		if !placed[i] && s.parent[i] >= 0 && (best < 0 || s.bonds[i].strength() > s.bonds[best].strength()) {
			best = i
		}
	}
	return best
}

// mostQuotations bounds the quotations of all reports of a story that lineage looks
// at; of each report at least fewestQuotations count.
const (
	mostQuotations   = 240
	fewestQuotations = 8
)

// fullest orders reports by how likely they are the source: first by the day
// where days are certain, as no report draws on a later one, then by how much
// they tell.
func (s *story) fullest() []int {
	order := make([]int, len(s.tellings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &s.tellings[a], &s.tellings[b]
		return cmp.Or(cmp.Compare(s.fullness(b), s.fullness(a)), cmp.Compare(x.ID, y.ID))
	})
	// A later report is no source of an earlier one, nor a report of what a release says.
	for i := range order {
		for k := i + 1; k < len(order); k++ {
			if s.before(order[k], order[i]) {
				moved := order[k]
				copy(order[i+1:k+1], order[i:k])
				order[i] = moved
			}
		}
	}
	return order
}

// before says whether a report surely came before another: by its day, as a release or
// conversation, or as the other names its outlet.
func (s *story) before(a, b int) bool {
	switch x, y := &s.tellings[a], &s.tellings[b]; {
	case later(y, x):
		return !s.origins[b]
	case later(x, y):
		return false
	case s.origins[a] != s.origins[b]:
		return s.origins[a]
	}
	return s.namesOutlet(a, b)
}

// later says whether a surely appeared after b.
func later(a, b *Telling) bool {
	if a.Guessed || b.Guessed {
		return laterInYear(a, b)
	}
	return a.Window.From.Known() && b.Window.To.Known() && a.Window.From > b.Window.To
}

// laterInYear compares days of which a year is inferred: those of one event lie less
// than half a year apart.
func laterInYear(a, b *Telling) bool {
	if !a.Window.From.Known() || a.Window.From != a.Window.To || !b.Window.From.Known() || b.Window.From != b.Window.To {
		return false
	}
	const year = 365
	apart := (int(a.Window.From-b.Window.To)%year + year) % year
	return apart > 1 && apart < year/2
}

// fullness is how much a report tells: the weight of its words, its quotations
// twice, as rewriters drop or shorten them; of what it tells in its own voice only
// what another tells too, as a box on the country makes it no source.
func (s *story) fullness(t int) float64 {
	if s.full == nil {
		s.full = make([]float64, len(s.tellings))
		for i := range s.tellings {
			for k := range s.tellings[i].Lines {
				s.full[i] += s.fullnessOf(i, &s.tellings[i].Lines[k])
			}
		}
	}
	return s.full[t]
}

// saidTwice says whether a quotation only repeats one further down in its report: a
// pull quote.
func (s *story) saidTwice(t int, l *Line) bool {
	for k := range s.tellings[t].Lines {
		if o := &s.tellings[t].Lines[k]; o.Start > l.Start && contained(o.terms, l.own) {
			return true
		}
	}
	return false
}

func (s *story) fullnessOf(t int, l *Line) float64 {
	if l.Within || l.Kind == muster.Direct && s.saidTwice(t, l) {
		return 0
	}
	w := s.weight(l.own)
	switch {
	case l.Kind == muster.Direct:
		return 2 * w
	case l.Speaker != nil:
		return w
	}
	best := 0.0
	for o := range s.tellings {
		if o == t {
			continue
		}
		for k := range s.tellings[o].Lines {
			ofL, _ := s.shared(&s.tellings[o].Lines[k], l)
			best = max(best, ofL)
		}
	}
	return w * best
}

// edge puts a bond into words.
func (s *story) edge(from, to int, b *bond) muster.Lineage {
	same, all := 0, 0
	for i := range s.tellings[to].Lines {
		l := &s.tellings[to].Lines[i]
		if s.weight(l.terms) < 3 {
			continue
		}
		all++
		if m := s.match(from, l); m.line >= 0 {
			same++
		}
	}
	why := []string{fmt.Sprintf("%d of its %d statements are told there too", same, max(all, 1))}
	if b.quoted > 0 {
		why = append(why, count(b.quoted, "quotation")+" in common")
	}
	if odd := s.onlyWords(from, to); len(odd) > 0 {
		why = append(why, "words that no other report has: “"+strings.Join(odd, "”, “")+"”")
	}
	if later(&s.tellings[to], &s.tellings[from]) {
		why = append(why, "it appeared later")
	}
	return muster.Lineage{
		From: s.tellings[from].ID, To: s.tellings[to].ID, Share: muster.Int(int64(math.Round(1000 * float64(same) / float64(max(all, 1))))).Mul(muster.Ratio(1, 1000)),
		Why: strings.Join(why, "; "),
	}
}

// onlyWords are up to three of the rarest words that two reports alone share.
func (s *story) onlyWords(a, b int) []string {
	if len(s.tellings) < 3 {
		return nil
	}
	var out []string
	seen := map[string]bool{}
	for i := range s.tellings[b].Lines {
		for _, t := range s.tellings[b].Lines[i].own {
			if t.common || seen[t.stem] || !s.has[a][t.stem] || s.holders[t.stem] != 2 || strings.HasPrefix(t.stem, "=") || len(t.plain) < 5 {
				continue
			}
			seen[t.stem] = true
			if out = append(out, t.plain); len(out) == 3 {
				return out
			}
		}
	}
	return out
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprint(n, " ", noun, "s")
}
