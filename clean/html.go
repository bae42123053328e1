package clean

import (
	"fmt"
	"strings"

	"github.com/abadojack/whatlanggo"

	"muster"
	"muster/clean/page"
)

// fromPage reads a web page, or an article in JSON-LD, with what it says of
// itself: the document learns what it does not know yet.
func fromPage(name string, doc *muster.Document, read func([]byte) (page.Page, error)) (muster.Text, error) {
	p, err := read(doc.Bytes)
	if err != nil {
		return muster.Text{}, fmt.Errorf("%s %w", name, err)
	}
	if p.Lines[0].Kind != page.Title && doc.Title != "" && !strings.ContainsAny(doc.Title, "\r\n") {
		p.Lines = append([]page.Line{{Text: doc.Title, Kind: page.Title}}, p.Lines...)
	}
	body, lines := lay(p.Lines)
	t := laid(body, lines)
	t.Offsets, t.Outside, t.Missing = "text", p.Outside, p.Missing
	learn(doc, &p.About, &t)
	return t, nil
}

// lay puts the lines of a page into one body, a blank line between paragraphs.
func lay(in []page.Line) (string, []line) {
	var b strings.Builder
	lines := make([]line, 0, len(in))
	for i, l := range in {
		if i > 0 {
			b.WriteByte('\n')
			if !l.More && (l.Kind != page.Row || in[i-1].Kind != page.Row) {
				b.WriteByte('\n')
			}
		}
		start := b.Len()
		b.WriteString(l.Text)
		lines = append(lines, line{
			Span: muster.Span{Start: start, End: b.Len()}, Gap: !l.More, Why: l.Why, Label: l.Label,
			Title: l.Kind == page.Title, Heading: l.Kind == page.Heading,
			Alone: l.Kind != page.Paragraph, Item: l.Kind == page.Item || l.Kind == page.Row,
		})
	}
	return b.String(), lines
}

// learn gives a document what its page says of itself. What it knew before, from
// a feed, a mail or an archive, stays.
func learn(doc *muster.Document, a *page.About, t *muster.Text) {
	if t.Title.Len() == 0 && doc.Title == "" {
		doc.Title = a.Title
	}
	for _, f := range [...]struct {
		to *string
		is string
	}{{&doc.Outlet, a.Outlet}, {&doc.Author, a.Author}, {&doc.Address, a.Address}, {&doc.Language, a.Language}} {
		if *f.to == "" {
			*f.to = f.is
		}
	}
	if doc.Language == "" {
		doc.Language = spoken(t)
	}
	doc.Published.Candidates = append(doc.Published.Candidates, a.Published...)
	if doc.Published.Why == "" {
		doc.Published.Why = a.Why
	}
}

// heard is how much of a text its language is told from, in bytes.
const heard = 2000

// englishShare is how many words in a hundred must be of the table for a text to be
// English by them alone: English news has 25 to 35, Dutch and German below 3.
const englishShare = 12

// english says whether the small words of English abound in texts.
func english(texts ...string) bool {
	n, known, small := 0, 0, furniture().english
	for _, s := range texts {
		for w := range strings.FieldsSeq(s) {
			n++
			if small[w] {
				known++
			}
		}
	}
	return n >= 8 && known*100 >= englishShare*n
}

// spoken is the language of a text by its trigrams, "" when they do not tell.
func spoken(t *muster.Text) string {
	var texts []string
	size := 0
	for _, block := range t.Blocks {
		if size >= heard {
			break
		}
		texts = append(texts, t.Of(block.Span))
		size += block.Len() + 1
	}
	if english(texts...) {
		return "en"
	}
	all := strings.Join(texts, "\n") + "\n"
	info := whatlanggo.Detect(strings.ToValidUTF8(all[:min(len(all), heard)], ""))
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}
