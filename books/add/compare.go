package add

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/books"
)

// Changes say how the new edition differs from an older one of its source.
type Changes struct {
	Against muster.EditionID `json:"against"`
	New     int              `json:"new"`     // cells that the older one does not have
	Revised int              `json:"revised"` // cells with another value
	Same    int              `json:"same"`
	Rounded int              `json:"rounded"` // against a part of the same edition: the same, but for digits that it does not have
	Gone    int              `json:"gone"`    // cells that only the older one has
	// Basis says what is not compared: another definition, another price base.
	Basis   []string   `json:"basis,omitempty"`
	Largest []Revision `json:"largest,omitempty"`
	Crossed []Crossing `json:"crossed,omitempty"`
	Met     []Met      `json:"met,omitempty"`
}

// Revision is one cell that changed. Change is the new value over the old one,
// less one.
type Revision struct {
	muster.Key
	Year   string        `json:"year"`
	Old    muster.Number `json:"old"`
	New    muster.Number `json:"new"`
	Change muster.Number `json:"change"`
}

// Crossing is a country that is on the other side of 2 % of GDP now.
type Crossing struct {
	Entity string        `json:"entity"`
	Year   string        `json:"year"`
	Old    muster.Number `json:"old"`
	New    muster.Number `json:"new"`
}

// Met is how many countries are at 2 % of GDP in a year, in each edition.
type Met struct {
	Year     string `json:"year"`
	Old      int    `json:"old"`
	New      int    `json:"new"`
	OldOf    int    `json:"old_of"` // countries with a share
	NewOf    int    `json:"new_of"`
	Measures string `json:"measures,omitempty"` // when the two are on different definitions
}

// maxLargest is how many of the largest revisions are listed.
const maxLargest = 10

// compare lists the changes against the part of the edition that was held, and
// against the newest first-hand edition of the source before it.
func compare(before, after *books.Shelf, id muster.EditionID) []Changes {
	var out []Changes
	if find(before, id).ID != "" {
		out = append(out, changes(before, id, after, id))
	}
	edition := find(after, id)
	var previous muster.Edition
	for _, e := range before.Editions(id.Source()) {
		if e.Published < edition.Published && (!e.SecondHand || edition.SecondHand) {
			previous = e
		}
	}
	if previous.ID != "" {
		out = append(out, changes(before, previous.ID, after, id))
	}
	return out
}

func changes(before *books.Shelf, old muster.EditionID, after *books.Shelf, id muster.EditionID) Changes {
	c := Changes{Against: old}
	var revised []Revision
	for _, k := range after.Series(id, "", "") {
		for _, year := range after.Periods(id, k) {
			f, _ := after.Figure(id, k, year)
			was, absent := before.Figure(old, k, year)
			switch {
			case absent != muster.Present:
				c.New++
			case was.Value.Cmp(f.Value) == 0:
				c.Same++
			case old == id && books.Rounded(&was, &f):
				c.Rounded++
			default:
				c.Revised++
				if change, ok := f.Value.Sub(was.Value).Div(was.Value.Abs()); ok {
					revised = append(revised, Revision{k, year, was.Value, f.Value, change})
				}
			}
		}
	}
	for _, k := range before.Series(old, "", "") {
		for _, year := range before.Periods(old, k) {
			if _, absent := after.Figure(id, k, year); absent != muster.Present {
				c.Gone++
			}
		}
	}
	c.Basis = basis(find(before, old), find(after, id), before, after)
	c.Largest = largest(revised)
	c.Crossed, c.Met = shares(before, old, after, id)
	return c
}

// basis names what two editions do not have in common.
func basis(old, edition muster.Edition, before, after *books.Shelf) []string {
	var out []string
	if was, is := core(before, old.ID), core(after, edition.ID); was != is {
		out = append(out, fmt.Sprintf("%s is on the definition %q and %s on %q: their figures are not compared with each other", old.ID, was, edition.ID, is))
	}
	if old.PriceBase != "" && edition.PriceBase != "" && old.PriceBase != edition.PriceBase {
		out = append(out, fmt.Sprintf("constant prices are of %s in %s and of %s in %s: they are not compared", old.PriceBase, old.ID, edition.PriceBase, edition.ID))
	}
	return out
}

func core(s *books.Shelf, id muster.EditionID) string {
	if len(s.Series(id, "core_defence_expenditure_share_of_gdp", "")) > 0 || len(s.Series(id, "core_defence_expenditure", "")) > 0 {
		return "core defence expenditure"
	}
	return "defence expenditure"
}

// largest lists the largest revisions, at most one of each series.
func largest(revised []Revision) []Revision {
	slices.SortFunc(revised, func(a, b Revision) int {
		return cmp.Or(b.Change.Abs().Cmp(a.Change.Abs()), cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Measure, b.Measure), cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Prices, b.Prices), cmp.Compare(a.Year, b.Year))
	})
	seen := map[string]bool{}
	var out []Revision
	for _, r := range revised {
		if key := r.Entity + " " + r.Measure; !seen[key] && len(out) < maxLargest {
			seen[key] = true
			out = append(out, r)
		}
	}
	return out
}

// shareOf is the measure of a share of GDP that an edition holds, "" for none.
func shareOf(s *books.Shelf, id muster.EditionID) string {
	for _, m := range []string{"core_defence_expenditure_share_of_gdp", "defence_expenditure_share_of_gdp", "military_expenditure_share_of_gdp"} {
		if len(s.Series(id, m, "")) > 0 {
			return m
		}
	}
	return ""
}

// shares compares who is at 2 % of GDP. On one definition every country that
// changed sides is named; on two, only the counts are set side by side.
func shares(before *books.Shelf, old muster.EditionID, after *books.Shelf, id muster.EditionID) (crossed []Crossing, met []Met) {
	was, is := shareOf(before, old), shareOf(after, id)
	if was == "" || is == "" {
		return nil, nil
	}
	two := muster.Ratio(2, 100)
	counts := map[string]*Met{}
	count := func(s *books.Shelf, id muster.EditionID, measure string, into func(m *Met, at bool)) {
		for _, k := range s.Series(id, measure, "") {
			if len(k.Entity) != 3 || k.Unit != "ratio" {
				continue // totals
			}
			for _, year := range s.Periods(id, k) {
				f, _ := s.Figure(id, k, year)
				if counts[year] == nil {
					counts[year] = &Met{Year: year}
				}
				into(counts[year], f.Value.Cmp(two) >= 0)
			}
		}
	}
	count(before, old, was, func(m *Met, at bool) {
		m.OldOf++
		if at {
			m.Old++
		}
	})
	count(after, id, is, func(m *Met, at bool) {
		m.NewOf++
		if at {
			m.New++
		}
	})
	for _, m := range counts {
		if m.OldOf > 0 && m.NewOf > 0 && (m.Old != m.New || m.OldOf != m.NewOf) {
			if was != is {
				m.Measures = was + " and " + is
			}
			met = append(met, *m)
		}
	}
	slices.SortFunc(met, func(a, b Met) int { return strings.Compare(b.Year, a.Year) })
	if was != is {
		return nil, met
	}
	for _, k := range after.Series(id, is, "") {
		if len(k.Entity) != 3 {
			continue
		}
		for _, year := range after.Periods(id, k) {
			f, _ := after.Figure(id, k, year)
			o, absent := before.Figure(old, k, year)
			if absent == muster.Present && (f.Value.Cmp(two) >= 0) != (o.Value.Cmp(two) >= 0) {
				crossed = append(crossed, Crossing{k.Entity, year, o.Value, f.Value})
			}
		}
	}
	slices.SortFunc(crossed, func(a, b Crossing) int {
		return cmp.Or(strings.Compare(b.Year, a.Year), strings.Compare(a.Entity, b.Entity))
	})
	return crossed, met
}
