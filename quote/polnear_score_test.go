package quote

import (
	"fmt"

	"muster"
	"muster/words"
)

// score is exact and overlap counts of one role.
type score struct{ tp, fp, fn, both, ours, gold int }

func (s score) String() string {
	p, r := ratio(s.tp, s.tp+s.fp), ratio(s.tp, s.tp+s.fn)
	op, or := ratio(s.both, s.ours), ratio(s.both, s.gold)
	return fmt.Sprintf("exact P %.3f R %.3f F1 %.3f; overlap P %.3f R %.3f F1 %.3f", p, r, f1(p, r), op, or, s.overlap())
}

func (s score) overlap() float64 { return f1(ratio(s.both, s.ours), ratio(s.both, s.gold)) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// tokenRange is the tokens that a span touches.
func tokenRange(toks []words.Token, s muster.Span) [2]int {
	if s.Len() <= 0 {
		return [2]int{}
	}
	i := words.Index(toks, s.Start)
	k := i
	for k < len(toks) && toks[k].Start < s.End {
		k++
	}
	return [2]int{i, k}
}

// tokenised is an attribution in tokens.
type tokenised struct {
	cue             [2]int
	source, content [][2]int
}

func tokenise(toks []words.Token, a *muster.Attribution) tokenised {
	t := tokenised{cue: tokenRange(toks, a.Cue)}
	if a.Source.Len() > 0 {
		t.source = [][2]int{tokenRange(toks, a.Source)}
	}
	for _, c := range a.Content {
		t.content = append(t.content, tokenRange(toks, c))
	}
	return t
}

func shared(a, b [][2]int) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	return n
}

func length(a [][2]int) int {
	n := 0
	for _, x := range a {
		n += x[1] - x[0]
	}
	return n
}

func alike(a, b [][2]int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// count adds one document's counts of a role; get picks its spans.
func (s *score) count(ours, gold []tokenised, get func(*tokenised) [][2]int, cue bool) {
	right := func(a, b *tokenised) bool {
		return (cue || len(shared2(a, b)) > 0) && alike(get(a), get(b))
	}
	for i := range ours {
		s.ours += length(get(&ours[i]))
		hit := false
		for k := range gold {
			s.both += shared(get(&ours[i]), get(&gold[k]))
			hit = hit || right(&ours[i], &gold[k])
		}
		if hit {
			s.tp++
		} else {
			s.fp++
		}
	}
	for k := range gold {
		s.gold += length(get(&gold[k]))
		hit := false
		for i := range ours {
			hit = hit || right(&ours[i], &gold[k])
		}
		if !hit {
			s.fn++
		}
	}
}

// shared2 is not empty when the cues of two attributions overlap.
func shared2(a, b *tokenised) []int {
	if a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1] {
		return []int{1}
	}
	return nil
}
