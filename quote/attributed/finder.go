// Package attributed finds in a sentence who is reported to say, think or want
// what: the source, the cue that says so, and the content. It knows words by
// tables and cuts phrases by closed classes of words; it is no parser, and
// resolves nobody.
package attributed

import (
	"slices"
	"strings"

	"muster"
	"muster/words"
)

// Finder goes through the sentences of one text in order, and remembers the last
// quotation, which the next sentence may go on with. Memory is used again.
type Finder struct {
	t    *tables
	body string
	out  []muster.Attribution

	toks    []words.Token
	e       []*entry // nil for words that no table knows
	q       []int    // 1 and up: the quotation that the token stands in
	quotes  []words.Quote
	spots   []int   // tokens outside quotations that may be a cue, or a mark that makes one
	polls   bool    // a poll or a report is named
	size    []int   // of the phrase that begins here; 0 for single words
	hidden  []bool  // stands in brackets
	cued    []bool  // belongs to a cue found already
	covered []bool  // belongs to an attribution found already
	last    stretch // the last source of this sentence
	had     int     // attributions before this sentence
	quoting int     // index+1 of the attribution that the last quotation belongs to
	title   bool
	waits   int  // index+1 of an attribution that ended with a colon: its words come next
	gap     bool // a paragraph or a sentence without quotation came between
}

// NewFinder returns a Finder for the sentences of body.
func NewFinder(body string) *Finder { return &Finder{t: table(), body: body} }

// Begin goes on with the sentences of another body, as a new Finder would.
func (f *Finder) Begin(body string) {
	clear(f.out)
	*f = Finder{
		t: f.t, body: body, out: f.out[:0], e: f.e, q: f.q, spots: f.spots,
		size: f.size, hidden: f.hidden, cued: f.cued, covered: f.covered,
	}
}

// Paragraph says that a new paragraph begins; open, that the last quotation was
// left open, and so goes on.
func (f *Finder) Paragraph(open bool) {
	if !open {
		f.gap = true
	}
}

// All lists what was found so far. The slice is valid until the next sentence.
func (f *Finder) All() []muster.Attribution { return f.out }

// Sentence reads a sentence, or several that a quotation joins, and returns the
// range of All that it added. A sentence that only quotes adds to the content of
// the attribution before. Title says that it is a headline: "Brill: boats late".
func (f *Finder) Sentence(toks []words.Token, quotes []words.Quote, title bool) (from, to int) {
	f.had, f.title = len(f.out), title
	toks = toks[:min(len(toks), sentenceMost)]
	f.prepare(toks, quotes)
	if f.only() {
		if f.waits > 0 {
			f.quoting, f.gap = f.waits, false
		}
		f.waits = 0
		if f.quoting > 0 && !f.gap {
			f.goOn(&f.out[f.quoting-1], 0, len(toks))
		}
		return f.had, f.had
	}
	if f.waits > 0 && len(f.quotes) > 0 && f.quotes[0].Start <= toks[0].Start {
		f.goOn(&f.out[f.waits-1], 0, len(toks))
	}
	if f.waits > 0 && f.gap && len(f.quotes) == 0 && len(toks) > 0 {
		a := &f.out[f.waits-1] // "Finn wrote:", and his words stand without marks
		a.Content = append(a.Content, f.span(0, len(toks)))
	}
	f.quoting, f.waits = 0, 0
	f.read()
	f.gap = false
	return f.had, len(f.out)
}

// sentenceMost is how many tokens of a sentence are read: no sentence, and no
// quotation that joins several, is as long.
const sentenceMost = 1200

// Turn adds a turn of an interview: its label is the source, and what goes on with
// the same label is the same attribution.
func (f *Finder) Turn(label, said muster.Span) (from, to int) {
	n := len(f.out)
	f.quoting, f.gap = 0, true
	if n > 0 && f.out[n-1].Rule == turnRule && f.out[n-1].Source == label {
		c := f.out[n-1].Content
		c[len(c)-1].End = max(c[len(c)-1].End, said.End)
		return n, n
	}
	cue := muster.Span{Start: label.End, End: label.End}
	if i := strings.IndexByte(f.body[label.End:min(said.Start, len(f.body))], ':'); label.End <= said.Start && i >= 0 {
		cue = muster.Span{Start: label.End + i, End: label.End + i + 1}
	}
	f.out = append(f.out, muster.Attribution{Source: label, Cue: cue, Content: []muster.Span{said}, Rule: turnRule})
	return n, n + 1
}

const turnRule = "turn"

// prepare looks every word up, and marks quotations and brackets.
func (f *Finder) prepare(toks []words.Token, quotes []words.Quote) {
	f.toks, f.quotes = toks, quotes
	n := len(toks)
	f.e, f.q, f.hidden, f.size = slices.Grow(f.e[:0], n)[:n], slices.Grow(f.q[:0], n)[:n], slices.Grow(f.hidden[:0], n)[:n], slices.Grow(f.size[:0], n)[:n]
	f.spots, f.polls = f.spots[:0], false
	k, depth := 0, 0
	whole := len(toks) > 0 && toks[0].Lower == "(" // "(Finn says that boats float.)"
	for i := range toks {
		t := &toks[i]
		var e *entry
		if t.Kind == words.Word {
			e = f.t.words.Of(t)
			if e == nil && len(t.Lower) > 4 && strings.HasSuffix(t.Lower, "ly") && !f.capital(i) {
				e = adverbial
			}
			if e != nil && e.class&modal != 0 && t.Lower == "may" && f.month(i) {
				e = nil // a month
			}
		}
		size := 0
		if e != nil && e.class&heads != 0 {
			if p, n := e.phrase(toks, i); n > 0 {
				e, size = p, n
			}
		}
		f.e[i], f.size[i] = e, size
		for k < len(quotes) && quotes[k].End <= t.Start {
			k++
		}
		in := 0
		if k < len(quotes) && quotes[k].Start <= t.Start {
			in = k + 1
		}
		f.q[i] = in
		if t.Kind == words.Punct {
			switch t.Lower {
			case "(", "[":
				depth++
			case ":", "-", "–", "—", "--":
				if in == 0 && i > 0 {
					f.spots = append(f.spots, i)
				}
			}
		} else if e != nil && in == 0 {
			if i == 0 || e.class&(cues|mark) != 0 {
				f.spots = append(f.spots, i)
			}
			f.polls = f.polls || e.class&document != 0
		}
		f.hidden[i] = depth > 0 && !whole
		if depth > 0 && (t.Lower == ")" || t.Lower == "]") {
			depth--
			whole = false
		}
	}
}

// only says whether a sentence has no words outside its quotations.
func (f *Finder) only() bool {
	for i := range f.toks {
		if f.q[i] == 0 && f.toks[i].Kind != words.Punct {
			return false
		}
	}
	return len(f.quotes) > 0
}

// goOn adds the quotations of tokens from up to to to the content of a.
func (f *Finder) goOn(a *muster.Attribution, from, to int) {
	for i := from; i < to; {
		if f.q[i] == 0 {
			i++
			continue
		}
		j := i
		for j < to && f.q[j] == f.q[i] {
			j++
		}
		a.Content = append(a.Content, f.span(i, j))
		i = j
	}
}

// span is the bytes of tokens from up to to.
func (f *Finder) span(from, to int) muster.Span {
	return muster.Span{Start: f.toks[from].Start, End: f.toks[to-1].End}
}

// is says whether token i exists, stands outside quotations and is of a class.
func (f *Finder) is(i int, c class) bool {
	return i >= 0 && i < len(f.toks) && f.q[i] == 0 && f.e[i] != nil && f.e[i].class&c != 0
}

// low is token i in lower case; "" where there is none, or it is quoted.
func (f *Finder) low(i int) string {
	if i < 0 || i >= len(f.toks) || f.q[i] != 0 {
		return ""
	}
	return f.toks[i].Lower
}

// month says whether the "may" at token i is the month: it has its capital beside a
// number, or behind a small word, as in "in May".
func (f *Finder) month(i int) bool {
	if i+1 < len(f.toks) && f.toks[i+1].Kind == words.Number {
		return true
	}
	return f.capital(i) && i > 0 && (f.toks[i-1].Kind == words.Number || f.toks[i-1].Kind == words.Word && !f.capital(i-1))
}

// capital says whether token i begins with a capital letter.
func (f *Finder) capital(i int) bool {
	if i < 0 || i >= len(f.toks) || f.toks[i].Kind != words.Word {
		return false
	}
	t := &f.toks[i]
	c := f.body[t.Start]
	return 'A' <= c && c <= 'Z' || c >= 0x80 && f.body[t.Start:t.End] != t.Lower
}
