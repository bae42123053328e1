package quote

import (
	"strings"

	"muster/words"
)

// jointMost is how many tokens may stand between two people who speak together:
// "Ada Brill of Freedonia and Otto Finn", "Ada Brill, the mayor, and Otto Finn".
const jointMost = 9

// joint is the two people who are the whole of a noun phrase of tokens from up to to,
// joined by "and": "Brill and Finn". They speak as one, and nobody is taken for one of
// them; nil where it is no two people.
func (r *reader) joint(u *unit, from, to int) *person {
	near := u.within(from, to)
	var a, b *ref
	for k := range near {
		f := &near[k]
		if f.p == nil || f.p.body || f.p.unnamed {
			if f.p == nil && (f.country != "" || f.office != "") {
				continue
			}
			return nil
		}
		switch {
		case a == nil:
			a = f
		case b == nil:
			b = f
		default:
			return nil
		}
	}
	if a != nil && b == nil {
		if p := r.half(u, from, a); p != nil {
			return r.together(p, a.p)
		}
	}
	if b == nil || a.p == b.p || a.from > r.bare(u, from)+1 || !r.pairs(u, a, b) {
		return nil
	}
	return r.together(a.p, b.p)
}

// half is who stands before "and" without a name of their own: "She and Brill", "Otto
// and Ada Finn". Nobody if no "and" joins them to b.
func (r *reader) half(u *unit, from int, b *ref) *person {
	toks := u.blk.toks
	if from+2 > b.from || toks[from+1].Lower != "and" || b.from != from+2 {
		return nil
	}
	if p := toks[from].Lower; p == "he" || p == "she" {
		q := r.somebody(p, toks[from].Span).p
		if q == b.p {
			return nil
		}
		return q
	}
	if i := strings.LastIndexByte(b.p.name, ' '); i > 0 && upper(r.body, &toks[from]) && speech().firstNames.Of(&toks[from]) != "" {
		return &person{name: r.body[toks[from].Start:toks[from].End] + b.p.name[i:]}
	}
	return nil
}

// pairs says whether "and" joins two mentions: before it stands nothing but what
// describes the first, behind it nothing but a title of the second ("and his Polish
// counterpart, Otto Finn").
func (r *reader) pairs(u *unit, a, b *ref) bool {
	toks := u.blk.toks
	if b.from-a.to > jointMost || b.from <= a.to {
		return false
	}
	if w := toks[a.to].Lower; w != "and" && w != "," && w != "of" && w != "from" && w != "for" && w != "(" {
		return false // "Brill came and Finn said"
	}
	and := 0
	for i := a.to; i < b.from; i++ {
		t := &toks[i]
		switch {
		case u.blk.inq[i] || t.Lower == ";" || t.Lower == "'s" || speech().verbs.Of(t) != mute || speech().auxiliary.Has(t):
			return false
		case t.Lower == "and" && and > 0:
			return false
		case t.Lower == "and":
			and = i
		case and > 0 && i == and+1 && t.Kind != words.Word:
			return false
		case and > 0 && strings.HasSuffix(t.Lower, "ed"):
			return false
		}
	}
	if and == 0 {
		return false
	}
	w := toks[and+1].Lower
	return and+1 == b.from || w == "the" || w == "his" || w == "her" || w == "its" || w == "their"
}

// together is two people as one speaker: "Ada Brill and Otto Finn".
func (r *reader) together(a, b *person) *person {
	name := a.name + " and " + b.name
	key := r.fold(name)
	if p := r.cast.byName[key]; p != nil {
		return p
	}
	p := &person{name: name, key: key, body: true, joint: true, unbound: true}
	r.cast.byName[key] = p
	return p
}

// joinsPeople says whether "and" at token j stands between two people, so that a noun
// phrase goes on over it: "Brill and Finn said".
func (r *reader) joinsPeople(u *unit, j int) bool {
	if j <= u.from || j+1 >= u.to || u.blk.toks[j].Lower != "and" {
		return false
	}
	next := u.within(j+1, j+2)
	if len(next) == 0 || next[0].from != j+1 || next[0].p == nil || next[0].p.body {
		return false
	}
	if p := u.blk.toks[j-1].Lower; p == "he" || p == "she" || j == u.from+1 && speech().firstNames.Of(&u.blk.toks[j-1]) != "" {
		return true
	}
	near := u.within(max(u.from, j-jointMost), j)
	for k := len(near) - 1; k >= 0; k-- {
		if a := &near[k]; a.p != nil {
			return !a.p.body && a.p != next[0].p && r.pairs(u, a, &next[0])
		}
	}
	return false
}

// both is whom "the pair" or "their ministers" means: the two who spoke together, or
// whom a sentence named together last; nil where no two did.
func (r *reader) both(u *unit, from, to int, office string) *person {
	toks := u.blk.toks
	last := toks[to-1].Lower
	b := toks[from].Lower
	plural := office != "" && strings.HasSuffix(last, "s") && (b == "their" || b == "both" || b == "the")
	if !couples[last] && !plural {
		return nil
	}
	return r.pair
}

// couples are nouns for two people.
var couples = map[string]bool{"pair": true, "two": true, "duo": true, "both": true, "couple": true, "siblings": true, "brothers": true, "sisters": true}

// pairOf keeps the two people whom a sentence names together as its subject.
func (r *reader) pairOf(u *unit) {
	var a *ref
	for k := range u.refs {
		b := &u.refs[k]
		if b.p == nil || b.from < u.from || b.to > u.to {
			continue
		}
		if a != nil && !a.p.body && !b.p.body && a.p != b.p && !u.blk.inq[a.from] && r.pairs(u, a, b) {
			r.pair = r.together(a.p, b.p)
		}
		a = b
	}
}

// andAnother is the two people of whom a noun phrase behind a verb names the first, and
// the words behind its comma the second: "said Ada Brill, the mayor, and Otto Finn".
func (r *reader) andAnother(u *unit, from, end int) *person {
	if end >= u.to || u.blk.toks[end].Lower != "," {
		return nil
	}
	near := u.within(from, min(u.to, end+jointMost))
	for k := 0; k+1 < len(near); k++ {
		a, b := &near[k], &near[k+1]
		if a.from > end {
			return nil
		}
		if a.p == nil || b.p == nil || a.p.body || b.p.body || a.p == b.p || b.from <= end || u.blk.inq[b.from] {
			continue
		}
		if r.pairs(u, a, b) {
			return r.together(a.p, b.p)
		}
	}
	return nil
}

// andBefore is the two people of whom an apposition of tokens from up to to names the
// second, and "and his deputy" before its comma the first.
func (r *reader) andBefore(u *unit, from, to int) *person {
	near := u.within(max(u.from, from-jointMost), to)
	for k := len(near) - 1; k > 0; k-- {
		a, b := &near[k-1], &near[k]
		if b.from != from || b.to != to || b.p == nil || b.p.body {
			continue
		}
		for k > 1 && a.p == nil { // "his Polish counterpart"
			k--
			a = &near[k-1]
		}
		if a.p != nil && !a.p.body && a.p != b.p && r.pairs(u, a, b) {
			return r.together(a.p, b.p)
		}
		return nil
	}
	return nil
}
