package page

import (
	"encoding/json"
	"strings"
)

// Bounds of the search for a text in the scripts of a page that shows none.
const (
	stateLeast  = 200     // bytes of prose that a page shows, or a script must have
	scriptsMost = 60      // of one page
	stateNodes  = 200_000 // values of all its scripts
	stateDepth  = 60
)

// value is a value of JSON with its members in order.
type value struct {
	key   string
	text  string
	kids  []*value
	prose int // bytes of text below
}

// built is the text of a page that a script builds: from the markup for readers
// without scripts, else from the data that the script builds it of.
func (h *head) built() []Line {
	var best []Line
	for _, s := range h.spare {
		if lines := shown(s); proseIn(lines) > proseIn(best) {
			best = lines
		}
	}
	if proseIn(best) >= stateLeast {
		return best
	}
	r := stateReader{left: stateNodes, seen: map[string]bool{}}
	for _, s := range h.scripts {
		for at := 0; at >= 0 && at < len(s) && r.left > 0; {
			var v *value
			if v, at = r.next(s, at); v == nil {
				break
			}
			if lines := v.report(); size(lines) > size(best) {
				best = lines
			}
		}
	}
	if size(best) < stateLeast {
		return nil
	}
	return best
}

// shown is the report in a piece of markup.
func shown(markup string) []Line {
	doc, err := parse(markup)
	if err != nil {
		return nil
	}
	t := take(doc)
	t.weigh()
	c, ok := t.choose("")
	if !ok {
		return nil
	}
	return t.lines(c)
}

// stateReader reads the data in scripts.
type stateReader struct {
	left int
	seen map[string]bool // texts that were counted: many scripts have theirs twice
}

// next reads the first object or list of a script from at on, and says where
// to go on; nil when there is none.
func (r *stateReader) next(s string, at int) (*value, int) {
	for tries := 0; tries < 40; tries++ {
		open := strings.IndexAny(s[at:], "{[")
		if open < 0 {
			return nil, -1
		}
		at += open
		if len(s)-at < stateLeast {
			return nil, -1
		}
		// Programs have braces too; data begins with a name in quotes.
		if rest := strings.TrimLeft(s[at+1:min(len(s), at+40)], " \n\r\t{["); rest == "" || rest[0] != '"' {
			at++
			continue
		}
		d := json.NewDecoder(strings.NewReader(s[at:]))
		if v := r.read(d, "", 0); v != nil {
			return v, at + int(d.InputOffset())
		}
		at += max(1, int(d.InputOffset()))
		if at >= len(s) {
			return nil, -1
		}
	}
	return nil, -1
}

func (r *stateReader) read(d *json.Decoder, key string, depth int) *value {
	r.left--
	tok, err := d.Token()
	if err != nil || depth > stateDepth || r.left <= 0 {
		return nil
	}
	v := &value{key: key}
	switch tok := tok.(type) {
	case string:
		v.text = tok
		if texts(key) && len(tok) > 1 && !isAddress(tok) && (len(tok) < proseLeast || !r.seen[tok]) {
			v.prose = len(tok)
			r.seen[tok] = true
		}
	case json.Delim:
		object := tok == '{'
		for d.More() {
			name := key
			if object {
				t, err := d.Token()
				if err != nil {
					return nil
				}
				name, _ = t.(string)
			}
			kid := r.read(d, name, depth+1)
			if kid == nil {
				return nil
			}
			v.kids = append(v.kids, kid)
			v.prose += kid.prose
		}
		if _, err := d.Token(); err != nil {
			return nil
		}
		if v.prose > 0 && object && v.furniture() {
			v.prose = 0
		}
	}
	return v
}

// texts says whether a member of data has text of a report, by its name.
func texts(key string) bool {
	switch strings.ToLower(key) {
	case "text", "html", "content", "body", "value", "rendered", "paragraph", "paragraphs", "p", "markup", "children", "articlebody",
		"bodyhtml", "contenthtml", "content_html", "body_html", "fulltext", "blocks", "elements", "story", "article", "bodytext", "body_text":
		return true
	}
	return false
}

// furniture says whether an object is no text of the report by its type: a
// picture, an advertisement, a link to another report.
func (v *value) furniture() bool {
	for _, k := range v.kids {
		if (k.key == "type" || k.key == "__typename" || k.key == "_type") && k.text != "" {
			switch role := named(k.text); role {
			case "", roleBody, roleLead, roleStandfirst:
			default:
				return true
			}
			return strings.EqualFold(k.text, "image") || strings.EqualFold(k.text, "video")
		}
	}
	return false
}

// report is the text of the smallest value that holds most of it.
func (v *value) report() []Line {
	for {
		var most *value
		for _, k := range v.kids {
			if most == nil || k.prose > most.prose {
				most = k
			}
		}
		if most == nil || most.prose*5 < v.prose*3 || most.kids == nil && most.prose < v.prose && !marked(most.text) {
			break
		}
		v = most
	}
	if v.kids == nil {
		if strings.Count(v.text, " ") < stateLeast/20 {
			return nil // an address, a key
		}
		return bodyLines(v.text)
	}
	var out []Line
	for _, k := range v.kids {
		if k.prose == 0 {
			continue
		}
		var b strings.Builder
		k.words(&b)
		if s := b.String(); (sentence(s) || marked(s)) && strings.Count(s, " ") >= 3 {
			out = append(out, bodyLines(s)...)
		}
	}
	return out
}

// marked says whether a text holds paragraphs in markup.
func marked(s string) bool { return strings.Contains(s, "</p>") || strings.Contains(s, "<br") }

// words writes the text below a value as it stands there: data of rich texts cut
// a paragraph into pieces.
func (v *value) words(b *strings.Builder) {
	if v.kids == nil && v.prose > 0 {
		b.WriteString(v.text)
	}
	for _, k := range v.kids {
		if k.prose > 0 {
			k.words(b)
		}
	}
}
