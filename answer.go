package muster

// Answer is what the books say to a formula: the reading that was asked for,
// and, where all of them are wanted, every other that can answer.
type Answer struct {
	Formula Formula
	Reading         // the one that the axes of the question and the defaults choose
	Hint    string  // what the books do have near a missing cell; "" mostly
	Others  []Other // none unless they are asked for
}

// Other is a further reading of one formula: another source, edition, price
// base, membership or definition.
type Other struct {
	Reading
	Apart   *Value // this less the first; nil where the two must not be subtracted
	Refused string // why they must not: "USD in constant-2015 prices does not mix with …"
}
