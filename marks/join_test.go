package marks

import (
	"fmt"
	"testing"
)

// all are links between all members of two groups and within each.
func all(first, second int, within, between int32) []Link {
	var out []Link
	for b := range int32(first + second) {
		for a := range b {
			like := within
			if a < int32(first) && b >= int32(first) {
				like = between
			}
			out = append(out, Link{a, b, like})
		}
	}
	return out
}

// Two events of one kind are less alike than the reports of each, whatever they share;
// wordings that are as far from one another as any two are one event.
func TestGroups(t *testing.T) {
	for _, c := range []struct {
		what            string
		first, second   int
		within, between int32
		want            string
	}{
		{"two events of one kind", 3, 4, 2000, 1500, "[[0 1 2] [3 4 5 6]]"},
		{"one event, told in two ways", 3, 4, 2000, 1900, "[[0 1 2 3 4 5 6]]"},
		{"far from one another, all alike", 3, 4, 1100, 1000, "[[0 1 2 3 4 5 6]]"},
		{"hardly anything in common", 2, 2, 2000, 600, "[[0 1] [2 3]]"},
		{"one more wording", 4, 1, 2000, 1400, "[[0 1 2 3 4]]"},
		{"one of another event", 4, 1, 2000, 1100, "[[0 1 2 3] [4]]"},
		{"two, and one more wording", 2, 1, 2000, 1050, "[[0 1 2]]"},
	} {
		if got := fmt.Sprint(Groups(c.first+c.second, all(c.first, c.second, c.within, c.between), Strong)); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

// Copies without number stay one, and two sets of them two.
func TestCrowds(t *testing.T) {
	groups := Groups(2*Widest, all(Widest, Widest, 2500, 1200), Strong)
	if len(groups) != 2 || len(groups[0]) != Widest {
		t.Errorf("%d groups", len(groups))
	}
}
