// Package bridge sets what sources and editions say of one country-year side by
// side, and names what lies between them: quantified where the books allow,
// else named as not quantified.
package bridge

import (
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/formula"
)

// Options choose what is bridged.
type Options struct {
	From  muster.EditionID // the edition to start from; "" for the newest first-hand one of NATO, else of any
	Today muster.Day       // later editions do not count
}

// Of bridges a country's year. The error says who has nothing on it.
func Of(b muster.Books, entity, year string, o Options) (muster.Bridge, error) {
	out := muster.Bridge{Entity: entity, Year: year}
	for _, e := range b.Editions("") {
		if e.Published > o.Today {
			continue
		}
		for _, money := range spending() {
			if r, ok := row(b, e, money, entity, year); ok {
				out.Rows = append(out.Rows, r)
			}
		}
	}
	if len(out.Rows) == 0 {
		return out, fmt.Errorf("no edition held has spending of %s in %s%s", atlas.Name(entity), year, near(b, entity))
	}
	if err := order(&out, o.From); err != nil {
		return out, err
	}
	for i := range out.Rows[1:] {
		out.Spans = append(out.Spans, shares(b, &out.Rows[0], &out.Rows[i+1], out)...)
	}
	return out, nil
}

// spending are the measures of money whose share of GDP is published: one for
// each definition.
func spending() []muster.Measure {
	var out []muster.Measure
	for _, m := range atlas.Measures() {
		if m.Kind == "money" && m.Share != "" {
			out = append(out, m)
		}
	}
	return out
}

// near says which years there are of a country.
func near(b muster.Books, entity string) string {
	first, last := "", ""
	for _, e := range b.Editions("") {
		for _, m := range spending() {
			for _, k := range b.Series(e.ID, m.Share, entity) {
				for _, p := range b.Periods(e.ID, k) {
					if first == "" || p < first {
						first = p
					}
					last = max(last, p)
				}
			}
		}
	}
	if first == "" {
		return ", nor in any other year"
	}
	return fmt.Sprintf("; there are %s to %s", first, last)
}

// row reads what an edition has; false where it has neither money nor share.
func row(b muster.Books, e muster.Edition, m muster.Measure, entity, year string) (muster.BridgeRow, bool) {
	r := muster.BridgeRow{Edition: e, Measure: m.Name, Definition: definition(m)}
	cell := func(k muster.Key) *muster.Working {
		f, absent := b.Figure(e.ID, k, year)
		if absent != muster.Present {
			return nil
		}
		r.Status = muster.Weaker(r.Status, f.Status)
		return formula.Published(f)
	}
	r.Share = cell(muster.Key{Measure: m.Share, Entity: entity, Unit: "ratio"})
	r.Money = cell(muster.Key{Measure: m.Name, Entity: entity, Unit: "USD", Prices: "current"})
	if own := currency(entity); own != "" && own != "USD" {
		r.National = cell(muster.Key{Measure: m.Name, Entity: entity, Unit: own, Prices: "current"})
	}
	if r.Money == nil {
		r.Money, r.National = r.National, nil
	}
	for _, k := range b.Series(e.ID, m.Name, entity) {
		if r.Money == nil && k.Prices == "current" && muster.IsCurrency(k.Unit) {
			r.Money = cell(k)
		}
	}
	if r.Share == nil && r.Money == nil {
		return r, false
	}
	r.GDP = cell(muster.Key{Measure: "gdp", Entity: entity, Unit: "USD", Prices: "current"})
	if r.GDP == nil && r.Money != nil && r.Share != nil {
		r.GDP, _ = formula.Step("/", r.Money, r.Share)
	}
	return r, true
}

func currency(entity string) string {
	n, _ := atlas.Country(entity)
	return n.Currency
}

func definition(m muster.Measure) string {
	if strings.HasPrefix(m.Name, "core_") {
		return m.Source + "-core"
	}
	return m.Source
}

// order puts the edition to start from first, then those of its source, newest
// first, then the other sources.
func order(out *muster.Bridge, from muster.EditionID) error {
	if from == "" {
		from = anchor(out.Rows)
	}
	if !slices.ContainsFunc(out.Rows, func(r muster.BridgeRow) bool { return r.Edition.ID == from }) {
		return fmt.Errorf("%s has no spending of %s in %s", from, atlas.Name(out.Entity), out.Year)
	}
	rank := func(r *muster.BridgeRow) int {
		switch {
		case r.Edition.ID == from:
			return 0
		case r.Edition.Source == from.Source():
			return 1
		case strings.HasPrefix(r.Edition.Source, from.Source()+"_"):
			return 2
		}
		return 3
	}
	slices.SortStableFunc(out.Rows, func(x, y muster.BridgeRow) int {
		if a, b := rank(&x), rank(&y); a != b {
			return a - b
		}
		if x.Edition.Source != y.Edition.Source && rank(&x) == 3 {
			return strings.Compare(x.Edition.Source, y.Edition.Source)
		}
		return int(y.Edition.Published) - int(x.Edition.Published)
	})
	return nil
}

// anchor is the newest first-hand edition of NATO with money and share, else
// of any source.
func anchor(rows []muster.BridgeRow) muster.EditionID {
	best, score := rows[0].Edition, -1
	for i := range rows {
		r := &rows[i]
		s := 0
		if r.Edition.Source == "nato" {
			s += 4
		}
		if !r.Edition.SecondHand {
			s += 2
		}
		if r.Money != nil && r.Share != nil {
			s++
		}
		if s > score || s == score && r.Edition.Published > best.Published {
			best, score = r.Edition, s
		}
	}
	return best.ID
}
