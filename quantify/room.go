package quantify

import "muster"

// Form is how a number is said, as far as its room depends on that.
type Form uint8

// The forms of number.
const (
	// Written has half a unit of its last digit that is not a trailing integer
	// zero, at most a tenth of the number.
	Written Form = iota
	// Counted is exact: things below 100, years, ranks.
	Counted
	// Spoken is a fraction or a multiple in words: 5 % either way.
	Spoken
)

// The room of contract.md, "Room in words". It stands here and nowhere else.
const (
	roundedTo    = 2  // half a unit of the last digit: a step divided by this
	widest       = 10 // at most a tenth of the number
	twentieth    = 20 // 5 %: "about", "nearly", fractions in words
	exactBelow   = 100
	vagueAtLeast = 2 // "hundreds" are two hundred at least
)

// Room returns the lowest and the highest value that words leave open, for a
// number said with a hedge; step is the power of ten of its last digit that is
// not a trailing integer zero ("17 billion": 9, "2.0": -1). An open side is
// unknown. The table, from contract.md:
//
//	exactly    the form's own room to both sides
//	about      5 %, or the form's own room where that is wider
//	nearly     from 5 % below up to the number
//	over       above the number (strict), no upper end
//	at least   the number and above
//	under      below the number (strict), no lower end
//	up to      the number and below
//
// "between" has no room: its ends are the numbers said.
func Room(value muster.Number, form Form, step int, hedge muster.Hedge) (low, high muster.Number) {
	if !value.Known() {
		return low, high
	}
	switch hedge {
	case muster.Over, muster.AtLeast:
		return value, high
	case muster.Under, muster.UpTo:
		return low, value
	}
	size := value
	if value.Sign() < 0 {
		size = value.Abs()
	}
	room := muster.Int(0)
	switch {
	case form == Spoken || hedge == muster.Nearly:
		room = size.Mul(fraction(twentieth))
	case form == Written:
		room = powers().half[bounded(step)]
		// room > size/widest, without the division
		if size.Cmp(power(step).Mul(muster.Int(widest/roundedTo))) < 0 {
			room = size.Mul(fraction(widest))
		}
	}
	switch hedge {
	case muster.Nearly:
		if value.Sign() < 0 {
			return value, value.Add(room)
		}
		return value.Sub(room), value
	case muster.About:
		if five := size.Mul(fraction(twentieth)); room.Cmp(five) < 0 {
			room = five
		}
	}
	if room.Sign() == 0 {
		return value, value
	}
	return value.Sub(room), value.Add(room)
}

// fraction is one part of n.
func fraction(n int64) muster.Number { return muster.Ratio(1, n) }

// form tells how an item's room is reckoned.
func (it *item) form() Form {
	switch it.unit {
	case "count", "persons", "years", "months", "weeks", "days", "rank":
		if v, ok := it.small(); ok && v < exactBelow || it.unit == "rank" {
			return Counted
		}
		if it.den != 1 && !it.has(scaled) && it.has(glyph) {
			return Counted
		}
	}
	if it.has(spelled) && (it.has(part) || it.has(multiple)) {
		return Spoken
	}
	return Written
}
