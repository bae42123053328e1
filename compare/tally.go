package compare

// hash is a 64-bit hash of a stem (FNV-1a, with a last mix): the same in every
// run and on every machine.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h, uint64(len(s)))
}

// mix joins two hashes; their order counts.
func mix(a, b uint64) uint64 {
	x := a*0x9e3779b97f4a7c15 + b
	x = (x ^ x>>32) * 0xd6e8feb86659fd93
	return x ^ x>>29
}

// set is the keys of one report. clear costs nothing: a key counts only with the
// mark of its round.
type set struct {
	keys  []uint64
	marks []uint32
	round uint32
	n     int
}

func (s *set) clear() {
	s.round++
	s.n = 0
}

// add says whether a key is new.
func (s *set) add(key uint64) bool {
	if s.n*2 >= len(s.keys) {
		s.grow()
	}
	mask := uint64(len(s.keys) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if s.marks[i] != s.round {
			s.keys[i], s.marks[i] = key, s.round
			s.n++
			return true
		}
		if s.keys[i] == key {
			return false
		}
	}
}

func (s *set) grow() {
	old := *s
	size := max(1<<10, 2*len(old.keys))
	*s = set{keys: make([]uint64, size), marks: make([]uint32, size), round: 1}
	for i, key := range old.keys {
		if old.marks[i] == old.round {
			s.add(key)
		}
	}
}

// tally counts how many reports have a key, and finds its place, the slot.
type tally struct {
	keys  []uint64
	n     []int32
	ids   []int32
	index []int32 // by the key's end: its slot + 1, 0 for none
}

func newTally() *tally { return &tally{index: make([]int32, 1<<10)} }

// add counts one report more that has a key, and returns its slot.
func (t *tally) add(key uint64) int32 {
	mask := uint64(len(t.index) - 1)
	i := key & mask
	for t.index[i] != 0 && t.keys[t.index[i]-1] != key {
		i = (i + 1) & mask
	}
	if slot := t.index[i] - 1; slot >= 0 {
		t.n[slot]++
		return slot
	}
	t.keys, t.n, t.ids = append(t.keys, key), append(t.n, 1), append(t.ids, 0)
	t.index[i] = int32(len(t.keys))
	if 2*len(t.keys) > len(t.index) {
		t.grow()
	}
	return int32(len(t.keys) - 1)
}

func (t *tally) grow() {
	t.index = make([]int32, 2*len(t.index))
	mask := uint64(len(t.index) - 1)
	for slot, key := range t.keys {
		i := key & mask
		for t.index[i] != 0 {
			i = (i + 1) & mask
		}
		t.index[i] = int32(slot + 1)
	}
}

// owners is a table of key's ends.
type owners []int32 // report+1, or several

const several = -1

func (o owners) at(key uint64) *int32 { return &o[key>>20&uint64(len(o)-1)] }

// has says whether more than one report may have a key.
func (o owners) has(key uint64) bool { return *o.at(key) == several }

// shared tells the features that surely no other report has, in one pass over a
// table: nearly all are left out before anything is counted.
func shared(of []profiled) owners {
	n := 0
	for i := range of {
		n += len(of[i].features)
	}
	size := 1 << 10
	for size < 2*n {
		size *= 2
	}
	owner := make(owners, size)
	for i := range of {
		for k := range of[i].features {
			switch o := owner.at(of[i].features[k].key); *o {
			case 0:
				*o = int32(i + 1)
			case int32(i + 1), several:
			default:
				*o = several
			}
		}
	}
	return owner
}
