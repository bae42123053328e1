package remember_test

import (
	"testing"

	"muster"
	"muster/remember"
)

// One speaker's number said of another measure later is told; a small round number,
// another speaker's, another country's or the same report's is not.
func TestMeasureOverTime(t *testing.T) {
	claim := func(report, speaker, subject, measure, value, day string) muster.KeptClaim {
		d := muster.MustDay(day)
		return muster.KeptClaim{Report: report, Speaker: speaker, Subject: []string{subject}, Measure: measure, Unit: "ratio", Form: "share_of_group",
			Value: muster.MustNumber(value), Words: value, Said: muster.Window{From: d, To: d}}
	}
	first := claim("a", "edda-lund", "USA", "defence_expenditure", "0.655", "2024-03-04")
	for _, c := range []struct {
		why    string
		second muster.KeptClaim
		kind   string
	}{
		{"another measure", claim("b", "edda-lund", "USA", "common_funding_share", "0.655", "2024-06-01"), "measure_shifted"},
		{"the same measure", claim("b", "edda-lund", "USA", "defence_expenditure", "0.655", "2024-06-01"), ""},
		{"another speaker", claim("b", "orla-finn", "USA", "common_funding_share", "0.655", "2024-06-01"), ""},
		{"another country", claim("b", "edda-lund", "CAN", "common_funding_share", "0.655", "2024-06-01"), ""},
		{"the same report", claim("a", "edda-lund", "USA", "common_funding_share", "0.655", "2024-06-01"), ""},
		{"the same day", claim("b", "edda-lund", "USA", "common_funding_share", "0.655", "2024-03-04"), ""},
		{"a small round number", claim("b", "edda-lund", "USA", "common_funding_share", "2", "2024-06-01"), ""},
	} {
		a := first
		if c.why == "a small round number" {
			a.Value = muster.MustNumber("2")
		}
		got := remember.Moves([]muster.KeptClaim{a, c.second})
		switch {
		case c.kind == "" && len(got) > 0:
			t.Errorf("%s: %s", c.why, got[0].Why)
		case c.kind != "" && (len(got) != 1 || got[0].Kind != c.kind):
			t.Errorf("%s: %+v", c.why, got)
		}
	}
}
