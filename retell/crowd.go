package retell

import (
	"muster"
	"muster/words"
	"slices"
	"strings"
)

// nameless is the word for people without names whose words they are in the source, of
// whom the one who is given them here is none: critics, residents.
func (v *view) nameless(b *muster.Speaker) string {
	who := v.a.terms[0].plain
	if a := v.a.Speaker; a != nil {
		if !bare(a.Name) || a.Name == "" {
			return ""
		}
		who = strings.ToLower(surname(a.Name))
	}
	if !slices.Contains(polarity()["crowd"], who) || v.alsoSays(v.from, v.b, b) || wordAt(v.b.low, who) >= 0 || !v.speaks(v.from, b) {
		return ""
	}
	for _, q := range quotes(0, v.b) {
		if len(q.terms) >= 3 && contained(v.a.terms, q.terms) {
			return who
		}
	}
	if v.a.Speaker != nil && v.m.ofB >= mostly && v.m.ofA >= paraphrase {
		return who
	}
	return ""
}

// alsoQuoted finds a second quotation in a sentence that gives it to the speaker of the
// first, which another one says in the source.
func (v *view) alsoQuoted(b *muster.Speaker) (*Line, string) {
	for _, q := range wholeQuotes(v.b) {
		if len(q.terms) < 3 || contained(v.b.own, q.terms) || v.asks() || strings.Contains(v.b.Whole, "; ") {
			continue
		}
		lines := v.tellings[v.from].Lines
		for i := range lines {
			l := &lines[i]
			if l.Speaker == nil || bare(l.Speaker.Name) || body(l.Speaker.Name) || office(l.Speaker.Name) || samePerson(l.Speaker.Name, b.Name) || v.named(v.b, l.Speaker) || !contained(l.spoken, q.terms) || v.speaksSo(b, q.terms) {
				continue
			}
			return l, l.Speaker.Name
		}
	}
	return nil, ""
}

// wholeQuotes are the quotations of a line's sentence.
func wholeQuotes(l *Line) []quotation {
	var out []quotation
	for _, q := range words.Quotes(l.Whole, muster.Span{End: len(l.Whole)}) {
		said := l.Whole[q.Inner.Start:q.Inner.End]
		out = append(out, quotation{words: flat(said), terms: termsOf(said)})
	}
	return out
}

// accused says whether the line at hand names somebody only as the one who is accused:
// whose words they were in its source.
func (v *view) accused(who *muster.Speaker) bool {
	at := strings.Index(v.b.Whole, surname(who.Name))
	if at < 0 || len(v.b.low) != len(v.b.Whole) {
		return false
	}
	return slices.ContainsFunc(polarity()["accuse"], func(w string) bool {
		i := wordAt(v.b.low, w)
		return i >= 0 && i < at && at-i < reach/2
	})
}
