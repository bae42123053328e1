// Package feed takes the items of a feed apart: RSS, Atom and RDF with gofeed,
// JSON Feed with encoding/json. Each item becomes a document with what the feed
// says of it: title, author, address, day, outlet, language.
package feed

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"strings"

	"muster"
)

// Limits of one feed. Feeds of news hold 10 to 500 items; an archive's may hold
// a few thousand.
const (
	MaxItems = 10_000 // items read
	MaxDepth = 200    // elements inside one another; pages in items have about 30
)

// item is what the three kinds of feed have in common.
type item struct {
	title, author, address, language string
	outlet                           string
	body                             string // the fuller of content and summary
	markup                           bool   // body is HTML
	days                             []muster.Candidate
}

// Items reads a feed. Documents have Part ("item 3"), Format ("html" or "txt"),
// Bytes (a page or text made of title and body, in UTF-8), and the metadata; the
// day is a candidate, and Published where the feed gives one. An error's text
// goes on after the name of the file: "is a feed that …"; items that could be
// read are returned with it.
func Items(b []byte) ([]muster.Document, []error) {
	b = bytes.TrimLeft(utf8Of(b), "\r\n\t \ufeff")
	if len(b) > 0 && b[0] == '{' {
		return documents(fromJSON(b))
	}
	return documents(fromXML(b))
}

func documents(items []item, errs []error) ([]muster.Document, []error) {
	if len(items) > MaxItems {
		errs = append(errs, fmt.Errorf("is a feed of %d items, and only the first %d were read: split it", len(items), MaxItems))
		items = items[:MaxItems]
	}
	var out []muster.Document
	for i, it := range items {
		part := fmt.Sprintf("item %d", i+1)
		if strings.TrimSpace(it.title+it.body) == "" {
			errs = append(errs, fmt.Errorf("has no words in %s: check the page that it links to instead", part))
			continue
		}
		out = append(out, it.document(part))
	}
	if len(out) == 0 && len(errs) == 0 {
		errs = append(errs, errors.New("is a feed without items: fetch it anew, or name its pages"))
	}
	return out, errs
}

func (it item) document(part string) muster.Document {
	d := muster.Document{Part: part, Format: "txt", Title: it.title, Author: it.author, Address: it.address, Outlet: it.outlet, Language: it.language}
	if it.markup {
		d.Format = "html"
		d.Bytes = []byte(it.page())
	} else {
		d.Bytes = []byte(strings.TrimSpace(it.title + "\n\n" + it.body))
	}
	d.Published.Candidates = it.days
	if len(it.days) > 0 {
		c := it.days[0]
		d.Published.Window = muster.Window{From: c.Day, To: c.Day}
		d.Published.Basis, d.Published.Why = "metadata", "the feed says so ("+c.Where+")"
	}
	return d
}

// page makes a page of an item, its title as the headline unless the body
// brings it.
func (it item) page() string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html")
	if it.language != "" {
		b.WriteString(` lang="` + html.EscapeString(it.language) + `"`)
	}
	b.WriteString(`><head><meta charset="utf-8"><title>` + html.EscapeString(it.title) + "</title></head><body><article>")
	if it.title != "" && !strings.Contains(it.body[:min(len(it.body), 4*len(it.title)+400)], html.EscapeString(it.title)) {
		b.WriteString("<h1>" + html.EscapeString(it.title) + "</h1>\n")
	}
	b.WriteString(it.body + "</article></body></html>")
	return b.String()
}

// hasMarkup says whether a text is HTML: it holds a closing tag, an empty
// element or a character reference.
func hasMarkup(s string) bool {
	for _, sign := range [...]string{"</", "/>", "<br", "<p>", "<p ", "<img", "&amp;", "&#", "&nbsp;", "&quot;", "&rsquo;", "&ldquo;"} {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}

// plainTitle takes tags and references out of a title.
func plainTitle(s string) string {
	if strings.Contains(s, "</") {
		var b strings.Builder
		in := false
		for _, r := range s {
			switch {
			case r == '<':
				in = true
			case r == '>' && in:
				in = false
			case !in:
				b.WriteRune(r)
			}
		}
		s = b.String()
	}
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}
