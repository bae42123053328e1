package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// record is a record of a type with fields ("Name: value" lines) and a block.
func record(kind, id, block string, fields ...string) string {
	head := append([]string{"WARC/1.1", "WARC-Type: " + kind, "WARC-Record-ID: <urn:uuid:" + id + ">", "WARC-Date: 2024-05-06T07:08:09Z",
		"Content-Length: " + fmt.Sprint(len(block))}, fields...)
	return strings.Join(head, "\r\n") + "\r\n\r\n" + block + "\r\n\r\n"
}

// pack is a gzip member.
func pack(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

// drip gives a byte at a time.
type drip struct{ r io.Reader }

func (d drip) Read(p []byte) (int, error) { return d.r.Read(p[:min(len(p), 1)]) }

// all reads an archive: "id block" for each record, "offset: what" for damage.
func all(t *testing.T, archive string) []string {
	t.Helper()
	read := func(r *Reader) []string {
		var out []string
		for range 10_000 {
			rec, err := r.Next()
			var d *Damage
			switch {
			case err == io.EOF:
				return out
			case errors.As(err, &d):
				out = append(out, fmt.Sprintf("%v: %s", d.Place, d.Says))
			case err != nil:
				return append(out, "error "+err.Error())
			default:
				line := strings.TrimPrefix(rec.ID, "urn:uuid:") + " " + string(rec.Block)
				if rec.Flaw != "" {
					line += " (" + rec.Flaw + ")"
				}
				out = append(out, line)
				at, err := At(strings.NewReader(archive), rec.Place)
				if err != nil || at.ID != rec.ID || at.Flaw == "" && rec.Flaw == "" && string(at.Block) != string(rec.Block) {
					t.Errorf("again at %v: %v, %v", rec.Place, at, err)
				}
			}
		}
		t.Fatal("no end")
		return nil
	}
	whole := read(NewReader(strings.NewReader(archive), 0))
	if slow := read(NewReader(drip{strings.NewReader(archive)}, 0)); strings.Join(slow, "|") != strings.Join(whole, "|") {
		t.Errorf("a byte at a time:\n%q\nelse\n%q", slow, whole)
	}
	return whole
}

func want(t *testing.T, name string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

var (
	one   = record("warcinfo", "1", "software: none")
	two   = record("response", "2", "HTTP/1.1 200 OK\r\n\r\nThe ferry was late.")
	three = record("resource", "3", "Ülo said no.", "WARC-Target-URI: <http://example.org/a>")
)

// The three ways of packing hold the same records.
func TestPackings(t *testing.T) {
	want3 := []string{"1 software: none", "2 HTTP/1.1 200 OK\r\n\r\nThe ferry was late.", "3 Ülo said no."}
	for name, archive := range map[string]string{
		"plain":                   one + two + three,
		"a member a record":       pack(one) + pack(two) + pack(three),
		"one member":              pack(one + two + three),
		"two members":             pack(one) + pack(two+three),
		"plain and packed":        one + pack(two) + three,
		"padding between":         pack(one) + "\x00\x00\x00" + pack(two) + "\r\n" + pack(three) + "\x00\x00",
		"members cut anywhere":    pack(one) + pack(two) + pack(three),
		"line ends of one kind":   strings.ReplaceAll(one, "\r\n", "\n") + two + three,
		"no blank lines between":  strings.TrimRight(one, "\r\n") + "\r\n" + two + strings.TrimRight(three, "\r\n"),
		"blank lines at the head": "\r\n\r\n" + one + two + three,
		"an empty member":         pack("") + pack(one) + pack("\r\n") + pack(two) + pack(three),
		"versions":                strings.Replace(one, "1.1", "1.0", 1) + strings.Replace(two, "1.1", "0.18", 1) + three,
	} {
		want(t, name, all(t, archive), want3...)
	}
	if got := all(t, ""); got != nil {
		t.Errorf("nothing: %q", got)
	}
}

func TestFields(t *testing.T) {
	in := "WARC/1.0\r\nwarc-type:Revisit\r\nWARC-Target-URI: <http://example.org/\r\n  b>\r\nWARC-RECORD-ID:<urn:uuid:9>\r\nnonsense\r\n" +
		"WARC-Refers-To:  <urn:uuid:8> \r\nContent-Type: application/http;msgtype=response\r\nContent-Length: 2\r\nContent-Length: 7\r\nWARC-Date: 2024-05-06\r\n\r\nab\r\n\r\n"
	r, err := NewReader(strings.NewReader(in), 0).Next()
	if err != nil || r.Type != "revisit" || r.Target != "http://example.org/ b" || r.ID != "urn:uuid:9" || r.RefersTo != "urn:uuid:8" ||
		r.Media != "application/http;msgtype=response" || string(r.Block) != "ab" || r.Date != "2024-05-06" {
		t.Errorf("%+v %v", r, err)
	}
}

// cut is a text without its last n bytes.
func cut(s string, n int) string { return s[:len(s)-n] }

// What is damaged is told with its place, and reading goes on at the next record.
func TestDamage(t *testing.T) {
	gz := pack(two)
	broken := []byte(pack(record("response", "2", strings.Repeat("The ferry to Nalla was late again. ", 99))))
	broken[len(broken)/2] ^= 0xff
	sum := []byte(gz)
	sum[len(sum)-6] ^= 1
	long := strings.Replace(two, "Content-Length: 38", "Content-Length: 60", 1)
	short := strings.Replace(two, "Content-Length: 38", "Content-Length: 20", 1)
	none := strings.Replace(two, "Content-Length: 38\r\n", "", 1)
	if long == two || short == two || none == two {
		t.Fatal("the length of the record is another")
	}
	body := "2 HTTP/1.1 200 OK\r\n\r\nThe ferry was late."
	at := fmt.Sprint(len(one), ": ")
	for _, c := range []struct {
		name, archive string
		want          []string
	}{
		{"cut in a block", one + cut(two, 9), []string{at + "is cut short: fetch the file anew"}},
		{"cut in a head", one + two[:30], []string{at + "has a head that is cut short or too long"}},
		{"cut in a member", pack(one) + cut(gz, 9), []string{fmt.Sprint(len(pack(one))) + ": is cut short: fetch the file anew"}},
		{"cut in the head of a member", pack(one) + gz[:4], []string{fmt.Sprint(len(pack(one))) + ": is cut short: fetch the file anew"}},
		{"cut in the middle of a file", pack(one) + cut(gz, 9) + pack(three), []string{fmt.Sprint(len(pack(one))) + ": is damaged (flate: corrupt input before offset 108): fetch the file anew", "3 Ülo said no."}},
		{"a wrong bit", pack(one) + string(broken) + pack(three), []string{fmt.Sprint(len(pack(one))) + ": …", "3 Ülo said no."}},
		{"a wrong sum", pack(one) + string(sum) + pack(three), []string{fmt.Sprint(len(pack(one))) + ": is damaged (gzip: invalid checksum): fetch the file anew", "3 Ülo said no."}},
		{"too long, plain", one + long + three, []string{body + " (says that it is longer than it is)", "3 Ülo said no."}},
		{"too long, packed", pack(one) + pack(long) + pack(three), []string{body + " (says that it is longer than it is)", "3 Ülo said no."}},
		{"too long, one member", pack(one + long + three), []string{body + " (says that it is longer than it is)", "3 Ülo said no."}},
		{"too short, plain", one + short + three, []string{body[:22] + " (says that it is shorter than it is)", "3 Ülo said no."}},
		{"too short, packed", pack(one) + pack(short) + pack(three), []string{body[:22] + " (says that it is shorter than it is)", "3 Ülo said no."}},
		{"too short, one member", pack(one + short + three), []string{body[:22] + " (says that it is shorter than it is)", "3 Ülo said no."}},
		{"no length", one + none + three, []string{at + "does not say how long it is", "3 Ülo said no."}},
		{"no length, packed", pack(one) + pack(none) + pack(three), []string{fmt.Sprint(len(pack(one))) + ": does not say how long it is", "3 Ülo said no."}},
		{"garbage, plain", one + "xyz WARC/1.0 no\r\nWARC/1.0\r\n" + three, []string{at + "is none: what stands there was passed over", "3 Ülo said no."}},
		{"garbage, packed", pack(one) + "xyz\x1f\x8b\x08\x00" + pack(three), []string{fmt.Sprint(len(pack(one))) + ": is none: what stands there was passed over", "3 Ülo said no."}},
		{"a member of something else", pack(one) + pack("a list of names\n") + pack(three), []string{fmt.Sprint(len(pack(one))) + ": is none: what stands there was passed over", "3 Ülo said no."}},
		{"a head without an end", one + "WARC/1.0\r\nWARC-Type: x\r\n" + three, []string{at + "has a head that is cut short or too long", "3 Ülo said no."}},
		{"a head of a megabyte", one + "WARC/1.0\r\nWARC-Type: " + strings.Repeat("x", 1<<20) + "\r\n\r\n" + three, []string{at + "has a head that is cut short or too long", "3 Ülo said no."}},
		{"an archive in an archive", one + record("resource", "2", two+three) + three, []string{"2 " + two + three, "3 Ülo said no."}},
	} {
		got := all(t, c.archive)
		if c.name == "a wrong bit" && len(got) > 1 { // what is wrong depends on the packer
			at, _, _ := strings.Cut(got[1], ": ")
			got[1] = at + ": …"
		}
		if c.name == "cut in the middle of a file" && len(got) > 1 {
			c.want[0], got[1] = "", ""
		}
		want(t, c.name, got, append([]string{"1 software: none"}, c.want...)...)
	}
}

// A record that is too large is passed over, and the next is read.
func TestLarge(t *testing.T) {
	large := record("resource", "2", strings.Repeat("x", MaxBlock+1), "Content-Type: text/plain")
	for name, archive := range map[string]string{"plain": large + three, "packed": pack(large) + pack(three), "one member": pack(large + three)} {
		r := NewReader(strings.NewReader(archive), 0)
		rec, err := r.Next()
		if err != nil || !rec.Large || len(rec.Block) != MaxBlock {
			t.Errorf("%s: %v %v", name, rec, err)
		}
		if rec, err = r.Next(); err != nil || rec.ID != "urn:uuid:3" {
			t.Errorf("%s: then %v %v", name, rec, err)
		}
	}
}

// zeros are n bytes.
type zeros struct{ n int64 }

func (z *zeros) Read(p []byte) (int, error) {
	if z.n <= 0 {
		return 0, io.EOF
	}
	n := int(min(int64(len(p)), z.n))
	clear(p[:n])
	z.n -= int64(n)
	return n, nil
}

// A member that unpacks to a thousand times its size is left, in time that goes
// by what was read.
func TestBomb(t *testing.T) {
	var bomb bytes.Buffer
	z, _ := gzip.NewWriterLevel(&bomb, gzip.BestSpeed)
	fmt.Fprintf(z, "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n", 500<<20)
	io.Copy(z, &zeros{500 << 20})
	z.Close()
	r := NewReader(io.MultiReader(&bomb, strings.NewReader(pack(three))), 0)
	_, err := r.Next()
	var d *Damage
	if !errors.As(err, &d) || !strings.Contains(d.Says, "a hundred times its size") {
		t.Errorf("%v", err)
	}
	if rec, err := r.Next(); err != nil || rec.ID != "urn:uuid:3" {
		t.Errorf("then %v %v", rec, err)
	}
}

// A file of nothing but damage ends.
func TestTooMuchDamage(t *testing.T) {
	got := all(t, strings.Repeat("WARC/1.0\r\nWARC-Type: x\r\nContent-Length: 900000\r\n\r\n", 5000))
	if last := got[len(got)-1]; len(got) != maxDamage+1 || !strings.HasPrefix(last, "error is damaged in more than 200 places") {
		t.Errorf("%d: %s", len(got), last)
	}
	if got := all(t, strings.Repeat("\x1f\x8b\x08\x00", 300_000)); len(got) != 1 {
		t.Errorf("%q", got)
	}
}

// The error of reading the file itself is what it is.
func TestFailingFile(t *testing.T) {
	torn := errors.New("the disk is gone")
	for _, archive := range []string{one, pack(one), one + two[:50], pack(one) + pack(two)[:30]} {
		r := NewReader(io.MultiReader(strings.NewReader(archive), failing{torn}), 0)
		var err error
		for range 5 {
			if _, err = r.Next(); err != nil {
				break
			}
		}
		if err != torn {
			t.Errorf("%v", err)
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
