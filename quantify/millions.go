package quantify

// millions says whether the "m" that touches digits at token k is a million and
// no metre: "5m people", "1.2m tonnes", "rose to 7.6m".
func (q *reader) millions(n *numeral, k int) bool {
	if q.text(k) != "m" || !q.glued(k) || !q.lone(k) || n.has(scaled) || n.float() >= 1000 {
		return false
	}
	if q.dash(k+1) && q.glued(k+1) && q.has(unitsMetred, k+2) {
		return false // "5m-high"
	}
	if q.low(n.from-1) == "the" && !n.has(decimal) && n.m >= 50 && n.m%10 == 0 && !q.plural(k+1) {
		return false // "won the 200m"
	}
	k++
	for d := range longest { // the noun that is counted, if any
		if !q.wordAt(k + d) {
			break
		}
		if q.has(unitsMetred, k+d) {
			return false
		}
		if v, took := q.in(unitsMeasure, k+d); took > 0 && v != "meters" && len(q.low(k+d)) > 1 {
			return d == 0
		}
		if _, took := q.in(unitsPersons, k+d); took > 0 || q.plural(k+d) {
			return true
		}
		if q.has(unitsStop, k+d) {
			break
		}
	}
	if n.has(decimal) && n.e < -1 {
		return false // "7.02m"
	}
	for d := 1; d <= nearby && q.phrase(n.from-d); d++ {
		if v, _ := q.in(unitsMetred, n.from-d); v == "1" {
			return false
		}
	}
	return true
}
