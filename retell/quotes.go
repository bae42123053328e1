package retell

import (
	"fmt"
	"strings"

	"muster"
)

// alteredQuote finds words in quotation marks that its source, and every report
// on the way, has otherwise. A part left out at either end is no change, nor is
// another spelling or other punctuation.
func alteredQuote(v *view) []found {
	var out []found
	for _, q := range quotations(0, v.b) {
		if len(q.terms) < shortestQuote || v.b.Open || v.verbatimSomewhere(q.terms) {
			continue
		}
		at, like := v.nearest(v.from, q.terms)
		if like < sameQuote || at.line < 0 {
			continue
		}
		source := &v.tellings[v.from].Lines[at.line]
		if len(source.spoken) == 0 {
			continue // it quotes what its source tells in its own words: no quotation was altered
		}
		if len(at.row) < len(q.terms) && contained(q.terms, at.row) {
			continue // the source quotes a part of it: this is the fuller one
		}
		said := between(source, at)
		v.a, v.m = source, match{line: at.line, ofA: like, ofB: like}
		out = append(out, found{a: said, b: q.words, why: fmt.Sprintf("Inside quotation marks its source has “%s”: %s.", short(said), differing(at.row, q.terms))})
	}
	return out
}

// shortestQuote is how many words a quotation has before a change in it is told:
// of shorter ones too much is chance.
const shortestQuote = 5

// between is the words of a line from one term to another.
func between(l *Line, at place) string {
	last := at.row[len(at.row)-1]
	return l.Whole[at.row[0].at:min(len(l.Whole), last.at+len(last.plain))]
}

// verbatimSomewhere says whether the words stand in a row in any other report.
func (v *view) verbatimSomewhere(quote []term) bool {
	for t := range v.tellings {
		if t == v.to {
			continue
		}
		for i := range v.tellings[t].Lines {
			l := &v.tellings[t].Lines[i]
			if v.upstream(t) && (contained(l.terms, quote) || contained(l.spoken, quote)) {
				return true
			}
		}
	}
	return false
}

// upstream says whether a report is one that this one drew on, at any remove.
func (v *view) upstream(t int) bool {
	for p := v.parent[v.to]; p >= 0; p = v.parent[p] {
		if p == t {
			return true
		}
	}
	return false
}

// differing names the words that stand in one row and not in the other.
func differing(a, b []term) string {
	gone, come := without(a, b), without(b, a)
	switch {
	case len(gone) > 0 && len(come) > 0:
		return "“" + strings.Join(gone, " ") + "” became “" + strings.Join(come, " ") + "”"
	case len(gone) > 0:
		return "“" + strings.Join(gone, " ") + "” is left out"
	case len(come) > 0:
		return "“" + strings.Join(come, " ") + "” was put in"
	}
	return "the words stand in another order"
}

// without are up to six words of a that b has not.
func without(a, b []term) []string {
	left := map[string]int{}
	for _, t := range b {
		left[spelled(t.plain)]++
	}
	var out []string
	for _, t := range a {
		if left[spelled(t.plain)]--; left[spelled(t.plain)] < 0 && len(out) < 6 {
			out = append(out, t.plain)
		}
	}
	return out
}

// invented finds words in quotation marks, given to one who is quoted in the
// source too, that stand in none of the reports at hand. Who is named in no other
// report may have spoken to this one alone.
func (s *story) invented(from, to int) []muster.Drift {
	var out []muster.Drift
	for _, q := range s.quoted[to] {
		b := &s.tellings[to].Lines[q.line]
		if b.Open || len(q.terms) < 4 || b.Speaker != nil && (!b.Known || !bare(b.Speaker.Name) && !s.speaks(from, b.Speaker)) {
			continue
		}
		if b.Speaker == nil {
			continue // nobody is named: it may be somebody new
		}
		like := 0.0
		for t := range s.tellings {
			if t != to && like < sameQuote {
				_, x := s.nearest(t, q.terms)
				like = max(like, x)
			}
		}
		if like >= sameQuote || s.translated(from, q) {
			continue
		}
		if len(out) == fewInvented {
			return nil
		}
		v := &view{story: s, from: from, to: to, b: b}
		out = append(out, v.tell("quote_not_found", found{b: q.words, why: fmt.Sprintf("“%s” is found in none of the other %s held of this story.", short(q.words), count(len(s.tellings)-1, "report"))}))
	}
	return out
}

// fewInvented is how many quotations of its own a retelling may have before they
// are plainly its own reporting, and not words put in.
const fewInvented = 2

// translated says whether a line of the source covers a quotation by kin: the
// words may have gone through another language.
func (s *story) translated(from int, q quotation) bool {
	for i := range s.tellings[from].Lines {
		if of, _ := s.weights.covered(s.tellings[from].Lines[i].terms, q.terms); of >= 0.6 {
			return true
		}
	}
	return false
}

func (s *story) speaks(telling int, who *muster.Speaker) bool {
	for i := range s.tellings[telling].Lines {
		if sp := s.tellings[telling].Lines[i].Speaker; sp != nil && sp.Name != "" && sameSpeaker(sp, who) {
			return true
		}
	}
	return false
}
