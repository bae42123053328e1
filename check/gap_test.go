package check_test

import (
	"strings"
	"testing"

	"muster"
	"muster/check"
)

// By how much one side is ahead: the side that the words speak of is the subject and the
// other what it is compared with, whichever spends more; what stands in another clause, or
// with a verb of its own, is no gap.
func TestGaps(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	for text, want := range map[string]string{
		"Italy spent a third less on defence than Britain.":                                    "comparison_ratio ITA/GBR",
		"Britain spent a third more on defence than Italy.":                                    "comparison_ratio GBR/ITA",
		"America spends $500 billion more on defence than all other allies combined.":          "comparison_ratio USA/NATO",
		"Finland's 2.4 per cent of GDP on defence puts it ahead of Sweden.":                    "level_share_gdp FIN/",
		"Poland spends 4.5 per cent of GDP on defence, far more than Germany.":                 "comparison_ratio POL/DEU level_share_gdp POL/",
		"France spent $64 billion on defence, less than Germany.":                              "comparison_ratio FRA/DEU level_money FRA/",
		"Poland spends 4.5 per cent of GDP on defence, more than Germany.":                     "comparison_ratio POL/DEU level_share_gdp POL/",
		"Germany spends $20 billion more on defence than it did before Italy came to the bay.": "",
	} {
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			c := f.Claim
			got = append(got, c.Form+" "+strings.Join(c.Subject, "+")+"/"+strings.Join(c.ComparedWith, "+"))
			if strings.Contains(string(c.Meanings[0].Formula), "REST") {
				t.Errorf("%s: %s", text, c.Meanings[0].Formula)
			}
			if gap := strings.Contains(string(c.Meanings[0].Formula), " - "); gap != (len(r.Findings) == 1 && c.Form == "comparison_ratio") {
				t.Errorf("%s: %s", text, c.Meanings[0].Formula)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %q", text, got, want)
		}
	}
}

// The words to come are of the number before, not of one of a year that was over.
func TestTenseOfTwo(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	for text, want := range map[string]int{
		"Norway will spend 3.4 percent of GDP on defence in 2025, after 2.2 percent the year before.": 0,
		"Norway will spend 3.4 percent of GDP on defence in 2023.":                                    1,
	} {
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Notes) != want {
			t.Errorf("%s: %+v", text, r.Notes)
		}
	}
}
