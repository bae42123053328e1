package page

import (
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"muster/lang"
)

// sectionMost is the longest line, in bytes, that names the part it begins.
const sectionMost = 90

// sections is the table of the words that parts of a page begin with.
var sections = sync.OnceValue(func() *struct {
	is, may map[string]string
	starts  map[string][][2]string // by the first word
} {
	s := &struct {
		is, may map[string]string
		starts  map[string][][2]string
	}{map[string]string{}, map[string]string{}, map[string][][2]string{}}
	for _, e := range lang.Table("en", "sections") {
		at := strings.LastIndexByte(e.Value, ' ')
		for _, saying := range e.Sayings {
			switch e.Value[at+1:] {
			case "is":
				s.is[saying] = e.Value[:at]
				continue
			case "may":
				s.may[saying] = e.Value[:at]
				continue
			}
			first, _, _ := strings.Cut(saying, " ")
			s.starts[first] = append(s.starts[first], [2]string{saying, e.Value[:at]})
		}
	}
	return s
})

// section is what a line makes of the part that it begins, "" for nothing; sure
// is false where it does so only for a part without prose.
func section(line string, heading bool) (why string, sure bool) {
	words := make([]byte, 0, sectionMost)
	gap := false
	for i := range len(line) {
		c := line[i]
		switch {
		case isUpper(c):
			c |= 0x20
		case isLetter(c), c >= 0x80:
		case (c == '\'' || c == '-') && i > 0 && isLetter(line[i-1]):
		default:
			gap = len(words) > 0
			continue
		}
		if gap {
			words, gap = append(words, ' '), false
		}
		words = append(words, c)
	}
	key := strings.ReplaceAll(strings.TrimRight(string(words), "-' "), "’", "'")
	if why := sections().is[key]; why != "" {
		return why, true
	}
	if why := sections().may[key]; why != "" || !heading {
		return why, false
	}
	first, _, _ := strings.Cut(key, " ")
	for _, s := range sections().starts[first] {
		if rest, ok := strings.CutPrefix(key, s[0]); ok && (rest == "" || rest[0] == ' ') {
			return s[1], true
		}
	}
	return "", false
}

// entitle gives the parts that begin with such a line their role: from the line
// up to the largest part that it is the first of, as long as that holds neither
// a headline of the first level nor a third of the prose of the page.
func (t *tree) entitle() {
	prose, total := make([]int, len(t.parts)), 0
	for i := range t.blocks {
		if b := &t.blocks[i]; len(b.text) >= proseLeast && b.links*2 < len(b.text) {
			prose[b.part] += len(b.text)
			total += len(b.text)
		}
	}
	headed := make([]bool, len(t.parts))
	for i := len(t.parts) - 1; i > 0; i-- {
		up := t.parts[i].parent
		prose[up] += prose[i]
		headed[up] = headed[up] || headed[i] || t.parts[i].level == 1 || attr(t.parts[i].node, "itemprop") == "articleBody"
	}
	for i := range t.blocks {
		b := &t.blocks[i]
		if len(b.text) > sectionMost {
			continue
		}
		heading := t.levelAt(b.part) > 0 || b.bold == len(b.text)
		best, why, sure := -1, "", false
		for p := b.part; p > 0; p = t.parts[p].parent {
			if i > 0 && t.within(t.blocks[i-1].part, p) || headed[p] || prose[p]*3 > total || t.parts[p].level == 1 || t.parts[p].node.DataAtom == atom.Main {
				break
			}
			if best < 0 {
				if why, sure = section(b.text, heading); why == "" {
					break
				}
			}
			if t.parts[p].role == roleBody || !sure && prose[p] > 0 {
				break
			}
			best = p
		}
		if best > 0 && t.parts[best].role == "" {
			t.parts[best].role = why
		}
	}
}

// Bounds of a card: a headline that is a link, with a few words below it.
const (
	cardBlocks = 8
	cardMost   = 900 // bytes of text
	cardsLeast = 3   // of one page; fewer may be the report's own sections
	proseAlone = 800 // bytes of prose beside the cards, and a third of theirs: else they are the report
)

// cards gives the teasers of other reports their role: small parts that each
// begin with a headline that is a link.
func (t *tree) cards() {
	var found []int
	prose, inside := 0, 0
	for i := range t.blocks {
		b := &t.blocks[i]
		if len(b.text) >= proseLeast && b.links*2 < len(b.text) {
			prose += len(b.text)
		}
		if l := t.levelAt(b.part); l < 2 || b.links*20 < len(b.text)*19 || len(found) >= 4*articlesMost {
			continue
		}
		card := b.part
		for card > 0 && (i+1 == len(t.blocks) || !t.within(t.blocks[i+1].part, card)) && t.parts[card].parent > 0 {
			card = t.parts[card].parent
		}
		n, size, own, headed := 0, 0, 0, 0
		for k := i; k >= 0 && t.within(t.blocks[k].part, card) && n <= cardBlocks; k-- {
			n++
		}
		for k := i + 1; k < len(t.blocks) && t.within(t.blocks[k].part, card) && n <= cardBlocks; k++ {
			n++
			size += len(t.blocks[k].text)
			if t.levelAt(t.blocks[k].part) > 0 {
				headed++
			}
			if c := &t.blocks[k]; len(c.text) >= proseLeast && c.links*2 < len(c.text) {
				own += len(c.text)
			}
		}
		if n < 2 || n > cardBlocks || size > cardMost || headed > 0 || t.parts[card].role != "" || t.parts[card].node.DataAtom == atom.Main || card == 0 {
			continue
		}
		found = append(found, card)
		inside += own
	}
	if alone := prose - inside; len(found) < cardsLeast || alone < proseAlone || alone*3 < inside {
		return
	}
	for _, p := range found {
		t.parts[p].role = roleRelated
	}
}
