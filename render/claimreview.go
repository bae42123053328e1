package render

import (
	"io"
	"strings"

	"muster"
)

// The types below are schema.org's ClaimReview, a review a claim. Whoever publishes
// one puts their own name where it says author: a program reviews nothing.

type reviewOf struct {
	Context  string       `json:"@context"`
	Type     string       `json:"@type"`
	Claimed  string       `json:"claimReviewed"`
	Date     string       `json:"datePublished"`
	Author   schemaThing  `json:"author"`
	Item     reviewedItem `json:"itemReviewed"`
	Rating   reviewRating `json:"reviewRating"`
	Body     string       `json:"reviewBody"`
	Citation []schemaWork `json:"citation"`
}

type schemaThing struct {
	Type     string `json:"@type"`
	Name     string `json:"name"`
	JobTitle string `json:"jobTitle,omitempty"`
}

type schemaWork struct {
	Type      string       `json:"@type"`
	Name      string       `json:"name,omitempty"`
	Headline  string       `json:"headline,omitempty"`
	URL       string       `json:"url,omitempty"`
	Date      string       `json:"datePublished,omitempty"`
	Publisher *schemaThing `json:"publisher,omitempty"`
}

type reviewedItem struct {
	Type       string       `json:"@type"`
	Author     *schemaThing `json:"author,omitempty"`
	Date       string       `json:"datePublished,omitempty"`
	Appearance schemaWork   `json:"appearance"`
}

type reviewRating struct {
	Type  string `json:"@type"`
	Value int    `json:"ratingValue"`
	Best  int    `json:"bestRating"`
	Worst int    `json:"worstRating"`
	Name  string `json:"alternateName"`
}

// reviewScores are the findings on schema.org's scale from 1 to 5. What counts is the
// name; a claim of which the books cannot say anything is not reviewed.
var reviewScores = map[muster.Verdict]int{muster.Holds: 5, muster.Depends: 3, muster.Outdated: 2, muster.Fails: 1}

// ClaimReview writes the claims of a check that could be decided as a list of schema.org
// ClaimReview objects, for a page's JSON-LD. Of those who said it only office holders
// of the atlas are named.
func ClaimReview(w io.Writer, c *muster.Check, o Options) error {
	out := []reviewOf{}
	for i := range c.Reports {
		on := newSheet(&c.Reports[i])
		findings := o.findings(on.Report)
		for k := range findings {
			if f := &findings[k]; f.Then != muster.Unknown {
				out = append(out, review(c, on, f, o))
			}
		}
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

func review(c *muster.Check, r *sheet, f *muster.Finding, o Options) reviewOf {
	d := &r.Document
	out := reviewOf{
		Context: "https://schema.org", Type: "ClaimReview", Claimed: line(r.Text.Of(f.Claim.Span), 1000), Date: c.Today.String(),
		Author: schemaThing{Type: "Organization", Name: "(the name of whoever publishes this)"},
		Item: reviewedItem{Type: "Claim", Date: dayOf(r.said(f.Claim)), Appearance: schemaWork{
			Type: "NewsArticle", Headline: line(d.Title, 300), URL: webAddress(d), Date: dayOf(d.Published),
		}},
		Rating:   reviewRating{"Rating", reviewScores[f.Then], 5, 1, string(f.Then)},
		Body:     line(f.Why, 2000),
		Citation: []schemaWork{},
	}
	if d.Outlet != "" {
		out.Item.Appearance.Publisher = &schemaThing{Type: "Organization", Name: line(d.Outlet, 200)}
	}
	if s := f.Claim.Speaker; s != nil && s.ID != "" {
		out.Item.Author = &schemaThing{Type: "Person", Name: line(s.Name, 200), JobTitle: line(s.Role, 200)}
	}
	plain, others, _ := choose(f)
	for _, cite := range citations(append(plain, others...), o) {
		work := schemaWork{Type: "Dataset", Name: cite.Where() + ": " + cite.Listed(), URL: cite.Edition.Address, Date: cite.Edition.Published.String()}
		if p := cite.Edition.Publisher; p != "" {
			work.Publisher = &schemaThing{Type: "Organization", Name: p}
		}
		out.Citation = append(out.Citation, work)
	}
	return out
}

// dayOf is a day that is known exactly, else "".
func dayOf(d muster.Dating) string {
	if !d.Exact() {
		return ""
	}
	return d.From.String()
}

// webAddress is where a report stands in the web, "" when that is not known.
func webAddress(d *muster.Document) string {
	for _, a := range []string{d.Address, d.Path} {
		if strings.HasPrefix(a, "https://") || strings.HasPrefix(a, "http://") {
			return line(a, 1000)
		}
	}
	return ""
}
