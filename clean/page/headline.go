package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// headline finds the block of the headline: of those before the report or at
// its top, the one that the page's own title names, else the last of the first
// level.
func (t *tree) headline(first int, title string) int {
	best, score, begun := -1, 0, false
	for i := range t.blocks {
		p := t.blocks[i].part
		l := t.levelAt(p)
		if p > t.parts[first].last {
			break
		}
		begun = begun || t.within(p, first) && t.blocks[i].value >= proseLeast && l == 0
		if begun && (best >= 0 || i > bannerMost) {
			break // the text has begun
		}
		s := 0
		switch {
		case begun && (l != 1 || !alike(t.blocks[i].text, title)):
			continue // a banner may have sentences, and stand above the headline
		case t.settledStranger(p):
			continue
		case title != "" && alike(t.blocks[i].text, title):
			s = 20
			if l > 0 {
				s = 40 - l
			}
		case l == 1:
			s = 10
		default:
			continue
		}
		if t.named(p, "headline") {
			s += 30
		}
		if s > score || s == score && s == 10 && p < first {
			best, score = i, s
		}
	}
	if best < 0 {
		return t.classed(first)
	}
	return best
}

// classed finds a headline by its class, where no element and no name that the
// page gives itself tells it: <span class="storyhead">.
func (t *tree) classed(first int) int {
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.part > t.parts[first].last || t.within(b.part, first) && b.value >= proseLeast {
			return -1
		}
		if len(b.text) > headlineMost/2 || t.settledStranger(b.part) || sentence(b.text) {
			continue
		}
		for w := range cut(attr(t.parts[b.part].node, "class")) {
			if names().headline[w] {
				return i
			}
		}
	}
	return -1
}

// bannerMost is how many blocks may stand above the headline of a report whose
// page begins with sentences of its own.
const bannerMost = 60

func (t *tree) settledStranger(p int) bool {
	for ; p >= 0; p = t.parts[p].parent {
		if settled(&t.parts[p]) || t.parts[p].node.DataAtom == atom.Footer {
			return true
		}
		switch t.parts[p].role {
		case roleComments, roleRelated, "navigation", "sidebar", "dialog", "newsletter", "cookies", "advertisement":
			return true
		}
	}
	return false
}

func (t *tree) named(p int, prop string) bool {
	for n := 0; p >= 0 && n < 2; p, n = t.parts[p].parent, n+1 {
		if strings.Contains(attr(t.parts[p].node, "itemprop"), prop) {
			return true
		}
	}
	return false
}

// alike says whether a headline on the page is the one that the page names of
// itself: the same letters, or the beginning of them before the outlet's name.
// Said holds letters only.
func alike(shown, said string) bool {
	if len(shown) > headlineMost || len(said) == 0 {
		return false
	}
	shown = letters(shown)
	if len(shown) < 8 || len(said) < 8 {
		return shown == said
	}
	return shown == said || strings.HasPrefix(said, shown) && len(shown)*3 > len(said) || strings.HasPrefix(shown, said) ||
		strings.HasSuffix(said, shown) && len(shown)*2 > len(said)
}

// headlineMost is the longest headline, in bytes.
const headlineMost = 400

// letters are the letters and digits of a text in lower case.
func letters(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case isUpper(c):
			out = append(out, c|0x20)
		case isLetter(c), isDigit(c):
			out = append(out, c)
		}
	}
	return string(out)
}
