package check_test

import (
	"testing"

	"muster"
	"muster/check"
)

// A promise that the words date to days from which the ledger has none is not held
// against what the ledger has of others; without a day it is.
func TestUntold(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]muster.Verdict{
		"Latvia on Monday promised to spend 6 per cent of GDP on defence by 2028.":                              muster.Unknown,
		"Latvia pledged last week to spend 6 percent of GDP on defence by 2028.":                                muster.Unknown,
		"Latvia has promised to spend 6 per cent of GDP on defence by 2028.":                                    muster.Fails,
		"Ola Brandt recalled on Monday that Latvia had promised to spend 6 per cent of GDP on defence by 2028.": muster.Fails,
		"Latvia in papers for December promised to spend 6 per cent of GDP on defence by 2028.":                 muster.Fails,
		"Latvia has promised to spend 5 per cent of GDP on defence by 2028.":                                    muster.Holds,
		"Latvia on Monday promised to spend 5 per cent of GDP on defence by 2028.":                              muster.Holds,
	} {
		o.Published = muster.MustDay("2025-11-12")
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Findings) != 1 || r.Findings[0].Then != want {
			t.Errorf("%s: %+v, want %s", text, r.Findings, want)
		}
	}
}
