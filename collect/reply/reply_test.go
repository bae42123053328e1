package reply

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const page = "<p>The ferry to Nalla was late.</p>"

// packed is a text in a coding.
func packed(t testing.TB, coding, s string) string {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	var err error
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "deflate":
		w = zlib.NewWriter(&b)
	case "raw deflate":
		w, err = flate.NewWriter(&b, 6)
	case "br":
		w = brotli.NewWriter(&b)
	case "zstd":
		w, err = zstd.NewWriter(&b)
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// parsed reads a reply and undoes its wrappings.
func parsed(raw string) (*Reply, error) {
	r, err := Head([]byte(raw))
	if err != nil {
		return nil, err
	}
	return r, r.Unpack()
}

func TestReplies(t *testing.T) {
	chunks := "9\r\n<p>The fe\r\n1A;name=x\r\nrry to Nalla was late.</p>\r\n0\r\nTrailer: x\r\n\r\n"
	gz := packed(t, "gzip", page)
	for _, c := range []struct{ name, raw, body, flaw string }{
		{"plain", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page, page, ""},
		{"line feeds alone", "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + page, page, ""},
		{"version 2, no words", "HTTP/2 200\r\nserver: x\r\n\r\n" + page, page, ""},
		{"no fields", "HTTP/1.1 200 OK\r\n\r\n", "", ""},
		{"odd case, folded", "HTTP/1.1 200 OK\r\ncOnTent-EnCoding:\r\n  gzip\r\n\r\n" + gz, page, ""},
		{"chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, page, ""},
		{"chunks that are joined already", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + page, page, ""},
		{"chunks that end early", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks[:27], "<p>The ferr", "ends before its last chunk"},
		{"chunks with a wrong size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n<p>The fe\r\nrry\r\n", "<p>The fe", "ends before its last chunk"},
		{"a chunk larger than all", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n" + page, page, "ends before its last chunk"},
		{"chunks without a last", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>T\r\n", "<p>T", "ends before its last chunk"},
		{"packed in chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\nContent-Encoding: br\r\n\r\n5\r\n" + packed(t, "br", page)[:5] + "\r\n" + "FF\r\n" + packed(t, "br", page)[5:], page, "ends before its last chunk"},
		{"gzip that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + page, page, ""},
		{"deflate that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n" + page, page, ""},
		{"br that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n" + page, page, ""},
		{"zstd that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n" + page, page, ""},
		{"two codings", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Encoding: gzip\r\n\r\n" + packed(t, "gzip", packed(t, "br", page)), page, ""},
		{"no coding by name", "HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\n\r\n" + page, page, ""},
		{"a field without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\n folded: x\r\n\r\n" + page, page, ""},
	} {
		r, err := parsed(c.raw)
		if err != nil || string(r.Body) != c.body || r.Flaw != c.flaw || r.Status != 200 {
			t.Errorf("%s: %+v %v", c.name, r, err)
		}
	}
	for _, raw := range []string{"", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 2x0 OK\r\n\r\n", "HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", page + "\n\n",
		"HTTP/1.1 200 OK\r\nX: " + strings.Repeat("x", 1<<20) + "\r\n\r\n"} {
		if r, err := Head([]byte(raw)); err != ErrNone {
			t.Errorf("%.40q is a reply: %+v", raw, r)
		}
	}
}

func TestCodings(t *testing.T) {
	long := strings.Repeat(page, 2000)
	for _, coding := range []string{"gzip", "deflate", "raw deflate", "br", "zstd"} {
		name := strings.TrimPrefix(coding, "raw ")
		in := packed(t, coding, long)
		out, whole, err := Decode([]byte(in), strings.ToUpper(name))
		if err != nil || !whole || string(out) != long {
			t.Errorf("%s: %d bytes, whole %t, %v", coding, len(out), whole, err)
		}
		out, whole, err = Decode([]byte(in[:len(in)/2]), name)
		if err != nil || whole || !strings.HasPrefix(long, string(out)) {
			t.Errorf("half of %s: %d bytes, whole %t, %v", coding, len(out), whole, err)
		}
		bomb := packed(t, coding, strings.Repeat("\x00", MaxBody+1))
		if out, _, err := Decode([]byte(bomb), name); err != ErrLarge || out != nil {
			t.Errorf("%s of too much: %d bytes, %v", coding, len(out), err)
		}
		exact := packed(t, coding, strings.Repeat("\x00", MaxBody))
		if out, whole, err := Decode([]byte(exact), name); err != nil || !whole || len(out) != MaxBody {
			t.Errorf("%s of just enough: %d bytes, %v", coding, len(out), err)
		}
	}
	for _, codings := range []string{"compress", "gzip, gzip, gzip, gzip", "snappy"} {
		if _, _, err := Decode([]byte(page), codings); !errors.Is(err, errCoding) {
			t.Errorf("%s: %v", codings, err)
		}
	}
	// A bomb of bombs stops at the first.
	bomb := packed(t, "gzip", strings.Repeat("\x00", 3*MaxBody))
	if _, _, err := Decode([]byte(packed(t, "gzip", bomb)), "gzip, gzip"); err != ErrLarge {
		t.Errorf("%v", err)
	}
}

func TestMedia(t *testing.T) {
	for _, c := range []struct{ field, media, encoding, ending string }{
		{"text/html", "text/html", "", "html"},
		{"Text/HTML; Charset=ISO-8859-1", "text/html", "iso-8859-1", "html"},
		{"text/html;charset=\"utf-8\"; x=y", "text/html", "utf-8", "html"},
		{"application/xhtml+xml", "application/xhtml+xml", "", "html"},
		{"text/html, text/html; charset=utf-8", "text/html", "", "html"},
		{"", "", "", "-"},
		{"nonsense", "", "", "-"},
		{"application/octet-stream", "application/octet-stream", "", "-"},
		{"image/png", "image/png", "", ""},
		{"text/css; charset=utf-8", "text/css", "utf-8", ""},
		{"application/feed+json", "application/feed+json", "", "json"},
	} {
		media, encoding := Media(c.field)
		if media != c.media || encoding != c.encoding || Ending(media) != c.ending {
			t.Errorf("%q: %q %q %q", c.field, media, encoding, Ending(media))
		}
	}
}

func TestUTF8(t *testing.T) {
	for _, c := range []struct{ name, in, encoding, want string }{
		{"as declared", "Caf\xe9", "iso-8859-1", "Café"},
		{"Cyrillic", "\xcf\xf0\xe0\xe2\xe4\xe0", "windows-1251", "Правда"},
		{"UTF-8 under another name", "Café", "iso-8859-1", "Café"},
		{"a mark wins", "\xef\xbb\xbfCaf\xe9", "iso-8859-1", "\xef\xbb\xbfCaf\xe9"},
		{"two bytes a letter", "H\x00i\x00", "utf-16le", "Hi"},
		{"nothing declared", "Caf\xe9", "", "Caf\xe9"},
		{"nothing that is known", "Caf\xe9", "martian", "Caf\xe9"},
	} {
		if got := string(UTF8([]byte(c.in), c.encoding)); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

// What comes out is never more than is allowed, and the same for the same bytes.
func FuzzReply(f *testing.F) {
	f.Add([]byte("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\n\x1f\x8b\x08\x00\x00\r\n0\r\n\r\n"))
	for _, coding := range []string{"gzip", "deflate", "br", "zstd"} {
		f.Add([]byte("HTTP/1.1 200 OK\nContent-Encoding: " + coding + "\nContent-Type: text/html;charset=koi8-r\n folded\n\n" + packed(f, coding, page)))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		before := bytes.Clone(raw)
		r, err := parsed(string(raw))
		if !bytes.Equal(raw, before) {
			t.Error("the bytes that were read have changed")
		}
		again, errAgain := parsed(string(raw))
		if (err == nil) != (errAgain == nil) || err == nil && (!bytes.Equal(r.Body, again.Body) || r.Flaw != again.Flaw) {
			t.Errorf("%+v %v, then %+v %v", r, err, again, errAgain)
		}
		if err != nil {
			return
		}
		if len(r.Body) > MaxBody || r.Status < 100 || r.Status > 999 {
			t.Errorf("status %d, %d bytes", r.Status, len(r.Body))
		}
		media, encoding := r.Fields.Media()
		UTF8(r.Body, encoding)
		Ending(media)
	})
}
