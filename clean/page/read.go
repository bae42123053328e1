package page

import (
	"strings"
)

// Read reads a web page. The error is the predicate of a sentence about the
// file: "has no words of a report in it: ...".
func Read(raw []byte) (Page, error) {
	text := decode(raw)
	doc, err := parse(text)
	if err != nil {
		return Page{}, err
	}
	h := readHead(doc)
	t := take(doc)
	t.weigh()
	c, ok := t.choose(h.headline())
	if fragment(text) {
		c.parts, c.explicit = []int{0}, true
	}
	var lines []Line
	if ok {
		lines = t.lines(c)
	}
	title := ""
	if len(lines) > 0 && lines[0].Kind == Title {
		title = lines[0].Text
	}
	p := Page{About: about(h, t, c, title), Outside: t.outside.list}
	if body := h.body(title, p.About.Address); len(body) > 0 && size(body) > 2*proseIn(lines) {
		lines = body
		title = ""
	}
	if proseIn(lines) < stateLeast {
		if body := h.built(); size(body) > 2*proseIn(lines) {
			lines, title = body, ""
		}
	}
	if title == "" && len(lines) > 0 && p.About.Title != "" && h.names(p.About.Title) {
		lines = append([]Line{{Text: p.About.Title, Kind: Title}}, lines...)
	}
	if len(lines) == 0 || len(lines) == 1 && lines[0].Kind == Title {
		return Page{}, errEmpty
	}
	p.Lines = lines
	return p, nil
}

// fragment says whether a text is no whole page but the piece of one that holds
// the report, such as feeds and mails carry.
func fragment(s string) bool {
	s = strings.ToLower(s[:min(len(s), prescan)])
	for _, tag := range [...]string{"<html", "<body", "<head", "<!doctype", "<article", "<main", "<nav", "<footer", "<title", "<meta"} {
		if strings.Contains(s, tag) {
			return false
		}
	}
	return true
}

// names says whether a headline is one of an article rather than of a site: it
// comes from Open Graph or JSON-LD, not from <title> alone.
func (h *head) names(title string) bool {
	if h.first("title") != "" {
		return true
	}
	return len(h.ld.articles) > 0
}

// body is the text of the article in JSON-LD, for pages that are built by a
// script once they are open.
func (h *head) body(title, address string) []Line {
	article := h.ld.main(title, address)
	if article == nil {
		return nil
	}
	return bodyLines(plain(article["articleBody"]))
}

// bodyLines reads an article's text, with or without markup in it.
func bodyLines(s string) []Line {
	if s == "" {
		return nil
	}
	if strings.Contains(s, "</p>") || strings.Contains(s, "<br") || strings.Contains(s, "</div>") || strings.Contains(s, "</a>") || strings.Contains(s, "&#") || strings.Contains(s, "&amp;") || strings.Contains(s, "&quot;") || strings.Contains(s, "&nbsp;") {
		if doc, err := parse("<body>" + strings.ReplaceAll(s, "\n\n", "<br><br>") + "</body>"); err == nil {
			t := take(doc)
			t.weigh()
			return t.lines(chosen{parts: []int{0}, explicit: true, title: -1})
		}
	}
	var out []Line
	gap := true
	for line := range strings.SplitSeq(s, "\n") {
		var w writer
		w.add(line, false, false)
		if len(w.b) == 0 {
			gap = true
			continue
		}
		out = append(out, Line{Text: string(w.b), More: !gap})
		gap = false
	}
	return out
}

func size(lines []Line) int {
	n := 0
	for i := range lines {
		n += len(lines[i].Text)
	}
	return n
}

// proseIn is the size of the lines that no mark calls furniture.
func proseIn(lines []Line) int {
	n := 0
	for i := range lines {
		if lines[i].Why == "" && lines[i].Kind == Paragraph {
			n += len(lines[i].Text)
		}
	}
	return n
}
