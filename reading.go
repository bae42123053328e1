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
	Prices     string // "current", "constant-2015", "" where prices cancelled out
	Definition string // "nato", "nato-core", "sipri" ...: definitions are never mixed
	Each       []Part
	Any        []Part
}

// Part is one element of a list value.
type Part struct {
	Name   string
	Number Number
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
