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
		if cl.Statement != c.Statement.ID || cl.Tense != muster.Will || cl.Period.Basis != "said" || y == 0 || c.Window.From == 0 || y >= c.Window.From.Year() {
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
