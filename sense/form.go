package sense

import (
	"muster"
	"muster/clause"
)

// Form is one way of making a checkable claim: a declared value with its doc
// and its examples. Find returns the claims of this form in a statement and
// takes the numbers that they use.
type Form struct {
	Name     string // as domain.md section 5 names it
	Doc      string // title line, then what it recognises and what it leaves
	Find     func(c *clause.Clause) []muster.Claim
	Examples string // examples.txt of its folder
}
