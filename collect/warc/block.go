package warc

import (
	"bytes"
	"io"
)

// read reads a record's block, and looks whether what follows is what should. Of
// a block that is too large the beginning is kept.
func (r *Reader) read(rec *Record, in *tape, length int64) error {
	r.block = r.block[:0]
	err := r.fill(in, min(length, MaxBlock))
	rec.Block = r.block
	if err != nil && err != io.EOF {
		return err
	}
	short := err == io.EOF
	if !short && length > MaxBlock {
		rec.Large = true
		if err := discard(in, length-MaxBlock); err != nil && err != io.EOF {
			return err
		}
		return nil
	}
	if short || !follows(in) {
		return r.mend(rec, in, short)
	}
	if r.inside {
		// The end of the member has its checksum.
		if err := blanks(in); err != nil && err != io.EOF {
			return err
		} else if err == io.EOF {
			r.inside = false
		}
	}
	return nil
}

// fill appends n bytes to the block, or as many as there are: io.EOF.
func (r *Reader) fill(in *tape, n int64) error {
	for n > 0 {
		had := len(r.block)
		if had == cap(r.block) {
			r.block = append(r.block, make([]byte, max(had, readAhead))...)[:had]
		}
		got, err := in.Read(r.block[had : had+int(min(n, int64(cap(r.block)-had)))])
		r.block = r.block[:had+got]
		n -= int64(got)
		if err != nil && n > 0 {
			return err
		}
	}
	return nil
}

// discard passes over n bytes.
func discard(in *tape, n int64) error {
	for n > 0 {
		got, err := in.Discard(int(min(n, 1<<30)))
		n -= int64(got)
		if err != nil {
			return err
		}
	}
	return nil
}

// follows says whether the tape stands at the end of a record: line ends and
// then the next record or the end, or the next record at once.
func follows(in *tape) bool {
	ahead, err := in.Peek(len("\r\n\r\nWARC/"))
	if err != nil && err != io.EOF {
		return true // what is wrong there will be told of the next record
	}
	rest := bytes.TrimLeft(ahead, "\r\n")
	return len(rest) == 0 || len(rest) < len(ahead) && bytes.HasPrefix(ahead, []byte("\r\n\r\n")) ||
		bytes.HasPrefix(rest, []byte("WARC/")[:min(len(rest), 5)]) || rest[0] == 0x1f
}

// mend finds the end of a record that is not as long as it says: before the next
// record inside its block when it says too much, and here when it says too
// little. What is left of it is passed over.
func (r *Reader) mend(rec *Record, in *tape, short bool) error {
	ahead, _ := in.Peek(len("WARC/1.0\r\nContent-Length:")) // fewer at the end
	at := beginning(append(rec.Block, ahead...))
	if at >= 0 && at < len(rec.Block) {
		in.unread(bytes.Clone(rec.Block[at:]))
		rec.Block = bytes.TrimRight(rec.Block[:at], "\r\n")
		return r.flawed(rec, "says that it is longer than it is")
	}
	if short && !r.inside {
		return io.ErrUnexpectedEOF
	}
	if short {
		rec.Block = bytes.TrimRight(rec.Block, "\r\n")
		return r.flawed(rec, "says that it is longer than it is")
	}
	if err := r.further(); err != nil && err != io.EOF {
		return err
	}
	return r.flawed(rec, "says that it is shorter than it is")
}

func (r *Reader) flawed(rec *Record, says string) error {
	rec.Flaw = says
	return r.count()
}

// beginning is where in a block another record begins, -1 where none does.
func beginning(block []byte) int {
	for from := 0; ; {
		at := bytes.Index(block[from:], []byte("\nWARC/"))
		if at < 0 {
			return -1
		}
		from += at + 1
		if line, rest, ok := bytes.Cut(block[from:], []byte("\n")); ok && isVersion(line) && isField(rest) {
			return from
		}
	}
}

// isField says whether a head goes on as a record's does.
func isField(b []byte) bool {
	name, _, ok := bytes.Cut(b[:min(len(b), 40)], []byte(":"))
	name = bytes.ToLower(name)
	return ok && (bytes.HasPrefix(name, []byte("warc-")) || bytes.HasPrefix(name, []byte("content-")))
}
