package warc

import (
	"bufio"
	"bytes"
	"io"

	"github.com/klauspost/compress/gzip"
)

// maxTrials bounds the members that are tried in one file while seeking; in what
// is no gzip one begins by chance in sixteen million bytes.
const maxTrials = 100_000

// gzipMagic is how every gzip member begins: deflate is the one method there is.
const gzipMagic = "\x1f\x8b\x08"

// look is how many bytes are looked at from where a record may begin: enough for
// the tables of a compressed block and the first words.
const look = 4 << 10

// seek moves the file on to where the next record may begin, or to its end.
func (r *Reader) seek() {
	r.inside = false
	for {
		var err error
		if r.file.Buffered() < look {
			_, err = r.file.Peek(readAhead) // more moves what is there each time
		}
		ahead, _ := r.file.Peek(r.file.Buffered())
		at, sure := candidate(ahead, err != nil)
		if _, failed := r.file.Discard(at); failed != nil {
			return
		}
		switch {
		case !sure && err != nil && at == len(ahead):
			return // the end
		case sure && r.begins():
			return
		case sure:
			if _, err := r.file.ReadByte(); err != nil {
				return
			}
		}
	}
}

// candidate is the first place among bytes at which a record may begin, or, not
// sure, how many can be passed over: all at the end, else but for a beginning of
// one.
func candidate(b []byte, end bool) (at int, sure bool) {
	plain, packed := bytes.Index(b, []byte("WARC/")), bytes.Index(b, []byte(gzipMagic))
	switch {
	case plain >= 0 && (packed < 0 || plain < packed):
		return plain, true
	case packed >= 0:
		return packed, true
	case end:
		return len(b), false
	}
	return max(len(b)-len("WARC/"), 0), false
}

// begins says whether a record or a member that begins with one stands next.
func (r *Reader) begins() bool {
	ahead, _ := r.file.Peek(look) // fewer at the end
	if ahead[0] == gzipMagic[0] {
		if r.trials++; r.trials > maxTrials {
			return false
		}
		if r.trial == nil {
			r.trial = new(gzip.Reader)
		}
		return packed(r.trial, ahead)
	}
	return plain(ahead)
}

// Begins says whether a file that begins so is an archive. Some four thousand
// bytes are enough.
func Begins(start []byte) bool {
	start = bytes.TrimLeft(start[:min(len(start), look)], "\r\n")
	if bytes.HasPrefix(start, []byte(gzipMagic)) {
		return packed(new(gzip.Reader), start)
	}
	return plain(start)
}

func plain(start []byte) bool {
	line, rest, ok := bytes.Cut(start, []byte("\n"))
	return ok && isVersion(line) && isField(rest)
}

// packed says whether a gzip member begins with a record.
func packed(z *gzip.Reader, start []byte) bool {
	if z.Reset(bytes.NewReader(start)) != nil {
		return false
	}
	first := make([]byte, len("WARC/"))
	n, _ := io.ReadFull(z, first) // what is cut off is an error, and no matter
	return n == len(first) && string(first) == "WARC/"
}

// further moves on inside a member to the next line that may begin a record. At
// the end of the member it is io.EOF, and the file stands behind it.
func (r *Reader) further() error {
	in := r.packed.tape
	if !r.inside {
		r.seek()
		return nil
	}
	for {
		_, err := in.ReadSlice('\n')
		if err == io.EOF {
			r.inside = false
		}
		if err == nil {
			ahead, _ := in.Peek(look)
			if plain(ahead) {
				return nil
			}
		}
		if err != nil && err != bufio.ErrBufferFull {
			return err
		}
	}
}
