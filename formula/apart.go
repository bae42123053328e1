package formula

import "muster"

// Apart is how far a second reading of one quantity lies from the first: the
// second less the first, in points for ratios. The two may stand on different
// definitions, as two sources always do; that is what a bridge explains. Units
// and price bases must agree, else the absence says why nothing is subtracted.
func Apart(first, second muster.Value) (muster.Value, *Absent) {
	if !first.Number.Known() || !second.Number.Known() {
		return muster.Value{}, mismatch("a list is not subtracted")
	}
	first.Definition, second.Definition = "", ""
	if muster.IsCurrency(first.Unit) && first.Prices != second.Prices {
		return muster.Value{}, mismatch("%s does not mix with %s", kindOf(second), kindOf(first))
	}
	return binary("-", second, first)
}
