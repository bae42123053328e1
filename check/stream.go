package check

import (
	"fmt"
	"iter"

	"muster"
	"muster/compare"
)

// Documents are what a run reads: one document or one error at a time.
type Documents = iter.Seq2[muster.Document, *muster.FileError]

// Run is [Stream] that keeps every report. Documents beyond [MaxKept] bytes are
// errors that say so.
func Run(docs Documents, o Options) muster.Check {
	var reports []muster.Report
	c, _ := Stream(bounded(docs), o, func(r *muster.Report) error { // the function never fails
		reports = append(reports, *r)
		return nil
	})
	c.Reports = reports
	return c
}

// Stream reads and judges the documents and hands on each report in their order,
// as soon as it is judged. Of a report it keeps no more than the stories at the
// end need, so that memory does not grow with what is read; the check that it
// returns has no Reports. Errors of single documents are listed, never fatal; an
// error of each ends the run and is returned. Documents are read side by side, on
// all cores; what is handed on does not depend on how many there are.
func Stream(docs Documents, o Options, each func(*muster.Report) error) (muster.Check, error) {
	c := muster.Check{
		Version:  Version,
		Newest:   o.Shelf.Newest(),
		Editions: len(o.Shelf.Editions("")),
		Digest:   o.Shelf.Digest(),
		Today:    o.Today(),
	}
	l := newLine(o)
	defer close(l.stop)
	go l.begin(docs)
	stories := compare.Streamed()
	seen := map[string]int{}
	for r := range l.going {
		report, failed := r.wait()
		l.leave(r)
		if failed != nil {
			c.Errors = append(c.Errors, *failed)
			continue
		}
		id := report.Document.ID
		if seen[id]++; seen[id] > 1 {
			report.Document.ID = fmt.Sprintf("%s#%d", id, seen[id])
		}
		if !o.Alone {
			stories.Add(report)
		}
		if missing := report.Text.Missing; missing != "" {
			c.Errors = append(c.Errors, muster.FileError{Path: report.Document.Path, Error: report.Document.Path + " " + missing + "."})
		}
		if err := each(report); err != nil {
			return c, err
		}
	}
	c.Stories = stories.Stories()
	if n := stories.Left(); n > 0 {
		c.Remarks = append(c.Remarks, muster.Remark{Why: fmt.Sprintf("%d numbers were checked but not compared with those of other reports, as this run tells more different ones than can be kept: check it in parts.", n)})
	}
	return c, nil
}

// MaxKept is how many bytes of documents [Run] keeps the reports of.
const MaxKept = 256 << 20

// bounded makes errors of documents that come after MaxKept bytes.
func bounded(docs Documents) Documents {
	return func(yield func(muster.Document, *muster.FileError) bool) {
		size := 0
		for d, failed := range docs {
			if size += len(d.Bytes); failed == nil && size > MaxKept {
				d, failed = muster.Document{}, &muster.FileError{Path: d.Path, Error: fmt.Sprintf(
					"%s and what follows was not read, as %d MB of reports are all that can be shown together: check them in parts, or with --format jsonl, which has no such limit.", d.Path, MaxKept>>20)}
				yield(d, failed)
				return
			}
			if !yield(d, failed) {
				return
			}
		}
	}
}

// Of hands on documents that are there already.
func Of(docs ...muster.Document) Documents {
	return func(yield func(muster.Document, *muster.FileError) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}
