// Command measure takes made-up general news of 400 words into a store, a report at a
// time, and prints what it costs as the store grows: time for each report in the last
// tenth, size of the file, peak of the heap, and how well events were found. It reads
// marks without judging claims, so that the grouping alone is measured; --check reads
// each report in full.
//
//	go run ./bench/news/measure --reports 1000
//	go run ./bench/news/measure --reports 100000 --days 365
//	go run ./bench/news/measure --reports 10000 --run      the grouping of a run instead
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"runtime/pprof"
	"syscall"
	"time"

	"muster"
	"muster/bench/news"
	"muster/check"
	"muster/clean"
	"muster/compare"
	"muster/dates"
	"muster/quantify"
	"muster/remember"
	"muster/store/sqlite"
	"muster/words"
)

func main() {
	reports := flag.Int("reports", 1000, "how many reports")
	long := flag.Int("words", 400, "words of a report")
	days := flag.Int("days", 365, "days over which events are spread")
	full := flag.Bool("check", false, "read and judge each report in full")
	together := flag.Int("together", 16, "reports that become durable at once")
	inRun := flag.Bool("run", false, "group them as one run, without a store")
	profile := flag.String("cpuprofile", "", "write a profile of what the last tenth takes of the processor to a file")
	flag.Parse()
	if err := measure(*reports, *long, *days, *together, *full, *inRun, *profile); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func measure(reports, long, days, together int, full, inRun bool, profile string) error {
	dir, err := os.MkdirTemp("", "news")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(dir, "s.db"))
	if err != nil {
		return err
	}
	defer s.Close()
	o, err := check.Open("")
	if err != nil {
		return err
	}
	var (
		m         = news.New(3, long, days)
		g         compare.Gathering
		event     = map[string]int{}
		n, shown  int
		ready     []remember.Taking
		spent     time.Duration
		busy      time.Duration // of the processor
		lastBusy  time.Duration
		last      time.Duration // spent when the last tenth began
		peak      uint64
		milestone = reports / 10
	)
	for n < reports {
		if profile != "" && n >= reports-milestone {
			f, err := os.Create(profile)
			if err != nil {
				return err
			}
			defer f.Close()
			if err := pprof.StartCPUProfile(f); err != nil {
				return err
			}
			defer pprof.StopCPUProfile()
			profile = ""
		}
		for _, told := range m.Event() {
			r, err := read(&told, o, full)
			if err != nil {
				return err
			}
			event[r.Document.ID] = told.Event
			began, used := time.Now(), processor()
			if inRun {
				g.Add(r)
			} else if ready = append(ready, remember.Ready(r, 1, 0)); len(ready) >= together || n+1 >= reports {
				if _, err := remember.Take(ctx, s, 0, ready...); err != nil {
					return err
				}
				ready = ready[:0]
			}
			spent += time.Since(began)
			busy += processor() - used
			if n++; n/max(1, milestone) > shown {
				shown = n / milestone
				peak = max(peak, heap())
				fmt.Printf("%7d reports  %8.1f s  %6.2f ms for each of the last %d, %5.2f ms of a processor\n", n, spent.Seconds(), 1000*(spent-last).Seconds()/float64(milestone), milestone, 1000*(busy-lastBusy).Seconds()/float64(milestone))
				last, lastBusy = spent, busy
			}
		}
	}
	began, used := time.Now(), processor()
	var groups [][]string
	if inRun {
		for _, st := range g.Stories() {
			groups = append(groups, st.Documents)
		}
	} else if err := remember.Settle(ctx, s); err != nil {
		return err
	} else if groups, err = stored(ctx, s); err != nil {
		return err
	}
	peak = max(peak, heap())
	fmt.Printf("listed in %.1f s, %.1f s of a processor; heap at most %d MB", time.Since(began).Seconds(), (processor() - used).Seconds(), peak>>20)
	if info, err := os.Stat(filepath.Join(dir, "s.db")); err == nil && !inRun {
		fmt.Printf("; file %d MB", info.Size()>>20)
	}
	p, r, f1 := news.BCubed(groups, event)
	fmt.Printf("; %d stories; B-cubed precision %.3f, recall %.3f, F1 %.3f\n", len(groups), p, r, f1)
	return nil
}

func stored(ctx context.Context, s muster.Store) ([][]string, error) {
	all, err := s.Reports(ctx, muster.ReportQuery{})
	at := map[string]int{}
	var groups [][]string
	for _, r := range all {
		i, ok := at[r.Story]
		if !ok {
			i = len(groups)
			at[r.Story] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], r.ID)
	}
	return groups, err
}

// read makes a report; where not in full, only what grouping needs.
func read(told *news.Report, o check.Options, full bool) (*muster.Report, error) {
	d := muster.Document{ID: told.Name, Path: told.Name, Format: "txt", Bytes: []byte(told.Text)}
	if full {
		o.Published = told.Day
		r, err := check.Read(d, o)
		return &r, err
	}
	r := muster.Report{Document: d, Text: clean.Plain(told.Text, false)}
	r.Document.Published.Window = muster.Window{From: told.Day, To: told.Day}
	toks := words.Tokens(r.Text.Body, muster.Span{End: len(r.Text.Body)})
	r.Quantities = quantify.Find(r.Text.Body, toks, dates.Find(r.Text.Body, toks))
	return &r, nil
}

func heap() uint64 {
	runtime.GC()
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// processor is the time that the program has had of processors: on a machine that is
// busy with other work it says more than the clock.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
