package dating

import (
	"strings"

	"muster"
)

// settle takes the latest lower and the earliest upper bound. Where they
// contradict each other, the weaker is dropped and said so.
func (r *reader) settle() muster.Dating {
	if !firm(r.lower) {
		// A year that the text speaks of is no evidence of its day.
		return muster.Dating{Basis: "none", Why: "nothing in the text says when it appeared"}
	}
	for {
		lo, hi := latest(r.lower), earliest(r.upper)
		if lo < 0 && hi < 0 {
			return muster.Dating{Basis: "none", Why: "nothing in the text says when it appeared"}
		}
		if lo >= 0 && hi >= 0 && r.lower[lo].day > r.upper[hi].day {
			if r.lower[lo].weight < r.upper[hi].weight {
				r.lower = r.drop(r.lower, lo)
			} else {
				r.upper = r.drop(r.upper, hi)
			}
			continue
		}
		return r.window(lo, hi)
	}
}

// firm says whether any bound is more than custom.
func firm(list []bound) bool {
	for _, b := range list {
		if b.weight > byCustom {
			return true
		}
	}
	return false
}

func (r *reader) drop(list []bound, i int) []bound {
	r.dropped = append(r.dropped, list[i].why+" does not fit")
	return append(list[:i:i], list[i+1:]...)
}

func (r *reader) window(lo, hi int) muster.Dating {
	d := muster.Dating{Basis: "inferred"}
	var why []string
	if lo >= 0 {
		d.From = r.lower[lo].day
		why = append(why, "not before "+d.From.String()+", as "+r.lower[lo].why)
	}
	switch {
	case hi >= 0 && (r.asOf == 0 || r.upper[hi].day <= r.asOf):
		d.To = r.upper[hi].day
		why = append(why, "not after "+d.To.String()+", as "+r.upper[hi].why)
	case r.asOf.Known():
		d.To = r.asOf
		why = append(why, "not after "+d.To.String()+", "+r.last)
	}
	if !d.From.Known() {
		// An end without a beginning dates nothing.
		return muster.Dating{Basis: "none", Why: "nothing in the text says after which day it appeared"}
	}
	if len(r.dropped) > 0 {
		why = append(why, "left aside: "+strings.Join(r.dropped, ", "))
	}
	d.Why = strings.Join(why, "; ")
	return d
}

func latest(list []bound) int {
	best := -1
	for i := range list {
		if best < 0 || list[i].day > list[best].day {
			best = i
		}
	}
	return best
}

func earliest(list []bound) int {
	best := -1
	for i := range list {
		if best < 0 || list[i].day < list[best].day {
			best = i
		}
	}
	return best
}
