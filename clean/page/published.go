package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"muster"
)

// offer is a day of publication that the page offers.
type offer struct {
	stamp
	where string
	shown bool // readers see it
}

// candidatesMost bounds the days that are listed.
const candidatesMost = 24

// published gathers the days of publication in order of trust: JSON-LD of the
// article, Open Graph, schema.org properties, meta names, <time>, what the page
// shows beside its report, then what may mean something else.
func published(h *head, t *tree, c chosen, article thing, address string) (offers []offer, modified []stamp) {
	o := h.order(t, address)
	add := func(value, where string) {
		if s, ok := readStamp(value); ok {
			offers = append(offers, offer{stamp: s, where: where})
		} else if o != unsaid && len(value) <= stampMost {
			for _, d := range printed(value, o) {
				offers = append(offers, offer{stamp: stamp{day: d.day}, where: where})
				break
			}
		}
	}
	change := func(value string) {
		if s, ok := readStamp(value); ok {
			modified = append(modified, s)
		}
	}
	if article != nil {
		add(plain(article["datePublished"]), "JSON-LD datePublished")
		change(plain(article["dateModified"]))
	}
	list := names().lists["published"]
	for _, v := range h.meta[list[0]] {
		add(v, "Open Graph "+list[0])
	}
	for i := range h.times {
		switch e := &h.times[i]; e.prop {
		case "datePublished":
			if t == nil || !t.inComment(e.node) {
				add(e.text(), "itemprop datePublished")
			}
		case "dateModified":
			change(e.text())
		}
	}
	for _, name := range list[1:] {
		for _, v := range h.meta[name] {
			add(v, "meta "+name)
		}
	}
	if t != nil {
		offers = append(offers, t.times(h, o)...)
		shown, changed := t.shown(c, o)
		offers = append(offers, shown...)
		modified = append(modified, changed...)
	}
	for _, p := range h.ld.pages {
		add(plain(p["datePublished"]), "JSON-LD datePublished of the page")
		change(plain(p["dateModified"]))
	}
	if article != nil {
		add(plain(article["dateCreated"]), "JSON-LD dateCreated")
		add(plain(article["uploadDate"]), "JSON-LD uploadDate")
	}
	for _, name := range names().lists["published, loosely"] {
		for _, v := range h.meta[name] {
			add(v, "meta "+name)
		}
	}
	for _, name := range names().lists["modified"] {
		for _, v := range h.meta[name] {
			change(v)
		}
	}
	if d, ok := inAddress(address); ok {
		offers = append(offers, offer{stamp: stamp{day: d}, where: "the address"})
	}
	for _, d := range printed(short(h.title, 300), o) {
		offers = append(offers, offer{stamp: stamp{day: d.day}, where: "<title>"})
		break
	}
	return offers[:min(len(offers), candidatesMost)], modified
}

// text is the value of a time: its attribute, else what it shows.
func (e *timed) text() string {
	if e.value != "" {
		return e.value
	}
	return shownText(e.node)
}

// shownText is the text of a small element.
func shownText(n *html.Node) string {
	var w writer
	left := 40
	var read func(*html.Node)
	read = func(n *html.Node) {
		gaps := apart(n)
		for c := n.FirstChild; c != nil && left > 0; c = c.NextSibling {
			left--
			w.space = w.space || gaps && len(w.b) > 0
			if c.Type == html.TextNode {
				w.add(short(c.Data, metaMost), false, false)
			} else {
				read(c)
			}
		}
	}
	read(n)
	return short(string(w.b), 200)
}

// inComment says whether an element stands among comments or related reports.
func (t *tree) inComment(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type != html.ElementNode {
			continue
		}
		switch role(n) {
		case roleComments, roleRelated, rolePost, "sidebar", "footer", "aside":
			return n.DataAtom != atom.Article && !holdsReport(n)
		}
	}
	return false
}

// times are the <time> elements that may say when the report appeared: those
// that say so, then the first of those that stand neither in running text nor
// among comments and other reports.
func (t *tree) times(h *head, order order) []offer {
	var sure, likely []offer
	looked := 0
	for i := range h.times {
		e := &h.times[i]
		if e.prop != "" {
			continue
		}
		if looked++; looked > 40 {
			break
		}
		if e.node.Parent != nil && e.node.Parent.DataAtom == atom.P && prosaic(e.node.Parent) || t.inComment(e.node) {
			continue
		}
		class := strings.ToLower(attr(e.node, "class") + " " + attr(e.node, "id"))
		text := shownText(e.node)
		if changes(class + " " + text + " " + before(e.node)) {
			continue
		}
		var o []offer
		if s, ok := readStamp(e.value); ok {
			o = append(o, offer{stamp: s, where: "<time>"})
		}
		for _, d := range printed(text, order) {
			if len(o) == 0 || o[0].day != d.day {
				o = append(o, offer{stamp: stamp{day: d.day}, where: "the words in <time>", shown: true})
			}
			break
		}
		if has(e.node, "pubdate") || strings.Contains(class, "publish") {
			sure = append(sure, o...)
		} else if len(likely) == 0 {
			likely = o
		}
	}
	return append(sure[:min(len(sure), 4)], likely...)
}

// prosaic says whether an element holds a sentence of its own.
func prosaic(n *html.Node) bool { return len(shownText(n)) > bylineMost }

// before is the text that stands before an element inside its parent.
func before(n *html.Node) string {
	s := ""
	for c := n.PrevSibling; c != nil && len(s) < 80; c = c.PrevSibling {
		if c.Type == html.TextNode {
			s = c.Data[max(0, len(c.Data)-80):] + s
		} else if c.DataAtom == atom.Time {
			break
		} else {
			s = shownText(c) + " " + s
		}
	}
	return s
}

// changes says whether a text has a word of change and none of publication.
func changes(s string) bool {
	for w := range cut(s) {
		if names().changed[w] {
			return true
		}
	}
	return false
}

// shownLeast is how near the headline a line with a day must stand, in blocks,
// when no mark says what it is.
const shownNear = 8

// shown are the days printed in lines of their own near the headline, or in
// lines that the markup calls a byline or a date, outside the running text.
func (t *tree) shown(c chosen, order order) (offers []offer, changed []stamp) {
	var far []int
	for i := range t.blocks {
		b := &t.blocks[i]
		if len(b.text) > bylineMost || len(offers)+len(changed) >= 6 {
			continue
		}
		role := t.stranger(b.part)
		marked := role == rolePublished || role == roleByline
		near := role == "" && c.title >= 0 && (i > c.title-3 || i > c.title-shownNear && len(b.text) <= 30) && i < c.title+shownNear && i != c.title && t.levelAt(b.part) == 0
		if !marked && !near || t.region(b.part, c) >= 0 && !marked && c.explicit {
			continue
		}
		if marked && t.rail(b.part) {
			continue
		}
		if near && !marked && (sentence(b.text) && len(b.text) > 60 || !onlyDay(b.text)) {
			continue
		}
		changing := changes(attr(t.parts[b.part].node, "class"))
		for _, d := range printed(b.text, order) {
			if d.changed || changing {
				changed = append(changed, stamp{day: d.day})
				continue
			}
			offers = append(offers, offer{stamp: stamp{day: d.day}, where: "the line “" + short(b.text, 60) + "”", shown: true})
			far = append(far, away(i, c.title))
			break
		}
	}
	// The masthead has a day too, that of the visit: what stands nearer to the
	// headline, and below it, counts before.
	for i := 1; c.title >= 0 && i < len(offers); i++ {
		for k := i; k > 0 && far[k] < far[k-1]; k-- {
			far[k], far[k-1] = far[k-1], far[k]
			offers[k], offers[k-1] = offers[k-1], offers[k]
		}
	}
	return offers, changed
}

// away is how far a line stands from the headline: above it counts twice.
func away(i, title int) int {
	if i < title {
		return 2 * (title - i)
	}
	return min(i-title, 2*shownNear)
}

// rail says whether a byline or a date belongs to another report.
func (t *tree) rail(p int) bool {
	for ; p > 0; p = t.parts[p].parent {
		switch t.parts[p].role {
		case roleRelated, roleComments, rolePost, "sidebar", "navigation", "aside", "footer", roleCaption:
			return true
		}
	}
	return false
}

// onlyDay says whether a line that is not marked is little but a day.
func onlyDay(s string) bool { return strings.Count(s, " ") <= 12 }

// settleDay puts the most trusted day first and says why where that is not plain.
func settleDay(offers []offer, modified []stamp) ([]offer, string) {
	if len(offers) == 0 {
		return nil, ""
	}
	first := offers[0]
	lift := func(i int, why string) ([]offer, string) {
		o := offers[i]
		return append([]offer{o}, slices.Delete(slices.Clone(offers), i, i+1)...), why
	}
	if first.zoned && first.offset == 0 {
		for i, o := range offers {
			if o.zoned && o.offset != 0 && o.day != first.day && abs(o.unix-first.unix) <= 120 {
				return lift(i, o.where+" names the same moment as "+first.where+" in the publisher's own time")
			}
		}
		if first.unix%86400 != 0 {
			for i, o := range offers {
				if o.shown && o.day != first.day && elsewhere(first.unix, o.day) {
					return lift(i, first.where+" gives "+first.day.String()+" in Greenwich time, and the page shows its readers "+o.day.String())
				}
			}
		}
	}
	for _, m := range modified {
		if !first.timed || m.unix != first.unix || !m.timed {
			continue
		}
		for i, o := range offers {
			if o.day >= first.day || !agreed(offers, o.day) {
				continue
			}
			return lift(i, first.where+" repeats the moment of the last change, and "+o.where+" and others name "+o.day.String())
		}
	}
	return offers, ""
}

// elsewhere says whether a moment falls on a day somewhere on Earth.
func elsewhere(unix int64, day muster.Day) bool {
	start := int64(day-1) * 86400
	return unix >= start-14*3600 && unix < start+86400+12*3600
}

// agreed says whether at least two sources of different kinds name a day.
func agreed(offers []offer, day muster.Day) bool {
	where := ""
	for _, o := range offers {
		if o.day == day && o.where != where {
			if where != "" {
				return true
			}
			where = o.where
		}
	}
	return false
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
