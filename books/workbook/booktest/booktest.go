// Package booktest builds workbooks for tests: small ones as publishers make
// them, and, part by part, ones made to do harm.
package booktest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// Sheet is a tab: rows of strings, numbers, Blue, Red, Raw or nil.
type Sheet struct {
	Name string
	Rows [][]any
}

// Blue and Red are numbers in a coloured font; Raw is the XML of a cell's
// inside, as "<v>#REF!</v>", after its attributes.
type (
	// Blue is a number in blue.
	Blue float64
	// Red is a number in red.
	Red float64
	// Raw is attributes and content of a cell: ` t="e"><v>#REF!</v>`.
	Raw string
)

// Part is a file inside a workbook.
type Part struct {
	Name string
	Body string
}

// Zip packs parts.
func Zip(parts ...Part) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.Create(p.Name)
		if err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte(p.Body)); err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Build makes a workbook of sheets.
func Build(sheets ...Sheet) []byte { return Zip(Parts(sheets...)...) }

// Parts are the files of a workbook of sheets.
func Parts(sheets ...Sheet) []Part {
	var tabs, rels strings.Builder
	var out []Part
	for i, s := range sheets {
		fmt.Fprintf(&tabs, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escape(s.Name), i+1, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, i+1)
		out = append(out, Part{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), sheet(s)})
	}
	rels.WriteString(`<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>`)
	return append([]Part{
		{"_rels/.rels", `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` + tabs.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships>` + rels.String() + `</Relationships>`},
		{"xl/styles.xml", `<styleSheet><fonts><font><sz val="10"/></font><font><color indexed="12"/></font><font><color rgb="FFFF0000"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`},
	}, out...)
}

func sheet(s Sheet) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><worksheet><dimension ref="A1:XFD1048576"/><sheetData>`)
	for i, row := range s.Rows {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for j, cell := range row {
			ref := fmt.Sprintf("%s%d", letter(j+1), i+1)
			switch v := cell.(type) {
			case nil:
			case string:
				fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, ref, escape(v))
			case Blue:
				fmt.Fprintf(&b, `<c r="%s" s="1"><v>%v</v></c>`, ref, float64(v))
			case Red:
				fmt.Fprintf(&b, `<c r="%s" s="2"><v>%v</v></c>`, ref, float64(v))
			case Raw:
				fmt.Fprintf(&b, `<c r="%s"%s</c>`, ref, v)
			default:
				fmt.Fprintf(&b, `<c r="%s"><v>%v</v></c>`, ref, v)
			}
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData></worksheet>`)
	return b.String()
}

func letter(column int) string {
	s := ""
	for ; column > 0; column = (column - 1) / 26 {
		s = string(rune('A'+(column-1)%26)) + s
	}
	return s
}

func escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err)
	}
	return b.String()
}
