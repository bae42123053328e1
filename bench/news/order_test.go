package news

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/compare"
	"muster/remember"
	"muster/store/sqlite"
)

var whole = flag.Bool("whole", false, "a large set: takes half a minute")

// crowded is news with everything that may make an order show: many copies of one text
// that differ in a few words, more of one day than lead a mark, an event told by very
// many, days that are not known, and ordinary news.
func crowded(t testing.TB, copies, big, events int) []muster.Report {
	m := New(9, 60, 20)
	r := rand.New(rand.NewPCG(4, 4))
	var all []Report
	flood := m.Event()[0]
	for i := range copies {
		words := strings.Fields(flood.Text)
		for range 3 {
			words[r.IntN(len(words))] = m.coin()
		}
		all = append(all, Report{Name: fmt.Sprintf("flood%03d", i), Event: flood.Event, Day: flood.Day + muster.Day(i%3), Text: strings.Join(words, " ")})
	}
	for len(all) < copies+big { // outlets without number tell of one event
		told := m.Event()
		for i := range 40 {
			one := told[i%len(told)]
			sentences := strings.Split(one.Text, ". ")
			r.Shuffle(len(sentences), func(a, b int) { sentences[a], sentences[b] = sentences[b], sentences[a] })
			one.Name = fmt.Sprintf("big%d-%03d", one.Event, i)
			one.Text = strings.Join(sentences[:max(2, len(sentences)*2/3)], ". ") + " " + m.coin() + " " + m.coin() + " said so."
			all = append(all, one)
		}
	}
	for range events {
		all = append(all, m.Event()...)
	}
	dated := read(t, all, true)
	undated := read(t, all, false)
	for i := range dated {
		if i%7 == 3 {
			dated[i] = undated[i]
		}
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(dated, func(r muster.Report) bool {
		twice := seen[r.Document.ID]
		seen[r.Document.ID] = true
		return twice
	})
}

// ordered are the groups of reports as one string.
func ordered(groups [][]string) string {
	var lines []string
	for _, g := range groups {
		lines = append(lines, strings.Join(slices.Sorted(slices.Values(g)), " "))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// inOneRun are the groups of a run.
func inOneRun(reports []muster.Report) [][]string {
	var out [][]string
	for _, s := range compare.Stories(reports) {
		out = append(out, s.Documents)
	}
	return out
}

// taken is how a store groups reports that come in an order, so many at a time.
func taken(t testing.TB, reports []muster.Report, order []int, together int) [][]string {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for some := range slices.Chunk(order, together) {
		var ready []remember.Taking
		for _, i := range some {
			ready = append(ready, remember.Ready(&reports[i], 1, 0))
		}
		if _, err := remember.Take(ctx, s, 0, ready...); err != nil {
			t.Fatal(err)
		}
	}
	stories, err := remember.Stories(ctx, s, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, st := range stories {
		var g []string
		for _, r := range st.Reports {
			g = append(g, r.ID)
		}
		out = append(out, g)
	}
	return out
}

// Whatever the order in which reports come, one at a time or many, in a store or in one
// run: the stories are the same.
func TestOrder(t *testing.T) {
	copies, big, events, ways := 36, 40, 12, []int{1, 100, 7}
	if *whole {
		copies, big, events, ways = 150, 80, 45, []int{1, 1000}
	}
	reports := crowded(t, copies, big, events)
	want := inOneRun(reports)
	t.Logf("%d reports, %d stories", len(reports), len(want))
	r := rand.New(rand.NewPCG(1, 2))
	for _, together := range ways {
		order := r.Perm(len(reports))
		if got := taken(t, reports, order, together); ordered(got) != ordered(want) {
			t.Errorf("%d at a time the %d stories are others than the %d of a run", together, len(got), len(want))
		}
		var turned []muster.Report
		for _, i := range order {
			turned = append(turned, reports[i])
		}
		if ordered(inOneRun(turned)) != ordered(want) {
			t.Error("in another order the stories of a run are others")
		}
	}
}

// A text that appeared in many places is one report, of the day on which it appeared
// first: in a run as well as in a store, however many places there are.
func TestRepeats(t *testing.T) {
	reports := crowded(t, 3, 0, 12)
	n := len(reports)
	for i := range n {
		for k := range []int{0, 1, 1, 24}[i%4] {
			again := reports[i]
			again.Document.ID = fmt.Sprintf("%s#%d", again.Document.ID, k+2)
			again.Document.Path += fmt.Sprint("-", k)
			day := again.Document.Published.From
			if day += muster.Day(k%3-1) * 20; !again.Document.Published.Exact() {
				day = muster.MustDay("2025-01-20")
			}
			again.Document.Published.Window = muster.Window{From: day, To: day}
			reports = append(reports, again)
		}
	}
	r := rand.New(rand.NewPCG(6, 6))
	r.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
	run := inOneRun(reports)
	var texts [][]string
	all := 0
	for _, g := range run {
		var once []string
		for _, id := range g {
			all++
			if id, _, _ = strings.Cut(id, "#"); !slices.Contains(once, id) {
				once = append(once, id)
			}
		}
		texts = append(texts, once)
	}
	if all != len(reports) {
		t.Errorf("%d of %d reports are in stories", all, len(reports))
	}
	if got := taken(t, reports, r.Perm(len(reports)), 50); ordered(got) != ordered(texts) {
		t.Errorf("a store has %d stories of %d reports, a run other %d", len(got), len(reports), len(run))
	}
}
