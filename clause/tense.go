package clause

import (
	"strings"

	"muster"
)

// Tense is when the words around tok put their subject.
func (c *Clause) Tense(tok int) muster.Tense {
	from, to := c.Segment(tok)
	if t, ok := c.Find("verbs", "plan", from, to); ok && t.From < tok {
		return muster.Will
	}
	if c.Statement.Kind == muster.Headline && c.headlineFuture(from, to) {
		return muster.Will
	}
	if _, ok := c.Find("tenses", "is", from, to); ok {
		return muster.Is
	}
	if _, ok := c.Find("tenses", "was", from, to); ok {
		return muster.Was
	}
	for i := from; i < to && i < tok; i++ {
		if w := c.Word(i); len(w) > 4 && w[len(w)-2:] == "ed" && c.VerbAt(i) {
			return muster.Was
		}
	}
	return muster.Is
}

// headlineFuture is "Twenty-two allies to reach 2 %": headlines leave out the
// verb of an infinitive.
func (c *Clause) headlineFuture(from, to int) bool {
	for i := from + 1; i < to-1; i++ {
		if c.Word(i) == "to" && c.VerbAt(i+1) && !c.VerbAt(i-1) {
			return true
		}
	}
	return false
}

// VerbAt says whether token i is a verb that the tables know.
func (c *Clause) VerbAt(i int) bool {
	for k := range c.Tags {
		t := &c.Tags[k]
		if t.Table == "verbs" && t.From <= i && i < t.To {
			return true
		}
	}
	return false
}

// Negated says whether the assertion around tok is denied: "does not spend 2
// per cent", "denied that". A "not" after the number ("2 per cent, not 3")
// denies something else.
func (c *Clause) Negated(tok int) bool {
	from, _ := c.Segment(tok)
	t, ok := c.Last("cues", "not", from, tok)
	if !ok {
		return false
	}
	if strings.HasPrefix(c.Word(t.From), "den") {
		if u, ok := c.Last("cues", "not", from, t.From); ok && u.To == t.From {
			return false // "nobody denies that"
		}
	}
	if w := c.Word(t.From); t.To-t.From == 1 && (w == "not" || w == "no") && t.From > from {
		// "not the common budget, of which Washington pays 16 %": a subject of its
		// own after the "not" asserts something of its own.
		for _, m := range c.Mentions {
			if m.From >= t.To && m.To <= tok && m.Role == Direct {
				return false
			}
		}
	}
	if left, ok := c.leftOut(); ok && left != "" && c.Word(t.From) == "without" {
		return false // "without the United States it is 2.0 per cent" denies nothing
	}
	// "not only", "no less than" and "nor" open other things.
	switch c.Word(t.To) {
	case "only", "less", "more", "just":
		return false
	case "even":
		// "do not even reach 1.4 per cent" denies; "not even 1.4" is a hedge.
		return c.VerbAt(t.To + 1)
	}
	return true
}

// Asserts says whether the words around tok assert something. Why says what
// they do instead: ask, suppose, wish.
func (c *Clause) Asserts(tok int) (bool, string) {
	from, _ := c.Segment(tok)
	return c.AssertsSince(from, tok)
}

// AssertsSince is Asserts with the words from a token on.
func (c *Clause) AssertsSince(from, tok int) (bool, string) {
	if c.Statement.Kind == muster.Question || c.Word(len(c.Toks)-1) == "?" {
		return false, "a question asserts nothing"
	}
	if t, ok := c.Find("moods", "condition", from, tok); ok && t.To <= tok {
		return false, "a condition asserts nothing"
	}
	if t, ok := c.Find("moods", "doubt", 0, tok); ok && t.To <= tok {
		return false, "what is doubted or rejected is not asserted"
	}
	if t, ok := c.Find("moods", "wish", from, tok); ok && t.To <= tok {
		return false, "a wish or an opinion asserts nothing"
	}
	return true, ""
}
