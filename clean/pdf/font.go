package pdf

import (
	"reflect"
	"strings"

	"muster/clean/cos"
)

// font says what the codes of a string show and how wide they are.
type font struct {
	wide     bool        // codes of two bytes
	unicode  *cmap       // nil for none
	simple   [256]string // what codes of one byte show
	widths   map[uint32]float64
	standard *[95]float64 // widths of one of the fonts that every reader has
	missing  float64      // width of a code that has none, in thousandths
	bold     bool
	pictures bool // its glyphs are marks, not letters
	scale    float64
	id       uint64          // its number in the file, from 1
	narrow   map[uint32]bool // codes of figures that have a wider code beside them
}

// glyph is one code, read.
type glyph struct {
	text  string
	width float64 // of a font of size 1
	space bool    // the code 32 of one byte, which word spacing widens
	alt   uint64  // font and code of a figure that may be a raised one; 0 for others
}

// lost stands for a code of which the file does not say what it shows.
const lost = "\uFFFD"

func (d *document) font(o cos.Object) *font {
	if r, ok := o.(cos.Ref); ok {
		if f := d.fonts[r]; f != nil {
			return f
		}
		f := d.readFont(d.file.Dict(o))
		f.id = uint64(len(d.fonts) + 1)
		f.narrow = f.narrowFigures()
		d.fonts[r] = f
		return f
	}
	dict := d.file.Dict(o)
	if dict == nil {
		return nil
	}
	key := reflect.ValueOf(dict).Pointer() // of a dictionary that the file keeps
	if d.inline[key] == nil {
		d.inline[key] = d.readFont(dict)
	}
	return d.inline[key]
}

// narrowShare is what a raised figure's width is at most of the usual one's.
const narrowShare = 0.8

// narrowFigures are the codes of figures for which the font has a clearly wider
// code as well: most likely figures drawn small and high, the marks of notes,
// which stand on the line like any letter.
func (f *font) narrowFigures() map[uint32]bool {
	if f.unicode == nil {
		return nil
	}
	widest := map[string]float64{}
	codes := map[uint32]string{}
	for code := range f.widths {
		if s, ok := f.unicode.show(code); ok && len(s) == 1 && s[0] >= '0' && s[0] <= '9' {
			codes[code] = s
			widest[s] = max(widest[s], f.widths[code])
		}
	}
	out := map[uint32]bool{}
	broad, usual := 0.0, 0.0
	for code, s := range codes {
		usual = max(usual, widest[s])
		if f.widths[code] < narrowShare*widest[s] {
			out[code] = true
			broad = max(broad, f.widths[code])
		}
	}
	for code := range codes { // a figure that the file has only as a raised one
		if len(out) > 1 && f.widths[code] <= broad && f.widths[code] < narrowShare*usual {
			out[code] = true
		}
	}
	return out
}

func (d *document) readFont(dict cos.Dict) *font {
	f := &font{widths: map[uint32]float64{}, scale: 0.001}
	name := string(d.file.Name(dict["BaseFont"]))
	if at := strings.IndexByte(name, '+'); at == 6 {
		name = name[at+1:]
	}
	low := strings.ToLower(name)
	f.bold = strings.Contains(low, "bold") || strings.Contains(low, "black") || strings.Contains(low, "heavy")
	if s, ok := d.file.Resolve(dict["ToUnicode"]).(*cos.Stream); ok {
		if b, err := d.file.Unpack(s); err == nil || len(b) > 0 {
			f.unicode = readCmap(b)
		}
	}
	kind := d.file.Name(dict["Subtype"])
	if kind == "Type0" {
		d.wideFont(f, dict)
		return f
	}
	if kind == "Type3" {
		f.scale = 0.001
		if m := d.file.Array(dict["FontMatrix"]); len(m) > 0 {
			if s := d.file.Number(m[0]); s > 0 && s < 1 {
				f.scale = s
			}
		}
	}
	f.pictures = f.unicode == nil && (strings.Contains(low, "symbol") || strings.Contains(low, "dingbat"))
	d.encoding(f, dict, low)
	descriptor := d.file.Dict(dict["FontDescriptor"])
	f.missing = d.file.Number(descriptor["MissingWidth"])
	first := uint32(max(0, d.file.Number(dict["FirstChar"])))
	list := d.file.Array(dict["Widths"])
	for i, w := range list[:min(len(list), 256)] {
		f.widths[first+uint32(i)] = d.file.Number(w)
	}
	if len(list) == 0 {
		f.standard = standardWidths(low)
	}
	return f
}

// encoding reads what the codes of a simple font show.
func (d *document) encoding(f *font, dict cos.Dict, name string) {
	base := ""
	enc := d.file.Resolve(dict["Encoding"])
	switch e := enc.(type) {
	case cos.Name:
		base = string(e)
	case cos.Dict:
		base = string(d.file.Name(e["BaseEncoding"]))
	}
	if base == "" && d.file.Name(dict["Subtype"]) == "TrueType" {
		base = "WinAnsiEncoding"
	}
	f.simple = baseEncoding(base)
	e, ok := enc.(cos.Dict)
	if !ok {
		return
	}
	bitmap := d.file.Name(dict["Subtype"]) == "Type3"
	code := 0
	for _, o := range d.file.Array(e["Differences"]) {
		switch o := d.file.Resolve(o).(type) {
		case cos.Int:
			code = int(o)
		case cos.Name:
			if code >= 0 && code < 256 && o != ".notdef" {
				if s := glyphText(string(o)); s != "" && !(bitmap && codeLike(string(o))) {
					f.simple[code] = s
				} else if s := cork[code]; bitmap && s != "" && codeLike(string(o)) {
					f.simple[code] = s
				} else if !(f.simple[code] != "" && codeLike(string(o))) {
					f.simple[code] = ""
				}
			}
			code++
		}
	}
}

// cork are codes of TeX's fonts that are no ASCII, in the bitmap fonts that TeX
// makes where no others are installed (encodings T1 and TS1).
var cork = map[int]string{
	16: "“", 17: "”", 18: "„", 19: "«", 20: "»", 21: "–", 22: "—", 27: "ff", 28: "fi", 29: "fl", 30: "ffi", 31: "ffl", 39: "’", 45: "-", 96: "‘", 127: "-", 136: "•", 191: "€",
	0xE0: "à", 0xE1: "á", 0xE2: "â", 0xE4: "ä", 0xE7: "ç", 0xE8: "è", 0xE9: "é", 0xEA: "ê", 0xED: "í", 0xF1: "ñ", 0xF3: "ó", 0xF4: "ô", 0xF6: "ö", 0xFA: "ú", 0xFC: "ü", 0xC9: "É", 0xD6: "Ö", 0xDC: "Ü",
}

// codeLike says whether a glyph's name is made of its code: "g65", "a97",
// "c32". The code then shows what the base encoding says.
func codeLike(name string) bool {
	digits := strings.TrimLeft(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return digits != "" && len(name)-len(digits) <= 2 && strings.Trim(digits, "0123456789") == ""
}

// wideFont reads a composite font.
func (d *document) wideFont(f *font, dict cos.Dict) {
	f.wide = true
	if s, ok := d.file.Resolve(dict["Encoding"]).(*cos.Stream); ok {
		if b, err := d.file.Unpack(s); err == nil || len(b) > 0 {
			m := readCmap(b)
			f.wide = m.sizes[2] || !m.sizes[1]
		}
	}
	below := d.file.Array(dict["DescendantFonts"])
	if len(below) == 0 {
		return
	}
	cid := d.file.Dict(below[0])
	f.missing = 1000
	if w := d.file.Resolve(cid["DW"]); w != nil {
		f.missing = d.file.Number(w)
	}
	list := d.file.Array(cid["W"])
	for i := 0; i+1 < len(list); {
		first := uint32(max(0, d.file.Number(list[i])))
		if each := d.file.Array(list[i+1]); each != nil {
			d.spend(len(each))
			for k, w := range each {
				f.widths[first+uint32(k)] = d.file.Number(w)
			}
			i += 2
			continue
		}
		if i+2 >= len(list) {
			return
		}
		last, w := uint32(max(0, d.file.Number(list[i+1]))), d.file.Number(list[i+2])
		last = min(last, first+65535)
		d.spend(int(last) - int(first))
		for c := first; c <= last; c++ {
			f.widths[c] = w
		}
		i += 3
	}
}

// spend counts the widths that a file's fonts list; too many end the reading.
func (d *document) spend(n int) {
	if d.widths += max(n, 0); d.widths > MaxWidths {
		panic(cos.ErrTooMuch) // caught by read
	}
}

// read gives the glyphs of a string, appended to out.
func (f *font) read(s cos.String, out []glyph) []glyph {
	if f.wide {
		for i := 0; i+1 < len(s); i += 2 {
			code := uint32(s[i])<<8 | uint32(s[i+1])
			text, known := f.unicode.show(code)
			if !known {
				text = lost
			}
			g := glyph{text: text, width: f.width(code)}
			if f.narrow[code] {
				g.alt = f.id<<32 | uint64(code)
			}
			out = append(out, g)
		}
		return out
	}
	for i := 0; i < len(s); i++ {
		code := uint32(s[i])
		text, known := f.unicode.show(code)
		switch {
		case known && text != "" && text != lost:
		case f.pictures:
			text = "•"
		case f.simple[code] != "":
			text = f.simple[code]
		default:
			text = lost
		}
		out = append(out, glyph{text: text, width: f.width(code), space: code == 32})
	}
	return out
}

func (f *font) width(code uint32) float64 {
	w, ok := f.widths[code]
	switch {
	case ok:
	case f.standard != nil && code >= 32 && code < 127:
		w = f.standard[code-32]
	case f.standard != nil:
		w = 500
	default:
		w = f.missing
	}
	return w * f.scale
}

// helvetica and times are the widths of the printable codes of ASCII in the
// fonts that files need not bring (Adobe's metrics of the 14 core fonts).
var (
	helvetica = [95]float64{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584}
	times = [95]float64{
		250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
		921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
		333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541}
	courier = func() (w [95]float64) {
		for i := range w {
			w[i] = 600
		}
		return w
	}()
)

func standardWidths(name string) *[95]float64 {
	switch {
	case strings.Contains(name, "courier") || strings.Contains(name, "mono"):
		return &courier
	case strings.Contains(name, "times") || strings.Contains(name, "serif") && !strings.Contains(name, "sans"):
		return &times
	}
	return &helvetica
}
