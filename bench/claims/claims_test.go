package main

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"math"
	"slices"
	"testing"

	"muster"
	"muster/check"
)

// TestFloors judges each corpus and fails when a measure has sunk below its
// floor.
func TestFloors(t *testing.T) {
	f, err := readFloors()
	if err != nil {
		t.Fatal(err)
	}
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	for _, corpus := range []string{"dev", "field", "fresh", "fresh2"} {
		t.Run(corpus, func(t *testing.T) { testFloors(t, corpus, f[corpus], o) })
	}
}

func testFloors(t *testing.T, corpus string, floor map[string]float64, o check.Options) {
	reports, err := read(corpus)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the corpus is not here; set MUSTER_CORPORA to the folder of the corpora to measure on it")
	}
	if err != nil {
		t.Fatal(err)
	}
	var s score
	for _, r := range reports {
		s.add(r, judge(r, o))
	}
	for _, why := range append(s.failures, s.misplaced...) {
		t.Error(why)
	}
	reached := s.measures()
	for _, name := range slices.Sorted(maps.Keys(reached)) {
		got, low := reached[name], floor[name]
		t.Logf("%-24s %5.1f (floor %.1f)", name, got, low)
		switch {
		case got < low-0.05: // floors are cut to a tenth of a point
			t.Errorf("%s is %.1f, below its floor %.1f: go run ./bench/claims --corpus %s --verbose", name, got, low, corpus)
		case got > low+1:
			t.Logf("raise the floor of %s to %.1f: go run ./bench/claims --corpus %s --raise", name, got, corpus)
		}
	}
	if t.Failed() {
		var b bytes.Buffer
		printScore(&b, &s)
		t.Log("\n" + b.String())
	}
}

// TestPresent: a number counts wherever a reading of the same time shows it,
// and not where it only comes near, or was known another time.
func TestPresent(t *testing.T) {
	want := goldNumber{Number: muster.MustNumber("0.0233"), Tol: muster.MustNumber("0.00005")}
	leaf := &muster.Working{Value: muster.Value{Number: muster.MustNumber("0.02331")}}
	reading := func(k muster.Known, n string, w *muster.Working) *muster.Finding {
		return &muster.Finding{Reads: []muster.Reading{{Known: k, Value: &muster.Value{Number: muster.MustNumber(n)}, Working: w}}}
	}
	cases := []struct {
		name string
		f    *muster.Finding
		is   bool
	}{
		{"the value", reading(muster.Then, "0.02329", nil), true},
		{"a step of the working", reading(muster.Then, "1", &muster.Working{From: []*muster.Working{leaf}}), true},
		{"near and not near enough", reading(muster.Then, "0.0234", nil), false},
		{"another time", reading(muster.Now, "0.0233", nil), false},
		{"no readings", &muster.Finding{}, false},
	}
	for _, c := range cases {
		if got := present(c.f, want, muster.Then); got != c.is {
			t.Errorf("%s: present = %t", c.name, got)
		}
	}
}

// TestWilson: the interval holds the share, narrows with more, and leaves room
// above and below where all or none are right.
func TestWilson(t *testing.T) {
	cases := []struct {
		of        tally
		low, high float64
	}{
		{tally{8, 10}, 49.0, 94.3},
		{tally{80, 100}, 71.1, 86.7},
		{tally{10, 10}, 72.2, 100},
		{tally{0, 10}, 0, 27.8},
		{tally{}, 0, 100},
	}
	for _, c := range cases {
		low, high := c.of.wilson()
		if math.Abs(low-c.low) > 0.05 || math.Abs(high-c.high) > 0.05 {
			t.Errorf("%d of %d: %.1f to %.1f, want %.1f to %.1f", c.of.right, c.of.all, low, high, c.low, c.high)
		}
	}
}

// TestMatch: the form decides between two findings in the same words, and no
// finding serves two gold claims.
func TestMatch(t *testing.T) {
	r := miniReport{ID: "x", Text: "Aland spent 3 and was first.", Claims: []goldClaim{
		{Anchor: "Aland spent 3 and was first", Form: "rank_superlative", Finding: []muster.Verdict{muster.Holds}},
		{Anchor: "Aland spent 3", Form: "level_money", Finding: []muster.Verdict{muster.Fails}},
	}}
	all := muster.Span{Start: 0, End: len(r.Text)}
	j := judged{report: muster.Report{Findings: []muster.Finding{
		{Claim: &muster.Claim{Span: all, Form: "level_money"}},
		{Claim: &muster.Claim{Span: all, Form: "rank_superlative"}},
	}}}
	j.match(r, 0)
	if !slices.Equal(j.found, []int{1, 0}) || len(j.extra)+len(j.second)+len(j.alarms) != 0 {
		t.Errorf("found %v, extra %v, second %v, alarms %v", j.found, j.extra, j.second, j.alarms)
	}
}
