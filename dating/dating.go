// Package dating says when a report appeared: what its file says, what its text
// says, or a window with the evidence for each end. It invents no day.
package dating

import (
	"muster"
	"muster/quote/names"
)

// Published dates a text. A flag wins; then metadata that the document brings;
// then a dateline, published line or byline with a full date (basis "text");
// else a window from evidence in the text (basis "inferred"), with Why naming
// the evidence for each end. Ledger may be nil. asOf is the last day that the
// report can have appeared; a window whose end is not known ends there. Without
// any evidence both ends are unknown and the basis is "none". Page is the
// text's words and names, from [names.Read].
func Published(t *muster.Text, page *names.Page, doc muster.Document, ledger muster.Ledger, flag, asOf muster.Day) muster.Dating {
	if flag.Known() {
		return muster.Dating{Window: muster.Window{From: flag, To: flag}, Basis: "flag", Why: "the day was given with --published"}
	}
	if doc.Published.Basis == "metadata" && doc.Published.From.Known() {
		return doc.Published
	}
	r := read(t, page, asOf)
	if d, ok := r.stated(); ok {
		return d
	}
	r.offices()
	r.fullDates()
	r.events()
	r.pledges(ledger)
	r.bare()
	if d, ok := r.ownDay(); ok {
		return d
	}
	r.weekday()
	r.month()
	return r.settle()
}
