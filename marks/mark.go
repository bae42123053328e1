package marks

import "math"

// kind is what sort of mark it is.
type kind uint8

const (
	bandMark    kind = iota // of the signature: finds near-duplicates, weighs nothing
	speechMark              // a sentence or quotation, word by word: found by, and told
	pairMark                // two names side by side: found by, and told
	nameMark                // a word that no list has: a name, or rare
	numberMark              // a quantity by its value and unit
	phraseMark              // two telling words, one of them seldom: found by, and told
	wordMark                // a word that English has; how seldom is its rank
	knownMark               // a name that much news has: countries, capitals, first names
	smallMark               // a small count
	weekdayMark             // one that the beginning names: weighs nothing, but two that differ speak against one event
	monthMark               // the same of months, anywhere
)

// A mark is the hash of what reports share, how seldom English uses the word, its
// kind and, in the lowest bits, what holds of the report alone: how often it has it,
// and whether its beginning does.
const (
	ownBits  = 3
	kindBits = 4
	seldoms  = 4
	leadBit  = 1 << (ownBits - 1)
	mostTold = 1<<(ownBits-1) - 1
	ownMask  = 1<<ownBits - 1
)

func marked(k kind, r rank, hash uint64) uint64 {
	return hash<<(ownBits+kindBits+seldoms) | uint64(r)<<(ownBits+kindBits) | uint64(k)<<ownBits
}

// told is a mark as a report has it.
func told(mark uint64, times int, lead bool) uint64 {
	mark |= uint64(min(times-1, mostTold))
	if lead {
		mark |= leadBit
	}
	return mark
}

// Shared is what of a mark two reports may have in common.
func Shared(mark uint64) uint64 { return mark &^ ownMask }

func kindOf(mark uint64) kind { return kind(mark >> ownBits & (1<<kindBits - 1)) }

func rankOf(mark uint64) rank { return rank(mark >> (ownBits + kindBits) & (1<<seldoms - 1)) }

// chance is the part of a million words that a word of a rank is, as the middle of
// its step.
func chance(r rank) float64 {
	switch r {
	case unlisted:
		return 1
	case seldom:
		return 1.5
	}
	return 6 * math.Exp2(float64(r-counted))
}

// A word weighs as the logarithm of how few texts have it would say (tf-idf), bent so that
// what is rare does not drown the rest. Numbers weigh somewhat more than the rarest words.
const (
	textWords  = 250 // of a text that has a word or not
	everywhere = 0.7 // a word that half of all texts have says nothing
	bend       = 0.7
	number     = 6.0
	small      = 1.0
	unit       = 16 // of a weight: whole numbers add up the same in any order
)

// heavy are the weights of words by rank, in units.
var heavy = func() (out [1 << seldoms]int) {
	for r := range rank(len(out)) {
		p := chance(r) * textWords / 1e6
		if w := -math.Log(-math.Expm1(-p)) - everywhere; w > 0 {
			out[r] = int(math.Round(unit * math.Pow(w, bend)))
		}
	}
	return out
}()

// weighs is what a mark weighs, in units, where a report has it once.
func weighs(mark uint64) int {
	switch kindOf(mark) {
	case nameMark, wordMark, knownMark:
		return heavy[rankOf(mark)]
	case numberMark:
		return number * unit
	case smallMark:
		return small * unit
	}
	return 0
}

// often are the factors, in tenths, of a mark that a report has once, twice, three
// times, more often: 1 and the logarithm.
var often = [mostTold + 1]int{10, 17, 21, 24}

// times is a weight as often as a report has its mark.
func times(w int, mark uint64) int { return w * often[mark&mostTold] / 10 }

// telling is what tells what a report is about, for readers, in tenths.
var telling = [1 << kindBits]int{speechMark: 40, pairMark: 20, nameMark: 30, numberMark: 30, phraseMark: 20, knownMark: 7, smallMark: 5}

// Weight is how much a mark tells a reader of an event, 0 for one that tells nothing.
func Weight(mark uint64) int {
	if kindOf(mark) == wordMark {
		return max(0, 15-int(rankOf(mark)))
	}
	return telling[kindOf(mark)]
}
