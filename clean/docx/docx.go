// Package docx reads Word files: paragraphs, headings, lists, tables, notes and
// text boxes as a reader of the finished text sees them. Inserted text is read;
// deleted and hidden text, comments and page headers are left out, each with its
// reason.
package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"muster/clean/page"
)

// Limits of one file. The parts of a Word file unpack to 10 to 20 times their
// size; the largest report seen here unpacks to 8 MB, in 60 members, 40 deep.
const (
	MaxMembers  = 10_000
	MaxUnpacked = 100 << 20 // bytes of all parts that are read
	MaxRatio    = 200       // unpacked to packed, for a part over 1 MB
	MaxDepth    = 500       // elements inside one another
	MaxText     = 10 << 20  // bytes of text
)

var errDamaged = errors.New("is a damaged Word file: open it in Word and save it anew")

// file is the archive and what may still be unpacked of it.
type file struct {
	members map[string]*zip.File
	left    int64
}

// Read reads a Word file. An error's text goes on after the name of the file.
func Read(raw []byte) (page.Page, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return page.Page{}, errDamaged
	}
	if len(z.File) > MaxMembers {
		return page.Page{}, fmt.Errorf("is a Word file of %d members, more than the %d that one can need: save it anew", len(z.File), MaxMembers)
	}
	f := &file{members: make(map[string]*zip.File, len(z.File)), left: MaxUnpacked}
	for _, m := range z.File {
		if name := strings.TrimPrefix(m.Name, "/"); f.members[name] == nil {
			f.members[name] = m
		}
	}
	main, err := f.main()
	if err != nil {
		return page.Page{}, err
	}
	dir := path.Dir(main)
	s, err := f.styles(dir + "/styles.xml")
	if err != nil {
		return page.Page{}, err
	}
	w := &walker{styles: s}
	if err := f.walk(main, w); err != nil {
		return page.Page{}, err
	}
	if err := f.notes(dir, w); err != nil {
		return page.Page{}, err
	}
	p := page.Page{Lines: w.lines, Outside: w.left}
	if err := f.beside(dir, &p, s); err != nil {
		return page.Page{}, err
	}
	if err := f.core(&p); err != nil {
		return page.Page{}, err
	}
	if len(p.Lines) == 0 {
		return page.Page{}, errors.New("has no words in it: give a report with text")
	}
	return p, nil
}

// main is the name of the part that holds the text: word/document.xml, unless
// the file names another.
func (f *file) main() (string, error) {
	name := "word/document.xml"
	err := f.each("_rels/.rels", func(e xml.StartElement) {
		if e.Name.Local == "Relationship" && strings.HasSuffix(attr(e, "Type"), "/officeDocument") {
			if target := strings.TrimPrefix(attr(e, "Target"), "/"); f.members[target] != nil {
				name = target
			}
		}
	})
	if err != nil {
		return "", err
	}
	if f.members[name] == nil {
		return "", errDamaged
	}
	return name, nil
}

// open unpacks a member within the limits; nil for one that is not there.
func (f *file) open(name string) ([]byte, error) {
	m := f.members[name]
	if m == nil {
		return nil, nil
	}
	if m.Flags&1 != 0 {
		return nil, errors.New("is a Word file locked with a password: save it without one")
	}
	r, err := m.Open()
	if err != nil {
		return nil, errDamaged
	}
	defer r.Close()
	most := f.left
	if ratio := int64(m.CompressedSize64)*MaxRatio + 1<<20; ratio < most {
		most = ratio
	}
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	if int64(len(b)) > most {
		return nil, fmt.Errorf("is a Word file whose %s unpacks to more than %d MB, far more than a report can need: save it anew", name, most>>20)
	}
	if err != nil {
		return nil, errDamaged
	}
	f.left -= int64(len(b))
	return b, nil
}

// tokens goes through the elements of a member, their depth watched.
func (f *file) tokens(name string, take func(xml.Token) error) error {
	b, err := f.open(name)
	if b == nil || err != nil {
		return err
	}
	d := xml.NewDecoder(bytes.NewReader(b))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errDamaged }
	for depth := 0; ; {
		t, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("is a damaged Word file (%s, line %d): open it in Word and save it anew", name, line(d))
		}
		switch t.(type) {
		case xml.StartElement:
			if depth++; depth > MaxDepth {
				return fmt.Errorf("is a Word file with elements nested more than %d deep, which no report needs: save it anew", MaxDepth)
			}
		case xml.EndElement:
			depth--
		}
		if err := take(t); err != nil {
			return err
		}
	}
}

func line(d *xml.Decoder) int {
	l, _ := d.InputPos()
	return l
}

// each is tokens for start elements only.
func (f *file) each(name string, take func(xml.StartElement)) error {
	return f.tokens(name, func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok {
			take(e)
		}
		return nil
	})
}

// attr is an attribute by its local name.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on says whether a property that is on by being there is on.
func on(e xml.StartElement) bool {
	v := attr(e, "val")
	return v != "0" && v != "false" && v != "off"
}
