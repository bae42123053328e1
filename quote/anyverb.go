package quote

import (
	"strings"

	"muster/words"
)

// anyVerb reads who said a quotation by a verb that no table has: “Boats float,”
// stormed Finn; “Boats float,” the sailor thundered. The verb ends in -ed and stands
// right behind the quotation, or ends its clause.
func (r *reader) anyVerb(u *unit, q words.Quote) (cue, bool) {
	toks := u.blk.toks
	i := words.Index(toks, q.End)
	for i < u.to && toks[i].Kind == words.Punct {
		i++
	}
	if i >= u.to || u.blk.inq[i] {
		return cue{}, false
	}
	if r.spoken(u, i) {
		src, ok := r.after(u, i+1)
		return cue{at: i, size: 1, manner: says, source: r.somebodyOr(u, i+1, src), inverted: true}, ok
	}
	for k := i + 1; k < u.to && k < i+anyVerbReach && !u.blk.inq[k]; k++ {
		if toks[k].Kind == words.Punct && toks[k].Lower != "-" {
			return cue{}, false
		}
		if !r.spoken(u, k) || k+1 < u.to && toks[k+1].Kind == words.Word && !speech().inner.Has(&toks[k+1]) && !adverb(toks[k+1].Lower) {
			continue
		}
		src, ok := r.phrase(u, i, k)
		return cue{at: k, size: 1, manner: says, source: r.somebodyOr(u, i, src)}, ok
	}
	return cue{}, false
}

// anyVerbReach is how far behind a quotation its verb may stand, in tokens: “…,” the
// party’s new chairman stormed.
const anyVerbReach = 8

// spoken says whether a word in small letters that ends in -ed stands at token i.
func (r *reader) spoken(u *unit, i int) bool {
	w := u.blk.toks[i].Lower
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !upper(r.body, &u.blk.toks[i])
}

// somebodyOr is who spoke last where a description behind a quotation fits nobody: only
// people speak there, so “…,” the firebrand stormed is said by whoever is talked of.
func (r *reader) somebodyOr(u *unit, i int, src source) source {
	if src.kind == thing && src.p == nil && i < u.to && r.definite(u, i) && r.focus != nil {
		return source{kind: personal, p: r.focus, mention: src.mention, guessed: true}
	}
	if src.kind == thing {
		src.kind = nobody
	}
	return src
}
