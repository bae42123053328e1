package retell

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// actorLost finds somebody who does or says a thing in the source and is gone:
// one of two who share it, a name of which the office alone is left, the speaker of
// words that the report now says itself.
func actorLost(v *view) []found {
	if v.a == nil {
		if f, ok := pairLost(v); ok {
			return []found{f}
		}
		return v.bodyLost()
	}
	for _, find := range [...]func(*view) (found, bool){nameLost, sourced, pairLost, (*view).sharerLost, (*view).halvesLost, speakersLost, attributionLost} {
		if f, ok := find(v); ok {
			return []found{f}
		}
	}
	return v.bodyLost()
}

// pairLost finds two who act together of whom one is gone: from the whole report,
// or from the place of the one who acts.
func pairLost(v *view) (found, bool) {
	lines := v.tellings[v.from].Lines
	for i := range lines {
		a := &lines[i]
		if a == v.a || a.and() {
			if f, ok := v.pairOf(a); ok {
				return f, true
			}
		}
	}
	return found{}, false
}

// and says whether a line may name two together.
func (l *Line) and() bool { return strings.Contains(l.Whole, " and ") }

// pairOf is pairLost for one line of the source, which the line at hand tells.
func (v *view) pairOf(a *Line) (found, bool) {
	if ofB, ofA := v.shared(a, v.b); a != v.a && (ofB < loose || ofA < loose/2) {
		return found{}, false
	}
	for _, pair := range coordinated(a) {
		for _, p := range [...][2]string{{pair[0], pair[1]}, {pair[1], pair[0]}} {
			kept, gone := p[0], p[1]
			if !v.actsIn(v.b, kept) || v.mentionsIn(v.b, gone) {
				continue
			}
			if v.mentions(v.to, gone) && !(a == v.a && acts(a, pair[2]) && acts(v.b, kept) && v.m.ofB >= paraphrase) {
				continue
			}
			return found{line: a, a: pair[2], why: fmt.Sprintf("“%s” in its source; %s is not named with it here.", pair[2], gone)}, true
		}
	}
	return found{}, false
}

// acts says whether a name opens the sentence of a line, or what somebody is said
// to say: the one who does what is told.
func acts(l *Line, name string) bool {
	i := strings.Index(l.Whole, name)
	if i < 0 {
		return false
	}
	before := strings.Fields(l.Whole[:i])
	for _, w := range before {
		if !slices.Contains([]string{"The", "the", "that"}, w) {
			return strings.HasSuffix(l.Whole[:i], " that ") || strings.HasSuffix(l.Whole[:i], ") - ") || strings.HasSuffix(l.Whole[:i], " — ")
		}
	}
	return true
}

// mentionsIn says whether a line names a country, its people or its capital, or
// anybody else by these words.
func (v *view) mentionsIn(l *Line, name string) bool {
	if stem, ok := nationWords().words[strings.ToLower(name)]; ok {
		for _, t := range l.terms {
			if t.stem == stem || t.capital && capitals()[t.plain] == stem {
				return true
			}
		}
		return false
	}
	return strings.Contains(l.Whole, strings.TrimSuffix(name, "s"))
}

// actsIn is mentionsIn but for adjectives: a "German minister" is not Germany.
func (v *view) actsIn(l *Line, name string) bool {
	stem, ok := nationWords().words[strings.ToLower(name)]
	if !ok {
		return v.mentionsIn(l, name)
	}
	return slices.ContainsFunc(l.terms, func(t term) bool {
		return t.stem == stem && (!nationWords().of[t.plain] || nationWords().of[strings.ToLower(name)]) || t.capital && capitals()[t.plain] == stem
	})
}

// nameLost finds a speaker whose name stands nowhere in the retelling.
func nameLost(v *view) (found, bool) {
	a, b := v.a.Speaker, v.b.Speaker
	if a == nil || v.a.Kind == muster.Question || bare(a.Name) || body(a.Name) || office(a.Name) || b != nil && !bare(b.Name) && !office(b.Name) {
		return found{}, false
	}
	names := strings.Fields(a.Name)
	if v.tellsOf(v.from, v.b) {
		return found{}, false // it is somebody else's here
	}
	if v.mentions(v.to, names[len(names)-1]) || v.mentions(v.to, names[0]) || v.m.ofB < paraphrase && !v.sameWords() {
		return found{}, false
	}
	f := found{a: a.Name, b: v.attribution(), why: fmt.Sprintf("%s says it in its source and is not named here.", a.Name)}
	if out := strings.ToLower(outside(v.b.Whole)); v.b.Pronoun || wordAt(out, "she") >= 0 || wordAt(out, "he") >= 0 {
		f.told = v.introduced()
	}
	return f, true
}

// introduced is the first line of the retelling that speaks of somebody by an office
// alone, before the one at hand, which only has a pronoun.
func (v *view) introduced() *Line {
	lines := v.tellings[v.to].Lines
	for i := range lines {
		if &lines[i] == v.b {
			return nil
		}
		for _, t := range lines[i].terms {
			if !t.capital && (t.stem == "=minister" || t.stem == "=chief" || t.stem == "=envoy" || t.stem == "=expert" || t.plain == "official") {
				return &lines[i]
			}
		}
	}
	return nil
}

// sourced finds what somebody with a name says, given to people without any.
func sourced(v *view) (found, bool) {
	a, b := v.a.Speaker, v.b.Speaker
	if a == nil || bare(a.Name) || body(a.Name) || office(a.Name) || v.named(v.b, a) || max(v.m.ofA, v.m.ofB) < mostly || min(v.m.ofA, v.m.ofB) < paraphrase {
		return found{}, false
	}
	low := strings.ToLower(outside(v.b.Whole))
	for _, w := range polarity()["nameless"] {
		if wordAt(low, w) >= 0 && (b == nil || bare(b.Name)) {
			return found{a: a.Name, b: v.attribution(), why: fmt.Sprintf("%s says it in its source, here “%s”.", a.Name, w)}, true
		}
	}
	return found{}, false
}

// attribution are the words of the line at hand that say who speaks: the speaker,
// or what stands outside its quotation marks.
func (v *view) attribution() string {
	if v.b.Speaker != nil {
		return v.b.Speaker.Name
	}
	return beside(v.b)
}

// beside are the words of a line outside its quotation marks, where they stand
// together.
func beside(l *Line) string {
	if len(l.spoken) == 0 {
		return ""
	}
	if out := strings.Trim(outside(l.Whole), "“”‘’„\"'«», "); strings.Contains(l.Whole, out) {
		return out
	}
	return ""
}

// speakersLost finds words that two said together given to one of them: “…,” said
// Lund, the minister, and Dahl, her deputy.
func speakersLost(v *view) (found, bool) {
	b := v.b.Speaker
	if b == nil || bare(b.Name) {
		return found{}, false
	}
	if together := len(v.b.spoken) > 0 && len(v.a.spoken) > 0 && v.sameWords(); !together && (len(v.b.spoken) > 0 || v.m.ofB < paraphrase || len(v.sharedWords(v.a.terms, v.b.own)) < leastClause) {
		return found{}, false
	}
	out := outside(v.a.Whole)
	mine := strings.Index(out, surname(b.Name))
	if mine < 0 {
		return found{}, false
	}
	for i := range v.tellings[v.from].Lines {
		o := v.tellings[v.from].Lines[i].Speaker
		if o == nil || bare(o.Name) || body(o.Name) || samePerson(o.Name, b.Name) {
			continue
		}
		at := strings.Index(out, surname(o.Name))
		if at < 0 || hasName(v.b.Whole, surname(o.Name)) {
			continue
		}
		between := out[min(mine, at):max(mine, at)]
		if quoted := len(v.b.spoken) > 0; !quoted && (strings.Contains(between, ",") || len(strings.Fields(between)) > 8) {
			continue
		}
		if strings.Contains(between, " and ") && !strings.Contains(between, ". ") {
			return found{a: flat(out), b: b.Name, why: fmt.Sprintf("%s and %s say it together in its source.", b.Name, o.Name)}, true
		}
	}
	return found{}, false
}

// attributionLost finds words that somebody says in the source, told word for word
// in the report's own voice.
func attributionLost(v *view) (found, bool) {
	if v.b.Kind != muster.Narration || v.b.Speaker != nil || len(v.b.spoken) > 0 || len(v.a.spoken) == 0 || len(v.b.own) < shortestQuote {
		return found{}, false
	}
	if !contained(v.a.spoken, v.b.own) && !contained(v.b.own, v.a.spoken) {
		return found{}, false
	}
	return found{why: "Somebody says these words in its source; here the report itself does."}, true
}

// bodyLost finds a body of which only its kind is left: "the Aldermoor Institute"
// told as "an institute", or "a study".
func (v *view) bodyLost() []found {
	if !v.kindLeft() {
		return nil
	}
	for _, t := range v.b.terms {
		if rest := v.b.Whole[t.end:]; occasions()["body "+t.plain] != "" && !t.capital && strings.HasPrefix(rest, " in ") && len(rest) > 4 && rest[4] >= 'A' && rest[4] <= 'Z' {
			return nil // "a foundation in Bergen"
		}
	}
	for i := range v.tellings[v.from].Lines {
		a := &v.tellings[v.from].Lines[i]
		if !v.sayAlike(a) {
			continue
		}
		for _, name := range bodiesIn(a) {
			if !v.kindOf(name) {
				continue
			}
			if strings.HasPrefix(name, "European ") && (v.mentions(v.to, "Brussels") || v.mentions(v.to, "EU")) {
				continue
			}
			if !v.mentionsAny(strings.Fields(name)) && !v.mentions(v.to, initials(name)) {
				return []found{{line: a, a: name, why: fmt.Sprintf("The %s, named in its source, is not named here.", name)}}
			}
		}
	}
	return nil
}

// initials are the first letters of a name: "EU".
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// bodiesIn are the names of bodies in a line: words with capitals of which one says
// what kind of body it is.
func bodiesIn(l *Line) []string {
	var out []string
	for i := 0; i < len(l.terms); i++ {
		if !upper(l.Whole, l.terms[i]) {
			continue
		}
		last, kind, own := i, false, false
		for k := i; k < len(l.terms) && (upper(l.Whole, l.terms[k]) || l.terms[k].plain == "of"); k++ {
			if k > i && strings.Trim(l.Whole[l.terms[k-1].end:l.terms[k].at], " ") != "" {
				break
			}
			if upper(l.Whole, l.terms[k]) {
				last = k
				if occasions()["body "+l.terms[k].plain] != "" {
					kind = true
				} else {
					own = true
				}
			}
		}
		if kind && own && last > i {
			out = append(out, l.Whole[l.terms[i].at:l.terms[last].end])
		}
		i = last
	}
	return out
}

// mentionsAny says whether the retelling has any word of a name but its kind.
func (v *view) mentionsAny(names []string) bool {
	for _, n := range names {
		if n[0] >= 'A' && n[0] <= 'Z' && occasions()["body "+strings.ToLower(n)] == "" && v.mentions(v.to, n) {
			return true
		}
	}
	return false
}

// sayAlike says whether the line at hand retells a line: it is the one matched, or
// has a rare number of it.
func (v *view) sayAlike(a *Line) bool {
	if a == v.a {
		return true
	}
	return slices.ContainsFunc(a.Numbers, func(n Number) bool {
		return comparable(&n) && telling(&n) && slices.ContainsFunc(v.b.Numbers, func(m Number) bool {
			return equal(m.Value, n.Value) && m.Value.Known() || equal(m.Value, n.High) && n.High.Known() && m.Value.Known()
		})
	})
}

// kindOf says whether the line at hand has the kind of a body in small letters, or tells
// of a study or people of the kind.
func (v *view) kindOf(name string) bool {
	kinds := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if occasions()["body "+w] != "" {
			kinds[stem(w)] = true
		}
	}
	return slices.ContainsFunc(v.b.terms, func(t term) bool {
		return !t.capital && (kinds[t.stem] || t.stem == "=report" || t.stem == "=expert")
	})
}

// kindLeft says whether the line at hand speaks of some body, study or people of the
// kind instead.
func (v *view) kindLeft() bool {
	for _, t := range v.b.terms {
		if t.capital {
			continue
		}
		if occasions()["body "+t.plain] != "" || t.stem == "=report" || t.stem == "=expert" {
			return true
		}
	}
	return false
}

// coordinated are names side by side that act together: "Ottawa and Washington".
// Each has both names and the words.
func coordinated(l *Line) [][3]string {
	var out [][3]string
	for i := 0; i+2 < len(l.terms); i++ {
		x, and, y := l.terms[i], l.terms[i+1], l.terms[i+2]
		if y.plain == "the" && i+3 < len(l.terms) {
			y = l.terms[i+3] // "the Australians and the Japanese"
		}
		if and.plain != "and" || !upper(l.Whole, x) || !upper(l.Whole, y) {
			continue
		}
		a, b := l.Whole[x.at:x.end], l.Whole[y.at:y.end]
		if i > 0 && upper(l.Whole, l.terms[i-1]) || next(l, y) {
			continue // "Prime Minister Holt and Finance Minister Vane", "Trinidad and Tobago Coast"
		}
		if nationWords().of[y.plain] && noun(l, y) {
			continue // "Brisk and the Danish state"
		}
		out = append(out, [3]string{a, b, l.Whole[x.at:y.end]})
	}
	return out
}

func upper(s string, t term) bool {
	return t.at < len(s) && s[t.at] >= 'A' && s[t.at] <= 'Z'
}

// noun says whether a word in small letters follows a word at once.
func noun(l *Line, y term) bool {
	end := y.end
	return end+1 < len(l.Whole) && l.Whole[end] == ' ' && l.Whole[end+1] >= 'a' && l.Whole[end+1] <= 'z' && !strings.HasPrefix(l.Whole[end+1:], "will ") && !strings.HasPrefix(l.Whole[end+1:], "are ") && !strings.HasPrefix(l.Whole[end+1:], "have ") && !strings.HasPrefix(l.Whole[end+1:], "had ")
}

// next says whether a name goes on behind a word.
func next(l *Line, y term) bool {
	for _, t := range l.terms {
		if t.at > y.at {
			return upper(l.Whole, t) && adjacent(l.Whole, y, t)
		}
	}
	return false
}

func adjacent(s string, a, b term) bool { return strings.TrimSpace(s[a.end:b.at]) == "" }
