package retell

import (
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/words"
)

// alteredQuote finds words in quotation marks that its source, and every report
// on the way, has otherwise. A part left out at either end is no change, nor is
// another spelling or other punctuation.
func alteredQuote(v *view) []found {
	var out []found
	done := "" // of a quotation taken apart one change is told
	for _, q := range v.reshaped() {
		line, said := v.formAt(q)
		out = append(out, found{line: line, b: q.words, why: fmt.Sprintf("Inside quotation marks its source has “%s”.", short(unmark(said)))})
	}
	if len(out) > 0 {
		return out
	}
	for _, q := range v.alterable() {
		if q.of != "" && q.of == done {
			continue
		}
		at, like := v.nearest(v.from, q.terms)
		if like < sameQuote || at.line < 0 {
			if line := v.retranslated(v.from, q); line != nil {
				done = q.of
				out = append(out, found{line: line, b: q.words, why: fmt.Sprintf("Inside quotation marks, in other words than in its source: “%s”.", short(line.Text))})
			}
			continue
		}
		source := &v.tellings[v.from].Lines[at.line]
		if len(source.spoken) == 0 {
			continue // it quotes what its source tells in its own words: no quotation was altered
		}
		if len(at.row) < len(q.terms) && contained(q.terms, at.row) && !v.goesOn(at, q.terms) {
			continue // the source quotes a part of it: this is the fuller one
		}
		at.row = tail(at.row, q.terms, source)
		said := between(source, at)
		done = q.of
		v.a, v.m = source, match{line: at.line, ofA: like, ofB: like}
		out = append(out, found{a: said, b: q.words, why: fmt.Sprintf("Inside quotation marks its source has “%s”: %s.", short(said), differing(at.row, q.terms))})
	}
	return out
}

// goesOn says whether the source has more of the same speech on the side on which a
// quotation has words of its own: then these were put in.
func (v *view) goesOn(at place, quote []term) bool {
	source := &v.tellings[v.from].Lines[at.line]
	before := quote[len(quote)-1].spell == at.row[len(at.row)-1].spell
	if before {
		return at.row[0].at > source.spoken[0].at || v.continues(at.line, -1)
	}
	return at.row[len(at.row)-1].at < source.spoken[len(source.spoken)-1].at || v.continues(at.line, 1)
}

// continues says whether a line of speech is followed (or, for -1, preceded) by
// another of the same turn.
func (v *view) continues(line, step int) bool {
	lines := v.tellings[v.from].Lines
	next := line + step
	if next < 0 || next >= len(lines) {
		return false
	}
	a, b := &lines[min(line, next)], &lines[max(line, next)]
	return a.Kind == muster.Direct && b.Kind == muster.Direct && a.Speaker != nil && b.Speaker != nil && a.Speaker.Name == b.Speaker.Name && b.Start-(a.Start+a.Length) <= 2
}

// alterable are the quotations of the line at hand that are long enough to be held
// against the source's, and stand word for word in no report on the way; one of
// several sentences that is like nothing is taken apart.
func (v *view) alterable() []quotation {
	var out []quotation
	for _, q := range quotations(0, v.b) {
		if v.tooShort(q) || v.b.Open || v.verbatimSomewhere(q.terms) {
			continue
		}
		if _, like := v.nearest(v.from, q.terms); like >= sameQuote {
			out = append(out, q)
			continue
		}
		for _, piece := range sentencesOf([]quotation{q}) {
			if len(piece.terms) >= shortestQuote && !v.verbatimSomewhere(piece.terms) {
				out = append(out, piece)
			}
		}
	}
	return out
}

// tooShort says whether a quotation has too few words for a change to be told: one of
// four words may be another's that is quoted as short.
func (v *view) tooShort(q quotation) bool {
	if len(q.terms) >= shortestQuote || len(q.terms) < shortestQuote-1 {
		return len(q.terms) < shortestQuote
	}
	at, _ := v.nearest(v.from, q.terms)
	return at.line < 0 || v.tellings[v.from].Lines[at.line].Kind != muster.Mixed || len(missing(q.terms, v.tellings[v.from].Lines[at.line].spoken)) == 0
}

// sentencesOf takes quotations apart into their sentences.
func sentencesOf(quoted []quotation) []quotation {
	var out []quotation
	for _, q := range quoted {
		whole := muster.Span{End: len(q.words)}
		for _, s := range words.Sentences(q.words, whole) {
			said := q.words[s.Start:s.End]
			out = append(out, quotation{q.line, said, termsOf(said), q.words})
		}
	}
	return out
}

// retranslated is the spoken line of the source that has most of what a quotation
// says, in other words and order: it has gone through another language.
func (s *story) retranslated(from int, q quotation) *Line {
	var line *Line
	best := 0.0
	lines := s.tellings[from].Lines
	for i := range lines {
		l := &lines[i]
		if len(l.spoken) == 0 || l.Within || s.sharedIn(l.spoken, q.terms) < 3 {
			continue
		}
		if ofQ, ofL := s.weights.covered(l.spoken, q.terms); ofQ >= paraphrase && ofL >= paraphrase && ofQ+ofL > best {
			best, line = ofQ+ofL, l
		}
	}
	return line
}

// shortestQuote is how many words a quotation has before a change in it is told:
// of shorter ones too much is chance.
const shortestQuote = 5

// between is the words of a line from one term to another.
func between(l *Line, at place) string {
	last := at.row[len(at.row)-1]
	return l.Whole[at.row[0].at:min(len(l.Whole), last.end)]
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
func (v *view) upstream(t int) bool { return v.drewOn(v.to, t) }

// drewOn says whether a report drew on another, at any remove.
func (s *story) drewOn(t, from int) bool {
	for p := s.parent[t]; p >= 0; p = s.parent[p] {
		if p == from {
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
		left[t.spell]++
	}
	var out []string
	for _, t := range a {
		if left[t.spell]--; left[t.spell] < 0 && len(out) < 6 {
			out = append(out, t.plain)
		}
	}
	return out
}

// invented finds words in quotation marks, given to one who is quoted in the
// source too, that stand in none of the reports at hand. Who is named in no other
// report may have spoken to this one alone; a report with as many quotations of its
// own as in common is no retelling in that.
func (s *story) invented(from, to int, told []muster.Drift) []muster.Drift {
	var out []muster.Drift
	for _, q := range s.quoted[to] {
		b := &s.tellings[to].Lines[q.line]
		if b.Open || len(q.terms) < 4 || !s.attributed(from, b, q) {
			continue
		}
		if s.stands(from, to, q) || s.translated(from, q) || s.altered(from, q) {
			continue
		}
		if slices.ContainsFunc(told, func(d muster.Drift) bool {
			return d.Kind == "altered_quote" && d.To == s.tellings[to].ID+"/"+b.ID
		}) {
			continue // a part of it is told as altered
		}
		v := &view{story: s, from: from, to: to, b: b}
		out = append(out, v.tell("quote_not_found", found{b: q.words, why: s.nowhere(to, q)}))
	}
	if len(out) > 1 && len(out)*2 > s.bonds[to].quoted || s.version(from, to) {
		return nil
	}
	return out
}

// altered says whether a short quotation is a form of one in quotation marks in the
// source: that is told as such.
func (s *story) altered(from int, q quotation) bool {
	at, like := s.nearest(from, q.terms)
	return at.line >= 0 && like >= sameQuote && s.tellings[from].Lines[at.line].Kind == muster.Mixed
}

// nowhere puts into words that a quotation is found in no other report.
func (s *story) nowhere(to int, q quotation) string {
	others := 0
	for t := range s.tellings {
		if t != to && !s.drewOn(t, to) {
			others++
		}
	}
	if others == 1 && len(s.tellings) == 2 {
		return fmt.Sprintf("“%s” is not found in the other report held of this story.", short(unmark(q.words)))
	}
	if others < len(s.tellings)-1 {
		return fmt.Sprintf("“%s” is found in none of the %s held of this story that did not draw on this one.", short(unmark(q.words)), count(others, "report"))
	}
	return fmt.Sprintf("“%s” is found in none of the other %s held of this story.", short(unmark(q.words)), count(others, "report"))
}

// unmark takes the quotation marks at the ends of words off, as what tells of them has
// its own.
func unmark(s string) string { return strings.Trim(s, "“”„\"«»‘’', ") }

// stands says whether the words of a quotation, or nearly, stand in another report:
// in the source in any way, in others word for word or in quotation marks. Of a
// short one every telling word has to be there. Reports that drew on this one are
// no witness.
func (s *story) stands(from, to int, q quotation) bool {
	for t := range s.tellings {
		if t == to || s.drewOn(t, to) {
			continue
		}
		at, like := s.nearest(t, q.terms)
		if like < sameQuote || len(q.terms) < shortestQuote && len(missing(q.terms, at.row)) > 0 {
			continue
		}
		if l := &s.tellings[t].Lines[at.line]; t == from || len(l.spoken) > 0 || contained(l.terms, q.terms) {
			return true
		}
	}
	return false
}

// missing are the telling words of a that b has not.
func missing(a, b []term) []term {
	var out []term
	for _, t := range a {
		if !t.common && !slices.ContainsFunc(b, func(u term) bool { return u.stem == t.stem || u.spell == t.spell }) {
			out = append(out, t)
		}
	}
	return out
}

// attributed says whether a quotation is given to one whom the source has speak
// too: its speaker, or where nobody is said to speak the one of whom its sentence
// tells. What is no speech is a name or a title in quotation marks, each word with
// its capital.
func (s *story) attributed(from int, b *Line, q quotation) bool {
	if b.Speaker != nil {
		return b.Known && (bare(b.Speaker.Name) || s.speaks(from, b.Speaker))
	}
	if f := strings.Fields(strings.ToLower(beside(b))); b.Kind == muster.Direct && len(f) > 2 {
		return f[0] == "the" || f[1] == "the" // “…,” the former sailor said
	}
	speech := false
	for _, t := range q.terms {
		speech = speech || !t.common && !t.number && !t.capital
	}
	return speech && b.Kind == muster.Narration && s.tellsOf(from, b)
}

// tellsOf says whether a line names somebody whom a report has speak.
func (s *story) tellsOf(from int, b *Line) bool {
	for i := range s.tellings[from].Lines {
		sp := s.tellings[from].Lines[i].Speaker
		if sp == nil || bare(sp.Name) || body(sp.Name) {
			continue
		}
		name := strings.ToLower(surname(sp.Name))
		for _, t := range b.terms {
			if t.capital && sameName(t.plain, name) {
				return true
			}
		}
	}
	return false
}

// version says whether a report is its source printed again with changes: half of
// its sentences are the source's. What a later version adds its outlet has heard.
func (s *story) version(from, to int) bool {
	has := map[string]bool{}
	for i := range s.tellings[from].Lines {
		has[flat(s.tellings[from].Lines[i].Whole)] = true
	}
	same, all := 0, 0
	for i := range s.tellings[to].Lines {
		l := &s.tellings[to].Lines[i]
		if s.weight(l.terms) < 3 {
			continue
		}
		all++
		if has[flat(l.Whole)] {
			same++
		}
	}
	return same*2 > all
}

// translated says whether a line of the source covers a quotation by kin: the
// words may have gone through another language. Of two to four telling words all
// must be there.
func (s *story) translated(from int, q quotation) bool {
	enough := 0.6
	if s.weight(q.terms) <= 4 {
		enough = 0.99
	}
	for i := range s.tellings[from].Lines {
		if of, _ := s.weights.covered(s.tellings[from].Lines[i].terms, q.terms); of >= enough {
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
