package ledger

import (
	"testing"

	"muster/atlas"
)

// unmeasured are things pledged of which no series is published.
var unmeasured = map[string]bool{"defence_related_investment_share_of_gdp": true}

// Who, what and by whom are names of the atlas.
func TestNamesAreKnown(t *testing.T) {
	l, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	people := map[string]bool{}
	for _, p := range atlas.People() {
		people[p.ID] = true
	}
	for _, p := range l.Pledges("", "") {
		for _, code := range append([]string{p.Entity}, p.To...) {
			if atlas.Name(code) == code && code != "NATO" {
				t.Errorf("%s: the atlas has no %s", p.ID, code)
			}
		}
		if p.Speaker != "" && !people[p.Speaker] {
			t.Errorf("%s: the atlas has no %s", p.ID, p.Speaker)
		}
		if _, ok := atlas.Measure(p.Measure); !ok && !unmeasured[p.Measure] {
			t.Errorf("%s: the atlas has no measure %s", p.ID, p.Measure)
		}
	}
}
