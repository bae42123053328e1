package judge

import (
	"iter"
	"strconv"
	"strings"

	"muster"
	"muster/formula"
)

// staleMonths is how much older than a statement in the present tense an
// edition may be (contract.md, rule 3).
const staleMonths = 18

// yearsBack is how many years before the statement's own a reading without a
// year may fall back to: NATO's newest edition always holds the year before.
const yearsBack = 3

// bind computes one reading: the newest edition of its source that was public
// on the day and has every cell, and in it the year that the words give, or the
// newest one not after the statement's.
func bind(b muster.Books, cl *muster.Claim, v variant, o occasion, index int) muster.Reading {
	r := muster.Reading{Name: v.name, Plain: v.plain, Known: o.known, Axes: v.axes, Formula: v.text, Meaning: v.meaning}
	r.Axes.Day = said(o).String()
	if absent := cl.Meanings[v.meaning].Absent; absent != muster.Present {
		r.Absent = absent
		return r
	}
	if editionless(v.traits) {
		r.Axes.Source, r.Axes.Prices = "", ""
		return evaluated(b, v, r, yearsFor(b, cl, v, o, index, "")[:1])
	}
	var missing *formula.Absent
	var lacking *muster.Reading // gives the first absence, wanted only when nothing is found,
	var over []string           // for these years
	tried := false
	for e := range editions(b, r.Axes.Source) {
		if e.Published > o.day {
			continue
		}
		if tooOld(cl, o, e) {
			if missing == nil && lacking == nil {
				missing = &formula.Absent{Code: muster.EditionNotHeld, Why: "the newest edition held, of " + e.Published.String() + ", is more than eighteen months older than the statement"}
			}
			continue
		}
		prices, ok := pricesIn(cl, v, o, index, e)
		if !ok {
			continue
		}
		for years := range periods(b, cl, v, o, index, e) {
			for _, definition := range []string{v.axes.Definition, "core"} {
				c := r
				c.Axes.Source, c.Axes.Edition, c.Axes.Prices, c.Axes.Definition = e.Source, published(e), prices, definition
				// What was current then mostly has the cells, so it is computed at
				// once; now, the newest edition mostly lacks the older definition.
				if (o.known == muster.Now || missing != nil) && lacks(b, v, c.Axes, years) {
					if missing == nil && lacking == nil {
						first := c
						lacking, over = &first, years
					}
					continue
				}
				c = evaluated(b, v, c, years)
				if c.Value != nil {
					c.Why = passedOver(b, c, *e, o, tried)
					return c
				}
				if c.Absent == muster.TypeMismatch {
					return c
				}
				if missing == nil && lacking == nil {
					missing = &formula.Absent{Code: c.Absent, Why: c.Why}
				}
			}
		}
		tried = true
	}
	if lacking != nil {
		c := evaluated(b, v, *lacking, over)
		missing = &formula.Absent{Code: c.Absent, Why: c.Why}
	}
	if missing == nil {
		missing = &formula.Absent{Code: muster.NoSeries, Why: "no edition of " + r.Axes.Source + " that was public on " + o.day.String() + " is held"}
	}
	r.Absent, r.Why = absence(b, cl, v, o, missing), missing.Why
	return r
}

// editions yields where a source's figures can be read, in the order of
// preference: its own editions, newest first, then what the press reported of
// editions that are not held, which are never preferred.
func editions(b muster.Books, source string) iter.Seq[*muster.Edition] {
	return func(yield func(*muster.Edition) bool) {
		for e := range backward(b.Editions(source)) {
			if !yield(e) {
				return
			}
		}
		if source != "nato" {
			return
		}
		for e := range backward(b.Editions(source + "_press")) {
			if !yield(e) {
				return
			}
		}
	}
}

// backward is the editions of a list, the last first.
func backward(list []muster.Edition) iter.Seq[*muster.Edition] {
	return func(yield func(*muster.Edition) bool) {
		for i := len(list) - 1; i >= 0 && yield(&list[i]); i-- {
		}
	}
}

// published is the day of an edition as its name has it.
func published(e *muster.Edition) string {
	_, day, _ := strings.Cut(string(e.ID), "/")
	return day
}

// said is the day of the statement: for now it stays the day it was said.
func said(o occasion) muster.Day {
	if o.known == muster.Now && o.said != 0 {
		return o.said
	}
	return o.day
}

// tooOld applies the eighteen months to claims in the present tense that name
// no year.
func tooOld(cl *muster.Claim, o occasion, e *muster.Edition) bool {
	if o.known == muster.Now || cl.Tense != muster.Is || e.Source == "nato_common_funding" || cl.Period.Year() != 0 && cl.Period.Year() < o.day.Year() {
		return false
	}
	return e.Published.AddMonths(staleMonths) < o.day
}

// pricesIn names the price base of a reading in an edition. In now a
// constant-price level, sum or share keeps the base that then had; growth has
// none to keep.
func pricesIn(cl *muster.Claim, v variant, o occasion, index int, e *muster.Edition) (string, bool) {
	if v.axes.Prices != "constant" {
		return v.axes.Prices, true
	}
	if e.PriceBase == "" {
		return "", false
	}
	base := "constant-" + e.PriceBase
	growth := cl.Form == "change" || cl.Form == "trend"
	if !growth && o.known == muster.Now && index < len(o.then) && o.then[index].Value != nil && o.then[index].Axes.Prices != base {
		return "", false
	}
	return base, true
}

// periods yields the years to try in an edition, best first; each time the years
// that a reading needs together.
func periods(b muster.Books, cl *muster.Claim, v variant, o occasion, index int, e *muster.Edition) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		if y := yearsFor(b, cl, v, o, index, e.ID); y[0] != "" {
			yield(y)
			return
		}
		newest, recent := said(o).Year(), cl.Period.Why == recentYears
		for y := newest; y > newest-yearsBack; y-- {
			years := []string{strconv.Itoa(y)}
			if recent {
				years = []string{strconv.Itoa(y - 2), strconv.Itoa(y - 1), strconv.Itoa(y)}
			}
			if !yield(years) {
				return
			}
		}
		if !recent || !e.SecondHand {
			return
		}
		// Press copies give cost shares for single periods: the newest stands for
		// recent years.
		for y := newest; y > newest-yearsBack; y-- {
			if !yield([]string{strconv.Itoa(y)}) {
				return
			}
		}
	}
}

// recentYears is how a form marks "in recent years" (clause.RecentYears): each
// of the last three.
const recentYears = "recent years"

// thenYear is the year that the plain reading chose then: a reading that had no
// cell then keeps it now, and does not go on to newer years.
func thenYear(o occasion) string {
	if o.known != muster.Now {
		return ""
	}
	for _, r := range o.then {
		if r.Plain && r.Value != nil && r.Axes.Edition != "" {
			return r.Axes.Year
		}
	}
	return ""
}

// yearsFor is the years that the words, or for now the reading of then, fix;
// one empty year when the edition decides.
func yearsFor(b muster.Books, cl *muster.Claim, v variant, o occasion, index int, e muster.EditionID) []string {
	if o.known == muster.Now && index < len(o.then) && o.then[index].Value != nil {
		return splitYears(o.then[index].Axes.Year)
	}
	if v.axes.Year != "" {
		return splitYears(v.axes.Year)
	}
	p := cl.Period
	if y := thenYear(o); y != "" && p.To == "" && !editionless(v.traits) {
		return splitYears(y)
	}
	if p.To == "" || p.Why == recentYears || p.Year() == 0 {
		if editionless(v.traits) {
			return []string{strconv.Itoa(said(o).Year())}
		}
		return []string{""}
	}
	from, _ := strconv.Atoi(p.From[:min(4, len(p.From))])
	to := p.Year()
	if from == 0 || from >= to || spans(v.traits) || to-from > 12 {
		return []string{strconv.Itoa(to)}
	}
	var out []string
	for y := from; y <= to; y++ {
		out = append(out, strconv.Itoa(y))
	}
	return out
}
