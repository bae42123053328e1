package news

import (
	"slices"
	"strings"
	"testing"

	"muster/compare"
)

// On news of many fields B-cubed F1 must stay where it is.
func TestGeneral(t *testing.T) {
	all, err := General()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name       string
		dated      bool
		run, store float64
	}{{"dated", true, 0.95, 0.95}, {"undated", false, 0.83, 0.83}} {
		reports := read(t, all, c.dated)
		event, name := map[string]int{}, map[string]string{}
		for i := range reports {
			event[reports[i].Document.ID], name[reports[i].Document.ID] = all[i].Event, all[i].Name
		}
		var groups [][]string
		for _, s := range compare.Stories(reports) {
			groups = append(groups, s.Documents)
		}
		score(t, c.name+", a run", groups, event, c.run)
		logGroups(t, groups, name)
		groups = inStore(t, reports)
		score(t, c.name+", a store", groups, event, c.store)
		logGroups(t, groups, name)
	}
}

// logGroups lists the groups that have reports of several events, and the events that
// are in several groups.
func logGroups(t *testing.T, groups [][]string, name map[string]string) {
	parts := map[string]int{}
	for _, g := range groups {
		var of []string
		seen := map[string]bool{}
		for _, id := range g {
			of = append(of, name[id])
			e, _, _ := strings.Cut(name[id], "/")
			if !seen[e] {
				seen[e] = true
				parts[e]++
			}
		}
		if len(seen) > 1 {
			slices.Sort(of)
			t.Log("  several events:", of)
		}
	}
	var split []string
	for e, n := range parts {
		if n > 1 {
			split = append(split, e)
		}
	}
	slices.Sort(split)
	t.Log("  in several groups:", split)
}
