package retell_test

import (
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/retell"
)

func report(t testing.TB, id, published, text string) muster.Report {
	t.Helper()
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	if published != "" {
		o.Published = muster.MustDay(published)
	}
	r, err := check.Read(muster.Document{Path: id + ".txt", Format: "txt", Bytes: []byte(text)}, o)
	if err != nil {
		t.Fatal(err)
	}
	r.Document.ID = id
	return r
}

// A time counted in weeks is held against the day of the same person's visit to
// the same place in another report.
func TestAgo(t *testing.T) {
	told := "A talk in the morning\n\n“I sat in the White House with President Trump four weeks ago,” Halvard Brekk said on Friday.\n"
	visit := "Brekk in Washington\n\n“Boats first,” Halvard Brekk said on Thursday after a call at the White House, beside President Trump.\n"
	for _, c := range []struct {
		why, told, visited, other string
		notes                     int
	}{
		{"13 March is 43 days before 25 April, not four weeks", "2025-04-25", "2025-03-13", visit, 1},
		{"27 March is 29 days before", "2025-04-25", "2025-03-27", visit, 0},
		{"another place", "2025-04-25", "2025-03-13", strings.Replace(visit, "White House", "Pentagon", 1), 0},
		{"another person", "2025-04-25", "2025-03-13", strings.NewReplacer("Halvard Brekk", "Ada Quill", "Brekk", "Quill", ", beside President Trump", "").Replace(visit), 0},
		{"half a year before: another visit", "2025-04-25", "2024-10-10", visit, 0},
	} {
		a, b := report(t, "a", c.told, told), report(t, "b", c.visited, c.other)
		notes := retell.Ago(append(retell.Visits(&a), retell.Visits(&b)...))
		if len(notes) > 0 && !strings.Contains(notes[0].Why, "2025-03-13") {
			t.Errorf("%s: %s", c.why, notes[0].Why)
		}
		if len(notes) != c.notes {
			t.Errorf("%s: %+v from %+v and %+v", c.why, notes, retell.Visits(&a), retell.Visits(&b))
		}
	}
}

// Of several visits the nearest is named, and none where one fits; days and months are
// counted as well.
func TestAgoNearest(t *testing.T) {
	visit := "“Boats first,” Halvard Brekk said on Thursday after a call at the White House, beside President Trump.\n"
	told := "“I sat in the White House with President Trump WHEN,” Halvard Brekk said on Friday.\n"
	for _, c := range []struct {
		when, told string
		visits     []string
		want       string // the day named, "" for no note
	}{
		{"four weeks ago", "2025-04-25", []string{"2025-02-13", "2025-03-13"}, "2025-03-13"},
		{"four weeks ago", "2025-04-25", []string{"2025-03-13", "2025-03-27"}, ""},
		{"ten days ago", "2025-04-25", []string{"2025-03-27"}, "2025-03-27"},
		{"ten days ago", "2025-04-25", []string{"2025-04-17"}, ""},
		{"two months ago", "2025-05-30", []string{"2025-04-24"}, "2025-04-24"},
		{"two months ago", "2025-05-30", []string{"2025-04-03"}, ""},
		{"last month", "2025-05-30", []string{"2025-03-13"}, ""},
	} {
		a := report(t, "a", c.told, strings.Replace(told, "WHEN", c.when, 1))
		all := retell.Visits(&a)
		for _, day := range c.visits {
			b := report(t, day, day, visit)
			all = append(all, retell.Visits(&b)...)
		}
		notes := retell.Ago(all)
		if c.want == "" && len(notes) > 0 || c.want != "" && (len(notes) != 1 || !strings.Contains(notes[0].Why, " on "+c.want)) {
			t.Errorf("%s beside %v: %+v", c.when, c.visits, notes)
		}
	}
}

// A capital that somebody came to is a place as well, by any of its names; where the
// speaker lives it is none.
func TestAgoInACapital(t *testing.T) {
	for _, c := range []struct{ told, visit, visited, want string }{
		{"“I was in Kyiv five weeks ago,” Halvard Brekk said on Friday.", "Halvard Brekk visited Kyiv on Thursday, his office said.", "2025-02-27", "the visit to Kyiv on 2025-02-27"},
		{"“I was in Kyiv five weeks ago,” Halvard Brekk said on Friday.", "On a visit to Kiev on Thursday, Halvard Brekk spoke of boats.", "2025-02-27", "the visit to Kyiv on 2025-02-27"},
		{"“I was in Kyiv eight weeks ago,” Halvard Brekk said on Friday.", "Halvard Brekk visited Kyiv on Thursday, his office said.", "2025-02-27", ""},
		{"“I was in Kyiv five weeks ago,” Halvard Brekk said on Friday.", "Halvard Brekk visited Kyiv on February 27, his office said.", "2025-02-27", "the visit to Kyiv on 2025-02-27"},
		{"“I was in Kyiv five weeks ago,” Halvard Brekk said on Friday.", "Halvard Brekk will be back from a visit to Kyiv on March 1, his office said.", "2025-02-27", ""},
		{"“I was in Kyiv five weeks ago,” Halvard Brekk said on Friday.", "Halvard Brekk visited Riga on Thursday, his office said.", "2025-02-27", ""},
		{"“I was in Kyiv five weeks ago,” Halvard Brekk said on Friday.", "Halvard Brekk spoke of Kyiv on Thursday, his office said.", "2025-02-27", ""},
		{"“I was in Rome five weeks ago,” Italian Prime Minister Giorgia Meloni said on Friday.", "Italian Prime Minister Giorgia Meloni arrived in Rome on Thursday.", "2025-02-27", ""},
		{"“We sold İzmir boats in Kyiv five weeks ago,” Halvard Brekk said.", "Halvard Brekk visited Kyiv on Thursday.", "2025-02-27", ""},
	} {
		a, b := report(t, "a", "2025-04-25", "A talk\n\n"+c.told+"\n"), report(t, "b", c.visited, "A visit\n\n"+c.visit+"\n")
		notes := retell.Ago(append(retell.Visits(&a), retell.Visits(&b)...))
		if c.want == "" && len(notes) > 0 || c.want != "" && (len(notes) != 1 || !strings.Contains(notes[0].Why, c.want)) {
			t.Errorf("%s\n%s: %+v", c.told, c.visit, notes)
		}
	}
}
