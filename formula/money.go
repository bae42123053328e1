package formula

import (
	"strconv"
	"strings"

	"muster"
	"muster/atlas"
)

// dollars are what every source prints, and what countries are compared in.
const dollars = "USD"

// pricesIn is the price base that money is wanted in, spelled out for an
// edition: "constant" is the edition's own base.
func (v *evaluator) pricesIn(id muster.EditionID, s scope) string {
	p := s.prices
	if p == "" {
		p = v.ax.Prices
	}
	switch p {
	case "":
		return "current"
	case "constant":
		for _, e := range v.b.Editions(id.Source()) {
			if e.ID == id && e.PriceBase != "" {
				return "constant-" + e.PriceBase
			}
		}
	}
	return p
}

// money finds a sum in the currency wanted: as printed; else in the national
// currency, converted; else in dollars, converted.
func (v *evaluator) money(id muster.EditionID, who string, m muster.Measure, s scope) (*muster.Working, *Absent) {
	prices := v.pricesIn(id, s)
	want := s.cur
	if want == "" {
		want = dollars
	}
	key := muster.Key{Measure: m.Name, Entity: who, Unit: want, Prices: prices}
	if want == national {
		key.Unit = currencyOf(who)
	}
	w, no := v.figure(id, m, key, s.year)
	if no == nil {
		return w, nil
	}
	if m.Name == "gdp" && s.cur != "" && s.cur != dollars {
		if w, found := v.impliedGDP(id, who, s, m); found == nil && (want == national || w.Value.Unit == want) {
			return w, nil
		}
	}
	printed, ok := v.printedIn(id, who, m, prices, want)
	if !ok {
		return nil, no
	}
	if w, no = v.figure(id, m, printed, s.year); no != nil || s.cur == "" || want == national {
		return w, no
	}
	return v.convert(w, want, rateYear(prices, s.year))
}

// currencyOf is a country's own currency; "" for groups.
func currencyOf(who string) string {
	n, _ := atlas.Country(who)
	return n.Currency
}

// printedIn picks the series to convert from: the national currency before
// dollars.
func (v *evaluator) printedIn(id muster.EditionID, who string, m muster.Measure, prices, want string) (muster.Key, bool) {
	var found muster.Key
	own := currencyOf(who)
	for _, k := range v.b.Series(id, m.Name, who) {
		if k.Prices != prices || !muster.IsCurrency(k.Unit) {
			continue
		}
		if found.Unit == "" || found.Unit == dollars || k.Unit == own {
			found = k
		}
	}
	if want == national && found.Unit == dollars && own != dollars {
		return found, false
	}
	return found, found.Unit != ""
}

// rateYear is the year whose exchange rates a sum is converted at: constant
// prices keep the rates of their base.
func rateYear(prices string, y int) int {
	if base, ok := strings.CutPrefix(prices, "constant-"); ok {
		if b, err := strconv.Atoi(base); err == nil {
			return b
		}
	}
	return y
}

// perCapita finds money by head: as printed; else computed from the money and
// the people that the edition implies. With no prices named, the printed figure
// counts, whatever its base.
func (v *evaluator) perCapita(id muster.EditionID, who string, m muster.Measure, s scope) (*muster.Working, *Absent) {
	want := s.cur
	if want == "" {
		want = dollars
	}
	prices := v.pricesIn(id, s)
	w, no := v.figure(id, m, muster.Key{Measure: m.Name, Entity: who, Unit: want, Prices: prices}, s.year)
	if no == nil {
		return w, nil
	}
	if v.ax.Prices == "" && s.prices == "" {
		for _, k := range v.b.Series(id, m.Name, who) {
			if k.Unit == want {
				return v.figure(id, m, k, s.year)
			}
		}
	}
	sum, ok := moneyOf(m.Name)
	if !ok {
		return nil, no
	}
	a, absent := v.find(id, who, sum, s)
	if absent != nil {
		return nil, no
	}
	population, _ := measureOf("population")
	b, absent := v.lookup(who, population, s)
	if absent != nil {
		return nil, absent
	}
	return v.node("/", nil, []*muster.Working{a, b})
}

// impliedPopulation is GDP over GDP by head, on the same prices: NATO prints
// no population.
func (v *evaluator) impliedPopulation(id muster.EditionID, who string, s scope, no *Absent) (*muster.Working, *Absent) {
	gdp, _ := measureOf("gdp")
	head, _ := measureOf("gdp_per_capita")
	for _, k := range v.b.Series(id, head.Name, who) {
		b, absent := v.figure(id, head, k, s.year)
		if absent != nil {
			continue
		}
		a, absent := v.figure(id, gdp, muster.Key{Measure: gdp.Name, Entity: who, Unit: k.Unit, Prices: k.Prices}, s.year)
		if absent != nil {
			continue
		}
		return v.node("/", nil, []*muster.Working{a, b})
	}
	return nil, no
}

// impliedGDP is the GDP in national currency that a sum and its share of GDP
// imply: NATO prints GDP in dollars only.
func (v *evaluator) impliedGDP(id muster.EditionID, who string, s scope, gdp muster.Measure) (*muster.Working, *Absent) {
	spending, _ := measureOf("defence_expenditure")
	for _, m := range [...]muster.Measure{v.bind(spending), spending} {
		if m.Core != "" && len(v.b.Series(id, m.Name, who)) == 0 {
			m, _ = measureOf(m.Core)
		}
		share, ok := measureOf(m.Share)
		if !ok {
			continue
		}
		k := muster.Key{Measure: m.Name, Entity: who, Unit: s.cur, Prices: v.pricesIn(id, s)}
		if s.cur == national {
			k.Unit = currencyOf(who)
		}
		a, no := v.figure(id, m, k, s.year)
		if no != nil {
			continue
		}
		b, no := v.single(id, who, share, s)
		if no != nil {
			continue
		}
		w, no := v.node("/", nil, []*muster.Working{a, b})
		if no == nil && !v.bare {
			w.Says = "GDP implied by money and share: " + w.Says
		}
		return w, no
	}
	return nil, v.missing(muster.NoSeries, id, muster.Key{Measure: gdp.Name, Entity: who, Unit: s.cur}, yearText(s.year))
}
