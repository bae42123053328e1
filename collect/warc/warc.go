// Package warc reads WARC files, the archives of the web, one record at a time
// in memory that does not grow: versions 1.0 and 1.1 (and the drafts before
// them), plain, with a gzip member a record, or packed as a whole. Damage ends
// no file: it is told with its place, and reading goes on at the next record.
package warc

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// MaxBlock is the size of the largest record that is read, in bytes: a report of
// 10 MB and the head of the reply that brought it.
const MaxBlock = 10<<20 + 256<<10

// Record is one record of an archive.
type Record struct {
	Place
	Type     string // "response", "revisit" ... in lower case
	ID       string // "urn:uuid:…"
	Target   string // the address that it is of, "" where there is none
	Date     string // when it was fetched, as the file has it: "2024-05-06T07:08:09Z"
	Media    string // of the block: "application/http; msgtype=response"
	RefersTo string // of a revisit: the record that has the content, as ID
	// Of a revisit: the address and date of the record that has the content.
	RefersToTarget, RefersToDate string
	Digest                       string // of the content, "sha1:…"
	Segment                      string // "1" for the first of several pieces of a record, else ""
	// Block is what the record holds. It is good until the next record is read.
	Block []byte
	// Flaw says that the record is not as long as it claims: Block has what could
	// be told to be its own. It goes on after "the record at offset 12".
	Flaw string
	// Large says that Block is only the beginning of a record of more than
	// MaxBlock bytes.
	Large bool
}

// Place is where a record begins: an offset into the file as it is stored and,
// for a record inside a gzip member that holds several, one into what the
// member unpacks to.
type Place struct{ Offset, Inside int64 }

// String is "1234", or "1234+56" inside a member.
func (p Place) String() string {
	if p.Inside == 0 {
		return fmt.Sprint(p.Offset)
	}
	return fmt.Sprintf("%d+%d", p.Offset, p.Inside)
}

// Damage is what is wrong at one place. Reading can go on behind it.
type Damage struct {
	Place
	Says string // goes on after "the record at offset 12"
}

// Error is a part of a sentence, without what file it is.
func (d *Damage) Error() string { return fmt.Sprintf("the record at offset %v %s", d.Place, d.Says) }

// Reader reads the records of one archive in order.
type Reader struct {
	file   *tape
	packed member
	inside bool // of a gzip member
	last   Place
	block  []byte // memory that is used again
	damage int    // places so far
	trials int    // gzip members that were tried while seeking
	trial  *gzip.Reader
}

// NewReader reads an archive from its beginning, or from where an earlier reader
// found a record: offset is then that record's, and from stands there.
func NewReader(from io.Reader, offset int64) *Reader {
	return &Reader{file: newTape(from, offset, kept)}
}

// At reads one record at its place.
func At(from io.ReaderAt, at Place) (*Record, error) {
	r := NewReader(io.NewSectionReader(from, at.Offset, 1<<62-at.Offset), at.Offset)
	if at.Inside > 0 {
		if err := r.open(); err != nil {
			return nil, err
		}
		if _, err := r.packed.Discard(int(at.Inside)); err != nil {
			return nil, &Damage{at, "is not there any more"}
		}
	}
	return r.Next()
}

// Next returns the next record, io.EOF after the last, a [*Damage] for a place
// that cannot be read (then Next can be called again), or what ends the reading
// of the file: an error whose text goes on after "the file", or that of reading
// the file itself.
func (r *Reader) Next() (*Record, error) {
	in, err := r.start()
	if err != nil {
		return nil, r.failure(err)
	}
	fields, length, err := readHead(in.Reader)
	if err != nil {
		return nil, r.failure(err)
	}
	rec := &Record{
		Place: r.last, Type: strings.ToLower(fields["warc-type"]), ID: bare(fields["warc-record-id"]),
		Target: bare(fields["warc-target-uri"]), Date: fields["warc-date"], Media: fields["content-type"],
		RefersTo: bare(fields["warc-refers-to"]), RefersToTarget: bare(fields["warc-refers-to-target-uri"]),
		RefersToDate: fields["warc-refers-to-date"], Digest: fields["warc-payload-digest"],
	}
	rec.Segment = fields["warc-segment-number"]
	if err := r.read(rec, in, length); err != nil {
		return nil, r.failure(err)
	}
	return rec, nil
}

// bare is an address without the angle brackets that some writers put around it.
func bare(s string) string {
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "<"), ">"))
}

// start finds the beginning of the next record and what it is read from.
func (r *Reader) start() (*tape, error) {
	for {
		if r.inside {
			err := blanks(r.packed.tape)
			if err == nil {
				r.last = Place{r.packed.start, r.packed.offset()}
				return r.packed.tape, nil
			}
			if err != io.EOF {
				return nil, err
			}
			r.inside = false
		}
		if err := blanks(r.file); err != nil {
			return nil, err
		}
		r.last = Place{Offset: r.file.offset()}
		begin, err := r.file.Peek(2)
		switch {
		case len(begin) < 2:
			return nil, orElse(err, errNoRecord)
		case begin[0] != 0x1f || begin[1] != 0x8b:
			return r.file, nil
		}
		if err := r.open(); err != nil {
			return nil, err
		}
	}
}

// orElse is an error that is not just the end of the file, else other.
func orElse(err, other error) error {
	if err == nil || err == io.EOF {
		return other
	}
	return err
}

// blanks passes over what stands between records.
func blanks(t *tape) error {
	for {
		c, err := t.ReadByte()
		if err != nil {
			return err
		}
		if c != '\r' && c != '\n' && c != ' ' && c != '\t' && c != 0 {
			return t.UnreadByte()
		}
	}
}

// failure is the damage that an error means, with the reader standing at the
// next record. At the end of the file, and where the file cannot be read, it is
// the error itself.
func (r *Reader) failure(err error) error {
	switch {
	case r.file.failed != nil:
		return r.file.failed
	case err == io.EOF || errors.Is(err, errDamaged):
		return err
	}
	d := &Damage{r.last, says(err)}
	if err := r.count(); err != nil {
		return err
	}
	switch {
	case errors.Is(err, errPacked):
		r.seek()
	case r.inside && (err == errNoRecord || err == errHead || err == errLength):
		if err := r.further(); err == nil || err == io.EOF {
			break
		}
		fallthrough
	default: // it may have taken what follows for its own
		r.file.back(r.last.Offset + 1)
		r.seek()
	}
	return d
}

func says(err error) string {
	switch err {
	case errNoRecord:
		return "is none: what stands there was passed over"
	case errHead, errLength, errPacked:
		return err.Error()
	case io.EOF, io.ErrUnexpectedEOF:
		return "is cut short: fetch the file anew"
	}
	return "is damaged (" + err.Error() + "): fetch the file anew"
}

// maxDamage bounds the places that are mended in one file, each of which may cost
// the reading of 10 MB once more.
const maxDamage = 200

var errDamaged = fmt.Errorf("is damaged in more than %d places, and what follows was not read: fetch it anew", maxDamage)

// GivenUp says that an error is that of too much damage in one file.
func GivenUp(err error) bool { return errors.Is(err, errDamaged) }

// count counts one damage more.
func (r *Reader) count() error {
	if r.damage++; r.damage > maxDamage {
		return errDamaged
	}
	return nil
}
