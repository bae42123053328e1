package pdf

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var column1 = []string{"The boats of Freedonia came early this", "year, the harbour said on Monday, and", "so did the barges, which nobody had", "expected before the first of June."}
var column2 = []string{"The town has paid for half of them and", "will pay for the rest in the autumn, if", "the budget is adopted by then and the", "yard has kept what it has promised."}

func TestText(t *testing.T) {
	said := "The boats came early this year, the harbour said."
	for _, c := range []struct{ name, page, want string }{
		{"one line", at(50, 700, 11, said), "|" + said},
		{"letters moved apart", "BT /F 11 Tf 50 700 Td [(The b)-20(oats)-300(came)30( early)]TJ ( this year.) Tj ET", "|The boats came early this year."},
		{"a space that is drawn over", "BT /F 11 Tf 50 700 Td -3.06 Tw (Ko wal) Tj 0 Tw ( spoke.) Tj ET", "|Ko wal spoke."},
		{"lines are a paragraph", column(50, 700, column1...), "|" + strings.Join(column1, " ")},
		{"a gap parts paragraphs", column(50, 700, column1...) + column(50, 620, column2...), "|" + strings.Join(column1, " ") + "\n|" + strings.Join(column2, " ")},
		{"paragraphs of one line", at(50, 700, 11, "By Ada Brill") + at(50, 676, 11, "July 1, 2025") + at(50, 652, 11, "Boats came early this year, the harbour said.") + at(50, 628, 11, "The town has paid for half of them and will pay for") + at(50, 615, 11, "the rest in the autumn."), "|By Ada Brill\n|July 1, 2025\n|Boats came early this year, the harbour said.\n|The town has paid for half of them and will pay for the rest in the autumn."},
		{"lines set wide apart", at(50, 700, 11, "The boats of Freedonia came early this year, and") + at(50, 676, 11, "so did the barges, which nobody had yet expected") + at(50, 652, 11, "before the first of June, as the harbour master of") + at(50, 628, 11, "the town said."), "|The boats of Freedonia came early this year, and so did the barges, which nobody had yet expected before the first of June, as the harbour master of the town said."},
		{"an indent parts paragraphs", column(50, 700, column1...) + at(62, 644, 11, column2[0]) + column(50, 630, column2[1:]...), "|" + strings.Join(column1, " ") + "\n|" + strings.Join(column2, " ")},
		{"a cut word", column(50, 700, "The boats came with a govern-", "ment on board; governments do float."), "|The boats came with a government on board; governments do float."},
		{"a hyphen of its own", column(50, 700, "A low-income town and a low-", "income yard pay for F-", "35 jets and for non-", "nuclear boats, said Saint-", "Malo."), "|A low-income town and a low-income yard pay for F-35 jets and for non-nuclear boats, said Saint-Malo."},
		{"two words of the file", column(50, 700, "The harbour is deep and the deep-", "harbour plan is old, they say here."), "|The harbour is deep and the deep-harbour plan is old, they say here."},
		{"a headline and headings", at(50, 740, 20, "Boats come early") + column(50, 700, column1...) + "BT /B 11 Tf 50 630 Td (The yard) Tj ET\n" + column(50, 612, column2...), "title|Boats come early\n|" + strings.Join(column1, " ") + "\nheading|The yard\n|" + strings.Join(column2, " ")},
		{"a headline of two lines", at(50, 740, 20, "Boats come early and nobody") + at(50, 716, 20, "has seen that before") + column(50, 680, column1...), "title|Boats come early and nobody has seen that before\n|" + strings.Join(column1, " ")},
		{"two columns under a headline", at(50, 740, 20, "Boats come early") + column(50, 700, column1...) + column(300, 700, column2...), "title|Boats come early\n|" + strings.Join(column1, " ") + "\n|" + strings.Join(column2, " ")},
		{"a sentence over two columns", column(50, 700, column1[:3]...) + at(50, 658, 11, "seen since the first days of the") + column(300, 700, append([]string{"town, when it had no harbour at all."}, column2...)...), "|" + strings.Join(column1[:3], " ") + " seen since the first days of the town, when it had no harbour at all. " + strings.Join(column2, " ")},
		{"a table", column(50, 700, "Year", "2023", "2024") + column(150, 700, "Share", "3.26", "4.12") + column(250, 700, "Boats", "12", "14"), "row|Year # Share # Boats\nrow|2023 # 3.26 # 12\nrow|2024 # 4.12 # 14"},
		{"a mark of a note", at(50, 700, 11, "The boats cost 5 million") + at(167, 705, 7, "12") + at(175, 700, 11, ", they say."), "|The boats cost 5 million, they say."},
		{"a note at the foot", column(50, 700, column1...) + at(50, 100, 8, "12 The yard says so."), "|" + strings.Join(column1, " ") + "\nitem|12 The yard says so."},
		{"bullets", column(50, 700, "\x95 one boat", "\x95 two barges"), "item|one boat\nitem|two barges"},
		{"drawn twice for boldness", at(50, 700, 11, said) + at(50, 700, 11, said), "|" + said},
		{"turned text", at(50, 700, 11, said) + "BT /F 40 Tf 0 1 -1 0 20 200 Tm (DRAFT) Tj ET", "|" + said + "\n-turned text|DRAFT"},
		{"slanted text", at(50, 700, 11, said) + "BT /F 40 Tf 0.7 0.7 -0.7 0.7 20 200 Tm (DRAFT) Tj ET", "|" + said + "\n-turned text|DRAFT"},
		{"beyond the page", at(50, 700, 11, said) + at(50, 2000, 11, "Unseen."), "|" + said},
		{"artifacts", at(50, 700, 11, said) + "/Artifact <</Type/Pagination>> BDC " + at(50, 40, 8, "Sylvan Post") + "EMC " + at(50, 686, 11, "They float."), "|" + said + " They float.\n-page furniture|Sylvan Post"},
		{"text that stands for what is drawn", "/Span <</ActualText(\xfe\xff\x00f\x00i)>> BDC " + at(50, 700, 11, "x") + "EMC " + at(53, 700, 11, "ve boats"), "|five boats"},
		{"an inline image", "BI /W 2 /H 2 ID \x00(EI\xff\x00 EI\nQ " + at(50, 700, 11, said), "|" + said},
		{"operators that make no sense", "Q Q 1 2 3 Tm Tj [ (a) ] Tf /F Tf >> EMC ' \" TJ Do BDC " + at(50, 700, 11, said), "|" + said},
		{"other marks", at(50, 700, 11, `\223\2005 billion\224 \226 caf\351`), "|“€5 billion” – café"},
	} {
		want(t, c.name, pagesOf(c.page), c.want)
	}
}

func TestEdges(t *testing.T) {
	var pages []string
	for i := range 3 {
		pages = append(pages, at(50, 780, 8, fmt.Sprintf("Sylvan Post %d", i+1))+column(50, 700, column1...)+column(50, 300, column2...)+at(290, 30, 8, fmt.Sprintf("Page %d of 3", i+1)))
	}
	text := "|" + strings.Join(column1, " ") + "\n|" + strings.Join(column2, " ")
	want(t, "three pages", pagesOf(pages...), text+"\n"+text+"\n"+text+"\n-page header|Sylvan Post 1\n-page number|Page 1 of 3")
	// What stands once at the top is the report's own.
	want(t, "one page", pagesOf(at(50, 780, 11, "A first line of the report.")+column(50, 700, column1...)), "|A first line of the report.\n|"+strings.Join(column1, " "))
	// A sentence goes on over the page.
	want(t, "over a page", pagesOf(column(50, 700, column1[:3]...), column(50, 700, column1[3], "And they float.")), "|"+strings.Join(column1, " ")+" And they float.")
	for s, is := range map[string]bool{"12": true, "- 3 -": true, "Page 3 of 10": true, "3/10": true, "xii": true, "2 boats": false, "20245": false, "vivid": false, "": false, "1.5": false} {
		if isPageNumber(s) != is {
			t.Errorf("isPageNumber(%q) is %v", s, !is)
		}
	}
}

func TestFonts(t *testing.T) {
	page := func(font, content string) []byte {
		return made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>>>", "<</Type/Page/Contents 4 0 R>>", stream("", content), font,
			stream("", "1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0042> <0002> <FB01> endbfchar 1 beginbfrange <0010> <0012> <0061> endbfrange 1 beginbfrange <0020> <0021> [<0078> <0079>] endbfrange"))
	}
	want(t, "names of glyphs", page("<</Subtype/Type1/BaseFont/X/Encoding<</Differences[1/B/o/a/t/s 10/f_i/uni20AC/eacute/quotedblleft/ffi/g65]>>/Widths[500 500 500 500 500]/FirstChar 1>>", `BT /F 10 Tf 50 700 Td (\001\002\003\004\005\012\013\014\015\016) Tj ET`), "|Boatsfi€é“ffi")
	want(t, "a map of codes", page("<</Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</DW 500/W[1[600 600] 16 18 400]>>]>>", "BT /F 10 Tf 50 700 Td <000100100011001200020020> Tj ET"), "|Babcfix")
	raised := "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[<</DW 500/W[1[500 500 320 320 250]]>>]>>"
	figures := stream("", "4 beginbfchar <0001> <0031> <0002> <0032> <0003> <0031> <0004> <0032> <0005> <0020> endbfchar")
	with := func(content string) []byte {
		return made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>>>", "<</Type/Page/Contents 4 0 R>>", stream("", content), raised, "<<>>", figures)
	}
	want(t, "raised figures on the line", with("BT /F 10 Tf 50 700 Td <0001000200030004000500020001> Tj ET"), "|12 21")
	want(t, "narrow figures of a number", with("BT /F 10 Tf 50 700 Td <0001000200030005000300010002> Tj ET"), "|121 112")
	_, err := Read(page("<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>", "BT /F 10 Tf 50 700 Td <000100100011001200020020> Tj ET"))
	if err != errCoded {
		t.Errorf("letters that cannot be told: %v", err)
	}
}

func TestAbout(t *testing.T) {
	p, err := Read(pagesOf(column(50, 700, column1...)))
	if s := fmt.Sprint(p.About.Title, "|", p.About.Author, "|", p.About.Language, "|", p.About.Published); err != nil || s != "|Ada Brill|en|[{2025-03-13 file the day on which the file was made}]" {
		t.Error(s, err)
	}
}

// Files that real programs cut short or write wrongly are mended.
func TestMended(t *testing.T) {
	said := "The boats came early this year."
	raw := pagesOf(at(50, 700, 11, said))
	cut := raw[:bytes.Index(raw, []byte("xref"))]
	want(t, "no tables", cut, "|"+said)
	want(t, "wrong offsets", bytes.Replace(raw, []byte("0000000"), []byte("0000001"), -1), "|"+said)
	want(t, "wrong start", bytes.Replace(raw, []byte("startxref\n"), []byte("startxref\n9"), 1), "|"+said)
	want(t, "junk before", append([]byte("HTTP junk\r\n"), raw...), "|"+said)
	want(t, "wrong length of a stream", bytes.Replace(raw, []byte("<</Length "), []byte("<</Length 9"), -1), "|"+said)
	folded := made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R 3 0 R 2 0 R]/Parent 2 0 R/Resources "+resources+">>", "<</Type/Page/Contents[4 0 R 4 0 R]>>", stream("/Filter/FlateDecode", packed(at(50, 700, 11, said))))
	folded = bytes.Replace(folded, []byte("/F 3 0 R"), []byte("/F<</Subtype/Type1/BaseFont/Helvetica>>"), 1)
	want(t, "a tree that leads back", folded, "|"+said)
}

func TestLimits(t *testing.T) {
	form := stream("/Type/XObject/Subtype/Form/Resources<</XObject<</A 5 0 R>>>>", strings.Repeat("/A Do ", 40))
	bomb := made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]/Resources<</XObject<</A 5 0 R>>>>>>", "<</Type/Page/Contents 4 0 R>>", stream("", "/A Do"), form)
	zeros := strings.Repeat("\x81\x00", 600_000) // 128 zeros each
	scan := made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]/Resources<</XObject<</A 5 0 R>>>>>>", "<</Type/Page/Contents 4 0 R>>", stream("", "/A Do"), stream("/Subtype/Image/Filter/DCTDecode", "xx"))
	for name, c := range map[string]struct {
		raw  []byte
		want error
	}{
		"no objects": {[]byte("%PDF-1.7\nboats"), errDamaged}, "no pages": {made("<</Type/Catalog>>"), errDamaged}, "empty": {pagesOf(""), errEmpty},
		"a scan": {scan, errScan}, "forms in forms": {bomb, errTooMuch}, "unpacks without end": {made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", stream("/Filter/RunLengthDecode", zeros)), errTooMuch},
		"locked":       {bytes.Replace(pagesOf("x"), []byte("/Root"), []byte("/Encrypt<</Filter/Standard/V 2/R 3/O(x)/U(y)>>/Root"), 1), errLocked},
		"nested":       {append([]byte("%PDF-1.4\n1 0 obj "), bytes.Repeat([]byte("["), 1<<20)...), errDamaged},
		"a giant size": {[]byte("%PDF-1.4\n1 0 obj<</Type/XRef/Size 99999999999/W[1 1 1]/Index[0 99999999999]/Length 3>>stream\nabc\nendstream endobj\nstartxref\n9\n"), errDamaged},
	} {
		if _, err := Read(c.raw); err != c.want {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// pdftotext, where the machine has it, tells the same.
func TestForeign(t *testing.T) {
	raw := pagesOf(at(50, 740, 20, "Boats come early") + column(50, 700, column1...) + column(300, 700, column2...))
	sheets, err := foreign(raw)
	if err != nil {
		t.Skip("no pdftotext here: ", err)
	}
	own, err := Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	if got := pageOf(sheets, own.About); show(got) != show(own) {
		t.Errorf("%s\nwant\n%s", show(got), show(own))
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pagesOf(at(50, 740, 20, "Boats") + column(50, 700, column1...) + column(300, 700, column2...)))
	f.Add(made("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", stream("/Filter[/ASCII85Decode/LZWDecode]/DecodeParms[null<</Predictor 12/Columns 3>>]", "9jqo^~>")))
	f.Add([]byte("%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Length 30>>stream\n2 0 <</Type/Catalog/Pages 2 0 R>>\nendstream endobj trailer<</Root 2 0 R/Encrypt<</Filter/Standard/V 5/R 6/U(x)>>>>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		sheets, about, _, err := read(raw)
		if err != nil {
			return
		}
		p := pageOf(sheets, about)
		for _, l := range p.Lines {
			if strings.ContainsAny(l.Text, "\n\r") || strings.TrimSpace(l.Text) == "" {
				t.Fatalf("%+v", l)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var pages []string
	for i := range 100 {
		text := at(50, 780, 8, fmt.Sprintf("Sylvan Post %d", i))
		for k := range 10 {
			text += column(50, 750-k*70, column1...) + column(300, 750-k*70, column2...)
		}
		pages = append(pages, text)
	}
	raw := pagesOf(pages...)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := Read(raw); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(100*b.N)/b.Elapsed().Seconds(), "pages/s")
}

// Files locked only against printing and changing open; testdata holds one of
// each kind, made with qpdf.
func TestEncrypted(t *testing.T) {
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(name, "locked") {
			if _, err := Read(raw); err != errLocked {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		want(t, name, raw, "|The boats came early this year.")
		if p, err := Read(raw); err != nil || p.About.Author != "Ada Brill" {
			t.Errorf("%s: author %q", name, p.About.Author)
		}
	}
}
