package clean

import (
	"strings"

	"muster"
)

// markdown takes the marks of Markdown off the ends of lines and names what is
// not text: front matter, rules, images, tables, code. Emphasis and links stay
// inside the spans: they do no harm there.
func markdown(body string, lines []line) []line {
	out := lines[:0]
	fence, front := false, false
	for i := range lines {
		l := lines[i]
		text := body[l.Start:l.End]
		switch {
		case text == "---" && len(out) == 0 || front:
			front = text != "---" || len(out) == 0
			l.Why = "front matter"
		case strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~"):
			fence = !fence
			l.Why = "code"
		case fence:
			l.Why = "code"
		case isRule(text):
			if !l.Gap && len(out) > 0 && out[len(out)-1].Why == "" {
				out[len(out)-1].Heading = true
			}
			l.Why = "rule"
		case text[0] == '|':
			l.Why = "table"
		case strings.HasPrefix(text, "!["):
			l.Why = "image"
		case text[0] == '#':
			marks := len(text) - len(strings.TrimLeft(text, "#"))
			l.Span = trim(body, muster.Span{Start: l.Start + marks, End: l.End})
			l.Heading = marks <= 6
		case text[0] == '>':
			l.Span = trim(body, muster.Span{Start: l.Start + 1, End: l.End})
		case bullet(text) > 0:
			l.Span = trim(body, muster.Span{Start: l.Start + bullet(text), End: l.End})
			l.Alone, l.Item = true, true
		case strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**") && strings.Count(text, "**") == 2:
			l.Heading = !ends(text) && len(text) <= headingMax
		}
		if l.Len() > 0 {
			out = append(out, l)
		}
	}
	return out
}

// isRule says whether a line is only "---", "***" or "===".
func isRule(s string) bool {
	return len(s) >= 3 && (strings.Trim(s, "- ") == "" || strings.Trim(s, "* ") == "" || strings.Trim(s, "=") == "" || strings.Trim(s, "_ ") == "")
}
