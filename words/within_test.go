package words

import (
	"slices"
	"testing"

	"muster"
)

// Tokens taken from the whole are those of the part cut alone, wherever the part
// begins and ends: inside words, numbers, links and marks too.
func TestWithin(t *testing.T) {
	for _, body := range partly {
		everyPart(t, body)
	}
}

var partly = []string{
	"The U.S. paid 1,474.4 bn. \"We must,\" she said. Poland’s 3.5% isn't small",
	"See [2.1 percent (a b)](https://x.org/a b) now. **Bold** and __more__ ****",
	"'90s U.S A.B. $$$$$$$$$ ... . . . 3\u200b2 na\u00adme \u00a0\u00a0end] [open text",
	"a\n\n* item's [x](/y\n(z)) £5m–£6m ½ .5 \xff\xfe zz",
}

func everyPart(t *testing.T, body string) {
	t.Helper()
	all := Tokens(body, muster.Span{End: len(body)})
	for i := 0; i <= len(body); i++ {
		for j := i; j <= len(body); j++ {
			part := muster.Span{Start: i, End: j}
			if got, want := Within(body, all, part), Tokens(body, part); !slices.Equal(got, want) {
				t.Fatalf("%q: got %v, want %v", body[i:j], got, want)
			}
		}
	}
}

func FuzzWithin(f *testing.F) {
	for _, body := range partly {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		everyPart(t, body[:min(len(body), 30)])
	})
}

func TestHints(t *testing.T) {
	var h Hints
	for _, w := range []string{"", "a", "of", "tank", "größe"} {
		h.Add(w)
		if !h.May(w) {
			t.Errorf("%q is in the set", w)
		}
	}
	if h.May("of course not") {
		t.Error("a word that is not in the set passes, as one in thousands may: choose another")
	}
}
