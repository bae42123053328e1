package news

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"muster"
	"muster/clean"
	"muster/compare"
	"muster/dates"
	"muster/quantify"
	"muster/remember"
	"muster/store/sqlite"
	"muster/words"
)

// most is up to how many reports are taken in: MUSTER_BENCH_REPORTS=100000 for all three.
func most() int {
	n, err := strconv.Atoi(os.Getenv("MUSTER_BENCH_REPORTS"))
	if err != nil {
		return 10_000
	}
	return n
}

// marked are n made-up reports of 400 words, of events of so many days, as grouping needs
// them; do takes each, so that none is kept.
func marked(n, days int, do func(*muster.Report) error) error {
	m := New(3, 400, days)
	for n > 0 {
		for _, told := range m.Event() {
			if n == 0 {
				return nil
			}
			n--
			r := muster.Report{Document: muster.Document{ID: told.Name, Path: told.Name}, Text: clean.Plain(told.Text, false)}
			r.Document.Published.Window = muster.Window{From: told.Day, To: told.Day}
			toks := words.Tokens(r.Text.Body, muster.Span{End: len(r.Text.Body)})
			r.Quantities = quantify.Find(r.Text.Body, toks, dates.Find(r.Text.Body, toks))
			if err := do(&r); err != nil {
				return err
			}
		}
	}
	return nil
}

// held is the heap in megabytes, what is no longer needed left out.
func held() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}

// BenchmarkGrow takes 1,000, 10,000 and where it is asked for 100,000 reports into a
// store, sixteen at a time, and says what each cost and how much memory was held.
func BenchmarkGrow(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		if n > most() {
			continue
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				ctx := context.Background()
				path := filepath.Join(b.TempDir(), "s.db")
				s, err := sqlite.Open(ctx, path)
				if err != nil {
					b.Fatal(err)
				}
				var ready []remember.Taking
				flush := func() error {
					_, err := remember.Take(ctx, s, 0, ready...)
					ready = ready[:0]
					return err
				}
				err = marked(n, 365, func(r *muster.Report) error {
					if ready = append(ready, remember.Ready(r, 1, 0)); len(ready) < 16 {
						return nil
					}
					return flush()
				})
				if err == nil {
					err = flush()
				}
				if err == nil {
					err = remember.Settle(ctx, s)
				}
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(held(), "MB-heap")
				if info, err := os.Stat(path); err == nil {
					b.ReportMetric(float64(info.Size())/(1<<20), "MB-file")
				}
				s.Close()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n)/1000, "ms/report")
		})
	}
}

// BenchmarkRun groups as many in one run.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		if n > most() {
			continue
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				var g compare.Gathering
				if err := marked(n, 365, func(r *muster.Report) error { g.Add(r); return nil }); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(held(), "MB-heap")
				g.Stories()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n)/1000, "ms/report")
		})
	}
}
