package compare

import (
	"strings"
	"testing"

	"muster"
)

// membership is a report that gives a number of NATO's members, in words that
// accept low to high.
func membership(id, words string, value int64, test muster.Test) muster.Report {
	text := "Report " + id + " counts " + words + " members."
	at := strings.Index(text, words)
	span := muster.Span{Start: at, End: at + len(words)}
	test.Unit = "count"
	return muster.Report{
		Document:   muster.Document{ID: id},
		Text:       muster.Text{Body: text},
		Quantities: []muster.Quantity{{ID: "q1", Span: span, Value: muster.Int(value), Unit: "count"}},
		Findings: []muster.Finding{{Claim: &muster.Claim{
			ID: "c1", Form: "background_fact", Measure: "membership", Subject: []string{"NATO"}, Quantity: "q1", Test: test,
		}}},
	}
}

// noteDisagreements notes in stories what reports tell differently.
func noteDisagreements(reports []muster.Report, stories []muster.Story) {
	var f figures
	var ids []string
	for i := range reports {
		f.add(&reports[i], int32(i))
		ids = append(ids, reports[i].Document.ID)
	}
	f.disagree(stories, ids)
}

func exactly(n int64) muster.Test {
	return muster.Test{Relation: muster.Equals, Low: muster.Int(n), High: muster.Int(n)}
}

func over(n int64) muster.Test {
	return muster.Test{Relation: muster.Greater, Low: muster.Int(n), LowOpen: true}
}

// Three numbers of members: each story hears of all three, and which of them
// can be right together.
func TestDisagreement(t *testing.T) {
	reports := []muster.Report{
		membership("a", "32", 32, exactly(32)),
		membership("b", "30", 30, exactly(30)),
		membership("c", "more than 30", 30, over(30)),
	}
	stories := []muster.Story{{Documents: []string{"a", "b"}}, {Documents: []string{"c"}}}
	noteDisagreements(reports, stories)
	for _, s := range stories {
		if len(s.Disagreements) != 1 {
			t.Fatalf("%v has %d disagreements", s.Documents, len(s.Disagreements))
		}
		d := s.Disagreements[0]
		var said []string
		for _, v := range d.Values {
			said = append(said, v.Value+" "+v.Document+" "+v.Claim)
		}
		if got := strings.Join(said, ", "); got != "32 a c1, 30 b c1, more than 30 c c1" {
			t.Errorf("values = %s", got)
		}
		if d.About != "number of NATO members" {
			t.Errorf("about = %s", d.About)
		}
		if want := "“32” and “30”, “30” and “more than 30” cannot both be right; “32” and “more than 30” can both be right."; d.Why != want {
			t.Errorf("why = %s\nwant %s", d.Why, want)
		}
	}
}

// The same number twice, one report alone, other measures and other times are
// no disagreement.
func TestAgreement(t *testing.T) {
	old := membership("b", "30", 30, exactly(30))
	day := muster.MustDay("2021-05-01")
	old.Document.Published.Window = muster.Window{From: day, To: day}
	recent := membership("a", "32", 32, exactly(32))
	day = muster.MustDay("2025-05-01")
	recent.Document.Published.Window = muster.Window{From: day, To: day}
	other := membership("b", "30", 30, exactly(30))
	other.Findings[0].Claim.Subject = []string{"EU"}
	named := membership("b", "30", 30, exactly(30))
	named.Findings[0].Claim.Period = muster.Period{From: "2021", To: "2021", Basis: "said"}
	twice := membership("a", "32", 32, exactly(32))
	twice.Findings = append(twice.Findings, membership("a", "30", 30, exactly(30)).Findings...)
	for name, reports := range map[string][]muster.Report{
		"same":   {recent, membership("b", "32", 32, exactly(32))},
		"alone":  {twice},
		"older":  {recent, old},
		"other":  {recent, other},
		"period": {recent, named},
	} {
		stories := []muster.Story{{Documents: []string{"a", "b"}}}
		if noteDisagreements(reports, stories); len(stories[0].Disagreements) != 0 {
			t.Errorf("%s: %+v", name, stories[0].Disagreements)
		}
	}
}

func TestCompatible(t *testing.T) {
	not := exactly(30)
	not.Negated = true
	atLeast := muster.Test{Low: muster.Int(30)}
	under := muster.Test{High: muster.Int(30), HighOpen: true}
	for _, c := range []struct {
		name string
		a, b muster.Test
		want bool
	}{
		{"30 and more than 30", exactly(30), over(30), false},
		{"30 and at least 30", exactly(30), atLeast, true},
		{"under 30 and at least 30", under, atLeast, false},
		{"30 and not 30", exactly(30), not, false},
		{"32 and not 30", exactly(32), not, true},
		{"more than 30 and not 30", over(30), not, true},
		{"not 30 twice", not, not, true},
	} {
		if compatible(c.a, c.b) != c.want || compatible(c.b, c.a) != c.want {
			t.Errorf("%s: want %v", c.name, c.want)
		}
	}
}

// Two demands may both have been made; the sentence says so, and the heading
// that they are demands.
func TestDemandsDiffer(t *testing.T) {
	demand := func(id, words string, n int64) muster.Report {
		r := membership(id, words, n, exactly(n))
		c := r.Findings[0].Claim
		c.Form, c.Tense, c.Measure, c.Subject = "pledge", muster.Demanded, "defence_expenditure_share_of_gdp", []string{"USA"}
		return r
	}
	stories := []muster.Story{{Documents: []string{"a"}}, {Documents: []string{"b"}}}
	noteDisagreements([]muster.Report{demand("a", "5 percent", 5), demand("b", "3 percent", 3)}, stories)
	if len(stories[0].Disagreements) != 1 {
		t.Fatalf("%+v", stories)
	}
	if d := stories[0].Disagreements[0]; !strings.HasPrefix(d.About, "demanded: ") || strings.Contains(d.Why, "cannot") || !strings.Contains(d.Why, "may change") {
		t.Errorf("%s: %s", d.About, d.Why)
	}
}
