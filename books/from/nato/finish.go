package nato

import (
	"fmt"
	"slices"
	"strings"

	"muster/books/draft"
)

// whole are the measures that a whole edition has, on one definition.
var whole = []string{
	"defence_expenditure", "defence_expenditure_share_of_gdp", "defence_expenditure_real_change", "defence_expenditure_per_capita",
	"gdp", "gdp_per_capita", "armed_forces_personnel", "equipment_share", "personnel_share", "infrastructure_share", "other_share",
}

// finish writes down what the edition is, what it lacks and what breaks in it.
func (r *reader) finish() (*draft.Edition, error) {
	e := r.e
	if len(e.Rows) == 0 {
		return nil, fmt.Errorf("there is no table of NATO's in it (a sheet with a title like \"Table 2 : Defence expenditure\" and a row of years); give the publisher's own workbook")
	}
	years := e.Years()
	e.Title = fmt.Sprintf("Defence Expenditure of NATO Countries (%d-%d)", years[0], years[len(years)-1])
	if r.core {
		e.Title = fmt.Sprintf("Defence Investment of NATO Countries (%d-%d)", years[0], years[len(years)-1])
	}
	e.Layout = draft.Fingerprint("nato", r.shape)
	missing := r.missing()
	e.Partial = len(missing) > 0
	for _, m := range missing {
		e.Gaps = append(e.Gaps, draft.Gap{Measure: m, Kind: draft.NotHeld, Why: "The file has no table of it."})
	}
	if e.Layout != June2024 {
		e.Notes = append(e.Notes, "Read by its headings: the layout is not one that was compared with the publication cell by cell.")
	}
	if r.core {
		e.Notes = append(e.Notes, "Core defence expenditure: the definition of 2026, which continues defence expenditure but is not the same and is never spliced with it.")
	}
	if r.core && r.old {
		e.Notes = append(e.Notes, "The file has tables on both definitions, of before 2026 and of 2026; they are kept as measures of their own.")
	}
	if r.has("ISL", "gdp") && !r.has("ISL", "defence_expenditure") && !r.has("ISL", "core_defence_expenditure") {
		e.Notes = append(e.Notes, "Iceland has no armed forces and no row in the spending tables; its GDP is in the GDP tables.")
	}
	if e.PriceBase != "" {
		e.Notes = append(e.Notes, "Constant figures are at "+e.PriceBase+" prices and exchange rates: they are never mixed with those of another base.")
	}
	if r.has("LUX", "gdp") {
		e.Notes = append(e.Notes, "Luxembourg's target is of gross national income (GNI), not of GDP.")
	}
	if len(r.starred) > 0 {
		e.Notes = append(e.Notes, strings.Join(r.starred, ", ")+" carry a star in the publication: its notes say why.")
	}
	for _, n := range r.notes {
		e.Notes = append(e.Notes, "From the publication: "+n)
	}
	return e, e.Check()
}

func (r *reader) has(entity, measure string) bool {
	return slices.ContainsFunc(r.e.Rows, func(row draft.Row) bool { return row.Entity == entity && row.Measure == measure })
}

// missing lists the measures of a whole edition that the file has no table of.
func (r *reader) missing() []string {
	var out []string
	for _, m := range whole {
		want := m
		if r.core {
			want = coreMeasure(m)
		}
		if !slices.ContainsFunc(r.e.Rows, func(row draft.Row) bool { return row.Measure == want }) {
			out = append(out, want)
		}
	}
	return out
}
