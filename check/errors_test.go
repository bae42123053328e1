package check_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"muster/check"
	"muster/collect"
)

var update = flag.Bool("update", false, "write testdata/errors.txt anew")

// zipped is an archive of members by name.
func zipped(t *testing.T, members map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(members))
	for name := range members {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(members[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// word is a Word file whose text is the body given.
func word(t *testing.T, body string) string {
	return zipped(t, map[string]string{"[Content_Types].xml": "<Types/>", "word/document.xml": `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`})
}

// wide is a text in UTF-16, as old Office files hold names.
func wide(s string) string {
	var b strings.Builder
	for _, c := range s {
		b.WriteRune(c)
		b.WriteByte(0)
	}
	return b.String()
}

// pdf is a PDF of one page with this content, and more entries of the trailer.
func pdf(content, trailer string) string {
	return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F<</Subtype/Type0/Encoding/Identity-H>>/H<</Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</I 5 0 R/R 6 0 R>>>>>>endobj\n4 0 obj<</Length " +
		strconv.Itoa(len(content)) + ">>stream\n" + content + "\nendstream endobj\n5 0 obj<</Subtype/Image/Length 0>>stream\n\nendstream endobj\n6 0 obj<</Subtype/Form/Length 120/Resources<</XObject<</R 6 0 R>>>>>>stream\n" +
		strings.Repeat("/R Do ", 20) + "\nendstream endobj\ntrailer<</Root 1 0 R" + trailer + ">>\n%%EOF"
}

// zoo has a file for each sentence with which a report is refused.
func zoo(t *testing.T) map[string]string {
	mail := "MIME-Version: 1.0\nFrom: Ada <ada@post.example>\nSubject: boats\n"
	parts := func(in ...string) string {
		return mail + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee attached.\n--b\n" + strings.Join(in, "\n--b\n") + "\n--b--"
	}
	nested := mail + "\nboats"
	for range 30 {
		nested = mail + "Content-Type: message/rfc822\n\n" + nested
	}
	feed := func(items string) string { return "<rss><channel><title>Post</title>" + items + "</channel></rss>" }
	return map[string]string{
		"empty.txt": " \n", "invisible.txt": "\ufeff\u200b", "zero.txt": "boats\x00boats", "control.txt": "bo\x01\x02\x03at", "broken.txt": "\xc3(\xc3(\xc3(b",
		"picture.txt": "\x89PNG\r\n", "program.txt": "\x7fELF boats", "rich.txt": "{\\rtf1 boats}", "large.txt": strings.Repeat("boats and barges ", 700_000),
		"ending": "boats", "table.csv": "a,b", "no-word.docx": "boats", "page.pdf": "<!DOCTYPE html><p>boats", "plain.eml": "boats",
		"other.xml": "<urlset/>", "broken.xml": "boats", "mail.xml": mail + "\nboats", "other.json": "{}", "broken.json": "{", "feed-gone.rss": "boats",
		"old.doc": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked.docx": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("EncryptedPackage"),
		"sheet.xlsx": zipped(t, map[string]string{"[Content_Types].xml": "", "xl/workbook.xml": ""}), "slides.pptx": zipped(t, map[string]string{"[Content_Types].xml": "", "ppt/presentation.xml": ""}),
		"open.odt": zipped(t, map[string]string{"content.xml": "", "META-INF/manifest.xml": ""}), "book.epub": zipped(t, map[string]string{"META-INF/container.xml": ""}),
		"many.zip": zipped(t, map[string]string{"a.html": "boats"}), "half.docx": word(t, "")[:60],
		"broken.txt.gz": gzipped(t, "boats")[:12], "twice.txt.gz": gzipped(t, gzipped(t, "boats")),
		"wordless.docx": word(t, "<w:p/>"), "torn.docx": word(t, "<w:p>"), "deep.docx": word(t, strings.Repeat("<w:sdt>", 600)), "bomb.docx": word(t, strings.Repeat(" ", 8<<20)),
		"torn-member.docx": strings.Replace(word(t, "<w:p/>"), "\x08\x00\x00\x00\x00\x00", "\x63\x00\x00\x00\x00\x00", -1), "locked-member.docx": strings.ReplaceAll(word(t, "<w:p/>"), "\x14\x00\x08\x00\x08\x00", "\x14\x00\x09\x00\x08\x00"),
		"crowd.docx":    zipped(t, crowd(10_001)),
		"half-word.doc": zipped(t, map[string]string{"[Content_Types].xml": "", "word/document.xml": "", "_rels/.rels": "<"}),
		"damaged.pdf":   "%PDF-1.4\nboats", "empty.pdf": pdf("", ""), "scan.pdf": pdf("/I Do", ""), "coded.pdf": pdf("BT /F 9 Tf 9 9 Td <00010002000300040005> Tj ET", ""),
		"locked.pdf": pdf("", "/Encrypt<</Filter/Standard/V 2/R 3/O(x)/U(y)>>"), "bomb.pdf": pdf("/R Do", ""), "torn.pdf": strings.Replace(pdf("BT /H 9 Tf 9 9 Td (boats) Tj ET", ""), "[3 0 R]", "[3 0 R 9 0 R]", 1), "pages.pdf": pages(5_001),
		"none.rss": feed(""), "wordless.rss": feed("<item><link>x</link></item>"), "torn.rss": "<rss><channel><item>", "half.rss": feed("<item><title>Boats</title></item>")[:70] + "<item>",
		"deep.rss": feed(strings.Repeat("<a>", 300)), "long.rss": feed(strings.Repeat("<item><title>Boats</title></item>", 10_001)), "torn-feed.json": `{"version":"https://jsonfeed.org/version/1","items":{}}`,
		"secret.eml": mail + "Content-Type: multipart/encrypted\n\nx", "wordless.eml": mail + "\n\n", "nested.eml": nested, "crowd.eml": parts(strings.Repeat("\n\nboats\n--b", 600)),
		"damaged.eml":  parts("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nYm9hdHM=AAA=A"),
		"attached.eml": parts("Content-Disposition: attachment; filename=a.docx\n\nboats", "Content-Disposition: attachment; filename=b.odt\n\nboats", "Content-Disposition: attachment; filename=c.pdf\n\n%PDF-1.4 boats"),
		"mailbox.mbox": strings.Repeat("From ada@post.example Thu Mar 13 10:00:00 2025\nFrom: a\nSubject: b\n\nboats\n\n", 5_001),
	}
}

func crowd(n int) map[string]string {
	m := map[string]string{"[Content_Types].xml": "", "word/document.xml": ""}
	for i := range n {
		m["word/media/"+strconv.Itoa(i)] = ""
	}
	return m
}

func pages(n int) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Kids[")
	b.WriteString(strings.Repeat("<</Type/Page>>", n))
	b.WriteString("]>>endobj\ntrailer<</Root 1 0 R>>")
	return b.String()
}

// Every sentence with which a report is refused has a name and a file here that
// provokes it; testdata/errors.txt lists them (go test ./check -run Errors
// -update writes it anew). None is lost on the way, none repeats, each says what
// to do.
func TestErrors(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", "") // pdftotext would read some
	dir := t.TempDir()
	t.Chdir(dir)
	files := zoo(t)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	var out strings.Builder
	for _, name := range names {
		if err := os.WriteFile(name, []byte(files[name]), 0o644); err != nil {
			t.Fatal(err)
		}
		errs, docs := 0, 0
		for d, failed := range collect.Files([]string{name}, collect.Options{}) {
			sentence := ""
			if failed != nil {
				sentence = failed.Error
			} else if docs++; docs > 5 {
				continue // a feed of thousands
			} else if r, err := check.Read(d, o); err != nil {
				sentence = err.Error()
			} else if r.Text.Missing != "" {
				sentence = name + " " + r.Text.Missing + "."
			} else {
				continue
			}
			errs++
			out.WriteString(sentence + "\n")
			if strings.Count(sentence, "\n") > 0 || !strings.Contains(sentence, ":") || !strings.HasPrefix(sentence, name) {
				t.Errorf("%s: %q is not one sentence that says what, where and what to do", name, sentence)
			}
		}
		if errs == 0 {
			t.Errorf("%s provokes nothing", name)
		}
		os.Remove(name)
	}
	t.Chdir(filepath.Dir(here))
	golden := filepath.Join("testdata", "errors.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, old := strings.Split(out.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(old)) {
		if i >= len(got) || i >= len(old) || got[i] != old[i] {
			t.Fatalf("line %d of %s differs:\n%s\nwant\n%s", i+1, golden, at(got, i), at(old, i))
		}
	}
	for _, literal := range refusals(t) {
		if !strings.Contains(out.String(), literal) {
			t.Errorf("no file provokes %q: add one to the zoo", literal)
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

// here is the folder of this package, before a test leaves it.
var here = func() string {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return filepath.Join(dir, "errors_test.go")
}()

// unprovoked are what no small file of the zoo can provoke: faults of the file
// system and of the run, tested in collect; and limits tested beside their code.
var unprovoked = []string{
	"is not a file but a ", "was already read", "does not exist", "may not be read by you", "is a link that leads back", "has a name that is too long", "could not be read (",
	"folders deep: name it itself", "is a link back to a folder", "MB of text: split it", "is XML but no feed (RSS", "is a message, and", "holds too much",
	"is no report that Muster reads inside a message", "holds a WARC file",
}

// refusals are the sentences in the code of the readers of files: what stands
// before the first value that is filled in, of each text that begins with "is",
// "has" or "holds".
func refusals(t *testing.T) []string {
	var out []string
	for _, pattern := range []string{"../collect/fail.go", "../collect/format.go", "../collect/sniff.go", "../collect/report.go", "../collect/feed/*.go", "../collect/mail/*.go", "../clean/docx/*.go", "../clean/pdf/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			tree, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				s, err := strconv.Unquote(lit.Value)
				if err != nil || !strings.HasPrefix(s, "is ") && !strings.HasPrefix(s, "has ") && !strings.HasPrefix(s, "holds ") || len(s) < 20 {
					return true
				}
				for _, u := range unprovoked {
					if strings.Contains(s, u) {
						return true
					}
				}
				s, _, _ = strings.Cut(s, "%")
				out = append(out, s)
				return true
			})
		}
	}
	if len(out) < 30 {
		t.Errorf("only %d refusals found in the code", len(out))
	}
	return out
}
