package bridge

import (
	"fmt"
	"strings"

	"muster"
	"muster/formula"
)

// shares takes the way from one row to another: the share of GDP, then the
// money.
func shares(b muster.Books, first, other *muster.BridgeRow, all muster.Bridge) []muster.BridgeSpan {
	named := reasons(first, other, all.Entity)
	var out []muster.BridgeSpan
	if first.Share != nil && other.Share != nil {
		s := span(first, other, "share of GDP", first.Share, other.Share)
		if s.Refused == "" {
			s.Items = append(shareItems(b, first, other, all), named...)
		}
		out = append(out, s)
	}
	if first.Money != nil && other.Money != nil {
		from, to := first.Money, other.Money
		if from.Value.Unit != to.Value.Unit {
			if converted, _, ok := atOthersRate(b, first, other, all); ok {
				from = converted
			}
		}
		s := span(first, other, "money", from, to)
		if s.Refused == "" {
			s.Items = append(moneyItems(b, first, other, from, to, all), named...)
		}
		out = append(out, s)
	}
	return out
}

func span(first, other *muster.BridgeRow, of string, from, to *muster.Working) muster.BridgeSpan {
	s := muster.BridgeSpan{From: first.Edition.ID, To: other.Edition.ID, Of: of}
	total, refused := formula.Step("-", to, from)
	if refused != nil {
		s.Refused = refused.Why
		return s
	}
	s.Total = total
	return s
}

// stop is a value on the way from the first row to the other.
type stop struct {
	at   *muster.Working
	item muster.BridgeItem // what lies between the stop before and this one
}

// walk makes items of the steps between stops, so that they add up to the
// whole. A step of nothing is left out, unless it is the rest.
func walk(from *muster.Working, stops []stop) []muster.BridgeItem {
	var out []muster.BridgeItem
	for _, s := range stops {
		step, refused := formula.Step("-", s.at, from)
		if refused != nil {
			return nil
		}
		from = s.at
		if step.Value.Number.Sign() == 0 && s.item.Kind != "rest" {
			continue
		}
		s.item.Working = step
		out = append(out, s.item)
	}
	return out
}

// shareItems goes from one share of GDP to another by way of the money and GDP
// beneath: the price basis of the published share, the exchange rate, the GDP
// divided by, and then the money itself.
func shareItems(b muster.Books, first, other *muster.BridgeRow, all muster.Bridge) []muster.BridgeItem {
	if first.Money == nil || other.Money == nil || first.GDP == nil || other.GDP == nil {
		return []muster.BridgeItem{{Kind: "rest", Name: "not taken apart", Says: "One of the editions has no money or no GDP of the year, so the books cannot say what makes the difference."}}
	}
	money, gdp := first.Money, first.GDP
	current, refused := formula.Step("/", money, gdp)
	if refused != nil {
		return nil
	}
	below := other.GDP
	if below.Value.Unit != other.Money.Value.Unit { // money in national currency only
		if below, refused = formula.Step("/", other.Money, other.Share); refused != nil {
			return nil
		}
	}
	id, to := first.Edition.ID, other.Edition.ID
	stops := []stop{{current, muster.BridgeItem{Kind: "price base", Name: "price basis of the first share",
		Says: fmt.Sprintf("%s publishes its share on other prices than its money over GDP of the year.", id)}}}
	converted, how, ok := atOthersRate(b, first, other, all)
	if ok && money.Value.Unit == converted.Value.Unit {
		if at, refused := formula.Step("/", converted, gdp); refused == nil {
			stops = append(stops, stop{at, muster.BridgeItem{Kind: "exchange rate", Name: "exchange rate", Says: how}})
		}
	}
	if ok {
		money = converted
	}
	over, refused := formula.Step("/", money, below)
	if refused != nil {
		return nil
	}
	last, refused := formula.Step("/", other.Money, below)
	if refused != nil {
		return nil
	}
	stops = append(stops,
		stop{over, muster.BridgeItem{Kind: "denominator", Name: "GDP divided by", Says: fmt.Sprintf("The money of %s over the GDP of %s.", id, to)}},
		stop{last, muster.BridgeItem{Kind: "rest", Name: rest(first, other), Says: restSays(first, other)}},
		stop{other.Share, muster.BridgeItem{Kind: "price base", Name: "price basis of the second share",
			Says: fmt.Sprintf("%s publishes its share on other prices than its money over GDP of the year.", to)}})
	return walk(first.Share, stops)
}

// moneyItems goes from one sum to another: the exchange rate, then the rest.
func moneyItems(b muster.Books, first, other *muster.BridgeRow, from, to *muster.Working, all muster.Bridge) []muster.BridgeItem {
	var stops []stop
	if from == first.Money {
		if converted, how, ok := atOthersRate(b, first, other, all); ok {
			stops = append(stops, stop{converted, muster.BridgeItem{Kind: "exchange rate", Name: "exchange rate", Says: how}})
		}
	}
	stops = append(stops, stop{to, muster.BridgeItem{Kind: "rest", Name: rest(first, other), Says: restSays(first, other)}})
	return walk(from, stops)
}

// atOthersRate is the first row's national money in the currency of the other
// row's: at the rate that the other row's own two sums imply, else at the
// year's mean official rate; how says which. Within a source the publisher's
// rate is the same but for revisions, and nothing is converted.
func atOthersRate(b muster.Books, first, other *muster.BridgeRow, all muster.Bridge) (w *muster.Working, how string, ok bool) {
	if first.National == nil || family(first) == family(other) {
		return nil, "", false
	}
	own, want := first.National.Value.Unit, other.Money.Value.Unit
	if own == want {
		return first.National, "", true
	}
	if other.National != nil && other.National.Value.Unit == own {
		part, refused := formula.Step("/", first.National, other.National)
		if refused != nil {
			return nil, "", false
		}
		w, refused = formula.Step("*", part, other.Money)
		return w, fmt.Sprintf("The money of %s in national currency, at the rate of %s and not at that of its own publisher.", first.Edition.ID, other.Edition.ID), refused == nil
	}
	w = first.National
	var rates []string
	for _, step := range [...]struct{ op, currency string }{{"/", own}, {"*", want}} {
		if step.currency == "EUR" {
			continue
		}
		per, found := rate(b, step.currency, all.Year)
		if !found {
			return nil, "", false
		}
		next, refused := formula.Step(step.op, w, per)
		if refused != nil {
			return nil, "", false
		}
		w, rates = next, append(rates, per.Says)
	}
	return w, fmt.Sprintf("The money of %s in national currency, at the year's mean official rate (%s) and not at the rate of its publisher.", first.Edition.ID, strings.Join(rates, ", ")), true
}

// rate is a year's mean official rate, in units of a currency per euro.
func rate(b muster.Books, currency, year string) (*muster.Working, bool) {
	held := b.Editions("ecb")
	if len(held) == 0 {
		return nil, false
	}
	f, absent := b.Figure(held[len(held)-1].ID, muster.Key{Measure: "exchange_rate", Entity: "EUR", Unit: currency + "/EUR"}, year)
	if absent != muster.Present {
		return nil, false
	}
	return formula.Published(f), true
}

// family is a row's source, first-hand or as reported.
func family(r *muster.BridgeRow) string { return strings.TrimSuffix(r.Edition.Source, "_press") }

// rest names what is left when the rest is quantified.
func rest(first, other *muster.BridgeRow) string {
	switch {
	case first.Definition != other.Definition && family(first) == family(other):
		return "definition and revision, in one"
	case first.Definition == other.Definition:
		return "revision of the money"
	}
	return "definition, basis and vintage, in one"
}

func restSays(first, other *muster.BridgeRow) string {
	if first.Definition == other.Definition {
		return "The publisher changed the sum between the editions."
	}
	return "What is left; the books cannot divide it between the reasons below."
}
