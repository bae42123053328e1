// Package match is the small engine that finds the sayings of word tables in
// tokens. It knows words and nothing of what they mean.
package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/lang"
	"muster/words"
)

// Tag says that the tokens From up to To are a saying of Value in Table.
type Tag struct {
	Table    string
	Value    string
	From, To int
}

// Lexicon finds the sayings of several tables in one pass. It is read-only
// after New and safe for concurrent use.
type Lexicon struct {
	byFirst words.Table[start]
}

// start is the sayings that begin with one word, and beside them the keys of
// their second words, 0 for sayings of one word: most are no more than looked at.
type start struct {
	seconds []words.Key
	sayings []phrase
	next    *words.Set // the second words, where there are many; else nil
	longer  int        // how many sayings have one
}

// many is from how many sayings on the second words are a set: "the" begins a
// hundred.
const many = 8

type phrase struct {
	words []string // lower-cased tokens
	caps  []letters
	free  bool // no word asks for capitals
	table string
	value string
}

// letters is what a saying's word asks of the text's capitals.
type letters uint8

const (
	anyCase letters = iota
	capitalFirst
	capitalsOnly
)

// New builds a lexicon of the named tables of a language. Longer sayings come
// first, so that within one table the longest saying wins.
func New(language string, tables ...string) *Lexicon {
	l := &Lexicon{}
	for _, t := range tables {
		for _, e := range lang.Table(language, t) {
			for _, s := range e.Sayings {
				l.add(t, e.Value, s)
			}
		}
	}
	return l
}

// Add puts one more saying into a lexicon that is still being built: names
// that come from dated facts instead of a word table.
func (l *Lexicon) Add(table, value, saying string) { l.add(table, value, saying) }

func (l *Lexicon) add(table, value, saying string) {
	p := phrase{table: table, value: value}
	if plain(saying) {
		p.words = strings.Split(strings.ToLower(saying), " ")
		p.caps = make([]letters, 0, len(p.words))
		for w := range strings.SplitSeq(saying, " ") {
			p.caps = append(p.caps, lettersOf(w))
		}
	} else {
		for _, t := range words.Tokens(saying, muster.Span{Start: 0, End: len(saying)}) {
			p.words = append(p.words, t.Lower)
			p.caps = append(p.caps, lettersOf(saying[t.Start:t.End]))
		}
	}
	if len(p.words) == 0 {
		return
	}
	p.free = !slices.ContainsFunc(p.caps, func(c letters) bool { return c != anyCase })
	var second words.Key
	if len(p.words) > 1 {
		second, _ = words.KeyOf(p.words[1])
	}
	at := l.byFirst.Ref(p.words[0])
	i := len(at.sayings)
	for i > 0 && len(p.words) > len(at.sayings[i-1].words) {
		i--
	}
	at.sayings, at.seconds = slices.Insert(at.sayings, i, p), slices.Insert(at.seconds, i, second)
	if second == 0 {
		return
	}
	switch at.longer++; {
	case at.longer == many:
		at.next = &words.Set{}
		for k := range at.sayings[:many] {
			at.next.Add(at.sayings[k].words[1])
		}
	case at.longer > many:
		at.next.Add(p.words[1])
	}
}

// plain says whether a saying is ASCII letters with single spaces between them:
// its words need no tokenizer, which thousands of names would wait for.
func plain(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && (s[i] != ' ' || i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return s != ""
}

func lettersOf(word string) letters {
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) {
		return anyCase
	}
	if len(word) > 1 && len(word) <= 4 && strings.ToUpper(word) == word {
		return capitalsOnly
	}
	return capitalFirst
}

// Tags appends to dst every saying found, in order of From; sayings of the same
// table do not overlap (the longest at the leftmost place wins), those of
// different tables may.
func (l *Lexicon) Tags(dst []Tag, body string, toks []words.Token) []Tag {
	start := len(dst)
	for i := range toks {
		at := l.byFirst.At(&toks[i])
		if at == nil {
			continue
		}
		var next words.Key
		if i+1 < len(toks) {
			next = toks[i+1].Key
		}
		k := 0
		if at.next != nil && (next == 0 || !at.next.Has(&toks[i+1])) {
			k = at.longer // those of one word come last
		}
		for ; k < len(at.seconds); k++ {
			if second := at.seconds[k]; second != 0 && second != next {
				continue
			}
			p := &at.sayings[k]
			if !p.fits(body, toks, i) || covered(dst[start:], p, i) {
				continue
			}
			dst = append(dst, Tag{p.table, p.value, i, i + len(p.words)})
		}
	}
	return dst
}

func (p *phrase) fits(body string, toks []words.Token, i int) bool {
	if i+len(p.words) > len(toks) {
		return false
	}
	if p.free && len(p.words) == 1 {
		return true // the first has been looked up
	}
	for k, w := range p.words {
		t := &toks[i+k]
		if k > 0 && t.Lower != w {
			return false
		}
		if p.caps[k] == anyCase {
			continue
		}
		text := body[t.Start:t.End]
		r, _ := utf8.DecodeRuneInString(text)
		if !unicode.IsUpper(r) {
			return false
		}
		if p.caps[k] == capitalsOnly && strings.ToUpper(text) != text {
			return false
		}
	}
	return true
}

// covered says whether another saying of the table already spans token i: a
// longer one, or one that began earlier. Two values may share one saying
// ("reach" is a way to meet a target and a way to stand at a figure). Only the
// last few tags can reach that far.
func covered(tags []Tag, p *phrase, i int) bool {
	for k := len(tags) - 1; k >= 0 && k > len(tags)-24; k-- {
		t := &tags[k]
		if t.Table != p.table || i < t.From || t.To <= i {
			continue
		}
		if t.From != i || t.To != i+len(p.words) || t.Value == p.value {
			return true
		}
	}
	return false
}
