package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// titleMost is the longest headline, in bytes and in words.
const (
	titleMost      = 220
	titleMostWords = 32
	headingWords   = 14
)

// isTitle says whether a first line looks like a headline: short, and not
// ended like a sentence. Questions and exclamations may be headlines.
func isTitle(s string) bool {
	if len(s) > titleMost || strings.Count(s, " ") >= titleMostWords {
		return false
	}
	s = strings.TrimRight(s, " ”\"’'»*_)")
	return s != "" && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ",") && !strings.HasSuffix(s, ";") && !strings.HasSuffix(s, ":") || strings.HasSuffix(s, "...")
}

// isHeading says whether a paragraph looks like a heading between paragraphs:
// one short line that no sentence mark ends.
func isHeading(s string) bool {
	if len(s) > headingMax || strings.Count(s, " ") >= headingWords || strings.IndexByte(s, '\n') >= 0 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) || bullet(s) > 0 || attributed(s) {
		return false
	}
	if at := strings.Index(s, ". "); at >= 3 && isLetter(s[at-1]) && isLetter(s[at-2]) && isLetter(s[at-3]) {
		return false // a sentence ends inside
	}
	if !ends(s) {
		r, _ := utf8.DecodeLastRuneInString(s)
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ')' || r == '%' || r == '’' || r == '\'' || r == '*'
	}
	if strings.HasSuffix(s, "?") {
		return len(s) <= 60 && !quoted(s)
	}
	return strings.HasSuffix(s, ":") && strings.ToUpper(s) == s
}

// attributed says whether a line is a quotation and, behind a dash, whose it is: “Boats
// float” — Otto Finn.
func attributed(s string) bool {
	if !strings.HasPrefix(s, "“") && !strings.HasPrefix(s, "\"") && !strings.HasPrefix(s, "‘") && !strings.HasPrefix(s, "«") {
		return false
	}
	i := strings.LastIndexAny(s, "”\"’»")
	if i <= 1 {
		return false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	rest := strings.TrimLeft(s[i+n:], " ")
	return strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "- ")
}

// bullet returns the size of the mark that begins a list item, 0 for none.
func bullet(s string) int {
	for _, m := range [...]string{"- ", "* ", "• ", "– ", "— ", "· ", "+ ", "‣ ", "▪ "} {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// markHeadings names the headings among the paragraphs after the title. Where
// most paragraphs end without a mark the report is careless, and none is a
// heading.
func markHeadings(body string, paras []para) {
	open, n := 0, 0
	for i := range paras {
		if p := &paras[i]; p.Why == "" && (p.Kind == "" || p.Kind == muster.TurnBlock) {
			n++
			if !ends(body[p.Start:p.End]) {
				open++
			}
		}
	}
	careless := open == n || open*3 > n*2 && n > 2
	for i := range paras {
		p := &paras[i]
		if p.Why != "" || p.Kind != "" {
			continue
		}
		if p.Heading || !careless && !p.Item && isHeading(body[p.Start:p.End]) {
			p.Why = "heading"
			if dated(body[p.Start:p.End]) {
				p.Why = "dateline" // "Sylvan, 5 May 2025"
			}
			if d := dateline(body, p.Span); d.Len() > 0 && hasYear(body[d.Start:p.End]) {
				p.Why = "dateline" // on a line of its own: "OSLO (Wire) - 5 May 2025"
			}
		}
	}
}
