package cos

import "bytes"

// tables reads the tables of contents, newest first, and says whether all of
// them made sense.
func (f *File) tables() bool {
	at := f.startOfTables()
	seen := map[int]bool{}
	for at >= 0 {
		if seen[at] || at >= len(f.b) {
			return len(f.entries) > 0
		}
		seen[at] = true
		l := f.lexer(at)
		start := l.pos
		var d Dict
		var ok bool
		if w, _ := l.Next(); w == Word("xref") {
			d, ok = f.table(l)
		} else {
			d, ok = f.tableStream(start)
		}
		if !ok {
			return false
		}
		for k, v := range d {
			if _, newer := f.Trailer[k]; !newer {
				f.Trailer[k] = v
			}
		}
		if hybrid, ok := d["XRefStm"].(Int); ok && !seen[int(hybrid)] {
			seen[int(hybrid)] = true
			f.tableStream(int(hybrid))
		}
		prev, ok := d["Prev"].(Int)
		if !ok {
			return true
		}
		at = int(prev)
	}
	return false
}

func (f *File) add(num int, e entry) {
	if _, newer := f.entries[num]; !newer && num >= 0 && len(f.entries) < MaxObjects {
		f.entries[num] = e
	}
}

// table reads a table in text, and the trailer after it.
func (f *File) table(l *Lexer) (Dict, bool) {
	l.references = false
	for {
		first, more := l.Next()
		if !more {
			return nil, false
		}
		if first == Word("trailer") {
			l.references = true
			d, _ := l.Next()
			t, ok := d.(Dict)
			return t, ok
		}
		count, _ := l.Next()
		start, ok1 := first.(Int)
		n, ok2 := count.(Int)
		if !ok1 || !ok2 || n < 0 {
			return nil, false
		}
		for i := Int(0); i < n; i++ {
			at, _ := l.Next()
			_, _ = l.Next()
			kind, more := l.Next()
			if !more {
				return nil, false
			}
			if offset, ok := at.(Int); ok && kind == Word("n") && offset > 0 {
				f.add(int(start+i), entry{offset: int(offset)})
			} else if kind != Word("n") && kind != Word("f") {
				return nil, false
			}
		}
	}
}

// tableStream reads a table that is a stream.
func (f *File) tableStream(at int) (Dict, bool) {
	o, _, ok := f.at(at)
	s, isStream := o.(*Stream)
	if !ok || !isStream {
		return nil, false
	}
	b, err := f.Unpack(s)
	if err != nil && len(b) == 0 {
		return nil, false
	}
	widths := f.Array(s.Dict["W"])
	if len(widths) < 3 {
		return nil, false
	}
	var w [3]int
	for i := range w {
		w[i] = int(f.Number(widths[i]))
		if w[i] < 0 || w[i] > 8 {
			return nil, false
		}
	}
	index := f.Array(s.Dict["Index"])
	if len(index) == 0 {
		index = Array{Int(0), s.Dict["Size"]}
	}
	size := w[0] + w[1] + w[2]
	if size == 0 {
		return nil, false
	}
	for i := 0; i+1 < len(index); i += 2 {
		start, n := int(f.Number(index[i])), int(f.Number(index[i+1]))
		for k := 0; k < n && len(b) >= size; k++ {
			f.row(start+k, b[:size], w)
			b = b[size:]
		}
	}
	return s.Dict, true
}

func (f *File) row(num int, b []byte, w [3]int) {
	kind := 1
	if w[0] > 0 {
		kind = bigEnd(b[:w[0]])
	}
	second, third := bigEnd(b[w[0]:w[0]+w[1]]), bigEnd(b[w[0]+w[1]:])
	switch {
	case kind == 1 && second > 0:
		f.add(num, entry{offset: second})
	case kind == 2 && second > 0:
		f.add(num, entry{inStream: second, index: third})
	}
}

func bigEnd(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

// rebuild looks through the whole file for objects, as its tables are broken or
// missing. The last object of a number is the newest.
func (f *File) rebuild() error {
	f.reset()
	f.rebuilt = true
	var packs []int
	for at := 0; ; {
		next := bytes.Index(f.b[at:], []byte("obj"))
		if next < 0 {
			break
		}
		next += at
		at = next + 3
		start := objectStart(f.b, next)
		if start < 0 {
			continue
		}
		if ref, ok := f.refAt(start); ok && len(f.entries) < MaxObjects {
			f.entries[ref.Num] = entry{offset: start}
			l := f.lexer(next + 3)
			if d, ok := dictAt(l); ok {
				switch d["Type"] {
				case Name("ObjStm"):
					packs = append(packs, ref.Num)
				case Name("XRef"):
					f.adopt(d)
				case Name("Catalog"):
					f.Trailer["Root"] = ref
				}
			}
		}
	}
	for at := 0; ; {
		next := bytes.Index(f.b[at:], []byte("trailer"))
		if next < 0 {
			break
		}
		at += next + len("trailer")
		if d, ok := dictAt(f.lexer(at)); ok {
			f.adopt(d)
		}
	}
	if err := f.unlock(); err != nil {
		return err
	}
	for _, num := range packs {
		if p := f.pack(num); p != nil {
			for i, n := range p.numbers {
				f.add(n, entry{inStream: num, index: i})
				if d := f.Dict(Ref{Num: n}); d["Type"] == Name("Catalog") && f.Trailer["Root"] == nil {
					f.Trailer["Root"] = Ref{Num: n}
				}
			}
		}
	}
	return nil
}

// adopt takes what matters of a trailer that was found: the last one wins.
func (f *File) adopt(d Dict) {
	for _, k := range [...]Name{"Root", "Info", "Encrypt", "ID"} {
		if d[k] != nil {
			f.Trailer[k] = d[k]
		}
	}
}

func dictAt(l *Lexer) (Dict, bool) {
	l.space()
	if !bytes.HasPrefix(l.b[l.pos:], []byte("<<")) {
		return nil, false
	}
	o, _ := l.Next()
	d, ok := o.(Dict)
	return d, ok
}

// objectStart is where "7 0 " before the word obj begins, or -1.
func objectStart(b []byte, obj int) int {
	i := obj - 1
	for part := 0; part < 2; part++ {
		spaces := 0
		for i >= 0 && isSpace(b[i]) {
			i--
			spaces++
		}
		digits := 0
		for i >= 0 && b[i] >= '0' && b[i] <= '9' && digits < 11 {
			i--
			digits++
		}
		if digits == 0 || digits > 10 || spaces == 0 && part == 1 {
			return -1
		}
	}
	return i + 1
}

func (f *File) refAt(at int) (Ref, bool) {
	l := f.lexer(at)
	l.references = false
	num, _ := l.Next()
	gen, _ := l.Next()
	n, ok1 := num.(Int)
	g, ok2 := gen.(Int)
	return Ref{int(n), int(g)}, ok1 && ok2 && n > 0
}
