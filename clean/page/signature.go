package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nearTitle is how far from the headline a line may stand, in blocks, that signs
// the report without a mark that says so.
const nearTitle = 6

// signature is the author as an unmarked line near the headline names him: "By
// Ada Brill, Port Sylvan", "[21-11-2016 15:40 UTC] By Ada Brill", "Ada Brill |
// Published 22/12/2024". Without "by" the line must give a day as well, and its
// name stand before it.
func (t *tree) signature(c chosen, outlet string) string {
	if c.title < 0 {
		return ""
	}
	dated := ""
	for i := max(0, c.title-2); i < len(t.blocks) && i <= c.title+nearTitle; i++ {
		b := &t.blocks[i]
		if i == c.title || len(b.text) > bylineMost || t.levelAt(b.part) > 0 || t.rail(b.part) {
			continue
		}
		if at := byAt(b.text); at >= 0 {
			if name := nameIn(strings.TrimLeft(b.text[at:], " :")); name != "" {
				return name
			}
		} else if dated == "" && (!sentence(b.text) || len(b.text) <= 60) && len(printed(b.text, dayFirst)) > 0 {
			for _, piece := range strings.FieldsFunc(b.text, parts) {
				piece = strings.TrimSpace(piece)
				name := nameIn(piece)
				if strings.Contains(name, " ") && !notName(name) && !strings.EqualFold(name, outlet) && (len(name) == len(piece) || strings.HasPrefix(b.text, name)) {
					dated = name
					break
				}
			}
		}
	}
	return dated
}

// parts says whether a character parts the pieces of a line: "21 September 2018 ·
// Ada Brill".
func parts(r rune) bool { return r == '·' || r == '|' || r == '•' }

// byAt is where the name begins in a line with "By", "Posted by" and their kin,
// -1 for none. In the middle of a line it must be written with a capital letter.
func byAt(s string) int {
	for _, by := range names().by {
		if len(s) > len(by)+1 && strings.HasSuffix(by, " by") && strings.EqualFold(s[:len(by)], by) && (s[len(by)] == ' ' || s[len(by)] == ':') {
			return len(by) + 1
		}
	}
	if len(s) > 3 && strings.EqualFold(s[:2], "by") && (s[2] == ' ' || s[2] == ':') {
		return 3
	}
	for _, by := range [...]string{" By ", " By: ", "] by "} {
		if at := strings.Index(s, by); at > 0 {
			return at + len(by)
		}
	}
	return -1
}

// nameIn is the name, or the names joined by "and", that a text begins with:
// words with capital letters up to a mark, a number or a small word.
func nameIn(s string) string {
	end, words, small := 0, 0, false
	for at := 0; at < len(s); {
		stop := strings.IndexByte(s[at:], ' ')
		if stop < 0 {
			stop = len(s) - at
		}
		w := s[at : at+stop]
		core := strings.TrimRight(w, ",;|:–—")
		r, _ := utf8.DecodeRuneInString(core)
		switch {
		case core == "" || names().published[strings.ToLower(core)] || strings.IndexFunc(core, odd) >= 0:
			return s[:end]
		case unicode.IsUpper(r):
			if words++; words > 12 {
				return ""
			}
			end, small = at+len(core), false
		case (particle(core) || core == "and" || core == "&") && words > 0 && !small:
			small = core == "and" || core == "&"
		default:
			return s[:end]
		}
		if core != w {
			return s[:end]
		}
		at += stop + 1
	}
	return s[:end]
}

// odd says whether a character has no place in a name.
func odd(r rune) bool {
	return !unicode.IsLetter(r) && r != '.' && r != '-' && r != '\'' && r != '’' && r != '&'
}

// particle says whether a small word stands inside names.
func particle(w string) bool {
	switch strings.ToLower(w) {
	case "de", "van", "von", "der", "den", "di", "da", "la", "le", "el", "al", "bin", "du", "dos", "y", "ter":
		return true
	}
	return false
}

// notName says whether a text with capital letters is no person: it has a word
// of offices, outlets or days.
func notName(s string) bool {
	n := 0
	for w := range cut(s) {
		if names().noName[w] || names().published[w] {
			return true
		}
		n++
	}
	return n > 8 || strings.Count(s, " ") > 3
}

// person is a name without "By", the post behind it, the place and the outlet:
// "Ada Brill, Defence Editor", "Ada Brill in Port Sylvan", "Ada Brill, The Post".
func person(s, outlet string) string {
	s = strings.Trim(unBy(s), " ,;|")
	for _, mark := range [...]string{" | ", " • ", " · ", " — ", " – "} {
		if at := strings.Index(s, mark); at > 0 {
			s = s[:at]
		}
	}
	if at := strings.Index(s, ", "); at > 0 && strings.Contains(s[:at], " ") {
		if rest := s[at+2:]; outlet != "" && alike(rest, letters(outlet)) || post(rest) {
			s = s[:at]
		}
	}
	for _, mark := range [...]string{" in ", " for "} {
		if at := strings.Index(s, mark); at > 0 && strings.Contains(s[:at], " ") {
			if r, _ := utf8.DecodeRuneInString(s[at+len(mark):]); unicode.IsUpper(r) && !strings.Contains(s[at:], ",") && !strings.Contains(s[at:], " and ") {
				s = s[:at]
			}
		}
	}
	return Named("no author", s)
}

// post says whether a text names the work of somebody who writes, or a degree.
func post(s string) bool {
	for w := range cut(s) {
		if names().posts[w] {
			return true
		}
	}
	return false
}
