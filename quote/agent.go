package quote

import (
	"slices"

	"muster/words"
)

// agentReach is how many tokens behind a passive "by" may stand: "is put at 14 to 16
// million euros by the ministry".
const agentReach = 12

// agent is by whom something is ruled out, denied or put at a sum, where the verb at
// token i, of n tokens, is a passive: "has been ruled out by Finn".
func (r *reader) agent(u *unit, i, n int) (source, bool) {
	toks := u.blk.toks
	if !speech().passive.Has(&toks[i]) || i == u.from || !slices.Contains(being, toks[i-1].Lower) && (i < u.from+2 || !adverb(toks[i-1].Lower) || !slices.Contains(being, toks[i-2].Lower)) {
		return source{}, false
	}
	if toks[i].Lower == "put" && (i+1 >= u.to || toks[i+1].Lower != "at") {
		return source{}, false
	}
	for k := i + n; k+1 < u.to && k < i+agentReach; k++ {
		if t := &toks[k]; u.blk.inq[k] || t.Kind == words.Punct && t.Lower != "-" || t.Lower == "that" {
			return source{}, false
		}
		if toks[k].Lower != "by" {
			continue
		}
		src, ok := r.named(u, k+1)
		if !ok {
			src, ok = r.after(u, k+1)
		}
		return src, ok && src.kind <= role
	}
	return source{}, false
}

// being are the forms before a participle that make it a passive.
var being = []string{"is", "are", "was", "were", "been", "be", "being"}
