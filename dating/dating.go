// Package dating says when a report appeared: what its file says, what its text
// says, or a window with the evidence for each end. It invents no day.
package dating

import (
	"muster"
	"muster/quote/names"
)

// Published dates a text. A flag wins; then the days that the document's
// metadata gives, in their order of trust; then a dateline, published line or
// byline with a full date (basis "text"); else a window from evidence in the
// text (basis "inferred"), with Why naming the evidence for each end. A day
// before 1990 or after latest is not believed, and Why says so; latest may be
// unknown. A document whose window is open at its beginning was there on the last
// day of it and appeared no later. What a file alone says (basis "file": when it
// was fetched, or changed last) is a candidate and never the day. All days offered
// are in Candidates. Ledger may be nil. asOf is the
// end of a window whose end is not known. Without any evidence both ends are
// unknown and the basis is "none". Page is the text's words and names, from
// [names.Read].
func Published(t *muster.Text, page *names.Page, doc muster.Document, ledger muster.Ledger, flag, asOf, latest muster.Day) muster.Dating {
	last := "the day of the newest figures"
	if w := doc.Published; !w.From.Known() && w.To.Known() {
		if !asOf.Known() || w.To < asOf {
			asOf, last = w.To, "when it was there"+by(doc, w.To)
		}
		if day := w.To + 1; !latest.Known() || day < latest {
			latest = day // where it appeared it may have been the next day already
		}
	}
	r := read(t, page, asOf)
	r.last = last
	list := offered(doc, r.stated())
	if flag.Known() {
		return muster.Dating{Window: muster.Window{From: flag, To: flag}, Basis: "flag", Why: "the day was given with --published", Candidates: list}
	}
	d, ok := chosen(doc, list, latest)
	if !ok {
		d = r.inferred(ledger)
		if len(list) > 0 && list[0].Basis != "file" {
			d.Why += "; not believed: " + list[0].Where
		}
	}
	d.Candidates = list
	return d
}

// inferred gathers the evidence of a text that states no full day of its own.
func (r *reader) inferred(ledger muster.Ledger) muster.Dating {
	r.offices()
	r.fullDates()
	r.events()
	r.pledges(ledger)
	r.bare()
	r.visits()
	if d, ok := r.ownDay(); ok {
		return d
	}
	r.weekday()
	r.month()
	return r.settle()
}
