package clean

import (
	"strings"
	"unicode"

	"muster"
)

// sign gives a document what its own lines say of it where nothing else has:
// its author from the byline or the front matter, its outlet from the brackets of
// the dateline, its language from its words.
func sign(doc *muster.Document, t *muster.Text) {
	for _, s := range t.Skipped {
		switch text := t.Of(s.Span); s.Why {
		case "byline":
			if doc.Author == "" {
				doc.Author = author(text)
			}
		case "front matter":
			if key, value, ok := strings.Cut(text, ":"); ok && doc.Author == "" && strings.EqualFold(strings.TrimSpace(key), "author") {
				doc.Author = strings.Trim(strings.TrimSpace(value), "\"'[]")
			}
		case "dateline":
			if doc.Outlet == "" {
				if doc.Outlet = agency(text); doc.Outlet == "" {
					doc.Outlet = outletOf(text)
				}
			}
		case "published":
			if doc.Outlet == "" {
				doc.Outlet = outletOf(text)
			}
		}
	}
	if doc.Language == "" {
		doc.Language = spoken(t)
	}
}

// author is the name or names of a byline, without posts, days and outlets: "By
// Ada Brill and Otto Finn, Defence Editor" is by Ada Brill and Otto Finn.
func author(byline string) string {
	name := strings.Trim(strings.Join(strings.Fields(byline), " "), "*_ .")
	if len(name) < 4 || !strings.EqualFold(name[:3], "by ") {
		return ""
	}
	name = name[3:]
	for _, end := range [...]string{", ", " in ", " at ", " for ", " | ", " - ", " – ", " — ", " on ", " with "} {
		name, _, _ = strings.Cut(name, end)
	}
	if strings.IndexFunc(name, unicode.IsDigit) >= 0 {
		return ""
	}
	return strings.TrimSpace(name)
}

// agency is who stands in the brackets of a dateline: "SYLVAN, May 3 (Eastwire) -".
func agency(line string) string {
	_, in, ok := strings.Cut(line, "(")
	in, _, closed := strings.Cut(in, ")")
	if in = strings.TrimSpace(in); !ok || !closed || len(in) < 2 || furniture().piece[strings.ToLower(in)] || !unicode.IsUpper([]rune(in)[0]) || hasYear(in) {
		return ""
	}
	return in
}
