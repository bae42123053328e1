package clause

import (
	"muster/dates"
	"muster/words"
)

// days are the calendar expressions of a statement, found when a form asks: most
// statements with a number make no claim, and nobody asks.
type days struct {
	wanted, found bool
	own, around   []dates.Expr
}

// Dates are the calendar expressions of the statement; none where it says nothing
// that a form could read.
func (c *Clause) Dates() []dates.Expr {
	c.find()
	return c.days.own
}

// Around are the calendar expressions of the whole sentence around a quotation.
func (c *Clause) Around() []dates.Expr {
	c.find()
	return c.days.around
}

func (c *Clause) find() {
	if !c.days.wanted || c.days.found {
		return
	}
	c.days.found = true
	c.days.own = dates.Find(c.Body, c.Toks)
	if st := c.Statement; st.Sentence.Len() > st.Len() {
		c.days.around = dates.Find(c.Body, words.Within(c.Body, c.page, st.Sentence))
	}
}
