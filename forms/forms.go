// Package forms is the list of the forms that claims take, in the order in
// which they look at a statement: the narrower first, so that a number goes to
// the form that says most about it.
package forms

import (
	"slices"

	"muster"
	"muster/clause"
	"muster/forms/backgroundfact"
	"muster/forms/change"
	"muster/forms/comparisonratio"
	"muster/forms/costequivalent"
	"muster/forms/countoverthreshold"
	"muster/forms/cumulative"
	"muster/forms/levelmoney"
	"muster/forms/levelother"
	"muster/forms/levelsharegdp"
	"muster/forms/normordebt"
	"muster/forms/percapita"
	"muster/forms/pledge"
	"muster/forms/ranksuperlative"
	"muster/forms/shareofgroup"
	"muster/forms/trend"
	"muster/sense"
)

// All lists the forms in the order in which they run.
func All() []sense.Form {
	return []sense.Form{
		normordebt.Form,
		costequivalent.Form,
		countoverthreshold.Form,
		backgroundfact.Form,
		pledge.Form,
		trend.Form,
		ranksuperlative.Form,
		comparisonratio.Form,
		cumulative.Form,
		percapita.Form,
		change.Form,
		levelother.Form,
		shareofgroup.Form,
		levelsharegdp.Form,
		levelmoney.Form,
	}
}

// Claims finds the claims of a statement, in order of Start, and leaves behind
// in the memory what later statements may point back to.
func Claims(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	c.Memory.Pass()
	if !c.MaySay() {
		c.Memory.Learn(c)
		return nil
	}
	for _, f := range All() {
		out = append(out, f.Find(c)...)
	}
	out = append(out, ellipses(c)...)
	never(c, out)
	slices.SortStableFunc(out, func(a, b muster.Claim) int { return a.Start - b.Start })
	c.Memory.Learn(c)
	for _, cl := range out {
		remember(c, cl)
	}
	return out
}

// remember keeps the subject, measure and year of a claim for words that point
// back to it.
func remember(c *clause.Clause, cl muster.Claim) {
	m := c.Memory
	if m != nil && cl.Measure == "membership" {
		m.Form, m.Group = cl.Form, cl.Subject[0]
	}
	if m == nil || cl.Form == "background_fact" || cl.Form == "norm_or_debt" {
		return
	}
	if cl.Form != "count_over_threshold" || m.Subject == nil {
		m.Subject = cl.Subject
	}
	m.Form, m.Year, m.Source = cl.Form, "", ""
	if s := c.Source(); s != "" {
		m.Source = s
	}
	if cl.Measure != "pledge" {
		m.Measure = cl.Measure
	}
	if cl.Period.From == cl.Period.To && cl.Period.Basis == "said" {
		m.Year = cl.Period.To
	}
	if len(cl.ComparedWith) == 1 && clause.IsGroup(cl.ComparedWith[0]) {
		m.Group = cl.ComparedWith[0]
	}
	if len(cl.Meanings) > 0 {
		m.Prices = cl.Meanings[0].Axes.Prices
	}
}
