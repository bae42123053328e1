package marks

import (
	"bytes"
	"slices"
	"testing"

	"muster"
	"muster/words"
)

// Whatever the words: the signature is whole or nil, its bands are marks that weigh
// nothing, a text is the same as itself, and the order of two sides says nothing.
func FuzzSignature(f *testing.F) {
	f.Add("The harbour of Tollvik was opened by its mayor on Monday morning in the rain.", "The harbour of Tollvik was closed by its mayor on Monday morning in the rain.")
	f.Add("", "x")
	f.Add("\xff\xfe “” ‘’ 1,2,3 don't", "Å Ø 12 12 12 12 12 12 12 12")
	f.Fuzz(func(t *testing.T, a, b string) {
		side := func(body string) Side {
			r := muster.Report{Text: muster.Text{Body: body}}
			m := Of(&r)
			if len(m.Marks) > muster.MostMarks || len(m.Said) > muster.MostSaid && len(m.Said) > len(m.Marks) || m.Signature != nil && len(m.Signature) != signature {
				t.Fatalf("%d marks, %d words, %d in the signature", len(m.Marks), len(m.Said), len(m.Signature))
			}
			if s := Sought(m.Marks); len(s) > muster.MostSought || !slices.IsSorted(s) {
				t.Fatalf("sought: %v", s)
			}
			return NewSide(m.Signature, m.Marks, muster.Window{From: 5, To: 5})
		}
		x, y := side(a), side(b)
		if one, other := Compare(&x, &y), Compare(&y, &x); one != other {
			t.Errorf("%+v, the other way round %+v", one, other)
		}
		if x.Signature != nil && Compare(&x, &x).Same != 1 {
			t.Error("a text is not the same as itself")
		}
		sig := sign(words.Tokens(a, muster.Span{End: len(a)}))
		if again := sign(words.Tokens(a, muster.Span{End: len(a)})); !bytes.Equal(bytesOf(sig), bytesOf(again)) || !slices.Equal(banded(sig), banded(again)) {
			t.Error("the signature of a text differs from itself")
		}
		for _, m := range banded(sig) {
			if Weight(m) != 0 {
				t.Error("a band weighs something")
			}
		}
	})
}

// Whatever the links: each report is in one group, and the groups do not depend on the
// order of links.
func FuzzStories(f *testing.F) {
	f.Add([]byte{0, 1, 120, 1, 2, 130, 0, 2, 60, 3, 4, 255})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		const n = 40
		var links []Link
		seen := map[[2]byte]bool{}
		for ; len(b) >= 3; b = b[3:] {
			x, y := b[0]%n, b[1]%n
			if x > y {
				x, y = y, x
			}
			if x == y || seen[[2]byte{x, y}] {
				continue
			}
			seen[[2]byte{x, y}] = true
			links = append(links, Link{int32(x), int32(y), int32(b[2]) * 16})
		}
		groups := Stories(n, links)
		in := map[int32]int{}
		for _, g := range groups {
			for _, m := range g {
				in[m]++
			}
		}
		if len(in) != n {
			t.Errorf("%d of %d reports are in a group", len(in), n)
		}
		for m, k := range in {
			if k != 1 {
				t.Errorf("report %d is in %d groups", m, k)
			}
		}
		slices.Reverse(links)
		again := Stories(n, links)
		if !slices.EqualFunc(groups, again, slices.Equal[[]int32]) {
			t.Error("the groups depend on the order of links")
		}
	})
}
