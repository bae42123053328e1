package attributed

import (
	"strings"

	"muster/words"
)

// behind says whether a noun phrase begins behind token j, a verb or a noun: "met
// the", "the crowd a".
func (f *Finder) behind(j int) bool {
	if f.toks[j].Kind != words.Word || f.is(j, determiner|preposition|coordinator|adverb|pronoun|when|turn|span|complementizer) {
		return false
	}
	w := f.low(j + 1)
	return w == "the" || w == "a" && f.low(j+2) != "." || w == "an" || f.is(j+1, owner)
}

// contact says whether a plural in small letters stands at token j: a name after it
// is the subject of a clause of its own.
func (f *Finder) contact(j int) bool {
	w := f.toks[j].Lower
	return f.toks[j].Kind == words.Word && !f.capital(j) && len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && f.e[j] == nil
}

// counted takes in the hedges before a number: "about 9 percent", "less than a
// third".
func (f *Finder) counted(from, k int) int {
	if from > k || from < len(f.toks) && f.toks[from].Kind != words.Number && !f.is(from, determiner|manifold) {
		return from
	}
	for from > 0 && f.roughly(from-1) {
		from--
	}
	return from
}

// roughly says whether a hedge of a number stands at token i.
func (f *Finder) roughly(i int) bool {
	next := i+1 < len(f.toks) && (f.toks[i+1].Kind == words.Number || f.is(i+1, determiner|manifold))
	switch f.low(i) {
	case "about", "nearly", "almost", "roughly", "approximately", "only", "just", "around", "over", "some":
		return next
	case "than", "least", "most":
		return next && i > 0
	case "more", "less", "fewer":
		return f.low(i+1) == "than"
	case "at":
		return f.low(i+1) == "least" || f.low(i+1) == "most"
	}
	return false
}

// joined takes in a pronoun that "and" joins to the noun phrase at token from:
// "he and Brill".
func (f *Finder) joined(from int) int {
	if f.low(from-1) == "and" && f.is(from-2, pronoun) && !f.is(from-2, determiner) && (from == 2 || f.starts(from-2)) {
		return from - 2
	}
	return from
}

// whole is where a source begins whose name or description stands before a comma
// of its own: "Finn, the mayor, who is late, said", "a mayor, Finn, said".
func (f *Finder) whole(from, to int) int {
	if from < 2 || f.low(from-1) != "," || f.q[from-2] != 0 || f.hidden[from-2] {
		return from
	}
	switch {
	case f.is(from, determiner|owner) && !f.is(from, pronoun) && f.capital(from-2) && !f.is(from-2, when):
	case f.capital(from) && !f.capital(from-2) && f.toks[from-2].Kind == words.Word:
		k := f.left(from - 2)
		if !f.is(k, determiner) || k > 0 && !f.starts(k) || f.is(k-1, preposition|subordinator|auxiliary|modal) {
			return from
		}
		return k
	default:
		return from
	}
	k := f.left(from - 2)
	if k >= from-1 || !f.capital(k) && !f.is(k, determiner) || f.is(k-1, preposition|subordinator) {
		return from
	}
	return k
}

// leadsNoun says whether a noun stands at token i, behind "one" or "some": "said
// one harbour pilot". What is no noun leaves them pronouns: "said one of them".
func (f *Finder) leadsNoun(i int) bool {
	return i < len(f.toks) && f.q[i] == 0 && f.toks[i].Kind == words.Word && !f.is(i, auxiliary|modal|preposition|pronoun|relative|subordinator|complementizer|coordinator|adverb|when)
}

// doing finds whoever a form in -ing at token s is said of, where the noun stands
// right before it: "with Finn calling for more", "leaving Finn saying little".
func (f *Finder) doing(s int) (from, to int, ok bool) {
	if s == 0 || f.q[s-1] != 0 || f.hidden[s-1] || f.toks[s-1].Kind != words.Word || f.e[s-1] != nil && !f.capital(s-1) && !f.is(s-1, document|manifold) {
		return 0, 0, false
	}
	from, to, ok = f.before(s)
	return from, to, ok && f.low(from-1) == "with"
}

// settled says whether at token i the words begin that say when or in what somebody
// spoke: "on Monday", "in a statement".
func (f *Finder) settled(i int) bool {
	if f.low(i) == "on" {
		return f.is(i+1, when)
	}
	for j := i + 1; j < i+5; j++ {
		if f.is(j, setting) {
			return f.is(i+1, determiner)
		}
	}
	return false
}

// acts says whether a verb stands at token i: what stands before it is a noun, as in
// "the campaign responded".
func (f *Finder) acts(i int) bool {
	if i >= len(f.toks) || f.q[i] != 0 || f.toks[i].Kind != words.Word {
		return false
	}
	return f.is(i, auxiliary|modal|past) || f.e[i] != nil && f.e[i].verb != 0 || strings.HasSuffix(f.toks[i].Lower, "ed")
}

// whoever finds the noun phrase that opens its clause before a relative clause which
// the comma at token k closes, commas inside it: "Finn, who went to Port Sylvan, on
// the coast, to see the yard, said".
func (f *Finder) whoever(k int) (from int, ok bool) {
	for j := k - 1; j > 1 && k-j < asideMost; j-- {
		if f.hidden[j] || f.q[j] != 0 {
			continue
		}
		if w := f.toks[j].Lower; w == ";" || w == ":" || w == "." && !f.capital(j-1) {
			return 0, false
		}
		if !f.is(j, relative) || f.low(j) == "that" || f.low(j-1) != "," {
			continue
		}
		from = f.left(j - 2)
		if from >= j-1 || from > 0 && !f.is(from-1, coordinator|complementizer) && f.sentence(from) != from {
			return 0, false
		}
		return from, true
	}
	return 0, false
}

// naming says whether "called" or its kin at token i only gives a thing its name: "a
// yard called Fogs End", "an account called “Boats”".
func (f *Finder) naming(i int) bool {
	switch f.toks[i].Lower {
	case "called", "named", "dubbed", "titled", "known":
	default:
		return false
	}
	if i == 0 || i+1 >= len(f.toks) || f.q[i-1] != 0 || f.toks[i-1].Kind != words.Word || f.capital(i-1) || f.e[i-1] != nil && f.e[i-1].class&^(nounlike|document|setting|base|cues|manifold) != 0 {
		return false
	}
	k := f.left(i - 1)
	return (f.low(k) == "a" || f.low(k) == "an") && (f.capital(i+1) || f.q[i+1] != 0)
}

// closely says whether a preposition belongs to the cue before it: "called for".
func closely(w string) bool {
	return w == "for" || w == "on" || w == "of" || w == "about" || w == "against" || w == "with"
}
