// Package cumulative finds cumulative and counterfactual_change: so much more
// than before, than otherwise, in all or by the year.
package cumulative

import (
	_ "embed"
	"strconv"

	"muster"
	"muster/clause"
	"muster/dates"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "cumulative",
	Doc: `N more since A; N more than otherwise

"Extra" money needs a baseline. "A year" asks for one year against the baseline,
a stretch of years for the sum of yearly excess. A baseline that the words name
(flat cash, constant prices, a share of GDP) is the only one; one left unsaid
leaves the claim open between flat cash and a flat share of GDP.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, q := range c.Free("money") {
		from, to := c.All()
		sf, st := c.Segment(q.From)
		hypothetical := c.Cue("counterfactual", from, to)
		more := c.Cue("more_extra", sf, st) || c.Cue("excess", sf, st)
		if !hypothetical && !more {
			if cl, ok := plainSum(c, q); ok {
				out = append(out, cl)
				c.Take(q)
			}
			continue
		}
		if c.Verb("pledge", from, q.From) || !c.Defence(q.From) && !hypothetical {
			continue
		}
		s := c.Subject(q.From)
		if !s.Known() {
			s = c.ByCurrency(q)
		}
		if !s.Known() || len(s.Codes) != 1 {
			c.Leave(q, "no country or group that it speaks of")
			continue
		}
		base, known := c.Since(q.From)
		if !known {
			base = otherYear(c)
		}
		if base == 0 {
			base, known = beforeWhom(c)
		}
		if base == 0 {
			c.Leave(q, "more than what is not said: no year to compare with")
			continue
		}
		out = append(out, claim(c, q, s, base, hypothetical))
		c.Take(q)
		c.Memory.Remember("cumulative", "defence_expenditure", "", "", s.Codes)
	}
	return out
}

// otherYear is the earliest year that the statement names.
func otherYear(c *clause.Clause) int {
	year := 0
	for _, q := range c.Quantities {
		if q.Unit == "year" && q.Value.Known() {
			if y := int(q.Value.Int64()); year == 0 || y < year {
				year = y
			}
		}
	}
	for _, e := range c.Around() {
		if e.Kind == dates.Year && (year == 0 || e.Year < year) {
			year = e.Year
		}
	}
	if year >= c.Window.To.Year() {
		return 0
	}
	return year
}

// beforeWhom is the year before a head of government took office: "than before
// Trump's presidency".
func beforeWhom(c *clause.Clause) (int, bool) {
	t, ok := c.Find("cues", "before_office", 0, len(c.Toks))
	if !ok {
		return 0, false
	}
	for _, m := range c.Mentions {
		if m.Table == "people" && m.From >= t.From {
			if y := c.FirstYear(m); y != 0 {
				return y - 1, true
			}
		}
	}
	return 0, false
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject, base int, hypothetical bool) muster.Claim {
	form := "cumulative"
	from, to := c.All()
	yearly := q.Per == "year" || hypothetical && !c.Cue("excess_total", from, to) && !c.Stretch()
	if hypothetical && yearly {
		form = "counterfactual_change"
	}
	cl := sense.Claim(form, c, q, s)
	cl.Measure = "defence_expenditure"
	cl.Test = sense.TestOf(*q.Quantity)
	cl.Test.Negated = c.Negated(q.From)
	cl.Period = c.PeriodAfter(q.From, base)
	year := strconv.Itoa(base)
	cell := s.Codes[0] + ".defence_expenditure"
	money := string(sense.In(muster.Formula(cell), q.Unit))
	cash, share := c.Cue("flat_cash", from, to), c.Cue("flat_share", from, to)
	if yearly {
		cl.Meanings = yearlyMeanings(s.Codes[0], money, year, q.Unit, cash, share)
		return cl
	}
	first := base + 1
	if a, _, ok := stretch(c); ok && a > base {
		first = a
	}
	excess := func(inner string) muster.Formula {
		return muster.Formula("excess(" + inner + ", " + year + ", " + strconv.Itoa(first) + "..y)")
	}
	inner := cell
	if q.Unit != "USD" {
		inner = cell + " in " + q.Unit
	}
	nominal := muster.Meaning{Name: "sum of yearly excess over " + year + ", current prices", Formula: excess(inner), Axes: muster.Axes{Source: "nato", Prices: "current", Currency: q.Unit}, Plain: true, Fixed: true}
	constant := muster.Meaning{Name: "sum of yearly excess over " + year + ", constant prices", Formula: excess(inner), Axes: muster.Axes{Source: "nato", Prices: "constant", Currency: q.Unit}, Fixed: true}
	annual := muster.Meaning{Name: "one year against " + year + ", current prices", Formula: muster.Formula("diff(" + inner + ", " + year + ", y)"), Axes: muster.Axes{Source: "nato", Prices: "current", Currency: q.Unit}, Fixed: true}
	switch {
	case cash || c.Prices(q.From) == "current":
		cl.Meanings = []muster.Meaning{nominal}
	case c.Prices(q.From) == "constant":
		constant.Plain = true
		cl.Meanings = []muster.Meaning{constant}
	case c.Cue("sum_said", from, to):
		cl.Meanings = []muster.Meaning{nominal, constant}
	default:
		// nothing says whether a year or a sum of years is meant
		annual.Plain = true
		cl.Meanings = []muster.Meaning{annual, nominal, constant}
		if s.Codes[0] == "NATO_EUROPE" {
			for _, m := range []muster.Meaning{nominal, constant} {
				m.Plain = false
				m.Name += ", Europe and Canada"
				m.Formula = muster.Formula("excess(NATO_EUROPE_CANADA.defence_expenditure, " + year + ", " + strconv.Itoa(base+1) + "..y)")
				cl.Meanings = append(cl.Meanings, m)
			}
		}
		if base != 2014 {
			// NATO itself counts from 2014, the year of the Wales pledge, and Canada
			// with Europe
			since, who := inner, ""
			if s.Codes[0] == "NATO_EUROPE" {
				since, who = "NATO_EUROPE_CANADA.defence_expenditure", ", Europe and Canada"
			}
			for _, m := range []muster.Meaning{nominal, constant} {
				m.Plain = false
				m.Name = "sum of yearly excess over 2014, " + m.Axes.Prices + " prices" + who
				m.Formula = muster.Formula("excess(" + since + ", 2014, 2015..y)")
				cl.Meanings = append(cl.Meanings, m)
			}
		}
	}
	return cl
}

// yearlyMeanings compare one year with a baseline: flat cash, flat share of
// GDP, flat in constant prices.
func yearlyMeanings(who, money, year, currency string, cash, share bool) []muster.Meaning {
	flatCash := muster.Meaning{Name: "over the cash of " + year, Formula: muster.Formula("diff(" + who + ".defence_expenditure in " + currency + ", " + year + ", y)"), Axes: muster.Axes{Source: "nato", Prices: "current", Currency: currency}, Plain: !share, Fixed: true}
	flatShare := muster.Meaning{Name: "over the share of GDP of " + year, Formula: muster.Formula("(" + who + ".defence_expenditure in " + currency + ") - flatshare(" + who + ", " + year + ")"), Axes: muster.Axes{Source: "nato", Prices: "current", Currency: currency}, Plain: !cash, Fixed: true}
	flatReal := muster.Meaning{Name: "over the level of " + year + " in constant prices", Formula: muster.Formula("diff(" + who + ".defence_expenditure in " + currency + ", " + year + ", y)"), Axes: muster.Axes{Source: "nato", Prices: "constant", Currency: currency}, Fixed: true}
	switch {
	case cash:
		return []muster.Meaning{flatCash}
	case share:
		return []muster.Meaning{flatShare}
	}
	return []muster.Meaning{flatCash, flatShare, flatReal}
}
