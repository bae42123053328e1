package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"muster"
)

// retold is n events, each told by four reports in their own order and with words
// of their own: ids are "event/report".
func retold(n int) []muster.Report {
	r := rand.New(rand.NewPCG(3, 4))
	word := func() string {
		b := make([]byte, 5+r.IntN(5))
		for i := range b {
			b[i] = "aeioubdglmnrst"[r.IntN(14)]
		}
		return string(b)
	}
	name := func() string { w := word(); return strings.ToUpper(w[:1]) + w[1:] }
	var out []muster.Report
	for e := range n {
		var of []string
		for range 14 {
			of = append(of, fmt.Sprintf("Minister %s of %s said the %s near %s %s %s.", name(), name(), word(), word(), word(), word()))
		}
		for k := range 4 {
			own := slices.Clone(of) // all begin with the news
			r.Shuffle(len(own)-2, func(i, j int) { own[i+2], own[j+2] = own[j+2], own[i+2] })
			own = own[:9]
			for range 9 {
				own = append(own, fmt.Sprintf("A %s %s was %s when %s %s.", word(), word(), word(), word(), word()))
			}
			out = append(out, reportOf(fmt.Sprintf("%03d/%d", e, k), strings.Join(own, " ")))
		}
	}
	return out
}

// events is which event each of the reports is of.
func events(reports []muster.Report) map[string]string {
	of := map[string]string{}
	for _, r := range reports {
		of[r.Document.ID], _, _ = strings.Cut(r.Document.ID, "/")
	}
	return of
}

// Reports of one event in other words and another order are one story.
func TestRetold(t *testing.T) {
	reports := retold(60)
	stories := Stories(reports)
	f1 := BCubed(stories, events(reports))
	t.Logf("B-cubed F1 %.3f; %s", f1, stories[0].Why)
	if f1 < 0.95 {
		t.Errorf("B-cubed F1 %.3f", f1)
	}
	for _, s := range stories {
		if len(s.Documents) > 1 && !strings.Contains(s.Why, "“") {
			t.Errorf("%s: %s", s.Documents, s.Why)
		}
	}
}

// What comes when there is no more room is not compared, and says so.
func TestCrowded(t *testing.T) {
	reports := retold(3)
	g := Gathering{most: 8}
	for i := range reports {
		g.Add(&reports[i])
	}
	left := 0
	for _, s := range g.Stories() {
		if strings.HasPrefix(s.Why, "Not compared with the other reports") {
			left += len(s.Documents)
		}
	}
	if left != 4 {
		t.Errorf("%d of %d reports are not compared, want 4", left, len(reports))
	}
}

// Of a figure that very many reports tell, a story lists its own tellings; numbers
// beyond the bound are not compared, and counted.
func TestWidely(t *testing.T) {
	var reports []muster.Report
	var stories []muster.Story
	for i := range widely + 6 {
		n := int64(28 + i%4)
		reports = append(reports, membership(fmt.Sprint("r", i), fmt.Sprint(n), n, exactly(n)))
		if i%2 == 0 {
			stories = append(stories, muster.Story{})
		}
		s := &stories[len(stories)-1]
		s.Documents = append(s.Documents, fmt.Sprint("r", i))
	}
	noteDisagreements(reports, stories)
	for _, s := range stories {
		if len(s.Disagreements) != 1 || len(s.Disagreements[0].Values) != 2 || !strings.Contains(s.Disagreements[0].Why, "This run tells it 30 times in all") {
			t.Errorf("%v: %+v", s.Documents, s.Disagreements)
		}
	}
	g := Gathering{figures: figures{most: 3}}
	for i := range reports {
		g.Add(&reports[i])
	}
	if got := g.Left(); got != 7 {
		t.Errorf("%d tellings are left, want 7", got)
	}
}
