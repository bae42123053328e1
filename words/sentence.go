package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// Sentences cuts the part of body inside within into sentences without the
// white space around them. A blank line always ends one. Points of
// abbreviations, initials and decimals do not; nor do marks inside a quotation
// that its speaker's cue follows (`"We must." she said`). What no mark ends is
// cut where it gets longer than sentences are. Time is linear.
func Sentences(body string, within muster.Span) []muster.Span {
	return AppendSentences(nil, body, within)
}

// AppendSentences is [Sentences] that appends to out, so that memory is used again.
func AppendSentences(out []muster.Span, body string, within muster.Span) []muster.Span {
	within = clamp(body, within)
	s := splitter{body: body, end: within.End}
	s.begin(within.Start)
	for i := within.Start; i < within.End; {
		c := body[i]
		if k := class[c]; k == lower || k == upper {
			i++
			continue
		}
		if c == ' ' && s.weight < longLine-1 {
			s.weight++
			i++
			continue
		}
		switch {
		case c == '\n' && s.blankLine(i):
			out = s.cut(out, i)
			i++
		case c == '.' || c == '!' || c == '?' || c == 0xE2 && strings.HasPrefix(body[i:within.End], "…"):
			run := s.run(i)
			if s.ends(run) {
				out = s.cut(out, run.closed)
			}
			i = run.closed
		case s.tooLong(c, i):
			out = s.cut(out, i)
			i++
		default:
			i++
		}
	}
	return s.cut(out, within.End)
}

// How long a sentence may get before it is cut at a line break, at a space, or
// before a mark, counted in bytes that are no plain letters: about the number of its
// words and marks. The longest sentences of laws have some 250 words; a pasted
// table or a list without points has no end.
const (
	longLine  = 200
	longWords = 400
	longMarks = 600
)

// tooLong counts the byte at i, and says whether the sentence must be cut
// before it, so that no later step meets a sentence of a megabyte.
func (s *splitter) tooLong(c byte, i int) bool {
	k := class[c]
	if k == lower || k == upper {
		return false
	}
	s.weight++
	switch {
	case s.weight < longLine:
		return false
	case c == '\n':
		return true
	case k == space:
		return s.weight >= longWords
	case s.weight < longMarks:
		return false
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(s.body[i:s.end])
		return utf8.RuneStart(c) && !letter(r) && !unicode.IsMark(r)
	}
	return (k == symbol || k == mark) && c != ',' && c != '\''
}

// splitter holds the sentence that is being read.
type splitter struct {
	body       string
	start, end int
	weight     int // see tooLong
}

// marks is a run of closing punctuation: where it begins, where its last point
// is passed, and where the closing quotes and brackets after it are passed.
type marks struct {
	from, to, closed int
	points           int  // how many points, an ellipsis counts three
	strong           bool // holds ! or ?
}

func (s *splitter) cut(out []muster.Span, end int) []muster.Span {
	if end < s.start {
		return out
	}
	a, b := trim(s.body, s.start, end)
	s.begin(end)
	if a < b {
		out = append(out, muster.Span{Start: a, End: b})
	}
	return out
}

// begin starts a sentence at the first thing after i that is not white space.
func (s *splitter) begin(i int) {
	s.start, _ = trim(s.body, i, s.end)
	s.weight = 0
}

// blankLine says whether only white space stands between the line break at i
// and the next one.
func (s *splitter) blankLine(i int) bool {
	for j := i + 1; j < s.end; j++ {
		switch s.body[j] {
		case '\n':
			return true
		case ' ', '\t', '\r':
			if j-i > 64 {
				return false // bounded: a line of blanks is no hostile loop
			}
		default:
			return false
		}
	}
	return false
}

// run reads the marks at i, spaced ellipses (". . .") included.
func (s *splitter) run(i int) marks {
	m := marks{from: i}
	for j := i; j < s.end; {
		switch c := s.body[j]; {
		case c == '.':
			m.points++
			j++
		case c == '!' || c == '?':
			m.strong = true
			j++
		case strings.HasPrefix(s.body[j:s.end], "…"):
			m.points += 3
			j += len("…")
		case c == ' ' && j+1 < s.end && s.body[j+1] == '.' && !(j+2 < s.end && class[s.body[j+2]] == digit):
			j++
			continue
		default:
			m.to = j
			m.closed = s.closers(j)
			return m
		}
		m.to = j
	}
	m.closed = m.to
	return m
}

// closers passes closing quotation marks and brackets.
func (s *splitter) closers(i int) int {
	for i < s.end {
		r, n := utf8.DecodeRuneInString(s.body[i:s.end])
		switch r {
		case '"', '\'', '”', '’', '»', ')', ']', '“':
		default:
			return i
		}
		if r == '“' && i+n < s.end && !gap(s.body[i+n]) {
			return i // “ closes in German only before a gap
		}
		i += n
	}
	return i
}

func gap(b byte) bool { return class[b] == space }

// ends decides whether a sentence ends with the marks.
func (s *splitter) ends(m marks) bool {
	if m.closed >= s.end {
		return true
	}
	if r, _ := utf8.DecodeRuneInString(s.body[m.closed:s.end]); !blank(r) {
		return s.lostSpace(m)
	}
	next := s.next(m.closed)
	if next.first == 0 {
		return true
	}
	if unicode.IsLower(next.first) {
		return false
	}
	if m.closed > m.to && next.letter && s.cued(next.at) {
		return false
	}
	if m.strong || m.closed > m.to && m.points == 1 {
		return true
	}
	if m.points == 3 || m.points == 2 {
		return starts(next.word) || !next.letter
	}
	if m.points > 3 {
		return true
	}
	return s.point(m, next)
}

// lostSpace says whether two sentences ran together: "the bill.Allies pay".
func (s *splitter) lostSpace(m marks) bool {
	if m.to != m.closed || m.points != 1 || m.from < s.start+2 || m.to+1 >= s.end {
		return false
	}
	b := s.body
	return class[b[m.from-1]] == lower && class[b[m.from-2]] == lower &&
		class[b[m.to]] == upper && (class[b[m.to+1]] == lower || gap(b[m.to+1])) && starts(firstWord(b[m.to:s.end]))
}

// point decides for a single point: abbreviation, initial, list number or end.
func (s *splitter) point(m marks, next opening) bool {
	word := lastWord(s.body[s.start:m.from])
	switch kind := abbreviations()[word]; {
	case kind == "":
	case kind == "title":
		return false
	case kind == "number":
		return !next.digit
	default:
		return starts(next.word)
	}
	if initialism(word) {
		return next.letter && starts(next.word) || !next.letter && !next.digit
	}
	if len(word) == 1 && class[word[0]] == upper {
		return starts(next.word) && !named(s.body[s.start:m.from-1])
	}
	return !s.listNumber(m.from)
}

// listNumber says whether nothing but a short number stands before the point.
func (s *splitter) listNumber(point int) bool {
	a, b := trim(s.body, s.start, point)
	if b-a == 0 || b-a > 3 {
		return false
	}
	for i := a; i < b; i++ {
		if class[s.body[i]] != digit {
			return false
		}
	}
	return true
}

func trim(body string, a, b int) (int, int) {
	for a < b {
		r, n := utf8.DecodeRuneInString(body[a:b])
		if !blank(r) {
			break
		}
		a += n
	}
	for a < b {
		r, n := utf8.DecodeLastRuneInString(body[a:b])
		if !blank(r) {
			break
		}
		b -= n
	}
	return a, b
}
