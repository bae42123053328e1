package pathway

import (
	"slices"
	"strconv"

	"muster"
	"muster/atlas"
)

// cost puts money on every line: shares times GDP, and the three baselines.
func (w *walk) cost() muster.Pathway {
	p := muster.Pathway{
		Target: w.r.Target, From: w.r.From, By: w.r.By, Shape: w.r.Shape, Prices: w.r.Prices, Currency: w.r.Currency,
		Shares: w.nato.ID, Economy: w.imf.ID, Measure: w.measure,
	}
	for _, code := range w.lines {
		if members, group := w.members[code]; group {
			line := w.group(code, members)
			line.Past = w.past(code)
			p.Lines = append(p.Lines, line)
			continue
		}
		a := w.byCode[code]
		line := w.line(a)
		line.Start, line.Past = &a.start, w.past(code)
		p.Lines = append(p.Lines, line)
	}
	return p
}

// past are the shares that NATO's edition prints up to the first year.
func (w *walk) past(code string) []muster.Figure {
	var list []muster.Figure
	k := muster.Key{Measure: w.measure, Entity: code, Unit: "ratio"}
	for _, period := range w.b.Periods(w.nato.ID, k) {
		if f, no := w.b.Figure(w.nato.ID, k, period); no == muster.Present && period <= strconv.Itoa(w.r.From) {
			list = append(list, f)
		}
	}
	return list
}

// line is an ally's path in money.
func (w *walk) line(a *ally) muster.PathLine {
	line := muster.PathLine{Code: a.code, Name: atlas.Name(a.code), Notes: a.notes, Steps: slices.Clone(w.steps(a))}
	finish(&line)
	return line
}

// steps are an ally's years, computed once.
func (w *walk) steps(a *ally) []muster.PathStep {
	if a.steps == nil {
		for year := w.r.From; year <= w.r.By; year++ {
			a.steps = append(a.steps, w.step(a, year))
		}
	}
	return a.steps
}

// bases are a year's GDP in the pathway's money, and what the first year's GDP
// is worth in it when its cash, or its real value, is kept.
type bases struct{ gdp, cash, real muster.Number }

// year are an ally's bases of a year, computed once for all years.
func (w *walk) year(a *ally, year int) bases {
	if a.bases == nil {
		e := a.economy
		first := e.nominal(w.r.From).Mul(a.scale)
		for y := w.r.From; y <= w.r.By; y++ {
			a.bases = append(a.bases, bases{
				gdp:  w.worth(e, e.nominal(y).Mul(a.scale), y).Round(cent),
				cash: w.worth(e, first, y).Round(cent),
				real: w.worth(e, first.Mul(e.deflator(y, w.r.From)), y).Round(cent),
			})
		}
	}
	return a.bases[year-w.r.From]
}

// step is one year of an ally. Iceland's has GDP alone. Sums are rounded to the
// cent where they are made, so that what is printed adds up to the digit.
func (w *walk) step(a *ally, year int) muster.PathStep {
	b := w.year(a, year)
	s := muster.PathStep{Year: year, GDP: b.gdp, Carried: year >= a.economy.carried}
	if !a.forces {
		s.Money, s.Extra = muster.Int(0), nothing
		return s
	}
	s.Share = a.shares[year-w.r.From]
	s.Money = s.Share.Mul(b.gdp).Round(cent)
	over := func(gdp muster.Number) muster.Number { return s.Money.Sub(a.start.Value.Mul(gdp).Round(cent)) }
	s.Extra = muster.PathExtra{FlatCash: over(b.cash), FlatReal: over(b.real), FlatShare: over(b.gdp)}
	return s
}

// nothing is no money over any baseline.
var nothing = muster.PathExtra{FlatCash: muster.Int(0), FlatReal: muster.Int(0), FlatShare: muster.Int(0)}

// cent is how finely sums are kept.
var cent = muster.MustNumber("0.01")

// group sums its members, year by year; its share is the sum over its GDP,
// members without forces included.
func (w *walk) group(code string, members []string) muster.PathLine {
	line := muster.PathLine{Code: code, Name: atlas.Name(code)}
	for year := w.r.From; year <= w.r.By; year++ {
		sum := muster.PathStep{Year: year, GDP: muster.Int(0), Money: muster.Int(0), Extra: nothing}
		for _, m := range members {
			a := w.byCode[m]
			if a == nil {
				continue
			}
			s := &w.steps(a)[year-w.r.From]
			sum.GDP, sum.Money, sum.Extra = sum.GDP.Add(s.GDP), sum.Money.Add(s.Money), add(sum.Extra, s.Extra)
			sum.Carried = sum.Carried || s.Carried
		}
		sum.Share = quotient(sum.Money, sum.GDP)
		line.Steps = append(line.Steps, sum)
	}
	finish(&line)
	return line
}

func add(a, b muster.PathExtra) muster.PathExtra {
	return muster.PathExtra{FlatCash: a.FlatCash.Add(b.FlatCash), FlatReal: a.FlatReal.Add(b.FlatReal), FlatShare: a.FlatShare.Add(b.FlatShare)}
}

// levels are the shares whose cost is shown beside every path: NATO's targets
// of 2014 and 2025, what many ask for in between, and the 5 % of The Hague.
var levels = []muster.Number{
	muster.MustNumber("0.02"), muster.MustNumber("0.025"), muster.MustNumber("0.03"), muster.MustNumber("0.035"), muster.MustNumber("0.05"),
}

// finish adds totals and levels to a line's steps.
func finish(line *muster.PathLine) {
	total := nothing
	for _, s := range line.Steps[1:] {
		total = add(total, s.Extra)
	}
	line.Total = total
	first, last := line.Steps[0], line.Steps[len(line.Steps)-1]
	for _, share := range levels {
		money := share.Mul(last.GDP).Round(cent)
		line.Levels = append(line.Levels, muster.PathLevel{Share: share, Money: money, Extra: money.Sub(first.Share.Mul(last.GDP)).Round(cent)})
	}
}
