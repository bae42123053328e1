package retell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster/atlas"
)

// unaccented takes the accents off letters and leaves their size: "Šukevičius" and
// "Sukevicius" are one name in two outlets.
func unaccented(s string) string {
	if ascii(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < utf8.RuneSelf || !unicode.IsLetter(r) {
			b.WriteRune(r)
			continue
		}
		folded := atlas.Fold(string(r))
		if unicode.IsUpper(r) {
			folded = strings.ToUpper(folded)
		}
		b.WriteString(folded)
	}
	return b.String()
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// hasName says whether a text has a name, with its accents or without.
func hasName(text, name string) bool {
	if strings.Contains(text, name) {
		return true
	}
	return !(ascii(text) && ascii(name)) && strings.Contains(unaccented(text), unaccented(name))
}

// sameName compares names in whatever letters.
func sameName(a, b string) bool {
	return strings.EqualFold(a, b) || !(ascii(a) && ascii(b)) && strings.EqualFold(unaccented(a), unaccented(b))
}
