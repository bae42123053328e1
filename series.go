package muster

// Observation is one cell of a series: what a formula gives for an entity in a
// period, or a number as an edition prints it.
type Observation struct {
	Entity   string      // ISO 3166-1 alpha-3 or a group's code; "" where the formula speaks of several
	Period   string      // "2024"
	Value    Value       // Number is not known where Absent says why
	Absent   Absence     // typed: a gap is never zero and never filled
	Why      string      // one sentence, where it is absent
	Status   Status      // the weakest of the figures beneath: one estimate makes an estimate
	Editions []EditionID // of the figures beneath, sorted
	Figure   *Figure     // the published cell, where the value is one
	Working  *Working    // how it was computed
}

// Series is a table of observations, entity by entity, periods ascending. All
// values have one unit, price base and definition: what differs is refused
// before it becomes a Series.
type Series struct {
	Name    string  // for people: "defence spending as a share of GDP"
	Formula Formula // "" for figures that are listed and not computed
	Axes    Axes
	Cells   []Observation
}

// weakness orders statuses: the figures beneath a value are as firm as the
// least firm of them.
var weakness = map[Status]int{Final: 1, Derived: 2, Estimate: 3, Projection: 4, Uncertain: 5, Reported: 6}

// Weaker returns the less firm of two statuses; "" is none.
func Weaker(a, b Status) Status {
	if weakness[b] > weakness[a] {
		return b
	}
	return a
}
