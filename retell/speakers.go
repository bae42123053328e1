package retell

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster"
	"muster/lang"
)

// speakerChanged finds words given to another person than in the source.
func speakerChanged(v *view) []found {
	b := v.b.Speaker
	if b == nil || b.Name == "" {
		return nil
	}
	if bare(b.Name) || office(b.Name) || body(b.Name) {
		return nil
	}
	if inner, ok := v.passedOn(b); ok {
		return []found{{why: fmt.Sprintf("Given to %s here, who in its source tells what %s said.", b.Name, inner)}}
	}
	if l, inner := v.deputy(b); l != nil {
		why := fmt.Sprintf("Given to %s here, who in its source tells what “%s” said.", b.Name, inner)
		if l.Kind == muster.Question {
			why = fmt.Sprintf("Given to %s here; in its source a question tells what “%s” said.", b.Name, inner)
		}
		return []found{{line: l, why: why}}
	}
	if q := v.putTo(b); q != nil {
		return []found{{line: q, why: fmt.Sprintf("Given to %s here, to whom in its source a question puts it.", b.Name)}}
	}
	if v.a == nil {
		return nil
	}
	if v.a.Kind == muster.Question {
		return nil
	}
	if narrated(v, b) {
		return []found{{why: fmt.Sprintf("Given to %s here; in its source the report itself tells it, and nobody is said to have said it.", b.Name)}}
	}
	a := v.a.Speaker
	if (v.a.Vague && !v.a.Pronoun || v.b.Vague) && len(quotes(0, v.b)) == 0 {
		return nil // whose word it is was guessed
	}
	if v.b.Vague && !v.speaks(v.from, b) {
		return nil
	}
	if crowd := v.nameless(b); crowd != "" {
		return []found{{why: fmt.Sprintf("Given to %s here, to “%s” in its source.", b.Name, crowd)}}
	}
	if line, who := v.alsoQuoted(b); who != "" {
		return []found{{line: line, why: fmt.Sprintf("Words of %s in its source, here of %s.", who, b.Name)}}
	}
	if a == nil || a.Name == "" || bare(a.Name) || office(a.Name) || body(a.Name) || !v.sameWords() || samePerson(a.Name, b.Name) || v.alsoSays(v.from, v.b, b) || v.named(v.b, a) && surname(a.Name) != surname(b.Name) && !v.accused(a) {
		return nil
	}
	return []found{{why: fmt.Sprintf("Given to %s here, to %s in its source.", b.Name, a.Name)}}
}

// aside is how many statements around a line are looked at: a report goes on in its
// own voice with what somebody has just said.
const aside = 3

// nearlyAs is how well something that a person says in the source must fit beside
// its own words to be what is told here.
const nearlyAs = 0.75

// narrated says whether somebody is given what the source tells in its own voice,
// far from anything that this person says there, and nowhere has the person say.
// Who has quotations of its own may have asked.
func narrated(v *view, b *muster.Speaker) bool {
	if v.b.Vague && !v.b.Pronoun || v.bonds[v.to].alone > 0 || v.a.Kind != muster.Narration || v.a.Speaker != nil || v.b.Kind == muster.Direct || !v.b.Known || v.m.ofA < paraphrase || v.m.ofB < loose || !v.speaks(v.from, b) {
		return false
	}
	lines := v.tellings[v.from].Lines
	first := max(0, v.m.line-aside)
	for i := v.m.line - 1; i >= first; i-- {
		if sp := lines[i].Speaker; sp != nil && !v.named(&lines[i], b) && lines[i].WholeAt != v.a.WholeAt {
			if sameSpeaker(sp, b) {
				return false
			}
			first = i // another one has the word since
		}
	}
	for i := first; i <= min(len(lines)-1, v.m.line+aside); i++ {
		if sp := lines[i].Speaker; sp != nil && sameSpeaker(sp, b) || v.named(&lines[i], b) {
			return false
		}
	}
	for i := range lines {
		if sp := lines[i].Speaker; sp == nil || !sameSpeaker(sp, b) {
			continue
		}
		if of, back := v.weights.covered(lines[i].terms, v.b.own); of >= paraphrase || of+back/2 >= (v.m.ofB+v.m.ofA/2)*nearlyAs {
			return false
		}
	}
	return true
}

// named says whether a line has somebody's last name.
func (v *view) named(l *Line, who *muster.Speaker) bool {
	return hasName(l.Whole, surname(who.Name))
}

// sameWords says whether the lines are surely one: a quotation of one stands in
// the other, or where there is none, most of both is told by both.
func (v *view) sameWords() bool {
	quoted := quotations(0, v.b)
	for _, q := range sentencesOf(quoted) {
		if _, _, like := window(v.a.terms, q.terms); like >= sameQuote || v.translatedIn(v.a, q) {
			return true
		}
	}
	return len(quoted) == 0 && v.m.ofB >= 0.55 && v.m.ofA >= paraphrase
}

func (v *view) translatedIn(l *Line, q quotation) bool {
	of, _ := v.weights.covered(l.terms, q.terms)
	return of >= 0.9
}

// passedOn says whether a line of the source reports another's words inside those
// of the one who is given them here, and whose they are.
func (v *view) passedOn(who *muster.Speaker) (string, bool) {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		o := &lines[i]
		if !o.Within || o.Speaker == nil || o.Speaker.Name == "" || sameName(o.Speaker.Name, who.Name) || !bare(o.Speaker.Name) && samePerson(o.Speaker.Name, who.Name) {
			continue
		}
		for k := range lines {
			outer := &lines[k]
			if !outer.Within && outer.Whole == o.Whole && outer.Speaker != nil && samePerson(outer.Speaker.Name, who.Name) && v.passedHere(o) {
				return o.Speaker.Name, true
			}
		}
	}
	return "", false
}

// deputy says whose words, passed on in the source by the one who is given them
// here or put to that one in a question, the line at hand tells as this one's own.
func (v *view) deputy(who *muster.Speaker) (*Line, string) {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		l := &lines[i]
		if len(l.Passed) == 0 || l.Speaker == nil || l.Kind != muster.Question && !samePerson(l.Speaker.Name, who.Name) {
			continue
		}
		if office(l.Speaker.Name) {
			continue
		}
		for _, p := range l.Passed {
			role := strings.Fields(strings.ToLower(p.Who))
			if pronoun(role) || v.passesOn(role) || hasName(strings.ToLower(p.Who), strings.ToLower(surname(who.Name))) {
				continue
			}
			if v.repeats(termsOf(p.Words)) {
				return l, p.Who
			}
		}
	}
	return nil, ""
}

// passesOn says whether the line at hand names the one whose words are passed on
// too, and does not accuse that one instead.
func (v *view) passesOn(role []string) bool {
	low := v.b.low
	at := -1
	for _, w := range role {
		if i := wordAt(low, strings.Trim(w, ",.")); i >= 0 && !grammar()[w] && len(w) > 2 {
			at = i
		}
	}
	if at < 0 {
		return false
	}
	for _, w := range polarity()["accuse"] {
		if i := wordAt(low, w); i >= 0 && i < at {
			return false
		}
	}
	return true
}

// repeats says whether the line at hand has words in quotation marks, or where it
// quotes nothing tells most of them.
func (v *view) repeats(words []term) bool {
	quoted := false
	for _, q := range quotes(0, v.b) {
		if len(q.terms) < 3 {
			continue
		}
		quoted = true
		if _, _, like := window(words, q.terms); like >= sameQuote && contains(words, q.terms) {
			return true
		}
	}
	if quoted || v.b.Kind == muster.Direct {
		return false
	}
	ofB, ofA := v.weights.covered(words, v.b.own)
	return ofA >= mostly && ofB >= paraphrase
}

// contains says whether most telling words of a quotation stand in some words.
func contains(words, quote []term) bool { return len(missing(quote, words))*2 <= len(quote) }

// putTo is the question of the source that has in quotation marks what is given here
// to the one who was asked.
func (v *view) putTo(who *muster.Speaker) *Line {
	lines := v.tellings[v.from].Lines
	for i := 0; i+1 < len(lines); i++ {
		q, a := &lines[i], &lines[i+1]
		if q.Kind != muster.Question || a.Speaker == nil || !samePerson(a.Speaker.Name, who.Name) || v.asks() {
			continue
		}
		for _, said := range quotes(0, v.b) {
			if len(said.terms) >= 3 && contained(q.spoken, said.terms) || len(said.terms) >= 4 && contained(q.terms, said.terms) && !v.speaksSo(who, said.terms) {
				return q
			}
		}
	}
	return nil
}

// speaksSo says whether somebody says these very words in the source too.
func (v *view) speaksSo(who *muster.Speaker, said []term) bool {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		if l := &lines[i]; l.Kind != muster.Question && l.Speaker != nil && samePerson(l.Speaker.Name, who.Name) && contained(l.terms, said) {
			return true
		}
	}
	return false
}

// asks says whether the line at hand tells of a question or of somebody's charge.
func (v *view) asks() bool {
	low := strings.ToLower(outside(v.b.Whole))
	return slices.ContainsFunc(polarity()["put"], func(w string) bool { return wordAt(low, w) >= 0 })
}

// pronoun says whether a source is one word of grammar, or none: "he", "it".
func pronoun(words []string) bool {
	return len(words) == 0 || len(words) == 1 && grammar()[words[0]]
}

// passedHere says whether the line at hand has the words of one whose words are
// passed on, without naming or only accusing that one.
func (v *view) passedHere(o *Line) bool {
	if v.passesOn(strings.Fields(strings.ToLower(surname(o.Speaker.Name)))) {
		return false
	}
	return v.inMarks(o) || v.repeats(o.own)
}

// inMarks says whether the line at hand has the words of another in quotation
// marks.
func (v *view) inMarks(o *Line) bool {
	for _, q := range quotes(0, v.b) {
		if _, _, like := window(o.terms, q.terms); like >= sameQuote && len(q.terms) >= 3 && contains(o.terms, q.terms) {
			return true
		}
	}
	return false
}

// covers says whether a line reported inside another covers what b tells.
func (v *view) covers(o, b *Line) bool {
	of, _ := v.weights.covered(o.own, b.own)
	return of >= paraphrase
}

// samePerson compares names by their last words; a bare office may be anybody's
// who holds it, so that it never differs. Two given names that do not begin alike
// are of two people.
func samePerson(a, b string) bool {
	if strings.EqualFold(a, b) || bare(a) || bare(b) {
		return true
	}
	x, y := strings.Fields(strings.ToLower(unaccented(a))), strings.Fields(strings.ToLower(unaccented(b)))
	if x[len(x)-1] == y[len(y)-1] {
		return len(x) < 2 || len(y) < 2 || alikeGiven(x[len(x)-2], y[len(y)-2])
	}
	return slices.Contains(y, x[len(x)-1]) || slices.Contains(x, y[len(y)-1])
}

// alikeGiven says whether two words before a last name may be of one person: they
// begin alike ("Tom", "Thomas", "T."), or one is no given name but an office.
func alikeGiven(a, b string) bool {
	return a[0] == b[0] || titles()[strings.Trim(a, ".")] || titles()[strings.Trim(b, ".")]
}

// titles are the words before a name that are no part of it.
var titles = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, table := range [...]string{"titles", "offices", "designations"} {
		for _, e := range lang.Table("en", table) {
			for _, saying := range e.Sayings {
				f := strings.Fields(strings.ToLower(saying))
				m[f[len(f)-1]] = true
			}
		}
	}
	for _, short := range [...]string{"mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady"} {
		m[short] = true
	}
	return m
})

// bare says whether a name has no capital: "the mayor", "officials".
func bare(name string) bool {
	for _, f := range strings.Fields(name) {
		if c := f[0]; 'A' <= c && c <= 'Z' || c >= 0x80 {
			return false
		}
	}
	return true
}

// alsoSays says whether the same person says the same in another line of the
// source.
func (v *view) alsoSays(from int, b *Line, who *muster.Speaker) bool {
	for i := range v.tellings[from].Lines {
		l := &v.tellings[from].Lines[i]
		if l.Speaker == nil || !samePerson(l.Speaker.Name, who.Name) {
			continue
		}
		said := b.terms
		if b.Kind == muster.Direct {
			said = b.own
		}
		if of, _ := v.weights.covered(l.terms, said); of >= paraphrase {
			return l.Within || !v.nested(from, l)
		}
	}
	return false
}

// nested says whether another's words are reported inside a line.
func (v *view) nested(from int, l *Line) bool {
	for i := range v.tellings[from].Lines {
		o := &v.tellings[from].Lines[i]
		if o.Within && o.Whole == l.Whole && v.covers(o, v.b) {
			return true
		}
	}
	return false
}

// body says whether a name is that of a body or an outlet, which may speak
// through anybody: its last word says so, or it is one word.
func body(name string) bool {
	f := strings.Fields(strings.ToLower(name))
	return len(f) < 2 || occasions()["body "+f[len(f)-1]] != "" || slices.Contains(f, "of") && occasions()["body "+f[0]] != ""
}

// office says whether a name is a country's or body's officer: "Slovakia’s envoy",
// "Slovakia’s envoy in Geneva".
func office(name string) bool {
	if strings.Contains(name, "’s ") || strings.Contains(name, "'s ") {
		name, _, _ = strings.Cut(name, " in ")
	}
	f := strings.Fields(name)
	if len(f) == 0 {
		return true
	}
	last := f[len(f)-1]
	return last[0] >= 'a' && last[0] <= 'z' || designation(last)
}

// designation says whether a word is short for an office: "TD", "MEP", "MPs".
func designation(w string) bool {
	w = strings.TrimSuffix(w, "s")
	return len(w) >= 2 && len(w) <= 4 && w == strings.ToUpper(w)
}

// mentions says whether a report has a name anywhere.
func (s *story) mentions(telling int, name string) bool {
	if stem, ok := nationWords().words[strings.ToLower(name)]; ok && s.has[telling][stem] {
		return true // "Canadian" where another says "Canada"
	}
	if len(name) > 5 {
		name = strings.TrimSuffix(name, "s") // "Europeans" are "European countries"
	}
	for i := range s.tellings[telling].Lines {
		if hasName(s.tellings[telling].Lines[i].Whole, name) {
			return true
		}
	}
	return hasName(s.tellings[telling].Title, name)
}
