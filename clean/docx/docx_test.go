package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"muster/clean/page"
)

const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// made is a Word file of the parts given, by name; "" names the text's body.
func made(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, text string) {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	add("[Content_Types].xml", "<Types/>")
	for name, text := range parts {
		if name == "" {
			add("word/document.xml", "<w:document "+w+"><w:body>"+text+"</w:body></w:document>")
		} else {
			add(name, text)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func show(p page.Page) string {
	var out []string
	for _, l := range p.Lines {
		s := strings.TrimSpace([...]string{"", "title ", "standfirst ", "heading ", "item ", "row "}[l.Kind]+l.Why) + "|" + strings.ReplaceAll(l.Text, "\t", " # ")
		if l.More {
			s = "+" + s
		}
		out = append(out, s)
	}
	for _, l := range p.Outside {
		out = append(out, "-"+l.Why+"|"+l.Text)
	}
	return strings.Join(out, "\n")
}

func p(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
func styled(style, in string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + in + `</w:t></w:r></w:p>`
}

const styles = `<w:styles ` + w + `><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="U1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:name w:val="House head"/><w:basedOn w:val="U1"/></w:style><w:style w:styleId="LP"><w:name w:val="List Paragraph"/></w:style>
<w:style w:styleId="Cap"><w:name w:val="caption"/></w:style><w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style><w:style w:styleId="Hid"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>`

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs", p("The boats came.") + p("") + p("They  float."), "|The boats came.\n|They float."},
		{"runs", `<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:r><w:t>boa</w:t></w:r><w:r><w:t>ts came</w:t><w:tab/><w:t>early.</w:t></w:r></w:p>`, "|The boats came early."},
		{"line breaks", `<w:p><w:r><w:t>Boats</w:t><w:br/><w:t>and barges</w:t></w:r></w:p>`, "|Boats\n+|and barges"},
		{"styles", styled("Titel", "Boats") + styled("U1", "Harbour") + styled("Own", "Yard") + styled("LP", "one boat") + styled("Cap", "A boat") + styled("V1", "Harbour 3") + styled("A", "Loop.") + styled("none", "Plain."),
			"title|Boats\nheading|Harbour\nheading|Yard\nitem|one boat\ncaption|A boat\ntable of contents|Harbour 3\n|Loop.\n|Plain."},
		{"a changed style is the new one", `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="U1"/><w:numPr/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Boats.</w:t></w:r></w:p>`, "|Boats."},
		{"lists", `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>none</w:t></w:r></w:p>`, "item|one\n|none"},
		{"tracked changes", `<w:p><w:r><w:t xml:space="preserve">It cost </w:t></w:r><w:del><w:r><w:delText>4</w:delText></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> million.</w:t></w:r></w:p>`, "|It cost 5 million.\n-deleted text|4"},
		{"moved text", `<w:p><w:moveFrom><w:r><w:t>Old place.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>New place.</w:t></w:r></w:moveTo></w:p>`, "|New place.\n-moved text|Old place."},
		{"a deleted end", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">The boats </w:t></w:r></w:p>` + p("came."), "|The boats came."},
		{"a deleted end at the end", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The boats.</w:t></w:r></w:p>`, "|The boats."},
		{"hidden text", `<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> Seen too.</w:t></w:r></w:p>` + styled("Hid", "Away."),
			"|Seen. Seen too.\n-hidden text|Unseen.\n-hidden text|Away."},
		{"the mark of a paragraph may be hidden", `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Seen.</w:t></w:r></w:p>`, "|Seen."},
		{"fields and links", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the report</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="1" xmlns:r="r"><w:r><w:t xml:space="preserve"> of May</w:t></w:r></w:hyperlink><w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve"> 2025</w:t></w:r></w:fldSimple></w:p>`, "|the report of May 2025"},
		{"hyphens", "<w:p><w:r><w:t>de</w:t><w:softHyphen/><w:t>fence F</w:t><w:noBreakHyphen/><w:t>35 sol\u00addiers</w:t></w:r></w:p>", "|defence F-35 soldiers"},
		{"a table of data", "<w:tbl><w:tr><w:tc>" + p("Year") + "</w:tc><w:tc>" + p("Boats") + "</w:tc></w:tr><w:tr><w:tc>" + p("2024") + "</w:tc><w:tc>" + p("12") + "</w:tc></w:tr></w:tbl>" + p("End."), "row|Year # Boats\nrow|2024 # 12\n|End."},
		{"a table for layout", "<w:tbl><w:tr><w:tc>" + p("The boats came early.") + p("They float well.") + "</w:tc><w:tc>" + p("x") + "</w:tc></w:tr></w:tbl>", "|The boats came early.\n|They float well.\n|x"},
		{"a table in a table", "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>" + p("") + "</w:tc><w:tc>" + p("c") + "</w:tc></w:tr></w:tbl>", "row|a # b\n|c"},
		{"text boxes once", `<w:p><w:r><w:t>Around.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>` + p("In the box.") + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + p("In the box.") + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>` + p("After."), "|Around.\n|In the box.\n|After."},
		{"content controls", `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("Click here.") + `</w:sdtContent></w:sdt><w:sdt><w:sdtContent>` + p("Filled in.") + `</w:sdtContent></w:sdt>`, "|Filled in."},
		{"marks of notes typed by hand", `<w:p><w:r><w:t>It cost 4</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r><w:r><w:t xml:space="preserve"> million on the 3</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>rd</w:t></w:r></w:p>`, "|It cost 4 million on the 3rd\n-footnote mark|12"},
		{"symbols", `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="00BD"/><w:t> boat</w:t></w:r></w:p>`, "|½ boat"},
		{"headings by outline", `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Yard</w:t></w:r></w:p><w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>Body.</w:t></w:r></w:p>`, "heading|Yard\n|Body."},
	} {
		got, err := Read(made(t, map[string]string{"": c.body, "word/styles.xml": styles}))
		if err != nil || show(got) != c.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", c.name, err, show(got), c.want)
		}
	}
}

func TestBeside(t *testing.T) {
	got, err := Read(made(t, map[string]string{
		"":                   `<w:p><w:r><w:t>It cost 5 million.</w:t><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/><w:endnoteReference w:id="2"/></w:r></w:p>` + p("End."),
		"word/footnotes.xml": `<w:footnotes ` + w + `><w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="2">` + p("The yard says so.") + `</w:footnote><w:footnote w:id="3">` + p("Of nothing.") + `</w:footnote></w:footnotes>`,
		"word/endnotes.xml":  `<w:endnotes ` + w + `><w:endnote w:id="2">` + p("So does the town.") + `</w:endnote></w:endnotes>`,
		"word/comments.xml":  `<w:comments ` + w + `><w:comment w:id="0">` + p("Is that so?") + `</w:comment></w:comments>`,
		"word/header1.xml":   `<w:hdr ` + w + `>` + p("Draft") + `</w:hdr>`,
		"word/notes.html":    "<p>no", "word/media/a.txt": "no",
		"docProps/core.xml": `<c:coreProperties xmlns:c="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Boats</dc:title><dc:creator>Ada  Brill</dc:creator><dcterms:created>2025-03-13T10:00:00Z</dcterms:created><dcterms:modified>2025-03-14T10:00:00Z</dcterms:modified></c:coreProperties>`,
	}))
	want := "|It cost 5 million.\n|End.\nitem|The yard says so.\nitem|So does the town.\n-comment|Is that so?\n-page header|Draft"
	if err != nil || show(got) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, show(got), want)
	}
	if about := fmt.Sprint(got.About.Title, "|", got.About.Author, "|", got.About.Published); about != "Boats|Ada Brill|[{2025-03-13 file the day on which the file was made} {2025-03-14 file the day on which the file was last changed}]" {
		t.Error(about)
	}
}

func TestLimits(t *testing.T) {
	bomb := map[string]string{"": p(strings.Repeat(" ", 8<<20))}
	deep := map[string]string{"": strings.Repeat("<w:sdt>", 5000)}
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"no zip": {[]byte("PK\x03\x04boats"), "damaged Word file"}, "no text": {made(t, map[string]string{"word/other.xml": "x"}), "damaged Word file"},
		"not closed": {made(t, map[string]string{"word/document.xml": "<w:document " + w + "><w:p>"}), "damaged Word file (word/document.xml, line 1)"},
		"entities":   {made(t, map[string]string{"word/document.xml": `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`}), "damaged Word file (word/document.xml, line 1)"},
		"bomb":       {made(t, bomb), "unpacks to more than"}, "deep": {made(t, deep), "more than 500 deep"},
	} {
		if _, err := Read(c.raw); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestTooMuchText(t *testing.T) {
	f := &walker{text: MaxText - 3}
	f.sinks = []*[]page.Line{&f.lines}
	f.open, f.paras = []string{"p", "t"}, []*paragraph{{}}
	if err := f.chars([]byte("abc")); err != nil {
		t.Error(err)
	}
	if err := f.chars([]byte("d")); err != errTooMuch {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(p("a")+`<w:tbl><w:tr><w:tc>`+p("b")+`</w:tc></w:tr></w:tbl>`, styles)
	f.Add(`<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p><w:txbxContent></w:txbxContent><w:tc></w:tc><w:tr/>`, "")
	f.Add(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr></w:sdt><w:footnoteReference w:id="1"/>`, styles)
	f.Fuzz(func(t *testing.T, body, styles string) {
		raw := made(t, map[string]string{"": body, "word/styles.xml": styles, "word/footnotes.xml": body})
		got, err := Read(raw)
		if err != nil {
			return
		}
		for _, l := range got.Lines {
			if l.Text == "" || strings.ContainsAny(l.Text, "\n\x00") {
				t.Fatalf("%+v", l)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	raw := made(b, map[string]string{"": strings.Repeat(`<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The boats came </w:t></w:r><w:r><w:t>early this year, the harbour said on Monday.</w:t></w:r></w:p>`, 20_000), "word/styles.xml": styles})
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		b.Fatal(err)
	}
	n := int64(0)
	for _, m := range z.File {
		n += int64(m.UncompressedSize64)
	}
	b.SetBytes(n) // of XML, unpacked
	for b.Loop() {
		if p, err := Read(raw); err != nil || len(p.Lines) != 20_000 {
			b.Fatal(err)
		}
	}
}
