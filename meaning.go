package muster

// Relation is how a claim relates the value to the number in the words.
type Relation string

// The relations of contract.md.
const (
	Equals       Relation = "="
	Less         Relation = "<"
	LessEqual    Relation = "<="
	Greater      Relation = ">"
	GreaterEqual Relation = ">="
	Within       Relation = "within"
	RankIs       Relation = "rank"
	NoRelation   Relation = "none"
)

// Test is what a claim asserts of a value. One Test is put to every reading.
// Low and High bound the accepted values; an unknown bound is open. LowOpen
// and HighOpen exclude the bound itself. Unit is the unit that Low and High
// are in; a value in another unit cannot meet the test.
type Test struct {
	Relation Relation
	Low      Number
	High     Number
	LowOpen  bool
	HighOpen bool
	Negated  bool
	Each     bool // must hold for every element of the value ("each", lists)
	Unit     string
}

// Meets says whether a single number passes the test, negation included.
func (t Test) Meets(n Number) bool {
	return t.accepts(n, n) != t.Negated
}

// Overlaps says whether a value that is itself a range passes the test.
func (t Test) Overlaps(low, high Number) bool {
	return t.accepts(low, high) != t.Negated
}

func (t Test) accepts(low, high Number) bool {
	if t.Low.Known() {
		c := high.Cmp(t.Low)
		if c < 0 || c == 0 && t.LowOpen {
			return false
		}
	}
	if t.High.Known() {
		c := low.Cmp(t.High)
		if c > 0 || c == 0 && t.HighOpen {
			return false
		}
	}
	return true
}

// Meaning is one thing that the words of a claim can mean. Name is for a
// journalist. Axes hold what the words fix; the rest is free and bound by
// judge. Plain marks the meaning that the words name outright; several plain
// meanings make the claim open, and then every one must hold.
type Meaning struct {
	Name    string
	Formula Formula
	Axes    Axes
	Plain   bool
	Fixed   bool  // the words leave no further reading on any axis
	Test    *Test // for a meaning whose unit differs from the claim's own test; nil: the claim's
	// Absent, when set, is the answer: the books cannot say, and this is why.
	Absent Absence
}
