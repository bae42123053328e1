package words

import (
	"unicode/utf8"

	"muster"
)

// Quote is a quotation with its marks. Inner is what stands between them. Open
// says that no closing mark was found before the paragraph ended: either the
// next paragraph goes on (its Quote has Continues set), or the mark is missing.
// Depth is 0 for a quotation that stands in no other.
type Quote struct {
	muster.Span
	Inner     muster.Span
	Depth     int
	Open      bool
	Continues bool
}

// Quotes finds the quotations in the part of body inside within, in order of
// their start: “ ” ‘ ’ " ' « » „ “. Apostrophes (Ukraine’s, '90s, the allies'
// share) and inch marks are told apart. A quotation never crosses a blank line:
// a paragraph that begins with the mark still open continues it. Time is
// linear.
func Quotes(body string, within muster.Span) []Quote {
	within = clamp(body, within)
	ms := signs(body, within)
	p := pairs{body: body}
	for i := range ms {
		p.take(&ms[i])
	}
	p.paragraph(within.End)
	return p.out
}

// deepest is how many quotations may stand in each other; deeper marks are
// ignored. Real text needs two.
const deepest = 6

// pairs matches marks with a small stack of open quotations.
type pairs struct {
	body  string
	out   []Quote
	stack []open
	was   [deepest]shape // marks that the last paragraph left open
	left  int            // how many of them
}

type open struct {
	quote int // index into out
	shape shape
}

func (p *pairs) take(m *sign) {
	if m.role == paragraphEnd {
		p.paragraph(m.Start)
		return
	}
	if m.role != opens && p.closes(m) {
		return
	}
	if m.role == closes {
		return
	}
	if m.fresh && len(p.stack) > 0 && p.stack[0].shape == m.shape {
		p.paragraph(m.Start) // reopened after a single line break
	}
	p.open(m)
}

func (p *pairs) open(m *sign) {
	if len(p.stack) == deepest {
		return
	}
	q := Quote{Span: m.Span, Inner: muster.Span{Start: m.End, End: m.End}, Depth: len(p.stack)}
	if m.fresh && len(p.stack) < p.left && p.was[len(p.stack)] == m.shape {
		q.Continues = true
	} else {
		p.left = min(p.left, len(p.stack))
	}
	p.stack = append(p.stack, open{len(p.out), m.shape})
	p.out = append(p.out, q)
}

// closes ends the innermost open quotation that the mark fits; those inside it
// had no end, and are dropped as stray marks.
func (p *pairs) closes(m *sign) bool {
	for k := len(p.stack) - 1; k >= 0; k-- {
		o := p.stack[k]
		if !o.shape.closedBy(m.shape) {
			continue
		}
		if o.shape == m.shape && m.role == either && k < len(p.stack)-1 {
			return false // "a 'b" c: rather a new quotation than a stray one
		}
		p.drop(k + 1)
		q := &p.out[o.quote]
		q.End, q.Inner.End = m.End, m.Start
		p.stack = p.stack[:k]
		return true
	}
	return false
}

// drop forgets the open quotations from k on.
func (p *pairs) drop(k int) {
	for i := len(p.stack) - 1; i >= k; i-- {
		at := p.stack[i].quote
		p.out = append(p.out[:at], p.out[at+1:]...)
		for j := at; j < len(p.out); j++ {
			p.out[j].Depth = max(p.out[j].Depth-1, k)
		}
	}
	p.stack = p.stack[:k]
}

// paragraph ends every open quotation at the end of a paragraph.
func (p *pairs) paragraph(end int) {
	p.left = len(p.stack)
	for i, o := range p.stack {
		q := &p.out[o.quote]
		_, e := trim(p.body, q.Inner.Start, end)
		q.End, q.Inner.End, q.Open = e, e, true
		p.was[i] = o.shape
	}
	p.stack = p.stack[:0]
}

// shape is the look of a mark.
type shape uint8

const (
	double    shape = iota // "
	single1                // '
	doubleUp               // “
	doubleRt               // ”
	singleUp               // ‘
	singleRt               // ’
	low                    // „
	lowOne                 // ‚
	leftward               // «
	rightward              // »
)

func shapeOf(r rune) (shape, bool) {
	switch r {
	case '"', '＂':
		return double, true
	case '\'':
		return single1, true
	case '“':
		return doubleUp, true
	case '”':
		return doubleRt, true
	case '‘':
		return singleUp, true
	case '’':
		return singleRt, true
	case '„':
		return low, true
	case '‚':
		return lowOne, true
	case '«':
		return leftward, true
	case '»':
		return rightward, true
	}
	return 0, false
}

// closedBy says which marks may end a quotation opened by s. Mixed pairs are
// common in scraped text.
func (s shape) closedBy(m shape) bool {
	switch s {
	case double, doubleUp, low:
		return m == double || m == doubleRt || m == doubleUp && s == low
	case doubleRt:
		return m == doubleRt || m == double
	case single1, singleUp, lowOne:
		return m == single1 || m == singleRt || m == singleUp && s == lowOne
	case leftward:
		return m == rightward
	case rightward:
		return m == leftward
	}
	return false
}

func runeBefore(body string, i, from int) rune {
	if i <= from {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(body[from:i])
	return r
}

func runeAfter(body string, i, to int) rune {
	if i >= to {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(body[i:to])
	return r
}
