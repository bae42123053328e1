package check

import (
	"fmt"
	"runtime"

	"muster"
)

// line is the documents that are being read side by side, in order.
type line struct {
	options Options
	going   chan *reading // begun, in the order of the documents
	places  chan struct{} // one taken for each, more for a large one
	stop    chan struct{} // closed when nobody waits any more
}

// reading is one document on its way: its report or its error will come.
type reading struct {
	places int
	done   chan struct{}
	report muster.Report
	failed *muster.FileError
}

// large is from where a document takes a place more, in bytes. What is made of a
// text takes twenty times its room, so that a few of the largest fill memory.
const large = 1 << 20

func newLine(o Options) *line {
	n := 2 * runtime.GOMAXPROCS(0)
	return &line{o, make(chan *reading, n), make(chan struct{}, n), make(chan struct{})}
}

// begin starts to read each document as soon as there is a place.
func (l *line) begin(docs Documents) {
	defer close(l.going)
	defer func() {
		if fault := recover(); fault != nil {
			r := &reading{done: make(chan struct{}), failed: &muster.FileError{Error: fmt.Sprintf("What follows was not read because of a fault in Muster (%v): please report it with the file.", fault)}}
			close(r.done)
			select {
			case l.going <- r:
			case <-l.stop:
			}
		}
	}()
	for d, failed := range docs {
		r := &reading{places: min(1+len(d.Bytes)/large, cap(l.places)), done: make(chan struct{}), failed: failed}
		for range r.places {
			select {
			case l.places <- struct{}{}:
			case <-l.stop:
				return
			}
		}
		l.going <- r // never full: each has a place
		if failed != nil {
			close(r.done)
			continue
		}
		go func() {
			defer close(r.done)
			report, err := guarded(d, l.options)
			if err != nil {
				r.failed = &muster.FileError{Path: d.Path, Error: err.Error()}
			}
			r.report = report
			r.report.Document.Bytes = nil // read: nobody asks for them again
		}()
	}
}

// wait returns what came of the reading.
func (r *reading) wait() (*muster.Report, *muster.FileError) {
	<-r.done
	return &r.report, r.failed
}

// leave frees the places of a reading.
func (l *line) leave(r *reading) {
	for range r.places {
		<-l.places
	}
}

// guarded keeps a fault in reading one document from losing the others.
func guarded(d muster.Document, o Options) (r muster.Report, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%s could not be read through because of a fault in Muster (%v): please report it with the file", d.Path, fault)
		}
	}()
	return Read(d, o)
}
