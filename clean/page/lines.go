package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// lines puts what was chosen into lines, and tells the rest of the page in
// short.
func (t *tree) lines(c chosen) []Line {
	first, last := t.prose(c)
	rail, kept := min(t.rails(c, first, last), t.boxes(c)), last
	quotes := t.repeated(c)
	var title string
	var out []Line
	for i := range t.blocks {
		b := &t.blocks[i]
		in := t.region(b.part, c)
		if c.title >= 0 && (i == c.title || i > c.title && t.blocks[c.title].part == b.part && t.levelAt(b.part) > 0) {
			title = strings.TrimSpace(title + " " + b.text)
			continue
		}
		role := t.stranger(b.part)
		if in < 0 {
			if (role == roleStandfirst || role == roleLead) && i > c.title && c.title >= 0 && i < first && b.links == 0 {
				out = append(out, Line{Text: b.text, Kind: Standfirst, Why: roleStandfirst, More: b.more && len(out) > 0})
				continue
			}
			t.outside.add(beside(role, i < first), b.text)
			continue
		}
		why := t.why(b, in)
		if !c.explicit {
			if i >= rail {
				t.outside.add(roleRelated, b.text)
				continue
			}
			goesOn := i > last && b.links == 0 && t.beside(b.part, t.blocks[kept].part)
			if stray := stray(role, why, i < first, i > last && !goesOn, i < c.title, b); stray != "" {
				t.outside.add(stray, b.text)
				continue
			}
		}
		if i > last {
			kept = i
		}
		switch {
		case quotes[i]:
			why = rolePullQuote
		case why == roleStandfirst && i > first && t.levelAt(b.part) > 0:
			why = "" // a heading between paragraphs, whatever its class
		}
		if why == "" && i > c.title && c.title >= 0 && i <= c.title+nearTitle && len(b.text) <= bylineMost && byAt(b.text) == 3 && !sentence(b.text) {
			why = roleByline
		}
		l := Line{Text: b.text, Why: why, More: b.more && len(out) > 0, Label: label(b)}
		switch {
		case b.row:
			l.Kind = Row
		case t.heading(b) || t.levelAt(b.part) == 0 && b.bold == len(b.text) && heads(b.text):
			l.Kind = Heading
		case b.item:
			l.Kind = Item
		}
		out = append(out, l)
	}
	for n := len(out) - 1; n > 0 && out[n].Kind == Heading && out[n].Why == "" && !c.explicit; n-- {
		t.outside.add("below the report", out[n].Text) // nothing stands below it
		out = out[:n]
	}
	if title != "" {
		out = append([]Line{{Text: title, Kind: Title}}, out...)
	}
	return out
}

// prose are the first and the last block of the report that read like one.
func (t *tree) prose(c chosen) (first, last int) {
	first, last = len(t.blocks), -1
	for i := range t.blocks {
		if i == c.title || t.region(t.blocks[i].part, c) < 0 {
			continue
		}
		if c.explicit || t.blocks[i].value > 0 {
			first, last = min(first, i), i
		}
	}
	if last < 0 {
		return 0, len(t.blocks) - 1 // nothing but short lines: all of them count
	}
	for first > c.title+1 && first > 0 && t.heading(&t.blocks[first-1]) && t.beside(t.blocks[first].part, t.blocks[first-1].part) && t.stranger(t.blocks[first-1].part) == "" {
		first-- // the heading of the first section
	}
	return first, last
}

// beside says whether what stands in part p goes on with what stands in part q
// before it: next to it, in the same list, or as loose text around it.
func (t *tree) beside(p, q int) bool {
	if t.parts[p].parent == q {
		return true
	}
	for {
		up := t.parts[q].parent
		if up < 0 {
			return false
		}
		if t.parts[p].parent == up || p == up {
			return true
		}
		switch t.parts[q].node.DataAtom {
		case atom.Ul, atom.Ol:
		case atom.Li:
			if t.within(p, up) {
				return true
			}
		default:
			return false
		}
		q = up
	}
}

// region is the chosen part that a part stands in, -1 for none.
func (t *tree) region(p int, c chosen) int {
	for _, r := range c.parts {
		if t.within(p, r) {
			return r
		}
	}
	return -1
}

// beside is the reason given for what stands outside the report.
func beside(role string, before bool) string {
	switch {
	case role != "" && role != roleBody:
		return role
	case before:
		return "above the report"
	}
	return "below the report"
}

// stray is the reason why a block inside a part that no mark calls the body is no
// part of the report after all, "" when it is.
func stray(role, why string, before, after, aboveTitle bool, b *block) string {
	switch why {
	case "navigation", roleComments, "footer", "form", "dialog", "cookies", "sidebar", "history":
		return why
	case "":
	case roleByline, rolePublished, roleCaption, roleSource, "photo credit", roleStandfirst, roleLead, roleBox, rolePullQuote, rolePost:
		if aboveTitle {
			return why
		}
		return ""
	default:
		if before || after {
			return why
		}
		return ""
	}
	if aboveTitle || (before || after) && b.value <= 0 {
		return beside(role, before)
	}
	return ""
}

// why is the furniture that the markup says a block of the report is.
func (t *tree) why(b *block, region int) string {
	for p := b.part; p > region; p = t.parts[p].parent {
		switch r := t.parts[p].role; r {
		case "", roleLead:
		case roleBody:
			return t.linked(b)
		case roleByline:
			if len(b.text) > bylineMost {
				continue // about the author, or a wrapper of everything he wrote
			}
			return r
		case rolePublished:
			if len(b.text) > bylineMost {
				continue
			}
			return r
		default:
			return r
		}
	}
	if b.row {
		return "table"
	}
	return t.linked(b)
}

// bylineMost is the longest line that a class can make a byline or a date, in
// bytes.
const bylineMost = 160

// linked calls a line related that is nothing but a link and no sentence.
func (t *tree) linked(b *block) string {
	if len(b.text) <= len("10.00 p.m.") && clock(b.text) || b.times*10 >= len(b.text)*9 && len(b.text) <= bylineMost {
		return rolePublished
	}
	if strings.IndexByte(b.text, ' ') < 0 && strings.IndexByte(b.text, '@') > 0 {
		return "contact"
	}
	if b.links*20 >= len(b.text)*19 && t.levelAt(b.part) == 0 && !sentence(b.text) {
		return roleRelated
	}
	return ""
}

// clock says whether a line is a time of day and nothing else: "10:00", "8.15 pm".
func clock(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i] | 0x20; {
		case isDigit(s[i]):
			digits++
		case s[i] == ':' || s[i] == '.' || s[i] == ' ' || c == 'a' || c == 'p' || c == 'm' || c == 'h':
		default:
			return false
		}
	}
	return digits >= 3 && digits <= 4 && strings.ContainsAny(s, ":.h")
}

// repeated finds the pull quotes: blocks set apart by the markup that say again
// what stands in a paragraph of the report.
func (t *tree) repeated(c chosen) map[int]bool {
	var apart []int
	var all strings.Builder
	for i := range t.blocks {
		if t.region(t.blocks[i].part, c) < 0 {
			continue
		}
		switch {
		case !t.setApart(t.blocks[i].part):
			all.WriteString(letters(t.blocks[i].text))
			all.WriteByte(' ')
		case len(t.blocks[i].text) <= headlineMost && len(apart) < articlesMost:
			apart = append(apart, i)
		}
	}
	out := map[int]bool{}
	rest := all.String()
	for _, i := range apart {
		if words := letters(t.blocks[i].text); len(words) >= 20 && strings.Contains(rest, words) {
			out[i] = true
		}
	}
	return out
}

func (t *tree) setApart(p int) bool {
	for ; p > 0; p = t.parts[p].parent {
		switch t.parts[p].node.DataAtom {
		case atom.Blockquote, atom.Aside, atom.Figure:
			return true
		}
		if t.parts[p].role == rolePullQuote {
			return true
		}
	}
	return false
}

// heads says whether a line wholly in bold can be a heading.
func heads(s string) bool {
	return len(s) <= 110 && !strings.ContainsAny(s[len(s)-1:], ".:,;") && !strings.HasSuffix(s, "”") && s[len(s)-1] != '"'
}

// labelMost is the longest name of a speaker that is set in bold, in bytes.
const labelMost = 60

// label is how many bytes of a block are a speaker's name in bold, when no
// colon says so: up to six words with capital letters before a sentence.
func label(b *block) int {
	name := strings.TrimRight(b.text[:b.bold], " ")
	if len(name) == 0 || len(name) > labelMost || b.bold == len(b.text) || strings.ContainsAny(name, ".,;:!?\"“”()0123456789") {
		return 0
	}
	n := 0
	for w := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && len(w) > 3 {
			return 0
		}
		n++
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(b.text[b.bold:], " –—-“\"‘'"))
	if n > 6 || !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return 0
	}
	return len(name)
}
