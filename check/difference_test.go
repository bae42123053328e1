package check_test

import (
	"testing"

	"muster"
	"muster/check"
)

// "Some $16 billion more than Britain" is a difference between two, and must
// not be read as what Germany spends, though money was told just before.
func TestDifference(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-03-13")
	text := "France spent $64 billion on defence in 2024. Germany spent $98 billion, some $16 billion more than Britain."
	r, err := check.Read(muster.Document{Path: "r", Format: "txt", Bytes: []byte(text)}, o)
	if err != nil {
		t.Fatal(err)
	}
	levels := 0
	for _, f := range r.Findings {
		if f.Claim.Form != "level_money" {
			continue
		}
		levels++
		if f.Claim.Test.High.Known() && f.Claim.Test.High.Cmp(muster.MustNumber("50000000000")) < 0 {
			t.Errorf("read as a level: %s", text[f.Claim.Start:f.Claim.End])
		}
	}
	if levels == 0 {
		t.Error("no level found at all")
	}
}
