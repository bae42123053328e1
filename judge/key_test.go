package judge_test

import (
	"testing"

	"muster"
	"muster/judge"
	"muster/sense"
)

// Claims that differ in anything that a judgement looks at have other keys.
func TestKey(t *testing.T) {
	make := func(change func(*muster.Claim)) string {
		c := muster.Claim{
			Form: "level_share_gdp", Tense: muster.Is, Subject: []string{"DEU"}, Measure: "defence_expenditure_share_of_gdp",
			Test: number("0.0205", "0.0215", "ratio"), Meanings: plain("DEU.defence_expenditure_share_of_gdp"),
		}
		change(&c)
		return judge.Key(&c)
	}
	base := make(func(*muster.Claim) {})
	if base != make(func(c *muster.Claim) { c.ID, c.Statement, c.Span.Start = "c9", "s9", 4 }) {
		t.Error("where a claim stands changes its key")
	}
	for name, change := range map[string]func(*muster.Claim){
		"bound":   func(c *muster.Claim) { c.Test.Low = muster.MustNumber("0.02") },
		"strict":  func(c *muster.Claim) { c.Test.LowOpen = true },
		"negated": func(c *muster.Claim) { c.Test.Negated = true },
		"year":    func(c *muster.Claim) { c.Period.To = "2024" },
		"making":  func(c *muster.Claim) { c.Made = muster.Window{From: 20000, To: 20000} },
		"tense":   func(c *muster.Claim) { c.Tense = muster.Was },
		"formula": func(c *muster.Claim) { c.Meanings[0].Formula = "FRA.defence_expenditure_share_of_gdp" },
		"prices":  func(c *muster.Claim) { c.Meanings[0].Axes.Prices = "constant" },
		"plain":   func(c *muster.Claim) { c.Meanings[0].Plain = false },
		"test":    func(c *muster.Claim) { x := sense.Above("0", "ratio"); c.Meanings[0].Test = &x },
	} {
		if make(change) == base {
			t.Errorf("another %s has the same key", name)
		}
	}
}
