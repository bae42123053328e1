package pathway

import (
	"math"
	"strconv"

	"muster"
)

// calibrate measures how far growth, prices and exchange rates strayed from
// their own means in the years that the forecast's publisher gives as past, and
// how far outturns lay from NATO's estimates.
func (w *walk) calibrate() muster.PathUncertainty {
	var u muster.PathUncertainty
	var growth, prices, rates [][]float64
	currencies := map[string]bool{"USD": true}
	for _, a := range w.allies {
		if !a.forces {
			continue
		}
		e := a.economy
		e.readPast(w.b, w.imf.ID, w.r.From-1)
		n := len(e.growth)
		if n < fewest {
			w.missing = append(w.missing, a.code+" is simulated without variation of its own: the books hold too few past years")
			continue
		}
		u.Spreads = append(u.Spreads, muster.PathSpread{
			Code: a.code, Growth: deviation(e.growth), Prices: deviation(e.infl), Rate: deviation(e.rate),
			Years: n, FirstGrowth: e.past, LastGrowth: e.past + n - 1,
		})
		growth, prices = append(growth, e.growth), append(prices, e.infl)
		if !currencies[e.currency] {
			currencies[e.currency] = true
			rates = append(rates, e.rate)
		}
	}
	u.Common = muster.PathCommon{Growth: correlation(growth), Prices: correlation(prices), Rate: correlation(rates)}
	u.Revision = w.revisions()
	return u
}

// fewest is how many past years a deviation needs to mean anything.
const fewest = 8

func mean(list []float64) float64 {
	sum := 0.0
	for _, x := range list {
		sum += x
	}
	return sum / float64(len(list))
}

// deviation is the sample standard deviation.
func deviation(list []float64) float64 {
	if len(list) < 2 {
		return 0
	}
	m, sum := mean(list), 0.0
	for _, x := range list {
		sum += (x - m) * (x - m)
	}
	return math.Sqrt(sum / float64(len(list)-1))
}

// correlation is the mean of all pairs' correlations, at least 0. Series of
// other lengths than the first are passed over.
func correlation(series [][]float64) float64 {
	sum, pairs := 0.0, 0
	for i, a := range series {
		for _, b := range series[:i] {
			if len(a) != len(b) {
				continue
			}
			da, db := deviation(a), deviation(b)
			if da == 0 || db == 0 {
				continue
			}
			ma, mb, covariance := mean(a), mean(b), 0.0
			for k := range a {
				covariance += (a[k] - ma) * (b[k] - mb)
			}
			sum += covariance / float64(len(a)-1) / (da * db)
			pairs++
		}
	}
	if pairs == 0 {
		return 0
	}
	return min(1, max(0, sum/float64(pairs)))
}

// revisions compares what an edition printed as an estimate with what a later
// one, published two years on or more, prints as final for the same year, on
// the same definition. Estimates that only the press gave count too.
func (w *walk) revisions() muster.PathRevision {
	const measure = "defence_expenditure_share_of_gdp"
	var out muster.PathRevision
	var logs []float64
	editions := append(w.b.Editions("nato_press"), w.b.Editions("nato")...)
	for _, early := range editions {
		if w.r.AsOf != 0 && early.Published > w.r.AsOf {
			continue
		}
		found := 0
		for _, k := range w.b.Series(early.ID, measure, "") {
			if len(k.Entity) != 3 {
				continue // groups
			}
			for _, period := range w.b.Periods(early.ID, k) {
				year, _ := strconv.Atoi(period)
				estimate, no := w.b.Figure(early.ID, k, period)
				if no != muster.Present || year < early.Published.Year()-1 {
					continue // old years are no estimates
				}
				if outturn, ok := w.outturn(k, period, early); ok && estimate.Value.Sign() > 0 {
					logs = append(logs, math.Log(outturn.Float()/estimate.Value.Float()))
					found++
				}
			}
		}
		if found > 0 {
			out.From = append(out.From, string(early.ID))
		}
	}
	if len(logs) == 0 {
		return out
	}
	out.Mean, out.Spread, out.Pairs = mean(logs), deviation(logs), len(logs)
	return out
}

// outturn is what the newest edition of NATO's own prints as final for a year
// that an early edition estimated.
func (w *walk) outturn(k muster.Key, period string, early muster.Edition) (muster.Number, bool) {
	held := w.b.Editions("nato")
	for i := len(held) - 1; i >= 0; i-- {
		late := held[i]
		if late.Published < early.Published.AddMonths(monthsToOutturn) || w.r.AsOf != 0 && late.Published > w.r.AsOf {
			continue
		}
		if f, no := w.b.Figure(late.ID, k, period); no == muster.Present && f.Status == muster.Final && f.Value.Sign() > 0 {
			return f.Value, true
		}
	}
	return muster.Number{}, false
}

// monthsToOutturn is when NATO drops the mark of an estimate: it marks the last
// two years, so that a year's figure is final in the second summer after it.
const monthsToOutturn = 11
