package clean

import "testing"

func TestEndsOfWords(t *testing.T) {
	for _, s := range []string{"", " — ", "Boats!", "– Tips, please. ”", "12 34", "a\u00a0b\u2003(PLEASE)", "İs it ſo?", "one 2 three 4"} {
		w := wordsOf(s)
		first, last := "", ""
		if len(w) > 0 {
			first, last = w[0], w[len(w)-1]
		}
		if firstOf(s) != first || lastOf(s) != last {
			t.Errorf("%q: %q and %q of %q", s, firstOf(s), lastOf(s), w)
		}
	}
}
