package news

import (
	"flag"
	"testing"

	"muster"
	"muster/check"
	"muster/compare"
)

// read takes made-up reports through the ordinary reader.
func read(t testing.TB, all []Report, dated bool) []muster.Report {
	t.Helper()
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	var out []muster.Report
	for _, n := range all {
		o.Published = 0
		if dated {
			o.Published = n.Day
		}
		r, err := check.Read(muster.Document{Path: n.Name, Format: "txt", Bytes: []byte(n.Text)}, o)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

var (
	events = flag.Int("events", 30, "how many events")
	seed   = flag.Uint64("seed", 1, "of the events")
)

// Stories of general news: B-cubed F1 of the grouping of a run and of a store, with
// the days known and without.
func TestQuality(t *testing.T) {
	m := New(*seed, 0, 120)
	var all []Report
	for range *events {
		all = append(all, m.Event()...)
	}
	for _, c := range []struct {
		name       string
		dated      bool
		run, store float64
	}{{"dated", true, 0.99, 0.99}, {"undated", false, 0.98, 0.98}} {
		reports := read(t, all, c.dated)
		event := map[string]int{}
		for i := range reports {
			event[reports[i].Document.ID] = all[i].Event
		}
		var groups [][]string
		for _, s := range compare.Stories(reports) {
			groups = append(groups, s.Documents)
		}
		score(t, c.name+", a run", groups, event, c.run)
		score(t, c.name+", a store", inStore(t, reports), event, c.store)
	}
}

func inStore(t testing.TB, reports []muster.Report) [][]string {
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	return taken(t, reports, order, 1)
}

// score says how well groups follow events, by B-cubed.
func score(t *testing.T, name string, groups [][]string, event map[string]int, floor float64) {
	t.Helper()
	precision, recall, f1 := BCubed(groups, event)
	t.Logf("%s: %d reports of %d events: precision %.3f, recall %.3f, F1 %.3f (floor %.2f)", name, len(event), *events, precision, recall, f1, floor)
	if f1 < floor {
		t.Errorf("%s: F1 is %.3f", name, f1)
	}
}
