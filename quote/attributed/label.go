package attributed

import "muster/words"

// colonMost is the longest source before a colon, in tokens.
const colonMost = 9

// colon reads a headline "Brill: boats late", and "Brill: “Boats are late.”" in any
// line.
func (f *Finder) colon() bool {
	k := 0
	for ; k < len(f.toks) && k < colonMost; k++ {
		if f.q[k] != 0 || f.is(k, auxiliary|modal|pronoun) && !f.is(k, determiner) {
			return false
		}
		if f.toks[k].Lower == ":" {
			break
		}
		if f.toks[k].Kind == words.Punct && f.toks[k].Lower != "-" && f.toks[k].Lower != "." || !f.title && !f.capital(k) && f.toks[k].Kind == words.Word {
			return false
		}
		if e := f.e[k]; k > 0 && e != nil && e.verb&(rQuote|rThat) != 0 && !f.capital(k) {
			return false
		}
	}
	if k == 0 || k >= len(f.toks)-1 || f.toks[k].Lower != ":" || !f.title && f.q[k+1] == 0 {
		return false
	}
	if f.toks[k-1].Kind == words.Number || f.title && !f.capital(0) {
		return false
	}
	f.report("colon", stretch{0, k}, stretch{k, k + 1}, stretch{k + 1, len(f.toks)})
	return true
}

// labels reads Finn: “Boats float.” amid a line at its colon, and “Boats float.”
// – Finn at its dash.
func (f *Finder) labels(i int) bool {
	w := f.toks[i].Lower
	if f.q[i] != 0 || len(w) == 0 || i == 0 {
		return false
	}
	switch w {
	case ":":
		if i+1 >= len(f.toks) || f.q[i+1] == 0 || f.q[i-1] != 0 || !f.capital(i-1) && f.toks[i-1].Lower != ")" {
			return false
		}
		from := i - 1
		for from > 0 && i-from < colonMost && (f.capital(from-1) || f.hidden[from-1] || f.toks[from-1].Lower == "." && from > 1 && f.toks[from-2].Len() <= 4) && f.q[from-1] == 0 {
			from--
		}
		if from > 0 && f.toks[from-1].Kind != words.Punct || from == i {
			return false
		}
		f.report("label", stretch{from, i}, stretch{i, i + 1}, f.quotesFrom(i+1)...)
		return true
	case "-", "–", "—", "--":
		if f.q[i-1] == 0 || !f.capital(i+1) || f.q[i+1] != 0 || len(f.toks)-i > colonMost {
			return false
		}
		for j := i + 1; j < len(f.toks); j++ {
			if f.e[j] != nil && f.e[j].verb != 0 || f.is(j, auxiliary|modal) {
				return false
			}
		}
		to := len(f.toks)
		if f.low(to-1) == "." && to > i+2 {
			to--
		}
		from := i - 1
		for from > 0 && f.q[from-1] == f.q[i-1] {
			from--
		}
		f.report("label", stretch{i + 1, to}, stretch{i, i + 1}, stretch{from, i})
		return true
	}
	return false
}
