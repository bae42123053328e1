// Package normordebt finds norm_or_debt: allies said to owe money.
package normordebt

import (
	_ "embed"

	"muster"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "norm_or_debt",
	Doc: `X owes NATO N

Owing, dues, arrears and bills between allies are a category error: the
guideline of 2 % creates no debt, and common funding is paid. No reading is
computed, and the number is never called true or false.`,
	Find:     find,
	Examples: examples,
}

// debtor is who stands before the owing; "NATO" after it is whom it is owed to.
func debtor(c *clause.Clause, q clause.Quantity, from, to int) clause.Subject {
	if t, ok := c.Find("verbs", "owe", from, to); ok && t.From > from {
		if s := c.Subject(t.From); s.Known() && s.At < t.From {
			return s
		}
	}
	return c.Subject(q.From)
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("money") {
		from, to := c.Segment(q.From)
		if !c.Verb("owe", from, to) {
			continue
		}
		if _, ok := c.Group(0, len(c.Toks)); !ok && (c.Memory == nil || !c.Memory.Named || !c.Memory.AboutSpending() && !c.Memory.OnTopic()) {
			continue
		}
		s := debtor(c, q, from, to)
		if !s.Known() {
			c.Leave(q, "nobody that it speaks of")
			continue
		}
		if ok, why := c.Asserts(q.From); !ok {
			c.Leave(q, why)
			continue
		}
		cl := sense.Claim("norm_or_debt", c, q, s)
		cl.Measure = "pledge"
		cl.Because = muster.CategoryError
		cl.Test = sense.TestOf(*q.Quantity)
		out = append(out, cl)
		c.Take(q)
	}
	return out
}
