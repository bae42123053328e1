package forms

import (
	"strconv"

	"muster"
	"muster/clause"
)

// TenseErrors notes numbers said of what is to come in a year that was over
// when the report appeared: "by 2023 it will have spent" in a text of 2025.
func TenseErrors(c *clause.Clause, claims []muster.Claim) []muster.Note {
	var out []muster.Note
	for _, cl := range claims {
		y := cl.Period.Year()
		if cl.Statement != c.Statement.ID || cl.Tense != muster.Will || cl.Period.Basis != "said" || y == 0 || c.Window.From == 0 || y >= c.Window.From.Year() || ahead(c, claims, cl) {
			continue
		}
		out = append(out, muster.Note{
			Kind:  "tense_error",
			Where: []muster.Span{cl.Span},
			Why:   "The words put " + strconv.Itoa(y) + " in the future; the report appeared in " + strconv.Itoa(c.Window.From.Year()) + " or later, when that year was over.",
		})
	}
	return out
}

// ahead says whether the words to come are of a number before, of a year that is not over:
// "will spend 3.4 percent in 2025, after 2.2 percent in 2023".
func ahead(c *clause.Clause, claims []muster.Claim, cl muster.Claim) bool {
	for i := range claims {
		o := &claims[i]
		if o.Statement == cl.Statement && o.End < cl.End && o.Tense == muster.Will && o.Period.Year() >= c.Window.From.Year() {
			return true
		}
	}
	return false
}
