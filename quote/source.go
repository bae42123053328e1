package quote

import (
	"strings"

	"muster"
	"muster/quote/names"
	"muster/words"
)

// kind says what the source of words is, the surest first.
type kind uint8

const (
	personal kind = iota // a person with a name, or a pronoun for one
	bodied               // a body: an institute, an outlet
	role                 // "the minister", nobody found for it
	country              // a country, a capital
	nobody               // "a diplomat", "a letter": nobody can be named
	crowd                // "officials", "they"
	thing                // anything else
)

// source is who is said to have said it.
type source struct {
	kind    kind
	p       *person
	name    string // for role and country
	code    string // country
	mention muster.Span
	late    bool   // "a senior official" who may be named in the next lines
	body    bool   // a late source that is a body
	office  string // of a late source
	noun    string // what a late source is called: "official"
	it      bool   // the pronoun "it"
	guessed bool   // "the" and words that describe nobody known: whoever spoke last
}

func kindOf(p *person) kind {
	if p.body {
		return bodied
	}
	return personal
}

// speaker makes the noun of a source; nil when nobody can be named.
func (s source) speaker() *muster.Speaker {
	switch {
	case s.p != nil:
		return s.p.speaker(s.mention)
	case s.kind == nobody, s.kind == crowd, s.name == "":
		return nil
	}
	return &muster.Speaker{Name: s.name, Country: s.code, Mention: s.mention}
}

// subject finds the subject before a verb at token i. clause says that it
// belongs to a subordinate clause.
func (r *reader) subject(u *unit, i int, ing bool) (src source, clause, ok bool) {
	s := speech()
	toks := u.blk.toks
	k := i - 1
	if r.denies(u, i) {
		k-- // the "not"
	}
	for k >= u.from && !u.blk.inq[k] && (s.auxiliary.Has(&toks[k]) || adverb(toks[k].Lower)) {
		k--
	}
	if p := k - 2; p > u.from && toks[k].Lower == "part" && toks[p].Lower == "for" && s.pronouns.Of(&toks[k-1]) != "" {
		k = p - 1 // "Brill for his part feared"
	}
	if k < u.from && i > u.from {
		if w := toks[u.from].Lower; w == "both" || w == "all" {
			return source{kind: crowd, mention: toks[u.from].Span}, false, true
		}
	}
	if k < u.from || u.blk.inq[k] {
		return source{}, false, false
	}
	switch w := toks[k].Lower; {
	case ing && (w == "," || w == "by" || w == "and" || w == "while"), w == "and", w == "but", w == "then":
		src, ok = r.opening(u, k)
		return src, false, ok
	case w == "who":
		src, ok = r.phrase(u, u.from, k)
		return src, true, ok && src.kind <= role
	case w == "," || w == "—" || w == "–" || w == ")":
		return r.aside(u, k)
	}
	from := r.left(u, k)
	if from > k {
		return source{}, false, false
	}
	if toks[u.from].Lower == "neither" {
		return source{kind: nobody, mention: u.span(from, k+1)}, false, true // "Neither Finn nor Brill said that"
	}
	src, ok = r.phrase(u, from, k+1)
	if p := s.pronouns.Of(&toks[from]); src.p == nil && !src.late && !strings.HasPrefix(src.name, "Office of ") && (p == "his" || p == "her" || p == "their" || p == "its") {
		return source{kind: nobody, mention: src.mention}, from == u.from || toks[from-1].Lower != ",", ok // "his deputy had warned"
	}
	return src, r.subordinate(u, from), ok
}

// subordinate says whether a word before token i makes its clause subordinate.
func (r *reader) subordinate(u *unit, i int) bool {
	if i <= u.from {
		return false
	}
	switch u.blk.toks[i-1].Lower {
	case "that", "which", "when", "because", "whose", "if", "whether", "after", "before", "although", "though", "since", "until":
		return true
	}
	return false
}

// subjectMost is the longest subject, in tokens, articles and titles included.
const subjectMost = 16

// left returns where the noun phrase that ends at token k begins.
func (r *reader) left(u *unit, k int) int {
	s := speech()
	toks := u.blk.toks
	from := k + 1
	for j := k; j >= u.from && k-j < subjectMost && !u.blk.inq[j]; j-- {
		t := &toks[j]
		if t.Kind == words.Punct && t.Lower != "-" && t.Lower != "." && !(j < k && plural(toks, j)) || r.clauseWord(toks, j) && !r.inRef(u, j) && !(t.Lower == "to" && r.nearTo(u, j)) && !r.joinsPeople(u, j) {
			break
		}
		from = j
		if w := t.Lower; j < k && (w == "the" || w == "a" || w == "an") && j > u.from && toks[j-1].Kind != words.Punct && !s.inner.Has(&toks[j-1]) && !r.inRef(u, j) && !among[toks[j-1].Lower] && !s.clause.Has(&toks[j-1]) && !s.speaksFor.Has(&toks[j-1]) {
			break // "for two minutes the general says"
		}
	}
	return from
}

// plural says whether token j is the mark of a possessive: "the Greens' leader".
func plural(toks []words.Token, j int) bool {
	return j > 0 && (toks[j].Lower == "'" || toks[j].Lower == "’") && strings.HasSuffix(toks[j-1].Lower, "s") && toks[j-1].End == toks[j].Start
}

// nearTo says whether "to" at token j goes on with a person before it: "an adviser to
// Finn", "a man close to Finn".
func (r *reader) nearTo(u *unit, j int) bool {
	if j <= u.from {
		return false
	}
	w := u.blk.toks[j-1].Lower
	if near := u.within(j-1, j); len(near) > 0 && near[0].office != "" && !near[0].named {
		return true
	}
	return w == "close" || speech().serves.HasWord(w)
}

// inRef says whether a token lies inside the mention of somebody: "and" in the
// name of a ministry.
func (r *reader) inRef(u *unit, i int) bool {
	near := u.within(i, i+1)
	return len(near) > 0 && near[0].named
}

// asideMost is the longest apposition between commas, in tokens: "who wrote the
// report with the help of two retired engineers".
const asideMost = 32

// aside finds the subject before an apposition that ends with the comma at k.
func (r *reader) aside(u *unit, k int) (source, bool, bool) {
	toks := u.blk.toks
	var list source // "a sailor", of ", a sailor, a mother and a cook,"
	found := false
	for j := k - 1; j >= u.from && k-j < asideMost && !u.blk.inq[j]; j-- {
		if toks[j].Kind != words.Punct || toks[j].Lower == "-" || toks[j].Lower == "." {
			continue
		}
		if j == u.from {
			return source{}, false, false
		}
		// A mention that runs over the comma has title and name on its two sides.
		near := u.within(j, j+1)
		for x := range near {
			f := &near[x]
			if f.p != nil && f.from < j {
				return source{kind: kindOf(f.p), p: f.p, mention: f.Span}, r.subordinate(u, f.from), true
			}
		}
		from := r.left(u, j-1)
		if from > j-1 {
			continue
		}
		src, ok := r.phrase(u, from, j)
		clause := r.subordinate(u, from)
		if ok && src.kind == bodied && speech().speaksFor.Has(&toks[j-1]) {
			if in, ok := r.phrase(u, j+1, k); ok && in.kind == personal && in.p != nil {
				return in, clause, true // "a NATO spokesman, Otto Finn, said"
			}
		}
		if ok && src.kind <= bodied {
			return src, clause, true
		}
		if bearer(toks[j-1].Lower) {
			if in, ok := r.phrase(u, j+1, k); ok && in.kind == bodied {
				return in, clause, true // "the manufacturer, Brenn Aero, said"
			}
		}
		if among[toks[j+1].Lower] && ok {
			return src, clause, true // "critics, among them Ada Brill, say"
		}
		if p := r.andBefore(u, j+1, k); p != nil {
			return source{kind: bodied, p: p, mention: u.span(j+1, k)}, clause, true // "Finn and his deputy, Ada Brill, said"
		}
		if in, ok := r.phrase(u, j+1, k); ok && in.kind == personal && !relative(toks[j+1].Lower) && (src.kind != thing || clause || r.called(u, from, j)) {
			return in, clause, true
		}
		if ok && src.kind == nobody && from > u.from && toks[from-1].Lower == "," && r.indefinite(u, from) {
			if !found {
				list, found = src, true
			}
			continue
		}
		if ok && src.kind <= nobody {
			return src, clause, true
		}
		break
	}
	return list, false, found
}

// relative says whether a word opens a clause about the noun before: whoever is named in
// it is somebody else. "Brask, who followed Jan Vik, said"
func relative(w string) bool { return w == "who" || w == "which" || w == "whose" || w == "whom" }

// among are the words before those who are some of the subject.
var among = map[string]bool{"among": true, "including": true, "like": true}

// called says whether tokens from up to to, which open their sentence, describe
// somebody by a country or by somebody else: "American candidate", "his Norwegian
// counterpart".
func (r *reader) called(u *unit, from, to int) bool {
	b := r.bare(u, from)
	w := u.blk.toks[b].Lower
	begins := from == u.from || u.blk.toks[from-1].Lower == "," || leads[u.blk.toks[from-1].Lower]
	return begins && b+1 < to && (names.Demonym(w) || speech().pronouns.Word(w) != "")
}

// opening finds the subject of a sentence from its start: what verbs after "and"
// and forms in -ing belong to.
func (r *reader) opening(u *unit, to int) (source, bool) {
	s := speech()
	for i := u.from; i < to; i++ {
		if u.blk.inq[i] {
			continue
		}
		if p := s.pronouns.Of(&u.blk.toks[i]); p == "he" || p == "she" {
			return r.pronoun(p, u.blk.toks[i].Span), true
		}
		near := u.within(i, i+1)
		for x := range near {
			f := &near[x]
			if f.from != i {
				continue
			}
			if i > u.from && preposed(u.blk.toks[i-1].Lower) || f.to < u.to && u.blk.toks[f.to].Lower == "'s" {
				break
			}
			if f.p != nil {
				return source{kind: kindOf(f.p), p: f.p, mention: f.Span}, true
			}
			if f.office != "" {
				return r.phrase(u, r.article(u, f.from), f.to)
			}
		}
		if i == u.from && u.blk.toks[i].Lower == "the" {
			end := i + 1
			for end < to && u.blk.toks[end].Kind == words.Word && !s.auxiliary.Has(&u.blk.toks[end]) && s.verbs.Of(&u.blk.toks[end]) == mute && !s.clause.Has(&u.blk.toks[end]) && end < i+4 {
				end++
			}
			if end+1 < to && u.blk.toks[end].Lower == "," {
				if near := u.within(end+1, end+2); len(near) > 0 && near[0].p != nil && near[0].from <= end+1 {
					return source{kind: kindOf(near[0].p), p: near[0].p, mention: near[0].Span}, true // "The baker, Otto Finn, found"
				}
			}
			if src, ok := r.phrase(u, i, end); ok && src.kind <= role {
				return src, true
			}
		}
		if i > u.from && i <= u.from+3 && upper(r.body, &u.blk.toks[i]) && bearer(u.blk.toks[i-1].Lower) {
			if s, _ := names.Run(r.body, u.blk.toks, i); s.Len() > 0 {
				return source{kind: bodied, p: r.outlet(r.body[s.Start:s.End]), mention: s}, true
			}
		}
	}
	return source{}, false
}

// article steps back over the article before token i.
func (r *reader) article(u *unit, i int) int {
	if i > u.from && (u.blk.toks[i-1].Lower == "the" || u.blk.toks[i-1].Lower == "a" || u.blk.toks[i-1].Lower == "an") {
		return i - 1
	}
	return i
}

// inversion finds the subject after a verb: "said Anna Lepik, who ...". The verb
// must follow a comma or a quotation.
func (r *reader) inversion(u *unit, i, verb int) (source, bool) {
	if i >= u.to || u.blk.inq[i] {
		return source{}, false
	}
	if verb == u.from {
		return r.saidFirst(u, i)
	}
	before := u.blk.toks[verb-1]
	if !u.blk.inq[verb-1] && before.Lower != "," && before.Lower != "—" && before.Lower != "–" {
		return source{}, false
	}
	if before.Lower == "," && !u.blk.inq[verb-1] {
		// "Finn, an engineer, said the price": the subject stands before.
		if src, _, ok := r.aside(u, verb-1); ok && src.kind <= crowd {
			return source{}, false
		}
	}
	if speech().inner.Has(&u.blk.toks[i]) {
		return source{}, false // "Finn, asked in Sylvan about the boats, said"
	}
	src, ok := r.after(u, i)
	if ok && src.kind == thing && !u.blk.inq[verb-1] && !human(lastWord(r.body[src.mention.Start:src.mention.End])) {
		return source{}, false // "Brill, a sailor, said the boats were late"
	}
	return src, ok
}

// saidFirst reads "Said Finn: “…”" at the token after the verb.
func (r *reader) saidFirst(u *unit, i int) (source, bool) {
	if speech().inner.Has(&u.blk.toks[i]) {
		return source{}, false // "Asked by Brill how many, she said: “Three.”"
	}
	src, ok := r.after(u, i)
	if !ok || src.kind > nobody {
		return source{}, false
	}
	for k := i; k < u.to && k < i+introMost; k++ {
		if u.blk.inq[k] {
			return src, u.blk.toks[k-1].Lower == ":" || u.blk.toks[k-1].Lower == ","
		}
	}
	return source{}, false
}

// after reads the noun phrase that begins at token i.
func (r *reader) after(u *unit, i int) (source, bool) {
	s := speech()
	toks := u.blk.toks
	if i < u.to && !u.blk.inq[i] {
		if p := s.pronouns.Of(&toks[i]); p == "he" || p == "she" || p == "they" {
			if w := toks[i].Lower; w == p {
				return r.phrase(u, i, i+1) // "declared he on Monday for Radio Sylvan"
			}
		}
	}
	end := i
	for end < u.to && !u.blk.inq[end] && end-i < subjectMost {
		t := &toks[end]
		if p := s.pronouns.Of(t); end > i && (p == "he" || p == "she" || p == "it" || p == "they" || p == "who" || p == "we") {
			break
		}
		if t.Lower == "." && (end+1 >= u.to || !upper(r.body, &toks[end+1])) {
			break
		}
		if t.Kind == words.Punct && t.Lower != "-" && t.Lower != "." && !r.over(u, end) || end > i && r.clauseWord(toks, end) && !r.inRef(u, end) && !r.joinsPeople(u, end) {
			break
		}
		if end > i+1 && strings.HasSuffix(t.Lower, "ed") && strings.HasSuffix(toks[end-1].Lower, "s") {
			break // "figures published in June"
		}
		if end > i && (t.Lower == "seen" || t.Lower == "obtained" || t.Lower == "reviewed") {
			break
		}
		end++
	}
	if end == i {
		return source{}, false
	}
	if p := r.andAnother(u, i, end); p != nil {
		return source{kind: bodied, p: p, mention: u.span(i, end)}, true
	}
	return r.phrase(u, i, end)
}

// over says whether a mention with a name runs over token i: title, comma, name.
func (r *reader) over(u *unit, i int) bool {
	near := u.within(i, i+1)
	return len(near) > 0 && near[0].p != nil && near[0].from < i
}

func adverb(w string) bool { return len(w) > 4 && strings.HasSuffix(w, "ly") && !names.Institution(w) }

// lastWord is the last word of a phrase, in lower case.
func lastWord(s string) string {
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}
