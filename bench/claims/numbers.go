package main

import "muster"

// present says whether some reading of a finding, as known then or now, shows
// the number within its tolerance: as its value, a bound, an element, or a
// step of its working. What was known earlier serves both.
func present(f *muster.Finding, want goldNumber, known muster.Known) bool {
	for i := range f.Reads {
		r := &f.Reads[i]
		if r.Known != known && r.Known != muster.Earlier {
			continue
		}
		if r.Value != nil && inValue(r.Value, want) || inWorking(r.Working, want, 0) {
			return true
		}
	}
	return false
}

func inValue(v *muster.Value, want goldNumber) bool {
	if near(v.Number, want) || near(v.Low, want) || near(v.High, want) {
		return true
	}
	for _, list := range [][]muster.Part{v.Each, v.Any} {
		for _, p := range list {
			if near(p.Number, want) || near(p.Low, want) || near(p.High, want) {
				return true
			}
		}
	}
	return false
}

// inWorking looks at every step; a working is a tree, its depth bounded by the
// formula that made it.
func inWorking(w *muster.Working, want goldNumber, depth int) bool {
	if w == nil || depth > 64 {
		return false
	}
	if inValue(&w.Value, want) || w.Figure != nil && near(w.Figure.Value, want) {
		return true
	}
	for _, from := range w.From {
		if inWorking(from, want, depth+1) {
			return true
		}
	}
	return false
}

func near(n muster.Number, want goldNumber) bool {
	return n.Known() && n.Sub(want.Number).Abs().Cmp(want.Tol) <= 0
}
