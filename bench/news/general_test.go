package news

import (
	"flag"
	"os"
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
	follow(t, "dated", all, true, 0.98)
	follow(t, "undated", all, false, 0.89)
}

var set = flag.String("set", "", "a folder of reports with their events, see Read")

// A set that is not part of the project is measured, with the days it gives and
// without.
func TestSet(t *testing.T) {
	if *set == "" {
		t.Skip("no folder of reports is named (-set)")
	}
	all, err := Read(os.DirFS(*set))
	if err != nil {
		t.Fatal(err)
	}
	follow(t, "as given", all, true, 0)
	follow(t, "undated", all, false, 0)
}

// follow holds the stories of a run and of a store against the events.
func follow(t *testing.T, name string, all []Report, dated bool, least float64) {
	t.Helper()
	reports := read(t, all, dated)
	seen := map[string]bool{} // the same text twice is one report
	all = slices.Clone(all)
	n := 0
	for i := range reports {
		if id := reports[i].Document.ID; !seen[id] {
			seen[id], reports[n], all[n] = true, reports[i], all[i]
			n++
		}
	}
	reports, all = reports[:n], all[:n]
	event, names := map[string]int{}, map[string]string{}
	kept := reports[:0]
	for i := range reports {
		if _, twice := names[reports[i].Document.ID]; twice {
			continue // the same text is one report: it counts once
		}
		kept = append(kept, reports[i])
		event[reports[i].Document.ID], names[reports[i].Document.ID] = all[i].Event, all[i].Name
	}
	reports = kept
	var groups [][]string
	for _, s := range compare.Stories(reports) {
		groups = append(groups, s.Documents)
	}
	score(t, name+", a run", groups, event, least)
	logGroups(t, groups, names)
	groups = inStore(t, reports)
	score(t, name+", a store", groups, event, least)
	logGroups(t, groups, names)
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
