package check_test

import (
	"strings"
	"testing"

	"muster"
	"muster/check"
)

// What came of each claim of a sentence, in a report of November 2024; "" where it makes
// none.
func TestWholeSentences(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2024-11-12")
	for text, want := range map[string]string{
		"Anna Haug rejected claims that Poland spends 6 per cent of GDP on defence.":                                    "",
		"Some wrongly say that Germany spends 1 per cent of GDP on defence.":                                            "",
		"Anna Haug doubts that Germany spends 2.1 per cent of GDP on defence.":                                          "",
		"Anna Haug said that Germany spends 2.1 per cent of GDP on defence.":                                            "holds",
		"Italy does not spend 2 per cent of GDP on defence.":                                                            "holds",
		"Greece does not spend 3.1 per cent of GDP on defence.":                                                         "outdated",
		"By the end of the decade Germany will spend 3.5 per cent of GDP on defence.":                                   "unknown",
		"Germany will spend 3.5 per cent of GDP on defence this year.":                                                  "fails",
		"The Baltic states together spend more than 3 per cent of their GDP on defence.":                                "holds",
		"The Baltic states each spend more than 3 per cent of their GDP on defence.":                                    "fails",
		"Estonia, Latvia and Lithuania spent 5.2 billion dollars on defence in 2024.":                                   "holds",
		"The Baltic states have about 34,000 soldiers.":                                                                 "holds",
		"The United States spends 2.6 billion dollars a day on defence.":                                                "",
		"In the first half of 2024 Germany spent 45 billion euros on defence.":                                          "",
		"Nobody spends a smaller share of GDP on defence than Spain.":                                                   "holds",
		"Nobody spends a larger share of GDP on defence than Spain.":                                                    "fails",
		"Denmark spent 70 billion crowns on defence in 2024. Norway spent 112 billion.":                                 "holds holds",
		"Germany spends 2.1 per cent of GDP on defence. Italy will leave the 2 per cent target.":                        "holds",
		"Poland spends 4.1 per cent of GDP on defence. Visiting Warsaw, Ola Brandt said the country spends 1 per cent.": "holds",
	} {
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			got = append(got, string(f.Then))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %q", text, got, want)
		}
	}
}
