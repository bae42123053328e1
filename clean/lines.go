package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// line is a line of the body without the white space around it. Blank lines are
// not kept: Gap says that one stood before.
type line struct {
	muster.Span
	Gap     bool
	Why     string // the furniture that it is, "" for none
	Heading bool   // marked as a heading by the format
	Alone   bool   // begins a paragraph whatever stands before: bullets, labels
	Item    bool   // of a list: no heading, however short
	Title   bool   // marked as the headline by the format
	Label   int    // bytes of a speaker's name that the format sets apart, 0 for none
	Plain   string // see plain; "" where nobody asked
}

// cut returns the lines of body that are not blank.
func cut(body string) []line {
	out := make([]line, 0, min(16+len(body)/100, 1+strings.Count(body, "\n")))
	gap := true
	for at := 0; at < len(body); {
		end := strings.IndexByte(body[at:], '\n')
		if end < 0 {
			end = len(body)
		} else {
			end += at
		}
		s := trim(body, muster.Span{Start: at, End: end})
		if s.Len() > 0 {
			out = append(out, line{Span: s, Gap: gap})
		}
		gap = s.Len() == 0
		at = end + 1
	}
	return out
}

// trim takes white space, byte-order marks and invisible characters off both
// ends of a span.
func trim(body string, s muster.Span) muster.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(body[s.Start:s.End])
		if !invisible(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(body[s.Start:s.End])
		if !invisible(r) {
			break
		}
		s.End -= n
	}
	return s
}

func invisible(r rune) bool {
	return r == ' ' || r == '\r' || r == '\t' || r >= 0x80 && unicode.IsSpace(r) ||
		r == '\ufeff' || r == '\u200b' || r == '\u200e' || r == '\u00ad' || r == '\f' || r == '\v' || r == '\n'
}

// ends says whether a line ends a sentence: with a full stop, a question or
// exclamation mark, a colon or an ellipsis, marks of closing after it allowed.
func ends(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', ':', '…', ';':
			return true
		case '"', '\'', '”', '’', '»', ')', ']', '*', '_', '‘', '“':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// startsLower says whether a text goes on in lower case.
func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// Widths that tell wrapped text from headings and lists, in bytes. Wrapped
// mail and wire copy runs at 50 to 120 bytes a line; headings are shorter.
const (
	wrapLeast  = 50
	wrapMost   = 120
	headingMax = 110
)

// wrapped says whether the text as a whole is broken at a fixed width, so that
// only a blank line ends a paragraph.
func wrapped(body string, lines []line) bool {
	pairs, open, width := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].Gap {
			continue
		}
		pairs++
		if lines[i-1].Len() > wrapMost {
			return false
		}
		if !ends(body[lines[i-1].Start:lines[i-1].End]) {
			open++
			width += lines[i-1].Len()
		}
	}
	return open >= 3 && open*2 > pairs && width/open >= wrapLeast
}

// para is a paragraph on its way to being a block or a skip.
type para struct {
	muster.Span
	Gap     bool
	Why     string
	Heading bool
	Alone   bool
	Item    bool
	Title   bool
	Label   int
	Many    bool   // of several lines
	Plain   string // see plain; "" where nobody asked
	Kind    muster.BlockKind
	Speaker muster.Span
	Said    muster.Span // the label of a turn, with whatever stands beside the name
}

// join makes paragraphs of lines: a line break is not the end of a paragraph
// when the line does not end a sentence and is no heading.
func join(body string, lines []line) []para {
	out := make([]para, 0, len(lines))
	wrap := wrapped(body, lines)
	for i, l := range lines {
		if i > 0 && continues(body, lines[i-1], l, wrap) {
			last := &out[len(out)-1]
			last.End, last.Many, last.Plain = l.End, true, ""
			continue
		}
		out = append(out, para{Span: l.Span, Gap: l.Gap, Why: l.Why, Heading: l.Heading, Alone: l.Alone, Item: l.Item, Title: l.Title, Label: l.Label, Plain: l.Plain})
	}
	return out
}

func continues(body string, before, l line, wrap bool) bool {
	if l.Gap || l.Alone || l.Why != "" || l.Heading || before.Heading {
		return false
	}
	if wrap {
		return true
	}
	if before.Why != "" || ends(body[before.Start:before.End]) {
		return false
	}
	return before.Len() > headingMax || startsLower(body[l.Start:l.End])
}
