package pathway

import (
	"fmt"
	"strconv"

	"muster"
)

// economy is a country's output, prices and exchange rate, year by year from
// first. Past the forecast's last year its last growth and inflation go on, and
// its exchange rate moves with the difference in inflation to the United
// States, so that its real rate stays.
type economy struct {
	code     string
	currency string // ISO 4217
	first    int
	carried  int             // the first year that is carried on
	output   []muster.Number // GDP in national currency, current prices
	prices   []muster.Number // deflator, any base
	dollars  []muster.Number // USD for one unit of the national currency
	growth   []float64       // real growth of past years, for calibration
	infl     []float64
	rate     []float64
	past     int // the first year of growth
}

func (e *economy) at(list []muster.Number, year int) muster.Number { return list[year-e.first] }

// nominal is GDP in national currency at current prices.
func (e *economy) nominal(year int) muster.Number { return e.at(e.output, year) }

// deflator says how prices of year stand to those of base.
func (e *economy) deflator(year, base int) muster.Number {
	return quotient(e.at(e.prices, year), e.at(e.prices, base))
}

// quotient divides by what is never zero: figures are read as positive.
func quotient(a, b muster.Number) muster.Number {
	q, _ := a.Div(b)
	return q
}

// tidy keeps sums of products from growing digits without end: twelve
// significant decimals below the unit are far beyond any figure's own.
var tidy = muster.MustNumber("0.000000000001")

// readEconomy reads a country's series of an edition, from first to last.
func readEconomy(b muster.Books, id muster.EditionID, code string, first, last int, usa *economy) (*economy, error) {
	e := &economy{code: code, first: first}
	var national, usd, deflator muster.Key
	for _, k := range b.Series(id, "gdp", code) {
		if k.Prices != "current" {
			continue
		}
		if k.Unit == "USD" {
			usd = k
		} else {
			national = k
		}
	}
	if national.Unit == "" {
		national = usd
	}
	e.currency = national.Unit
	for _, k := range b.Series(id, "gdp_deflator", code) {
		deflator = k
	}
	if national.Unit == "" || usd.Unit == "" || deflator.Measure == "" {
		return nil, fmt.Errorf("%s holds no GDP or no prices of %s", id, code)
	}
	for y := first; y <= last; y++ {
		period := strconv.Itoa(y)
		output, no := b.Figure(id, national, period)
		inDollars, no2 := b.Figure(id, usd, period)
		prices, no3 := b.Figure(id, deflator, period)
		if no != muster.Present || no2 != muster.Present || no3 != muster.Present {
			if y < first+2 {
				return nil, fmt.Errorf("%s has no GDP or no prices of %s for %d", id, code, y)
			}
			break
		}
		if output.Value.Sign() <= 0 || inDollars.Value.Sign() <= 0 || prices.Value.Sign() <= 0 {
			return nil, fmt.Errorf("%s has a GDP or prices of %s for %d that are not above zero", id, code, y)
		}
		e.output = append(e.output, output.Value)
		e.prices = append(e.prices, prices.Value)
		e.dollars = append(e.dollars, quotient(inDollars.Value, output.Value).Round(fine))
	}
	e.carried = first + len(e.output)
	for y := e.carried; y <= last; y++ {
		e.carry(usa)
	}
	return e, nil
}

// carry adds a year in which the last growth and inflation go on. The United
// States are their own measure: their rate is always 1.
func (e *economy) carry(usa *economy) {
	n := len(e.output)
	grown := quotient(e.output[n-1], e.output[n-2])
	dearer := quotient(e.prices[n-1], e.prices[n-2])
	e.output = append(e.output, e.output[n-1].Mul(grown).Round(tidy))
	e.prices = append(e.prices, e.prices[n-1].Mul(dearer).Round(tidy))
	rate := e.dollars[n-1]
	if usa != nil && usa != e {
		year := e.first + n
		abroad := quotient(usa.at(usa.prices, year), usa.at(usa.prices, year-1))
		rate = rate.Mul(quotient(abroad, dearer)).Round(fine)
	}
	e.dollars = append(e.dollars, rate)
}

// readPast reads the yearly rates of the years before the first, as floats: only
// the simulation uses them.
func (e *economy) readPast(b muster.Books, id muster.EditionID, until int) {
	level := func(measure, unit string, year int) float64 {
		for _, k := range b.Series(id, measure, e.code) {
			if (unit == "" || k.Unit == unit) && (measure != "gdp" || k.Prices == "current") {
				if f, no := b.Figure(id, k, strconv.Itoa(year)); no == muster.Present && f.Status != muster.Projection {
					return f.Value.Float()
				}
			}
		}
		return 0
	}
	for y := pastFrom; y <= until; y++ {
		now, before := level("gdp_deflator", "", y), level("gdp_deflator", "", y-1)
		out, outBefore := level("gdp", e.currency, y), level("gdp", e.currency, y-1)
		usd, usdBefore := level("gdp", "USD", y), level("gdp", "USD", y-1)
		if now <= 0 || before <= 0 || out <= 0 || outBefore <= 0 || usd <= 0 || usdBefore <= 0 {
			if len(e.growth) > 0 {
				return
			}
			continue
		}
		if len(e.growth) == 0 {
			e.past = y
		}
		e.growth = append(e.growth, out/outBefore/(now/before)-1)
		e.infl = append(e.infl, now/before-1)
		e.rate = append(e.rate, (usd/out)/(usdBefore/outBefore)-1)
	}
}

// pastFrom is the first year whose variation is looked at: the first that the
// books hold with a year before it.
const pastFrom = 2011
