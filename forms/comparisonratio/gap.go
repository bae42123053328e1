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
	if why := unlike(c, q, b, to); why != "" {
		c.Leave(q, why)
		c.Take(q)
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
	one, other := a.Codes, b.Codes
	if behind {
		a, b = b, a
	}
	fill(&cl, c, a, b, measure, q.From)
	if cl.Subject = one; behind {
		cl.ComparedWith = other
	}
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

// unlike says why two sides are not held against each other by what they spend in one
// year; "" where they are. "Rose 10 per cent more than Italy's" compares growth, "than
// Italy's government had planned" names another thing, "than Italy did in 2014" and
// "than Italy's 2019 level" name another year.
func unlike(c *clause.Clause, q clause.Quantity, b clause.Subject, to int) string {
	from, _ := c.Segment(q.From)
	if grew(c, from, q.From) {
		return "how much more one side grew than another, which is not computed"
	}
	owns := b.To
	if w := c.Word(owns); w == "'s" || w == "'" {
		owns++
	}
	for _, e := range c.Dates() {
		if e.Year == 0 || e.TokFrom < b.To || e.TokTo > to {
			continue
		}
		then := c.Tense(q.From) == muster.Is && (e.Year < c.Window.From.Year()-1 || past(c, b.To, e.TokFrom))
		if then || owns > b.To && e.TokFrom == owns {
			return "one side's number of one year beside the other's of another"
		}
	}
	if owns > b.To && owns < to && !ofMeasure(c, owns) {
		return "beside what somebody has that is not what it spends"
	}
	return ""
}

// named is a country or group right behind the words of comparison.
func named(c *clause.Clause, from, to int) (clause.Subject, bool) {
	b, ok := rival(c, from, to)
	return b, ok && b.At <= from+2
}

// grew says whether a verb of growth leads to the number, and no level stands between.
func grew(c *clause.Clause, from, to int) bool {
	for _, verb := range [...]string{"rise", "fall"} {
		if t, ok := c.Last("verbs", verb, from, to); ok && c.NumbersIn(t.To, to) == 0 {
			return true
		}
	}
	return false
}

// past says whether words tell of what was: "did", "spent", "had".
func past(c *clause.Clause, from, to int) bool {
	for i := from; i < to; i++ {
		if c.Word(i) == "did" {
			return true
		}
	}
	_, was := c.Find("tenses", "was", from, to)
	return was
}

// ofMeasure says whether what a side owns at token i may be its spending, or the words
// go on to something else: "Italy's defence budget", "Italy's own", "Italy's on defence".
func ofMeasure(c *clause.Clause, i int) bool {
	for _, t := range c.Tags {
		if t.From <= i+1 && t.From >= i && (t.Table == "measures" || t.Table == "cues" && t.Value == "figure_of") {
			return true
		}
	}
	w := c.Word(i)
	return w == "" || w[0] < 'a' || w[0] > 'z' || w == "own" || w == "in" || w == "on" || w == "as" || w == "for" || w == "and" || w == "or" || w == "at"
}

// others is what a side is held against where the words say "the others".
func others(codes, but []string) []string {
	if len(codes) == 1 && codes[0] == "REST" && len(but) == 1 {
		return []string{"NATO - " + but[0]}
	}
	return codes
}
