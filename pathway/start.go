package pathway

import (
	"fmt"
	"slices"
	"strconv"

	"muster"
	"muster/atlas"
)

// shareMeasures are what a path starts from, the newer definition first.
var shareMeasures = []string{"core_defence_expenditure_share_of_gdp", "defence_expenditure_share_of_gdp"}

// edition finds NATO's newest first-hand edition with shares for most members,
// and its measure.
func edition(b muster.Books, asOf muster.Day) (muster.Edition, string, error) {
	held := b.Editions("nato")
	for _, e := range slices.Backward(held) {
		if asOf != 0 && e.Published > asOf || e.Held != "whole" || e.SecondHand {
			continue
		}
		for _, m := range shareMeasures {
			if len(b.Series(e.ID, m, "")) > 0 {
				return e, m, nil
			}
		}
	}
	return muster.Edition{}, "", fmt.Errorf("the books hold no whole edition of NATO's shares of GDP from that time")
}

// outlook finds the newest edition of the IMF's forecast.
func outlook(b muster.Books, asOf muster.Day) (muster.Edition, error) {
	for _, e := range slices.Backward(b.Editions("imf")) {
		if asOf == 0 || e.Published <= asOf {
			return e, nil
		}
	}
	held := b.Editions("imf")
	if len(held) == 0 {
		return muster.Edition{}, fmt.Errorf("the books hold no forecast of GDP: add an edition of the IMF's World Economic Outlook")
	}
	return muster.Edition{}, fmt.Errorf("the books hold no forecast of GDP that was published by %s: the oldest is the IMF's of %s", asOf, held[0].Published)
}

// newest is the latest year for which an edition prints a country's share.
func newest(b muster.Books, e muster.EditionID, measure, code string) int {
	latest := 0
	for _, k := range b.Series(e, measure, code) {
		for _, p := range b.Periods(e, k) {
			if y, err := strconv.Atoi(p); err == nil && y > latest {
				latest = y
			}
		}
	}
	return latest
}

// figure reads a series by measure, entity, unit and prices for a year.
func figure(b muster.Books, e muster.EditionID, measure, code, unit, prices string, year int) (muster.Figure, bool) {
	f, no := b.Figure(e, muster.Key{Measure: measure, Entity: code, Unit: unit, Prices: prices}, strconv.Itoa(year))
	return f, no == muster.Present
}

// ally is a country on its path.
type ally struct {
	code    string
	economy *economy
	start   muster.Figure
	forces  bool          // false: GDP counts in groups, but it spends nothing (Iceland)
	scale   muster.Number // of GDP: NATO's own denominator over the IMF's, where they are not the same thing
	shares  []muster.Number
	plan    []point
	notes   []string
	bases   []bases           // computed once, with the economy
	steps   []muster.PathStep // likewise, with the shares
}

// denominatorApart is how far NATO's GDP may lie from the IMF's before it is
// another thing. Of 31 allies in the edition of July 2026, 30 lie within 4 %;
// Luxembourg, whose share is of national income, lies at 66 %.
var denominatorApart = muster.MustNumber("0.1")

// denominator compares NATO's own GDP of the first year with the IMF's.
func (a *ally) denominator(b muster.Books, e muster.EditionID, year int) {
	a.scale = muster.Int(1)
	f, ok := figure(b, e, "gdp", a.code, "USD", "current", year)
	if !ok {
		return
	}
	ratio := quotient(f.Value, a.economy.nominal(year).Mul(a.economy.at(a.economy.dollars, year)))
	if ratio.Sub(muster.Int(1)).Abs().Cmp(denominatorApart) <= 0 {
		return
	}
	a.scale = ratio
	a.notes = append(a.notes, fmt.Sprintf("NATO divides by %s %% of the IMF's GDP of %s (for Luxembourg by national income): the path does so too", ratio.Mul(muster.Int(100)).Fixed(1), atlas.Name(a.code)))
}

// through are the points of an ally's path after its start. An ally that
// starts at or above the target keeps its share.
func (a *ally) through(b muster.Books, r *Request) []point {
	target := point{r.By, r.Target}
	start := a.start.Value
	if start.Cmp(r.Target) >= 0 {
		a.notes = append(a.notes, fmt.Sprintf("starts at %s %%, not below the target, and keeps that share", percent(start)))
		return []point{{r.By, start}}
	}
	if r.Shape != muster.Planned {
		return []point{target}
	}
	a.plan = pledged(b, a.code, r, start)
	if len(a.plan) == 0 {
		a.notes = append(a.notes, "the ledger holds no plan of its own for the years between: straight")
		return []point{target}
	}
	if last := a.plan[len(a.plan)-1]; last.year == r.By {
		if last.share.Cmp(r.Target) < 0 {
			a.notes = append(a.notes, fmt.Sprintf("its own plan for %d is %s %%: the path goes to the target all the same", r.By, percent(last.share)))
			a.plan[len(a.plan)-1] = target
		}
		return a.plan
	}
	if last := a.plan[len(a.plan)-1]; last.share.Cmp(r.Target) > 0 {
		return append(a.plan, point{r.By, last.share})
	}
	return append(a.plan, target)
}

// pledged lists what an ally itself pledged for years between, in force on the
// day, one a year, each above the start and not below the one before.
func pledged(b muster.Books, code string, r *Request, start muster.Number) []point {
	var list []point
	for _, measure := range shareMeasures {
		for _, p := range b.Pledges(code, measure) {
			if p.Kind != muster.PledgeMade || p.Unit != "ratio" || p.Counts == "parts" || p.Relation == "at most" {
				continue
			}
			if r.AsOf != 0 && p.Made > r.AsOf || p.Until != 0 && (r.AsOf == 0 || p.Until <= r.AsOf) {
				continue
			}
			share := p.Low
			if !share.Known() {
				share = p.High
			}
			for _, due := range []string{p.From, p.By} {
				year, err := strconv.Atoi(due[:min(4, len(due))])
				if err == nil && share.Known() && share.Cmp(start) > 0 && year > r.From && year <= r.By {
					list = append(list, point{year, share})
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b point) int { return a.year - b.year })
	var rising []point
	for _, p := range list {
		switch n := len(rising); {
		case n > 0 && p.share.Cmp(rising[n-1].share) < 0:
		case n > 0 && p.year == rising[n-1].year:
			rising[n-1] = p
		default:
			rising = append(rising, p)
		}
	}
	return rising
}

// percent prints a ratio as percent, with two decimals at most.
func percent(n muster.Number) string {
	return n.Mul(muster.Int(100)).Round(muster.MustNumber("0.01")).String()
}
