package judge

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// wholes are groups and the parts that make them up: no member is in two parts
// and none is left out.
var wholes = []struct {
	whole string
	parts []string
}{
	{"NATO", []string{"USA", "NATO_EUROPE_CANADA"}},
	{"NATO", []string{"USA", "CAN", "NATO_EUROPE"}},
	{"NATO_EUROPE_CANADA", []string{"CAN", "NATO_EUROPE"}},
}

// partsNotes notes sums of one report that cannot all be right on one price
// basis: "$559 billion and $845 billion make $1.6 trillion". Where the whole is
// right in one price base and the parts are in another, it says so.
func partsNotes(fs []muster.Finding) []muster.Note {
	var out []muster.Note
	for _, w := range wholes {
		whole, ok := level(fs, w.whole, nil)
		if !ok {
			continue
		}
		low, high := whole.Claim.Test.Low, whole.Claim.Test.High
		sumLow, sumHigh := muster.Int(0), muster.Int(0)
		where := []muster.Span{whole.Claim.Span}
		var parts []*muster.Finding
		for _, code := range w.parts {
			p, ok := level(fs, code, whole)
			if !ok {
				break
			}
			parts = append(parts, p)
			where = append(where, p.Claim.Span)
			sumLow, sumHigh = sumLow.Add(p.Claim.Test.Low), sumHigh.Add(p.Claim.Test.High)
		}
		if len(parts) != len(w.parts) || sumHigh.Cmp(low) >= 0 && sumLow.Cmp(high) <= 0 {
			continue
		}
		unit := whole.Claim.Test.Unit
		var names []string
		for _, code := range w.parts {
			names = append(names, atlas.Name(code))
		}
		n := muster.Note{
			Kind:  "parts_do_not_add_up",
			Where: where,
			Why: sentence(strings.Join(names, " and ") + " come to " + showNumber(sumLow, unit) + " to " + showNumber(sumHigh, unit) +
				" together; " + atlas.Name(w.whole) + " is put at " + showNumber(low, unit) + " to " + showNumber(high, unit)),
		}
		if a, b := base(whole), base(parts[0]); a != "" && b != "" && a != b && same(parts, b) {
			n.Kind = "mixed_price_bases"
			n.Why += " The whole is right in " + strings.ReplaceAll(a, "-", " ") + " prices, the parts in " + strings.ReplaceAll(b, "-", " ") + " prices."
		}
		out = append(out, n)
	}
	return out
}

// level finds the claim of a report that puts a number on what a group spent,
// in the money and year of another one where given.
func level(fs []muster.Finding, code string, like *muster.Finding) (*muster.Finding, bool) {
	for i := range fs {
		c := fs[i].Claim
		if c.Form != "level_money" || len(c.Subject) != 1 || c.Subject[0] != code || !c.Test.Low.Known() || !c.Test.High.Known() {
			continue
		}
		if like != nil && (c.Test.Unit != like.Claim.Test.Unit || c.Period.To != like.Claim.Period.To && c.Period.To != "" && like.Claim.Period.To != "") {
			continue
		}
		return &fs[i], true
	}
	return nil, false
}

// base is the price base in which a claim holds, "" where it holds in none or
// in several.
func base(f *muster.Finding) string {
	var held []string
	for _, r := range f.Reads {
		if r.Known == muster.Then && r.Holds && r.Value != nil && !slices.Contains(held, r.Axes.Prices) {
			held = append(held, r.Axes.Prices)
		}
	}
	if len(held) != 1 {
		return ""
	}
	return held[0]
}

func same(parts []*muster.Finding, prices string) bool {
	for _, p := range parts {
		if base(p) != prices {
			return false
		}
	}
	return true
}
