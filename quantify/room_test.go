package quantify

import (
	"strings"
	"testing"
)

// The room of contract.md: what a number said leaves open.
func TestRoom(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"$700 billion", "650000000000..750000000000"},
		{"$20 billion", "18000000000..22000000000"},
		{"$17 billion", "16500000000..17500000000"},
		{"2.0 %", "0.0195..0.0205"},
		{"18 percent", "0.175..0.185"},
		{"2 percent", "0.018..0.022"},
		{"half", "0.475..0.525"},
		{"three times as much", "2.85..3.15"},
		{"32 allies", "32..32"},
		{"1,300 tanks", "1250..1350"},
		{"in 2024", "2024..2024"},
		{"about $17 billion", "16150000000..17850000000"},
		{"about 2 percent", "0.018..0.022"},
		{"nearly $17 billion", "16150000000..17000000000"},
		{"more than half", "0.5.."},
		{"at least 2 percent", "0.02.."},
		{"under 16%", "..0.16"},
		{"up to 140 miles", "..140"},
		{"between 6 and 9 percent", "0.06..0.09"},
		{"minus 5 percent", "-0.055..-0.045"},
	} {
		var got []string
		for _, q := range find(c.in) {
			got = append(got, q.Low.String()+".."+q.High.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: got %v, want %s", c.in, got, c.want)
		}
	}
}
