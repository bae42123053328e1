package render

import (
	"strings"
	"unicode"
)

// line makes words from a report safe for a terminal: white space becomes one
// space, control characters and marks that change the direction of writing
// are dropped, and what is longer than limit runes ends in "…".
func line(s string, limit int) string {
	var b strings.Builder
	n, space := 0, false
	for _, c := range s {
		switch {
		case unicode.IsSpace(c):
			space = n > 0
			continue
		case unicode.IsControl(c) || unicode.Is(unicode.Cf, c):
			continue
		}
		if n >= limit {
			b.WriteString("…")
			break
		}
		if space {
			b.WriteByte(' ')
			n++
			space = false
		}
		b.WriteRune(c)
		n++
	}
	return b.String()
}

// maxWords bounds one paragraph of the text output, in runes.
const maxWords = 4000

// wrap makes words safe as line does and breaks them into lines of at most
// width runes; a longer word (an address) stands whole on a line of its own.
func wrap(s string, width int) []string {
	var (
		lines []string
		b     strings.Builder
		n     int
	)
	for _, word := range strings.Fields(line(s, maxWords)) {
		size := len([]rune(word))
		if n > 0 && n+1+size > width {
			lines = append(lines, b.String())
			b.Reset()
			n = 0
		}
		if n > 0 {
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += size
	}
	if n > 0 {
		lines = append(lines, b.String())
	}
	return lines
}
