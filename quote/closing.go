package quote

import (
	"strings"

	"muster/words"
)

// closing says whether a cue closes the sentence after a comma: ", the paper
// reports.", ", said Finn."
func (r *reader) closing(u *unit, c *cue) bool {
	if c.clause || c.ing || c.manner == accords || c.manner == agentless {
		return false
	}
	toks := u.blk.toks
	if !c.inverted {
		if !r.tail(u, c.at+c.size) {
			return false
		}
	}
	i := c.at
	if !c.inverted {
		i = words.Index(toks, c.source.mention.Start)
		for i > u.from && (toks[i-1].Lower == "the" || toks[i-1].Lower == "a" || toks[i-1].Lower == "an") {
			i--
		}
		if near := u.within(i, i+1); len(near) > 0 {
			i = near[0].from
		}
		if from := r.left(u, c.at-1); from < i && i > u.from && toks[i-1].Lower != "," {
			i = from // "a study by the institute found"
		}
	}
	return i > u.from && toks[i-1].Lower == ","
}

// tailMost is how many tokens may follow a cue that closes its sentence: "told
// reporters on the quay on Friday."
const tailMost = 9

// dayMost is how many tokens behind a verb may name a day: "early this morning".
const dayMost = 4

// tail says whether only to whom, where and when follow token i.
func (r *reader) tail(u *unit, i int) bool {
	toks := u.blk.toks
	if i >= u.to || toks[i].Lower == "." {
		return true
	}
	s := speech()
	w := toks[i].Lower
	told := i > u.from && toks[i-1].Lower == "told"
	if s.notPlace.HasWord(w) {
		for k := i + 1; k < i+dayMost; k++ {
			if k >= u.to || toks[k].Lower == "." || toks[k].Lower == "on" || toks[k].Lower == "in" {
				return true // "recommended Monday.", "reports this morning."
			}
			if toks[k].Kind != words.Word {
				break
			}
		}
	}
	to := u.to
	for k := i; k+1 < min(to, i+tailMost); k++ {
		if toks[k].Lower == "," && strings.HasSuffix(toks[k+1].Lower, "ing") {
			to = k // "ruled on Monday, rejecting a suit"
		}
	}
	if to-i > tailMost || !s.addressee.HasWord(w) && w != "on" && w != "in" && w != "at" && w != "during" || !told && s.article(w) {
		return false
	}
	for k := i; k < to; k++ {
		if t := toks[k].Lower; t == "," || t == "that" || u.blk.inq[k] || s.clause.HasWord(t) && t != "where" && t != "to" {
			return false
		}
	}
	return true
}
