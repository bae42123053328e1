package render

import (
	"fmt"
	"strings"

	"muster"
)

// verdicts in the order in which they are told, with their verb for one and
// for several.
var verdicts = []struct {
	is        muster.Verdict
	one, many string
}{
	{muster.Holds, "holds", "hold"},
	{muster.Depends, "depends", "depend"},
	{muster.Outdated, "outdated", "outdated"},
	{muster.Fails, "fails", "fail"},
	{muster.Unknown, "unknown", "unknown"},
}

// tally counts what a run read and found.
type tally struct {
	numbers, claims, left int
	found                 map[muster.Verdict]int
}

func count(c *muster.Check, o Options) tally {
	t := tally{found: map[muster.Verdict]int{}}
	for i := range c.Reports {
		r := &c.Reports[i]
		users := claimsByQuantity(r)
		for i := range r.Quantities {
			q := &r.Quantities[i]
			if q.Bare {
				continue // "yesterday" is no number
			}
			if t.numbers++; users[q.ID] == "" {
				t.left++
			}
		}
		for _, f := range o.findings(r) {
			t.claims++
			t.found[f.Then]++
		}
	}
	return t
}

// String is the first line of the text output:
// "12 numbers · 7 claims · 3 hold, 2 depend · 5 numbers left".
func (t tally) String() string {
	parts := []string{some(t.numbers, "number"), some(t.claims, "claim")}
	var found []string
	for _, v := range verdicts {
		switch n := t.found[v.is]; n {
		case 0:
		case 1:
			found = append(found, "1 "+v.one)
		default:
			found = append(found, fmt.Sprint(n, " ", v.many))
		}
	}
	if found != nil {
		parts = append(parts, strings.Join(found, ", "))
	}
	if t.left > 0 {
		parts = append(parts, some(t.left, "number")+" left")
	}
	return strings.Join(parts, " · ")
}

func some(n int, noun string) string { return fmt.Sprint(n, " ", plural(n, noun)) }

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// claimsByQuantity maps the ids of quantities to the first claim that uses
// them.
func claimsByQuantity(r *muster.Report) map[string]string {
	users := map[string]string{}
	use := func(quantity, claim string) {
		if quantity != "" && users[quantity] == "" {
			users[quantity] = claim
		}
	}
	for _, f := range r.Findings {
		use(f.Claim.Quantity, f.Claim.ID)
		for _, q := range f.Claim.Uses {
			use(q, f.Claim.ID)
		}
	}
	return users
}
