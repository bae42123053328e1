package marks

import "muster/words"

// The signature is MinHash of shingles of three words: of two reports that share
// the part J of all their shingles, J of its numbers agree, give or take 0.04.
const (
	shingle   = 3
	signature = 128
)

// Bands of the signature find near-duplicates: of two reports that share 0.8 of
// their shingles nine in ten have one in common, of those that share 0.3 one in
// a hundred and fifty.
const (
	bands = 8
	rows  = 6
)

// sign makes the signature of a report's words; nil where there are too few.
func sign(toks []words.Token) []uint32 {
	var last [shingle]uint64
	n := 0
	out := make([]uint32, signature)
	for i := range out {
		out[i] = 1<<32 - 1
	}
	for i := range toks {
		if toks[i].Kind != words.Word && toks[i].Kind != words.Number {
			continue
		}
		copy(last[:], last[1:])
		last[shingle-1] = Hash(toks[i].Lower)
		if n++; n < shingle {
			continue
		}
		h := mix(mix(last[0], last[1]), last[2])
		// Two halves of one hash make all the others, as is usual.
		a, b := uint32(h), uint32(h>>32)|1
		for k := range out {
			a += b
			x := a ^ a>>15
			x *= 0x2c1b3c6d
			x ^= x >> 12
			if x < out[k] {
				out[k] = x
			}
		}
	}
	if n < 2*shingle {
		return nil
	}
	return out
}

// banded are the marks of the signature's bands.
func banded(sig []uint32) []uint64 {
	if sig == nil {
		return nil
	}
	out := make([]uint64, 0, bands)
	for b := range bands {
		h := uint64(b)
		for _, x := range sig[b*rows : (b+1)*rows] {
			h = mix(h, uint64(x))
		}
		out = append(out, marked(bandMark, 0, h))
	}
	return out
}

// bytesOf keeps a byte of each number: of numbers that differ one in 256 then agrees.
func bytesOf(sig []uint32) []byte {
	if sig == nil {
		return nil
	}
	out := make([]byte, len(sig))
	for i, x := range sig {
		out[i] = byte(x)
	}
	return out
}

// same is the part of two signatures that agrees.
func same(a, b []byte) float64 {
	if len(a) != signature || len(b) != signature {
		return 0
	}
	n := 0
	for i := range a {
		if a[i] == b[i] {
			n++
		}
	}
	return float64(n) / signature
}

// Hash is FNV-1a of 64 bits: the same in every run, on every machine, for good.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h, uint64(len(s)))
}

// mix joins two hashes; their order counts.
func mix(a, b uint64) uint64 {
	x := a*0x9e3779b97f4a7c15 + b
	x = (x ^ x>>32) * 0xd6e8feb86659fd93
	return x ^ x>>29
}
