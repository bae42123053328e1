package docx

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"

	"muster"
	"muster/clean/page"
)

// walker goes through a part and gathers its lines.
type walker struct {
	styles map[string]style
	lines  []page.Line
	left   []muster.Outside
	// merging are paragraphs whose own end was deleted, by where they go.
	merging map[*[]page.Line]*strings.Builder
	noted   []noteRef // notes in the order in which the text refers to them

	open   []string // local names of the open elements
	sinks  []*[]page.Line
	paras  []*paragraph
	tables []*table
	skip   int    // depth inside an element that is not read
	why    string // why it is not, "" for what is no text
	text   int    // bytes so far
	skipAt int    // depth at which the element that is not read began
}

type noteRef struct{ kind, id string }

// paragraph is an open paragraph.
type paragraph struct {
	text    strings.Builder
	style   string
	item    bool
	heading bool
	merges  bool // its end was deleted: it goes on in the next
	hidden  bool // the run that is open is hidden
	raised  bool // it stands high
	after   []page.Line
	dropped map[string]*strings.Builder
	order   []string
}

var errTooMuch = errors.New("is a Word file of more than 10 MB of text: split it")

// walk reads the text of a part.
func (f *file) walk(name string, w *walker) error {
	w.sinks = []*[]page.Line{&w.lines}
	err := f.tokens(name, w.take)
	w.settle(&w.lines)
	return err
}

func (w *walker) take(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		w.open = append(w.open, t.Name.Local)
		if w.skip == 0 {
			w.start(t)
		}
	case xml.EndElement:
		w.open = w.open[:len(w.open)-1]
		switch {
		case w.skip > 0 && len(w.open) == w.skipAt:
			w.skip = 0
		case w.skip == 0:
			w.end(t.Name.Local)
		}
	case xml.CharData:
		return w.chars(t)
	}
	return nil
}

// parent is the name of the element around the open one, n levels up.
func (w *walker) parent(n int) string {
	if at := len(w.open) - 1 - n; at >= 0 {
		return w.open[at]
	}
	return ""
}

// pass leaves out the element that has just begun. Why is "" for what holds no
// words of the report.
func (w *walker) pass(why string) {
	w.skip, w.why, w.skipAt = 1, why, len(w.open)-1
}

func (w *walker) para() *paragraph {
	if len(w.paras) == 0 {
		return nil
	}
	return w.paras[len(w.paras)-1]
}

func (w *walker) start(e xml.StartElement) {
	name := e.Name.Local
	switch name {
	case "pPrChange", "rPrChange", "tblPrChange", "sectPrChange", "numberingChange", "trPrChange", "tcPrChange", "tblGridChange", "sectPr",
		"instrText", "delInstrText", "Fallback", "rt", "binData", "docPr", "cNvPr":
		w.pass("")
	case "moveFrom":
		if w.parent(1) == "rPr" {
			w.markEnd()
		} else {
			w.pass("moved text")
		}
	case "del":
		if w.parent(1) == "rPr" && w.parent(2) == "pPr" {
			w.markEnd()
		} else if w.parent(1) != "trPr" {
			w.pass("deleted text")
		}
	case "altChunk":
		w.left = append(w.left, muster.Outside{Why: "embedded document"})
	case "showingPlcHdr":
		w.placeholder()
	case "p":
		if !strings.Contains(e.Name.Space, "drawingml") {
			w.paras = append(w.paras, &paragraph{})
		}
	case "txbxContent":
		w.sinks = append(w.sinks, new([]page.Line))
	case "tbl":
		w.tables = append(w.tables, &table{})
	case "tr":
		if t := w.table(); t != nil {
			t.rows = append(t.rows, nil)
		}
	case "tc":
		w.sinks = append(w.sinks, new([]page.Line))
	default:
		if p := w.para(); p != nil {
			w.inline(p, e)
		}
	}
}

// inline takes the properties of a paragraph and the marks inside its runs.
func (w *walker) inline(p *paragraph, e xml.StartElement) {
	switch e.Name.Local {
	case "pStyle":
		p.style = attr(e, "val")
	case "numPr":
		p.item = true
	case "numId":
		p.item = attr(e, "val") != "0" // taken out of its list
	case "outlineLvl":
		p.heading = isHeading(attr(e, "val"))
	case "r":
		p.hidden, p.raised = false, false
	case "vertAlign":
		p.raised = w.parent(2) == "r" && attr(e, "val") == "superscript"
	case "vanish":
		if w.parent(2) == "r" {
			p.hidden = on(e)
		}
	case "rStyle":
		if w.parent(2) == "r" && look(w.styles, attr(e, "val")).hidden {
			p.hidden = true
		}
	case "tab", "ptab":
		if w.parent(1) == "r" {
			w.put(p, " ")
		}
	case "br", "cr":
		w.put(p, "\n")
	case "noBreakHyphen":
		w.put(p, "-")
	case "sym":
		if n, err := strconv.ParseUint(attr(e, "char"), 16, 32); err == nil && n < 0xE000 {
			w.put(p, string(rune(n)))
		}
	case "footnoteReference", "endnoteReference":
		if !p.hidden {
			w.noted = append(w.noted, noteRef{strings.TrimSuffix(e.Name.Local, "Reference"), attr(e, "id")})
		}
	}
}

// markEnd notes that the paragraph's own mark was deleted or moved away.
func (w *walker) markEnd() {
	if p := w.para(); p != nil {
		p.merges = true
	}
}

// placeholder leaves out what a form shows where nothing was filled in.
func (w *walker) placeholder() {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i] == "sdt" {
			w.skip, w.why, w.skipAt = 1, "placeholder", i
			return
		}
	}
}

func (w *walker) chars(c xml.CharData) error {
	p := w.para()
	if p == nil || len(w.open) == 0 {
		return nil
	}
	in := w.open[len(w.open)-1]
	if in != "t" && in != "delText" {
		return nil
	}
	if w.text += len(c); w.text > MaxText {
		return errTooMuch
	}
	switch {
	case w.skip > 0:
		if w.why != "" {
			p.drop(w.why, string(c))
		}
	case in == "delText":
		p.drop("deleted text", string(c))
	default:
		w.put(p, string(c))
	}
	return nil
}

// put adds text to a paragraph, unless its run is hidden.
func (w *walker) put(p *paragraph, s string) {
	if p.hidden {
		p.drop("hidden text", s)
		return
	}
	if p.raised && strings.Trim(s, "0123456789*†‡§[](), ") == "" {
		p.drop("footnote mark", s) // typed by hand
		return
	}
	p.text.WriteString(s)
}

func (p *paragraph) drop(why, s string) {
	if p.dropped == nil {
		p.dropped = map[string]*strings.Builder{}
	}
	if p.dropped[why] == nil {
		p.dropped[why] = &strings.Builder{}
		p.order = append(p.order, why)
	}
	p.dropped[why].WriteString(s)
}

func (w *walker) end(name string) {
	switch name {
	case "p":
		w.endParagraph()
	case "txbxContent":
		box := w.pop()
		if p := w.para(); p != nil {
			p.after = append(p.after, box...)
		} else {
			w.emit(box...)
		}
	case "tc":
		cell := w.pop()
		if t := w.table(); t != nil && len(t.rows) > 0 {
			t.rows[len(t.rows)-1] = append(t.rows[len(t.rows)-1], cell)
		} else {
			w.emit(cell...)
		}
	case "tbl":
		if t := w.table(); t != nil {
			w.tables = w.tables[:len(w.tables)-1]
			w.emit(t.lines()...)
		}
	}
}

func (w *walker) pop() []page.Line {
	if len(w.sinks) < 2 {
		return nil
	}
	w.settle(w.sinks[len(w.sinks)-1])
	top := *w.sinks[len(w.sinks)-1]
	w.sinks = w.sinks[:len(w.sinks)-1]
	return top
}

func (w *walker) emit(lines ...page.Line) {
	sink := w.sinks[len(w.sinks)-1]
	*sink = append(*sink, lines...)
}

func (w *walker) endParagraph() {
	p := w.para()
	if p == nil {
		return
	}
	w.paras = w.paras[:len(w.paras)-1]
	for _, why := range p.order {
		if s := oneLine(p.dropped[why].String()); s != "" {
			w.left = append(w.left, muster.Outside{Why: why, Text: s})
		}
	}
	kind, why := page.Paragraph, ""
	s := look(w.styles, p.style)
	if s.hidden {
		w.left = append(w.left, muster.Outside{Why: "hidden text", Text: oneLine(p.text.String())})
		return
	}
	kind, why = meaning(s.name)
	switch {
	case kind == page.Title || why != "":
	case p.heading || s.outline || kind == page.Heading:
		kind = page.Heading
	case p.item || s.item:
		kind = page.Item
	}
	sink := w.sinks[len(w.sinks)-1]
	text := p.text.String()
	if head := w.merging[sink]; head != nil { // the paragraph before has lost its end
		head.WriteString(text)
		text = head.String()
		if !p.merges {
			delete(w.merging, sink)
		}
	} else if p.merges {
		head = &strings.Builder{}
		head.WriteString(text)
		if w.merging == nil {
			w.merging = map[*[]page.Line]*strings.Builder{}
		}
		w.merging[sink] = head
	}
	if p.merges {
		*sink = append(*sink, p.after...)
		return
	}
	w.add(sink, text, kind, why)
	*sink = append(*sink, p.after...)
}

// add adds a paragraph, a line for each of its line breaks.
func (w *walker) add(sink *[]page.Line, text string, kind page.LineKind, why string) {
	more := false
	for l := range strings.SplitSeq(text, "\n") {
		if l = oneLine(l); l != "" {
			*sink = append(*sink, page.Line{Text: l, Kind: kind, Why: why, More: more})
			more = true
		}
	}
}

// settle ends a part: a paragraph whose end was deleted ends here.
func (w *walker) settle(sink *[]page.Line) {
	if head := w.merging[sink]; head != nil {
		delete(w.merging, sink)
		w.add(sink, head.String(), page.Paragraph, "")
	}
}

// oneLine joins white space and drops soft hyphens and marks without width.
func oneLine(s string) string {
	if strings.ContainsAny(s, "\u00ad\u200b\ufeff\u200e\u200f\u2060") {
		s = strings.Map(func(r rune) rune {
			switch r {
			case '\u00ad', '\u200b', '\ufeff', '\u200e', '\u200f', '\u2060':
				return -1
			}
			return r
		}, s)
	}
	return strings.Join(strings.Fields(s), " ")
}

func (w *walker) table() *table {
	if len(w.tables) == 0 {
		return nil
	}
	return w.tables[len(w.tables)-1]
}
