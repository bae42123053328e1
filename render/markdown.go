package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster"
)

// Markdown writes a check as CommonMark to paste into an article, an issue or a wiki:
// a heading a report, a block a claim, with its readings and sources. Everything that
// came from a report is escaped: none of it can be markup, a link or HTML.
func Markdown(w io.Writer, c *muster.Check, o Options) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s\n", plainMark(count(c, o).String()))
	for i := range c.Reports {
		markdownReport(b, c, newSheet(&c.Reports[i]), o)
	}
	paths, shown := pathsByID(c), map[string]bool{}
	for i := range c.Stories {
		markdownStory(b, &c.Stories[i], paths, shown)
	}
	for _, m := range c.Remarks {
		fmt.Fprintf(b, "\n*Note:* %s\n", mark(m.Why, 1000))
	}
	return b.Flush()
}

func markdownReport(b *bufio.Writer, c *muster.Check, r *sheet, o Options) {
	fmt.Fprintf(b, "\n## %s\n", mark(strings.TrimPrefix(reportHead(r.Report), "== "), 600))
	if ask := askForDay(c, r.Report); ask != "" {
		fmt.Fprintf(b, "\n%s\n", mark(ask, 1000))
	}
	findings := o.findings(r.Report)
	for i := range findings {
		markdownFinding(b, r, &findings[i], o)
	}
	for _, n := range r.Notes {
		fmt.Fprintf(b, "\n**note** %s\n", mark(n.Why, 1000))
		for _, s := range n.Where {
			fmt.Fprintf(b, "\n> %s\n", mark(r.Text.Of(s), maxQuoted))
		}
	}
}

func markdownFinding(b *bufio.Writer, r *sheet, f *muster.Finding, o Options) {
	fmt.Fprintf(b, "\n### %s\n\n> %s\n\n%s\n\n%s\n", f.Then, mark(r.Text.Of(f.Claim.Span), maxQuoted), mark(spokenBy(r, f), 600), mark(f.Why, 1000))
	if f.Now != f.Then && f.Now != "" {
		fmt.Fprintf(b, "\nNow: **%s**, by the newest editions.\n", f.Now)
	}
	if f.Ask != "" {
		fmt.Fprintf(b, "\n*%s*\n", mark(f.Ask, 1000))
	}
	plain, others, hidden := choose(f)
	if o.Explain {
		plain, others, hidden = nil, nil, 0
		for i := range f.Reads {
			others = append(others, &f.Reads[i])
		}
	}
	shown, names := append(plain, others...), titles(f)
	if len(shown) > 0 {
		b.WriteByte('\n')
	}
	for _, reading := range shown {
		name := mark(names[reading], 300)
		if reading.Plain {
			name = "**" + name + "**"
		}
		says := mark(sayReading(reading), 1000)
		if says == "" {
			says = mark(sayAbsence(reading.Absent), 300)
		}
		fmt.Fprintf(b, "- %s: %s · %s\n", name, says, mark(sayOutcome(reading), 100))
	}
	if hidden > 0 {
		fmt.Fprintf(b, "- %d more %s\n", hidden, plural(hidden, "reading"))
	}
	for _, cite := range citations(shown, o) {
		fmt.Fprintf(b, "\nSource: %s. %s", mark(cite.Where(), 600), mark(cite.Listed(), 1000))
		if a := cite.Edition.Address; strings.HasPrefix(a, "https://") || strings.HasPrefix(a, "http://") {
			fmt.Fprintf(b, " <%s>", strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(line(a, 500)))
		}
		b.WriteByte('\n')
	}
}

// mark is hostile text on one line, with every character escaped that CommonMark or
// HTML gives a meaning.
func mark(s string, limit int) string { return plainMark(line(s, limit)) }

func plainMark(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '<':
			b.WriteString("&lt;")
		case c == '>':
			b.WriteString("&gt;")
		case c == '&':
			b.WriteString("&amp;")
		case strings.IndexByte("\\`*_{}[]()#+-.!|~=@:/\"'$^", c) >= 0 && markedAt(s, i):
			b.WriteByte('\\')
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// markedAt says whether a mark could mean something where it stands: some do anywhere,
// the others only at the beginning of a line, and a colon or "@" only in what a reader
// of Markdown makes a link of by itself.
func markedAt(s string, i int) bool {
	switch c := s[i]; c {
	case '\\', '`', '*', '_', '[', ']', '|', '~', '^', '$':
		return true
	case '#', '+', '-', '=':
		return i == 0 || s[i-1] == ' ' && strings.TrimSpace(s[:i]) == ""
	case '.', ')':
		if c == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www") {
			return true
		}
		return i > 0 && strings.Trim(s[:i], "0123456789") == "" && (i+1 == len(s) || s[i+1] == ' ')
	case '!':
		return i+1 < len(s) && s[i+1] == '['
	case ':':
		return strings.HasPrefix(s[i:], "://")
	case '@':
		return true
	}
	return false
}
