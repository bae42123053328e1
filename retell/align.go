package retell

import (
	"math"
	"slices"
)

// weights says how much a term tells: rare ones in these tellings more.
type weights map[string]float64

// weigh counts in how many lines of all tellings each stem stands.
func weigh(ts []Telling) weights {
	lines := map[string]int{}
	n := 0
	for _, t := range ts {
		for i := range t.Lines {
			n++
			seen := map[string]bool{}
			for _, w := range t.Lines[i].terms {
				if !w.common && !seen[w.stem] {
					seen[w.stem] = true
					lines[w.stem]++
				}
			}
		}
	}
	out := weights{}
	for stem, k := range lines {
		out[stem] = math.Log(1 + float64(n)/float64(k))
	}
	return out
}

// number gives every telling stem of the story a number and every line its own.
func (s *story) number() {
	numbers := map[string]int32{}
	for t := range s.tellings {
		lines := len(s.tellings[t].Lines)
		for i := range lines + len(s.tellings[t].Above) {
			l := s.lineOf(t, i)
			for _, w := range l.terms {
				if w.common {
					continue
				}
				n, ok := numbers[w.stem]
				if !ok {
					n = int32(len(s.worth))
					numbers[w.stem] = n
					s.worth = append(s.worth, s.weights[w.stem])
				}
				l.keys = append(l.keys, n)
			}
			slices.Sort(l.keys)
			l.keys = slices.Compact(l.keys)
			for _, k := range l.keys {
				l.total += s.worth[k]
			}
		}
	}
}

// lineOf is the i-th line of a telling; behind the last one stands its headline.
func (s *story) lineOf(t, i int) *Line {
	if n := len(s.tellings[t].Lines); i >= n {
		return &s.tellings[t].Above[i-n]
	}
	return &s.tellings[t].Lines[i]
}

// shared is what covered says of whole lines, by their numbers.
func (s *story) shared(a, b *Line) (ofB, ofA float64) {
	if a.total == 0 || b.total == 0 {
		return 0, 0
	}
	both := 0.0
	for i, j := 0, 0; i < len(a.keys) && j < len(b.keys); {
		switch x, y := a.keys[i], b.keys[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			both += s.worth[x]
			i, j = i+1, j+1
		}
	}
	return both / b.total, both / a.total
}

// covered is the share of what line b tells that line a tells too, by weight;
// and the same the other way round.
func (w weights) covered(a, b []term) (ofB, ofA float64) {
	has := map[string]bool{}
	allA, allB, both := 0.0, 0.0, 0.0
	for _, t := range a {
		if !t.common && !has[t.stem] {
			has[t.stem] = true
			allA += w[t.stem]
		}
	}
	seen := map[string]bool{}
	for _, t := range b {
		if t.common || seen[t.stem] {
			continue
		}
		seen[t.stem] = true
		allB += w[t.stem]
		if has[t.stem] {
			both += w[t.stem]
		}
	}
	if allA == 0 || allB == 0 {
		return 0, 0
	}
	return both / allB, both / allA
}
