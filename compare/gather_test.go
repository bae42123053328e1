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
			own := slices.Clone(of)
			r.Shuffle(len(own), func(i, j int) { own[i], own[j] = own[j], own[i] })
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

// A run of more reports than memory has room for is told by fewer features; the
// stories stay what they are, with what holds them together.
func TestThin(t *testing.T) {
	reports := retold(60)
	for _, most := range []int{0, 30_000, 15_000, 8_000} {
		g := Gathering{most: most}
		for i := range reports {
			g.Add(&reports[i])
		}
		if most > 0 && (g.part == 0 || g.features > most) {
			t.Errorf("%d features of at most %d, part %d", g.features, most, g.part)
		}
		part := float64(g.part) / wholePart
		stories := g.Stories()
		f1 := bCubed(stories, events(reports))
		t.Logf("%.2f of the features: B-cubed F1 %.3f; %s", part, f1, stories[0].Why)
		if f1 < 0.95 {
			t.Errorf("%.2f of the features: B-cubed F1 %.3f", part, f1)
		}
		for _, s := range stories {
			if len(s.Documents) > 1 && !strings.Contains(s.Why, "“") {
				t.Errorf("%s: %s", s.Documents, s.Why)
			}
		}
	}
}

// What comes when not even the thinnest features have room is not compared, and
// says so.
func TestCrowded(t *testing.T) {
	reports := retold(30)
	g := Gathering{most: 100}
	for i := range reports {
		g.Add(&reports[i])
	}
	left := 0
	for _, s := range g.Stories() {
		if strings.HasPrefix(s.Why, "Not compared with the other reports") {
			left += len(s.Documents)
		}
	}
	if left < 60 || left == len(reports) {
		t.Errorf("%d of %d reports are not compared", left, len(reports))
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
