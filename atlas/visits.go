package atlas

import (
	_ "embed"
	"strings"
	"sync"

	"muster"
)

//go:embed visits.txt
var visitsText string

// Visits are all calls of an office holder at a seat of power in a span of days.
type Visits struct {
	Person string        // an id of the atlas
	Places []string      // how reports name the place: "White House", "Oval Office"
	Whole  muster.Window // no other call fell into it
	Days   []muster.Day  // of the calls, in order
	Source []string      // the addresses of reports: of the list, then of each call
}

// Calls lists the visits of the atlas, a person and place each. The slice is
// shared: do not change it.
func Calls() []Visits { return calls() }

var calls = sync.OnceValue(func() []Visits {
	var out []Visits
	for line := range strings.SplitSeq(visitsText, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := fields(line, 6)
		if f[0] == "whole" {
			v := Visits{Person: f[1], Whole: muster.Window{From: muster.MustDay(f[3]), To: muster.MustDay(f[4])}}
			for s := range strings.SplitSeq(f[2], ";") {
				v.Places = append(v.Places, strings.TrimSpace(s))
			}
			out = append(out, v)
		}
		v := &out[len(out)-1]
		if f[0] == "call" {
			v.Days = append(v.Days, muster.MustDay(f[3]))
		}
		v.Source = append(v.Source, f[5])
	}
	return out
})
