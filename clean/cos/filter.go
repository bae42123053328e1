package cos

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
)

// ErrPicture says that a stream holds a picture, which is not unpacked.
var ErrPicture = errors.New("picture")

// Unpack returns the bytes of a stream. What is damaged is returned up to the
// damage, with an error. ErrTooMuch ends the reading of the file.
func (f *File) Unpack(s *Stream) ([]byte, error) {
	names, params := f.filters(s.Dict)
	b := s.raw
	if len(names) == 0 || names[0] != "Crypt" {
		b = f.crypt.stream(b, s)
	}
	var failed error
	for i, name := range names {
		var err error
		b, err = f.filter(name, params[i], b)
		if err == ErrTooMuch || err == ErrPicture {
			return nil, err
		}
		if err != nil {
			failed = err
		}
		if f.unpacked += len(b); f.unpacked > MaxUnpacked {
			return nil, ErrTooMuch
		}
	}
	return b, failed
}

// filters are the names of a stream's filters, in order, with their parameters.
func (f *File) filters(d Dict) (names []Name, params []Dict) {
	filter, parms := d["Filter"], d["DecodeParms"]
	if filter == nil {
		filter = d["F"]
	}
	if parms == nil {
		parms = d["DP"]
	}
	if n := f.Name(filter); n != "" {
		return []Name{n}, []Dict{f.Dict(parms)}
	}
	list := f.Array(filter)
	each := f.Array(parms)
	for i, o := range list[:min(len(list), 8)] {
		names = append(names, f.Name(o))
		var p Dict
		if i < len(each) {
			p = f.Dict(each[i])
		}
		params = append(params, p)
	}
	return names, params
}

func (f *File) filter(name Name, p Dict, b []byte) ([]byte, error) {
	switch name {
	case "FlateDecode", "Fl":
		out, err := inflate(b)
		if err == ErrTooMuch {
			return nil, err
		}
		out, perr := f.predicted(p, out)
		return out, errors.Join(err, perr)
	case "LZWDecode", "LZW":
		early := 1
		if v, ok := Number(f.Resolve(p["EarlyChange"])); ok {
			early = int(v)
		}
		out, err := lzw(b, early)
		if err == ErrTooMuch {
			return nil, err
		}
		out, perr := f.predicted(p, out)
		return out, errors.Join(err, perr)
	case "ASCII85Decode", "A85":
		return base85(b)
	case "ASCIIHexDecode", "AHx":
		l := &Lexer{b: append([]byte("<"), b...)}
		s, _ := l.hex().(String)
		return []byte(s), nil
	case "RunLengthDecode", "RL":
		return runs(b)
	case "Crypt":
		return b, nil
	case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode":
		return nil, ErrPicture
	}
	return nil, errors.New("unknown filter")
}

// inflate unpacks, a damaged end or a wrong checksum tolerated.
func inflate(b []byte) ([]byte, error) {
	var r io.ReadCloser
	r, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil { // a header that is missing or wrong
		r = flate.NewReader(bytes.NewReader(b[min(2, len(b)):]))
	}
	defer r.Close()
	out, err := io.ReadAll(io.LimitReader(r, MaxStream+1))
	if len(out) > MaxStream {
		return nil, ErrTooMuch
	}
	return out, err
}

func base85(b []byte) ([]byte, error) {
	b = bytes.TrimPrefix(bytes.TrimSpace(b), []byte("<~"))
	if at := bytes.IndexByte(b, '~'); at >= 0 {
		b = b[:at]
	}
	out, err := io.ReadAll(io.LimitReader(ascii85.NewDecoder(bytes.NewReader(b)), MaxStream+1))
	return out, err
}

func runs(b []byte) ([]byte, error) {
	var out []byte
	for i := 0; i < len(b); {
		n := int(b[i])
		i++
		switch {
		case n == 128:
			return out, nil
		case n < 128:
			end := min(i+n+1, len(b))
			out = append(out, b[i:end]...)
			i = end
		case i < len(b):
			out = append(out, bytes.Repeat(b[i:i+1], 257-n)...)
			i++
		}
		if len(out) > MaxStream {
			return nil, ErrTooMuch
		}
	}
	return out, nil
}

// lzw unpacks what encoders of PDF pack: codes grow a step earlier than in
// compress/lzw.
func lzw(b []byte, early int) ([]byte, error) {
	type code struct {
		prefix int
		last   byte
		size   int
	}
	const clear, end = 256, 257
	table := make([]code, 258, 4096)
	for i := range 256 {
		table[i] = code{-1, byte(i), 1}
	}
	var out []byte
	width, previous := 9, -1
	bits, n := 0, 0
	for _, c := range b {
		bits, n = bits<<8|int(c), n+8
		if n < width {
			continue
		}
		n -= width
		k := bits >> n
		bits &= 1<<n - 1
		switch {
		case k == clear:
			table, width, previous = table[:258], 9, -1
			continue
		case k == end:
			return out, nil
		case k > len(table) || k == len(table) && previous < 0:
			return out, errors.New("damaged LZW")
		}
		entry := k
		if k == len(table) {
			entry = previous
		}
		size := table[entry].size
		start := len(out)
		out = append(out, make([]byte, size)...)
		for at, e := start+size-1, entry; e >= 0 && at >= start; at, e = at-1, table[e].prefix {
			out[at] = table[e].last
		}
		first := out[start]
		if k == len(table) {
			out = append(out, first)
		}
		if previous >= 0 && len(table) < 4096 {
			table = append(table, code{previous, first, table[previous].size + 1})
		}
		previous = k
		if grown := len(table) + early; grown >= 1<<width && width < 12 {
			width++
		}
		if len(out) > MaxStream {
			return nil, ErrTooMuch
		}
	}
	return out, nil
}

// predicted undoes a predictor.
func (f *File) predicted(p Dict, b []byte) ([]byte, error) {
	kind := int(f.Number(p["Predictor"]))
	if kind < 2 {
		return b, nil
	}
	get := func(name Name, without int) int {
		if v, ok := Number(f.Resolve(p[name])); ok && v > 0 && v < 1<<20 {
			return int(v)
		}
		return without
	}
	colors, depth, columns := get("Colors", 1), get("BitsPerComponent", 8), get("Columns", 1)
	if colors > 32 || depth > 32 {
		return nil, errors.New("damaged predictor")
	}
	pixel := max(1, colors*depth/8)
	row := (colors*depth*columns + 7) / 8
	if kind == 2 {
		for start := 0; depth == 8 && start+row <= len(b); start += row {
			for i := start + pixel; i < start+row; i++ {
				b[i] += b[i-pixel]
			}
		}
		return b, nil
	}
	out := make([]byte, 0, len(b))
	before := make([]byte, row)
	for len(b) > 1 {
		how := b[0]
		line := make([]byte, row)
		copy(line, b[1:])
		b = b[min(len(b), row+1):]
		unfilter(how, line, before, pixel)
		out = append(out, line...)
		before = line
	}
	return out, nil
}

// unfilter undoes a line of PNG's prediction.
func unfilter(how byte, line, before []byte, pixel int) {
	for i := range line {
		var left, corner byte
		if i >= pixel {
			left, corner = line[i-pixel], before[i-pixel]
		}
		switch how {
		case 1:
			line[i] += left
		case 2:
			line[i] += before[i]
		case 3:
			line[i] += byte((int(left) + int(before[i])) / 2)
		case 4:
			line[i] += paeth(left, before[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	if pa <= pb && pa <= pc {
		return a
	}
	if pb <= pc {
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
