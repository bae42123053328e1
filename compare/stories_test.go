package compare

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
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

// corpora finds the shared reference texts, which are not part of the project.
func corpora(t *testing.T) string {
	t.Helper()
	dir := cmp.Or(os.Getenv("MUSTER_CORPORA"), filepath.Join("..", "..", "shared"))
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the shared corpora are not here; set MUSTER_CORPORA to their folder")
	}
	return dir
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

// Of the seed reports three tell of one interview; the other two share people
// and subject with them, but not the event.
func TestSeeds(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(corpora(t), "seeds", "*.txt"))
	if err != nil || len(paths) != 5 {
		t.Skip("five seed reports are not there")
	}
	var reports []muster.Report
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, reportOf(filepath.Base(p)[:3], string(b)))
	}
	stories := Stories(reports)
	if got := grouping(stories); got != "000 001 002 | 003 | 004" {
		t.Errorf("stories = %s", got)
	}
	for _, s := range stories {
		t.Log(s.Documents, s.Why)
	}
}

// On the benchmark's development half B-cubed F1 must stay where it is.
func TestBenchmark(t *testing.T) {
	const floor = 0.99
	dir := filepath.Join(corpora(t), "bench", "stories", "dev")
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Skip("the story benchmark is not there")
	}
	defer f.Close()
	var reports []muster.Report
	event := map[string]string{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var gold struct{ File, Event, Published string }
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, gold.File))
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, reportOf(gold.File, string(b)))
		event[gold.File] = cmp.Or(gold.Event, gold.File)
	}
	stories := Stories(reports)
	f1 := bCubed(stories, event)
	t.Logf("B-cubed F1 of %d reports: %.3f (floor %.2f)", len(reports), f1, floor)
	if f1 < floor {
		t.Errorf("B-cubed F1 is %.3f", f1)
	}
	for _, s := range stories {
		t.Log(s.Documents, s.Why)
	}
}

// bCubed is the harmonic mean of B-cubed precision and recall.
func bCubed(stories []muster.Story, event map[string]string) float64 {
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
	if want := "These 2 reports share what is rare elsewhere: "; !strings.HasPrefix(stories[0].Why, want) {
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

// Days that lie far apart speak against one event, days that are near do not.
func TestApart(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"2025-01-01", "2025-01-09", 8}, {"2025-02-01", "2025-01-01", 31}, {"2025-01-01", "2025-01-01", 0}} {
		a, b := muster.MustDay(c.a), muster.MustDay(c.b)
		if got := apart(muster.Window{From: a, To: a}, muster.Window{From: b, To: b}); got != c.want {
			t.Errorf("%s and %s are %d days apart, want %d", c.a, c.b, got, c.want)
		}
	}
	if apart(muster.Window{}, muster.Window{From: 5, To: 5}) != 0 {
		t.Error("an unknown day lies far from nothing")
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
