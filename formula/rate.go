package formula

import "muster"

// rateSource publishes the official rates, in units of a currency per euro.
const rateSource = "ecb"

const euro = "EUR"

// in computes an expression with its money in a currency.
func (v *evaluator) in(e *Expr, s scope) (*muster.Working, *Absent) {
	s.cur = e.unit
	w, no := v.eval(e.args[0], s)
	if no != nil || e.unit == national || w.Value.Unit == e.unit || !muster.IsCurrency(w.Value.Unit) {
		return w, no
	}
	if s.year == 0 {
		return nil, undated()
	}
	return v.convert(w, e.unit, rateYear(w.Value.Prices, s.year))
}

// convert takes money to another currency at the mean rate of a year, through
// the euro, each rate a step of its own.
func (v *evaluator) convert(w *muster.Working, to string, y int) (*muster.Working, *Absent) {
	return v.through(w, to, func(currency string) (*muster.Working, *Absent) { return v.meanRate(currency, y) })
}

// through converts money with the rates per euro that perEuro gives.
func (v *evaluator) through(w *muster.Working, to string, perEuro func(currency string) (*muster.Working, *Absent)) (*muster.Working, *Absent) {
	for _, step := range [...]struct{ op, currency string }{{"/", w.Value.Unit}, {"*", to}} {
		if step.currency == euro || w.Value.Unit == to {
			continue
		}
		rate, no := perEuro(step.currency)
		if no != nil {
			return nil, no
		}
		if w, no = v.node(step.op, nil, []*muster.Working{w, rate}); no != nil {
			return nil, no
		}
	}
	return w, nil
}

// meanRate is the mean of a year's official rates, in units of a currency per
// euro.
func (v *evaluator) meanRate(currency string, y int) (*muster.Working, *Absent) {
	m, _ := measureOf("exchange_rate")
	k := muster.Key{Measure: m.Name, Entity: euro, Unit: currency + "/" + euro}
	return v.from(rateSource, func(id muster.EditionID) (*muster.Working, *Absent) {
		return v.figure(id, m, k, y)
	})
}

// fixing is the official rate of a day, in units of a currency per euro.
func (v *evaluator) fixing(currency string, day muster.Day) (*muster.Working, *Absent) {
	f, code := v.b.Fixing(euro, currency, day)
	if code != muster.Present {
		return nil, v.missing(code, rateSource, muster.Key{Measure: "exchange_rate", Entity: euro, Unit: currency + "/" + euro}, day.String())
	}
	m, _ := measureOf("exchange_rate")
	return v.leafOf(f, m), nil
}

// rate computes rate(USD/EUR): units of the first for one of the second, on a
// day, else the mean of the year.
func (v *evaluator) rate(e *Expr, s scope) (*muster.Working, *Absent) {
	day := e.day
	perEuro := func(currency string) (*muster.Working, *Absent) {
		if currency == euro {
			return nil, nil
		}
		if day != 0 {
			return v.fixing(currency, day)
		}
		return v.meanRate(currency, s.year)
	}
	if day == 0 && s.year == 0 {
		return nil, undated()
	}
	if e.unit == e.base || e.unit == national || e.base == national {
		return nil, undefined("%s/%s is no exchange rate", e.unit, e.base)
	}
	quote, no := perEuro(e.unit)
	if no != nil {
		return nil, no
	}
	base, no := perEuro(e.base)
	switch {
	case no != nil:
		return nil, no
	case base == nil:
		return quote, nil
	case quote == nil:
		return v.node("/", nil, []*muster.Working{one, base})
	}
	return v.node("/", nil, []*muster.Working{quote, base})
}

var one = literalLeaf(muster.Int(1), plain)

// literalLeaf makes a number of the formula's own text a leaf of the working.
func literalLeaf(n muster.Number, unit string) *muster.Working {
	w := &muster.Working{Op: "literal", Value: muster.Value{Number: n, Unit: unit}}
	w.Says = exactly(w.Value)
	return w
}
