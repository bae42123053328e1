package words

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"muster/lang"
)

// opening is how the text goes on after a sentence's marks.
type opening struct {
	at     int
	first  rune // 0 at the end of the text
	word   string
	letter bool
	digit  bool
}

// next reads the first word after i, behind white space and opening marks.
func (s *splitter) next(i int) opening {
	for i < s.end {
		r, n := utf8.DecodeRuneInString(s.body[i:s.end])
		if blank(r) || strings.ContainsRune("\"'“‘«„([—–-", r) {
			i += n
			continue
		}
		return opening{at: i, first: r, word: firstWord(s.body[i:s.end]), letter: unicode.IsLetter(r), digit: unicode.IsDigit(r)}
	}
	return opening{at: i}
}

// cued says whether a name of at most four words and a verb of saying follow:
// `"Never!" Minister Jan Vos said.` A verb that "that" follows begins a sentence
// of its own: `"Never." Vos said that the line would hold.`
func (s *splitter) cued(i int) bool {
	rest := s.body[i:min(s.end, i+96)]
	for range 5 {
		w := firstWord(rest)
		if w == "" {
			return false
		}
		if saying()[w] {
			return firstWord(strings.TrimLeft(rest[len(w):], " ")) != "that"
		}
		if class[w[0]] == lower {
			return false
		}
		rest = strings.TrimPrefix(rest[len(w):], ".")
		if rest = strings.TrimLeft(rest, " "); rest == "" {
			return false
		}
	}
	return false
}

func firstWord(s string) string {
	i := 0
	for i < len(s) && i < 32 && (ascii(s[i]) || s[i] >= utf8.RuneSelf || s[i] == '-' && i > 0) {
		i++
	}
	return s[:i]
}

// lastWord returns the word that s ends with, points inside it included.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < 24 && (ascii(s[i-1]) || s[i-1] == '.' || s[i-1] == '-') {
		i--
	}
	return strings.TrimLeft(s[i:], ".-")
}

// initialism says whether a word is single letters and points: "U.S", "a.m".
func initialism(w string) bool {
	if len(w) < 3 {
		return false
	}
	for i := range len(w) {
		if i%2 == 0 != ascii(w[i]) || i%2 == 1 && w[i] != '.' {
			return false
		}
	}
	return true
}

// named says whether s ends with a capitalised word: a first name before an
// initial.
func named(s string) bool {
	w := lastWord(strings.TrimRight(s, " ."))
	return w != "" && class[w[0]] == upper
}

func starts(word string) bool { return starters()[word] }

var abbreviations = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range lang.Table("en", "abbreviations") {
		if e.Value == "starter" || e.Value == "saying" {
			continue
		}
		for _, s := range e.Sayings {
			m[s] = e.Value
			m[strings.ToUpper(s[:1])+s[1:]] = e.Value
		}
	}
	return m
})

var starters = sync.OnceValue(func() map[string]bool { return sayings("starter") })
var saying = sync.OnceValue(func() map[string]bool { return sayings("saying") })

func sayings(value string) map[string]bool {
	m := map[string]bool{}
	for _, e := range lang.Table("en", "abbreviations") {
		if e.Value != value {
			continue
		}
		for _, s := range e.Sayings {
			m[s] = true
		}
	}
	return m
}
