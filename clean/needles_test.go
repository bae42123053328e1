package clean

import (
	"strings"
	"testing"
)

// Every needle that a text holds is hit once, where it first stands.
func TestNeedles(t *testing.T) {
	list := []string{"is a city", "city", "a", "his", "is", "© 20", "cityhall"}
	n := newNeedles(list)
	for _, text := range []string{"", "a", "this is a city, the city of this", "© 2020", "cityhal", "no needl"} {
		got := map[int]int{}
		n.each(text, func(i, at int) bool {
			if _, twice := got[i]; twice {
				t.Errorf("%q is hit twice in %q", list[i], text)
			}
			got[i] = at
			return false
		})
		for i, s := range list {
			at, ok := got[i]
			if !ok {
				at = -1
			}
			if want := strings.Index(text, s); at != want {
				t.Errorf("%q in %q: got %d, want %d", s, text, at, want)
			}
		}
	}
}

// Double quotation marks of all kinds are told, other marks are not.
func TestQuoted(t *testing.T) {
	for _, s := range []string{"a\"b", "“", "so”", "« x", "x »"} {
		if !quoted(s) {
			t.Errorf("%q is quoted", s)
		}
	}
	for _, s := range []string{"", "‘a’", "€ 5", "it’s – £", "\xe2\x80", "\xc2"} {
		if quoted(s) {
			t.Errorf("%q is not quoted", s)
		}
	}
}
