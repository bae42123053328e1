package comparisonratio

import (
	"muster"
	"muster/clause"
	"muster/sense"
)

// gapReach is how many tokens may stand between the number and the word that says
// which side is ahead, and between that word and "than": "2.1 percentage points of GDP
// higher", "more of its GDP on defence than".
const gapReach = 7

// gaps are the numbers that say by how much one side is ahead of another: "spends 2
// percentage points more of its GDP than Germany", "$20 billion less than France".
func gaps(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, unit := range []string{"points", "ratio", "money"} {
		for _, q := range c.Free(unit) {
			if cl, ok := gap(c, q); ok {
				out = append(out, cl)
				c.Take(q)
			}
		}
	}
	return out
}

func gap(c *clause.Clause, q clause.Quantity) (muster.Claim, bool) {
	_, to := c.Segment(q.From)
	b, behind, ok := ahead(c, q, to)
	if !ok {
		return muster.Claim{}, false
	}
	a := c.Subject(q.From)
	if !a.Known() || a.At >= q.From || a.At >= 0 && a.At == b.At || !c.Defence(q.From) {
		return muster.Claim{}, false
	}
	if ok, why := c.Asserts(q.From); !ok {
		c.Leave(q, why)
		return muster.Claim{}, false
	}
	measure := measured(c, q.From)
	if q.Unit == "points" || q.Per == "GDP" {
		measure = "defence_expenditure_share_of_gdp"
	}
	if measure == "" || q.Money() && measure != "defence_expenditure" {
		return muster.Claim{}, false
	}
	cl := sense.Claim("comparison_ratio", c, q, a)
	cl.Span = c.SpanOf(min(at(a, q.From), q.From), max(q.To, b.To))
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Negated = c.Negated(q.From)
	whole := a.Codes
	if behind {
		a, b = b, a
	}
	fill(&cl, c, a, b, measure, q.From)
	cl.Subject = whole
	if cl.Test.Each {
		return muster.Claim{}, false // more than which of them
	}
	for i := range cl.Meanings {
		m := &cl.Meanings[i]
		x, y := side(a.Codes, cl.Measure), side(others(b.Codes, a.Codes), cl.Measure)
		m.Name = label(cl.Measure) + " of the one less that of the other"
		switch {
		case q.Money():
			m.Formula = sense.Into(muster.Formula(x+" - "+y), q.Unit)
		case q.Unit == "points" || q.Per == "GDP":
			cl.Test.Unit = "points"
			m.Formula = muster.Formula(x + " - " + y)
		case behind: // a quarter less than B: of B a quarter is missing
			m.Name = "what the one lacks, as a share of the other"
			m.Formula = muster.Formula("1 - " + y + " / " + x)
		default:
			m.Name = "what the one has more, as a share of the other"
			m.Formula = muster.Formula(x + " / " + y + " - 1")
		}
	}
	return cl, true
}

// ahead finds behind a number which side is ahead and the other side: "higher than
// Germany's", "ahead of Italy".
func ahead(c *clause.Clause, q clause.Quantity, to int) (b clause.Subject, behind, ok bool) {
	for i := q.To; i < min(q.To+gapReach, to); i++ {
		if c.VerbAt(i) {
			return b, false, false // "Finland's 2.4 per cent puts it ahead of Sweden"
		}
		switch c.Word(i) {
		case ",": // "4.5 per cent of GDP, more than Germany" tells a level
			return b, false, false
		case "more", "higher", "larger", "bigger", "greater":
		case "less", "lower", "smaller":
			behind = true
		case "ahead", "above":
			b, ok = named(c, i+1, to)
			return b, false, ok
		case "behind", "below":
			b, ok = named(c, i+1, to)
			return b, true, ok
		default:
			continue
		}
		for k := i + 1; k < min(i+1+gapReach, to); k++ {
			if c.Word(k) == "than" {
				b, ok = named(c, k+1, to)
				return b, behind, ok
			}
		}
		return b, behind, false
	}
	return b, behind, false
}

// named is a country or group right behind the words of comparison.
func named(c *clause.Clause, from, to int) (clause.Subject, bool) {
	b, ok := rival(c, from, to)
	return b, ok && b.At <= from+2
}

// others is what a side is held against where the words say "the others".
func others(codes, but []string) []string {
	if len(codes) == 1 && codes[0] == "REST" && len(but) == 1 {
		return []string{"NATO - " + but[0]}
	}
	return codes
}
