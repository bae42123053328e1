package retell

import (
	"fmt"
	"strings"

	"muster"
)

// speakerChanged finds words given to another person than in the source.
func speakerChanged(v *view) []found {
	b := v.b.Speaker
	if b == nil || b.Name == "" {
		return nil
	}
	if v.a.Kind == muster.Question || bare(b.Name) || office(b.Name) || body(b.Name) {
		return nil
	}
	if inner, ok := v.passedOn(b); ok {
		return []found{{why: fmt.Sprintf("Given to %s here, who in its source tells what %s said.", b.Name, inner)}}
	}
	if inner, ok := v.deputy(b); ok {
		return []found{{why: fmt.Sprintf("Given to %s here, who in its source tells what “%s” said.", b.Name, inner)}}
	}
	if narrated(v, b) {
		return []found{{why: fmt.Sprintf("Given to %s here; in its source the report itself tells it, and nobody is said to have said it.", b.Name)}}
	}
	a := v.a.Speaker
	if a == nil || a.Name == "" || bare(a.Name) || body(a.Name) || !v.sameWords() || samePerson(a.Name, b.Name) || v.alsoSays(v.from, v.b, b) || v.named(v.b, a) {
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
func narrated(v *view, b *muster.Speaker) bool {
	if v.a.Kind != muster.Narration || v.a.Speaker != nil || v.b.Kind == muster.Direct || !v.b.Known || v.m.ofA < paraphrase || v.m.ofB < loose || !v.speaks(v.from, b) {
		return false
	}
	lines := v.tellings[v.from].Lines
	for i := max(0, v.m.line-aside); i <= min(len(lines)-1, v.m.line+aside); i++ {
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
	return strings.Contains(l.Whole, surname(who.Name))
}

// sameWords says whether the lines are surely one: a quotation of one stands in
// the other, or where there is none, most of both is told by both.
func (v *view) sameWords() bool {
	quoted := quotations(0, v.b)
	for _, q := range quoted {
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
		if !o.Within || o.Speaker == nil || o.Speaker.Name == "" || strings.EqualFold(o.Speaker.Name, who.Name) || !bare(o.Speaker.Name) && samePerson(o.Speaker.Name, who.Name) {
			continue
		}
		for k := range lines {
			outer := &lines[k]
			if !outer.Within && outer.Whole == o.Whole && outer.Speaker != nil && samePerson(outer.Speaker.Name, who.Name) && v.inMarks(o) {
				return o.Speaker.Name, true
			}
		}
	}
	return "", false
}

// deputy says whose words, passed on in the source by the one who is given them
// here, the line at hand has in quotation marks without naming that other.
func (v *view) deputy(who *muster.Speaker) (string, bool) {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		l := &lines[i]
		if len(l.Passed) == 0 || l.Speaker == nil || !samePerson(l.Speaker.Name, who.Name) {
			continue
		}
		for _, p := range l.Passed {
			role := strings.Fields(strings.ToLower(p.Who))
			if pronoun(role) || wordAt(strings.ToLower(v.b.Whole), role[len(role)-1]) >= 0 {
				continue
			}
			for _, q := range quotations(0, v.b) {
				if _, _, like := window(termsOf(p.Words), q.terms); like >= sameQuote {
					return p.Who, true
				}
			}
		}
	}
	return "", false
}

// pronoun says whether a source is one word of grammar, or none: "he", "it".
func pronoun(words []string) bool {
	return len(words) == 0 || len(words) == 1 && grammar()[words[0]]
}

// inMarks says whether the line at hand has the words of another in quotation
// marks.
func (v *view) inMarks(o *Line) bool {
	for _, q := range quotations(0, v.b) {
		if _, _, like := window(o.terms, q.terms); like >= sameQuote {
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
// who holds it, so that it never differs.
func samePerson(a, b string) bool {
	if strings.EqualFold(a, b) || bare(a) || bare(b) {
		return true
	}
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	for _, w := range x[max(0, len(x)-1):] {
		for _, u := range y {
			if w == u {
				return true
			}
		}
	}
	for _, u := range y[max(0, len(y)-1):] {
		for _, w := range x {
			if w == u {
				return true
			}
		}
	}
	return false
}

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
		if of, _ := v.weights.covered(l.terms, b.terms); of >= paraphrase {
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

// actorLost finds somebody who does or says a thing in the source and is gone:
// one of two who share it, or a name of which the office alone is left.
func actorLost(v *view) []found {
	var out []found
	if f, ok := nameLost(v); ok {
		out = append(out, f)
	}
	for _, pair := range coordinated(v.a) {
		kept, gone := pair[0], pair[1]
		if v.mentions(v.to, kept) && !v.mentions(v.to, gone) || v.mentions(v.to, gone) && !v.mentions(v.to, kept) {
			if v.mentions(v.to, gone) {
				kept, gone = gone, kept
			}
			if !strings.Contains(v.b.Whole, kept) {
				continue
			}
			out = append(out, found{a: pair[2], why: fmt.Sprintf("“%s” in its source; %s is not named here.", pair[2], gone)})
		}
	}
	return out
}

// nameLost finds a speaker whose name stands nowhere in the retelling.
func nameLost(v *view) (found, bool) {
	a, b := v.a.Speaker, v.b.Speaker
	if a == nil || bare(a.Name) || b != nil && !bare(b.Name) && !office(b.Name) {
		return found{}, false
	}
	names := strings.Fields(a.Name)
	if len(names) < 2 || v.mentions(v.to, names[len(names)-1]) || v.m.ofB < paraphrase {
		return found{}, false
	}
	return found{a: a.Name, b: whoIs(b), why: fmt.Sprintf("%s, who says it in its source, is not named here.", a.Name)}, true
}

// body says whether a name is that of a body or an outlet, which may speak
// through anybody: its last word says so, or it is one word.
func body(name string) bool {
	f := strings.Fields(strings.ToLower(name))
	return len(f) < 2 || occasions()["body "+f[len(f)-1]] != ""
}

func whoIs(s *muster.Speaker) string {
	if s == nil {
		return ""
	}
	return s.Name
}

// office says whether a name is a country's or body's officer: "Slovakia’s envoy".
func office(name string) bool {
	f := strings.Fields(name)
	if len(f) == 0 {
		return true
	}
	c := f[len(f)-1][0]
	return c >= 'a' && c <= 'z'
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
		if strings.Contains(s.tellings[telling].Lines[i].Whole, name) {
			return true
		}
	}
	return strings.Contains(s.tellings[telling].Title, name)
}

// coordinated are names side by side that act together: "Ottawa and Washington".
// Each has both names and the words.
func coordinated(l *Line) [][3]string {
	var out [][3]string
	for i := 0; i+2 < len(l.terms); i++ {
		x, and, y := l.terms[i], l.terms[i+1], l.terms[i+2]
		if and.plain != "and" || !upper(l.Whole, x) || !upper(l.Whole, y) {
			continue
		}
		a, b := l.Whole[x.at:x.at+len(x.plain)], l.Whole[y.at:y.at+len(y.plain)]
		if i > 0 && upper(l.Whole, l.terms[i-1]) || i+3 < len(l.terms) && upper(l.Whole, l.terms[i+3]) && adjacent(l.Whole, y, l.terms[i+3]) {
			continue // "Prime Minister Holt and Finance Minister Vane", "Trinidad and Tobago Coast"
		}
		out = append(out, [3]string{a, b, l.Whole[x.at : y.at+len(y.plain)]})
	}
	return out
}

func upper(s string, t term) bool {
	return t.at+len(t.plain) <= len(s) && s[t.at] >= 'A' && s[t.at] <= 'Z'
}

func adjacent(s string, a, b term) bool { return strings.TrimSpace(s[a.at+len(a.plain):b.at]) == "" }
