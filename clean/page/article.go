package page

import (
	"encoding/json"
	"errors"
	"strings"
)

// The errors of an article in JSON; each is the predicate of a sentence.
var (
	errJSON    = errors.New("is damaged JSON: save it anew, or its text as .txt")
	errNoText  = errors.New("has no articleBody, the field that holds the text of an article: save the page itself, or its text as .txt")
	errNoPiece = errors.New("holds no NewsArticle or another article of schema.org: save the page itself, or its text as .txt")
)

// Article reads an article of schema.org in JSON-LD (NewsArticle and its kin):
// one object, or several in a list or in @graph, of which the first with a text
// is read. The error is the predicate of a sentence about the file.
func Article(raw []byte) (Page, error) {
	text := decode(raw)
	if !json.Valid([]byte(text)) {
		return Page{}, errJSON
	}
	h := &head{meta: map[string][]string{}, ld: linkedData{byID: map[string]thing{}, left: ldItems}}
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return Page{}, errJSON
	}
	h.ld.walk(v, 0)
	if len(h.ld.articles) == 0 {
		return Page{}, errNoPiece
	}
	for i, a := range h.ld.articles {
		body := bodyLines(plain(a["articleBody"]))
		if len(body) == 0 {
			body = bodyLines(plain(a["text"]))
		}
		if len(body) == 0 {
			continue
		}
		h.ld.articles = h.ld.articles[i : i+1]
		p := Page{About: about(h, nil, chosen{title: -1}, written(a["headline"], headlineMost))}
		if p.About.Title != "" {
			p.Lines = append(p.Lines, Line{Text: p.About.Title, Kind: Title})
		}
		if dek := written(a["alternativeHeadline"], headlineMost); dek != "" && !strings.EqualFold(dek, p.About.Title) {
			p.Lines = append(p.Lines, Line{Text: dek, Kind: Standfirst, Why: roleStandfirst})
		}
		p.Lines = append(p.Lines, body...)
		return p, nil
	}
	return Page{}, errNoText
}
