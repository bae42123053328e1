package collect

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"muster"
)

// Bounds of a file of several articles.
const (
	maxArticles = 2000
	maxBeside   = 64 << 10 // bytes of the objects that articles refer to, repeated for each
)

// articles takes a JSON file of several articles of schema.org apart: a list, or
// the @graph of an object. Each becomes a document that holds it and, for its
// references, what is no article; a file of one is left whole.
func articles(b []byte) ([]muster.Document, []error) {
	whole := []muster.Document{{Format: string(jsonArticle), Bytes: b}}
	text := bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	var list []json.RawMessage
	if json.Unmarshal(text, &list) != nil {
		var graph struct {
			List []json.RawMessage `json:"@graph"`
		}
		if json.Unmarshal(text, &graph) != nil {
			return whole, nil
		}
		list = graph.List
	}
	var texts, beside []json.RawMessage
	size := 0
	for _, e := range list {
		var a struct {
			Body json.RawMessage `json:"articleBody"`
		}
		if json.Unmarshal(e, &a) == nil && len(a.Body) > 2 && a.Body[0] == '"' {
			texts = append(texts, e)
		} else if size += len(e); size <= maxBeside {
			beside = append(beside, e)
		}
	}
	if len(texts) < 2 {
		return whole, nil
	}
	var errs []error
	if len(texts) > maxArticles {
		errs = append(errs, fmt.Errorf("has %d articles, of which the first %d are read: split it", len(texts), maxArticles))
		texts = texts[:maxArticles]
	}
	out := make([]muster.Document, len(texts))
	for i, a := range texts {
		graph, err := json.Marshal(struct {
			List []json.RawMessage `json:"@graph"`
		}{append([]json.RawMessage{a}, beside...)})
		if err != nil {
			return whole, nil
		}
		out[i] = muster.Document{Part: "article " + strconv.Itoa(i+1), Format: string(jsonArticle), Bytes: graph}
	}
	return out, errs
}
