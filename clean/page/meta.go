package page

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"muster/lang"
)

// metaNames is the table of the names of metadata.
type metaNames struct {
	lists   map[string][]string
	wanted  map[string]bool
	changed map[string]bool
	by      []string // what a byline may begin with
	// Words that are no part of a name, days and months among them; words of
	// the posts of those who write; places that write the day before the month.
	noName, published, posts, dayFirst map[string]bool
	headline                           map[string]bool // words of the classes of headlines
}

var names = sync.OnceValue(func() *metaNames {
	m := &metaNames{lists: map[string][]string{}, wanted: map[string]bool{}}
	for _, e := range lang.Table("en", "metanames") {
		switch e.Value {
		case "byline words":
			m.by = e.Sayings
			continue
		case "changed words":
			m.changed = set(e.Sayings)
			continue
		case "no name words":
			m.noName = set(e.Sayings)
			continue
		case "published words":
			m.published = set(e.Sayings)
			continue
		case "post words":
			m.posts = set(e.Sayings)
			continue
		case "headline classes":
			m.headline = set(e.Sayings)
			continue
		case "day first":
			m.dayFirst = set(e.Sayings)
			continue
		}
		m.lists[e.Value] = e.Sayings
		for _, s := range e.Sayings {
			m.wanted[s] = true
		}
	}
	return m
})

func set(list []string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, s := range list {
		m[s] = true
	}
	return m
}

// timed is a <time> element or one with a schema.org date.
type timed struct {
	node  *html.Node
	value string // its attribute, "" when it has but text
	prop  string // "datePublished", "dateModified" or ""
}

// head is the metadata of a page as it stands there.
type head struct {
	meta      map[string][]string // by name in lower case, in order
	ld        linkedData
	title     string // of <title>
	language  string
	canonical string
	saved     string // the address that a browser noted when it saved the page
	times     []timed
	authors   []string // of links to authors
	scripts   []string // what may hold the text of a page that a script builds
	spare     []string // markup that is shown only where scripts do not run
}

// Bounds of the metadata that is kept.
const (
	metaValues = 8 // of one name
	timesMost  = 200
	metaMost   = 4000 // bytes of one value
)

func readHead(doc *html.Node) *head {
	h := &head{meta: map[string][]string{}, ld: linkedData{byID: map[string]thing{}, left: ldItems}}
	h.walk(doc)
	return h
}

func (h *head) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.CommentNode:
			h.comment(c.Data)
		case html.ElementNode:
			h.element(c)
			if c.DataAtom != atom.Template && c.DataAtom != atom.Svg {
				h.walk(c)
			}
		}
	}
}

func (h *head) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		h.language = attr(n, "lang")
		if h.language == "" {
			h.language = attr(n, "xml:lang")
		}
	case atom.Title:
		if h.title == "" && n.FirstChild != nil && n.Parent.DataAtom != atom.Svg {
			h.title = squeeze(n.FirstChild.Data, metaMost)
		}
	case atom.Meta:
		h.metaElement(n)
	case atom.A:
		if strings.Contains(attr(n, "rel"), "author") && len(h.authors) < metaValues {
			if name := shownText(n); name != "" && len(name) <= nameMost {
				h.authors = append(h.authors, name)
			}
		}
	case atom.Link:
		if h.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
			h.canonical = attr(n, "href")
		}
	case atom.Script:
		if n.FirstChild != nil {
			h.script(n)
		}
	case atom.Noscript:
		if n.FirstChild != nil && len(h.spare) < scriptsMost && len(n.FirstChild.Data) >= stateLeast {
			h.spare = append(h.spare, n.FirstChild.Data)
		}
	default:
		h.time(n)
	}
}

// script keeps what a script says of the page, or may say.
func (h *head) script(n *html.Node) {
	kind, _, _ := strings.Cut(strings.ToLower(attr(n, "type")), ";")
	kind = strings.TrimSpace(kind)
	switch data := n.FirstChild.Data; {
	case kind == "application/ld+json":
		h.ld.add(data)
	case len(data) < stateLeast || len(data) > ldMost:
	case kind == "text/template" || kind == "text/html":
		if len(h.spare) < scriptsMost {
			h.spare = append(h.spare, data)
		}
	case len(h.scripts) < scriptsMost:
		h.scripts = append(h.scripts, data)
	}
}

func (h *head) time(n *html.Node) {
	prop := attr(n, "itemprop")
	if prop == "" {
		prop = attr(n, "property") // RDFa: "dc:date dc:created"
	}
	switch {
	case prop == "":
	case strings.Contains(prop, "datePublished") || strings.Contains(prop, "dc:created") || strings.Contains(prop, "dcterms:created") || strings.Contains(prop, "dcterms:issued"):
		prop = "datePublished"
	case strings.Contains(prop, "dateModified"):
		prop = "dateModified"
	default:
		prop = ""
	}
	if n.DataAtom == atom.Abbr && attr(n, "class") == "published" && prop == "" {
		prop = "datePublished" // hAtom
	}
	if n.DataAtom != atom.Time && prop == "" || len(h.times) >= timesMost {
		return
	}
	value := attr(n, "datetime")
	if value == "" {
		value = attr(n, "content")
	}
	if value == "" && n.DataAtom == atom.Abbr {
		value = attr(n, "title")
	}
	h.times = append(h.times, timed{n, value, prop})
}

func (h *head) metaElement(n *html.Node) {
	content := attr(n, "content")
	if content == "" || len(content) > metaMost {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(strings.TrimSpace(attr(n, key)))
		if !names().wanted[name] || len(h.meta[name]) >= metaValues {
			continue
		}
		h.meta[name] = append(h.meta[name], content)
	}
}

// comment reads what browsers note on top of a saved page:
// "saved from url=(0031)https://example.org/news/a".
func (h *head) comment(s string) {
	s = strings.TrimSpace(s)
	if h.saved != "" || len(s) > metaMost {
		return
	}
	if rest, ok := strings.CutPrefix(s, "saved from url=("); ok {
		if _, address, ok := strings.Cut(rest, ")"); ok {
			h.saved = strings.TrimSpace(address)
		}
	} else if rest, ok := strings.CutPrefix(s, "Page saved with SingleFile"); ok {
		if _, address, ok := strings.Cut(rest, "url:"); ok {
			h.saved, _, _ = strings.Cut(strings.TrimSpace(address), "\n")
		}
	}
}

// first is the first value under the names of a list of the table.
func (h *head) first(list string) string {
	for _, name := range names().lists[list] {
		for _, v := range h.meta[name] {
			if v = strings.TrimSpace(v); v != "" {
				return v
			}
		}
	}
	return ""
}
