package quote

import (
	"strings"

	"muster/words"
)

// issuerReach is how far behind a paper's name the words that say who issued it may
// stand, in tokens: "tables that were handed out in Sylvan by the council".
const issuerReach = 7

// issuer finds who issued a paper that nobody is named for, when the words behind it
// say so: "tables that NATO handed out", "figures published by the guild". Who has only
// seen it is not its issuer.
func (r *reader) issuer(u *unit, from int, paper source) (source, bool) {
	if paper.kind <= country || paper.mention.Len() == 0 {
		return source{}, false
	}
	toks := u.blk.toks
	for k := from + 1; k+1 < u.to && k < from+issuerReach; k++ {
		switch w := toks[k].Lower; {
		case toks[k].Kind == words.Punct, w == "seen", w == "obtained", w == "reviewed", u.blk.inq[k]:
			return source{}, false
		case w == "that", w == "which":
			if src, ok := r.named(u, k+1); ok {
				return src, true
			}
		case w == "by":
			if src, ok := r.named(u, k+1); ok {
				return src, true
			}
			if src, ok := r.after(u, k+1); ok && src.kind <= bodied {
				return src, true
			}
			return source{}, false
		}
	}
	return source{}, false
}

// named is whoever a name that begins at token i means, an article before it aside.
func (r *reader) named(u *unit, i int) (source, bool) {
	b := i
	if w := u.blk.toks[b].Lower; w == "the" && b+1 < u.to {
		b++
	}
	for _, f := range u.within(b, b+1) {
		if f.from != b || !f.named && f.country == "" {
			continue
		}
		src, ok := r.phrase(u, i, f.to)
		return src, ok && src.kind <= bodied && !strings.HasPrefix(src.name, "Office of ")
	}
	return source{}, false
}
