package formula

import "muster"

// Published makes a published number a leaf of a working that sets definitions side
// by side, as a bridge does: it carries no definition, so that what follows may
// subtract one source's figure from another's. Units and price bases stay
// typed.
func Published(f muster.Figure) *muster.Working {
	w := &muster.Working{Op: "figure", Value: muster.Value{Number: f.Value, Unit: f.Unit, Prices: f.Prices}, Figure: &f}
	w.Says = figureSays(w)
	return w
}

// Step makes a step of a working from steps below it, by the same arithmetic as
// a formula; op is one of + - * /. The absence says why the parts do not go
// together.
func Step(op string, from ...*muster.Working) (*muster.Working, *Absent) {
	v, no := apply(op, nil, from)
	if no != nil {
		return nil, no
	}
	w := &muster.Working{Op: op, Value: v, From: from}
	w.Says = says(w)
	return w, nil
}
