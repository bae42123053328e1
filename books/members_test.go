package books

import (
	"slices"
	"testing"

	"muster"
)

// Members of NATO from the day each enlargement entered into force, and not a
// day before.
func TestNATOMembers(t *testing.T) {
	s := open(t)
	before := 0
	for _, c := range []struct {
		day   string
		count int
	}{
		{"1949-08-24", 12}, {"1952-02-18", 14}, {"1955-05-06", 15}, {"1982-05-30", 16}, {"1999-03-12", 19}, {"2004-03-29", 26},
		{"2009-04-01", 28}, {"2017-06-05", 29}, {"2020-03-27", 30}, {"2023-04-04", 31}, {"2024-03-07", 32},
	} {
		day := muster.MustDay(c.day)
		on, _ := s.Members("NATO", day)
		eve, _ := s.Members("NATO", day-1)
		if len(on) != c.count || len(eve) != before {
			t.Errorf("%s: %d members, the day before %d; want %d and %d", c.day, len(on), len(eve), c.count, before)
		}
		if !slices.IsSorted(on) {
			t.Errorf("%s: not sorted: %v", c.day, on)
		}
		before = c.count
	}
	changes := s.Memberships("NATO")
	if len(changes) != 11 || changes[0].Signed != muster.MustDay("1949-04-04") || changes[10].Count != 32 || changes[10].Joined[0] != "SWE" {
		t.Errorf("changes = %+v", changes)
	}
}

func TestGroups(t *testing.T) {
	s := open(t)
	day := muster.MustDay("2025-06-24")
	for group, want := range map[string]int{"NATO_EUROPE": 30, "NATO_EUROPE_CANADA": 31, "EU": 27, "EU_NATO": 23, "G7": 7} {
		if got, absent := s.Members(group, day); len(got) != want || absent != muster.Present {
			t.Errorf("%s has %d members (%s), want %d", group, len(got), absent, want)
		}
	}
	if brexit, _ := s.Members("EU", muster.MustDay("2020-01-30")); len(brexit) != 28 || !slices.Contains(brexit, "GBR") {
		t.Errorf("the day before Brexit the EU has %v", brexit)
	}
	if left, _ := s.Members("EU", muster.MustDay("2020-01-31")); len(left) != 27 {
		t.Errorf("after Brexit the EU has %v", left)
	}
	for _, c := range s.Memberships("EU_NATO") {
		if on, _ := s.Members("EU_NATO", c.Day); len(on) != c.Count {
			t.Errorf("%s: %d members, %d counted", c.Day, len(on), c.Count)
		}
	}
	if _, absent := s.Members("BRICS", day); absent != muster.NoDefinition {
		t.Errorf("an unknown group is %q", absent)
	}
	world, _ := s.Members("WORLD", muster.MustDay("1960-01-01"))
	if !slices.Contains(world, "CHN") || slices.Contains(world, "PRK") {
		t.Errorf("the world = %v", world)
	}
	if s.HasForces("ISL") || !s.HasForces("LUX") {
		t.Error("Iceland alone has no forces")
	}
}
