package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Thresholds of prose. A paragraph of a report has 60 bytes and more and few of
// them in links; lists of headlines are links wholly, and menus are short.
const (
	proseLeast = 60
	itemLeast  = 25   // of an item of a list without a full stop
	linkMost   = 0.45 // of the bytes of prose
	shortCosts = 12   // what a stray short line takes from the part around it
	badWeight  = 40   // percent of what strangers count against what is prose
)

// chosen is the part of the page that is the report.
type chosen struct {
	parts    []int // one, or the several bodies of one report, in order
	explicit bool  // the page itself marks them as the article's body
	title    int   // the block of the headline, -1 when it has none
}

// weigh gives every part its words and its value: what its prose adds and its
// lists, menus and strangers take away.
func (t *tree) weigh() {
	t.unmark()
	t.entitle()
	t.cards()
	for i := range t.blocks {
		b := &t.blocks[i]
		b.value = t.worth(b)
		t.parts[b.part].words += len(b.text)
		if b.value < 0 {
			t.parts[b.part].value += b.value * badWeight / 100
		} else {
			t.parts[b.part].value += b.value
		}
	}
	for i := len(t.parts) - 1; i > 0; i-- {
		up := &t.parts[t.parts[i].parent]
		up.words += t.parts[i].words
		up.value += t.parts[i].value
	}
}

// unmark takes the role of strangers from parts that are but wrappers: those
// that hold a headline of the first level, a body or the main part of the page,
// and those whose class alone speaks against most of the page's prose.
func (t *tree) unmark() {
	prose, total := make([]int, len(t.parts)), 0
	for i := range t.blocks {
		if b := &t.blocks[i]; len(b.text) >= 100 && b.links*4 < len(b.text) {
			prose[b.part] += len(b.text)
			total += len(b.text)
		}
	}
	for i := len(t.parts) - 1; i > 0; i-- {
		prose[t.parts[i].parent] += prose[i]
		if p := &t.parts[i]; wraps(p.role) && prose[i]*2 > total {
			p.role = ""
		}
	}
	for i := range t.parts {
		p := &t.parts[i]
		body := attr(p.node, "itemprop") == "articleBody"
		if p.level != 1 && p.role != roleBody && p.node.DataAtom != atom.Main && p.node.DataAtom != atom.Article {
			continue
		}
		if !body && p.level != 1 && t.commented(i) || p.role != "" && p.role != roleBody {
			continue
		}
		for up := p.parent; up >= 0; up = t.parts[up].parent {
			if q := &t.parts[up]; q.role != roleBody && !settled(q) {
				q.role = ""
			}
		}
	}
}

// wraps says whether a role is one that classes often give to what stands around
// a whole report: "newsletter-post", "share-wrapper", a form around the page.
func wraps(role string) bool {
	switch role {
	case "", roleBody, roleComments, "dialog", "cookies", "navigation", "footer", rolePost, roleBox:
		return false
	}
	return true
}

// settled says whether the name of an element, not its class, makes it what it
// is: a headline inside <nav> is the site's.
func settled(p *part) bool {
	return p.node.DataAtom == atom.Nav || p.node.DataAtom == atom.Figcaption
}

// worth is what a block adds to the value of the parts around it.
func (t *tree) worth(b *block) int {
	n := len(b.text)
	if s := t.stranger(b.part); s != "" {
		switch s {
		case roleLead:
			return n / 2
		case roleCaption, roleBox, rolePullQuote, roleSource, rolePost, roleStandfirst, roleByline, rolePublished, "photo credit":
			return 0
		}
		return -min(n, 400)
	}
	switch {
	case b.row:
		return 0
	case t.heading(b):
		return 0
	case float64(b.links) > linkMost*float64(n) && (n < 100 || !sentence(b.text)):
		return -n
	case n < proseLeast:
		switch {
		case sentence(b.text) || strings.HasSuffix(b.text, "”") || b.text[n-1] == '"':
			return n / 2
		case b.item && b.links == 0 && n >= itemLeast:
			return n / 4
		case b.item:
			return 0
		}
		return -shortCosts
	case b.item && !sentence(b.text):
		return (n - b.links) / 4
	}
	return n - b.links
}

// leadLeast is how long a text in a heading element is, in bytes, to be no
// heading but the first paragraph, which some pages set so.
const leadLeast = 110

// heading says whether a block is one by its element.
func (t *tree) heading(b *block) bool {
	l := t.levelAt(b.part)
	return l == 1 || l > 1 && (len(b.text) < leadLeast || b.text[len(b.text)-1] != '.' || b.links*2 > len(b.text))
}

// sentence says whether a text ends like a sentence or has one inside.
func sentence(s string) bool {
	if strings.Contains(s, ". ") {
		return true
	}
	s = strings.TrimRight(s, "\"”’)'")
	return s != "" && strings.ContainsAny(s[len(s)-1:], ".?!:…")
}

// stranger is the nearest role of a part or of what stands around it, "" for
// the report's own.
func (t *tree) stranger(p int) string {
	for ; p >= 0; p = t.parts[p].parent {
		if r := t.parts[p].role; r == roleBody {
			return ""
		} else if r != "" {
			return r
		}
	}
	return ""
}

func (t *tree) levelAt(p int) int {
	for ; p >= 0; p = t.parts[p].parent {
		if l := t.parts[p].level; l > 0 {
			return l
		}
		if t.parts[p].node.DataAtom != atom.Div {
			return 0
		}
	}
	return 0
}

// choose finds the report: the body that the page marks, else the part that is
// worth most. Title is the headline that the page names of itself.
func (t *tree) choose(title string) (chosen, bool) {
	headline := letters(short(title, headlineMost))
	best := 0
	for i := range t.parts {
		if t.parts[i].value > t.parts[best].value || t.parts[i].value == t.parts[best].value && t.within(i, best) {
			best = i
		}
	}
	if t.parts[best].value <= 0 {
		best = 0 // no prose at all: perhaps a few short lines
	}
	c := chosen{parts: []int{best}, title: -1}
	if marked := t.marked(); len(marked) > 0 {
		worth := 0
		for _, i := range marked {
			worth += t.parts[i].value
		}
		if worth*3 >= t.parts[best].value || worth >= 1500 {
			c.parts, c.explicit = marked, true
		}
	}
	if !c.explicit {
		c.parts[0] = t.single(best, headline)
	}
	c.title = t.headline(c.parts[0], headline)
	return c, t.parts[c.parts[0]].words > 0
}

func (t *tree) within(i, in int) bool { return i >= in && i <= t.parts[in].last }

// marked are the outermost parts with itemprop="articleBody" (or a live blog's
// entries) of the article that holds most of them by value.
func (t *tree) marked() []int {
	var all []int
	best := -1
	for i := range t.parts {
		switch attr(t.parts[i].node, "itemprop") {
		case "articleBody", "liveBlogUpdate":
			if len(all) > 0 && t.within(i, all[len(all)-1]) || t.commented(i) {
				continue
			}
			all = append(all, i)
			if best < 0 || t.parts[i].value > t.parts[best].value {
				best = i
			}
		}
	}
	if len(all) < 2 {
		return all
	}
	home := t.article(best)
	var out []int
	for _, i := range all {
		if t.article(i) == home {
			out = append(out, i)
		}
	}
	return out
}

func (t *tree) commented(p int) bool {
	for p = t.parts[p].parent; p >= 0; p = t.parts[p].parent {
		if t.parts[p].role == roleComments {
			return true
		}
	}
	return false
}

// article is the nearest article or item of its own around a part.
func (t *tree) article(p int) int {
	for p = t.parts[p].parent; p > 0; p = t.parts[p].parent {
		if n := t.parts[p].node; n.DataAtom == atom.Article || has(n, "itemscope") {
			return p
		}
	}
	return 0
}

// single narrows a part that holds several reports, each with a headline of the
// first level, to the one whose headline the page names, else to the first.
func (t *tree) single(best int, headline string) int {
	var articles []int
	for i := best + 1; i <= t.parts[best].last; i++ {
		if t.parts[i].node.DataAtom != atom.Article || t.parts[i].value < 200 || len(articles) == articlesMost {
			continue
		}
		for k := i + 1; k <= t.parts[i].last; k++ {
			if t.parts[k].level == 1 {
				articles = append(articles, i)
				break
			}
		}
		i = t.parts[i].last
	}
	if len(articles) < 2 {
		return best
	}
	for _, i := range articles {
		for b := range t.blocks {
			if p := t.blocks[b].part; t.within(p, i) && t.levelAt(p) == 1 && alike(t.blocks[b].text, headline) {
				return i
			}
		}
	}
	return articles[0]
}

// articlesMost bounds the reports that one page is searched for.
const articlesMost = 50
