package words

import (
	"iter"
	"slices"
)

// Key is a number made of a word's letters. Every token carries the key of its
// word, so that a table finds the token, or tells that it does not know it,
// without reading its letters. Words with different keys differ.
type Key uint32

// KeyOf is the key of a word. It is never 0.
func KeyOf(word string) Key {
	x := uint32(2166136261)
	for i := range len(word) {
		x = (x ^ uint32(word[i])) * 16777619
	}
	return Key(x>>15 ^ x | 1<<31)
}

// Set is a set of words that is filled once and asked for every token of a text.
// A token that it does not hold, as most are, costs one look at its key: of 500
// words the sieve lets one other word in sixteen through. No text can make it
// larger or slower. The zero value is empty. It is safe for concurrent readers
// once it is filled.
type Set struct {
	sieve [256]uint32 // a bit for the last 13 of each key
	keys  []Key       // where a key is sought: a power of two, at most half of them taken
	rows  []int32     // beside each key, the number of its word, from 1
	words []string
}

// SetOf is the set of some words.
func SetOf(list ...string) *Set {
	s := &Set{}
	for _, w := range list {
		s.Add(w)
	}
	return s
}

// Add puts a word into the set.
func (s *Set) Add(word string) { s.add(word) }

// Has says whether a token's word is in the set.
func (s *Set) Has(tok *Token) bool {
	return s.sieve[uint8(tok.Key>>5)]>>(tok.Key&31)&1 != 0 && s.holds(tok)
}

// HasWord is Has for a word that is no token.
func (s *Set) HasWord(word string) bool { return s.row(KeyOf(word), word) != 0 }

// Len is the number of words.
func (s *Set) Len() int { return len(s.words) }

// All lists the words in the order in which they came.
func (s *Set) All() iter.Seq[string] { return slices.Values(s.words) }

// holds is Has behind the sieve.
//
//go:noinline
func (s *Set) holds(tok *Token) bool { return s.row(tok.Key, tok.Lower) != 0 }

// find is the number of a token's word, from 1; 0 where the set has it not.
func (s *Set) find(tok *Token) int {
	if s.sieve[uint8(tok.Key>>5)]>>(tok.Key&31)&1 == 0 {
		return 0
	}
	return s.row(tok.Key, tok.Lower)
}

// row is the number of a word, from 1; 0 where the set has it not.
func (s *Set) row(k Key, word string) int {
	last := len(s.keys) - 1
	if last < 0 {
		return 0
	}
	for i := int(k) & last; s.keys[i] != 0; i = (i + 1) & last {
		if s.keys[i] == k && s.words[s.rows[i]-1] == word {
			return int(s.rows[i])
		}
	}
	return 0
}

// add returns the number of a word, from 1, and puts it in where it is new.
func (s *Set) add(word string) int {
	k := KeyOf(word)
	if r := s.row(k, word); r != 0 {
		return r
	}
	if 2*(len(s.words)+1) > len(s.keys) {
		n := max(16, 4*len(s.keys))
		s.keys, s.rows = make([]Key, n), make([]int32, n)
		for i, w := range s.words {
			s.place(KeyOf(w), i+1)
		}
	}
	s.words = append(s.words, word)
	s.place(k, len(s.words))
	return len(s.words)
}

func (s *Set) place(k Key, row int) {
	last := len(s.keys) - 1
	i := int(k) & last
	for s.keys[i] != 0 {
		i = (i + 1) & last
	}
	s.keys[i], s.rows[i] = k, int32(row)
	s.sieve[uint8(k>>5)] |= 1 << (k & 31)
}

// Table is a [Set] with a value for each word.
type Table[V any] struct {
	set    Set
	values []V
}

// Put sets the value of a word.
func (t *Table[V]) Put(word string, value V) { *t.Ref(word) = value }

// Ref is where a word's value stands, zero and new where the table had none. It
// is valid until the next Ref or Put.
func (t *Table[V]) Ref(word string) *V {
	i := t.set.add(word)
	if i > len(t.values) {
		var none V
		t.values = append(t.values, none)
	}
	return &t.values[i-1]
}

// Of is the value of a token's word, the zero value where the table has none.
func (t *Table[V]) Of(tok *Token) (v V) {
	if i := t.set.find(tok); i != 0 {
		return t.values[i-1]
	}
	return v
}

// At is where the value of a token's word stands, nil where the table has none.
func (t *Table[V]) At(tok *Token) *V {
	if i := t.set.find(tok); i != 0 {
		return &t.values[i-1]
	}
	return nil
}

// Word is Of for a word that is no token.
func (t *Table[V]) Word(word string) (v V) {
	if i := t.set.row(KeyOf(word), word); i != 0 {
		return t.values[i-1]
	}
	return v
}

// All lists the words with their values, in the order in which they came.
func (t *Table[V]) All() iter.Seq2[string, *V] {
	return func(yield func(string, *V) bool) {
		for i, w := range t.set.words {
			if !yield(w, &t.values[i]) {
				return
			}
		}
	}
}

// Len is the number of words.
func (t *Table[V]) Len() int { return t.set.Len() }
