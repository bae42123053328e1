package pdf

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// glyphNames are the names of glyphs that are no letter and no letter with an
// accent, after the Adobe Glyph List.
const glyphNames = `space 20 exclam 21 quotedbl 22 numbersign 23 dollar 24 percent 25 ampersand 26 quotesingle 27 parenleft 28 parenright 29 asterisk 2A plus 2B comma 2C
hyphen 2D minus 2212 period 2E slash 2F zero 30 one 31 two 32 three 33 four 34 five 35 six 36 seven 37 eight 38 nine 39 colon 3A semicolon 3B less 3C equal 3D greater 3E
question 3F at 40 bracketleft 5B backslash 5C bracketright 5D asciicircum 5E underscore 5F grave 60 braceleft 7B bar 7C braceright 7D asciitilde 7E
quoteleft 2018 quoteright 2019 quotesinglbase 201A quotedblleft 201C quotedblright 201D quotedblbase 201E guillemotleft AB guillemotright BB guilsinglleft 2039 guilsinglright 203A
endash 2013 emdash 2014 bullet 2022 ellipsis 2026 dagger 2020 daggerdbl 2021 perthousand 2030 trademark 2122 Euro 20AC euro 20AC florin 192 fraction 2044
exclamdown A1 cent A2 sterling A3 currency A4 yen A5 brokenbar A6 section A7 dieresis A8 copyright A9 ordfeminine AA logicalnot AC registered AE macron AF degree B0
plusminus B1 twosuperior B2 threesuperior B3 acute B4 mu B5 paragraph B6 periodcentered B7 middot B7 cedilla B8 onesuperior B9 ordmasculine BA onequarter BC onehalf BD threequarters BE
questiondown BF AE C6 ae E6 OE 152 oe 153 germandbls DF Eth D0 eth F0 Thorn DE thorn FE Oslash D8 oslash F8 Lslash 141 lslash 142 Dcroat 110 dcroat 111 Hbar 126 hbar 127
dotlessi 131 Tbar 166 tbar 167 kgreenlandic 138 Eng 14A eng 14B multiply D7 divide F7 lessequal 2264 greaterequal 2265 notequal 2260 approxequal 2248 infinity 221E
circumflex 2C6 tilde 2DC breve 2D8 dotaccent 2D9 ring 2DA ogonek 2DB hungarumlaut 2DD caron 2C7 nbspace A0 nonbreakingspace A0 sfthyphen AD softhyphen AD hyphentwo 2010
f_f FB00 ff FB00 fi FB01 fl FB02 ffi FB03 ffl FB04 arrowright 2192 arrowleft 2190 arrowup 2191 arrowdown 2193 summation 2211 product 220F radical 221A partialdiff 2202 integral 222B
Delta 394 Omega 3A9 alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon 3B5 lambda 3BB pi 3C0 sigma 3C3 checkmark 2713 figuredash 2012 horizontalbar 2015 numero 2116 estimated 212E`

// accents end the names of letters that have one.
var accents = map[string]rune{
	"acute": 0x301, "grave": 0x300, "circumflex": 0x302, "dieresis": 0x308, "tilde": 0x303, "caron": 0x30C, "cedilla": 0x327, "ring": 0x30A,
	"ogonek": 0x328, "macron": 0x304, "breve": 0x306, "dotaccent": 0x307, "hungarumlaut": 0x30B, "commaaccent": 0x326,
}

var glyphTable = sync.OnceValue(func() map[string]string {
	t := map[string]string{}
	list := strings.Fields(glyphNames)
	for i := 0; i+1 < len(list); i += 2 {
		n, err := strconv.ParseUint(list[i+1], 16, 32)
		if err != nil {
			panic("pdf: glyph " + list[i])
		}
		t[list[i]] = ligature(rune(n))
	}
	return t
})

// ligature takes ligatures apart: "ﬁ" is "fi".
func ligature(r rune) string {
	if r >= 0xFB00 && r <= 0xFB06 {
		return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00]
	}
	return string(r)
}

// glyphText is what a glyph of this name shows, "" when the name does not tell.
func glyphText(name string) string {
	if s, ok := glyphTable()[name]; ok {
		return s
	}
	if len(name) == 1 && unicode.IsLetter(rune(name[0])) {
		return name
	}
	if at := strings.IndexByte(name, '.'); at > 0 {
		return glyphText(name[:at]) // "one.oldstyle"
	}
	if strings.IndexByte(name, '_') > 0 { // "f_i"
		out := ""
		for part := range strings.SplitSeq(name, "_") {
			if strings.IndexByte(part, '_') < 0 {
				out += glyphText(part)
			}
		}
		return out
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 {
		return runeOf(hex[:4])
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		return runeOf(hex)
	}
	for _, suffix := range [...]string{"oldstyle", "small", "fitted", "inferior", "superior"} {
		if base, ok := strings.CutSuffix(name, suffix); ok && base != "" && suffix != "superior" {
			if len(base) > 1 || suffix != "small" {
				return glyphText(base)
			}
			return strings.ToLower(base)
		}
	}
	for accent, mark := range accents {
		if base, ok := strings.CutSuffix(name, accent); ok && len(base) == 1 {
			return norm.NFC.String(base + string(mark))
		}
	}
	return ""
}

func runeOf(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || n < 0x20 || n > unicode.MaxRune || n >= 0xD800 && n < 0xE000 {
		return ""
	}
	return ligature(rune(n))
}

// standardUpper are the codes from 0xA1 on of StandardEncoding, by glyph name;
// "-" for none (PDF 32000-1, annex D).
var standardUpper = strings.Fields(`exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl
- endash dagger daggerdbl periodcentered - paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand - questiondown
- grave acute circumflex tilde macron breve dotaccent dieresis - ring cedilla - hungarumlaut ogonek caron emdash`)

// baseEncoding is what the codes of a simple font show before the font's own
// differences.
func baseEncoding(name string) [256]string {
	var t [256]string
	for c := 0x20; c < 0x7f; c++ {
		t[c] = string(rune(c))
	}
	switch name {
	case "MacRomanEncoding":
		for c := 0x80; c < 0x100; c++ {
			t[c] = ligature(charmap.Macintosh.DecodeByte(byte(c)))
		}
	case "WinAnsiEncoding":
		for c := 0x7f; c < 0x100; c++ {
			if r := charmap.Windows1252.DecodeByte(byte(c)); r != unicode.ReplacementChar && c != 0x7f {
				t[c] = string(r)
			} else {
				t[c] = "•"
			}
		}
	default:
		t['\''], t['`'] = "’", "‘"
		for i, glyph := range standardUpper {
			t[0xA1+i] = glyphText(glyph)
		}
		for c, glyph := range map[int]string{0xE1: "AE", 0xE3: "ordfeminine", 0xE8: "Lslash", 0xE9: "Oslash", 0xEA: "OE", 0xEB: "ordmasculine", 0xF1: "ae", 0xF5: "dotlessi", 0xF8: "lslash", 0xF9: "oslash", 0xFA: "oe", 0xFB: "germandbls"} {
			t[c] = glyphText(glyph)
		}
	}
	return t
}
