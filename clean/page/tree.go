package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"muster"
)

// part is an element of the page that makes blocks, in the order of the page.
type part struct {
	node   *html.Node
	parent int
	last   int // the parts after this one up to last stand inside it
	role   string
	level  int // of h1 to h6, else 0
	words  int // bytes of text inside
	value  int // how much the text inside looks like a report
}

// block is a run of text that no element breaks.
type block struct {
	part  int // the innermost part around it
	text  string
	links int  // bytes of it inside links
	times int  // bytes of it inside <time>
	bold  int  // bytes of bold text that it begins with
	more  bool // after a single line break in the block before
	item  bool // of a list
	row   bool // of a table of data
	value int
}

// tree is a page taken apart.
type tree struct {
	parts   []part
	blocks  []block
	outside outsides
	w       writer
	more    bool // a single line break came before the text that is written
	breaks  int  // line breaks since the last text
	bold    int  // bold elements that are open
	links   int
	timed   int // <time> elements that are open
	quotes  int
}

// take reads the elements below the body of a page.
func take(doc *html.Node) *tree {
	t := &tree{}
	body := find(doc, atom.Body)
	if body == nil {
		body = doc
	}
	t.parts = append(t.parts, part{node: body, parent: -1})
	t.children(body, 0)
	t.flush(0)
	t.parts[0].last = len(t.parts) - 1
	return t
}

// find is the first element of a name, looked for a few levels deep.
func find(n *html.Node, name atom.Atom) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == name {
			return c
		}
		if c.DataAtom == atom.Html {
			return find(c, name)
		}
	}
	return nil
}

func (t *tree) children(n *html.Node, in int) {
	gaps := apart(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if gaps && len(t.w.b) > 0 {
			t.w.space = true
		}
		switch c.Type {
		case html.TextNode:
			t.text(c.Data, in, n.DataAtom == atom.Pre)
		case html.ElementNode:
			t.element(c, in)
		}
	}
}

func (t *tree) text(s string, in int, lines bool) {
	if !lines {
		before := len(t.w.b)
		t.w.add(s, t.links > 0, t.bold > 0 || t.parts[in].level > 0)
		if t.timed > 0 {
			t.w.times += len(t.w.b) - before
		}
		if len(t.w.b) > 0 {
			t.breaks = 0
		}
		return
	}
	for line := range strings.SplitAfterSeq(s, "\n") {
		t.text(line, in, false)
		if strings.HasSuffix(line, "\n") {
			t.lineBreak(in)
		}
	}
}

// lineBreak ends a line; two of them end a paragraph.
func (t *tree) lineBreak(in int) {
	t.flush(in)
	t.breaks++
	t.more = t.breaks == 1
}

func (t *tree) element(n *html.Node, in int) {
	switch what := look(n); {
	case what == nothing:
	case hidden(n):
		t.outside.node("hidden", n)
	case what == lineEnd:
		t.lineBreak(in)
	case what == control:
		t.outside.node("control", n)
	case what == struck:
		t.outside.node("struck out", n)
	case what == inline:
		t.inline(n, in)
	case n.DataAtom == atom.Table && isData(n):
		t.block(n, in, func(me int) { t.table(n, me) })
	default:
		t.block(n, in, func(me int) { t.children(n, me) })
	}
}

// block opens a part for an element.
func (t *tree) block(n *html.Node, in int, fill func(me int)) {
	t.flush(in)
	t.more, t.breaks = false, 0
	me := len(t.parts)
	t.parts = append(t.parts, part{node: n, parent: in, role: role(n), level: level(n)})
	fill(me)
	t.flush(me)
	t.more, t.breaks = false, 0
	t.parts[me].last = len(t.parts) - 1
}

func (t *tree) inline(n *html.Node, in int) {
	switch n.DataAtom {
	case atom.A:
		if footnote(n) {
			t.outside.node("footnote mark", n)
			return
		}
		t.links++
		t.children(n, in)
		t.links--
	case atom.B, atom.Strong:
		t.bold++
		t.children(n, in)
		t.bold--
	case atom.Q:
		open, end := "“", "”"
		if t.quotes%2 == 1 {
			open, end = "‘", "’"
		}
		t.quotes++
		t.text(open, in, false)
		t.children(n, in)
		t.w.space = false
		t.text(end, in, false)
		t.quotes--
	case atom.Sup:
		if footnote(n) || t.numbered(n) {
			t.outside.node("footnote mark", n)
			return
		}
		t.children(n, in)
	case atom.Cite:
		if role(n) == roleSource {
			t.block(n, in, func(me int) { t.children(n, me) })
			return
		}
		t.children(n, in)
	case atom.Rt, atom.Rp:
	default:
		switch r := called(n); {
		case r == roleHidden:
			t.outside.node(roleHidden, n)
			return
		case n.DataAtom == atom.Span && t.opens(n, in):
			t.block(n, in, func(me int) { t.children(n, me) })
			return
		case r != "" && r != roleBody && (t.parts[in].node.DataAtom != atom.P || r == roleCaption || r == "photo credit"):
			t.block(n, in, func(me int) { t.children(n, me) })
			return
		}
		if n.DataAtom == atom.Time {
			t.timed++
			t.children(n, in)
			t.timed--
			return
		}
		t.children(n, in)
	}
}

// apart says whether an element only lays out its children, each a text of its
// own: it has several, no text between them, and is no paragraph.
func apart(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Header, atom.Footer, atom.Nav, atom.Section, atom.Address, atom.Time, atom.Article, atom.Aside, atom.Figcaption, atom.Span:
	default:
		return false
	}
	children := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) != "":
			return false
		case c.Type == html.ElementNode && c.DataAtom != atom.Span && c.DataAtom != atom.A && c.DataAtom != atom.Time && look(c) == inline:
			return false
		case c.Type == html.ElementNode:
			children++
		}
	}
	return children > 1
}

// footnote says whether an element is the mark of a footnote: a link within the
// page from a number or a sign, or a number in brackets.
func footnote(n *html.Node) bool {
	c := n.FirstChild
	if c == nil || c.NextSibling != nil {
		return false
	}
	if n.DataAtom == atom.A {
		return c.Type == html.TextNode && strings.HasPrefix(attr(n, "href"), "#") && len(c.Data) <= 6 && strings.Trim(c.Data, "0123456789[]()*†‡ \n") == ""
	}
	if c.Type == html.TextNode {
		s := strings.TrimSpace(c.Data)
		return len(s) > 2 && s[0] == '[' && s[len(s)-1] == ']'
	}
	return c.DataAtom == atom.A && strings.HasPrefix(attr(c, "href"), "#")
}

// numbered says whether a raised number is the mark of a footnote rather than a
// power: it stands behind a full stop, a quotation mark or a word of four letters
// and more, as "CO" and "km" are not.
func (t *tree) numbered(n *html.Node) bool {
	c := n.FirstChild
	if c == nil || c.NextSibling != nil || c.Type != html.TextNode || len(t.w.b) < 4 || t.w.space {
		return false
	}
	s := strings.TrimSpace(c.Data)
	if s == "" || len(s) > 3 || strings.Trim(s, "0123456789") != "" {
		return false
	}
	w := string(t.w.b[len(t.w.b)-4:])
	for i := range len(w) {
		if c := w[i]; i == 3 && (strings.IndexByte(".,;:!?\"')]", c) >= 0 || strings.HasSuffix(w, "”") || strings.HasSuffix(w, "’")) {
			return true
		} else if !isLetter(c) {
			w = w[:i] + " " + w[i+1:]
		}
	}
	return !strings.Contains(w, " ")
}

// flush ends the line that is written.
func (t *tree) flush(in int) {
	if len(t.w.b) == 0 {
		t.w.reset()
		return
	}
	b := block{part: in, text: string(t.w.b), links: t.w.links, times: t.w.times, bold: t.w.bold, more: t.more}
	for p := in; p > 0 && !b.item; p = t.parts[p].parent {
		switch t.parts[p].node.DataAtom {
		case atom.Li, atom.Dd, atom.Dt:
			b.item = true
		case atom.Blockquote, atom.Table, atom.Article, atom.Section, atom.Main:
			p = 0
		}
		if p == 0 {
			break
		}
	}
	t.blocks = append(t.blocks, b)
	t.w.reset()
	t.more, t.breaks = false, 0
}

// outsides gathers, in short, what is not read.
type outsides struct{ list []muster.Outside }

// Bounds of what is told of a page beside its report.
const (
	outsideMost  = 60  // stretches
	outsideBytes = 160 // of each
)

func (o *outsides) add(why, text string) {
	text = short(text, outsideBytes)
	if text == "" || len(o.list) >= outsideMost {
		return
	}
	if n := len(o.list); n > 0 && o.list[n-1].Why == why {
		if before := &o.list[n-1].Text; len(*before)+len(text) < outsideBytes {
			*before += " · " + text
			return
		} else if len(*before) > outsideBytes/2 {
			return // its first words are there
		}
	}
	o.list = append(o.list, muster.Outside{Why: why, Text: text})
}

// node tells the first words of an element.
func (o *outsides) node(why string, n *html.Node) {
	if len(o.list) >= outsideMost {
		return
	}
	var w writer
	left := 200
	var read func(*html.Node)
	read = func(n *html.Node) {
		for c := n.FirstChild; c != nil && left > 0 && len(w.b) < 2*outsideBytes; c = c.NextSibling {
			left--
			switch {
			case c.Type == html.TextNode:
				w.add(c.Data, false, false)
			case look(c) != nothing:
				w.space = len(w.b) > 0
				read(c)
			}
		}
	}
	read(n)
	o.add(why, string(w.b))
}

// opens says whether a span is a headline of a page laid out by tables: its class
// says so, and a line break stands right behind it.
func (t *tree) opens(n *html.Node, in int) bool {
	if n.NextSibling == nil || n.NextSibling.DataAtom != atom.Br || len(t.w.b) > 0 {
		return false
	}
	for w := range cut(attr(n, "class")) {
		if names().headline[w] {
			return true
		}
	}
	return false
}
