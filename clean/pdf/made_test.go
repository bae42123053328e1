package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"muster/clean/page"
)

// made is a PDF of the objects given, numbered from 1; the first is the
// catalogue.
func made(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/Info<</Title(Untitled)/Author(Ada Brill)/CreationDate(D:20250313120000Z)>>>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// stream is a stream object with extra entries of its dictionary.
func stream(extra, body string) string {
	return fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(body), extra, body)
}

const resources = `<</Font<</F 3 0 R/B<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>>>>>`

// pagesOf is a PDF whose pages have these contents; F is Helvetica, B its bold.
func pagesOf(contents ...string) []byte {
	kids := ""
	objects := []string{"<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}
	for _, c := range contents {
		n := len(objects) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", n+1), stream("", c))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 600 800]/Resources %s>>", kids, len(contents), resources)
	return made(objects...)
}

// at draws a line of text.
func at(x, y, size int, text string) string {
	return fmt.Sprintf("BT /F %d Tf %d %d Td (%s) Tj ET\n", size, x, y, text)
}

// column draws lines one under another, ten points apart from 14 down.
func column(x, y int, lines ...string) string {
	out := ""
	for i, l := range lines {
		out += at(x, y-14*i, 11, l)
	}
	return out
}

func packed(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		panic(err)
	}
	z.Close()
	return b.String()
}

func show(p page.Page) string {
	var out []string
	for _, l := range p.Lines {
		out = append(out, strings.TrimSpace([...]string{"", "title ", "standfirst ", "heading ", "item ", "row "}[l.Kind])+"|"+strings.ReplaceAll(l.Text, "\t", " # "))
	}
	for _, o := range p.Outside {
		out = append(out, "-"+o.Why+"|"+o.Text)
	}
	return strings.Join(out, "\n")
}

func want(t *testing.T, name string, raw []byte, want string) {
	t.Helper()
	got, err := Read(raw)
	if s := show(got); err != nil || s != want {
		t.Errorf("%s: %v\n%s\nwant\n%s", name, err, s, want)
	}
}
