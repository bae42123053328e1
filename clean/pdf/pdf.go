// Package pdf reads the text of PDF files: letters become lines, lines
// paragraphs in the order of reading, columns one after another, words that a
// line end has cut are mended, and what every page repeats at its head and foot
// is told apart. Pages that are pictures are refused by name.
package pdf

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"muster"
	"muster/clean/cos"
	"muster/clean/page"
)

// MaxText is the most text that is taken from one file, in bytes.
const MaxText = 10 << 20

// Errors that end the reading; each goes on after the name of the file.
var (
	errDamaged = errors.New("is a damaged PDF: fetch it anew, or print it to a new PDF")
	errLocked  = errors.New("is a PDF locked with a password: save it without one")
	errTooMuch = errors.New("is a PDF that draws or unpacks far more than a report can need: give its text as .txt")
	errScan    = errors.New("is a PDF of pictures of pages without text (a scan): run text recognition (OCR) over it first, or give its text as .txt")
	errCoded   = errors.New("is a PDF that does not say which letters it draws: print it to a new PDF, or give its text as .txt")
	errEmpty   = errors.New("is a PDF without words in it: give a report with text")
)

// sheet is one page: its cells, and how much of it could not be read.
type sheet struct {
	cells         []cell
	width, height float64
	top           float64
	letters, lost int
	turned        string // words that run up, down or aslant
	beyond        bool   // has pictures and no words
	torn          bool   // some of its content is missing or breaks off
}

// document is a file on its way.
type document struct {
	file      *cos.File
	fonts     map[cos.Ref]*font
	inline    map[uintptr]*font // fonts that stand inside other objects
	widths    int
	operators int
	count     int // glyphs
	forms     int
	pictures  int
	gone      int // pages that the file lists and does not hold
}

// Read reads a PDF. The reader of this package is always asked first, so that a
// file has the same text on every machine; where it finds no letters that make
// sense, or stumbles, pdftotext is asked if the machine has it.
func Read(raw []byte) (page.Page, error) {
	sheets, about, missing, err := read(raw)
	if err == nil {
		if err = usable(sheets); err != nil && missing != "" {
			err = errDamaged // its fonts are as likely lost as its pages
		}
	}
	switch err {
	case nil:
	case errDamaged, errCoded, errScan, errEmpty:
		other, otherErr := foreign(raw)
		if otherErr != nil || usable(other) != nil {
			return page.Page{}, err
		}
		sheets, missing = other, "" // it tells nobody which pages it leaves out
	default:
		return page.Page{}, err
	}
	p := pageOf(sheets, about)
	p.Missing = missing
	if len(p.Lines) == 0 {
		return page.Page{}, errEmpty
	}
	size := 0
	for _, l := range p.Lines {
		size += len(l.Text)
	}
	if size > MaxText {
		return page.Page{}, errTooMuch
	}
	return p, nil
}

// pageOf is the report of the pages drawn.
func pageOf(sheets []sheet, about page.About) page.Page {
	p := page.Page{About: about}
	lay(sheets, &p)
	return p
}

// usable says whether the letters found make a report.
func usable(sheets []sheet) error {
	letters, lost, pictures := 0, 0, 0
	for _, s := range sheets {
		letters += s.letters
		lost += s.lost
		if s.beyond {
			pictures++
		}
	}
	switch {
	case lost*lostShare > letters+lost:
		return errCoded
	case letters == 0 && pictures > 0, letters < scanLetters*len(sheets) && pictures*2 > len(sheets):
		return errScan
	case letters == 0:
		return errEmpty
	}
	return nil
}

const (
	lostShare   = 5 // at most one letter in this many may be unknown
	scanLetters = 20
)

// read draws all pages. Faults are errors: a hostile file ends nothing.
func read(raw []byte) (sheets []sheet, about page.About, missing string, err error) {
	defer func() {
		if fault := recover(); fault == cos.ErrTooMuch {
			sheets, err = nil, errTooMuch
		} else if fault != nil {
			sheets, err = nil, errDamaged
		}
	}()
	f, err := cos.Open(raw)
	if err != nil {
		return nil, about, "", named(err)
	}
	d := &document{file: f, fonts: map[cos.Ref]*font{}, inline: map[uintptr]*font{}}
	pages := d.pages()
	if len(pages) == 0 {
		return nil, about, "", errDamaged
	}
	if len(pages) > MaxPages {
		return nil, about, "", fmt.Errorf("is a PDF of more than %d pages: split it", MaxPages)
	}
	for _, p := range pages {
		s, err := d.sheet(p)
		if err != nil {
			return nil, about, "", named(err)
		}
		sheets = append(sheets, s)
	}
	return sheets, d.about(), d.missing(sheets), nil
}

// missing says what a damaged file holds no longer: pages that it lists and that
// are not there, and pages whose content is cut or whose letters are unknown.
func (d *document) missing(sheets []sheet) string {
	lost := d.gone
	for _, s := range sheets {
		if s.torn || s.lost > 0 && !d.file.Ends() {
			lost++
		}
	}
	if lost == 0 {
		return ""
	}
	return fmt.Sprintf("is a damaged PDF of which %d of %d pages could not be read whole: fetch it anew, or print it to a new PDF; what could be read is checked", lost, len(sheets)+d.gone)
}

func named(err error) error {
	switch err {
	case cos.ErrLocked:
		return errLocked
	case cos.ErrTooMuch:
		return errTooMuch
	}
	return errDamaged
}

// leaf is a page with what it inherits.
type leaf struct {
	dict, resources cos.Dict
	box             cos.Array
	rotate          int
}

// pages lists the pages in order; a tree that leads back to itself ends.
func (d *document) pages() []leaf {
	var out []leaf
	seen := map[cos.Ref]bool{}
	var walk func(o cos.Object, from leaf, depth int)
	walk = func(o cos.Object, from leaf, depth int) {
		if r, ok := o.(cos.Ref); ok {
			if seen[r] {
				return
			}
			seen[r] = true
		}
		node := d.file.Dict(o)
		if node == nil && depth > 0 {
			d.gone++
		}
		if node == nil || depth > 64 || len(out) > MaxPages {
			return
		}
		if r := d.file.Dict(node["Resources"]); r != nil {
			from.resources = r
		}
		for _, name := range [...]cos.Name{"MediaBox", "CropBox"} {
			if b := d.file.Array(node[name]); len(b) == 4 {
				from.box = b
			}
		}
		if node["Rotate"] != nil {
			from.rotate = int(d.file.Number(node["Rotate"]))
		}
		kids := d.file.Array(node["Kids"])
		if kids == nil || d.file.Name(node["Type"]) == "Page" {
			from.dict = node
			out = append(out, from)
			return
		}
		for _, k := range kids {
			walk(k, from, depth+1)
		}
	}
	walk(d.file.Dict(d.file.Trailer["Root"])["Pages"], leaf{}, 0)
	return out
}

// sheet draws one page.
func (d *document) sheet(l leaf) (sheet, error) {
	var b []byte
	contents := d.file.Resolve(l.dict["Contents"])
	list, ok := contents.(cos.Array)
	if !ok {
		list = cos.Array{l.dict["Contents"]}
	}
	torn := false
	for _, o := range list[:min(len(list), contentsMost)] {
		s, ok := d.file.Resolve(o).(*cos.Stream)
		if !ok {
			torn = torn || o != nil
			continue
		}
		part, err := d.file.Unpack(s)
		if err == cos.ErrTooMuch {
			return sheet{}, err
		}
		torn = torn || err != nil || s.Cut
		b = append(append(b, part...), '\n')
	}
	before := d.pictures
	p := &painter{document: d, state: state{ctm: identity, scale: 1}, text: identity, line: identity}
	if err := p.paint(b, l.resources, 0); err != nil {
		return sheet{}, err
	}
	s := sheet{torn: torn}
	if len(l.box) == 4 {
		x0, y0, x1, y1 := d.file.Number(l.box[0]), d.file.Number(l.box[1]), d.file.Number(l.box[2]), d.file.Number(l.box[3])
		s.width, s.height = abs(x1-x0), abs(y1-y0)
		p.marks = inside(p.marks, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
	}
	s.fill(p.marks)
	s.beyond = s.letters < scanLetters && d.pictures > before
	return s, nil
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}

// inside drops what is drawn beyond the edges of the page. A little over an
// edge is bad taste, not hiding.
func inside(marks []mark, x0, y0, x1, y1 float64) []mark {
	const over = 20
	out := marks[:0]
	for _, m := range marks {
		if m.turn != 0 || m.x0 > x0-over && m.x0 < x1+over && m.y > y0-over && m.y < y1+over {
			out = append(out, m)
		}
	}
	return out
}

// about reads what the file says of itself.
func (d *document) about() page.About {
	info := d.file.Dict(d.file.Trailer["Info"])
	text := func(name cos.Name) string {
		s, _ := d.file.Resolve(info[name]).(cos.String)
		return strings.Join(strings.Fields(textString(s)), " ")
	}
	a := page.About{Title: page.Named("no title", text("Title")), Author: page.Named("no author", text("Author"))}
	if lang, ok := d.file.Resolve(d.file.Dict(d.file.Trailer["Root"])["Lang"]).(cos.String); ok {
		a.Language, _, _ = strings.Cut(strings.ToLower(textString(lang)), "-")
	}
	for _, f := range [...]struct {
		field cos.Name
		where string
	}{{"CreationDate", "the day on which the file was made"}, {"ModDate", "the day on which the file was last changed"}} {
		s := strings.TrimPrefix(text(f.field), "D:")
		if len(s) < 8 {
			continue
		}
		if t, err := time.Parse("20060102", s[:8]); err == nil && t.Year() >= 1990 && t.Year() < 2100 {
			a.Published = append(a.Published, muster.Candidate{Day: muster.DayOf(t.Year(), int(t.Month()), t.Day()), Basis: "file", Where: f.where})
		}
	}
	return a
}

// textString decodes a string that is text: UTF-16 or UTF-8 with a mark, else
// nearly Latin-1.
func textString(s cos.String) string {
	b := []byte(s)
	switch {
	case len(b) >= 2 && b[0] == 0xfe && b[1] == 0xff, len(b) >= 2 && b[0] == 0xff && b[1] == 0xfe:
		var u []uint16
		for i := 2; i+1 < len(b); i += 2 {
			hi, lo := b[i], b[i+1]
			if b[0] == 0xff {
				hi, lo = lo, hi
			}
			u = append(u, uint16(hi)<<8|uint16(lo))
		}
		return string(utf16.Decode(u))
	case len(b) >= 3 && b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf:
		return strings.ToValidUTF8(string(b[3:]), "")
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return ""
	}
	return string(out)
}
