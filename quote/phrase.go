package quote

import (
	"slices"
	"strings"

	"muster"
	"muster/quote/names"
	"muster/words"
)

// phrase says whom the noun phrase of tokens from up to to means.
func (r *reader) phrase(u *unit, from, to int) (source, bool) {
	if from >= to {
		return source{kind: thing}, false
	}
	s := speech()
	toks := u.blk.toks
	if p := s.pronouns.Of(&toks[to-1]); p == "he" || p == "she" || p == "they" || p == "it" {
		if i := to - 1; (p == "he" || p == "she") && i > u.from+1 && toks[i-1].Lower == "as" && toks[i-2].Lower == "," {
			if own, ok := r.opening(u, i-2); ok && own.kind == personal && own.p != nil && (own.p.gender == "" || own.p.gender == p) {
				return source{kind: personal, p: own.p, mention: toks[i].Span}, true // "Finn has not forgotten it, as he told the guests"
			}
		}
		if of := r.opener(u, to-1, p); of != nil {
			r.focus, r.prior, r.rivals = of, nil, nil
		}
		src := r.pronoun(p, toks[to-1].Span)
		return src, src.kind != thing
	} else if p == "we" || p == "who" {
		return source{kind: thing}, false
	}
	if p := r.joint(u, from, to); p != nil {
		return source{kind: bodied, p: p, mention: u.span(from, to)}, true
	}
	if src, ok := r.mentioned(u, from, to); ok {
		return src, true
	}
	return r.described(u, from, to)
}

// mentioned looks for a name in a noun phrase: the last one that is no
// possessive, else the first.
func (r *reader) mentioned(u *unit, from, to int) (source, bool) {
	toks := u.blk.toks
	head := r.head(u, from, to)
	near := u.within(from, to)
	if len(near) > 1 && near[0].p != nil && !near[0].p.body && near[0].from <= r.bare(u, from) && r.comma(u, near[0].End, to) {
		return source{kind: personal, p: near[0].p, mention: near[0].Span}, true // "Ada Brill, of the Council"
	}
	for k := len(near) - 1; k >= 0; k-- {
		f := &near[k]
		if f.p == nil || f.to > to && !f.named {
			continue
		}
		if !f.p.body && f.to <= head && head < to && toks[head].Kind == words.Word && names.Institution(toks[head].Lower) && !upper(r.body, &toks[head]) {
			// "the Brill government", "Brill airport": the body, not the person.
			return source{kind: role, name: r.title(u, from, to), code: f.p.country, mention: u.span(from, to)}, true
		}
		if f.to < to && (toks[f.to].Lower == "'s" || toks[f.to].Lower == "'") {
			if f.to+2 == to && toks[to-1].Lower == "office" {
				return source{kind: role, name: "Office of " + f.p.name, code: f.p.country, mention: u.span(from, to)}, true
			}
			if !f.p.body && head == to-1 && speech().utterances.Has(&toks[head]) {
				return source{kind: personal, p: f.p, mention: f.Span}, true
			}
			continue
		}
		if head+1 < to && speech().utterances.Has(&toks[head]) && toks[head+1].Lower == "of" && f.from <= head+3 {
			return source{kind: kindOf(f.p), p: f.p, mention: f.Span}, true // "the words of Finn"
		}
		if w := toks[head].Lower; f.from > head && r.pp(u, f.from) && (f.p.body && speech().studies.HasWord(w) || w == "letter" && toks[head+1].Lower == "from") {
			return source{kind: kindOf(f.p), p: f.p, mention: f.Span}, true // "a study of the institute", "a letter from Finn"
		}
		if f.from > head+1 && !f.p.body && r.pp(u, f.from) {
			continue // "a friend of Finn", "the mayor of Sylvan"
		}
		if f.from > head && f.p.body && r.pp(u, f.from) && !r.figures(u, from, head) {
			continue // "a letter by the institute", "the share of GDP"
		}
		return source{kind: kindOf(f.p), p: f.p, mention: f.Span}, true
	}
	return source{}, false
}

// comma says whether a comma follows a place of a noun phrase that ends at token to.
func (r *reader) comma(u *unit, at, to int) bool {
	i := words.Index(u.blk.toks, at)
	return i < to && u.blk.toks[i].Lower == ","
}

// figures says whether the head of a noun phrase is something that a body is
// the source of: its figures, its members; not "a letter".
func (r *reader) figures(u *unit, from, head int) bool {
	w := u.blk.toks[head].Lower
	return (names.Institution(w) || names.Again(w) || names.Nameless(w)) && !r.indefinite(u, from)
}

// pp says whether a preposition stands right before token i.
func (r *reader) pp(u *unit, i int) bool {
	return i > u.from && speech().inner.Has(&u.blk.toks[i-1]) || i > u.from+1 && u.blk.toks[i-1].Lower == "the" && speech().inner.Has(&u.blk.toks[i-2])
}

// head returns the token that is the head of a noun phrase: the last one before
// its first inner preposition.
func (r *reader) head(u *unit, from, to int) int {
	for i := from + 1; i < to; i++ {
		if speech().inner.Has(&u.blk.toks[i]) && u.blk.toks[i-1].Lower != "-" {
			return i - 1
		}
	}
	return to - 1
}

func (r *reader) indefinite(u *unit, from int) bool {
	return speech().indefinite.Has(&u.blk.toks[from]) || u.blk.toks[from].Kind == words.Number
}

// described says whom a noun phrase without a name means: an office, a body
// spoken of again, a country, or nobody.
func (r *reader) described(u *unit, from, to int) (source, bool) {
	toks := u.blk.toks
	head := r.head(u, from, to)
	src := source{mention: u.span(from, to)}
	office, c, custom, apart := "", "", "", false
	near := u.within(from, to)
	for k := range near {
		f := &near[k]
		if f.p != nil {
			continue
		}
		if f.office != "" && f.from <= head {
			office, apart = f.office, f.apart
			if custom = f.country; f.placed {
				c = f.country
			}
			src.mention = muster.Span{Start: min(src.mention.Start, f.Start), End: src.mention.End}
		} else if c == "" {
			c = f.country
		}
	}
	word := toks[head].Lower
	if p := speech().pronouns.Of(&toks[from]); word == "office" && to == from+2 && (p == "his" || p == "her") {
		of := r.pronoun(p, toks[from].Span)
		if from > u.from && toks[from-1].Lower == "," {
			if own, ok := r.opening(u, min(from, u.from+subjectReach)); ok && own.kind == personal && own.p != nil {
				of = own // "Finn will speak in May, his office said"
			}
		}
		if of.p != nil {
			return source{kind: role, name: "Office of " + of.p.name, code: of.p.country, mention: src.mention}, true
		}
		return source{kind: nobody, mention: src.mention}, true
	}
	if p := r.both(u, from, to, office); p != nil {
		return source{kind: bodied, p: p, mention: src.mention}, true
	}
	if couples[word] && r.definite(u, from) && to == from+2 {
		src.kind = crowd // "the two said", and nobody knows who
		return src, true
	}
	if office != "" && toks[from].Lower == "their" && strings.HasSuffix(word, "s") {
		src.kind, src.late, src.body, src.noun = nobody, true, true, word // "their ministers", whom the next line names
		return src, true
	}
	indefinite := r.indefinite(u, from)
	again := names.Again(word) || head > from && names.Again(toks[head-1].Lower+" "+word)
	capital := names.Country(r.body, toks, r.bare(u, from), to) != ""
	switch {
	case capital && r.definite(u, from) && names.Demonym(toks[to-1].Lower):
		return source{kind: personal, p: r.focus, mention: src.mention, guessed: true}, r.focus != nil
	case capital:
		src.kind, src.code = country, c
		src.name = r.title(u, from, to)
		if c == "NATO" || c == "EU" || c == "UN" {
			src.kind = bodied
		}
		return src, true
	case names.Nameless(word) && (c == "NATO" || c == "EU" || c == "UN") && !indefinite, c != "" && names.Institution(word) && !again && office == "":
		src.kind, src.code, src.name = bodied, c, r.owner(u, from, to, c)
		return src, true
	case indefinite && (office != "" || again):
		src.kind, src.late, src.body, src.noun, src.office = nobody, true, office == "" && again, word, office
		return src, true
	case indefinite || names.Nameless(word):
		src.kind = nobody
		if c == "NATO" && names.Institution(word) {
			src.kind, src.code, src.name = bodied, c, c
		}
		return src, true
	case again && head == r.bare(u, from) && r.definite(u, from) && r.bodyCalled(word) != nil:
		return source{kind: bodied, p: r.bodyCalled(word), mention: src.mention}, true // "the ministry" is the Ministry of Finance
	case again && r.group != nil && !r.group.joint && !r.otherBody(u, from, head) && (office == "" || strings.HasSuffix(word, "s")):
		return source{kind: bodied, p: r.group, mention: src.mention}, true
	}
	if office != "" && strings.HasSuffix(word, "s") && !r.definite(u, from) && !r.possessive(u, from, to) {
		src.kind = nobody // "harbour pilots"
		return src, true
	}
	if src, ok := r.officeOf(u, from, to); ok {
		return src, true
	}
	if office != "" || r.definite(u, from) || r.possessive(u, from, to) {
		in := c
		if apart {
			in = "" // "Poland's former defence minister" is not the holder
		}
		if p, sure := r.known(u, from, to, office, in, custom); p != nil {
			return source{kind: kindOf(p), p: p, mention: src.mention, guessed: !sure}, true
		}
		if office != "" || r.possessive(u, from, to) {
			src.kind, src.name, src.code = role, r.title(u, from, to), c
			if r.definite(u, from) && c == "" && !r.qualified(u, from, to) && r.focus != nil && (r.focus.office == "" || r.focus.office == "official" && classes[office]) && r.focus.ranked(strings.Fields(strings.ToLower(src.name))) && !r.focus.unnamed {
				return source{kind: personal, p: r.focus, mention: src.mention}, true
			}
			return src, true
		}
	}
	if to == from+1 && from == u.from && strings.HasSuffix(word, "s") && (human(word[:len(word)-1]) || strings.HasSuffix(word, "ers") && r.bodyless(word)) {
		src.kind = crowd // "Voters say"
		return src, true
	}
	if s, to2 := names.Run(r.body, toks, r.bare(u, from)); to2 == to && s.Len() > 0 && !names.Never(toks[to-1].Lower) {
		p := r.outlet(r.body[s.Start:s.End])
		return source{kind: bodied, p: p, mention: s}, true
	}
	if s := r.titledBody(u, from, to); s.Len() > 0 {
		return source{kind: bodied, p: r.outlet(r.body[s.Start:s.End]), mention: s}, true
	}
	if toks[r.bare(u, from)].Lower == "@" {
		return source{kind: bodied, p: r.outlet(r.title(u, from, to)), mention: src.mention}, true
	}
	src.kind = thing
	switch {
	case strings.HasSuffix(word, "s") && !r.definite(u, from):
		src.kind = crowd
	case r.definite(u, from) && to-from <= descriptionMost && toks[head].Kind == words.Word:
		src.name = r.title(u, from, to) // "the pamphlet says"
		if speech().bodies.Has(&toks[head]) {
			src.kind, src.code = bodied, c // "the navy says"
			if head == r.bare(u, from) {
				src.name = r.longer(src.name) // "the court of appeal" of before
			}
		}
	}
	return src, true
}

// otherBody says whether a noun phrase describes a public body that the group is not:
// "the audit office" after a rail operator. "The advocacy group" may be anything.
func (r *reader) otherBody(u *unit, from, head int) bool {
	word := u.blk.toks[head].Lower
	return speech().public.HasWord(word) && !strings.Contains(r.group.key, word) && (head > r.bare(u, from) || speech().public.HasWord(lastWord(r.group.key)) || names.Institution(lastWord(r.group.key)))
}

// longer is the name under which a body has spoken before, of which only its kind is said
// now: "court of appeal in Sylvan" for "court".
func (r *reader) longer(kind string) string {
	for i := len(r.out) - 1; i >= max(0, len(r.out)-memory); i-- {
		sp := r.out[i].Speaker
		if sp == nil || sp.ID != "" || len(sp.Name) <= len(kind) {
			continue
		}
		if first, last := strings.HasPrefix(sp.Name, kind+" "), strings.HasSuffix(sp.Name, " "+kind); first || last {
			return sp.Name
		}
	}
	return kind
}

// bodyCalled is the one body of the text with this word in its name, where the body that
// spoke last has it not; nil for none and for two.
func (r *reader) bodyCalled(word string) *person {
	if r.group != nil && strings.Contains(r.group.key, word) {
		return nil
	}
	var found *person
	for _, p := range r.cast.all[:min(len(r.cast.all), memory)] {
		if !p.body || !slices.Contains(strings.Fields(p.key), word) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// titledBody is the name at the end of a noun phrase that says what bears it:
// "rail operator NorSpan". Every word before is of lower case, the sentence's first aside.
func (r *reader) titledBody(u *unit, from, to int) muster.Span {
	toks := u.blk.toks
	i := r.bare(u, from)
	for k := i; k < to; k++ {
		if toks[k].Kind != words.Word || r.inRef(u, k) || speech().inner.Has(&toks[k]) {
			return muster.Span{}
		}
		if k > i && upper(r.body, &toks[k]) {
			if s, end := names.Run(r.body, toks, k); end == to && bearer(toks[k-1].Lower) {
				return s
			}
			return muster.Span{}
		}
	}
	return muster.Span{}
}

// bearer says whether a noun before a name means a body.
func bearer(noun string) bool {
	return names.Institution(noun) || names.Again(noun) || speech().bearers.HasWord(noun)
}

// officeOf reads "the minister's office".
func (r *reader) officeOf(u *unit, from, to int) (source, bool) {
	toks := u.blk.toks
	if to-from < 3 || toks[to-1].Lower != "office" || toks[to-2].Lower != "'s" {
		return source{}, false
	}
	src, ok := r.phrase(u, from, to-2)
	if !ok || src.kind != personal || src.p == nil {
		return source{}, false
	}
	return source{kind: role, name: "Office of " + src.p.name, code: src.p.country, mention: u.span(from, to)}, true
}

// outlet is a body known by one capitalised word: a paper, a news agency.
func (r *reader) outlet(name string) *person {
	if p := r.cast.byName[strings.ToLower(name)]; p != nil {
		return p
	}
	p := &person{name: name, key: strings.ToLower(name), body: true}
	r.cast.byName[p.key] = p
	return p
}

// owner is the body that figures belong to: "NATO figures" are NATO's.
func (r *reader) owner(u *unit, from, to int, code string) string {
	near := u.within(from, to)
	for k := range near {
		f := &near[k]
		if f.country == code && f.p == nil && f.from >= from && f.to <= to {
			if code == "NATO" || code == "EU" || code == "UN" {
				return r.body[f.Start:f.End]
			}
			return r.title(u, from, to)
		}
	}
	return r.title(u, from, to)
}

// title is the words of a noun phrase without its article.
func (r *reader) title(u *unit, from, to int) string {
	if b := r.bare(u, from); b < to {
		from = b
	}
	return r.body[u.blk.toks[from].Start:u.blk.toks[to-1].End]
}

func (r *reader) bare(u *unit, from int) int {
	if w := u.blk.toks[from].Lower; (w == "the" || w == "a" || w == "an") && from+1 < u.to {
		return from + 1
	}
	return from
}

func (r *reader) definite(u *unit, from int) bool { return u.blk.toks[from].Lower == "the" }

func (r *reader) possessive(u *unit, from, to int) bool {
	for i := from; i+1 < to; i++ {
		if u.blk.toks[i].Lower == "'s" || plural(u.blk.toks, i) {
			return true
		}
	}
	return false
}

// qualified says whether a preposition or possessive makes a noun phrase mean
// one certain person.
func (r *reader) qualified(u *unit, from, to int) bool {
	return r.head(u, from, to) != to-1 || r.possessive(u, from, to)
}
