package quote

import (
	"strings"
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
	if b == nil || a.p == b.p || a.from > r.bare(u, from)+1 || !r.pairs(u, a, b) {
		return nil
	}
	return r.together(a.p, b.p)
}

// pairs says whether "and" joins two mentions, and nothing but what describes the
// first stands before it.
func (r *reader) pairs(u *unit, a, b *ref) bool {
	toks := u.blk.toks
	and := b.from - 1
	if and > a.to && toks[and].Lower == "the" {
		and--
	}
	if b.from-a.to > jointMost || b.from <= a.to || toks[and].Lower != "and" {
		return false
	}
	if w := toks[a.to].Lower; and > a.to && w != "," && w != "of" && w != "from" && w != "for" && w != "(" {
		return false // "Brill came and Finn said"
	}
	for i := a.to; i < and; i++ {
		if w := toks[i].Lower; u.blk.inq[i] || speech().verbs.Word(w) != mute || speech().auxiliary.HasWord(w) || w == "and" || w == ";" || w == "'s" {
			return false
		}
	}
	return true
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
	for k := 0; k+1 < len(u.refs); k++ {
		a, b := &u.refs[k], &u.refs[k+1]
		if a.p == nil || b.p == nil || a.p.body || b.p.body || a.p == b.p || a.from < u.from || b.to > u.to || u.blk.inq[a.from] {
			continue
		}
		if r.pairs(u, a, b) {
			r.pair = r.together(a.p, b.p)
		}
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
