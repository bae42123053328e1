package feed

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"

	"muster"
)

// fromXML reads RSS, RDF and Atom.
func fromXML(b []byte) ([]item, []error) {
	if depth := depthOf(b); depth > MaxDepth {
		return nil, []error{fmt.Errorf("is a feed with elements nested more than %d deep, which no feed needs: fetch it anew", MaxDepth)}
	}
	var errs []error
	items, err := parse(b)
	if err != nil {
		// A feed that breaks off, or is broken in one place, is read up to there.
		whole := upTo(b, endOfLastItem(b))
		if items, _ = parse(whole); len(items) == 0 {
			return nil, []error{errors.New("is a damaged feed (" + reason(err) + "): fetch it anew")}
		}
		errs = append(errs, fmt.Errorf("is a feed that is damaged or breaks off (%s), and was read up to item %d: fetch it anew", reason(err), len(items)))
	}
	return items, errs
}

// reason is a parser's complaint, short and in one line.
func reason(err error) string {
	s := strings.Join(strings.Fields(err.Error()), " ")
	if len(s) > 120 {
		s = strings.ToValidUTF8(s[:120], "") + "…"
	}
	return s
}

// parse recovers from faults of the library: a hostile feed is an error.
func parse(b []byte) (items []item, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			items, err = nil, fmt.Errorf("%v", fault)
		}
	}()
	if isAtom(b) {
		f, err := (&atom.Parser{}).Parse(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		return fromAtom(f), nil
	}
	f, err := (&rss.Parser{}).Parse(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return fromRSS(f), nil
}

func isAtom(b []byte) bool {
	start := b[:min(len(b), 64<<10)]
	at := bytes.Index(start, []byte("<feed"))
	if at < 0 {
		at = bytes.Index(start, []byte(":feed"))
	}
	other := bytes.Index(start, []byte("<rss"))
	return at >= 0 && (other < 0 || at < other)
}

func fromRSS(f *rss.Feed) []item {
	var items []item
	for _, e := range f.Items {
		it := item{title: plainTitle(e.Title), author: rssAuthor(e), address: address(e.Link), language: f.Language, outlet: plainTitle(f.Title)}
		if it.address == "" && e.GUID != nil && e.GUID.IsPermalink != "false" {
			it.address = address(e.GUID.Value)
		}
		if e.Source != nil && e.Source.Title != "" { // a digest of other outlets' items
			it.outlet = plainTitle(e.Source.Title)
		}
		it.body, it.markup = fuller(e.Content, e.Description)
		it.days = addDay(it.days, e.PubDate, "RSS pubDate")
		if e.DublinCoreExt != nil {
			for _, d := range e.DublinCoreExt.Date {
				it.days = addDay(it.days, d, "RSS dc:date")
			}
		}
		items = append(items, it)
	}
	return items
}

func rssAuthor(e *rss.Item) string {
	if e.DublinCoreExt != nil && len(e.DublinCoreExt.Creator) > 0 {
		return person(strings.Join(e.DublinCoreExt.Creator, ", "))
	}
	if e.ITunesExt != nil && e.Author == "" {
		return person(e.ITunesExt.Author)
	}
	return person(e.Author)
}

func fromAtom(f *atom.Feed) []item {
	var items []item
	for _, e := range f.Entries {
		it := item{title: plainTitle(e.Title), author: people(e.Authors), language: f.Language, outlet: plainTitle(f.Title)}
		if it.author == "" {
			it.author = people(f.Authors)
		}
		if e.Source != nil && e.Source.Title != "" {
			it.outlet = plainTitle(e.Source.Title)
		}
		for _, l := range e.Links {
			if l.Rel == "" || l.Rel == "alternate" {
				it.address = address(l.Href)
				break
			}
		}
		content := ""
		if e.Content != nil {
			content = e.Content.Value
		}
		it.body, it.markup = fuller(content, e.Summary)
		if e.Content != nil && (strings.Contains(e.Content.Type, "html") && it.body == content) {
			it.markup = true
		}
		it.days = addDay(it.days, e.Published, "Atom published")
		if len(it.days) == 0 {
			it.days = addDay(it.days, e.Updated, "Atom updated")
		}
		items = append(items, it)
	}
	return items
}

func people(list []*atom.Person) string {
	var names []string
	for _, p := range list {
		if p != nil && p.Name != "" {
			names = append(names, person(p.Name))
		}
	}
	return strings.Join(names, ", ")
}

// person takes the address off "ada@example.org (Ada Brill)" and
// "Ada Brill <ada@example.org>"; a bare address is no name.
func person(s string) string {
	s = plainTitle(s)
	if before, name, ok := strings.Cut(s, "("); ok && strings.Contains(before, "@") {
		return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(name), ")"))
	}
	if name, _, ok := strings.Cut(s, "<"); ok {
		s = strings.TrimSpace(name)
	}
	if strings.Contains(s, "@") && !strings.Contains(s, " ") {
		return ""
	}
	return s
}

// fuller picks the longer of content and summary: some feeds put a line in the
// one and the report in the other.
func fuller(content, summary string) (string, bool) {
	content, summary = strings.TrimSpace(content), strings.TrimSpace(summary)
	if len(summary) > len(content) {
		content = summary
	}
	return content, hasMarkup(content)
}

// address keeps web addresses only.
func address(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

func addDay(days []muster.Candidate, s, where string) []muster.Candidate {
	day := dayOf(s)
	if !day.Known() {
		return days
	}
	return append(days, muster.Candidate{Day: day, Basis: "metadata", Where: where})
}
