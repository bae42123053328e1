package check_test

import (
	"os"
	"path/filepath"
	"testing"

	"muster"
	"muster/check"
	"muster/formula"
)

// Every working of every reading in the sample reports re-evaluates to its own
// value, and no reading shows a value without one.
func TestEveryWorkingRecomputes(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-03-13")
	files, _ := filepath.Glob("../testdata/reports/*")
	docs := []muster.Document{{Path: "recent years", Format: "txt", Bytes: []byte("Britain and France have each contributed between 4 and 8 percent of NATO's funding in recent years.")}}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, muster.Document{Path: f, Format: "txt", Bytes: b})
	}
	n := 0
	for _, r := range check.Run(check.Of(docs...), o).Reports {
		for _, f := range r.Findings {
			for _, rd := range f.Reads {
				if rd.Value == nil {
					continue
				}
				n++
				if rd.Working == nil {
					t.Errorf("%s: %s has a value and no working", r.Document.Path, rd.Formula)
					continue
				}
				v, err := formula.Recompute(rd.Working)
				if err != nil {
					t.Errorf("%s: %s: %v", r.Document.Path, rd.Formula, err)
					continue
				}
				if !same(v, *rd.Value) {
					t.Errorf("%s: %s: recomputed %+v, shown %+v", r.Document.Path, rd.Formula, v, *rd.Value)
				}
			}
		}
	}
	if n < 50 {
		t.Errorf("only %d readings were looked at", n)
	}
}

func same(a, b muster.Value) bool {
	if len(a.Each) != len(b.Each) || len(a.Any) != len(b.Any) || a.Unit != b.Unit {
		return false
	}
	for i := range a.Each {
		if a.Each[i].Number.String() != b.Each[i].Number.String() {
			return false
		}
	}
	for i := range a.Any {
		if a.Any[i].Number.String() != b.Any[i].Number.String() {
			return false
		}
	}
	return a.Number.String() == b.Number.String() && a.Low.String() == b.Low.String() && a.High.String() == b.High.String()
}
