package check_test

import (
	"testing"

	"muster"
	"muster/check"
)

// The year that a claim speaks of: none of an event since which it counts, none in which
// somebody spoke, and none of another number.
func TestPeriods(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	for text, want := range map[string]muster.Period{
		"Since the full attack on the islands in 2022 Poland has spent more than 4 per cent of GDP on defence.":      {Basis: "inferred"},
		"Ola Brandt said in 2023 that Poland spends more than 2 per cent of GDP on defence.":                         {Basis: "inferred"},
		"Ola Brandt, who was elected in 2021, said Poland spends more than 4 per cent of GDP on defence.":            {Basis: "inferred"},
		"Poland spends 4.5 per cent of GDP on defence, compared with 2.2 per cent in 2022.":                          {Basis: "inferred"},
		"Unlike Germany in 2014, Poland spends more than 4 per cent of GDP on defence.":                              {Basis: "inferred"},
		"Poland spent more than 2 per cent of GDP on defence in 2022.":                                               {Basis: "said", To: "2022"},
		"Since 2014 Polish defence spending has risen from 1.9 to 4.5 per cent of GDP.":                              {Basis: "said", To: "2014"},
		"Since the attack on the islands in 2014 Polish defence spending has risen from 1.9 to 4.5 per cent of GDP.": {Basis: "said", To: "2014"},
	} {
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Findings) == 0 {
			t.Errorf("%s: no claim", text)
			continue
		}
		p := r.Findings[0].Claim.Period
		if p.Basis != want.Basis || want.To != "" && p.To != want.To {
			t.Errorf("%s: %+v", text, p)
		}
	}
}
