package nato

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed layouts.txt
var layoutsText string

// layout is what a block of one of NATO's tables holds.
type layout struct{ measure, unit, prices string }

// place is where a block stands: the table's title, the line under it, and
// the heading of the block.
type place struct{ title, line, block string }

var layouts = sync.OnceValue(func() map[place]layout {
	known := map[place]layout{}
	for line := range strings.Lines(layoutsText) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		for i := range f {
			if f[i] == "-" {
				f[i] = ""
			}
		}
		known[place{f[0], f[1], f[2]}] = layout{f[3], f[4], f[5]}
	}
	return known
})

// knownTitle says whether a table of this title is known at all.
func knownTitle(title string) bool {
	for p := range layouts() {
		if p.title == title {
			return true
		}
	}
	return false
}

// plain is a title or heading as layouts.txt has it, the years in it, and
// whether it speaks of the core definition.
func plain(s string) (words string, years []string, core bool) {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	var b strings.Builder
	for i := 0; i < len(s); {
		switch {
		case i+4 <= len(s) && isYear(s[i:i+4]) && (i == 0 || !digit(s[i-1])) && (i+4 == len(s) || !digit(s[i+4])):
			years = append(years, s[i:i+4])
			b.WriteByte('#')
			if i += 4; i < len(s) && s[i] == 'e' && (i+1 == len(s) || s[i+1] < 'a' || s[i+1] > 'z') {
				i++ // "2024e"
			}
		case i+3 <= len(s) && s[i] == '(' && s[i+1] >= 'a' && s[i+1] <= 'e' && s[i+2] == ')':
			i += 3
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	words = strings.NewReplacer("–", "-", "core defence investment", "core defence expenditure").Replace(b.String())
	if rest := strings.ReplaceAll(words, "core ", ""); rest != words {
		words, core = rest, true
	}
	return strings.TrimRight(strings.Join(strings.Fields(words), " "), " *."), years, core
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && digit(s[2]) && digit(s[3])
}

// numbered splits "Table 8a : Distribution ..." into "Table 8a" and the title.
func numbered(s string) (number, title string, ok bool) {
	s = strings.Join(strings.Fields(s), " ")
	rest, ok := cutFold(s, "table ")
	if !ok {
		return "", "", false
	}
	i := 0
	for i < len(rest) && digit(rest[i]) {
		i++
	}
	if i == 0 || i > 2 {
		return "", "", false
	}
	if i < len(rest) && rest[i] >= 'a' && rest[i] <= 'e' {
		i++
	}
	title = strings.TrimLeft(rest[i:], " ")
	if title == "" || !strings.ContainsRune(":.-–", []rune(title)[0]) {
		return "", "", false
	}
	return "Table " + rest[:i], strings.TrimLeft(title, " :.-–"), true
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
