// Package change finds change: a rise or fall of defence spending by a
// percentage, points, a multiple or a sum between two years.
package change

import (
	_ "embed"
	"strconv"

	"muster"
	"muster/atlas"
	"muster/clause"
	"muster/sense"
)

//go:embed examples.txt
var examples string

// Form is the declared rule.
var Form = sense.Form{
	Name: "change",
	Doc: `rose or fell by N or p % between A and B

Growth in percent without a price base means the publisher's own real figure;
the same in national money and in current dollars are further readings. "In
real terms" and "in cash terms" leave none. For a group, growth among the same
members is a reading beside the published one. "Doubled since 2015" compares
two years.`,
	Find:     find,
	Examples: examples,
}

func find(c *clause.Clause) []muster.Claim {
	var out []muster.Claim
	for _, unit := range []string{"ratio", "times", "points"} {
		for _, q := range c.Free(unit) {
			down, ok := moves(c, q)
			if !ok || q.Per == "GDP" && unit == "ratio" || c.OtherTopic(q.From) {
				continue
			}
			if !c.Defence(q.From) {
				c.Leave(q, "a change of something the books do not hold")
				continue
			}
			s, ok := c.About(q)
			if !ok {
				continue
			}
			cl, ok := claim(c, q, s, down)
			if !ok {
				continue
			}
			out = append(out, cl)
			c.Take(q)
			real := c.Cue("real", 0, len(c.Toks))
			c.Memory.Keep(unit, func(c *clause.Clause, q clause.Quantity, s clause.Subject) (muster.Claim, bool) {
				next, ok := claim(c, q, s, down)
				if ok && real && next.Period.Year() == cl.Period.Year() || next.Period.To == "" {
					next.Period = cl.Period
				}
				if _, since := c.Since(q.From); ok && real && q.Unit == "ratio" && !since && len(cl.Meanings) == 1 {
					next.Meanings = Yearly(s, c.SourceFor(q.From), true, false)
				}
				return next, ok
			})
			c.Memory.Remember("change", "defence_expenditure", "", "", s.Codes)
		}
	}
	out = append(out, sums(c)...)
	return append(out, directions(c, out)...)
}

// moves says whether a number is a rise or a fall.
func moves(c *clause.Clause, q clause.Quantity) (down, ok bool) {
	from, to := c.Segment(q.From)
	if w := c.Word(q.From); q.Unit == "ratio" && (w == "below" || w == "above" || w == "under" || w == "beneath") {
		return false, false // "fell below 3 per cent" tells where it stands
	}
	if prev := c.Word(q.From - 1); prev == "to" || prev == "at" || prev == "from" || c.Level(q) {
		return false, false
	}
	if q.Rule == "verb multiple" || q.Unit == "times" && (c.Cue("since", from, to) || c.Verb("rise", from, to)) {
		_, based := c.Since(q.From)
		return false, based || !c.Cue("times_as", from, to)
	}
	if q.Unit == "times" {
		// "twice as much as it did in 2014"
		_, based := c.Since(q.From)
		return false, based
	}
	if t, found := c.Last("verbs", "fall", from, q.From); found && q.From-t.To <= 8 && !levelBetween(c, t.To, q) {
		if u, risen := c.Last("verbs", "rise", from, q.From); !risen || u.From < t.From {
			return true, true
		}
	}
	if t, found := c.Last("verbs", "rise", from, q.From); found && q.From-t.To <= 10 && !levelBetween(c, t.To, q) {
		return false, true
	}
	// "a 9 per cent rise", "a 5 % cut"
	if t, found := c.Find("verbs", "rise", q.To, min(to, q.To+4)); found && t.From >= q.To {
		return false, true
	}
	if t, found := c.Find("verbs", "fall", q.To, min(to, q.To+4)); found && t.From >= q.To {
		return true, true
	}
	return false, false
}

// levelBetween says whether a level of the same unit stands between a verb and the
// number: "up from 1.6 per cent in 2023 and 1.4 per cent in 2022" tells two levels.
func levelBetween(c *clause.Clause, verb int, q clause.Quantity) bool {
	for _, p := range c.Quantities {
		if p.From < verb || p.From >= q.From || p.Unit != q.Unit {
			continue
		}
		switch c.Word(p.From - 1) {
		case "from", "to", "at":
			return true
		}
	}
	return false
}

func claim(c *clause.Clause, q clause.Quantity, s clause.Subject, down bool) (muster.Claim, bool) {
	cl := sense.Claim("change", c, q, s)
	if cl.Tense == muster.Will {
		cl.Tense = muster.Is
	}
	cl.Measure = "defence_expenditure"
	cl.Test = sense.TestOf(*q.Quantity)
	if down {
		cl.Test = sense.Mirror(cl.Test)
	}
	cl.Test.Negated = c.Negated(q.From)
	cl.Test.Each = len(s.Codes) > 1
	from, to := c.Segment(q.From)
	base, since := c.Since(q.From)
	if !since && q.Unit == "points" && c.Memory != nil && c.PossessorOnly(q.From) {
		base, since = c.Memory.Base, c.Memory.Base != 0
	}
	// "from 1.9 per cent in 2014 to 4.1 in 2024, a gain of 2.2 points"; "from $74
	// billion in 2023 to $98 billion in 2024, an increase of a third"
	if !since && (q.Unit == "points" || q.Unit == "ratio" && yearsBefore(c, q) == 2) {
		if a, z, ok := twoNamed(c); ok {
			base, since = a, true
			y := strconv.Itoa(z)
			cl.Period = muster.Period{From: y, To: y, Basis: "said"}
		}
	}
	if c.Memory != nil {
		c.Memory.Base = base
	}
	if since && cl.Period.Year() == base {
		cl.Period = c.PeriodAfter(q.From, base)
	}
	switch {
	case q.Unit == "points":
		cl.Measure = "defence_expenditure_share_of_gdp"
		cl.Meanings = points(s, base)
	case q.Unit == "times" || since:
		if y := cl.Period.Year(); base == 0 && y != 0 {
			base = y - 1 // "more than doubled in 2024"
		}
		if base == 0 {
			c.Leave(q, "a multiple without a year to compare with")
			return cl, false
		}
		if q.Unit == "times" && c.Cue("share_of_gdp", from, to) {
			cl.Measure = "defence_expenditure_share_of_gdp"
			cl.Meanings = []muster.Meaning{shares(s, base)}
			break
		}
		cl.Meanings = fixed(c, q, between(s, q, base, c.SourceFor(q.From)))
	default:
		cl.Meanings = Yearly(s, c.SourceFor(q.From), c.Cue("real", from, to), c.Cue("nominal", from, to))
		if len(cl.Meanings) > 0 && cl.Meanings[0].Axes.Source == "nato" && c.Cue("real", from, to) {
			cl.Measure = "defence_expenditure_real_change"
		}
	}
	if cl.Meanings[0].Axes.Source == "sipri" {
		cl.Measure = "military_expenditure"
	}
	return cl, true
}

// Yearly are the readings of growth over the year before.
func Yearly(s clause.Subject, named string, real, nominal bool) []muster.Meaning {
	if sense.Source(named, s.Codes) == "sipri" {
		change := sense.Of(s.Codes, true, "change(it.military_expenditure)")
		m := muster.Meaning{Name: "change in constant prices", Formula: change, Axes: muster.Axes{Source: "sipri", Prices: "constant"}, Plain: !nominal, Fixed: true}
		n := muster.Meaning{Name: "change in current dollars", Formula: change, Axes: muster.Axes{Source: "sipri", Prices: "current"}, Plain: nominal, Fixed: true}
		switch {
		case real:
			return []muster.Meaning{m}
		case nominal:
			return []muster.Meaning{n}
		}
		return []muster.Meaning{m, n}
	}
	group := len(s.Codes) == 1 && clause.IsGroup(s.Codes[0])
	var out []muster.Meaning
	if !nominal {
		out = append(out, muster.Meaning{
			Name: "real change as published", Formula: sense.Of(s.Codes, true, "it.defence_expenditure_real_change"),
			Axes: muster.Axes{Source: "nato"}, Plain: true, Fixed: true,
		})
		if group {
			out = append(out, muster.Meaning{
				Name: "real change among the same members in both years", Formula: sense.Of(s.Codes, true, "change(it.defence_expenditure)"),
				Axes: muster.Axes{Source: "nato", Prices: "constant", Members: "same"}, Fixed: true,
			})
		}
	}
	if real {
		return out
	}
	if cur := currency(s.Codes); cur != "" && cur != "USD" {
		out = append(out, muster.Meaning{
			Name: "change in national money, current prices", Formula: muster.Formula("change(" + s.Codes[0] + ".defence_expenditure in " + cur + ")"),
			Axes: muster.Axes{Source: "nato", Prices: "current", Currency: cur}, Plain: nominal, Fixed: true,
		})
	}
	out = append(out, muster.Meaning{
		Name: "change in current dollars", Formula: sense.Of(s.Codes, true, "change(it.defence_expenditure)"),
		Axes: muster.Axes{Source: "nato", Prices: "current"}, Plain: nominal && len(out) == 0, Fixed: true,
	})
	return out
}

func currency(codes []string) string {
	if len(codes) != 1 {
		return ""
	}
	country, ok := atlas.Country(codes[0])
	if !ok {
		return ""
	}
	return country.Currency
}

// between are the readings of growth since a base year; multiples compare the
// two levels.
func between(s clause.Subject, q clause.Quantity, base int, named string) []muster.Meaning {
	measure, source := "defence_expenditure", sense.Source(named, s.Codes)
	if source == "sipri" {
		measure = "military_expenditure"
	}
	y := strconv.Itoa(base)
	about := "change(it." + measure + ", " + y + ", y)"
	if q.Unit == "times" {
		about = "it." + measure + " / it." + measure + "[" + y + "]"
	}
	return []muster.Meaning{
		{Name: "since " + y + " in constant prices", Formula: sense.Of(s.Codes, true, about), Axes: muster.Axes{Source: source, Prices: "constant"}, Plain: true, Fixed: true},
		{Name: "since " + y + " in current dollars", Formula: sense.Of(s.Codes, true, about), Axes: muster.Axes{Source: source, Prices: "current"}, Fixed: true},
	}
}

// yearsBefore counts the years named in the statement before a number.
func yearsBefore(c *clause.Clause, q clause.Quantity) int {
	n := 0
	for _, y := range c.Quantities {
		if y.Unit == "year" && y.To <= q.From {
			n++
		}
	}
	return n
}

// twoNamed is the first and the last year of a statement that names two: "from
// 1.9 per cent in 2014 to 4.1 in 2024, a gain of 2.2 points".
func twoNamed(c *clause.Clause) (from, to int, ok bool) {
	for _, q := range c.Quantities {
		if q.Unit != "year" || !q.Value.Known() {
			continue
		}
		y := int(q.Value.Int64())
		if from == 0 || y < from {
			from = y
		}
		to = max(to, y)
	}
	return from, to, from != 0 && from < to
}

// fixed keeps the reading whose price base the words name.
func fixed(c *clause.Clause, q clause.Quantity, ms []muster.Meaning) []muster.Meaning {
	from, to := c.All()
	prices := c.Prices(q.From)
	switch {
	case c.Cue("real", from, to) || prices == "constant":
		prices = "constant"
	case c.Cue("nominal", from, to) || prices == "current":
		prices = "current"
	default:
		return ms
	}
	for _, m := range ms {
		if m.Axes.Prices == prices {
			m.Plain = true
			return []muster.Meaning{m}
		}
	}
	return ms
}

// shares is "three times the share of GDP that it spent in 2014".
func shares(s clause.Subject, base int) muster.Meaning {
	y := strconv.Itoa(base)
	return muster.Meaning{
		Name: "share of GDP over that of " + y, Formula: sense.Of(s.Codes, true, "it.defence_expenditure_share_of_gdp / it.defence_expenditure_share_of_gdp["+y+"]"),
		Axes: muster.Axes{Source: "nato"}, Plain: true,
	}
}

// points are the readings of a move of the share of GDP.
func points(s clause.Subject, base int) []muster.Meaning {
	from := "y-1"
	if base != 0 {
		from = strconv.Itoa(base)
	}
	return []muster.Meaning{{
		Name: "change of the share of GDP", Formula: sense.Of(s.Codes, true, "diff(it.defence_expenditure_share_of_gdp, "+from+", y)"),
		Axes: muster.Axes{Source: "nato"}, Plain: true,
	}}
}
