package judge

import (
	"muster"
	"muster/formula"
)

// variant is one Meaning with the axes that the words leave free set one way.
type variant struct {
	meaning int
	expr    *formula.Expr
	traits  formula.Traits
	axes    muster.Axes
	plain   bool
	name    string
	text    muster.Formula
}

// variants lists the readings of a claim before any value is known: for every
// meaning its default axes first, then the other price base where money is
// compared or told and the words fix none. The number in the claim has no part
// in it.
func variants(cl *muster.Claim) ([]variant, error) {
	first, further := make([]variant, 0, len(cl.Meanings)), make([]variant, 0, len(cl.Meanings))
	for i, m := range cl.Meanings {
		e, err := formula.Parse(m.Formula)
		if err != nil {
			return nil, err
		}
		v := variant{meaning: i, expr: e, traits: formula.Free(e), axes: m.Axes, plain: m.Plain, name: m.Name, text: m.Formula}
		if v.axes.Source == "" {
			v.axes.Source = "nato"
		}
		free := v.traits.Money && v.axes.Prices == ""
		if free {
			v.axes.Prices = "current"
		}
		first = append(first, v)
		if free && !m.Fixed {
			v.axes.Prices, v.plain = "constant", false
			further = append(further, v)
		}
	}
	// Constant prices of the first meanings come before rarer readings, so that
	// the limit cuts those.
	out := make([]variant, 0, len(first)+len(further))
	for _, v := range first {
		if v.plain {
			out = append(out, v)
		}
	}
	out = append(out, further...)
	for _, v := range first {
		if !v.plain {
			out = append(out, v)
		}
	}
	if len(out) > maxReadings {
		out = out[:maxReadings]
	}
	return out, nil
}

// editionless says whether a formula asks only for memberships, rates or the
// ledger, so that no edition has to be chosen.
func editionless(t formula.Traits) bool { return len(t.Sources) == 0 }

// spans says whether a formula itself runs over several years, so that a
// period of years is no list of years to test one by one.
func spans(t formula.Traits) bool { return len(t.Fixed) > 0 || t.Back > 0 }
