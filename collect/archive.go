package collect

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"

	"muster"
	"muster/collect/reply"
	"muster/collect/warc"
)

// maxErrors bounds the errors that one archive makes; the others are counted.
const maxErrors = 100

// archive is a WARC file that is being read.
type archive struct {
	*run
	path   string
	file   io.ReaderAt // to go back to a record; nil on standard input
	held   held
	passed counts
	total  int // records that may hold reports
	errors int
	again  int64 // bytes of records that were read once more
}

// archive hands on the reports in a WARC file, a record at a time. In file its
// records can be found again; it may be nil.
func (r *run) archive(path string, from io.Reader, file io.ReaderAt) {
	a := &archive{run: r, path: path, file: file, held: held{}, passed: counts{}}
	reader := warc.NewReader(from, 0)
	for !r.full {
		rec, err := reader.Next()
		var damage *warc.Damage
		switch {
		case err == io.EOF:
			a.end()
			return
		case errors.As(err, &damage):
			a.failed(fmt.Sprintf("has at offset %v a record that %s", damage.Place, damage.Says))
		case err != nil && warc.GivenUp(err):
			a.run.fail(path, err.Error())
			a.end()
			return
		case err != nil:
			a.run.failed(path, err)
			a.end()
			return
		default:
			a.record(rec)
		}
	}
}

// end tells what was passed over.
func (a *archive) end() {
	if more := a.errors - maxErrors; more > 0 {
		a.fail(a.path, fmt.Sprintf("has %d more records that could not be read: fetch it anew, or check its pages one by one", more))
	}
	n := 0
	for _, of := range a.passed {
		n += of
	}
	if n > 0 {
		a.remark(a.path, fmt.Sprintf("%d of %d replies are no reports and were passed over: %v", n, a.total, a.passed))
	}
}

// failed is one error of a record, whose sentence goes on after the path.
func (a *archive) failed(predicate string) {
	if a.errors++; a.errors <= maxErrors {
		a.fail(a.path, predicate)
	}
}

// record hands on the reports of one record.
func (a *archive) record(rec *warc.Record) {
	switch rec.Type {
	case "response", "resource", "conversion":
		a.held.add(rec)
		if rec.Flaw != "" {
			a.failed(fmt.Sprintf("has at offset %v a record that %s: what was there was read", rec.Place, rec.Flaw))
		}
		a.take(rec, rec)
	case "revisit":
		a.revisit(rec)
	case "continuation":
		a.total++
		a.failed(fmt.Sprintf("has at offset %v a piece of a record in several pieces, which Muster does not join: check the page by itself", rec.Place))
	}
}

// take hands on the reports that a record holds, as those of the visit that was
// recorded as of: a page that had not changed is recorded without its content.
func (a *archive) take(rec, of *warc.Record) {
	a.total++
	s := sent{about: described(about(a.path, of), muster.Document{})}
	s.media, s.encoding = reply.Media(rec.Media)
	s.body = rec.Block
	if rec.Segment != "" {
		a.failed(fmt.Sprintf("has at offset %v a record in several pieces, which Muster does not join: check the page by itself", rec.Place))
		return
	}
	if isReply(rec, s.media) {
		head, err := reply.Head(rec.Block)
		switch {
		case err != nil:
			a.failed(fmt.Sprintf("has at offset %v a reply that %v: check the page by itself", rec.Place, err))
			return
		case head.Status < 200 || head.Status > 299:
			a.passed[fmt.Sprint("reply with status ", head.Status)]++
			return
		}
		if s.media, s.encoding = head.Fields.Media(); reply.Ending(s.media) == "" {
			a.passed[mediaName(s.media)]++
			return
		}
		if !rec.Large {
			if err := head.Unpack(); err != nil {
				a.failed(fmt.Sprintf("has at offset %v a reply that %v: check the page by itself", rec.Place, err))
				return
			}
			s.body = head.Body
			if head.Flaw != "" {
				a.failed(fmt.Sprintf("has at offset %v a reply that %s: what was there was read", rec.Place, head.Flaw))
			}
		}
	}
	switch {
	case rec.Large && reply.Ending(s.media) == "":
		a.passed[mediaName(s.media)]++
	case rec.Large:
		a.failed(fmt.Sprintf("has at offset %v a record larger than %d MB, more than one report can be: check the page by itself", rec.Place, MaxReport>>20))
	default:
		s.body = bytes.Clone(s.body) // the reader uses its memory again
		if why := a.sent(s); why != "" {
			a.passed[why]++
		}
	}
}

// isReply says whether a record holds a reply with its head.
func isReply(rec *warc.Record, media string) bool {
	return media == "application/http" || rec.Type == "response" && media == "" || bytes.HasPrefix(rec.Block, []byte("HTTP/1.")) && rec.Type != "conversion"
}

// about is what a record says of its reports. They were there when it was made,
// so they appeared no later.
func about(path string, rec *warc.Record) muster.Document {
	d := muster.Document{Path: path, Part: "record at " + rec.Place.String()}
	if isPage(rec.Target) {
		d.Address = rec.Target
	}
	if day, err := muster.ParseDay(rec.Date[:min(len(rec.Date), 10)]); err == nil {
		d.Published.To = day
		d.Published.Candidates = []muster.Candidate{{Day: day, Basis: "file", Where: "WARC-Date"}}
	}
	return d
}

// isPage says whether an address is one of the web, and can be shown.
func isPage(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && oneLine(address) == address
}
