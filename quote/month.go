package quote

import "muster/words"

// clauseWord says whether token i is a word of another clause, and not the month of May:
// "Finn in May told reporters", "on 6 May Finn said".
func (r *reader) clauseWord(toks []words.Token, i int) bool {
	return speech().clause.HasWord(toks[i].Lower) && !(toks[i].Lower == "may" && r.month(toks, i))
}

// month says whether the "may" at token i has its capital beside a number or behind a
// small word, as no verb has.
func (r *reader) month(toks []words.Token, i int) bool {
	if !upper(r.body, &toks[i]) {
		return false
	}
	if i+1 < len(toks) && toks[i+1].Kind == words.Number {
		return true
	}
	return i > 0 && (toks[i-1].Kind == words.Number || toks[i-1].Kind == words.Word && !upper(r.body, &toks[i-1]))
}
