package muster

// Known says which books a reading was computed with.
type Known string

// Then is what was known the day it was said, Now what is known at --as-of,
// Earlier an edition or a year that was current before.
const (
	Then    Known = "then"
	Now     Known = "now"
	Earlier Known = "earlier"
)

// Value is what a formula yields: a number, a range (Low to High), or a list
// of numbers: Each must all pass a test, of Any one is enough.
type Value struct {
	Number     Number
	Low        Number
	High       Number
	Unit       string
	Per        string // "capita" for money by head, "year" for a yearly sum of the ledger; "" mostly
	Prices     string // "current", "constant-2015", "" where prices cancelled out
	Definition string // "nato", "nato-core", "sipri" ...: definitions are never mixed
	Each       []Part
	Any        []Part
}

// Part is one element of a list value. Low and High are known only where the
// element is itself a range (an announced sum at two days' rates).
type Part struct {
	Name   string
	Number Number
	Low    Number
	High   Number
}

// Reading is a Meaning with every axis bound, and what came of it. Value is
// nil when Absent says why.
type Reading struct {
	Name    string
	Plain   bool
	Known   Known
	Axes    Axes
	Formula Formula
	Value   *Value
	Absent  Absence
	Why     string // which edition was passed over and why; "" mostly
	Holds   bool
	Working *Working
	Meaning int // index into Claim.Meanings
}
