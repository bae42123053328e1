package main

import (
	"testing"

	"muster"
)

// TestNews: the reader's F1 on general news does not fall. The floors only
// rise.
func TestNews(t *testing.T) {
	for _, c := range []struct {
		file        string
		value, unit float64
	}{
		{"news1.txt", 0.99, 0.99},
		{"news2.txt", 0.99, 0.99},
		{"news3.txt", 0.99, 0.99},
		{"news4.txt", 0.99, 0.99},
		{"news5.txt", 0.99, 0.98},
		{"news6.txt", 0.99, 0.99},
		{"news7.txt", 0.99, 0.98},
		{"news8.txt", 0.99, 0.98},
		{"news9.txt", 0.99, 0.99},
	} {
		set, err := load(c.file)
		if err != nil {
			t.Fatal(err)
		}
		var s score
		for _, x := range set {
			s.add(x, ours(x.text))
		}
		t.Logf("%s: %v", c.file, &s)
		if s.value() < c.value || s.withUnit() < c.unit {
			t.Errorf("%s: below its floors, value %.3f and with unit %.3f", c.file, c.value, c.unit)
			for _, w := range s.wrong {
				t.Log(w)
			}
		}
	}
}

// A right value with a wrong unit, a wrong value, a missed one and one too many
// are told apart.
func TestScore(t *testing.T) {
	x, err := parse("Paid [$5|5 USD] for [3 km|3 kilometers] and [two|2 #] on {May 4}, and [x|?].")
	if err != nil || x.text != "Paid $5 for 3 km and two on May 4, and x." || len(x.gold) != 3 || len(x.apart) != 2 {
		t.Fatalf("%+v, %v", x, err)
	}
	said := func(at int, value int64, unit string) mention {
		return mention{Span: muster.Span{Start: at, End: at + 1}, low: muster.Int(value), high: muster.Int(value), unit: unit}
	}
	var s score
	s.add(x, []mention{said(5, 5, "EUR"), said(12, 4, "kilometers"), said(28, 4, "#"), said(0, 9, "#")})
	if s.gold != 3 || s.read != 3 || s.values != 1 || s.units != 0 {
		t.Errorf("%+v", s)
	}
}

func TestMarks(t *testing.T) {
	for mark, want := range map[string]string{
		"~2.5M USD/day up": "2500000 USD/day",
		"25 bps":           "0.0025 points",
		"3k..4k #cars":     "3000..4000 #cars",
		"12 %":             "0.12 ratio",
	} {
		if m, err := parseMark(mark); err != nil || m.String() != want {
			t.Errorf("%q: %v, %v", mark, m, err)
		}
	}
	for _, mark := range []string{"", "5", "x USD", "5.. USD"} {
		if _, err := parseMark(mark); err == nil {
			t.Errorf("%q is a mark", mark)
		}
	}
}
