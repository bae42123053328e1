package pdf

import (
	"unicode/utf16"

	"muster/clean/cos"
)

// cmap says what codes show (a ToUnicode map) or how long codes are.
type cmap struct {
	text   map[uint32]string
	ranges []codeRange
	sizes  [5]bool // lengths in bytes that codes have
}

// codeRange maps codes from lo to hi to text that counts up from first.
type codeRange struct {
	lo, hi uint32
	first  []uint16
}

// Limits of one map.
const (
	mapMost   = 200_000 // codes
	rangeMost = 20_000
)

func codeOf(s cos.String) uint32 {
	n := uint32(0)
	for i := 0; i < len(s) && i < 4; i++ {
		n = n<<8 | uint32(s[i])
	}
	return n
}

func units(s cos.String) []uint16 {
	if len(s) == 1 {
		return []uint16{uint16(s[0])}
	}
	out := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s) && i < 64; i += 2 {
		out = append(out, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return out
}

func textOf(u []uint16) string {
	out := ""
	for _, r := range utf16.Decode(u) {
		if r != 0 {
			out += ligature(r)
		}
	}
	return out
}

// readCmap reads a map; it never fails, what makes no sense is passed over.
func readCmap(b []byte) *cmap {
	m := &cmap{text: map[uint32]string{}}
	l := cos.NewLexer(b)
	var stack []cos.Object
	for {
		o, more := l.Next()
		if !more {
			return m
		}
		w, isWord := o.(cos.Word)
		if !isWord {
			if stack = append(stack, o); len(stack) > 3*mapMost {
				return m
			}
			continue
		}
		switch w {
		case "endcodespacerange":
			for i := 0; i+1 < len(stack); i += 2 {
				if s, ok := stack[i].(cos.String); ok && len(s) >= 1 && len(s) <= 4 {
					m.sizes[len(s)] = true
				}
			}
		case "endbfchar":
			for i := 0; i+1 < len(stack) && len(m.text) < mapMost; i += 2 {
				code, ok1 := stack[i].(cos.String)
				to, ok2 := stack[i+1].(cos.String)
				if ok1 && ok2 {
					m.text[codeOf(code)] = textOf(units(to))
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(stack); i += 3 {
				m.addRange(stack[i], stack[i+1], stack[i+2])
			}
		}
		stack = stack[:0]
	}
}

func (m *cmap) addRange(lo, hi, to cos.Object) {
	l, ok1 := lo.(cos.String)
	h, ok2 := hi.(cos.String)
	if !ok1 || !ok2 || codeOf(h) < codeOf(l) {
		return
	}
	switch to := to.(type) {
	case cos.String:
		if u := units(to); len(u) > 0 && len(m.ranges) < rangeMost {
			m.ranges = append(m.ranges, codeRange{codeOf(l), codeOf(h), u})
		}
	case cos.Array:
		for i, o := range to {
			if s, ok := o.(cos.String); ok && len(m.text) < mapMost {
				m.text[codeOf(l)+uint32(i)] = textOf(units(s))
			}
		}
	}
}

// show is what a code shows; known is false where the map does not say.
func (m *cmap) show(code uint32) (s string, known bool) {
	if m == nil {
		return "", false
	}
	if s, ok := m.text[code]; ok {
		return s, true
	}
	for i := range m.ranges {
		if r := &m.ranges[i]; r.lo <= code && code <= r.hi {
			u := append([]uint16{}, r.first...)
			u[len(u)-1] += uint16(code - r.lo)
			s = textOf(u)
			m.text[code] = s
			return s, true
		}
	}
	return "", false
}
