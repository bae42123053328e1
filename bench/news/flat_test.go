package news

import (
	"context"
	"flag"
	"iter"
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
// what is entered in the index for many at once is part of it. The two are taken in turns,
// so that what else the machine does slows both.
func TestFlat(t *testing.T) {
	if !*flat {
		t.Skip("takes half a minute (-flat)")
	}
	const turns = 8
	var few, many time.Duration
	next, stop := iter.Pull(growing(t, 365))
	defer stop()
	for range (10_000 - 4096) / 16 {
		next()
	}
	for range turns {
		for range 4096 / 16 / turns {
			cost, _ := next()
			many += cost
		}
		again, stop := iter.Pull(growing(t, 36))
		for i := range 1000 / 16 {
			if cost, _ := again(); i >= 700/16 {
				few += cost
			}
		}
		stop()
	}
	few /= turns * (1000/16 - 700/16) * 16
	many /= 4096
	t.Logf("a report costs %v at 1,000 held, %v at 10,000: %.2f times", few, many, float64(many)/float64(few))
	if float64(many) > mostGrown*float64(few) {
		t.Errorf("a report costs %v at 1,000 held and %v at 10,000", few, many)
	}
}

// growing is a store into which events of some days are taken, sixteen reports at a time:
// what each time cost.
func growing(t *testing.T, days int) iter.Seq[time.Duration] {
	return func(yield func(time.Duration) bool) {
		ctx := context.Background()
		s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
		if err != nil {
			t.Error(err)
			return
		}
		defer s.Close()
		var ready []remember.Taking
		var spent time.Duration
		marked(1<<30, days, func(r *muster.Report) error {
			began := used()
			if ready = append(ready, remember.Ready(r, 1, 0)); len(ready) < 16 {
				spent += used() - began
				return nil
			}
			_, err := remember.Take(ctx, s, 0, ready...)
			spent += used() - began
			if err != nil {
				t.Error(err)
			}
			if err == nil && !yield(spent) {
				err = context.Canceled
			}
			ready, spent = ready[:0], 0
			return err
		})
	}
}

// used is the time that the program has had of processors.
func used() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
