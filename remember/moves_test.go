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

// A count over another line, and a sum since another year, are no changed numbers.
func TestOtherBases(t *testing.T) {
	claim := func(report, form, value, words, day string) muster.KeptClaim {
		d, n := muster.MustDay(day), muster.MustNumber(value)
		return muster.KeptClaim{Report: report, Speaker: "edda-lund", Subject: []string{"NATO"}, Measure: "defence_expenditure", Unit: "count", Form: form,
			Value: n, Low: n, High: n, Words: words, Said: muster.Window{From: d, To: d}}
	}
	for _, c := range []struct {
		form, first, second string
		moves               int
	}{
		{"count_over_threshold", "22 allies spend at least 2 percent of GDP", "Five allies spend at least 3 percent of GDP", 0},
		{"count_over_threshold", "22 allies spend at least 2 percent of GDP", "Five allies spend at least two per cent of GDP", 1},
		{"count_over_threshold", "22 allies spend at least 2% of GDP", "Five allies meet the target", 0},
		{"level_money", "Norway spent 22 crowns", "Norway spent 5 crowns, not counting aid", 0},
		{"level_money", "Norway spent 22 crowns", "Norway spent 5 crowns, a lot", 1},
		{"cumulative", "Allies have added 700 billion dollars since 2014", "Allies have added 400 billion dollars since 2016", 0},
		{"cumulative", "Allies have added 700 billion dollars since 2014", "Since 2014 allies have added 400 billion dollars", 1},
	} {
		got := remember.Moves([]muster.KeptClaim{claim("a", c.form, "22", c.first, "2024-03-04"), claim("b", c.form, "5", c.second, "2024-06-04")})
		if len(got) != c.moves {
			t.Errorf("%s; %s: %+v", c.first, c.second, got)
		}
	}
}
