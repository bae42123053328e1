package seeds

import (
	"slices"
	"strings"
	"testing"

	"muster"
)

// TestFindings: what the careful reader found, by the words of each number.
func TestFindings(t *testing.T) {
	s := open(t)
	cases := []struct {
		report, words string
		then          muster.Verdict
		also          func(*testing.T, *muster.Report, *muster.Finding)
	}{
		{"001", "32 countries", muster.Holds, nil},
		{"002", "30 North American", muster.Outdated, memberOnce},
		{"002", "1949", muster.Holds, nil},
		{"003", "five percent", muster.Holds, nil},
		{"003", "seven hundred billion dollars", muster.Depends, nil},
		{"004", "between 2% and 5%", muster.Depends, nil},
		{"004", "$841 billion", muster.Holds, fixings},
		{"004", "2,5%", muster.Holds, lostDeadline},
		{"004", "current 2.3%", muster.Holds, nil},
		{"004", "nearly $17 billion", muster.Depends, nil},
		{"004", "$880 billion", muster.Holds, notRobust},
		{"004", "more than half", muster.Depends, twoScopes},
		{"004", "between 4 and 8 percent", muster.Depends, eachOfTwo},
		{"004", "more than 30 nations", muster.Holds, nil},
		{"004", "1949", muster.Holds, nil},
	}
	for _, c := range cases {
		t.Run(c.report+" "+c.words, func(t *testing.T) {
			r := s.report(t, c.report)
			f := finding(t, r, c.words)
			if f == nil {
				return
			}
			if f.Then != c.then {
				t.Errorf("%s (%s), want %s: %s", f.Then, f.Because, c.then, f.Why)
				for _, x := range f.Reads {
					t.Logf("plain=%t %s holds=%t %s: %s %s", x.Plain, x.Known, x.Holds, x.Name, x.Formula, x.Absent)
				}
			}
			if c.also != nil {
				c.also(t, r, f)
			}
		})
	}
}

// memberOnce: 30 is a number that was right once, not a range, and the reader
// is told when.
func memberOnce(t *testing.T, r *muster.Report, f *muster.Finding) {
	q := number(t, r, "30 North American")
	if q.Hedge == muster.Between || !q.Value.Known() || q.Value.Cmp(muster.Int(30)) != 0 {
		t.Errorf("read as %s %s (%s to %s)", q.Hedge, q.Value, q.Low, q.High)
	}
	said := f.Why
	for _, x := range f.Reads {
		said += "\n" + x.Name + " " + x.Why
	}
	for _, w := range leaves(f) {
		said += "\n" + w.Says
	}
	for _, day := range [][]string{{"2020-03-27", "27 March 2020"}, {"2023-04-03", "3 April 2023"}} {
		if !strings.Contains(said, day[0]) && !strings.Contains(said, day[1]) {
			t.Errorf("%s is not named: %s", day[0], f.Why)
		}
	}
}

// fixings: euros announced, converted at the rates of that day and the day
// before.
func fixings(t *testing.T, _ *muster.Report, f *muster.Finding) {
	var says []string
	for _, w := range leaves(f) {
		says = append(says, w.Says)
		if w.Figure != nil {
			says = append(says, w.Figure.Period)
		}
	}
	all := strings.Join(says, "\n")
	for _, want := range []string{"800", "2025-03-03", "2025-03-04"} {
		if !strings.Contains(all, want) {
			t.Errorf("the working does not show %s:\n%s", want, all)
		}
	}
}

func lostDeadline(t *testing.T, _ *muster.Report, f *muster.Finding) {
	if f.Claim.Form != "pledge" || !slices.Equal(f.Claim.Subject, []string{"GBR"}) {
		t.Errorf("read as %s of %v", f.Claim.Form, f.Claim.Subject)
	}
	if !strings.Contains(f.Why, "2027") {
		t.Errorf("the deadline that the report lost is not told: %s", f.Why)
	}
}

func notRobust(t *testing.T, _ *muster.Report, f *muster.Finding) {
	if f.Robust {
		t.Error("robust, though SIPRI's figure fails the same test")
	}
}

// twoScopes: most of what allies spend, a sixth of what they pay together.
func twoScopes(t *testing.T, _ *muster.Report, f *muster.Finding) {
	if !near(f, "0.656", "0.001", nil) {
		t.Error("no reading is about 65.6 %")
	}
	if !near(f, "0.16", "0.005", nil) {
		t.Error("no reading is about 16 %")
	}
}

func eachOfTwo(t *testing.T, _ *muster.Report, f *muster.Finding) {
	if !slices.Contains(f.Claim.Subject, "GBR") || !slices.Contains(f.Claim.Subject, "FRA") {
		t.Errorf("subjects %v", f.Claim.Subject)
	}
	lists := func(x muster.Reading) bool { return len(x.Value.Each) >= 2 }
	if !slices.ContainsFunc(f.Reads, func(x muster.Reading) bool { return x.Value != nil && lists(x) }) {
		t.Error("no reading asks each of the two")
	}
}

// TestNoClaims: numbers that assert nothing the books decide.
func TestNoClaims(t *testing.T) {
	s := open(t)
	for _, c := range []struct{ report, words string }{
		{"000", "Article 5"}, {"000", "April 24, 2025"},
		{"001", "April 24, 2025"}, {"001", "two reasons"}, {"001", "12 people"}, {"001", "100%"},
		{"001", "Article 5"}, {"001", "Four weeks ago"},
		{"001", "0FansLike"}, {"001", "0FollowersFollow"}, {"001", "0SubscribersSubscribe"},
		{"002", "over 130 ethnic groups"}, {"002", "17 official"},
		{"004", "past two weeks"}, {"004", "Trump 47"},
	} {
		r := s.report(t, c.report)
		i := strings.Index(r.Text.Body, c.words)
		if i < 0 {
			t.Errorf("%s does not say %q", c.report, c.words)
			continue
		}
		at := muster.Span{Start: i, End: i + len(c.words)}
		for _, q := range r.Quantities {
			if f := claimOf(r, q.ID); q.Overlaps(at) && f != nil && f.Then != muster.Unknown {
				t.Errorf("%s %q: %s, %s: %s", c.report, c.words, f.Claim.Form, f.Then, f.Why)
			}
		}
	}
}

func claimOf(r *muster.Report, quantity string) *muster.Finding {
	for i := range r.Findings {
		c := r.Findings[i].Claim
		if c.Quantity == quantity || slices.Contains(c.Uses, quantity) {
			return &r.Findings[i]
		}
	}
	return nil
}

// TestEveryNumber: each number of each report is in a claim, or says why not,
// never both.
func TestEveryNumber(t *testing.T) {
	s := open(t)
	for i := range s.check.Reports {
		r := &s.check.Reports[i]
		for _, q := range r.Quantities {
			claimed := claimOf(r, q.ID) != nil
			if claimed == (q.Left != "") {
				t.Errorf("%s %q: claimed %t, left %q", r.Document.Path, r.Text.Of(q.Span), claimed, q.Left)
			}
		}
	}
}

// TestNameError: a defence secretary who was not in office.
func TestNameError(t *testing.T) {
	r := open(t).report(t, "001")
	for _, n := range r.Notes {
		for _, at := range n.Where {
			if n.Kind == "name_error" && strings.Contains(r.Text.Of(at), "Hagel") {
				return
			}
		}
	}
	t.Errorf("no name_error: %v", r.Notes)
}

// TestStories: three tell of one interview, the others stand alone.
func TestStories(t *testing.T) {
	s := open(t)
	name := map[string]string{}
	for _, n := range []string{"000", "001", "002", "003", "004"} {
		name[s.report(t, n).Document.ID] = n
	}
	var together [][]string
	for _, story := range s.check.Stories {
		var docs []string
		for _, id := range story.Documents {
			docs = append(docs, name[id])
		}
		slices.Sort(docs)
		if len(docs) > 1 {
			together = append(together, docs)
		}
	}
	if len(together) != 1 || !slices.Equal(together[0], []string{"000", "001", "002"}) {
		t.Errorf("stories %v", together)
	}
}

// TestDisagreement: how many members, told three ways.
func TestDisagreement(t *testing.T) {
	s := open(t)
	for _, story := range s.check.Stories {
		for _, d := range story.Disagreements {
			if !strings.Contains(d.About, "NATO members") {
				continue
			}
			var values []string
			for _, v := range d.Values {
				values = append(values, v.Value)
			}
			slices.Sort(values)
			if !slices.Contains(values, "32") || !slices.Contains(values, "30") {
				t.Errorf("values %v", values)
			}
			// Report 004 tells of another event, so "more than 30" may stand
			// only where the comparison reaches over stories.
			if !slices.Contains(values, "more than 30") {
				t.Errorf("values %v lack what report 004 says", values)
			}
			return
		}
	}
	t.Error("no disagreement about the number of NATO members")
}
