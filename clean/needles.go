package clean

import "strings"

// needles finds many sayings in a text in one pass: a bit table of the three
// bytes that they begin with passes over nearly all of the text.
type needles struct {
	list  []string
	begin map[uint16][]int // hash of three bytes -> places in list
	bits  [1 << 16 / 64]uint64
	short []int // needles of one or two bytes
}

// needlesMost is how many sayings one set may have: places are kept as bits.
const needlesMost = 256

func newNeedles(list []string) *needles {
	if len(list) > needlesMost {
		panic("clean: furniture.txt: too many sayings of one kind: raise needlesMost")
	}
	n := &needles{list: list, begin: map[uint16][]int{}}
	for i, s := range list {
		if len(s) < 3 {
			n.short = append(n.short, i)
			continue
		}
		h := three(s, 0)
		n.begin[h] = append(n.begin[h], i)
		n.bits[h/64] |= 1 << (h % 64)
	}
	return n
}

// each calls hit with the place in the list and the offset of every needle that
// text holds, once for each: its first occurrence. It ends when hit says true,
// and says so.
func (n *needles) each(text string, hit func(i, at int) bool) bool {
	for _, i := range n.short {
		if at := strings.Index(text, n.list[i]); at >= 0 && hit(i, at) {
			return true
		}
	}
	var had [needlesMost / 64]uint64
	for at := 0; at+3 <= len(text); at++ {
		h := three(text, at)
		if n.bits[h/64]&(1<<(h%64)) == 0 {
			continue
		}
		for _, i := range n.begin[h] {
			if had[i/64]&(1<<(i%64)) != 0 || !strings.HasPrefix(text[at:], n.list[i]) {
				continue
			}
			had[i/64] |= 1 << (i % 64)
			if hit(i, at) {
				return true
			}
		}
	}
	return false
}

func three(s string, at int) uint16 {
	return uint16(s[at])*31 ^ uint16(s[at+1])<<4 ^ uint16(s[at+2])<<9
}
