package names

import (
	"unicode"
	"unicode/utf8"

	"muster/words"
)

// nameMost is the most words that a name has: "José Manuel Durão Barroso" with
// two particles.
const nameMost = 6

func (f *finder) upper(i int) bool {
	if i >= len(f.toks) || f.toks[i].Kind != words.Word {
		return false
	}
	c := f.body[f.toks[i].Start]
	if c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(f.body[f.toks[i].Start:])
	return unicode.IsUpper(r)
}

// run returns the end of the run of capitalised words at token i, and whether
// it has two of them. Particles ("von der") and hyphens may stand inside,
// initials are words.
func (f *finder) run(i int) (to int, full bool) {
	if i < len(f.toks) && f.t.beforeName.Has(&f.toks[i]) && f.upper(i+1) {
		return i, false // "Yesterday Ada Brill said"
	}
	if !f.upper(i) || f.t.never.Has(&f.toks[i]) {
		if i >= len(f.toks) || !f.t.particles.Has(&f.toks[i]) || !f.upper(i+1) && !(i+2 < len(f.toks) && f.t.particles.Has(&f.toks[i+1]) && f.upper(i+2)) {
			return i, false
		}
		if neverFirst(f.toks[i].Lower) {
			return i, false
		}
	}
	n := 0
	to = i
	for to < len(f.toks) && n < nameMost {
		t := &f.toks[to]
		switch {
		case t.Kind == words.Word && f.upper(to) && (n == 0 || !f.t.never.HasWord(t.Lower) || t.Lower == "may" || f.ofDefence(to) || n > 0 && f.upper(to+1) && f.t.institution.Has(&f.toks[to+1])):
			if t.Lower == "'s" {
				return to, n > 1
			}
			if k := f.ahead(to); n > 0 && k && !f.t.institution.Has(t) {
				return to, n > 1 // another title begins
			}
			n++
			to++
		case t.Kind == words.Word && f.t.particles.Has(t) && f.joins(to):
			to++
		case t.Lower == "-" && words.Glued(f.toks, to) && words.Glued(f.toks, to+1) && (f.upper(to+1) || f.toks[to+1].Kind == words.Word):
			to += 2
		case t.Lower == "." && n > 0 && f.toks[to-1].Len() == 1 && f.upper(to+1):
			to++
		default:
			return to, n > 1
		}
	}
	return to, n > 1
}

// neverFirst says whether a particle stands only inside names.
func neverFirst(w string) bool {
	switch w {
	case "of", "for", "the", "y", "al", "la":
		return true
	}
	return false
}

// ahead says whether a title of several words begins at token i: "Anna Lepik
// Defence Minister" is no name of four words.
func (f *finder) ahead(i int) bool {
	_, n := f.title(i)
	return n > 1
}

// ofDefence says whether token i ends "Ministry of Defence": the word is part of no
// other name.
func (f *finder) ofDefence(i int) bool {
	return i > 1 && (f.toks[i].Lower == "defence" || f.toks[i].Lower == "defense") && f.toks[i-1].Lower == "of" && f.t.institution.Has(&f.toks[i-2])
}

// joins says whether a particle at token i stands between capitals.
func (f *finder) joins(i int) bool {
	if f.upper(i + 1) {
		if f.ofDefence(i + 1) {
			return true
		}
		return !f.t.never.Has(&f.toks[i+1]) && (f.toks[i].Lower != "of" && f.toks[i].Lower != "for" || i > 0 && f.t.institution.Has(&f.toks[i-1]))
	}
	return i+2 < len(f.toks) && f.t.particles.Has(&f.toks[i+1]) && f.upper(i+2)
}

// institution says whether a run names a body: it has a word such as
// "Institute", or is an abbreviation.
func (f *finder) institution(from, to int) bool {
	for k := from; k < to; k++ {
		if f.t.institution.Has(&f.toks[k]) {
			return true
		}
	}
	return to == from+1 && f.capitals(from) && f.toks[from].Len() > 1 && f.t.country(f.body, f.toks, from, to) == ""
}

// capitals says whether a token is written wholly in capitals.
func (f *finder) capitals(i int) bool {
	n := 0
	for _, r := range f.body[f.toks[i].Start:f.toks[i].End] {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// place says whether a run is a country, its people or its capital.
func (f *finder) place(from, to int) bool {
	return f.t.country(f.body, f.toks, from, to) != ""
}

// saidMost is how far behind a verb its quotation may begin, in tokens: "Said the
// minister of defence of Freedonia, Ada Brill: “…”".
const saidMost = 24

// saidFirst says whether a verb of speech opens a sentence at token i, and a
// colon or a quotation follows whoever said it: "Said Finn: “…”" names no Said.
func (f *finder) saidFirst(i int) bool {
	if i > 0 && f.toks[i-1].Kind != words.Punct {
		return false
	}
	for k := i + 1; k < len(f.toks) && k < i+saidMost; k++ {
		switch t := &f.toks[k]; t.Lower {
		case ":":
			return true
		case ".", "?", "!", ";":
			return false
		case "“", "\"", "«", "„", "‘", "''":
			return true
		}
	}
	return false
}
