// Package sense builds what several forms share: the Test that a number's
// words ask for, and the Meanings that the words of the field can have. It
// never sees the books.
package sense

import (
	"muster"
)

// targets are the shares of GDP that allies have set themselves (Wales 2014,
// national laws, The Hague 2025). A number equal to one of them is said of a
// line, so its room reaches down only targetRoom (contract.md, "Room in
// words").
var targets = []muster.Number{
	muster.MustNumber("0.02"), muster.MustNumber("0.025"), muster.MustNumber("0.03"),
	muster.MustNumber("0.035"), muster.MustNumber("0.05"),
}

var targetRoom = muster.MustNumber("0.0005")

// TestOf is the test that a quantity's own words ask for.
func TestOf(q muster.Quantity) muster.Test {
	t := muster.Test{Relation: muster.Equals, Low: q.Low, High: q.High, Unit: unitOf(q.Unit)}
	switch q.Hedge {
	case muster.Over:
		t.Relation, t.Low, t.LowOpen = muster.Greater, q.Value, true
	case muster.Under:
		t.Relation, t.High, t.HighOpen = muster.Less, q.Value, true
	case muster.AtLeast:
		t.Relation, t.Low = muster.GreaterEqual, q.Value
	case muster.UpTo:
		t.Relation, t.High = muster.LessEqual, q.Value
	case muster.Between:
		t.Relation = muster.Within
	}
	return t
}

// ShareOfGDP is TestOf for a share of GDP: a number equal to a known target
// reaches down only 0.05 points.
func ShareOfGDP(q muster.Quantity) muster.Test {
	t := TestOf(q)
	if q.Hedge != muster.Exactly || !q.Value.Known() {
		return t
	}
	for _, target := range targets {
		if q.Value.Cmp(target) == 0 {
			if low := q.Value.Sub(targetRoom); t.Low.Known() && low.Cmp(t.Low) > 0 {
				t.Low = low
			}
		}
	}
	return t
}

// IsTarget says whether a number is one of the shares of GDP that allies have
// set themselves.
func IsTarget(n muster.Number) bool {
	for _, t := range targets {
		if n.Known() && n.Cmp(t) == 0 {
			return true
		}
	}
	return false
}

// Reaches is the test of "meets", "hits", "reaches" a number: at least that
// much, whatever the hedge, unless the words themselves open the other side.
func Reaches(q muster.Quantity) muster.Test {
	switch q.Hedge {
	case muster.Over, muster.Under, muster.UpTo, muster.Between, muster.Nearly:
		return TestOf(q)
	}
	return muster.Test{Relation: muster.GreaterEqual, Low: q.Value, Unit: unitOf(q.Unit)}
}

// Misses is the test of "misses", "falls short of" a number.
func Misses(q muster.Quantity) muster.Test {
	return muster.Test{Relation: muster.Less, High: q.Value, HighOpen: true, Unit: unitOf(q.Unit)}
}

// Above and Below are tests against a plain number.
func Above(n string, unit string) muster.Test {
	return muster.Test{Relation: muster.Greater, Low: muster.MustNumber(n), LowOpen: true, Unit: unit}
}

// Below is the test of being under a plain number.
func Below(n string, unit string) muster.Test {
	return muster.Test{Relation: muster.Less, High: muster.MustNumber(n), HighOpen: true, Unit: unit}
}

// Exactly is the test of being one whole number.
func Exactly(n muster.Number, unit string) muster.Test {
	return muster.Test{Relation: muster.Equals, Low: n, High: n, Unit: unit}
}

// unitOf folds the units of words into those of values: "three times" is a
// ratio of 3, a change in points is said in points.
func unitOf(unit string) string {
	if unit == "times" {
		return "ratio"
	}
	return unit
}
