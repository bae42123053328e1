package muster

// Verdict is what came of a claim. It speaks of a statement, never of a person.
type Verdict string

// The verdicts of contract.md.
const (
	Holds    Verdict = "holds"
	Depends  Verdict = "depends"
	Outdated Verdict = "outdated"
	Fails    Verdict = "fails"
	Unknown  Verdict = "unknown"
)

// Finding is a claim judged twice: by what was known the day it was said, and
// by what is known now.
type Finding struct {
	Claim   *Claim
	Then    Verdict
	Now     Verdict
	Robust  bool
	Why     string
	Because Absence // for Unknown only
	Ask     string
	Reads   []Reading
}

// Note is something a report's reader should know that is no finding: a name
// that was not in office, parts that do not add up, an impossible tense.
type Note struct {
	Kind    string
	Where   []Span
	Why     string
	Working *Working
}
