package books

import (
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/books/pack"
)

// fixingSource publishes the official rates: units of a currency per euro.
const fixingSource = "ecb"

// maxFixingAge is how many days a rate may be older than the day asked for:
// the longest stretch of days without fixings is Easter's, four.
const maxFixingAge = 7

// Fixing is the European Central Bank's reference rate, in units of quote per
// one base, on a day or the last fixing at most seven days before it. Rates
// from the euro are as published. The inverse, and the rate of two other
// currencies (one euro rate over the other, of the same day), are exact
// fractions with status Derived; Note says how. A fixing is a fact of its day:
// an edition that is added changes no answer that there is. Absence is NotPublishedYet for days beyond the newest edition,
// NoSeries where there is no rate.
func (s *Shelf) Fixing(base, quote string, on muster.Day) (muster.Figure, muster.Absence) {
	editions := s.Editions(fixingSource)
	if len(editions) == 0 || base == quote || !muster.IsCurrency(base) || !muster.IsCurrency(quote) {
		return muster.Figure{}, muster.NoSeries
	}
	for _, e := range s.index().factsOf(fixingSource) {
		if f, ok := e.lastFixing(base, quote, on); ok {
			return f, muster.Present
		}
	}
	if on > editions[len(editions)-1].Published {
		return muster.Figure{}, muster.NotPublishedYet
	}
	return muster.Figure{}, muster.NoSeries
}

// lastFixing is an edition's rate of a day or the last one before it.
func (e *edition) lastFixing(base, quote string, on muster.Day) (muster.Figure, bool) {
	for day := on; day > on-maxFixingAge-1; {
		line, ok := e.pack.Before(pack.Prefix("d", string(e.ID)), day.String())
		if !ok {
			break
		}
		text, cells, _ := strings.Cut(line, "\t")
		found, err := muster.ParseDay(text)
		if err != nil || found < on-maxFixingAge {
			break
		}
		if f, ok := e.fixing(base, quote, text, cells); ok {
			return f, true
		}
		day = found - 1
	}
	return muster.Figure{}, false
}

// fixing reads a rate from the cells of a day.
func (e *edition) fixing(base, quote, day, cells string) (muster.Figure, bool) {
	f := muster.Figure{
		Key:    muster.Key{Measure: "exchange_rate", Entity: base, Unit: quote + "/" + base},
		Period: day, Status: muster.Derived, Edition: e.ID,
		Table: "daily reference rates", Row: day, Column: quote, PrintedUnit: quote + "/EUR",
	}
	perBase, baseCell := e.perEuro(base, cells)
	perQuote, quoteCell := e.perEuro(quote, cells)
	if !perBase.Known() || !perQuote.Known() {
		return f, false
	}
	value, ok := perQuote.Div(perBase)
	if !ok {
		return f, false
	}
	f.Value, f.Printed = value, quoteCell
	switch {
	case base == "EUR":
		f.Status = muster.Final
	case quote == "EUR":
		f.Column, f.Printed, f.PrintedUnit = base, baseCell, base+"/EUR"
		f.Note = fmt.Sprintf("1 / %s: the rate is published as %s per euro.", baseCell, base)
	default:
		f.Note = fmt.Sprintf("%s / %s: the rates of %s and %s per euro.", quoteCell, baseCell, quote, base)
	}
	return f, true
}

// perEuro is the day's rate of a currency and its cell; one for the euro.
func (e *edition) perEuro(currency, cells string) (muster.Number, string) {
	if currency == "EUR" {
		return muster.Int(1), "1"
	}
	i := slices.Index(e.currencies, currency)
	if i < 0 {
		return muster.Number{}, ""
	}
	cell := pack.Cell(cells, i)
	n, err := muster.ParseNumber(cell)
	if err != nil {
		return muster.Number{}, ""
	}
	return n, cell
}
