package sense

import (
	"testing"

	"muster"
)

func share(hedge muster.Hedge, low, value, high string) muster.Quantity {
	n := func(s string) muster.Number {
		if s == "" {
			return muster.Number{}
		}
		return muster.MustNumber(s)
	}
	return muster.Quantity{Low: n(low), Value: n(value), High: n(high), Hedge: hedge, Unit: "ratio"}
}

func TestTests(t *testing.T) {
	for _, c := range []struct {
		why   string
		test  muster.Test
		value string
		want  bool
	}{
		{"half the last digit either way", TestOf(share(muster.Exactly, "0.0225", "0.023", "0.0235")), "0.0233", true},
		{"and no further", TestOf(share(muster.Exactly, "0.0225", "0.023", "0.0235")), "0.0236", false},
		{"more than is strict", TestOf(share(muster.Over, "0.5", "0.5", "")), "0.5", false},
		{"at least is not", TestOf(share(muster.AtLeast, "0.5", "0.5", "")), "0.5", true},
		{"a known target reaches down 0.05 points only", ShareOfGDP(share(muster.Exactly, "0.018", "0.02", "0.022")), "0.0194", false},
		{"another share keeps its room", ShareOfGDP(share(muster.Exactly, "0.0225", "0.023", "0.0235")), "0.0226", true},
		{"meets is at least", Reaches(share(muster.Exactly, "0.018", "0.02", "0.022")), "0.03", true},
		{"misses is under", Misses(share(muster.Exactly, "0.018", "0.02", "0.022")), "0.02", false},
		{"a fall of 3 % is not a rise", Mirror(TestOf(share(muster.Exactly, "0.025", "0.03", "0.035"))), "0.03", false},
		{"a fall of more than 3 %", Mirror(TestOf(share(muster.Over, "0.03", "0.03", ""))), "-0.04", true},
	} {
		if got := c.test.Meets(muster.MustNumber(c.value)); got != c.want {
			t.Errorf("%s: %s meets %+v = %t", c.why, c.value, c.test, got)
		}
	}
}

func TestOfSubjects(t *testing.T) {
	for want, got := range map[muster.Formula]muster.Formula{
		"DEU.gdp":                 Of([]string{"DEU"}, true, "it.gdp"),
		"each(EST, LVA: it.gdp)":  Of([]string{"EST", "LVA"}, true, "it.gdp"),
		"sum(EST, LVA: it.gdp)":   Of([]string{"EST", "LVA"}, false, "it.gdp"),
		"(DEU.gdp) in EUR":        In("DEU.gdp", "EUR"),
		"DEU.defence_expenditure": In("DEU.defence_expenditure", "USD"),
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// The words decide whose figures count: NATO's for allies, SIPRI's for the
// rest, and a named source leaves no other reading.
func TestSources(t *testing.T) {
	m := muster.Meaning{Name: "defence spending", Formula: "DEU.defence_expenditure", Plain: true}
	if got := Sources(m, "", []string{"DEU"}); len(got) != 2 || got[0].Axes.Source != "nato" || !got[0].Plain || got[1].Axes.Source != "sipri" || got[1].Plain {
		t.Errorf("an ally: %+v", got)
	}
	if got := Sources(m, "nato", []string{"DEU"}); len(got) != 1 {
		t.Errorf("NATO named: %+v", got)
	}
	m.Formula = "CHN.defence_expenditure"
	if got := Sources(m, "", []string{"CHN"}); len(got) != 1 || got[0].Formula != "CHN.military_expenditure" || !got[0].Plain {
		t.Errorf("no ally: %+v", got)
	}
}
