package warc

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

// Whatever the bytes: reading ends, places only go up, blocks are bounded, and
// the same bytes give the same records.
func FuzzArchive(f *testing.F) {
	f.Add([]byte(one + two + three))
	f.Add([]byte(pack(one) + pack(two) + "\x1f\x8b\x08\x00garbage" + pack(three)))
	f.Add([]byte(pack(one + strings.Replace(two, "Length: 38", "Length: 55", 1) + three)))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\nWARC/1.0\r\nWARC-Type: response\n\n"))
	f.Fuzz(func(t *testing.T, archive []byte) {
		first := through(t, archive)
		if again := through(t, archive); first != again {
			t.Errorf("%s\nthen\n%s", first, again)
		}
		Begins(archive)
	})
}

func through(t *testing.T, archive []byte) string {
	t.Helper()
	var out strings.Builder
	r := NewReader(bytes.NewReader(archive), 0)
	last := Place{-1, 0}
	for range 100_000 {
		rec, err := r.Next()
		var d *Damage
		at := Place{}
		switch {
		case err == io.EOF || err != nil && GivenUp(err):
			return out.String()
		case errors.As(err, &d):
			at = d.Place
			out.WriteString(d.Error() + "\n")
		case err != nil:
			t.Fatalf("%v", err)
		default:
			at = rec.Place
			out.WriteString(at.String() + " " + rec.Type + " " + rec.Flaw + " " + string(rec.Block) + "\n")
			if len(rec.Block) > MaxBlock {
				t.Fatalf("a block of %d bytes", len(rec.Block))
			}
		}
		if at.Offset < last.Offset || at.Offset > int64(len(archive)) || rec != nil && at == last {
			t.Fatalf("%v after %v", at, last)
		}
		last = at
	}
	t.Fatal("no end")
	return ""
}
