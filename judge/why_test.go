package judge

import (
	"strings"
	"testing"

	"muster"
)

// A share that two decimals would show inside the room is told with three.
func TestUnrounded(t *testing.T) {
	cl := &muster.Claim{Test: muster.Test{Relation: muster.Equals, Low: muster.MustNumber("0.0315"), High: muster.MustNumber("0.0325"), Unit: "ratio"}}
	for n, want := range map[string]string{"0.03148": "3.148 %", "0.0312": "", "0.0318": ""} {
		got := unrounded(cl, []muster.Reading{{Value: &muster.Value{Number: muster.MustNumber(n), Unit: "ratio"}}})
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", n, got, want)
		}
	}
}
