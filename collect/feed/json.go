package feed

import (
	"encoding/json"
	"errors"
	"strings"
)

// jsonFeed is a JSON Feed of version 1 or 1.1 (jsonfeed.org). Fields that feeds
// get wrong most often are read loosely, an item at a time, so that one wrong
// item loses no other.
type jsonFeed struct {
	Title    text              `json:"title"`
	Language text              `json:"language"`
	Author   jsonAuthor        `json:"author"`
	Authors  []jsonAuthor      `json:"authors"`
	Items    []json.RawMessage `json:"items"`
}

type jsonItem struct {
	URL         text         `json:"url"`
	ExternalURL text         `json:"external_url"`
	ID          text         `json:"id"`
	Title       text         `json:"title"`
	HTML        text         `json:"content_html"`
	Text        text         `json:"content_text"`
	Summary     text         `json:"summary"`
	Published   text         `json:"date_published"`
	Modified    text         `json:"date_modified"`
	Language    text         `json:"language"`
	Author      jsonAuthor   `json:"author"`
	Authors     []jsonAuthor `json:"authors"`
}

type jsonAuthor struct {
	Name text `json:"name"`
}

// text is a string; anything else in its place is none.
type text string

// UnmarshalJSON never fails.
func (t *text) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		*t = text(s)
	}
	return nil
}

// UnmarshalJSON never fails: an author that is a bare string is a name.
func (a *jsonAuthor) UnmarshalJSON(b []byte) error {
	var named struct {
		Name text `json:"name"`
	}
	if json.Unmarshal(b, &named) == nil {
		a.Name = named.Name
		return nil
	}
	return a.Name.UnmarshalJSON(b)
}

func fromJSON(b []byte) ([]item, []error) {
	var f jsonFeed
	if err := json.Unmarshal(b, &f); err != nil {
		why := reason(err)
		if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			why = "its items are no list"
		}
		return nil, []error{errors.New("is a damaged JSON Feed (" + why + "): fetch it anew")}
	}
	var items []item
	for _, raw := range f.Items {
		var e jsonItem
		if json.Unmarshal(raw, &e) != nil {
			items = append(items, item{}) // keeps its number, and is named as an item without words
			continue
		}
		it := item{title: plainTitle(string(e.Title)), author: names(e.Author, e.Authors), address: address(string(e.URL)), language: string(e.Language), outlet: plainTitle(string(f.Title))}
		if it.author == "" {
			it.author = names(f.Author, f.Authors)
		}
		for _, a := range [...]text{e.ExternalURL, e.ID} {
			if it.address == "" {
				it.address = address(string(a))
			}
		}
		if it.language == "" {
			it.language = string(f.Language)
		}
		it.body, it.markup = strings.TrimSpace(string(e.HTML)), true
		if it.body == "" {
			it.body, it.markup = strings.TrimSpace(string(e.Text)), false
		}
		if it.body == "" {
			it.body = strings.TrimSpace(string(e.Summary))
		}
		it.days = addDay(it.days, string(e.Published), "JSON Feed date_published")
		if len(it.days) == 0 {
			it.days = addDay(it.days, string(e.Modified), "JSON Feed date_modified")
		}
		items = append(items, it)
	}
	return items, nil
}

func names(one jsonAuthor, more []jsonAuthor) string {
	var out []string
	for _, a := range append([]jsonAuthor{one}, more...) {
		if n := person(string(a.Name)); n != "" && (len(out) == 0 || out[0] != n) {
			out = append(out, n)
		}
	}
	return strings.Join(out, ", ")
}
