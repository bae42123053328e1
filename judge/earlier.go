package judge

import (
	"slices"
	"strconv"
	"strings"

	"muster"
	"muster/formula"
)

// decadeBack is how many years before its own a claim without a year is looked
// for (contract.md, rule 5).
const decadeBack = 10

// earlier looks for a time at which every plain reading held: the same year in
// an edition that was current before, or, where the words give no year, one of
// the ten years before; a membership on any earlier day.
func earlier(b muster.Books, cl *muster.Claim, vs []variant, rs []muster.Reading, o occasion) ([]muster.Reading, bool) {
	var plain []int
	for i, v := range vs {
		if v.plain {
			plain = append(plain, i)
		}
	}
	if len(plain) == 0 {
		return nil, false
	}
	if out, ok := all(plain, func(i int) (muster.Reading, bool) { return onEarlierDay(b, cl, vs[i], rs[i], o) }); ok {
		return out, true
	}
	if out, ok := all(plain, func(i int) (muster.Reading, bool) { return inEarlierEdition(b, cl, vs[i], rs[i]) }); ok {
		return out, true
	}
	if cl.Period.Year() != 0 || !wordsWithoutYear[cl.Form] {
		return nil, false
	}
	for back := 1; back <= decadeBack; back++ {
		if out, ok := all(plain, func(i int) (muster.Reading, bool) { return inEarlierYear(b, cl, vs[i], rs[i], back) }); ok {
			return out, true
		}
	}
	return nil, false
}

// wordsWithoutYear are the forms that may be outdated by their year: levels,
// shares, counts, ranks and comparisons of these.
var wordsWithoutYear = map[string]bool{
	"level_money": true, "level_share_gdp": true, "level_other": true, "share_of_group": true,
	"count_over_threshold": true, "rank_superlative": true, "comparison_ratio": true, "per_capita": true,
}

func all(plain []int, find func(int) (muster.Reading, bool)) ([]muster.Reading, bool) {
	var out []muster.Reading
	for _, i := range plain {
		r, ok := find(i)
		if !ok {
			return nil, false
		}
		out = append(out, r)
	}
	return out, true
}

// inEarlierEdition tries the same year in the editions before the one used.
func inEarlierEdition(b muster.Books, cl *muster.Claim, v variant, r muster.Reading) (muster.Reading, bool) {
	if r.Axes.Edition == "" || r.Value == nil {
		return r, false
	}
	used, _ := muster.ParseDay(r.Axes.Edition)
	before := slices.Collect(editions(b, strings.TrimSuffix(r.Axes.Source, "_press")))
	years := splitYears(r.Axes.Year)
	for _, e := range before {
		if e.Published >= used || e.Source == "nato_common_funding" {
			continue
		}
		if c, holds, _ := again(b, cl, v, r, e, years); holds {
			return c, true
		}
	}
	return r, false
}

// inEarlierYear tries a year before the reading's own, in the edition used and
// then in those before it.
func inEarlierYear(b muster.Books, cl *muster.Claim, v variant, r muster.Reading, back int) (muster.Reading, bool) {
	if r.Axes.Edition == "" || r.Value == nil || v.axes.Year != "" {
		return r, false
	}
	var years []string
	for _, y := range splitYears(r.Axes.Year) {
		n, _ := strconv.Atoi(y)
		years = append(years, strconv.Itoa(n-back))
	}
	used, _ := muster.ParseDay(r.Axes.Edition)
	held := b.Editions(r.Axes.Source)
	for i := len(held) - 1; i >= 0; i-- {
		e := &held[i]
		if e.Published > used || e.SecondHand && e.Source != "nato_common_funding" {
			continue
		}
		c, holds, computed := again(b, cl, v, r, e, years)
		if holds {
			return c, true
		}
		if computed {
			return c, false // the year was held, and the claim did not hold in it
		}
	}
	return r, false
}

// again recomputes a reading in another edition and year, and says whether it
// holds there, and whether it could be computed at all.
func again(b muster.Books, cl *muster.Claim, v variant, r muster.Reading, e *muster.Edition, years []string) (c muster.Reading, holds, computed bool) {
	c = r
	c.Known, c.Value, c.Working, c.Absent = muster.Earlier, nil, nil, muster.Present
	c.Axes.Source, c.Axes.Edition = e.Source, published(e)
	if v.axes.Prices == "constant" {
		if e.PriceBase == "" {
			return c, false, false
		}
		c.Axes.Prices = "constant-" + e.PriceBase
	}
	for _, definition := range [...]string{"", "core"} {
		c.Axes.Definition = definition
		value, absent := valueOf(b, v, c.Axes, years)
		if absent != muster.Present {
			continue
		}
		if !passes(testOf(cl, v), value) {
			return c, false, true
		}
		c = evaluated(b, v, c, years)
		c.Why, c.Holds = "", c.Value != nil
		return c, c.Holds, c.Holds
	}
	return c, false, false
}

// onEarlierDay tries a membership on the days before, newest first, and says
// over which days it held; a pledge on the days on which entries were made.
func onEarlierDay(b muster.Books, cl *muster.Claim, v variant, r muster.Reading, o occasion) (muster.Reading, bool) {
	if !editionless(v.traits) {
		return r, false
	}
	days := ledgerDays(b, cl)
	if v.traits.Membership {
		days = membershipDays(b, cl)
	}
	day := said(o)
	until := muster.Day(0)
	var held muster.Reading
	for _, d := range slices.Backward(days) {
		if d > day {
			continue
		}
		c := r
		c.Known = muster.Earlier
		c.Axes.Day = d.String()
		tried, absent := formula.Value(b, v.expr, c.Axes)
		if absent == muster.Present && passes(testOf(cl, v), tried) {
			value, working, _ := formula.Eval(b, v.expr, c.Axes)
			c.Value, c.Working, c.Absent, c.Holds = &value, working, muster.Present, true
			if until != 0 {
				c.Why = "from " + d.String() + " to " + (until - 1).String()
			}
			held = c // it may have held since an earlier day
			continue
		}
		if held.Holds {
			return held, true
		}
		until = d
	}
	return held, held.Holds
}

func membershipDays(b muster.Books, cl *muster.Claim) []muster.Day {
	var out []muster.Day
	for _, group := range []string{"NATO", "EU"} {
		if !slices.Contains(cl.Subject, group) && !speaksOf(cl, group) {
			continue
		}
		changes := b.Memberships(group)
		for _, m := range changes {
			out = append(out, m.Day)
		}
		if len(changes) > 0 && !slices.Contains(cl.Subject, group) {
			out = append(out, changes[0].Day-1) // before the group began nobody was in it
		}
	}
	slices.Sort(out)
	return out
}

// speaksOf says whether a claim asks who belongs to a group.
func speaksOf(cl *muster.Claim, group string) bool {
	for _, m := range cl.Meanings {
		if strings.Contains(string(m.Formula), group) {
			return true
		}
	}
	return false
}

func ledgerDays(b muster.Books, cl *muster.Claim) []muster.Day {
	var out []muster.Day
	for _, s := range cl.Subject {
		for _, p := range b.Pledges(s, "") {
			out = append(out, p.Made)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
