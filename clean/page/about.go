package page

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// about reads what the page says of itself.
func about(h *head, t *tree, c chosen, title string) About {
	a := About{Address: h.address(), Language: h.lang()}
	if title != "" {
		a.Title = title
	} else {
		a.Title = h.headline()
	}
	article := h.ld.main(a.Title, a.Address)
	if a.Address == "" && article != nil {
		for _, v := range [...]string{plain(article["url"]), plain(article["mainEntityOfPage"]), idOf(article["mainEntityOfPage"])} {
			if v = address(v); v != "" {
				a.Address = v
				break
			}
		}
	}
	if a.Language == "" && article != nil {
		a.Language = language(plain(article["inLanguage"]))
	}
	if a.Outlet = h.outlet(article, a.Title); a.Outlet == "" && t != nil {
		a.Outlet = t.copyright()
	}
	if u, err := url.Parse(a.Address); err == nil && a.Outlet == "" {
		a.Outlet = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	a.Author = h.author(article, a.Outlet)
	if a.Author == "" && t != nil {
		if a.Author = person(t.byline(c), a.Outlet); a.Author == "" {
			a.Author = t.signature(c, a.Outlet)
		}
	}
	offers, modified := published(h, t, c, article, a.Address)
	offers, a.Why = settleDay(offers, modified)
	for _, o := range offers {
		basis := "metadata"
		if o.shown {
			basis = "text"
		}
		a.Published = append(a.Published, muster.Candidate{Day: o.day, Basis: basis, Where: o.where})
	}
	for _, m := range modified {
		a.Modified = max(a.Modified, m.day)
	}
	return a
}

// headline is the title that the page names of itself, for want of one shown.
func (h *head) headline() string {
	if v := h.first("title"); v != "" {
		return squeeze(v, headlineMost)
	}
	for _, a := range h.ld.articles {
		if v := written(a["headline"], headlineMost); v != "" {
			return v
		}
	}
	return squeeze(h.title, headlineMost)
}

// outlet is who published the page.
func (h *head) outlet(article thing, title string) string {
	if article != nil {
		for _, key := range [...]string{"publisher", "sourceOrganization", "provider"} {
			if n := h.ld.names(article[key]); len(n) > 0 {
				return n[0]
			}
		}
	}
	named := ""
	if v := h.first("outlet"); v != "" && !isAddress(v) {
		if named = squeeze(v, nameMost); !isHost(named) {
			return named
		}
	}
	for _, o := range h.ld.outlets {
		if n := h.ld.names(o["name"]); len(n) > 0 {
			return n[0]
		}
	}
	if v := tail(h.title, title); v != "" {
		return v
	}
	return named
}

// copyright is the name in the line of copyright: "© The Sylvan Post 2014".
func (t *tree) copyright() string {
	for i := len(t.blocks) - 1; i >= 0; i-- {
		s := t.blocks[i].text
		if len(s) > bylineMost || !strings.HasPrefix(s, "©") && (len(s) < 9 || !strings.EqualFold(s[:9], "copyright")) {
			continue
		}
		if s = strings.TrimPrefix(s, "©"); len(s) > 9 && strings.EqualFold(s[:9], "copyright") {
			s = s[9:]
		}
		s = strings.TrimLeft(s, "© 0123456789-–,:")
		if at := strings.IndexAny(s, ".,|;©("); at > 0 {
			s = s[:at]
		}
		s = strings.Trim(strings.TrimPrefix(s, "by "), " 0123456789-–")
		if r, _ := utf8.DecodeRuneInString(s); unicode.IsUpper(r) && len(s) <= outletMost && strings.Count(s, " ") < 6 && !strings.HasPrefix(s, "All ") {
			return s
		}
	}
	return ""
}

// isHost says whether a name is but that of a host: "post.example".
func isHost(s string) bool {
	at := strings.LastIndexByte(s, '.')
	return at > 0 && at+3 <= len(s) && !strings.Contains(s, " ") && s == strings.ToLower(s)
}

// outletMost is the longest name of an outlet in a title, in bytes.
const outletMost = 60

// tail is the outlet's name behind the headline in <title>, or before it:
// "Boats come early | The Sylvan Post", "Sylvan Radio - News - Boats come early".
func tail(whole, headline string) string {
	said := letters(headline)
	for _, mark := range [...]string{" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " / "} {
		if at := strings.LastIndex(whole, mark); at > 0 && alike(whole[:at], said) {
			if name := strings.Trim(whole[at+len(mark):], " :|"); len(name) <= outletMost {
				return name
			}
		}
	}
	if len(said) < 8 {
		return ""
	}
	for _, mark := range [...]string{" | ", " – ", " — ", " - ", ": ", " :: ", " » "} {
		for at, rest := 0, whole; ; {
			next := strings.Index(rest, mark)
			if next < 0 {
				break
			}
			at, rest = at+next+len(mark), rest[next+len(mark):]
			if letters(rest) != said {
				continue
			}
			name := whole[:at-len(mark)]
			for _, m := range [...]string{" | ", " – ", " — ", " - "} {
				name, _, _ = strings.Cut(name, m)
			}
			if name = strings.TrimSpace(name); len(name) <= outletMost && (strings.Contains(name, " ") || !names().noName[strings.ToLower(name)]) {
				return name
			}
		}
	}
	return ""
}

// author is who wrote the report, several with commas between.
func (h *head) author(article thing, outlet string) string {
	var lists [][]string
	if article != nil {
		lists = append(lists, h.ld.names(article["author"]), h.ld.names(article["creator"]))
	}
	for _, name := range names().lists["author"] {
		var list []string
		for _, v := range h.meta[name] {
			if v = squeeze(v, nameMost); !isAddress(v) {
				list = append(list, v)
			}
		}
		lists = append(lists, list)
	}
	for _, list := range append(lists, h.authors) {
		if who := people(list, outlet); who != "" {
			return who
		}
	}
	return ""
}

// people joins names, each once. The outlet is named only where nobody else is.
func people(list []string, outlet string) string {
	var out []string
	for _, name := range list {
		name = person(name, outlet)
		if len(list) > 1 && strings.EqualFold(name, outlet) {
			continue
		}
		known := name == ""
		for _, o := range out {
			known = known || strings.EqualFold(o, name)
		}
		if !known {
			out = append(out, name)
		}
	}
	return short(strings.Join(out, ", "), 3*nameMost)
}

// unBy takes "By", "Words:" and their kin off a name.
func unBy(s string) string {
	s = strings.TrimSpace(s)
	for _, by := range names().by {
		if len(s) <= len(by) || !strings.EqualFold(s[:len(by)], by) {
			continue
		}
		if rest := s[len(by):]; rest[0] == ':' || rest[0] == ' ' && (by == "by" || strings.HasSuffix(by, " by")) {
			return strings.TrimSpace(strings.TrimPrefix(rest, ":"))
		}
	}
	return s
}

// byline is the author as the page shows him beside the report: the first line
// that is marked as a byline and has the shape of a name.
func (t *tree) byline(c chosen) string {
	for i := range t.blocks {
		b := &t.blocks[i]
		if t.stranger(b.part) != roleByline || t.rail(b.part) || len(b.text) > bylineMost {
			continue
		}
		s := b.text
		if at := strings.IndexAny(s, "|•·/"); at > 0 {
			s = s[:at]
		}
		s = strings.TrimSpace(s)
		if strings.EqualFold(s, "by") {
			continue
		}
		s = strings.TrimRight(unBy(s), " ,;:–—-")
		if n := strings.Count(s, " "); s != "" && n < 10 && isUpper(s[0]) && !strings.ContainsAny(s, "0123456789?!") {
			return s
		}
	}
	return ""
}

// address is where the page was published.
func (h *head) address() string {
	for _, v := range [...]string{h.canonical, h.first("address"), h.saved} {
		if v = address(v); v != "" {
			return v
		}
	}
	return ""
}

// addressMost is the longest address that is kept, in bytes.
const addressMost = 2000

// address is an absolute address of the web, "" for anything else.
func address(s string) string {
	s = strings.TrimSpace(s)
	if !isAddress(s) || len(s) > addressMost || strings.ContainsAny(s, " \t\r\n\"<>\\^`{}|") {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.User != nil {
		return ""
	}
	return s
}

func isAddress(s string) bool {
	return len(s) > 8 && (strings.EqualFold(s[:7], "http://") || strings.EqualFold(s[:8], "https://"))
}

// lang is the language that the page declares.
func (h *head) lang() string {
	if l := language(h.language); l != "" {
		return l
	}
	return language(h.first("language"))
}

// language is the primary subtag of a language tag: "en" of "en-GB" and
// "en_US"; "" for what is none.
func language(tag string) string {
	tag = strings.ToLower(strings.TrimSpace(tag))
	if at := strings.IndexAny(tag, "-_,; "); at >= 0 {
		tag = tag[:at]
	}
	if n := len(tag); n < 2 || n > 3 {
		if tag == "english" {
			return "en"
		}
		return ""
	}
	for i := range len(tag) {
		if !isLetter(tag[i]) {
			return ""
		}
	}
	if tag == "und" {
		return ""
	}
	return tag
}
