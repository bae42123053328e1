package words

import (
	"iter"
	"math"
	"slices"
)

// Key is 31 bits made of a word's letters, never 0; [Sign] is 16 more. Every token
// carries those of its word, so that a table finds the token, or tells that it
// does not know it, without reading its letters. Two words share both once in a
// hundred million million times; who makes up such a word gets it read as the
// other, which might as well have been written.
type Key uint32

// Sign is the part of a word that tells it from others of its [Key].
type Sign uint16

// KeyOf is the key and sign of a word.
func KeyOf(word string) (Key, Sign) {
	x := seed
	for i := range len(word) {
		x = x.add(word[i])
	}
	return x.parts()
}

// mixed is the letters of a word so far.
type mixed uint64

const seed mixed = 0xcbf29ce484222325

func (x mixed) add(letter byte) mixed { return (x ^ mixed(letter)) * 0x9e3779b97f4a7c15 }

func (x mixed) parts() (Key, Sign) { return Key(x>>32) | 1<<31, Sign(x >> 16) }

// Set is a set of words that is filled once and asked for every token of a text.
// A token that it does not hold, as most are, costs one look at its key: of 500
// words the sieve lets one other word in sixteen through. No text can make it
// larger or slower. The zero value is empty. It is safe for concurrent readers
// once it is filled.
type Set struct {
	sieve [256]uint32 // a bit for the last 13 of each key
	slots []uint64    // key, sign and number (from 1) of a word: a power of two, at most half of them taken
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
func (s *Set) HasWord(word string) bool { return s.row(KeyOf(word)) != 0 }

// Len is the number of words.
func (s *Set) Len() int { return len(s.words) }

// All lists the words in the order in which they came.
func (s *Set) All() iter.Seq[string] { return slices.Values(s.words) }

// holds is Has behind the sieve.
//
//go:noinline
func (s *Set) holds(tok *Token) bool { return s.row(tok.Key, tok.Sign) != 0 }

// find is the number of a token's word, from 1; 0 where the set has it not.
func (s *Set) find(tok *Token) int {
	if s.sieve[uint8(tok.Key>>5)]>>(tok.Key&31)&1 == 0 {
		return 0
	}
	return s.row(tok.Key, tok.Sign)
}

// row is the number of a word, from 1; 0 where the set has it not.
func (s *Set) row(k Key, sign Sign) int {
	last := len(s.slots) - 1
	if last < 0 {
		return 0
	}
	want := uint64(k)<<16 | uint64(sign)
	for i := int(k); ; i++ {
		if at := s.slots[i&last]; at>>16 == want || at == 0 {
			return int(uint16(at))
		}
	}
}

// add returns the number of a word, from 1, and puts it in where it is new.
func (s *Set) add(word string) int {
	k, sign := KeyOf(word)
	if r := s.row(k, sign); r != 0 {
		if s.words[r-1] != word {
			panic("words: " + word + " and " + s.words[r-1] + " have one key: change the mixing of KeyOf")
		}
		return r
	}
	if len(s.words) == math.MaxUint16 {
		panic("words: a set of more than 65,535 words")
	}
	s.words = append(s.words, word)
	if 2*len(s.words) > len(s.slots) {
		s.slots = make([]uint64, max(16, 2*len(s.slots)))
		for i, w := range s.words {
			s.place(w, i+1)
		}
	} else {
		s.place(word, len(s.words))
	}
	return len(s.words)
}

func (s *Set) place(word string, row int) {
	k, sign := KeyOf(word)
	last := len(s.slots) - 1
	i := int(k) & last
	for s.slots[i] != 0 {
		i = (i + 1) & last
	}
	s.slots[i] = uint64(k)<<32 | uint64(sign)<<16 | uint64(row)
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
	if i := t.set.row(KeyOf(word)); i != 0 {
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
