package workbook

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"time"

	"muster/books/workbook/booktest"
)

// What is in cells comes out: text, numbers as stored, errors, colours.
func TestOpen(t *testing.T) {
	parts := booktest.Parts(booktest.Sheet{Name: "R&D <1>", Rows: [][]any{
		{"a  b", 1.5, booktest.Blue(2), booktest.Red(3), nil, booktest.Raw(` t="e"><v>#REF!</v>`)},
		{},
		{booktest.Raw(` t="s"><v>1</v>`), booktest.Raw(` t="b"><v>1</v>`), booktest.Raw(` t="str"><f>SUM('[1]x'!A1)</f><v>7</v>`), booktest.Raw(`><f>1/3</f><v>1.2E-2</v>`)},
	}})
	for i, p := range parts {
		if p.Name == "xl/_rels/workbook.xml.rels" {
			parts[i].Body = strings.Replace(p.Body, "</Relationships>", `<Relationship Id="s" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="e" Type="x/externalLink" TargetMode="External" Target="file:///etc/passwd"/></Relationships>`, 1)
		}
	}
	parts = append(parts, booktest.Part{Name: "xl/sharedStrings.xml", Body: `<sst><si/><si><r><t>T&#252;rki</t></r><r><t xml:space="preserve">ye &amp;amp; </t></r><rPh><t>no</t></rPh></si></sst>`})
	book, err := Open(booktest.Zip(parts...))
	if err != nil {
		t.Fatal(err)
	}
	s := book.Sheets[0]
	if s.Name != "R&D <1>" || len(s.Rows) != 2 || s.Rows[1].Number != 3 {
		t.Fatalf("%+v", s)
	}
	for _, c := range []struct {
		row, column int
		want        Cell
	}{
		{0, 1, Cell{1, Text, "a  b", Plain}}, {0, 2, Cell{2, Number, "1.5", Plain}}, {0, 3, Cell{3, Number, "2", Blue}}, {0, 4, Cell{4, Number, "3", Red}},
		{0, 5, Cell{Column: 5}}, {0, 6, Cell{6, Error, "#REF!", Plain}},
		{1, 1, Cell{1, Text, "Türkiye &amp; ", Plain}}, {1, 2, Cell{2, Other, "1", Plain}}, {1, 3, Cell{3, Text, "7", Plain}}, {1, 4, Cell{4, Number, "1.2E-2", Plain}},
	} {
		if got := s.Rows[c.row].At(c.column); got != c.want {
			t.Errorf("row %d column %d: %+v, want %+v", c.row, c.column, got, c.want)
		}
	}
	if got := s.Rows[0].Cells[0].Words(); got != "a b" {
		t.Errorf("words = %q", got)
	}
	if Letter(1) != "A" || Letter(26) != "Z" || Letter(28) != "AB" || Letter(16384) != "XFD" {
		t.Error("letters of columns")
	}
}

// with replaces or adds a part.
func with(name, body string) []byte {
	parts := booktest.Parts(booktest.Sheet{Name: "S", Rows: [][]any{{"x", 1}}})
	for i := range parts {
		if parts[i].Name == name {
			parts[i].Body = body
			return booktest.Zip(parts...)
		}
	}
	return booktest.Zip(append(parts, booktest.Part{Name: name, Body: body})...)
}

const sheet1 = "xl/worksheets/sheet1.xml"

func data(inside string) []byte {
	return with(sheet1, "<worksheet><sheetData>"+inside+"</sheetData></worksheet>")
}

// lying changes the size that the archive gives for its parts.
func lying(b []byte) []byte {
	out := bytes.Clone(b)
	for at := 0; ; {
		i := bytes.Index(out[at:], []byte("PK\x01\x02"))
		if i < 0 {
			return out
		}
		at += i + 4
		binary.LittleEndian.PutUint32(out[at+20:], 10)
	}
}

// Files made to do harm end in one sentence, within a second.
func TestHostile(t *testing.T) {
	shared := func(text string) []byte {
		parts := booktest.Parts(booktest.Sheet{Name: "S", Rows: [][]any{{"x", 1}}})
		parts[2].Body = strings.Replace(parts[2].Body, "</Rel", `<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Rel`, 1)
		return booktest.Zip(append(parts, booktest.Part{Name: "xl/sharedStrings.xml", Body: text})...)
	}
	dense := strings.Repeat("0", 24<<20)
	noise := func(n int) string { // does not pack well
		var b strings.Builder
		x := uint32(1)
		for b.Len() < n {
			x = x*1664525 + 1013904223
			b.WriteByte('a' + byte(x>>24)%26)
		}
		return b.String()
	}
	whole := data(`<row r="1"><c r="A1"><v>1</v></c></row>`)
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"no zip":               {[]byte("<html>not found</html>"), "no workbook"},
		"empty":                {nil, "no workbook"},
		"encrypted":            {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 4096)...), "without a password"},
		"cut short":            {whole[:len(whole)-40], "cut short"},
		"half":                 {whole[:len(whole)/2], "cut short"},
		"too large":            {append([]byte("PK"), make([]byte, 17<<20)...), "larger than 16 MB"},
		"another zip":          {booktest.Zip(booktest.Part{Name: "a.csv", Body: "1"}), "no workbook"},
		"absolute":             {with("/etc/passwd", "x"), "outside of it"},
		"upwards":              {with("xl/../../x", "x"), "outside of it"},
		"backslash":            {with(`xl\x`, "x"), "outside of it"},
		"twice":                {booktest.Zip(append(booktest.Parts(booktest.Sheet{Name: "S"}), booktest.Part{Name: sheet1, Body: "<worksheet/>"})...), "twice"},
		"binary":               {with("xl/workbook.bin", "x"), "save it as .xlsx"},
		"bomb":                 {with(sheet1, dense), "as only a bomb does"},
		"bomb that lies":       {lying(with(sheet1, dense)), "damaged or cut short"},
		"much":                 {data("<row><c><v>" + noise(38_000) + "</v></c></row>" + strings.Repeat("<row><c t=\"str\"><v>"+noise(30_000)+"</v></c></row>", 1200)), "16 MB"},
		"shared text":          {shared("<sst>" + strings.Repeat("<si><t>"+noise(30_000)+"</t></si>", 300) + "</sst>"), "more text than"},
		"shared texts":         {shared("<sst>" + strings.Repeat("<si><t>"+noise(8)+"</t></si>", 600_000) + "</sst>"), "bomb"},
		"one long text":        {shared("<sst><si><t>" + noise(60_000) + "</t></si></sst>"), "more than 40000 bytes"},
		"a million columns":    {data("<row>" + strings.Repeat("<c><v>1</v></c>", 1_000_000) + "</row>"), "bomb"},
		"few columns too many": {data(`<row r="1">` + strings.Repeat("<c><v>1</v></c>", 1_001) + "</row>"), "column ALM"},
		"column far away":      {data(`<row r="1"><c r="XFD1"><v>1</v></c></row>`), "column XFD"},
		"a million rows":       {data(strings.Repeat("<row/>", 1_000_000)), "bomb"},
		"row far away":         {data(`<row r="1048576"><c><v>1</v></c></row>`), "beyond row 20000"},
		"row backwards":        {data(`<row r="2"/><row r="1"/>`), "after row 2"},
		"cells backwards":      {data(`<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>`), "after column B"},
		"no cell":              {data(`<row r="1"><c r="1A"><v>1</v></c></row>`), "after column"},
		"deep":                 {with(sheet1, "<worksheet>"+strings.Repeat("<a>", 100_000)), "deep"},
		"not closed":           {with(sheet1, "<worksheet><sheetData><row>"), "middle of an element"},
		"cut tag":              {with(sheet1, "<worksheet><sheetData><row r=\"1"), "middle of a tag"},
		"closed too much":      {with(sheet1, "<worksheet></worksheet></worksheet>"), "never began"},
		"entities":             {with(sheet1, `<!DOCTYPE a [<!ENTITY b "`+noise(100)+`">]><worksheet/>`), "document type"},
		"no number":            {data(`<row><c><v>twelve</v></c></row>`), "holds \"twelve\""},
		"no such text":         {data(`<row><c t="s"><v>5</v></c></row>`), "not there"},
		"no sheets":            {with("xl/workbook.xml", "<workbook/>"), "no sheets"},
		"many sheets":          {with("xl/workbook.xml", "<workbook><sheets>"+strings.Repeat(`<sheet name="a" id="rId1"/>`, 65)+"</sheets></workbook>"), "65 sheets"},
		"missing sheet":        {with("xl/workbook.xml", `<workbook><sheets><sheet name="a" id="rId77"/></sheets></workbook>`), "is missing"},
		"utf-16":               {with(sheet1, "\xff\xfe<\x00"), "not in UTF-8"},
	} {
		begin := time.Now()
		_, err := Open(c.file)
		if took := time.Since(begin); took > time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") || len(err.Error()) > 400 {
			t.Errorf("%s: %v, want something of %q", name, err, c.want)
		}
	}
}

// A workbook that is large but real is read: a table of a thousand rows.
func TestLargeIsFine(t *testing.T) {
	s := booktest.Sheet{Name: "S"}
	for range 1000 {
		var row []any
		for c := range 80 {
			row = append(row, float64(c)*1.25)
		}
		s.Rows = append(s.Rows, row)
	}
	book, err := Open(booktest.Build(s))
	if err != nil || len(book.Sheets[0].Rows) != 1000 || len(book.Sheets[0].Rows[999].Cells) != 80 {
		t.Errorf("%v", err)
	}
}

// Whatever the bytes are, Open ends with cells within the limits or with a
// sentence.
func FuzzOpen(f *testing.F) {
	f.Add(booktest.Build(booktest.Sheet{Name: "S", Rows: [][]any{{"x", 1, booktest.Blue(2)}}}))
	f.Add(with(sheet1, "<a:worksheet><![CDATA[x]]><!-- --><?x?></a:worksheet>"))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, b) })
}

// FuzzSheet gives every sheet a chance: the archive around it is sound.
func FuzzSheet(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" s="1" t="s"><v>1</v></c></row></sheetData></worksheet>`)
	f.Add(`<x:worksheet><sheetData><row><c t='inlineStr'><is><r><t>&#x41;&amp;</t></r><rPh><t>n</t></rPh></is></c><c/></row></sheetData></x:worksheet>`)
	f.Fuzz(func(t *testing.T, s string) { check(t, with(sheet1, s)) })
}

func check(t *testing.T, b []byte) {
	book, err := Open(b)
	if err != nil {
		if strings.Contains(err.Error(), "\n") && !bytes.Contains(b, []byte("\n")) || err.Error() == "" {
			t.Errorf("no sentence: %q", err)
		}
		return
	}
	for _, s := range book.Sheets {
		for _, row := range s.Rows {
			for i, c := range row.Cells {
				if c.Column > maxColumn || c.Column < 1 || i > 0 && c.Column <= row.Cells[i-1].Column || c.Text == "" || row.Number > maxRow {
					t.Fatalf("row %d: %+v", row.Number, c)
				}
			}
		}
	}
}
