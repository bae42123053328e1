package mail

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tagsMost bounds the elements of one page that are read; the largest
// newsletters have about 5,000.
const tagsMost = 500_000

// blocks begin a line of their own; paragraphs stand apart from what is around
// them.
var (
	blocks = map[atom.Atom]bool{
		atom.Div: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Table: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Section: true,
		atom.Article: true, atom.Header: true, atom.Footer: true, atom.Center: true, atom.Dd: true, atom.Dt: true, atom.Address: true, atom.Body: true, atom.Hr: true,
	}
	paragraphs = map[atom.Atom]bool{
		atom.P: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Blockquote: true, atom.Pre: true, atom.Td: true, atom.Th: true, atom.Hr: true,
	}
	unread = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Title: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Textarea: true, atom.Select: true}
	empty  = map[atom.Atom]bool{atom.Br: true, atom.Img: true, atom.Hr: true, atom.Meta: true, atom.Link: true, atom.Input: true, atom.Col: true, atom.Area: true, atom.Base: true, atom.Wbr: true, atom.Source: true}
)

// element is an open element that matters: quoted, or not read.
type element struct {
	tag            atom.Atom
	quoted, hidden bool
}

// fromPage turns the page of a message into text: a paragraph a line, blank
// lines between, quoted messages marked with ">". A message's page is laid out
// with tables and has no one main part, so that what finds the main part of a
// web page does not fit it.
func fromPage(s string) string {
	z := html.NewTokenizer(strings.NewReader(s))
	p := &pageText{}
	for n := 0; n < tagsMost; n++ {
		switch z.Next() {
		case html.ErrorToken:
			return p.done()
		case html.TextToken:
			if p.hidden == 0 {
				p.words(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start(z.Token())
		case html.EndTagToken:
			p.end(z.Token().DataAtom)
		}
	}
	return p.done()
}

// pageText is the text of a page so far.
type pageText struct {
	out            strings.Builder
	line           strings.Builder
	space          bool
	open           []element
	quoted, hidden int
	gap            bool
}

func (p *pageText) words(s string) {
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' {
			p.space = true
			continue
		}
		if r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u034f' || r == '\u00ad' || r == '\ufeff' {
			continue // what newsletters fill their preview line with
		}
		if p.space && p.line.Len() > 0 {
			p.line.WriteByte(' ')
		}
		p.space = false
		p.line.WriteRune(r)
	}
}

// flush ends a line.
func (p *pageText) flush(gap bool) {
	p.space = false
	if s := strings.TrimSpace(p.line.String()); s != "" {
		if p.gap && p.out.Len() > 0 {
			p.out.WriteByte('\n')
		}
		if p.quoted > 0 {
			p.out.WriteString("> ")
		}
		p.out.WriteString(s + "\n")
		p.gap = false
	}
	p.line.Reset()
	p.gap = p.gap || gap
}

func (p *pageText) start(t html.Token) {
	if t.DataAtom == atom.Br {
		p.flush(false)
		return
	}
	if blocks[t.DataAtom] || paragraphs[t.DataAtom] {
		p.flush(paragraphs[t.DataAtom])
	}
	if empty[t.DataAtom] || t.Type == html.SelfClosingTagToken {
		return
	}
	e := element{tag: t.DataAtom, quoted: isQuoted(t), hidden: unread[t.DataAtom] || isHidden(t)}
	if t.DataAtom == atom.Li {
		p.line.WriteString("- ")
	}
	if e.quoted {
		p.flush(true)
		p.quoted++
	}
	if e.hidden {
		p.hidden++
	}
	if len(p.open) < 1000 { // deeper ones are read as if they were not nested
		p.open = append(p.open, e)
	} else if e.hidden {
		p.hidden--
	} else if e.quoted {
		p.quoted--
	}
}

func (p *pageText) end(tag atom.Atom) {
	if blocks[tag] || paragraphs[tag] {
		p.flush(paragraphs[tag])
	}
	for i := len(p.open) - 1; i >= 0; i-- {
		if p.open[i].tag != tag {
			continue
		}
		for _, e := range p.open[i:] { // elements inside that were never closed
			if e.quoted {
				p.flush(true)
				p.quoted--
			}
			if e.hidden {
				p.hidden--
			}
		}
		p.open = p.open[:i]
		return
	}
}

func (p *pageText) done() string {
	p.flush(false)
	return strings.TrimSpace(p.out.String())
}

// isQuoted tells the quotation that mail programs put below an answer.
func isQuoted(t html.Token) bool {
	for _, a := range t.Attr {
		v := strings.ToLower(a.Val)
		switch a.Key {
		case "type":
			if t.DataAtom == atom.Blockquote && v == "cite" {
				return true
			}
		case "class":
			for c := range strings.FieldsSeq(v) {
				if t.DataAtom == atom.Blockquote && (c == "gmail_quote" || c == "protonmail_quote") || c == "moz-cite-prefix" || c == "gmail_attr" || c == "yahoo_quoted" {
					return true
				}
			}
		}
	}
	return false
}

func isHidden(t html.Token) bool {
	for _, a := range t.Attr {
		if a.Key == "hidden" {
			return true
		}
		if a.Key == "style" {
			v := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(v, "display:none") || strings.Contains(v, "visibility:hidden") || strings.Contains(v, "font-size:0") || strings.Contains(v, "mso-hide:all") {
				return true
			}
		}
	}
	return false
}
