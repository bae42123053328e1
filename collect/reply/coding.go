package reply

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxCodings bounds the wrappings inside one another; servers use one.
const maxCodings = 3

// maxWindow bounds the memory of a zstd stream, in bytes: what RFC 8878 asks
// every reader to have for the web.
const maxWindow = 8 << 20

// errCoding is a body in a coding that is not read.
var errCoding = errors.New("is in a coding that Muster does not read")

// Decode undoes the codings that Content-Encoding lists: gzip, deflate (with or
// without its zlib head), br and zstd. A body that is not in the coding is left
// as it is: some archives keep replies unpacked under their old head. Not whole,
// it is what could be unpacked of a damaged one. ErrLarge is a body that unpacks
// to more than MaxBody bytes.
func Decode(body []byte, codings string) (out []byte, whole bool, err error) {
	var list []string
	for c := range strings.SplitSeq(strings.ToLower(codings), ",") {
		if c = strings.TrimSpace(c); c != "" && c != "identity" && c != "none" && c != "utf-8" {
			list = append(list, c)
		}
	}
	if len(list) > maxCodings {
		return body, true, errCoding
	}
	out, whole = body, true
	for i := len(list) - 1; i >= 0; i-- {
		from, err := unpacker(list[i], out)
		if err != nil {
			return nil, true, err
		}
		if from == nil {
			continue
		}
		packed := out
		var rest bool
		out, rest, err = all(from)
		if err != nil {
			return nil, true, err
		}
		if !rest && len(out) == 0 {
			if out = packed; !text(packed) {
				return nil, false, nil
			}
			continue
		}
		whole = whole && rest
	}
	if len(out) > MaxBody {
		return nil, true, ErrLarge
	}
	return out, whole, nil
}

// unpacker reads what a coding holds; nil where the body is plainly not in it.
func unpacker(coding string, b []byte) (io.Reader, error) {
	from := bytes.NewReader(b)
	switch coding {
	case "gzip", "x-gzip":
		if len(b) < 2 || b[0] != 0x1f || b[1] != 0x8b {
			return nil, nil
		}
		z, err := gzip.NewReader(from)
		if err != nil {
			return bytes.NewReader(nil), nil
		}
		return z, nil
	case "deflate":
		if z, err := zlib.NewReader(from); err == nil {
			return z, nil
		}
		if text(b) {
			return nil, nil
		}
		return flate.NewReader(bytes.NewReader(b)), nil
	case "br":
		return brotli.NewReader(from), nil
	case "zstd":
		if !bytes.HasPrefix(b, []byte("\x28\xb5\x2f\xfd")) {
			return nil, nil
		}
		z, err := zstd.NewReader(from, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, errCoding
		}
		return z.IOReadCloser(), nil
	}
	return nil, errCoding
}

// all reads a body of at most MaxBody bytes; more is ErrLarge, and damage is not
// whole.
func all(from io.Reader) (out []byte, whole bool, err error) {
	out, err = io.ReadAll(io.LimitReader(from, MaxBody+1))
	if c, ok := from.(io.Closer); ok {
		c.Close() // of what was read to the end or to the limit; nothing is lost
	}
	if len(out) > MaxBody {
		return nil, true, ErrLarge
	}
	return out, err == nil, nil
}

// text says whether bytes look like a text rather than like packed ones.
func text(b []byte) bool {
	start := b[:min(len(b), 1024)]
	for _, c := range start {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			return false
		}
	}
	return len(start) > 0
}
