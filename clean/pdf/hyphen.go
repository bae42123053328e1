package pdf

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"muster/lang"
)

// beginnings are the parts of words that keep their hyphen: "non-", "anti-".
var beginnings = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, e := range lang.Table("en", "papers") {
		if e.Value == "keeps its hyphen" {
			for _, s := range e.Sayings {
				m[s] = true
			}
		}
	}
	return m
})

// wordOf is a word as words are compared: in lower case, marks at its ends off.
func wordOf(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// mend joins two lines. A hyphen at the end of the first goes where it only cut
// a word, and stays where the word has it anyway: the file writes it so
// elsewhere, both halves are words of the file, the first is one that keeps its
// hyphen, or what follows is a name or a number.
func (t *typer) mend(a, b string) string {
	for _, soft := range [...]string{"\u00ad", "\u00ad "} {
		if cut, ok := strings.CutSuffix(a, soft); ok {
			return cut + b
		}
	}
	cut, ok := strings.CutSuffix(a, "-")
	if !ok {
		cut, ok = strings.CutSuffix(a, "\u2010")
	}
	before, _ := utf8.DecodeLastRuneInString(cut)
	after, _ := utf8.DecodeRuneInString(b)
	if !ok || cut == "" || unicode.IsSpace(before) {
		return a + " " + b
	}
	if !unicode.IsLower(after) || !unicode.IsLower(before) {
		return a + b
	}
	first, second := lastWord(cut), firstWord(b)
	whole, compound := wordOf(first+second), wordOf(first+"-"+second)
	switch {
	case t.words[whole] && !t.words[compound]:
		return cut + b
	case t.words[compound] || beginnings()[wordOf(first)] || strings.Contains(first, "-"):
		return cut + "-" + b
	case t.words[wordOf(first)] && t.words[wordOf(second)] && len(first) > 2 && len(second) > 2:
		return cut + "-" + b
	}
	return cut + b
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func firstWord(s string) string {
	if at := strings.IndexByte(s, ' '); at >= 0 {
		return s[:at]
	}
	return s
}
