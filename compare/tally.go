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

// tally counts how many reports have a key.
type tally struct {
	keys []uint64
	n    []int32
	ids  []int32
}

func newTally(most int) *tally {
	size := 16
	for size < 2*most {
		size *= 2
	}
	return &tally{make([]uint64, size), make([]int32, size), make([]int32, size)}
}

// slot is the place of a key, which is put in where it is new.
func (t *tally) slot(key uint64) int32 {
	mask := uint64(len(t.keys) - 1)
	i := key & mask
	for t.n[i] != 0 && t.keys[i] != key {
		i = (i + 1) & mask
	}
	t.keys[i] = key
	return int32(i)
}

// shared marks the features that surely no other report has, in one pass over a
// table of key's ends: nearly all are left out before anything is counted. It
// returns how many remain.
func shared(fs []feature, ends []int) (perhaps []bool, n int) {
	const several = -1
	size := 1 << 10
	for size < 2*len(fs) {
		size *= 2
	}
	owner := make([]int32, size) // report+1, or several
	report := int32(1)
	at := func(f *feature) *int32 { return &owner[f.key>>20&uint64(size-1)] }
	for i := range fs {
		for i >= ends[report-1] {
			report++
		}
		switch o := at(&fs[i]); *o {
		case 0:
			*o = report
		case report, several:
		default:
			*o = several
		}
	}
	perhaps = make([]bool, len(fs))
	for i := range fs {
		if *at(&fs[i]) == several {
			perhaps[i] = true
			n++
		}
	}
	return perhaps, n
}
