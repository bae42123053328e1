package cos

import (
	"bytes"
	"errors"
	"strconv"
)

// Limits of one file. A report of 10 MB holds at most some 100,000 objects and
// unpacks to about 60 MB.
const (
	MaxObjects  = 1_000_000
	MaxUnpacked = 256 << 20 // bytes of all streams together
	MaxStream   = 64 << 20  // bytes of one stream
	refMost     = 32        // references that lead to references
)

// Errors of files that cannot be read at all.
var (
	ErrDamaged = errors.New("damaged")
	ErrLocked  = errors.New("locked")
	ErrTooMuch = errors.New("too much")
)

// entry says where an object lies: at an offset, or as the index-th of a stream
// of objects.
type entry struct {
	offset   int
	inStream int // number of the stream, 0 for none
	index    int
}

// File is an open file.
type File struct {
	Trailer  Dict
	b        []byte
	entries  map[int]entry
	objects  map[int]Object
	packs    map[int]*pack
	busy     map[int]bool
	crypt    *crypt
	unpacked int
	rebuilt  bool
}

// Open reads the tables of a file; where they are broken it looks for the
// objects themselves. It returns ErrDamaged or ErrLocked.
func Open(b []byte) (*File, error) {
	if at := bytes.Index(b[:min(len(b), 1024)], []byte("%PDF-")); at > 0 {
		b = b[at:]
	}
	f := &File{b: b}
	f.reset()
	good := f.tables()
	err := f.unlock()
	if good && err != nil {
		return nil, err
	}
	if !good || f.Dict(f.Dict(f.Trailer["Root"])["Pages"]) == nil {
		if err := f.rebuild(); err != nil {
			return nil, err
		}
	}
	if f.Dict(f.Trailer["Root"]) == nil {
		return nil, ErrDamaged
	}
	return f, nil
}

// Ends says whether the file ends as files do; one that was cut does not.
func (f *File) Ends() bool {
	return bytes.Contains(f.b[max(0, len(f.b)-1024):], []byte("%%EOF"))
}

// unlock makes ready to decrypt what is encrypted.
func (f *File) unlock() error {
	f.crypt = nil
	e := f.Dict(f.Trailer["Encrypt"])
	if e == nil {
		return nil
	}
	c, err := keyOf(f, e)
	if err != nil {
		return err
	}
	f.crypt = c
	f.objects, f.packs = map[int]Object{}, map[int]*pack{}
	return nil
}

func (f *File) reset() {
	f.Trailer = Dict{}
	f.entries, f.objects = map[int]entry{}, map[int]Object{}
	f.packs, f.busy = map[int]*pack{}, map[int]bool{}
}

// lexer reads the file from an offset.
func (f *File) lexer(at int) *Lexer {
	return &Lexer{b: f.b, pos: min(max(at, 0), len(f.b)), references: true}
}

// Resolve follows references to the object itself; nil for what is not there.
func (f *File) Resolve(o Object) Object {
	for n := 0; n < refMost; n++ {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		o = f.object(r.Num)
	}
	return nil
}

// Dict is an object as a dictionary, a stream's own included; nil for others.
func (f *File) Dict(o Object) Dict {
	switch d := f.Resolve(o).(type) {
	case Dict:
		return d
	case *Stream:
		return d.Dict
	}
	return nil
}

// Array is an object as an array; nil for others.
func (f *File) Array(o Object) Array {
	a, _ := f.Resolve(o).(Array)
	return a
}

// Number is an object as a number, 0 for others.
func (f *File) Number(o Object) float64 {
	n, _ := Number(f.Resolve(o))
	return n
}

// Name is an object as a name, "" for others.
func (f *File) Name(o Object) Name {
	n, _ := f.Resolve(o).(Name)
	return n
}

// object loads an object by its number.
func (f *File) object(num int) Object {
	if o, ok := f.objects[num]; ok {
		return o
	}
	e, ok := f.entries[num]
	if !ok || f.busy[num] {
		return nil
	}
	f.busy[num] = true
	defer delete(f.busy, num)
	var o Object
	if e.inStream > 0 {
		o = f.packed(e, num)
	} else {
		at, got, good := f.at(e.offset)
		if !good || got.Num != num {
			if !f.rebuilt { // the table is wrong: look for the objects themselves
				trailer := f.Trailer
				if f.rebuild() != nil {
					return nil
				}
				if len(trailer) > 0 && trailer["Root"] != nil {
					f.Trailer = trailer
				}
				delete(f.busy, num)
				return f.object(num)
			}
			return nil
		}
		o = at
	}
	f.objects[num] = o
	return o
}

// at reads "7 0 obj …" at an offset.
func (f *File) at(offset int) (Object, Ref, bool) {
	l := f.lexer(offset)
	l.references = false
	num, _ := l.Next()
	gen, _ := l.Next()
	word, _ := l.Next()
	n, ok1 := num.(Int)
	g, ok2 := gen.(Int)
	if !ok1 || !ok2 || word != Word("obj") {
		return nil, Ref{}, false
	}
	ref := Ref{int(n), int(g)}
	l.references = true
	o, _ := l.Next()
	if l.pos >= len(f.b) {
		return nil, ref, false // the file ends in the middle of it
	}
	if d, ok := o.(Dict); ok {
		after := l.pos
		if w, _ := l.Next(); w == Word("stream") {
			return f.stream(d, l.pos, ref), ref, true
		}
		l.pos = after
	}
	return f.crypt.object(o, ref), ref, true
}

// stream cuts the bytes of a stream: by its length where "endstream" follows
// there, else up to the next "endstream".
func (f *File) stream(d Dict, at int, ref Ref) *Stream {
	if at < len(f.b) && f.b[at] == '\r' {
		at++
	}
	if at < len(f.b) && f.b[at] == '\n' {
		at++
	}
	d, _ = f.crypt.object(d, ref).(Dict)
	s := &Stream{Dict: d, ref: ref}
	n, ok := Number(f.Resolve(d["Length"]))
	if ok && n >= 0 && at+int(n) <= len(f.b) {
		end := at + int(n)
		l := f.lexer(end)
		if w, _ := l.Next(); w == Word("endstream") || w == Word("endobj") {
			s.raw = f.b[at:end]
			return s
		}
	}
	end := bytes.Index(f.b[min(at, len(f.b)):], []byte("endstream"))
	if end < 0 {
		end = len(f.b) - min(at, len(f.b))
		s.Cut = !ok || int(n) > end
	}
	s.raw = bytes.TrimSuffix(bytes.TrimSuffix(f.b[min(at, len(f.b)):min(at, len(f.b))+end], []byte("\n")), []byte("\r"))
	return s
}

// pack is a stream of objects, unpacked: where each begins.
type pack struct {
	b       []byte
	offsets []int
	numbers []int
}

// packed loads an object out of a stream of objects.
func (f *File) packed(e entry, num int) Object {
	p := f.pack(e.inStream)
	if p == nil {
		return nil
	}
	i := e.index
	if i < 0 || i >= len(p.numbers) || p.numbers[i] != num {
		for i = 0; i < len(p.numbers) && p.numbers[i] != num; i++ {
		}
	}
	if i >= len(p.offsets) || p.offsets[i] < 0 || p.offsets[i] > len(p.b) {
		return nil
	}
	l := &Lexer{b: p.b, pos: p.offsets[i], references: true}
	o, _ := l.Next()
	return o
}

func (f *File) pack(num int) *pack {
	if p, ok := f.packs[num]; ok {
		return p
	}
	f.packs[num] = nil
	if e := f.entries[num]; e.inStream > 0 {
		return nil
	}
	s, ok := f.object(num).(*Stream)
	if !ok {
		return nil
	}
	b, err := f.Unpack(s)
	if err != nil && len(b) == 0 {
		return nil
	}
	p := &pack{b: b}
	first := int(f.Number(s.Dict["First"]))
	l := &Lexer{b: b}
	for n := int(f.Number(s.Dict["N"])); n > 0 && l.pos < len(b); n-- {
		num, _ := l.Next()
		offset, _ := l.Next()
		a, ok1 := num.(Int)
		o, ok2 := offset.(Int)
		if !ok1 || !ok2 {
			break
		}
		p.numbers = append(p.numbers, int(a))
		p.offsets = append(p.offsets, first+int(o))
	}
	f.packs[num] = p
	return p
}

// startOfTables is the offset that the end of the file gives, or -1.
func (f *File) startOfTables() int {
	tail := f.b[max(0, len(f.b)-4096):]
	at := bytes.LastIndex(tail, []byte("startxref"))
	if at < 0 {
		return -1
	}
	fields := bytes.Fields(tail[at+len("startxref"):])
	if len(fields) == 0 {
		return -1
	}
	n, err := strconv.Atoi(string(fields[0]))
	if err != nil || n < 0 || n >= len(f.b) {
		return -1
	}
	return n
}
