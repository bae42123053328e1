package atlas

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"muster"
)

//go:embed events.txt
var eventsText string

// Event is a dated event that reports speak of before and after: a summit.
type Event struct {
	ID           string // "nato-summit-2025"
	What         string // "NATO summit"
	Organisation string // NATO, EU ...
	Place        string
	From, To     muster.Day // first and last day
	Sayings      []string   // how reports name the place: "The Hague", "the Netherlands"
}

// Events lists the events of the atlas, oldest first. The slice is shared: do
// not change it.
func Events() []Event { return events() }

var events = sync.OnceValue(func() []Event {
	var out []Event
	for line := range strings.SplitSeq(eventsText, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := fields(line, 7)
		e := Event{ID: f[0], What: f[1], Organisation: f[2], Place: f[3], From: muster.MustDay(f[4]), To: muster.MustDay(f[5])}
		for s := range strings.SplitSeq(f[6], ";") {
			e.Sayings = append(e.Sayings, strings.TrimSpace(s))
		}
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b Event) int { return int(a.From - b.From) })
	return out
})
