package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// Bounds of what a page says of itself in JSON-LD.
const (
	ldMost  = 2 << 20 // bytes of one script
	ldItems = 3000    // objects looked at
	ldDepth = 24
)

// thing is an object of JSON-LD.
type thing map[string]any

// linked is the JSON-LD of a page.
type linkedData struct {
	articles []thing // in order
	pages    []thing
	outlets  []thing
	byID     map[string]thing
	left     int
}

// add reads one script. What is no JSON is passed over: pages have such scripts,
// and browsers pass them over too.
func (l *linkedData) add(script string) {
	if len(script) > ldMost {
		return
	}
	var v any
	s := unwrapped(script)
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		// Line breaks inside strings are the commonest fault.
		s = strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, s)
		if json.Unmarshal([]byte(strings.TrimRight(s, "; ")), &v) != nil {
			return
		}
	}
	l.walk(v, 0)
}

// unwrapped takes the comments off that hide scripts from very old browsers.
func unwrapped(s string) string {
	s = strings.TrimSpace(s)
	for _, open := range [...]string{"<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, open))
	}
	for _, end := range [...]string{"-->", "//]]>", "// ]]>", "/*]]>*/", "]]>"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, end))
	}
	return s
}

func (l *linkedData) walk(v any, depth int) {
	if depth > ldDepth || l.left <= 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.walk(e, depth+1)
		}
	case map[string]any:
		l.left--
		l.note(v)
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "subjectOf"} {
			if inner, ok := v[key]; ok {
				l.walk(inner, depth+1)
			}
		}
	}
}

func (l *linkedData) note(t thing) {
	if id := plain(t["@id"]); id != "" {
		if _, known := l.byID[id]; !known || len(t) > 1 {
			l.byID[id] = t
		}
	}
	for _, kind := range kinds(t) {
		switch {
		case strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") && kind != "JobPosting" || kind == "Report" || kind == "PressRelease":
			l.articles = append(l.articles, t)
			return
		case strings.HasSuffix(kind, "WebPage") || kind == "ItemPage":
			l.pages = append(l.pages, t)
			return
		case kind == "NewsMediaOrganization" || kind == "WebSite":
			l.outlets = append(l.outlets, t)
			return
		}
	}
}

func kinds(t thing) []string {
	switch k := t["@type"].(type) {
	case string:
		return []string{k[strings.LastIndexAny(k, "/:")+1:]}
	case []any:
		var out []string
		for _, e := range k {
			if s, ok := e.(string); ok {
				out = append(out, s[strings.LastIndexAny(s, "/:")+1:])
			}
		}
		return out
	}
	return nil
}

// plain is a text, or the first of several; "" for anything else.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		return plain(v["@value"])
	case []any:
		if len(v) > 0 {
			return plain(v[0])
		}
	}
	return ""
}

// names are the names of a person or an organization, or of several. A mere
// reference is looked up among the objects of the page.
func (l *linkedData) names(v any) []string {
	var out []string
	var add func(v any, depth int)
	add = func(v any, depth int) {
		if depth > 4 || len(out) >= 12 {
			return
		}
		switch v := v.(type) {
		case string:
			if s := written(v, nameMost); s != "" && !isAddress(s) {
				out = append(out, s)
			}
		case []any:
			for _, e := range v {
				add(e, depth+1)
			}
		case map[string]any:
			if name, ok := v["name"]; ok {
				add(name, depth+1)
				return
			}
			if there, ok := l.byID[plain(v["@id"])]; ok && there["name"] != nil {
				add(there["name"], depth+1)
			}
		}
	}
	add(v, 0)
	return out
}

// written is a text of JSON-LD in one line; many pages escape it as HTML.
func written(v any, most int) string { return squeeze(html.UnescapeString(plain(v)), most) }

// nameMost is the longest name of a person or an outlet, in bytes.
const nameMost = 120

// main is the article that the page is about: the one with its headline or
// address, else the first; nil for none.
func (l *linkedData) main(title, address string) thing {
	headline := letters(short(title, headlineMost))
	for _, a := range l.articles {
		if h := written(a["headline"], headlineMost); h != "" && headline != "" && alike(h, headline) {
			return a
		}
	}
	for _, a := range l.articles {
		if address != "" && (plain(a["url"]) == address || plain(a["mainEntityOfPage"]) == address || idOf(a["mainEntityOfPage"]) == address || idOf(any(map[string]any(a))) == address) {
			return a
		}
	}
	if len(l.articles) > 0 {
		return l.articles[0]
	}
	return nil
}

func idOf(v any) string {
	if m, ok := v.(map[string]any); ok {
		return plain(m["@id"])
	}
	return ""
}
