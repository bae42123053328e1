package news

import (
	"context"
	"flag"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"muster"
	"muster/remember"
	"muster/store/sqlite"
)

var flat = flag.Bool("flat", false, "hold what a report costs at 10,000 held against what it costs at 1,000: takes half a minute")

// mostGrown is how many times what a report costs at 1,000 held it may cost at 10,000.
const mostGrown = 1.3

// To add a report to 10,000 costs about what it costs at 1,000, where as many appear a
// day. What it costs is time of a processor; at 10,000 that of 4,096 reports, so that
// what is entered in the index for many at once is part of it.
func TestFlat(t *testing.T) {
	if !*flat {
		t.Skip("takes half a minute (-flat)")
	}
	few, many := cost(t, 700, 1000, 36), cost(t, 10_000-4096, 10_000, 365)
	t.Logf("a report costs %v at 1,000 held, %v at 10,000: %.2f times", few, many, float64(many)/float64(few))
	if float64(many) > mostGrown*float64(few) {
		t.Errorf("a report costs %v at 1,000 held and %v at 10,000", few, many)
	}
}

// cost is what each of the reports from one to another costs, of some days.
func cost(t *testing.T, from, to, days int) time.Duration {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var ready []remember.Taking
	var spent time.Duration
	n := 0
	if err := marked(to, days, func(r *muster.Report) error {
		began := used()
		n++
		if ready = append(ready, remember.Ready(r, 1, 0)); len(ready) == 16 || n == to {
			if _, err := remember.Take(ctx, s, 0, ready...); err != nil {
				return err
			}
			ready = ready[:0]
		}
		if n > from {
			spent += used() - began
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return spent / time.Duration(to-from)
}

// used is the time that the program has had of processors.
func used() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
