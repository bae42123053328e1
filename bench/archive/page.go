package main

import (
	"fmt"
	"strings"
)

// page is a report as an invented newspaper prints it on the web: its words, what
// it says of itself, and much around it that is neither.
func (d dice) page(e event, address string) string {
	title, paragraphs := d.report(e)
	day := fmt.Sprintf("%d-%02d-%02d", e.year, e.month, e.day)
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s | %s Post</title>\n", title, d.name())
	fmt.Fprintf(&b, `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%s","datePublished":"%sT0%d:00:00Z","author":{"@type":"Person","name":"%s %s"}}</script>`+"\n", title, day, d.IntN(10), d.name(), d.name())
	fmt.Fprintf(&b, "<meta property=\"og:url\" content=\"%s\"><style>%s</style></head><body>\n", address, d.filler(".%s{margin:%dpx}", 60))
	fmt.Fprintf(&b, "<nav><ul>%s</ul></nav>\n", d.filler("<li><a href=\"/%s/%d\">Section</a></li>", 40))
	fmt.Fprintf(&b, "<main><article><h1>%s</h1><p class=\"byline\">By %s %s, %d %s %d</p>\n", title, d.name(), d.name(), e.day, months[e.month-1], e.year)
	for i, p := range paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", p)
		if i == 2 {
			fmt.Fprintf(&b, "<figure><img src=\"/%s.jpg\" alt=\"\"><figcaption>The harbour of %s. Photo: %s</figcaption></figure>\n", d.name(), e.place, d.name())
		}
	}
	fmt.Fprintf(&b, "</article></main>\n<aside><h2>Read next</h2><ul>%s</ul></aside>\n", d.filler("<li><a href=\"/%s\">%d ways to cook fish</a></li>", 20))
	fmt.Fprintf(&b, "<script>var x=[%s];</script>\n", d.filler("\"%s%d\",", 900))
	fmt.Fprintf(&b, "<footer><ul>%s</ul><p>We use cookies.</p></footer></body></html>\n", d.filler("<li><a href=\"/%s\">Page %d</a></li>", 40))
	return b.String()
}

// filler is n pieces in a form that takes a word and a number.
func (d dice) filler(form string, n int) string {
	var b strings.Builder
	for range n {
		fmt.Fprintf(&b, form, d.of(syllables)+d.of(syllables), d.IntN(1000))
	}
	return b.String()
}
