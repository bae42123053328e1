package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/clean"
)

// reportOf is a report of plain text, as far as grouping needs it.
func reportOf(id, text string) muster.Report {
	d := muster.Document{ID: id, Path: id, Format: "txt", Bytes: []byte(text)}
	return muster.Report{Document: d, Text: clean.Plain(text, false)}
}

// grouping is stories as sorted lines of sorted ids.
func grouping(stories []muster.Story) string {
	var lines []string
	for _, s := range stories {
		lines = append(lines, strings.Join(slices.Sorted(slices.Values(s.Documents)), " "))
	}
	slices.Sort(lines)
	return strings.Join(lines, " | ")
}

// BCubed is the harmonic mean of B-cubed precision and recall.
func BCubed(stories []muster.Story, event map[string]string) float64 {
	size := map[string]float64{}
	for _, e := range event {
		size[e]++
	}
	var precision, recall float64
	for _, s := range stories {
		for _, d := range s.Documents {
			var same float64
			for _, other := range s.Documents {
				if event[other] == event[d] {
					same++
				}
			}
			precision += same / float64(len(s.Documents))
			recall += same / size[event[d]]
		}
	}
	n := float64(len(event))
	precision, recall = precision/n, recall/n
	return 2 * precision * recall / (precision + recall)
}

// bridge and its rewrite tell of one visit; the third shares only the subject.
var three = []muster.Report{
	reportOf("a", "Minister Orla Quist opened the Skarvik bridge on Monday. She said Norway would spend 2.3 percent of GDP on defence. “A bridge that carries tanks carries milk as well,” Quist said in Skarvik."),
	reportOf("b", "At the Skarvik bridge, Orla Quist told farmers that a bridge that carries tanks carries milk too. Defence spending will reach 2.3 percent of GDP, Quist said."),
	reportOf("c", "Portugal said on Monday that its defence spending would rise to 2 percent of GDP. Minister Duarte Lopo said the increase would pay for frigates in Alfeite."),
}

func TestStories(t *testing.T) {
	stories := Stories(three)
	if got := grouping(stories); got != "a b | c" {
		t.Fatalf("stories = %s", got)
	}
	if want := "These 2 reports have "; !strings.HasPrefix(stories[0].Why, want) {
		t.Errorf("why = %s", stories[0].Why)
	}
	if want := "No other report of this run tells of the same event."; stories[1].Why != want {
		t.Errorf("why = %s", stories[1].Why)
	}
	if Stories(nil) != nil {
		t.Error("no reports, no stories")
	}
	if got := grouping(Stories([]muster.Report{reportOf("e", ""), reportOf("f", "")})); got != "e | f" {
		t.Errorf("empty reports are alike in nothing: %s", got)
	}
	short := []muster.Report{reportOf("e", "NATO has 32 members."), reportOf("f", "The alliance counts 32 members.")}
	if got := grouping(Stories(short)); got != "e | f" {
		t.Errorf("one shared number makes no story: %s", got)
	}
}

// Whatever the order of reports, the stories are the same, ids included.
func TestOrder(t *testing.T) {
	want := grouping(Stories(three))
	ids := func(stories []muster.Story) string {
		var all []string
		for _, s := range stories {
			all = append(all, s.ID+" "+s.Why)
		}
		slices.Sort(all)
		return strings.Join(all, "\n")
	}
	for _, order := range [][3]int{{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		turned := []muster.Report{three[order[0]], three[order[1]], three[order[2]]}
		stories := Stories(turned)
		if got := grouping(stories); got != want {
			t.Errorf("%v: %s, want %s", order, got, want)
		}
		if ids(stories) != ids(Stories(three)) {
			t.Errorf("%v: ids or reasons differ", order)
		}
	}
}

// crowd is n reports of n/4 events in the words of one field.
func crowd(n int) []muster.Report {
	r := rand.New(rand.NewPCG(1, 2))
	var out []muster.Report
	for i := range n {
		var b strings.Builder
		e := i / 4
		for s := range 12 {
			fmt.Fprintf(&b, "Minister Ask%dov said in Bor%dvik that defence spending of allies would rise by %d percent and topic%d word%d was discussed. ", e, e, e%50+s, (e*7+s)%500, r.IntN(800))
		}
		out = append(out, reportOf(fmt.Sprintf("%06d", i), b.String()))
	}
	return out
}

func BenchmarkStories(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		reports := crowd(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Stories(reports)
			}
		})
	}
}
