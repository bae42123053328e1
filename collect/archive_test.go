package collect

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

// recorded is a record of a WARC file.
func recorded(kind, block string, fields ...string) string {
	head := append([]string{"WARC/1.1", "WARC-Type: " + kind, "WARC-Date: 2024-05-06T07:08:09Z", "Content-Length: " + fmt.Sprint(len(block))}, fields...)
	return strings.Join(head, "\r\n") + "\r\n\r\n" + block + "\r\n\r\n"
}

// replied is a record of a reply with a type and a body.
func replied(address, media, body string, fields ...string) string {
	return recorded("response", "HTTP/1.1 200 OK\r\nContent-Type: "+media+"\r\n\r\n"+body, append(fields, "WARC-Target-URI: "+address, "Content-Type: application/http; msgtype=response")...)
}

// members is a gzip member a record.
func members(records ...string) string {
	var b bytes.Buffer
	for _, r := range records {
		z := gzip.NewWriter(&b)
		io.WriteString(z, r)
		z.Close()
	}
	return b.String()
}

// archived reads an archive as a file: documents as "part address format body",
// errors and remarks without the file's name.
func archived(t *testing.T, archive string) (documents, errors, remarks []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.warc.gz")
	if err := os.WriteFile(path, []byte(archive), 0o644); err != nil {
		t.Fatal(err)
	}
	for d, e := range Files([]string{path}, Options{Remark: func(m muster.Remark) { remarks = append(remarks, strings.TrimPrefix(m.Why, path)) }}) {
		if e != nil {
			errors = append(errors, strings.TrimPrefix(e.Error, path))
			continue
		}
		documents = append(documents, fmt.Sprintf("%s %s %s %s", d.Part, d.Address, d.Format, d.Bytes))
		if to, candidates := d.Published.To.String(), d.Published.Candidates; to != "2024-05-06" || len(candidates) != 1 || candidates[0].Basis != "file" || candidates[0].Where != "WARC-Date" {
			t.Errorf("%s: day %+v", d.Part, d.Published)
		}
	}
	return documents, errors, remarks
}

// The type decides what is a report; what is none is counted.
func TestArchive(t *testing.T) {
	const page = "<!DOCTYPE html><title>Ferry</title><p>The ferry was late."
	documents, errors, remarks := archived(t, recorded("warcinfo", "software: none")+
		replied("http://example.org/a", "text/html; charset=iso-8859-1", "<html><p>Caf\xe9")+
		recorded("request", "GET /a HTTP/1.1\r\n\r\n")+
		replied("https://example.org/b.txt", "text/plain", "The ferry was late.")+
		replied("https://example.org/c", "text/plain", page)+
		replied("https://example.org/d.png", "image/png", "\x89PNG")+
		replied("https://example.org/e.css", "text/css", "p {}")+
		replied("https://example.org/f.css", "text/css", "p {}")+
		replied("https://example.org/g", "application/json", `{"a": 1}`)+
		replied("https://example.org/h", "text/html", " \r\n")+
		replied("https://example.org/i", "text/html", "\x89PNG")+
		replied("https://example.org/j", "application/octet-stream", "\x01\x02\x03")+
		replied("https://example.org/k", "application/octet-stream", page)+
		recorded("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No.", "WARC-Target-URI: https://example.org/l")+
		recorded("resource", "A note.", "Content-Type: text/plain", "WARC-Target-URI: urn:note:1")+
		recorded("conversion", "The words of a page.", "Content-Type: text/plain", "WARC-Target-URI: https://example.org/m")+
		recorded("resource", "20240506 example.org", "Content-Type: text/dns", "WARC-Target-URI: dns:example.org")+
		recorded("metadata", "x: y"))
	for i, d := range documents { // offsets are tested elsewhere
		_, documents[i], _ = strings.Cut(strings.TrimPrefix(d, "record at "), " ")
	}
	want(t, "documents", documents,
		"http://example.org/a html <html><p>Café", "https://example.org/b.txt txt The ferry was late.", "https://example.org/c html "+page,
		"https://example.org/k html "+page, " txt A note.", "https://example.org/m txt The words of a page.")
	want(t, "errors", errors)
	want(t, "remarks", remarks, ": 9 of 15 replies are no reports and were passed over: 2 style sheets, 1 data, 1 empty, 1 file of another kind, 1 file without a type, 1 image, 1 name look-up, 1 reply with status 404.")
}

// Documents that are kept are not those of later records: they are read side by
// side, while the archive goes on.
func TestArchiveKeeps(t *testing.T) {
	var archive strings.Builder
	for i := range 20 {
		archive.WriteString(replied("https://example.org/a", "text/plain", fmt.Sprintf("The ferry was %2d hours late.", i)))
	}
	documents, _ := all([]string{"-"}, strings.NewReader(archive.String()))
	for i, d := range documents {
		if want := fmt.Sprintf("The ferry was %2d hours late.", i); string(d.Bytes) != want {
			t.Errorf("record %d: %s", i, d.Bytes)
		}
	}
	if len(documents) != 20 {
		t.Errorf("%d documents", len(documents))
	}
}

// A feed in an archive is its items; a page that is packed is unpacked.
func TestArchiveOfFeeds(t *testing.T) {
	feed := `<rss version="2.0"><channel><title>Nalla Post</title><item><title>Late</title><description>The ferry was late.</description><link>https://example.org/late</link></item></channel></rss>`
	documents, errors, remarks := archived(t, members(replied("https://example.org/rss", "application/rss+xml", feed),
		recorded("response", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/plain\r\n\r\n"+members("The ferry was late."), "WARC-Target-URI: https://example.org/n")))
	if len(documents) != 2 || !strings.HasPrefix(documents[0], "record at 0, item 1 https://example.org/late ") || !strings.HasSuffix(documents[1], " https://example.org/n txt The ferry was late.") {
		t.Errorf("%q", documents)
	}
	want(t, "errors", errors)
	want(t, "remarks", remarks)
}

// What is damaged is told with its place; the rest is read.
func TestDamagedArchive(t *testing.T) {
	good := replied("https://example.org/b.txt", "text/plain", "The ferry was late.")
	cut := recorded("response", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n13\r\nThe ferry was late.\r\n5\r\nNo")
	none := recorded("response", "<p>no reply", "Content-Type: application/http")
	piece := recorded("response", "HTTP/1.1 200 OK\r\n\r\nThe", "WARC-Segment-Number: 1")
	bomb := recorded("response", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"+members(strings.Repeat("x", MaxReport+1)))
	file := members(good, cut, none, piece, bomb) + "junk" + members(good)
	file = file[:len(file)-9]
	documents, errors, _ := archived(t, file)
	if len(documents) != 2 || !strings.HasSuffix(documents[1], "The ferry was late.No") {
		t.Errorf("%q", documents)
	}
	at := func(records ...string) int { return len(members(records...)) }
	want(t, "errors", errors,
		fmt.Sprintf(" has at offset %d a reply that ends before its last chunk: what was there was read.", at(good)),
		fmt.Sprintf(" has at offset %d a reply that has no status line or no end of its head: check the page by itself.", at(good, cut)),
		fmt.Sprintf(" has at offset %d a record in several pieces, which Muster does not join: check the page by itself.", at(good, cut, none)),
		fmt.Sprintf(" has at offset %d a reply that unpacks to more than 10 MB, more than one report can be: check the page by itself.", at(good, cut, none, piece)),
		fmt.Sprintf(" has at offset %d a record that is none: what stands there was passed over.", at(good, cut, none, piece, bomb)),
		fmt.Sprintf(" has at offset %d a record that is cut short: fetch the file anew.", at(good, cut, none, piece, bomb)+4))
}

// A page that had not changed has the words of the earlier visit and its own
// address and day; one that the archive does not hold is named.
func TestRevisits(t *testing.T) {
	first := replied("https://example.org/a", "text/plain", "The ferry was late.", "WARC-Record-ID: <urn:uuid:1>", "WARC-Payload-Digest: sha1:ABC")
	again := func(fields ...string) string {
		return recorded("revisit", "HTTP/1.1 304 Not Modified\r\n\r\n", append(fields, "WARC-Target-URI: https://example.org/b")...)
	}
	for name, revisit := range map[string]string{
		"by record":  again("WARC-Refers-To: <urn:uuid:1>"),
		"by visit":   again("WARC-Refers-To-Target-URI: https://example.org/a", "WARC-Refers-To-Date: 2024-05-06T07:08:09Z"),
		"by content": again("WARC-Payload-Digest: sha1:ABC"),
	} {
		for _, archive := range []string{first + revisit, members(first, revisit), members(first + revisit)} {
			documents, errors, _ := archived(t, archive)
			if len(documents) != 2 || !strings.HasSuffix(documents[1], " https://example.org/b txt The ferry was late.") || errors != nil {
				t.Errorf("%s: %q %q", name, documents, errors)
			}
		}
	}
	for _, revisit := range []string{again("WARC-Refers-To: <urn:uuid:2>", "WARC-Payload-Digest: sha1:ABC"), again(), again("WARC-Payload-Digest: sha1:ABD")} {
		documents, errors, _ := archived(t, members(first, revisit))
		if len(documents) != 1 || len(errors) != 1 || !strings.Contains(errors[0], "(https://example.org/b)") || !strings.Contains(errors[0], "does not hold the earlier record") {
			t.Errorf("%q %q", documents, errors)
		}
	}
	var remarks []string
	for _, e := range Files([]string{"-"}, Options{Stdin: strings.NewReader(first + again("WARC-Refers-To: <urn:uuid:1>")), Remark: func(m muster.Remark) { remarks = append(remarks, m.Why) }}) {
		if e != nil {
			t.Error(e.Error)
		}
	}
	want(t, "on standard input", remarks, "Standard input: 1 of 2 replies are no reports and were passed over: 1 page read before.")
}

// Errors of one archive are bounded, and counted beyond.
func TestManyErrors(t *testing.T) {
	none := recorded("response", "<p>no reply", "Content-Type: application/http")
	_, errors, _ := archived(t, strings.Repeat(none, maxErrors+5))
	if len(errors) != maxErrors+1 || !strings.Contains(errors[maxErrors], "has 5 more records that could not be read") {
		t.Errorf("%d errors, the last %s", len(errors), errors[len(errors)-1])
	}
}

// What is larger than a report is named, unless it could be none.
func TestLargeRecords(t *testing.T) {
	large := strings.Repeat("x", 11<<20)
	documents, errors, remarks := archived(t, replied("https://example.org/v", "video/mp4", large)+replied("https://example.org/t", "text/plain", large)+replied("https://example.org/b.txt", "text/plain", "Late."))
	if len(documents) != 1 || len(errors) != 1 || !strings.Contains(errors[0], "a record larger than 10 MB") || len(remarks) != 1 || !strings.Contains(remarks[0], "1 video") {
		t.Errorf("%d documents, %q, %q", len(documents), errors, remarks)
	}
}

// Whatever an archive and its replies hold: reading ends, every error is one
// sentence, documents are no larger than a report, and the same bytes give the
// same documents.
func FuzzArchive(f *testing.F) {
	page := "<!DOCTYPE html><html><p>The ferry was late."
	f.Add([]byte(replied("https://example.org/a", "text/html", page) + recorded("revisit", "", "WARC-Refers-To-Target-URI: https://example.org/a", "WARC-Refers-To-Date: 2024-05-06T07:08:09Z")))
	f.Add([]byte(members(replied("https://example.org/b", "application/rss+xml", "<rss><channel><item><title>Late</title></item></channel></rss>"), replied("https://example.org/c", "message/rfc822", "From: a\r\nSubject: b\r\n\r\nLate."))))
	f.Add([]byte(recorded("response", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nContent-Type: text/plain;charset=utf-16\r\n\r\n5\r\n\x1f\x8b\x08\x00\x00")))
	f.Add([]byte(replied("https://example.org/d", "", "PK\x03\x04") + replied("https://example.org/e", "application/pdf", "%PDF-1.4")))
	f.Fuzz(func(t *testing.T, archive []byte) {
		read := func() string {
			var out strings.Builder
			r := &run{yield: func(d muster.Document, e *muster.FileError) bool {
				switch {
				case e != nil && (!strings.HasPrefix(e.Error, "x") || !strings.HasSuffix(e.Error, ".") || strings.ContainsAny(e.Error, "\n\r")):
					t.Errorf("error %q", e.Error)
				case e != nil:
					out.WriteString(e.Error + "\n")
				case len(d.Bytes) > 4*MaxReport || d.Part == "":
					t.Errorf("%q: %d bytes", d.Part, len(d.Bytes))
				default:
					fmt.Fprintf(&out, "%q %q %q %q\n", d.Part, d.Address, d.Format, d.Bytes)
				}
				return true
			}}
			r.archive("x", bytes.NewReader(archive), bytes.NewReader(archive))
			return out.String()
		}
		if first, again := read(), read(); first != again {
			t.Errorf("%s\nthen\n%s", first, again)
		}
	})
}

// What an archive says of itself reaches no terminal as it is.
func TestHostileNames(t *testing.T) {
	documents, errors, _ := archived(t, recorded("revisit", "", "WARC-Target-URI: https://example.org/\x1b[2J\u202e\r", "WARC-Refers-To: <urn:\x07"+strings.Repeat("x", 5000)+">")+
		replied("https://example.org/\x1b]0;owned\x07", "text/plain", "Late."))
	if len(errors) != 1 || strings.ContainsAny(errors[0], "\x1b\x07\r\u202e") || len(errors[0]) > 1200 {
		t.Errorf("%q", errors)
	}
	if len(documents) != 1 || strings.Contains(documents[0], "owned") {
		t.Errorf("%q", documents)
	}
}
