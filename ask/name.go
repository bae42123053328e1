package ask

import (
	"strings"

	"muster"
	"muster/formula"
)

// name calls a reading as a journalist would: whose figures, of which edition,
// at which prices, how firm.
func name(b muster.Books, e *formula.Expr, ax muster.Axes, w *muster.Working) string {
	traits := formula.Free(e)
	var parts []string
	edition, found := held(b, muster.EditionID(ax.Source+"/"+ax.Edition))
	switch {
	case found && restsOn(w, edition.ID):
	case traits.Membership || traits.Ledger:
		return "members, dates and promises as of " + ax.Day
	case traits.Rates:
		return "official exchange rates"
	default:
		return "no figure of " + ax.Source
	}
	parts = append(parts, edition.Short()+", edition of "+edition.Published.String())
	if usesCore(w) {
		parts = append(parts, "core definition of 2026")
	}
	if prices := pricesBeneath(w); prices != "" && (traits.Money || traits.PerCapita) {
		parts = append(parts, prices)
	}
	if ax.Members == "same" && traits.Compares {
		parts = append(parts, "the same members in every year")
	}
	if s := statusOf(w); s != "" && s != muster.Final {
		parts = append(parts, string(s))
	}
	return strings.Join(parts, ", ")
}

func held(b muster.Books, id muster.EditionID) (muster.Edition, bool) {
	for _, e := range b.Editions(id.Source()) {
		if e.ID == id {
			return e, true
		}
	}
	return muster.Edition{}, false
}

func eachFigure(w *muster.Working, do func(*muster.Figure)) {
	if w.Figure != nil {
		do(w.Figure)
	}
	for _, child := range w.From {
		eachFigure(child, do)
	}
}

func usesCore(w *muster.Working) bool {
	core := false
	eachFigure(w, func(f *muster.Figure) { core = core || strings.HasPrefix(f.Measure, "core_") })
	return core
}

// pricesBeneath says at which prices the money beneath a value is: "current
// prices", "constant prices of 2015".
func pricesBeneath(w *muster.Working) string {
	prices := ""
	eachFigure(w, func(f *muster.Figure) {
		if prices == "" && muster.IsCurrency(f.Unit) {
			prices = f.Prices
		}
	})
	if year, ok := strings.CutPrefix(prices, "constant-"); ok {
		return "constant prices of " + year
	}
	if prices == "" {
		return ""
	}
	return prices + " prices"
}

func statusOf(w *muster.Working) muster.Status {
	var s muster.Status
	eachFigure(w, func(f *muster.Figure) {
		if !strings.Contains(f.Unit, "/") { // a mean rate does not make a sum less firm
			s = muster.Weaker(s, f.Status)
		}
	})
	return s
}
