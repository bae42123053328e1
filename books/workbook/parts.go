package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limits, from the publishers' own files: SIPRI's workbook of April 2025 is
// 0.9 MB with 3.6 MB of sheets, four to one; NATO's of June 2024 0.2 MB.
const (
	maxFile  = 16 << 20 // bytes of the file
	maxParts = 1000     // parts in it
	maxRead  = 16 << 20 // bytes of all parts read, unpacked
	maxRatio = 200      // unpacked over packed, of a part larger than a megabyte
	maxSheet = 64       // sheets
)

// parts are the files inside a workbook, by name. They are unpacked one by one
// when asked for, and every byte counts against one allowance.
type parts struct {
	byName map[string]*zip.File
	left   int64
}

// openZip looks at the archive and unpacks nothing.
func openZip(b []byte) (*parts, error) {
	switch {
	case bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return nil, fmt.Errorf("it is encrypted, or a workbook of before 2007; save it as .xlsx without a password")
	case len(b) > maxFile:
		return nil, fmt.Errorf("it is larger than %d MB, and no publisher's workbook is; give the publisher's own file", maxFile>>20)
	case !bytes.HasPrefix(b, []byte("PK")):
		return nil, fmt.Errorf("it is no workbook: an .xlsx file begins with PK; give the publisher's own .xlsx file")
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, fmt.Errorf("it is damaged or cut short (%v); download it again", err)
	}
	if len(z.File) > maxParts {
		return nil, fmt.Errorf("it has %d parts, more than %d; give the publisher's own file", len(z.File), maxParts)
	}
	p := &parts{byName: map[string]*zip.File{}, left: maxRead}
	for _, f := range z.File {
		name := f.Name
		if strings.HasPrefix(name, "/") || strings.ContainsAny(name, "\\\x00") || strings.Contains("/"+name+"/", "/../") || strings.Contains(name, ":") {
			return nil, fmt.Errorf("it has a part that points outside of it (%.60q); give the publisher's own file", name)
		}
		if p.byName[name] != nil {
			return nil, fmt.Errorf("it has the part %.60q twice; give the publisher's own file", name)
		}
		p.byName[name] = f
	}
	if p.byName["xl/workbook.bin"] != nil {
		return nil, fmt.Errorf("it is an .xlsb workbook; save it as .xlsx")
	}
	return p, nil
}

// read unpacks a part; nil without an error when there is none.
func (p *parts) read(name string) ([]byte, error) {
	f := p.byName[name]
	if f == nil {
		return nil, nil
	}
	switch {
	case f.Flags&1 != 0:
		return nil, fmt.Errorf("its part %s is encrypted; save the workbook without a password", name)
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return nil, fmt.Errorf("its part %s is packed in an unusual way (method %d); save the workbook again as .xlsx", name, f.Method)
	case tooDense(f.CompressedSize64, f.UncompressedSize64):
		return nil, bomb(name)
	case f.UncompressedSize64 > uint64(p.left):
		return nil, tooMuch(name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("its part %s cannot be unpacked (%v); download it again", name, err)
	}
	defer r.Close()
	// What the archive says of itself may be a lie: real bytes are counted.
	b, err := io.ReadAll(io.LimitReader(r, min(p.left, max(1<<20, int64(f.CompressedSize64)*maxRatio))+1))
	if err != nil {
		return nil, fmt.Errorf("its part %s is damaged or cut short (%v); download it again", name, err)
	}
	if tooDense(f.CompressedSize64, uint64(len(b))) {
		return nil, bomb(name)
	}
	if p.left -= int64(len(b)); p.left < 0 {
		return nil, tooMuch(name)
	}
	if len(b) >= 2 && (b[0] == 0xff && b[1] == 0xfe || b[0] == 0xfe && b[1] == 0xff) {
		return nil, fmt.Errorf("its part %s is not in UTF-8; save the workbook again as .xlsx", name)
	}
	return bytes.TrimPrefix(b, []byte("\ufeff")), nil
}

func tooDense(packed, unpacked uint64) bool {
	return unpacked > 1<<20 && unpacked > maxRatio*max(packed, 1)
}

func bomb(name string) error {
	return fmt.Errorf("its part %s unpacks to more than %d times its size, as only a bomb does; give the publisher's own file", name, maxRatio)
}

func tooMuch(name string) error {
	return fmt.Errorf("its part %s unpacks to more than the %d MB allowed for a workbook; give the publisher's own file", name, maxRead>>20)
}

// rels reads the relationships of a part: targets by id, and by the last word
// of their type. Targets outside the workbook are left out: nothing is fetched.
func (p *parts) rels(of string) (byID, byType map[string]string, err error) {
	dir, file := path.Split(of)
	b, err := p.read(dir + "_rels/" + file + ".rels")
	if err != nil {
		return nil, nil, err
	}
	byID, byType = map[string]string{}, map[string]string{}
	s := scanner{b: b}
	for {
		t, err := s.next()
		if err != nil {
			return nil, nil, fmt.Errorf("its relationships of %s cannot be read: %v; download it again", of, err)
		}
		if t.kind == over {
			return byID, byType, nil
		}
		if t.kind != start || string(t.name) != "Relationship" || t.attr("TargetMode") == "External" {
			continue
		}
		target := t.attr("Target")
		if rest, ok := strings.CutPrefix(target, "/"); ok {
			target = path.Clean(rest)
		} else {
			target = path.Join(dir, target)
		}
		byID[t.attr("Id")] = target
		byType[path.Base(t.attr("Type"))] = target
	}
}
