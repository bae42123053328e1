package words

// Hints tells quickly that a word is none of a set of words: most words of a
// text begin no saying of a table, and looking each up costs more than all else.
// The zero value is the empty set.
type Hints struct{ bits [1 << hintBits / 64]uint64 }

// hintBits makes 8 KB a set: of 4,000 words, the largest set, one other word in
// twenty is looked up in vain.
const hintBits = 16

// Add puts a word into the set.
func (h *Hints) Add(word string) {
	x := hint(word)
	h.bits[x/64] |= 1 << (x % 64)
}

// May is false for words that are surely not in the set.
func (h *Hints) May(word string) bool {
	x := hint(word)
	return h.bits[x/64]&(1<<(x%64)) != 0
}

// hint mixes four letters and the length.
func hint(word string) uint32 {
	n := len(word)
	if n == 0 {
		return 0
	}
	x := uint32(word[0]) | uint32(word[n-1])<<8 | uint32(word[n/2])<<16 | uint32(word[n/3])<<24
	return (x + uint32(n)*0x85ebca6b) * 0x9e3779b1 >> (32 - hintBits)
}
