package page

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// Limits of one page. The largest pages of news sites have 2 MB and 20,000
// elements, and are read in a tenth of a second.
const (
	maxNodes = 1_500_000        // elements and texts that a page may become
	maxTime  = 20 * time.Second // that reading its markup may take
)

// The errors of a page that is not read; each is the predicate of a sentence.
var (
	errDeep  = errors.New("nests its elements more than 512 deep, as no report does: save its text as .txt")
	errNodes = errors.New("would become more than 1.5 million elements, as no report does: save its text as .txt")
	errSlow  = errors.New("took more than 20 seconds to take apart: save its text as .txt")
	errEmpty = errors.New("has no words of a report in it: save the page once it has loaded, or its text as .txt")
)

// parse builds the tree of a page. The parser cannot be stopped, but it reads
// its input piece by piece: the deadline is kept by the reader that feeds it, so
// nothing goes on in the background.
func parse(text string) (*html.Node, error) {
	if grows(text) > maxNodes {
		return nil, errNodes
	}
	ctx, cancel := context.WithTimeout(context.Background(), maxTime)
	defer cancel()
	doc, err := html.Parse(&fed{text, ctx})
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return nil, errSlow
	case err != nil:
		return nil, errDeep // the one other error that the parser makes
	}
	return doc, nil
}

// fed gives a text in pieces until its time is up.
type fed struct {
	rest string
	ctx  context.Context
}

func (f *fed) Read(p []byte) (int, error) {
	if err := f.ctx.Err(); err != nil {
		return 0, err
	}
	if f.rest == "" {
		return 0, io.EOF
	}
	n := copy(p, f.rest)
	f.rest = f.rest[n:]
	return n, nil
}

// grows is an upper bound on the nodes that a page becomes. The parser repeats
// the open elements of formatting (<b>, <font> ...) in every paragraph, at most
// three of one look, so that a small page can grow without end.
func grows(s string) int {
	nodes := 0
	var open []string // the looks of what is open
	looks := map[string]int{}
	for {
		at := strings.IndexByte(s, '<')
		if at < 0 || at+1 == len(s) || nodes > maxNodes {
			return nodes
		}
		nodes += 2 * (1 + len(open)) // a text before it, and the element
		s = s[at+1:]
		closing := s[0] == '/'
		name := tagName(strings.TrimPrefix(s, "/"))
		switch {
		case (name == "script" || name == "style") && !closing:
			s = s[rawEnd(s, name):]
		case !formatting(name):
		case closing:
			for i := len(open) - 1; i >= 0; i-- {
				if tagName(open[i]) == name {
					looks[open[i]]--
					open = append(open[:i], open[i+1:]...)
					break
				}
			}
		case len(open) < maxOpen:
			look := s[:max(0, min(strings.IndexByte(s, '>'), 200))]
			if looks[look] < 3 {
				looks[look]++
				open = append(open, look)
			}
		}
	}
}

// maxOpen is how deep the parser nests; it refuses more.
const maxOpen = 512

// rawEnd is where the end tag of a script or a style begins.
func rawEnd(s, name string) int {
	at := 0
	for {
		next := strings.Index(s[at:], "</")
		if next < 0 {
			return len(s)
		}
		at += next
		if tagName(s[at+2:]) == name {
			return at
		}
		at += 2
	}
}

func tagName(s string) string {
	n := 0
	for n < len(s) && n < 8 && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	if n < len(s) && s[n] != '>' && s[n] != ' ' && s[n] != '/' && s[n] != '\n' && s[n] != '\t' && s[n] != '\r' && s[n] != '\f' {
		return ""
	}
	return strings.ToLower(s[:n])
}

// formatting says whether the parser opens an element again in the next
// paragraph when it was not closed. Links are not counted: one is open at most.
func formatting(name string) bool {
	switch name {
	case "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}
