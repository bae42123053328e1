package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"muster"
	"muster/check"
	"muster/collect"
	"muster/render"
)

// reading is what reading one archive took.
type reading struct {
	size           int64
	pages, reports int
	claims, errors int
	heap           uint64 // peak of live and dead objects, in bytes
	took           time.Duration
}

// String is one line of the table.
func (r reading) String() string {
	return fmt.Sprintf("%5d MB, %6d pages: %6d reports, %7d claims, %d errors; heap at most %4d MB; %v, %.1f MB/s", r.size>>20, r.pages, r.reports, r.claims, r.errors,
		r.heap>>20, r.took.Round(time.Second), float64(r.size)/1e6/r.took.Seconds())
}

// measure reads an archive of a size through a pipe, as `muster check --format
// jsonl -` does, and watches the heap.
func measure(size int64, k kind) (reading, error) {
	o, err := check.Open("")
	if err != nil {
		return reading{}, err
	}
	debug.SetGCPercent(50) // as `muster check` has it for a stream
	runtime.GC()
	from, to := io.Pipe()
	r := reading{size: size}
	wrote := make(chan error, 1)
	go func() {
		pages, err := write(to, size, k)
		r.pages = pages
		to.CloseWithError(err)
		wrote <- err
	}()
	done := make(chan struct{})
	peak := make(chan uint64)
	go watch(done, peak)
	start := time.Now()
	lines := render.NewLines(io.Discard, render.Options{})
	c, err := check.Stream(collect.Files([]string{"-"}, collect.Options{Stdin: from}), o, func(report *muster.Report) error {
		r.reports++
		r.claims += len(report.Findings)
		return lines.Report(report)
	})
	if err == nil {
		err = lines.End(&c)
	}
	r.took = time.Since(start)
	r.errors = len(c.Errors)
	close(done)
	r.heap = <-peak
	if err == nil {
		err = <-wrote
	}
	return r, err
}

// watch sends the peak of the heap once done is closed.
func watch(done chan struct{}, peak chan uint64) {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	var most uint64
	for {
		metrics.Read(sample)
		most = max(most, sample[0].Value.Uint64())
		select {
		case <-done:
			peak <- most
			return
		case <-time.After(5 * time.Millisecond):
		}
	}
}
