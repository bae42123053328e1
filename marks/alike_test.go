package marks

import (
	"testing"

	"muster"
)

// Days that lie far apart speak against one event, days that are near do not.
func TestApart(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"2025-01-01", "2025-01-09", 8}, {"2025-02-01", "2025-01-01", 31}, {"2025-01-01", "2025-01-01", 0}} {
		a, b := muster.MustDay(c.a), muster.MustDay(c.b)
		if got := Apart(muster.Window{From: a, To: a}, muster.Window{From: b, To: b}); got != c.want {
			t.Errorf("%s and %s are %d days apart, want %d", c.a, c.b, got, c.want)
		}
	}
	if Apart(muster.Window{}, muster.Window{From: 5, To: 5}) != 0 {
		t.Error("an unknown day lies far from nothing")
	}
}
