package dating

import (
	"sort"
	"strings"
	"sync"

	"muster"
	"muster/dates"
	"muster/lang"
	"muster/quote/names"
	"muster/words"
)

// reader gathers evidence.
type reader struct {
	t       *muster.Text
	asOf    muster.Day
	last    string // what asOf is
	parts   []part
	lower   []bound
	upper   []bound
	held    []string   // of those named with an office: the office and an id
	terms   []window   // when everybody named held the office named; nil until asked
	newest  muster.Day // the newest day of an event of the news itself
	newsWhy string
	anchor  muster.Day // the newest day of a caption
	dropped []string
	maxYear int // the latest year that the text names and not as to come
}

// window is a stretch of days with the evidence for its two ends.
type window struct {
	muster.Window
	from, to string
}

// bound is one end of the window, with its evidence.
type bound struct {
	day    muster.Day
	why    string
	weight int // evidence that contradicts heavier evidence is dropped
}

// Weights of evidence: a term in office is firmer than a day that the words
// must be read for, and that is firmer than the custom of news.
const (
	byCustom = iota
	byEvent
	byDate
	byOffice
)

// part is a block or a caption, read.
type part struct {
	muster.Span
	toks      []words.Token
	dates     []dates.Expr
	people    []names.Mention
	sentences []muster.Span
	lead      bool // among the first paragraphs
	first     bool // headline or first paragraph
	picture   bool // a caption
	title     bool
}

// leadParts is how many paragraphs tell the news itself; later ones may be
// background.
const leadParts = 3

func read(t *muster.Text, page *names.Page, asOf muster.Day) *reader {
	r := &reader{t: t, asOf: asOf, parts: make([]part, 0, len(t.Blocks)+1)}
	n := 0
	for i, b := range t.Blocks {
		if b.Kind == muster.BoxBlock {
			continue
		}
		p := r.part(b.Span, &page.Blocks[i])
		p.title = b.Kind == muster.TitleBlock
		if !p.title {
			n++
		}
		p.lead, p.first = n <= leadParts, n <= 1
		r.parts = append(r.parts, p)
	}
	w := table()
	for _, s := range t.Skipped {
		if w["pictured"].HasWord(s.Why) {
			toks := words.Within(t.Body, page.Toks, s.Span)
			p := r.part(s.Span, &names.Block{Toks: toks, Mentions: names.Find(t.Body, toks), Sentences: words.Sentences(t.Body, s.Span)})
			p.picture, p.lead = true, true
			r.parts = append(r.parts, p)
		}
	}
	for i := range r.parts {
		p := &r.parts[i]
		for k := range p.dates {
			if e := &p.dates[k]; e.Year > r.maxYear && !p.ahead(e) {
				r.maxYear = e.Year
			}
		}
	}
	return r
}

func (r *reader) part(s muster.Span, b *names.Block) part {
	return part{Span: s, toks: b.Toks, dates: dates.Find(r.t.Body, b.Toks), people: b.Mentions, sentences: b.Sentences}
}

// sentence is the sentence of a part that holds a place.
func (p *part) sentence(at int) muster.Span {
	i := sort.Search(len(p.sentences), func(i int) bool { return at < p.sentences[i].End })
	if i == len(p.sentences) {
		return p.Span
	}
	return p.sentences[i]
}

// has says whether a word of a list stands in a span of the part.
func (p *part) has(list *words.Set, s muster.Span) bool {
	for i := words.Index(p.toks, s.Start); i < len(p.toks) && p.toks[i].Start < s.End; i++ {
		if list.Has(&p.toks[i]) {
			return true
		}
	}
	return false
}

// ahead says whether a date is said of what is to come: a word of the future
// stands before it in its sentence.
func (p *part) ahead(e *dates.Expr) bool {
	if e.Future || e.Prep == "by" || e.Prep == "until" {
		return true
	}
	s := p.sentence(e.Start)
	return p.has(table()["ahead"], muster.Span{Start: s.Start, End: e.Start})
}

func (r *reader) after(day muster.Day, weight int, why string) {
	if day.Known() && (r.asOf == 0 || day <= r.asOf) {
		r.lower = append(r.lower, bound{day, why, weight})
	}
}

func (r *reader) before(day muster.Day, weight int, why string) {
	if day.Known() {
		r.upper = append(r.upper, bound{day, why, weight})
	}
}

// news remembers the day of an event that the report tells.
func (r *reader) news(day muster.Day, why string) {
	if day > r.newest && (r.asOf == 0 || day <= r.asOf) {
		r.newest, r.newsWhy = day, why
	}
}

// words of the span, in one line.
func (r *reader) words(s muster.Span) string {
	return strings.Join(strings.Fields(r.t.Of(s)), " ")
}

var table = sync.OnceValue(func() map[string]*words.Set {
	m := map[string]*words.Set{}
	for _, e := range lang.Table("en", "dating") {
		m[e.Value] = words.SetOf(e.Sayings...)
	}
	return m
})
