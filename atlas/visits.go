package atlas

import (
	_ "embed"
	"strings"
	"sync"

	"muster"
)

//go:embed visits.txt
var visitsText string

// Visit is a leader's call at a seat of power on one day.
type Visit struct {
	Surname string
	Places  []string // how reports name the place: "White House", "Oval Office"
	Day     muster.Day
	Source  string // the address of a report of it
}

// Visits lists the visits of the atlas in the order of its table. The slice is
// shared: do not change it.
func Visits() []Visit { return visits() }

var visits = sync.OnceValue(func() []Visit {
	var out []Visit
	for line := range strings.SplitSeq(visitsText, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := fields(line, 4)
		v := Visit{Surname: f[0], Day: muster.MustDay(f[2]), Source: f[3]}
		for s := range strings.SplitSeq(f[1], ";") {
			v.Places = append(v.Places, strings.TrimSpace(s))
		}
		out = append(out, v)
	}
	return out
})
