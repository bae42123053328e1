package marks

import (
	"math/rand/v2"
	"slices"
	"testing"

	"muster"
)

// Links that a store keeps are found again where Edition differs. So this fails when what
// is alike, or how much, has changed and Edition has not.
func TestEdition(t *testing.T) {
	const edition, sum = Edition, uint64(0x562567903b581bad)
	r := rand.New(rand.NewPCG(5, 8))
	var all []Found
	for i := range 300 {
		var list []uint64
		for k := range uint64(16) {
			for range r.IntN(1 + most[k]/3) { // of a small world, so that many are shared
				list = append(list, marked(kind(k), rank(r.IntN(int(stop))), Hash(string(rune('a'+r.IntN(60))))))
			}
		}
		slices.Sort(list)
		list = slices.Compact(list)
		r.Shuffle(len(list), func(a, b int) { list[a], list[b] = list[b], list[a] })
		list = list[:min(len(list), muster.MostMarks)]
		day := muster.Day(20_000 + r.IntN(9))
		w := muster.Window{From: day, To: day}
		if i%5 == 0 {
			w = muster.Window{}
		}
		var sig []byte
		for range signature {
			sig = append(sig, byte(r.IntN(3)))
		}
		all = append(all, Found{Side: NewSide(sig, list, w), Sought: Sought(list), Day: Bucket(w)})
	}
	h := uint64(0)
	links := Links(all)
	for _, l := range links {
		h = mix(h, uint64(l.A)<<40|uint64(l.B)<<20|uint64(l.Like))
	}
	if h != sum {
		t.Errorf("what makes two reports alike is not what it was: count Edition up from %d and give %#x here, of %d links", edition, h, len(links))
	}
}
