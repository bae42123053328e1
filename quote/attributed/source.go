package attributed

import (
	"strings"

	"muster/words"
)

// subjectMost is the longest source, in tokens.
const subjectMost = 40

// before finds the noun phrase that ends before token k: the subject of the verb
// group that begins there. For an apposition between commas it is the whole.
func (f *Finder) before(k int) (from, to int, ok bool) {
	to = k
	k--
	if k < 0 || f.q[k] != 0 && f.toks[k].Kind == words.Punct {
		return 0, 0, false
	}
	if f.is(k, relative) {
		return k, k + 1, true
	}
	if f.is(k, pronoun) {
		return k, k + 1, true
	}
	if w := f.low(k); f.is(k, owner) || w == "the" || w == "a" || w == "an" {
		return 0, 0, false // "his claim" is no verb
	}
	if w := f.low(k); w == "," || w == "—" || w == "–" || w == "--" {
		from, to, ok = f.aside(k)
		if to == k && w == "," {
			to++ // the comma that closes an apposition belongs to it
		}
		return from, to, ok
	}
	from = f.left(k)
	if r := from - 1; r > 0 && f.is(r, relative) && f.low(r) != "that" && f.q[r-1] == 0 && f.toks[r-1].Kind == words.Word {
		if head := f.left(r - 1); head < r {
			return head, r, true // "the officials who met Finn said"
		}
	}
	return from, to, from < to
}

// left is where the noun phrase that ends at token k begins.
func (f *Finder) left(k int) int {
	from := k + 1
	j := k
	for ; j >= 0 && k-j < subjectMost; j-- {
		t := &f.toks[j]
		if f.hidden[j] {
			from = j
			continue
		}
		if f.q[j] != 0 {
			if f.q[j] != f.q[k] && !f.scare(f.q[j]) {
				break
			}
			from = j
			continue
		}
		if t.Kind == words.Punct && t.Lower != "-" && t.Lower != "." && t.Lower != "'" && t.Lower != "/" && t.Lower != "’" {
			if t.Lower == "," && f.listed(j) {
				continue
			}
			break
		}
		if t.Lower == "." && !(j > 0 && f.capital(j-1) && f.toks[j-1].Len() <= 4 && (f.capital(j+1) || f.toks[j+1].Kind == words.Number)) {
			break
		}
		if f.is(j, modal|auxiliary|subordinator|complementizer|pronoun) && !(f.is(j, determiner) && f.is(j, pronoun)) {
			if f.is(j, determiner) && f.low(j) != "that" {
				from = j
				continue
			}
			break
		}
		if f.is(j, coordinator) && !f.joins(j) {
			break
		}
		if f.is(j, when) && j < k && !f.is(j-1, determiner) && f.low(j+1) != "'s" {
			break
		}
		if f.is(j, preposition) {
			if j == 0 || f.starts(j) {
				break
			}
			from = j
			continue
		}
		if f.is(j, adverb) && (j == 0 || f.starts(j)) {
			break
		}
		if j < k && f.is(j, past) && !f.is(j-1, relative) {
			break // "Finn took the helm, Brill said", "Finn ran past Brill saying"
		}
		if j < k && f.behind(j) {
			break // "Brill met a friend of Finn": what goes before is no part
		}
		if j < k && f.capital(j+1) && f.contact(j) {
			break // "one of the boats Finn talks about"
		}
		from = j
	}
	for from <= k && (f.is(from, preposition|coordinator) && !f.roughly(from) || f.low(from) == "-" || f.low(from) == "," || f.low(from) == "." || f.low(from) == "'s") {
		from++
	}
	return f.joined(f.counted(from, k))
}

// scare says whether a quotation is of few words: it is part of a name.
func (f *Finder) scare(q int) bool {
	inner := f.quotes[q-1].Inner
	return inner.Len() > 0 && inner.Len() < scareMost && !strings.ContainsRune(",.?!-", rune(f.body[inner.End-1]))
}

// scareMost is the longest quotation, in bytes, that is part of a name.
const scareMost = 40

// starts says whether nothing of a noun phrase stands before token j: it begins
// a clause.
func (f *Finder) starts(j int) bool {
	if j == 0 {
		return true
	}
	if f.q[j-1] != 0 {
		return true
	}
	return f.toks[j-1].Kind == words.Punct && f.toks[j-1].Lower != ")" && f.toks[j-1].Lower != "-" || f.is(j-1, coordinator|subordinator|complementizer|auxiliary|modal|preposition)
}

// joins says whether "and" at token j joins two nouns of one subject: "Brill and
// Finn", "critics and friends".
func (f *Finder) joins(j int) bool {
	if j == 0 || f.low(j) == "but" || f.toks[j-1].Kind == words.Punct {
		return false
	}
	if w := f.low(j + 1); w == "another" || w == "other" || w == "others" {
		return true
	}
	if f.is(j+1, pronoun) && !f.is(j+1, determiner) {
		return false
	}
	if !f.is(j+1, determiner|owner) && f.capital(j-1) == f.capital(j+1) {
		return true
	}
	return f.leading(j)
}

// leading says whether nothing but a noun phrase stands between the beginning of the
// clause and token j: "Brill and the guild", "The yard and two of its pilots".
func (f *Finder) leading(j int) bool {
	for i := j - 1; i >= 0 && j-i < leadingMost; i-- {
		if f.q[i] != 0 {
			return false
		}
		switch w := f.toks[i].Lower; {
		case f.hidden[i]:
		case w == "," || w == ";" || w == "—" || w == "–" || w == ":":
			return w != "," || f.is(i-1, coordinator|complementizer)
		case f.is(i, complementizer|subordinator):
			return true
		case f.toks[i].Kind == words.Punct && w != "-" && w != "." && w != "'" && w != "’",
			f.is(i, auxiliary|modal|adverb|when|relative|pronoun) && !f.is(i, determiner),
			f.e[i] != nil && f.e[i].verb != 0 && f.e[i].class&nounlike == 0 && !f.capital(i),
			i > 0 && strings.HasSuffix(w, "ed") && !f.capital(i):
			return false
		}
		if i == 0 {
			return !f.is(0, preposition)
		}
	}
	return false
}

// leadingMost is the longest noun phrase, in tokens, that "and" joins another to.
const leadingMost = 8

// listed says whether the comma at j stands in a list of names: "Brill, Finn and
// Vik", or parts a name from its town or party.
func (f *Finder) listed(j int) bool {
	if j == 0 || !f.capital(j-1) || !f.capital(j+1) {
		return false
	}
	k := j - 1
	for k > 0 && f.capital(k) && f.q[k] == 0 && j-k < listMost {
		k--
	}
	if (f.low(k) == "of" || f.low(k) == "from") && f.capital(k-1) {
		return true // "Ada Brill of Sylvan, Freedonia"
	}
	for k := j + 2; k < len(f.toks) && k-j < listMost; k++ {
		switch {
		case f.low(k) == "and":
			return f.capital(k + 1)
		case f.toks[k].Lower == ",":
			return f.listed(k)
		case !f.capital(k) && f.toks[k].Lower != ".":
			return false
		}
	}
	return false
}

// listMost is the longest name in a list, in tokens.
const listMost = 6

// asideMost is the longest apposition between commas, in tokens.
const asideMost = 40

// aside finds the subject before an apposition that the comma at token k closes.
func (f *Finder) aside(k int) (from, to int, ok bool) {
	if from, ok := f.whoever(k); ok {
		return from, k, true
	}
	for j := k - 1; j > 0 && k-j < asideMost; j-- {
		if f.hidden[j] || f.q[j] != 0 {
			continue
		}
		w := f.toks[j].Lower
		if w == ";" || w == ":" {
			return 0, 0, false
		}
		if w != "," && w != "—" && w != "–" && w != "--" {
			continue
		}
		to = k
		if !f.opensAside(j+1, k) {
			to = j // "Finn, in Sylvan, said": no apposition
		}
		from = f.left(j - 1)
		if from >= j {
			if f.is(j-1, pronoun) {
				return j - 1, j, true
			}
			return 0, 0, false
		}
		if f.starts(from) && from > 0 && f.low(from-1) == "," && to == k && !f.capital(from) && !f.is(from, determiner|owner) {
			continue // a list inside the apposition: look further left
		}
		return f.whole(from, j), to, true
	}
	return 0, 0, false
}

// opensAside says whether an apposition may begin at token i: an article, a
// number, "who", a name.
func (f *Finder) opensAside(i, k int) bool {
	if f.low(i) == "which" {
		return false
	}
	if f.is(i, relative|determiner|owner) || f.toks[i].Kind == words.Number {
		return true
	}
	if f.is(i, preposition|subordinator|coordinator|pronoun) || f.is(i, adverb) && i == k-1 {
		return false // "Finn, in Sylvan, said", "Finn, however, said"
	}
	w := f.low(i) // "Finn, speaking in Sylvan, said", "Finn, asked about boats, said"
	return f.capital(i) || !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ed")
}

// after finds the noun phrase that begins at token i, after "said" or "according
// to": with an apposition; where it opens a sentence (closed), only with one that
// a comma closes.
func (f *Finder) after(i int, closed bool) (from, to int, ok bool) {
	if f.is(i, pronoun) && !(f.is(i, determiner) && f.leadsNoun(i+1) || f.is(i, anybody) && f.is(i+1, preposition|relative)) {
		return i, i + 1, !f.is(i, complementizer)
	}
	j := i
	for ; j < len(f.toks) && j-i < subjectMost; j++ {
		t := &f.toks[j]
		if f.hidden[j] {
			if f.hidden[i] && (t.Lower == ")" || t.Lower == ",") {
				break
			}
			continue
		}
		if f.q[j] != 0 {
			if !f.scare(f.q[j]) || j == i {
				break
			}
			continue
		}
		if t.Kind == words.Punct {
			switch t.Lower {
			case "-", "'", "’", "/":
				continue
			case ".":
				if j > i && f.capital(j-1) && f.toks[j-1].Len() <= 4 && (f.capital(j+1) || f.low(j+1) == ",") {
					continue
				}
			case ",":
				if j > i && f.apposition(j+1, closed) && (!closed || f.shut(j+1)) {
					continue
				}
			}
			break
		}
		if f.is(j, modal|auxiliary|subordinator) && !f.inAside(i, j) || j > i && f.capital(j-1) && !f.inAside(i, j) && (t.Lower == "on" || t.Lower == "in" && f.settled(j)) {
			break
		}
		if f.is(j, complementizer) && !f.is(j, relative) {
			break
		}
		if f.is(j, when) && j > i && !f.inAside(i, j) {
			break
		}
	}
	for j > i && (f.is(j-1, preposition|coordinator|determiner|relative) || f.low(j-1) == ",") {
		j--
	}
	if f.low(j) == "," && j+1 < len(f.toks) && f.inAside(i, j) && !closed {
		j++
	}
	return i, j, j > i && (f.nounish(i) || j-i > 1)
}

// inAside says whether a comma stands between tokens i and j.
func (f *Finder) inAside(i, j int) bool {
	for k := i; k < j; k++ {
		if f.low(k) == "," || f.is(k, relative) {
			return true
		}
	}
	return false
}

// apposition says whether an apposition to a source begins at token i: ", the
// mayor of Sylvan", ", who".
func (f *Finder) apposition(i int, closed bool) bool {
	if f.is(i, relative) && f.low(i) != "that" {
		return true
	}
	if f.is(i, determiner|owner) {
		return !f.is(i, pronoun) || f.low(i) == "one"
	}
	if i >= len(f.toks) || f.q[i] != 0 {
		return false
	}
	if f.toks[i].Kind == words.Number { // "Finn, 53, who"
		return f.low(i+1) == ","
	}
	if !closed && f.toks[i].Kind == words.Word && (f.capital(i) || f.e[i] == nil || f.e[i].verb&rQuote == 0) && !f.is(i, preposition|subordinator|coordinator|auxiliary|modal|complementizer|adverb|when|pronoun) {
		w := f.low(i)
		noun := f.e[i] == nil && i+1 < len(f.toks) && f.toks[i+1].Kind == words.Word && !f.is(i+1, preposition|determiner|owner|adverb|complementizer) // "managing director"
		if !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ed") || f.capital(i) || noun {
			return f.calm(i)
		}
	}
	// "chairman of the yard", "Republican of Sylvan"
	return i < len(f.toks) && f.q[i] == 0 && f.toks[i].Kind == words.Word && f.e[i] == nil && (f.low(i+1) == "of" || f.low(i+1) == "for" || f.low(i+1) == "at")
}

// calm says whether no verb stands between token i and the next comma or end: a
// noun phrase, "managing director of the yard".
func (f *Finder) calm(i int) bool {
	for j := i; j < len(f.toks) && f.q[j] == 0 && j-i < subjectMost; j++ {
		w := f.toks[j].Lower
		if w == "," || w == "." || w == ";" || f.is(j, relative|when) && j > i {
			return true
		}
		if f.is(j, auxiliary|modal) || f.toks[j].Kind == words.Punct && w != "-" && w != "'" && w != "’" {
			return false
		}
	}
	return true
}

// shut says whether a comma closes the apposition that begins at token i, before
// any verb.
func (f *Finder) shut(i int) bool {
	for j := i; j < len(f.toks) && f.q[j] == 0 && j-i < subjectMost; j++ {
		if f.toks[j].Lower == "," {
			return true
		}
		if f.is(j, auxiliary|modal) && !f.is(i, relative) {
			return false
		}
	}
	return false
}

// nounish says whether token i may begin a noun phrase.
func (f *Finder) nounish(i int) bool {
	if i >= len(f.toks) || f.q[i] != 0 {
		return false
	}
	if f.toks[i].Kind == words.Punct {
		return false
	}
	return !f.is(i, auxiliary|modal|preposition|subordinator|complementizer|coordinator|adverb|when)
}
