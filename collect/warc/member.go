package warc

import (
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
)

// A member may unpack to a hundred times its size once it is large: pages come to
// ten times, logs to fifty, and what is made to fill a disk to a thousand.
const (
	maxRatio = 100
	sizeable = 32 << 20
)

var errPacked = errors.New("unpacks to more than a hundred times its size, as no page does: what is left of it was passed over")

// member is what one gzip member unpacks to: a record, or several. Its memory is
// used for all members of a file.
type member struct {
	*tape
	file  *tape
	start int64 // of the member in the file
	z     gzip.Reader
	out   int64
}

// unpack unpacks, and keeps an eye on how much comes out of how little.
func (m *member) unpack(p []byte) (int, error) {
	n, err := m.z.Read(p)
	m.out += int64(n)
	if in := m.file.offset() - m.start; err == nil && m.out > sizeable && m.out/maxRatio > in {
		return n, errPacked
	}
	return n, err
}

// unpacker is what the tape of a member reads.
type unpacker struct{ m *member }

func (u unpacker) Read(p []byte) (int, error) { return u.m.unpack(p) }

// open opens the member at which the file stands.
func (r *Reader) open() error {
	m := &r.packed
	if m.tape == nil {
		m.file = r.file
		m.tape = newTape(unpacker{m}, 0, 0)
	}
	m.start, m.out = r.file.offset(), 0
	r.last = Place{Offset: m.start}
	if err := m.z.Reset(r.file.Reader); err != nil {
		return orElse(err, io.ErrUnexpectedEOF)
	}
	m.z.Multistream(false)
	m.rewind()
	r.inside = true
	return nil
}
