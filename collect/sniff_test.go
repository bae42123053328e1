package collect

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
)

// zipped makes an archive of members, each a line of text.
func zipped(t testing.TB, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte("<html>boats</html>")); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func packed(t testing.TB, inner []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(inner); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSniff(t *testing.T) {
	word := zipped(t, "report.html", "notes.md", "[Content_Types].xml", "word/document.xml")
	utf16 := append([]byte{0xff, 0xfe}, wide("<html>")...)
	for _, c := range []struct {
		in   string
		want kind
	}{
		{"The boats came.", plainText}, {"", plainText}, {"<3 boats", plainText}, {"{boats} came", plainText}, {"[Correction] Boats came", plainText},
		{"%PDF-1.7\n", pdfFile}, {"\r\n%PDF-1.4", pdfFile}, {"%PDF is a format", plainText},
		{"\ufeff<!DOCTYPE html><p>", htmlPage}, {"<!-- saved -->\n<HTML lang=en>", htmlPage}, {"<p>boats", htmlPage}, {string(utf16), htmlPage},
		{"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", htmlPage}, {"<?xml version='1.0'?><html xmlns='x'>", htmlPage},
		{"<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>", feedFile}, {"<feed xmlns='x'>", feedFile}, {"<rdf:RDF>", feedFile}, {"<a:feed xmlns:a='x'>", feedFile},
		{"<!DOCTYPE rss [<!ENTITY a 'b>'>\n]><rss>", feedFile}, {"<urlset>", otherXML}, {"<svg>", otherXML},
		{`{"version":"https://jsonfeed.org/version/1","items":[]}`, feedFile}, {`{"@context":"https://schema.org","@type":"NewsArticle"}`, jsonArticle},
		{`[{"a":1},{"@type":"NewsArticle"}]`, jsonArticle}, {`{"@graph":[]}`, jsonArticle}, {`{"a":1}`, otherJSON}, {`[1,2]`, otherJSON}, {`{"a":`, plainText},
		{"From: Ada Brill <ada@post.example>\nSubject: boats\n\nThey came.", mailMessage}, {"Received: by x\nMIME-Version: 1.0\nX-A: b\n c\n\n", mailMessage},
		{"From ada@post.example Thu Mar 13\nFrom: x\nDate: y\n\nz", mailMessage},
		{"Subject: boats\n\nThey came.", plainText}, {"Brill: who pays?\nFinn: we do.\n\nx", plainText}, {"From: the sea\nThe boats came", plainText},
		{string(word), wordDocument}, {string(zipped(t, "xl/workbook.xml", "[Content_Types].xml")), spreadsheet}, {string(zipped(t, "report.html")), zipArchive},
		{string(zipped(t, "word/document.xml")), zipArchive}, {string(word[:len(word)/2]), brokenZip}, {string(zipped(t, "META-INF/manifest.xml", "content.xml")), openDocument},
		{string(packed(t, nil)), gzipFile}, {"WARC/1.0\r\n", warcFile}, {"{\\rtf1", richText}, {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 x", oldWord},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + string(wide("EncryptedPackage")), lockedOffice}, {"\x89PNG", picture},
	} {
		if got := sniff([]byte(c.in)); got != c.want {
			t.Errorf("%.60q is %q, want %q", c.in, got, c.want)
		}
	}
}

// Ending and content together: what cannot be mistaken wins, a name that
// cannot be right is refused with both kinds named.
func TestTold(t *testing.T) {
	page, mail := "<!DOCTYPE html><p>boats", "Received: by x\nFrom: a@b.example\n\nboats"
	for _, c := range []struct {
		ending, in string
		want       kind
		why        string
	}{
		{"txt", "boats", plainText, ""}, {"txt", page, htmlPage, ""}, {"txt", "<p>boats", plainText, ""}, {"txt", mail, mailMessage, ""}, {"txt", "From: a\nSubject: b\n\nc", plainText, ""},
		{"txt", "%PDF-1.4", pdfFile, ""}, {"md", page, markdownText, ""}, {"md", "%PDF-1.4", pdfFile, ""}, {"html", "boats", htmlPage, ""}, {"html", mail, mailMessage, ""},
		{"htm", "<rss>", feedFile, ""}, {"xhtml", page, htmlPage, ""}, {"eml", mail, mailMessage, ""}, {"eml", "boats", plainText, "no mail headers"}, {"eml", page, htmlPage, ""},
		{"pdf", page, htmlPage, "is no PDF inside but an HTML page"}, {"docx", "%PDF-1.4", pdfFile, ""}, {"docx", "boats", plainText, "is no Word document inside but plain text"},
		{"xml", "<rss>", feedFile, ""}, {"xml", page, htmlPage, ""}, {"xml", "<urlset>", otherXML, "no feed"}, {"json", "<rss>", feedFile, ""}, {"json", "boats", otherJSON, "no JSON inside"},
		{"rss", "boats", otherXML, "no feed inside"}, {"doc", page, htmlPage, ""}, {"", page, htmlPage, ""}, {"-", "boats", plainText, ""}, {"doc", "{\\rtf1", richText, "RTF"},
		{"docx", string(zipped(t, "a.txt")), zipArchive, "unpack it"}, {"xml", mail, mailMessage, "rename it to .eml"},
	} {
		got, why := told(c.ending, []byte(c.in))
		if got != c.want || (why == "") != (c.why == "") || !strings.Contains(why, c.why) {
			t.Errorf(".%s %.40q is %q (%s), want %q (%s)", c.ending, c.in, got, why, c.want, c.why)
		}
	}
}

func TestContentOfStandardInput(t *testing.T) {
	for in, want := range map[string]string{
		"boats": "txt", "<!DOCTYPE html><p>boats": "html", "%PDF-1.4": "pdf", string(packed(t, []byte("<html>boats"))): "html",
		`{"@type":"NewsArticle"}`: "json", "<rss><channel><item><title>a</title></item></channel></rss>": "txt item 1",
	} {
		ds, es := all([]string{"-"}, strings.NewReader(in))
		if len(ds) != 1 || strings.TrimSpace(ds[0].Format+" "+ds[0].Part) != want || ds[0].Path != "-" {
			t.Errorf("%.40q: %+v %v, want %s", in, ds, es, want)
		}
	}
}

// A packed report may unpack to the limit and no further.
func TestGzipBomb(t *testing.T) {
	bomb := packed(t, make([]byte, 100<<20))
	_, es := all([]string{"-"}, bytes.NewReader(bomb))
	if len(es) != 1 || es[0].Error != "Standard input is larger than 10 MB, more than one report can be: split it." {
		t.Errorf("%v", es)
	}
	_, es = all([]string{"-"}, bytes.NewReader(packed(t, packed(t, []byte("boats")))))
	if len(es) != 1 || !strings.Contains(es[0].Error, "inside a gzip file") {
		t.Errorf("%v", es)
	}
	_, es = all([]string{"-"}, bytes.NewReader(bomb[:len(bomb)/2]))
	if len(es) != 1 || !strings.Contains(es[0].Error, "cut short or damaged") && !strings.Contains(es[0].Error, "larger than") {
		t.Errorf("%v", es)
	}
}

func FuzzTold(f *testing.F) {
	f.Add("txt", []byte("<?xml?><!DOCTYPE x [ ]><rss>"))
	f.Add("eml", []byte("From: a\n b\nDate: c\n\n"))
	f.Add("docx", zipped(f, "word/document.xml", "[Content_Types].xml"))
	f.Fuzz(func(t *testing.T, ending string, b []byte) {
		is, why := told(ending, b)
		if is == "" {
			t.Fatal(ending, why)
		}
	})
}

// What a message carries is told like files are; what is no report is named.
func TestMessage(t *testing.T) {
	in := "MIME-Version: 1.0\nFrom: Ada <a@post.example>\nSubject: boats\nContent-Type: multipart/mixed; boundary=b\n\n" +
		"--b\n\nSee attached.\n" +
		"--b\nContent-Disposition: attachment; filename=a.pdf\n\n%PDF-1.4\n" +
		"--b\nContent-Disposition: attachment; filename=b.docx\n\nboats\n" +
		"--b\nContent-Disposition: attachment; filename=c.doc\n\n{\\rtf1\n" +
		"--b\nContent-Disposition: attachment; filename=d.html\n\n<p>boats\n--b--"
	dir := world(t, map[string]string{"m.eml": in})
	ds, es := collected(t, dir, "m.eml")
	want(t, "documents", ds, "m.eml eml boats\n\nSee attached.", "m.eml pdf %PDF-1.4", "m.eml html <p>boats")
	want(t, "errors", es,
		"m.eml has the attachment “b.docx”, which is no Word document inside but plain text: rename it, or save it anew.",
		"m.eml has the attachment “c.doc”, which is a rich-text (RTF) file: save it as .docx or .txt.")
}
