package quote

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/quote/names"
	"muster/words"
)

// pronoun says whom a pronoun means: the person in focus, unless the other
// pronoun was used of that person; the body in focus for "it" and "they".
func (r *reader) pronoun(p string, mention muster.Span) source {
	switch p {
	case "he", "his":
		return r.somebody("he", mention)
	case "she", "her":
		return r.somebody("she", mention)
	}
	if p == "they" || p == "their" {
		if r.pair != nil && (r.group == nil || r.group.joint) {
			return source{kind: bodied, p: r.pair, mention: mention}
		}
	} else if r.group != nil && r.group.joint {
		return source{kind: thing, mention: mention}
	}
	if r.group != nil {
		return source{kind: bodied, p: r.group, mention: mention, it: p == "it" || p == "its"}
	}
	if p == "they" || p == "their" {
		return source{kind: crowd, mention: mention}
	}
	if p == "it" {
		return source{kind: nobody, mention: mention, it: true} // ", it said."
	}
	return source{kind: thing, mention: mention}
}

func (r *reader) somebody(gender string, mention muster.Span) source {
	p := r.focus
	if q := r.prior; q != nil && p != nil && p.gender == "" && q.gender == gender {
		p = q // "Brill signed it, and her deputy, Otto Finn. She said"
	}
	if p != nil && p.gender == "" && p.lean() != "" && p.lean() != gender {
		for i := len(r.recent) - 1; i >= 0; i-- {
			if q := r.recent[i]; q != p && (q.gender == gender || q.gender == "" && q.lean() == gender) {
				p = q // "according to her", after Zdravko and Filomena
				break
			}
		}
	}
	for _, q := range r.rivals {
		if q == p || q.gender != "" && q.gender != gender {
			continue
		}
		if p != nil && (p.gender == "" || p.gender == gender) && !(p.gender == gender && q.gender == "") {
			return source{kind: personal, mention: mention} // either may be meant
		}
		if p != nil && p.gender != "" && p.gender != gender {
			p = q // "Finn met Vik. She said"
		}
	}
	if p != nil && p.gender != "" && p.gender != gender {
		p = r.lately(gender)
		for i := len(r.out) - 1; i >= max(0, len(r.out)-memory) && p == nil; i-- {
			if sp := r.out[i].Speaker; sp != nil {
				if q := r.cast.byName[r.fold(sp.Name)]; q != nil && !q.body && (q.gender == "" || q.gender == gender) {
					p = q
				}
			}
		}
		if p == nil {
			return source{kind: personal, mention: mention}
		}
	}
	if p == nil {
		return source{kind: personal, mention: mention}
	}
	if p.gender == "" {
		p.gender = gender
	}
	return source{kind: personal, p: p, mention: mention}
}

// lately is who of that gender was named last, in the sentences before.
func (r *reader) lately(gender string) *person {
	for i := len(r.recent) - 1; i >= 0; i-- {
		if r.recent[i].gender == gender {
			return r.recent[i]
		}
	}
	return nil
}

// notice keeps who was named in a unit, for the pronouns of the next.
func (r *reader) notice(u *unit) {
	r.pairOf(u)
	for i := range u.refs {
		if p := u.refs[i].p; p != nil && !p.body && u.refs[i].from >= u.from {
			if len(r.recent) == recentMost {
				r.recent = append(r.recent[:0], r.recent[1:]...)
			}
			r.recent = append(r.recent, p)
		}
	}
}

// recentMost is how many names back a pronoun may reach.
const recentMost = 8

// memory is how many statements back, and how many people of a text, a title or
// pronoun is sought among: more than a report has, and a bound for hostile ones.
const memory = 120

// known finds the person whom a title or a description means: whoever the text
// describes with all of its words, the latest first; the atlas' holder of an
// office of a named country; or, for a bare "the", the person in focus, which is a guess.
func (r *reader) known(u *unit, from, to int, office, country, custom string) (p *person, sure bool) {
	var want []string
	for i := from; i < to; i++ {
		t := &u.blk.toks[i]
		if t.Lower == "star" && i+1 < to && len(want) > 0 { // "the three-star general" is the general
			want = want[:len(want)-1]
			continue
		}
		if t.Kind == words.Word && len(t.Lower) > 2 && t.Lower != "the" && t.Lower != "'s" {
			want = append(want, t.Lower)
		}
	}
	town := r.local(u, from, to)
	if town > from && len(want) > 1 { // "the mayor of the town" is the mayor
		to, want = town, want[:len(want)-1]
	}
	if len(want) == 0 {
		return nil, false
	}
	if r.focus != nil && r.focus.fits(want) {
		return r.focus, true
	}
	for i := len(r.out) - 1; i >= max(0, len(r.out)-memory); i-- {
		if sp := r.out[i].Speaker; sp != nil {
			if p := r.cast.byName[r.fold(sp.Name)]; p != nil && p.fits(want) {
				return p, true
			}
		}
	}
	for _, p := range r.cast.all[:min(len(r.cast.all), memory)] {
		if p.fits(want) {
			return p, true
		}
	}
	if office != "" && r.definite(u, from) && r.head(u, from, to) == to-1 && !r.possessive(u, from, to) {
		if p := r.ofClass(office, country, want); p != nil {
			return p, true
		}
	}
	if office != "" && country != "" {
		return r.holder(office, country), true
	}
	if r.definite(u, from) && r.head(u, from, to) == to-1 && !r.possessive(u, from, to) && !unheld(want) {
		if p := r.serving(office, country, custom); p != nil {
			return p, true
		}
	}
	if !r.definite(u, from) || r.qualified(u, from, to) || r.focus != nil && r.focus.unnamed {
		return nil, false
	}
	last := u.blk.toks[to-1].Lower
	if office == "" && to-from <= descriptionMost && (human(last) || human(u.blk.toks[r.bare(u, from)].Lower)) {
		return r.focus, false
	}
	if office == "official" || office == "expert" || office == "manager" || office == courtesy {
		return r.focus, true
	}
	return nil, false
}

// descriptionMost is how many words "the" and a description may have to mean
// whoever spoke last: "the mother-of-two", "the retired engineer".
const descriptionMost = 6

// human says whether a noun means a person: it is in the table, or ends as such
// nouns do: "-ist", "-woman", "year-old", "mother-of-two".
func human(noun string) bool {
	if speech().persons.HasWord(noun) || noun == "old" {
		return true
	}
	for _, end := range [...]string{"ist", "man", "woman", "ician", "eer"} {
		if strings.HasSuffix(noun, end) && len(noun) > len(end)+2 {
			return true
		}
	}
	return false
}

// fits says whether all the words describe the person: a title's words, or
// words with the same stem ("commander" of one who "commands").
func (p *person) fits(want []string) bool {
	for _, a := range p.apart {
		if !slices.Contains(want, a) {
			return false // "the minister" is not the deputy, nor the former one
		}
	}
	for _, w := range want {
		ok := false
		for _, a := range p.about {
			if a == w || len(w) > 6 && len(a) > 5 && a[:6] == w[:6] && !names.Institution(w) {
				ok = true
				break
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// holder is the atlas' holder of an office when all of the window agrees.
func (r *reader) holder(office, country string) *person {
	if !r.window.Known() {
		return nil
	}
	a, ok := atlas.Holder(office, country, r.window.From)
	b, ok2 := atlas.Holder(office, country, r.window.To)
	if !ok || !ok2 || a.ID != b.ID {
		return nil
	}
	key := r.fold(a.Name)
	if p := r.cast.byName[key]; p != nil {
		return p
	}
	p := &person{name: a.Name, key: key, id: a.ID, role: a.Role, country: a.Country, office: a.Office, gender: pronounOf(a.Gender)}
	r.cast.byName[key] = p
	return p
}

// resolveLead names the source of a lead that the next lines name: "a senior
// official said", and then "Anna Lepik, who heads ...".
func (r *reader) resolveLead() {
	if r.lead == 0 {
		return
	}
	st := &r.out[r.lead-1]
	for i := r.lead; i < len(r.out); i++ {
		sp := r.out[i].Speaker
		if sp == nil {
			continue
		}
		p := r.cast.byName[r.fold(sp.Name)]
		if p != nil && !p.body && p.office != "" && p.office != courtesy && classes[r.leadOffice] && !within(p.office, r.leadOffice) {
			continue // "a minister said": the spokesman named first is not he
		}
		if p != nil && p.body == r.leadBody && r.out[i].Sentence != st.Sentence && (p.body || r.leadWord == "" || r.leadWord == "official" || p.fits([]string{r.leadWord})) {
			named := *sp
			named.Mention = st.Speaker.Mention
			st.Speaker = &named
			return
		}
		break
	}
	st.Speaker = nil
}

// unheld says whether a description says of itself that its office is not held:
// "the former minister", "the deputy minister".
func unheld(want []string) bool {
	return slices.ContainsFunc(want, names.NotNow)
}

// lean is the gender that the ending of a first name makes likelier, in the languages
// where it tells: "Zdravko", "Filomena". It only chooses between two people.
func (p *person) lean() string {
	first := p.key
	for i := range first {
		if first[i] == ' ' {
			first = first[:i]
			break
		}
	}
	if len(first) < 4 || first == p.key || p.key[0] == '?' {
		return ""
	}
	switch first[len(first)-1] {
	case 'o':
		return "he"
	case 'a':
		return "she"
	}
	return ""
}
