// Package render writes a check for its readers: as text for a terminal, as
// JSON and JSONL as contract muster.check/1 lays it down, and as one page of
// HTML. A file a format. Nothing here computes or judges; the same check
// always gives the same bytes.
package render

import (
	"slices"

	"muster"
)

// Options say how much is shown, never what is computed.
type Options struct {
	Explain  bool     // every reading, every number that is no claim, every stretch passed over
	WithText bool     // the clean text of each report, in JSON
	Only     []string // forms of claims to show; none means all
	// Edition gives what is known of an edition, to name its title, publisher
	// and address. Nil means that only its id is shown.
	Edition func(muster.EditionID) muster.Edition
	// Break says why a series is not comparable, from a period on, with what is
	// before; "" mostly. Nil means that no breaks are known.
	Break func(muster.EditionID, muster.Key, string) string
	// Membership gives the edition that lists a group's members. Nil means that
	// none is named.
	Membership func(group string) muster.Edition
}

func (o Options) edition(id muster.EditionID) muster.Edition {
	if o.Edition == nil || id == "" {
		return muster.Edition{ID: id}
	}
	e := o.Edition(id)
	e.ID = id
	return e
}

// findings are those of a report that are shown.
func (o Options) findings(r *muster.Report) []muster.Finding {
	if len(o.Only) == 0 {
		return r.Findings
	}
	var out []muster.Finding
	for _, f := range r.Findings {
		if slices.Contains(o.Only, f.Claim.Form) {
			out = append(out, f)
		}
	}
	return out
}
