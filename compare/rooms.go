package compare

import "muster"

// sameNumber says whether two tellings give one number with the same room.
func sameNumber(a, b telling) bool {
	if a.value != "" && a.value == b.value && a.test.Relation == b.test.Relation && a.test.Negated == b.test.Negated {
		return true
	}
	x, y := a.test, b.test
	return x.Low.String() == y.Low.String() && x.High.String() == y.High.String() &&
		x.LowOpen == y.LowOpen && x.HighOpen == y.HighOpen && x.Negated == y.Negated
}

// conflict says whether two numbers of one figure cannot both be right. Two rounded
// numbers whose rooms meet do not conflict. Of what is promised or demanded a range and a
// number are two things said, though one lies in the other.
func conflict(a, b telling) bool {
	if sameNumber(a, b) {
		return false
	}
	if a.form == "pledge" && (a.test.Relation == muster.Within) != (b.test.Relation == muster.Within) {
		return true
	}
	return !compatible(a.test, b.test)
}

// compatible says whether some value passes both tests.
func compatible(a, b muster.Test) bool {
	switch {
	case a.Negated && b.Negated:
		return true
	case a.Negated:
		return !inside(b, a)
	case b.Negated:
		return !inside(a, b)
	case a.Relation == muster.Equals && b.Relation == muster.Equals && rounded(a) && rounded(b) && (touch(a, b) || touch(b, a)):
		return false // "600 billion" and "700 billion" have no more than 650 in common
	default:
		return reaches(a, b) && reaches(b, a)
	}
}

// rounded says whether a test has room on both sides.
func rounded(a muster.Test) bool {
	return a.Low.Known() && a.High.Known() && a.Low.Cmp(a.High) < 0
}

// touch says whether one room ends where the other begins.
func touch(a, b muster.Test) bool { return a.High.Cmp(b.Low) == 0 }

// reaches says whether a's upper end is not below b's lower end.
func reaches(a, b muster.Test) bool {
	if !a.High.Known() || !b.Low.Known() {
		return true
	}
	c := a.High.Cmp(b.Low)
	return c > 0 || c == 0 && !a.HighOpen && !b.LowOpen
}

// inside says whether every value in a's range is in b's, negation left aside.
func inside(a, b muster.Test) bool {
	low := !b.Low.Known() || a.Low.Known() && (a.Low.Cmp(b.Low) > 0 || a.Low.Cmp(b.Low) == 0 && (a.LowOpen || !b.LowOpen))
	high := !b.High.Known() || a.High.Known() && (a.High.Cmp(b.High) < 0 || a.High.Cmp(b.High) == 0 && (a.HighOpen || !b.HighOpen))
	return low && high
}
