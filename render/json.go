package render

import (
	"encoding/json"
	"io"

	"muster"
)

// Format is the name and version of the JSON, fixed by contract.md.
const Format = "muster.check/1"

// The types below are the JSON of muster.check/1, field by field in its order.
// A pointer or a nil interface is null: not known, or there is none.

type jsonHead struct {
	Format string    `json:"format"`
	Muster string    `json:"muster"`
	AsOf   *string   `json:"as_of"`
	Books  jsonBooks `json:"books"`
}

type jsonBooks struct {
	Newest   string `json:"newest"`
	Editions int    `json:"editions"`
	Digest   string `json:"digest"`
}

type jsonTail struct {
	Stories []jsonStory  `json:"stories"`
	Errors  []jsonError  `json:"errors"`
	Remarks []jsonRemark `json:"remarks"`
}

type jsonRemark struct {
	Path string `json:"path"`
	Why  string `json:"why"`
}

type jsonError struct {
	Path  string `json:"path"`
	Error string `json:"error"`
}

// JSON writes a check as one object of muster.check/1.
func JSON(w io.Writer, c *muster.Check, o Options) error {
	all := struct {
		jsonHead
		Documents []jsonDocument `json:"documents"`
		jsonTail
	}{jsonHead: head(c), Documents: make([]jsonDocument, len(c.Reports)), jsonTail: tail(c)}
	for i := range c.Reports {
		all.Documents[i] = document(&c.Reports[i], o)
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(all)
}

func encoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

func head(c *muster.Check) jsonHead {
	return jsonHead{Format, c.Version, day(c.Today), jsonBooks{string(c.Newest), c.Editions, c.Digest}}
}

func tail(c *muster.Check) jsonTail {
	t := jsonTail{make([]jsonStory, len(c.Stories)), make([]jsonError, len(c.Errors)), make([]jsonRemark, len(c.Remarks))}
	for i := range c.Stories {
		t.Stories[i] = story(&c.Stories[i])
	}
	for i, e := range c.Errors {
		t.Errors[i] = jsonError(e)
	}
	for i, m := range c.Remarks {
		t.Remarks[i] = jsonRemark(m)
	}
	return t
}

// known is a string, or null where it is empty.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func day(d muster.Day) *string { return known(d.String()) }

func number(n muster.Number) *string { return known(n.String()) }

// list is a slice that prints as [] rather than null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
