package page

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"muster/lang"
)

// Roles that decide more than a reason: the rest of the roles are reasons.
const (
	roleBody       = "body"
	roleHidden     = "hidden"
	roleStandfirst = "standfirst"
	roleSource     = "source of a quotation"
	roleLead       = "lead" // a standfirst, or the first paragraph itself
	roleComments   = "comments"
	roleByline     = "byline"
	rolePublished  = "published"
	roleRelated    = "related"
	roleCaption    = "caption"
	roleBox        = "encyclopedia box"
	rolePullQuote  = "pull quote"
	rolePost       = "embedded post"
)

// marks is the table of class names: a word or two words to the line that has
// them, and the role of each line.
var marks = sync.OnceValue(func() *struct {
	line  map[string]int
	roles []string
} {
	m := &struct {
		line  map[string]int
		roles []string
	}{line: map[string]int{}}
	for i, e := range lang.Table("en", "markup") {
		if e.Value == "plain" {
			e.Value = ""
		}
		m.roles = append(m.roles, e.Value)
		for _, s := range e.Sayings {
			if _, known := m.line[s]; !known {
				m.line[s] = i
			}
		}
	}
	return m
})

// named is the role that a list of names gives an element, "" for none.
func named(names string) string {
	m := marks()
	if i := namedLine(names, len(m.roles)); i < len(m.roles) {
		return m.roles[i]
	}
	return ""
}

// nameKey says whether an attribute is one of the attributes in which pages name a part for themselves: for
// their styles, their programs and their tests.
func nameKey(key string) bool {
	switch key {
	case "class", "id", "data-component", "data-testid", "data-test-id", "data-qa", "data-gu-name", "data-area":
		return true
	}
	return false
}

// called is the role that the names of an element give it, "" for none.
func called(n *html.Node) string {
	m := marks()
	best := len(m.roles)
	for i := range n.Attr {
		if a := &n.Attr[i]; nameKey(a.Key) && a.Val != "" {
			best = namedLine(a.Val, best)
		}
	}
	if best == len(m.roles) {
		return ""
	}
	return m.roles[best]
}

// namedLine is the first line of the table with a word of the names, when it
// stands before another.
func namedLine(names string, best int) int {
	m := marks()
	for name := range strings.FieldsSeq(names[:min(len(names), classMost)]) {
		before, two := "", ""
		for w := range cut(name) {
			if i, ok := m.line[w]; ok {
				best = min(best, i)
			}
			if before != "" {
				if i, ok := m.line[before+" "+w]; ok {
					best = min(best, i)
				}
			}
			if two != "" {
				if i, ok := m.line[two+" "+w]; ok {
					best = min(best, i)
				}
			}
			two = ""
			if before != "" {
				two = before + " " + w
			}
			before = w
		}
	}
	return best
}

// classMost is how much of a class attribute is read, in bytes: pages that
// style by class have hundreds of them on one element.
const classMost = 400

// cut yields the words of a class name in lower case: "relatedPosts__item-2" has
// related, posts and item. Letters mixed with digits are no words but the marks
// of a program: "sc-f98ad2-0" has only sc.
func cut(name string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := 0; i < len(name); {
			if i == 0 || !isLetter(name[i-1]) && !isDigit(name[i-1]) {
				i = mixed(name, i)
			}
			if i == len(name) {
				return
			}
			if !isLetter(name[i]) {
				i++
				continue
			}
			j := i + 1
			for j < len(name) && isLetter(name[j]) && !(isUpper(name[j]) && !isUpper(name[j-1])) {
				j++
			}
			if !yield(strings.ToLower(name[i:j])) {
				return
			}
			i = j
		}
	}
}

// mixed is where a run of letters and digits that begins at i ends when it is no
// word, else i: a number behind three letters and more is but a count.
func mixed(name string, i int) int {
	j, digits, letters, after := i, 0, 0, false
	for j < len(name) && (isLetter(name[j]) || isDigit(name[j])) {
		if isDigit(name[j]) {
			digits++
		} else {
			letters++
			after = after || digits > 0
		}
		j++
	}
	if digits > 0 && (after || letters < 3) {
		return j
	}
	return i
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isUpper(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// role is what an element is by its name, its ARIA role, its schema.org property
// and its classes, in this order of trust; "" for a part of no special kind.
func role(n *html.Node) string {
	if level(n) == 1 {
		return ""
	}
	switch attr(n, "itemprop") {
	case "articleBody", "reviewBody", "liveBlogUpdate":
		return roleBody
	case "alternativeHeadline", "alternateName":
		return roleStandfirst
	case "author", "creator":
		return roleByline
	case "comment":
		return roleComments
	case "caption":
		return roleCaption
	}
	switch n.DataAtom {
	case atom.Nav:
		return "navigation"
	case atom.Footer, atom.Cite:
		if quotes(n.Parent) {
			return roleSource
		}
	case atom.Figcaption, atom.Caption:
		return roleCaption
	case atom.Main, atom.Body, atom.Html:
		return ""
	}
	switch attr(n, "role") {
	case "navigation", "menu", "menubar", "toolbar", "tablist", "search":
		return "navigation"
	case "contentinfo":
		return "footer"
	case "dialog", "alertdialog", "alert", "status":
		return "dialog"
	case "main", "article":
		return ""
	}
	if by := called(n); by != "" && (by != "paywall" || n.DataAtom != atom.P) { // a paragraph for subscribers is the report's
		return by
	}
	switch n.DataAtom {
	case atom.Figure:
		if pictured(n) {
			return roleCaption
		}
	case atom.Footer:
		return "footer"
	case atom.Aside:
		return "aside"
	case atom.Form:
		return "form"
	case atom.Dialog:
		return "dialog"
	}
	if attr(n, "role") == "complementary" {
		return "aside"
	}
	return ""
}

// pictured says whether a figure holds a picture, a film or a sound and no words
// of the report: quotations, tables and lists set in a figure are its words.
func pictured(n *html.Node) bool {
	left, seen := 200, false
	var look func(*html.Node) bool
	look = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil && left > 0; c = c.NextSibling {
			left--
			switch c.DataAtom {
			case atom.Blockquote, atom.Table, atom.Pre, atom.Ul, atom.Ol, atom.H1:
				return false
			case atom.Img, atom.Picture, atom.Video, atom.Audio, atom.Iframe, atom.Svg, atom.Figcaption, atom.Object:
				seen = true
			}
			if !look(c) {
				return false
			}
		}
		return true
	}
	return look(n) && seen
}

// quotes says whether an element is a quotation or stands around one alone.
func quotes(n *html.Node) bool {
	if n.DataAtom == atom.Blockquote {
		return true
	}
	if n.DataAtom != atom.Aside && n.DataAtom != atom.Figure && n.DataAtom != atom.Figcaption && n.DataAtom != atom.Footer {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Blockquote {
			return true
		}
	}
	return n.DataAtom == atom.Footer && n.Parent != nil && n.Parent.DataAtom != atom.Footer && quotes(n.Parent)
}

// attr is an attribute of an element, "" when it has none.
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key && n.Attr[i].Namespace == "" {
			return n.Attr[i].Val
		}
	}
	return ""
}

// has says whether an element carries an attribute, with or without a value.
func has(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// hidden says whether an element is not shown. Consent dialogs hide the whole
// page from screen readers while they stand open, so aria-hidden does not count
// for what holds the report.
func hidden(n *html.Node) bool {
	if n.DataAtom == atom.Html || n.DataAtom == atom.Body {
		return false
	}
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			if a.Val != "until-found" {
				return true
			}
		case "aria-hidden":
			if a.Val == "true" && !holdsReport(n) {
				return true
			}
		case "style":
			if len(a.Val) < classMost && hides(a.Val) {
				return true
			}
		}
	}
	return n.DataAtom == atom.Dialog && !has(n, "open")
}

// hides says whether an inline style takes an element off the page.
func hides(style string) bool {
	if !strings.Contains(style, ":") {
		return false
	}
	for rule := range strings.SplitSeq(strings.ToLower(style), ";") {
		key, value, _ := strings.Cut(rule, ":")
		value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
		switch strings.TrimSpace(key) {
		case "display":
			if value == "none" {
				return true
			}
		case "visibility":
			if value == "hidden" || value == "collapse" {
				return true
			}
		}
	}
	return false
}

// holdsReport looks a little way into an element for a headline or an article.
func holdsReport(n *html.Node) bool {
	left := 400
	var look func(*html.Node) bool
	look = func(n *html.Node) bool {
		for c := n.FirstChild; c != nil && left > 0; c = c.NextSibling {
			left--
			if c.DataAtom == atom.H1 || c.DataAtom == atom.Article || c.DataAtom == atom.Main || look(c) {
				return true
			}
		}
		return false
	}
	return look(n)
}
