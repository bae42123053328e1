package pdf

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/clean/page"
)

// Measures of paragraphs, in parts of the size of the letters unless said.
const (
	sizeSame    = 0.08 // sizes that differ less are the same
	gapMore     = 1.25 // of the usual distance of lines: a gap parts paragraphs
	wideLeading = 1.6  // a distance of lines in which a paragraph is rarely set
	indentLeast = 0.7
	shortShare  = 0.15 // of the column's width: a line that ends so early ends something
	titleBigger = 1.2  // than the body's letters
	headBigger  = 1.12
	headMost    = 160    // bytes of a heading
	paraMost    = 20_000 // bytes of a paragraph: joining is linear in them
	noteSmaller = 0.93   // than the body's letters
)

// lay puts the pages into lines of the report.
func lay(sheets []sheet, p *page.Page) {
	takeEdges(sheets, p)
	var lines []textLine
	next := 0
	for i := range sheets {
		if sheets[i].beyond {
			p.Outside = append(p.Outside, muster.Outside{Why: "picture of a page", Text: "page " + itoa(i+1)})
		}
		from := len(lines)
		lines = append(lines, order(sheets[i].cells, &next, 0)...)
		for k := from; k < len(lines); k++ {
			lines[k].page = i
		}
	}
	if len(lines) == 0 {
		return
	}
	body := bodySize(lines)
	notes := takeNotes(&lines, body)
	t := newTyper(lines, notes)
	paras := t.paragraphs(lines)
	title := titleOf(paras, body, p.About.Title)
	for i, q := range paras {
		kind := page.Paragraph
		switch {
		case i >= title.from && i < title.to:
			kind = page.Title
		case q.row:
			kind = page.Row
		case bulletText(q.text) != "":
			kind, q.text = page.Item, bulletText(q.text)
		case q.heading(body):
			kind = page.Heading
		}
		if i > title.from && i < title.to { // a headline of several lines
			p.Lines[len(p.Lines)-1].Text += " " + q.text
			continue
		}
		p.Lines = append(p.Lines, page.Line{Text: q.text, Kind: kind})
	}
	for _, q := range t.paragraphs(notes) {
		p.Lines = append(p.Lines, page.Line{Text: q.text, Kind: page.Item})
	}
	titleFirst(p)
}

// titleFirst gives the headline its place: what stands above it is a heading of
// the page or the house.
func titleFirst(p *page.Page) {
	for i := range p.Lines {
		if p.Lines[i].Kind == page.Title {
			for k := range i {
				if p.Lines[k].Kind == page.Paragraph && len(p.Lines[k].Text) < headMost {
					p.Lines[k].Kind = page.Heading
				}
			}
			return
		}
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// bodySize is the size in which most of the text is set.
func bodySize(lines []textLine) float64 {
	count := map[int]int{}
	for _, l := range lines {
		count[int(math.Round(l.size*2))] += len(l.text)
	}
	keys := make([]int, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	best := keys[0]
	for _, k := range keys {
		if count[k] > count[best] {
			best = k
		}
	}
	return float64(best) / 2
}

// takeNotes takes the notes at the foot of columns out: small letters from a
// line that begins with a figure or star to the column's end.
func takeNotes(lines *[]textLine, body float64) []textLine {
	all := *lines
	small := func(l textLine) bool { return l.size < noteSmaller*body && !l.row }
	var notes []textLine
	for end := len(all); end > 0; {
		start := end - 1
		for start > 0 && all[start-1].flow == all[end-1].flow {
			start--
		}
		first := end
		for k := end - 1; k > start && small(all[k]); k-- {
			if r, _ := utf8.DecodeRuneInString(all[k].text); unicode.IsDigit(r) || strings.ContainsRune("*†‡§[", r) {
				first = k
			}
		}
		for k := first; k < end; k++ {
			all[k].note = true
		}
		end = start
	}
	kept := make([]textLine, 0, len(all))
	for _, l := range all {
		if l.note {
			notes = append(notes, l)
		} else {
			kept = append(kept, l)
		}
	}
	*lines = kept
	return notes
}

// para is a paragraph on its way.
type para struct {
	text string
	size float64
	bold bool
	row  bool
	last textLine
	n    int // lines
}

func (q *para) heading(body float64) bool {
	if len(q.text) > headMost || strings.HasSuffix(q.text, ".") || strings.HasSuffix(q.text, ",") || letterCount(q.text) == 0 {
		return false
	}
	return q.size > headBigger*body || q.bold && q.n <= 2
}

// typer joins lines into paragraphs; words is what the file writes as a word, by
// which it mends words that a line end has cut.
type typer struct {
	words   map[string]bool
	leading float64 // the usual distance of lines, in parts of the size
}

func newTyper(lists ...[]textLine) *typer {
	t := &typer{words: map[string]bool{}, leading: 1.2}
	var steps []float64
	wide, ended := 0, 0 // distances that are wide, and those behind a line that ends something
	for _, lines := range lists {
		for i, l := range lines {
			fields := strings.Fields(l.text)
			for k, w := range fields {
				if k == len(fields)-1 && strings.HasSuffix(w, "-") {
					continue
				}
				t.words[wordOf(w)] = true
			}
			if i > 0 && lines[i-1].flow == l.flow && math.Abs(l.size-lines[i-1].size) < sizeSame*l.size {
				if step := (lines[i-1].y - l.y) / l.size; step > 0.9 && step < 2.5 {
					steps = append(steps, step)
					if a := lines[i-1]; step > wideLeading {
						wide++
						if closed(a.text) || a.x1 < a.right-shortShare*(a.right-a.left) {
							ended++
						}
					}
				}
			}
		}
	}
	if len(steps) > 0 {
		sort.Float64s(steps)
		t.leading = steps[len(steps)/2]
		// Where most paragraphs have one line, their distance is the usual one.
		if low := steps[len(steps)/10]; t.leading > wideLeading && 4*ended > 3*wide {
			t.leading = min(low, wideLeading/gapMore)
		}
	}
	return t
}

func (t *typer) paragraphs(lines []textLine) []para {
	var out []para
	for i, l := range lines {
		n := len(out)
		if n > 0 && !out[n-1].row && !l.row && t.goesOn(&out[n-1], l, lines, i) {
			q := &out[n-1]
			q.text = t.mend(q.text, l.text)
			q.bold = q.bold && l.bold
			q.last = l
			q.n++
			continue
		}
		out = append(out, para{text: l.text, size: l.size, bold: l.bold, row: l.row, last: l, n: 1})
	}
	return out
}

// goesOn says whether a line goes on in the paragraph before it.
func (t *typer) goesOn(q *para, l textLine, lines []textLine, i int) bool {
	a := q.last
	if len(q.text) > paraMost {
		return false
	}
	if math.Abs(a.size-l.size) > sizeSame*math.Max(a.size, l.size) || bulletText(l.text) != "" {
		return false
	}
	width := a.right - a.left
	short := a.x1 < a.right-shortShare*width
	if a.flow != l.flow { // over a column or a page
		return !closed(a.text) && a.bold == l.bold && (startsSmall(l.text) || strings.HasSuffix(a.text, "-") || !short)
	}
	step := (a.y - l.y) / l.size
	switch {
	case step <= 0 || step > t.leading*gapMore+0.05:
		return false
	case a.bold != l.bold && (q.bold || l.bold) && !(startsSmall(l.text) && !closed(a.text)):
		return false
	}
	indent := l.x0 - a.x0
	if indent > indentLeast*l.size && i+1 < len(lines) && lines[i+1].flow == l.flow && lines[i+1].x0 < l.x0-indentLeast/2*l.size {
		return false
	}
	if short && closed(a.text) && !startsSmall(l.text) {
		return false
	}
	return true
}

// closed says whether a text ends as a sentence does.
func closed(s string) bool {
	s = strings.TrimRight(s, "”\"’')]»")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…", r)
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// bulletText is an item's text without its mark, "" for what is no item.
func bulletText(s string) string {
	for _, m := range [...]string{"• ", "– ", "▪ ", "‣ ", "· ", "o ", "◦ ", "■ ", "● ", "- ", "* ", "\uf0b7 "} {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}

// extent is paragraphs from one to another.
type extent struct{ from, to int }

// titleOf finds the headline: the largest letters of the first page's upper
// half, clearly larger than the body's; else the words that the file gives as
// its title, where the page begins with them.
func titleOf(paras []para, body float64, given string) extent {
	none := extent{-1, -1}
	best := -1
	for i := range paras {
		q := &paras[i]
		if q.last.page > 0 || i > 12 {
			break
		}
		if q.row || len(q.text) > 2*headMost || letterCount(q.text) < 8 {
			continue
		}
		if pattern(q.text) == pattern(given) {
			return extent{i, i + 1}
		}
		if q.size > titleBigger*body && (best < 0 || q.size > paras[best].size*(1+sizeSame)) {
			best = i
		}
	}
	if best < 0 {
		return none
	}
	to := best + 1
	for to < len(paras) && to < best+4 && !paras[to].row && paras[to].last.page == 0 && math.Abs(paras[to].size-paras[best].size) < sizeSame*paras[best].size && len(paras[to].text) < headMost {
		to++
	}
	return extent{best, to}
}
