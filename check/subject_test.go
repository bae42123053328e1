package check_test

import (
	"strings"
	"testing"

	"muster"
	"muster/check"
)

// "His country" is that of whoever speaks, as the atlas knows it.
func TestSpeakersCountry(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-11-12")
	for text, want := range map[string]string{
		"Mark Rutte greeted NATO's guests. Hanno Pevkur said his country spends 3.4 per cent of GDP on defence.":          "EST",
		"Latvian Prime Minister Evika Siliņa said that her country spent 3.7 per cent of GDP on defence in 2025.":         "LVA",
		"Hanno Pevkur said his country admires Poland, which spends 4.5 per cent of GDP on defence.":                      "POL",
		"Hanno Pevkur told Ola Brandt his country spends 3.4 per cent of GDP on defence.":                                 "",
		"Hanno Pevkur told guests in Oslo on Monday that his country spends 3.4 per cent of GDP on defence.":              "EST",
		"Mark Rutte said his country spends 2.5 per cent of GDP on defence.":                                              "",
		"Ola Brandt said his country spends 3.4 per cent of GDP on defence.":                                              "",
		"Hanno Pevkur, of Estonia, met the Latvian minister; the minister said his country spends 3 per cent on defence.": "",
	} {
		r, err := check.Read(muster.Document{Path: "a.txt", Format: "txt", Bytes: []byte(text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			got = append(got, f.Claim.Subject...)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %q", text, got, want)
		}
	}
}
