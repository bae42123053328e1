package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// role is what a quotation mark may do, judged from what stands around it.
type role uint8

const (
	opens role = iota
	closes
	either
	paragraphEnd
)

// sign is one quotation mark, or the end of a paragraph. fresh says that it is
// the first thing on its line.
type sign struct {
	muster.Span
	shape shape
	role  role
	fresh bool
}

// signs lists the marks of a text, apostrophes left out, in two passes: forward
// for what stands around each mark, backward for apostrophes that look like
// closing marks (‘the allies’ share is small’).
func signs(body string, within muster.Span) []sign {
	var out []sign
	for i := within.Start; i < within.End; {
		c := body[i]
		if c == '\n' {
			if end, blankLine := gapAt(body, i, within.End); blankLine {
				out = append(out, sign{Span: muster.Span{Start: i, End: i}, role: paragraphEnd})
				i = end
				continue
			}
		}
		if c != '"' && c != '\'' && c < 0xC2 {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(body[i:within.End])
		if sh, ok := shapeOf(r); ok {
			if c == '\'' && twin(body, i, within) {
				sh, n = double, 2
			}
			m := sign{Span: muster.Span{Start: i, End: i + n}, shape: sh}
			before, after := runeBefore(body, i, within.Start), runeAfter(body, i+n, within.End)
			m.fresh = before == 0 || freshLine(body, i, within.Start)
			if m.judge(before, after, body[i+n:within.End]) {
				out = append(out, m)
			}
		}
		i += n
	}
	return apart(body, out)
}

// twin says whether two apostrophes at i, and no more, stand for one double mark:
// ”we pay” as wires without the key write it. After a digit they are inches.
func twin(body string, i int, within muster.Span) bool {
	if i+1 >= within.End || body[i+1] != '\'' || i+2 < within.End && body[i+2] == '\'' {
		return false
	}
	return i == within.Start || class[body[i-1]] != digit || !feet(body[max(within.Start, i-4):i])
}

// feet says whether the letters before two apostrophes measure in feet: 6'2”.
func feet(before string) bool { return strings.IndexByte(before, '\'') >= 0 }

// judge sets the role of a mark; it is false for apostrophes and inch marks.
func (m *sign) judge(before, after rune, rest string) bool {
	gapBefore := before == 0 || blank(before) || strings.ContainsRune("([{—–-/", before)
	gapAfter := after == 0 || blank(after)
	markBefore := strings.ContainsRune("“‘\"'«„", before)
	switch m.shape {
	case doubleUp, low, lowOne, leftward, rightward, singleUp, doubleRt:
		return m.shaped(before, after, gapBefore, gapAfter)
	case double:
		if unicode.IsDigit(before) && !gapBefore && (unicode.IsDigit(after) || after == 'x') {
			return false
		}
	default:
		if inWord(before) && inWord(after) {
			return false
		}
		if (gapBefore || markBefore) && elided(rest) {
			return false
		}
		if m.shape == singleRt {
			m.role = closes
			return !gapBefore || gapAfter
		}
	}
	switch {
	case gapBefore && !gapAfter:
		m.role = opens
	case !gapBefore && gapAfter:
		m.role = closes
	case markBefore && (inWord(after)):
		m.role = opens
	case !gapBefore && !inWord(after):
		m.role = closes
	default:
		m.role = either
	}
	return true
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// shaped judges the marks whose look says most of it.
func (m *sign) shaped(before, after rune, gapBefore, gapAfter bool) bool {
	switch m.shape {
	case doubleRt:
		m.role = closes
		if gapBefore && !gapAfter {
			m.role = either // ”So it begins”, a habit of Nordic papers
		}
	case doubleUp, leftward, rightward:
		m.role = opens
		if !gapBefore && (gapAfter || !unicode.IsLetter(after)) {
			m.role = either
		}
		if m.shape == rightward && !gapBefore {
			m.role = closes
		}
		if m.shape == rightward && gapBefore && (gapAfter || strings.ContainsRune(",.;:!?", after)) {
			m.role = either // « So it is », as the French set it
		}
		if m.shape == leftward && !gapBefore && gapAfter {
			m.role = closes
		}
	case singleUp:
		m.role = opens
		if unicode.IsLetter(before) {
			return false // NATO‘s
		}
	default:
		m.role = opens
	}
	return true
}

// elided says whether the letters after an apostrophe make a shortened word:
// '90s, 'em, 'til.
func elided(rest string) bool {
	if len(rest) >= 2 && class[rest[0]] == digit && class[rest[1]] == digit {
		return len(rest) == 2 || rest[2] == 's' || class[rest[2]] != digit && rest[2] != ',' && rest[2] != '.' && rest[2] != '%'
	}
	switch strings.ToLower(firstWord(rest)) {
	case "em", "til", "tis", "twas", "cause", "n":
		return true
	}
	return false
}

// apart drops plural possessives that look like closing marks, when a mark
// that surely closes follows before the next opening one, and single opening
// marks that nothing closes in their paragraph.
func apart(body string, ms []sign) []sign {
	closer, sure := false, false
	keep := make([]bool, len(ms))
	for i := len(ms) - 1; i >= 0; i-- {
		m := &ms[i]
		keep[i] = true
		switch {
		case m.role == paragraphEnd:
			closer, sure = false, false
		case m.shape != single1 && m.shape != singleRt && m.shape != singleUp:
		case m.role == opens:
			keep[i] = closer || m.shape == singleUp
			sure = false
		default:
			possessive := i > 0 && m.Start > 0 && body[m.Start-1]|0x20 == 's'
			if possessive && sure {
				keep[i] = false
				continue
			}
			closer, sure = true, true
		}
	}
	out := ms[:0]
	for i, m := range ms {
		if keep[i] {
			out = append(out, m)
		}
	}
	return out
}

// gapAt passes white space from the line break at i and says whether it holds
// another line break.
func gapAt(body string, i, end int) (int, bool) {
	lines := 0
	for i < end && class[body[i]] == space {
		if body[i] == '\n' {
			lines++
		}
		i++
	}
	return i, lines > 1
}

// freshLine says whether only blanks (eight at most) stand between the line's
// beginning and i.
func freshLine(body string, i, from int) bool {
	for k := 0; k <= 8; k++ {
		i--
		if i < from || body[i] == '\n' {
			return true
		}
		if body[i] != ' ' && body[i] != '\t' {
			return false
		}
	}
	return false
}
