package clean

import (
	"strings"

	"muster"
)

// Plain reads text that has no markup but, perhaps, Markdown's. Spans are
// offsets into body. It never fails: what it cannot tell apart is a paragraph.
func Plain(body string, md bool) muster.Text {
	lines := cut(body)
	if md {
		lines = markdown(body, lines)
	}
	return laid(body, lines)
}

// laid makes a text of lines, some of which the format has told already: what is
// furniture, the headline, headings, boxes, the labels of turns.
func laid(body string, lines []line) muster.Text {
	p := furniture()
	for i := range lines {
		l := &lines[i]
		if l.Why == "" && !l.Title && l.Len() <= furnitureMost {
			l.Plain = plain(body[l.Start:l.End])
			l.Why = p.why(body[l.Start:l.End], l.Plain)
		}
		if bullet(body[l.Start:l.End]) > 0 {
			l.Alone = true
		}
	}
	if len(lines) > 1 && headlineAllows(lines[0].Why) && lines[1].Gap && isTitle(body[lines[0].Start:lines[0].End]) {
		lines[0].Why = "" // a headline may begin like a notice: "Poll: most want boats"
	}
	markDatedLines(body, lines)
	askersToo(body, lines)
	speakers := turns(body, lines)
	if len(speakers) > 0 {
		for i := range lines {
			if name, _, ok := lines[i].label(body); ok && speakers[labelKey(body[name.Start:name.End])] {
				lines[i].Alone = true
			}
		}
	}
	paras := join(body, lines)
	rejudge(body, paras, p)
	title := markTitle(body, paras)
	markTurns(body, paras, speakers)
	markCaptions(body, paras)
	markAsides(body, paras)
	markHeadings(body, paras)
	markBoxes(body, paras)
	return emit(body, paras, title)
}

// headlineAllows says whether a first line of this furniture may be the headline
// all the same.
func headlineAllows(why string) bool {
	switch why {
	case "related", "poll", "contact", "newsletter", "advertisement", "correction", "boilerplate", "credit", "editorial note":
		return true
	}
	return false
}

// rejudge looks again at paragraphs of several lines: a notice may be wrapped.
func rejudge(body string, paras []para, p *patterns) {
	for i := range paras {
		q := &paras[i]
		if q.Many && q.Why == "" && !q.Heading {
			q.Why = p.reason(body[q.Start:q.End])
		}
	}
}

// markTitle makes the first line that is no furniture the title, when it looks
// like a headline and something follows. It returns its index, or -1.
func markTitle(body string, paras []para) int {
	for i := range paras {
		if paras[i].Title {
			paras[i].Kind = muster.TitleBlock
			return i
		}
	}
	for i := range paras {
		if paras[i].Why != "" && paras[i].Why != "byline" {
			continue
		}
		if paras[i].Why == "byline" || i+1 == len(paras) || !isTitle(body[paras[i].Start:paras[i].End]) {
			return -1
		}
		if name, _, ok := paras[i].label(body); ok && paras[i].Alone && strings.Count(body, body[name.Start:name.End]+":") > 1 {
			return -1 // a turn; "Transcript: two ministers meet the press" is a headline
		}
		paras[i].Kind = muster.TitleBlock
		return i
	}
	return -1
}

// earlyParas is how many paragraphs may still carry a dateline: some wires
// put one under a sub-headline.
const earlyParas = 3

// emit turns the paragraphs into blocks and skips, in order.
func emit(body string, paras []para, title int) muster.Text {
	t := muster.Text{Body: body, Blocks: make([]muster.Block, 0, len(paras))}
	if title >= 0 {
		t.Title = paras[title].Span
	}
	early := 0
	for i := range paras {
		p := &paras[i]
		if p.Why == boxWhy {
			p.Why, p.Kind = "", muster.BoxBlock // marked by the format
		}
		if p.Why != "" {
			t.Skipped = append(t.Skipped, muster.Skip{Span: p.Span, Why: p.Why})
			continue
		}
		if p.Kind == "" {
			p.Kind = muster.ParagraphBlock
			if early < earlyParas {
				early++
				if d := dateline(body, p.Span); d.Len() > 0 {
					t.Skipped = append(t.Skipped, muster.Skip{Span: d, Why: "dateline"})
					p.Span = trim(body, muster.Span{Start: d.End, End: p.End})
				}
			}
			if c := credit(body, p.Span); c.Len() > 0 {
				p.Span = trim(body, muster.Span{Start: p.Start, End: c.Start})
				t.Skipped = append(t.Skipped, muster.Skip{Span: c, Why: "credit"})
			}
		}
		t.Skipped = append(t.Skipped, p.beside(body)...)
		if p.Kind == muster.BoxBlock {
			addBox(&t, p.Span, i > 0 && paras[i-1].Kind == muster.BoxBlock)
		}
		if p.Len() > 0 {
			t.Blocks = append(t.Blocks, muster.Block{Span: p.Span, Kind: p.Kind, Speaker: p.Speaker})
		}
	}
	return t
}

// addBox lists a box among the skips; the paragraphs of one box are one skip.
func addBox(t *muster.Text, s muster.Span, more bool) {
	if n := len(t.Skipped); more && n > 0 && t.Skipped[n-1].Why == boxWhy {
		t.Skipped[n-1].End = s.End
		return
	}
	t.Skipped = append(t.Skipped, muster.Skip{Span: s, Why: boxWhy})
}

// boxWhy is the reason given for a box: its claims are still read.
const boxWhy = "encyclopedia box"
