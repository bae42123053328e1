package quote

import "muster/words"

// accountHeads are the words that account reads from.
var accountHeads = [...]string{"per", "by", "in", "on", "as"}

// seesReach is how many tokens behind "as" "sees it" may stand.
const seesReach = 8

// account reads "by her estimate", "in his words", "by Finn's count" at token i.
func (r *reader) account(u *unit, i int) (cue, bool) {
	toks := u.blk.toks
	if i+2 >= u.to {
		return cue{}, false
	}
	s := speech()
	switch toks[i].Lower {
	case "per":
		if i == u.from || toks[i-1].Lower != "," || !s.indefinite.Has(&toks[i+1]) && toks[i+1].Lower != "the" && !upper(r.body, &toks[i+1]) {
			return cue{}, false
		}
		src, ok := r.after(u, i+1)
		return cue{at: i, size: 1, manner: accords, source: src}, ok
	case "as":
		for k := i + 2; k+1 < u.to && k < i+seesReach && toks[k].Kind != words.Punct; k++ {
			if w := toks[k].Lower; (w == "sees" || w == "see" || w == "saw") && toks[k+1].Lower == "it" {
				src, ok := r.phrase(u, i+1, k)
				return cue{at: i, size: k + 2 - i, manner: accords, source: src}, ok && src.kind <= role // "as the institute sees it"
			}
		}
		return cue{}, false
	case "by":
		if i+4 < u.to && toks[i+1].Lower == "the" && s.account.Has(&toks[i+2]) && toks[i+3].Lower == "of" {
			src, ok := r.after(u, i+4)
			return cue{at: i, size: 4, manner: accords, source: src}, ok && src.kind <= role // "by the reckoning of Brill"
		}
		for k := i + 2; toks[i+1].Lower == "the" && k+1 < u.to && k < i+5; k++ {
			if toks[k].Lower != "'s" || !s.account.Has(&toks[k+1]) {
				continue
			}
			src, ok := r.phrase(u, i+1, k)
			return cue{at: i, size: k + 2 - i, manner: accords, source: src}, ok && (src.kind <= role || src.kind == thing && bearer(toks[k-1].Lower))
		}
	case "to":
		if i+3 < u.to && toks[i+1].Lower == "use" && toks[i+3].Lower == "words" {
			src := r.pronoun(s.pronouns.Of(&toks[i+2]), toks[i+2].Span)
			return cue{at: i, size: 4, manner: accords, source: src}, src.kind != thing // "to use her words"
		}
		p := s.pronouns.Of(&toks[i+1])
		if toks[i+2].Lower != "mind" || p != "his" && p != "her" && p != "their" {
			return cue{}, false
		}
		src := r.pronoun(p, toks[i+1].Span)
		return cue{at: i, size: 3, manner: accords, source: src}, src.kind != thing // "to her mind"
	case "in", "on":
		for k := i + 2; toks[i+1].Lower == "the" && k+1 < u.to && k < i+5; k++ {
			if toks[k].Lower == "'s" && toks[k+1].Lower == "words" {
				src, ok := r.phrase(u, i+1, k)
				return cue{at: i, size: k + 2 - i, manner: accords, source: src}, ok && src.kind <= role // "in the minister's words"
			}
		}
	default:
		return cue{}, false
	}
	p := s.pronouns.Of(&toks[i+1])
	if (p == "his" || p == "her" || p == "their" || p == "its") && s.account.Has(&toks[i+2]) {
		src := r.pronoun(p, toks[i+1].Span)
		return cue{at: i, size: 3, manner: accords, source: src}, src.kind != thing
	}
	near := u.within(i+1, i+2)
	for k := range near {
		f := &near[k]
		if f.p != nil && f.from == i+1 && f.to+1 < u.to && toks[f.to].Lower == "'s" && s.account.Has(&toks[f.to+1]) {
			return cue{at: i, size: f.to + 2 - i, manner: accords, source: source{kind: kindOf(f.p), p: f.p, mention: f.Span}}, true
		}
	}
	return cue{}, false
}
