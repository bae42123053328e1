package cos

import (
	"fmt"
	"strings"
	"testing"
)

func TestLexer(t *testing.T) {
	for in, want := range map[string]string{
		"12 -3.5 +.25 --7 4.": "12 -3.5 0.25 -7 4", "/A#20b /C": "A b C", `(a\(b\)\n\101\
c(d))`: "a(b)\nAc(d)", "<48 65 6c6>": "Hel`",
		"[1 [2] (x)] q": "[1 [2] x] q", "<</A 1/B[/C]/A 2>>": "map[A:1 B:[C]]", "true false null": "true false <nil>", "1 0 R": "1 0 R", "% note\n7": "7", "5-3": "5",
		") } 1 > ]": ") } 1 >> ]", "(open": "open", "<</A": "map[]",
	} {
		l := NewLexer([]byte(in))
		var got []string
		for {
			o, more := l.Next()
			if !more {
				break
			}
			got = append(got, fmt.Sprint(o))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q is %q, want %q", in, s, want)
		}
	}
	l := &Lexer{b: []byte("[1 0 R 2 3]"), references: true}
	if o, _ := l.Next(); fmt.Sprint(o) != "[{1 0} 2 3]" {
		t.Errorf("%v", o)
	}
}

// The examples of the standard, and lines made by hand.
func TestFilters(t *testing.T) {
	f := &File{}
	for _, c := range []struct {
		filter Name
		params Dict
		in     string
		want   string
	}{
		{"LZWDecode", nil, "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B"},
		{"ASCII85Decode", nil, "<~87cURD]j7BEbo7~>", "Hello world"},
		{"ASCIIHexDecode", nil, "48 65 6C 6C 6F>", "Hello"},
		{"RunLengthDecode", nil, "\x02abc\xfex\x80zz", "abcxxx"},
		{"FlateDecode", nil, "\x00\x00nonsense", ""},
	} {
		if got, _ := f.filter(c.filter, c.params, []byte(c.in)); string(got) != c.want {
			t.Errorf("%s: %q, want %q", c.filter, got, c.want)
		}
	}
	for _, how := range []string{"\x00ab\x00cd", "\x01a\x01\x01c\x01", "\x02ab\x02\x02\x02", "\x03a\x32\x03\x33\x02", "\x04a\x01\x04\x02\x01"} {
		if got, _ := f.predicted(Dict{"Predictor": Int(15), "Columns": Int(2)}, []byte(how)); string(got) != "abcd" {
			t.Errorf("predictor %q: %q", how, got)
		}
	}
	if got, _ := f.predicted(Dict{"Predictor": Int(2), "Columns": Int(3)}, []byte{97, 1, 1}); string(got) != "abc" {
		t.Errorf("%q", got)
	}
}

// Tables of a file may be streams, and objects may lie in streams; nothing leads
// round in circles.
func TestOpen(t *testing.T) {
	packed := "%PDF-1.5\n1 0 obj<</Type/ObjStm/N 2/First 9/Length 60>>stream\n2 0 3 31 <</Type/Catalog/Pages 3 0 R>>  <</Kids[]>>\nendstream endobj trailer<</Root 2 0 R>>"
	f, err := Open([]byte(packed))
	if err != nil || f.Dict(f.Dict(f.Trailer["Root"])["Pages"]) == nil {
		t.Errorf("objects in a stream: %v %+v", err, f)
	}
	circle := "%PDF-1.4\n1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev 46>>\nstartxref\n46\n"
	if _, err := Open([]byte(circle)); err != ErrDamaged {
		t.Errorf("a circle: %v", err)
	}
	for _, junk := range []string{"", "%PDF-", "obj obj obj", strings.Repeat("1 0 obj<<", 1000), "startxref\n-1"} {
		if _, err := Open([]byte(junk)); err != ErrDamaged {
			t.Errorf("%.20q: %v", junk, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte("%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Length 9/Filter[/FlateDecode/LZWDecode]>>stream\n2 0 x\nendstream endobj xref\n0 1\n0000000000 65535 f \ntrailer<</Root 2 0 R/Encrypt<</Filter/Standard/V 4/R 4/O(x)>>/Prev 3>>startxref\n9\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Open(b)
		if err != nil {
			return
		}
		for num := range file.entries {
			if s, ok := file.object(num).(*Stream); ok {
				if out, _ := file.Unpack(s); len(out) > MaxStream {
					t.Fatal("too much")
				}
			}
		}
	})
}
