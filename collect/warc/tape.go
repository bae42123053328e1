package warc

import (
	"bufio"
	"bytes"
	"io"
)

// kept is how many bytes that were read a tape can go back, and readAhead how
// many it reads at once.
const (
	kept      = 512 << 10
	readAhead = 64 << 10
)

// tape is the file as it is stored. It knows where it is, and can go back a
// little: a damaged record has often swallowed the beginning of the next.
type tape struct {
	*bufio.Reader
	from   io.Reader
	keep   int    // bytes that it can go back
	past   []byte // the last that was read of from
	end    int64  // offset after it
	replay []byte // to be read again before what follows in from
	failed error  // of from, but for its end
}

func newTape(from io.Reader, offset int64, keep int) *tape {
	t := &tape{from: from, end: offset, keep: keep}
	t.Reader = bufio.NewReaderSize(feeder{t}, readAhead)
	return t
}

// rewind makes the tape one of what from gives now, with its memory.
func (t *tape) rewind() {
	t.end, t.replay, t.failed, t.past = 0, nil, nil, t.past[:0]
	t.Reset(feeder{t})
}

// feeder is what the buffer of a tape reads.
type feeder struct{ *tape }

func (f feeder) Read(p []byte) (int, error) {
	t := f.tape
	if len(t.replay) > 0 {
		n := copy(p, t.replay)
		t.replay = t.replay[n:]
		return n, nil
	}
	if t.failed != nil {
		return 0, t.failed
	}
	n, err := t.from.Read(p)
	t.remember(p[:n])
	t.end += int64(n)
	if err != nil && err != io.EOF {
		t.failed = err
	}
	return n, err
}

// remember keeps the last of what was read.
func (t *tape) remember(b []byte) {
	b = b[max(len(b)-t.keep, 0):]
	if len(t.past)+len(b) > 2*t.keep {
		t.past = append(t.past[:0], t.past[len(t.past)-(t.keep-min(len(b), t.keep)):]...)
	}
	t.past = append(t.past, b...)
}

// offset is where in the file the next byte stands.
func (t *tape) offset() int64 { return t.end - int64(len(t.replay)) - int64(t.Buffered()) }

// back goes back to an offset, or as far as the tape can.
func (t *tape) back(to int64) {
	n := min(max(t.end-to, 0), int64(len(t.past)))
	t.replay = bytes.Clone(t.past[int64(len(t.past))-n:])
	t.Reset(feeder{t})
}

// unread puts bytes back that were read last.
func (t *tape) unread(b []byte) {
	ahead, err := t.Peek(t.Buffered())
	if err != nil {
		return // never: what is buffered can be looked at
	}
	t.replay = bytes.Join([][]byte{b, ahead, t.replay}, nil)
	t.Reset(feeder{t})
}
