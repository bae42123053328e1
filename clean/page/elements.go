package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// shape is what an element does to the text around it.
type shape uint8

const (
	breaking shape = iota // a block: text before and after it is apart
	inline
	lineEnd
	nothing // holds no text of the page
	control // text on buttons and in fields
	struck  // text that the page takes back
)

// look tells the shape of an element by its name. An unknown name with a hyphen
// is a component, which holds blocks; another is read as inline, as browsers do.
func look(n *html.Node) shape {
	switch n.DataAtom {
	case atom.Br:
		return lineEnd
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math,
		atom.Canvas, atom.Audio, atom.Video, atom.Map, atom.Head, atom.Title, atom.Meta, atom.Link, atom.Base, atom.Param,
		atom.Source, atom.Track, atom.Img, atom.Input, atom.Datalist, atom.Frameset, atom.Noframes, atom.Noembed,
		atom.Progress, atom.Meter, atom.Wbr, atom.Applet, atom.Area:
		return nothing
	case atom.Button, atom.Select, atom.Textarea, atom.Option, atom.Optgroup:
		return control
	case atom.Del, atom.S, atom.Strike:
		return struck
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Dfn, atom.Em,
		atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Nobr, atom.Output, atom.Picture, atom.Q, atom.Rb, atom.Rp,
		atom.Rt, atom.Ruby, atom.Samp, atom.Slot, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var:
		return inline
	case 0:
		if !strings.ContainsAny(n.Data, "-:") {
			return inline
		}
	}
	return breaking
}

// level is 1 to 6 for a heading, else 0.
func level(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	if attr(n, "role") == "heading" {
		if l := attr(n, "aria-level"); len(l) == 1 && l[0] >= '1' && l[0] <= '6' {
			return int(l[0] - '0')
		}
		return 2
	}
	return 0
}

// Bounds that tell a table of data from one that lays out a page.
const (
	cellMost  = 160  // bytes of text in a cell of data; more is prose
	tableLook = 4000 // elements looked at
)

// isData says whether a table holds data: several cells a row, none with prose,
// headlines or tables in it.
func isData(n *html.Node) bool {
	if r := attr(n, "role"); r == "presentation" || r == "none" {
		return false
	}
	left, cells, rows := tableLook, 0, 0
	var ok func(n *html.Node, text *int) bool
	ok = func(n *html.Node, text *int) bool {
		breaks := 0
		for c := n.FirstChild; c != nil && left > 0; c = c.NextSibling {
			left--
			switch c.DataAtom {
			case atom.Table, atom.Article, atom.Section, atom.H1, atom.H2, atom.H3, atom.Form, atom.Blockquote:
				return false
			case atom.Br:
				if breaks++; breaks > 3 {
					return false
				}
			case atom.Tr:
				rows++
			case atom.Td, atom.Th:
				cells++
				in := 0
				if !ok(c, &in) || in > cellMost {
					return false
				}
				continue
			}
			if c.Type == html.TextNode {
				*text += len(strings.TrimSpace(c.Data))
				continue
			}
			if look(c) != nothing && !ok(c, text) {
				return false
			}
		}
		return true
	}
	text := 0
	return ok(n, &text) && rows > 1 && cells >= 2*rows-1
}

// table reads a table of data, a line for each row.
func (t *tree) table(n *html.Node, in int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Tr:
			t.row(c, in)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			t.table(c, in)
		case atom.Caption:
			t.element(c, in)
		}
	}
}

func (t *tree) row(n *html.Node, in int) {
	t.flush(in)
	var cells []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || hidden(c) {
			continue
		}
		cell := tree{parts: []part{{node: c, parent: -1}}}
		cell.children(c, 0)
		cell.flush(0)
		var words []string
		for i := range cell.blocks {
			words = append(words, cell.blocks[i].text)
		}
		cells = append(cells, strings.Join(words, " "))
	}
	if line := strings.Trim(strings.Join(cells, "\t"), "\t"); line != "" {
		t.blocks = append(t.blocks, block{part: in, text: line, row: true})
	}
}
