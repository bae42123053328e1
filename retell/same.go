package retell

import (
	"muster"
	"muster/marks"
)

// sameValue compares numbers by value and unit; a range by both its ends. A bare count may
// be one of persons: "203,000 soldiers, 182,000 now".
func sameValue(a, b *Number) bool {
	return (a.Unit == b.Unit || counted(a) && counted(b) && (a.Of == "" || b.Of == "")) && equal(a.Value, b.Value) && (a.Value.Known() || equal(a.Low, b.Low) && equal(a.High, b.High))
}

func equal(a, b muster.Number) bool {
	return a.Known() == b.Known() && (!a.Known() || a.Cmp(b) == 0)
}

// seasons is how many days may lie between the days on which two lines were said whose
// numbers are held against one another: figures of a year change with the next.
const seasons = 100

// longBefore says whether a line of the source and the one at hand were said long apart by
// their own words: "said in June 2016 that it had 28" beside "has 32".
func (v *view) longBefore(a *Line) bool {
	x, y := a.Said, v.b.Said
	if !x.Known() && !y.Known() {
		return false
	}
	if !x.Known() {
		x = v.tellings[v.from].Window
	}
	if !y.Known() {
		y = v.tellings[v.to].Window
	}
	return marks.Apart(x, y) > seasons
}

// percentLeftOut says whether b is the percentage a with its "percent" left out: "by 3
// percent against 2".
func percentLeftOut(a, b *Number) bool {
	return a.Unit == "ratio" && b.Unit == "count" && b.Of == "" && a.Value.Known() && b.Value.Known() && a.Value.Mul(muster.Int(100)).Cmp(b.Value) == 0
}
