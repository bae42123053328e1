package formula

import (
	"fmt"

	"muster"
)

// maxTree bounds what Recompute follows: a working read from a file may be
// hostile.
const maxTree = 100000

// Recompute evaluates a working again from its leaves up and returns the value.
// The error says which step does not give the value that the working states.
func Recompute(w *muster.Working) (muster.Value, error) {
	left := maxTree
	return recompute(w, &left, 0)
}

func recompute(w *muster.Working, left *int, depth int) (muster.Value, error) {
	if *left--; *left < 0 || depth > 4*maxDepth {
		return muster.Value{}, fmt.Errorf("working too large")
	}
	if w.Figure != nil {
		v := w.Value
		v.Number = w.Figure.Value
		return v, differs(w, v)
	}
	if len(w.From) == 0 && w.Op != "ledger" && w.Op != "count" && w.Op != "list" {
		return w.Value, nil
	}
	from := make([]*muster.Working, len(w.From))
	for i, child := range w.From {
		v, err := recompute(child, left, depth+1)
		if err != nil {
			return v, err
		}
		from[i] = &muster.Working{Op: child.Op, Value: v, From: child.From}
	}
	v, no := apply(w.Op, w.Args, from)
	if no != nil {
		return v, fmt.Errorf("%s: %s", w.Op, no.Why)
	}
	return v, differs(w, v)
}

// differs says whether a step's own value is another than the one computed.
func differs(w *muster.Working, v muster.Value) error {
	if equal(w.Value, v) {
		return nil
	}
	return fmt.Errorf("%s gives %s %s, the working says %s %s (%s)", w.Op, v.Number, v.Unit, w.Value.Number, w.Value.Unit, w.Says)
}

func equal(a, b muster.Value) bool {
	if a.Unit != b.Unit || a.Per != b.Per || a.Prices != b.Prices || a.Definition != b.Definition {
		return false
	}
	return same(a.Number, b.Number) && same(a.Low, b.Low) && same(a.High, b.High) &&
		sameParts(a.Each, b.Each) && sameParts(a.Any, b.Any)
}

func sameParts(a, b []muster.Part) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Name != b[i].Name || !same(a[i].Number, b[i].Number) || !same(a[i].Low, b[i].Low) || !same(a[i].High, b[i].High) {
			return false
		}
	}
	return true
}

func same(a, b muster.Number) bool {
	if !a.Known() || !b.Known() {
		return a.Known() == b.Known()
	}
	return a.Cmp(b) == 0
}
